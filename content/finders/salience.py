"""Who of those a text has brought in is in the reader's mind where a pronoun stands, and how surely.

No rule of grammar tells which of two women "she" is. Readers go by many small signs at once: how far back somebody stands, as
the subject or on a preposition, beside whom, who spoke last. Each sign here has a weight, fitted to what such pronouns mean in
briefs at first sight (`python -m bench.salience` fits them again); the answer of the rules (Pronouns) is one sign of them. The
likeliest is given where it is likely enough, else nobody: of the speakers that the rules alone gave 1,025 such pronouns one in
eight was wrong, of those given so, each by weights in which its brief had no part, one in fourteen (889 right and not 868).
"""

from __future__ import annotations

from bisect import bisect_left
from math import exp
from typing import NamedTuple

from ..span import Span
from .addressed import Addressed
from .clauses import Mention
from .salience_weights import WEIGHTS
from .speaker import Speaker

ENOUGH = 0.55  # how likely, of 1, who is given must be
_SAYS = 12  # words between a country and « il » where a text of its own stands between them
_FAR = 9000  # characters that are looked back over
_NAMINGS = 24  # namings, and _NOMINALS roles without a name, that are looked at
_NOMINALS = 24
_ROLES = 4  # sentences back in which a role without a name is still in mind, _BODIES for a body
_BODIES = 3
_SPEAKERS = 12  # sentences back in which somebody who spoke is
_TAKEN = 4  # sentences back in which a pronoun is that goes on about somebody, _CHAIN such that rest on one another
_CHAIN = 6
_APART = ((0, "here"), (1, "1 back"), (2, "2 back"), (3, "3 back"), (6, "4-6 back"))
_RULED = ((0, "here"), (1, "1 back"), (3, "2-3 back"))
_POSSESSIVE = ("'s", "’s")
_SUBJECTS = {"m": "he", "f": "she"}
_HEAD = 8  # characters of a paragraph before the name with which it begins


class Place(NamedTuple):
    """Where somebody stands: `person` is an index of the cast, or the words for somebody whom it does not have."""

    start: int
    end: int
    person: int | str


