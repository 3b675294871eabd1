"""The reading screen: the text, and what was found in it beside or over it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import events
from textual.widget import Widget

from content.column import side_width
from content.library.shelf import Volume
from content.span import Span

from .editing import Editing
from .finding import Finding
from .furniture import furnish
from .jumping import Jumping
from .loading import Loader
from .notes import Notes
from .panes.listing import ListPane
from .panes.moments import MomentsPane
from .panes.participants import ParticipantsPane
from .panes.quotes import QuotesPane
from .panes.sources import SourcesPane
from .panes.tabs import Tabs
from .panes.text import TextPane
from .passages import Passages, passages_of
from .popup import Popup
from .presenting import Presenting
from .pressing import named, pressed
from .rows import RowView
from .sheets import Sheets
from .stage import Line, Stage

if TYPE_CHECKING:
    from content.marking import Marking
    from content.model import Brief

    from .contents import Chosen


class Reader(Stage):
    """One brief at a time. `panes[0]` is the text; the others are what was found in it."""

    DEFAULT_CSS = """
    Reader { layout: vertical; layers: base popup; }
    Reader #body { layout: horizontal; height: 1fr; }
    Reader #head { margin-bottom: 1; }
    Reader #side { display: none; layout: vertical; height: 1fr; }
    Reader.-wide #side { display: block; }
    Reader.-wide Tabs { margin-bottom: 1; }
    Reader.-sheet #side { display: block; }
    Reader.-sheet #body { layout: vertical; }
    Reader.-sheet #side { height: 11fr; }
    Reader.-sheet ListPane { padding-left: 1; }
    Reader.-sheet #text { height: 9fr; }
    Reader.-short #head { margin-bottom: 0; }
    """

    def __init__(self, volumes: list[Volume], index: int = 0) -> None:
        super().__init__()
        self.volumes = volumes
        self.index = index
        self.pane = 1  # the list pane that shows, or would show
        self.notice: str | None = None
        self.text = TextPane(id="text")
        self.lists: list[ListPane] = [ParticipantsPane(), QuotesPane(), SourcesPane(), MomentsPane()]
        self.head = Line(id="head")
        self.status = Line(id="status")
        self.tabs = Tabs()
        self.popup = Popup()
        self.finding = Finding(self)
        self.jumping = Jumping(self)
        self.notes = Notes(self)
        self.editing = Editing(self)
        self.loader = Loader(self)
        self.sheets = Sheets(self)
        self.presenting = Presenting(self)

    # ------------------------------------------------------------ parts
    def parts(self) -> Iterable[Widget]:
        yield self.head
        with Widget(id="body"):
            yield self.text
            with Widget(id="side"):
                yield self.tabs
                yield from self.lists
        yield self.status
        yield self.popup

    @property
    def complete(self) -> bool:
        return super().complete and (bool(self.head.left) or self.has_class("-small"))

    def on_mount(self) -> None:
        for pane in self.lists:
            pane.display = False
            pane.told = self.sheets.show_choice
        self.text.told = self._text_resized
        self.set_focus(self.text)
        self.loader.show(self.index)

    @property
    def volume(self) -> Volume:
        """The brief being read, as it stands on the shelf."""
        return self.volumes[self.index]

    @property
    def marking(self) -> Marking | None:
        return self.volume.marking if self.volumes else None

    @property
    def brief(self) -> Brief | None:
        """What was found in it, once that is known."""
        return self.volume.brief

    @property
    def list(self) -> ListPane:
        """The list pane that shows, or would show."""
        return self.lists[self.pane - 1]

    @property
    def wide(self) -> bool:
        """Whether text and panes stand side by side."""
        return self.side_width is not None

    @property
    def side_width(self) -> int | None:
        """Cells of the panes beside the text; None where they come over it."""
        return side_width(self.size.width, self.text.column)

    @property
    def active(self) -> RowView:
        """The pane that the keys move."""
        return self.focused if isinstance(self.focused, RowView) else self.text

    def set_brief(self, brief: Brief | None, passages: Passages | None = None) -> None:
        """Show what was found; None while it is not known."""
        self.text.set_passages(passages or (passages_of(brief) if brief else Passages()))
        for pane in self.lists:
            pane.set_brief(brief, waiting=self.volume.error is None)
        if self.active is self.list:
            self.list.choose_near(self.text.offset_at_top())
            self.sheets.show_choice()
        self.presenting.show_brief(brief)
        self.editing.tell_unapplied()
        self.refresh_lines()

    # ------------------------------------------------------------ layout
    def on_resize(self, event: events.Resize) -> None:
        super().on_resize(event)
        self.sheets.arrange()

    def _text_resized(self) -> None:
        """What the open pane has chosen stays in view, also if the pane came over it."""
        if self.active is self.list and self.list.span:
            self.text.show_span(self.list.span)
        self.notes.follow()
        self.refresh_lines()

    # ------------------------------------------------------------ words on the furniture
    def relabel(self) -> None:
        for pane in self.lists:
            pane.relabel()
        self.notes.relabel()
        self.loader.explain()
        self.finding.relabel()
        self.notice = None
        self.refresh_lines()

    def say(self, notice: str) -> None:
        """Tell `notice` on the bottom line until the next key."""
        self.notice = notice
        self.refresh_lines()

    WHILE_TYPING = ("enter", "undo")

    @property
    def typing(self) -> bool:
        return self.finding.prompting

    def before_key(self) -> None:
        super().before_key()
        self.reopen()
        if self.notice is not None:
            self.notice = None
            self.refresh_lines()

    def refresh_lines(self) -> None:
        """Say again what stands above and below the text, where it changed."""
        if self.is_mounted:
            furnish(self)

    # ------------------------------------------------------------ moving
    def action_line(self, by: int) -> None:
        """One line down or up; in a pane, one entry."""
        self.notes.close()
        pane = self.active
        if isinstance(pane, ListPane):
            pane.step(by)
        elif pane.scroll_rows(by):
            self.refresh_lines()

    def action_page(self, by: int) -> None:
        """One screen down or up."""
        self._scroll(by * max(1, self.active.size.height - 2))

    def action_half(self, by: int) -> None:
        """Half a screen down or up."""
        self._scroll(by * max(1, self.active.size.height // 2))

    def _scroll(self, lines: int) -> None:
        self.notes.close()
        pane = self.active
        if isinstance(pane, ListPane):
            pane.step(max(1, lines // 2) if lines > 0 else min(-1, lines // 2))
        elif pane.scroll_rows(lines):
            self.refresh_lines()

    def action_edge(self, end: int) -> None:
        """To the start or the end of the text or pane."""
        self.notes.close()
        pane = self.active
        if isinstance(pane, ListPane):
            pane.step(len(pane.entries) if end else -len(pane.entries))
            return
        place = self.jumping.here()
        if pane.move_top_to(pane.last_top() if end else (0, 0)):
            self.jumping.leave(place)
            self.refresh_lines()

    # ------------------------------------------------------------ jumps
    def action_back(self) -> None:
        """To the place before the last jump."""
        self.notes.close()
        self.jumping.back()

    def action_forward(self) -> None:
        """To the place that the last step back left."""
        self.notes.close()
        self.jumping.forward()

    async def action_passage(self, by: int) -> None:
        """To the next or previous search hit, or else marked passage; in a pane, the entry's next passage."""
        self.notes.close()
        await self.finding.done()
        pane = self.active
        if self.finding.hits:
            self.finding.step(by)
        elif not isinstance(pane, ListPane):
            self.jumping.to_passage(by)
        elif not pane.turn_to(by):
            pane.step(by)

    # ------------------------------------------------------------ panes
    def action_pane(self, number: int) -> None:
        """To the text (1) or to a pane (2 to 5)."""
        self.notes.close()
        if number == 1:
            self.sheets.close(keep_place=True)
        else:
            self.sheets.open(number - 1)

    def action_cycle(self, by: int) -> None:
        """To the next or previous pane, the text among them."""
        here = self.pane if self.active is self.list else 0
        self.action_pane((here + by) % (len(self.lists) + 1) + 1)

    async def on_row_view_pressed(self, event: RowView.Pressed) -> None:
        await pressed(self, event)

    async def on_line_pressed(self, event: Line.Pressed) -> None:
        await named(self, event)

    def on_row_view_wheeled(self) -> None:
        self.notes.close()
        self.refresh_lines()

    def on_descendant_focus(self) -> None:
        self.sheets.arrange()

    async def action_enter(self) -> None:
        """From a pane to the passage; from a passage to its entry; from a call to its note; from the prompt to the hits."""
        if self.finding.prompting:
            await self.finding.submit()
        elif self.volume.closed:
            await self.ask_to_open()
        elif self.popup.display:
            self.notes.follow_source()
        elif self.active is not self.text:
            self.sheets.follow()
        else:
            self._open_passage()

    def _open_passage(self) -> None:
        """What the lit passage stands for; if none is lit, the first one on the page."""
        passage = self.text.lit_passage()
        if passage is None:
            passage = self.text.passages.next_from(self.text.offset_at_top(), inclusive=True)
            if passage is None or self.text.line_of(passage.start) is None:
                self.say(self.labels._("No marked passage on this page."))
                return
            self.text.light(Span(passage.start, passage.end))
        if passage.kind == "call":
            self.notes.open(passage.item)
        else:
            self.sheets.open_at(passage)

    def reopen(self) -> None:
        """Show the brief if its embargo has ended meanwhile."""
        if self.volumes and self.volume.open():
            self.loader.show(self.index)

    async def ask_to_open(self) -> None:
        """Ask whether to read a brief before its embargo ends."""
        from .opening import ask

        await ask(self)

    # ------------------------------------------------------------ notes and copies
    def action_address(self) -> None:
        """Show the address of the source in full; it is never opened."""
        self.notes.show_address()

    def action_copy(self) -> None:
        """Copy the quote or the source that is chosen, ready to be cited."""
        self.notes.copy()

    async def action_edit(self) -> None:
        """Correct the quote or the participant that is chosen."""
        await self.editing.open()

    # ------------------------------------------------------------ the rest
    def action_present(self) -> None:
        """One thing at a time on a wall, beginning with what is being read."""
        self.notes.close()
        self.presenting.open()

    def action_undo(self) -> None:
        """Undo one step: the popup, the search, the pane, the light; never leave."""
        if self.finding.prompting:
            self.finding.cancel()
            return
        if self.notes.close() or self.finding.stop():
            return
        if self.active is not self.text:
            self.sheets.close(keep_place=False)
        elif self.text.lit:
            self.text.light(None)
            self.refresh_lines()

    async def action_leave(self) -> None:
        """Go back: from the popup, the pane, the text to the contents; then quit."""
        if self.notes.close() or self.finding.stop():
            return
        if self.active is not self.text and not self.wide:
            self.sheets.close(keep_place=False)
        elif len(self.volumes) > 1:
            await self.action_contents()
        else:
            self.app.exit(0)

    async def action_search(self) -> None:
        """Search in the text."""
        self.notes.close()
        await self.finding.open()

    def action_brief(self, by: int) -> None:
        """To the next or previous brief."""
        target = self.index + by
        if not 0 <= target < len(self.volumes):
            self.say(self.labels._("This is the last brief.") if by > 0 else self.labels._("This is the first brief."))
            return
        self.jumping.leave(self.jumping.here())
        self.loader.show(target)

    def action_column(self, by: int) -> None:
        """A wider or narrower column."""
        self.text.set_column(self.text.column + by)
        self.sheets.arrange()
        self.say(self.labels.n_("Column of %(count)s character", "Column of %(count)s characters", self.text.column))

    async def action_contents(self) -> None:
        """The list of briefs."""
        from .contents import Contents

        await self.app.push_screen(Contents(self.volumes, self.index), self._opened)

    def _opened(self, chosen: Chosen | None) -> None:
        if chosen is None or chosen == (self.index, ""):
            return
        self.jumping.leave(self.jumping.here())
        if chosen.index != self.index:
            self.loader.show(chosen.index)
        if chosen.query:
            self.finding.change(chosen.query)
