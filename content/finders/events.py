"""What event a brief tells of: a sitting, where people speak in turn, another gathering, or none; and where it looks aside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..languages import Language
from . import lexicon as lx
from .lexicon import forms, inflection_of
from .record import Record
from .sentences import WORD

if TYPE_CHECKING:
    from .marks import Marked
    from .reading import Reading
    from .scenes import Scene

# The title and so many sentences of running text tell what a brief is about.
_LEAD = 4
# What the words of title and lead must weigh: a word for a sitting 2, a body that sits 1.
_ENOUGH = 3
# Within so many words after a body stands the verb that says that it sat.
_NEAR = 6
# The place of the event stands before the end of so many sentences, and in so many characters.
_PLACED = 2
_HEAD = 2_000
# A sentence begins with so many words that may say where it was said.
_OPENING = 6


_RUN_IN = 5  # words of a heading that a block begins with


class Words(NamedTuple):
    """The words of events.txt; `verbs` in all their forms, `pairs` what is `away` in two words, `telling` the one of them that
    tells (« hors [séance] »), `several` the entries of `sitting` that are of several words, by their first, `openers` the first
    words of what is `likewise` (« tout comme »), `presenting` those of what is `present`, which has a blank on either side."""

    sitting: frozenset[str]
    gathering: frozenset[str]
    house: frozenset[str]
    audience: frozenset[str]
    legislators: frozenset[str]
    verbs: frozenset[str]
    at: frozenset[str]
    other: frozenset[str]
    assessment: frozenset[str]
    status: frozenset[str]
    opened: frozenset[str]
    aside: frozenset[str]
    floor: frozenset[str]
    away: frozenset[str]
    delegate: frozenset[str]
    negotiating: frozenset[str]
    resident: frozenset[str]
    mission: frozenset[str]
    sat: frozenset[str]
    heard: frozenset[str]
    likewise: frozenset[str]
    present: frozenset[str]
    chair: frozenset[str]
    chairing: frozenset[str]
    mediating: frozenset[str]
    peers: frozenset[str]
    bodies: frozenset[str]
    kept: frozenset[str]
    watching: frozenset[str]
    asking: frozenset[str]
    today: frozenset[str]
    today_ending: frozenset[str]
    then: frozenset[str]
    then_ending: frozenset[str]
    pairs: frozenset[tuple[str, ...]]
    telling: frozenset[str]
    several: dict[str, list[list[str]]]
    openers: frozenset[str]
    presenting: frozenset[str]


@cache
def event_words(language: Language) -> Words:
    """The words by which a language tells of events."""
    table = language.table("events")
    derived = ("verbs", "pairs", "telling", "several", "openers", "presenting")
    lists = {name: frozenset(table.get(name, ())) for name in Words._fields if name not in derived}
    small = language.words("function_words")
    pairs = frozenset(entry.partition(" ")[::2] for entry in lists["away"] if " " in entry)
    telling = frozenset(one if two in small else two for one, two in pairs)
    openers = frozenset(entry.partition(" ")[0] for entry in lists["likewise"])
    presenting = frozenset(WORD.match(entry)[0].lower().replace("’", "'") for entry in lists["present"])
    lists["present"] = frozenset(map(" {} ".format, lists["present"]))
    several: dict[str, list[list[str]]] = {}
    for entry in lists["sitting"]:
        if " " in entry:
            entire = [word.lower().replace("’", "'") for word in WORD.findall(entry)]
            several.setdefault(entire[0], []).append(entire)
    verbs = frozenset(form for verb in table.get("attend", ()) for form in forms(verb, inflection_of(language)))
    return Words(verbs=verbs, pairs=pairs, telling=telling, several=several, openers=openers, presenting=presenting, **lists)


_PAST = frozenset(("last", "ago"))
_LONG = frozenset("year month decade century spring summer autumn winter".split())


class Home:
    """The words of title, date line and lead, in lower case: in them stand the event's place and year. Cut when asked for."""

    def __init__(self, scenes: list[Scene], text: str):
        lead = [scene.end for scene in scenes if not scene.heading][:_PLACED]
        self._head = text[: min(lead[-1], _HEAD)] if lead else ""
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._words is None:
            self._words = frozenset(map(str.lower, WORD.findall(self._head)))
        return word in self._words


