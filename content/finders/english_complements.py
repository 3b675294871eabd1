"""What stands after an English noun of office: « [minister] for trade and industry », « [head] of the teachers' union »."""

from __future__ import annotations

from ..late import Late
from . import lexicon as lx
from .english_matters import AIMING, aim_of, are_many, further_matters, listed_body, paired_body
from .lexicon import Lexicon
from .reading import Reading
from .role import FAR, ends_phrase
from .smallwords import POSSESSIVE

APOSTROPHES = frozenset(("'", "’"))
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)
_TO = frozenset("ambassador envoy adviser advisor representative aide candidate delegate counsel secretary spokesperson".split())
_AT = frozenset(
    (
        "economist analyst fellow director professor researcher expert scholar lecturer historian scientist strategist editor "
        "predecessor successor counterpart specialist student reader geographer sociologist anthropologist jurist "
        "physicist biologist geologist hydrologist seismologist climatologist oceanographer demographer archaeologist "
        "philosopher criminologist partner associate engineer curator librarian archivist teacher surgeon"
    ).split()
)
# These only where they stand after a name: "X, permanent secretary at the Treasury".
_AT_APPOSED = frozenset(
    "secretary minister under-secretary officer official head chief manager adviser aide executive lawyer".split()
)
_ON = frozenset(
    (
        "democrat republican member rapporteur envoy commissioner adviser advisor expert analyst representative spokesperson "
        "specialist coordinator negotiator spokesman spokeswoman campaigner"
    ).split()
)
_ARABIC = ("al-", "el-", "as-", "ad-", "an-", "ar-", "at-", "ed-", "es-")  # inside a name: Salah al-Din
_MATTER = frozenset("lecturer professor specialist expert reader researcher fellow scholar trader dealer".split())
_GENERAL = frozenset("secretary director attorney solicitor governor consul auditor prosecutor inspector".split())
_FROM = frozenset(("counterpart", "representative", "delegate"))
_WITH = frozenset("commentator analyst researcher fellow economist expert scholar blogger specialist".split())
_IN = frozenset("candidate ambassador envoy analyst economist correspondent mp diplomat coordinator fellow commissioner".split())
_FOR_ANOTHER = (["representing", "the"], ["assisting", "the"])
# Words that end as participles do, and qualify a noun or are one.
_GERUNDS = frozenset(
    (
        "housing banking united planning engineering shipping mining emerging developing standing leading ruling neighbouring "
        "neighboring remaining marketing manufacturing farming fishing lending funding financing policing sentencing publishing "
        "broadcasting advertising training nursing teaching learning monitoring spending procuring contracting processing "
        "armed disabled displaced occupied organised organized integrated advanced combined protected allied"
    ).split()
)
_OF_A_REGION = ("ean", "ian", "ese", "ish")  # "Andean strategy"
_OBJECTS = frozenset("a an the his her its their this that these those it him them us what no".split())
_NAMED = frozenset(
    (
        "lobby group network foundation institute firm company union charity ngo newspaper daily weekly magazine channel "
        "station broadcaster militia line site website portal chain carrier airline bank lender insurer operator outlet platform "
        "startup start-up consultancy label publisher utility studio"
    ).split()
)


def complement(reading: Reading, lex: Lexicon, head: int) -> int:
    """The end of the role whose office is word `head`: "of …", "for …", and "to", "at", "on", "in" where it takes them."""
    limit = min(reading.size, head + 1 + FAR)
    i = _past_title(reading, head)
    if reading.lower[i : i + 2] == ["responsible", "for"] or reading.lower[i : i + 3] == ["in", "charge", "of"]:
        i += 1 + (reading.lower[i] == "in")
    if reading.lower[i : i + 2] in _FOR_ANOTHER and i + 2 < limit and reading.flags[i + 2] & lx.OFFICE:
        return i + 3  # "the Minister representing the Treasurer, X"
    first = True
    while i + 1 < limit and _takes(reading, head, i, first):
        close = reading.lower[i] == "close"
        if _leads_to_a_name(reading, i + 1 + close):
            break
        at = i + 1 if close and i + 2 < limit else i
        j = _noun(reading, lex, at, limit)
        if j == at:
            break
        i = j
        first = False
    if i > head + 2 and reading.lower[i : i + 1] == [","]:
        if body := listed_body(reading, i, limit):
            return body
        end = further_matters(reading, i, limit) if reading.lower[head] in _OF_MATTERS else i
        return _noun(reading, lex, end, limit) if end > i and reading.lower[end : end + 1] == ["of"] else end
    return i


