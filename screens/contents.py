"""The contents of the shelf: which briefs there are, and how much was found in each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from textual.widget import Widget

from content import marks
from content.errors import Unreadable
from content.library.shelf import Volume, title_of
from content.marking import Marking
from content.typeset import cells, fill, shorten, wrap

from .rows import RowView
from .sifting import Sifting
from .stage import Line, Stage

FACTS_FROM = 130  # columns from which date and counts stand on the title's own row
WIDEST = 170  # columns over which title and facts spread


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

    def layout_item(self, item: int, width: int) -> list[list[tuple[str, str]]]:
        index = self.listed[item]
        volume = self.volumes[index]
        number = f"{index + 1:>3}  "
        room = max(10, min(width, WIDEST) - len(number) - 3)
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
        facts = self._facts(volume, self._hits.get(index, 0))
        style = "person" if stated else "text"
        if width >= FACTS_FROM:
            return [[(number, "dim"), (fill(title, room - cells(facts) - 2), style), ("  ", "dim"), (facts, "dim")]]
        return [[(number, "dim"), (shorten(title, room), style)], [(" " * len(number), "dim"), (shorten(facts, width - len(number) - 4), "dim")], []]

    def _document(self, volume: Volume):
        """What is known of a brief's text; at most its head is read here."""
        try:
            return volume.beginning()
        except Unreadable:
            self.call_after_refresh(self.relayout)
            return None

    def _facts(self, volume: Volume, hits: int) -> str:
        """Date, language and counts, in words; before them, how often the words looked for are in it."""
        found = [self.app.labels.n_("%(count)s hit", "%(count)s hits", hits)] if hits else []
        return " · ".join((*found, self._known(volume)))

    def _known(self, volume: Volume) -> str:
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
        self.head()
        self.sifting.relabel()
        self.status.say(
            [
                (labels._("Enter"), "accent"),
                (" " + labels._("open") + "   ", "text"),
                ("/", "accent"),
                (" " + labels._("search") + "   ", "text"),
                ("q", "accent"),
                (" " + labels._("quit"), "text"),
            ],
            [("?", "accent")],
        )
        self.shelf.relayout()

    def head(self) -> None:
        """Say what is listed."""
        labels, query = self.labels, self.sifting.query
        told = labels.n_("%(count)s brief", "%(count)s briefs", len(self.volumes))
        if query:
            held = labels.number(len(self.shelf.listed))
            words = labels._("“%(query)s”: %(number)s of %(count)s", query=query, number=held, count=told)
        self.heading.say([(labels._("Contents"), "strong")], [(words if query else told, "dim")])

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
