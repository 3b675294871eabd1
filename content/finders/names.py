"""Names of people: runs of capitals that can be one, with the titles before them."""

from __future__ import annotations

import unicodedata

from ..late import Late
from . import lexicon as lx
from .lexicon import Lexicon
from .reading import Reading
from .weights import ARTICLES, weigh

# Words between two parts of a name that are small in French but stand in the middle of a sentence too.
_OF = frozenset(("de", "d'", "du", "des", "of"))
# A name has at most so many words: a page in capitals is no name.
LONGEST = 7
# « Lt. Gen. Sir »: so many words of titles are read, stops included.
_TITLES = 6


def fold(word: str) -> str:
    """The word without case, accents and apostrophe styles, for comparing names: Šefčovič and Sefcovic."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFD", word.casefold().replace("’", "'"))
    plain = plain.translate(_LETTERS)
    return "".join(c for c in plain if not unicodedata.combining(c))


_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"})


class Name:
    """A run of words that may be a person's name. Places are indices of the sentence's words; `outer` is where the titles
    before it begin."""

    __slots__ = (
        "start",
        "end",
        "outer",
        "key",
        "gender",
        "titles",
        "weight",
        "noble",
        "country",
        "initial",
        "role",
        "person",
        "capitals",
    )

    def __init__(self, start: int, end: int, outer: int, key: tuple[str, ...]):
        self.start, self.end, self.outer, self.key = start, end, outer, key
        self.gender: str | None = None
        self.titles: list[str] = []
        self.weight = 0
        self.noble = False
        self.country: str | None = None  # of « le Kényan Josphat M. »
        self.initial = False  # its capital may come from its place at the beginning
        self.role = None
        self.person: int | None = None
        self.capitals = False


def find_names(reading: Reading, roles: list, lex: Lexicon, quoted: frozenset[tuple[int, int]]) -> list[Name]:
    """The runs of capitals of a sentence that may name a person, in order, each weighed."""
    blocked = _blocked(reading, roles, lex)
    names = []
    after = 0
    flags, covered = reading.flags, reading.covered
    for i in reading.capitals:
        if i < after or i in blocked:
            continue
        f = flags[i]
        if (
            f
            and not f & _TITLED
            and (i in covered or f & _FIRST_NEVER and not f & lx.PARTICLE)
            or f & lx.FUNCTION
            and not f & _SMALL_TOO
            and not _is_korean(reading, i)
        ):
            continue
        listed = names and names[-1].titles[:1] and names[-1].titles[0] in _PLURAL and reading.lower[names[-1].end : i] in _LISTED
        name = _name(reading, lex, i, after, blocked, bool(listed))
        if name is None:
            continue
        after = name.end
        if name.key:
            if listed and not name.titles and name.outer == i:  # « Mmes Lefort, Le Goffic et Okoumba »
                name.titles, name.gender = names[-1].titles, names[-1].gender
            weigh(name, reading, lex, quoted)
            names.append(name)
    return names


def _blocked(reading: Reading, roles: list, lex: Lexicon) -> dict[int, int]:
    """Words that belong to roles; but a run of unknown capitals inside one (« l’avocat de Jean Dupont ») stays free."""
    blocked: dict[int, int] = {}
    for role in roles:
        for k in range(role.start, role.end):
            f = reading.flags[k]
            free = (
                k != role.head
                and reading.words[k][0].isupper()
                and not f & ~lx.GIVEN & ~lx.PARTICLE
                and k not in reading.covered
                and (f & lx.GIVEN or role.end - role.start > 1)
            )
            if (
                free
                and k > role.head
                and (reading.lower[k - 1] in ARTICLES or reading.words[k].isupper() and 1 < len(reading.words[k]) < 7)
            ):
                free = False
            if free and k > role.head and lex.head_last and _ends_in_body(reading, k, role.end):
                free = False  # "president of the Gulf Metal Trades Council"
            if free and not reading.flags[k] & lx.GIVEN and role.office in _OF_MATTERS and lex.head_last:
                free = False  # "the Minister for Natural Resources"
            if free and k + 1 == role.end and role.office in _OF_TOWNS and reading.capital(role.end):
                free = False  # « l’ancienne maire d’Arequipa Rosaura Quispe »
            if k > role.head and f & lx.TITLE and reading.words[k][0].isupper() and k + 1 < role.end:
                free = True  # « avocat de M. Augustave »
            if not free:
                blocked[k] = k
    return blocked


_OF_MATTERS = frozenset("minister secretary commissioner undersecretary under-secretary".split())
_OF_TOWNS = frozenset("maire bourgmestre préfet sous-préfet gouverneur évêque archevêque échevin mayor governor bishop".split())


def _ends_in_body(reading: Reading, k: int, end: int) -> bool:
    """Whether the capitals from word `k` on, before word `end`, end with the common noun of a body."""
    while k + 1 < end and reading.capital(k + 1):
        k += 1
    return bool(reading.flags[k] & (lx.THING | lx.HEAD))


def _word_of_name(reading: Reading, i: int) -> bool:
    """Whether word `i` can be one word of a person's name."""
    word = reading.words[i]
    if i in reading.covered or len(word) == 1 and word not in _LONE:
        return False
    if word.isalpha():
        return True
    if len(word) < 8 and reading.lower[i].endswith(_CONTRACTED):
        return False  # I’d, We’ll
    return word[0].islower() or all(c.isalpha() or c in "-‑'’." for c in word)  # al-Harthi


