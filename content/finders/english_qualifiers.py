"""What tells more of an English office before it: common nouns and adjectives, and whose office it is."""

from __future__ import annotations

from . import lexicon as lx
from .english_complements import DAYS
from .lexicon import Lexicon
from .reading import Reading
from .role import DEFINITE, Role, read_determiner
from .smallwords import APPOSING, POSSESSIVE

BEFORE = lx.MODIFIER | lx.DEMONYM | lx.PEOPLE
REACH = 5  # common nouns and one more, before an office that a name sets off
_OWNER = 6  # common nouns and one more, whose office it is
NO_NOUN = lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.TITLE | lx.PLACING
_OF_STATE = frozenset("ministry army navy parliament presidency cabinet".split())  # bodies told by whose they are
_GOING_ON = frozenset("at of for in from with who whose since until and".split())  # after the noun of one
LEADING = frozenset(("the", "a", "an", "'s", "’s", "its", "his", "her", "their"))
NOUNS = 2  # common nouns before an office that a name follows at once
_WITHIN = frozenset(("of", "for", "on"))  # in the name of a body
_PAIRING = frozenset(("and", "&"))
_NO_NOUN_ENDS = ("ed", "ing", "ly", "s")  # verbs and adverbs, and plurals, which qualify seldom
_VERBAL = frozenset("to will would can could may might must shall should not they we you i he she who and or but".split())
_IRREGULAR = frozenset(
    (
        "beat hit met saw sent brought took gave made put let led held kept left lost paid ran won drew sought fought caught "
        "taught bought sold built hurt cut set fed rode drove wrote rang shook struck swore threw chose broke spoke "
        "see meet ask tell help make join back name urge press invite replace succeed defeat elect want need call send"
    ).split()
)


def is_plain(reading: Reading, k: int, low: int, more: bool = True) -> bool:
    """Whether word `k` is a common noun that qualifies the one after it, told by its form and what stands before it, which may
    be `more` such nouns."""
    word = reading.words[k]
    if not (word.islower() and word.replace("-", "").isalpha() and len(word) > 2) or word in _IRREGULAR:
        return False
    if word.endswith(_NO_NOUN_ENDS) and not word.endswith("ous"):
        return False
    if reading.flags[k] & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.PLACING | lx.TITLE | lx.OFFICE):
        return False
    if k - 1 <= low:
        return k == low or not reading.flags[k - 1] & lx.OFFICE
    if more and reading.words[k - 1].islower() and is_plain(reading, k - 1, low, False):
        return True  # "primary school teacher X"
    before, g = reading.lower[k - 1], reading.flags[k - 1]
    if before == "and" and k > 1 and reading.ends_name(k - 2):
        return True  # "with director X and brigade commander Y"
    if before in _VERBAL or g & lx.AUXILIARY:
        return False
    if k > 1 and reading.words[k - 1][0].isupper():  # "met Kuomintang caucus whip X"
        return not g & (lx.GIVEN | lx.TITLE | lx.FUNCTION) and (k - 1 in reading.covered or reading.words[k - 1].isupper())
    return bool(g & (lx.FUNCTION | lx.HUMAN | lx.PLACING | lx.DEMONYM | lx.MODIFIER)) or not before.isalpha() or before in DAYS


def set_off(reading: Reading, start: int, end: int, low: int) -> int:
    """Where the common nouns before `start` begin that an article and a name set off with an office, which ends before word
    `end`: "the natural resources minister, X", "X, the service's top acquisition officer,"; 0 if none are."""
    words, lower = reading.words, reading.lower
    k = start - 1
    while k > max(low, start - REACH) and _qualifies(reading, k):
        k -= 1
    first = k + 1
    k -= is_aged(reading, first)
    if first == start or lower[k] not in LEADING | APPOSING or any(map(_tells_how, lower[first:start], reading.flags[first:start])):
        return 0
    if words[start][0].isupper() and (lower[start - 1].endswith("ing") or lower[k] in ("a", "an")):
        return 0  # "a speech blasting | Republican candidate X", "a view | Attorney General X shared"
    ends = not words[end : end + 1] or not words[end][0].isalpha() or lower[end] in _GOING_ON
    if lower[k] in APPOSING:  # "X, primary school teacher; Y", "X (infectious disease specialist)"
        return first if ends and k and reading.ends_name(k - 1) and not lower[first].endswith("ing") else 0
    if reading.capital(end) or lower[end : end + 1] == [","] and reading.capital(end + 1):
        return first
    if not ends:
        return 0
    apposed = (j for j in range(k - 1, max(0, k - (REACH if lower[k] == "'s" else 4)), -1))
    return first if any(lower[j] in APPOSING and reading.ends_name(j - 1) for j in apposed) else 0


def _tells_how(word: str, flags: int) -> bool:
    """Whether a word is a verb or an adverb by its form: "elected", "widely"; but "retired" tells what somebody is."""
    return word.endswith(("ed", "ly")) and not flags & lx.MODIFIER


def _qualifies(reading: Reading, k: int) -> bool:
    """Whether word `k` may qualify the noun after it: a common noun or an adjective, or a name before such a one."""
    word, f = reading.words[k], reading.flags[k]
    if word.islower():
        return word.replace("-", "").isalpha() and (f & lx.MODIFIER or not f & NO_NOUN) != 0
    return word[0].isupper() and not f & (lx.GIVEN | NO_NOUN) and word.replace(".", "").isalpha()



# Offices that any common noun may qualify: « irrigation minister », "drought commissioner".
PORTFOLIO = frozenset(
    (
        "minister ministers secretary manager director coordinator editor critic commissioner spokesperson spokesman "
        "spokeswoman adviser advisor chief envoy negotiator"
    ).split()
)


