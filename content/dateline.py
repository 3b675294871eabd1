"""The line that dates a brief, and the line that signs it: "Belfast, Tuesday 18 March 2025", "Par Sylvain Maugendre"."""

from __future__ import annotations

from collections import namedtuple
from functools import cache

from . import languages
from .late import Late

LONGEST = 200  # characters: no line of date or author is longer

_PART = 80  # characters of one part of such a line
_DIVIDERS = frozenset("–—|·•/-")
_PARTS = Late(r"\s+[–—|·•/-]\s+")
_ISO = Late(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DOTTED = Late(r"(?<!\d)(\d\d?)([./])(\d\d?)\2((?:19|20)\d\d)(?!\d)")
_STAMP = Late(r"(?<!\d)(\d\d)\d{4}Z ([A-Z]{3}) (\d\d)(?!\d)")  # day, hour and minute of a cable: 040900Z MAR 26
_TOKEN = Late(r"\d+|[^\W\d_]+(?:\.[^\W\d_]+)*|[^\w\s]")
_ORDINALS = frozenset(("er", "st", "nd", "rd", "th", "of", "ᵉʳ", "º"))
_NAME = Late(r"[^\W\d_a-z][^\W\d_]*(?:[-’'.][^\W\d_]+)*\.?")  # a capitalised word
_PARTICLES = frozenset("de du des d la le au aux en sur van von der den ten bin ibn al el da dos di y e".split())
_WORDS = Late(r"[^\W\d_]+|n°|[^\w\s]")
_ARTICLES = frozenset(("le", "la", "les", "ce", "the", "l"))
_SPANS = frozenset(("-", "–", "—", "/", "au", "à", "et", "to", "and", "&", "through"))
_OPENING = 140  # characters in which a dateline ends
_REMARK = 48  # characters of a remark that may follow the date of such a line
_SIGNED = 160  # characters of the longest line of authors that has a date too
_AFTER = 2  # words after the date of such a line, which a comma sets apart
_LABEL = 20  # characters in which the label of such a line ends
_PLACE = 8  # words of the longest place with its agency
_TO = Late(r"\d\s+[^\W\d_]+\s+$")  # « 6 au », before the second figure of a span
_ENDED = Late(r"[^\W\d_a-zà-ÿ][\w'’-]*(?:\s\d+)?,\s+(?:(?:le|the)\s+)?(?:[^\W\d_]+\s+)?$")  # a place, or a room, before the date that ends a long line
_ASIDE = Late(r"\s*\([^()]{1,20}\)")
_LABELLED = Late(r"([^\W\d_]+)\s?:\s+(?:[^\W\d_]+,?\s+){0,2}$")  # « Date : mercredi 4 mars 2026 »
_SEPARATORS = frozenset(",–—-|·•:(/")
_PARTED = ("(", ")", "-", "–", "—", ".", ":", "|")  # what parts a dateline from the lead
_JOINTS = frozenset(("and", "et", "&", "with", "avec"))


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


@cache
def _dating() -> frozenset[str]:
    """Words that, before the date that ends a line, say that it is the line's own."""
    return frozenset(_bylines("dating"))


@cache
def _made() -> frozenset[str]:
    """Participles of what was written on the date that follows them."""
    return frozenset(_bylines("made"))


@cache
def _numbered() -> frozenset[str]:
    """Words of a line that says which one of a series the brief is."""
    return frozenset(_bylines("series"))


@cache
def _common() -> frozenset[str]:
    return frozenset(word.lower() for code in languages.codes() for word in languages.get(code).lines("stopwords"))


def _iso(year: str, month: int, day: str) -> str | None:
    import datetime  # late: few first pages have a date to be read

    try:
        return datetime.date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _has_figures(line: str) -> bool:
    """Whether there is a figure at all: few lines have a date, and the patterns of one need not be compiled for the others."""
    return any(map(str.isdigit, line))


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdigit() and token[:2] in ("19", "20")


def _is_day(token: str) -> bool:
    return len(token) <= 2 and token.isdigit()


def _is_day_or_ordinal(token: str) -> bool:
    return _is_day(token) or token.lower() in _ORDINALS


class _Dated(namedtuple("_Dated", "date start end")):
    """A whole date among the tokens of a line: where it begins and ends, in characters."""

    __slots__ = ()
    date: str
    start: int
    end: int


def day(line: str, day_first: bool = False) -> str | None:
    """The first whole date in `line` (day, month and year), ISO 8601, or the end of the span that it begins; else None.

    Figures alone are read as day/month/year where that is the one way to read them: in a language that is written so
    (`day_first`), or of figures that say so (14/03/2025, 12.03.2025).
    """
    found = _first(line[:LONGEST], day_first)
    return found.date if found else None


def _first(line: str, day_first: bool = False) -> _Dated | None:
    if not _has_figures(line):
        return None
    if (match := _ISO.search(line)) and (date := _iso(match[1], int(match[2]), match[3])):
        return _Dated(date, *match.span())
    months = _months()
    if "Z " in line and (match := _STAMP.search(line)) and (month := months.get(match[2].lower())):
        date = _iso(f"20{match[3]}", month, match[1])
        return _Dated(date, *match.span()) if date else None
    tokens = list(_TOKEN.finditer(line))
    words = [token[0].lower() for token in tokens]
    found: _Dated | None = None
    for i, word in enumerate(words):
        month = months.get(word)
        if month is None:
            continue
        before = i - 1
        if before >= 0 and words[before] in _ORDINALS:
            before -= 1
        after = [k for k in range(i + 1, min(i + 9, len(words))) if words[k] not in (",", ".") and words[k] not in _ORDINALS]
        if len(after) > 2 and _is_day(words[after[0]]) and words[after[1]] in _SPANS and _is_day(words[after[2]]):
            after = after[2:]  # March 2-8, 2026
        if before >= 0 and _is_day(words[before]) and after and _is_year(words[after[0]]):
            date, first, last = _iso(words[after[0]], month, words[before]), before, after[0]
        elif len(after) > 1 and _is_day(words[after[0]]) and _is_year(words[after[1]]):
            date, first, last = _iso(words[after[1]], month, words[after[0]]), i, after[1]
        else:
            continue
        if date and (not found or line[found.end : tokens[first].start()].strip(" ,").lower() in _SPANS):
            found = _Dated(date, found.start if found else tokens[first].start(), tokens[last].end())
    if found:
        return found
    match = _DOTTED.search(line)
    if match and (day_first or match[2] == "." or int(match[1]) > 12 or match[1] == match[3]) and 0 < int(match[3]) < 13:
        date = _iso(match[4], int(match[3]), match[1])
        return _Dated(date, *match.span()) if date else None
    return None


def stated(line: str) -> str | None:
    """The day that `line`, of the head or the foot of a brief, states as the brief's own; None if it only tells of a day.

    A line of date or author does, and a line that ends with a date set apart, or in which a word of bylines.txt says that it
    is the brief that is dated: "Weekly note no. 31, as of Sunday 8 March 2026", « Semaine du 2 au 8 mars 2026 ».
    """
    if is_byline(line) or _is_dated(line):
        return day(line)
    first = _first(line) if len(line) <= LONGEST else None
    if first is None:
        return None
    if labelled(line):
        return first.date
    if (end := line.find(". ", first.end)) >= 0 and (
        is_signed(line[end + 2 :]) or line[: first.start - 1].lower() in _dating() or len(line) - end <= _REMARK
    ):
        return stated(line[:end])  # « …, lundi 14 septembre 2026. Rédaction : Clémence Audouard », "…, 11 March 2026. Our notes."
    return stated(line[first.end :].lstrip()) if _is_dated(line[: first.end]) else None


def labelled(line: str) -> str | None:
    """The day that a label gives in `line`: « Date : mercredi 4 mars 2026 », "Published: March 4, 2026"."""
    first = _first(line) if ":" in line else None
    label = first and _LABELLED.search(line[: first.start])
    return first.date if first and label and label[1].lower() in _bylines("label") else None


def _is_dated(line: str) -> bool:
    line = line.strip(" \t\u00a0\u202f[]*_")
    found = _first(line) if len(line) <= LONGEST else None
    if not found:
        return False
    rest = _ASIDE.sub("", line[found.end :]).lower()
    dated = _date_words()
    before = line[: found.start]
    words = [word.lower() for word in _WORDS.findall(before)]
    numbered = any(word in _numbered() for word in words)
    if any(not token.isdecimal() and token[0].isalpha() and token not in dated for token in _TOKEN.findall(rest)):
        made = not _made().isdisjoint(words[-2:])
        if made and (words[0] in _made() or words[0] in _numbered()) and len(line) <= _PART:
            return True  # « Note rédigée le 12 mars 2026, à partir d'entretiens. », "Filed 3 February 2026 from Nairobi"
        if not rest.startswith(",") or len(line) > _PART:
            return False
        apart = [word for word in words if word not in _weekdays() and word not in _ARTICLES][-1:] == [","]
        if apart and rest.count(" ") <= _AFTER and line[-1].isalnum():
            return True  # « Assemblée nationale, mardi 3 février 2026, après-midi »
        return is_place(before) or numbered and is_place(line[found.end + 1 :].strip())  # "Meeting of 4 March 2026, Bern"
    if len(line) > _PART and not numbered and not (not rest and _ENDED.search(before)):
        return False
    if len(words) > 1 and words[-1] in _SPANS and (words[-2] in _months() or _TO.search(before)):  # « du 28 février au 6 mars »
        words = words[: -2 if words[-2] in _months() else -1]
    while words and (words[-1] in _weekdays() or words[-1] in _ARTICLES):
        words.pop()
    if not words or any(word in _numbered() for word in words):
        return True
    return words[-1] in _SEPARATORS or words[0] in _made() or words[-1] in _dating() | _made() or " ".join(words[-2:]) in _dating()


def opening(words: str) -> str | None:
    """The day in the dateline that begins a lead: "LIMASSOL (Chypre), 14 mai 2026 (Agence Sud) -", "Geneva, 3 March 2026."""
    found = _first(words[:_OPENING])
    if not found or not is_parted(words, found.end):
        return None
    before = words[: found.start].lower().rstrip(" ,").split()
    if before and before[-1].strip(",") in _weekdays():
        before.pop()
    if " ".join(before).endswith(_bylines("today")):
        return found.date  # « Bonjour, nous sommes le mardi 3 mars 2026. »
    return found.date if is_place(words[: found.start]) else None


def is_parted(text: str, at: int) -> bool:
    """Whether what parts a dateline from the lead, or an agency in brackets, stands at `at`."""
    return text[at : at + 3].lstrip().startswith(_PARTED)


def is_place(words: str) -> bool:
    """Whether `words` are a place, and an agency or a country maybe, as they stand before the day of a dateline:
    "BRUSSELS (Reuters), "."""
    place = [word for word in _WORDS.findall(_ASIDE.sub("", words)) if word[0].isalpha() and word.lower() not in _weekdays()]
    if place and place[-1].lower() in _ARTICLES:
        place.pop()
    if not place:
        return True
    capitals = sum(word[0].isupper() for word in place)
    first = place[0].lower()
    if len(place) > _PLACE or not place[0][0].isupper() or first in _common() and (first not in _ARTICLES or capitals < 2):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in place) and not words.rstrip().endswith((".", ":", ";"))


