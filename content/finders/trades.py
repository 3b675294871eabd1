"""What somebody is by a noun that no list has, set off beside a name: "X, 71, a crabber from Ninilchik,"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from . import lexicon as lx
from .reading import Reading

# Endings of English nouns for who does something; a name that nothing else makes a person's may be a thing's of such a noun.
AGENT = ("er", "or", "ist", "ian", "eer", "man", "woman", "mate", "ee", "wright", "smith", "herd", "cian", "wife", "monger")
_SMALL = lx.FUNCTION | lx.PLACING | lx.AUXILIARY
_ONE = frozenset(("a", "an"))
_WORDS = 5  # of an apposition before its noun ends
_LONG = 4  # letters of such a noun at least


def trades(reading: Reading) -> Iterator[int]:
    """The places of English nouns of which nothing is known, after "a" and a comma, in apposition to the name before or after."""
    lower, flags, words = reading.lower, reading.flags, reading.words
    for first in compress(range(reading.size), map(_ONE.__contains__, lower)):
        noun = first
        for k in range(first + 1, min(reading.size, first + _WORDS)):
            if not words[k].replace("-", "").isalpha() or not words[k].islower() or flags[k] & _SMALL:
                break
            noun = k
        if noun == first or flags[noun] or len(lower[noun]) < _LONG or not lower[noun].endswith(AGENT):
            continue
        after = lower[noun + 1 : noun + 2] == [","] and reading.capital(noun + 2)
        before = first > 2 and lower[first - 1] == "," and (reading.ends_name(first - 2) or words[first - 2].isdigit())
        if after or before:
            yield noun
