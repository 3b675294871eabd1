"""Moments: dates in the text, resolved where the text allows it."""

from __future__ import annotations

import datetime
import re

from ..document import Document
from ..languages import Language
from ..model import Moment
from ..span import Block
from .dates import Grammar
from .days import Days
from .expression import Day, Expression
from .reference import Place, Reference, date_in, near_date, reference_of
from .tenses import Tenses, tenses

_DAY = datetime.timedelta(days=1)
# Days before and after the brief's own, beyond which the tense of the sentence may choose the year rather than nearness. A past
# tense stands in most sentences, one to come only where it is meant: it counts sooner.
_PAST, _AHEAD = 100, 130
_SOON = 14  # days after the brief's, beyond which what is told beside a day says that it is of the year before
_LATE = 21  # days before the brief's, beyond which a tense to come beside a day says that it is of the year after
_KEPT = 8  # days resolved last, near which one of a number and a weekday can be
_ANCHOR = 2  # blocks: how far back « la veille » looks for its day
_LEAD = re.compile(r"([^\W\d_][^.:;,!?\n]{2,30})[.:]\s")  # a heading that stands in the line of what it heads
_LED = 32  # characters in which such a heading ends
_MARKER = 3  # characters of a list's marker, before the day that a point of an agenda begins with
_BESIDE = 4  # characters between two days that are pointed at alike
_STOP = re.compile(r"[.!?;]\s")
_TOLD = 60  # days before the brief's: what it tells of, not what it recalls


def find_moments(document: Document, language: Language, days: Days | None = None) -> tuple[Moment, ...]:
    """The dates of the document, in order; `days` are its expressions, where others read them too.

    A year that is not said comes from the brief's date, or else from the day, among those that the text dates in full, that
    agrees with most of its weekdays; a weekday alone is resolved from the brief's own date, or that of its last source.
    """
    days = days or Days(document, language)
    places = [
        Place(found, number, block)
        for number, block in enumerate(document.blocks)
        if block.kind not in ("chrome", "code")
        for found in days.of(number)
    ]
    if not places:
        return ()
    places = _settled(places, days.words)
    tense = tenses(language)
    dated: dict[int, list[Expression]] = {}
    for place in places:
        if place.found.kind == "date" and place.block.kind != "note":
            dated.setdefault(place.number, []).append(place.found)
    resolver = Resolver(document.text, reference_of(document, places, days.words), tense, _planned(document, tense), dated)
    return tuple(resolver.moment(place) for place in places)


def _planned(document: Document, tense: Tenses) -> frozenset[int]:
    """The blocks under headings that say that what follows is to come: « À suivre », "What next"; or that begin with one."""
    planned, found = False, []
    for number, block in enumerate(document.blocks):
        if block.kind == "heading":
            planned = tense.announces(document.text[block.start : block.end])
        elif planned or (lead := _lead(document.text, block)) and tense.announces(lead):
            found.append(number)
    return frozenset(found)


def _lead(text: str, block: Block) -> str:
    """The heading that stands in the first line of what it heads, if there is one."""
    end = min(block.end, block.start + _LED)
    if text.find(".", block.start, end) < 0 and text.find(":", block.start, end) < 0:
        return ""
    lead = _LEAD.match(text, block.start, block.end)
    return lead[1] if lead else ""


def _settled(places: list[Place], words: Grammar) -> list[Place]:
    """Figures that could be read both ways, read as the others in the brief, or as the language has it.

    Where it has both ways and nothing tells, they stay `unsettled`: no other day is counted from them.
    """
    if not any(place.found.unsettled for place in places):
        return places
    orders = [place.found.day_first for place in places]
    first, last = orders.count(True), orders.count(False)
    read = (lambda found: found) if not words.month_first or first > last else _swapped
    doubted = words.month_first and first == last
    return [
        place._replace(found=read(place.found)._replace(unsettled=doubted)) if place.found.unsettled else place
        for place in places
    ]


def _swapped(found: Expression) -> Expression:
    return found._replace(first=found.first._replace(day=found.first.month, month=found.first.day))


