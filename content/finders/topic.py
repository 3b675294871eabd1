"""Whom a text or a section of it is about, where it names nobody else: a portrait, an interview, a speech that is retold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from ..document import Document
from ..span import HEADINGS
from .cast import Cast

_FAR = 8000  # characters that are looked back over
_NAMINGS = 40  # namings that are looked back over
# "6:10 p.m.", « 14 h 05 »
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?(?: [A-Z]{2,4})?|\d{1,2} ?[h:] ?\d\d|\d{1,2} ?h")
_LINE = 16  # characters that such a line has at most


class Topic:
    """The one whom the text before a place is about."""

    def __init__(self, document: Document, cast: Cast, quoted: Callable[[int], bool]):
        self.document, self.cast, self.quoted = document, cast, quoted

    def sole(self, place: int) -> int | None:
        """The only person named before `place`, in the text or at least under the last heading; else the
        only one whom the title names, if nobody is named more often."""
        far = max(self.item(place), place - _FAR)
        people = self._named(far, place)
        if len(people) > 1:
            head = bisect_right(self._heads, place)
            section = self._heads[head - 1] if head else 0
            people = self._named(section, place) if section > far else people
        return people.pop() if len(people) == 1 else self._titled

    def item(self, place: int) -> int:
        """Where the entry of a running report begins in which a place stands, below the line with its time; 0 elsewhere."""
        before = bisect_right(self._items, place)
        return self._items[before - 1] if before else 0

    @cached_property
    def _items(self) -> list[int]:
        """Where the lines stand that are nothing but a time of day, in order."""
        lines = (block for block in self.document.blocks if block.end - block.start <= _LINE)
        return [block.start for block in lines if _CLOCK.fullmatch(self.document.text, block.start, block.end)]

    @cached_property
    def _heads(self) -> list[int]:
        """Where the headings stand and the entries of a running report begin, in order."""
        return sorted([*self._items, *(block.start for block in self.document.blocks if block.kind in HEADINGS)])

    def _named(self, start: int, end: int) -> set[int]:
        found: set[int] = set()
        for naming in self.cast.namings_in(start, end)[-_NAMINGS:]:
            if self.cast.people[naming.person].kind == "person" and not self.quoted(naming.start):
                found.add(naming.person)
        return found

    @cached_property
    def _titled(self) -> int | None:
        title = next((block for block in self.document.blocks[:3] if block.kind in HEADINGS), None)
        named = self._named(title.start, title.end) if title is not None else set()
        if len(named) != 1:
            return None
        person = named.pop()
        counts = Counter(n.person for n in self.cast.namings if self.cast.people[n.person].kind == "person")
        return person if counts[person] == counts.most_common(1)[0][1] else None
