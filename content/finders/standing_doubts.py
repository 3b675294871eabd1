"""What takes back a phrase of standing: it is denied, asked for, only possible, or said of others, another event or a body."""

from __future__ import annotations

from .events import Event, Words, is_year
from .lexicon import AUXILIARY, BODY, COUNTRY, EVENT, HEAD, HUMAN, SEAT
from .places import BREAKS, BUT, RELATIVE, Place
from .reading import Reading
from .smallwords import THE
from .standing_phrases import APART

_ASKED = 7  # words from one who is asked for support to the verb that says so
_OWN = frozenset("its his her their".split())
_NEAR = 3  # words from a verb to what tells its event from this one
_BEFORE = frozenset("previous preceding earlier".split())
_ROUNDS = frozenset(("round", "rounds"))
_PHONED = frozenset("phoned telephoned rang".split())
_CALLS = "call calls phone phoned telephone telephoned rang spoke conversation".split()
_TIMES = frozenset("times twice thrice".split())
_HAVE = frozenset("has have had".split())
# The first and the last word of what is done at a sitting where it is told of, and anywhere else.
_ON_FLOOR = frozenset(
    "asked-by pressed-by pushed-by challenged-by interrupted-by prompted-by reminded-by turned-to turns-to questions-from a-from "
    "replying-to answering-answering responding-to in-to rose-to rises-to brought-the came-to got-to stood-to kept-it tried-again "
    "then-came next-came raised-matter raised-case wanted-know wants-know would-go pressed-on".split()
)
_THANKING = frozenset("thanking thanked thanks thank".split())
_DENIED = frozenset("n' ne pas sans retiré perdu refusé not never no without withdrew withdrawn lost refused didn't".split())
_IF = frozenset("if unless only provided si s' condition seulement".split())
_MAY = frozenset("may might could pourrait pourraient peut peuvent".split())
_OBJECT = 16  # words between a verb and the one it is said to
_SAME = frozenset("he she it they il elle ils elles not n' ne was were would will".split())
_SENT = 5  # words from a verb of sending to the office of the one sent
_SINCE = frozenset(("since", "depuis"))
_THAT = frozenset(("that", "que", "qu'"))
_TO_DO = frozenset(("to", "à", "de", "d'"))
_WHETHER = frozenset("whether if si".split())
_WOULD = frozenset(("aurait", "auraient"))
_WOULD_DO = frozenset(("would", "serait", "seraient"))


def told_of_others(reading: Reading, group: list[Place], at: int) -> bool:
    """Whether what the word `at` says is said of somebody unnamed, in what those of a group say: "noted that nets had been left
    out"; or of what would have been."""
    lower = reading.lower
    if lower[at - 1] == "have" and "would" in lower[max(0, at - 3) : at] or lower[at - 1] in _WOULD:
        return True
    low = group[-1].end if group else at
    that = next((k for k in range(at - 1, low, -1) if lower[k] in _THAT and reading.flags[k - 1] & HUMAN), 0)
    if not that and at - low > 3 and reading.flags[at] & AUXILIARY and lower[at - 2] in THE and any(f & HUMAN for f in reading.flags[low : at - 2]):
        return True  # "told the radio the minister had come"
    return bool(that) and at - that > 1 and lower[that + 1] not in _SAME


def dated(reading: Reading, start: int, end: int, told: Event) -> bool:
    """Whether a year right after the phrase `start`:`end` puts it in another event: "took part in the 2022 negotiations"; or one
    further on that is not the event's: "signed the last protocol in 2016"; or a time long past: "walked out two years ago". A
    whole date right after does not."""
    if not _BEFORE.isdisjoint(reading.lower[start:end]):
        return True
    for k, word in enumerate(reading.lower[end : end + _OBJECT]):
        if word == "," or word in BREAKS:
            break
        if k > 3 and told.is_another(word) or told.is_long_past(reading.lower, end + k):
            return True
        if k < _NEAR and word in _BEFORE:
            if any(f & EVENT for f in reading.flags[end + k + 1 : end + k + 3]) or reading.lower[end + k + 1] in _ROUNDS:
                return True  # "chaired the previous session"
    return any(
        is_year(w) and not (k > 1 and reading.lower[k - 2].isdigit()) and reading.lower[k - 1] not in _SINCE
        for k, w in enumerate(reading.lower[end : end + 4], end)
    )