def _past_title(reading: Reading, head: int) -> int:
    """The word after an office and what belongs to its title: "president-elect", "secretary general", "chargé d'affaires"."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = reading.past(head)
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
    if i < size and lower[i] == "general" and lower[head] in _GENERAL:
        i += 1
    if lower[i : i + 3] == ["extraordinary", "and", "plenipotentiary"]:
        i += 3
    if lower[i : i + 1] == ["pro"] and lower[i + 1 : i + 2] in (["tem"], ["tempore"]):
        i += 2  # "Senate President Pro Tem"
    if lower[head] == "chargé" and lower[i : i + 2] == ["d'", "affaires"]:
        i += 2
    return i


def _takes(reading: Reading, head: int, i: int, first: bool) -> bool:
    """Whether the office `head` goes on with the preposition at word `i`, the `first` after it or not."""
    lower, flags, words = reading.lower, reading.flags, reading.words
    word, following, office = lower[i], lower[i + 1], lower[head]
    if word == "of":
        return True
    if word == "close":
        return following == "to"
    if word == "from":
        return office in _FROM
    if word == "for":
        return words[i + 1] not in ("a", "an")
    if word == "on":
        return following not in DAYS and (not first or office in _ON)
    if word == "to":
        return office in _TO or lower[i - 1] in ("staff", "right", "rights")  # "chief of staff to the president"
    if word == "at":
        named = reading.capital(i + 1) or following == "the" and reading.capital(i + 2)
        return office in _AT or (named or office in _AT_APPOSED) and _is_apposed(reading, head)
    if word == "in":
        matter = office in _MATTER and words[i + 1].islower() and following not in _OBJECTS  # "lecturer in law"
        return first and (office in _IN or matter)
    if word == "with":
        return first and office in _WITH or lower[i - 1] == "relations"
    if word == "and" and reading.capital(i + 1) and i > head + 3 and lower[i - 2] == "on" and flags[i - 3] & lx.HEAD:
        return True  # "Committee on Ways and Means"
    return (
        word == "and"
        and not first
        and following == "the"
        and reading.capital(i + 2)
        and bool(flags[i + 2] & (lx.MODIFIER | lx.CAPITALISED | lx.COMMON))
        and not flags[i + 2] & (lx.OFFICE | lx.UNIT | lx.TITLE)
        or word == "and"
        and not first
        and reading.capital(i + 1)
        and words[i - 1][0].isupper()
        and (bool(flags[i + 1] & (lx.MODIFIER | lx.CAPITALISED | lx.COMMON | lx.THING)) or _second_matter(reading, office, i + 1))
        and not flags[i + 1] & (lx.OFFICE | lx.UNIT | lx.TITLE)
        or word == "and" and not first and are_many(words[i - 1]) and are_many(words[i + 1])
    )


def _is_light(reading: Reading, k: int) -> bool:
    """Whether a noun phrase has ended before word `k`: there is no word, or a small one."""
    return ends_phrase(reading, k) or bool(reading.flags[k] & (lx.FUNCTION | lx.PLACING))


def _second_matter(reading: Reading, office: str, k: int) -> bool:
    """Whether the one capital at word `k` is another matter of an office: "Minister of Energy and Mines, X"."""
    return office in _OF_MATTERS and not reading.capital(k + 1) and not reading.flags[k] & (lx.GIVEN | lx.PARTICLE)


_OF_MATTERS = frozenset("minister secretary commissioner undersecretary under-secretary critic spokesperson".split())


def _office_of(reading: Reading, i: int, limit: int) -> int:
    """Where the common nouns end that follow a known body or place at word `i` and say which of its offices is meant: "the
    Balkans [desk],", "the UN [aid coordination office] in Somalia"; 0 where none do."""
    flags, words, lower = reading.flags, reading.words, reading.lower
    for k in range(i, min(limit, i + 4)):
        plain = words[k].isalpha() and words[k].islower() and not flags[k] & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE)
        if not plain or lower[k].endswith("ed"):
            return 0
        if not flags[k] & lx.HEAD and not (k == i and ends_phrase(reading, k + 1) and not flags[k] & ~lx.STANDING):
            continue
        place = reading.units.get(k + 2) if lower[k + 1 : k + 2] == ["in"] else None
        if place and place[1].flag & (lx.COUNTRY | lx.SEAT | lx.PLACE) and ends_phrase(reading, place[0]):
            return place[0]
        return k + 1
    return 0


_TITLE_WORDS = 4  # before an office that leads to a name


