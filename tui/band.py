"""The band under the app while a tour is given: it takes rows from the terminal, not from what is shown.

The app is told of a terminal that has so many rows less. What stands in them is drawn on the glass, and is no part of
any screen.
"""

from __future__ import annotations

from collections.abc import Callable

from .first_page import SMALLEST
from .glass import Glass
from .takeover import Terminal

ROWS = 3  # a rule and two lines

Pieces = list[tuple[str, str]]  # (text, its SGR parameters)


class Band:
    """`rows` that it takes, and how each is drawn for a width in cells. None are taken from a window that has none to spare."""

    def __init__(self, draw: Callable[[int], list[Pieces]] | None = None) -> None:
        self.rows = ROWS
        self.closed = False
        self.draw = draw or (lambda columns: [])

    def above(self, rows: int) -> int:
        """Rows of a window of so many that are left to the app."""
        self.rows = ROWS if not self.closed and rows >= SMALLEST[1] + ROWS else 0
        return rows - self.rows

    def close(self) -> None:
        """The rows are the app's again."""
        self.closed = True


class ShorterTerminal(Terminal):
    """A terminal with a band at its foot: its size is that of what stands above."""

    def __init__(self, band: Band) -> None:
        super().__init__()
        self.band = band

    @property
    def size(self) -> tuple[int, int]:
        columns, rows = super().size
        return columns, self.band.above(rows)


class BandedGlass(Glass):
    """A glass of `columns` x `rows` for the app, with the band below."""

    def __init__(self, columns: int, rows: int, band: Band, erases: bool = True) -> None:
        self.band = band
        self._leaving = True  # the band's rows may have been given to an app that does not know yet
        super().__init__(columns, rows + band.rows, erases)

    def fit(self, columns: int, rows: int) -> None:
        if (columns, rows + self.band.rows) == (self.columns, self.rows):
            self._leaving = self._leaving and not self.band.closed
        elif not (self._leaving and self.band.closed and (columns, rows + ROWS) == (self.columns, self.rows)):
            self.resize(columns, rows + self.band.rows)
            self.draw_band()

    def draw_band(self) -> None:
        """Draw what the band says now."""
        if self.band.rows:
            for row, pieces in enumerate(self.band.draw(self.columns), self.rows - self.band.rows):
                self.paint(row, 0, pieces)

