"""One run of capitals read as a name: the titles before it, how far it goes, and whether it names a thing."""

from __future__ import annotations

from ..late import Late
from . import lexicon as lx
from .lexicon import Lexicon
from .name import Name, fold
from .name_signs import after_quote, speaks
from .reading import Reading
from .smallwords import OF

# A name has at most so many words: a page in capitals is no name.
_LONGEST = 7
# « Lt. Gen. Sir »: so many words of titles are read, stops included.
_TITLES = 6
_LONE = frozenset("ÓÒ")  # Fiachra Ó Dubhghaill
_CONTRACTED = ("'d", "'ll", "'m", "'ve", "'re", "n't")
_NEVER = lx.FUNCTION | lx.DEMONYM | lx.PEOPLE
_ADJECTIVES = frozenset(("general", "field", "major", "private", "chief"))  # titles that a body can have
_HYPHENATED = Late(r"[A-Z][a-z]+-[a-z]+$")  # the given name of Park Yun-seo
_QUOTES = frozenset('"“”‘’«»\'')
_SON = frozenset("ould mint bin ben ibn bint abu abou".split())  # Mohamed Ould Cheikh Abdallahi: no title
_INNER = frozenset("sheikh cheikh sheik shaikh haji hadj hajji mullah mirza agha bey pasha eng don".split())  # Awat Sheikh Janab
_NICKNAME = 3  # words of a nickname
_SHORTENED = frozenset("st ste sta sto ma md mohd muh abd wm geo chas thos jos pon thol ks ki ka su kh".split())
STOPPED = frozenset("Del Ald Spc Cde Revd Drs Dra Lic Pdt".split())  # titles only with their stop: Del. X, but Del Rey
_STOPPING = frozenset(",.")
_STOPS = frozenset((".", "'", "’"))  # Mr. and Dato'
_RETIRED_BRIEFLY = frozenset(("ret", "retd", "rtd", "2s", "cr", "er"))
_RETIRED = frozenset(("retraite", "réserve", "armée", "brigade", "division", "escadre", "vaisseau", "frégate"))
_AL = frozenset(("al-", "as-", "ad-", "an-", "ar-", "at-", "ash", "el-"))
_THE = (["le"], ["du"], ["au"])
_ALSO_GIVEN = frozenset(("Cheikh", "Sheikh"))  # in West Africa, a name
_OF_THE_GULF = frozenset("al el ben bin ibn bint al- el-".split())
_MARKED = frozenset("'’")
_TITLE_LINKS = frozenset(("de", "d'", "van", "von", "al", "el"))
_JOINTS = str.maketrans("", "", "-‑'’.")  # that stand inside a name
_GERMAN = frozenset("van von der den ter ten vom zum zur 't".split())  # that are no words of the languages read
_PATRONYMIC = frozenset("oğlu oglu ogly qızı qizi kızı gyzy uulu kyzy".split())  # end a name: Rauf Kərimov oğlu
_JUNIOR = frozenset(("jr", "sr"))  # whose stop is of the name
_RANKS = frozenset("general admiral marshal colonel commander governor".split())
_BEFORE_RANK = frozenset("air major lieutenant brigadier rear vice field colonel group wing right chief reverend fleet".split())
_LEADING = frozenset("a an the".split())
_QUALIFYING = frozenset("retired former serving senior young old army navy air-force acting".split())
_SMALL = frozenset("de d' d’ du des la le of von van der den da dos di del al el bin ben ibn y e".split())


