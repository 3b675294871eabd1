"""English noun phrases: what qualifies a noun stands mostly before it ("Ukrainian General Staff spokesperson")."""

from __future__ import annotations

from . import lexicon as lx
from .english_complements import APOSTROPHES, DAYS, complement
from .lexicon import Lexicon
from .reading import Reading
from .role import DEFINITE, Role, read_determiner
from .smallwords import POSSESSIVE

# The farthest back a phrase begins before its noun, in words.
_BACK = 8
_OWNER = 5  # common nouns and one more, whose office it is
_SET_OFF = 5  # common nouns and one more, before an office that a name sets off
_NO_NOUN = lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.TITLE | lx.PLACING
_OPENING = frozenset(",(-–—")  # before an apposition
_GOING_ON = frozenset("at of for in from with who whose".split())  # after the noun of one
_LEADING = frozenset(("the", "a", "an", "'s", "’s", "its", "his", "her", "their"))
_BEFORE = lx.MODIFIER | lx.DEMONYM | lx.PEOPLE
# In lower case these are as often verbs or other nouns: they make a role only with what makes one.
_DOUBTFUL = frozenset(
    (
        "head chair chief deputy general source fellow speaker whip counsel executive lead leader justice officer doctor "
        "heads chairs boss figure lead elder"
    ).split()
)


_NOUNS = 2  # common nouns before an office that a name follows at once
_NO_NOUN_ENDS = ("ed", "ing", "ly", "s")  # verbs and adverbs, and plurals, which qualify seldom
_VERBAL = frozenset("to will would can could may might must shall should not they we you i he she who and or but".split())
_IRREGULAR = frozenset(
    (
        "beat hit met saw sent brought took gave made put let led held kept left lost paid ran won drew sought fought caught "
        "taught bought sold built hurt cut set fed rode drove wrote rang shook struck swore threw chose broke spoke "
        "see meet ask tell help make join back name urge press invite replace succeed defeat elect want need call send"
    ).split()
)


