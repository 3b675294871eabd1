"""What the words beside a name say of it: whether a relative, an apposition or brackets tell of someone, a thing or a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon as lx
from .reading import Reading
from .smallwords import ARTICLES, OF_OR_FROM

if TYPE_CHECKING:
    from .name import Name

# Words of an apposition that are read for its noun.
_FEW = 6
CLOSING = frozenset("”»’\"'")
_WAS = frozenset("est fut était été sera devint devenu is was been be".split())
_OFFICE_IN = 5  # words after these in which an office stands: « l’un des anciens négociateurs »
_BEFORE_BODY = frozenset(("du", "la", "l'", "the"))
_COMMA, _STOP = [","], ["."]


def is_of(reading: Reading, name: Name) -> bool:
    """Whether the acronym in brackets after a name is that of a body and not its own: « Ove Lindgren (FAO) »."""
    words, k = reading.words, name.end + 1
    if k >= len(words):
        return False
    acronym = words[k].isupper() and 1 < len(words[k]) < 8 and words[k].isalpha()
    if not acronym or words[k + 1 : k + 2] not in ([")"], [","]):
        return False
    own = [words[j] for j in range(name.start, name.end)]
    known = any(reading.flags[j] & ~(lx.GIVEN | lx.PARTICLE) for j in range(name.start, name.end))
    return not known and not any(w.isupper() for w in own) and words[k][0] != own[0][0]


def in_turn(reading: Reading, last: int, end: int) -> bool:
    """Whether the country that ends with word `last` is that of one of several who hold an office, and the name that ends before
    word `end` that one's: « ses homologues [de la Barbade], [X], et … »."""
    first = reading.covered[last]
    owned = not OF_OR_FROM.isdisjoint(reading.lower[max(0, first - 2) : first]) and reading.units[first][1].flag & lx.COUNTRY
    if not owned or reading.lower[end : end + 1] not in (_COMMA, _STOP, []):
        return False
    return any(f & lx.OFFICE and reading.lower[k].endswith("s") for k, f in enumerate(reading.flags[:first]))


def after_quote(reading: Reading, k: int) -> bool:
    """Whether words in marks end right before word `k`: "…", said X; but "he said Belmarsh was full"."""
    at = k - 2 if k > 1 and reading.lower[k - 1] == "," else k - 1
    return at >= 0 and reading.words[at][0] in CLOSING


def speaks(reading: Reading, k: int) -> bool:
    """Whether a word that is a common noun too stands where the surname of somebody does: "[Power] said", "“…,” said [Power]"; but
    "the Treasury said", « le ministère du Travail a dit »."""
    size, flags, before = reading.size, reading.flags, reading.lower[k - 1] if k else ""
    if not before[:1].isalnum():
        verb = k + 1
        while verb < size and flags[verb] & lx.AUXILIARY:
            verb += 1
        return verb < size and bool(flags[verb] & lx.HUMAN)
    return bool(flags[k - 1] & lx.HUMAN) and after_quote(reading, k - 1)


_SEATED = frozenset(
    "member members mp mps mla mpp msp td candidate senator deputy delegate councillor legislator lawmaker".split()
)
_AT = frozenset(("of", "at", "from"))
_BODY = 10  # words of a body and of the office in it
_INSIDE = frozenset("of for the and &".split())


def is_seat(reading: Reading, before: int) -> bool:
    """Whether the word at `before` leads to a seat in a house: "the member for [Stourbridge], who …"."""
    return before > 0 and reading.lower[before] == "for" and reading.lower[before - 1] in _SEATED


def is_seated(reading: Reading, comma: int) -> bool:
    """Whether the body of somebody named ends before the comma, after which its place stands: "Ama Bo of the Institute for Basin
    Studies, [Mysuru], said"; but "the president of the University of the North, [Ama Bo], said"."""
    lower, flags = reading.lower, reading.flags
    body = False
    for k in range(comma - 1, max(0, comma - _BODY), -1):
        if lower[k] in _AT and body:
            if flags[k - 1] & lx.OFFICE:  # "Ama Bo, director of the Institute, [Mysuru], said"
                k = next((j for j in range(k - 1, max(0, k - _FEW), -1) if lower[j] == ","), 0)
            if k and reading.capital(k - 1) and not flags[k - 1] & (lx.OFFICE | lx.THING | lx.HEAD):
                return True
        if not (reading.capital(k) or lower[k] in _INSIDE or lower[k] in _AT):
            return False
        body = body or reading.capital(k) and bool(flags[k] & (lx.THING | lx.HEAD))
    return False


def is_someone(reading: Reading, k: int) -> bool:
    """Whether the relative at word `k` speaks of someone: "who", « qui » and a verb of people, « qui fut l’un des légats »."""
    if reading.lower[k] in ("who", "whom"):
        return True
    first = k = k + 1
    while k < reading.size and reading.flags[k] & lx.AUXILIARY:
        k += 1
    if k < reading.size and reading.flags[k] & lx.HUMAN:
        return True
    return not _WAS.isdisjoint(reading.lower[first : k + 1]) and any(f & lx.OFFICE for f in reading.flags[k : k + _OFFICE_IN])


def is_thing(reading: Reading, k: int) -> bool:
    """Whether the apposition whose first word is `k` calls a thing what stands before it: its noun, and no preposition."""
    for j in range(k, min(reading.size - 1, k + _FEW)):
        f = reading.flags[j]
        if f & lx.OBJECT and reading.lower[j + 1] in (",", "."):
            return True
        if f & (lx.FUNCTION | lx.PLACING | lx.OFFICE | lx.HUMAN) and reading.lower[j] != "'s":
            return False
    return False


def body_after(reading: Reading, k: int) -> bool:
    """Whether a body is named at word `k`, or right after its article there."""
    if reading.lower[k] in ARTICLES:
        k += 1
    word = reading.words[k] if k < reading.size else ""
    unit = reading.units.get(k)
    if unit:
        return bool(unit[1].flag & (lx.BODY | lx.HOUSE))
    if word.islower() and reading.flags[k] & lx.HEAD and reading.lower[k - 1] in _BEFORE_BODY:
        return True  # « X, du ministère congolais des Mines »
    return word.isupper() and 1 < len(word) < 8 or word[:1].isupper() and bool(reading.flags[k] & (lx.THING | lx.HEAD))


def published(reading: Reading, last: int) -> bool:
    """Whether a verb of people and "in" stand before the paper that ends with word `last`: « corrige dans Le Temps Ann Bo »."""
    first = reading.covered.get(last)
    if not first or not reading.units[first][1].flag & lx.CAPITALISED:
        return False
    k = first - 2 if reading.lower[first - 1] in ARTICLES else first - 1
    return k > 0 and reading.lower[k] in ("dans", "in") and bool(reading.flags[k - 1] & lx.HUMAN)
