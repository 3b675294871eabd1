"""A document in several languages is searched in each, a very long one in parts, so that what a search needs meanwhile stays
small; the findings are joined."""

from __future__ import annotations

from collections.abc import Iterator

from .. import languages
from ..document import Document
from ..languages import Language
from ..model import Person, Quote
from ..words import STANDINGS

PART = 300_000  # characters; far above any brief, which is thus always searched whole


def by_language(document: Document, language: Language) -> Iterator[tuple[Document, Language]]:
    """The document and its language; or, where blocks are in another, a document for each language, the brief's own first.

    In each, the blocks of the others stand where they were, but as what is not read.
    """
    others = {block.language for block in document.blocks} - {None, language.code}
    if not others:
        yield document, language
        return
    for code in (language.code, *sorted(others)):
        blocks = [block if (block.language or language.code) == code else block._replace(kind="code") for block in document.blocks]
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
    """The people and quotes of all parts so far: one entry a person, whichever parts name them."""

    def __init__(self) -> None:
        self._quotes: list[Quote] = []
        self._people: dict[tuple[str, str], Person] = {}
        self._mentions: dict[tuple[str, str], list] = {}
        self._surnames: dict[str, set[str]] = {}
        self._countries: dict[str, str] = {}  # name by code

    def add(self, people: tuple[Person, ...], quotes: tuple[Quote, ...]) -> None:
        """Join what one part gave."""
        known = {person.name: self._name(person) for person in people}
        for person in people:
            self._join(person, known[person.name])
        before = len(self._quotes)
        for quote in quotes:
            changes: dict[str, object] = {}
            if quote.speaker is not None:
                name = known.get(quote.speaker) or self._full_name(quote.speaker)
                if name != quote.speaker:
                    changes["speaker"] = name
            if quote.continues is not None and before:
                changes["continues"] = quote.continues + before
            self._quotes.append(quote.model_copy(update=changes) if changes else quote)

    def _name(self, person: Person) -> str:
        """The name that `person` goes by: that of the known country, or of the one known person with the surname that a part
        gives alone."""
        if person.kind == "country" and person.country:  # each language has its own name for it
            return self._countries.setdefault(person.country, person.name)
        if person.kind != "person" or (person.kind, person.name) in self._people:
            return person.name
        return self._full_name(person.name)

    def _full_name(self, surname: str) -> str:
        full = self._surnames.get(surname, set())
        return next(iter(full)) if len(full) == 1 else surname

    def _join(self, person: Person, name: str) -> None:
        key = (person.kind, name)
        known = self._people.get(key)
        if known is None:
            self._people[key] = person
            self._mentions[key] = list(person.mentions)
            if person.kind == "person" and " " in name:
                self._surnames.setdefault(name.rpartition(" ")[2], set()).add(name)
            return
        self._mentions[key] += person.mentions
        changes = {field: getattr(person, field) for field in ("role", "country", "organisation") if getattr(known, field) is None}
        changes = {field: value for field, value in changes.items() if value is not None}
        if STANDINGS.index(person.standing) < STANDINGS.index(known.standing):
            changes["standing"] = person.standing
        if changes:
            inferred = {*known.inferred, *(field for field in person.inferred if field in changes)}
            self._people[key] = known.model_copy(update={**changes, "inferred": tuple(sorted(inferred))})

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All quotes, in the order of the text."""
        order = sorted(range(len(self._quotes)), key=lambda i: self._quotes[i].start)
        if order == list(range(len(order))):
            return tuple(self._quotes)
        places = {old: new for new, old in enumerate(order)}
        moved = ((quote, places.get(quote.continues)) for quote in (self._quotes[i] for i in order))
        return tuple(quote if quote.continues == to else quote.model_copy(update={"continues": to}) for quote, to in moved)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone, in the order of their first mention, with all mentions."""
        joined = [p.model_copy(update={"mentions": tuple(sorted(self._mentions[key]))}) for key, p in self._people.items()]
        return tuple(sorted(joined, key=lambda p: p.mentions[0].start if p.mentions else 0))
