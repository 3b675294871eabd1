"""Posts: which of the people named in a document a role without a name stands for (« la dirigeante moldave », "the host")."""

from __future__ import annotations

import re
from functools import cache, cached_property

from ..languages import Language
from .cast import Cast
from .lexicon import COUNTRY, HEAD, OBJECT, OFFICE, PLACE, SEAT, THING, TITLE, Lexicon, lexicon
from .wordforms import STEM, folded, lemma

_PARTS = re.compile(r",| et | and ")  # between several offices of one person
_THINGS = HEAD | OBJECT | PLACE | THING  # what a body or a place is, and nobody
_OF = re.compile(r"\s(?:de |du |des |d['’])")
# "The moderator, South Sudan's | former vice-president X", "Malaysia's facilitator, retired | general X".
_APPOSED = re.compile(r"(?:[Tt]he|[Ii]ts|[’']s) ([a-z]+(?:[ -][a-z]+)?), (?:(?:[A-Z][\w.-]+ ?)+['’]s )?(?:retired |former )?$")
# « sa présidente, | la conseillère nationale X ».
_APPOSED_FR = re.compile(r"(?:[Ll]e|[Ll]a|[Ss]on|[Ss]a) ([a-zà-ÿ-]+(?: [a-zà-ÿ-]+)?), $")
# "X (Labour), a minister, presided", "with X in the chair"; "chaired by | X".
_PRESIDES = re.compile(
    r"[*_]*(?: \([^)]*\))?(?:,(?: [^,.;:]{2,50},)?)? (?:(?:who|will|would|then|again|had) )*"
    r"(?:presid(?:es?|ed|ing)|chair(?:s|ed|ing)?|in the chair|took the chair|gavell?ed)\b"
)
_PRESIDED = re.compile(r"\b(?:chaired|presided over)(?: [\w-]+){0,4} by [*_]*$")
_CHAIRED = 60  # characters before a name in which "chaired by" stands
# ", who has been finance minister since 2019", ", a former banker and now finance minister": an office told after a name.
_BEING = re.compile(
    r", (?:who (?:has been|is|was|became|serves as|served as|acts as|remains)|[^,.;:]{3,40} (?:and|but) now) (?:the |a |an )?"
    r"([a-z]+(?:[ -](?!since|until|for|in|at|of|and)[a-z]+){0,3})"
)
_LEADING = re.compile(r", who (?:now )?(leads|heads|chairs|runs|directs) (?:the |a |its |his |her )?([^,.;:]{3,40})[,.]")
_LED_BY = {"leads": "leader", "heads": "head", "chairs": "chair", "runs": "head", "directs": "director"}
_LISTS = "leaders heads hosts chairs ranks light peers presided own realms banks many heading titled".split()
_BESIDE = 60  # characters before a name in which such an apposition stands
_MANY = 60  # people of one country or office among whom nobody can be told apart
_NAMINGS = 3  # namings of a person whose surroundings are read for a role


@cache
def _lists(language: Language) -> tuple[frozenset[str], ...]:
    rows = language.table("posts")
    return tuple(frozenset(w for entry in rows.get(name, ()) for w in folded(entry)) for name in _LISTS)


@cache
def _alike(language: Language, light: frozenset[str]) -> dict[frozenset[str], list[tuple[list[str], str]]]:
    """The words of an office -> the words of those that are the same post by another name, and the country (ISO 3166, or
    nothing) where they are: « US: secrétaire d'État »."""
    found: dict[frozenset[str], list[tuple[list[str], str]]] = {}
    for office, others in language.table("office_synonyms").items():
        group = []
        for name in (office, *others):
            country, _, words = name.rpartition(":")
            group.append(([w for w in folded(words.replace("'", " ")) if w not in light and len(w) > 1], country))
        for words, country in group:
            same = [(other, where or country) for other, where in group if other != words]
            found.setdefault(frozenset(words), []).extend(same)
    return found


@cache
def _shortened(language: Language) -> dict[str, tuple[str, ...]]:
    """gov -> governor: what stands for a title before a name."""
    return {e[0]: e[1:] for entry in language.table("posts").get("short", ()) if len(e := folded(entry)) > 1}