_VERBS = frozenset("sent brought kept made held lost gave sends brings keeps makes holds loses gives".split())


def is_portfolio(reading: Reading, k: int, head: int) -> bool:
    """Whether word `k` is a common noun that qualifies the office after it: what it is said of stands before it."""
    f, before = reading.flags[k], reading.flags[k - 1]
    if f & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE | lx.TITLE) or not reading.words[k].isalpha():
        return False
    if reading.words[k][0].isupper() or len(reading.words[k]) < 4 or reading.lower[k].endswith(("ly", "ed", "ing")):
        return False
    if reading.lower[k] in _VERBS:
        return False
    if reading.lower[k - 1] in ("and", ","):
        return k == head - 1 and reading.capital(head + 1)  # "Sheriff Dale Purvis and emergency manager Ann Kowalczyk"
    return bool(before & (BEFORE | lx.COUNTRY)) or reading.lower[k - 1] in ("the", "'s", "its", "his", "her", "their")


def is_apposed(reading: Reading, k: int) -> bool:
    """Whether word `k` is a common noun that qualifies an office in an apposition: "X, a former customs officer"."""
    lower, f = reading.lower, reading.flags[k]
    if (
        f & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.TITLE | lx.PLACING)
        or not reading.words[k].replace("-", "").isalpha()
        or lower[k] != reading.words[k]
    ):
        return False
    first = k - 1
    if first > 0 and lower[first] in APPOSING and reading.ends_name(first - 1) and not lower[k].endswith("ed"):
        return reading.words[k + 1][0].islower()  # "X, gaming analyst at Y"
    while first > 0 and reading.flags[first] & lx.MODIFIER:
        first -= 1
    if not first:  # "A former shipyard engineer, X, …"
        return lower[0] in ("a", "an")
    plain = lower[first] in ("a", "an") and not lower[k].endswith("ed") and reading.words[k + 1][0].islower()
    return plain or first > 1 and lower[first] in ("a", "an", "the") and lower[first - 1] in APPOSING


def is_aged(reading: Reading, start: int) -> bool:
    """Whether a phrase at word `start` follows an article and its bearer's age: "a 54-year-old farmer"."""
    return start > 1 and reading.lower[start - 1].endswith("-year-old") and reading.lower[start - 2] in ("a", "an")


def common_owner(reading: Reading, start: int, low: int) -> int:
    """Where the common nouns begin whose office begins at word `start`: "the [garrison]’s spokesman", "the [election
    commission]'s chair", "the [bondholders]' adviser"; `start` itself where something else owns it."""
    words, lower = reading.words, reading.lower
    if lower[start - 1] not in POSSESSIVE or lower[start - 1] == "'" and not words[start - 2].endswith("s"):
        return start
    k = start - 1
    while k - 1 > low and k > start - _OWNER and words[k - 1].islower() and words[k - 1].isalpha():
        if reading.flags[k - 1] & NO_NOUN & ~lx.TITLE:
            break
        k -= 1
    return k if k < start - 1 and read_determiner(reading, k)[1] in ("definite", "possessive") else start


def read_owner(role: Role, reading: Reading, lex: Lexicon) -> None:
    """Read the owner before an 's: « Russia's foreign minister », "the Iranian Supreme Leader's adviser", "the Kurdish region's
    interior minister"."""
    k = role.start - 2
    words, lower, flags = reading.words, reading.lower, reading.flags
    first = k
    while first >= 0 and first > k - _OWNER - 1:
        if not words[first][0].isupper() or flags[first] & lx.FUNCTION:
            common = words[first].isalpha() and words[first].islower() and not flags[first] & (NO_NOUN | lx.OFFICE)
            linked = first < k and words[first - 1][0].isupper() and (
                lower[first] in _WITHIN or lower[first] in _PAIRING and _names_a_body(reading, first, k)
            )  # the Council of Europe, the Fish and Game Council
            if not linked and not common:
                break
        unit = reading.units.get(first)
        if unit and unit[1].flag & (lx.COUNTRY | lx.SEAT):
            role.owner = role.owner or str(unit[1].value)
        elif flags[first] & lx.DEMONYM and first not in reading.covered:
            role.owner = role.owner or lex.demonyms.get(lower[first], (None,))[0]
        first -= 1
    named = any(words[j][0].isupper() for j in range(first + 1, k + 1))
    whole = words[k][0].isupper() or first >= 0 and lower[first] in DEFINITE
    if role.owner is None and first == k or not (named and whole):
        return
    body = lx.BODY | lx.THING | lx.HEAD
    ministry = lower[k] in _OF_STATE  # "the Russian foreign ministry's spokeswoman"
    if ministry or role.owner is None and any(flags[j] & body or _acronym(reading, j) for j in range(first + 1, k + 1)):
        role.body = (first + 1, k + 1)  # « the EU’s envoy »
    role.outer = first + 1
    if role.outer and lower[role.outer - 1] in DEFINITE:
        role.outer -= 1


def _names_a_body(reading: Reading, pairing: int, last: int) -> bool:
    """Whether the words around "and" are one body's name that ends with word `last`: by its noun at the end, or before the "and"."""
    flags = reading.flags
    if flags[last] & lx.HEAD and not flags[last] & lx.OFFICE:
        return not flags[pairing - 1] & (lx.HEAD | lx.GIVEN | lx.COUNTRY | lx.SEAT) and last > pairing + 1
    return last == pairing + 1 and pairing > 2 and reading.lower[pairing - 2] in _WITHIN and bool(flags[pairing - 3] & lx.HEAD)


def _acronym(reading: Reading, i: int) -> bool:
    return reading.words[i].isupper() and 1 < len(reading.words[i]) < 8 and reading.words[i].isalpha()


