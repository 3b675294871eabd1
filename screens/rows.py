"""A view of items that are laid out only where they show: the base of the text and of every pane.

The place in the view is kept as (item, row of that item), never as a row number of the whole, so that a text of
10 MB opens, resizes and jumps like a note: nothing is laid out but what is on the screen.
"""

from __future__ import annotations

from collections import OrderedDict

from rich.segment import Segment
from textual import events, getters
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from .host import Host
from .ink import Ink, paper

NOTCH = 3  # rows that one notch of the wheel moves
CACHED_ITEMS = 512  # laid-out items kept; far above what any screen shows


class RowView(Widget, can_focus=True):
    """Items, each of one or more rows. Subclasses give `count` and `layout_item`, and draw a row."""

    app = getters.app(Host)
    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False  # what a click does is the screen's to say
    DEFAULT_CSS = "RowView { width: 1fr; height: 1fr; }"

    class Pressed(Message):
        """A row of `view` was clicked: `row` of `item`, `column` cells from the left."""

        def __init__(self, view: RowView, item: int, row: int, column: int) -> None:
            super().__init__()
            self.view, self.item, self.row, self.column = view, item, row, column

    class Wheeled(Message):
        """The wheel has moved a view."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.top = (0, 0)
        self._layouts: OrderedDict[int, list] = OrderedDict()
        self._shown: list[tuple[int, int]] | None = None
        self._drawn: dict[tuple[int, int], Strip] = {}  # rows as they look in the ink and the width below, which scrolling leaves
        self._drawn_in: tuple[Ink, int] | None = None

    # ------------------------------------------------------------ what subclasses give
    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def layout_item(self, item: int, width: int) -> list:
        """The rows of `item` in `width` cells: at least one, of any type that `draw_row` takes."""
        raise NotImplementedError

    def draw_row(self, item: int, number: int, row, width: int) -> list[Segment]:
        """Row `number` of `item` as segments; short rows are filled by the caller."""
        raise NotImplementedError

    # ------------------------------------------------------------ layout
    @property
    def ink(self) -> Ink:
        """The styles of the theme in use."""
        return self.app.ink

    def rows_of(self, item: int) -> list:
        """The rows of `item`, laid out once per width."""
        rows = self._layouts.get(item)
        if rows is None:
            rows = self._layouts[item] = self.layout_item(item, max(1, self.size.width))
            if len(self._layouts) > CACHED_ITEMS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(item)
        return rows

    def relayout(self) -> None:
        """Forget all layouts (the width, the items or their marks changed) and draw again."""
        self._layouts.clear()
        item, row = self.top
        if item and item >= self.count():
            self.top = (max(0, self.count() - 1), 0)
        elif row and self.size.width and row >= len(self.rows_of(item)):
            self.top = (item, len(self.rows_of(item)) - 1)
        self.redraw()

    def redraw(self) -> None:
        """Draw again what shows: how it looks has changed."""
        self._shown = None
        self._drawn.clear()
        self.refresh()

    def shown(self) -> list[tuple[int, int]]:
        """(item, row) of each line on the screen, from the top; shorter than the view at the end of the items."""
        if self._shown is None:
            self._shown = self._walk(self.top, self.size.height)
        return self._shown

    def _walk(self, place: tuple[int, int], lines: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        item, row = place
        count = self.count()
        while item < count and len(found) < lines:
            for number in range(row, len(self.rows_of(item))):
                found.append((item, number))
                if len(found) == lines:
                    break
            item, row = item + 1, 0
        return found

    def _moved(self, place: tuple[int, int], lines: int) -> tuple[int, int]:
        """`place` moved by `lines` rows, kept within the items."""
        item, row = place
        while lines > 0:
            left = len(self.rows_of(item)) - 1 - row
            if lines <= left:
                return item, row + lines
            if item + 1 >= self.count():
                return item, row + left
            lines -= left + 1
            item, row = item + 1, 0
        while lines < 0:
            if -lines <= row:
                return item, row + lines
            if item == 0:
                return 0, 0
            lines += row + 1
            item -= 1
            row = len(self.rows_of(item)) - 1
        return item, row

    def last_top(self) -> tuple[int, int]:
        """The place of the top when the last row stands at the bottom."""
        if not self.count():
            return 0, 0
        last = self.count() - 1
        return self._moved((last, len(self.rows_of(last)) - 1), 1 - self.size.height)

    def move_top_to(self, place: tuple[int, int]) -> bool:
        """Bring `place` to the top, or as near as the end allows; True if anything moved."""
        place = min(place, self.last_top())
        if place == self.top:
            return False
        self.top = place
        self._shown = None
        self.refresh()
        self.on_moved()
        return True

    def scroll_rows(self, lines: int) -> bool:
        """Move the view by `lines` rows; True if it could."""
        return bool(self.count()) and self.move_top_to(self._moved(self.top, lines))

    def reveal(self, place: tuple[int, int], lines: int = 1, context: int = 0) -> bool:
        """Bring rows `place` … `place + lines` into view, moving nothing if they already show.

        `context` rows are kept free above and below where there is room.
        """
        shown = self.shown()
        last = self._moved(place, lines - 1)
        if shown and shown[0] <= place and last <= shown[-1]:
            return False
        height = self.size.height
        if shown and place > shown[-1] and self._moved(shown[-1], height) < place or not shown or place < shown[0]:
            return self.move_top_to(self._moved(place, -min(context, max(0, height - lines))))
        return self.move_top_to(max(self._moved(last, 1 + min(context, max(0, height - lines)) - height), (0, 0)))

    def on_moved(self) -> None:
        """Called after the view moved."""

    # ------------------------------------------------------------ drawing
    def render_line(self, y: int) -> Strip:
        """Line `y` of the view."""
        width = self.size.width
        shown = self.shown()
        if y >= len(shown):
            return paper([], width, self.ink)
        ink = self.ink
        if self._drawn_in != (ink, width) or len(self._drawn) > CACHED_ITEMS:
            self._drawn.clear()
            self._drawn_in = ink, width
        item, number = shown[y]
        strip = self._drawn.get((item, number))
        if strip is None:
            strip = self._drawn[item, number] = paper(self.draw_row(item, number, self.rows_of(item)[number], width), width, ink)
        return strip

    def on_resize(self, event: events.Resize) -> None:
        """The width decides the rows: lay out again, keeping the place."""
        self.relayout()

    def on_focus(self) -> None:
        self.redraw()

    def on_blur(self) -> None:
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        shown = self.shown()
        if event.y < len(shown):
            self.post_message(self.Pressed(self, *shown[event.y], event.x))

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self._wheel(NOTCH)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self._wheel(-NOTCH)

    def _wheel(self, lines: int) -> None:
        if self.scroll_rows(lines):
            self.post_message(self.Wheeled())