def read_name(reading: Reading, lex: Lexicon, i: int, after: int, blocked: dict[int, int], listed: bool) -> Name | None:
    """The name that begins at word `i`, with its titles, the words up to `after` being another's; without a key where it is a
    body's or a thing's. `listed`: titles of several stand before the names (« Mmes Lefort, Le Goffic »)."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    outer, titles, gender = _small_titles(reading, lex, i, after, blocked)
    first, noble, told = _titles(reading, lex, i, blocked, titles)
    gender = gender or told
    end, thing, firm, nickname = _extent(reading, lex, first, blocked, bool(titles), listed, noble)
    if end <= first:
        return None
    if end == first + 1 and flags[first] & lx.GIVEN and _is_initial(reading, end):
        end += 1 + (words[end + 1] == ".")  # « Rachid B., 41 ans »
    # Ends that are no part: particles with capitals left alone.
    while end > first and flags[end - 1] & lx.PARTICLE and flags[end - 1] & lx.FUNCTION:
        end -= 1
    if end - first > 1 and flags[end - 1] & lx.AFTER_NAME and not words[end - 2].isupper():
        end -= 1  # Priya Ramanathan KC, Mr Amos QC
    if end <= first:
        return None
    start = first
    if outer == first:  # « la présidente von der Leyen »
        while start > after and lower[start - 1] in _GERMAN and not words[start - 1][0].isupper():
            start -= 1
        outer = start
    name = Name(start, end, outer, ())
    if noble >= 0 and not (end - first > 1 and lower[first + 1] != "of" and flags[first] & lx.GIVEN):
        name.noble = True
        name.start = noble
    core = words[first:end]
    if nickname is not None:
        core = [words[k] for k in range(first, end) if not nickname[0] <= k < nickname[1]]
        name.nickname = (*map(fold, words[nickname[0] + 1 : nickname[1] - 1]), fold(core[-1]))
    if not titles and (firm or end < size and flags[end] & lx.FIRM and words[end].isupper() and words[end - 1][1:].islower()):
        return name
    if thing and not titles and _names_thing(reading, lex, first, end, len(core), blocked):
        return name  # no key: a body or a thing, skipped whole
    if len(core) == 1 and flags[first] & (lx.HEAD | lx.THING | lx.COMMON) and titles and titles[-1] in _ADJECTIVES:
        return name  # "the General Court"
    if lex.head_last and flags[end - 1] & lx.TITLE and _is_rank(reading, first, end, titles):
        return name  # "a retired Colonel", "the Major General"
    if len(core) > 1 and flags[first] & lx.SITE and not titles and not _is_somebodys(reading, first, blocked):
        return name  # Ras Lanuf
    if flags[end - 1] & lx.COMMON and not titles and not (speaks(reading, first) if len(core) == 1 else flags[first] & lx.GIVEN):
        return name  # « Peuple et [Progrès] », "Tidewater Research"
    if len(core) == 1 and flags[first] & (lx.CAPITALISED | lx.THING | lx.OBJECT | lx.HEAD | lx.FIRM) and not titles:
        return name
    if not titles and (known := [k for k in range(first, end) if flags[k] & (lx.CAPITALISED | lx.HEAD)]):
        if not (known == [end - 1] and flags[first] & lx.GIVEN):
            return name
    name.key = (fold(core[0]),) if len(core) == 1 else tuple([fold(w) for w in core if w.lower() not in _SMALL and w != "."])
    name.titles = titles
    name.gender = gender
    name.capitals = core[0].isupper() and all(w.isupper() for w in core if w != ".")
    return name


def _is_somebodys(reading: Reading, first: int, blocked: dict[int, int]) -> bool:
    """Whether the words from `first` on, the name of a place by their look, follow a role or somebody's words: « le vice-ministre
    de la Défense, [Bandar al-Otaibi] », "Gov. [Sierra Brown]", "“…,” said [Villa Ramos]"."""
    before = first - 2 if first > 1 and reading.words[first - 1] in _STOPPING else first - 1
    if before < 0:
        return False
    flags = reading.flags[before]
    if before in blocked and (reading.words[before + 1] != "," or reading.words[before].islower() or flags & lx.CAPITALISED):
        return True  # but "the governor of Sirte, [Ras Lanuf]"
    return bool(flags & lx.HUMAN) and after_quote(reading, before)


def _is_rank(reading: Reading, first: int, end: int, titles: list[str]) -> bool:
    """Whether English words with capitals are a rank and nobody's name: after an article or what qualifies it, or one of two words."""
    if end - first == 2:
        return reading.lower[first] in _BEFORE_RANK
    if end - first > 1 or reading.flags[first] & lx.GIVEN:
        return False
    if titles:
        return reading.lower[first] in _RANKS and titles[-1] in _BEFORE_RANK
    before = reading.lower[first - 1] if first else ""
    return before in _LEADING or before in _QUALIFYING and reading.words[first - 1].islower()


