"""The marked passages of a brief, in order of place: what the text pane styles, and what n, N and Enter walk over."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from content.packed import Packed

if TYPE_CHECKING:
    from content.model import Brief


_KINDS = ("person", "speech", "term", "call")


class Passage(NamedTuple):
    """A marked stretch of the text. `kind`: person, speech, term or call; `item` its index in the brief's list."""

    start: int
    end: int
    kind: str
    item: int


@dataclass(slots=True)
class Passages:
    """All passages, sorted by start, outer before inner; `calls` only the calls, for the layout of superscripts."""

    all: Sequence[Passage] = ()
    calls: list[Passage] = field(default_factory=list)
    _starts: Sequence[int] = ()
    _call_starts: list[int] = field(default_factory=list)
    _longest: int = 0

    def within(self, start: int, end: int) -> list[Passage]:
        """Passages that touch text[start:end], outer before inner."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [p for p in self.all[first:last] if p.end > start]

    def calls_within(self, start: int, end: int) -> list[Passage]:
        """Calls that start in text[start:end]."""
        return self.calls[bisect_left(self._call_starts, start) : bisect_left(self._call_starts, end)]

    def next_from(self, place: int, inclusive: bool = False) -> Passage | None:
        """The first passage that starts after `place` (or at it)."""
        cut = bisect_left if inclusive else bisect_right
        index = cut(self._starts, place)
        return self.all[index] if index < len(self.all) else None

    def after(self, passage: Passage, step: int) -> Passage | None:
        """The passage `step` places after (or before) this one; None past the ends."""
        index = bisect_left(self._starts, passage.start)
        while self.all[index] != passage:
            index += 1
        index += step
        return self.all[index] if 0 <= index < len(self.all) else None

    def last_before(self, place: int) -> Passage | None:
        """The last passage that starts before `place`."""
        index = bisect_left(self._starts, place) - 1
        return self.all[index] if index >= 0 else None


LONGEST_STYLED = 20_000  # a quote longer than this is styled from where it shows on; keeps look-ups bounded


def passages_of(brief: Brief) -> Passages:
    """The passages of a brief. Linear in what was found, apart from one sort."""
    found = [Passage(m.start, m.end, "person", i) for i, p in enumerate(brief.people) for m in p.mentions]
    found += [Passage(q.outer.start, q.outer.end, q.kind, i) for i, q in enumerate(brief.quotes)]
    calls = sorted(Passage(c.start, c.end, "call", i) for i, n in enumerate(brief.notes) for c in n.calls)
    found += calls
    found.sort(key=lambda p: (p.start, -p.end, p.kind))
    longest = max((p.end - p.start for p in found), default=0)
    packed = Packed(((start, end, _KINDS.index(kind), item) for start, end, kind, item in found), len(Passage._fields), _passage)
    return Passages(packed, calls, packed.column(0), [c.start for c in calls], min(longest, LONGEST_STYLED))


def _passage(start: int, end: int, kind: int, item: int) -> Passage:
    return Passage(start, end, _KINDS[kind], item)
