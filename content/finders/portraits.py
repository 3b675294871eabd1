"""What an English text tells of each person, and whom a definite phrase means that is made of it: "the Toledo nurse".

A phrase whose noun and whose every other word are told of one alone, wherever that was, means them; and it does not mean
somebody of whom the text tells another trade or office ("Hank Poole, an architect … the scientist"). Where neither is so, the
other rules go on.
"""

from __future__ import annotations

import re

from .anew import Anew
from .cast import Cast
from .clauses import Mention
from .course import Course
from .cues import Cues
from .descriptions import Descriptions
from .lexicon import BODY, HEAD, OBJECT, OFFICE, THING, TITLE
from .posts import Posts
from .wordforms import STEM, folded

_MANY = 60  # people among whom nobody can be told apart
_READ = 3  # namings of a person beside which the text is read
_LED = 60  # characters before a name in which what leads up to it stands
# ", a nurse from Toledo,", ", 54, a farmer and mother of three,", " (D-Ohio)".
_APPOSED = re.compile(
    r"(?:, \d{1,3})?, (?:(?:a|an|the|one of the|who is|who was) )?(?=[\w’'])([^.;:()“”\"\n]{2,90}?)(?=,|\.|;| said| told|$)"
)
# " of Toledo", " from the Liberal Party".
_OF = re.compile(r"[*_]* (?:of|from) ((?:the )?(?:[A-Z][\w’'-]* ?){1,5})")
_PARTS = re.compile(r"(?:^|, |and )((?:(?!(?:of|for|in|at|and|from|to|with) )[\w’'-]+ ?)+)")  # of a role, each up to what it is of
_BRACKETED = re.compile(r"[*_]* \(([^()\n]{1,40})\)")
_AGED = re.compile(r"[*_]*(?:,| \(| is| was|, aged) (\d{1,3})\b")
_YEARS = re.compile(r"\b(\d{1,3})-year-old\b")
_AGE = re.compile(r"(\d{1,3})-year-old$")
_LEADS = frozenset(("leads", "heads", "runs", "directs", "chairs"))  # "who runs the agency": its head
_LEADER = frozenset(("leader", "head", "chief", "boss"))
_PARTIES = {"d": ("democrat", "democratic"), "r": ("republican",), "lab": ("labour",), "con": ("conservative",)}  # "X, D-Ohio"
_GENDERED = ("woman", "person", "man", "ess")  # chairwoman, chairperson, chairman
_NO_PLACE = BODY | HEAD | OBJECT | OFFICE | THING | TITLE  # what a word with a capital before an office is that tells of no place
# "X (R-Ohio)", "X of Ohio".
_SEATED = re.compile(r"[*_]*(?:,? \(?[DRI][-–]| \([A-Z][\w.]*[-–,]| \((?:[A-Z][\w.]*,? )?of |,? (?:of|from) (?:the )?[A-Z])")
_PARTISAN = frozenset(("independent", "democratic", "republican", "liberal", "conservative"))
_SHARE = 5  # letters that two such forms share at least


