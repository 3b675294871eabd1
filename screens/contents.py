"""The contents of the shelf: which briefs there are, and how much was found in each."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.widget import Widget

from content import marks
from content.errors import Unreadable
from content.library.shelf import Volume, title_of
from content.marking import Marking
from content.typeset import cells, fill, shorten, wrap

from .rows import RowView
from .stage import Line, Stage

HEAD = 16_384  # bytes read for a title before the whole brief is
FACTS_FROM = 130  # columns from which date and counts stand on the title's own row


class Shelf(RowView):
    """The briefs, one chosen."""

    def __init__(self, volumes: list[Volume], chosen: int) -> None:
        super().__init__()
        self.volumes = volumes
        self.chosen = chosen

    def count(self) -> int:
        return len(self.volumes)

    def layout_item(self, item: int, width: int) -> list[list[tuple[str, str]]]:
        volume = self.volumes[item]
        number = f"{item + 1:>3}  "
        room = max(10, min(width, 120) - len(number) - 3)
        if volume.error:
            title, style = self.app.explain(volume.error), "warning"
            rows = [title[a:b] for a, b in wrap(title, room)]
            lines = [[(number if not i else " " * len(number), "dim"), (row, style)] for i, row in enumerate(rows)]
            return lines if width >= FACTS_FROM else [*lines, []]
        document = self._document(volume)
        if document is None:
            return [[(number, "dim"), (self.app.name_of(volume), "dim")]]
        title, stated = title_of(volume.brief or document)
        title = title or self.app.name_of(volume)
        facts = self._facts(volume)
        style = "person" if stated else "text"
        if width >= FACTS_FROM:
            return [[(number, "dim"), (fill(title, room - cells(facts) - 2), style), ("  ", "dim"), (facts, "dim")]]
        return [[(number, "dim"), (shorten(title, room), style)], [(" " * len(number), "dim"), (shorten(facts, width - len(number) - 4), "dim")], []]

    def _document(self, volume: Volume):
        """What is known of a brief's text; at most its head is read here."""
        if volume.document is None:
            try:
                return volume.read(head=HEAD)
            except Unreadable:
                self.call_after_refresh(self.relayout)
                return None
        return volume.document

    def _facts(self, volume: Volume) -> str:
        """Date, language and counts, in words."""
        labels = self.app.labels
        brief = volume.brief
        if volume.closed and volume.marking:
            return marks.text(volume.marking, labels)
        if brief is None:
            return labels._("Reading…")
        speech = sum(quote.kind == "speech" for quote in brief.quotes)
        parts = [labels.date(brief.date)] if brief.date else []
        if volume.marking:
            parts.insert(0, marks.short(volume.marking, labels))
        parts += [
            brief.language,
            labels.n_("%(count)s participant", "%(count)s participants", len(brief.people)),
            labels.n_("%(count)s quote", "%(count)s quotes", speech),
            labels.n_("%(count)s source", "%(count)s sources", len(brief.notes)),
        ]
        return " · ".join(filter(None, parts))

    def draw_row(self, item: int, number: int, row: list[tuple[str, str]], width: int) -> list[Segment]:
        ink = self.ink
        here = item == self.chosen
        lead = Segment(" ▸ " if here and not number else "   ", ink.accent)
        segments = [lead]
        for i, (words, style) in enumerate(row):
            lit = here and number == 0 and i == 1  # the title
            kept = words.rstrip() if lit else ""
            segments += [Segment(kept, ink.here), Segment(words[len(kept) :], getattr(ink, style))]
        return segments

    def choose(self, item: int) -> None:
        """Choose the brief `item`."""
        self.chosen = max(0, min(len(self.volumes) - 1, item))
        self.reveal((self.chosen, 0), min(self.size.height, len(self.rows_of(self.chosen))))
        self.redraw()

    def on_resize(self, event) -> None:
        super().on_resize(event)
        self.choose(self.chosen)


class Contents(Stage):
    """The list of briefs; gives the index of the one to open, or None."""

    DEFAULT_CSS = "Contents { layout: vertical; } Contents #heading { margin-bottom: 1; }"

    def __init__(self, volumes: list[Volume], chosen: int) -> None:
        super().__init__()
        self.volumes = volumes
        self.shelf = Shelf(volumes, chosen)
        self.heading = Line(id="heading")
        self.status = Line()

    def parts(self) -> Iterable[Widget]:
        yield self.heading
        yield self.shelf
        yield self.status

    def on_mount(self) -> None:
        self.set_focus(self.shelf)
        self.relabel()
        self.run_worker(self._analyse_all, thread=True, group="contents", exclusive=True)

    def on_unmount(self) -> None:
        self._left = True

    _left = False

    def _analyse_all(self) -> None:
        """In a thread: search every brief, so that its counts can be shown."""
        for volume in self.volumes:
            if self._left:
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
        self.heading.say(
            [(labels._("Contents"), "strong")],
            [(labels.n_("%(count)s brief", "%(count)s briefs", len(self.volumes)), "dim")],
        )
        self.status.say(
            [
                (labels._("Enter"), "accent"),
                (" " + labels._("open") + "   ", "text"),
                ("q", "accent"),
                (" " + labels._("quit"), "text"),
            ],
            [("?", "accent")],
        )
        self.shelf.relayout()

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
        self.shelf.choose(len(self.volumes) - 1 if end else 0)

    def action_enter(self) -> None:
        """Open the brief."""
        self.dismiss(self.shelf.chosen)

    async def on_row_view_pressed(self, event: Shelf.Pressed) -> None:
        self.shelf.choose(event.item)
        await self.app.run_action("screen.enter")

    def action_undo(self) -> None:
        """Back to the brief one came from."""
        self.dismiss(None)

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit(0)
