"""The wall: one page of a slide, and as much of it as has been built up."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual import getters
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from content.typeset import cells

from .host import Host
from .ink import Ink, black, paper
from .slides import Page, Row, Run
from .stage import Darkening, Line

POINTER = "▸"  # before the sentence that the light is pointed at


def style_of(run: Run, ink: Ink) -> Style:
    """How a run is drawn: `ruled` is the accent with a rule under it, which costs a terminal no characters of its own."""
    return ink.accent + Style(underline=True) if run.style == "ruled" else getattr(ink, run.style)


class Wall(Widget, can_focus=True):
    """Rows in their places. What is not built up yet keeps its place empty, so that nothing moves when it comes."""

    app = getters.app(Host)
    ALLOW_SELECT = False
    DEFAULT_CSS = "Wall { width: 1fr; height: 1fr; }"

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self._rows: dict[int, list[Row]] = {}
        self._shown: tuple[Page | None, int | None, int | None] = (None, None, None)
        self._dark = False

    class Resized(Message):
        """The wall has another size."""

    def on_resize(self) -> None:
        self.post_message(self.Resized())

    def show(self, page: Page | None, last: int | None = None, light: int | None = None) -> None:
        """Show `page` from now on: units up to `last` (None: all of it), the light pointed at the unit `light`."""
        self._dark = False
        self._shown = page, last, light
        self._rows = {}
        for row in page.rows if page else ():
            self._rows.setdefault(row.line, []).append(row)
        self.refresh()

    def darken(self) -> None:
        """Show nothing at all from now on."""
        self._dark = True
        self.refresh()

    def large(self) -> Iterator[tuple[int, int, Segment]]:
        """The larger words that show: row and column on the wall, and the words."""
        for row in (row for rows in self._rows.values() for row in rows if row.scale > 1 and not self._dark):
            column = row.column
            for run in row.runs:
                segment = self._drawn(run, self.app.ink)
                if segment.text.strip():
                    yield row.line, column, Segment(segment.text, self.app.ink.text + (segment.style or Style()))
                column += row.scale * cells(run.words)

    def render_line(self, y: int) -> Strip:
        ink, width = self.app.ink, self.size.width
        if self._dark:
            return Strip([Segment(" " * width, black(ink))], width)
        segments: list[Segment] = []
        column = 0
        for row in self._rows.get(y, ()):
            if row.scale > 1:
                continue
            segments.append(Segment(" " * (row.column - column)))
            column = row.column
            for run in row.runs:
                segments.append(self._drawn(run, ink))
                column += cells(run.words)
        return paper(self._pointed(y, segments, ink), width, ink)

    def _drawn(self, run: Run, ink: Ink) -> Segment:
        _, last, light = self._shown
        if last is not None and run.unit is not None and run.unit > last:
            return Segment(" " * cells(run.words))
        style = style_of(run, ink)
        if light is not None and run.words.strip():
            style = ink.strong if run.unit == light else ink.dim
        return Segment(run.words, style)

    def _pointed(self, y: int, segments: list[Segment], ink: Ink) -> list[Segment]:
        """The line with the pointer before the first row of the unit that is lit."""
        page, _, light = self._shown
        if light is None or page is None:
            return segments
        first = next((row for row in page.rows if any(run.unit == light for run in row.runs)), None)
        if first is None or first.line != y or first.column < 2:
            return segments
        strip = Strip(segments)
        return [*strip.crop(0, first.column - 2), Segment(POINTER, ink.accent), *strip.crop(first.column - 1, strip.cell_length)]


class Foot(Darkening, Line):
    """The thin line below the wall, which goes dark with it."""

    def lit_line(self, y: int) -> Strip:
        return Line.render_line(self, y)
