"""Passages of a brief cut into what is shown at once: sentences, and parts of those that are too long for a small wall."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from . import languages
from .document import Document
from .finders.marks import Marked
from .finders.sentences import sentences
from .model import Block, Brief, Span
from .typeset import cells

LONGEST = 400  # cells of a part, which fits on the smallest wall
_STOPS = (".!?…", ";:", ",", " ")  # after which a long sentence is cut, the best first


class Cutter:
    """Cuts passages of `brief`."""

    def __init__(self, brief: Brief) -> None:
        self.text = brief.text
        self._language = brief.language
        self._outers = [quote.outer for quote in brief.quotes]

    def sentences(self, passage: Span, code: str | None = None) -> Iterator[Span]:
        """The sentences of each line of `passage`, in the language `code` if it is one that is read; none ends within a quote."""
        return self._sentences(passage, code, self._marks(passage))

    def within(self, quote: Span) -> Iterator[Span]:
        """The sentences of each line of what is quoted."""
        return self._sentences(quote, None, [])

    def bounded(self, span: Span) -> Iterator[tuple[bool, Span]]:
        """`span` in parts of at most LONGEST cells, and whether each is the first of them."""
        text = self.text
        start, end = span
        while cells(text[start:end]) > LONGEST:
            cut = _cut(text, start, end)
            yield start == span.start, Span(start, start + len(text[start:cut].rstrip()))
            start = cut
        yield start == span.start, Span(start, end)

    def _sentences(self, passage: Span, code: str | None, marks: list[Marked]) -> Iterator[Span]:
        text = self.text
        language = languages.get(code if code in languages.codes() else self._language)
        start = passage.start
        while start < passage.end:
            end = text.find("\n", start, passage.end)
            end = passage.end if end < 0 else end
            lines = [] if text[start:end].isspace() or start == end else [Block("paragraph", start, end)]
            for sentence in sentences(Document(text, lines), language, [mark for mark in marks if start <= mark.start < end]):
                yield Span(sentence.start, sentence.end)
            start = end + 1

    def _marks(self, passage: Span) -> list[Marked]:
        """The quotes that begin in a passage, outermost only."""
        start, end = passage
        found: list[Marked] = []
        outers = self._outers
        for outer in outers[bisect_left(outers, (start, start)) : bisect_left(outers, (end, end))]:
            if not found or outer.start >= found[-1].outer_end:
                found.append(Marked(outer.start, outer.end, outer.start, outer.end))
        return found


def _cut(text: str, start: int, end: int) -> int:
    """Where the next part of text[start:end] begins, so that this one takes at most LONGEST cells."""
    room, last = 0, start
    while last < end and room + (size := cells(text[last])) <= LONGEST:
        room += size
        last += 1
    for stops in _STOPS:
        for place in range(last - 1, start + (last - start) // 2, -1):
            if text[place].isspace() and (stops == " " or text[place - 1] in stops):
                return place + 1
    return last
