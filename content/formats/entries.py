"""The sources at the end of a brief: what stands below their heading, or a numbered list that ends the text."""

from __future__ import annotations

from ..late import Late
from ..span import HEADINGS, Block, Span
from . import sections

_SOURCE = Late(
    r"https?:|www\.|\b(?:19|20)\d\d\b|\bp{1,2}\.\s?\d|\b(?:[Ii]bid|[Ii]dem|[Oo]p\. ?cit|[Ll]oc\. ?cit)"
    r"|\bdot (?:com|org|gov|net)\b|\S\.(?:com|org|net|eu|fr|uk|gov|int)\b"
)
_CITED = Late(r"https?:|www\.|\bp{1,2}\.\s?\d|\b(?:[Ii]bid|[Ii]dem|[Oo]p\. ?cit|[Ll]oc\. ?cit)|\bdot (?:com|org|gov|net)\b")
_SENTENCES = Late(r"[^\W\d_]{3}[.!?][»”\d]{0,3}\s+(?=[^\W\d_a-z])")
_SHORT = 60  # characters of a line that is no running text
_LOOKED_AT = 1000  # characters of an entry that can show that it is one
_BARE = Late(r"(\d{1,3})\s+(?=\S)")  # the number of an entry, without a point
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def mark(text: str, blocks: list[Block]) -> None:
    """Makes `note` of the blocks that are entries of the sources."""
    found = inside = False
    number = 0
    loose: list[tuple[int, Block]] = []  # blocks without a number since the last entry that has one, as they were
    for i, block in enumerate(blocks):
        if block.kind in HEADINGS:
            inside = sections.kind(text[block.start : block.end]) == "notes"
            number = 0
            loose = []
        elif inside and block.kind in ("paragraph", "item"):
            before = number
            blocks[i], number = _entry(text, block, before)
            found = True
            if number != before or blocks[i].marker:
                loose = []
            elif number and _is_prose(text, block):  # below numbered sources the next text begins, without a heading
                blocks[i] = block
                for at, was in loose:
                    blocks[at] = was
                inside = False
            else:
                loose.append((i, block))
    if not found:
        for i in _tail(text, blocks):
            blocks[i] = blocks[i]._replace(kind="note", level=0)


def is_numbered(text: str, marker: Span | None) -> bool:
    """Whether a marker is a number, superscript or not."""
    return _figure(text, marker) is not None


def _is_prose(text: str, block: Block) -> bool:
    """Whether a paragraph is running text: more than one sentence, nothing of a source."""
    end = min(block.end, block.start + _LOOKED_AT)
    return (
        block.marker is None
        and end - block.start > _SHORT
        and bool(_SENTENCES.search(text, block.start, end))
        and not _CITED.search(text, block.start, end)
    )


def _entry(text: str, block: Block, before: int) -> tuple[Block, int]:
    """The block as a note, and its number, given that of the note before; a bare number counts where it is the next."""
    block = block._replace(kind="note", level=0)
    if block.marker is None and (bare := _BARE.match(text, block.start, block.end)) and int(bare[1]) == before + 1:
        block = block._replace(marker=Span(*bare.span(1)), start=bare.end())
    found = _figure(text, block.marker)
    return block, before if found is None else found


def _tail(text: str, blocks: list[Block]) -> list[int]:
    """The indices of the numbered points that end the text, if they are sources: few lists end a brief, and fewer cite."""
    tail: list[int] = []
    above: Block | None = None
    for i in range(len(blocks) - 1, -1, -1):
        if blocks[i].kind in ("chrome", "note") or blocks[i].kind == "byline" and not tail:
            continue
        if blocks[i].kind != "item" or not is_numbered(text, blocks[i].marker):
            above = blocks[i]
            break
        tail.append(i)
    tail.reverse()
    if not tail or above is None:
        return []
    numbers = [_figure(text, blocks[i].marker) or 0 for i in tail]
    if numbers[0] < 1 or any(a >= b for a, b in zip(numbers, numbers[1:])):
        return []
    if text[blocks[tail[0]].marker.start] in "[¹²³":
        return tail
    likely = sum(bool(_SOURCE.search(text, b.start, min(b.end, b.start + _LOOKED_AT))) for b in (blocks[i] for i in tail))
    announced = text[above.end - 1] == ":"
    return tail if 2 * likely > len(tail) and not announced else []


def _figure(text: str, marker: Span | None) -> int | None:
    figures = "".join(c for c in marker.of(text).translate(_LOWERED) if c.isdecimal()) if marker else ""
    return int(figures) if figures else None
