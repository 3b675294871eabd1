"""The day that a brief is read from: its own, or the likeliest of those that it dates in full."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from .. import dateline
from ..document import Document
from ..span import Block
from .dates import Grammar
from .expression import Day, Expression
from .windows import windows

_TRIED = 8  # days that may stand for the brief's, and days that they are tried on
_YEAR = re.compile(r"[12](?<![\d.,/-][12])(?:(?<=1)9|(?<=2)0)\d\d(?![\d/-]|[.,]\d)")
_MONTH = datetime.timedelta(days=31)
_HEAD = 6  # blocks in which a dateline can stand
_DATELINE = 80  # characters of the place and agency before its day
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\D{0,20}?((?:19|20)\d\d)(?!\d)", re.I)
_HALF_A_YEAR = 182  # days


class Place(NamedTuple):
    """An expression and the block it stands in."""

    found: Expression
    number: int
    block: Block


class Reference(NamedTuple):
    """The day that a brief is read from; `exact` if it is the brief's own, not the likeliest of those it names; `noted`: the
    last day that a source of the brief is of, near that one, from which weekdays can be told."""

    day: datetime.date
    exact: bool
    noted: datetime.date | None = None


def date_in(year: int, day: Day) -> datetime.date | None:
    try:
        return datetime.date(year, day.month, day.day)
    except ValueError:
        return None


def near_date(day: Day, reference: datetime.date) -> datetime.date | None:
    """The date nearest to `reference` that has this day and month; one that also has the weekday if it is about as near."""
    found = date_in(reference.year, day)
    if found and abs((found - reference).days) <= _HALF_A_YEAR and (not day.weekday or found.isoweekday() == day.weekday):
        return found  # no other year's is as near
    years = range(max(reference.year - 1, 1), min(reference.year + 1, 9999) + 1)
    dates = [found for year in years if (found := date_in(year, day))]
    if not dates:  # a 29th of February
        dates = [found for year in range(reference.year - 4, reference.year + 5) if year > 0 and (found := date_in(year, day))]
    dates.sort(key=lambda date: abs(date - reference))
    if day.weekday:
        near = 1.5 * abs(dates[0] - reference)
        for date in dates:
            if date.isoweekday() == day.weekday and (date is dates[0] or abs(date - reference) < near):
                return date
    return dates[0] if dates else None


def _agreeing(days: list[Day], reference: datetime.date) -> int:
    """How many of the days fall on the weekday they are given, in the year that is near `reference`."""
    dates = ((near_date(day._replace(weekday=None), reference), day.weekday) for day in days)
    return sum(bool(date) and date.isoweekday() == weekday for date, weekday in dates)


def _dated(document: Document, places: list[Place], words: Grammar) -> Reference | None:
    """The day to read the brief from, by what it dates in full."""
    if document.date and (day := _iso(document.date)):
        return Reference(day, True)
    partial: list[Day] = []  # days with a weekday and no year: they tell a right year from a wrong one
    dated: set[tuple[bool, datetime.date]] = set()  # whether in a source, the day
    for found, number, block in places:
        if found.kind != "date" or found.unsettled:
            continue
        heads = block.kind == "heading" and number < _HEAD and found.end >= block.end - 1  # Muscat, 19 March 2026
        for day in (found.first, found.last):
            if day and day.year and (date := date_in(day.year, day)):
                if heads or block.kind in ("title", "byline"):
                    return Reference(date, True)
                dated.add((block.kind == "note", date))
            elif day and day.weekday and len(partial) < _TRIED:
                partial.append(day)
    noted = {date for source, date in dated if source}
    years, months = _years(document, words)
    dated |= {(True, month) for month in months}
    likely = sorted(dated, key=lambda one: one[1])[-_TRIED:]
    agreed, sourced, best = max(((_agreeing(partial, day), source, day) for source, day in likely), default=(0, False, None))
    if partial and not agreed and not sourced:
        others = years | ({best.year + ahead for ahead in range(-6, 7)} if best else set())  # what is dated may be to come
        near = best.year if best else max(years, default=0)
        tried = [_middle(year) for year in sorted(others, key=lambda year: abs(year - near))[:_TRIED]]
        agreed, _, day = max(((_agreeing(partial, day), -i, day) for i, day in enumerate(tried)), default=(0, 0, None))
        if agreed:
            return Reference(day, False)
    if best and (agreed or sourced or max(years, default=0) <= best.year):
        last = max(noted, default=None)
        return Reference(best, False, last if last and abs(last - best) < _MONTH else None)
    return None


def reference_of(document: Document, places: list[Place], words: Grammar) -> Reference | None:
    """The day to read the brief from, where it says or tells one."""
    return _opened(document, places, _dated(document, places, words))


def _opened(document: Document, places: list[Place], reference: Reference | None) -> Reference | None:
    """`reference`, or the day of the dateline that opens the brief without a year: PARIS, March 3 (Agency) -."""
    text = document.text
    if reference and reference.exact:
        return reference
    for found, number, block in places:
        if number > _HEAD:
            break
        day = found.first
        if found.kind != "date" or day.year or found.last or block.kind not in ("paragraph", "byline"):
            continue
        before = text[block.start : found.start] if found.start - block.start <= _DATELINE else ""
        if before.strip() and dateline.is_parted(text, found.end) and dateline.is_place(before):
            near = reference.day if reference else _printed(document)
            date = near and near_date(day, near)
            return Reference(date, True) if date else reference
    return reference


def _printed(document: Document) -> datetime.date | None:
    """The year of the rights that the page claims, as a day."""
    for block in document.blocks:
        if block.kind == "chrome":
            start = block.marker.start if block.marker else block.start
            if match := _RIGHTS.search(document.text, start, min(block.end, start + 200)):
                return _middle(int(match[1]))
    return None


def _iso(words: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(words[:10])
    except ValueError:
        return None


def _middle(year: int) -> datetime.date:
    """A day from which every day of `year` is nearest in that year."""
    return datetime.date(year, 7, 2)


def _years(document: Document, words: Grammar) -> tuple[set[int], set[datetime.date]]:
    """The years that the text names, and the months with their years, or years alone, that its sources name (as a day)."""
    years: set[int] = set()
    months: set[datetime.date] = set()
    text = document.text
    for block in document.blocks:
        if block.kind in ("chrome", "code"):
            continue
        for start, end in windows(text, block.start, block.end):
            named = {int(year) for year in _YEAR.findall(text, start, end)}
            years |= named
            if block.kind == "note" and named:
                found = {datetime.date(one.first.year, one.first.month, 15) for one in words.months(text, start, end)}
                months |= found or {_middle(year) for year in named}
    return years, months
