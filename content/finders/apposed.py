"""Names of which nothing is known, set off after a phrase for somebody: "a citrus grower near Tzaneen, [X], said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon as lx
from .lexicon import Lexicon
from .reading import Reading
from .smallwords import ARTICLES, POSSESSIVE

if TYPE_CHECKING:
    from .name import Name

_REACH = 14  # words before the comma in which the phrase begins
_OPENS = ARTICLES | frozenset("his her its their son sa ses leur mon ma our my 's cet cette ce another one".split())
_AFTER = frozenset((",", ".", ":", ";", "(", ")"))
_NO_NOUN = lx.OBJECT | lx.HEAD | lx.THING | lx.EVENT | lx.PLACING | lx.UNIT | lx.FUNCTION
_BEFORE_NOUN = frozenset(
    "ancien ancienne nouveau nouvelle jeune vieux vieille autre seul seule premier première second seconde".split()
)
# Endings of what people are called by what they do, and few things; English nouns in -er and -or are things as often.
_HUMAN = {
    True: ("euse", "trice", "iste", "logue", "graphe", "ien", "ienne"),
    False: ("ist", "ographer", "man", "woman", "keeper", "maker", "worker", "holder", "leader", "grower", "seller", "owner"),
}
_AGENT = ("er", "or", "ant", "eer")


def is_apposed(name: Name, before: int, reading: Reading, lex: Lexicon) -> bool:
    """Whether the phrase before the comma at word `before` is for somebody, whom the name then is."""
    lower, flags = reading.lower, reading.flags
    if before < 2 or lower[before] != "," or name.end < reading.size and lower[name.end] not in _AFTER:
        return False
    for k in range(before - 2, max(-1, before - _REACH), -1):
        word = lower[k]
        if not word[0].isalnum() and word not in POSSESSIVE:
            return False
        governed = k > 0 and flags[k - 1] & (lx.PLACING | lx.FUNCTION) and lower[k - 1] not in lex.finite
        if word in _OPENS and not governed:
            return _is_someone(reading, k + 1, before, lex)
    return False


def _is_someone(reading: Reading, first: int, end: int, lex: Lexicon) -> bool:
    """Whether the noun of the phrase `first`:`end` is somebody's."""
    lower, flags = reading.lower, reading.flags
    if lex.head_first:
        while first + 1 < end and lower[first] in _BEFORE_NOUN:
            first += 1
        noun = first
    else:
        stop = next((k for k in range(first, end) if flags[k] & (lx.PLACING | lx.FUNCTION) or lower[k] == "'s"), end)
        noun = stop - 1
    if noun < first or not reading.words[noun][0].islower():
        return False
    word = lower[noun]
    if word in lex.offices or flags[noun] & lx.ADHERENT or word in lex.fellows:
        return True
    if flags[noun] & _NO_NOUN:
        return False
    told = not lex.head_first and any(flag & lx.MODIFIER for flag in flags[first:noun])  # "a retired ferry purser"
    return word.endswith(_HUMAN[lex.head_first]) or told and word.endswith(_AGENT)
