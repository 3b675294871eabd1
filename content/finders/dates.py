"""How days are written: the expressions of a language that name a day, found by one grammar made from its word lists.

Nothing is resolved here and no model is needed: `moments` gives each expression its day.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache, cached_property, lru_cache
from typing import Iterable, Iterator, NamedTuple

from ..languages import Language


class Day(NamedTuple):
    """What an expression says of one day; what it does not say is None. `weekday` is 1 for Monday to 7."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None


class Expression(NamedTuple):
    """Words `start`:`end` that name a day or a span of days.

    `kind` is one of
    - `date`: `first` has a day of the month; `last` too, where the words name a span;
    - `weekday`: `first` (and `last`) have a weekday only;
    - `relative`: `shift` days from the brief's date;
    - `anchored`: `shift` days from the day that the text named last;
    - `week`, `weekend`: `shift` weeks from the one of the brief's date;
    - `month`: `first` has a month and a year, no day.
    In `date` and `weekday`, `shift` is -1 for « dernier », 1 for « prochain », 0 where neither is said, and
    `year_shift` counts from the brief's year (« de l’an dernier »: -1) where the words say so.
    `day_first`: whether the day is written before the month; None where that cannot be told.
    `unsettled`: figures that could be day and month or month and day (03/04/2025), read as the former.
    """

    start: int
    end: int
    kind: str
    first: Day = Day()
    last: Day | None = None
    shift: int = 0
    year_shift: int | None = None
    day_first: bool | None = None
    unsettled: bool = False


_BLANK = r"\s{1,3}"
# A call that the paste has left as a figure may follow: « 14 janvier1 », « mars 20252 ».
_YEAR = r"(?:1\d|20)\d\d(?!\d\d|:|[.,]\d)"
_WORD_END = r"(?![^\W\d]|\d{3})"
_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
_DASH = r"\s?[-‐‑–—]\s?"
_ENDS = r"(?![\w/-]|[.,]\d)"
_ISO = re.compile(rf"((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)(?:T\d\d:?\d\d[\d:.]{{0,12}}(?:Z|[+-]\d\d:?\d\d)?)?{_ENDS}")
_FIGURES = re.compile(rf"(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d|\d\d){_ENDS}")
_GOES_ON = re.compile(r"\d[.,:/–—-]|.?[/_]|[.,:]$")  # two characters before a number that belongs to a figure or an address
_OPENING = "«“‘\"'([—–-"  # before a word, no part of it
_NEXT_WORD = re.compile(r"\s{1,2}(\w+)")


def variants(word: str) -> set[str]:
    """The ways a word of a list may be written: capitals, decomposed accents."""
    forms = {word, word.upper(), word[0].upper() + word[1:]}
    return forms | {unicodedata.normalize("NFD", form) for form in forms}


_PLAIN = str.maketrans("’‑‐ı", "'--i")


@lru_cache(1024)
def plain(words: str) -> str:
    """Words as the lists write them: lower case, straight apostrophes and hyphens, one blank between."""
    words = unicodedata.normalize("NFC", " ".join(words.split())).casefold()
    return words.translate(_PLAIN).replace("i\u0307", "i")


def pattern(words: Iterable[str]) -> str:
    """A regular expression for any of `words`, that tries each first letter once (a trie)."""
    tree: dict = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(tree)


_CHARACTERS = {" ": r"\s{1,2}", "'": "['’]", "-": "[-‑‐]"}


def _branches(node: dict) -> str:
    ends = "" in node
    branches = [
        (_CHARACTERS.get(c) or re.escape(c)) + _branches(below) for c, below in sorted(node.items(), reverse=True) if c
    ]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
    return joined + "?" if ends else joined


def _numbered(table: dict[str, list[str]]) -> dict[str, int]:
    """Every spelling in a table of months or weekdays, plain: its number from 1."""
    return {plain(word): number for number, (name, others) in enumerate(table.items(), 1) for word in (name, *others)}


def _all(words: Iterable[str]) -> str:
    """A group for any of `words`, whatever their case; one that never matches if there are none."""
    lower = {form for word in words if word for form in (word.lower(), unicodedata.normalize("NFD", word.lower()))}
    return f"(?i:{pattern(lower)})" if lower else r"(?!)"


