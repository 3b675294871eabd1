"""Which blocks of a brief an export shows in its body, where the sources of its notes have a place of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from ..model import Block, Brief, Note


def body_blocks(brief: Brief, notes: Iterable[Note]) -> list[Block]:
    """The blocks of `brief` but chrome, what holds a source of `notes` (shown apart), and the heading over these."""
    sources = sorted(note.source.start for note in notes if note.source)
    kept: list[Block] = []
    for block in brief.blocks:
        if block.kind == "chrome":
            continue
        if block.kind == "note" and bisect_left(sources, block.start) < bisect_left(sources, block.end):
            if kept and kept[-1].kind == "heading":
                kept.pop()
            continue
        kept.append(block)
    return kept