@cache
def _renamed(language: Language) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The last word of each name of a body that has several -> the words of that name, those of all its names."""
    names = (sorted(map(folded, (key, *more)), key=len, reverse=True) for key, more in language.table("organisations").items())
    return {form[-1]: (frozenset(form), frozenset().union(*forms)) for forms in names if len(set(forms)) > 1 for form in forms}


@cache
def _peoples(language: Language) -> frozenset[str]:
    return frozenset(w for word in lexicon(language).demonyms for w in folded(word))


class Posts:
    """Looks a role up among the roles of the cast. It gives a person only where the text allows no other."""

    def __init__(self, text: str, cast: Cast, language: Language):
        self.text, self.cast, self.language = text, cast, language
        self._besides: dict[int, set[str]] = {}  # person -> what they are besides the role that stands with their name
        self.leaders, self.heads, self.hosts, self.chairs, self.ranks, self.light, self.peers, *others = _lists(language)
        self.presided, self.own, self.realms, self.banks, self.many, self.heading, self.titled = others

    def is_many(self, noun: str) -> bool:
        """Whether a noun is for people who speak as one: « l'épiscopat », "the clergy"."""
        return "".join(folded(noun)) in self.many

    @cached_property
    def lex(self) -> Lexicon:
        return lexicon(self.language)

    @cached_property
    def _roles(self) -> dict[int, set[str]]:
        """Person -> the words of their role and body, wherever the text gives them, folded."""
        found: dict[int, set[str]] = {}
        for index, person in enumerate(self.cast.people):
            if person.kind == "person":
                found[index] = set(folded(" ".join(filter(None, (person.role, person.organisation)))))
        before: int | None = None
        for naming in self.cast.namings:
            if naming.person in found and naming.form == "name":
                peers = found[naming.person] & self.peers
                if peers and before is not None and before != naming.person:
                    found[naming.person] |= found[before] - self.ranks  # « son homologue espagnole » is a minister as he is
                before = naming.person
        read: dict[int, int] = {}
        apposed_to: set[int] = set()  # those before whose first name an apposition was looked for
        short = _shortened(self.language)
        apposition = _APPOSED if self.lex.head_last else _APPOSED_FR
        for naming in self.cast.namings:
            around = naming.start - naming.outer_start + naming.outer_end - naming.end
            if 2 < around < 200 and naming.person in found and read.get(naming.person, 0) < _NAMINGS:
                read[naming.person] = read.get(naming.person, 0) + 1
                words = self.text[naming.outer_start : naming.start] + " " + self.text[naming.end : naming.outer_end]
                given = [w for w in folded(words) if len(w) > 1]  # not « M. »
                found[naming.person].update(given, *[short[w] for w in given if w in short])
            if self.lex.head_last and naming.person in found and self.text.startswith(", ", naming.end):
                told = self._told_after(naming.end)
                if told:
                    self._besides.setdefault(naming.person, told)
                    found[naming.person] |= told
            named = naming.person in found and naming.form == "name" and naming.outer_start > 8
            if named and naming.person not in apposed_to:
                apposed_to.add(naming.person)
                lead = self.text[max(0, naming.outer_start - _BESIDE) : naming.outer_start]
                apposed = apposition.search(lead) if lead[-1] == " " and ", " in lead else None
                office = apposed and any(self.lex.flags.get(w, 0) & OFFICE for w in folded(apposed[1]))
                if office or apposed and self.lex.head_first:  # but "Across the dome, X"
                    self._besides[naming.person] = set(folded(apposed[1]))
                    found[naming.person] |= self._besides[naming.person]
        renamed = _renamed(self.language)
        for words in found.values():  # « l'émissaire de l'ONU » is « l'envoyé des Nations unies »
            for form, names in [renamed[word] for word in words if word in renamed]:
                words.update(names if form <= words else ())
        return found

    def _told_after(self, place: int) -> set[str]:
        """The words of the office that an English relative tells after a name: "who has been minister", "who leads the union"."""
        told = _BEING.match(self.text, place)
        if told:
            words = set(folded(told[1]))
            return words if any(self.lex.flags.get(w, 0) & OFFICE for w in words) else set()
        told = _LEADING.match(self.text, place)
        return {_LED_BY[told[1]], *folded(told[2])} if told else set()

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, words in self._stems.items():
            for stem in words:
                found.setdefault(stem, []).append(index)
        return found

    @cached_property
    def _stems(self) -> dict[int, set[str]]:
        return {index: {w[:STEM] for w in words} for index, words in self._roles.items()}

    @cached_property
    def _by_country(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index in self._roles:
            if self.cast.people[index].country:
                found.setdefault(self.cast.people[index].country, []).append(index)
        return found

    def receives(self, words: str) -> bool:
        """Whether words are whoever receives a meeting: « l'hôte du sommet »."""
        plain = [w for w in folded(words) if w not in self.light and len(w) > 1]
        return bool(plain) and plain[0] in self.hosts and len(plain) == 2 and plain[1] in self.presided

    @cached_property
    def host(self) -> list[int]:
        """Those who receive, by what the text tells of the event."""
        return [i for i, p in enumerate(self.cast.people) if p.kind == "person" and p.standing == "host"]

    @cached_property
    def _presiding(self) -> list[int]:
        """Those of whom an English text says where it first names them that they preside: "X, a minister, presided", "with X in
        the chair", "chaired by X"."""
        found = []
        for index, naming in self.cast.first_named.items():
            after = self.text[max(naming.end, naming.outer_end) : naming.end + _BESIDE]
            before = self.text[max(0, naming.outer_start - _CHAIRED) : naming.outer_start]
            if self.cast.people[index].kind == "person" and (_PRESIDES.match(after) or _PRESIDED.search(before)):
                found.append(index)
        return found

    def holder(self, words: str, gender: str | None, home: str | None = None, place: int | None = None) -> int | None:
        """The person for whom the role `words` (without article) stands, or None where there is none or more than one.

        `home` is the country (ISO 3166) that is spoken of where the words name none. Where several bear the role, the only one of
        them named before `place` is meant.
        """
        if words.isupper() and (office := self.spelt_out(words.lower())):  # "POTUS" is not the president of a tribe
            alone = [i for i, told in self._roles.items() if told == office]
            bearers = alone or [i for i, told in self._roles.items() if office <= told and self.ranks.isdisjoint(told - office)]
            return bearers[0] if len(bearers) == 1 else None
        countries, plain = set[str](), list[str]()
        spelt = words.replace("’", "'").replace("'", " ").split()
        given = [word.lower() for word in spelt]
        past = 0
        for at, word in enumerate(given):
            if at < past:
                continue
            country, size = self.country_at(given, at)
            told = word in self.lex.demonyms or not all(w.islower() for w in spelt[at : at + size])  # not « de la réunion »
            if country is not None and told:
                countries.add(country)
                past = at + size
                continue
            plain += [w for w in folded(word) if w not in self.light and len(w) > 1]
        if not plain or len(countries) > 1:
            return None
        receives = plain[0] not in self.hosts and not self.hosts.isdisjoint(plain[1:])
        plain = [w for w in plain if w not in self.hosts] if receives else plain  # « le ministre hôte »
        office = any(self.lex.flags.get(word, 0) & (OFFICE | TITLE) for word in plain)
        if self.lex.head_last and not office and plain[-1] not in self.hosts:
            return None  # "the campaign" is not the campaign chairman
        countries = countries or ({home} if home else countries)
        candidates = [] if receives else self._candidates(plain, countries, gender, place)
        candidates = [i for i in self.host if set(plain) <= self._roles[i]] if receives else candidates
        if self.lex.head_first and not office and len(plain) == 1:
            candidates = [i for i in candidates if not self._leads_it(i, plain[0], given[0])]
        for other, where in _alike(self.language, self.light).get(frozenset(plain), ()):
            if candidates and (not countries or any(self.cast.people[i].country in countries for i in candidates)):
                break
            if where and countries and where not in countries:
                continue
            found = self._candidates(other, countries, gender, place, chairs=False)
            found = [i for i in found if not where or self.cast.people[i].country == where]
            if found and (not candidates or any(self.cast.people[i].country in countries for i in found)):
                plain, candidates = other, found
        fitting = []
        if countries and self.lex.head_first and not any(self.cast.people[i].country in countries for i in candidates):
            there = [i for code in countries for i in self._by_country.get(code, ()) if self.cast.of_gender(i, gender)]
            candidates = [i for i in candidates if self.cast.people[i].country is None]
            countries = set() if len(candidates) == 1 and not there else countries
        for index in candidates:
            person = self.cast.people[index]
            if receives and index not in self.host:
                continue
            if gender and self.cast.genders[index] and gender != self.cast.genders[index]:
                continue
            if countries and person.country not in countries and not (len(plain) > 1 and person.country is None):
                continue
            if plain[0] == "ministre" and {"premier", "premiere"} & self._roles[index] and not self.also(index, plain):
                continue  # « le ministre éthiopien » is not the prime minister
            ranked = (self.ranks & self._roles[index]) - set(plain) and not self._besides.get(index, set()).issuperset(plain)
            presides = self._chairs(plain) and (self.lex.head_first or index in self.host)
            if ranked and not presides and not self.also(index, plain):
                continue
            fitting.append(index)
        if countries and len(fitting) > 1:  # one whose country the text gives goes before those of whom it says none
            fitting = [index for index in fitting if self.cast.people[index].country]
        if len(fitting) > 1:
            fitting = self._so_far(fitting, place)
        return fitting[0] if len(fitting) == 1 else None

    def country_at(self, words: list[str], at: int) -> tuple[str | None, int]:
        """The country (ISO 3166) that the words from place `at` on name, and how many they are; (None, 0) if they name none."""
        here = [u for u in self.lex.units.get(words[at], ()) if u.flag == COUNTRY]
        units = [u for u in here if tuple(words[at + 1 : at + 1 + len(u.rest)]) == u.rest]
        longest = max(units, key=lambda unit: len(unit.rest), default=None)
        if longest is not None and longest.rest:
            return longest.value, len(longest.rest) + 1
        country = self.country(words[at])
        return country, int(country is not None)

    def spelt_out(self, letters: str) -> set[str]:
        """The words of the office that one word stands for: president for "POTUS", chief and minister for "CM"."""
        alike = _alike(self.language, self.light).get(frozenset((letters,)), ())
        return next((set(words) for words, where in alike if not where), set())

    def words_of(self, index: int) -> set[str]:
        """The words of a person's role and body, folded."""
        return self._roles.get(index, set())

    def country(self, word: str) -> str | None:
        """The country (ISO 3166) of which an adjective or a name in lower case tells, or None."""
        demonym = self.lex.demonyms.get(word)
        if demonym is not None and demonym[0]:
            return demonym[0]
        return self._unit(COUNTRY, word)

    def told_country(self, word: str) -> str | None:
        """The country (ISO 3166) of which an adjective, a name or a capital in lower case tells, or None."""
        return self.country(word) or self.seated(word)

    def seated(self, word: str) -> str | None:
        """The country (ISO 3166) of which a word in lower case is the capital, or None."""
        return self._unit(SEAT, word)

    def named_country(self, words: str) -> str | None:
        """The country (ISO 3166) that `words` are the name of, or None."""
        return self._unit(COUNTRY, *words.lower().replace("’", "'").split())

    def governed(self, words: str) -> str | None:
        """The country (ISO 3166) that `words` are the name or the capital of, or None."""
        return self._unit(COUNTRY | SEAT, *words.lower().replace("’", "'").split())

    def _unit(self, flags: int, first: str = "", *rest: str) -> str | None:
        """The country (ISO 3166) that words in lower case are a name of, of a kind in `flags`."""
        return next((u.value for u in self.lex.units.get(first, ()) if u.flag & flags and u.rest == rest), None)

    def people(self, word: str) -> bool:
        """Whether an adjective tells of a people or a region that is no country: « basque »."""
        return word in self.lex.demonyms

    def known(self, index: int) -> bool:
        """Whether the text says anywhere what the person is, and not only from where: « l'Ougandaise X »."""
        return bool(self.offices_of(index))

    def offices_of(self, index: int) -> set[str]:
        """The words of a person's role and body but for those that tell of a country or a people."""
        return {w for w in self._roles.get(index, ()) if w not in self.light} - _peoples(self.language)

    def may_be(self, index: int, word: str) -> bool:
        """Whether nothing speaks against the person being called so: the word is in their role, or they have none."""
        words = self._roles.get(index, set())
        return not words or any(w[:STEM] == folded(word)[0][:STEM] for w in words) or bool(self.leaders & set(folded(word)))

    def _leads_it(self, index: int, word: str, spelt: str) -> bool:
        """Whether a French word that is no office stands in somebody's role only as what that is of: « le Trésor » is not the
        « directeur du Trésor », but « le rebelle » may be the « chef des rebelles »."""
        told = _PARTS.split(f"{self._leading.get(index, '')},{self.cast.people[index].role or ''}")
        parts = [_OF.split(part, maxsplit=1) for part in told]
        if any(lemma(word) in map(lemma, folded(part[0])) for part in parts):
            return False
        thing = self.lex.flags.get(spelt, 0) & _THINGS
        return thing or any(lemma(word) in map(lemma, folded(part[1])) for part in parts if len(part) > 1)

    def also(self, index: int, plain: list[str]) -> bool:
        """Whether one of several offices is the one asked for: « vice-Premier ministre, ministre des Affaires étrangères »."""
        told = _PARTS.split(f"{self._leading.get(index, '')},{self.cast.people[index].role or ''}")
        parts = [words for part in told if (words := folded(part))]
        others = (part for part in parts if self.ranks.isdisjoint(part) and {"premier", "premiere"}.isdisjoint(part))
        return len(parts) > 1 and any(set(plain) <= set(part) for part in others)

    @cached_property
    def _leading(self) -> dict[int, str]:
        """Person -> the words that stand before their name where it is first given."""
        found: dict[int, str] = {}
        for naming in self.cast.namings:
            if naming.form == "name" and 3 < naming.start - naming.outer_start < 200:
                found.setdefault(naming.person, self.text[naming.outer_start : naming.start])
        return found

    def _chairs(self, plain: list[str]) -> bool:
        """« la présidente de séance », « l'hôte »: who chairs or receives, whatever their office."""
        if self.lex.head_last and len(plain) <= 2:  # "the chairman", "the meeting's chair", "the Council President"
            return not self.chairs.isdisjoint(plain) or "president" in plain and not self.presided.isdisjoint(plain)
        return plain[0] in self.hosts or plain[0] in self.chairs and len(plain) == 2 and plain[1] in self.presided

    def _so_far(self, bearers: list[int], place: int | None) -> list[int]:
        """Those of several bearers of a role who are named before a place."""
        first = self.cast.first_named
        return [i for i in bearers if place is not None and i in first and first[i].start < place]

    def _candidates(
        self, plain: list[str], countries: set[str], gender: str | None, place: int | None, chairs: bool = True
    ) -> list[int]:
        if plain[0] in self.hosts and len(plain) <= 2 and (not countries or self.lex.head_last):
            alone = len(self.host) == 1 and (not countries or self.cast.people[self.host[0]].country in (None, *countries))
            return self.host if alone else []
        if (self.leaders.issuperset(plain) or self.hosts.issuperset(plain)) and countries:
            here = self._by_country.get(next(iter(countries)), [])
            return [] if len(here) > _MANY else [i for i in here if self._roles[i] & self.heads or self._roles[i] & self.leaders]
        stems = [word[:STEM] for word in plain]
        bearers = min((self._by_stem.get(stem, []) for stem in stems), key=len)
        if len(bearers) > _MANY:
            return []
        found = {i for i in bearers if self._stems[i].issuperset(stems)}
        if self.lex.head_first:  # « l'industriel » is not the minister of industry
            found = {i for i in found if any(lemma(w) == lemma(plain[0]) for w in self._roles[i])}
        if not found and len(plain) > 1 and plain[-1] in self.heading | self.titled:  # "the union boss" is its president
            titles = self.titled if plain[-1] in self.heading else self.heading
            heads = (i for i in self._by_stem.get(plain[0][:STEM], ()) if not titles.isdisjoint(self._roles[i]))
            led = [i for i in heads if self.ranks.isdisjoint(self._roles[i]) and self._stems[i].issuperset(stems[:-1])]
            if led:
                return led
        if not found and self._chairs(plain) and self.lex.head_last and len(self._presiding) == 1:
            return self._presiding
        if chairs and self._chairs(plain) and len(self.host) == 1:
            found = {i for i in found if i in self.host or self.ranks.isdisjoint(self._roles[i])}  # not the vice-chair
            if not found:
                return self.host
        if chairs and not found and not countries and self._chairs(plain) and self.lex.head_first:
            held = self._by_stem.get(plain[0][:STEM], [])  # « la présidente de séance » presides over the committee
            return [i for i in held if not self.presided.isdisjoint(self._roles[i]) and self.ranks.isdisjoint(self._roles[i])]
        if not found and countries and plain[0] in self.chairs and plain[0].startswith("co"):
            return self.host  # « la coprésidente haïtienne »
        if len(plain) == 1 and not countries and len(self._by_stem.get(plain[0][:STEM], ())) != 1:
            named = [i for i in self._so_far(sorted(found), place) if self.ranks.isdisjoint(self._roles[i])]
            if len(named) == 1:
                return named
            told = self.lex.head_last and gender is not None
            return [i for i in found if self.cast.of_gender(i, gender)] if told else []  # « le ministre » among several
        return sorted(found)
