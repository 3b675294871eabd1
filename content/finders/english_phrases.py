"""English noun phrases: what qualifies a noun stands mostly before it ("Ukrainian General Staff spokesperson")."""

from __future__ import annotations

from . import lexicon as lx
from .english_complements import APOSTROPHES, DAYS, complement
from .english_matters import are_many, paired_body
from .english_qualifiers import (
    BEFORE,
    LEADING,
    NO_NOUN,
    NOUNS,
    PORTFOLIO,
    REACH,
    common_owner,
    is_aged,
    is_apposed,
    is_plain,
    is_portfolio,
    read_owner,
    set_off,
)
from .lexicon import Lexicon
from .reading import Reading
from .role import DEFINITE, Role, read_determiner
from .tenure import MADE

# The farthest back a phrase begins before its noun, in words.
_BACK = 8
_PART = 4  # words before the "and" in a body's name
# In lower case these are as often verbs or other nouns: they make a role only with what makes one.
_DOUBTFUL = frozenset(
    (
        "head chair chief deputy general source fellow speaker whip counsel executive lead leader justice officer doctor "
        "heads chairs boss figure lead elder"
    ).split()
)


def english_phrase(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    """The English noun phrase around word `head`, or the last office in a row with it, after word `after`."""
    lower, flags = reading.lower, reading.flags
    head = _last_office(reading, head)
    if _is_of_a_body(reading, head, after):
        return None
    low = max(after, head - _BACK)
    end = complement(reading, lex, head)
    start = _first_said(reading, _reach_back(reading, head, low, end), head)
    if flags[head] & lx.AFTER_NAME and _is_whole_name(reading, start, head):
        start = head  # "Helen Pratt [MP]"
    outer, determiner, _ = read_determiner(reading, start - is_aged(reading, start))
    if _is_no_office(reading, lex, head, start, end, determiner):
        return None
    if determiner == "possessive" and (owner := common_owner(reading, start, low)) < start:
        start = owner
        outer, determiner, _ = read_determiner(reading, start)
    role = Role(start, end, outer, head, determiner)
    if determiner == "possessive" and lower[start - 1] == "'s":
        read_owner(role, reading, lex)
    return role


def _last_office(reading: Reading, head: int) -> int:
    """The last of several offices in a row: « Deputy Trade Minister »."""
    flags = reading.flags
    k = head + 1
    while k < reading.size and k < head + 5 and flags[k] & (lx.OFFICE | BEFORE) and not flags[k] & (lx.FUNCTION | lx.QUALIFIER):
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
        if words[head].islower() and flags[head + 2] & lx.OFFICE and words[head + 2].islower():
            return True  # "the dockers' leader"
    if lower[head + 1 : head + 2] == ["and"] and are_many(words[head]) and paired_body(reading, head, reading.size):
        return True  # "the Farmers and Growers Association"
    if lower[head] in _QUALIFYING and lower[head + 1 : head + 2] and lower[head + 1] in _QUALIFYING[lower[head]]:
        return True  # "told member states' delegates", "grants merchant ships passage"
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
    first = k - 1
    while first > k - _PART and reading.capital(first - 1) and not flags[first - 1] & (lx.HEAD | lx.OFFICE) and first - 1 > 0:
        first -= 1  # "the Hellenic Bulk and Tanker League"
    led = first and (words[first - 1].islower() or reading.lower[first - 1] in DEFINITE)
    led = led and (first == k - 1 or not flags[k - 1] & (lx.HEAD | lx.OFFICE))
    return named and led and not (flags[k - 1] | flags[k + 1]) & (lx.GIVEN | lx.TITLE)


def _reach_back(reading: Reading, head: int, low: int, end: int) -> int:
    """Where the words begin that tell more of the office `head`, after word `low`: « Bank of England governor ». The office and
    what it is of end before word `end`."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    start = head
    while start > low:
        k = start - 1
        f, word = flags[k], words[k]
        if lower[k] in MADE and words[start][0].isupper() and not flags[start] & ~lx.GIVEN:
            break  # "elected X chair"
        if f & lx.OFFICE and k + 1 == head and word[0].islower() and word.endswith("s") and words[head][0].isupper():
            break  # "the [candidates] Rep. X and Rep. Y"
        if f & BEFORE or f & lx.OFFICE and (not f & lx.TITLE or k in reading.spelt) or f & lx.HEAD and not f & lx.FUNCTION:
            start = k
        elif word[0].isupper() and len(word) > 1 and not f & (lx.FUNCTION | lx.TITLE) and lower[k] not in DAYS:
            if k == 0 and word in _ASKS:
                break
            start = k
        elif word == ")" and k > low + 3 and words[k - 2] == "(" and words[k - 1].isupper() and words[k - 3][0] == words[k - 1][-1]:
            start = k - 3  # "[World Food Programme (WFP)] director"
        elif lower[k] == "and" and k > low and k - 1 in reading.units and reading.units[k - 1][0] > k + 1:
            start = k - 1  # "[Law and Justice] chairman X"
        elif (
            lower[k] == "and"
            and k > low
            and (flags[k - 1] & BEFORE or words[k - 1][0].isupper())
            and flags[k + 1] & BEFORE
            and not flags[k - 1] & lx.DEMONYM
            and start == k + 1
            and k - 1 > low
            and flags[k - 2] & BEFORE | (lower[k - 2] in DEFINITE)
        ):
            start = k
        elif lower[k] == "and" and start == k + 1 and k - 1 > low and _is_paired(reading, k, head):
            start = k - 1  # "the opposition Justice and Livelihood Party"
        elif word in ("'s", "’s") and lower[start] in ("office",) and k > low and words[k - 1][0].isupper():
            start = k - 1
        elif (
            lower[k] in _WITHIN
            and start < head + (head == start)
            and k > low
            and flags[k - 1] & (lx.HEAD | lx.THING)
            and words[k - 1][0].isupper()
            and words[start][0].isupper()
        ):
            start = k - 1  # « Bank of England governor »
        elif lower[k] == "most" and start < head and k > low and lower[k - 1] in LEADING:
            start = k  # "the country's most senior judge"
        elif word in APOSTROPHES and k > low and words[k - 1].endswith("s") and start < head and (
            words[k - 1][0].islower()
            or k == 1 and words[start].islower()
            or flags[start] & lx.HEAD and words[start][0].isupper() and not flags[k - 1] & lx.GIVEN
        ):  # and "Prisoners' Committee head"
            start = k - 1  # "the steelworkers' union leader"
        elif word in APOSTROPHES and k > low and start == head and words[head][0].isupper() and _of_a_trade(words[k - 1]):
            start = k - 1  # "the Transport Workers' Federation"
        elif word in ("'s", "’s") and k > low and start < head and flags[start] & lx.HEAD and words[start][0].isupper() and (
            words[k - 1].lower() in _MEMBERS
        ):
            start = k - 1  # "People's Party candidate"
        elif word in ("'s", "’s") and k > low and words[start].islower() and lower[k - 1] in _PLURALS:
            start = k - 1  # "women's rights campaigner", "children's ombudsman"
        elif word in ("&", "-") and k > low and words[k - 1][0].isupper() and not _is_dateline(reading, k):
            start = k
        elif start == head and k > low and (lower[head] in PORTFOLIO and is_portfolio(reading, k, head) or is_apposed(reading, k)):
            start = k
        elif (
            start == head - 1
            and k > low
            and lower[head] in PORTFOLIO
            and words[start][0].islower()
            and is_portfolio(reading, k, head)
        ):
            start = k  # "Canada's intergovernmental affairs minister"
        elif head - k <= NOUNS and words[start][0].islower() and reading.capital(head + 1) and is_plain(reading, k, low):
            start = k  # "told port director X", "with brigade commander X"
        else:
            start = start if words[reading.past(head) - 1] == "." else set_off(reading, start, end, low) or start
            break  # but "the tall tale | Gov. X told"
    return start


def _is_dateline(reading: Reading, k: int) -> bool:
    """"OTTAWA - Canadian Prime Minister X": whether a dash at word `k` ends a place in capitals that opens a paragraph."""
    return k < 4 and all(word.isupper() and len(word) > 2 for word in reading.words[:k])


def _first_said(reading: Reading, start: int, head: int) -> int:
    """The first of the words from `start` on that is of the phrase: no word of the sentence, no name of its bearer."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    # « told Kenyan Foreign Minister »: a sentence's first word may have its capital from its place alone.
    while (
        start < head
        and flags[start] & lx.FUNCTION
        and not flags[start] & BEFORE
        and start not in reading.spelt
        or start < head
        and lower[start] in ("and", "&", "-")
    ):
        start += 1
    if 0 < start < head and lower[start] in MADE and flags[start - 1] & lx.AUXILIARY:
        start += 1  # "was elected chair of the committee"
    led = reading.capital(reading.past(head))  # "met BJP state president X"
    if start and start < head and words[head][0].islower() and not led and (
        flags[start - 1] & lx.SOMEONE or lower[start - 1] in MADE
    ):
        k = start
        while k < head and words[k][0].isupper() and not flags[k] & ~lx.GIVEN & ~lx.PARTICLE:
            k += 1
        if all(words[j][0].islower() for j in range(k, head)):
            start = k  # "named Dalia Mostafa ambassador to Rome", "named Ri Chol-man vice foreign minister"
    return start


_OF_A_NAME = lx.GIVEN | lx.PARTICLE | lx.MULTI


def _is_whole_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the words `start` to `end` can only be a given name and a surname: "Helen Pratt", but not "North Wales"."""
    flags = reading.flags
    named = end - start > 1 and flags[start] & lx.GIVEN and start not in reading.covered and not reading.capital(end + 1)
    return bool(named) and all(reading.capital(k) and not flags[k] & ~_OF_A_NAME for k in range(start + 1, end))


def _is_no_office(reading: Reading, lex: Lexicon, head: int, start: int, end: int, determiner: str) -> bool:
    """Whether a word that can be an office is something else: an empty chair, the head of something, a hospital's name."""
    flags, lower, words = reading.flags, reading.lower, reading.words
    word = lower[head]
    if end < reading.size and lower[end] == ":" and start == 0:
        return False  # "Chair: Ann Orr."
    if end == reading.size and head > 1 and lower[head - 1] == "," and reading.ends_name(head - 2):
        return False  # an item: "Ann Orr, chair"
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
        and not (determiner == "definite" and _leads_to_name(reading, end))
        and lower[head - 1] != "whose"
        and not (lower[head - 1] == "(" and lower[end : end + 1] == [")"])
    ):
        return True
    if (
        word in ("head", "chair", "heads", "chairs", "leads")
        and determiner == "none"
        and not (word == "chair" and words[head][0].isupper() and reading.capital(end) and reading.capital(end + 1))  # "Chair Ann Orr"
        and not (head and lower[head - 1] == "whose")
        and not _named_as(reading, head)
        and lower[head + 1 : head + 2] not in (["of"], [")"])
        and not (head and lower[head - 1] == "(" and lower[head + 1 : head + 2] == [","])
        and start == head
    ):
        return True
    return False