def _leads_to_a_name(reading: Reading, k: int) -> bool:
    """Whether word `k` begins the title of somebody named, who is not the one of the office before: "an aide to Mayor X"."""
    flags, words, size = reading.flags, reading.words, reading.size
    if reading.lower[k : k + 1] == ["staff"]:
        return False  # "Chief of Staff Brigadier General X"
    while k < size and words[k].islower() and flags[k] & lx.MODIFIER:
        k += 1
    placed = k in reading.units and reading.units[k][1].flag & (lx.PLACE | lx.COUNTRY)
    last = k + _TITLE_WORDS  # "a spokesperson for Senate Minority Leader X"
    while k < min(size, last) and words[k][0].isupper() and (flags[k] & lx.MODIFIER or not flags[k] & (lx.TITLE | lx.OFFICE)):
        k += 1
    office = k < size and words[k][0].isupper() and flags[k] & (lx.OFFICE | lx.TITLE) and not flags[k] & lx.MODIFIER
    if not office or placed and not flags[k] & lx.OFFICE:  # "envoy for the Horn of Africa Lt. Gen. X"
        return False
    k = reading.past(k) if k in reading.spelt else k + 1 + (words[k + 1 : k + 2] == ["."])
    known = lx.OFFICE | lx.THING | lx.CAPITALISED | lx.COMMON | lx.HEAD | lx.MODIFIER | lx.PEOPLE | lx.DEMONYM
    return reading.capital(k) and not flags[k] & known and k not in reading.units


def _of_several(reading: Reading, i: int, limit: int) -> int:
    """Where the common nouns end that follow a proper name at word `i` and end the phrase: "the Waihou [transport trust],"; 0
    where none do."""
    flags, words = reading.flags, reading.words
    k = i
    while k < min(limit, i + 3) and words[k].isalpha() and words[k].islower() and not words[k].endswith(("ed", "ly", "ing")):
        if flags[k] & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE | lx.TITLE | lx.PLACING):
            return 0
        k += 1
    return k if k > i and _is_light(reading, k) else 0


def _is_apposed(reading: Reading, head: int) -> bool:
    """Whether nothing but what qualifies the office `head` stands between it and the comma after a name."""
    for k in range(head - 1, max(0, head - 6), -1):
        if reading.lower[k] == ",":
            return reading.ends_name(k - 1)
        if not reading.words[k][0].isalpha():
            return False
    return False


_JOINING = frozenset("&–")
_MATTERS = 3  # words of a matter joined to another
_ORDINAL = Late(r"\d+(?:st|nd|rd|th)$|\d+-[a-z]+(?:-[a-z]+)*$|(?:19|20)\d\d$")  # "the 4th division", "the 27-member group"
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_SAME = frozenset(("same", "whole", "entire"))
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


def _past_joined(reading: Reading, lex: Lexicon, k: int) -> int:
    """Where the matter of an office ends that "and" at word `k` joins to another, and the phrase with it: "for roads [and
    bridges]", "of foreign affairs [and international trade]"; 0 where none does."""
    words, flags = reading.words, reading.flags
    first = end = k + 1 + (reading.lower[k + 1 : k + 2] == ["the"])
    if not words[k - 1].islower():
        return 0
    while end < min(reading.size, k + 1 + _MATTERS) and words[end].islower() and words[end].isalpha():
        if flags[end] & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE | lx.TITLE) or words[end] in lex.pasts:
            break
        if words[end].endswith(("ed", "ing", "ly")) and words[end] not in _GERUNDS:
            break
        end += 1
    light = end > first and (ends_phrase(reading, end) or reading.lower[end] in ("at", "in", "for", "of"))
    return end if light else 0


def _own_name(reading: Reading, i: int, limit: int) -> int:
    """Where a body's own name ends that begins at word `i`, after its noun: "the think tank Confluence Horizon,"; else 0."""
    named = reading.lower[i - 1] in _NAMED
    if not reading.words[i - 1][0].islower() or not (named or reading.flags[i - 1] & (lx.OBJECT | lx.HEAD)):
        return 0
    run = i
    while run < limit and (reading.capital(run) or run > i and reading.words[run] == "&" and reading.capital(run + 1)):
        run += 1  # "the law firm Hale & Orr"
    return run if run > i and (named or ends_phrase(reading, run)) else 0


