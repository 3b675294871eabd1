"""Words that are what somebody else's clause says of its own subject: "X said that a man who asks “should listen”", and
those that go on after an incise: "It is late, X notes; closing it would be “a mistake”"; those of a text that tells what is to
be said; those with which somebody says why they act.

The verb that is nearest to them is one of a relative that only tells who is meant, and gives nobody their words.
"""

from __future__ import annotations

from .clauses import QUOTED, Mention
from .cues import GERUND, INCISE, JUDGES, REPORTS, THINKS
from .speakers import Reader
from .tie import Tie, cue_span, has_views
from .verbs import Event

# Verbs with which such words begin, where they are what is said of a subject before them.
_FINITE = frozenset(
    "is are was were has have had will would should can could may might must does do did shall cannot isn't aren't wasn't "
    "won't wouldn't shouldn't can't couldn't doesn't don't didn't hasn't haven't hadn't never".split()
)
_FAR = 32  # the same, where "that" stands before whom the relative tells of
_NEAR = 8  # words between the outer verb and the relative
_CONDITION = 8  # words from « que » to a form of be, in a clause that gives a condition
_CLAUSE = 3  # marked words that may be a clause
# What stands before « que », and what stands alone, where a clause gives a reason or a condition.
_REASONS = frozenset("attendu motif autant parce condition lors pourvu moment vu donné prétexte tant peur crainte raison".split())
_SINCE = frozenset("car puisque puisqu'".split())
_BREAKS = frozenset((";", ":", QUOTED))


def outer_tie(reader: Reader, q: int, words: str) -> Tie | None:
    """Who says, by the verb before it, of whom a relative tells that ends with the marked `words` at `q`, which go on with a
    verb of their own; None where it is not so."""
    low, grammar = reader.low, reader.cues.grammar
    first = words[:20].lower().replace("’", "'").split(" ", 1)[0].rstrip(".,")
    if q < 4 or not (_goes_on(reader, first) if grammar.clitic_subjects else first in _FINITE):
        return None
    inner = next((e for e in reversed(reader.events) if e.last < q), None)
    if inner is None:
        return None
    k = _relative(reader, inner)
    if not k or not _BREAKS.isdisjoint(low[k:q]):
        return None
    outer = next((e for e in reversed(reader.events) if e.last < k - 1), None)
    if outer is None:
        return None
    article = next((j for j in range(k - 1, max(0, k - _NEAR), -1) if low[j] in reader.cues.determiners), 0)
    told = article > 1 and low[article - 1] in grammar.that  # "…, but that a government which …"
    if told:
        outer = next((e for e in reversed(reader.events) if e.last < article and e.finite and e.flags & REPORTS), outer)
    saying = outer.flags & GERUND and not grammar.clitic_subjects  # "mocked it, saying anybody who asks “has”"
    if not (outer.finite or saying) or outer.passive or not outer.flags & (REPORTS | THINKS):
        return None
    if k - outer.last > (_FAR if told else _NEAR) or not _BREAKS.isdisjoint(low[outer.last : k]):
        return None
    if grammar.clitic_subjects and low[outer.last + 1] not in grammar.that:
        return None
    who = reader.subject(outer)
    return Tie(who, cue_span(reader, outer), outer) if who is not None else None


def _goes_on(reader: Reader, first: str) -> bool:
    """Whether French words begin with a verb that has its subject before it, or with what stands before such a verb."""
    grammar = reader.cues.grammar
    small = first.partition("'")[0] + "'" if "'" in first else first
    begins = small in grammar.negation or small in grammar.reflexive or small in grammar.be or small in grammar.have
    return begins or small in grammar.predicates or first.endswith(reader.cues.conditional or ("\0",))


def _relative(reader: Reader, inner: Event) -> int:
    """Where the relative begins that a verb is of: "a man | who asks", "the report | he quotes"; 0 where it is of none."""
    low, cues = reader.low, reader.cues
    for k in range(inner.group - 1, max(1, inner.group - 4), -1):
        before = low[k - 1]
        noun = before.isalpha() and before not in cues.verbs and before not in cues.grammar.governing
        if low[k] in cues.grammar.relatives and noun:
            return k
        who = reader.clause.who[k]
        if who is not None and who.form == "pronoun" and noun and before not in cues.grammar.that | cues.grammar.conjunctions:
            return k if before not in cues.joining and reader.clause.who[k - 1] is None else 0
    return 0