class Event(Record):
    """The event of a brief: `kind` is sitting, gathering or nothing. `starts` and `ends` bound the stretches of text that tell
    what was said at a sitting."""

    __slots__ = ("kind", "home", "starts", "ends", "watching")

    def __init__(self, kind: str, home: Home, starts: list[int], ends: list[int], watching: frozenset[str]):
        self.kind, self.home, self.starts, self.ends = kind, home, starts, ends
        self.watching = watching  # offices of those who watch it from outside

    def on_floor(self, place: int) -> bool:
        """Whether what is said at `place` is said at the event."""
        k = bisect_right(self.starts, place) - 1
        return k >= 0 and place < self.ends[k]

    def is_another(self, year: str) -> bool:
        """Whether a word is a year, and not that of the event."""
        return is_year(year) and year not in self.home

    def tells_of_long_past(self, lower: list[str], start: int, end: int) -> bool:
        """Whether one of the words `start`:`end` is of a time that is_long_past."""
        words = lower[start:end]
        if _PAST.isdisjoint(words) and "0s" not in "".join(words):
            return False
        return any(self.is_long_past(lower, k) for k in range(start, start + len(words)))

    def is_long_past(self, lower: list[str], k: int) -> bool:
        """Whether word `k` begins or ends an English time before the event's: "last year", "two years ago", "in the 1990s"."""
        word = lower[k]
        if word == "last":
            unit = lower[k + 1] if k + 1 < len(lower) else ""
        elif word == "ago":
            unit = lower[k - 1].removesuffix("s") if k else ""
        else:
            return len(word) == 5 and word[:2] in ("19", "20") and word[2].isdigit() and word[3:] == "0s"
        return unit in _LONG and unit not in self.home and unit + "s" not in self.home


def is_year(word: str) -> bool:
    """Whether a word is a year in figures."""
    return len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()


def find_event(scenes: list[Scene], language: Language, marks: list[Marked], text: str) -> Event:
    """The event that the sentences of a brief tell of. `marks` are the stretches in quotation marks: their words tell of none."""
    words = event_words(language)
    aloud = _Aloud(marks)
    kind = _kind(scenes, words, aloud)
    home = Home(scenes, text)
    event = Event(kind, home, [], [], words.watching)
    if not kind:
        return event
    on = kind == "sitting"  # at a summit, who is quoted may well be elsewhere
    block, apart = -1, False  # the block that is read, and whether it begins with a heading under which people speak elsewhere
    away = placed = -1  # the block that went on elsewhere, and that which says in what place
    today = _today(scenes, words, aloud) if kind == "sitting" else frozenset()
    for scene in scenes:
        if scene.heading:
            on = not words.floor.isdisjoint(scene.reading.lower) or kind == "sitting"
            on = on and words.aside.isdisjoint(scene.reading.lower) and not _is_of_another_place(scene, home)
            continue
        if scene.block != block:
            block = scene.block
            apart = scene.reading.size <= _RUN_IN and not words.aside.isdisjoint(scene.reading.lower)  # "Outside voices. …"
        if not on or apart:
            continue
        if scene.block != away or any(name.key for name in scene.names) and scene.reading.lower[0] not in _OWNED:
            kept = away == scene.block and placed == scene.block and not _returns(scene, words)
            elsewhere = kept or is_elsewhere(scene, home)
            placed = scene.block if elsewhere else -1
            away = scene.block if elsewhere or is_away(aloud.told(scene), words) else -1
        if away < 0 and scene.start not in today:
            event.starts.append(scene.start)
            event.ends.append(scene.end)
    return event


def _today(scenes: list[Scene], words: Words, aloud: _Aloud) -> frozenset[int]:
    """Where the sentences begin of those who speak today, of a sitting that is told of in the past: « la criminologue X y voit … »
    speaks elsewhere."""
    told = [(scene.start, _tense(scene, words, aloud)) for scene in scenes if not scene.heading]
    past, present = (sum(tense == sign for _, tense in told) for sign in (-1, 1))
    return frozenset(start for start, tense in told if tense > 0) if past >= _PAST_TOLD and past >= 2 * present else frozenset()