def _noun(reading: Reading, lex: Lexicon, at: int, limit: int) -> int:
    """The end of the phrase of the preposition at `at`, or `at` when there is none to read: "of [the teachers' union]"."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = at + 1
    if i < size and lower[i] in ("the", "a", "an", "its", "his", "her", "their"):
        i += 1
    if i + 1 < size and lower[i] in _SAME:
        i += 1
    if i >= size:
        return at
    if lower[i] in _NUMBERS:  # "a mother of three,", "a lawyer for two others"
        return i + 2 if lower[i + 1 : i + 2] == ["others"] else i + 1 if _is_light(reading, i + 1) else at
    if lower[at] == "with" and lower[i] in ("ties", "links", "expertise", "experience") and i + 1 < size:
        return _noun(reading, lex, i + 1, limit) if lower[i + 1] in ("to", "in", "with") else i + 1
    last = at
    known = -1
    capitals = 0
    ends_of_units: list[int] = []
    while i < limit:
        if i in reading.units and reading.units[i][1].flag & lx.UNIT:
            i = reading.units[i][0]
            known = last = i
            ends_of_units.append(i)
            capitals += 1
            continue
        if i in ends_of_units and (end := _office_of(reading, i, limit)):
            return end
        f, word = flags[i], words[i]
        if not capitals and last == at and word[0].isupper() and (paired := paired_body(reading, i, limit)):
            i = known = last = paired  # "the Fish and Game Council"
            capitals += 1
            continue
        if capitals and last == i and (foreign := _foreign(reading, i, limit)) > i:
            i = known = last = foreign  # "the Unió de Treballadors del Metall"
            continue
        if word[0].isupper() or last == i and capitals and word.startswith(_ARABIC):
            ranked = lower[i - 1] == "staff" and reading.capital(i + 1)  # "Chief of Staff General X"
            if f & lx.TITLE and i > at + 1 and (ranked or not f & lx.MODIFIER):
                break
            i += 1
            last = i
            capitals += 1
            if (
                f & (lx.THING | lx.CAPITALISED | lx.HEAD | lx.MODIFIER | lx.PEOPLE | lx.DEMONYM | lx.OFFICE)
                or f & lx.COMMON
                and (capitals > 1 or lower[at] == "for")  # "for Water Management", but "at Capital Orion"
                or word.isupper()
                and word.isalpha()
                and len(word) > 1
            ):
                known = i
        elif word in _JOINING and last == i and reading.capital(i + 1):
            i += 1  # Great Lakes & Eastern, Māori–Crown
        elif word in AIMING and last == i and (aim := aim_of(reading, i)):
            i = known = last = aim
        elif capitals and last == i and reading.capital(i + 1) and _ORDINAL.match(word):
            i += 1  # "the SAF 5th Division"
        elif word in ("'s", "’s") and last == i:
            i += 1
            capitals = 0  # "chair of Orr's presidential campaign"
        elif word in APOSTROPHES and last == i and words[i - 1].endswith("s") and i + 1 < limit and (
            words[i + 1][0].islower() or flags[i + 1] & (lx.HEAD | lx.THING) or ends_phrase(reading, i + 2)
        ):
            i += 1  # "the head of the teachers' union", "the Hunters' Federation"
        elif f & (lx.DEMONYM | lx.PEOPLE | lx.MODIFIER | lx.HEAD) and not f & lx.FUNCTION:
            if i in ends_of_units:
                ends_of_units.append(i + 1)  # "the UN aid coordination office"
            i += 1
            last = i
            known = i
        elif word == "and" and last == i and (end := _past_joined(reading, lex, i)):
            i = known = last = end  # "minister for roads and bridges"
        elif word == "think" and i + 1 < size and lower[i + 1] == "tank":
            i += 2
            known = last = i
        elif (
            f & lx.FUNCTION
            or f & lx.AUXILIARY
            or f & lx.HUMAN and not (i == at + 1 and lower[at] == "of")  # "the head of consents"
            or not word[0].isalpha()
            and not _ORDINAL.match(word)
            or word.endswith(("ed", "ing"))
            and len(word) > 4
            and word not in _GERUNDS
            or i > at + 1
            and (word in lex.pasts or word in lex.pasts_or_participles and i + 1 < size and lower[i + 1] in _OBJECTS)
        ):
            break  # "the head of the agency [kept] the offer"
        elif capitals and last == i and lower[at + 1] == "the" and (end := _of_several(reading, i, limit)):
            return end
        elif capitals and lower[i - 1] not in POSSESSIVE and not (
            flags[i - 1] & (lx.DEMONYM | lx.PEOPLE)
            or not flags[i - 1] and lower[i - 1].endswith(_OF_A_REGION)
            or (lower[at + 1] in ("a", "an") or lower[at] == "on") and ends_phrase(reading, i + 1)  # "of a Gladstone terminal,"
        ):
            break  # « of Finance said », but "of Haiti's chamber of commerce"
        else:
            i += 1
            last = i
            known = i
            if i < size and words[i][0].isupper() and lower[i - 1] not in _NAMED and not _ORDINAL.match(word):
                break
        if last == i and (end := _own_name(reading, i, limit)):
            return end
    of_place = last - known == 1 and known in ends_of_units and lower[at + 1] == "the" and flags[known - 1] & lx.PLACE
    closed = ends_phrase(reading, last) or lower[at + 1] == "the" and _is_light(reading, last)  # "the Caribbean Monitor"
    if 0 <= known < last and not (last - known == 1 and closed) and not of_place:
        # Unknown capitals after the last word that belongs to a body: a person's name.
        last = known
    return last