def going_on(reader: Reader, q: int) -> Tie | None:
    """"Two remain, X notes; closing them would make “room”": who says what stands before a semicolon says what follows it, too,
    where that has no verb of saying of its own."""
    low = reader.low
    semicolon = next((k for k in range(q - 1, 1, -1) if low[k] == ";"), 0)
    if not semicolon or QUOTED in low[semicolon:q]:
        return None
    if any(semicolon < e.at < q and e.flags & (REPORTS | INCISE) for e in reader.events):
        return None
    event = next((e for e in reader.events if e.last < semicolon and e.finite and e.flags & REPORTS), None)
    who = reader.subject(event) if event is not None else None
    if who is None or who.form not in ("name", "pronoun", "nominal", "role") or who.first < 2:
        return None
    last = max(who.last, event.last)
    incise = low[min(who.first, event.group) - 1] == ","
    closes = last == semicolon - 1 or bool(reader.cues.grammar.clitic_subjects) and reader.past_more(last + 1) == semicolon
    return Tie(who, cue_span(reader, event), event, incise=True) if incise and closes else None


def planned(reader: Reader, q: int) -> Tie | None:
    """"According to prepared remarks, [she] will open with a piece of advice: “…”": whose words a text gives that tells them."""
    low, cues = reader.low, reader.cues
    if cues.grammar.clitic_subjects or low[q - 1] != ":" or low[q - 2] not in cues.nouns:
        return None
    for at, _, who in reader.prepositions():
        comma = who.last + 1
        if at or who.form != "guess" or low[comma] != "," or cues.nouns.isdisjoint(low[who.first : comma]):
            continue
        m = reader.clause.who[comma + 1] or reader.clause.who[min(comma + 2, q)]
        stands = m is not None and m.first <= comma + 2 and (m.kind == "person" or m.form == "pronoun") and m.number == "s"
        return Tie(m, None, None) if stands else None
    return None


def said_aside(reader: Reader, who: Mention) -> Tie | None:
    """"The parties, [she] believes, want “…”", « personne, dit-[elle], ne demande « … » »: who tells what is said of the subject,
    right after it and between commas."""
    low = reader.low
    if low[who.last + 1 : who.last + 2] != [","]:
        return None
    if reader.cues.grammar.clitic_subjects:
        said = next((e for e in reader.events if e.at >= who.last + 2), None)
        stands = said is not None and said.pronoun is not None and min(said.group, said.pronoun) == who.last + 2
        nobody = who.number == "0" or who.form == "guess" and not has_views(reader, who)
        if not stands or not nobody or low[said.last + 1 : said.last + 2] != [","]:
            return None
        return Tie(reader.subject(said), cue_span(reader, said), said, loose=True)
    if who.kind == "person" and who.form in ("name", "role"):
        return None  # "Sir Desmond, he reports, assured the cabinet that it was “…”"
    for event in reader.events:
        if event.at > who.last + 6:
            return None
        if event.at < who.last + 3 or not event.finite or event.passive or low[event.last + 1 : event.last + 2] != [","]:
            continue
        m = reader.before(event.group - 1)
        if m is not None and m.first == who.last + 2 and m.number not in "01x":
            return Tie(m, cue_span(reader, event), event, loose=True)
    return None


def reasoned(reader: Reader, q: int, count: int) -> Tie | None:
    """« X a quitté la salle parce que « l'air y devenait rare » », « X signera, pourvu que les élus soient « prévenus » »: who does
    what a French clause gives the reason or the condition of, where that clause ends with `count` marked words."""
    low, grammar = reader.low, reader.cues.grammar
    k = q - 1
    if low[k] in grammar.be:
        k = next((j for j in range(k - 1, max(1, k - _CONDITION), -1) if low[j] in grammar.that), 0)
        if not k or any(k < e.at < q and e.flags & (REPORTS | JUDGES) for e in reader.events):
            return None
    elif count < _CLAUSE:
        return None
    if not grammar.clitic_subjects or k < 4 or low[k] not in _SINCE and (low[k] not in grammar.that or low[k - 1] not in _REASONS):
        return None
    start = next((j + 1 for j in range(k - 1, 0, -1) if low[j] in (":", ";") or low[j] == QUOTED), 0)
    who = reader.named_beside(reader.main(k - 2)) if not start else None
    if who is None or who.number in "01x" or who.last >= k - 2 or who.form == "guess" and not has_views(reader, who):
        return None
    done = low[who.last + 1] in grammar.be or "été" in low[who.last + 1 : k]  # « X a été arrêté parce que « … » »
    return None if done else Tie(who, (reader.clause.starts[k - 1], reader.clause.ends[k]), None, loose=True)
