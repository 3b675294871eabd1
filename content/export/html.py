"""Briefs as one page to print or to mail: the text with its notes beside it, who takes part, who says what, from where.

The page is whole: no script, nothing fetched (its policy forbids both), light or dark as the reader's screen is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from .. import marks, words
from ..labels import Labels
from ..library.shelf import title_of
from ..model import Block, Brief, Note, Person, Quote, Span
from ..typeset import shorten
from .blocks import body_blocks
from .text import moment_text, note_text

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SAFE_LINK = re.compile(r"(?:https?|mailto):[^\s<>\"]+")
_TAGS = {"strong": "strong", "emphasis": "em", "code": "code"}
_DEEPEST = 8  # marks within one another; what lies deeper is shown without its own
_PIECES = 20  # blocks in which one quote is marked
_TITLE = 90  # characters of the title that a browser shows
_BACK = 20  # calls of one note that its source leads back to


def html(briefs: Iterable[tuple[str, Brief]], labels: Labels, only: str | None = None) -> Iterator[str]:
    """One page of `briefs` (name and brief); with `only` (people, quotes, notes, moments) of that part of each."""
    opened = False
    for number, (name, brief) in enumerate(briefs, 1):
        page = _Page(brief, labels, f"b{number}-" if number > 1 else "")
        if not opened:
            yield from _opening(shorten(" ".join(title_of(brief)[0].split()), _TITLE) or name, labels)
            opened = True
        yield '<div class="brief">\n'
        yield from page.marks()
        yield from page.section(only) if only else page.whole()
        yield from page.marks()
        yield "</div>\n"
    if not opened:
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


class _Mark(NamedTuple):
    """An element around the characters `start` to `end`."""

    start: int
    end: int
    tag: str
    attributes: str = ""
    anchor: str = ""


class _Call(NamedTuple):
    """A note's call: `start` counts the space that a paste left before it, `note` is an index of Brief.notes."""

    start: int
    end: int
    note: int
    turn: int


