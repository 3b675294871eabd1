"""What a slide is laid out in: a room, and pages of rows that stand in it. Pure: nothing here knows a screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from content.column import Piece, drawn
from content.deck import Deck
from content.labels import Labels
from content.span import Span
from content.typeset import cells, wrap

from ..passages import Passages

NARROW, WIDE = 64, 90  # cells of a line that is read from afar; the second on a wall of 300 columns and more


class Room(NamedTuple):
    """The wall, in cells."""

    width: int
    height: int

    @property
    def measure(self) -> int:
        """Cells of a line of running text."""
        wide = min(WIDE, max(NARROW, self.width * 3 // 10))
        return max(20, min(wide, self.width - 2 * max(4, self.width // 10)))

    @property
    def left(self) -> int:
        """The column where running text begins, the same on every slide."""
        return max(0, (self.width - self.measure) // 2)

    @property
    def tall(self) -> int:
        """Rows that can be filled, some air above and below left."""
        return max(4, self.height - 2 * max(1, self.height // 10))

    def top(self, rows: int) -> int:
        """The row from which so many rows stand a little above the middle."""
        return max(min(1, self.height - rows), (self.height - rows) * 2 // 5, 0)


class Run(NamedTuple):
    """Words in one style: its name in Ink, or `ruled`, a heading with a rule under it.

    `unit` is the index of the slide's unit that they belong to, if they do.
    """

    words: str
    style: str
    unit: int | None = None


Runs = tuple[Run, ...]


class Row(NamedTuple):
    """Runs one after the other, from a cell of the wall on. With a `scale`, each cell takes as many by as many."""

    line: int
    column: int
    runs: Runs
    scale: int = 1


class Page(NamedTuple):
    """One wall: the units `first` to `last` of its slide."""

    first: int
    last: int
    rows: tuple[Row, ...]


class Setting(NamedTuple):
    """What every layout needs: the deck, the marked passages of its text, the labels, the room, and the largest text's scale."""

    deck: Deck
    passages: Passages
    labels: Labels
    room: Room
    scale: int = 1

    def words(self, span: Span) -> str:
        """The words of a span, on one line."""
        return " ".join(span.of(self.deck.brief.text).split())


def width_of(runs: Sequence[Run]) -> int:
    """Cells that `runs` take."""
    return sum(cells(run.words) for run in runs)


def balanced(text: str, width: int) -> list[tuple[int, int]]:
    """Rows of `text` in `width` cells, as `wrap` has them, and no longer than they must be: the last is not left behind."""
    rows = wrap(text, width)
    low, high = max(1, cells(text) // max(1, len(rows))), width
    while low < high:
        middle = (low + high) // 2
        if len(wrap(text, middle)) <= len(rows):
            high = middle
        else:
            low = middle + 1
    return wrap(text, high)


def lines(
    setting: Setting,
    span: Span,
    width: int,
    units: Sequence[int],
    starts: Sequence[int],
    plain: str = "text",
    evenly: bool = False,
) -> list[Runs]:
    """The words of `span` in rows of `width` cells, in the style `plain`, names in that of a person; calls are superscripts.

    `starts` are the places in the text where the `units` begin that it holds. `evenly`: the rows are about as long as
    each other.
    """
    text = setting.deck.brief.text
    calls = setting.passages.calls_within(*span)
    shown, offsets = drawn(text, Piece(span.start, span.end, 0, True), calls)
    styles = [plain] * len(shown)
    for passage in setting.passages.within(*span):
        if passage.kind == "person":  # what is said has its quotation marks: a wall has no more styles than it must
            first, last = bisect_right(offsets, passage.start - 1), bisect_right(offsets, passage.end - 1)
            styles[first:last] = ["person"] * (last - first)
    rows: list[Runs] = []
    start = 0
    for line in shown.split("\n"):
        for a, b in (balanced if evenly else wrap)(line, width):
            a, b = start + a, start + b
            kinds = [(styles[at], units[max(0, bisect_right(starts, offsets[at]) - 1)]) for at in range(a, b)]
            rows.append(tuple(_runs(shown[a:b], kinds)))
        start += len(line) + 1
    return rows


def _runs(shown: str, kinds: list[tuple[str, int]]) -> list[Run]:
    found: list[Run] = []
    start = 0
    for at in range(1, len(shown) + 1):
        if at == len(shown) or kinds[at] != kinds[start]:
            found.append(Run(shown[start:at], *kinds[start]))
            start = at
    return found


def placed(rows: Sequence[Runs | None], top: int, column: int) -> tuple[Row, ...]:
    """The rows one below the other from a cell on; None is an empty one."""
    return tuple(Row(top + number, column, runs) for number, runs in enumerate(rows) if runs)


def centred(rows: Sequence[Runs | None], top: int, width: int) -> tuple[Row, ...]:
    """The rows one below the other, each in the middle of `width` cells."""
    return tuple(Row(top + number, max(0, (width - width_of(runs)) // 2), runs) for number, runs in enumerate(rows) if runs)


def enlarged(rows: Sequence[Row], scale: int, width: int = 0) -> tuple[Row, ...]:
    """`rows`, one below the other, each as large as `scale` says; with a `width`, in the middle of so many cells."""
    top = rows[0].line if rows else 0
    found = []
    for number, row in enumerate(rows):
        column = max(0, (width - scale * width_of(row.runs)) // 2) if width else row.column
        found.append(Row(top + number * scale, column, row.runs, scale))
    return tuple(found)


def spaced(rows: Sequence[Runs], leading: int) -> list[Runs | None]:
    """The rows with `leading` empty ones between them."""
    found: list[Runs | None] = []
    for row in rows:
        found += [None] * leading if found else []
        found.append(row)
    return found


def grouped(sizes: Sequence[int], gaps: Sequence[int], most: int) -> list[list[int]]:
    """Things of so many rows by wall, as many on each as `most` rows hold; `gaps` are the empty rows before each."""
    groups: list[list[int]] = []
    used = 0
    for number, (size, gap) in enumerate(zip(sizes, gaps)):
        if not groups or used + gap + size > most:
            groups.append([number])
            used = size
        else:
            groups[-1].append(number)
            used += gap + size
    return groups