def _leads_to_name(reading: Reading, end: int) -> bool:
    """Whether a name of two words or more stands between commas from word `end` on: "The speaker[, Elisha Oraro,] said"."""
    k = end + 1
    while reading.lower[end : end + 1] == [","] and k < min(reading.size, end + 6) and reading.capital(k):
        k += 1
    return k > end + 2 and reading.lower[k : k + 1] == [","]


def _named_as(reading: Reading, head: int) -> bool:
    """Whether a name stands before the office whose bearer is chosen: "re-elected X as chair", "elected X chair"."""
    if head > 1 and reading.lower[head - 1] == "as":
        return reading.ends_name(head - 2)
    first = head
    while first and reading.capital(first - 1):
        first -= 1
    return 0 < first < head and reading.lower[first - 1] in MADE


def _qualified(reading: Reading, head: int) -> int:
    """The office that the word `head`, an office itself elsewhere, only qualifies: "its chief trade enforcement officer, X",
    "Deputy SAF Commander X"."""
    words, flags = reading.words, reading.flags
    small = words[head][0].islower()
    k = head + 1
    while k < min(reading.size, head + REACH) and words[k].isalpha() and not flags[k] & (NO_NOUN | lx.OFFICE | lx.GIVEN):
        if not (words[k].islower() if small else words[k].isupper() or words[k][0].isupper() and words[head] == "Deputy"):
            return head  # "Deputy SAF Commander", "Deputy Fire Chief"
        k += 1
    if k == head + 1 or k >= reading.size or not flags[k] & lx.OFFICE or words[k][0].islower() != small:
        return head
    return k if not words[k + 1 : k + 2] or not words[k + 1][0].isalpha() or words[k + 1][0].isupper() else head


def _of_a_trade(word: str) -> bool:
    """Whether a word with a capital names those of a trade or kind: "Workers", "Pastoralists"."""
    return word[0].isupper() and word.endswith(("ers", "ors", "ists", "ents", "ants", "ees", "ians"))


# Whose party it is: the People's Party.
_MEMBERS = frozenset("people peoples workers farmers women men children youth writers veterans lawyers".split())
# Nouns of people that only qualify what is no person.
_QUALIFYING = {
    "member": frozenset("state states country countries nation nations economies parties unions churches companies firms".split()),
    "merchant": frozenset("ship ships vessel vessels fleet fleets navy marine shipping bank banks".split()),
}
_WITHIN = frozenset(("of", "on"))  # the name of a body: "Commission on Audit"
_ASKS = frozenset(("Q.", "A."))  # before a question and its answer
_PLURALS = frozenset("women children men people".split())  # without an s
_TOP = frozenset(
    (
        "chief senior top former retired business company bank oil media tech industry county music film studio television energy "
        "insurance advertising airline"
    ).split()
)