def _small_titles(
    reading: Reading, lex: Lexicon, i: int, after: int, blocked: dict[int, int]
) -> tuple[int, list[str], str | None]:
    """Where the name with the title before word `i` begins, the title and its gender: « le général », « la baronne », "Amb."."""
    words, lower, flags = reading.words, reading.lower, reading.flags
    outer, titles, gender = i, [], None
    if (
        i > after
        and lower[i - 1] in lex.small_titles
        and words[i - 1][0].islower()
        and not (i - 1 in blocked and i - 2 in blocked)
    ):
        outer = i - 1
        titles.append(lower[i - 1])
        gender = lex.titles.get(lower[i - 1]) or lex.genders.get(lower[i - 1])
    elif i > after + 3 and lower[i - 1] in _RETIRED and i - 1 not in blocked and (k := _rank_before(reading, i, after)) >= 0:
        outer = k
        titles.append(lower[k])
        gender = lex.titles.get(lower[k])
    elif i > after + 3 and words[i - 1] == ")" and lower[i - 2] in _RETIRED_BRIEFLY and lower[i - 4] in lex.small_titles:
        outer = i - 4  # « le général (2S) X »
        titles.append(lower[outer])
        gender = lex.titles.get(lower[outer])
    elif i > after + 1 and words[i - 1] == "." and i - 2 not in blocked and (flags[i - 2] & lx.TITLE or words[i - 2] in STOPPED):
        outer = i - 2
        titles.append(lower[i - 2])
        gender = lex.titles.get(lower[i - 2])
    if outer < i and outer > after and lower[outer - 1] in ("le", "la", "l'"):
        outer -= 1
    return outer, titles, gender


