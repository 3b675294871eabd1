"""What dates are put together from: a day's number, its weekday, its month, its year, and what joins them."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..languages import Language
from .daywords import Names, Phrases, blank, plain, plain_word, word_at

# A call that the paste has left as a figure may follow: « 14 janvier1 », « mars 20252 », « mars 2025.2 ».
YEAR = re.compile(r"(?:1\d|20)\d\d(?!\d\d|:\d|[.,]\d{3})")
COUNT_GOES_ON = re.compile(r"[.,:/-]?\d|\s?[%€$£]")
FIGURE_GOES_ON = re.compile(r"[:.,/]\d|\s?%")
_NUMBER = re.compile(r"\d\d?(?![\d_])")
_DASHES = "-‐‑–—"
_OPENING = "«“‘\"'([—–-"  # before a word, no part of it
_MOVED = 60  # characters before a day in which the verb that moves it stands
_NEXT_WORD = re.compile(r"\s{1,2}([^\W\d_]+(?:\.[^\W\d_])?)")


class Numbered(NamedTuple):
    """A day's number with its weekday, if it has one."""

    weekday: int | None
    day: int
    start: int
    stop: int


class Pieces:
    """Reads the pieces of dates in one language, each at its place."""

    def __init__(self, language: Language):
        rows = language.table("dates")
        self._months = Names(language.table("months"))
        self._weekdays = Names(language.table("weekdays"))
        self._before_number = language.words("before_number")
        self._counted = language.words("counted")
        self._places = language.words("named_places")
        self._event_words = frozenset(rows.get("event", ()))
        self._suffixes = frozenset(map(plain, rows.get("suffix", ())))
        self._suffix_letters = frozenset(word[0] for word in self._suffixes)
        self._between = frozenset(map(plain, rows.get("between", ())))
        self._moved, self._moved_from = (frozenset(map(plain, rows.get(name, ()))) for name in ("moved", "moved_from"))
        self._articles, self._of = (Phrases(rows.get(name, ())) for name in ("article", "of"))
        # Words that join two days: whether they are the ends of a span.
        self._joints = Phrases({w: name == "to" for name in ("and", "to") for w in rows.get(name, ())})
        # What may stand after a figure that is a day's number.
        after = (self._months.firsts, self._suffixes, self._of.firsts(), self._joints.firsts())
        self._after_day = frozenset().union(*after)
        # Words that go on with a date after its month: where none follows, nothing else is looked for.
        joining = ("of", "and", "to", "past", "future", "past_year", "this_year", "future_year")
        self._joining = frozenset(re.findall(r"\w+|\S", plain(word))[0] for name in joining for word in rows.get(name, ()))

    def _may_be_day(self, text: str, at: int, end: int) -> bool:
        """Whether a month, a suffix, or what joins another day may stand after the figure at `at`."""
        at += 2 if text[at + 1 : at + 2].isdigit() else 1
        if at >= end or not text[at].isspace():
            return at < end and (text[at].isalpha() or text[at] in ",/" or text[at] in _DASHES)
        at = blank(text, at, end)
        if not 0 <= at < end:
            return False
        if text[at].isalpha():
            return word_at(text, at, end)[0] in self._after_day
        return text[at] in _DASHES or text[at] == "/" or text[at] in self._after_day

    def _numbered(self, text: str, at: int, end: int) -> Numbered | None:
        """A day's number, with its weekday and articles before it."""
        at = start = self._past_article(text, at, end)
        weekday = 0
        if not text[at : at + 1].isdigit():
            weekday, stop = self._weekdays.at(text, at, end)
            at = self._past_comma(text, stop, end) if weekday else -1
            if at < 0:
                return None
            at = self._past_article(text, at, end)
        day = self._day(text, at, end)
        return Numbered(weekday or None, day[0], start, day[1]) if day else None

    def _listed(self, text: str, at: int, end: int) -> tuple[Numbered, bool] | None:
        """One more day after `at`, and whether it is joined, as the last of a list is."""
        if text[at : at + 1] == ",":
            at = blank(text, at + 1, end)
            following = self._numbered(text, at, end) if at >= 0 else None
            return (following, False) if following else None
        at, _ = self._joint(text, at, end)
        following = self._numbered(text, at, end) if at else None
        return (following, True) if following else None

    def _joint(self, text: str, at: int, end: int) -> tuple[int, bool]:
        """Where a joint at `at` ends (0 if there is none), and whether it makes a span."""
        sign = at + 1 if at < end and text[at].isspace() else at
        if sign < end and (text[sign] in _DASHES or text[sign] == "/"):
            stop = sign + 1
            return stop + (stop < end and text[stop].isspace()), text[sign] != "/"
        at = blank(text, at, end)
        found = self._joints.at(text, at, end) if at >= 0 else None
        stop = blank(text, found[0], end) if found else -1
        return (stop, bool(found[1])) if stop >= 0 else (0, False)

    def _span(self, text: str, start: int, at: int, end: int) -> int:
        """Where the other end of a span that begins at `start` may begin, after « au », a dash; 0 if nothing joins."""
        stop, spans = self._joint(text, at, end)
        if not stop or self._is_moved(text, start):
            return 0
        return stop if spans or self._is_between(text, start) else 0

    def _is_moved(self, text: str, start: int) -> bool:
        """Whether what begins at `start` is the day that something was moved from: « reporté du 13 au 27 mars »."""
        if words_before(text, start)[1] not in self._moved_from:
            return False
        return not self._moved.isdisjoint(plain(text[max(0, start - _MOVED) : start]).replace(",", " ").split())

    def _is_between(self, text: str, start: int) -> bool:
        """Whether what begins at `start` stands between two days: « entre le 28 février et le 2 mars »."""
        two, one, _ = words_before(text, start)
        return one in self._between or two in self._between and self._articles.at(one, 0, len(one)) is not None

    def _day(self, text: str, at: int, end: int) -> tuple[int, int] | None:
        """A day's number, with its suffix, and where it ends: « 1er », 3rd."""
        match = _NUMBER.match(text, at, end)
        number = int(match[0]) if match else 0
        if not 0 < number < 32:
            return None
        stop = match.end()
        if stop < end and text[stop].isalpha():
            word, after = word_at(text, stop, end)
            return (number, after) if word in self._suffixes and not text[after : after + 1].isdigit() else None
        if stop + 1 < end and text[stop + 1] in self._suffix_letters and text[stop].isspace():
            word, after = word_at(text, stop + 1, end)
            if word in self._suffixes and not text[after : after + 1].isdigit():
                stop = after
        return number, stop

    def _plain_day(self, text: str, at: int, end: int, goes_on: re.Pattern = FIGURE_GOES_ON) -> tuple[int, int] | None:
        """The same, where it is no part of a longer figure."""
        day = self._day(text, at, end) if at < end and text[at].isdigit() else None
        return None if not day or goes_on.match(text, day[1], end) else day

    def _month_after(self, text: str, at: int, end: int) -> tuple[int, int, int] | None:
        """The month after a day's number: its own number, where its name begins and ends."""
        at = blank(text, at, end)
        if at < 0:
            return None
        month, stop = self._months.at(text, at, end)
        if not month:
            at = self._past_of(text, at, end)
            month, stop = self._months.at(text, at, end) if at >= 0 else (0, 0)
        return (month, at, stop) if month and not text[stop : stop + 3].isdecimal() and text[stop : stop + 1] != "_" else None

    def _goes_on(self, text: str, at: int, end: int) -> bool:
        """Whether what follows a date can still belong to it: a year, a dash, one of the words that join."""
        if at < end and text[at] == ",":
            at += 1
        while at < end and text[at].isspace():
            at += 1
        if at >= end:
            return False
        if text[at].isalpha():
            return word_at(text, at, end)[0] in self._joining
        return text[at : at + 4].isdecimal() or not text[at].isdecimal() and text[at] not in ".;:)»”"

    def _year(self, text: str, at: int, end: int) -> tuple[int | None, int]:
        """The year after a month or a day, and where it ends; None and `at` if there is none."""
        stop = self._past_comma(text, at, end)
        if stop >= 0 and not text[stop : stop + 1].isdigit():
            stop = self._past_of(text, stop, end)
        match = YEAR.match(text, stop, end) if stop >= 0 else None
        return (int(match[0]), match.end()) if match else (None, at)

    def _past_of(self, text: str, at: int, end: int) -> int:
        """Where the words go on after « de »; -1 if it does not stand there."""
        found = self._of.at(text, at, end)
        return blank(text, found[0], end) if found else -1

    def _past_article(self, text: str, at: int, end: int) -> int:
        """Where the words go on after an article, if one stands there."""
        found = self._articles.at(text, at, end) if at < end and text[at].isalpha() else None
        if not found:
            return at
        stop = found[0]
        return stop if text[stop - 1] in "'’" else max(blank(text, stop, end), 0) or at

    @staticmethod
    def _past_comma(text: str, at: int, end: int) -> int:
        """Where the words go on after a comma, if there is one, and a blank; -1 if there is no blank."""
        return blank(text, at + (text[at : at + 1] == ","), end)

    def _counts(self, text: str, stop: int) -> bool:
        """Whether the number before `stop` counts what follows it: « 12 personnes »."""
        following = _NEXT_WORD.match(text, stop, stop + 30)
        return bool(following) and following[1].lower() in self._counted

    def _belongs(self, text: str, start: int, stop: int) -> bool:
        """Whether the words around a day make it something else: « § 3 mars », « rue du 4 septembre », "March 23 Movement"."""
        two, one, _ = words_before(text, start)
        if (following := _NEXT_WORD.match(text, stop, stop + 30)) and following[1][0].isupper():
            if following[1].lower() in self._places and one != "on":
                return True
        return one in self._before_number or one in self._places or two in self._places and one in self._event_words


def words_before(text: str, start: int) -> tuple[str, str, int]:
    """The two words before `start`, and where the last one begins; empty where something else stands there."""
    before = text[max(start - 40, 0) : start]
    if not before[-1:].isspace():
        return "", "", start
    words = before.rsplit(None, 2)
    if not words:
        return "", "", start
    one = words[-1].lstrip(_OPENING)
    two = words[-2].lstrip(_OPENING) if len(words) > 1 else ""
    return plain_word(two), plain_word(one), start - (len(before) - len(before.rstrip())) - len(one)