def of_another(reading: Reading, start: int, end: int, told: Event) -> bool:
    """Whether a phrase tells of another event than the text does: "told a rally in Couva" where talks are told of, "phoned X",
    "has testified three times", "followed the debate from Anchorage"; or thanks those who host it: "Thanking the hosts, …"."""
    lower = reading.lower
    if start and lower[start - 1] in _THANKING or lower[start] == "followed" and lower[end : end + 1] == ["from"]:
        return lower[start] != "followed" or reading.capital(end + 1)
    if start and lower[start - 1] in _HAVE and not _TIMES.isdisjoint(lower[end : end + 3]):
        return True
    if f"{lower[start]}-{lower[end - 1]}" in _ON_FLOOR:
        return not told.on_floor(reading.sentence.start)
    if not told.kind:
        return False
    if end - start > 1 and lower[end - 2] == "a" and reading.flags[end - 1] & EVENT:
        return lower[end - 1] not in told.home
    return lower[start] in _PHONED and end == start + 1 and not any(word in told.home for word in _CALLS)


def withheld(lower: list[str], start: int) -> bool:
    """Whether a negation stands before a phrase, with no comma or « mais » between: « sans apporter son soutien »."""
    for k in range(start - 1, max(-1, start - 7), -1):
        if lower[k] == "," or lower[k] in BUT or lower[k] in BREAKS:
            return False
        if lower[k] in _DENIED:
            return True
    return False


def hedged(lower: list[str], start: int, words: Words) -> bool:
    """Whether the support of which the word `start` tells is not given: it may be, would be if, or was asked for: "may back",
    "would support the plan only if", "was urged to endorse", « pourrait soutenir »."""
    for k in range(start, max(-1, start - _ASKED), -1):
        word = lower[k]
        if word == "," or word in BREAKS:
            return False
        if word in _MAY or word in _WHETHER or word in words.asking and not _TO_DO.isdisjoint(lower[k + 1 : start]):
            return True
        if word in _WOULD_DO:
            return not _IF.isdisjoint(lower[start:])
    return False


def runs(reading: Reading, k: int, words: Words) -> bool:
    """Whether what stands at word `k` is a body, no event: « préside (depuis mai) la fédération », « qui préside la section »."""
    lower, flags = reading.lower, reading.flags
    if reading.words[k : k + 3] == ["le", "Conseil", ","]:
        return True  # « L’Irlande, qui préside le Conseil, »: that of the Union, for six months
    for at in range(k, min(reading.size, k + _SENT)):
        if flags[at] & (HEAD | EVENT):
            return not flags[at] & EVENT
        if lower[at] == "," or lower[at] in BREAKS:
            break
    noun = k + 1
    if lower[k - 2] not in RELATIVE or noun >= reading.size or lower[k] not in THE:
        return False
    return not flags[noun] & EVENT and lower[noun] not in words.gathering and lower[noun] not in words.floor


def body_before(reading: Reading, start: int, words: Words) -> bool:
    """Whether what stands before word `start` is a body that does not meet: « la Ligue, présidée par X »."""
    around = range(max(0, start - APART), start)
    if any(reading.flags[k] & EVENT or reading.lower[k] in words.house for k in around):
        return False
    return any(reading.flags[k] & HEAD for k in around)


def credited(lower: list[str], start: int) -> int:
    """Where the words begin that say for what somebody is thanked or blamed, if the verb at word `start` does: "thanked Norway
    [for] hosting the talks", "for its hosting of them"; 0 if it does not."""
    if not lower[start].endswith("ing"):
        return 0
    k = start - 1 - (lower[start - 1] in _OWN)
    return k if k > 0 and lower[k] == "for" else 0


def is_party(reading: Reading, k: int) -> bool:
    """Whether a country or a body stands at word `k`, past its article: "represented [Kenya]"."""
    unit = reading.units.get(k + (reading.lower[k : k + 1] == ["the"]))
    return unit is not None and bool(unit[1].flag & (COUNTRY | SEAT | BODY))
