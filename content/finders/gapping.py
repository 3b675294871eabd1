"""English clauses in which the verb is not said again: "A called it “a”, B “b” and the union “c”", "A asked for “time”, B for
“money”", "A said it was “a”; her host, B, that it was “b”", "For A it is “a”, for B “b”"."""

from __future__ import annotations

from .clauses import QUOTED
from .cues import JUDGES, REPORTS
from .french_gapping import elided_tie
from .phrases import REACH
from .smallwords import AND, POSSESSIVE
from .speakers import Reader
from .tie import Tie, has_views
from .verbs import Event

_FAR = 16  # words between the marked stretches of two such clauses
_MATTER = frozenset(("of", "on", "about"))
_OWN = {"his": "m", "hers": "f"}
_OBLIQUE = {"him": "m", "her": "f"}
_TOLD = 6  # words of "that it was", before the second


def gapping_tie(reader: Reader, q: int) -> Tie | None:
    """Whose the words at `q` are where the clause that they end has a subject and no verb of its own."""
    low, grammar = reader.low, reader.cues.grammar
    if q < 5 and not grammar.clitic_subjects:
        return None
    if grammar.clitic_subjects:
        return elided_tie(reader, q) if q > 1 else None
    p = next((k for k in range(q - 1, max(0, q - _FAR), -1) if low[k] == QUOTED), 0)
    if not p:
        return _after_semicolon(reader, q)
    start = reader.clause.past_calls(p)
    opens = start
    while opens < q and (low[opens] in (",", ";") or opens > start - 1 and low[opens] in AND):
        opens += 1
    if opens == q:
        return None
    pronoun = reader.clause.who[opens]
    if pronoun is not None and pronoun.form == "pronoun" and pronoun.gender in ("m", "f") and opens == q - 1 and opens > start:
        return Tie(pronoun, None, None) if low[opens - 1] in (",", ";") else None  # "she called it “a”, he “b”"
    if opens > start and (told := _of_pronoun(reader, p, opens, q)) is not None:
        return told
    if low[opens - 1] == ";" and low[opens] in _MATTER and not grammar.that.isdisjoint(low[opens:q]):
        said = next((e for e in reversed(reader.events) if e.last < p and e.finite and e.flags & REPORTS), None)
        return Tie(reader.subject(said), None, said) if said is not None else None  # "Of A she says …; of B, that he is “b”"
    viewed = low[opens] in grammar.view
    who = reader.named_beside(reader.phrase_from(opens + viewed))
    apposed = who is not None and who.last + 2 < q and low[who.last + 1] in reader.cues.determiners
    named = reader.phrase_from(who.last + 1) if apposed else None
    who = named if named is not None and named.last == q - 1 and has_views(reader, named) else who  # "its rival [the Gazette] “b”"
    owner = next((k for k in range(opens + 1, min(q - 1, opens + 5)) if low[k] in POSSESSIVE), 0)
    owned = reader.clause.who[owner + 1] if owner else None
    who = owned if owned is not None and owned.form == "name" else who  # "the Greens' [B]"
    if who is None or who.form == "pronoun" or who.last >= q or who.number in "01":
        return None
    rest = low[who.last + 1 : q]
    parted = low[opens - 1] == ";" and rest[:1] == [","] and low[who.last].endswith("s")  # "; pessimists, “b”"
    if not parted and not has_views(reader, who):
        return None
    rest = rest[1:] if rest[:1] == [","] else rest
    if opens == start and (who.form == "guess" or who.last < q - 1):
        return None  # but "A called it “a,” the Kremlin “b”": the comma stands inside the marks
    if viewed:
        stands = not rest and _viewed_before(reader, p, low[opens])
        return Tie(who, None, None) if stands else None
    event = next((e for e in reversed(reader.events) if e.last < p and p - e.last < REACH), None)
    if event is not None and low[opens] in reader.cues.determiners and _gives_another(reader, event, opens, q, rest):
        return None
    first = next(k for k in range(event.last + 1 if event is not None else 1, p + 1) if low[k] == QUOTED)
    if not rest:
        told = event is not None or low[first - 1] in grammar.willing
    elif rest[0] in grammar.that:
        told = event is not None and len(rest) <= _TOLD and not any(opens < e.at < q for e in reader.events)
    else:
        led = p - 1 - (low[p - 1] in grammar.indefinite)  # "A speaks of a “lull”, B of “peace”"
        rest = rest[:-1] if len(rest) > 1 and rest[-1] in grammar.indefinite else rest
        told = rest in ([low[led]], [low[first - 1]]) and low[led] in grammar.governing | grammar.comparing
        told = told or len(rest) == 2 and rest == low[first - 2 : first]
    return Tie(who, None, event) if told and (event is None or _has_no_object(reader, event, first, rest)) else None


