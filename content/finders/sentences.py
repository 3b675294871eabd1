"""Sentences and their words: cut once, shared by the finders that read grammar."""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple

from ..document import Document
from ..languages import Language
from .marks import Marked


class Sentence(NamedTuple):
    """One sentence of a block; a sentence never ends inside a marked stretch.

    `words`, `lower`, `starts`, `ends` are parallel: the words as they stand (an elided article is a word of its own:
    `l’`, `Ukraine`; punctuation marks are words too), the same in lower case with `’` as `'`, and their offsets.
    """

    block: int
    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


# An elided word with its apostrophe; a word with inner hyphens, dots or apostrophes; a figure; a mark.
_WORD = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’](?=\w)"
    r"|(?:[^\W\d_]\.){2,}|\w+(?:[-‑.'’]\w+)*|[^\w\s]",
    re.I,
)
_END = re.compile(r"[.!?…]+[»”\"’')\]]*(?=\s+[\"«“‘'(\[]*[^\W\d_a-zà-ÿ])|[.!?…]+[»”\"]*$")


def sentences(document: Document, language: Language, marks: list[Marked]) -> Iterator[Sentence]:
    """The sentences of the document, block by block."""
    text = document.text
    abbreviations = language.words("abbreviations")
    marks_iter = iter(marks)
    mark = next(marks_iter, None)
    for number, block in enumerate(document.blocks):
        if block.kind in ("chrome", "code"):
            continue
        start = block.start
        for m in _END.finditer(text, block.start, block.end):
            cut = m.end()
            while mark and mark.outer_end < cut:
                mark = next(marks_iter, None)
            if mark and mark.outer_start < m.start() and cut < mark.outer_end:
                continue
            before = text[start : m.start() + 1].rsplit(None, 1)
            if before and (before[-1] in abbreviations or len(before[-1]) == 2 and before[-1][0].isupper()):
                continue
            yield _sentence(text, number, start, cut)
            start = cut
        if text[start : block.end].strip():
            yield _sentence(text, number, start, block.end)


def _sentence(text: str, block: int, start: int, end: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    words, starts, ends = [], [], []
    for m in _WORD.finditer(text, start, end):
        words.append(m.group())
        starts.append(m.start())
        ends.append(m.end())
    lower = [w.lower().replace("’", "'") for w in words]
    return Sentence(block, start, end, words, lower, starts, ends)
