"""What is left for a definite phrase of one person for whom no other rule finds anybody: « la coprésidente », "its minister".

Writers put a definite article before what the reader can identify. Where nothing has brought in somebody unnamed by the same
noun, four out of five of these phrases mean one who is named (counted in briefs at first sight: 51 of 63); so its own words are
no answer. The one whom most speaks for is given where that is enough, else nobody is: the speaker is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from os.path import commonprefix

from ..span import Span
from .anew import Anew
from .cast import Cast
from .clauses import Mention
from .course import Course
from .cues import Cues
from .descriptions import Descriptions
from .lexicon import GIVEN
from .posts import Posts
from .speaker import Speaker
from .wordforms import STEM, folded, lemma

_READ = 12  # namings of a person after which a body is looked for
_MANY = 60  # people among whom nobody can be told apart
# What somebody is of, after their name: " of the Rights and Freedoms Platform".
_OF_THE = re.compile(r",? (?:of|from|for) (?:the )?((?:[A-Z][\w'’-]*+ |and |of |for ){0,6}[A-Z][\w'’-]*+)")
_WHO_DOES = re.compile(r",? who (?:\w+ly |also |has |had )?([a-z]{4,})")
_AGENTS = ("er", "or", "ist", "ant", "ent")
_STEM = 4  # letters that such a noun shares with its verb at least
_AFTER = 25  # characters after a phrase in which its complement begins
# What speaks for a person: the noun stands in their role, or a like one, or nothing is known of them; another office speaks
# against them. Each other word of the phrase speaks for those of whom the text says it, and a name against all others. Who is
# in course is one likelier, the last one two.
_SAME, _SYNONYM, _NOTHING, _ANOTHER = 4, 3, 1, -2
_SAID, _UNSAID, _NOT_NAMED = 2, -1, -3
_ENOUGH = 3


class Likeliest:
    """Weighs all people named before a phrase; `anew` is None in a language whose nouns tell their gender."""

    def __init__(
        self, text: str, cast: Cast, cues: Cues, posts: Posts, descriptions: Descriptions, course: Course, anew: Anew | None
    ):
        self.text, self.cast, self.cues, self.posts = text, cast, cues, posts
        self.descriptions, self.course, self.anew = descriptions, course, anew
        self._nouns: dict[tuple[int, str, bool], int] = {}
        self._said: dict[tuple[int, str], bool] = {}

    @cached_property
    def _heading(self) -> frozenset[str]:
        posts = self.posts
        return posts.heads | posts.leaders | posts.chairs | self.course.heading | posts.heading

    def speaker(self, who: Mention, index: int, last: dict, span: Span, apart: Callable[[int], bool]) -> Speaker | None:
        """Whom the phrase `who` of sentence `index` means: without a name where it must be somebody named and nobody can tell
        who, None where it may be somebody unnamed. `span` is where it stands; `apart` tells of whom the sentence says that it
        is not them."""
        words = [w.lower() for w in who.noun_words(self.text)]
        head = self.descriptions.head(words)
        if head is None or not self._points_back(who, words, head, index):
            return None
        owner, light = self._owner(who), self.descriptions.light
        if owner == "":
            return None  # "Gaborekwe's deputy"
        rest = [w for w in words if w != head and len(w) > 1 and w not in light]
        rest = [*rest, owner] if owner else rest
        gender = who.gender or self.descriptions.gender(who, head)
        people = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender)]
        here = {n.person for n in self.cast.namings_in(self.course.sentences[index].start, self.course.sentences[index].end)}
        people = [p for p in people if not (p in here and apart(p))] if len(people) <= _MANY else []
        if not self.descriptions.former.isdisjoint(words):
            people = [p for p in people if not self.course.holds_still(p, head, who.start)]
        near = [p for p in self.course.people(index, who.start, last) if p in people]
        lone = not rest and (self._heads(head) or near and self._may_be_anyone(head))
        capitals = [w.lower() for w in who.noun_words(self.text)[:-1] if w[0].isupper()]
        names = {w for w in capitals if self.posts.told_country(w) is None}
        seated = head in self.course.seats and bool(names)
        owned = self.descriptions.owned(who, rest)
        nouns = {p: self._noun(p, head, owned) for p in people}
        if self.anew is None:  # « Quand X parle de « … », la préfète répond »: nothing says that X is one
            nouns = {p: weight for p, weight in nouns.items() if weight != _NOTHING or p not in here}
        titled = self.anew is not None and not rest and self.text[who.bare].isupper()
        if titled and all(weight < _SYNONYM for weight in nouns.values()):
            return None  # "The Ambassador", "The Chair": minutes, cables and readouts name an office so, and not its bearer
        if not lone and all(weight < 0 for weight in nouns.values()):
            return None
        weighed = {p: weight + told for p, weight in nouns.items() if (told := self._told(p, rest, names, seated)) is not None}
        if not weighed:
            return None
        abroad = [w for w in rest if self.posts.told_country(w) is not None]
        plain = any(w == owner or self.posts.country(w) and words[words.index(w) - 1] not in light for w in abroad)
        same = plain and any(nouns[p] == _SAME for p in weighed)
        if abroad and not same and not any(self._is_of(p, w) for p in weighed for w in abroad):
            return None  # "the representative of Ukraine", and nobody is from there
        if self.anew is None and head in self.course.delegates and rest and not any(self._is_of(p, w) for p in weighed for w in rest):
            return None  # « la représentante de la Cour », and of nobody is it told
        person = self._most(weighed, [p for p in near if p in weighed], bool(rest))
        return Speaker(None, span) if person is None else Speaker(self.cast.people[person].name, span, "role", person)

    def _points_back(self, who: Mention, words: list[str], head: str, index: int) -> bool:
        """Whether a phrase is a person's, of nobody's, and nothing brought them in unnamed."""
        grammar, article = self.cues.grammar, who.article(self.text)
        if who.kind != "person" or not self._human(who, words, head) or article in grammar.speakers:
            return False
        if article in grammar.possessive and not self._heads(head):
            return False  # "his spokesman"
        if not grammar.indefinite.isdisjoint((*words, *self._complement(who)[:2])):
            return False  # « le commandant d'une unité »
        if self.anew is not None:
            return not self.anew.told_before(head, index, who.start)
        return not self.course.brought_in(who, head, index)

    def _most(self, weighed: dict[int, int], near: list[int], told: bool) -> int | None:
        """The one who weighs more than any other; of several, the only one in course, unless the phrase has `told` more."""
        most = max(weighed.values(), default=0)
        best = [p for p, weight in weighed.items() if weight == most]
        best = best if told or len(best) == 1 else [p for p in near if p in best]
        enough = len(best) == 1 and most + (best[0] in near) + (best == near[:1]) >= _ENOUGH
        return best[0] if enough else None

    def _noun(self, person: int, head: str, owned: bool) -> int:
        """How the noun of a phrase agrees with what the text says that a person is; `owned`: it has a complement of its own, as
        « le chef d'état-major » has."""
        key = (person, head, owned)
        if key not in self._nouns:
            self._nouns[key] = self._agreement(*key)
        return self._nouns[key]

    def _agreement(self, person: int, head: str, owned: bool) -> int:
        role, nouns = self.posts.words_of(person), folded(head)
        if nouns and all(any(lemma(w) == lemma(noun) or w[:STEM] == noun[:STEM] for w in role) for noun in nouns):
            return _SAME
        if not owned and (self.descriptions.stands_for(head, role) or self._does(person, head)):
            return _SYNONYM
        name = self.cast.people[person].name.lower()
        if head in self.descriptions.placed and not role and self.posts.lex.flags.get(name, 0) & GIVEN:
            return _ANOTHER  # « Emine, 63 ans, … le gouverneur »: who is known by a first name holds no office
        return _NOTHING if "*" in self.descriptions.nouns.get(head, ()) or not self.posts.known(person) else _ANOTHER

    def _does(self, person: int, head: str) -> bool:
        """"[X], who lobbies for the refiners, … the lobbyist": whether an English noun is made from the verb of a relative that
        stands where somebody is first named."""
        first = self.cast.first_named.get(person) if self.anew is not None else None
        verb = _WHO_DOES.match(self.text, first.end) if first is not None else None
        alike = len(commonprefix((verb[1], head))) if verb is not None and head.endswith(_AGENTS) else 0
        return alike >= _STEM and alike >= len(verb[1]) - 3  # without -ies, -ing

    def _told(self, person: int, rest: list[str], names: set[str], seated: bool) -> int | None:
        """How much of the rest of a phrase the text says of a person; None where it names another country than theirs, or tells
        of a seat of which the text does not say that they have it (`seated`: "the Nebraska senator")."""
        told = 0
        for word in rest:
            said = self._is_of(person, word)
            if not said and (seated or self.cast.home(person) is not None and self.posts.told_country(word) is not None):
                return None
            told += _SAID if said else _NOT_NAMED if word in names else _UNSAID
        return told

    def _is_of(self, person: int, word: str) -> bool:
        """Whether the text says of a person what a word says: their country, or a word of their role or beside them."""
        key = (person, word)
        if key not in self._said:
            country = self.posts.told_country(word)
            if country is not None:
                self._said[key] = self.cast.home(person) == country
            else:
                self._said[key] = self.descriptions.of(person, word) or self._belongs(person, word)
        return self._said[key]

    def _belongs(self, person: int, word: str) -> bool:
        """"[X] of the Rights [Platform]": whether a body of whose name a word is part stands after a name, as what they are of."""
        named = self.cast.names_of(person)[:_READ] if self.anew is not None else ()
        following = (_OF_THE.match(self.text, naming.end) for naming in named)
        return any(body is not None and word in body[1].lower().replace("’", "'").split() for body in following)

    def _human(self, who: Mention, words: list[str], head: str) -> bool:
        """Whether a phrase is a person's, and no body's, text's or thing's."""
        cues = self.cues
        if head in cues.anaphors or head in cues.grammar.circles or self.posts.is_many(head):
            return False
        if cues.ends_in_body(words) or not cues.nouns.isdisjoint(words) or not cues.grammar.documents.isdisjoint(words):
            return False
        if who.form != "guess":
            return True
        if self.text[who.bare].isupper():
            return False
        known = head in cues.voices if self.anew is not None else self.course.human(who, head)
        return known or head in self.descriptions.nouns

    def _heads(self, head: str) -> bool:
        """Whether a noun tells of the place somebody takes besides their office: "the chair", « la cheffe »."""
        return not self._heading.isdisjoint(folded(head))

    def _may_be_anyone(self, head: str) -> bool:
        """Whether a noun tells of no post of which a place has one: « le docker »; in English "the minister" too."""
        return head not in self.descriptions.placed or self.anew is not None and "-" not in head

    def _owner(self, who: Mention) -> str | None:
        """The country, capital or body whose somebody an English phrase is; "" where it is another's: "Gaborekwe's deputy"."""
        owner = who.owner(self.text) if self.anew is not None else ""
        known = self.posts.told_country(owner) is not None or owner in self.cues.anaphors
        known = known or any(self._belongs(person, owner) for person in self.course.named_before(who.start))
        return (owner if known else "") if owner else None

    def _complement(self, who: Mention) -> list[str]:
        """The words after a phrase where they complete it: « la présidente | d'un comité »."""
        following = self.text[who.bare_end : who.bare_end + _AFTER].replace("’", "'").replace("'", "' ").lower().split()
        return following[1:] if following and following[0] in self.cues.grammar.of else []