def _tense(scene: Scene, words: Words, aloud: _Aloud) -> int:
    """-1 where the first verb of people of a sentence, out of quotation marks, is past, 1 where it is present, 0 where none is."""
    reading = scene.reading
    lower, flags = reading.lower, reading.flags
    for k in aloud.places(scene):
        if not flags[k] & lx.HUMAN or not reading.words[k][0].islower() or flags[k] & (lx.OFFICE | lx.HEAD | lx.OBJECT):
            continue
        if k and lower[k - 1] in _WHO:
            continue  # « X, qui dirige la prison, a témoigné »
        word = lower[k]
        if k and flags[k - 1] & lx.AUXILIARY or word in words.then or word.endswith(tuple(words.then_ending)):
            return -1
        if word in words.today or word.endswith(tuple(words.today_ending)):
            return 1
    return 0


_WHO = frozenset("qui who which that to not".split())
_PAST_TOLD = 2  # sentences in the past that make an account of it


def _is_of_another_place(scene: Scene, home: Home) -> bool:
    """Whether a heading begins with a place that is not the event's: « Paris écoute », "London and Dublin"."""
    unit = scene.reading.units.get(0)
    return unit is not None and bool(unit[1].flag & (lx.SEAT | lx.PLACE)) and scene.reading.lower[0] not in home


def _returns(scene: Scene, words: Words) -> bool:
    """Whether a sentence after one that was said elsewhere tells of the sitting again."""
    lower = scene.reading.lower
    return not (words.house.isdisjoint(lower) and words.sitting.isdisjoint(lower) and words.audience.isdisjoint(lower))


_OWNED = frozenset("son sa ses leur leurs its his her their".split())  # whose words go on where the sentence before was said


class _Aloud:
    """What of a sentence stands in no quotation marks. Sentences come in order, several times over."""

    def __init__(self, marks: list[Marked]):
        self._starts = [m.outer_start for m in marks if m.outer_start < m.start]
        self._ends = [m.outer_end for m in marks if m.outer_start < m.start]

    def told(self, scene: Scene) -> list[str]:
        """The words of a sentence that are the brief's own, in lower case."""
        lower, starts = scene.reading.lower, scene.reading.sentence.starts
        first = max(bisect_right(self._starts, scene.start) - 1, 0)
        last = bisect_left(self._starts, scene.end)
        if first >= last:
            return lower
        told, at = [], 0
        for begin, end in zip(self._starts[first:last], self._ends[first:last]):
            told += lower[at : bisect_left(starts, begin, at)]
            at = bisect_left(starts, end, at)
        return told + lower[at:]

    def places(self, scene: Scene) -> Iterator[int]:
        """The places of those words."""
        starts = scene.reading.sentence.starts
        first = max(bisect_right(self._starts, scene.start) - 1, 0)
        last = bisect_left(self._starts, scene.end)
        at = 0
        for begin, end in zip(self._starts[first:last], self._ends[first:last]):
            yield from range(at, bisect_left(starts, begin, at))
            at = bisect_left(starts, end, at)
        yield from range(at, len(starts))


def is_elsewhere(scene: Scene, home: Home) -> bool:
    """Whether a sentence begins with a place that is not the event's: « À Moscou, … », "In Rome, the minister …", « Interrogé
    depuis Vienne par la télévision, … »."""
    reading = scene.reading
    lower, flags = reading.lower, reading.flags
    if reading.size < _OPENING:
        return False
    begins = flags[0] & lx.PLACING or lower[0] == "from"
    if begins and reading.capital(1) and lower[2] == "," and not flags[1] & ~lx.GIVEN and 1 not in reading.units:
        return lower[1] not in home  # a town that no list has
    small = flags[0] & lx.FUNCTION and not flags[0] & lx.HUMAN  # « Interrogé à New York, … » is no small word
    for k in range(0 if begins else 1, 1 if begins or small else _OPENING):
        if lower[k] == ",":
            break
        unit = reading.units.get(k + 1) if flags[k] & lx.PLACING or k == 0 else None
        if unit and unit[1].flag & (lx.SEAT | lx.PLACE | lx.COUNTRY):
            return any(lower[j] not in home for j in range(k + 1, unit[0]))
    return False


def _holds(lower: list[str], several: dict[str, list[list[str]]]) -> bool:
    """Whether the words of one of `several` stand in a sentence side by side: « réunion publique »."""
    begun = several.keys() & lower
    return bool(begun) and any(
        lower[i : i + len(entry)] == entry for i, word in enumerate(lower) if word in begun for entry in several[word]
    )


