"""What was found, as the linear mode tells it: one entry a line, each with what one types to go to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from content import words
from content.export.text import moment_text, note_text, person_text, speaker_text
from content.labels import N_, Labels
from content.packing import field
from content.span import Span

if TYPE_CHECKING:
    from content.model import Brief


class Entry(NamedTuple):
    """One line: what it says and, but for a heading, its item in the brief, its number and the passages it leads to."""

    said: str
    item: int | None = None
    number: str = ""
    spans: tuple[Span, ...] = ()

    @property
    def line(self) -> str:
        """The whole line."""
        return f"#{self.number} {self.said}" if self.number else self.said


# By the parts of a brief: the list's name, and what stands there when it is empty.
NAMES = {"people": N_("Participants"), "quotes": N_("Quotes"), "notes": N_("Sources"), "moments": N_("Dates")}
EMPTY = {
    "people": N_("The text names no participant."),
    "quotes": N_("The text quotes nobody."),
    "notes": N_("The text has no notes."),
    "moments": N_("The text names no date."),
}
# By the kind of a marked passage (screens/passages.py): the part that it stands in.
LISTED = {"person": "people", "speech": "quotes", "term": "quotes", "call": "notes"}


def entries(part: str, brief: Brief, labels: Labels) -> list[Entry]:
    """The list of `part` (a key of NAMES) for `brief`."""
    makers = {"people": _people, "quotes": _quotes, "notes": _notes, "moments": _moments}
    return list(makers[part](brief, labels))


def count(part: str, brief: Brief) -> int:
    """How many things the list is said to hold: terms are no quotes."""
    if part == "quotes":
        return sum(kind == "speech" for kind in field(brief.quotes, "kind"))
    return len(getattr(brief, part))


def _people(brief: Brief, labels: Labels) -> Iterator[Entry]:
    number = 0
    for standing in words.STANDINGS:
        group = [(item, person) for item, person in enumerate(brief.people) if person.standing == standing]
        if group:
            yield Entry(words.standing(standing, labels))
        for item, person in group:
            number += 1
            spans = tuple(Span(mention.start, mention.end) for mention in person.mentions)
            yield Entry(person_text(person, labels), item, str(number), spans)


def _quotes(brief: Brief, labels: Labels) -> Iterator[Entry]:
    numbered = list(enumerate(brief.quotes))
    for item, quote in numbered:
        if quote.kind == "speech":
            speaker = speaker_text(brief, quote, labels)
            said = labels._("%(speaker)s: %(words)s", speaker=speaker, words=_words(brief, quote.outer))
            yield Entry(said, item, str(item + 1), (quote.outer,))
    terms = [(item, quote) for item, quote in numbered if quote.kind == "term"]
    if terms:
        yield Entry(labels._("Terms in quotation marks"))
    for item, quote in terms:
        yield Entry(_words(brief, quote.outer), item, str(item + 1), (quote.outer,))


def _notes(brief: Brief, labels: Labels) -> Iterator[Entry]:
    for item, note in enumerate(brief.notes):
        said = _words(brief, note.source) if note.source else labels._("no source in the text")
        spans = (*note.calls, *((Span(note.source.start, note.source.end),) if note.source else ()))
        yield Entry(f"{said} · {note_text(note, labels)}", item, str(note.number), spans)


def _moments(brief: Brief, labels: Labels) -> Iterator[Entry]:
    for item, moment in enumerate(brief.moments):
        yield Entry(moment_text(brief, moment, labels), item, str(item + 1), (Span(moment.start, moment.end),))


def _words(brief: Brief, span) -> str:
    return " ".join(brief.text[span.start : span.end].split())