def iso_day(stamp: str | None) -> str | None:
    """The day that begins a machine's time stamp (2026-02-13T18:40:00+03:00), as it is written there."""
    match = _ISO.match(stamp.strip()) if stamp else None
    return _iso(match[1], int(match[2]), match[3]) if match else None


def is_date(line: str, places: int = 4) -> bool:
    """Whether `line` is a date and nothing else: weekday, hour, zone and a place of `places` words may stand with it."""
    if len(line) > LONGEST or not _has_figures(line):
        return False
    dated = False
    months, weekdays, words = _months(), _weekdays(), _date_words()
    if line.endswith(")") and not _has_figures(line[line.rfind("(") :]):
        line = line[: line.rfind("(")]  # Bruxelles, 10/03/2026 (Fil Europe)
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
    return dated or bool(_ISO.search(line) or _DOTTED.search(line))


def is_names(line: str) -> bool:
    """Whether `line` is a list of two or more capitalised words that can be authors: "Nora Feldstein, and Ivana Petrak"."""
    if len(line) > LONGEST or line.rstrip().endswith((".", ",", ":", "?", "!", "…")):
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
    line = line.strip()
    parts = [part for part in ([line] if _DIVIDERS.isdisjoint(line.split()) else _PARTS.split(line)) if part]
    short = all(len(part) <= _PART and (not part.endswith(".") or part.count(" ") < 3) for part in parts)  # Helena, Mont.
    if any(map(_is_byline, parts)) and (len(parts) == 1 or short):
        return True
    return len(parts) > 1 and is_signed(parts[0]) and bool(day(parts[0]))


def _is_byline(line: str) -> bool:
    return is_signed(line) or is_date(line)


def subject(line: str) -> int:
    """Where the title begins in a line that heads a memo, "Subject: …", « Objet : … »; 0 in any other line."""
    label, colon, rest = line[:_LABEL].partition(":")
    if not colon or not rest.strip() or label.strip().lower() not in _bylines("subject"):
        return 0
    return len(label) + 1 + len(rest) - len(rest.lstrip())


def is_signed(line: str) -> bool:
    """Whether `line` begins as a line of author or date does, in the words of bylines.txt: "Par", "By", "Publié le"."""
    lower = line.lower()
    for lead in _bylines("lead"):
        if lower.startswith(lead) and not lower[len(lead) : len(lead) + 1].isalpha():
            rest = line[len(lead) :].lstrip(" :–—-")
            place, _, after = rest.partition(" ")
            if place in _date_words() and after[:1].isupper():
                rest = after  # « De notre correspondante à Kingston, Maud Célestine »
            signed = rest[:1].isupper() and (len(rest) <= _PART or len(rest) <= _SIGNED and bool(day(rest))) and not rest.endswith((".", ":", "?", "!"))
            if not rest or is_date(rest) or signed or rest[:1].isdigit():
                return True
    return False
