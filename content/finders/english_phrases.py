"""English noun phrases: what qualifies a noun stands mostly before it ("Ukrainian General Staff spokesperson")."""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import Lexicon
from .reading import Reading
from .role import DEFINITE, FAR, Role, ends_phrase, read_determiner

# The farthest back a phrase begins before its noun, in words.
_BACK = 8
_BEFORE = lx.MODIFIER | lx.DEMONYM | lx.PEOPLE
_TO = frozenset(
    (
        "ambassador",
        "envoy",
        "adviser",
        "advisor",
        "representative",
        "aide",
        "candidate",
        "delegate",
        "counsel",
        "secretary",
        "spokesperson",
    )
)
_AT = frozenset(
    (
        "economist",
        "analyst",
        "fellow",
        "director",
        "professor",
        "researcher",
        "expert",
        "scholar",
        "lecturer",
        "historian",
        "scientist",
        "strategist",
        "editor",
        "predecessor",
        "successor",
        "counterpart",
    )
)
_ON = frozenset(
    (
        "rapporteur",
        "envoy",
        "commissioner",
        "adviser",
        "advisor",
        "expert",
        "analyst",
        "representative",
        "spokesperson",
        "specialist",
        "coordinator",
    )
)
_IN = frozenset("ambassador envoy analyst economist correspondent mp diplomat coordinator fellow commissioner".split())
# In lower case these are as often verbs or other nouns: they make a role only with what makes one.
_DOUBTFUL = frozenset(
    (
        "head",
        "chair",
        "chief",
        "deputy",
        "general",
        "source",
        "fellow",
        "speaker",
        "whip",
        "counsel",
        "executive",
        "lead",
        "leader",
        "justice",
        "officer",
        "doctor",
        "heads",
        "chairs",
        "boss",
        "figure",
    )
)


