"""The contents of the shelf: which briefs there are, and how much was found in each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from textual.widget import Widget
from textual.worker import get_current_worker

from content import marks
from content.errors import Unreadable
from content.library import contents
from content.library.shelf import Volume
from content.line import Words
from content.marking import Marking

from .rows import RowView
from .sifting import Sifting
from .stage import Line, Stage


class Chosen(NamedTuple):
    """The brief to open, and the words to be shown in it."""

    index: int
    query: str


class Shelf(RowView):
    """The briefs, or those of them that hold the words looked for; one is chosen, by its place in the list."""

    def __init__(self, volumes: list[Volume], chosen: int) -> None:
        super().__init__()
        self.volumes = volumes
        self.chosen = chosen
        self.listed: list[int] = list(range(len(volumes)))
        self._hits: dict[int, int] = {}

    def keep(self, hits: dict[int, int] | None) -> None:
        """List the briefs of these indices alone, each with its number of hits; None: all of them."""
        listed = list(range(len(self.volumes))) if hits is None else sorted(hits)
        if (listed, hits or {}) == (self.listed, self._hits):
            return
        before = self.index
        self.listed, self._hits = listed, hits or {}
        self.top = (0, 0)
        self.relayout()
        self.choose(listed.index(before) if before in listed else 0)

    @property
    def index(self) -> int | None:
        """Which of the volumes is chosen; None where the list is empty."""
        return self.listed[self.chosen] if self.listed else None

    def count(self) -> int:
        return len(self.listed)

    def layout_item(self, item: int, width: int) -> list[Words]:
        index = self.listed[item]
        volume, labels = self.volumes[index], self.app.labels
        try:
            if volume.error is None:
                return contents.rows(volume, index, labels, width, hits=self._hits.get(index, 0))
        except Unreadable:
            pass  # kept in the volume
        return contents.rows(volume, index, labels, width, self.app.explain(volume.error))

    def draw_row(self, item: int, number: int, row: Words, width: int) -> list[Segment]:
        words = contents.led(row, not number, item == self.chosen)
        return [Segment(text, getattr(self.ink, style)) for text, style in words]

    def choose(self, item: int) -> None:
        """Choose the brief at the place `item` of the list."""
        self.chosen = max(0, min(len(self.listed) - 1, item))
        if self.listed:
            self.reveal((self.chosen, 0), min(self.size.height, len(self.rows_of(self.chosen))))
        self.redraw()

    def on_resize(self, event) -> None:
        super().on_resize(event)
        self.choose(self.chosen)


class Contents(Stage):
    """The list of briefs; gives the one to open, or None."""

    DEFAULT_CSS = "Contents { layout: vertical; } Contents #heading { margin-bottom: 1; }"

    def __init__(self, volumes: list[Volume], chosen: int) -> None:
        super().__init__()
        self.volumes = volumes
        self.shelf = Shelf(volumes, chosen)
        self.heading = Line(id="heading")
        self.status = Line()
        self.sifting = Sifting(self)

    def parts(self) -> Iterable[Widget]:
        yield self.heading
        yield self.shelf
        yield self.status

    def on_mount(self) -> None:
        self.set_focus(self.shelf)
        self.relabel()
        self.run_worker(self._analyse_all, thread=True, group="contents", exclusive=True)

    def _analyse_all(self) -> None:
        """In a thread: search every brief, so that its counts can be shown, until the list is left."""
        worker = get_current_worker()
        for volume in self.volumes:
            if worker.is_cancelled:
                return
            if volume.brief is None:
                try:
                    volume.analyse()
                except Unreadable:
                    pass  # kept in the volume; its row says it
                self.app.call_from_thread(self.shelf.relayout)
                self.app.call_from_thread(self.show_marks)

    @property
    def marking(self) -> Marking | None:
        return marks.strictest([volume.marking for volume in self.volumes if volume.marking])

    def relabel(self) -> None:
        labels = self.labels
        self.head()
        self.sifting.relabel()
        self.status.say(*contents.keys(labels))
        self.shelf.relayout()

    def head(self) -> None:
        """Say what is listed."""
        labels, query = self.labels, self.sifting.query
        told = contents.count_of(self.volumes, labels)
        if query:
            held = labels.number(len(self.shelf.listed))
            told = labels._("“%(query)s”: %(number)s of %(count)s", query=query, number=held, count=told)
        self.heading.say(*contents.heading(told, labels))

    WHILE_TYPING = ("enter", "undo")

    @property
    def typing(self) -> bool:
        return self.sifting.prompting

    # ------------------------------------------------------------ actions
    def action_line(self, by: int) -> None:
        """The next or previous brief of the list."""
        self.shelf.choose(self.shelf.chosen + by)

    def action_page(self, by: int) -> None:
        """A screen of briefs down or up."""
        self.shelf.choose(self.shelf.chosen + by * max(1, self.shelf.size.height // 3))

    def action_half(self, by: int) -> None:
        """Half a screen of briefs down or up."""
        self.shelf.choose(self.shelf.chosen + by * max(1, self.shelf.size.height // 6))

    def action_edge(self, end: int) -> None:
        """To the first or last brief."""
        self.shelf.choose(self.shelf.count() - 1 if end else 0)

    async def action_sift(self) -> None:
        """Look for words in all briefs."""
        await self.sifting.open()

    async def action_enter(self) -> None:
        """Keep the briefs that were found; or open the one chosen, at the words looked for."""
        if self.sifting.prompting:
            await self.sifting.submit()
        elif self.shelf.index is not None:
            self.dismiss(Chosen(self.shelf.index, self.sifting.query))

    async def on_row_view_pressed(self, event: Shelf.Pressed) -> None:
        self.shelf.choose(event.item)
        await self.app.run_action("screen.enter")

    def action_undo(self) -> None:
        """Undo one step: the prompt and its search; else back to the brief one came from."""
        typed = self.sifting.prompting
        self.sifting.close()
        if not self.sifting.stop() and not typed:
            self.dismiss(None)

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit(0)