def english_phrase(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    """The English noun phrase around word `head`, or the last office in a row with it, after word `after`."""
    lower, words = reading.lower, reading.words
    head = _last_office(reading, head)
    if _is_of_a_body(reading, head, after):
        return None
    low = max(after, head - _BACK)
    start = _first_said(reading, _reach_back(reading, head, low), head)
    end = complement(reading, lex, head)
    outer, determiner, _ = read_determiner(reading, start - _is_aged(reading, start))
    if _is_no_office(reading, lex, head, start, end, determiner):
        return None
    if determiner == "possessive" and (owner := _common_owner(reading, start, low)) < start:
        start = owner
        outer, determiner, _ = read_determiner(reading, start)
    role = Role(start, end, outer, head, determiner)
    if determiner == "possessive" and lower[start - 1] == "'s":
        _own(role, reading, lex)
    return role


def _is_aged(reading: Reading, start: int) -> bool:
    """Whether a phrase at word `start` follows an article and its bearer's age: "a 54-year-old farmer"."""
    return start > 1 and reading.lower[start - 1].endswith("-year-old") and reading.lower[start - 2] in ("a", "an")


def _common_owner(reading: Reading, start: int, low: int) -> int:
    """Where the common nouns begin whose office begins at word `start`: "the [garrison]’s spokesman", "the [election
    commission]'s chair", "the [bondholders]' adviser"; `start` itself where something else owns it."""
    words, lower = reading.words, reading.lower
    if lower[start - 1] not in POSSESSIVE or lower[start - 1] == "'" and not words[start - 2].endswith("s"):
        return start
    k = start - 1
    while k - 1 > low and k > start - _OWNER and words[k - 1].islower() and words[k - 1].isalpha():
        if reading.flags[k - 1] & _NO_NOUN & ~lx.TITLE:
            break
        k -= 1
    return k if k < start - 1 and read_determiner(reading, k)[1] in ("definite", "possessive") else start


def _last_office(reading: Reading, head: int) -> int:
    """The last of several offices in a row: « Deputy Trade Minister »."""
    flags = reading.flags
    k = head + 1
    while k < reading.size and k < head + 5 and flags[k] & (lx.OFFICE | _BEFORE) and not flags[k] & (lx.FUNCTION | lx.QUALIFIER):
        if flags[k] & lx.OFFICE:
            head = k
        k += 1
    if flags[head] & lx.MODIFIER:
        return _qualified(reading, head)
    return head


def _is_of_a_body(reading: Reading, head: int, after: int) -> bool:
    """Whether an office only stands in what a body is called, and nobody is meant: "the UN refugee agency"."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    if words[head].endswith("s") and head + 2 < reading.size and lower[head + 1] in APOSTROPHES:
        if flags[head + 2] & lx.MODIFIER or words[head][0].isupper() and flags[head + 2] & lx.HEAD and reading.capital(head + 2):
            return True  # "the steelworkers' union leader", "the Miners' Association"
    plural = words[head].endswith("s") and words[head][1:].islower()  # "the Steelworkers union"
    if head + 1 < reading.size and (words[head].islower() or plural) and words[head + 1].islower():
        if flags[head + 1] & lx.HEAD and not flags[head + 1] & (lx.OFFICE | lx.QUALIFIER | lx.FUNCTION):
            return True  # "the UN refugee agency"
    if words[head][0].isupper() and words[head].endswith("s") and head - 2 > after and lower[head - 1] == "of":
        if flags[head - 2] & lx.HEAD and reading.capital(head - 2):
            return True  # "the Peru Association of Miners"
    if head + 2 < reading.size and lower[head + 1] == "'s" and lower[head + 2] == "office":
        return True  # "the Prime Minister's Office spokesperson": the office is the spokesperson's body
    return False


_NAMED_ELSEWHERE = lx.COUNTRY | lx.SEAT | lx.BODY | lx.HOUSE


def _is_paired(reading: Reading, k: int, head: int) -> bool:
    """Whether "and" at word `k` joins two words of the name of a body whose noun is word `head`."""
    flags, words = reading.flags, reading.words
    if not flags[head] & lx.HEAD or flags[head] & lx.OFFICE or not words[head][0].isupper() or head <= k + 1:
        return False
    units = [reading.units[reading.covered[i]][1].flag for i in (k - 1, k + 1) if i in reading.covered]
    named = reading.capital(k - 1) and words[k + 1][0].isupper() and not any(flag & _NAMED_ELSEWHERE for flag in units)
    led = words[k - 2].islower() or reading.lower[k - 2] in DEFINITE
    return named and led and not (flags[k - 1] | flags[k + 1]) & (lx.GIVEN | lx.TITLE)


def _reach_back(reading: Reading, head: int, low: int) -> int:
    """Where the words begin that tell more of the office `head`, after word `low`: « Bank of England governor »."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    start = head
    while start > low:
        k = start - 1
        f, word = flags[k], words[k]
        if f & _BEFORE or f & lx.OFFICE and not f & lx.TITLE or f & lx.HEAD and not f & lx.FUNCTION:
            start = k
        elif word[0].isupper() and len(word) > 1 and not f & (lx.FUNCTION | lx.TITLE) and lower[k] not in DAYS:
            start = k
        elif (
            lower[k] == "and"
            and k > low
            and (flags[k - 1] & _BEFORE or words[k - 1][0].isupper())
            and flags[k + 1] & _BEFORE
            and not flags[k - 1] & lx.DEMONYM
            and start == k + 1
            and k - 1 > low
            and flags[k - 2] & _BEFORE | (lower[k - 2] in DEFINITE)
        ):
            start = k
        elif lower[k] == "and" and start == k + 1 and k - 1 > low and _is_paired(reading, k, head):
            start = k - 1  # "the opposition Justice and Livelihood Party"
        elif word in ("'s", "’s") and lower[start] in ("office",) and k > low and words[k - 1][0].isupper():
            start = k - 1
        elif (
            lower[k] == "of"
            and start < head + (head == start)
            and k > low
            and flags[k - 1] & (lx.HEAD | lx.THING)
            and words[k - 1][0].isupper()
            and words[start][0].isupper()
        ):
            start = k - 1  # « Bank of England governor »
        elif lower[k] == "most" and start < head and k > low and lower[k - 1] in _LEADING:
            start = k  # "the country's most senior judge"
        elif word in APOSTROPHES and k > low and words[k - 1].endswith("s") and start < head and (
            words[k - 1][0].islower() or flags[start] & lx.HEAD and words[start][0].isupper() and not flags[k - 1] & lx.GIVEN
        ):  # and "Prisoners' Committee head"
            start = k - 1  # "the steelworkers' union leader"
        elif word in APOSTROPHES and k > low and start == head and words[head][0].isupper() and _of_a_trade(words[k - 1]):
            start = k - 1  # "the Transport Workers' Federation"
        elif word in ("'s", "’s") and k > low and start < head and flags[start] & lx.HEAD and words[start][0].isupper() and (
            words[k - 1].lower() in _MEMBERS
        ):
            start = k - 1  # "People's Party candidate"
        elif word in ("'s", "’s") and k > low and start < head and words[start].islower() and lower[k - 1] in _PLURALS:
            start = k - 1  # "women's rights campaigner"
        elif word in ("&", "-") and k > low and words[k - 1][0].isupper():
            start = k
        elif start == head and k > low and (lower[head] in _PORTFOLIO and _portfolio(reading, k, head) or _apposed(reading, k)):
            start = k
        elif (
            start == head - 1
            and k > low
            and lower[head] in _PORTFOLIO
            and words[start][0].islower()
            and _portfolio(reading, k, head)
        ):
            start = k  # "Canada's intergovernmental affairs minister"
        elif head - k <= _NOUNS and reading.capital(head + 1) and _is_plain(reading, k, low):
            start = k  # "told port director X", "with brigade commander X"
        else:
            start = _set_off(reading, start, head, low) or start
            break
    return start


def _is_plain(reading: Reading, k: int, low: int, more: bool = True) -> bool:
    """Whether word `k` is a common noun that qualifies the one after it, told by its form and what stands before it, which may
    be `more` such nouns."""
    word = reading.words[k]
    if not (word.islower() and word.isalpha() and len(word) > 2) or word in _IRREGULAR:
        return False
    if word.endswith(_NO_NOUN_ENDS) and not word.endswith("ous"):
        return False
    if reading.flags[k] & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.PLACING | lx.TITLE | lx.OFFICE):
        return False
    if k - 1 <= low:
        return k == low or not reading.flags[k - 1] & lx.OFFICE
    if more and reading.words[k - 1].islower() and _is_plain(reading, k - 1, low, False):
        return True  # "primary school teacher X"
    before, g = reading.lower[k - 1], reading.flags[k - 1]
    if before == "and" and k > 1 and reading.words[k - 2][0].isupper():
        return True  # "with director X and brigade commander Y"
    if before in _VERBAL or g & lx.AUXILIARY:
        return False
    return bool(g & (lx.FUNCTION | lx.HUMAN | lx.PLACING | lx.DEMONYM | lx.MODIFIER)) or not before.isalpha() or before in DAYS


