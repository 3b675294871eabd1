"""A brief as Markdown (CommonMark, with the tables and footnotes of GitHub's and Pandoc's): its words, nothing run as markup."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .. import marks, words
from ..labels import Labels
from ..model import Brief, Emphasis, Note, Span
from ..span import HEADINGS
from .blocks import body_blocks
from .text import inferred, moment_text, note_text, speaker_text

# CommonMark 0.31, « backslash escapes »: what can open an inline construct, wherever it stands ...
_SPECIAL = re.compile(r"[\\`*\[\]<>~|$]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])|!(?=\[)")
# ... and what opens a block at the start of a line.
_OPENING = re.compile(r"^([ \t]*)(#{1,6}(?=[ \t]|$)|[-+=](?=[ \t]|$|[-=])|:(?=[ \t]))", re.MULTILINE)
_NUMBER = re.compile(r"^([ \t]*\d{1,9})([.)](?=[ \t]|$))", re.MULTILINE)
_SAFE_LINK = re.compile(r"(?:https?|mailto):[^\s<>]+")
_FENCE = {"strong": "**", "emphasis": "*"}


def escape(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _NUMBER.sub(r"\1\\\2", _OPENING.sub(r"\1\\\2", text))


def markdown(brief: Brief, labels: Labels, only: str | None = None) -> Iterator[str]:
    """The lines of `brief` in Markdown, its marks at the top and at the end; with `only` (people, quotes, notes, moments) those
    of that part."""
    mark = marks.text(brief.marking, labels) if brief.marking else ""
    if mark:
        yield f"**{escape(mark)}**\n\n"
    sections = {"people": _people, "quotes": _quotes, "notes": _notes, "moments": _moments}
    if only:
        yield from sections[only](brief, labels)
    else:
        yield from _body(brief, labels)
        for part in ("people", "quotes", "moments"):
            if getattr(brief, part):
                yield "\n"
                yield from sections[part](brief, labels)
        yield from _footnotes(brief)
    if mark:
        yield f"\n**{escape(mark)}**\n"


def _body(brief: Brief, labels: Labels) -> Iterator[str]:
    if isinstance(brief.title, str):
        yield f"# {_line(brief.title)}\n"
        if brief.date:
            yield f"\n*{labels.date(brief.date)}*\n"
        yield "\n"
    if brief.corrected:
        yield f"*{words.corrected(brief.corrected, labels)}*\n\n"
    written = _Written(brief)
    before = None
    for block in body_blocks(brief, written.notes):
        if before:
            yield "\n" if not (before.kind == block.kind == "item") else ""
        text = written.text(block.start, block.end)
        if block.kind in HEADINGS:
            yield f"{'#' * (1 if block.kind == 'title' else min(6, max(2, block.level)))} {' '.join(text.split())}\n"
        elif block.kind == "item":
            marker = block.marker.of(brief.text) if block.marker else ""
            marker = marker if re.fullmatch(r"\d{1,9}[.)]", marker) else "-"
            yield f"{'    ' * (max(1, block.level) - 1)}{marker} {' '.join(text.split())}\n"
        elif block.kind == "quotation":
            yield "".join(f"> {line.strip()}\n" for line in text.split("\n"))
        elif block.kind == "code":
            yield "".join(f"    {line}\n" for line in brief.text[block.start : block.end].split("\n"))
        else:
            yield "".join(f"{line.strip()}\n" for line in text.split("\n"))
        before = block


class _Piece(NamedTuple):
    """Markdown that stands in place of the characters `start` to `end`; `order` nests what meets at one place."""

    start: int
    order: tuple[int, int]
    end: int
    mark: str


class _Written:
    """The words of a brief with their Markdown: emphasis and links as the format marked them, calls as footnotes."""

    def __init__(self, brief: Brief):
        self.brief = brief
        self.notes = _footnoted(brief)
        self.pieces: list[_Piece] = []
        for note in self.notes:
            for call in note.calls:
                # A footnote's mark clings to its word: the space that a paste left before the call goes with it.
                start = call.start - (brief.text[call.start - 1 : call.start] in (" ", "\u00a0", "\u202f"))
                self.pieces.append(_Piece(start, (1, 0), call.end, f"[^{_label(note)}]"))
        for emphasis in brief.emphases:
            self.pieces += self._marks(emphasis)
        self.pieces.sort()

    def _marks(self, emphasis: Emphasis) -> list[_Piece]:
        words = self.brief.text[emphasis.start : emphasis.end]
        start = emphasis.start + len(words) - len(words.lstrip())
        end = emphasis.end - len(words) + len(words.rstrip())
        if emphasis.kind in _FENCE:
            opening = closing = _FENCE[emphasis.kind]
        elif emphasis.kind == "link" and emphasis.target and _SAFE_LINK.fullmatch(emphasis.target):
            opening, closing = "[", f"](<{emphasis.target}>)"
        else:
            return []
        if start >= end or "\n" in words.strip():
            return []
        return [_Piece(start, (1, -end), start, opening), _Piece(end, (0, -start), end, closing)]

    def text(self, start: int, end: int) -> str:
        """The characters `start` to `end`, escaped, with their marks."""
        out, at = [], start
        for piece in self.pieces[bisect_left(self.pieces, (start,)) : bisect_left(self.pieces, (end + 1,))]:
            if at <= piece.start and piece.end <= end:
                out += (escape(self.brief.text[at : piece.start]), piece.mark)
                at = piece.end
        out.append(escape(self.brief.text[at:end]))
        return "".join(out)


def _footnoted(brief: Brief) -> list[Note]:
    """Notes that can be footnotes: called, with a source, and the only ones of their number."""
    count: dict[str, int] = {}
    for note in brief.notes:
        count[_label(note)] = count.get(_label(note), 0) + 1
    return [note for note in brief.notes if note.calls and note.source and count[_label(note)] == 1]


def _label(note: Note) -> str:
    return re.sub(r"[\s\[\]^]+", "-", str(note.number)) or "-"


def _footnotes(brief: Brief) -> Iterator[str]:
    notes = _footnoted(brief)
    if notes:
        yield "\n"
    for note in notes:
        yield f"[^{_label(note)}]: {_words(brief, note.source)}\n"


def _people(brief: Brief, labels: Labels) -> Iterator[str]:
    yield f"## {labels._('Participants')}\n\n"
    if not brief.people:
        yield labels._("The text names no participant.") + "\n"
        return
    columns = ("standing", "name", "role", "organisation", "country")
    yield _row(words.field(column, labels).capitalize() for column in columns)
    yield _row("---" for _ in columns)
    for standing in words.STANDINGS:
        for person in brief.people:
            if person.standing != standing:
                continue
            said = {
                "standing": words.standing(standing, labels),
                "name": person.name,
                "role": person.role or "",
                "organisation": person.organisation or "",
                "country": labels.country(person.country) if person.country else "",
            }
            yield _row(inferred(_line(said[c])) if c in person.inferred and said[c] else _line(said[c]) for c in columns)
    for person in brief.people:
        if person.corrected:
            yield f"\n{_line(person.name)} – {words.corrected(person.corrected, labels)}\n"
    if any(person.inferred for person in brief.people):
        yield f"\n{labels._('What bears a ? is inferred, not stated in the text.')}\n"


def _quotes(brief: Brief, labels: Labels) -> Iterator[str]:
    yield f"## {labels._('Quotes')}\n\n"
    if not brief.quotes:
        yield labels._("The text quotes nobody.") + "\n"
        return
    numbered = list(enumerate(brief.quotes, 1))
    for number, quote in numbered:
        if quote.kind == "speech":
            yield f"- **{number}** {_line(speaker_text(brief, quote, labels))}\\\n  {_words(brief, quote.outer)}\n"
    terms = [(number, quote) for number, quote in numbered if quote.kind == "term"]
    if terms:
        yield f"\n### {labels._('Terms in quotation marks')}\n\n"
        for number, quote in terms:
            yield f"- **{number}** {_words(brief, quote.outer)}\n"


def _notes(brief: Brief, labels: Labels) -> Iterator[str]:
    yield f"## {labels._('Sources')}\n\n"
    if not brief.notes:
        yield labels._("The text has no notes.") + "\n"
    for note in brief.notes:
        said = _words(brief, note.source) if note.source else labels._("no source in the text")
        yield f"- **{_line(str(note.number))}** {said} ({note_text(note, labels)})\n"


def _moments(brief: Brief, labels: Labels) -> Iterator[str]:
    yield f"## {labels._('Dates')}\n\n"
    if not brief.moments:
        yield labels._("The text names no date.") + "\n"
    for moment in brief.moments:
        yield f"- {_line(moment_text(brief, moment, labels))}\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _line(text: str) -> str:
    return escape(text.replace("\n", " "))


def _words(brief: Brief, span: Span) -> str:
    return _line(brief.text[span.start : span.end])
