"""Plain text, as pasted."""

from __future__ import annotations

import re

from ..document import Document
from ..span import Block, Span

_BULLET = re.compile(r"[ \t]*([•\-–—*●▪◦‣]|\d{1,3}[.)])[ \t]+")


def parse(text: str) -> Document:
    """The blocks of a clean plain text: one a line, blank lines between."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        m = _BULLET.match(line)
        inner_start = start + (m.end() if m else len(line) - len(line.lstrip()))
        inner_end = start + len(line.rstrip())
        if inner_end > inner_start:
            kind = "item" if m else "paragraph"
            blocks.append(Block(kind, inner_start, inner_end, int(bool(m)), Span(start + m.start(1), start + m.end(1)) if m else None))
        start = end + 1
    return Document(text, blocks)