def _first_said(reading: Reading, start: int, head: int) -> int:
    """The first of the words from `start` on that is of the phrase: no word of the sentence, no name of its bearer."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    # « told Kenyan Foreign Minister »: a sentence's first word may have its capital from its place alone.
    while (
        start < head
        and flags[start] & lx.FUNCTION
        and not flags[start] & _BEFORE
        and start not in reading.spelt
        or start < head
        and lower[start] in ("and", "&", "-")
    ):
        start += 1
    if start and start < head and flags[start - 1] & lx.SOMEONE and words[head][0].islower():
        k = start
        while k < head and words[k][0].isupper() and not flags[k] & ~lx.GIVEN & ~lx.PARTICLE:
            k += 1
        if all(words[j][0].islower() for j in range(k, head)):
            start = k  # "named Dalia Mostafa ambassador to Rome", "named Ri Chol-man vice foreign minister"
    return start


def _is_no_office(reading: Reading, lex: Lexicon, head: int, start: int, end: int, determiner: str) -> bool:
    """Whether a word that can be an office is something else: an empty chair, the head of something, a hospital's name."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    word = lower[head]
    if reading.capital(end) and flags[end] & lx.THING and lower[end] not in lex.surnames:
        return True  # the Martin Luther King Hospital
    if word == "chair" and lower[head + 2 : head + 3] in (["empty"], ["vacant"]):
        return True  # "Myanmar's chair was empty"
    if word == "chair" and start and lower[start - 1] in ("his", "her", "my", "your"):
        return True  # "Her chair has been taken away"
    if word == "executive" and (not head or lower[head - 1] not in _TOP):
        return True
    if (
        word in _DOUBTFUL
        and words[head][0].islower()
        and start == head
        and end == head + 1
        and determiner in ("none", "definite")
        and not _named_as(reading, head)
        and lower[head - 1] != "whose"
        and not (lower[head - 1] == "(" and lower[end : end + 1] == [")"])
    ):
        return True
    if (
        word in ("head", "chair", "heads", "chairs", "leads")
        and determiner == "none"
        and not (head and lower[head - 1] == "whose")
        and not _named_as(reading, head)
        and lower[head + 1 : head + 2] not in (["of"], [")"])
        and start == head
    ):
        return True
    return False


