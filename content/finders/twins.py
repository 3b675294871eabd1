"""Marks that are typed as two: ''words'', ``words'', ‘‘words’’, as wires and the archives of papers have them.

The finder of marks knows one character a mark; so it is given a text of the same length in which each twin is one straight mark
and a filler, and what it finds gets both halves back.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .marks import Marked

_ANY = ("''", "``", "‘‘")  # what a text with such marks has at least one of
_TWINS = re.compile(r"``|''(?!')|''(?='\w)|‘‘|’’(?!’)")  # of three in a row, the one beside the word is a single mark
_ONE = '"\u2060'  # a word joiner is neither blank nor letter


def read_as_one(text: str) -> str:
    """`text` with each twin as one straight mark and a filler; itself where it has none."""
    return _TWINS.sub(_ONE, text) if any(twin in text for twin in _ANY) else text


def halves(text: str, mark: Marked) -> dict[str, int]:
    """What changes of a stretch that was found in such a text: where its words begin, and where its closing mark ends."""
    start, outer_end = mark.start, mark.outer_end
    if text.startswith(_ONE, mark.outer_start):
        start = max(start, mark.outer_start + len(_ONE))
    if mark.closed and text.startswith(_ONE, outer_end - 1):
        outer_end += 1
    return {"start": start, "outer_end": outer_end}
