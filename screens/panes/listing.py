"""A pane of things found: a list that leads to the text. The base of all panes but the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment

from content.labels import Labels
from content.span import Span

from ..rows import RowView

if TYPE_CHECKING:
    from content.model import Brief

Line = list[tuple[str, str]]  # one row: (words, name of a style of Ink), in order
INDENT = "  "


class Entry(NamedTuple):
    """One entry: `item` is its index in the brief's list, `spans` the passages it leads to; a heading has no item."""

    item: int | None
    spans: Sequence[Span] = ()
    heading: str = ""


class ListPane(RowView):
    """Entries under headings, one of them chosen. Subclasses say which entries, and what stands on their rows."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.brief: Brief | None = None
        self.waiting = True  # whether a brief is still to come
        self._entries: list[Entry] | None = None
        self._total: int | None = None
        self.told: Callable[[], None] = lambda: None  # called at once when another entry is chosen
        self.chosen: int | None = None  # an index of entries
        self.turn = 0  # which of the chosen entry's passages is lit

    # ------------------------------------------------------------ what subclasses give
    def title(self) -> str:
        """The pane's name, in the label language."""
        raise NotImplementedError

    def empty(self) -> str:
        """What the pane says when the brief has nothing for it."""
        raise NotImplementedError

    def entries_of(self, brief: Brief) -> list[Entry]:
        """The entries for `brief`, headings among them, in order."""
        raise NotImplementedError

    def lines_of(self, item: int, width: int) -> list[Line]:
        """The rows of the entry for `item`, in `width` cells."""
        raise NotImplementedError

    def total(self, brief: Brief) -> int:
        """How many things the pane holds for `brief`, as its tab says."""
        raise NotImplementedError

    @property
    def count_of_brief(self) -> int:
        """The same for the brief shown, counted once."""
        if self._total is None:
            self._total = self.total(self.brief) if self.brief else 0
        return self._total

    # ------------------------------------------------------------ the brief
    @property
    def labels(self) -> Labels:
        """The labels in use."""
        return self.app.labels

    @property
    def entries(self) -> list[Entry]:
        """The entries, made when first looked at: a pane that never shows costs nothing."""
        if self._entries is None:
            self._entries = self.entries_of(self.brief) if self.brief else []
        return self._entries

    def words(self, span) -> str:
        """The words of the text that a span or a found thing covers."""
        assert self.brief is not None
        return self.brief.text[span.start : span.end]

    def set_brief(self, brief: Brief | None, waiting: bool = True) -> None:
        """Show what was found in `brief`; None while it is being read, or (not `waiting`) if it cannot be."""
        self.brief, self.waiting = brief, waiting
        self._total = None
        self.chosen = None
        self.top = (0, 0)
        self.relabel()

    def relabel(self) -> None:
        """Make the entries again, in the label language; the choice stays."""
        item = None if self.chosen is None else self.entries[self.chosen].item
        self.chosen = None
        self._entries = None
        if item is not None:
            self._choose_item(item)
        self.relayout()

    # ------------------------------------------------------------ choosing
    @property
    def entry(self) -> Entry | None:
        """The chosen entry."""
        return None if self.chosen is None else self.entries[self.chosen]

    @property
    def span(self) -> Span | None:
        """The passage that the chosen entry leads to now."""
        entry = self.entry
        return entry.spans[self.turn % len(entry.spans)] if entry and entry.spans else None

    def _choose_item(self, item: int) -> None:
        self.chosen = next((i for i, entry in enumerate(self.entries) if entry.item == item), None)

    def choose_item(self, item: int, span: Span | None = None) -> None:
        """Choose the entry for `item` (of its passages, the one at `span`), without telling anyone."""
        self._choose_item(item)
        entry = self.entry
        self.turn = entry.spans.index(span) if entry and span in entry.spans else 0
        self._show_choice()

    def choose_near(self, offset: int) -> None:
        """If nothing is chosen yet, choose the entry whose passage stands nearest after `offset`, or the first."""
        if self.chosen is not None:
            return
        items = [i for i, entry in enumerate(self.entries) if entry.item is not None]
        if items:
            ahead = [(s.start, i) for i in items for s in self.entries[i].spans[:1] if s.start >= offset]
            self.chosen = min(ahead)[1] if ahead and offset else items[0]
            self.turn = 0
            self._show_choice()

    def step(self, by: int) -> bool:
        """Choose the entry `by` entries further (headings do not count); True if there was one to go to."""
        items = [i for i, entry in enumerate(self.entries) if entry.item is not None]
        if not items:
            return False
        place = -1 if self.chosen is None else items.index(self.chosen)
        target = items[max(0, min(len(items) - 1, place + by))]
        if target == self.chosen:
            if by < 0:
                self.scroll_rows(-self.size.height)
            return False
        self.chosen, self.turn = target, 0
        self._show_choice()
        self.told()
        return True

    def turn_to(self, by: int) -> bool:
        """Light the next (or previous) passage of the chosen entry; True if it has more than one."""
        entry = self.entry
        if entry is None or len(entry.spans) < 2:
            return False
        self.turn = (self.turn + by) % len(entry.spans)
        self.told()
        return True

    def _show_choice(self) -> None:
        if self.chosen is not None and self.size.height:
            place = (self.chosen, 0)
            if self.chosen and self.entries[self.chosen - 1].item is None:
                self.reveal((self.chosen - 1, 0))
            self.reveal(place, min(self.size.height, len(self.rows_of(self.chosen))))
        self.redraw()

    def on_resize(self, event) -> None:
        super().on_resize(event)
        self._show_choice()

    # ------------------------------------------------------------ drawing
    def count(self) -> int:
        return max(1, len(self.entries))

    def layout_item(self, item: int, width: int) -> list[Line]:
        if not self.entries:
            words = self.empty() if self.brief else self.labels._("Reading…") if self.waiting else ""
            return [[("", "dim")], [(words, "dim")]]
        entry = self.entries[item]
        if entry.item is None:
            return ([[]] if item else []) + [[(entry.heading, "dim")]]
        return self.lines_of(entry.item, max(8, width - len(INDENT) - 1))

    def draw_row(self, item: int, number: int, row: Line, width: int) -> list[Segment]:
        ink = self.ink
        entry = self.entries[item] if self.entries else None
        if entry is None or entry.item is None:
            return [Segment(words, getattr(ink, style)) for words, style in row]
        if item != self.chosen:
            return [Segment(INDENT), *(Segment(words, getattr(ink, style)) for words, style in row)]
        segments = [Segment("▸ " if number == 0 else INDENT, ink.accent)]
        lit = number > 0 or not self.has_focus  # what is lit is the entry's own words, not its number nor the space after
        for words, style in row:
            plain = getattr(ink, style)
            if lit or style == "dim" or not words.strip():
                segments.append(Segment(words, plain))
                continue
            kept = words.rstrip()
            segments += [Segment(kept, ink.here), Segment(words[len(kept) :], plain)]
            lit = True
        return segments
