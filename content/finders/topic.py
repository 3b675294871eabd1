"""Whom a text or a section of it is about, where it names nobody else: a portrait, an interview, a speech that is retold."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from ..document import Document
from ..span import HEADINGS
from .cast import Cast

_FAR = 8000  # characters that are looked back over
_NAMINGS = 40  # namings that are looked back over


class Topic:
    """The one whom the text before a place is about."""

    def __init__(self, document: Document, cast: Cast, quoted: Callable[[int], bool]):
        self.document, self.cast, self.quoted = document, cast, quoted

    def sole(self, place: int) -> int | None:
        """The only person named before `place`, in the text or at least under the last heading; else the
        only one whom the title names, if nobody is named more often."""
        far = max(0, place - _FAR)
        people = self._named(far, place)
        if len(people) > 1:
            head = bisect_right(self._heads, place)
            section = self._heads[head - 1] if head else 0
            people = self._named(section, place) if section > far else people
        return people.pop() if len(people) == 1 else self._titled

    @cached_property
    def _heads(self) -> list[int]:
        """Where the headings stand, in order."""
        return [block.start for block in self.document.blocks if block.kind in HEADINGS]

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
