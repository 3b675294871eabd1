"""Whom of all the people named before a phrase it can stand for, by the office, the country and the body that it tells.

« la négociatrice », « le chef caquiste », « la présidente proclamée »: asked of a French phrase where no one office (Posts),
synonym or word of the text (Descriptions) and nobody in course (Course) gives it. Each person is weighed by how well what the
text says of them agrees; one goes before all others, or nobody is meant.
"""

from __future__ import annotations

import re

from .cast import Cast, Naming
from .clauses import Mention
from .course import CAMPS
from .descriptions import Descriptions
from .lexicon import OFFICE
from .posts import Posts
from .wordforms import STEM, folded, lemma

_FAR = 12000  # characters back in which someone may have been named
_MANY = 60  # people among whom nobody can be told apart
_OF_A_PLACE = ("ois", "oise", "ais", "aise", "ien", "ienne", "éen", "éenne")  # « l'élue drômoise »
_BACK = 4  # sentences back, and _NEAR characters, in which somebody may be said to lead
_NEAR = 1200
_LEAD = 1500  # characters at the head of a text that may tell of those it names further on
_LED = 48  # characters before a name in which « reçues mardi à Tórshavn par » stands
_HOSTS = frozenset(("maître de maison", "maîtresse de maison", "maître des lieux", "maîtresse des lieux"))
# What stands right after a name (« X, qui dirige », « X présidait ») and before one (« que préside Mme X »).
_VERB = re.compile(r",? (?:qui |l[’'])?([a-zà-ÿ]{4,})(?![\w-])")
_THAT = re.compile(r"\bque ([a-zà-ÿ]{4,}) (?:Mme |M\. |le |la |l[’'])?$")
_NO_VERB = ("é", "ée", "és", "ées", "ant", "teur", "trice", "ent")
_NEXT = re.compile(r" ([a-zà-ÿ]{3,})(?![\w-])")
_MINISTER = "ministre"
_GIVEN = 60  # characters before a name in which the post stands that goes to its bearer
_SAME, _SYNONYM, _UNKNOWN = 3, 2, 1  # how the noun of a phrase agrees with what the text says of a person


