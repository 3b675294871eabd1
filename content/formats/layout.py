"""Lines of printed pages made a document again, by where they stand and how large they are.

What stands on every page is set aside, notes at the foot go to the end, and the rest is joined to paragraphs and headings.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ..document import Document
from . import lines
from .builder import Builder

_OUTER = 2  # lines at the head and at the foot of a page that may stand on every page
_ROW = 50  # pieces of a row that are looked at
_SAME = 6  # points within which such a line stands
_FAR = 2.0  # sizes: so far from the text, a small line at the edge of a page is not of it
_CLEAR = 0.5  # sizes between a page's number and its text
_SMALLER, _LARGER = 0.93, 1.12  # times the size of the text: what notes are below, and headings above
_HEADING = 200  # characters of the longest heading
_BOLD = 120  # of the longest that only its weight tells
_NEAREST, _FARTHEST = 0.9, 3.0  # sizes that the lines of a paragraph can be apart
_LEADING = 1.3  # times the usual distance of two lines: more begins a paragraph
_INDENT = 0.8  # sizes: a line that begins so much further right begins a paragraph
_FOLIO = re.compile(r"\W{0,4}(?:p(?:age|\.)?\s?)?\d{1,4}(?:\s?(?:/|of|sur|de)\s?\d{1,4})?\W{0,4}", re.I)
_FIGURES = re.compile(r"\d+")
_NOTE = re.compile(r"\s*[\[(]?(\d{1,3}|\*{1,3}|[†‡])[\])]?[.)]?(?:\s+|(?<=[*†‡\])])|(?=[^\W\d_]))(?=\S)")
# Signs that are nothing but bullets, and the glyph that a file does not say the character of: it mostly is one.
_SIGN = re.compile(r"[•●▪◦‣■□►▶➤→✓✔∙⁃\ufffd]")
_MARKER = re.compile(r"[•●▪◦‣■□►▶➤→✓✔∙⁃\ufffd–—*-]|\(?(?:\d{1,3}|[a-z])[.)]")
_BESIDE = 60  # points at most from a bullet to its words
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(r"[^\W\d_]+-$")  # a word that goes on in the next line
_FIRST = re.compile(r"[^\W\d_]+")


class Line(NamedTuple):
    """A line: its page, the box of lines near each other that it stands in, its place in points from the upper left, the right
    edge of its box, its size, and its words in pieces, each with whether it is raised."""

    page: int
    box: int
    x0: float
    top: float
    x1: float
    edge: float
    size: float
    bold: bool
    pieces: list[tuple[str, bool]]
    words: str


class Layout:
    """The lines of all pages, each page's in reading order, and the Builder that they are written into."""

    def __init__(self, pages: list[list[Line]]):
        self._builder = Builder()
        self._pages = pages = [_marked(page) for page in pages]
        weights: Counter[float] = Counter()
        for page in pages:
            for line in page:
                weights[line.size] += len(line.words)
        self._size = max(weights, key=weights.__getitem__)
        self._leading = self._usual_leading()
        self._known: set[str] | None = None  # the words of the text, once a parted one is to be joined

    def document(self) -> Document:
        """The document."""
        above, text, notes, around = self._parted()
        self._furniture(above)
        paragraphs = self._paragraphs(text)
        sizes = sorted({size for lines_ in paragraphs if (size := self._large(lines_))}, reverse=True)
        for number, lines_ in enumerate(paragraphs):
            below = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            size = self._large(lines_)
            if size:
                self._builder.open("heading", min(6, sizes.index(size) + 1))
            elif self._is_bold_heading(lines_, below):
                self._builder.open("heading", min(6, len(sizes) + 1))
            else:
                self._builder.open("paragraph")
            self._write(lines_)
        self._write_notes(notes)
        self._furniture(around)
        return self._builder.document("pdf")

    # ------------------------------------------------------------ what a page is made of
    def _parted(self) -> tuple[list[Line], list[Line], list[list[Line]], list[Line]]:
        """What stands around the first page's text, the text, the notes, what stands around the other pages."""
        ordered = [sorted(page, key=lambda line: (line.top, line.x0)) for page in self._pages]
        outer = [[line for line in (*page[:_OUTER], *page[-_OUTER:]) if not line.pieces[0][1]] for page in ordered]
        seen = Counter(key for page in outer for key in set(map(_printed, page)))
        above: list[Line] = []
        text: list[Line] = []
        notes: list[list[Line]] = []
        around: dict[str, Line] = {}
        for page, lines_, edges in zip(self._pages, ordered, outer):
            apart = {id(line): line for line in edges if seen[_printed(line)] > 1}
            apart |= {id(line): line for line in self._edges(lines_)}
            rest = [line for line in lines_ if id(line) not in apart]
            foot = self._foot(rest)
            for note in foot:
                notes.append(note)
                apart |= {id(line): line for line in note}
            noted = {id(line) for note in foot for line in note}
            for line in lines_:
                if id(line) in apart and id(line) not in noted and not _FOLIO.fullmatch(line.words):
                    if line.page == 0 and rest and line.top < rest[0].top:
                        above.append(line)
                        around[_bare(line)] = line
                    else:
                        around.setdefault(_bare(line), line)
            text += [line for line in page if id(line) not in apart]
        return above, text, notes, [line for line in around.values() if not any(line is other for other in above)]

    def _edges(self, ordered: list[Line]) -> list[Line]:
        """The lines at the edges of one page that cannot be its text: its number, and small words far from the rest."""
        found = []
        for rows in (ordered, ordered[::-1]):
            for row, after in zip(rows[:_OUTER], rows[1 : _OUTER + 1]):
                beside = next((line for line in rows[1:8] if abs(line.top - row.top) > row.size), after)
                gap = abs(beside.top - row.top) - row.size
                far = gap > _FAR * self._size or abs(beside.size - row.size) > 0.2 * self._size
                small = row.size < 0.85 * self._size and far and not _NOTE.match(row.words)
                if small or (gap > _CLEAR * self._size and _FOLIO.fullmatch(row.words)):
                    found.append(row)
                else:
                    break
        return found

    def _foot(self, ordered: list[Line]) -> list[list[Line]]:
        """The notes at the foot of a page, each its lines: small ones below the text, of which the first is numbered."""
        first = len(ordered)
        while first and ordered[first - 1].size < _SMALLER * self._size:
            first -= 1
        if not first:
            return []
        notes: list[list[Line]] = []
        for line in ordered[first:]:
            if _NOTE.match(line.words):
                notes.append([line])
            elif notes:
                notes[-1].append(line)
        return notes

    # ------------------------------------------------------------ paragraphs
    def _usual_leading(self) -> float:
        """How far apart two lines of the text are, in sizes."""
        found: Counter[float] = Counter()
        for page in self._pages:
            for above, line in zip(page, page[1:]):
                apart = (line.top - above.top) / self._size
                if above.size == line.size == self._size and _NEAREST < apart < _FARTHEST:
                    found[round(apart, 1)] += 1
        return max(found, key=lambda apart: (found[apart], -apart), default=1.2)

    def _paragraphs(self, text: list[Line]) -> list[list[Line]]:
        found: list[list[Line]] = []
        for line in text:
            if found and not self._breaks(found[-1], line):
                found[-1].append(line)
            else:
                found.append([line])
        return found

    def _breaks(self, paragraph: list[Line], line: Line) -> bool:
        """Whether `line` begins another paragraph than the lines before it."""
        above = paragraph[-1]
        if abs(line.size - above.size) > 0.08 * self._size:
            return True
        ended = lines.final(above.words, 0, len(above.words))
        short = self._is_short(above, line)
        if line.bold != above.bold and (short or ended or line.box != above.box):
            return True
        bullet = lines.bullet(line.words, 0, len(line.words))
        if _SIGN.match(line.words) or bullet and (short or ended):
            return True
        apart = line.top - above.top
        if line.page != above.page or apart < -self._size:  # the next page, the next column
            return ended or not (line.words[0].islower() or not short) or line.size > _LARGER * self._size
        if apart < 0.5 * line.size or apart > _LEADING * self._leading * line.size:
            return True
        if line.size > _LARGER * self._size:
            return False
        hanging = len(paragraph) == 1 and (_SIGN.match(above.words) or lines.bullet(above.words, 0, len(above.words)))
        if line.x0 > above.x0 + _INDENT * line.size and not hanging:
            return True
        return short

    def _is_short(self, above: Line, line: Line) -> bool:
        """Whether the first word of `line` would have fitted on the line `above`, and it does not go on with its sentence."""
        if line.words[0].islower():
            return False
        first = len(line.words.split(" ", 1)[0]) + 1
        room = max(above.edge, line.edge if line.page == above.page else 0) - above.x1
        return room > first * (line.x1 - line.x0) / max(1, len(line.words))

    def _large(self, paragraph: list[Line]) -> float | None:
        """The size of a heading that is told by its size."""
        size = paragraph[0].size
        letters = sum(len(line.words) for line in paragraph)
        return size if size > _LARGER * self._size and letters <= _HEADING and _FIRST.search(paragraph[0].words) else None

    def _is_bold_heading(self, paragraph: list[Line], below: list[Line] | None) -> bool:
        words = " ".join(line.words for line in paragraph)
        bold = all(line.bold for line in paragraph) and len(words) <= _BOLD and paragraph[0].size > _SMALLER * self._size
        return bold and not words.endswith((".", ",", ";")) and below is not None and not below[0].bold

    # ------------------------------------------------------------ writing
    def _write(self, paragraph: list[Line]) -> None:
        """Writes lines into the open block, as one."""
        builder = self._builder
        for number, line in enumerate(paragraph):
            following = paragraph[number + 1] if number + 1 < len(paragraph) else None
            parted = following is not None and _PARTED.search(line.words) and _FIRST.match(following.words)
            whole = bool(parted) and self._is_whole(line.words, following.words)
            for i, (words, raised) in enumerate(line.pieces):
                if i + 1 == len(line.pieces):
                    words = words.rstrip()
                    words = words[:-1] if whole else words
                start = builder.at
                builder.add(words)
                if raised:
                    builder.raised(start)
            if following and not parted:
                builder.add(" ")

    def _is_whole(self, words: str, following: str) -> bool:
        """Whether a word parted at the end of a line is written in one elsewhere, so that its hyphen is the printer's."""
        if self._known is None:
            self._known = {word.lower() for page in self._pages for line in page for word in _WORD.findall(line.words)}
        head, tail = _PARTED.search(words)[0], _FIRST.match(following)[0]
        return (head[:-1] + tail).lower() in self._known and (head + tail).lower() not in self._known

    def _write_notes(self, notes: list[list[Line]]) -> None:
        """Writes the notes; numbers that begin anew on each page tie nothing."""
        labels = [_NOTE.match(note[0].words)[1] for note in notes]
        unique = len(set(labels)) == len(labels)
        if not unique:
            self._builder.calls.clear()
        for label, note in zip(labels, notes):
            self._builder.open("note", 0, f"{label}." if label.isdecimal() else label)
            words = " ".join(line.words for line in note)
            self._builder.add(words[_NOTE.match(words).end() :])

    def _furniture(self, around: list[Line]) -> None:
        for line in around:
            self._builder.open("chrome")
            self._builder.add(line.words)