def english_phrase(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    """The English noun phrase around word `head`, or the last office in a row with it, after word `after`."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    # Several offices in a row, « Deputy Trade Minister »: the last is the head.
    k = head + 1
    while k < reading.size and k < head + 5 and flags[k] & (lx.OFFICE | _BEFORE) and not flags[k] & (lx.FUNCTION | lx.QUALIFIER):
        if flags[k] & lx.OFFICE:
            head = k
        k += 1
    if words[head].endswith("s") and head + 2 < reading.size and lower[head + 1] in _APOSTROPHES and flags[head + 2] & lx.MODIFIER:
        return None  # "the steelworkers' union leader"
    if head + 2 < reading.size and lower[head + 1] == "'s" and lower[head + 2] == "office":
        return None  # "the Prime Minister's Office spokesperson": the office is the spokesperson's body
    start = head
    low = max(after, head - _BACK)
    while start > low:
        k = start - 1
        f, word = flags[k], words[k]
        if f & _BEFORE or f & lx.OFFICE and not f & lx.TITLE or f & lx.HEAD and not f & lx.FUNCTION:
            start = k
        elif word[0].isupper() and len(word) > 1 and not f & (lx.FUNCTION | lx.TITLE) and lower[k] not in _DAYS:
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
        elif word in _APOSTROPHES and k > low and words[k - 1].endswith("s") and words[k - 1][0].islower() and start < head:
            start = k - 1  # "the steelworkers' union leader"
        elif word in ("&", "-") and k > low and words[k - 1][0].isupper():
            start = k
        elif start == head and k > low and (lower[head] in _PORTFOLIO and _portfolio(reading, k, head) or _apposed(reading, k)):
            start = k
        elif start == head - 1 and k > low and lower[head] in _PORTFOLIO and words[start][0].islower() and _portfolio(reading, k, head):
            start = k  # "Canada's intergovernmental affairs minister"
        else:
            break
    # « told Kenyan Foreign Minister »: a sentence's first word may have its capital from its place alone.
    while (
        start < head
        and flags[start] & lx.FUNCTION
        and not flags[start] & _BEFORE
        or start < head
        and lower[start] in ("and", "&", "-")
    ):
        start += 1
    if start and start < head and flags[start - 1] & lx.SOMEONE and words[head][0].islower():
        if all(words[k][0].isupper() and not flags[k] & ~lx.GIVEN & ~lx.PARTICLE for k in range(start, head)):
            start = head  # "named Dalia Mostafa ambassador to Rome"
    end = _complement(reading, lex, head)
    word = lower[head]
    outer, determiner, _ = read_determiner(reading, start)
    if word == "chair" and lower[head + 2 : head + 3] in (["empty"], ["vacant"]):
        return None  # "Myanmar's chair was empty"
    if word == "executive" and (not head or lower[head - 1] not in _TOP):
        return None
    if (
        word in _DOUBTFUL
        and words[head][0].islower()
        and start == head
        and end == head + 1
        and determiner in ("none", "definite")
        and not _named_as(reading, head)
    ):
        return None
    if (
        word in ("head", "chair", "heads", "chairs", "leads")
        and determiner == "none"
        and not _named_as(reading, head)
        and lower[head + 1 : head + 2] != ["of"]
        and start == head
    ):
        return None
    if determiner == "possessive" and lower[start - 1] == "'s" and words[start - 2][0].islower() and start - 2 > low:
        if read_determiner(reading, start - 2)[1] in ("definite", "possessive"):  # « the garrison’s spokesman »
            start -= 2
            outer, determiner, _ = read_determiner(reading, start)
    role = Role(start, end, outer, head, determiner)
    if determiner == "possessive" and lower[start - 1] == "'s":
        _own(role, reading, lex)
    return role


# Offices that any common noun may qualify: « irrigation minister », "drought commissioner".
_PORTFOLIO = frozenset(
    "minister ministers secretary manager director coordinator editor critic commissioner spokesperson spokesman spokeswoman adviser advisor chief envoy negotiator".split()
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
        or not reading.words[k].isalpha()
        or not lower[k] == reading.words[k]
    ):
        return False
    first = k - 1
    if first > 0 and lower[first] == "," and reading.words[first - 1][0].isupper() and not lower[k].endswith("ed"):
        return reading.words[k + 1][0].islower()  # "X, gaming analyst at Y"
    while first > 0 and reading.flags[first] & lx.MODIFIER:
        first -= 1
    if not first:  # "A former shipyard engineer, X, …"
        return lower[0] in ("a", "an")
    return first > 1 and lower[first] in ("a", "an", "the") and lower[first - 1] == ","


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


_APOSTROPHES = frozenset(("'", "’"))
_NAMED = frozenset("lobby group network foundation institute firm company union charity ngo newspaper daily weekly magazine channel station broadcaster militia".split())
_TOP = frozenset("chief senior top".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)


def _complement(reading: Reading, lex: Lexicon, head: int) -> int:
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    office = lower[head]
    limit = min(size, head + 1 + FAR)
    i = head + 1
    while (
        i < size
        and flags[i] & lx.QUALIFIER
        and words[i][0].islower()
        or i < size
        and lower[i] in ("elect", "designate")
        or i + 1 < size
        and lower[i] == "-"
        and lower[i + 1] in ("elect", "designate")
    ):
        i += 1
    if (
        i < size
        and lower[i] == "general"
        and office
        in ("secretary", "director", "attorney", "solicitor", "governor", "consul", "auditor", "prosecutor", "inspector")
    ):
        i += 1
    if office == "chargé" and lower[i : i + 2] == ["d'", "affaires"]:
        i += 2
    first = True
    while i + 1 < limit:
        word = lower[i]
        fits = (
            word == "of"
            or word == "close"
            and lower[i + 1] == "to"
            or word == "from"
            and office in ("counterpart", "representative", "delegate")
            or word == "for"
            and words[i + 1] not in ("a", "an")
            or not first
            and word == "on"
        )
        fits = (
            fits
            or word == "to"
            and office in _TO
            or word == "at"
            and office in _AT
            or word == "on"
            and office in _ON
            or word == "in"
            and office in _IN
            and first
        )
        fits = (
            fits
            or word == "with"
            and office
            in ("commentator", "analyst", "researcher", "fellow", "economist", "expert", "scholar", "blogger", "specialist")
            and first
        )
        if (
            word == "and"
            and not first
            and reading.capital(i + 1)
            and words[i - 1][0].isupper()
            and flags[i + 1] & (lx.MODIFIER | lx.CAPITALISED | lx.THING)
            and not flags[i + 1] & (lx.OFFICE | lx.UNIT | lx.TITLE)
        ):
            fits = True
        if not fits:
            break
        at = i + 1 if word == "close" and i + 2 < limit else i
        j = _noun(reading, lex, at, limit)
        if j == at:
            break
        i = j
        first = False
    return i


_FOREIGN = frozenset("de del des du da do dos das di della delle degli für der la las los al e y i et d' l'".split())


def _foreign(reading: Reading, i: int, limit: int) -> int:
    """Where the rest of a name ends that goes on at word `i` as no English name does: « Observatoire [citoyen de Martissant] »;
    `i` where none does."""
    lower, size = reading.lower, min(reading.size, limit)
    end = i
    while True:
        k = end + (end + 1 < size and not reading.flags[end] and reading.words[end].islower() and lower[end + 1] in _FOREIGN)
        first = k
        while k < size and lower[k] in _FOREIGN and reading.words[k][0].islower():
            k += 1
        if k == first or not reading.capital(k) or k >= size:
            return end
        end = k + 1


def _noun(reading: Reading, lex: Lexicon, at: int, limit: int) -> int:
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = at + 1
    if i < size and lower[i] in ("the", "a", "an", "its", "his", "her", "their"):
        i += 1
    if i >= size:
        return at
    if lower[at] == "with" and lower[i] in ("ties", "links", "expertise", "experience") and i + 1 < size:
        return _noun(reading, lex, i + 1, limit) if lower[i + 1] in ("to", "in", "with") else i + 1
    last = at
    known = -1
    capitals = 0
    while i < limit:
        if i in reading.units and reading.units[i][1].flag & lx.UNIT:
            i = reading.units[i][0]
            known = last = i
            capitals += 1
            continue
        f, word = flags[i], words[i]
        if capitals and last == i and (foreign := _foreign(reading, i, limit)) > i:
            i = known = last = foreign  # "the Unió de Treballadors del Metall"
            continue
        if word[0].isupper():
            if f & lx.TITLE and i > at + 1 and not f & lx.MODIFIER:
                break
            i += 1
            last = i
            capitals += 1
            if (
                f & (lx.THING | lx.CAPITALISED | lx.HEAD | lx.MODIFIER | lx.PEOPLE | lx.DEMONYM | lx.OFFICE)
                or word.isupper()
                and word.isalpha()
                and len(word) > 1
            ):
                known = i
        elif word in ("'s", "’s") and last == i:
            i += 1
        elif word in _APOSTROPHES and last == i and words[i - 1].endswith("s") and i + 1 < limit and words[i + 1][0].islower():
            i += 1  # "the head of the teachers' union"
        elif f & (lx.DEMONYM | lx.PEOPLE | lx.MODIFIER | lx.HEAD) and not f & lx.FUNCTION:
            i += 1
            last = i
            known = i
        elif word == "think" and i + 1 < size and lower[i + 1] == "tank":
            i += 2
            known = last = i
        elif (
            f & lx.FUNCTION
            or f & (lx.HUMAN | lx.AUXILIARY)
            or not word[0].isalpha()
            or word.endswith(("ed", "ing"))
            and len(word) > 4
            and word not in ("housing", "banking", "united", "planning", "engineering", "shipping", "mining")
        ):
            break
        elif capitals:  # « of Finance said »
            break
        else:
            i += 1
            last = i
            known = i
            if i < size and words[i][0].isupper() and lower[i - 1] not in _NAMED:
                break
        run = i
        while (
            run < limit
            and reading.capital(run)
            and last == i
            and words[i - 1][0].islower()
            and (flags[i - 1] & (lx.OBJECT | lx.HEAD) or lower[i - 1] in _NAMED)
        ):
            run += 1
        if run > i and (ends_phrase(reading, run) or lower[i - 1] in _NAMED):  # « the think tank Confluence Horizon, »
            return run
    if 0 <= known < last and not (last - known == 1 and ends_phrase(reading, last)):
        # Unknown capitals after the last word that belongs to a body: a person's name.
        last = known
    return last
