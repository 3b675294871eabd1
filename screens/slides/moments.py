"""The moments as a line in time: days along a rail, further apart where more time lies between, each with its sentence."""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from content.column import Piece, drawn
from content.deck import Slide, Unit
from content.export.text import inferred
from content.span import Span
from content.typeset import cells, wrap

from .page import Page, Row, Run, Runs, Setting, grouped

STOP, RAIL = "●", "│"
_CONTEXT = 4  # rows of a sentence at the most
_LONGEST_GAP = 4  # rows of the rail between two days at the most


class _Stop(NamedTuple):
    """One day of the line: what it is called, and what the text says of it."""

    day: list[Runs]
    said: list[Runs]

    @property
    def rows(self) -> int:
        return max(len(self.day), len(self.said))


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """As many days on each wall as it holds."""
    room = setting.room
    units = setting.deck.units(slide)
    margin = max(3, room.width // 16)
    named = [_day(setting, unit) for unit in units]
    days = min(max(cells(said) for said, _ in named), max(14, (room.width - 2 * margin) // 3))
    width = min(room.measure, room.width - 2 * margin - days - 5)
    left = max(0, (room.width - days - 5 - width) // 2)
    most = room.height - 2
    for context in range(_CONTEXT, 0, -1):
        stops = [_stop(setting, unit, number, named[number], days, width, context) for number, unit in enumerate(units)]
        sizes = [stop.rows for stop in stops]
        if sum(sizes) + len(sizes) - 1 <= most:
            break
    groups = grouped(sizes, [1] * len(sizes), most)
    return [_page(setting, units, stops, group, most, left, days) for group in groups]


def _page(
    setting: Setting, units: tuple[Unit, ...], stops: list[_Stop], group: list[int], most: int, left: int, days: int
) -> Page:
    dates = [_first_day(setting, units[number]) for number in group]
    spare = most - sum(stops[number].rows for number in group)
    between = _distances([(b - a).days for a, b in pairwise(dates)], spare)
    total = sum(stops[number].rows for number in group) + sum(between)
    line = setting.room.top(total)
    rows: list[Row] = []
    rail = left + days + 2
    for place, number in enumerate(group):
        stop = stops[number]
        for at in range(stop.rows + (between[place] if place < len(between) else 0)):
            if at < len(stop.day):
                rows.append(Row(line + at, left, (Run(" " * (days - cells(stop.day[at][0].words)), "text"), *stop.day[at])))
            if at == 0 or place < len(between):
                rows.append(Row(line + at, rail, (Run(RAIL if at else STOP, "dim" if at else "accent"),)))
            if at < len(stop.said):
                rows.append(Row(line + at, rail + 3, stop.said[at]))
        line += stop.rows + (between[place] if place < len(between) else 0)
    return Page(group[0], group[-1], tuple(sorted(rows)))


def _distances(gaps: list[int], spare: int) -> list[int]:
    """Rows between each two days that are so many days apart: one at least, more where more time lies between."""
    wanted = [1 + round(math.log2(max(1, gap)) / 2) for gap in gaps]
    found = [1] * len(gaps)
    for rows in range(2, _LONGEST_GAP + 1):
        more = [number for number, want in enumerate(wanted) if want >= rows]
        if sum(found) + len(more) > spare:
            break
        for number in more:
            found[number] = rows
    return found


def _first_day(setting: Setting, unit: Unit) -> datetime.date:
    return datetime.date.fromisoformat(setting.deck.brief.moments[unit.items[0]].date.partition("/")[0])


def _day(setting: Setting, unit: Unit) -> tuple[str, bool]:
    """What a day is called in the label language, and whether it was worked out wherever the text names it."""
    moments = setting.deck.brief.moments
    guessed = all(moments[item].inferred for item in unit.items)
    said = setting.labels.moment(moments[unit.items[0]].date)
    return (inferred(said) if guessed else said), guessed


def _stop(setting: Setting, unit: Unit, number: int, named: tuple[str, bool], days: int, width: int, context: int) -> _Stop:
    labels = setting.labels
    said, guessed = named
    day: list[Runs] = [(Run(said[a:b], "inferred" if guessed else "strong", number),) for a, b in wrap(said, days)]
    moments = [setting.deck.brief.moments[item] for item in unit.items]
    stated = next((moment for moment in moments if not moment.inferred), moments[0])
    rows = _context(setting, Span(stated.start, stated.end), number, width, context)
    if any(moment.weekday_conflict for moment in moments):
        weekday = labels.date(_first_day(setting, unit), "EEEE")
        warning = labels._("the weekday does not match: it is a %(weekday)s", weekday=weekday)
        rows += [(Run(warning[a:b], "warning", number),) for a, b in wrap(warning, width)]
    return _Stop(day, rows)


def _context(setting: Setting, moment: Span, number: int, width: int, most: int) -> list[Runs]:
    """The sentence around a date, the words of the date in bold, cut where it takes more rows than `most`."""
    whole = setting.deck.around(moment.start)
    calls = setting.passages.calls_within(*whole)
    shown, offsets = drawn(setting.deck.brief.text, Piece(whole.start, whole.end, 0, True), calls)
    shown = shown.replace("\n", " ")
    start, end = bisect_left(offsets, moment.start), bisect_left(offsets, moment.end)
    before, words, after = shown[:start], shown[start:end], shown[end:]
    room = (width * most * 9) // 10 - cells(words)  # rows are not filled to their ends
    if cells(before) + cells(after) > room:
        kept = min(cells(after), max(room // 2, room - cells(before)))
        before = _tail(before, room - kept)
        after = _head(after, kept)
    line = before + words + after
    start, end = len(before), len(before) + len(words)
    rows = []
    for a, b in wrap(line, width)[:most]:
        cut = sorted({a, b, max(a, min(b, start)), max(a, min(b, end))})
        rows.append(tuple(Run(line[i:j], "strong" if start <= i < end else "text", number) for i, j in pairwise(cut)))
    return rows


def _head(words: str, room: int) -> str:
    """The beginning of `words` in at most `room` cells, to the end of a word."""
    if cells(words) <= room:
        return words
    cut = words[: max(0, room - 1)]
    return cut[: cut.rfind(" ") + 1].rstrip(" ,;:") + "…" if " " in cut.strip() else "…"


def _tail(words: str, room: int) -> str:
    """The end of `words` in at most `room` cells, from the beginning of a word."""
    if cells(words) <= room:
        return words
    cut = words[len(words) - max(0, room - 2) :] if room > 2 else ""
    return "… " + cut[cut.find(" ") + 1 :] if " " in cut.strip() else "… "
