"""What event a brief tells of: a sitting, where people speak in turn, another gathering, or none; and where it looks aside."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..languages import Language
from .lexicon import forms, inflection_of

if TYPE_CHECKING:
    from .scenes import Scene

# The title and so many sentences of running text tell what a brief is about.
_LEAD = 4
# What the words of title and lead must weigh: a word for a sitting 2, a body that sits 1.
_ENOUGH = 3
# Within so many words after a body stands the verb that says that it sat.
_NEAR = 6


class Words(NamedTuple):
    """The words of events.txt; `verbs` in all their forms, `seconds` the second words of what is `away` (« hors séance »),
    `openers` the first words of what is `likewise` (« tout comme »)."""

    sitting: frozenset[str]
    gathering: frozenset[str]
    house: frozenset[str]
    audience: frozenset[str]
    verbs: frozenset[str]
    at: frozenset[str]
    other: frozenset[str]
    assessment: frozenset[str]
    aside: frozenset[str]
    away: frozenset[str]
    delegate: frozenset[str]
    resident: frozenset[str]
    mission: frozenset[str]
    sat: frozenset[str]
    likewise: frozenset[str]
    seconds: frozenset[str]
    openers: frozenset[str]


@cache
def event_words(language: Language) -> Words:
    """The words by which a language tells of events."""
    table = language.table("events")
    lists = {name: frozenset(table.get(name, ())) for name in Words._fields if name not in ("verbs", "seconds", "openers")}
    seconds = frozenset(entry.partition(" ")[2] for entry in lists["away"] if " " in entry)
    openers = frozenset(entry.partition(" ")[0] for entry in lists["likewise"])
    verbs = frozenset(form for verb in table.get("attend", ()) for form in forms(verb, inflection_of(language)))
    return Words(verbs=verbs, seconds=seconds, openers=openers, **lists)


class Event(NamedTuple):
    """The event of a brief: `kind` is sitting, gathering or nothing. `starts` and `ends` bound the stretches of text that tell
    what was said at a sitting."""

    kind: str
    starts: list[int]
    ends: list[int]

    def on_floor(self, place: int) -> bool:
        """Whether what is said at `place` is said at the event."""
        k = bisect_right(self.starts, place) - 1
        return k >= 0 and place < self.ends[k]


def find_event(scenes: list[Scene], language: Language) -> Event:
    """The event that the sentences of a brief tell of."""
    words = event_words(language)
    kind = _kind(scenes, words)
    event = Event(kind, [], [])
    if kind != "sitting":
        return event  # at a summit, who is quoted may well be elsewhere
    on = True
    for scene in scenes:
        if scene.heading:
            on = words.aside.isdisjoint(scene.reading.lower)
        elif on and not is_away(scene.reading.lower, words):
            event.starts.append(scene.start)
            event.ends.append(scene.end)
    return event


def _pairs(lower: list[str], words: frozenset[str]) -> bool:
    """Whether two words of a sentence are one of `words`: « réunion publique »."""
    return any(f"{a} {b}" in words for a, b in zip(lower, lower[1:]) if b in _SECONDS)


_SECONDS = frozenset(("hall", "meeting", "publique"))


def is_away(lower: list[str], words: Words) -> bool:
    """Whether a sentence tells of words said or written elsewhere."""
    if not words.away.isdisjoint(lower):
        return True
    return any(f"{a} {b}" in words.away for a, b in zip(lower, lower[1:]) if b in words.seconds)


def _kind(scenes: list[Scene], words: Words) -> str:
    sitting = houses = gathering = delegates = 0
    lead = 0
    for scene in scenes:
        lower = scene.reading.lower
        if scene.heading and not lead and not words.assessment.isdisjoint(lower):
            return ""
        sitting += not words.sitting.isdisjoint(lower) or 2 * _pairs(lower, words.sitting)
        houses += not words.house.isdisjoint(lower)
        sitting += any(w in words.house and not words.sat.isdisjoint(lower[i + 1 : i + _NEAR]) for i, w in enumerate(lower))
        gathering += not words.gathering.isdisjoint(lower)
        delegates += any(r.office in words.delegate and r.office not in words.resident and r.country for r in scene.roles)
        lead += not scene.heading
        if lead >= _LEAD:
            break
    if houses > 1 and not sitting:
        sitting = any(not words.sitting.isdisjoint(scene.reading.lower) for scene in scenes)
    if sitting and 2 * sitting + houses >= _ENOUGH or gathering and houses >= _ENOUGH:
        return "sitting"
    return "gathering" if gathering or sitting or delegates > 1 else ""
