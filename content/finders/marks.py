"""Quotation marks: which stretches of a document stand between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..document import Document


class Marked(NamedTuple):
    """An outermost marked stretch: `start`:`end` the words, `outer_start`:`outer_end` with the marks."""

    outer_start: int
    outer_end: int
    start: int
    end: int
    closed: bool = True


_PAIRS = re.compile(r"«\s*([^«»]*?)\s*»|“\s*([^“”]*?)\s*”|\"([^\"\n]*?)\"")


def find_marks(document: Document) -> list[Marked]:
    """Outermost marked stretches of the document, in order, without overlap."""
    found = []
    for block in document.blocks:
        if block.kind in ("chrome", "code"):
            continue
        for m in _PAIRS.finditer(document.text, block.start, block.end):
            group = m.lastindex or 1
            found.append(Marked(m.start(), m.end(), m.start(group), m.end(group)))
    return found
