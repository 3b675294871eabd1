"""Standings: who is host, attending, represented, supporting or absent, by phrases; and who is quoted, by the quotes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..languages import Language
from ..model import Person, Quote
from .cast import Cast
from .lexicon import HUMAN, STANDING, WORD
from .reading import Reading

# From the strongest to the weakest: where several hold, the first does.
ORDER = ("host", "attending", "represented", "supporting", "absent", "quoted", "mentioned")
RANK = {standing: rank for rank, standing in enumerate(ORDER)}


class Phrase(NamedTuple):
    """A phrase of standing: what follows its first word, what it says, where the ones it speaks of stand."""

    rest: tuple[str, ...]
    standing: str
    place: str
    active: bool


class Place(NamedTuple):
    """A participant in a sentence, as word indices; `outer` with article, title and role before the name."""

    outer: int
    start: int
    end: int
    entry: int
    person: bool


_NEGATIVE = frozenset(("n'", "ne", "pas"))
_ACTIVE = frozenset("a ont avait avaient aura auront ayant aurait".split())
_BREAKS = frozenset(";:!?")
_RELATIVE = frozenset("qui who which that".split())
_PREPOSITIONS = frozenset(
    (
        "à en dans sur de d' du des au aux pour contre entre avec par in at on of for from to with by against "
        "between near into over about"
    ).split()
)
# Before a member of a list; any other preposition makes it a place or an aside.
_LISTED = frozenset(
    (
        ", : et and dont notamment que de d' du des le la les l' the par by of from with avec were was "
        "including y compris - – — ( both entre était étaient from outre"
    ).split()
)
# How far, in words, a subject or an agent may stand from its phrase.
_REACH = 60
# More phrases of standing than this in one sentence are a list gone wild.
_HITS = 40


class Opening(NamedTuple):
    """The phrases that begin with one word: by their second word, and those that need none or let words stand between."""

    following: dict[str, list[Phrase]]
    loose: list[Phrase]


@cache
def phrases(language: Language) -> dict[str, Opening]:
    """The phrases of standing of a language by their first word."""
    found: dict[str, Opening] = {}
    for key, values in language.table("standings").items():
        standing, _, place = key.partition(".")
        for value in values:
            active = value.startswith("+")
            # A word after it, so that an elided « d' » at the end is read as it is in a text.
            spaced = value.lstrip("+") + ("x" if value[-1] in "'’" else " x")
            first, *rest = [w.lower().replace("’", "'") for w in WORD.findall(spaced)][:-1]
            phrase = Phrase(tuple(rest), standing, place, active)
            opening = found.setdefault(first, Opening({}, []))
            if rest:
                opening.following.setdefault(rest[0], []).append(phrase)
            if not rest or place == "agent" and len(rest) == 1 and rest[0] in _AGENTS:
                opening.loose.append(phrase)
    return found


_AGENTS = {"par": 6, "by": 6, "de": 3}  # within how many words of its participle or noun the preposition may stand


def find_standings(reading: Reading, places: list[Place], known: dict[str, Opening]) -> list[tuple[int, str]]:
    """(entry, standing) for each that a sentence gives. `places` are its participants, in order."""
    if not places:
        return []
    lower = reading.lower
    hits = []
    for i in reading.keys:
        if reading.flags[i] & STANDING:
            opening = known[lower[i]]
            if opening.loose or i + 1 < reading.size and lower[i + 1] in opening.following:
                hits.extend(_match(reading, i, opening))
    if not hits:
        return []
    hits = _outermost(hits)[:_HITS]
    found: list[tuple[int, str]] = []
    starts = sorted({start for start, _, _ in hits})
    for start, end, phrase in hits:
        if phrase.place == "subject":
            group = [] if _dated(reading, end) else _subject(reading, places, start)
        elif phrase.place == "owner":
            group = [p for p in places if 0 <= start - p.end <= 4 and lower[p.end] == "'s"]
        elif phrase.place == "agent":
            group = _agent(reading, places, end, phrase)
        elif phrase.place == "receiver":
            after = next((p for p in places if p.person and p.start >= end), None)
            near = after is not None and after.outer - end <= 8
            group = _subject(reading, places, start) if near else []
            if near and (group or phrase.active and phrase.standing == "represented"):
                found.extend((p.entry, "attending") for p in _joined(reading, places, places.index(after)) if p.start >= end)
        elif phrase.place == "around":
            group = _subject(reading, places, start) or _first(reading, places, start)
        else:
            group = _list(reading, places, end, starts)
        found.extend((place.entry, phrase.standing) for place in group)
        if phrase.standing == "attending" and phrase.place == "agent":
            found.extend(_elliptic(reading, places, end))
    return found


def _outermost(hits: list[tuple[int, int, Phrase]]) -> list[tuple[int, int, Phrase]]:
    """The hits that lie in no longer one: "declined to attend" holds "to attend"."""
    hits.sort(key=lambda h: (h[0], -h[1]))
    kept: list[tuple[int, int, Phrase]] = []
    far, begin = -1, -1
    for hit in hits:
        if hit[1] <= far and hit[:2] != (begin, far):
            continue
        kept.append(hit)
        if hit[1] > far:
            begin, far = hit[0], hit[1]
    return kept


def _dated(reading: Reading, end: int) -> bool:
    """Whether a year right after a phrase puts it in another event: "took part in the 2022 negotiations"."""
    return any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in reading.lower[end : end + 4])


def _match(reading: Reading, i: int, opening: Opening) -> list[tuple[int, int, Phrase]]:
    """The phrases at word `i`, at most one for each standing and place."""
    lower = reading.lower
    out: list[tuple[int, int, Phrase]] = []
    if i + 1 < reading.size:
        for phrase in opening.following.get(lower[i + 1], ()):
            end = i + 1 + len(phrase.rest)
            if tuple(lower[i + 1 : end]) == phrase.rest:
                out.append((i, end, phrase))
    for phrase in opening.loose:
        if not phrase.rest:
            out.append((i, i + 1, phrase))
            continue
        # « convoquée à Gdansk par », « sommet virtuel de »: a few words may stand between.
        gap = next((k for k in range(i + 2, min(i + _AGENTS[phrase.rest[0]], reading.size)) if lower[k] == phrase.rest[0]), -1)
        if gap > 0 and not any(lower[k] in _BREAKS or lower[k] == "," for k in range(i + 1, gap)):
            out.append((i, gap + 1, phrase))
    if not out:
        return out
    kept: list[tuple[int, int, Phrase]] = []
    for hit in sorted(out, key=lambda h: -h[1]):
        phrase = hit[2]
        if phrase.active and not (
            _ACTIVE.intersection(lower[max(0, i - 4) : i]) and not _NEGATIVE.intersection(lower[max(0, i - 5) : i])
        ):
            continue
        if not any(p.standing == phrase.standing and p.place == phrase.place for _, _, p in kept):
            kept.append(hit)
    return kept


def _clause(reading: Reading, at: int) -> int:
    """Where the clause that word `at` stands in begins."""
    lower = reading.lower
    low = max(0, at - _REACH)
    for k in range(at - 1, low - 1, -1):
        if (
            lower[k] in _BREAKS
            or lower[k] in ("mais", "but", "while", "tandis", "whereas", "alors")
            and k
            and lower[k - 1] == ","
        ):
            return k + 1
    return low


def _subject(reading: Reading, places: list[Place], at: int) -> list[Place]:
    """Who the verb at word `at` is said of: before it, in its clause, with whom they are joined."""
    lower = reading.lower
    begin = _clause(reading, at)
    before = [p for p in places if begin <= p.start and p.end <= at]
    if not before:
        return []
    relative = next((k for k in range(at - 1, max(begin, at - 8), -1) if lower[k] in _RELATIVE), -1)
    if relative > 0 and not (lower[relative] == "that" and not any(p.end in (relative, relative - 1) for p in before)):
        near = [p for p in before if p.end <= relative]
        if near and not any(p.start > relative for p in before):
            last = near[-1]
            return _joined(reading, near, len(near) - 1) if relative - last.end <= 14 else []
    # « et » and « and » begin a clause of their own where a participant comes right after: « and Greece will attend ».
    last = before[-1]
    k = last.outer - 1
    if k >= begin and lower[k] in ("et", "and") and len(before) > 1 and not _adjacent(reading, before[-2], last):
        return [last]
    if k > begin and lower[k] in ("et", "and") and lower[k - 1] == "," and any(f & HUMAN for f in reading.flags[begin:k]):
        return [last]
    for index, place in enumerate(before):
        if lower[place.outer - 1] in _PREPOSITIONS and place.outer > begin:
            continue
        return _joined(reading, before, index)
    return []


_JOINING = frozenset(", et and & ainsi que as well puis ou or plus le la les l' the both".split())


def _adjacent(reading: Reading, a: Place, b: Place) -> bool:
    """Whether only links stand between two participants."""
    gap = reading.lower[a.end : b.outer]
    return 0 < len(gap) <= 5 and all(w in _JOINING for w in gap)


def _joined(reading: Reading, places: list[Place], index: int) -> list[Place]:
    """The participant and those that stand in one list with it, on either side."""
    group = [places[index]]
    k = index
    while k + 1 < len(places) and _adjacent(reading, places[k], places[k + 1]):
        k += 1
        group.append(places[k])
    k = index
    while k > 0 and _adjacent(reading, places[k - 1], places[k]):
        k -= 1
        group.insert(0, places[k])
    return group


def _first(reading: Reading, places: list[Place], at: int) -> list[Place]:
    begin = _clause(reading, at)
    before = [p for p in places if begin <= p.start and p.end <= at]
    for index, place in enumerate(before):
        if place.outer == 0 or reading.lower[place.outer - 1] not in _PREPOSITIONS:
            return _joined(reading, before, index)
    return []


def _agent(reading: Reading, places: list[Place], end: int, phrase: Phrase) -> list[Place]:
    """The first participant after word `end`, with nothing but its own phrase between."""
    for index, place in enumerate(places):
        if place.start >= end:
            if place.outer - end > 2 or any(w in _BREAKS or w == "," for w in reading.lower[end : place.outer]):
                return []
            if phrase.rest[-1:] == ("de",) and phrase.standing == "host" and len(phrase.rest) == 1 and not place.person:
                return []
            group = [place]
            while index + 1 < len(places) and _adjacent(reading, places[index], places[index + 1]):
                if not {"et", "and"} & set(reading.lower[places[index].end : places[index + 1].outer]):
                    break
                index += 1
                if reading.lower[places[index].end : places[index].end + 1] in (["par"], ["by"]):
                    break
                group.append(places[index])
            return group
    return []


def _elliptic(reading: Reading, places: list[Place], end: int) -> list[tuple[int, str]]:
    """« … et le Togo par sa ministre, Afi M. »: the verb left out the second time."""
    lower = reading.lower
    found = []
    after = [p for p in places if p.start >= end]
    for index, place in enumerate(after):
        if place.end < reading.size and lower[place.end] in ("par", "by") and lower[place.outer - 1] in (",", "et", "and", ";"):
            found.append((place.entry, "represented"))
            if index + 1 < len(after) and after[index + 1].outer - place.end <= 2:
                found.append((after[index + 1].entry, "attending"))
    return found


def _list(reading: Reading, places: list[Place], end: int, starts: list[int]) -> list[Place]:
    """All participants after word `end` up to the end of the clause or the next phrase of standing."""
    lower = reading.lower
    itemised = lower[end : end + 1] == [":"]  # « Membres présents : … ; … »
    stop = next((s for s in starts if s >= end + 2), reading.size)
    group = []
    for place in places:
        if place.start < end:
            continue
        if place.start >= stop:
            break
        gap = lower[(group[-1].end if group else end) : place.outer]
        if ";" in gap and not itemised and not {"for", "pour"} & set(gap) or "." in gap or len(gap) > 30:
            break
        opening = not group and len(gap) <= 2 and not any(w in _PREPOSITIONS for w in gap)
        if place.outer and lower[place.outer - 1] not in _LISTED and not place.person and not opening:
            continue
        if (
            not place.person
            and place.outer
            and lower[place.outer - 1] in ("de", "du", "des", "d'", "of", "from", "by", "par")
            and place.outer - 1 >= end
        ):
            continue
        group.append(place)
    return group


def quoted(cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Person, ...]:
    """The people, those merely mentioned but with words of their own now standing as quoted."""
    speakers = {q.speaker for q in quotes if q.kind == "speech" and q.speaker}
    return tuple(
        p.model_copy(update={"standing": "quoted"}) if p.standing == "mentioned" and p.name in speakers else p
        for p in cast.people
    )