_LONE = frozenset("ÓÒ")  # Fiachra Ó Dubhghaill
_CONTRACTED = ("'d", "'ll", "'m", "'ve", "'re", "n't")
_PLURAL = frozenset(("mm", "mm.", "mmes", "mlles", "messrs", "messieurs", "mesdames", "drs", "cllrs"))
_LISTED = ([","], ["et"], ["and"])
_NEVER = lx.FUNCTION | lx.DEMONYM | lx.PEOPLE
_FIRST_NEVER = _NEVER | lx.OFFICE
_TITLED = lx.TITLE | lx.NOBLE
_SMALL_TOO = lx.TITLE | lx.PARTICLE


def _name(reading: Reading, lex: Lexicon, i: int, after: int, blocked: dict[int, int], listed: bool) -> Name | None:
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    outer = i
    titles: list[str] = []
    gender: str | None = None
    noble = -1
    # Titles with a small letter before the name: le général, la baronne.
    if (
        i > after
        and lower[i - 1] in lex.small_titles
        and words[i - 1][0].islower()
        and not (i - 1 in blocked and i - 2 in blocked)
    ):
        outer = i - 1
        titles.append(lower[i - 1])
        gender = lex.titles.get(lower[i - 1]) or lex.genders.get(lower[i - 1])
    elif i > after + 3 and lower[i - 1] in _RETIRED and (k := _rank_before(reading, i, after)) >= 0:
        outer = k
        titles.append(lower[k])
        gender = lex.titles.get(lower[k])
    elif i > after + 1 and words[i - 1] == "." and flags[i - 2] & lx.TITLE:
        outer = i - 2
        titles.append(lower[i - 2])
        gender = lex.titles.get(lower[i - 2])
    if outer < i and outer > after and lower[outer - 1] in ("le", "la", "l'"):
        outer -= 1
    t = i
    while t < size and t < i + _TITLES and t not in blocked and flags[t] & (lx.TITLE | lx.NOBLE):
        nxt = t + 1
        if nxt < size and words[nxt] in _STOPS:
            nxt += 1
        if nxt + 2 < size and words[nxt] == "(" and lower[nxt + 1].rstrip(".") in _RETIRED_BRIEFLY:  # Gen. (ret.) X
            nxt = next((k + 1 for k in range(nxt + 2, min(size, nxt + 4)) if words[k] == ")"), nxt)
        if nxt >= size or not (
            words[nxt][0].isupper()
            or lower[nxt] in _TITLE_LINKS
            or flags[nxt] & lx.PARTICLE
            and nxt + 1 < size
            and words[nxt + 1][0].isupper()
        ):
            break
        if nxt in blocked or flags[nxt] & lx.FUNCTION and not flags[nxt] & lx.PARTICLE:
            break
        gender = gender or lex.titles.get(lower[t]) or lex.genders.get(lower[t])
        titles.append(lower[t])
        noble = t if flags[t] & lx.NOBLE else -1
        t = nxt
    first = j = t
    end = t
    thing = firm = False
    nickname = -1
    while j < size and j - first < LONGEST and j not in blocked:
        word, f = words[j], flags[j]
        if word[0].isupper() or word[:3] in _AL:
            if not _word_of_name(reading, j):
                break
            if (
                f & _NEVER
                and not (j > first and f & lx.FUNCTION and word.isalpha() and len(word) > 3 and words[j + 1 : j + 2] == [","])
                and not (f & lx.PARTICLE and (j > first or titles or listed or not f & lx.FUNCTION))
                and not (j > first and f & lx.FUNCTION == 0 and flags[j - 1] & lx.GIVEN)
                and not (j == first and titles and not f & lx.FUNCTION and not reading.capital(j + 1))  # M. Breton
                and not (j == first and f & lx.FUNCTION and _is_korean(reading, j))
            ):
                break
            if f & lx.OFFICE and not (j > first and flags[j - 1] & lx.GIVEN):
                break
            if f & lx.TITLE and j > first and j + 1 < size and words[j + 1][0].isupper() and lower[j - 1] not in _SON:
                break
            thing |= bool(f & lx.THING) or j == first and bool(f & lx.OBJECT) and lex.head_first and not f & lx.GIVEN
            firm |= bool(f & lx.FIRM) and j > first and word in lex.firms
            j += 1
            end = j
            continue
        if (
            word in _QUOTES
            and first < j < size - 3
            and words[j + 2] in _QUOTES
            and words[j + 1][0].isupper()
            and words[j + 3][0].isupper()
        ):
            nickname = j + 1  # Thomas "Tom" Keogh
            j += 3
            continue
        if word == "." and j > first and lower[j - 1] in _SHORTENED and reading.capital(j + 1):
            j += 1  # Rebecca St. Clair
            continue
        if j > first and f & lx.PARTICLE:
            k = j
            while k < size and k < j + 3 and flags[k] & lx.PARTICLE and words[k][0].islower():
                k += 1
            if k < size and words[k][0].isupper() and k not in blocked and _word_of_name(reading, k):
                if lower[j] == "of":
                    if noble < 0:
                        break
                elif lower[j] in _OF and (
                    flags[k] & (lx.UNIT | lx.THING | lx.CAPITALISED | lx.HEAD) or j - first < 1 or lower[j] == "des"
                ):
                    break
                elif lower[j] in ("la", "le", "l'", "y", "e", "i", "al", "el", "te", "des") and flags[k] & (lx.GIVEN | lx.THING):
                    break
                elif lower[j] in ("la", "le", "l'") and lex.head_first:
                    break
                j = k
                continue
            break
        break
    if end <= first:
        return None
    if end == first + 1 and flags[first] & lx.GIVEN and _is_initial(reading, end):
        end += 1 + (words[end + 1] == ".")  # « Rachid B., 41 ans »
    # Ends that are no part: particles with capitals left alone.
    while end > first and flags[end - 1] & lx.PARTICLE and flags[end - 1] & lx.FUNCTION:
        end -= 1
    if end - first > 2 and flags[end - 1] & lx.AFTER_NAME and not words[end - 2].isupper():
        end -= 1  # Priya Ramanathan KC
    if end <= first:
        return None
    start = first
    name = Name(start, end, outer, ())
    if noble >= 0 and not (end - first > 1 and lower[first + 1] != "of" and flags[first] & lx.GIVEN):
        name.noble = True
        name.start = noble
    core = words[first:end]
    if nickname >= 0:
        core = [words[k] for k in range(first, end) if k != nickname and words[k] not in _QUOTES]
    if not titles and (firm or end < size and flags[end] & lx.FIRM and words[end].isupper() and words[end - 1][1:].islower()):
        name.end = end
        return name
    if (
        thing
        and first
        and first - 1 in blocked
        and end - first > 1
        and not any(flags[k] & lx.THING for k in range(first + 1, end))
    ):
        thing = False  # « Defense Minister Park Ji-hoon »
    if (
        thing
        and end == first + 2
        and first > 1
        and words[first - 1] == ","
        and first - 2 in blocked
        and words[end : end + 1] == [","]
    ):
        thing = bool(flags[first] & lx.THING)  # "the co-leader, Remy Castle, …"
    if thing and end == first + 2 and _HYPHENATED.match(words[first + 1]):
        thing = False  # "vice-minister, Park Yun-seo"
    if (
        thing
        and not titles
        and not (
            len(core) > 1
            and flags[first] & lx.GIVEN
            and not flags[first] & lx.THING
            and [lower[k] in lex.surnames for k in range(first, end) if flags[k] & lx.THING] == [True]
        )
    ):
        name.end = end
        return name  # no key: a body or a thing, skipped whole
    if len(core) == 1 and flags[first] & (lx.HEAD | lx.THING) and titles and titles[-1] in _ADJECTIVES:
        return name  # "the General Court"
    if len(core) == 1 and flags[first] & (lx.CAPITALISED | lx.THING | lx.OBJECT | lx.HEAD | lx.FIRM) and not titles:
        return name
    if not titles and (known := [k for k in range(first, end) if flags[k] & (lx.CAPITALISED | lx.HEAD)]):
        if not (known == [end - 1] and flags[first] & lx.GIVEN):
            return name
    name.key = (fold(core[0]),) if len(core) == 1 else tuple([fold(w) for w in core if w.lower() not in _SMALL])
    name.titles = titles
    name.gender = gender
    name.capitals = core[0].isupper() and all(w.isupper() for w in core)
    return name


