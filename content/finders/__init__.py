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
    """Run every finder over `document`. Linear in its length."""
    from .marks import find_marks
    from .moments import find_moments
    from .notes import find_notes
    from .people import find_people
    from .quotes import find_quotes
    from .sentences import sentences
    from .standings import quoted

    found = Findings()
    found.notes = find_notes(document, language)
    found.moments = find_moments(document, language)
    marks = find_marks(document)
    cut = list(sentences(document, language, marks))
    cast = find_people(document, language, cut, marks)
    found.quotes = find_quotes(document, language, cut, marks, cast)
    found.people = quoted(cast, found.quotes)
    # Given up piece by piece: all at once would be one call, for which every key would wait.
    for pile in (cut, marks):
        while pile:
            del pile[-1000:]
    return found
