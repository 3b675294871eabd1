"""A brief as text to be read: the brief itself, then what was found in it, under headings in the label language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .. import marks, words
from ..labels import Labels
from ..model import Block, Brief, Moment, Note, Person, Quote, Source, Span
from ..span import HEADINGS
from ..typeset import cells, wrap

_INDENT = "    "


class Line(NamedTuple):
    """One line or paragraph: `lead` stands before its first row, and as many spaces before the others.

    `role` says how it may be set: mark, title, heading, text, detail, or blank.
    """

    role: str
    text: str = ""
    lead: str = ""

    def rows(self, width: int | None) -> list[str]:
        """The rows of this line in a column of `width` cells; in one row if there is no width."""
        if width is None:
            return [self.lead + self.text if self.text else ""]
        return [
            (" " * cells(self.lead) if number else self.lead) + self.text[start:end]
            for number, (start, end) in enumerate(wrap(self.text, max(1, width - cells(self.lead))))
        ]


BLANK = Line("blank")


def text_lines(brief: Brief, labels: Labels, only: str | None = None) -> Iterator[Line]:
    """The lines of `brief`; with `only` (people, quotes, notes, moments) those of that part."""
    mark = Line("mark", marks.text(brief.marking, labels)) if brief.marking else BLANK
    if mark.text:
        yield from (mark, BLANK)
    sections = {"people": _people, "quotes": _quotes, "notes": _notes, "moments": _moments}
    if only:
        yield from sections[only](brief, labels)
    else:
        yield from _body(brief, labels)
        for part, section in sections.items():
            if getattr(brief, part):
                yield BLANK
                yield from section(brief, labels)
    if mark.text:
        yield from (BLANK, mark)


def _heading(text: str) -> Iterator[Line]:
    yield Line("heading", text)
    yield BLANK


def _body(brief: Brief, labels: Labels) -> Iterator[Line]:
    text = brief.text
    if isinstance(brief.title, str):  # it stands outside the text
        yield Line("title", brief.title)
        if brief.date:
            yield Line("detail", labels.date(brief.date))
        yield BLANK
    if brief.corrected:
        yield Line("detail", words.corrected(brief.corrected, labels))
        yield BLANK
    before = None
    for block in brief.blocks:
        if block.kind == "chrome":
            continue
        listed = block.kind in ("item", "note", "row")
        if before and not (listed and before == block.kind):
            yield BLANK
        yield from block_lines(text, block)
        before = block.kind


def block_lines(text: str, block: Block) -> Iterator[Line]:
    """The lines of one `block` of `text`: its paragraph, or the lines that it is made of."""
    marker = block.marker and text[block.marker.start : block.marker.end]
    if block.kind == "item":
        lead = "  " * block.level + (marker or "•") + " "
    elif block.kind == "note":
        lead = f"  {marker} " if marker else "  "
    else:
        lead = _INDENT if block.kind in ("quotation", "code") else ""
    role = block.kind if block.kind in HEADINGS else "text"
    for line in text[block.start : block.end].split("\n"):
        yield Line(role, line.strip() if block.kind != "code" else line, lead)
        lead = " " * cells(lead)


def _people(brief: Brief, labels: Labels) -> Iterator[Line]:
    yield from _heading(labels._("Participants"))
    if not brief.people:
        yield Line("text", labels._("The text names no participant."))
    for code in words.STANDINGS:
        group = [person for person in brief.people if person.standing == code]
        if group:
            yield Line("detail", words.standing(code, labels))
        for person in group:
            yield Line("text", person_text(person, labels), "  ")


def person_text(person: Person, labels: Labels) -> str:
    """A participant in one line: name, role, organisation, country, and what of it was inferred."""

    def marked(field: str, said: str) -> str:
        return inferred(said) if field in person.inferred else said

    parts = [marked("name", person.name)]
    if person.role:
        parts.append(marked("role", person.role))
    if body := words.body_beside_role(person):
        parts.append(marked("organisation", body))
    if person.country and person.kind != "country":
        parts.append(marked("country", labels.country(person.country)))
    line = " · ".join(parts)
    if person.inferred:
        fields = labels.list_of(words.field(field, labels) for field in person.inferred)
        line += " – " + labels._("inferred: %(fields)s", fields=fields)
    if person.corrected:
        line += " – " + words.corrected(person.corrected, labels)
    return line


def _quotes(brief: Brief, labels: Labels) -> Iterator[Line]:
    yield from _heading(labels._("Quotes"))
    numbered = list(enumerate(brief.quotes, 1))
    if not numbered:
        yield Line("text", labels._("The text quotes nobody."))
    width = len(str(len(numbered)))
    for number, quote in numbered:
        if quote.kind == "speech":
            yield from _quote(brief, quote, f"{number:{width}}  ", speaker_text(brief, quote, labels))
    terms = [(number, quote) for number, quote in numbered if quote.kind == "term"]
    if terms:
        yield Line("detail", labels._("Terms in quotation marks"))
        for number, quote in terms:
            yield Line("text", _words(brief, quote.outer), f"{number:{width}}  ")


def _quote(brief: Brief, quote: Quote, lead: str, speaker: str) -> Iterator[Line]:
    yield Line("detail", speaker, lead)
    for line in _words(brief, quote.outer).split("\n"):
        if line.strip():
            yield Line("text", line.strip(), " " * len(lead))


def speaker_text(brief: Brief, quote: Quote, labels: Labels) -> str:
    """Who speaks, and how that is known: « Alexander Stubb · déclarant », « Starmer ? · repris du point précédent »."""
    if quote.speaker is None:
        who = [words.nobody(quote, brief.text, labels)]
    elif quote.attribution == "inferred":
        who = [inferred(quote.speaker), words.reason(quote.reason, labels)]
    else:
        who = [quote.speaker]
    if quote.cue:
        who.append(_words(brief, quote.cue))
    if quote.corrected:
        who.append(words.corrected(quote.corrected, labels))
    if quote.continues is not None:
        who.append(labels._("continues quote %(number)s", number=quote.continues + 1))
    return " · ".join(who)


def _notes(brief: Brief, labels: Labels) -> Iterator[Line]:
    yield from _heading(labels._("Sources"))
    if not brief.notes:
        yield Line("text", labels._("The text has no notes."))
    width = max((len(str(note.number)) for note in brief.notes), default=0)
    for note in brief.notes:
        said = _words(brief, note.source) if note.source else labels._("no source in the text")
        yield Line("text", " ".join(said.split()), f"{note.number!s:>{width}}  ")
        yield Line("detail", note_text(note, labels), " " * (width + 2))


def note_text(note: Note, labels: Labels) -> str:
    """How often a note is called, and which note it repeats."""
    count = len(note.calls)
    calls = labels.n_("called once", "called %(count)s times", count) if count else labels._("never called")
    if note.same_as is not None:
        calls += " · " + labels._("same source as note %(number)s", number=note.same_as)
    return calls


def _moments(brief: Brief, labels: Labels) -> Iterator[Line]:
    yield from _heading(labels._("Dates"))
    if not brief.moments:
        yield Line("text", labels._("The text names no date."))
    for moment in brief.moments:
        yield Line("text", moment_text(brief, moment, labels), "  ")


def moment_text(brief: Brief, moment: Moment, labels: Labels) -> str:
    """A date as the text has it, the day it means, and what is to be said about it."""
    parts = [_words(brief, moment)]
    if moment.date:
        said = labels.moment(moment.date)
        if moment.inferred or said != parts[0]:
            parts.append(inferred(said) if moment.inferred else said)
    else:
        parts.append(labels._("no day named"))
    if moment.inferred:
        parts.append(labels._("inferred"))
    if moment.weekday_conflict:
        weekday = labels.date(datetime.date.fromisoformat(moment.date[:10]), "EEEE") if moment.date else "?"
        parts.append(labels._("the weekday does not match: it is a %(weekday)s", weekday=weekday))
    return " · ".join(parts)


def inferred(said: str) -> str:
    """What was worked out rather than read carries this mark, wherever it stands."""
    return f"{said}\u00a0?"


def _words(brief: Brief, span: Span | Source | Moment) -> str:
    return brief.text[span.start : span.end]


def plain(lines: Iterable[Line], width: int | None = None) -> Iterator[str]:
    """`lines` as rows without style."""
    for line in lines:
        for row in line.rows(width):
            yield row.rstrip() + "\n"
