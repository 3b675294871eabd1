"""English words that are what somebody else's clause says of its own subject: "X said that a man who asks “should listen”", and
those that go on after an incise: "It is late, X notes; closing it would be “a mistake”"; those of a text that tells what is to
be said.

The verb that is nearest to them is one of a relative that only tells who is meant, and gives nobody their words.
"""

from __future__ import annotations

from .clauses import QUOTED
from .cues import INCISE, REPORTS, THINKS
from .speakers import Reader
from .tie import Tie, cue_span
from .verbs import Event

# Verbs with which such words begin, where they are what is said of a subject before them.
_FINITE = frozenset(
    "is are was were has have had will would should can could may might must does do did shall cannot isn't aren't wasn't "
    "won't wouldn't shouldn't can't couldn't doesn't don't didn't hasn't haven't hadn't never".split()
)
_FAR = 32  # the same, where "that" stands before whom the relative tells of
_NEAR = 8  # words between the outer verb and the relative
_BREAKS = frozenset((";", ":", QUOTED))


def outer_tie(reader: Reader, q: int, words: str) -> Tie | None:
    """Who says, by the verb before it, of whom a relative tells that ends with the marked `words` at `q`, which go on with a
    verb of their own; None where it is not so."""
    low, grammar = reader.low, reader.cues.grammar
    first = words[:12].lower().replace("’", "'").split(" ", 1)[0].rstrip(".,")
    if grammar.clitic_subjects or first not in _FINITE or q < 4:
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
    if not outer.finite or outer.passive or not outer.flags & (REPORTS | THINKS):
        return None
    if k - outer.last > (_FAR if told else _NEAR) or not _BREAKS.isdisjoint(low[outer.last : k]):
        return None
    who = reader.subject(outer)
    return Tie(who, cue_span(reader, outer), outer) if who is not None else None


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
    if not semicolon or reader.cues.grammar.clitic_subjects or QUOTED in low[semicolon:q]:
        return None
    if any(semicolon < e.at < q and e.flags & (REPORTS | INCISE) for e in reader.events):
        return None
    event = next((e for e in reader.events if e.last < semicolon and e.finite and e.flags & REPORTS), None)
    who = reader.subject(event) if event is not None else None
    if who is None or who.form not in ("name", "pronoun", "nominal", "role") or who.first < 2:
        return None
    last = max(who.last, event.last)
    return Tie(who, cue_span(reader, event), event, incise=True) if last == semicolon - 1 and low[min(who.first, event.group) - 1] == "," else None


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
