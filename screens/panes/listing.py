"""A pane of things found: a list that leads to the text. The base of all panes but the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment

from content.labels import Labels
from content.packed import Packed
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


class Entries(Packed[Entry]):
    """Entries and headings, in order, as numbers; each is made when it is looked at, for a long text has ten thousands.

    `spans_of` gives the passages of an item, `starts` where the first of them starts (-1: there is none) for each item.
    """

    def __init__(self, spans_of: Callable[[int], Sequence[Span]], starts: Sequence[int]) -> None:
        self._spans_of, self._starts = spans_of, starts
        self._headings: list[str] = []
        super().__init__((), 1, self._entry)  # items from 0; headings from -1 down

    def head(self, heading: str) -> None:
        """A heading, below all that is there."""
        self._headings.append(heading)
        self.add([-len(self._headings)])

    def add(self, items: Iterable[int]) -> None:
        """Entries for `items`, below all that is there."""
        self.extend((item,) for item in items)

    def _entry(self, number: int) -> Entry:
        return Entry(number, self._spans_of(number)) if number >= 0 else Entry(None, heading=self._headings[-1 - number])

    def place_of(self, item: int) -> int | None:
        """Where the entry for `item` stands."""
        try:
            return self._numbers.index(item)
        except ValueError:
            return None

    def near(self, offset: int) -> int | None:
        """Where the entry stands whose first passage is nearest after `offset`; the first entry, if it is 0 or none is after it."""
        ahead = ((self._starts[item], at) for at, item in enumerate(self._numbers) if item >= 0 and self._starts[item] >= offset)
        found = min(ahead, default=None) if offset else None
        return found[1] if found else self.step(None, 1)

    def step(self, at: int | None, by: int) -> int | None:
        """Where the entry stands that is `by` entries further (headings do not count), or the last one; from None, the first."""
        if at is None:
            by, places = max(1, by), range(len(self))
        else:
            places = range(at + 1, len(self)) if by > 0 else range(at - 1, -1, -1)
        for place in places:
            if self._numbers[place] >= 0:
                at, by = place, by - (1 if by > 0 else -1)
                if not by:
                    break
        return at


class ListPane(RowView):
    """Entries under headings, one of them chosen. Subclasses say which entries, and what stands on their rows."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.brief: Brief | None = None
        self.waiting = True  # whether a brief is still to come
        self._entries: Entries | None = None
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

    def entries_of(self, brief: Brief) -> Entries:
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
    def entries(self) -> Entries:
        """The entries, made when first looked at: a pane that never shows costs nothing."""
        if self._entries is None:
            self._entries = self.entries_of(self.brief) if self.brief else Entries(lambda _: (), ())
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
        self.chosen = self.entries.place_of(item)

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
        self.chosen = self.entries.near(offset)
        if self.chosen is not None:
            self.turn = 0
            self._show_choice()

    def step(self, by: int) -> bool:
        """Choose the entry `by` entries further (headings do not count); True if there was one to go to."""
        target = self.entries.step(self.chosen, by)
        if target is None:
            return False
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
