"""The column that a text is read in: its pieces, the rows they are laid out in, and how far it stands from the edge.

Plain Python, imported in a blink: the first page is drawn with it before there is a screen.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Iterator, Sequence

from .document import Document
from .span import Block
from .typeset import cells, superscript, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Stretch(Protocol):
        """A call, wherever it was found."""

        start: int
        end: int


PIECE = 20_000  # characters; a longer block is laid out in pieces, so that an endless line costs no more than a page
DEFAULT_COLUMN = 72
WIDE = 110  # columns of a window from which the panes stand beside the text
NARROWEST_PANE = 30  # cells; if the column leaves less, the panes come over the text even in a wide window
WIDEST_PANE = 76
_JOINED = {("note", "note"), ("row", "row"), ("title", "byline"), ("byline", "byline")}  # no empty line between these

# By what a block is: the name of the style of Ink that its words are drawn in; all others are plain text.
STYLES = {"title": "strong", "heading": "strong", "byline": "dim", "chrome": "dim"}


class Piece(namedtuple("Piece", "start end block first")):
    """A part of a block that is laid out at once: text[start:end]; `first` if it begins the block."""

    __slots__ = ()
    start: int
    end: int
    block: int
    first: bool


class Row(namedtuple("Row", "lead shown offsets")):
    """One row: `shown` is what is drawn, `offsets[i]` the place in the text of shown[i]; an empty row has no text."""

    __slots__ = ()
    lead: str
    shown: str
    offsets: list[int] | range


EMPTY = Row("", "", range(0))


def pieces(document: Document) -> Iterator[Piece]:
    """The pieces of the document, in order."""
    return _pieces(document.text, ((block.start, block.end) for block in document.blocks))


def _pieces(text: str, places: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    for number, (begin, end) in enumerate(places):
        start = begin
        while end - start > PIECE:
            cut = text.rfind(" ", start + PIECE // 2, start + PIECE) + 1 or start + PIECE
            yield Piece(start, cut, number, start == begin)
            start = cut
        yield Piece(start, end, number, start == begin)


class Cut(namedtuple("Cut", "pieces starts")):
    """All pieces of a document, and where each starts: what a long document makes in a thread, not between two keys."""

    __slots__ = ()
    pieces: Sequence[Piece]
    starts: Sequence[int]


def cut(document: Document) -> Cut:
    """The document in pieces. Linear in its blocks."""
    from .packed import Packed  # late: the first page does without
    from .packing import field

    places = zip(field(document.blocks, "start"), field(document.blocks, "end"))
    found = Packed(_pieces(document.text, places), len(Piece._fields), Piece)
    return Cut(found, found.column(0))


def margin(width: int, column: int) -> int:
    """Cells left of a column in a view of `width`: it is centred."""
    return max(1, (width - min(column, width - 2)) // 2)


def side_width(columns: int, column: int) -> int | None:
    """Cells of the panes beside the text in a window of `columns`; None where they come over it."""
    left = columns - column - 8
    return min(WIDEST_PANE, left) if columns >= WIDE and left >= NARROWEST_PANE else None


def layout(document: Document, piece: Piece, width: int, column: int, calls: Sequence[Stretch] = ()) -> list[Row]:
    """The rows of a piece in a view of `width` cells, its `calls` as superscripts; the empty line before it is one of them."""
    block = document.blocks[piece.block]
    column = max(8, min(column, width - 2))
    first, rest = _leads(document, block)
    if not piece.first:
        first = rest
    shown, offsets = drawn(document.text, piece, calls)
    rows: list[Row] = []
    if piece.block and piece.first and (document.blocks[piece.block - 1].kind, block.kind) not in _JOINED:
        rows.append(EMPTY)
    lead = first
    start = 0
    for line in shown.split("\n"):
        for a, b in wrap(line, column - cells(rest), column - cells(first) if not start else None):
            rows.append(Row(lead, line[a:b], offsets[start + a : start + b]))
            lead = rest
        start += len(line) + 1
    return rows


def notice(heading: str, words: str, width: int, column: int) -> list[Row]:
    """What stands where there is no text, in a view of `width` cells; the rows of the heading have no place in the text."""
    column = max(8, min(column, width - 2))
    rows = [Row("", heading[a:b], range(0)) for a, b in wrap(heading, column)] if heading else []
    return [*rows, *([EMPTY] if rows else []), *(Row("", words[a:b], range(a, b)) for a, b in wrap(words, column))]


def _leads(document: Document, block: Block) -> tuple[str, str]:
    """What stands before the first row of a block and before the others: its marker, or an indent."""
    indent = "  " * max(0, block.level - 1) if block.kind == "item" else ""
    if block.kind == "quotation":
        indent = "  "
    if block.marker is None:
        return indent, indent
    marker = block.marker.of(document.text).replace("\n", " ") + " "
    return indent + marker, indent + " " * cells(marker)


def drawn(text: str, piece: Piece, calls: Sequence[Stretch]) -> tuple[str, list[int] | range]:
    """What is drawn for a piece, and the places it comes from: the text, its calls as superscripts."""
    if not calls:
        return text[piece.start : piece.end].replace("\t", " "), range(piece.start, piece.end)
    parts: list[str] = []
    offsets: list[int] = []
    place = piece.start
    for call in calls:
        before = call.start
        while before > place and text[before - 1] in " \u00a0\u202f" and text[call.start].isdigit():
            before -= 1  # a call left over from a paste: its number goes up, close to its word
        label = superscript(text[call.start : call.end].strip("[](){}^"))
        parts += [text[place:before], label]
        offsets += range(place, before)
        offsets += [min(call.start + i, call.end - 1) for i in range(len(label))]
        place = call.end
    parts.append(text[place : piece.end])
    offsets += range(place, piece.end)
    return "".join(parts).replace("\t", " "), offsets
