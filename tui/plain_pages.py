"""Things told one after the other, a page at a time: the paragraphs of a text, the entries of a list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

RowsOf = Callable[[int, "int | None"], list[str]]


class Pages:
    """`count` things, of which `rows_of(number, columns)` gives the rows. Those of [top, end) were told last.

    Of a list, `items` are the things that can be chosen (headings cannot), and `chosen` is one of them. A text has none.
    """

    def __init__(self, count: int, rows_of: RowsOf, items: Sequence[int] = ()) -> None:
        self.count = count
        self.items = items
        self.top = self.end = 0
        self.chosen = items[0] if items else None
        self._rows_of = rows_of

    def forward(self, columns: int | None, rows: int) -> list[str]:
        """The page after what was told last; nothing at the end."""
        if self.end >= self.count:
            return []
        self.top = self.end
        told: list[str] = []
        while self.end < self.count:
            more = self._rows_of(self.end, columns)
            if told and len(told) + len(more) > rows:
                break
            told += more
            self.end += 1
        first = bisect_left(self.items, self.top)
        if first < len(self.items) and self.items[first] < self.end:
            self.chosen = self.items[first]
        return told

    def backward(self, columns: int | None, rows: int) -> list[str]:
        """The page before what was told last; nothing at the start."""
        start = self.top
        while start and (size := len(self._rows_of(start - 1, columns))) <= rows:
            start, rows = start - 1, rows - size
        if not self.top:
            return []
        end, self.end = self.top, min(start, self.top - 1)  # a thing larger than a page is a page
        return self.forward(columns, sum(len(self._rows_of(number, columns)) for number in range(self.end, end)))

    def again(self, columns: int | None, rows: int) -> list[str]:
        """A page from where the last one began."""
        self.end = self.top
        return self.forward(columns, rows)

    def at(self, number: int, columns: int | None) -> list[str]:
        """One thing; in a list it is the chosen one from now on."""
        self.top, self.end = number, number + 1
        if self.items:
            self.chosen = number
        return self._rows_of(number, columns)

    def step(self, by: int, columns: int | None) -> list[str]:
        """The thing after or before what was told, or in a list the chosen one; nothing past the ends."""
        if self.chosen is None:
            number = self.end if by > 0 else self.top - 1
            return self.at(number, columns) if 0 <= number < self.count else []
        place = bisect_left(self.items, self.chosen) + by
        return self.at(self.items[place], columns) if 0 <= place < len(self.items) else []

    def edge(self, end: int, columns: int | None, rows: int) -> list[str]:
        """The first or the last page."""
        if end:
            self.top = self.end = self.count
            return self.backward(columns, rows)
        self.end = 0
        return self.forward(columns, rows)
