"""The matters of an English office or body after the first: "Culture, [Media and Sport] committee"; and its aim."""

from __future__ import annotations

from . import lexicon as lx
from .reading import Reading
from .role import ends_phrase

AIMING = frozenset(("to", "in", "against", "without"))  # what leads to the aim in a body's name


def listed_body(reading: Reading, i: int, limit: int) -> int:
    """Where a body's name ends that goes on with other matters after the comma at word `i`: "chair of the Culture, [Media and
    Sport committee]"; 0 where it does not."""
    words, flags, k = reading.words, reading.flags, i
    if not reading.capital(i - 1):
        return 0
    while k + 2 < limit and words[k] == "," and reading.capital(k + 1):
        k += 2
        while reading.capital(k):
            k += 1
    if k + 1 >= limit or words[k] != "and" or not reading.capital(k + 1):
        return 0
    k += 1
    while k < limit and reading.capital(k) and not flags[k] & lx.HEAD:
        k += 1
    return k + 1 if k < limit and flags[k] & lx.HEAD and not flags[k] & lx.OFFICE else 0


def paired_body(reading: Reading, i: int, limit: int) -> int:
    """Where a body's name ends that begins at word `i` and has "and" in it: "the [Bulk and Tanker League]"; 0 where none does."""
    words, flags, k = reading.words, reading.flags, i
    while k < limit and reading.capital(k) and (not flags[k] & _NO_PART or are_many(words[k])):
        k += 1
    if not i < k < min(limit, i + _PART + 1) - 1 or words[k] not in ("and", "&"):
        return 0
    first = k = k + 1
    while k < limit and reading.capital(k) and not flags[k] & (lx.TITLE | lx.GIVEN):
        k += 1
        if flags[k - 1] & lx.HEAD and not flags[k - 1] & lx.OFFICE:
            return k if first + 1 < k <= first + _PART and not reading.capital(k) else 0
    return 0


def are_many(word: str) -> bool:
    """Whether a word with a capital is those of a trade: the [Farmers] and Growers Association, the Union of [Seafarers]."""
    return word[0].isupper() and word.endswith("s") and len(word) > 5 and word[1:].islower()


def further_matters(reading: Reading, i: int, limit: int) -> int:
    """The end of the matters that a ministry has besides the one before the comma at word `i`: "agriculture, [fisheries and
    forestry],", "Political Affairs, [Peace and Security of the African Union]"; `i` where none follow."""
    words, k = reading.words, i
    capital = words[i - 1][0].isupper()
    while k + 3 < limit and words[k] == "," and _is_matter(reading, k + 1, capital):
        k += 2
    first = end = k + 1 + (reading.lower[k : k + 2] == ["and", "the"])
    while k > i and reading.lower[k] == "and" and end < min(limit, k + 4) and _is_matter(reading, end, capital):
        if capital and end > first and not reading.flags[end] & _KNOWN:
            break
        end += 1
    if end > first and (ends_phrase(reading, end) or reading.lower[end] == "of" or capital and reading.capital(end)):
        return end
    return i


_PART = 4  # words on either side of the "and" in a body's name
_NO_PART = lx.HEAD | lx.OFFICE | lx.TITLE | lx.GIVEN | lx.COUNTRY | lx.SEAT | lx.BODY | lx.HOUSE  # "the Navy and the Army Board"
_KNOWN = lx.MODIFIER | lx.CAPITALISED | lx.COMMON | lx.THING | lx.HEAD  # words that are no names


def _is_matter(reading: Reading, k: int, capital: bool) -> bool:
    word, flags = reading.words[k], reading.flags[k]
    if not word.isalpha() or word[0].isupper() != capital:
        return False
    return not flags & (lx.FUNCTION | lx.GIVEN | lx.OFFICE | lx.AUXILIARY | lx.TITLE)


def aim_of(reading: Reading, i: int) -> int:
    """Where the first word ends of what a body is for, which its name tells after the small word `i`: "the Alliance [to Save] the
    Bay", "Faith [in Action]"; 0 where a place or somebody stands there."""
    k = i + 1 + (reading.lower[i + 1 : i + 2] == ["the"])
    if not reading.capital(k) or k in reading.units or reading.flags[k] & (lx.TITLE | lx.OFFICE | lx.GIVEN):
        return 0
    noun = reading.flags[i - 1]
    led = noun & (lx.HEAD | lx.THING) if reading.lower[i] == "to" else reading.flags[k] & lx.COMMON
    if not led or not reading.words[i - 1][0].isupper() or i - 1 in reading.covered:
        return 0
    return k + 3 if reading.lower[k + 1 : k + 2] == ["the"] and reading.capital(k + 2) else k + 1
