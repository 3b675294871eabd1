"""English clauses in which the verb is not said again: "A called it “a”, B “b” and the union “c”", "A asked for “time”, B for
“money”", "A said it was “a”; her host, B, that it was “b”", "For A it is “a”, for B “b”"."""

from __future__ import annotations

from .clauses import QUOTED
from .phrases import REACH
from .smallwords import AND
from .speakers import Reader
from .tie import Tie, has_views
from .verbs import Event

_FAR = 16  # words between the marked stretches of two such clauses
_TOLD = 6  # words of "that it was", before the second


def gapping_tie(reader: Reader, q: int) -> Tie | None:
    """Whose the words at `q` are where the clause that they end has a subject and no verb of its own."""
    low, grammar = reader.low, reader.cues.grammar
    if grammar.clitic_subjects or q < 5:
        return None
    p = next((k for k in range(q - 1, max(0, q - _FAR), -1) if low[k] == QUOTED), 0)
    start = reader.clause.past_calls(p) if p else 0
    opens = start
    while opens < q and (low[opens] in (",", ";") or opens > start - 1 and low[opens] in AND):
        opens += 1
    if not p or opens == q:
        return None
    pronoun = reader.clause.who[opens]
    if pronoun is not None and pronoun.form == "pronoun" and pronoun.gender in ("m", "f") and opens == q - 1 and opens > start:
        return Tie(pronoun, None, None) if low[opens - 1] in (",", ";") else None  # "she called it “a”, he “b”"
    viewed = low[opens] in grammar.view
    who = reader.named_beside(reader.phrase_from(opens + viewed))
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
    first = next(k for k in range(event.last + 1 if event is not None else 1, p + 1) if low[k] == QUOTED)
    if not rest:
        told = event is not None or low[first - 1] in grammar.willing
    elif rest[0] in grammar.that:
        told = event is not None and len(rest) <= _TOLD and not any(opens < e.at < q for e in reader.events)
    else:
        told = rest in ([low[p - 1]], [low[first - 1]]) and low[p - 1] in grammar.governing | grammar.comparing
        told = told or len(rest) == 2 and rest == low[first - 2 : first]
    return Tie(who, None, event) if told and (event is None or _has_no_object(reader, event, first)) else None


def _viewed_before(reader: Reader, p: int, word: str) -> bool:
    """Whether the clause that the words at `p` end begins with the same preposition: "For A it is “a”"."""
    low = reader.low
    return any(low[k] == word and (not k or not low[k - 1].isalnum()) for k in range(max(0, p - _FAR), p))


def _has_no_object(reader: Reader, event: Event, first: int) -> bool:
    """Whether nobody stands between a verb and the words at `first`, whom the second clause could be of: "called A “a coward” and
    B “a liar”"."""
    if event.passive or not event.flags:
        return False
    for k in range(event.last + 1, first):
        m = reader.clause.who[k]
        if m is not None and (m.form != "pronoun" or m.gender in ("m", "f")):
            return False
        if reader.low[k] in reader.cues.determiners and k + 1 < first:
            read = reader.phrase_from(k)
            if read is not None and read.last < first and has_views(reader, read):
                return False
    return True