class Salience(Addressed):
    """Weighs all whom a text has brought in before a pronoun of the singular."""

    def settled(self, who: Mention, index: int, ruled: Speaker) -> Speaker:
        """Whom the pronoun `who` of sentence `index` means, where the rules say `ruled`: without a name where nobody is likely
        enough."""
        start, name = self.sentences[index].start, ruled.name
        if name is not None and ruled.person is None and self.text.find(name, start, who.start) >= 0:
            # « [L'Unsa] a rejeté une offre qu'elle juge « … » », "[A caller] summed up her bill"
            if self._is_body(name) or self.text[who.start : who.end].lower() in self.cues.grammar.possessive:
                return ruled
        if self._is_of_the_country(ruled, start, who):
            return ruled
        signs = self.signs(who, index, ruled)
        weights = {person: sum(map(WEIGHTS.get, told, (0.0,) * len(told))) for person, told in signs.items()}
        if not weights:
            return ruled
        most = max(weights.values())
        odds = {person: exp(weight - most) for person, weight in weights.items()}
        best = max(odds, key=odds.__getitem__)
        if odds[best] < ENOUGH * sum(odds.values()):
            return Speaker(None, ruled.span)
        if best in (ruled.person, ruled.name):
            return ruled
        person = best if isinstance(best, int) else None
        return Speaker(best if person is None else self.cast.people[person].name, ruled.span, "pronoun", person)

    def _is_of_the_country(self, ruled: Speaker, start: int, who: Mention) -> bool:
        """« [Le Mali] a envoyé une lettre dans laquelle il dénonce »: whether the rules give a country or body of the same French
        sentence, between which and the pronoun a text of its own is told of."""
        if ruled.person is None or self.cast.people[ruled.person].kind == "person" or not self.cues.grammar.clitic_subjects:
            return False
        naming = next((n for n in self.cast.namings_in(start, who.start) if n.person == ruled.person), None)
        between = self.text[naming.end : who.start].lower().split() if naming is not None else []
        texts = self.cues.nouns | self.cues.grammar.documents
        return len(between) < _SAYS and not texts.isdisjoint(between) and between[0] not in self.cues.grammar.relatives

    def signs(self, who: Mention, index: int, ruled: Speaker) -> dict[int | str, list[str]]:
        """All who can be meant -> the signs (keys of WEIGHTS) that tell for and against them."""
        places: dict[int | str, Place] = {}
        for place in sorted(self._everyone(who, index), key=lambda place: place[:2]):
            places[place.person] = place
        if ruled.person is None and ruled.name is not None and ruled.name not in places:
            start = self.text.rfind(ruled.name, max(0, who.start - _FAR), who.start)  # a phrase that the cast does not have
            if start >= 0:
                places[ruled.name] = Place(start, start + len(ruled.name), ruled.name)
        said = max((i for i in range(max(0, index - _SPEAKERS), index + 1) if self._spoke(i, who) is not None), default=-1)
        last = self._spoke(said, who) if said >= 0 else None
        standing = [(self.course.sentence_at(place.start), place) for place in places.values()]
        found: dict[int | str, list[str]] = {}
        for at, place in standing:
            person = place.person
            signs = found[person] = self._position(who, index, at, place)
            beside = [other.start for where, other in standing if where == at and other.person != person]
            if beside:
                signs.append("beside others")
                if min(beside) > place.start:
                    signs.append("before others")
                elif max(beside) < place.start:
                    signs.append("after others")
            if len(standing) == 1:
                signs.append("alone")
            if person == last:
                signs.append(f"spoke last, {min(index - said, 3)}")
                if self.sentences[said].block == self.sentences[index].block:
                    signs.append("spoke last, paragraph")
            if isinstance(person, str):
                signs.append("a body" if self._is_body(person) else "unnamed")
            signs.append("gender" if isinstance(person, int) and self.cast.genders[person] is not None else "no gender")
            if person in (ruled.person, ruled.name):
                signs += self._ruled(index - at, person)
        key = ruled.name if ruled.person is None else ruled.person
        if key is not None and key not in found:
            found[key] = ["elsewhere", *self._ruled(None, key)]
        return found

    def _ruled(self, apart: int | None, person: int | str) -> list[str]:
        """What it tells that the rules give somebody who stands so many sentences back."""
        where = "elsewhere" if apart is None else next((name for most, name in _RULED if apart <= most), "far")
        unnamed = isinstance(person, str) and not self._is_body(person)
        return ["ruled", f"ruled, {where}", *(["ruled, unnamed"] if unnamed else [])]

    def _is_body(self, words: str) -> bool:
        """Whether words that the cast does not have are a body's, by a capital, where nouns have a gender: « l'Unsa »."""
        return self.cues.grammar.clitic_subjects and any(map(str.isupper, words))

    def _position(self, who: Mention, index: int, at: int, place: Place) -> list[str]:
        """What it tells where somebody stands last: how far back, and as what part of sentence `at`."""
        sentence, here = self.sentences[at], self.sentences[index]
        apart, blocks = index - at, here.block - sentence.block
        signs = [next((name for most, name in _APART if apart <= most), "far"), f"paragraph {min(blocks, 3)}"]
        first = bisect_left(sentence.starts, place.start)
        following = bisect_left(sentence.starts, place.end)
        word = sentence.lower[following] if following < len(sentence.lower) else ""
        if self.text[place.end : place.end + 2] in _POSSESSIVE:
            signs.append("owner")
        elif self._hangs(place.start, sentence.start):
            signs.append("hangs")
        elif word in self.cues.finite or word in self.cues.grammar.auxiliaries or word == "," and first <= 1:
            signs.append("subject")
        else:
            signs.append("first" if first <= 1 else "object")
        block = self.document.blocks[sentence.block].start
        if first <= 1 and (blocks and sentence.start == block or not blocks and place.start - block < _HEAD):
            signs.append("heads another paragraph" if blocks else "heads the paragraph")
        return signs

    def _everyone(self, who: Mention, index: int) -> list[Place]:
        """Every place before a pronoun of somebody whom it can mean: named, by a role, or speaking."""
        found: list[Place] = []
        far = max(self.topic.item(who.start), who.start - _FAR)
        near = self.sentences[max(0, index - _BODIES)].start
        asked = self._asked(self.sentences[index], who) and not self.sentences[index].lower[0].endswith("ant")
        asked_of = {n.person for n in self.cast.namings_in(self.sentences[index].start, who.start)} if asked else ()
        clitic = self.cues.grammar.clitic_subjects  # a body is « il », « elle » in a language where nouns have a gender
        for naming in self.cast.namings_in(far, who.start)[-_NAMINGS:]:
            if self._quoted(naming.start) or self._labels(naming) or naming.person in asked_of:
                continue  # « Interrogé sur X, il … »: the one asked
            kind, gender = self.cast.people[naming.person].kind, self.cast.genders[naming.person]
            if kind != "person":
                gender = gender or self._gender_of(Span(naming.outer_start, naming.end))
                if not clitic or kind == "country" or naming.start < near or gender != who.gender:
                    continue
            elif gender not in (None, who.gender):
                continue
            found.append(Place(naming.outer_start, naming.end, naming.person))
        for nominal in self.cast.nominals_in(max(far, self.sentences[max(0, index - _ROLES)].start), who.start)[-_NOMINALS:]:
            body = nominal.kind == "organisation"
            if self._quoted(nominal.start) or nominal.number != "s" or nominal.kind == "country" or body and not clitic:
                continue
            gender = self._gender_told(nominal)
            if gender not in (None, who.gender) or body and (gender is None or nominal.start < near):
                continue
            meant = self._nominal(nominal, self.course.sentence_at(nominal.start))
            meant = meant if body else self._of_gender(meant, nominal, who)
            if self._agrees(meant, who):
                found.append(Place(nominal.outer_start, nominal.end, meant.name if meant.person is None else meant.person))
        for i in range(max(0, index - _TAKEN), index):
            taken = self._taken_up(i, who.gender)
            if taken is not None and taken.start >= far:
                found.append(taken)
        for i in range(max(0, index - _SPEAKERS), index + 1):
            key, said = self._spoke(i, who), self.last.get(i)
            if key is not None and said.span is not None and far <= said.span.start < who.start and self._agrees(said, who):
                found.append(Place(said.span.start, said.span.end, key))
        return found

    def _taken_up(self, index: int, gender: str | None) -> Place | None:
        """"X pressed hard. [She] opened with wages. … she said", "That’s why, [she] argued, …": where an English sentence goes on
        about somebody who is certainly of that gender, by the pronoun that is asked for, as its subject."""
        sentence, cues = self.sentences[index], self.cues
        pronoun = _SUBJECTS.get(gender)
        if cues.grammar.clitic_subjects or pronoun is None or pronoun not in sentence.lower or len(self._chain) > _CHAIN:
            return None
        low = sentence.lower
        k = next((k for k, word in enumerate(low) if word == pronoun and self._leads(low, k)), None)
        if k is None or self._quoted(sentence.starts[k]) or sentence.starts[k] in self._chain:
            return None
        start, end = sentence.starts[k], sentence.starts[k] + len(pronoun)
        if start not in self._taken:
            self._chain.append(start)
            m = Mention(k, k, start, end, start, end, None, "pronoun", gender, "s")
            self._taken[start] = self._pronoun(m, index, Span(start, end)).person
            self._chain.pop()
        person = self._taken[start]
        return Place(start, end, person) if person is not None and self.cast.genders[person] == gender else None

    def _leads(self, low: list[str], k: int) -> bool:
        """Whether word `k` of a sentence is its subject, or an incise's: "[She] rose", "But [she] rose", ", [she] argued,"."""
        if k < 2:
            return not k or low[0] in self.cues.grammar.conjunctions
        return low[k - 1] == "," and k + 1 < len(low) and low[k + 1] in self.cues.finite

    def _agrees(self, speaker: Speaker, who: Mention) -> bool:
        """Whether a pronoun's gender can be a speaker's."""
        if speaker.person is not None:
            return self.cast.genders[speaker.person] in (None, who.gender)
        return self._fits(speaker, who)

    def _spoke(self, index: int, who: Mention) -> int | str | None:
        """Who spoke last in a sentence, before a pronoun."""
        said = self.last.get(index)
        if said is None or said.number != "s" or said.span is not None and said.span.start >= who.start:
            return None
        return said.name if said.person is None else said.person
