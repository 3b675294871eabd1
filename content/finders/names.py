"""Names of people: runs of capitals that can be one, with the titles before them."""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import Lexicon
from .name import Name
from .name_run import STOPPED, is_korean, read_name
from .reading import Reading
from .smallwords import ARTICLES
from .weights import weigh

_ORDINARY = lx.HUMAN | lx.SOMEONE | lx.AUXILIARY | lx.MODIFIER | lx.QUALIFIER | lx.STANDING
_OPENING_ENDS = {False: ("ly",), True: ("ment", "ant", "ants")}
_OPENING = frozenset("«“‘\"([:—–-•")
_DE = (["de"], ["d'"])
_PLURAL = frozenset(("mm", "mm.", "mmes", "mlles", "messrs", "messieurs", "mesdames", "drs", "cllrs"))
_LISTED = ([","], ["et"], ["and"])
_ONE_OF_THEM = {"le": "m", "la": "f", "l'": None}
_FIRST_NEVER = lx.FUNCTION | lx.DEMONYM | lx.PEOPLE | lx.OFFICE
_TITLED = lx.TITLE | lx.NOBLE
_SMALL_TOO = lx.TITLE | lx.PARTICLE


def find_names(reading: Reading, roles: list, lex: Lexicon, quoted: dict[int, int]) -> list[Name]:
    """The runs of capitals of a sentence that may name a person, in order, each weighed."""
    blocked = _blocked(reading, roles, lex)
    names = []
    after = 0
    flags, covered = reading.flags, reading.covered
    for i in reading.capitals:
        if i < after or i in blocked:
            continue
        if reading.words[i] in STOPPED and reading.words[i + 1 : i + 2] == ["."] and reading.capital(i + 2):
            continue
        f = flags[i]
        if names and i == after == names[-1].end and f & lx.AFTER_NAME:
            continue  # "Priya Ramanathan [KC]"
        if reading.words[i] in lex.party_acronyms and _is_side(reading, i):
            continue  # « le [LR] Denis Dorval »
        if (
            f
            and not f & _TITLED
            and (i in covered or f & _FIRST_NEVER and not f & lx.PARTICLE and not is_korean(reading, i))
            or f & lx.FUNCTION
            and not f & _SMALL_TOO
            and not is_korean(reading, i)
        ):
            continue
        if f & lx.GIVEN == 0 and (reading.capital(i + 1) or reading.lower[i + 1 : i + 2] in _DE) and _opens(reading, i, lex):
            continue
        listed = names and names[-1].titles[:1] and names[-1].titles[0] in _PLURAL and reading.lower[names[-1].end : i] in _LISTED
        name = read_name(reading, lex, i, after, blocked, bool(listed))
        if name is None:
            continue
        after = name.end
        if name.key and name.outer == i and i > 1 and reading.words[i - 1] in lex.party_acronyms and _is_side(reading, i - 1):
            name.outer = i - 2
            name.gender = name.gender or _ONE_OF_THEM[reading.lower[i - 2]]
        if name.key:
            if listed and not name.titles and name.outer == i:  # « Mmes Lefort, Le Goffic et Okoumba »
                name.titles, name.gender = names[-1].titles, names[-1].gender
            weigh(name, reading, lex, quoted)
            if len(name.key) == 1 and not name.titles and flags[name.start] & lx.COMMON:
                name.weight = -1  # nobody, but where the text names somebody in full who is called so: "Samantha [Power]"
            names.append(name)
    return names


def _is_side(reading: Reading, i: int) -> bool:
    """« Le [LR] Denis Dorval », « la [MR] Claire Dorval »: whether the acronym `i` tells the party of whose name follows it."""
    if i + 2 >= reading.size or not i or reading.lower[i - 1] not in _ONE_OF_THEM:
        return False
    given, surname = reading.words[i + 1], reading.past_particles(i + 2)
    return given[0].isupper() and not given.isupper() and surname < reading.size and reading.words[surname][0].isupper()


def _opens(reading: Reading, i: int, lex: Lexicon) -> bool:
    """Whether the word `i` has its capital from its place, and the name begins with the next one: "Enter X", « Reste X »."""
    if i and reading.words[i - 1] not in _OPENING or not reading.words[i][1:].islower():
        return False
    word, f = reading.lower[i], reading.flags[i]
    if word in lex.openers or len(word) > 5 and word.endswith(_OPENING_ENDS[lex.head_first]):
        return True
    led = reading.capital(i + 2) or i + 1 < reading.size and reading.flags[i + 1] & lx.GIVEN  # but Given Sichone, Baker Ndlovu
    return bool(led and f & _ORDINARY and not f & _TITLED)


def _blocked(reading: Reading, roles: list, lex: Lexicon) -> dict[int, int]:
    """Words that belong to roles; but a run of unknown capitals inside one (« l’avocat de Jean Dupont ») stays free."""
    blocked: dict[int, int] = {}
    for role in roles:
        named = 0
        for k in range(role.start, role.end):
            if k < named:
                continue
            f = reading.flags[k]
            free = (
                k != role.head
                and reading.words[k][0].isupper()
                and not f & ~lx.GIVEN & ~lx.PARTICLE & ~(lx.MULTI if f & lx.GIVEN else 0)
                and k not in reading.covered
                and (f & lx.GIVEN or role.end - role.start > 1)
            )
            if (
                free
                and k > role.head
                and (reading.lower[k - 1] in ARTICLES or reading.words[k].isupper() and 1 < len(reading.words[k]) < 7)
            ):
                free = False
            if free and lex.head_last and _ends_in_body(reading, k, role.end if k > role.head else role.head):
                free = False  # "president of the Gulf Metal Trades Council", "Meridian Trust CEO"
            if free and not reading.flags[k] & lx.GIVEN and role.office in _OF_MATTERS and lex.head_last:
                free = False  # "the Minister for Natural Resources"
            if free and k + 1 == role.end and role.office in _OF_TOWNS and reading.capital(role.end):
                free = False  # « l’ancienne maire d’Arequipa Rosaura Quispe »
            if k >= reading.past(role.head) and f & lx.TITLE and reading.words[k][0].isupper() and k + 1 < role.end:
                free = True  # « avocat de M. Augustave »
            if not free:
                blocked[k] = k
            elif k > role.head and f & lx.GIVEN and reading.lower[k - 1] in _WHOSE:
                named = _full_name(reading, k)
    return blocked


_WHOSE = frozenset("of for to de d' with against".split())


def _full_name(reading: Reading, k: int) -> int:
    """Where the name ends that begins with the given name at word `k`: "critics of [Luca De Santis]", "of [John Q. Hale]"."""
    words, size, end = reading.words, reading.size, k + 1
    while end < size:
        if len(words[end]) == 1 and words[end].isupper() and words[end + 1 : end + 2] == ["."]:
            end += 2
        elif reading.capital(end) and not reading.flags[end] & (lx.THING | lx.HEAD | lx.OFFICE):
            end += 1
        elif (past := reading.past_particles(end)) > end:
            end = past + 1
        else:
            break
    return end


_OF_MATTERS = frozenset("minister secretary commissioner undersecretary under-secretary".split())
_OF_TOWNS = frozenset("député sénateur conseiller élu adjoint maire bourgmestre préfet sous-préfet gouverneur évêque archevêque échevin mayor governor bishop".split())


def _ends_in_body(reading: Reading, k: int, end: int) -> bool:
    """Whether the capitals from word `k` on, before word `end`, end with the common noun of a body."""
    while k + 1 < end and reading.capital(k + 1):
        k += 1
    return bool(reading.flags[k] & (lx.THING | lx.HEAD))
