"""A tie: who is tied to marked words, by which cue."""

from __future__ import annotations

from typing import NamedTuple

from .clauses import Mention
from .speakers import Reader
from .verbs import Event, capital

COMMA_LIKE = frozenset(",–—-")


class Tie(NamedTuple):
    """`who` speaks, the characters of the cue, its verb. `loose`: the words may be a name that the speaker uses.
    `incise`: the cue stands after the words. `open`: a cue without a speaker of its own; one may be carried over."""

    who: Mention | None
    cue: tuple[int, int] | None
    event: Event | None = None
    loose: bool = False
    incise: bool = False
    open: bool = False


NO_TIE = Tie(None, None)


def cue_span(reader: Reader, event: Event) -> tuple[int, int]:
    c = reader.clause
    if event.pronoun is not None and event.pronoun == event.at:
        verb = c.low[event.at].rpartition("-")[0].removesuffix("-t")
        return c.starts[event.at], c.starts[event.at] + len(verb)
    return c.starts[event.at], c.ends[event.at]


def has_views(reader: Reader, who: Mention) -> bool:
    """Whether a phrase is a person or body: a known one, a name, or a noun of the list."""
    if who.form != "guess":
        return True
    words = reader.low[who.first : who.last + 1]
    small = reader.cues.determiners | reader.cues.grammar.governing
    head = next((w for w in words if w not in small), "")
    if head not in reader.cues.voices and "noun" in reader.cues.grammar.compounds:
        first = words.index(head) if head else 0
        end = next((k for k in range(first, len(words)) if words[k] in reader.cues.grammar.governing), len(words))
        head = words[end - 1] if end else ""
    named = who.first + 1  # a sentence begins with a capital anyway
    if who.first and who.start == who.bare and "noun" in reader.cues.grammar.compounds:
        named = who.first
    return head in reader.cues.voices or any(capital(w) for w in reader.clause.words[named : who.last + 1])
