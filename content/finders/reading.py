"""A sentence read word by word: what each word can be, and the known names of one or more words in it."""

from __future__ import annotations

from itertools import repeat

from . import lexicon as lx
from .lexicon import Lexicon, Office, Unit
from .sentences import Sentence
from .smallwords import THE

# Prefixes of offices written with a hyphen: ex-ministre, vice-président, president-elect is read from its first part.
_NAMING = lx.GIVEN | lx.TITLE | lx.NOBLE | lx.PARTICLE | lx.OFFICE | lx.MODIFIER | lx.HEAD | lx.THING  # of names and roles
_PREFIXES = frozenset(
    ("ex", "vice", "co", "sous", "haut", "haute", "sub", "deputy", "under", "archi", "premier", "première", "then")
)
_KEYS = lx.OFFICE | lx.HEAD | lx.STANDING | lx.EVENT | lx.SPELT | lx.ADHERENT
# Before a month.
_DATING = frozenset("in of since last next by until this early late mid from en de d' depuis avant après à".split())
_STOPS = ([], ["."], [","])  # "signed by April Lund.", "by Jan van Dam"
_OF = frozenset("of for de d' du des la".split())
# Offices that a courtesy title goes with: Mr Speaker.
_POSTED = frozenset("ambassador envoy consul representative delegate commissioner attaché nuncio".split())
_SON_OF = frozenset(("bin", "ben", "ibn", "bint", "binti"))
_ADDRESSED = frozenset(
    "speaker president chairman chairwoman chair chancellor mayor justice secretary ambassador minister président "
    " présidente ministre maire juge".split()
)
_APPOSED = 12  # words before a name in which the office stands to which it is apposed
_INNER = 3  # small words inside a name
_NO_COUNTRY = lx.CAPITALISED | lx.PEOPLE | lx.DEMONYM | lx.PLACE
_OTHERWISE = lx.FUNCTION | lx.THING | lx.HEAD | lx.OBJECT | lx.HUMAN | lx.AUXILIARY | lx.PEOPLE | lx.DEMONYM | lx.PLACING
_JUNIOR = frozenset(("jr", "sr"))
_ISLES = frozenset(("îles", "île"))  # begin with a small letter what is a country: « les îles Cook »
_OFFICE_OR_GIVEN = lx.OFFICE | lx.GIVEN
_SPELT_OR_OFFICE = lx.SPELT | lx.OFFICE
_NAMED = lx.MULTI | lx.UNIT | lx.CAPITALISED
# A word of a name may carry any of these only if it stands beside other words of a name.
_NO_NAME = lx.FUNCTION | lx.CAPITALISED | lx.THING | lx.UNIT | lx.DEMONYM | lx.PEOPLE | lx.OFFICE | lx.TITLE


def is_headline(reading: Reading) -> bool:
    """Whether a sentence is set as headlines are, with capitals that no sentence needs: Minister Quits Over Leak."""
    if len(reading.capitals) < 3 or 5 * len(reading.capitals) < 3 * reading.size:
        return False
    words, flags = reading.words, reading.flags
    if any(len(w) > 4 and w[0].islower() for w in words):
        return False
    return any(
        flags[i] & (lx.FUNCTION | lx.HUMAN | lx.TRANSITIVE)
        and not flags[i] & _NAMING
        and i not in reading.covered
        and words[i][1:].islower()
        and words[i - 1][0].isalnum()
        for i in reading.capitals
        if i
    )


