"""The elements of an article, in their order, as blocks of text."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from .. import dateline, staging
from ..document import Entry
from .anchors import BLOCKS, Anchors
from .article import DROPPED
from .builder import Builder

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_EMPHASES = {"b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis", "code": "code"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LAYOUT = ("table", "ul", "ol", "blockquote", *_HEADINGS)  # what stands in the cells of a table that only places things
_SPEAKER_NOTE = "NOTE"  # the parser makes all names of a page small: no page has an element of this one
_DEEPEST = 250  # elements within one another; a page that a person wrote has fewer
_HEAD = 6  # blocks among which the date of the page is looked for


def keep_notes(root: Element) -> None:
    """Puts an element of their own in place of the comments that are notes for a speaker, and takes all others out."""
    from lxml import etree

    for comment in list(root.iter(etree.Comment)):
        if (words := staging.in_comment(comment.text or "")) and comment.getparent() is not None:
            element = etree.Element(_SPEAKER_NOTE, words=words)
            element.tail = comment.tail
            comment.getparent().replace(comment, element)
    etree.strip_tags(root, etree.Comment)


class Writer:
    """Walks an article, but for what is `dropped`, and writes it into a Builder.

    `date` is that of the first <time> near its beginning.
    """

    def __init__(self, article: Element, dropped: Collection[Element] = ()):
        self.builder = Builder()
        self.date: str | None = None
        self._dropped = dropped
        self._anchors = Anchors(article)
        self._lists: list[int | None] = []  # of each open list: the next number, None for bullets
        self._sources: set[Element] = set()  # lists in which a point is a note: then all are, called or not
        self._marker: str | None = None  # of the point whose first words are still to come
        self._quotes = 0
        self._captions = 0
        self._verbatim = 0
        self._whole: Element | None = None  # the heading, row or note that is one block whatever it holds
        self._label = ""  # of the note whose first words are still to come, to say it once
        self._starts: dict[Element, int] = {}  # where emphases, links and raised figures began
        self._tables: dict[Element, bool] = {}  # whether a table holds data

    def heading(self, element: Element) -> None:
        """Writes one heading that stands outside the article."""
        self.builder.open("heading", 1)
        self.builder.add("".join(element.itertext()))
        self.builder.close()

    def walk(self, root: Element) -> None:
        """Writes `root` and all in it."""
        from lxml import etree  # loaded only when a page is read

        walk = etree.iterwalk(root, events=("start", "end"))
        depth = 0
        skipped: Element | None = None
        for event, element in walk:
            if event == "start":
                depth += 1
                if not self._is_read(element, depth):
                    walk.skip_subtree()
                    skipped = element
                    continue
                self._start(element)
                self._say(element.text)
            else:
                depth -= 1
                if element is not skipped:
                    self._end(element)
                skipped = None
                if element is not root:
                    self._say(element.tail)
        self.builder.close()

    def _is_read(self, element: Element, depth: int) -> bool:
        around = element.tag in DROPPED or element in self._dropped
        return isinstance(element.tag, str) and not around and depth <= _DEEPEST and not self._anchors.leads_back(element)

    def _start(self, element: Element) -> None:
        builder, tag = self.builder, element.tag
        if tag in _EMPHASES or tag in ("a", "sup"):
            self._starts[element] = builder.at
        elif tag == _SPEAKER_NOTE:
            builder.note(element.get("words"))
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "figcaption":
            self._captions += 1
        elif tag == "pre":
            self._verbatim += 1
        elif tag in ("ul", "ol"):
            self._lists.append(_number(element.get("start")) if tag == "ol" else None)
            if any(child in self._anchors.notes for child in element):
                self._sources.add(element)
        elif tag == "time" and self.date is None and len(builder.blocks) < _HEAD:
            self.date = dateline.iso_day(element.get("datetime"))
        if self._whole is not None:
            if tag in ("td", "th") and builder.at > builder.start:
                builder.add(" | ")
            elif tag in BLOCKS or tag == "br":
                builder.add(" ")
        elif tag in BLOCKS:
            builder.close()
            self._open(element)
        elif tag == "br" and builder.is_open:
            if builder.kind in ("paragraph", "quotation"):
                builder.close()
            else:
                builder.add(" ")

    def _open(self, element: Element) -> None:
        """Opens the block that an element is; most are opened by their first words."""
        builder, tag = self.builder, element.tag
        number = self._lists[-1] if tag == "li" and self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        label = self._anchors.notes.get(element)
        if label is None and tag == "li" and element.getparent() in self._sources:
            label = str(number or "")
        if label is not None:
            builder.open("note", 0, f"{label}." if label.isalnum() else label)
            self._whole, self._label = element, label
        elif tag in _HEADINGS:
            builder.open("heading", _HEADINGS[tag])
            self._whole = element
        elif tag == "tr" and self._is_data(element):
            builder.open("row")
            self._whole = element
        elif tag == "li":
            self._marker = "•" if number is None else f"{number}."

    def _end(self, element: Element) -> None:
        builder, tag = self.builder, element.tag
        start = self._starts.pop(element, None)
        if start is not None and tag in _EMPHASES:
            builder.emphasis(_EMPHASES[tag], start)
        elif start is not None and tag == "a":
            label = self._anchors.calls.get(element)
            if label is None or not builder.raised(start, label):
                builder.emphasis("link", start, element.get("href"))
        elif start is not None and tag == "sup":
            if not builder.calls or builder.calls[-1].start < start:
                builder.raised(start)
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "figcaption":
            builder.close()
            self._captions -= 1
        elif tag == "pre":
            self._verbatim -= 1
        elif tag in ("ul", "ol"):
            self._lists.pop()
        if element is self._whole:
            self._whole = None
            block = builder.close()
            label = self._anchors.notes.get(element)
            if block and label is not None:
                builder.entries.append(Entry(label, block.start, block.end))
        elif tag in BLOCKS and self._whole is None:
            builder.close()
            if tag == "li":
                self._marker = None

    def _say(self, words: str | None) -> None:
        """Writes words, in the block that is open or in one of the kind that the place asks for."""
        if not words or (not self.builder.is_open and not words.strip()):
            return
        if self._label:
            words = re.sub(rf"^\s*(?:\[{re.escape(self._label)}\]|{re.escape(self._label)}[.)])\s*", "", words)
            self._label = "" if words.strip() else self._label
        if not self.builder.is_open:
            if self._verbatim:
                self.builder.open("code")
                words = words.lstrip("\n")
            elif self._marker is not None:
                self.builder.open("item", len(self._lists), self._marker)
                self._marker = None
            else:
                self.builder.open("chrome" if self._captions else "quotation" if self._quotes else "paragraph")
        self.builder.add(words, verbatim=bool(self._verbatim) and self._whole is None)

    def _is_data(self, row: Element) -> bool:
        """Whether a row belongs to a table of figures or words, and not to one that only places things on a page."""
        table = next(row.iterancestors("table"), None)
        if table is None:
            return False
        if table not in self._tables:
            placed = table.get("role") == "presentation" or next(table.iterdescendants(*_LAYOUT), None) is not None
            self._tables[table] = not placed and any(len(r) > 1 for r in table.iter("tr"))
        return self._tables[table]


def _number(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 6 else 1
