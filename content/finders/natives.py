"""The one from a country whom a phrase means that tells of it: « le Danois », "the Kuwaiti delegate", "its envoy".

Where someone is from is all that such a phrase tells. It gives somebody only where one person alone can be meant: the only one
from there who takes part, or the one in course, or, where nobody is known to be from there, the one in course of whom no country
is told.
"""

from __future__ import annotations

from .cast import Cast
from .clauses import Mention
from .course import Course
from .descriptions import Descriptions
from .lexicon import OFFICE
from .posts import Posts

_MANY = 12  # people of one country among whom nobody can be told apart
_THERE = frozenset(("host", "attending", "represented"))  # standings of those who can be a country's delegate
_NATIVE = (
    "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "anne", "aisan", "on", "onne", "ard", "arde", "asque",
)  # fmt: skip


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

    def regional(self, who: Mention, native: str, index: int, last: dict) -> int | None:
        """« la Valaisanne », of no country: the one of whom the text says it, else the only one in course."""
        gender = self.descriptions.gender(who, native)
        if self.posts.country(native) is not None or gender is None:
            return None
        told = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender)]
        told = [p for p in told if self.descriptions.of(p, native)]
        bearer = told[0] if len(told) == 1 else self.course.alone(who, gender, index, last) if not told else None
        return bearer if bearer is not None and self.cast.people[bearer].country is None else None

    def is_native(self, words: str) -> bool:
        """« Le Grison », « la Valaisanne »: whether a word tells where somebody comes from, by its ending, and is no paper."""
        low = words.lower()
        cues = self.descriptions.cues
        native = words[:1].isupper() and " " not in words and low.endswith(_NATIVE) and cues.grammar.feminine
        body = low.endswith("ion") or low in cues.paper_names or cues.speaks(low) and not self.posts.people(low)
        return bool(native) and not body