class _Page:
    """One brief as HTML. `prefix` keeps its anchors apart from those of the page's other briefs."""

    def __init__(self, brief: Brief, labels: Labels, prefix: str):
        self.brief = brief
        self.labels = labels
        self.prefix = prefix
        self.lang = f' lang="{escape(brief.language)}"'
        self.blocks = body_blocks(brief, brief.notes)
        self._roles = {person.name: person.role for person in reversed(brief.people) if "role" not in person.inferred}
        self._starts = [block.start for block in self.blocks]
        self._marks: dict[int, list[_Mark]] = {}
        for mark in self._all_marks():
            first = max(0, bisect_left(self._starts, mark.start + 1) - 1)
            for number in range(first, min(first + _PIECES, len(self.blocks))):
                if self.blocks[number].start >= mark.end:
                    break
                self._marks.setdefault(number, []).append(mark)
        text = brief.text
        self._calls = sorted(
            _Call(call.start - (text[call.start - 1 : call.start] in (" ", "\u00a0", "\u202f")), call.end, n, turn)
            for n, note in enumerate(brief.notes)
            for turn, call in enumerate(note.calls)
        )

    def _all_marks(self) -> Iterator[_Mark]:
        for number, quote in enumerate(self.brief.quotes):
            if quote.kind == "speech":
                yield _Mark(quote.outer.start, quote.outer.end, "span", "", f"quote-{number + 1}")
        for emphasis in self.brief.emphases:
            if emphasis.kind in _TAGS:
                yield _Mark(emphasis.start, emphasis.end, _TAGS[emphasis.kind])
            elif emphasis.kind == "link" and emphasis.target and _SAFE_LINK.fullmatch(emphasis.target):
                yield _Mark(emphasis.start, emphasis.end, "a", f' href="{escape(emphasis.target)}"')

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
        for part in ("notes", "people", "quotes", "moments"):
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
        listed = False
        for number, block in enumerate(self.blocks):
            if listed != (block.kind == "item"):
                listed = not listed
                yield '<ul class="items">\n' if listed else "</ul>\n"
            yield self._block(number, block)
        yield "</ul>\n</article>\n" if listed else "</article>\n"

    def _block(self, number: int, block: Block) -> str:
        said = self._inline(block.start, block.end, self._marks.get(number, []))
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
        kind = f' class="{block.kind}"' if block.kind in ("byline", "row") else ""
        return f"<p{kind}>{lead}{said}</p>\n"

    # ------------------------------------------------------------ words with their marks
    def _inline(self, start: int, end: int, marks: list[_Mark]) -> str:
        """The characters `start` to `end` with `marks` (which may cross) and the calls of notes."""
        calls = self._calls[bisect_left(self._calls, (start,)) : bisect_left(self._calls, (end,))]
        points: list[tuple[int, int, int, NamedTuple]] = [(call.start, 1, 0, call) for call in calls if call.end <= end]
        for mark in marks:
            first, last = max(start, mark.start), min(end, mark.end)
            if first < last:
                points += [(first, 2, -last, mark), (last, 0, -first, mark)]
        points.sort(key=lambda point: point[:3])
        out: list[str] = []
        opened: list[_Mark] = []
        at = start
        for place, _, _, item in points:
            if place > at:
                out.append(self._escaped(at, place))
                at = place
            if isinstance(item, _Call):
                if item.start >= at:
                    out += [*(f"</{mark.tag}>" for mark in reversed(opened)), self._call(item), *map(_opened, opened)]
                    at = item.end
            elif item in opened:
                depth = opened.index(item)
                out += [f"</{mark.tag}>" for mark in reversed(opened[depth:])]
                del opened[depth]
                out += map(_opened, opened[depth:])
            elif place < min(item.end, end) and at < item.end and len(opened) < _DEEPEST:
                if item.tag != "a" or all(mark.tag != "a" for mark in opened):
                    anchor = f' id="{self.prefix}{item.anchor}"' if item.anchor and item.start >= start else ""
                    out.append(f"<{item.tag}{anchor}{item.attributes}>")
                    opened.append(item)
        out.append(self._escaped(at, end))
        out += [f"</{mark.tag}>" for mark in reversed(opened)]
        return "".join(out)

    def _escaped(self, start: int, end: int) -> str:
        return escape(self.brief.text[start:end], quote=False).replace("\n", "<br>\n")

    def _call(self, call: _Call) -> str:
        """A call, leading to its source; at the first one, the source stands beside the text too."""
        label = escape(self.brief.text[call.start : call.end].strip().strip("[](){}^") or "*")
        anchor, note = f"{self.prefix}call-{call.note + 1}-{call.turn + 1}", self.brief.notes[call.note]
        said = f'<sup><a id="{anchor}" href="#{self.prefix}note-{call.note + 1}">{label}</a></sup>'
        if call.turn == 0 and note.source:
            words_of = " ".join(self.brief.text[note.source.start : note.source.end].split())
            said += f'<span class="side" aria-hidden="true"> {label}\u2002{escape(words_of, quote=False)}</span>'
        return said

    # ------------------------------------------------------------ what was found
    def _people(self) -> Iterator[str]:
        for code in words.STANDINGS:
            group = [person for person in self.brief.people if person.standing == code]
            if group:
                yield f"<h3>{escape(words.standing(code, self.labels))}</h3>\n<ul>\n"
                yield from (f"<li>{self._person(person)}</li>\n" for person in group)
                yield "</ul>\n"

    def _person(self, person: Person) -> str:
        labels = self.labels
        said = f"<b{self.lang}>{escape(person.name, quote=False)}</b>"
        body = person.organisation if (person.organisation or "") not in (person.role or "") else None  # not said twice
        for part in (person.role, body):
            said += f", <span{self.lang}>{escape(part, quote=False)}</span>" if part else ""
        if person.country and person.kind != "country":
            said += f' <span class="country">({escape(labels.country(person.country))})</span>'
        marks = []
        if person.inferred:
            marks.append(labels._("inferred: %(fields)s", fields=labels.list_of(words.field(f, labels) for f in person.inferred)))
        if person.corrected:
            marks.append(f"{words.CORRECTED} {words.corrected(person.corrected, labels)}")
        return said + "".join(f"<small>{escape(mark)}</small>" for mark in marks)

    def _quotes(self) -> Iterator[str]:
        numbered = list(enumerate(self.brief.quotes, 1))
        yield '<ol class="numbered">\n'
        for number, quote in numbered:
            if quote.kind == "speech":
                link = f'<a class="number" href="#{self.prefix}quote-{number}">{number}</a>'
                yield f"<li>{link}{self._speaker(quote)}"
                yield f"<blockquote{self.lang}>{self._escaped(*quote.outer)}</blockquote></li>\n"
        yield "</ol>\n"
        terms = [self._escaped(*quote.outer) for _, quote in numbered if quote.kind == "term"]
        if terms:
            yield f"<h3>{escape(self.labels._('Terms in quotation marks'))}</h3>\n<p{self.lang}>{' · '.join(terms)}</p>\n"

    def _speaker(self, quote: Quote) -> str:
        """Who speaks; what was inferred or corrected is said in words."""
        labels = self.labels
        role = self._roles.get(quote.speaker or "")
        if quote.speaker is None:
            said = f'<span class="dim">{escape(labels._("nobody named"))}</span>'
        else:
            said = f"<b{self.lang}>{escape(quote.speaker, quote=False)}</b>"
        if role:
            said += f", <span{self.lang}>{escape(role, quote=False)}</span>"
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
        at = self.brief.text.find(address, source.start, source.end) if _SAFE_LINK.fullmatch(address) else -1
        if at >= 0:
            links.append(_Mark(at, at + len(address), "a", f' href="{escape(address)}"'))
        return f"<span{self.lang}>{self._inline(source.start, source.end, links)}</span>"

    def _moments(self) -> Iterator[str]:
        yield "<ul>\n"
        for moment in self.brief.moments:
            said = escape(moment_text(self.brief, moment, self.labels), quote=False)
            day = moment.date if moment.date and "/" not in moment.date else None
            yield f'<li><time datetime="{day}">{said}</time></li>\n' if day else f"<li>{said}</li>\n"
        yield "</ul>\n"


def _opened(mark: _Mark) -> str:
    return f"<{mark.tag}{mark.attributes}>"
