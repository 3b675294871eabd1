"""The expressions of days of one document, each block read once for all who ask."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from ..document import Document
from ..languages import Language
from .dates import grammar
from .expression import Expression
from .windows import SIZE, windows

_START = attrgetter("start")


def _without_calls(document: Document) -> str:
    """The text, with blanks for the calls of notes that the format marks and that stand against a figure: October 15[3]."""
    text = document.text
    glued = [call for call in document.calls if text[call.start - 1 : call.start].isdigit()]
    if not glued:
        return text
    pieces, last = [], 0
    for call in glued:
        pieces += text[last : call.start], " " * (call.end - call.start)
        last = call.end
    return "".join(pieces) + text[last:]


class Days:
    """The expressions of a document in one language, each of its blocks read once, for all who ask."""

    def __init__(self, document: Document, language: Language):
        self._text, self._blocks = document.text, document.blocks
        self._read = _without_calls(document)
        self.language, self.words = language, grammar(language)
        self._found: dict[int, list[Expression]] = {}

    def of(self, number: int) -> list[Expression]:
        """The expressions of the block `number`, in order."""
        found = self._found.get(number)
        if found is None:
            block, find = self._blocks[number], self.words.find
            found = self._found[number] = [
                one for start, end in windows(self._read, block.start, block.end) for one in find(self._read, start, end)
            ]
        return found

    def between(self, start: int, end: int) -> Iterable[Expression]:
        """The expressions between `start` and `end`, in order: those of its block, if that ends there too."""
        number = bisect_right(self._blocks, start, key=_START) - 1
        block = self._blocks[number] if number >= 0 else None
        if block is None or block.end != end or end - block.start > SIZE or self._read is not self._text:
            return self.words.find(self._text, start, end)
        found = self.of(number)
        first = next((i for i, one in enumerate(found) if one.end > start), len(found))
        if first < len(found) and found[first].start < start:
            return self.words.find(self._text, start, end)
        return found[first:]
