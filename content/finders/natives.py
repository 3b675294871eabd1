"""The one from a country whom a phrase means that tells of it: « le Danois », "the Kuwaiti delegate", "its envoy".

Where someone is from is all that such a phrase tells. It gives somebody only where one person alone can be meant: the only one
from there who takes part, or the one in course, or, where nobody is known to be from there, the one in course of whom no country
is told.
"""

from __future__ import annotations

import re
from functools import cache
from os.path import commonprefix

from ..languages import Language
from .cast import Cast
from .clauses import Mention
from .course import Course
from .descriptions import Descriptions
from .lexicon import OFFICE
from .posts import Posts
from .wordforms import folded

_NATIVE = (
    "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "anne", "aisan", "on", "onne", "ard", "arde", "asque",
)  # fmt: skip
# Endings of natives that other nouns have as often (« le Kremlin »).
_ALSO = ("éen", "éenne", "in", "ine", "and", "ande", "an", "ane", "ot", "ote")
_BESIDE = 90  # characters after a name in which a place may stand that tells where its bearer is from
_PLACE = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]{3,}")
_MANY = 12  # people of one country among whom nobody can be told apart
_THERE = frozenset(("host", "attending", "represented"))  # standings of those who can be a country's delegate


@cache
def _irregular(language: Language) -> dict[str, list[str]]:
    """What natives are called whose name is not made from that of a place, folded -> the places."""
    return {"".join(folded(name)): places for name, places in language.table("natives").items()}


