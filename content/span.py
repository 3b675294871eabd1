"""The one coordinate system: stretches of a brief's clean text. Imports nothing heavy: the first page needs it."""

from __future__ import annotations

from collections import namedtuple

HEADINGS = frozenset(("title", "heading"))  # kinds of blocks


class Span(namedtuple("Span", "start end")):
    """Characters `start` to `end` of the clean text, half open: `text[start:end]`."""

    __slots__ = ()
    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers."""
        return text[self.start : self.end]


class Block(namedtuple("Block", "kind start end level marker language", defaults=(0, None, None))):
    """One block of a brief: `kind` is one of KINDS, `level` its depth (headings and list items from 1, else 0).

    `start`:`end` are the words; `marker` is the bullet or number before them, if the text has one. `language` is its
    ISO 639-1 code where it is certainly not that of the brief.
    """

    __slots__ = ()
    kind: str
    start: int
    end: int
    level: int
    marker: Span | None
    language: str | None


# What a block can be. A `byline` is a line of date or author below the title; a `note` is one entry of the
# sources; a `quotation` is a block quotation; a `row` is one row of a table; `chrome` is what a web page left
# around the brief (navigation, footer): kept in the text, never searched for people or quotes.
KINDS = ("title", "byline", "heading", "paragraph", "item", "quotation", "row", "code", "note", "chrome")
