"""What someone is by party, creed, kin or calling: « la socialiste fribourgeoise X », "X, a Florida Republican", "Democrat X".

These words are adjectives far more often: they make a role only beside a name, where nothing but what belongs to them stands.
"""

from __future__ import annotations

from . import lexicon as lx
from .english_complements import DAYS
from .french_adjectives import adjective
from .lexicon import Lexicon
from .reading import Reading
from .smallwords import APPOSING

_FEW = 4  # words that qualify the noun
_ONE = {True: frozenset("le la l' un une du cette ce".split()), False: frozenset("the a an one this its his her 's".split())}
_OF = frozenset("of from in on at for with who whose and since until".split())
_COMPLETING = frozenset("of from for at in".split())
_OF_HERE = frozenset("du de d' des à en qui et".split())
_NAME = ~(lx.GIVEN | lx.PARTICLE | lx.MULTI | lx.HUMAN | lx.SOMEONE | lx.TRANSITIVE | lx.SPELT | lx.TITLE)
_PAST = frozenset((")", "who", "qui"))
_NO_LONGER = frozenset("retired former".split())  # before a rank, which is then no title: "retired general X"
_COPULAS = frozenset(("is", "was", "est", "était"))
_UNDERGONE = frozenset(
    "lost found held known based born missing turned perdu perdue né née connu connue tombé tombée porté".split()
)
_NO_QUALITY = lx.FUNCTION | lx.OFFICE | lx.HEAD | lx.HUMAN | lx.AUXILIARY | lx.PLACING
_QUALITIES = lx.MODIFIER | lx.DEMONYM | lx.PEOPLE | lx.QUALIFIER


def labels_someone(reading: Reading, lex: Lexicon, i: int) -> bool:
    """Whether word `i`, which tells of a party, creed or cause, is what somebody is who is named beside it."""
    if reading.flags[i] & lx.GIVEN and reading.words[i][0].isupper():
        return False  # Earl T. Boone
    return _french(reading, lex, i) if lex.head_first else _english(reading, i)


def _french(reading: Reading, lex: Lexicon, i: int) -> bool:
    one = _ONE[True]
    words, lower, flags = reading.words, reading.lower, reading.flags
    if lex.offices[lower[i]].number == "p" and not lower[i].endswith(("s", "x")) or i + 1 >= reading.size:
        return False
    first = i
    while first and flags[first - 1] & lx.MODIFIER and words[first - 1].islower():
        first -= 1
    before = lower[first - 1] if first else ""
    k = i + 1
    while k < min(reading.size, i + _FEW) and adjective(reading, k):
        k += 1
    if lower[k : k + 3] == ["à", "la", "retraite"]:
        k += 3
    if k < reading.size and lower[k] in ("du", "de", "d'", "des") and reading.capital(k + 1):  # « le démocrate du Michigan X »
        end = reading.units[k + 1][0] if k + 1 in reading.units else k + 2
        if end < reading.size and _is_name(reading, end):
            return before in one
    if before in one and (_is_name(reading, k) or lower[k : k + 1] == [","] and _is_name(reading, k + 1)):
        ranked = flags[i] & lx.TITLE and (k == i + 1 or first > 1 and lower[first - 2] == ",")  # « le ministre, le général X »
        return not ranked  # « le centriste X », « la colistière, X, »
    if before == "(" and words[i][0].isupper():
        return False  # « X (Écologiste, Isère) »: a party
    return _follows_a_name(reading, first - (before in one)) and _ends(reading, k, _OF_HERE)