# Offices that any common noun may qualify: « irrigation minister », "drought commissioner".
_PORTFOLIO = frozenset(
    (
        "minister ministers secretary manager director coordinator editor critic commissioner spokesperson spokesman "
        "spokeswoman adviser advisor chief envoy negotiator"
    ).split()
)


_VERBS = frozenset("sent brought kept made held lost gave sends brings keeps makes holds loses gives".split())


def _portfolio(reading: Reading, k: int, head: int) -> bool:
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
    return bool(before & (_BEFORE | lx.COUNTRY)) or reading.lower[k - 1] in ("the", "'s", "its", "his", "her", "their")


def _named_as(reading: Reading, head: int) -> bool:
    """Whether « as » and a name stand before the office: "re-elected X as chair"."""
    return head > 1 and reading.lower[head - 1] == "as" and reading.words[head - 2][0].isupper()


def _apposed(reading: Reading, k: int) -> bool:
    """Whether word `k` is a common noun that qualifies an office in an apposition: "X, a former customs officer"."""
    lower, f = reading.lower, reading.flags[k]
    if (
        f & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.TITLE | lx.PLACING)
        or not reading.words[k].replace("-", "").isalpha()
        or lower[k] != reading.words[k]
    ):
        return False
    first = k - 1
    if first > 0 and lower[first] in _OPENING and reading.words[first - 1][0].isupper() and not lower[k].endswith("ed"):
        return reading.words[k + 1][0].islower()  # "X, gaming analyst at Y"
    while first > 0 and reading.flags[first] & lx.MODIFIER:
        first -= 1
    if not first:  # "A former shipyard engineer, X, …"
        return lower[0] in ("a", "an")
    return first > 1 and lower[first] in ("a", "an", "the") and lower[first - 1] in _OPENING


