"""A document in several languages is searched in each, a very long one in parts, so that what a search needs meanwhile stays
small; the findings are joined, and packed as they come (packing.py)."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from .. import languages
from ..document import Document
from ..languages import Language
from ..model import Mention, Moment, Note, Person, Quote
from ..packing import MOMENTS, NOTES, PEOPLE, QUOTES, Table
from ..words import STANDINGS

PART = 300_000  # characters; far above any brief, which is thus always searched whole


def is_one(document: Document, language: Language) -> bool:
    """Whether the document is searched as it is: in one language and one part."""
    return len(document.text) <= PART and not _others(document, language)


def _others(document: Document, language: Language) -> set[str | None]:
    return {block.language for block in document.blocks} - {None, language.code}


def by_language(document: Document, language: Language) -> Iterator[tuple[Document, Language]]:
    """The document and its language; or, where blocks are in another, a document for each language, the brief's own first.

    In each, the blocks of the others stand where they were, but as what is not read.
    """
    others = _others(document, language)
    if not others:
        yield document, language
        return
    for code in (language.code, *sorted(others)):
        blocks = [
            block if (block.language or language.code) == code else block._replace(kind="code") for block in document.blocks
        ]
        yield document.of_blocks(blocks), languages.get(code)


def parts_of(document: Document) -> Iterator[Document]:
    """The document itself, or documents of about PART characters with the same text and some of its blocks each."""
    if len(document.text) <= PART:
        yield document
        return
    first = 0
    for last, block in enumerate(document.blocks):
        if block.end - document.blocks[first].start > PART:
            yield document.of_blocks(document.blocks[first : last + 1])
            first = last + 1
    if first < len(document.blocks):
        yield document.of_blocks(document.blocks[first:])


class Joined:
    """What was found in all parts so far: one entry a person, whichever parts name them."""

    def __init__(self) -> None:
        self.notes = Table(NOTES)
        self._moments = Table(MOMENTS)
        self._quotes = Table(QUOTES)
        self._people = Table(PEOPLE)  # without their mentions, which are still coming
        self._numbers: dict[tuple[str, str], int] = {}  # of a person there, by kind and name
        self._mentions: list[array[int]] = []  # of each person; each as one number, see _numbered
        self._surnames: dict[str, str | None] = {}  # the one name with this surname; None where there are several
        self._countries: dict[str, str] = {}  # name by code

    def add_notes(self, notes: Sequence[Note]) -> None:
        """The notes, which are looked for in all parts at once."""
        self.notes.add(notes)

    def add_moments(self, moments: Sequence[Moment]) -> None:
        """Join the moments of the blocks in one language."""
        self._moments.add(moments)

    def add(self, people: Sequence[Person], quotes: Sequence[Quote]) -> None:
        """Join what one part gave."""
        known = {person.name: self._name(person) for person in people}
        for person in people:
            self._join(person, known[person.name])
        before = len(self._quotes)
        self._quotes.add([self._renamed(quote, known, before) for quote in quotes])

    def _renamed(self, quote: Quote, known: dict[str, str], before: int) -> Quote:
        """`quote` of a part that `before` others stand before: its speaker and what it continues as they go by in the whole."""
        changes: dict[str, object] = {}
        if quote.speaker is not None:
            name = known.get(quote.speaker) or self._full_name(quote.speaker)
            if name != quote.speaker:
                changes["speaker"] = name
        if quote.continues is not None and before:
            changes["continues"] = quote.continues + before
        return quote.model_copy(update=changes) if changes else quote

    def _name(self, person: Person) -> str:
        """The name that `person` goes by: that of the known country, or of the one known person with the surname that a part
        gives alone."""
        if person.kind == "country" and person.country:  # each language has its own name for it
            return self._countries.setdefault(person.country, person.name)
        if person.kind != "person" or (person.kind, person.name) in self._numbers:
            return person.name
        return self._full_name(person.name)

    def _full_name(self, surname: str) -> str:
        return self._surnames.get(surname) or surname

    def _join(self, person: Person, name: str) -> None:
        key = (person.kind, name)
        number = self._numbers.get(key)
        if number is None:
            self._numbers[key] = len(self._people)
            self._people.add((person.model_copy(update={"mentions": ()}),))
            self._mentions.append(array("q", map(_numbered, person.mentions)))
            if person.kind == "person" and " " in name:
                surname = name.rpartition(" ")[2]
                self._surnames[surname] = None if surname in self._surnames else name
            return
        self._mentions[number].extend(map(_numbered, person.mentions))
        known = self._people[number]
        changes = {
            field: getattr(person, field) for field in ("role", "country", "organisation") if getattr(known, field) is None
        }
        changes = {field: value for field, value in changes.items() if value is not None}
        if STANDINGS.index(person.standing) < STANDINGS.index(known.standing):
            changes["standing"] = person.standing
        if changes:
            inferred = {*known.inferred, *(field for field in person.inferred if field in changes)}
            self._people.put(number, known.model_copy(update={**changes, "inferred": tuple(sorted(inferred))}))

    @property
    def moments(self) -> Sequence[Moment]:
        """All moments, in the order of the text."""
        return Table(MOMENTS, map(self._moments.__getitem__, _in_order(self._moments)))

    @property
    def quotes(self) -> Sequence[Quote]:
        """All quotes, in the order of the text."""
        order = _in_order(self._quotes)
        if order == list(range(len(order))):
            return self._quotes
        places = {old: new for new, old in enumerate(order)}
        moved = ((quote, places.get(quote.continues)) for quote in map(self._quotes.__getitem__, order))
        return Table(
            QUOTES, (quote if quote.continues == to else quote.model_copy(update={"continues": to}) for quote, to in moved)
        )

    @property
    def people(self) -> Sequence[Person]:
        """Everyone, in the order of their first mention, with all mentions."""
        order = sorted(range(len(self._people)), key=lambda number: min(self._mentions[number], default=0) >> 32)
        each = (self._people[number].model_copy(update={"mentions": _mentions(self._mentions[number])}) for number in order)
        return Table(PEOPLE, each)


def _in_order(found: Table) -> list[int]:
    """The numbers of what was found, in the order of the text."""
    starts = found.column(0)
    return sorted(range(len(starts)), key=starts.__getitem__)


_LENGTH = (1 << 32) - 1


def _numbered(mention: Mention) -> int:
    """A mention as a number that sorts as it does: its start, its length, and whether it is inferred."""
    return mention.start << 32 | (mention.end - mention.start) << 1 | mention.inferred


def _mentions(numbers: array[int]) -> list[Mention]:
    """The mentions with these numbers, in the order of the text."""
    return [Mention(n >> 32, (n >> 32) + ((n & _LENGTH) >> 1), bool(n & 1)) for n in sorted(numbers)]
