"""French words that are thrown in as one thing: « répond d'un sec « C'est non » », « lance un retentissant « Vive la mer ! » »."""

from __future__ import annotations

from .cues import INCISE, REPORTS, Cues, Grammar
from .marks import Marked
from .shape import Shape, elided
from .speakers import Reader
from .tie import Tie, has_views
from .verbs import Event

_BY = frozenset(("par", "d'", "sur"))  # what leads to them after any verb: « accueille la nouvelle d'un « Enfin ! » »
_AUXILIARIES = 4  # words of a subject's verb that are looked at for what is done to it
_DONE = ("é", "és", "ée", "ées")


def lead_of(low: list[str], q: int, grammar: Grammar) -> int:
    """The place of the word that leads to the words at `q` as to something thrown in; -1 where nothing does."""
    k = q - 1
    while k > q - 3 and low[k] in grammar.curt:
        k -= 1
    return k - 1 if k > 1 and low[k] == "un" else -1


def is_thrown(low: list[str], q: int, shape: Shape, cues: Cues, events: list[Event]) -> bool:
    """Whether a whole thing to say, as no name and no term is, stands where something is thrown in."""
    lead = lead_of(low, q, cues.grammar)
    if lead < 1 or low[lead] not in _BY and not any(e.last == lead and e.flags & (REPORTS | INCISE) for e in events):
        return False
    whole = shape.finite or shape.addresses or shape.text[shape.end - 1] in "!?…"
    return whole or shape.words[:1] != [] and elided(shape.words[0]) in cues.grammar.interjections


def thrown_tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    """The tie of words that are thrown in; without a speaker where they are thrown at the subject, None where they are not."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    lead = lead_of(low, q, grammar)
    if lead < 1 or not is_thrown(low, q, Shape(text, mark.start, mark.end, reader.cues), reader.cues, reader.events):
        return None
    before = low[max(0, lead - 3) : lead - 1]
    if low[lead] in _BY and low[lead - 1].endswith(_DONE) and grammar.have.isdisjoint(before) and grammar.be.isdisjoint(before):
        return None  # « un badge orné d'un « Non ! » »
    who = reader.named_beside(reader.main(lead))
    if who is None or who.last >= lead or not has_views(reader, who):
        return None
    verb = low[who.last + 1 : min(lead, who.last + _AUXILIARIES)]
    done_to = not grammar.be.isdisjoint(verb) and grammar.reflexive.isdisjoint(verb)
    done_to = done_to or any(who.last < e.at < q and reader.undergone(e) for e in reader.events)  # « s'est vu répondre par un »
    return Tie(None if done_to else who, (c.starts[lead], c.ends[lead]))  # « La maire est accueillie par un « Dehors ! » »