class Resolver:
    """Gives each expression its day. Made for one document, used in order of place."""

    def __init__(
        self,
        text: str,
        reference: Reference | None,
        tense: Tenses,
        planned: frozenset[int],
        dated: dict[int, list[Expression]],
    ):
        self._text, self._tense, self._planned, self._ahead = text, tense, planned, dated
        self._near = reference and reference.day
        self._today = reference.day if reference and reference.exact else None
        self._week_of = self._today or reference and reference.noted
        self._last: tuple[int, datetime.date] | None = None  # block and day of the last moment resolved
        self._full: tuple[int, int, datetime.date] | None = None  # block, end and day of the last one whose year is said
        self._begun: datetime.date | None = None  # where that moment begins
        self._days: list[datetime.date] = []  # of the last moments resolved
        self._week: tuple[int, datetime.date | None] = (-2 * _BESIDE, None)  # where the last week named ends, and its Monday
        self._pointed = (-2 * _BESIDE, 0)  # where the last day that asked ends, and which way its sentence points
        self._told: tuple[int, datetime.date] | None = None  # the same, of the last one that is of the brief's own time

    def moment(self, place: Place) -> Moment:
        """The moment that the expression at `place` is."""
        found = place.found
        start, end, conflict, inferred = found.start, found.end, False, True
        first = last = None
        if found.kind == "date":
            first, last = self._dated(place)
            inferred = found.unsettled or not (found.last or found.first).year
            conflict = _conflict(found.first, first) or bool(found.last) and _conflict(found.last, last)
        elif found.kind == "weekday":
            first, last = self._on_weekday(place)
            if found.first.day and not first and (self._today or self._last):  # « samedi 8 blessés »: the figure is not its day
                end = start + len(self._text[start:end].split(None, 1)[0])
                found = found._replace(end=end, first=Day(weekday=found.first.weekday))
                first, last = self._on_weekday(place._replace(found=found))
        elif found.kind == "day":
            first, last = self._in_month(place)
        elif found.kind == "weeks_on":
            ahead = self._today and (found.first.weekday - self._today.isoweekday()) % 7 or 7
            first = self._today and _shifted(self._today, ahead + 7 * found.shift)
        elif found.kind == "in_week":
            first = self._today and _shifted(self._today, 7 * found.shift + found.first.weekday - self._today.isoweekday())
        elif found.kind == "anchored":
            anchor = self._anchor(place.number)
            first = anchor and _shifted(anchor, found.shift)
        elif self._today and found.kind == "relative":
            first = _shifted(self._today, found.shift)
        elif self._today:
            monday = _shifted(self._today, 7 * found.shift - self._today.weekday())
            if monday and found.kind == "weekend" and not found.shift and self._today.weekday() < 5 and self._way(place) < 0:
                monday = _shifted(monday, -7)  # the one just past
            first = monday and _shifted(monday, 5 if found.kind == "weekend" else 0)
            last = monday and _shifted(monday, 6)
            self._week = end, monday
        if found.last and not (first and last):
            first = last = None
        if first and found.kind == "date" and (found.last or found.first).year:
            self._full = place.number, end, last or first
        if first and place.block.kind not in ("note", "title", "byline"):
            self._last = (place.number, last or first)
            self._begun = first
            self._days = [*self._days[1 - _KEPT :], last or first]
            if self._near and -_TOLD <= ((last or first) - self._near).days <= 0:
                self._told = self._last
        date = first and (f"{first.isoformat()}/{last.isoformat()}" if last else first.isoformat())
        return Moment.found(start=start, end=end, date=date, weekday_conflict=conflict, inferred=inferred)

    def _anchor(self, number: int) -> datetime.date | None:
        """The day that « la veille » counts from in the block `number`: the last one named in it, or told of just before."""
        if self._last and self._last[0] == number:
            return self._last[1]
        before = self._told if self._near else self._last
        return before[1] if before and number - before[0] <= _ANCHOR else None

    def _dated(self, place: Place) -> tuple[datetime.date | None, datetime.date | None]:
        found = place.found
        main = found.last or found.first
        if not main.year and found.first.year:  # the year stands with the first day only
            first = date_in(found.first.year, found.first)
            last = date_in(found.first.year, main)
            if first and last and last < first:
                last = date_in(first.year + 1, main)
            return first, last
        if main.year:
            date = date_in(main.year, main)
        elif found.year_shift is not None:
            date = date_in(self._today.year + found.year_shift, main) if self._today else None
        else:
            date = self._in_year(place, main)
        if not found.last or not date:
            return date, None
        first = date_in(found.first.year or date.year, found.first)
        if first and first > date and not found.first.year:
            first = date_in(date.year - 1, found.first)
        return first, date

    def _in_year(self, place: Place, day: Day) -> datetime.date | None:
        """The date of a day without a year: the nearest, or where none is near, the way its sentence points."""
        found, near = place.found, self._near
        if not near:
            return None
        date = near_date(day, near)
        shift = found.shift
        days = (date - near).days if date and date.isoweekday() != day.weekday else 0
        if not shift and not -_PAST <= days <= _AHEAD:
            shift = self._way(place)
        if date and not shift and date < near and self._tense.awaits(self._text, found.start, place.block.start):
            shift = 1
        elif date and not shift and days > _SOON:
            shift = -self._tense.tells(self._text, found.start, found.end, *place.block[1:3], spans=bool(found.last))
        elif date and not shift and days < -_LATE and self._tense.promises(self._text, found.start, place.block.start):
            shift = 1
        if date and shift and (date > near if shift < 0 else date < near):
            return date_in(date.year + shift, day)
        return self._followed(place, day, date) if date and not shift and not -_TOLD <= days <= _TOLD else date

    def _followed(self, place: Place, day: Day, date: datetime.date) -> datetime.date | None:
        """The first `day` after one of the same sentence that has its year: « réélue le 3 novembre 2024, investie le 24
        décembre »; else `date`."""
        full = self._full
        if not full or full[0] != place.number or _STOP.search(self._text, full[1], place.found.start):
            return date
        after = date_in(full[2].year, day)
        after = date_in(full[2].year + 1, day) if after and after < full[2] else after
        recent = after and self._near and (self._near - full[2]).days < 2 * 366
        return after if recent and after < date else date

    def _in_month(self, place: Place) -> tuple[datetime.date | None, datetime.date | None]:
        """The day of « le 12 »: in the month of the day named before it in its block, or of the brief's own, the way that its
        sentence points; none where neither tells."""
        found, today = place.found, self._today
        before = self._begun if self._last and self._last[0] == place.number else None
        way = self._way(place) if today else 0
        base = before
        if today and way and (not before or (before >= today) != (way > 0)):
            base = today
        if not base:
            return None, None
        first = date_in(base.year, found.first._replace(month=base.month))
        if way > 0 and first and first < today:
            first = _in_next(base, found.first.day, 1)
        elif way < 0 and first and first > today:
            first = _in_next(base, found.first.day, -1)
        elif not way and (not first or first < base):
            first = _in_next(base, found.first.day, 1)
        return first, first and found.last and date_in(first.year, found.last._replace(month=first.month))

    def _way(self, place: Place) -> int:
        """Which way the sentence points at a day; one that follows another at once is pointed at alike (« lundi et mardi »)."""
        start, end = place.found.start, place.found.end
        between = self._text[max(0, self._pointed[0]) : start].strip() if 0 < start - self._pointed[0] <= _BESIDE else None
        if between is not None and between in self._tense.target:
            self._pointed = end, 1  # « ont fixé mercredi au 30 août »
        elif between is None:
            planned, opens = place.number in self._planned, start - place.block.start <= _MARKER
            way = 1 if planned and opens else self._tense.direction(self._text, start, end, place.block.start, place.block.end)
            self._pointed = end, way or int(planned)
        else:
            self._pointed = end, self._pointed[1]
        return self._pointed[1]

    def _listed_ahead(self, place: Place) -> int:
        """1 where the other days of the block are all to come, as in a list of what is planned; else 0."""
        days = [found.last or found.first for found in self._ahead.get(place.number, ())]
        today = self._today
        dates = [date_in(day.year, day) if day.year else near_date(day, today) for day in days] if today else []
        return int(bool(dates) and all(date and date > today for date in dates))

    def _on_weekday(self, place: Place) -> tuple[datetime.date | None, datetime.date | None]:
        found, today = place.found, self._week_of
        if found.first.day:
            # « samedi 4 avril 2026 … lundi 6 »: near the brief's own day, else near the last of those that have one near
            near = (_around(day, found.first) for day in ([today] if today else reversed(self._days)))
            return next(filter(None, near), None), None
        if not today:
            return None, None
        if self._week[1] and 0 < place.found.start - self._week[0] <= _BESIDE and not found.shift:  # "next week, on Friday"
            first = _shifted(self._week[1], found.first.weekday - 1)
            return first, first and found.last and _shifted(first, (found.last.weekday - found.first.weekday) % 7)
        back = (today.isoweekday() - (found.last or found.first).weekday) % 7
        ahead = (found.first.weekday - today.isoweekday()) % 7
        length = (found.last.weekday - found.first.weekday) % 7 if found.last else 0
        shift = found.shift
        if not shift:
            way = self._way(place) or self._listed_ahead(place)
            first = _shifted(today, ahead if way > 0 else -back - length)
        else:
            ahead = ahead + 7 if ahead < 2 else ahead  # the next day is no « jeudi prochain »
            first = _shifted(today, ahead if shift > 0 else -(back or 7) - length)
        return first, first and found.last and _shifted(first, length)


def _in_next(base: datetime.date, day: int, way: int) -> datetime.date | None:
    """The day of that number in the month after that of `base`, or in the one before."""
    month = base.year * 12 + base.month - 1 + way
    return date_in(month // 12, Day(day, month % 12 + 1)) if month >= 12 else None


def _around(day: datetime.date, wanted: Day) -> datetime.date | None:
    """The day of that number and weekday that is nearest to `day`, within a month and a half."""
    around = (_shifted(day, way * days) for days in range(46) for way in (-1, 1))
    return next((d for d in around if d and d.day == wanted.day and d.isoweekday() == wanted.weekday), None)


def _shifted(day: datetime.date, days: int) -> datetime.date | None:
    try:
        return day + days * _DAY
    except OverflowError:
        return None


def _conflict(day: Day, date: datetime.date | None) -> bool:
    return bool(date and day.weekday) and date.isoweekday() != day.weekday
