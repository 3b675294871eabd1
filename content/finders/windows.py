"""Long blocks in pieces, so that no regular expression runs over megabytes in one breath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Document

SIZE = 1 << 15  # characters: a fraction of a millisecond for any pattern here
_UNSEARCHED = frozenset(("chrome", "code", "note"))  # where no call of a note stands


def windows(text: str, start: int, end: int, size: int = SIZE) -> Iterable[tuple[int, int]]:
    """`start`:`end` in pieces of at most `size` characters, cut after a blank where there is one near, in order."""
    if end - start <= size:
        return ((start, end),) if start < end else ()
    return _pieces(text, start, end, size)


def _pieces(text: str, start: int, end: int, size: int) -> Iterator[tuple[int, int]]:
    while end - start > size:
        cut = start + size
        for mark in (". ", "\n", " "):
            at = text.rfind(mark, cut - 2000, cut)
            if at > start:
                cut = at + len(mark)
                break
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def body(document: Document, skipped: Iterable[int]) -> Iterator[tuple[str, int, int, int, int]]:
    """What can hold calls: kind of block, its start and end, and start and end of one window of it."""
    for number, block in enumerate(document.blocks):
        if block.kind not in _UNSEARCHED and number not in skipped:
            for start, end in windows(document.text, block.start, block.end):
                yield block.kind, block.start, block.end, start, end