class Natives:
    """Looks for the person from a country whom a phrase can mean."""

    def __init__(self, text: str, cast: Cast, posts: Posts, descriptions: Descriptions, course: Course):
        self.text, self.cast, self.posts, self.descriptions, self.course = text, cast, posts, descriptions, course

    def person(self, who: Mention, index: int, last: dict, home: str | None) -> int | None:
        """The person for whom the phrase `who` of sentence `index` stands, or None; `home` is the country (ISO 3166) that a
        possessive before it stands for."""
        words = who.noun_words(self.text)
        head, rest = self.descriptions.parted(words)
        if head is None:
            return None
        native = self.posts.country(head)
        country = native or self._country([w.lower() for w in rest]) or home
        delegate = head in self.course.delegates or bool(rest) and head in self.course.between
        if country is None:
            return None
        if not (native or delegate):
            return self._officeless(who, head, rest, country)
        joined = self.text[who.bare_end : who.bare_end + 1] in ("-", " ")
        if native and (rest or self.text[who.bare].islower() or joined and self._leads(who)):
            return None  # "the Danish | proposal"
        gender = self.descriptions.gender(who, head)
        if native and gender is None and self.descriptions.cues.grammar.feminine:
            gender = self.posts.lex.demonyms.get(head, (None, None))[1]  # « l'Espagnole », after an elided article
        if native and gender is None and head.endswith("man"):
            gender = "f" if head.endswith("woman") else "m"  # "the Frenchman"
        people = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender)]
        near = [p for p in self.course.people(index, who.start, last) if p in people]
        from_there = [p for p in people if self.cast.people[p].country == country]
        if delegate:
            sent = [p for p in from_there if self._is_sent(p)]
            led = [p for p in from_there if self._leads_a_country(p)]
            if not sent and from_there and self.descriptions.cues.grammar.feminine:
                sent = [p for p in from_there if p not in led]  # « la représentante britannique » is no one from nowhere
                if not sent:
                    return None
            from_there = sent
        if not from_there:
            strangers = [p for p in (near if native else people) if self.cast.people[p].country is None]
            if native and self.descriptions.cues.grammar.feminine and len(strangers) == 1:
                block = self.course.document.blocks[self.course.sentences[index].block]
                here = any(n.person == strangers[0] for n in self.cast.namings_in(block.start, who.start))
                alike = [p for p in people if p not in strangers and self.cast.genders[p] == gender]
                others = any(self.cast.people[p].country is None for p in alike)
                strangers = strangers if here or not others else []  # « la Lituanienne », of two women named before
            if not native:
                strangers = [p for p in strangers if self.descriptions.stands_for(head, self.descriptions.called(p))]
            return strangers[0] if len(strangers) == 1 and (not native or near[0] == strangers[0]) else None
        if len(from_there) > _MANY:
            return None
        here = [p for p in near if p in from_there]
        if len(from_there) > 1 and here:
            return here[0] if native or len(here) == 1 else None
        return from_there[0] if len(from_there) == 1 else None

    def regional(self, who: Mention, index: int, last: dict) -> int | None:
        """« la Valaisanne », of no country: the one of whom the text says it, or names the place, else the only one in course."""
        words = self.text[who.bare : who.bare_end]
        native = words.lower()
        cues = self.course.cues
        if not words[:1].isupper() or not native.replace("-", "").isalpha() or self.posts.country(native) is not None:
            return None
        if not native.endswith((*_NATIVE, *_ALSO)) and not self.posts.people(native):
            return None
        if native.endswith("ion") or native in cues.paper_names or cues.speaks(native) and not self.posts.people(native):
            return None
        gender = self.descriptions.gender(who, native)
        gender = gender or (("f" if native[-1] == "e" else "m") if native.endswith(_NATIVE) else None)
        told = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender)]
        told = [p for p in told if self.descriptions.of(p, native) or self._is_of_place(p, "".join(folded(native)))]
        if told:
            return told[0] if len(told) == 1 and self.cast.people[told[0]].country is None else None
        bearer = self.course.alone(who, gender, index, last) if gender is not None and native.endswith(_NATIVE) else None
        return bearer if bearer is not None and self.cast.people[bearer].country is None else None

    def _is_of_place(self, person: int, native: str) -> bool:
        """« X, députée de la Drôme, … la Drômoise »: whether a place in a role or beside a name begins as a native's name does."""
        first = self.cast.first_named.get(person)
        if first is None:
            return False
        others = (n.outer_start for n in self.cast.namings_in(first.end, first.end + _BESIDE) if n.person != person)
        beside = self.text[first.end : next(others, first.end + _BESIDE)].partition(".")[0]
        told = folded(f"{self.cast.people[person].role or ''} {beside}")
        irregular = _irregular(self.posts.language)
        places = next((irregular[w] for w in (native, native[:-1], native[:-2]) if w in irregular), ())
        if any(all(w in told for w in folded(place)) for place in places):
            return True
        for place in _PLACE.findall(f"{self.cast.people[person].role or ''} {beside}"):
            name = "".join(folded(place))
            shared = len(commonprefix((name, native)))
            if 3 <= shared < len(native) and shared >= len(name) - (1 if shared == 3 else 2):
                return True
        return False

    def _officeless(self, who: Mention, head: str, rest: list[str], country: str) -> int | None:
        """"Kenya's X … The Kenyan minister": the only one named from a country, where the text has not said what they are, and an
        English phrase tells only of the country and an office."""
        cues = self.descriptions.cues
        if cues.grammar.clitic_subjects or len(rest) != 1 or not cues.flags.get(head, 0) & OFFICE:
            return None
        there = [p for p in self.course.named_before(who.start) if self.cast.people[p].country == country]
        plain = len(there) == 1 and not self.cast.people[there[0]].role and self.cast.of_gender(there[0], who.gender)
        return there[0] if plain else None

    def _country(self, words: list[str]) -> str | None:
        """The one country (ISO 3166) of which words tell."""
        found = {country for at in range(len(words)) if (country := self.posts.country_at(words, at)[0]) is not None}
        return found.pop() if len(found) == 1 else None

    def _leads(self, who: Mention) -> bool:
        """Whether a noun follows an adjective at the end of a phrase."""
        following = self.text[who.bare_end : who.bare_end + 30].split()[:1]
        return bool(following) and following[0] in self.course.cues.nouns

    def _is_sent(self, person: int) -> bool:
        """Whether a person takes part for a country without leading it."""
        return self.cast.people[person].standing in _THERE and not self._leads_a_country(person)

    def _leads_a_country(self, person: int) -> bool:
        """Whether a person is a president, a prime minister, a monarch."""
        known = self.posts.words_of(person)
        return not self.posts.heads.isdisjoint(known) and self.posts.ranks.isdisjoint(known)
