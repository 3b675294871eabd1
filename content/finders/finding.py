"""Everything that the finders find in a document, and the order in which they work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..document import Document
from ..languages import Language
from ..model import Moment, Note, Person, Quote
from .days import Days
from .marks import find_marks
from .moments import find_moments
from .notes import find_notes
from .parts import Joined, by_language, is_one, parts_of
from .people import find_people
from .quoted import quoted
from .quotes import find_quotes
from .sentences import sentences


class Findings(NamedTuple):
    """What the finders found in one document; packed where it was searched in parts (parts.py)."""

    people: Sequence[Person]
    quotes: Sequence[Quote]
    notes: Sequence[Note]
    moments: Sequence[Moment]


def find_all(document: Document, language: Language) -> Findings:
    """Run every finder over `document`. Linear in its length; what it needs meanwhile is bounded (see parts.py)."""
    days = Days(document, language)
    if not is_one(document, language):
        joined = Joined()
        joined.add_notes(find_notes(document, language, days))
        for whole, its in by_language(document, language):
            joined.add_moments(find_moments(whole, its, days if whole is document else None))
            for part in parts_of(whole):
                joined.add(*_people_and_quotes(part, its))
        return Findings(joined.people, joined.quotes, joined.notes, joined.moments)
    people, quotes = _people_and_quotes(document, language)
    return Findings(people, quotes, find_notes(document, language, days), find_moments(document, language, days))


def _people_and_quotes(document: Document, language: Language) -> tuple[tuple[Person, ...], tuple[Quote, ...]]:
    marks = find_marks(document)
    cut = sentences(document, language, marks)
    cast = find_people(document, language, cut, marks)
    quotes = find_quotes(document, language, cut, marks, cast)
    return quoted(cast, quotes, document.text), quotes