class Bearers:
    """Weighs the people named before a phrase; `near` are those of them in course."""

    def __init__(self, text: str, cast: Cast, posts: Posts, descriptions: Descriptions):
        self.text, self.cast, self.posts, self.descriptions = text, cast, posts, descriptions
        self.course = descriptions.course

    def bearer(self, who: Mention, index: int, last: dict) -> int | None:
        """The one person who can be meant, or None where that is nobody or more than one."""
        words = who.noun_words(self.text)
        following = _NEXT.match(self.text, who.bare_end)
        if following and following[1] in self.course.made:
            words.append(following[1])  # « La présidente | proclamée a tendu la main »
        head, rest = self.descriptions.parted(words)
        noun = (head or "").partition(" ")[0]
        known = noun in self.course.sides or self.course.cues.flags.get(noun, 0) & OFFICE or head in self.descriptions.nouns
        if head is None or not known and not self.course.human(who, noun):
            return None
        if head in self.course.delegates and not rest:
            rest = self._whose(who, index)
        elif head in self.course.heading and not rest and (sent := self._delegated(who, index)) is not None:
            head, rest = "délégué" if who.article(self.text) == "son" else "déléguée", [sent]
        gender = self.descriptions.gender(who, head)
        hosts = head in _HOSTS or "".join(folded(head)) in self.posts.hosts
        presided = {"".join(folded(w)) for w in rest} <= self.posts.presided  # « le président de séance »
        led = presided and (head in self.course.heading or hosts)
        leading = self._leading(who, index, head, gender, self.course.received if hosts else self.course.led) if led else None
        if leading is not None:
            return leading
        people = {n.person for n in self.cast.namings_in(max(0, who.start - _FAR), who.start) if n.form != "acronym"}
        if not people and who.start < _LEAD:
            return self._named_later(head, rest, gender)
        if len(people) > _MANY:
            return None
        near = self.course.people(index, who.start, last)
        best: list[int] = []
        most = (0, 0)
        low = [w.lower() for w in rest]
        country = next((code for w in low if (code := self.posts.told_country(w)) is not None), None)
        there = {p for p in people if country is not None and self.cast.home(p) == country}
        if any(self._weight(p, head, rest, gender, p in near) is not None for p in there):
            people = there  # « la représentante britannique » is no one of whom no country is told
        former = not self.descriptions.former.isdisjoint(w.lower() for w in words)
        for person in people:
            weight = self._weight(person, head, rest, gender, person in near)
            if weight is None or weight < most or former and self.course.holds_still(person, head, who.start):
                continue
            best = [*best, person] if weight == most else [person]
            most = weight
        if not best and not rest and "*" in self.descriptions.nouns.get(head, ()) and len(words) == 1:
            return self._only(people, gender)
        if len(best) > 1:
            here = [p for p in near if p in best]
            best = here[:1] if most[0] > _UNKNOWN and len(here) == 1 else []
        return best[0] if len(best) == 1 else None

    def _only(self, people: set[int], gender: str | None) -> int | None:
        """« la candidate » among men: the only woman, or man, of those named before, where the gender of all is known."""
        named = [p for p in people if self.cast.people[p].kind == "person"]
        alike = [p for p in named if self.cast.genders[p] in (None, gender)]
        return alike[0] if len(alike) == 1 and gender and len(named) > 1 and self.cast.genders[alike[0]] == gender else None

    def worded_so(self, who: Mention, words: str) -> int | None:
        """« Le wali de Gabès, [X], … Le wali »: the only one beside whose name a phrase stands, word for word."""
        cues = self.course.cues
        if who.article(self.text) in cues.grammar.possessive or who.number != "s" or words in cues.nouns or words in cues.anaphors:
            return None
        if " " not in words and cues.flags.get(words, 0) & OFFICE:
            return None
        gender = self.descriptions.gender(who, words.partition(" ")[0])
        people = [p for p in self.course.named_before(who.start) if self.cast.of_gender(p, gender)]
        so = [p for p in people if self.descriptions.callings.is_called(p, words)]
        return so[0] if len(so) == 1 else None

    def better_known(self, person: int, who: Mention, index: int, last: dict) -> int:
        """« La sénatrice X … | Y, architecte, … | [L'élue socialiste] … »: the one of whom the text tells the office of a phrase,
        where it tells no such thing of the one in course, who was taken for them."""
        if self._called_so(person, who):
            return person
        other = self.bearer(who, index, last)
        return other if other is not None and self._called_so(other, who) else person

    def _called_so(self, person: int, who: Mention) -> bool:
        """Whether the text tells of a person the office of a phrase, or one for which its noun stands."""
        head, rest = self.descriptions.parted(who.noun_words(self.text))
        return head is not None and self._level(person, head, rest) > _UNKNOWN

    def _whose(self, who: Mention, index: int) -> list[str]:
        """« Hanoï réclame un débit garanti. [Son] représentant … »: the country or capital whose somebody is, in a word."""
        if who.article(self.text) not in self.course.cues.grammar.possessive:
            return []
        start = self.course.sentences[max(0, index - 1)].start
        nominals = [n for n in self.cast.nominals_in(start, who.start) if n.kind == "country"]
        return [self.text[nominals[0].start : nominals[0].end].lower()] if nominals else []

    def _delegated(self, who: Mention, index: int) -> str | None:
        """« La délégation islandaise juge … [Sa] cheffe … »: the adjective of the country whose delegation somebody leads."""
        if who.article(self.text) not in self.course.cues.grammar.possessive:
            return None
        start = self.course.sentences[max(0, index - 1)].start
        for nominal in self.cast.nominals_in(start, who.start):
            words = self.text[nominal.start : nominal.end].lower().split()
            if words[0] == "délégation" and len(words) == 2 and self.posts.country(words[1]):
                return words[1]
        return None

    def _named_later(self, head: str, rest: list[str], gender: str | None) -> int | None:
        """« « … », se félicite le médiateur. » at the head of a text: the only one it names further on who can be meant."""
        fitting = []
        for person in range(min(len(self.cast.people), _MANY)):
            weight = self._weight(person, head, rest, gender, False)
            if weight is not None and weight[0] > _UNKNOWN:
                fitting.append(person)
        return fitting[0] if len(fitting) == 1 else None

    def _leading(
        self, who: Mention, index: int, head: str, gender: str | None, participles: frozenset[str]
    ) -> int | None:
        """« Le débat, animé par [X], … la modératrice », « La mission, conduite par [X], … sa cheffe », « sous la présidence de
        [X] », « les délégations, reçues mardi à Tórshavn par [X], … l'hôtesse »: who is said to lead or receive."""
        near = max(self.course.sentences[max(0, index - _BACK)].start, who.start - _NEAR)
        far = participles is not self.course.led or head.endswith(("teur", "trice"))
        found: set[int] = set()
        grammar, stems = self.course.cues.grammar, {folded(w)[0][:STEM] for w in participles}
        for naming in self.cast.namings_in(max(0, who.start - _FAR), who.start):
            if self.cast.people[naming.person].kind != "person" or self.cast.genders[naming.person] not in (None, gender):
                continue
            words = self.text[max(0, naming.outer_start - _LED) : naming.outer_start].lower().split()
            before = words[-2:]
            led = not grammar.by.isdisjoint(words[-1:]) and not participles.isdisjoint(words if far else before)
            if led and (far or naming.start > near):
                found.add(naming.person)
            opening = self.text[naming.outer_start : naming.outer_start + 3].lower().split()[:1]
            if not grammar.contracted.isdisjoint(opening):  # « sous la présidence | du ministre X »
                before = [*before, *opening][-2:]
            if self._acts(naming, stems):
                found.add(naming.person)
            acts = before[0] if len(before) == 2 and before[1] in grammar.of else ""
            if acts in self.course.leading and folded(acts)[0][:STEM] == folded(head)[0][:STEM]:
                found.add(naming.person)
        return found.pop() if len(found) == 1 else None

    def _acts(self, naming: Naming, stems: set[str]) -> bool:
        """« [X] préside le jury », « [X], qui dirige l'agence », « la délégation, que préside [X] »: whether a verb of leading
        stands beside a name."""
        after = _VERB.match(self.text, naming.end)
        if after and folded(after[1])[0][:STEM] in stems and not after[1].endswith(_NO_VERB):
            return True
        before = _THAT.search(self.text, max(0, naming.outer_start - _LED), naming.outer_start)
        return before is not None and folded(before[1])[0][:STEM] in stems

    def _weight(self, person: int, head: str, rest: list[str], gender: str | None, near: bool) -> tuple[int, int] | None:
        """How the noun agrees with what is known of a person, how much of the rest the text says of them; None: not at all."""
        if self.cast.people[person].kind != "person" or not self.cast.of_gender(person, gender):
            return None
        level = self._level(person, head, rest)
        said = 0
        for word in rest:
            agrees = self._agrees(person, word, head, level)
            if agrees is None:
                return None
            said += agrees
        if level == _UNKNOWN:
            told = self._is_told(head, rest)
            far = said and (told or head in self.course.delegates or "*" in self.descriptions.nouns.get(head, ()))
            level = _UNKNOWN if far or near and (said or told) else 0
        return (level, said) if level else None

    def _level(self, person: int, head: str, rest: list[str]) -> int:
        known, course = self.descriptions.called(person), self.course
        nouns = folded(head)
        if all(any(lemma(w) == lemma(noun) for w in known) for noun in nouns):
            ranked = not self.posts.ranks.isdisjoint(known)
            held = not ranked or not self.posts.ranks.isdisjoint((*nouns, *rest)) or self.posts.also(person, list(nouns))
            return _SAME if held else 0  # « ancien maire et conseiller du président »
        if head in course.delegates:
            return _UNKNOWN if self.posts.heads.isdisjoint(known) else 0
        if self.descriptions.stands_for(head, known):
            return _SYNONYM
        if head == _MINISTER and self._given(person, rest):
            return _SYNONYM
        if head in course.seats and rest and not self.cast.people[person].role or "*" in self.descriptions.nouns.get(head, ()):
            return _UNKNOWN
        made = any(w.lower() in course.made and self.descriptions.led_up_to(person, w.lower()) for w in rest)
        return 0 if self._has_office(person) and not self._is_peer(person) and not made else _UNKNOWN

    def _has_office(self, person: int) -> bool:
        """Whether the text says what somebody is, besides from where and of which side: « la socialiste bâloise X »."""
        sides = self.course.sides
        return any(w not in sides for w in self.posts.offices_of(person) if w not in self.descriptions.bodies)

    def _given(self, person: int, rest: list[str]) -> bool:
        """« Les Finances vont à [X] », « …, l'Intérieur à [X] »: whether a post stands before the first name of its holder."""
        posts, first = [w for w in rest if w[:1].isupper()], self.cast.first_named.get(person)
        if not posts or first is None:
            return False
        before = re.split(r"[.;:]", self.text[max(0, first.outer_start - _GIVEN) : first.outer_start])[-1]
        return before.endswith(" à ") and all(re.search(rf"[Ll](?:es? |a |['’]){w}\b", before) for w in posts)

    def _is_told(self, head: str, rest: list[str]) -> bool:
        """Whether a phrase by itself tells of somebody of whom the text has said nothing: « la députée du Cher », « le président
        proclamé », « le ministre chinois »."""
        course = self.course
        if head in course.seats:
            return bool(rest)
        low = [w.lower() for w in rest]
        return any(w in course.made or w in course.elect or self.posts.told_country(w) for w in low)

    def _is_peer(self, person: int) -> bool:
        """Whether all that is known of somebody is that they are another's counterpart: « son homologue chinois, X »."""
        role = self.cast.people[person].role
        return bool(role) and role.split()[0].lower() in self.descriptions.counterparts

    def _agrees(self, person: int, word: str, head: str, level: int) -> int | None:
        """2 where the text says of a person what a word of the phrase says, 1 where it says so shortly before their name or by
        their country, 0 where it says nothing against it, else None."""
        low, course = word.lower(), self.course
        if head in course.seats and level == _UNKNOWN:
            return 0  # « la députée du Cher », « la sénatrice des Français de l'étranger »
        country = self.posts.told_country(low)
        if country is not None:
            own, role = self.cast.home(person), self.cast.people[person].role or ""
            city = word[:1].isupper() and self.posts.country(low) is None  # « le procureur de Paris » is not that of Lyon
            if city and level > _UNKNOWN and own is None and re.search(rf" (?:de |d[’'])(?!{word})[A-ZÀ-Ý]", role):
                return None
            return 1 if own == country else 0 if own is None and level > _UNKNOWN else None
        body = low in course.cues.anaphors
        sent = word[:1].isupper() and (head in course.delegates or "*" in self.descriptions.nouns.get(head, ()))
        before = body or word.isupper() or sent or low in course.made or level > _UNKNOWN  # « la représentante d'Europol »
        if self.descriptions.of(person, low):
            return 2
        if before and self.descriptions.led_up_to(person, word):
            return 1
        if level == _SAME and "".join(folded(low)) in self.posts.presided:
            return 0  # « la rapporteure de la mission »
        if low in self.descriptions.bodies:
            return None  # « l'élu schwytzois » is of Schwytz
        if level == _UNKNOWN and not word.islower() or "".join(folded(low)) in self.posts.realms:
            return 0  # a place or a body of which the text has not said anything, « la ville »
        placed = low.endswith(_OF_A_PLACE) or self.posts.people(low)
        owned = self.cast.people[person].organisation or " d" in (self.cast.people[person].role or "")
        if body and owned or low in self.posts.banks or placed:
            return 0  # « la patronne de l'Agence », « le gouverneur de la Banque centrale »
        side = low in course.sides and low not in CAMPS or low.endswith(("iste", "istes"))
        if side or low in course.made or low in course.elect:
            return 0
        return 0 if level == _UNKNOWN and "*" not in self.descriptions.nouns.get(head, ()) else None
