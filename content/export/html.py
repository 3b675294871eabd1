"""Briefs as one page to print or to mail: the text with its notes beside it, who takes part, who says what, when, from where.

The page is whole: no script, nothing fetched (its policy forbids both), light or dark as the reader's screen is. On paper each
sheet bears the title, the marks of the brief and its number, where the browser knows margin boxes (CSS Paged Media 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from .. import marks, words
from ..labels import Labels
from ..library.shelf import title_of
from ..model import Block, Brief, Note, Person, Quote
from ..typeset import shorten
from .blocks import body_blocks
from .inline import SAFE_LINK, Inline, Mark
from .text import inferred, moment_text, note_text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_TITLE = 90  # characters of the title that a browser shows
_RUNNING = 80  # of the title, or of a mark, at the head of a printed page
# The colours that FIRST gives the labels (TLP 2.0, section 6).
_TLP = {"RED": "#ff2b2b", "AMBER": "#ffc000", "GREEN": "#33ff00", "CLEAR": "#fff"}
_LABELLED = (
    "background: #000; font-weight: 700; font-size: 12pt; text-align: center; width: 38mm; height: 7mm; margin: 6mm 0;"
    " print-color-adjust: exact; -webkit-print-color-adjust: exact;"
)
_GROUPS = {"item": "ul", "row": "table"}  # what blocks of these kinds stand in
_PARTS = ("people", "quotes", "moments", "notes")
_BACK = 20  # calls of one note that its source leads back to


def html(briefs: Iterable[tuple[str, Brief]], labels: Labels, only: str | None = None) -> Iterator[str]:
    """One page of `briefs` (name and brief); with `only` (people, quotes, notes, moments) of that part of each."""
    number = 0
    for number, (name, brief) in enumerate(briefs, 1):
        page = _Page(brief, labels, f"b{number}-" if number > 1 else "")
        title = " ".join(title_of(brief)[0].split()) or name
        if number == 1:
            yield from _opening(shorten(title, _TITLE), labels)
        yield f'<style>\n{_sheets(number, title, brief, labels)}</style>\n<div class="brief" id="brief-{number}">\n'
        yield from page.marks()
        yield from page.section(only) if only else page.whole()
        yield from page.marks()
        yield "</div>\n"
    if not number:
        yield from _opening("Lutrin", labels)
    yield "</body>\n</html>\n"


def _opening(title: str, labels: Labels) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{escape(labels.language)}">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
    yield f"<title>{escape(title)}</title>\n<style>\n"
    yield Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    yield "</style>\n</head>\n<body>\n"


def _sheets(number: int, title: str, brief: Brief, labels: Labels) -> str:
    """What stands around the printed pages of a brief: its title (but on the first page, which has it), marks, page and date.

    The label of TLP stands at the head and the foot of each page, at the right and in its colour on black, as FIRST asks.
    """
    marking = brief.marking
    said = marks.details(marking, labels) if marking else []
    label = "content: none"
    if marking and marking.tlp:
        label = f"content: {_words(marks.label(marking))}; {_LABELLED} color: {_TLP[marking.tlp.partition('+')[0]]}"
    sheet = f"sheet-{number}"
    first, head = (_words(" · ".join(shorten(one, _RUNNING) for one in parts)) for parts in (said, [*said, title]))
    return (
        f"#brief-{number} {{ page: {sheet} }}\n"
        f"@page {sheet} {{ @top-left {{ content: {head} }} @top-right {{ {label} }}\n"
        f"  @bottom-left {{ content: {_words(labels.date(brief.date) if brief.date else '')} }}"
        f' @bottom-center {{ content: counter(page) "/" counter(pages) }} @bottom-right {{ {label} }} }}\n'
    ) + (f"@page {sheet}:first {{ @top-left {{ content: {first} }} }}\n" if number == 1 else "")


def _words(said: str) -> str:
    """`said` as a string of CSS: whatever could end it, or the element that it stands in, by its number."""
    return '"' + re.sub(r"[^\w .,:;·’–—()-]", lambda sign: f"\\{ord(sign[0]):x} ", said) + '"'


class _Page:
    """One brief as HTML. `prefix` keeps its anchors apart from those of the page's other briefs."""

    def __init__(self, brief: Brief, labels: Labels, prefix: str):
        self.brief = brief
        self.labels = labels
        self.prefix = prefix
        self.lang = f' lang="{escape(brief.language)}"'
        self.blocks = body_blocks(brief, brief.notes)
        self._roles = {person.name: person.role for person in reversed(brief.people) if "role" not in person.inferred}
        self._inline = Inline(brief, self.blocks, prefix)

    def marks(self) -> Iterator[str]:
        """The brief's marks, as they stand above and below it."""
        marking = self.brief.marking
        said = [escape(one, quote=False) for one in marks.details(marking, self.labels)] if marking else []
        if marking and marking.tlp:
            said.append(f'<b class="tlp {marking.tlp.partition("+")[0].lower()}">{marks.label(marking)}</b>')
        if said:
            yield f'<p class="marks">{" · ".join(said)}</p>\n'

    # ------------------------------------------------------------ the parts
    def whole(self) -> Iterator[str]:
        """The text and, under it, what was found in it."""
        yield from self._text()
        for part in _PARTS:
            if getattr(self.brief, part):
                yield from self.section(part)

    def section(self, part: str) -> Iterator[str]:
        """One part, under its heading."""
        labels = self.labels
        heading, empty, items = {
            "people": (labels._("Participants"), labels._("The text names no participant."), self._people),
            "quotes": (labels._("Quotes"), labels._("The text quotes nobody."), self._quotes),
            "notes": (labels._("Sources"), labels._("The text has no notes."), self._notes),
            "moments": (labels._("Dates"), labels._("The text names no date."), self._moments),
        }[part]
        yield f'<section class="found {part}">\n<h2>{escape(heading)}</h2>\n'
        if getattr(self.brief, part):
            yield from items()
        else:
            yield f"<p>{escape(empty)}</p>\n"
        yield "</section>\n"

    def _text(self) -> Iterator[str]:
        brief, labels = self.brief, self.labels
        yield f'<article class="text"{self.lang}>\n'
        if isinstance(brief.title, str):  # it stands outside the text
            yield f"<h1>{escape(brief.title)}</h1>\n"
            if brief.date:
                said = escape(labels.date(brief.date))
                yield f'<p class="byline" lang="{labels.language}"><time datetime="{brief.date}">{said}</time></p>\n'
        if brief.corrected:
            yield f'<p class="byline" lang="{labels.language}">{escape(words.corrected(brief.corrected, labels))}</p>\n'
        within = ""  # the list or table that is open
        for number, block in enumerate(self.blocks):
            if within != (group := _GROUPS.get(block.kind, "")):
                yield f"</{within}>\n" if within else ""
                yield f'<{group} class="{block.kind}s">\n' if group else ""
                within = group
            yield self._block(number, block)
        yield f"</{within}>\n" if within else ""
        yield "</article>\n"

    def _block(self, number: int, block: Block) -> str:
        if block.kind == "row":
            return f"<tr>{''.join(f'<td>{cell}</td>' for cell in self._inline.cells(number))}</tr>\n"
        said = self._inline.block(number) + self._inline.under(number)
        marker = escape(block.marker.of(self.brief.text)) if block.marker else ""
        if block.kind == "title":
            return f"<h1>{said}</h1>\n"
        if block.kind == "heading":
            level = min(6, max(2, block.level))
            return f"<h{level}>{said}</h{level}>\n"
        if block.kind == "item":
            wide = " wide" if len(marker) > 2 else ""
            return f'<li class="l{max(1, min(4, block.level))}{wide}"><span class="marker">{marker or "•"}</span>{said}</li>\n'
        if block.kind == "quotation":
            return f"<blockquote>{said}</blockquote>\n"
        if block.kind == "code":
            return f"<pre>{escape(self.brief.text[block.start : block.end])}</pre>\n"
        lead = f"{marker} " if marker else ""
        kind = ' class="byline"' if block.kind == "byline" else ""
        return f"<p{kind}>{lead}{said}</p>\n"

    # ------------------------------------------------------------ what was found
    def _people(self) -> Iterator[str]:
        """The board: a group of rows for each standing, with columns for who, as what and from where."""
        yield '<table class="board">\n<colgroup><col class="who"><col><col class="where"></colgroup>\n'
        for code in words.STANDINGS:
            group = [person for person in self.brief.people if person.standing == code]
            if group:
                yield f'<tbody>\n<tr><th class="standing" colspan="3" scope="rowgroup">{escape(words.standing(code, self.labels))}</th></tr>\n'
                yield from map(self._person, group)
                yield "</tbody>\n"
        yield "</table>\n"

    def _person(self, person: Person) -> str:
        """One row of the board; what was inferred bears its mark, and how is said in words."""
        labels = self.labels

        def said(field: str, value: str) -> str:
            return escape(inferred(value) if field in person.inferred else value, quote=False)

        body = words.body_beside_role(person)
        parts = [f"<span{self.lang}>{said(field, part)}</span>" for field, part in (("role", person.role), ("organisation", body)) if part]
        country = said("country", labels.country(person.country)) if person.country and person.kind != "country" else ""
        how = []
        if person.inferred:
            how.append(labels._("inferred: %(fields)s", fields=labels.list_of(words.field(f, labels) for f in person.inferred)))
        if person.corrected:
            how.append(f"{words.CORRECTED} {words.corrected(person.corrected, labels)}")
        as_what = ", ".join(parts) + "".join(f"<small>{escape(one)}</small>" for one in how)
        name = f"<th{self.lang} scope=\"row\">{said('name', person.name)}</th>"
        return f'<tr class="person">{name}<td>{as_what}</td><td class="country">{country}</td></tr>\n'

    def _quotes(self) -> Iterator[str]:
        numbered = list(enumerate(self.brief.quotes, 1))
        told: set[str] = set()
        yield '<ol class="numbered">\n'
        for number, quote in numbered:
            if quote.kind == "speech":
                link = f'<a class="number" href="#{self.prefix}quote-{number}">{number}</a>'
                yield f'<li>{link}<div class="speaker">{self._speaker(quote, told)}</div>'
                yield f"<blockquote{self.lang}>{self._inline.escaped(*quote.outer)}</blockquote></li>\n"
        yield "</ol>\n"
        terms = [self._inline.escaped(*quote.outer) for _, quote in numbered if quote.kind == "term"]
        if terms:
            yield f"<h3>{escape(self.labels._('Terms in quotation marks'))}</h3>\n<p{self.lang}>{' · '.join(terms)}</p>\n"

    def _speaker(self, quote: Quote, told: set[str]) -> str:
        """Who speaks, with the role where it was not `told` yet; what was inferred or corrected is said in words."""
        labels = self.labels
        if quote.speaker is None:
            said = f'<span class="dim">{escape(words.nobody(quote, self.brief.text, labels), quote=False)}</span>'
        else:
            name = inferred(quote.speaker) if quote.attribution == "inferred" else quote.speaker
            said = f"<b{self.lang}>{escape(name, quote=False)}</b>"
        role = self._roles.get(quote.speaker or "")
        if role and quote.speaker not in told:
            said += f'<small class="role"{self.lang}>{escape(role, quote=False)}</small>'
            told.add(quote.speaker or "")
        how = []
        if quote.attribution == "inferred":
            how.append(labels._("inferred: %(fields)s", fields=words.reason(quote.reason, labels)))
        if quote.corrected:
            how.append(f"{words.CORRECTED} {words.corrected(quote.corrected, labels)}")
        if quote.continues is not None:
            how.append(labels._("continues quote %(number)s", number=quote.continues + 1))
        return said + (f"<small>{escape(' · '.join(how))}</small>" if how else "")

    def _notes(self) -> Iterator[str]:
        yield '<ol class="numbered">\n'
        for number, note in enumerate(self.brief.notes, 1):
            yield f'<li id="{self.prefix}note-{number}"><span class="number">{escape(str(note.number))}</span>'
            yield self._source(note) if note.source else f"<i>{escape(self.labels._('no source in the text'))}</i>"
            back = [f'<a class="back" href="#{self.prefix}call-{number}-{n}">↑</a>' for n in range(1, min(_BACK, len(note.calls)) + 1)]
            if len(note.calls) == 1 and note.same_as is None:  # the way back says it all
                yield f" {back[0]}</li>\n"
            else:
                yield f"<small>{' '.join([escape(note_text(note, self.labels)), *back])}</small></li>\n"
        yield "</ol>\n"

    def _source(self, note: Note) -> str:
        source = note.source
        assert source is not None
        links = []
        address = source.address or ""
        at = self.brief.text.find(address, source.start, source.end) if SAFE_LINK.fullmatch(address) else -1
        if at >= 0:
            links.append(Mark(at, at + len(address), "a", f' href="{escape(address)}"'))
        return f"<span{self.lang}>{self._inline.said(source.start, source.end, links)}</span>"

    def _moments(self) -> Iterator[str]:
        yield "<ul>\n"
        for moment in self.brief.moments:
            said = escape(moment_text(self.brief, moment, self.labels), quote=False)
            day = moment.date if moment.date and "/" not in moment.date else None
            yield f'<li><time datetime="{day}">{said}</time></li>\n' if day else f"<li>{said}</li>\n"
        yield "</ul>\n"

