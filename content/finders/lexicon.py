"""The words of a language that finding people rests on, ready to be looked up: one dict look-up per word of the text.

Built once per language from its word lists and from CLDR (names of countries).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from ..languages import Language
from . import standing_rows
from .record import Record
from .sentences import WORD

# What a word can be (bits: a word can be several things). Those above 2**30 take longer to ask for: the rarest.
FUNCTION = 1  # small words, common openers
TITLE = 2  # before a name, no part of it
NOBLE = 4  # a title that stays in the name when no first name follows
OFFICE = 8  # the head of a role
MODIFIER = 16  # may stand before an office
QUALIFIER = 32  # may follow an office
DEMONYM = 64  # adjective of a country
PEOPLE = 128  # adjective of a people or region
COUNTRY = 256
SEAT = 512  # capital that stands for a government
BODY = 1024  # known organisation
HEAD = 2048  # common noun for a body
THING = 4096  # makes a run of capitals a body or a thing
PLACE = 8192
CAPITALISED = 16384  # has a capital and names nobody
PARTICLE = 32768  # may stand inside a name
MULTI = 65536  # begins an entry of several words
HUMAN = 131072  # a verb whose subject is someone
AUXILIARY = 262144
GIVEN = 524288  # a given name
OBJECT = 1048576  # a common noun that the proper name of a thing stands beside
PLACING = 2097152  # a preposition that makes a place of what follows
STANDING = 8388608  # begins a phrase of standing
TRANSITIVE = 16777216  # a verb whose object may be a place
EVENT = 33554432  # a noun for an event, or for those who are spoken to there
HOUSE = 4194304  # palace or department that stands for a government
FIRM = 67108864  # makes a run of capitals a firm, whatever it begins with
AFTER_NAME = 1073741824  # letters after a name that are no part of it
SOMEONE = 268435456  # a verb whose object is someone
SPELT = 536870912  # begins an office of several words
ADHERENT = 134217728  # what someone is by party, creed or cause: the head of a role beside a name
COMMON = 2147483648  # a common noun by which bodies and offices are called
SITE = 4294967296  # begins the name of a place

# What tells of a person where a name is made of unknown words.
_STRANGERS = ("someones", "given_to", "by_things", "finite", "before_verb", "objects", "presenting", "fellows")
# Of two readings of the same words the first is taken.
_STRENGTH = (COUNTRY, BODY, HOUSE, SEAT, DEMONYM, PEOPLE, PLACE, CAPITALISED)
UNIT = COUNTRY | SEAT | HOUSE | BODY | PLACE


class Office(Record):
    """An office: `key` is its masculine singular (or its only form), in lower case."""

    __slots__ = ("key", "gender", "number")

    def __init__(self, key: str, gender: str | None, number: str):
        self.key, self.gender, self.number = key, gender, number


class Unit(Record):
    """An entry of one or more words: `flag` says of what kind, `value` its ISO code, shown name or nothing."""

    __slots__ = ("rest", "flag", "value", "exact")

    def __init__(self, rest: tuple[str, ...], flag: int, value: object, exact: str | None):
        self.rest, self.flag, self.value = rest, flag, value
        self.exact = exact  # the words as they must stand, for acronyms


class Lexicon:
    """The word lists of one language as look-up tables. All keys are in lower case with straight apostrophes."""

    def __init__(self, language: Language):
        self.code = language.code
        grammar = language.table("grammar")
        self.head_first = "head_first" in grammar.get("phrase", ())  # président polonais
        self.head_last = "head_last" in grammar.get("phrase", ())  # Polish president
        self.adverb_endings = tuple(grammar.get("adverb_endings", ()))
        self.inflection = inflection_of(language)
        self.flags: dict[str, int] = {}
        self.units: dict[str, list[Unit]] = {}
        self.offices: dict[str, Office] = {}
        self.shouted: set[str] = set()  # offices that are acronyms: PM, but not pm
        self.spelt: dict[str, list[tuple[tuple[str, ...], Office]]] = {}  # first word -> the others of « garde des Sceaux »
        self.demonyms: dict[str, tuple[str, str | None]] = {}  # word -> ISO code, gender
        self.titles: dict[str, str | None] = {}
        self.small_titles: set[str] = set()  # those that may stand with a small letter: le général
        self.familiar: set[str] = set()  # those that go with the first name: Sir Malcolm
        self.genders: dict[str, str | None] = {}  # of the common nouns for bodies
        self._read_given(language)
        self.linked = language.words("linked_offices")
        self.royal = language.words("royal_offices")
        self.highest = language.words("highest_offices")
        self.surnames = frozenset(word.lower() for word in language.lines("surnames"))
        self.firms = language.words("firms")  # as they are written: AG, but Iyad Ag Rhissa
        self.participial = language.words("participial_offices")
        self.owned = language.words("owned")
        self.christened = language.words("christened")
        self.openers = language.words("openers")
        self.office_surnames = language.words("office_surnames")
        strangers = language.rows("strangers")
        (
            self.someones, self.given_to, self.by_things, self.finite, self.before_verb, self.objects, self.presenting,
            self.fellows,
        ) = (frozenset(strangers.get(name, ())) for name in _STRANGERS)  # fmt: skip
        self.pasts, self.pasts_or_participles = (frozenset(grammar.get(name, ())) for name in ("pasts", "pasts_or_participles"))
        self.contrasts = language.lines("contrasts")
        self.synonyms: dict[str, str] = {}
        self.bodies: dict[str, str] = {}  # any name of a known body, in lower case -> the name that stands for it
        for name, flag in (
            ("function_words", FUNCTION),
            ("modifiers", MODIFIER),
            ("qualifiers", QUALIFIER),
            ("organisation_words", THING),
            ("../paper_words", THING),
            ("particles", PARTICLE),
            ("auxiliaries", AUXILIARY),
            ("things", OBJECT),
            ("place_prepositions", PLACING),
            ("firms", FIRM),
            ("after_name", AFTER_NAME),
            ("common_nouns", COMMON),
            ("../firm_words", COMMON),
            ("../place_words", SITE),
            ("../given_names", GIVEN),
        ):
            for word in language.lines(name):
                self._flag(word.lower(), flag)
                if flag == GIVEN and not word.isascii():
                    self._flag(_bare(word.lower()), flag)  # Clemence, as those write who have no accents
                if flag == QUALIFIER and self.head_first:
                    self._flag(_plural(word.lower(), "fr"), flag)
        for name, flag in (("places", PLACE), ("capitalised", CAPITALISED)):
            for entry in language.lines(name):
                self._unit(entry, flag, None)
        for entry in language.lines("../known_firms"):
            self._unit(entry, CAPITALISED, entry)
        for entry in language.lines("../known_bodies"):
            self._unit(entry, BODY, entry)
            self.bodies[entry.lower()] = entry
        for table, flag, kept in (
            ("titles", TITLE, self.titles),
            ("nobility", NOBLE, self.genders),
            ("organisation_heads", HEAD, self.genders),
        ):
            for word, values in language.table(table).items():
                if flag != HEAD and word[0].islower():
                    self.small_titles.add(word)
                kept[word.lower()] = values[0] if values and values[0] != "first" else None
                if "first" in values:
                    self.familiar.add(word.lower())
                self._flag(word.lower(), flag)
        self._add_offices(language)
        self._add_countries(language)
        for name, others in language.table("organisations").items():
            for entry in (name, *others):
                self._unit(entry, BODY, name)
                self.bodies[entry.lower()] = name
        for key, others in language.table("office_synonyms").items():
            for other in others:
                self.synonyms[other] = key
        for name, flag in (("person_verbs", HUMAN), ("object_verbs", TRANSITIVE), ("verbs_of_someone", SOMEONE)):
            for verb in language.lines(name):
                for form in forms(verb, self.inflection):
                    self._flag(form, flag)
        for word in standing_rows.table(language).openers:
            self._flag(word, STANDING)
        events = language.table("events")
        for name in ("sitting", "gathering", "audience"):
            for word in events.get(name, ()):
                self._flag(word, EVENT)
        for units in self.units.values():
            units.sort(key=lambda u: (-len(u.rest), _STRENGTH.index(u.flag)))

    def _read_given(self, language: Language) -> None:
        """Who bears a given name, in any language: women, men, or either; and in this one, whoever bears it elsewhere."""
        women = [word.lower() for word in language.lines("../given_women")]
        self.women = frozenset((*women, *(_bare(word) for word in women if not word.isascii())))
        self.men = frozenset(word.lower() for name in ("../given_men", "given_men") for word in language.lines(name))
        self.women_here = frozenset(word.lower() for word in language.lines("given_women"))
        self.party_acronyms = frozenset(language.lines("party_acronyms"))
        self.either = frozenset(word.lower() for word in language.lines("../given_either"))

    def borne_by(self, name: str) -> str | None:
        """The gender (m, f) of whoever has a full name, by its given name; None where that tells none."""
        given, _, rest = name.lower().partition(" ")
        if not rest:
            return None
        first = given if self.flags.get(given, 0) & GIVEN else given.partition("-")[0]
        if first in self.men or first != given and f"{first}-" in self.men:
            return "m"
        if first in self.women_here:
            return "f"
        if not self.flags.get(first, 0) & GIVEN or first in self.either:
            return None
        return "f" if first in self.women else "m"

    def _flag(self, word: str, flag: int) -> None:
        self.flags[word] = self.flags.get(word, 0) | flag

    def _unit(self, entry: str, flag: int, value: object) -> None:
        exact = entry if entry.isupper() and len(entry) <= 8 else None
        words = [w.lower().replace("’", "'") for w in WORD.findall(entry)]
        forms = [words]
        plain = _plain_capital(words[0])
        if plain != words[0]:
            forms.append([plain, *words[1:]])
        for first, *rest in forms:
            unit = Unit(tuple(rest), flag, value, exact)
            self.units.setdefault(first, []).append(unit)
            self._flag(first, MULTI)
            if not rest and not exact:
                self._flag(first, flag)

    def _add_offices(self, language: Language) -> None:
        for masculine, values in language.table("offices").items():
            feminine = values[0] if values else None
            gendered = not self.head_last and feminine != masculine or (feminine and self.head_last)
            for form, gender in ((masculine, "m"), (feminine, "f")):
                if not form:
                    continue
                key = masculine.lower()
                gender = gender if gendered else None
                if feminine == masculine and self.head_last and form == feminine:
                    gender = "f"
                if " " in form or form[-1] == ".":
                    self._spell(form, Office(key, gender, "s"))
                    if form[-1] == ".":
                        self._spell(f"{form[:-1]}s.", Office(key, gender, "p"))  # Sens. X and Y
                    continue
                if form.isupper():
                    self.shouted.add(form.lower())
                self.offices[form.lower()] = Office(key, gender, "s")
                self.offices.setdefault(_plural(form.lower(), self.inflection), Office(key, gender, "p"))
        for word in self.offices:
            self._flag(word, OFFICE)
        for masculine, values in language.table("adherents").items():
            feminine = values[0] if values else masculine
            told = feminine != masculine
            for form, gender in ((masculine, "m"), (feminine, "f")):
                self.offices.setdefault(form, Office(masculine, gender if told else None, "s"))
                self._flag(form, ADHERENT)
        self.adherents = frozenset(language.table("adherents"))

    def _spell(self, form: str, office: Office) -> None:
        """Note an office of several words, or one that is cut short: "second in command", "Gov."."""
        first, *rest = (w.lower() for w in WORD.findall(form))
        self.spelt.setdefault(first, []).append((tuple(rest), office))
        self._flag(first, SPELT)

    def _add_countries(self, language: Language) -> None:
        from babel import Locale

        try:
            territories = Locale(self.code).territories
        except Exception:  # a language that CLDR does not know still has its own list
            territories = {}
        for code, name in territories.items():
            if len(code) == 2 and code not in _NO_COUNTRY:
                name = name.partition("(")[0].strip().replace("St.", "Saint")
                self._unit(name, COUNTRY, code)
                if "&" in name:
                    self._unit(name.replace("&", "and"), COUNTRY, code)
        for code, names in language.table("countries").items():
            for name in names:
                self._unit(name, COUNTRY, code)
        for table, flag in (("capitals", SEAT), ("houses", HOUSE)):
            for code, names in language.table(table).items():
                for name in names:
                    self._unit(name, flag, code)
        for code, forms in language.table("demonyms").items():
            for form in forms:
                masculine, _, feminine = form.lower().partition("/")
                self._demonym(masculine, code, "m" if feminine else None, DEMONYM)
                self._demonym(feminine, code, "f", DEMONYM)
        for form in language.lines("peoples"):
            masculine, _, feminine = form.lower().partition("/")
            self._demonym(masculine, "", "m" if feminine else None, PEOPLE)
            self._demonym(feminine, "", "f", PEOPLE)

    def _demonym(self, word: str, code: str, gender: str | None, flag: int) -> None:
        if not word:
            return
        if " " in word or word.isupper() or "." in word:
            self._unit(word.title() if " " in word else word.upper(), flag, code)
            return
        if self.head_last and len(word) == 2:  # US, UK, EU, UN: capitals only
            self._unit(word.upper(), flag, code)
            return
        for form in (word, _plural(word, self.inflection)):
            self.demonyms.setdefault(form, (code, gender))
            self._flag(form, flag)


# CLDR territories with two letters that are no country.
_NO_COUNTRY = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "CP", "DG", "EA", "IC", "TA"))


def _bare(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _plain_capital(word: str) -> str:
    """The word with its first letter without accent: États -> Etats, as many typists leave it."""
    return unicodedata.normalize("NFD", word[0])[0] + word[1:]


def _plural(word: str, inflection: str) -> str:
    if word.endswith(("s", "x", "z")) or word == "porte-parole":
        return word if inflection != "english" else word + "es"
    if inflection == "english":
        if word.endswith("man"):
            return word[:-3] + "men"
        if word.endswith("y") and word[-2] not in "aeiou":
            return word[:-1] + "ies"
        return word + "s"
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + "s"


def inflection_of(language: Language) -> str:
    """Which of the inflections known here `language` has: french, english or none."""
    return "".join(language.table("grammar").get("inflection", ()))


def forms(verb: str, inflection: str) -> list[str]:
    """The forms of a verb that a narrative uses. French: verbs in -er by rule; English: regular verbs by rule.

    A line that is no infinitive by these rules (`dit, dira, disait`) lists its forms itself.
    """
    if "," in verb:
        return [form.strip() for form in verb.split(",")]
    if inflection == "french" and verb.endswith("er"):
        stem = verb[:-2]
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        endings = [stem + e for e in ("e", "ent", "é", "ée", "és", "ées", "èrent", "era", "eront", "erait", "eraient")]
        return endings + [soft + e for e in ("a", "ait", "aient", "ant")]
    if inflection == "english":
        stem = verb[:-1] if verb.endswith("e") else verb
        if verb.endswith("y") and verb[-2] not in "aeiou":
            return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
        return [verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed", stem + "ing"]
    return [verb]


@cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of `language`, built when first asked for."""
    return Lexicon(language)