def _titles(
    reading: Reading, lex: Lexicon, i: int, blocked: dict[int, int], titles: list[str]
) -> tuple[int, int, str | None]:
    """The word after the titles with capitals from word `i` on, which are added to `titles`, where the last one is of nobility
    (-1: none is), and their gender."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    noble, gender = -1, None
    t = i
    while t < size and t < i + _TITLES and t not in blocked and flags[t] & (lx.TITLE | lx.NOBLE):
        nxt = t + 1
        if nxt < size and (words[nxt] in _STOPS or words[nxt] in _MARKED and nxt + 1 < size and words[nxt + 1][0].isupper()):
            nxt += 1  # « Mgr. X », "Dato’ Seri X"
        if nxt + 2 < size and words[nxt] == "(" and lower[nxt + 1].rstrip(".") in _RETIRED_BRIEFLY:  # Gen. (ret.) X
            nxt = next((k + 1 for k in range(nxt + 2, min(size, nxt + 4)) if words[k] == ")"), nxt)
        if nxt >= size or not (
            words[nxt][0].isupper()
            or lower[nxt] in _TITLE_LINKS
            or flags[nxt] & lx.PARTICLE
            and (reading.capital(nxt + 1) or reading.capital(nxt + 2) and lower[nxt + 1] == "'t")
        ):
            break
        if nxt in blocked or flags[nxt] & lx.FUNCTION and not flags[nxt] & lx.PARTICLE:
            break
        if words[t] in _ALSO_GIVEN and flags[nxt] & lx.GIVEN and reading.capital(nxt + 1) and _OF_THE_GULF.isdisjoint(
            lower[nxt + 1 : nxt + 5]
        ):
            break  # « Cheikh Tidiane Ndao »
        if words[t] in _ALSO_GIVEN and words[nxt][0].isupper() and not reading.capital(nxt + 1) and lower[t - 1 : t] not in _THE:
            break  # « Me Cheikh Bâ »; but « le Cheikh Ahmed »
        gender = gender or lex.titles.get(lower[t]) or lex.genders.get(lower[t])
        titles.append(lower[t])
        noble = t if flags[t] & lx.NOBLE else -1
        t = nxt
    return t, noble, gender


def _extent(
    reading: Reading, lex: Lexicon, first: int, blocked: dict[int, int], titled: bool, listed: bool, noble: int
) -> tuple[int, bool, bool, tuple[int, int] | None]:
    """Where the run of words from `first` on ends, whether a word in it is a thing's or a firm's, and where its nickname stands
    with its marks. `titled`: a title stands before it; `noble` is that of nobility among them, -1 where none is."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    j = end = first
    thing = firm = False
    nickname = None
    while j < size and j - first < _LONGEST and j not in blocked:
        word, f = words[j], flags[j]
        if word[0].isupper() or word[:3] in _AL or j > first and (word[2:3].isupper() or word[2:3] == "-" and word[3:4].isupper()):
            # Thandiwe kaMpofu, Ndabezinhle ka-Zungu
            if not _word_of_name(reading, j):
                break
            if (
                f & _NEVER
                and not (j > first and f & lx.FUNCTION and word.isalpha() and len(word) > 3 and words[j + 1 : j + 2] == [","])
                and not (j > first and flags[first] & lx.GIVEN and _ends_oddly(reading, j))
                and not (f & lx.PARTICLE and (j > first or titled or listed or not f & lx.FUNCTION))
                and not (j > first and f & lx.FUNCTION == 0 and flags[j - 1] & lx.GIVEN)
                and not (j > first and f & lx.FUNCTION and len(word) == 2 and _is_inner(reading, j))
                and not (j == first and titled and not f & lx.FUNCTION and not reading.capital(j + 1))  # M. Breton
                and not (j == first and f & lx.FUNCTION and is_korean(reading, j))
            ):
                break
            street = reading.capital(j + 1) and flags[j + 1] & lx.THING  # Martin Luther King Boulevard
            if f & lx.OFFICE and not (j > first and (flags[j - 1] & lx.GIVEN or street)):
                break
            if f & lx.TITLE and j > first and reading.capital(j + 1) and lower[j - 1] not in _SON and lower[j] not in _INNER:
                break
            thing |= bool(f & lx.THING) or j == first and bool(f & lx.OBJECT) and lex.head_first and not f & lx.GIVEN
            firm |= bool(f & lx.FIRM) and j > first and word in lex.firms
            j += 1
            end = j
            continue
        if word in _QUOTES and first < j and (k := _past_nickname(reading, j)):
            nickname = (j, k)  # Thomas "Tom" Keogh
            j = k
            continue
        if word in _MARKED and j > first and lower[j - 1].endswith("ng") and reading.capital(j + 1):
            j += 1  # Deborah Achieng' Otieno
            continue
        if word == "." and j > first and lower[j - 1] in _SHORTENED and reading.capital(j + 1):
            j += 1  # Rebecca St. Clair
            continue
        if (j > first or titled and noble < 0) and f & lx.PARTICLE:
            k = reading.past_particles(j)
            if k < size and words[k][0].isupper() and k not in blocked and _word_of_name(reading, k):
                if lower[j] == "of":
                    if noble < 0:
                        break
                elif lower[j] in OF and (
                    flags[k] & (lx.UNIT | lx.THING | lx.CAPITALISED | lx.HEAD) or lower[j] == "des"
                ):
                    break
                elif lower[j] in ("la", "le", "l'", "y", "e", "i", "al", "el", "te", "des") and flags[k] & (lx.GIVEN | lx.THING):
                    if lower[j] != "y" or not lex.head_last:  # Baltasar Ortiz y Pelayo, in English
                        break
                elif lower[j] in ("la", "le", "l'") and lex.head_first:
                    break
                j = k
                continue
            break
        if word == "." and lower[j - 1] in _JUNIOR and j - 1 > first:
            return j + 1, thing, firm, nickname  # Lorenzo Ayuyu Jr.
        if lower[j] in _PATRONYMIC and j - 1 > first:
            end = j + 1
        break
    return end, thing, firm, nickname


_NO_SURNAME = frozenset("and the but nor who what why how when where was had has and will can may".split())