class Reading:
    """One sentence with the flags of its words; `units` maps the first word of each known name to its end and entry."""

    __slots__ = ("sentence", "words", "lower", "flags", "units", "covered", "capitals", "keys", "signs", "size", "spelt")

    def __init__(self, sentence: Sentence, lex: Lexicon):
        self.sentence = sentence
        self.words = words = sentence.words
        self.lower = lower = sentence.lower
        self.flags = flags = [*map(lex.flags.get, lower, repeat(0))]
        self.size = len(words)
        # Words with a capital, and al-Harthi.
        self.capitals = capitals = [i for i in sentence.capitals() if words[i][0].isupper() or words[i][2:3] == "-"]
        if self.size > 1 and not flags[0] and words[1] == "," and len(words[0]) > 5 and lower[0].endswith(lex.adverb_endings):
            flags[0] |= lx.FUNCTION  # "Privately, an official admitted"
        self.units: dict[int, tuple[int, Unit]] = {}
        self.covered: dict[int, int] = {}
        for i in sentence.hyphens:
            if not flags[i]:
                self._hyphenated(i, lower[i], lex)
        # Where offices, bodies and phrases of standing may begin.
        self.keys = keys = [i for i, f in enumerate(flags) if f & _KEYS]
        for i in capitals:
            if not flags[i] & _OFFICE_OR_GIVEN:
                continue
            if flags[i] & lx.OFFICE and i and self._is_surname(i, lex):
                flags[i] &= ~(lx.OFFICE | lx.TITLE | lx.NOBLE)  # Claire Bishop, M. Berger
            if not flags[i] & lx.GIVEN or i + 1 == self.size:
                continue
            if flags[i] & _OTHERWISE and self._is_given(i):
                flags[i] &= ~_OTHERWISE  # Bill Boyd, Will Lund
            if flags[i] & lx.OFFICE:
                lone = lex.head_first and i and lower[i - 1] not in THE and words[i + 1][0].isupper()
                if lone or words[i + 1][2:3] == "-":
                    flags[i] &= ~(lx.OFFICE | lx.TITLE | lx.NOBLE)  # the given name of Sultan al-Busaidi, of Reine Sossa
        after = 0
        isles = not _ISLES.isdisjoint(lower)
        for i in capitals:
            if isles and i and lower[i - 1] in _ISLES and i > after:
                after = self._unit(i - 1, lex) or after
            if flags[i] & _NAMED and i >= after:
                after = self._unit(i, lex) or after
        if self.units:
            self._free_names()
        self.spelt: dict[int, tuple[int, Office]] = {}  # where an office of several words begins -> where it ends, and it
        signs = 0
        for i in keys:
            if flags[i] & _SPELT_OR_OFFICE:
                if flags[i] & lx.SPELT:
                    self._spell(i, lex)
                if flags[i] & lx.OFFICE and lower[i] in lex.shouted and (words[i].islower() or i and words[i - 1][-1:].isdigit()):
                    flags[i] &= ~lx.OFFICE  # at 5 pm
            signs |= flags[i]
        self.signs = signs  # what any of the keys can be

    def past(self, head: int) -> int:
        """Where what follows the office at word `head` begins."""
        return self.spelt[head][0] if head in self.spelt else head + 1

    def _spell(self, i: int, lex: Lexicon) -> None:
        """Note the office of several words that begins at word `i`: « garde des Sceaux », "second in command"."""
        for rest, office in lex.spelt[self.lower[i].removeprefix("ex-").removeprefix("then-")]:
            end = i + 1 + len(rest)
            if tuple(self.lower[i + 1 : end]) == rest and (rest[-1] != "." or self.words[i].rpartition("-")[2].istitle()):
                self.spelt[i] = (end, office)
                self.flags[i] |= lx.OFFICE
                return

    def _hyphenated(self, i: int, word: str, lex: Lexicon) -> None:
        first, _, last = word.partition("-")
        if first in ("ex", "then") and last in lex.spelt:
            self.flags[i] |= lx.SPELT
        if first in _PREFIXES and last in lex.offices or last in ("elect", "designate") and first in lex.offices:
            self.flags[i] |= lx.OFFICE
        elif last in ("elect", "designate"):
            self.flags[i] |= lx.CAPITALISED  # Secretary of State-designate
        elif last in ("based", "led", "born", "backed", "affiliated", "appointed", "controlled", "linked", "general"):
            self.flags[i] |= lx.MODIFIER
        elif first in ("ex", "pro", "anti", "non") and self.words[i].rpartition("-")[2][0].isupper():
            self.flags[i] |= lx.MODIFIER  # ex-Pentagon, pro-Kremlin
        elif self.words[i][0].isupper() and lex.flags.get(first, 0) & lex.flags.get(last, 0) & lx.GIVEN:
            self.flags[i] |= lx.GIVEN  # Henri-Paul
        elif first in lex.demonyms and last in lex.demonyms:
            self.flags[i] |= lx.PEOPLE
        elif lex.flags.get(first, 0) & lx.UNIT and lex.flags.get(last, 0) & lx.UNIT and self.words[i][0].isupper():
            self.flags[i] |= lx.CAPITALISED  # « le dialogue Belgrade-Pristina »

    def _is_surname(self, i: int, lex: Lexicon) -> bool:
        """Whether the office at word `i` is the surname of whoever is named there: after a given name or a courtesy title, where
        neither a name follows nor what the office is of."""
        words, lower, before = self.words, self.lower, i - 1
        if words[before] in _SON_OF:
            return True  # Faisal bin Sultan
        known = lower[i] in lex.office_surnames and lower[i + 1 : i + 2] == ["of"]  # Rose Hunter of the trust
        known = known or lex.head_first and before >= 0 and bool(self.flags[before] & lx.GIVEN)  # « Nadia Berger d'avoir promis »
        if i + 1 < self.size and (words[i + 1][0].isupper() or lower[i + 1] in _OF and not known):
            return False
        if words[before] == "." and before:
            before -= 1
        f = self.flags[before]
        if not words[before][0].isupper() or f & (lx.OFFICE | lx.NOBLE):
            return False
        if f & lx.TITLE:
            return bool(lex.titles.get(lower[before])) and lower[before] not in lex.small_titles and lower[i] not in _ADDRESSED
        if before < i - 1 or not words[i][1:].islower() and not (words[i].isupper() and words[before].isupper()):
            return False
        unknown = lower[i] in lex.office_surnames and not f & ~lx.PARTICLE and words[before][1:].islower()
        return bool(f & lx.GIVEN) or unknown and lower[before] not in lex.openers

    def _is_given(self, i: int) -> bool:
        """Whether the given name at word `i`, something else as well, leads to a surname: not "In August Lund left", "the Finn
        Pekka Lund"."""
        words, flags = self.words, self.flags
        at = self._surname(i + 1)
        surname = words[at] if at < self.size else ""
        shouted = words[i].isupper() and surname.isupper() and self.lower[at + 1 : at + 2] == ["("]  # JUNE LUND (Norway)
        if not surname[:1].isupper() or not surname.replace("-", "").replace("'", "").isalpha():
            return False
        if not words[i][1:].islower() and not shouted:
            return False
        known = flags[at] & ~(lx.GIVEN | lx.PARTICLE | lx.MULTI)
        if known and not (flags[at] & lx.PARTICLE and self.capital(at + 1)):
            return False
        if not i:
            return not flags[i] & lx.FUNCTION
        if at > i + 1 and flags[at - 1] & lx.PARTICLE and words[at - 1].islower():
            return True  # Jan van der Meer
        before = self.lower[i - 1]
        dated = before in _DATING and at == i + 1 and not (before == "by" and self.lower[at + 1 : at + 2] in _STOPS)
        return before not in THE and not dated and not flags[i - 1] & (lx.PLACING | lx.PARTICLE)

    def past_particles(self, i: int) -> int:
        """The word after the small ones at word `i` that stand inside a name: Jan [van der] Beek; `i` itself where none do."""
        k, words = i, self.words
        while k < self.size and k < i + _INNER and self.flags[k] & lx.PARTICLE and not words[k][0].isupper():
            k += 1
        return k if self.capital(k) else i

    def _surname(self, i: int) -> int:
        """Where the surname after a given name begins, its small words left out, if it begins at word `i`."""
        return i if self.lower[i : i + 1] == ["of"] else self.past_particles(i)

    def _unit(self, i: int, lex: Lexicon) -> int:
        """Note the longest known name that begins at word `i`; the end of it, or 0."""
        lower, words, flags = self.lower, self.words, self.flags
        following = lower[i + 1] if i + 1 < self.size else ""
        for unit in lex.units.get(lower[i], ()):
            rest = unit.rest
            if rest and rest[0] != following:
                continue
            flag, exact, end = unit.flag, unit.exact, i + 1 + len(rest)
            if rest and (
                end > self.size
                or tuple(lower[i + 1 : end]) != rest
                or not words[end - 1][0].isupper()
                and flag & (lx.PLACE | lx.CAPITALISED)
                and not (rest[-1] == "." and i > 1 and words[i - 1] == "," and words[i - 2][0].isupper())  # Flint, Mich.
            ):
                continue
            if exact and words[i] != exact:
                continue
            if flags[i] & lx.GIVEN and not rest and flag & _NO_COUNTRY and self._is_given(i):
                flags[i] &= ~_NO_COUNTRY  # August Lund, Romain Delmas
                continue
            if rest and lower[i] in THE and not words[i + 1][0].isupper():
                continue  # « La réunion » is no island
            if flag & (lx.DEMONYM | lx.PEOPLE):
                for k in range(i, end):
                    flags[k] |= flag
                return 0
            if exact:  # US is no pronoun, and as much an adjective as a name
                flags[i] &= ~lx.FUNCTION
            self.units[i] = (end, unit)
            self.covered[i] = i
            flags[i] |= flag
            further = lx.PLACE if flag == lx.CAPITALISED else flag
            for k in range(i + 1, end):
                self.covered[k] = i
                flags[k] |= further
            return end
        return 0

    def _free_names(self) -> None:
        """Give back to names what only looks like a country or a town: Jordan Barrel, Florence Ayité, Jack London."""
        flags, words = self.flags, self.words
        for i, (end, unit) in list(self.units.items()):
            if (
                end == i + 1
                and unit.flag & lx.CAPITALISED
                and i
                and words[i - 1][0].isupper()
                and (
                    flags[i - 1] & (lx.GIVEN | lx.TITLE)
                    or flags[i - 1] & lx.OFFICE
                    and not flags[i] & lx.MODIFIER
                    or i > 1
                    and flags[i - 2] & (lx.TITLE | lx.GIVEN)
                    and not flags[i - 1] & _NO_NAME
                )
            ):
                # Theresa May, Mr Green; but "General March 3" is a date
                if end == self.size or not words[end][0].isdigit():
                    del self.units[i]
                    del self.covered[i]
                    flags[i] &= ~(lx.CAPITALISED | lx.MODIFIER | lx.PEOPLE | lx.FUNCTION | lx.AUXILIARY)
                continue
            if end != i + 1 or not unit.flag & (lx.COUNTRY | lx.SEAT | lx.PLACE):
                continue
            if i > 1 and self.lower[i - 1] == "to" and self.lower[i - 2] in _POSTED:
                continue  # "the ambassador to Chad Ann Fox"
            before = self.flags[i - 1] if i else 0
            surname = self._surname(end) if flags[i] & lx.GIVEN else end
            follows = self.capital(surname) and words[surname][-1].islower() and not flags[surname] & _NO_NAME
            precedes = (
                i > 0
                and words[i - 1][0].isupper()
                and (
                    flags[i - 1] & lx.GIVEN
                    or flags[i - 1] & lx.TITLE
                    or i > 1
                    and not flags[i - 1] & (_NO_NAME | lx.OBJECT)
                    and len(words[i - 1]) > 1
                )
            )
            # « le porte-parole du ministère, Gao Wenlu, a assuré »
            apposed = follows and i > 1 and words[i - 1] == "," and words[end + 1 : end + 2] == [","]
            apposed = apposed and not flags[end] & ~lx.GIVEN
            apposed = apposed and any(flag & lx.OFFICE for flag in flags[max(0, i - _APPOSED) : i - 1])
            alone = unit.flag & lx.PLACE and follows and not flags[end] & ~lx.GIVEN and self._begins_a_name(i, end)
            if alone or follows and (apposed or flags[i] & lx.GIVEN or before & (lx.TITLE | lx.OFFICE | lx.DEMONYM)) or precedes:
                del self.units[i]
                del self.covered[i]
                flags[i] &= ~(lx.COUNTRY | lx.SEAT | lx.PLACE | lx.CAPITALISED)

    def _begins_a_name(self, i: int, end: int) -> bool:
        """Whether the place at word `i` and the one unknown capital after it, before word `end` + 1, are a name: Gao Lixian."""
        before = self.lower[i - 1] if i else ""
        if before in THE or before in _OF or i and (self.flags[i - 1] & lx.PLACING or self.words[i - 1][0].isupper()):
            return False
        after = self.words[end + 1] if end + 1 < self.size else "."
        return not after[0].isupper() and (not after[0].isalnum() or bool(self.flags[end + 1] & (lx.HUMAN | lx.AUXILIARY)))

    def firm(self, i: int) -> int:
        """Where the firm ends whose name begins at word `i`; 0 where none does."""
        unit = self.units.get(i)
        return unit[0] if unit is not None and unit[1].flag == lx.CAPITALISED and unit[1].value else 0

    def capital(self, i: int) -> bool:
        """Whether word `i` exists and has a capital."""
        return i < self.size and self.words[i][0].isupper()

    def ends_name(self, i: int) -> bool:
        """Whether a name may end with word `i`: one with a capital, al-Masri, the stop of Jr."""
        word = self.words[i]
        if word == "." and i:
            return self.lower[i - 1] in _JUNIOR
        return word[0].isupper() or word[2:3] == "-" and word[3:4].isupper()
