"""The hits of a search in the linear mode, walked over one by one."""

from __future__ import annotations

from bisect import bisect_right

from content.document import Document
from content.search import find, pattern_of
from content.span import Block, Span


class Hits:
    """What was searched for last, and where one is among its hits."""

    def __init__(self) -> None:
        self.all: list[Span] = []
        self.at = -1

    def forget(self) -> None:
        """There is no search."""
        self.all, self.at = [], -1

    def search(self, query: str, document: Document | None, blocks: list[Block], start: int) -> bool | None:
        """Look for `query`, from `start` on first; None if it has no words, else whether it is in the text."""
        self.forget()
        pattern = pattern_of(query)
        if pattern is None or document is None:
            return None
        ranges = [(block.start, block.end) for block in blocks]
        self.all = [hit for hits in find(document.text, pattern, ranges) for hit in hits]
        self.at = bisect_right(self.all, start - 1, key=lambda hit: hit.start) - 1
        return bool(self.all)

    def step(self, by: int) -> Span:
        """The hit `by` places further; after the last comes the first."""
        self.at = (self.at + by) % len(self.all)
        return self.all[self.at]