def _qualified(reading: Reading, head: int) -> int:
    """The office that the word `head`, an office itself elsewhere, only qualifies: "its chief trade enforcement officer, X",
    "Deputy SAF Commander X"."""
    words, flags = reading.words, reading.flags
    small = words[head][0].islower()
    k = head + 1
    while k < min(reading.size, head + _SET_OFF) and words[k].isalpha() and not flags[k] & (_NO_NOUN | lx.OFFICE | lx.GIVEN):
        if not (words[k].islower() if small else words[k].isupper() or words[k][0].isupper() and words[head] == "Deputy"):
            return head  # "Deputy SAF Commander", "Deputy Fire Chief"
        k += 1
    if k == head + 1 or k >= reading.size or not flags[k] & lx.OFFICE or words[k][0].islower() != small:
        return head
    return k if not words[k + 1 : k + 2] or not words[k + 1][0].isalpha() or words[k + 1][0].isupper() else head


def _set_off(reading: Reading, start: int, head: int, low: int) -> int:
    """Where the common nouns before `start` begin that an article and a name set off with an office: "the natural resources
    minister, X", "X, the service's top acquisition officer,"; 0 if none are."""
    words, lower, flags = reading.words, reading.lower, reading.flags
    k = start - 1
    while k > max(low, start - _SET_OFF) and words[k].isalpha() and words[k].islower() and not flags[k] & _NO_NOUN:
        k -= 1
    first = k + 1
    k -= _is_aged(reading, first)
    if first == start or lower[k] not in _LEADING | _OPENING or any(w.endswith(("ed", "ly")) for w in lower[first:start]):
        return 0
    ends = not words[head + 1 : head + 2] or not words[head + 1][0].isalpha() or lower[head + 1] in _GOING_ON
    if lower[k] in _OPENING:  # "X, primary school teacher; Y", "X (infectious disease specialist)"
        return first if ends and k and words[k - 1][0].isupper() and not lower[k + 1].endswith("ing") else 0
    if reading.capital(head + 1) or lower[head + 1 : head + 2] == [","] and reading.capital(head + 2):
        return first
    return first if ends and any(lower[j] in _OPENING and words[j - 1][0].isupper() for j in (k - 1, k - 3) if j > 0) else 0


def _own(role: Role, reading: Reading, lex: Lexicon) -> None:
    """Read the owner before an 's: « Russia's foreign minister », "the Iranian Supreme Leader's adviser"."""
    k = role.start - 2
    first = k
    while first >= 0 and first > k - 6 and reading.words[first][0].isupper() and not reading.flags[first] & lx.FUNCTION:
        unit = reading.units.get(first)
        if unit and unit[1].flag & (lx.COUNTRY | lx.SEAT):
            role.owner = role.owner or str(unit[1].value)
        elif reading.flags[first] & lx.DEMONYM and first not in reading.covered:
            role.owner = role.owner or lex.demonyms.get(reading.lower[first], (None,))[0]
        first -= 1
    if role.owner is None and first == k:
        return
    body = lx.BODY | lx.THING | lx.HEAD
    if role.owner is None and any(reading.flags[j] & body or _acronym(reading, j) for j in range(first + 1, k + 1)):
        role.body = (first + 1, k + 1)  # « the EU’s envoy »
    role.outer = first + 1
    if role.outer and reading.lower[role.outer - 1] in DEFINITE:
        role.outer -= 1


def _acronym(reading: Reading, i: int) -> bool:
    return reading.words[i].isupper() and 1 < len(reading.words[i]) < 8 and reading.words[i].isalpha()


def _of_a_trade(word: str) -> bool:
    """Whether a word with a capital names those of a trade or kind: "Workers", "Pastoralists"."""
    return word[0].isupper() and word.endswith(("ers", "ors", "ists", "ents", "ants", "ees", "ians"))


# Whose party it is: the People's Party.
_MEMBERS = frozenset("people peoples workers farmers women men children youth writers veterans lawyers".split())
_PLURALS = frozenset("women children men people".split())  # without an s
_TOP = frozenset("chief senior top former retired business company bank oil media tech industry".split())
