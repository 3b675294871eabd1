"""The text of a brief, in a column."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style

from content.column import DEFAULT_COLUMN, STYLES, Cut, Piece, Row, cut, layout, margin, notice
from content.document import Document
from content.packed import Packed
from content.span import Span
from content.typeset import cells

from ..ink import Ink
from ..passages import Passage, Passages
from ..rows import RowView

NARROWEST, WIDEST = 40, 120  # cells that the column can be set to


class TextPane(RowView):
    """The text itself. It lights up `lit` and `hits`, styles `passages`, and never lays out what does not show."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self.document = Document("")
        self.passages = Passages()
        self.column = DEFAULT_COLUMN
        self.lit: Span | None = None
        self.hits: Packed[Span] = Packed((), 2, Span)
        self.hit_starts = array("i")
        self.current_hit: Span | None = None
        self.heading = ""  # what stands above that
        self.instead = ""  # what is said where there is no text
        self.told: Callable[[], None] = lambda: None  # called when it is laid out in another size
        self._pieces: Sequence[Piece] = ()
        self._piece_starts: Sequence[int] = ()

    def on_resize(self) -> None:
        self.call_after_refresh(self.told)

    # ------------------------------------------------------------ what is shown
    def set_document(self, document: Document, keep_place: bool = False, ready: Cut | None = None) -> None:
        """Show `document`; with `keep_place` it continues the one shown (the head of a large file, then the whole).

        `ready` is the document in pieces, if that was made before.
        """
        self.document = document
        self._pieces, self._piece_starts = ready or cut(document)
        if not keep_place:
            self.top = (0, 0)
            self.passages = Passages()
            self.lit = self.current_hit = None
            self.set_hits([])
        self.relayout()

    def set_passages(self, passages: Passages) -> None:
        """Style these passages from now on."""
        place = self.offset_at_top()
        self.passages = passages
        self._layouts.clear()
        self.top = self.place_of(place) if self._pieces and self.size.width else (0, 0)
        self.redraw()

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Mark these search hits, in order of place, and no others."""
        self.hits, self.hit_starts = Packed((), 2, Span), array("i")
        self.add_hits(hits)

    def add_hits(self, hits: Sequence[Span]) -> None:
        """Mark these too, which stand after all others."""
        self.hits.extend(hits)
        self.hit_starts.extend(hit.start for hit in hits)
        self.redraw()

    def light(self, span: Span | None) -> None:
        """Light up `span`, or nothing; the view stays where it is."""
        if span != self.lit:
            self.lit = span
            self.redraw()

    def set_column(self, width: int) -> None:
        """Set the column to `width` cells, keeping the first shown words at the top."""
        place = self.offset_at_top()
        self.column = max(NARROWEST, min(WIDEST, width))
        self._layouts.clear()
        self.top = self.place_of(place)
        self.redraw()

    # ------------------------------------------------------------ places
    def place_of(self, offset: int) -> tuple[int, int]:
        """(item, row) that shows text[offset]."""
        if not self._pieces:
            return 0, 0
        item = max(0, bisect_right(self._piece_starts, offset) - 1)
        rows = self.rows_of(item)
        row = next((n for n, r in enumerate(rows) if r.offsets and r.offsets[-1] >= offset), len(rows) - 1)
        return item, row

    def offset_at(self, item: int, number: int, column: int) -> int | None:
        """The place in the text of what is drawn `column` cells from the left in a row; None beside the words."""
        if not self._pieces:
            return None
        row = self.rows_of(item)[number]
        place = self.margin + cells(row.lead)
        for character, offset in zip(row.shown, row.offsets):
            if place <= column < place + cells(character):
                return offset
            place += cells(character)
        return None

    def offset_at_top(self) -> int:
        """The place in the text of the first words shown."""
        for item, row in self.shown()[:3]:
            offsets = self.rows_of(item)[row].offsets
            if offsets:
                return offsets[0]
        return 0

    def offset_at_bottom(self) -> int:
        """The place in the text just after the last words shown."""
        for item, row in reversed(self.shown()):
            offsets = self.rows_of(item)[row].offsets
            if offsets:
                return offsets[-1] + 1
        return 0

    def show_span(self, span: Span) -> bool:
        """Bring `span` into view, with some lines around it; nothing moves if it shows already."""
        first, last = self.place_of(span.start), self.place_of(max(span.start, span.end - 1))
        lines = min(self._distance(first, last, self.size.height) + 1, max(1, self.size.height))
        return self.reveal(first, lines, context=2)

    def _distance(self, first: tuple[int, int], last: tuple[int, int], limit: int) -> int:
        """Rows from `first` to `last`, at most `limit`."""
        return next((n for n, place in enumerate(self._walk(first, limit)) if place >= last), limit)

    def line_of(self, offset: int) -> int | None:
        """The line of the view that shows text[offset], if it shows."""
        place = self.place_of(offset)
        shown = self.shown()
        return shown.index(place) if place in shown else None

    @property
    def percent(self) -> int:
        """How much of the text has been shown when the last line of the view is read, 0 to 100."""
        if not self.count() or self.top >= self.last_top():
            return 100
        return min(99, self.offset_at_bottom() * 100 // max(1, len(self.document.text)))

    # ------------------------------------------------------------ layout
    @property
    def margin(self) -> int:
        """Cells left of the column."""
        return margin(self.size.width, self.column)

    def count(self) -> int:
        return len(self._pieces) or bool(self.instead)

    def layout_item(self, item: int, width: int) -> list[Row]:
        if not self._pieces:
            return notice(self.heading, self.instead, width, self.column)
        piece = self._pieces[item]
        return layout(self.document, piece, width, self.column, self.passages.calls_within(piece.start, piece.end))

    # ------------------------------------------------------------ drawing
    def draw_row(self, item: int, number: int, row: Row, width: int) -> list[Segment]:
        ink = self.ink
        margin = " " * self.margin
        if not self._pieces:
            return [Segment(margin), Segment(row.shown, ink.dim if row.offsets else ink.strong)]
        block = self.document.blocks[self._pieces[item].block]
        if not row.shown:
            return [Segment(margin + row.lead, ink.dim)]
        base = getattr(ink, STYLES.get(block.kind, "text"))
        styles = [base] * len(row.shown)
        start, end = row.offsets[0], row.offsets[-1] + 1
        for passage in self.passages.within(start, end):
            self._paint(styles, row, passage.start, passage.end, _style_of(passage, ink), base)
        for index in range(bisect_right(self.hit_starts, start - 200), len(self.hits)):
            hit = self.hits[index]
            if hit.start >= end:
                break
            self._paint(styles, row, hit.start, hit.end, ink.here if hit == self.current_hit else ink.hit, base)
        if self.lit and self.lit.start < end and self.lit.end > start:
            self._paint(styles, row, self.lit.start, self.lit.end, ink.here, None)
        return [Segment(margin), Segment(row.lead, base if block.marker else ink.dim), *_runs(row.shown, styles)]

    @staticmethod
    def _paint(styles: list[Style], row: Row, start: int, end: int, style: Style, base: Style | None) -> None:
        """Give `style` to what of text[start:end] stands in the row; over what is there, or (base None) instead of it."""
        offsets = row.offsets
        if isinstance(offsets, range):
            first, last = start - offsets.start, end - offsets.start
        else:
            first, last = bisect_right(offsets, start - 1), bisect_right(offsets, end - 1)
        for i in range(max(0, first), min(len(styles), last)):
            styles[i] = style if base is None or styles[i] is base else styles[i] + style

    # ------------------------------------------------------------ passages on the screen
    def lit_passage(self) -> Passage | None:
        """The marked passage that is lit, if one is."""
        lit = self.lit
        found = self.passages.within(lit.start, lit.end) if lit else []
        return next((p for p in found if (p.start, p.end) == lit), None)

    def neighbour(self, by: int) -> Passage | None:
        """The marked passage after (or before) the lit one, or if none is lit on the screen, the first (or last) shown."""
        lit = self.lit_passage()
        if lit and self.line_of(lit.start) is not None:
            return self.passages.after(lit, by)
        if by > 0:
            return self.passages.next_from(self.offset_at_top(), inclusive=True)
        return self.passages.last_before(self.offset_at_bottom())


def _style_of(passage: Passage, ink: Ink) -> Style:
    return {"person": ink.person, "speech": ink.speech, "term": ink.term, "call": ink.call}[passage.kind]


def _runs(shown: str, styles: list[Style]) -> list[Segment]:
    """`shown` cut where its style changes."""
    segments = []
    start = 0
    for i in range(1, len(shown) + 1):
        if i == len(shown) or styles[i] is not styles[start] and styles[i] != styles[start]:
            segments.append(Segment(shown[start:i], styles[start]))
            start = i
    return segments