def _english(reading: Reading, i: int) -> bool:
    one = _ONE[False]
    words, flags = reading.words, reading.flags
    if reading.lower[i].endswith("s"):
        return False
    first = i
    while first > max(0, i - _FEW) and (flags[first - 1] & _QUALITIES or words[first - 1][0].isupper()):
        if flags[first - 1] & (lx.FUNCTION | lx.OFFICE | lx.TITLE) and not flags[first - 1] & _QUALITIES:
            break
        first -= 1
    before = reading.lower[first - 1] if first else ""
    ahead = _ahead(reading, i + 1)
    if first > 1 and before not in one and _plain(reading, first - 1, bool(ahead)) and reading.lower[first - 2] in one | APPOSING:
        first -= 1  # "a lifelong Tory"
        before = reading.lower[first - 1]
    if flags[i] & (lx.TITLE | lx.NOBLE) and (words[i][0].isupper() or reading.capital(i + 1)):
        return words[i].islower() and (not _NO_LONGER.isdisjoint(reading.lower[first:i]) or _is_set(reading, i))
    qualified = first < i and words[i].islower()
    if _is_name(reading, i + 1) and (before in one or qualified or words[i][0].isupper()):
        return bool(flags[i + 1] & lx.GIVEN) or _is_name(reading, i + 2)
    if before in one and ahead:
        return True  # "the election observer, X,", "the observer for the Commission, X,"
    start = first - (before in one)
    if before == "'s" and start > 1:  # "X, the panel's top Democrat,"
        start -= 1
        while start and (words[start - 1][0].isupper() or reading.lower[start - 1] in one):
            start -= 1
    told = before in one or before in APPOSING and words[i].islower()  # "X, winner of the prize,", "X (retired general)"
    return told and _follows_a_name(reading, start) and _ends(reading, i + 1, _OF)


def _is_set(reading: Reading, i: int) -> bool:
    """Whether a noun before the rank at word `i` makes it what somebody does: "port captain X", "Ferry captain X"."""
    k = i - 1
    if k < 0 or reading.flags[k] & (_NO_QUALITY | lx.MODIFIER) or not reading.words[k].isalpha():
        return False
    if reading.lower[k].endswith(("ed", "s", "ing", "ly")):
        return False
    if k == 0 or not reading.words[k].islower():
        return k == 0
    led = reading.flags[k - 1] & (lx.FUNCTION | lx.HUMAN | lx.PLACING | lx.MODIFIER)
    return bool(led) or not reading.lower[k - 1].isalpha() or reading.lower[k - 1] in DAYS


def _is_name(reading: Reading, k: int) -> bool:
    """Whether the name of a person may begin at word `k`."""
    if not reading.capital(k) or k in reading.covered and not reading.flags[k] & lx.GIVEN:
        return False
    return not reading.flags[k] & _NAME or bool(reading.flags[k] & lx.GIVEN)


def _follows_a_name(reading: Reading, k: int) -> bool:
    """Whether word `k` begins an apposition to a name, or what it is said to be."""
    if k < 2:
        return False
    before = reading.lower[k - 1]
    if before not in APPOSING and before not in _COPULAS:
        return False
    last = reading.words[k - 2]
    years = k - 3 if last == "ans" else k - 2
    if reading.words[years].isdigit() and reading.lower[years - 1 : years] == [","]:
        return reading.ends_name(years - 2)  # "X, 47, a retired general", « X, 54 ans, horloger »
    return reading.ends_name(k - 2) and not reading.flags[k - 2] & lx.UNIT or reading.lower[k - 2] in _PAST


def _ahead(reading: Reading, k: int) -> int:
    """Where the name begins that a comma leads to, after the noun before word `k` and a complement of it; 0 where none does."""
    if reading.lower[k : k + 1] and reading.lower[k] in _COMPLETING:
        while k < reading.size and reading.lower[k][0].isalpha() and not reading.flags[k] & (lx.HUMAN | lx.AUXILIARY):
            k += 1
    return k + 1 if reading.lower[k : k + 1] == [","] and _is_name(reading, k + 1) else 0


def _plain(reading: Reading, k: int, led: bool) -> bool:
    """Whether word `k` is a common word that may qualify a noun; that for a body may where the noun has `led` to a name."""
    known = _NO_QUALITY & ~lx.HEAD if led else _NO_QUALITY  # "an industry observer, X,"
    return reading.words[k].replace("-", "").isalpha() and reading.words[k].islower() and not reading.flags[k] & known


def _ends(reading: Reading, k: int, going_on: frozenset[str]) -> bool:
    """Whether the noun before word `k` ends there, or goes on as nouns do."""
    if k >= reading.size or not reading.words[k][0].isalnum() or reading.lower[k] in going_on:
        return True
    return bool(reading.flags[k] & lx.SOMEONE) or reading.lower[k] in _UNDERGONE  # "the observer lost at sea"
