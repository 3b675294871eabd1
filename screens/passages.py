"""The marked passages of a brief, in order of place: what the text pane styles, and what n, N and Enter walk over."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from content.packed import Packed

if TYPE_CHECKING:
    from content.model import Brief


_KINDS = ("call", "person", "speech", "term")  # of two in the same place, the one that comes first here
_CALL, _PERSON = 0, 1
_SIZE = 4  # numbers of a Passage


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
    calls: Sequence[Passage] = ()
    _starts: Sequence[int] = ()
    _call_starts: Sequence[int] = ()
    _longest: int = 0

    def within(self, start: int, end: int) -> list[Passage]:
        """Passages that touch text[start:end], outer before inner."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [p for p in self.all[first:last] if p.end > start]

    def calls_within(self, start: int, end: int) -> Sequence[Passage]:
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
_WINDOW = 1 << 14  # characters whose passages are put in order at once: a sort lets no key be answered


def passages_of(brief: Brief) -> Passages:
    """The passages of a brief. Linear in what was found, and in little memory: a long text has hundreds of thousands."""
    from content.packing import field, several  # late: a screen on which nothing has been found does without

    windows: dict[int, array[int]] = {}
    longest = 0

    def keep(start: int, end: int, kind: int, item: int) -> None:
        windows.setdefault(start // _WINDOW, array("i")).extend((start, end, kind, item))

    for item, start, end in several(brief.notes, "calls"):
        keep(start, end, _CALL, item)
    for item, start, end in several(brief.people, "mentions"):
        keep(start, end, _PERSON, item)
        longest = max(longest, end - start)
    for item, (outer, kind) in enumerate(zip(field(brief.quotes, "outer"), field(brief.quotes, "kind"))):
        keep(*outer, _KINDS.index(kind), item)
        longest = max(longest, outer.end - outer.start)
    found = Packed(_ordered(windows), _SIZE, _passage)
    calls = Packed((row for row in zip(*map(found.column, range(_SIZE))) if row[2] == _CALL), _SIZE, _passage)
    return Passages(found, calls, found.column(0), calls.column(0), min(longest, LONGEST_STYLED))


def _ordered(windows: dict[int, array[int]]) -> Iterator[array[int]]:
    """The rows in order of start, outer before inner; none is kept twice."""
    for window in sorted(windows):
        rows = windows.pop(window)
        for at in sorted(range(0, len(rows), _SIZE), key=lambda at: (rows[at], -rows[at + 1])):
            yield rows[at : at + _SIZE]


def _passage(start: int, end: int, kind: int, item: int) -> Passage:
    return Passage(start, end, _KINDS[kind], item)
