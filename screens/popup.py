"""A small note over the text: a source, or its address. The text stays where it is."""

from __future__ import annotations

from rich.segment import Segment
from textual import events, getters
from textual.strip import Strip
from textual.widget import Widget

from content.typeset import cells, wrap

from .host import Host
from .ink import paper


class Popup(Widget):
    """Some lines in a light frame; the reader places it, shows it, and answers its keys."""

    app = getters.app(Host)
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Popup { layer: popup; position: absolute; display: none; }
    """

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.heading = ""
        self.words = ""
        self.keys = ""
        self._lines: list[tuple[str, str]] = []

    def open(self, heading: str, words: str, keys: str, left: int, width: int, line: int, height: int) -> None:
        """Show `words` under `heading`, with `keys` below, in `width` cells from column `left`.

        It stands under `line` of a view of `height` lines, or above it if there is no room below.
        """
        self.heading, self.words, self.keys = heading, words, keys
        inner = max(8, width - 4)
        rows = [(words[a:b], "text") for a, b in wrap(words, inner)]
        most = max(1, height - 4 - line) if height - line - 1 >= line else max(1, line - 3)
        if len(rows) > most:
            rows = [*rows[: most - 1], ("…", "dim")]
        self._lines = [*rows, *((keys[a:b], "dim") for a, b in wrap(keys, inner))]
        size = len(self._lines) + 2
        top = line + 1 if line + 1 + size <= height or line < size else line - size
        self.styles.width, self.styles.height = width, size
        self.styles.offset = (left, max(0, top))
        self.display = True
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        event.stop()
        await self.app.run_action("screen.enter")

    def render_line(self, y: int) -> Strip:
        ink = self.app.ink
        width = self.size.width
        if y == 0:
            label = f"╶ {self.heading} "
            return paper(
                [Segment(label, ink.accent), Segment("─" * max(0, width - cells(label) - 1) + "╴", ink.accent)], width, ink
            )
        if y - 1 < len(self._lines):
            words, style = self._lines[y - 1]
            return paper([Segment("  "), Segment(words, getattr(ink, style))], width, ink)
        return paper([Segment("╶" + "─" * max(0, width - 2) + "╴", ink.accent)], width, ink)
