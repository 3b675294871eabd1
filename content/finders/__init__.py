"""What is found in a document: one module per thing found, and the order in which they work."""

from __future__ import annotations

from ..document import Document
from ..languages import Language
from ..model import Moment, Note, Person, Quote


class Findings:
    """What the finders found in one document."""

    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()
    moments: tuple[Moment, ...] = ()


def find_all(document: Document, language: Language) -> Findings:
    """Run every finder over `document`. Linear in its length; what it needs meanwhile is bounded (see parts.py)."""
    from .moments import find_moments
    from .notes import find_notes
    from .parts import Joined, by_language, parts_of

    found = Findings()
    found.notes = find_notes(document, language)
    joined: Joined | None = None
    for several, (whole, its) in enumerate(by_language(document, language)):
        moments = find_moments(whole, its)
        found.moments = tuple(sorted((*found.moments, *moments), key=lambda moment: moment.start)) if several else moments
        for part in parts_of(whole):
            people, quotes = _people_and_quotes(part, its)
            if joined is None and part is document:
                found.people, found.quotes = people, quotes
                return found
            joined = joined or Joined()
            joined.add(people, quotes)
    if joined is not None:
        found.people, found.quotes = joined.people, joined.quotes
    return found


def _people_and_quotes(document: Document, language: Language) -> tuple[tuple[Person, ...], tuple[Quote, ...]]:
    from .marks import find_marks
    from .people import find_people
    from .quotes import find_quotes
    from .sentences import sentences
    from .standings import quoted

    marks = find_marks(document)
    cut = list(sentences(document, language, marks))
    cast = find_people(document, language, cut, marks)
    quotes = find_quotes(document, language, cut, marks, cast)
    return quoted(cast, quotes), quotes
