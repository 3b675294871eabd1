"""From the text to a pane and back: beside it, or as a sheet over it, the place in the text is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.span import Span

from .history import Place
from .passages import Passage

if TYPE_CHECKING:
    from .reader import Reader


class Sheets:
    """Where the panes of `reader` stand, which has the keys, and where its text stood before one had."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._before: Place | None = None

    def arrange(self) -> None:
        """Side by side, or the pane over the text, or the text alone."""
        reader = self.reader
        reader.set_class(reader.wide, "-wide")
        reader.set_class(not reader.wide and reader.active in reader.lists, "-sheet")
        reader.set_class(reader.size.height < 20, "-short")
        reader.query_one("#side").styles.width = reader.side_width or "1fr"
        for number, pane in enumerate(reader.lists, 1):
            pane.display = number == reader.pane
        reader.refresh_lines()

    def open(self, pane: int) -> None:
        """Give the keys to a list pane (1 to 4), at the entry nearest to what is read."""
        reader = self.reader
        if reader.active is reader.text:
            self._before = reader.jumping.here()
        self._focus(pane)
        reader.list.choose_near(reader.text.offset_at_top())
        reader.call_after_refresh(self.show_choice)

    def open_at(self, passage: Passage) -> None:
        """Give the keys to the entry that the marked `passage` (a person or a quote) stands for."""
        self._before = self.reader.jumping.here()
        self._focus(1 if passage.kind == "person" else 2)
        self.reader.call_after_refresh(self._choose, passage.item, Span(passage.start, passage.end))

    def follow(self) -> None:
        """From the chosen entry to its passage in the text."""
        reader, span = self.reader, self.reader.list.span
        if not span:
            return
        before, self._before = self._before, None
        if before:
            reader.jumping.leave(before)
        reader.set_focus(reader.text)
        self.arrange()
        reader.call_after_refresh(reader.text.show_span, span)

    def close(self, keep_place: bool) -> None:
        """Give the keys to the text; without `keep_place`, go back to where it was before the pane was opened."""
        reader = self.reader
        before, self._before = self._before, None
        if reader.active is reader.text:
            return
        reader.set_focus(reader.text)
        self.arrange()
        if before is None or before.brief != reader.index:
            return
        if not keep_place:
            reader.call_after_refresh(reader.jumping.return_to, before)
        elif before.top != reader.text.top:
            reader.jumping.leave(before)

    def show_choice(self) -> None:
        """Another entry was chosen in the pane: light up its passage and bring it into view."""
        reader = self.reader
        if reader.active is not reader.list:
            return
        span = reader.list.span
        reader.text.light(span)
        if span:
            reader.text.show_span(span)
        reader.refresh_lines()

    def _focus(self, pane: int) -> None:
        reader = self.reader
        reader.pane = pane
        reader.list.display = True
        reader.set_focus(reader.list)
        self.arrange()

    def _choose(self, item: int, span: Span) -> None:
        self.reader.list.choose_item(item, span)
        self.show_choice()