def _is_korean(reading: Reading, i: int) -> bool:
    """Whether word `i`, that could be another word, is the surname of Do Kyung-hwan."""
    return 0 < i < reading.size - 1 and len(reading.words[i]) < 4 and bool(_HYPHENATED.match(reading.words[i + 1]))


def _is_initial(reading: Reading, k: int) -> bool:
    """Whether a single capital stands at word `k` for a surname that is kept back."""
    words = reading.words
    if not reading.capital(k) or len(words[k].rstrip(".")) != 1 or k + 1 >= reading.size:
        return False
    return words[k].endswith(".") or words[k + 1] == "."


_ADJECTIVES = frozenset(("general", "field", "major", "private", "chief"))  # titles that a body can have
_HYPHENATED = Late(r"[A-Z][a-z]+-[a-z]+$")  # the given name of Park Yun-seo
_QUOTES = frozenset('"“”‘’«»')
_SON = frozenset("ould mint bin ben ibn bint abu abou".split())  # Mohamed Ould Cheikh Abdallahi: no title
_SHORTENED = frozenset("st ste sta sto ma md mohd muh abd wm geo chas thos jos".split())
_STOPS = frozenset((".", "'", "’"))  # Mr. and Dato'
_RETIRED_BRIEFLY = frozenset(("ret", "retd", "rtd", "2s", "cr", "er"))
_RETIRED = frozenset(("retraite", "réserve", "armée", "brigade", "division", "escadre", "vaisseau", "frégate"))


def _rank_before(reading: Reading, i: int, after: int) -> int:
    """Where « le général à la retraite », « le général de brigade » before word `i` has its rank; -1 if nowhere."""
    for k in range(i - 2, max(after, i - 6) - 1, -1):
        if reading.flags[k] & lx.TITLE and reading.words[k][0].islower():
            return k
    return -1


_AL = frozenset(("al-", "as-", "ad-", "an-", "ar-", "at-", "ash", "el-"))
_TITLE_LINKS = frozenset(("de", "d'", "van", "von", "al", "el"))
_SMALL = frozenset(
    (
        "de",
        "d'",
        "d’",
        "du",
        "des",
        "la",
        "le",
        "of",
        "von",
        "van",
        "der",
        "den",
        "da",
        "dos",
        "di",
        "del",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "y",
        "e",
    )
)
