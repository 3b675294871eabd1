"""What an entry of the sources says: who published it, its title, its date, its address; and which other one it means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..languages import Language
from ..model import Source
from ..span import Span
from .days import Days
from .daywords import plain
from .entries import Entry

_READ = 2000  # characters of an entry that are read
# An address, also as it is written so that nothing can follow it: https://tass dot example/…
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s;<>«»“”\"]+(?: dot [^\s;<>«»“”\"]+)*|\b10\.\d{4,9}/[^\s;]+")
_TITLE = re.compile(
    r"«\s*([^«»]{2,300}?)\s*»|“([^“”]{2,300})”|\"([^\"]{2,300})\""
    r"|(?<!\w)[‘']([^‘’']{2,300}(?:[’'][^\W\d_][^‘’']{0,300})*)[’'](?!\w)"
)
_PART = re.compile(r"\s*([^,]+)")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[ -]?){1,3}")
_AROUND = " \t\n\u00a0\u202f,;:.–—-("
_YEAR = re.compile(r"(?<![\d./-])(?:19|20)\d\d(?![\d/]|-\d)")
_PLACE_IN_IT = re.compile(r"(?:p{1,2}|para|paras|§|n°|nº|no|vol|art|ch|chap|fig|note)\b\.?\s?\d", re.I)
_PUBLISHER = 120  # characters of the longest


def read_source(text: str, entry: Entry, emphases: Iterable[Span], days: Days) -> Source:
    """The source that an entry is. `emphases` are the stretches set apart in it, which are titles; `days` its dates."""
    end = min(entry.end, entry.start + _READ)
    address = _ADDRESS.search(text, entry.start, end)
    date, date_start = _date(text, entry.start, end, days, address)
    title = _title(text, entry.start, end, emphases)
    stop = min(start for start in (end, address and address.start(), title and title.start - 1, date_start) if start is not None)
    publisher = _stripped(text, entry.start, stop)
    if publisher and stop == date_start and stop - publisher.end < 2:  # « Discours du 4 mai »: no part of its own
        publisher = None
    if not title and publisher:
        publisher, title = _parted(text, publisher, stop < end)
    if publisher and publisher.end - publisher.start > _PUBLISHER:
        publisher = None
    return Source.found(
        start=entry.start,
        end=entry.end,
        publisher=publisher,
        title=title,
        date=date,
        address=address and address[0].rstrip(".,)]»"),
    )


@cache
def _repeated(language: Language) -> dict[str, tuple[str, ...]]:
    """The words by which an entry refers to another, plain."""
    return {name: tuple(map(plain, words)) for name, words in language.table("repeated_sources").items()}


def same_source(text: str, entries: list[Entry], language: Language) -> dict[str, str]:
    """Label of each entry that only refers to another one (Ibid., op. cit.): the label of the one it means."""
    rows = _repeated(language)
    labels = {entry.label for entry in entries}
    meant: dict[str, str] = {}
    authors: dict[str, str] = {}  # first word of an entry that is a source itself: its label
    before: str | None = None
    for entry in entries:
        words = plain(text[entry.start : min(entry.end, entry.start + 200)]).lstrip("([")
        same = None
        if _opens(words, rows.get("previous", ())):
            same = before
        elif number := _numbered(words, rows.get("numbered", ())):
            same = number if number in labels and number != entry.label else None
        first = words.split(None, 1)[0].strip(".,;:") if words else ""
        if not same and any(map(words.__contains__, rows.get("earlier", ()))):
            same = authors.get(first)
        if same:
            same = meant.get(same, same)
            meant[entry.label] = same
        elif first:
            authors[first] = entry.label
        before = meant.get(entry.label, entry.label)
    return meant


def _opens(words: str, leads: tuple[str, ...]) -> bool:
    if not words.startswith(leads):
        return False
    return any(words.startswith(lead) and (len(words) == len(lead) or words[len(lead)] in " .,;:)") for lead in leads)


def _numbered(words: str, leads: tuple[str, ...]) -> str | None:
    """The number after « voir note », where the entry begins so."""
    for lead in leads if words.startswith(leads) else ():
        if words.startswith(lead) and (match := re.match(r"[\s.]{0,2}(?:n°\s?)?(\d{1,3})\b", words[len(lead) :])):
            return str(int(match[1]))
    return None


def _date(text: str, start: int, end: int, days: Days, address: re.Match | None) -> tuple[str | None, int | None]:
    """The day, month or year of publication (ISO 8601, as much as is said), and where it stands, but not in the address."""
    consulted = days.language.words("consulted")

    def read(at: int) -> bool:
        return bool(consulted.intersection(plain(text[max(start, at - 24) : at]).replace("(", " ").split()))

    for found in days.between(start, end):
        day = found.first
        if found.kind == "date" and day.year and not found.unsettled and not read(found.start):
            return f"{day.year:04}-{day.month:02}-{day.day:02}", found.start
    for found in days.words.months(text, start, end):
        if not read(max(start, found.start - 4)):  # the day stands before the month
            return f"{found.first.year:04}-{found.first.month:02}", found.start
    years = [m for m in _YEAR.finditer(text, start, end) if not address or not address.start() <= m.start() < address.end()]
    if years and not consulted.intersection(plain(text[start:end]).replace(",", " ").split()):
        return years[-1][0], years[-1].start()
    return None, None


def _title(text: str, start: int, end: int, emphases: Iterable[Span]) -> Span | None:
    """What stands between marks in the entry, or is set apart in it."""
    match = _TITLE.search(text, start, end)
    marked = _stripped(text, *match.span(match.lastindex)) if match else None
    apart = next((Span(e.start, e.end) for e in emphases if start <= e.start and e.end <= end), None)
    return min((span for span in (marked, apart) if span), default=None)


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND + "«“\"‘'":
        end -= 1
    return Span(start, end) if start < end else None


def _parted(text: str, words: Span, more: bool) -> tuple[Span | None, Span | None]:
    """Publisher and title in an entry that only commas part. One part alone is a publisher if a date or an address follows it."""
    parts = [_stripped(text, *m.span(1)) for m in _PART.finditer(text, words.start, words.end)]
    parts = [part for part in parts if part and not _PLACE_IN_IT.match(text, part.start)]
    if len(parts) > 2 and _INITIALS.fullmatch(text, *parts[1]):  # Dupont, J., Titre
        return Span(parts[0].start, parts[1].end), parts[2]
    if len(parts) > 1:
        return parts[0], parts[1]
    return (words, None) if more and parts else (None, None)