def is_away(lower: list[str], words: Words) -> bool:
    """Whether a sentence tells of words said or written elsewhere."""
    if not words.away.isdisjoint(lower):
        return True
    if words.telling.isdisjoint(lower) or words.pairs.isdisjoint(zip(lower, lower[1:])):
        return False
    return any(
        pair in words.pairs and lower[k - 2] not in _GIVEN and lower[k + 1 : k + 2] != ["to"]
        for k, pair in enumerate(zip(lower, lower[1:]), 1)
    )


def _sits(reading: Reading, lower: list[str], words: Words) -> bool:
    """Whether a word for a sitting stands in a sentence; "the sitting speaker" is none."""
    if words.sitting.isdisjoint(lower):
        return False
    if "sitting" not in lower or lower is not reading.lower:
        return True
    holders = {k - 1 for k, f in enumerate(reading.flags) if f & (lx.OFFICE | lx.MODIFIER)}
    return any(word in words.sitting and not (word == "sitting" and k in holders) for k, word in enumerate(lower))


_GIVEN = frozenset("made read delivered gave heard lu lire prononcé".split())  # a statement to those who are there


def _stood_before(lower: list[str], i: int, words: Words) -> bool:
    """Whether a body that sits stands after the verb at word `i`: "appeared before a panel", « entendue par la commission »."""
    return lower[i + 1 : i + 2] in _BEFORE and not words.house.isdisjoint(lower[i + 2 : i + _NEAR])


def _meets(lower: list[str], words: Words) -> bool:
    """Whether a sentence tells of a gathering; a press conference is none."""
    if words.gathering.isdisjoint(lower):
        return False
    return any(
        word in words.gathering and lower[k - 1 : k] not in _PRESS and lower[k + 1 : k + 3] != _DE_PRESSE
        for k, word in enumerate(lower)
    )


_COURTS = frozenset(("court", "tribunal"))  # whose rulings are told of, and what is said of them elsewhere
_PRESS = (["press"], ["news"])
_DE_PRESSE = ["de", "presse"]
_BEFORE = (["before"], ["by"], ["devant"], ["par"])


def _kind(scenes: list[Scene], words: Words, aloud: _Aloud) -> str:
    sitting = houses = gathering = meetings = delegates = 0
    lead = 0
    assessed = False  # whether the title is that of a text that is no account of an event
    for scene in scenes:
        lower = aloud.told(scene)
        if scene.heading and not lead and not words.assessment.isdisjoint(lower) and lower[0] != "in":  # "In brief" tells nothing
            if (words.house | words.sitting | words.gathering).isdisjoint(lower):  # « Le Conseil examine la situation en Libye »
                if words.status.isdisjoint(lower):
                    return ""
                assessed = True
        elif assessed and not scene.heading:
            if (words.sitting | words.gathering).isdisjoint(lower) or words.opened.isdisjoint(lower):
                return ""
            assessed = False  # « Point de situation. La session s’est ouverte lundi … »
        sitting += _sits(scene.reading, lower, words) or 2 * _holds(lower, words.several)
        if not words.house.isdisjoint(lower):
            houses += not (words.house - _COURTS).isdisjoint(lower)
            sitting += any(w in words.house and not words.sat.isdisjoint(lower[i + 1 : i + _NEAR]) for i, w in enumerate(lower))
        if not words.heard.isdisjoint(lower):
            sitting += any(w in words.heard and _stood_before(lower, i, words) for i, w in enumerate(lower))
        sitting += not scene.heading and lower[:1] in _BEFORE and not words.house.isdisjoint(lower[1:_NEAR])
        met = _meets(lower, words)
        gathering += met
        meetings += met and not (words.gathering - words.house).isdisjoint(lower)
        for role in scene.roles:
            delegate = role.country and role.office in words.delegate and role.office not in words.resident
            if delegate or role.office in words.mediating | words.negotiating or not words.mission.isdisjoint(role.words):
                delegates += 1
        lead += not scene.heading
        if lead >= _LEAD:
            break
    if sitting and 2 * sitting + houses >= _ENOUGH or meetings and houses >= _ENOUGH:
        return "sitting"
    return "gathering" if gathering or sitting or delegates > 1 else ""
