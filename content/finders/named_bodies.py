"""Bodies that no list has and no common noun begins: « L’Assurance maladie, conviée, … », "The Multinational Force sent …".

They are looked for only where a sentence has a phrase of standing, and are listed only if it is said of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import lexicon as lx
from .english_complements import DAYS
from .reading import Reading
from .smallwords import THE

_KNOWN = lx.HUMAN | lx.AUXILIARY | lx.OFFICE | lx.FUNCTION | lx.PLACING | lx.EVENT | lx.TITLE | lx.TRANSITIVE | lx.STANDING
_LINKS = frozenset("of for on and & de d' du des pour sur contre et en aux".split())
_OPENS = frozenset("; , : ( — – and et".split())  # a clause may begin after these
_LEADS = _OPENS | frozenset("from by does do did has have will with".split())  # "So does Manx National Heritage"
_OF_A_BODY = lx.HEAD | lx.THING | lx.COMMON
_VERBS = lx.HUMAN | lx.AUXILIARY | lx.STANDING | lx.TRANSITIVE
_ENDS = frozenset((",", "(", "."))
LANDS = frozenset(
    "valley river mountain mountains coast bay strait straits sea lake hills desert delta basin peninsula island islands border "
    "corridor gorge plateau road bridge street square avenue forest canal gulf".split()
)
_HAVING = frozenset(("avoir", "être"))
_LONGEST = 9


def named_bodies(reading: Reading, inside: set[int], french: bool) -> Iterator[tuple[int, int, int]]:
    """(first word, end, first with its article) of each."""
    after = 0
    lower, covered = reading.lower, reading.covered
    for i in reading.capitals:
        if i < after or i in inside:
            continue
        if i in covered:
            firm = reading.units.get(i)
            if firm is not None and firm[1].flag == lx.CAPITALISED and firm[1].value and not reading.capital(firm[0]):
                yield i, firm[0], i
                after = firm[0]
                continue
            if french or firm is None or not firm[1].flag & (lx.CAPITALISED | lx.PLACE):
                continue
        before = lower[i - 1] if i else ""
        articled = before in THE
        if articled:
            if i > 1 and lower[i - 2] in _WITHIN:
                continue
        elif french or i and before not in _LEADS:
            continue
        end = _end(reading, i, inside, french)
        alone = not french and end == i + 1 and not articled and _owns(reading, i)
        if end > i and (alone or _is_name(reading, i, end, articled)):
            yield i, end, i - articled
            after = end


_WITHIN = frozenset("in at on into à en dans sur de d' of sous".split())  # before a place, or what another is of


def _end(reading: Reading, first: int, inside: set[int], french: bool) -> int:
    """Where the name ends that begins at word `first`."""
    lower, size = reading.lower, reading.size
    end = first
    while end < min(size, first + _LONGEST):
        if reading.capital(end) and end not in inside and lower[end] not in DAYS:
            end += 1
            continue
        if end == first or lower[end] not in _LINKS:
            break
        k = end + 1 + (lower[end + 1 : end + 2] != [] and lower[end + 1] in THE)
        joined = lower[end] in ("and", "et", "&", "en") and not french
        if joined and lower[end] == "and" and reading.capital(k) and lower[k + 1 : k + 2] and reading.flags[k + 1] & lx.THING:
            # the Salish and Kootenai Tribes
            joined = not (reading.capital(k + 1) and lower[k + 1].endswith("s") and lower[first - 1] == "the")
        if not reading.capital(k) or k in inside or lower[k] in DAYS or joined:
            break
        end = k + 1
    return ends_before_verb(reading, end, inside) if french else end


def ends_before_verb(reading: Reading, end: int, inside: set[int]) -> int:
    """Where a French name that is read up to word `end` ends if it goes on up to a verb or a comma: « les Forces de soutien
    [rapide] ont … », « la Ligue nationale [pour la démocratie], … »; `end` where it does not."""
    lower, flags, size = reading.lower, reading.flags, reading.size
    k, linked, joined = end, False, False
    while k < min(size, end + _LONGEST) and k not in inside:
        if lower[k] in _HAVING:
            return max(end, k - 1)  # « a reproché à la Fédération des dockers d'avoir »
        if lower[k] in _LINKS or linked and lower[k] in THE:
            linked = joined = True
        elif lower[k][0].isalpha() and not flags[k] & (_KNOWN | lx.SEAT | lx.COUNTRY) and lower[k] not in DAYS:
            if not linked and k > end and not reading.capital(k) and not linked:
                break
            linked = False
        else:
            break
        k += 1
    if not end < k < size or linked:
        return end
    if lower[k] in ("que", "qu'", "qu"):
        return max(end, k - 1)  # « L'Institut Laurier calcule que … »
    if flags[k] & _VERBS:
        return k
    # « La Cour des comptes [pointe], dans son rapport, des « dérives » »: before a comma stands the verb, if there is no other.
    return k if lower[k] in _ENDS and (joined or any(f & (lx.HUMAN | lx.AUXILIARY) for f in flags[k + 1 :])) else end


def _owns(reading: Reading, i: int) -> bool:
    """Whether the unknown word at `i` is taken up by "its": "Ofwat was represented by its counsel"."""
    after = reading.lower[i + 1 : i + _LONGEST]
    if "its" not in after or reading.flags[i] or not reading.words[i][0].isupper():
        return False
    return "," not in after[: after.index("its")]


def _is_name(reading: Reading, first: int, end: int, articled: bool) -> bool:
    """Whether the words `first`:`end` may be the name of a body."""
    flags, words = reading.flags, reading.words
    if any(flags[k] & (lx.GIVEN | lx.TITLE | lx.OFFICE) or words[k][0].isdigit() for k in range(first, end)):
        return False
    if flags[first] & (lx.FUNCTION | lx.UNIT & ~lx.PLACE | lx.DEMONYM):
        return False
    if reading.lower[end - 1] in LANDS:
        return False  # "farmers from the Jordan Valley"
    told = flags[end - 1] & (lx.MODIFIER | lx.DEMONYM | lx.PEOPLE) and not flags[end - 1] & (lx.THING | lx.COMMON)
    if end == first + 1 or told and words[end - 1][0].isupper():
        return False  # « le Valais », "the Alabama Republican"; but "the Multinational Force"
    if articled and first not in reading.covered or any(flags[k] & lx.HEAD for k in range(first, end)):
        return True
    if any(flags[k] & lx.FUNCTION and len(words[k]) > 2 and words[k].istitle() for k in range(first + 1, end)):
        return True  # "Families Outside", "Surfers Against Effluent", "Bring Back Our Rivers"
    return bool(flags[end - 1] & _OF_A_BODY)  # "Manx National Heritage", "Thames Valley Water"
