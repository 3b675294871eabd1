"""From the text to a pane and back: beside it, or as a sheet over it, the place in the text is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.span import Span

from .history import Place
from .passages import Passage

if TYPE_CHECKING:
    from .reader import Reader


class Sheets:
    """Which pane has the keys of `reader`, and where its text stood before one had."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._before: Place | None = None

    def open(self, pane: int) -> None:
        """Give the keys to a list pane (1 to 4), at the entry nearest to what is read."""
        reader = self.reader
        if reader.active is reader.text:
            self._before = reader.here()
        self._focus(pane)
        reader.list.choose_near(reader.text.offset_at_top())
        reader.call_after_refresh(reader.show_choice)

    def open_at(self, passage: Passage) -> None:
        """Give the keys to the entry that the marked `passage` (a person or a quote) stands for."""
        self._before = self.reader.here()
        self._focus(1 if passage.kind == "person" else 2)
        self.reader.call_after_refresh(self._choose, passage.item, Span(passage.start, passage.end))

    def follow(self) -> None:
        """From the chosen entry to its passage in the text."""
        reader, span = self.reader, self.reader.list.span
        if not span:
            return
        before, self._before = self._before, None
        if before:
            reader.history.leave(before)
        reader.set_focus(reader.text)
        reader.arrange_panes()
        reader.call_after_refresh(reader.text.show_span, span)

    def close(self, keep_place: bool) -> None:
        """Give the keys to the text; without `keep_place`, go back to where it was before the pane was opened."""
        reader = self.reader
        before, self._before = self._before, None
        if reader.active is reader.text:
            return
        reader.set_focus(reader.text)
        reader.arrange_panes()
        if before is None or before.brief != reader.index:
            return
        if not keep_place:
            reader.call_after_refresh(reader.return_to, before)
        elif before.top != reader.text.top:
            reader.history.leave(before)

    def _focus(self, pane: int) -> None:
        reader = self.reader
        reader.pane = pane
        reader.list.display = True
        reader.set_focus(reader.list)
        reader.arrange_panes()

    def _choose(self, item: int, span: Span) -> None:
        self.reader.list.choose_item(item, span)
        self.reader.show_choice()
