"""How each kind of slide is laid out: one module for each. Plain functions, from a deck and a room to rows of words."""

from __future__ import annotations

from content.deck import Slide

from . import board, moments, passage, quote, sources, title
from .page import Page, Room, Row, Run, Runs, Setting, placed

__all__ = ["Page", "Room", "Row", "Run", "Runs", "Setting", "pages", "placed"]

_LAYOUTS = {
    "title": title.pages,
    "lead": passage.pages,
    "point": passage.pages,
    "board": board.pages,
    "quote": quote.pages,
    "moments": moments.pages,
    "sources": sources.pages,
}


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """The walls that `slide` takes in the room of `setting`: at least one; together they show each of its units once."""
    return _LAYOUTS[slide.kind](setting, slide)
