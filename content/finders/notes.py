"""Notes: their calls and their sources."""

from __future__ import annotations

from bisect import bisect_left

from ..document import Document
from ..languages import Language
from ..model import Note, Source
from ..span import Span
from .calls import find_calls
from .days import Days
from .entries import Entries, find_entries
from .sources import read_source, same_source


def find_notes(document: Document, language: Language, days: Days | None = None) -> tuple[Note, ...]:
    """The notes of the document, in order of their first call; then the sources that nothing calls, in their own order.

    `days` are the expressions of the document's dates, where others read them too.
    """
    text = document.text
    days = days or Days(document, language)
    sources = find_entries(document)
    calls = find_calls(document, sources, language)
    if sources.tentative and not {call.label for call in calls} & {entry.label for entry in sources.entries}:
        sources = Entries([], frozenset())
    places: dict[str, list[Span]] = {}
    for call in calls:
        places.setdefault(call.label, []).append(Span(call.start, call.end))
    meant = same_source(text, sources.entries, language)
    apart = [Span(e.start, e.end) for e in document.emphases if e.kind in ("emphasis", "strong")]
    read: dict[str, Source] = {}
    for entry in sources.entries:
        first = bisect_left(apart, (entry.start, entry.start))
        last = bisect_left(apart, (entry.end, entry.end))
        read[entry.label] = read_source(text, entry, apart[first:last], days)
    order = [*places, *(entry.label for entry in sources.entries if entry.label not in places)]
    return tuple(
        Note.found(
            number=_number(label),
            calls=tuple(places.get(label, ())),
            source=read.get(label),
            same_as=_number(meant[label]) if label in meant else None,
        )
        for label in order
    )


def _number(label: str) -> int | str:
    return int(label) if label.isdecimal() else label
