"""The marked passages and the hits of a search, told one by one: each with the paragraph that it stands in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from content.span import Span
from content.typeset import shorten
from screens.passages import Passage, Passages, passages_of

from .plain_lists import LISTED, Entry
from .plain_search import Hits

if TYPE_CHECKING:
    from .plain import Plain

_WORDS = 80  # characters of a passage that are repeated before its paragraph


class Walking:
    """Where one is among the passages and hits of the brief that `plain` tells."""

    def __init__(self, plain: Plain) -> None:
        self.plain = plain
        self.forget()

    def forget(self) -> None:
        """Another brief is told."""
        self.lit: Passage | None = None  # the marked passage told last
        self.turn = -1  # which of its passages the chosen entry told last
        self._passages: Passages | None = None
        self._hits = Hits()

    def leave(self) -> None:
        """Something else is told."""
        self.lit, self.turn = None, -1

    def step(self, by: int) -> None:
        """To the next hit, or the next marked passage."""
        if self._hits.all:
            self._tell_hit(by)
        else:
            self._tell_next(by)

    def step_in(self, entry: Entry, by: int) -> None:
        """To the next passage of an entry."""
        self.turn = (self.turn + by) % len(entry.spans) if self.turn >= 0 or by > 0 else len(entry.spans) - 1
        labels = self.plain.labels
        self._tell(entry.spans[self.turn], labels._("passage %(number)s of %(count)s", number=self.turn + 1, count=len(entry.spans)))

    def follow(self, part: str, entry: Entry) -> None:
        """From an entry of the list of `part` to its passage, to be cited or walked on from."""
        span = entry.spans[max(0, self.turn)]
        self._tell(span)
        found = self._marked().within(span.start, span.end)
        self.lit = next((passage for passage in found if passage.item == entry.item and LISTED[passage.kind] == part), None)

    def search(self, query: str) -> None:
        """Tell the first hit after the place where one is; without words, forget the search."""
        plain = self.plain
        pages, blocks = plain.text, plain.blocks
        start = blocks[min(pages.top, pages.count - 1)].start if blocks else 0
        found = self._hits.search(query, plain.volume.document, blocks, start)
        if found is None:
            plain.say(plain.labels._("To search, type / and the words."))
        elif not found:
            plain.say(plain.labels._("“%(query)s” is not in the text.", query=query.strip()))
        else:
            self._tell_hit(1)

    def _tell_hit(self, by: int) -> None:
        self.plain.remember("hit")
        hit = self._hits.step(by)
        self.lit = None
        labels = self.plain.labels
        number, total = labels.number(self._hits.at + 1), labels.number(len(self._hits.all))
        self._tell(hit, labels._("%(number)s of %(count)s", number=number, count=total))

    def _tell_next(self, by: int) -> None:
        plain = self.plain
        labels, pages, blocks = plain.labels, plain.text, plain.blocks
        if plain.brief is None:
            plain.say(labels._("This brief could not be read."))
            return
        passages = self._marked()
        if self.lit:
            passage = passages.after(self.lit, by)
        elif by > 0:
            passage = passages.next_from(blocks[min(pages.top, pages.count - 1)].start, inclusive=True)
        else:
            passage = passages.last_before(blocks[pages.end - 1].end)
        if passage is None:
            plain.say(labels._("No marked passage further on.") if by > 0 else labels._("No marked passage before this one."))
            return
        plain.remember("passage")
        self._tell(Span(passage.start, passage.end), plain.said_of(LISTED[passage.kind], passage.item))
        self.lit = passage

    def _marked(self) -> Passages:
        if self._passages is None:
            assert self.plain.brief is not None
            self._passages = passages_of(self.plain.brief)
        return self._passages

    def _tell(self, span: Span, about: str = "") -> None:
        """The words of a passage and what they are, then the paragraph that they stand in."""
        plain = self.plain
        document = plain.volume.document
        assert document is not None
        words = shorten(" ".join(document.text[span.start : span.end].split()), _WORDS)
        plain.say(*plain.fill(f"{words} – {about}" if about else words))
        number = max(0, bisect_right(plain.blocks, span.start, key=lambda block: block.start) - 1)
        plain.say(*plain.text.at(number, plain.size()[0]))
