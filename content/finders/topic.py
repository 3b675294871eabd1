"""Whom a text or a section of it is about, where it names nobody else: a portrait, an interview, a speech that is retold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cached_property

from ..document import Document
from .cast import Cast
from .sentences import Sentence

_FAR = 8000  # characters that are looked back over
_BLOCKS = 30  # blocks of a section that are looked back over
_NAMINGS = 40  # namings that are looked back over
_HEADS = ("heading", "title")


class Topic:
    """The one whom the text before a place is about."""

    def __init__(self, document: Document, sentences: list[Sentence], cast: Cast, quoted: Callable[[int], bool]):
        self.document, self.sentences, self.cast, self.quoted = document, sentences, cast, quoted

    def sole(self, index: int, place: int) -> int | None:
        """The only person named before `place` of sentence `index`, in the text or at least under the last heading; else the
        only one whom the title names, if nobody is named more often."""
        block = first = self.sentences[index].block
        while first > 0 and block - first < _BLOCKS and self.document.blocks[first].kind not in _HEADS:
            first -= 1
        for start in (max(0, place - _FAR), self.document.blocks[first].start):
            people = self._named(start, place)
            if len(people) == 1:
                return people.pop()
            if not people:
                break
        return self._titled

    def _named(self, start: int, end: int) -> set[int]:
        found: set[int] = set()
        for naming in self.cast.namings_in(start, end)[-_NAMINGS:]:
            if self.cast.people[naming.person].kind == "person" and not self.quoted(naming.start):
                found.add(naming.person)
        return found

    @cached_property
    def _titled(self) -> int | None:
        title = next((block for block in self.document.blocks[:3] if block.kind in _HEADS), None)
        named = self._named(title.start, title.end) if title is not None else set()
        if len(named) != 1:
            return None
        person = named.pop()
        counts = Counter(n.person for n in self.cast.namings if self.cast.people[n.person].kind == "person")
        return person if counts[person] == counts.most_common(1)[0][1] else None
