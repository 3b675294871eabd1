"""Whom « le sexagénaire », « cette femme de 61 ans » means: the one of whom the text tells that age beside their name."""

from __future__ import annotations

import re
from functools import cache

from ..languages import Language
from .cast import Cast
from .clauses import Mention
from .course import Course

_NEAR = 60  # characters before and after a name in which an age may stand
# « X, 61 ans », « X (61 ans) », « X, docker de 61 ans »
_AFTER = re.compile(r"[*_]*[^.;:()«»\n]{0,40}?[ (](\d{1,3})(?: |\u00a0|\u202f)ans\b")
_BEFORE = re.compile(r"(\d{1,3})(?: |\u00a0|\u202f)ans, (?:l[ae] |l[’'])?[^.;:()«»\n,]{0,40}$")  # « À 61 ans, X »
_TOLD = re.compile(r"(?:^| )(\d{1,3})(?: |\u00a0|\u202f)ans$")
_AGED = "aged "  # begins the rows of the nouns for people of one decade


@cache
def _decades(language: Language) -> dict[str, int]:
    """The nouns for people of one decade -> its first year."""
    rows = language.table("cue_descriptions").items()
    return {noun: int(row[len(_AGED) :]) for row, nouns in rows if row.startswith(_AGED) for noun in nouns}


class Ages:
    """Reads the ages beside names, and weighs a French phrase against them."""

    def __init__(self, text: str, cast: Cast, language: Language, course: Course):
        self.text, self.cast, self.course = text, cast, course
        self._decades = _decades(language)
        self._ages: dict[int, int | None] = {}

    def span(self, who: Mention) -> range | None:
        """The ages (in years) that a phrase tells; None where it tells none."""
        words = self.text[who.bare : who.bare_end]
        decade = self._decades.get(words.lower())
        if decade is not None:
            return range(decade, decade + 10)
        told = _TOLD.search(words) if words.endswith("ans") else None
        return range(int(told[1]), int(told[1]) + 1) if told is not None else None

    def person(self, who: Mention, span: range, gender: str | None) -> int | None:
        """The only one named before a phrase who is of an age in `span`."""
        before = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender) and self._age(p) in span]
        return before[0] if len(before) == 1 else None

    def speaks_against(self, person: int, span: range | None) -> bool:
        """Whether the text tells another age of somebody."""
        return span is not None and self._age(person) is not None and self._age(person) not in span

    def _age(self, person: int) -> int | None:
        """The age in years that the text tells where somebody is first named; None where it tells none."""
        if person not in self._ages:
            self._ages[person] = self._read(person)
        return self._ages[person]

    def _read(self, person: int) -> int | None:
        first = self.cast.first_named.get(person)
        if first is None:
            return None
        following = next((n.outer_start for n in self.cast.namings_in(first.end, first.end + _NEAR) if n.person != person), None)
        told = _AFTER.match(self.text, first.end, following if following is not None else first.end + _NEAR)
        told = told or _BEFORE.search(self.text, max(0, first.start - _NEAR), first.start)
        return int(told[1]) if told is not None else None