class Portraits:
    """Reads what is told of people beside their names, and weighs a phrase against it."""

    def __init__(self, text: str, cast: Cast, cues: Cues, posts: Posts, descriptions: Descriptions, course: Course, anew: Anew):
        self.text, self.cast, self.cues, self.posts = text, cast, cues, posts
        self.descriptions, self.course, self.anew = descriptions, course, anew
        self._told: dict[int, set[str]] = {}
        self._ages: dict[int, set[str]] = {}

    def meant(self, who: Mention, index: int) -> int | None:
        """The only one named before of whom the text tells all that a phrase says; None where it says nothing of its own."""
        words = self._words(who)
        head = words[-1] if words else ""
        if not self._is_human(who, head) or self.anew.told_before(head, index, who.start):
            return None
        rest = [w for w in words[:-1] if len(w) > 1 and w not in self.descriptions.light]
        if head in self.descriptions.placed and not rest:
            return None  # "the minister": whose, the other rules ask
        people = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, who.gender)]
        if len(people) > _MANY:
            return None
        same = [p for p in people if self._is_same(p, head)]
        alike = same or [p for p in people if self._stands_for(p, head)]
        if not alike and (code := self.posts.told_country(who.owner(self.text))) is not None:
            sent = [p for p in people if self.cast.home(p) == code and not self.posts.known(p)]
            return sent[0] if len(sent) == 1 else None  # "X (Niger) spoke. … Niger's minister"
        fitting = [p for p in alike if all(self._says(p, w) for w in rest)]
        if not fitting and same and head in self.course.seats:
            return self._of_a_seat(who, rest, same, index)
        if len(fitting) != 1:
            return None
        unknown = [p for p in people if p not in alike and not self.posts.known(p) and all(self._may(p, w) for w in rest)]
        return fitting[0] if same or not unknown else None

    def _of_a_seat(self, who: Mention, rest: list[str], same: list[int], index: int) -> int | None:
        """"Gov. X urged a pause. … the Oregon governor": the only one just spoken of who holds the office that a phrase names with
        a place, where the text tells nowhere of what place."""
        capitals = {w.lower() for w in who.noun_words(self.text)[:-1] if w[0].isupper()}
        places = [w for w in rest if w in capitals]
        if not places or any(self.posts.told_country(w) or self.cues.flags.get(w, 0) & _NO_PLACE for w in places):
            return None
        near = self.course.people(index, who.start, {})
        here = [p for p in same if p in near]
        if len(here) != 1 or any(self._is_placed(p) for p in here):
            return None
        others = (w for w in rest if w not in capitals and not self._says(here[0], w))
        return here[0] if all(w in _PARTISAN or w.endswith(self.descriptions.elaborating) for w in others) else None

    def _is_placed(self, person: int) -> bool:
        """Whether the text tells beside somebody's name of a place: "Ohio Sen. X", "X of Ohio", "X (R-Ohio)"."""
        role = self.cast.people[person].role or ""
        before = any(w[:1].isupper() and not self.cues.flags.get(w.lower().rstrip("."), 0) & _NO_PLACE for w in role.split()[:-1])
        named = self.cast.names_of(person)[:_READ]
        return before or any(_SEATED.match(self.text, n.end) for n in named)

    def speaks_against(self, person: int, who: Mention) -> bool:
        """Whether the text tells of a person another age than a phrase, or another trade or office, which somebody else has."""
        words = self._words(who)
        head = words[-1] if words else ""
        ages = {aged[1] for aged in map(_AGE.match, words) if aged}
        if ages and self._age(person) and ages.isdisjoint(self._age(person)):
            return True
        if not self._is_trade(head) or not self.posts.known(person) or head in self.descriptions.anyone:
            return False
        if self._fits(person, head):
            return False
        people = self.course.named_before(who.start)
        return len(people) <= _MANY and any(self._fits(p, head) and self.cast.of_gender(p, who.gender) for p in people)

    def is_something_else(self, person: int, who: Mention) -> bool:
        """Whether the text tells what a person is, and that is no other word for what a phrase says."""
        words = self._words(who)
        # "rival X" tells nothing
        told = any(self.descriptions.nouns.get(w) != ["other"] for w in self.posts.offices_of(person))
        return bool(words) and told and not self._fits(person, words[-1])

    def _fits(self, person: int, head: str) -> bool:
        return self._is_same(person, head) or self._stands_for(person, head)

    def _words(self, who: Mention) -> list[str]:
        """The words of a phrase with whose somebody it is, the noun last: "agency head" for "the agency's head"."""
        words = [w.lower() for w in who.noun_words(self.text)]
        end = next((k for k, w in enumerate(words) if w in self.cues.grammar.governing), len(words))
        owner = who.owner(self.text)
        return [*([owner] if owner else []), *words[end:], *words[:end]]

    def _is_human(self, who: Mention, head: str) -> bool:
        if who.kind != "person" and who.form != "guess" or head in self.cues.anaphors or self.posts.is_many(head):
            return False
        if self.text[who.bare_end - len(head)].isupper():
            of_there = self.posts.told_country(who.owner(self.text)) is not None
            return head in self.descriptions.calling or of_there and self._is_trade(head)  # "Kenya's Cabinet Secretary"
        if _AGE.match(head) or self._is_trade(head):
            return True
        known = head in self.cues.anaphors or head in self.cues.nouns
        return not known and any(head in self._nouns(p) for p in self.course.named_before(who.start))

    def _is_trade(self, head: str) -> bool:
        """Whether a noun tells what somebody does or is."""
        head = head.removeprefix("ex-")
        if head in self.cues.anaphors or head in self.cues.nouns or self.posts.is_many(head):
            return False
        grammar = self.cues.grammar
        if head in grammar.kinswomen or head in grammar.kinsmen or head in self.cues.voices or head in self.descriptions.nouns:
            return True
        return bool(self.cues.flags.get(head, 0) & OFFICE)

    def _facts(self, person: int) -> set[str]:
        """The words, folded, of what somebody is by their role, by what stands after their name and right before it."""
        if person not in self._told:
            found = set(self.posts.words_of(person))
            for naming in self.cast.names_of(person)[:_READ]:
                for pattern in (_APPOSED, _BRACKETED, _OF):
                    told = pattern.match(self.text, naming.end)
                    others = self.cast.namings_in(naming.end, told.end()) if told else ()
                    if told and not any(n.person != person for n in others):
                        found.update(folded(told[1]))
            if not _LEADS.isdisjoint(found):
                found |= _LEADER
            found.update(*(_PARTIES[w] for w in found & _PARTIES.keys()))
            self._told[person] = found
        return self._told[person]

    def _nouns(self, person: int) -> set[str]:
        """The nouns of somebody's role: "farmer", "mother" of "a farmer and mother of three"."""
        role = (self.cast.people[person].role or "").lower()
        return {part.split()[-1] for part in _PARTS.findall(role)}

    def _age(self, person: int) -> set[str]:
        """The ages that the text tells of somebody beside their name."""
        if person not in self._ages:
            found = set()
            for naming in self.cast.names_of(person)[:_READ]:
                after = _AGED.match(self.text, naming.end) or _YEARS.search(self.text, naming.end, naming.end + _LED)
                before = _YEARS.search(self.text, max(0, naming.start - _LED), naming.start)
                found.update(hit[1] for hit in (after, before) if hit)
            self._ages[person] = found
        return self._ages[person]

    def _is_same(self, person: int, head: str) -> bool:
        """Whether a noun stands among what is told of somebody, in either gender."""
        aged = _AGE.match(head)
        if aged:
            return aged[1] in self._age(person)
        facts, plain = self._facts(person), folded(head.removeprefix("ex-"))
        if not plain or facts.issuperset(plain):
            return bool(plain)
        stem = next((head[: -len(end)] for end in _GENDERED if head.endswith(end)), head)
        return len(stem) >= _SHARE and any(w == stem or w.startswith(stem) and w[len(stem) :] in _GENDERED for w in facts)

    def _stands_for(self, person: int, head: str) -> bool:
        """Whether a noun is another word for what is told of somebody: "the diplomat", for an envoy; "the union boss"."""
        facts = self._facts(person)
        return self.descriptions.stands_for(head, facts) or head in self.posts.heading and not self.posts.heading.isdisjoint(facts)

    def _says(self, person: int, word: str) -> bool:
        """Whether the text tells of somebody what a word of a phrase says."""
        country = self.posts.told_country(word)
        if country is not None:
            return self.cast.home(person) == country
        aged = _AGE.match(word)
        if aged:
            return aged[1] in self._age(person)
        facts = self._facts(person)
        return any(w[:STEM] == part[:STEM] for part in folded(word) for w in facts)

    def _may(self, person: int, word: str) -> bool:
        """Whether nothing that is told of somebody speaks against a word of a phrase."""
        country = self.posts.told_country(word)
        return country is None or self.cast.home(person) in (None, country)