class Grammar:
    """The expressions of one language. `grammar` makes it and keeps it."""

    def __init__(self, language: Language):
        rows = language.table("dates")
        self.month_first = "month" in rows.get("order", ())
        self._capitals = any(name[:1].isupper() for name in language.table("months"))
        self._months = _numbered(language.table("months"))
        self._weekdays = _numbered(language.table("weekdays"))
        self._full_weekdays = frozenset(plain(name) for name in language.table("weekdays"))
        self._ordinals = {plain(word): int(value[0]) for word, value in language.table("day_numbers").items()}
        self._before_number = language.words("before_number")
        self._counted = language.words("counted")
        self._places = language.words("named_places")
        self._event_words = frozenset(rows.get("event", ()))
        self._month_alone = frozenset(rows.get("month_alone", ()))
        self._unfixed = frozenset(rows.get("unfixed", ()))
        # Words and names that are whole expressions: plain words -> kind, shift.
        self._phrases = {plain(name): ("name", 0) for name in language.lines("named_days")}
        for name, kind in (("relative_days", "relative"), ("anchored_days", "anchored"), ("relative_weeks", "week")):
            for words, values in language.table(name).items():
                self._phrases[plain(words)] = (values[1] if len(values) > 1 else kind, int(values[0]))
        self._before = _shifts(rows, "before_past", "before_this", "before_future")
        self._after = _shifts(rows, "past", "", "future")
        self._years = _shifts(rows, "past_year", "this_year", "future_year")
        self._compile(language, rows)

    def _compile(self, language: Language, rows: dict[str, list[str]]) -> None:
        months = [word for name, others in language.table("months").items() for word in (name, *others)]
        weekdays = [word for name, others in language.table("weekdays").items() for word in (name, *others)]
        phrases = [*language.lines("named_days"), *language.table("day_numbers")]
        for name in ("relative_days", "anchored_days", "relative_weeks"):
            phrases += language.table(name)
        month, weekday = _all(months) + _WORD_END, _all(weekdays) + r"(?!\w)"
        article = f"(?:{_all(rows.get('article', ()))}(?:{_BLANK}|(?<=['’])))?"
        of = f"(?:{_all(rows.get('of', ()))}{_BLANK})?"
        day = f"{_NUMBER}(?:\\s?{_all(rows.get('suffix', ()))})?(?!\\w)"
        to = f"(?:{_DASH}|{_BLANK}{_all(rows.get('to', ()))}{_BLANK})"
        join = f"(?:\\s?/\\s?|{_BLANK}{_all(rows.get('and', ()))}{_BLANK}|{to})"
        more = f"(?:,{_BLANK}{article}(?:{weekday},?{_BLANK})?{day}){{0,4}}"

        def lead(group: str) -> str:
            return f"{article}(?:(?P<{group}>{weekday}),?{_BLANK}{article})?"

        def year(group: str) -> str:
            return f"(?:,?{_BLANK}{of}(?P<{group}>{_YEAR}))?"

        first = f"(?:(?P<w1>{weekday}),?{_BLANK}{article})?"
        self._day_first = re.compile(
            f"{first}(?P<d1>{day})(?:{more}{join}{lead('w2')}(?P<d2>{day}))?{_BLANK}{of}(?P<m1>{month}){year('y1')}"
            f"(?:{to}{lead('w3')}(?P<d3>{day}){_BLANK}{of}(?P<m3>{month}){year('y3')})?"
        )
        stop = r"(?!:|[.,/]\d|\s?%)"
        self._month_first = None
        if self.month_first:
            self._month_first = re.compile(
                f"{first}(?P<m1>{month}){_BLANK}{article}(?P<d1>{day}){stop}"
                f"(?:{more}{join}{lead('w2')}(?P<d2>{day}){stop}(?!{_BLANK}{month}))?{year('y1')}"
                f"(?:{to}{lead('w3')}(?P<m3>{month}){_BLANK}(?P<d3>{day}){stop}{year('y3')})?"
            )
        self._weekday_day = re.compile(f"(?P<w1>{weekday}){_BLANK}{article}(?P<d1>{day})(?![.,:/-]?\\d|\\s?[%€$£])")
        self._weekday_alone = re.compile(f"({weekday})(?:{to}({weekday}))?")
        self._month = re.compile(f"{_BLANK}({month})(?:,?{_BLANK}({_YEAR}))?")
        self._month_year = re.compile(f"\\b({month}),?{_BLANK}{of}({_YEAR})")
        self._shifted = re.compile(f"{_BLANK}({_all(self._after)})(?!\\w)")
        self._shifted_year = re.compile(f",?{_BLANK}({_all(self._years)})(?!\\w)")
        self._event = re.compile(f"{_BLANK}{_all(rows.get('event', ()))}(?:(?<=['’])|(?!\\w))")
        self._article = re.compile(article)
        names = months if self.month_first else []
        # It begins with what is no part of a word, so that the search runs from blank to blank.
        words = pattern(form for word in (*weekdays, *phrases, *names) for form in variants(word))
        self._trigger = re.compile(rf"\W(?P<words>\d|{words}(?!\w))")

    @cached_property
    def _opening(self) -> re.Pattern:
        """The trigger at the very start of a text, where nothing stands before it."""
        return re.compile(self._trigger.pattern.removeprefix(r"\W"))

    def find(self, text: str, start: int, end: int) -> Iterator[Expression]:
        """The expressions between `start` and `end`, in order, without overlap."""
        search = self._trigger.search
        match = search(text, start - 1, end) if start else self._opening.match(text, 0, end) or search(text, 0, end)
        while match:
            found = self._read(text, *match.span("words"), end)
            if found and found.kind != "name":
                yield found
            match = search(text, found.end if found else match.end(), end)

    def months(self, text: str, start: int, end: int) -> Iterator[Expression]:
        """Months that stand with their year: « janvier 2026 »."""
        for match in self._month_year.finditer(text, start, end):
            yield Expression(*match.span(), "month", Day(None, self._months[plain(match[1])], int(match[2])))

    def _read(self, text: str, start: int, stop: int, end: int) -> Expression | None:
        """The expression that begins with the words `start`:`stop`."""
        words = plain(text[start:stop])
        if words.isdigit():
            if _GOES_ON.match(text, max(start - 2, 0), start):
                return None
            return self._figures(text, start, end) or self._date(self._day_first, text, start, end)
        if words in self._phrases:
            kind, shift = self._phrases[words]
            if kind == "anchored" and self._event.match(text, stop, end):
                kind = "name"
            return Expression(self._article.match(text, start).end(), stop, kind, shift=shift)
        if words in self._ordinals:
            month = self._month.match(text, stop, end)
            day = month and Day(self._ordinals[words], self._months[plain(month[1])], month[2] and int(month[2]))
            return Expression(start, month.end(), "date", day) if day else None
        found = self._date(self._day_first, text, start, end)
        if not found and self.month_first:
            found = self._date(self._month_first, text, start, end)
        return found or self._weekday(text, start, end)

    def _figures(self, text: str, start: int, end: int) -> Expression | None:
        """14/03/2025, 14.03.25, 2025-03-14."""
        if match := _ISO.match(text, start, end):
            day = Day(int(match[4]), int(match[3]), int(match[1]))
            return Expression(start, match.end(4), "date", day) if _possible(day) else None
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
        if not _possible(found):
            return None
        return Expression(start, match.end(), "date", found, day_first=day_first, unsettled=day_first is None)

    def _date(self, form: re.Pattern, text: str, start: int, end: int) -> Expression | None:
        match = form.match(text, start, end)
        if not match:
            return None
        part = match.groupdict()
        stop = match.end()
        month, year = self._months[plain(part["m1"])], part["y1"] and int(part["y1"])
        first = Day(_number(part["d1"]), month, year, self._day_of_week(part["w1"]))
        if self._capitals and not year and part["m1"][0].islower():  # « five of the 5 may leave »
            return None
        last = None
        if part["m3"]:
            month3, year3 = self._months[plain(part["m3"])], part["y3"] and int(part["y3"])
            last = Day(_number(part["d3"]), month3, year3, self._day_of_week(part["w3"]))
        elif part["d2"]:
            last = Day(_number(part["d2"]), month, year, self._day_of_week(part["w2"]))
            if last.day <= first.day:  # two figures that are no span
                if form is self._month_first:
                    last, stop = None, match.end("d1")
                else:
                    start, first, last = match.start("w2") if part["w2"] else match.start("d2"), last, None
            elif form is self._month_first and not year and self._counts(text, stop):
                last, stop = None, match.end("d1")
        if not _possible(first) or last and not _possible(last) or not first.weekday and self._belongs(text, start):
            return None
        if form is self._month_first and not year and not last and not first.weekday:
            if self._counts(text, stop) or _words_before(text, start)[1] in self._month_alone:
                return None
        shift, year_shift = 0, None
        if not (last or first).year and (word := self._shifted.match(text, stop, end)):
            shift, stop = self._after[plain(word[1])], word.end()
        elif not (last or first).year and (word := self._shifted_year.match(text, stop, end)):
            year_shift, stop = self._years[plain(word[1])], word.end()
        return Expression(start, stop, "date", first, last, shift, year_shift, form is self._day_first)

    def _weekday(self, text: str, start: int, end: int) -> Expression | None:
        """A weekday without a month: « jeudi », « jeudi dernier », « jeudi 20 », last Thursday."""
        match = self._weekday_day.match(text, start, end)
        if match and not self._counts(text, match.end()):
            day = Day(_number(match["d1"]), weekday=self._day_of_week(match["w1"]))
            return Expression(start, match.end(), "weekday", day)
        match = self._weekday_alone.match(text, start, end)
        if not match or plain(match[1]) not in self._full_weekdays:
            return None
        first, last, stop, shift = Day(weekday=self._day_of_week(match[1])), None, match.end(1), 0
        if match[2] and plain(match[2]) in self._full_weekdays:
            last, stop = Day(weekday=self._day_of_week(match[2])), match.end(2)
        two, one, one_start = _words_before(text, start)
        if word := self._shifted.match(text, stop, end):
            shift, stop = self._after[plain(word[1])], word.end()
        elif one in self._before:
            shift = self._before[one]
            start = one_start if shift else start
        elif one in self._unfixed or f"{two} {one}" in self._unfixed:
            return None
        return Expression(start, stop, "weekday", first, last, shift)

    def _day_of_week(self, words: str | None) -> int | None:
        return self._weekdays[plain(words)] if words else None

    def _counts(self, text: str, stop: int) -> bool:
        """Whether the number before `stop` counts what follows it: « 12 personnes »."""
        following = _NEXT_WORD.match(text, stop, stop + 30)
        return bool(following) and following[1].lower() in self._counted

    def _belongs(self, text: str, start: int) -> bool:
        """Whether the words before a day make it something else: « § 3 mars », « rue du 4 septembre »."""
        two, one, _ = _words_before(text, start)
        return one in self._before_number or one in self._places or two in self._places and one in self._event_words


def _shifts(rows: dict[str, list[str]], past: str, this: str, future: str) -> dict[str, int]:
    return {plain(word): shift for name, shift in ((past, -1), (this, 0), (future, 1)) for word in rows.get(name, ())}


def _words_before(text: str, start: int) -> tuple[str, str, int]:
    """The two words before `start`, and where the last one begins; empty where something else stands there."""
    before = text[max(start - 40, 0) : start]
    if not before[-1:].isspace():
        return "", "", start
    words = before.split(None)
    if not words:
        return "", "", start
    one = words[-1].lstrip(_OPENING)
    two = words[-2].lstrip(_OPENING) if len(words) > 1 else ""
    return plain(two), plain(one), start - (len(before) - len(before.rstrip())) - len(one)


def _number(words: str) -> int:
    """The figure that a day begins with: « 1er »."""
    return int(words[:2]) if words[1:2].isdigit() else int(words[0])


def _possible(day: Day) -> bool:
    """Whether the calendar has this day (the 29th of February in some year)."""
    try:
        datetime.date(day.year or 2024, day.month, day.day)
    except ValueError:
        return False
    return True


@cache
def grammar(language: Language) -> Grammar:
    """The grammar of `language`, made once."""
    return Grammar(language)