def _ends_oddly(reading: Reading, j: int) -> bool:
    """Everett Runs [Above], Lorraine [Two] Strikes: whether a word that is small elsewhere has the capital of a surname."""
    word = reading.words[j]
    small = reading.lower[j] in _NO_SURNAME or reading.flags[j] & lx.AUXILIARY
    return len(word) > 2 and word.istitle() and word.isalpha() and not small


def _is_inner(reading: Reading, j: int) -> bool:
    """« Yahia [Si] Larbi », « Crispin [Ne] Mbenza »: whether a small word with a capital stands between two that are nothing else."""
    following = reading.flags[j + 1] if reading.capital(j + 1) else lx.FUNCTION
    if reading.lower[j] == "is":
        return False  # "Ann Orr Is Right", in a headline
    return reading.words[j].istitle() and not (following | reading.flags[j - 1]) & (lx.FUNCTION | lx.UNIT | lx.THING | lx.HEAD | lx.OFFICE)


def _names_thing(reading: Reading, lex: Lexicon, first: int, end: int, size: int, blocked: dict[int, int]) -> bool:
    """Whether a run of `size` words that has a word of a thing names one: not "Defense Minister Park Ji-hoon"."""
    words, flags, lower = reading.words, reading.flags, reading.lower
    if first and first - 1 in blocked and end - first > 1 and not any(flags[k] & lx.THING for k in range(first + 1, end)):
        return False  # « Defense Minister Park Ji-hoon »
    two = end == first + 2
    if two and first > 1 and words[first - 1] == "," and first - 2 in blocked and words[end : end + 1] == [","]:
        if not flags[first] & lx.THING:
            return False  # "the co-leader, Remy Castle, …"
    if two and _HYPHENATED.match(words[first + 1]):
        return False  # "vice-minister, Park Yun-seo"
    things = [lower[k] in lex.surnames for k in range(first, end) if flags[k] & lx.THING]
    return not (size > 1 and flags[first] & lx.GIVEN and not flags[first] & lx.THING and things == [True])


def _past_nickname(reading: Reading, j: int) -> int:
    """The word after a nickname in marks that opens at word `j`, where the name goes on; 0 where none does."""
    for k in range(j + 2, min(reading.size - 1, j + _NICKNAME + 2)):
        if reading.words[k] in _QUOTES:
            plain = reading.words[j + 1][0].isupper() and all(word[0].isalnum() for word in reading.words[j + 1 : k])
            return k + 1 if plain and reading.capital(k + 1) else 0  # but "told X “No,” Y said"
    return 0


def _word_of_name(reading: Reading, i: int) -> bool:
    """Whether word `i` can be one word of a person's name."""
    word = reading.words[i]
    lone = len(word) == 1 and word not in _LONE
    if lone and word.isupper() and 0 < i < reading.size - 1:  # Conrad K Sangma
        lone = not (reading.flags[i - 1] & lx.GIVEN and reading.capital(i + 1) and reading.words[i + 1][1:].islower())
    if i in reading.covered or lone:
        return False
    if word.isalpha():
        return True
    if len(word) < 8 and reading.lower[i].endswith(_CONTRACTED):
        return False  # I’d, We’ll
    bare = word.translate(_JOINTS)
    return word[0].islower() or bare.isalpha() or not bare  # al-Harthi


def is_korean(reading: Reading, i: int) -> bool:
    """Whether word `i`, that could be another word, is the surname of Do Kyung-hwan."""
    return 0 < i < reading.size - 1 and len(reading.words[i]) < 4 and bool(_HYPHENATED.match(reading.words[i + 1]))


def _is_initial(reading: Reading, k: int) -> bool:
    """Whether a single capital stands at word `k` for a surname that is kept back."""
    words = reading.words
    if not reading.capital(k) or len(words[k].rstrip(".")) != 1 or k + 1 >= reading.size:
        return False
    return words[k].endswith(".") or words[k + 1] == "."


def _rank_before(reading: Reading, i: int, after: int) -> int:
    """Where « le général à la retraite », « le général de brigade » before word `i` has its rank; -1 if nowhere."""
    for k in range(i - 2, max(after, i - 6) - 1, -1):
        if reading.flags[k] & lx.TITLE and reading.words[k][0].islower():
            return k
    return -1
