"""How days are written: the expressions of a language that name a day, found by one grammar made from its word lists.

Nothing is resolved here and no model is needed: `moments` gives each expression its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..languages import Language
from .datepieces import COUNT_GOES_ON, FIGURE_GOES_ON, YEAR, Numbered, Pieces, words_before
from .daywords import Phrases, blank, leads, lowered, plain, word_at
from .expression import Day, Expression


class _Written(NamedTuple):
    """A day, or the ends of a span, as they stand in the text. `single`: where the words end if only the first counts."""

    first: Day
    last: Day | None
    stop: int
    single: int
    last_start: int = 0
    whole: bool = False  # the last day has its own month


_IN_FIGURES = frozenset("-/.")
_ENDS = r"(?![\w/-]|[.,]\d)"
_ISO = re.compile(rf"((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)(?:T\d\d:?\d\d[\d:.]{{0,12}}(?:Z|[+-]\d\d:?\d\d)?)?{_ENDS}")
_FIGURES = re.compile(rf"(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d|\d\d){_ENDS}")
_GOES_ON = re.compile(r"\d[.,:/–—-]|.?[/_]|[.,:]$")  # two characters before a number that belongs to a figure or an address
_GOING_ON = frozenset(".,:/–—-_")  # of which one is there
_DIGIT = re.compile(r"\d")
_A_WEEK = re.compile(r"\b((?:a|one)\s\w+\s)$", re.I)  # "a week on Monday", and not: last week on Monday
_TITLED = re.compile(r" [^\W\d_]+[”»\"’]")  # a word more, and the marks end
_ARTICLES = frozenset(("a", "an", "le"))
_NEAR = 30  # characters after a weekday in which its day or month has a figure
_LISTED = 6  # days of one list: « les 3, 5 et 7 mars »


class Grammar(Pieces):
    """The expressions of one language. `grammar` makes it and keeps it."""

    def __init__(self, language: Language):
        super().__init__(language)
        rows = language.table("dates")
        self.month_first = "month" in rows.get("order", ())
        self._capitals = any(name[:1].isupper() for name in language.table("months"))
        self._ordinals = Phrases({words: int(value[0]) for words, value in language.table("day_numbers").items()})
        self._month_alone = frozenset(rows.get("month_alone", ()))
        self._day_alone = frozenset(rows.get("day_alone", ()))
        self._fixing = frozenset(rows.get("fixing", ()))
        self._unfixed = frozenset(rows.get("unfixed", ()))
        self._before_lone, self._from, self._after_lone, self._before_two, self._or = (
            frozenset(map(plain, rows.get(name, ()))) for name in ("before_day", "from_day", "after_day", "before_days", "or")
        )
        lone = (*self._before_lone, *self._from, *self._before_two)
        self._before_figure = frozenset(words.rpartition(" ")[2] for words in lone)
        self._lone_suffix = "suffix" in rows.get("lone", ())
        self._event = Phrases(rows.get("event", ()))
        before = _shifts(rows, "before_past", "before_this", "before_future")
        self._before = {plain(word): shift for word, shift in before.items()}
        self._after = Phrases(_shifts(rows, "past", "", "future"))
        self._years = Phrases(_shifts(rows, "past_year", "this_year", "future_year"))
        weeks = {w: ("in_week", shift) for w, shift in _shifts(rows, "in_past_week", "in_this_week", "in_future_week").items()}
        for name, count in (("week_on", 1), ("fortnight_on", 2)):
            weeks.update((words, ("weeks_on", count)) for words in rows.get(name, ()))
        self._weeks = Phrases(weeks)
        self._recurring = Phrases(rows.get("recurring", ()))
        self._definite = frozenset(rows.get("article", ()))
        self._week_before = frozenset(rows.get("before_week_on", ()))
        # Words and names that are whole expressions: kind, shift.
        whole: dict[str, tuple[str, int]] = {name: ("name", 0) for name in language.lines("named_days")}
        for name, kind in (("relative_days", "relative"), ("anchored_days", "anchored"), ("relative_weeks", "week")):
            for words, values in language.table(name).items():
                whole[words] = (values[1] if len(values) > 1 else kind, int(values[0]))
        self._whole = Phrases(whole)
        months = self._months.spellings if self.month_first else []
        self._firsts = self._weekdays.firsts.union(self._months.firsts, self._whole.firsts(), self._ordinals.firsts())
        self._leads = leads([*whole, *language.table("day_numbers"), *self._weekdays.spellings, *months])

    def find(self, text: str, start: int, end: int) -> Iterator[Expression]:
        """The expressions between `start` and `end`, in order, without overlap."""
        before = 1 if start else 0
        low = lowered(text[start - before : end])
        if not before:  # nothing stands before the first word
            low = " " + low
        shift = start - 1
        search = self._leads.search
        match = search(low)
        while match:
            begin = match.start() + 1 + shift
            if found := self._read(text, begin, end):
                if found.kind != "name":
                    yield found
                match = search(low, found.end - shift)
            else:
                match = search(low, begin + 1 - shift)

    def months(self, text: str, start: int, end: int) -> Iterator[Expression]:
        """Months that stand with their year: « janvier 2026 »."""
        for match in YEAR.finditer(text, start, end):
            if match.start() == start or not text[match.start() - 1].isspace():
                continue
            _, one, at = words_before(text, match.start())
            if self._of.at(one, 0, len(one)):
                _, one, at = words_before(text, at)
            if at >= start and (number := self._months.number(one.rstrip(",")) or self._months.number(one.rstrip(",."))):
                yield Expression(at, match.end(), "month", Day(None, number, int(match[0])))

    def _read(self, text: str, start: int, end: int) -> Expression | None:
        """The expression that begins at `start`; one of the kind `name` is none, and only says where to read on."""
        if text[start].isdigit():
            before = text[max(start - 2, 0) : start]
            if not _GOING_ON.isdisjoint(before) and _GOES_ON.match(before):
                return None
            found = self._figures(text, start, end)
            if not found and self._may_be_day(text, start, end):
                found = self._day_first(text, start, end)
            if found and found.kind != "name":
                return found
            return self._lone_day(text, start, end) or found or self._whole_words(text, start, end)
        word, stop = word_at(text, start, end)
        if word not in self._firsts:
            return None
        if found := self._whole_words(text, start, end):
            return found
        if self._weekdays.number(word) or self._weekdays.number(word + "."):
            if not _DIGIT.search(text, stop, min(stop + _NEAR, end)):
                return self._weekday(text, start, end)
            found = self._day_first(text, start, end) or self.month_first and self._month_first(text, start, end)
            return found or self._weekday_and_day(text, start, end) or self._weekday(text, start, end)
        if self.month_first and (self._months.number(word) or self._months.number(word + ".")):
            return self._month_first(text, start, end)
        ordinal = self._ordinals.at(text, start, end)
        return self._ordinal(text, start, end, *ordinal) if ordinal else None

    def _whole_words(self, text: str, start: int, end: int) -> Expression | None:
        found = self._whole.at(text, start, end)
        if not found:
            return None
        stop, (kind, shift) = found
        if not shift and kind in ("week", "weekend") and (at := blank(text, stop, end)) >= 0 and self._after.at(text, at, end):
            return None  # « ce [week-end dernier] »
        if kind == "anchored" and (at := blank(text, stop, end)) >= 0 and self._event.at(text, at, end):
            kind = "name"
        return Expression(self._past_article(text, start, end), stop, kind, shift=shift)

    def _ordinal(self, text: str, start: int, end: int, stop: int, number: int) -> Expression | None:
        """« premier mars », the first of March."""
        at = blank(text, stop, end)
        month, stop = self._months.at(text, at, end) if at >= 0 else (0, 0)
        if not month:
            return None
        year, stop = self._year(text, stop, end)
        return Expression(start, stop, "date", Day(number, month, year))

    def _figures(self, text: str, start: int, end: int) -> Expression | None:
        """14/03/2025, 14.03.25, 2025-03-14."""
        following = text[start + 1 : start + 5]
        if _IN_FIGURES.isdisjoint(following):
            return None
        if following[-1] in _IN_FIGURES and (match := _ISO.match(text, start, end)):
            day = Day(int(match[4]), int(match[3]), int(match[1]))
            return Expression(start, match.end(4), "date", day) if day.exists() else None
        match = _FIGURES.match(text, start, end)
        if not match or (len(match[4]) == 2 and match[2] != "/"):
            return None
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        if year < 100:
            year += 2000 if year < 70 else 1900
        day_first = None if day <= 12 and month <= 12 else day > 12
        if day_first is False:
            day, month = month, day
        found = Day(day, month, year)
        if not found.exists():
            return None
        return Expression(start, match.end(), "date", found, day_first=day_first, unsettled=day_first is None)

    def _day_first(self, text: str, start: int, end: int) -> Expression | None:
        """« jeudi 20 mars 2025 », « du 28 février au 3 mars », « les 3, 5 et 7 mars »."""
        one = self._numbered(text, start, end)
        if not one:
            return None
        days, joined, at = [one], False, one.stop
        while not (found := self._month_after(text, at, end)):
            if joined or len(days) > _LISTED or not (following := self._listed(text, at, end)):
                return _none(start, days)
            another, joined = following
            days.append(another)
            at = another.stop
        if len(days) > 1 and not joined:
            return _none(start, days)
        month, name, at = found
        more = self._goes_on(text, at, end)
        year, stop = self._year(text, at, end) if more else (None, at)
        first = Day(one.day, month, year, one.weekday)
        last, last_start, whole = None, 0, False
        if more and (tail := self._span(text, start, stop, end)):
            if (another := self._numbered(text, tail, end)) and (found := self._month_after(text, another.stop, end)):
                last_year, stop = self._year(text, found[2], end)
                last, whole = Day(another.day, found[0], last_year, another.weekday), True
        if not last and joined:
            last, last_start = Day(days[-1].day, month, year, days[-1].weekday), days[-1].start
            if self._is_moved(text, start):  # « reporté du 13 au 27 mars »
                start, first, last = last_start, last, None
        if self._capitals and not year and text[name].islower():  # « five of the 5 may leave »
            return None
        return self._dated(text, start, end, _Written(first, last, stop, stop, last_start, whole), True)

    def _month_first(self, text: str, start: int, end: int) -> Expression | None:
        """Thursday, March 20, 2025; March 3-5; March 28 to April 2."""
        at, weekday = start, 0
        month, stop = self._months.at(text, at, end)
        if not month:
            weekday, stop = self._weekdays.at(text, at, end)
            at = self._past_article(text, self._past_comma(text, stop, end), end) if weekday else -1
            month, stop = self._months.at(text, at, end) if at >= 0 else (0, 0)
        name, at = at, blank(text, stop, end) if month else -1
        day = self._plain_day(text, self._past_article(text, at, end), end) if at >= 0 else None
        if not day:
            return None
        number, at = day
        single, last = at, None
        days, joined = 1, False
        while not joined and days <= _LISTED and (following := self._listed(text, at, end)):
            another, joined = following
            days, at = days + 1, another.stop
        if joined and not FIGURE_GOES_ON.match(text, at, end) and not self._month_after(text, at, end):
            last = Day(another.day, month, None, another.weekday)
        else:
            at = single
        year, stop = self._year(text, at, end)
        first = Day(number, month, year, weekday or None)
        last = last and last._replace(year=year)
        whole = False
        if tail := self._span(text, start, stop, end):
            following = self._led_month(text, tail, end)
            if following:
                last, stop, whole = *following, True
        if self._capitals and not year and text[name].islower():
            return None
        return self._dated(text, start, end, _Written(first, last, stop, single, 0, whole), False)

    def _led_month(self, text: str, at: int, end: int) -> tuple[Day, int] | None:
        """A whole day, month first, that ends a span: « Wednesday, April 2, 2025 »."""
        at = self._past_article(text, at, end)
        weekday, stop = self._weekdays.at(text, at, end)
        if weekday:
            at = self._past_comma(text, stop, end)
        month, stop = self._months.at(text, at, end) if at >= 0 else (0, 0)
        at = blank(text, stop, end) if month else -1
        day = self._plain_day(text, at, end) if at >= 0 else None
        if not day:
            return None
        year, stop = self._year(text, day[1], end)
        return Day(day[0], month, year, weekday or None), stop

    def _dated(self, text: str, start: int, end: int, found: _Written, day_first: bool) -> Expression | None:
        """The expression that the written days are, if they are days."""
        first, last, stop = found.first, found.last, found.stop
        if last and not found.whole and last.day <= first.day:  # two figures that are no span
            if day_first:
                start, first, last = found.last_start, last, None
            else:
                last, stop = None, found.single
        elif last and not found.whole and not day_first and not first.year and self._counts(text, stop):
            last, stop = None, found.single
        if not first.exists() or last and not last.exists() or not first.weekday and self._belongs(text, start, stop):
            return None
        if not day_first and not first.year and not last and not first.weekday:
            one = words_before(text, start)[1]
            if one in self._month_alone or self._counts(text, stop) and one not in self._day_alone:
                return None
        shift, year_shift = 0, None
        if not (last or first).year and self._goes_on(text, stop, end):
            at = blank(text, stop, end)
            if at >= 0 and (word := self._after.at(text, at, end)):
                stop, shift = word
            else:
                at = self._past_comma(text, stop, end)
                if at >= 0 and (word := self._years.at(text, at, end)):
                    stop, year_shift = word
        return Expression(start, stop, "date", first, last, shift, year_shift, day_first)

    def _weekday_and_day(self, text: str, start: int, end: int) -> Expression | None:
        """« jeudi 20 »."""
        weekday, stop = self._weekdays.at(text, start, end)
        at = blank(text, stop, end)
        day = self._plain_day(text, self._past_article(text, at, end), end, COUNT_GOES_ON) if at >= 0 else None
        if not day or self._counts(text, day[1]):
            return None
        return Expression(start, day[1], "weekday", Day(day[0], weekday=weekday))

    def _lone_day(self, text: str, start: int, end: int) -> Expression | None:
        """« le 12 », « du 12 au 15 », on the 12th: only where nothing that it could count or number follows."""
        two, one, _ = words_before(text, start)
        day = self._plain_day(text, start, end, COUNT_GOES_ON) if one in self._before_figure else None
        if not day:
            return None
        number, stop = day
        last = None
        if one in self._from or f"{two} {one}" in self._from:
            tail = self._span(text, start, stop, end)
            other = self._numbered(text, tail, end) if tail else None
            if other and not other.weekday and other.day > number:
                last, stop = Day(other.day), other.stop
        both = one in self._before_two or f"{two} {one}" in self._before_two
        if both and (pair := self._listed(text, stop, end)) and pair[1] and not pair[0].weekday and pair[0].day > number:
            last, stop = Day(pair[0].day), pair[0].stop  # « les 13 et 14 »
        if not last and one not in self._before_lone and f"{two} {one}" not in self._before_lone:
            return None
        if self._lone_suffix and text[stop - 1].isdigit() or stop < end and not self._ends_day(text, stop, end):
            return None
        return Expression(start, stop, "day", Day(number), last)

    def _ends_day(self, text: str, stop: int, end: int) -> bool:
        """Whether what follows the figure before `stop` leaves it alone: a mark, a word that begins something else."""
        at = blank(text, stop, end)
        if at < 0:
            return stop == end or text[stop] in ".,;:!?)»”…" or text[stop].isspace()
        return at == end or text[at] in ";:!?»–—" or word_at(text, at, end)[0] in self._after_lone

    def _weekday(self, text: str, start: int, end: int) -> Expression | None:
        """A weekday alone: « jeudi », « jeudi dernier », last Thursday."""
        word, stop = word_at(text, start, end)
        if word not in self._weekdays.full:
            return None
        if start and text[start - 1] in "“«\"‘" and _TITLED.match(text, stop, end):
            return None  # the “Sunday statute”
        weekday, last, shift = self._weekdays.number(word), None, 0
        if tail := self._span(text, start, stop, end):
            word, other = word_at(text, tail, end)
            if word in self._weekdays.full:
                last, stop = Day(weekday=self._weekdays.number(word)), other
        elif following := self._day_after(text, stop, end, weekday):
            last, stop = Day(weekday=weekday % 7 + 1), following  # « lundi et mardi »
        two, one, one_start = words_before(text, start)
        at = blank(text, stop, end)
        named = self.month_first and one in self._definite and text[at : at + 1].isupper()  # the Monday Club
        if at >= 0 and (named or self._recurring.at(text, at, end)):
            return None
        if not last and at >= 0 and (found := self._weeks.at(text, at, end)):
            if text[found[0] : found[0] + 1] not in tuple("-’'"):
                return Expression(start, found[0], found[1][0], Day(weekday=weekday), shift=found[1][1])
        if f"{two} {one}" in self._week_before and (article := _A_WEEK.search(text, max(0, one_start - 9), one_start)):
            begin = article.start(1)
            return Expression(begin, stop, "weeks_on", Day(weekday=weekday), shift=1)
        if not last and (found := self._in_brackets(text, start, stop, end)):
            return found
        if at >= 0 and (found := self._after.at(text, at, end)):
            stop, shift = found
        elif one in self._before:
            shift = self._before[one]
            start = one_start if shift else start
        elif one in self._unfixed or f"{two} {one}" in self._unfixed:
            following = word_at(text, at, end)[0] if at >= 0 and one in _ARTICLES else ""
            if following not in self._fixing:  # but "a Friday deadline", « le lundi matin »
                return None
        return Expression(start, stop, "weekday", Day(weekday=weekday), last, shift)

    def _in_brackets(self, text: str, start: int, stop: int, end: int) -> Expression | None:
        """A weekday whose day stands in brackets: « mercredi (5 mars) »."""
        if text[stop : stop + 2] != " (" or stop + 2 >= end:
            return None
        found = self._read(text, stop + 2, end)
        if not found or found.kind != "date" or found.last or found.first.weekday or text[found.end : found.end + 1] != ")":
            return None
        weekday = self._weekdays.number(word_at(text, start, end)[0])
        return found._replace(start=start, end=found.end + 1, first=found.first._replace(weekday=weekday))

    def _day_after(self, text: str, stop: int, end: int, weekday: int) -> int:
        """Where the next weekday ends that is joined to one that ends at `stop`, no date of its own; 0 if none is."""
        joined, _ = self._joint(text, stop, end)
        if not joined or plain(text[stop:joined]).strip() in self._or:
            return 0
        word, other = word_at(text, joined, end)
        dated = self._past_comma(text, other, end)
        if word not in self._weekdays.full or self._weekdays.number(word) != weekday % 7 + 1:
            return 0
        return 0 if dated >= 0 and (text[dated : dated + 1].isdigit() or self._months.at(text, dated, end)[0]) else other


def _none(start: int, days: list[Numbered]) -> Expression | None:
    """What says that the figures of a list are no days, so that none of them is read again."""
    if len(days) < 2 or days[0].weekday:
        return None
    following = next((day.start for day in days if day.weekday), days[-1].start)
    return Expression(start, following - 1, "name")


def _shifts(rows: dict[str, list[str]], past: str, this: str, future: str) -> dict[str, int]:
    return {word: shift for name, shift in ((past, -1), (this, 0), (future, 1)) for word in rows.get(name, ())}


@cache
def grammar(language: Language) -> Grammar:
    """The grammar of `language`, made once."""
    return Grammar(language)
