"""Whom « le socialiste », « la libérale-radicale », « le travailliste gallois » means: who is called by a party or a camp.

It is the one of whom the text tells that side; else, as such a phrase often is where a text tells it first, the only one in
course who holds a political office, or of whom nothing is told, and who is of no other side.
"""

from __future__ import annotations

import re
from functools import cache

from .cast import Cast
from .clauses import Mention
from .course import Course
from .descriptions import Descriptions
from .posts import Posts
from .wordforms import folded, lemma

_BRACKETED = re.compile(r"[*_]* \([A-Z]")  # « X (UDC/VS) »: the text tells their party
_MANY = 60  # people among whom nobody can be told apart


@cache
def _lemmas(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(lemma(w) for noun in nouns for w in folded(noun))


class Partisans:
    """Looks for the one whom a noun of a party or camp means; its words are rows of cue_descriptions."""

    def __init__(self, text: str, cast: Cast, posts: Posts, descriptions: Descriptions, course: Course):
        self.text, self.cast, self.posts, self.descriptions, self.course = text, cast, posts, descriptions, course
        self.political, self.partisan = _lemmas(course.political), _lemmas(course.partisans)

    def person(self, who: Mention, index: int, last: dict) -> int | None:
        """The person for whom the phrase `who` of sentence `index` stands, or None; `last` is who spoke last in each sentence."""
        head, rest = self.descriptions.parted(who.noun_words(self.text))
        if head not in self.course.partisans or who.number != "s" or head in ("vert", "verte") and self.text[who.bare] == head[0]:
            return None
        if not all(w[:1].isupper() or self.posts.people(w) or self.posts.country(w) is not None for w in rest):
            return None  # « le conservateur du musée »
        gender = self.descriptions.gender(who, head)
        people = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender)]
        if len(people) > _MANY:
            return None
        near = [p for p in self.course.people(index, who.start, last) if p in people]
        told = [p for p in people if self.descriptions.of(p, head) and self._is_from(p, rest)]
        if len(told) != 1:
            told = [p for p in near if (p in told if told else self._may_be(p, rest))]
        return told[0] if len(told) == 1 else None

    def _may_be(self, person: int, rest: list[str]) -> bool:
        """Whether nothing that the text tells of a person speaks against their being of a side of which it has not told."""
        known = {lemma(w) for w in self.descriptions.called(person)}
        plain = not self.posts.known(person) or not self.political.isdisjoint(known)
        first = self.cast.first_named.get(person)
        bracketed = first is not None and _BRACKETED.match(self.text, first.end)
        return plain and self.partisan.isdisjoint(known) and not bracketed and self._is_from(person, rest)

    def _is_from(self, person: int, rest: list[str]) -> bool:
        """Whether no word of a phrase tells of another country than a person's."""
        return self.course.is_from(person, [w.lower() for w in rest])