def _marked(page: list[Line]) -> list[Line]:
    """The lines of a page, each bullet or number that stands in a box of its own joined to the words beside it."""
    if not any(_MARKER.fullmatch(line.words) for line in page):
        return page
    rows: dict[int, list[int]] = {}
    for i, line in enumerate(page):
        rows.setdefault(round(line.top / _SAME), []).append(i)
    joined: dict[int, Line] = {}
    alone: set[int] = set()
    for i, mark in enumerate(page):
        if not _MARKER.fullmatch(mark.words):
            continue
        row = round(mark.top / _SAME)
        near = [k for at in (row - 1, row, row + 1) for k in rows.get(at, ())[:_ROW]]
        near = [k for k in near if k != i and 0 <= page[k].x0 - mark.x1 < _BESIDE]
        near = [k for k in near if abs(page[k].top - mark.top) < 0.6 * page[k].size]
        if near and (k := min(near, key=lambda k: page[k].x0)) not in joined:
            words = page[k]
            alone.add(i)
            joined[k] = words._replace(
                x0=mark.x0, pieces=[(f"{mark.words} ", False), *words.pieces], words=f"{mark.words} {words.words}"
            )
    return [joined.get(i, line) for i, line in enumerate(page) if i not in alone]


def _bare(line: Line) -> str:
    """The words of a line, whatever the figures in them."""
    return _FIGURES.sub("0", line.words)


def _printed(line: Line) -> tuple[str, int]:
    """What is the same for lines that stand on every page: words but for figures, and place."""
    return _bare(line), round(line.top / _SAME)
