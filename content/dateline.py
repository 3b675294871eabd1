"""The line that dates a brief, and the line that signs it: "Belfast, Tuesday 18 March 2025", "Par Sylvain Maugendre"."""

from __future__ import annotations

import datetime
import re
from functools import cache

from . import languages

LONGEST = 200  # characters: no line of date or author is longer

_PART = 80  # characters of one part of such a line
_PARTS = re.compile(r"\s+[–—|·•/-]\s+")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d\d?)([./])(\d\d?)\2((?:19|20)\d\d)(?!\d)")
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:\.[^\W\d_]+)*|[^\w\s]")
_ORDINALS = frozenset(("er", "st", "nd", "rd", "th", "of", "ᵉʳ", "º"))
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[-’'.][^\W\d_]+)*\.?")  # a capitalised word
_PARTICLES = frozenset("de du des d la le van von der den ten bin ibn al el da dos di y e".split())
_JOINTS = frozenset(("and", "et", "&"))


@cache
def _months() -> dict[str, int]:
    """Month by name or abbreviation, in all languages, lower case."""
    found: dict[str, int] = {}
    for code in languages.codes():
        for number, (name, others) in enumerate(languages.get(code).table("months").items(), 1):
            for word in (name, *others):
                found.setdefault(word.lower().rstrip("."), number)
    return found


@cache
def _weekdays() -> frozenset[str]:
    tables = (languages.get(code).table("weekdays") for code in languages.codes())
    return frozenset(w.lower().rstrip(".") for table in tables for name, others in table.items() for w in (name, *others))


@cache
def _bylines(name: str) -> tuple[str, ...]:
    """The row `name` of bylines.txt, in all languages."""
    return tuple(word for code in languages.codes() for word in languages.get(code).table("bylines").get(name, ()))


@cache
def _date_words() -> frozenset[str]:
    return frozenset(_bylines("date"))


def _iso(year: str, month: int, day: str) -> str | None:
    try:
        return datetime.date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in ("19", "20")


def _is_day(token: str) -> bool:
    return len(token) <= 2 and token.isdigit()


def _is_day_or_ordinal(token: str) -> bool:
    return _is_day(token) or token.lower() in _ORDINALS


def day(line: str) -> str | None:
    """The first whole date in `line` (day, month and year), ISO 8601; None if there is none.

    Figures alone are read as day.month.year, and only where that is the one way to read them.
    """
    line = line[:LONGEST]
    if match := _ISO.search(line):
        return _iso(match[1], int(match[2]), match[3])
    tokens = _TOKEN.findall(line)
    months = _months()
    for i, token in enumerate(tokens):
        month = months.get(token.lower())
        if month is None:
            continue
        before = i - 1
        if before >= 0 and tokens[before].lower() in _ORDINALS:
            before -= 1
        after = [t for t in tokens[i + 1 : i + 6] if t not in (",", ".") and t.lower() not in _ORDINALS]
        if before >= 0 and _is_day(tokens[before]) and after and _is_year(after[0]):
            found = _iso(after[0], month, tokens[before])
        elif len(after) > 1 and _is_day(after[0]) and _is_year(after[1]):
            found = _iso(after[1], month, after[0])
        else:
            continue
        if found:
            return found
    match = _DOTTED.search(line)
    if match and (match[2] == "." or int(match[1]) > 12 or match[1] == match[3]) and 0 < int(match[3]) < 13:
        return _iso(match[4], int(match[3]), match[1])
    return None


def iso_day(stamp: str | None) -> str | None:
    """The day that begins a machine's time stamp (2026-02-13T18:40:00+03:00), as it is written there."""
    match = _ISO.match(stamp.strip()) if stamp else None
    return _iso(match[1], int(match[2]), match[3]) if match else None


def is_date(line: str, places: int = 4) -> bool:
    """Whether `line` is a date and nothing else: weekday, hour, zone and a place of `places` words may stand with it."""
    if len(line) > LONGEST:
        return False
    dated = bool(_ISO.search(line) or _DOTTED.search(line))
    months, weekdays, words = _months(), _weekdays(), _date_words()
    tokens = _TOKEN.findall(line)
    place = True  # still before the date, where a place can stand
    for i, token in enumerate(tokens):
        lower = token.lower()
        if lower in months and any(_is_day(t) for t in tokens[max(i - 2, 0) : i + 3]):
            dated, place = True, False
        elif lower in weekdays:
            place = False
        elif token.isdigit():
            place = False
            if len(token) > 4:
                return False
        elif lower in words or not token[0].isalpha() or (lower in _ORDINALS and i and _is_day_or_ordinal(tokens[i - 1])):
            continue
        elif place and token[0].isupper() and places:
            places -= 1
        else:
            return False
    return dated


def is_names(line: str) -> bool:
    """Whether `line` is a list of two or more capitalised words that can be authors: "Nora Feldstein, and Ivana Petrak"."""
    if len(line) > LONGEST or line.rstrip().endswith((".", ":", "?", "!", "…")):
        return False
    names = 0
    for word in line.replace(",", " ").split():
        if word.lower() in _PARTICLES or word in _JOINTS:
            continue
        if not _NAME.fullmatch(word):
            return False
        names += 1
    return 2 <= names <= 14


def is_byline(line: str) -> bool:
    """Whether `line` says who wrote the brief or when it was published, in the words of bylines.txt, or is a date.

    It can have several parts, set apart by dashes or points: then one of them is enough, if the others are short.
    """
    if len(line) > LONGEST:
        return False
    parts = [part for part in _PARTS.split(line.strip()) if part]
    short = all(len(part) <= _PART and not part.endswith(".") for part in parts)
    return any(map(_is_byline, parts)) and (len(parts) == 1 or short)


def _is_byline(line: str) -> bool:
    return is_signed(line) or is_date(line)


def is_signed(line: str) -> bool:
    """Whether `line` begins as a line of author or date does, in the words of bylines.txt: "Par", "By", "Publié le"."""
    lower = line.lower()
    for lead in _bylines("lead"):
        if lower.startswith(lead) and not lower[len(lead) : len(lead) + 1].isalpha():
            rest = line[len(lead) :].lstrip(" :–—-")
            signed = rest[:1].isupper() and len(rest) <= _PART and not rest.endswith((".", ":", "?", "!"))
            if not rest or is_date(rest) or signed or rest[:1].isdigit():
                return True
    return False
