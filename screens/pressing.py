"""What a click on the reading screen means: the same as choosing with the keys and Enter, which is what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.span import Span

from .panes.listing import ListPane
from .rows import RowView
from .stage import Line

if TYPE_CHECKING:
    from .reader import Reader


async def pressed(reader: Reader, event: RowView.Pressed) -> None:
    """In the text, a marked passage is opened; in a pane, an entry is chosen, and the chosen one leads to its passage."""
    if reader.typing or reader.notes.close():  # a click beside the popup puts it away
        return
    if event.view is reader.text:
        _in_text(reader, event)
        if reader.text.lit_passage() is None:
            return
    elif isinstance(event.view, ListPane) and not _in_list(reader, event.view, event.item):
        return
    await reader.app.run_action("screen.enter")


def _in_text(reader: Reader, event: RowView.Pressed) -> None:
    text = reader.text
    offset = text.offset_at(event.item, event.row, event.column)
    found = text.passages.within(offset, offset + 1) if offset is not None else []
    if reader.active is not text:
        reader.sheets.close(keep_place=True)
    text.light(Span(found[-1].start, found[-1].end) if found else None)  # the innermost
    reader.refresh_lines()


def _in_list(reader: Reader, pane: ListPane, number: int) -> bool:
    """Whether the entry was chosen already: else it is now."""
    entry = pane.entries[number] if pane.entries else None
    if entry is None or entry.item is None:
        return False
    if pane.chosen == number and reader.active is pane:
        return True
    if reader.active is not pane:
        reader.sheets.open(reader.pane)
    pane.choose_item(entry.item)
    reader.sheets.show_choice()
    return False


async def named(reader: Reader, event: Line.Pressed) -> None:
    """On the name of a pane, the pane is opened; on the name of the one that is open, the text is alone again."""
    if reader.typing or event.key not in ("2", "3", "4", "5"):
        return
    number = int(event.key)
    await reader.app.run_action(f"screen.pane({1 if reader.active is reader.list and reader.pane == number - 1 else number})")