def _after_semicolon(reader: Reader, q: int) -> Tie | None:
    """"A calls for his resignation; [B], for “patience”": the same where no words of A's are marked."""
    low, grammar = reader.low, reader.cues.grammar
    k = next((k for k in range(q - 2, max(0, q - 9), -1) if low[k] == ";"), 0)
    who = reader.named_beside(reader.phrase_from(k + 1)) if k and low[q - 1] in grammar.governing else None
    if who is None or low[who.last + 1 : q] != [",", low[q - 1]] or who.form == "pronoun":
        return None
    event = next((e for e in reader.events if e.finite and not e.passive and e.last < k and low[e.last + 1] == low[q - 1]), None)
    return Tie(who, None, event) if event is not None else None


def _viewed_before(reader: Reader, p: int, word: str) -> bool:
    """Whether the clause that the words at `p` end begins with the same preposition: "For A it is “a”"."""
    low = reader.low
    return any(low[k] == word and (not k or not low[k - 1].isalnum()) for k in range(max(0, p - _FAR), p))


def _of_pronoun(reader: Reader, p: int, opens: int, q: int) -> Tie | None:
    """"…, she of “b”", "…, for him “b”", "…; his, “b”": whose the words at `q` are where only a pronoun and the preposition of the
    clause that the words at `p` end stand before them."""
    low, c = reader.low, reader.clause
    rest = low[opens:q]
    if len(rest) != 2:
        return None
    if low[opens] in _OWN and rest[1] == ",":
        return Tie(c.pronoun(opens, _OWN[low[opens]], "s"), None, None)
    if rest[0] in reader.cues.grammar.view and rest[1] in _OBLIQUE:
        viewed = _viewed_before(reader, p, rest[0])
        return Tie(c.pronoun(opens + 1, _OBLIQUE[rest[1]], "s"), None, None) if viewed else None
    who = c.who[opens]
    spoken = who is not None and who.form == "pronoun" and who.gender in ("m", "f") and who.number == "s"
    return Tie(who, None, None) if spoken and rest[1] == low[p - 1] and rest[1] in reader.cues.grammar.governing else None


def _gives_another(reader: Reader, event: Event, opens: int, q: int, rest: list[str]) -> bool:
    """"called the search “a” and [the accounts] “b”", "dismissed the plan as “a” and [its author] as “b”": whether a phrase with an
    article, after "and", is one more of what the verb before has for its object, which is such a phrase too."""
    low = reader.low
    first = next(k for k in range(event.last + 1, opens + 1) if low[k] == QUOTED)
    joined = low[opens - 1] in AND or next((k for k in range(q + 1, len(low)) if low[k] in AND), 0)
    thing = low[event.last + 1] in reader.cues.determiners and first > event.last + 2
    return bool(joined) and bool(event.flags & JUDGES) and thing and rest == low[first - len(rest) : first]


def _has_no_object(reader: Reader, event: Event, first: int, rest: list[str]) -> bool:
    """Whether nobody stands between a verb and the words at `first`, whom the second clause could be of: "called A “a coward” and
    B “a liar”"; a pronoun may, where "that" begins the `rest` of the second one."""
    that = rest and rest[0] in reader.cues.grammar.that
    if event.passive or not event.flags:
        return False
    for k in range(event.last + 1, first):
        m = reader.clause.who[k]
        if m is not None and (m.form != "pronoun" or m.gender in ("m", "f") and not that):
            return False
        if reader.low[k] in reader.cues.determiners and k + 1 < first:
            read = reader.phrase_from(k)
            if read is not None and read.last < first and has_views(reader, read):
                return False
    return True
