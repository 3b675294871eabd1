"""The words of a brief in HTML: their emphasis and links, where a quote can be led to, and the calls of notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from ..model import Block, Brief, Note
from ..typeset import shorten

SAFE_LINK = re.compile(r"(?:https?|mailto):[^\s<>\"]+")
_TAGS = {"strong": "strong", "emphasis": "em", "code": "code"}
_DEEPEST = 8  # marks within one another; what lies deeper is shown without its own
_PIECES = 20  # blocks in which one quote is marked
_BAR = re.compile(r" \| ")
_SIDE = 130  # characters of a source beside the text: the whole of it stands with the sources
_LINE, _NARROW, _SMALL = 65, 34, 0.75  # characters of a line of the text and of the margin, and how high the latter is, in lines
_GAP = 1.2  # lines between paragraphs, and between notes
_DRIFT = 16  # lines that a note may end below its call: beyond, there are too many for the margin
# A space that French sets where no line may break. The text has it as it came, and keeps it: the line is held, not the space.
_HELD = re.compile(r"« \S|\S »|\S [;:!?](?!\S)")


class Mark(NamedTuple):
    """An element around the characters `start` to `end`."""

    start: int
    end: int
    tag: str
    attributes: str = ""
    anchor: str = ""


class Call(NamedTuple):
    """A note's call: `start` counts the space that a paste left before it, `note` is an index of Brief.notes."""

    start: int
    end: int
    note: int
    turn: int


class Inline:
    """The words of `brief` as elements. `prefix` keeps their anchors apart from those of the page's other briefs."""

    def __init__(self, brief: Brief, blocks: list[Block], prefix: str):
        self.brief = brief
        self.prefix = prefix
        self.blocks = blocks
        self._starts = [block.start for block in blocks]
        self._marks: dict[int, list[Mark]] = {}
        for mark in self._all_marks():
            first = max(0, bisect_left(self._starts, mark.start + 1) - 1)
            for number in range(first, min(first + _PIECES, len(blocks))):
                if blocks[number].start >= mark.end:
                    break
                self._marks.setdefault(number, []).append(mark)
        text = brief.text
        self.calls = sorted(
            Call(call.start - (text[call.start - 1 : call.start] in (" ", "\u00a0", "\u202f")), call.end, n, turn)
            for n, note in enumerate(brief.notes)
            for turn, call in enumerate(note.calls)
        )

        self._beside = not self._is_crowded()

    def _is_crowded(self) -> bool:
        """Whether the notes are so many that they would run away from their calls: then they stand with the sources alone."""
        top = free = 0.0  # in lines of the text: where the block begins, and where the margin is free
        for block in self.blocks:
            for call in self._within(block.start, block.end):
                note = self.brief.notes[call.note]
                if call.turn or not note.source or block.kind == "row":
                    continue
                at = top + (call.start - block.start) / _LINE
                free = max(free, at) + (len(self._source(call, note)) / _NARROW + _GAP) * _SMALL
                if free - at > _DRIFT:
                    return True
            top += (block.end - block.start) / _LINE + _GAP
        return False

    def block(self, number: int) -> str:
        """The words of a block."""
        block = self.blocks[number]
        return self.said(block.start, block.end, self._marks.get(number, []))

    def cells(self, number: int) -> list[str]:
        """The words of each cell of a row, which bars part in the text. No margin is beside a cell."""
        block, marks = self.blocks[number], self._marks.get(number, [])
        bars = [bar.span() for bar in _BAR.finditer(self.brief.text, block.start, block.end)]
        starts, ends = [block.start, *(end for _, end in bars)], [*(start for start, _ in bars), block.end]
        return [self.said(start, end, marks, beside=False) for start, end in zip(starts, ends)]

    def under(self, number: int) -> str:
        """The sources of the notes that a block is the first to call, as they stand under it where no margin is beside it."""
        if not self._beside:
            return ""
        first = [call for call in self._within(*self.blocks[number][1:3]) if call.turn == 0 and self.brief.notes[call.note].source]
        said = "".join(f"<span>{self._source(call, self.brief.notes[call.note])}</span>" for call in first)
        return f'<span class="under" aria-hidden="true">{said}</span>' if said else ""

    def _within(self, start: int, end: int) -> list[Call]:
        calls = self.calls[bisect_left(self.calls, (start,)) : bisect_left(self.calls, (end,))]
        return [call for call in calls if call.end <= end]

    def _all_marks(self) -> Iterator[Mark]:
        for number, quote in enumerate(self.brief.quotes):
            if quote.kind == "speech":
                yield Mark(quote.outer.start, quote.outer.end, "span", "", f"quote-{number + 1}")
        for emphasis in self.brief.emphases:
            if emphasis.kind in _TAGS:
                yield Mark(emphasis.start, emphasis.end, _TAGS[emphasis.kind])
            elif emphasis.kind == "link" and emphasis.target and SAFE_LINK.fullmatch(emphasis.target):
                yield Mark(emphasis.start, emphasis.end, "a", f' href="{escape(emphasis.target)}"')

    def said(self, start: int, end: int, marks: list[Mark], *, beside: bool = True) -> str:
        """The characters `start` to `end` with `marks` (which may cross) and the calls of notes, whose sources stand `beside`."""
        points: list[tuple[int, int, int, NamedTuple]] = [(call.start, 1, 0, call) for call in self._within(start, end)]
        for mark in marks:
            first, last = max(start, mark.start), min(end, mark.end)
            if first < last:
                points += [(first, 2, -last, mark), (last, 0, -first, mark)]
        points.sort(key=lambda point: point[:3])
        out: list[str] = []
        opened: list[Mark] = []
        at = start
        for place, _, _, item in points:
            if place > at:
                out.append(self.escaped(at, place))
                at = place
            if isinstance(item, Call):
                if item.start >= at:
                    out += [*(f"</{mark.tag}>" for mark in reversed(opened)), self._call(item, beside), *map(_opened, opened)]
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
        out.append(self.escaped(at, end))
        out += [f"</{mark.tag}>" for mark in reversed(opened)]
        return "".join(out)

    def escaped(self, start: int, end: int) -> str:
        """The characters as they are, line ends kept."""
        text = self.brief.text
        out, at = [], start
        for held in _HELD.finditer(text, start, end):
            out += (_escaped(text[at : held.start()]), f'<span class="held">{_escaped(held[0])}</span>')
            at = held.end()
        return "".join((*out, _escaped(text[at:end])))

    def _call(self, call: Call, beside: bool) -> str:
        """A call, leading to its source; at the first one, the source stands beside the text too."""
        anchor, note = f"{self.prefix}call-{call.note + 1}-{call.turn + 1}", self.brief.notes[call.note]
        said = f'<sup><a id="{anchor}" href="#{self.prefix}note-{call.note + 1}">{self._label(call)}</a></sup>'
        if beside and self._beside and call.turn == 0 and note.source:
            said += f'<span class="side" aria-hidden="true"> {self._source(call, note)}</span>'
        return said

    def _label(self, call: Call) -> str:
        return escape(self.brief.text[call.start : call.end].strip().strip("[](){}^") or "*")

    def _source(self, call: Call, note: Note) -> str:
        """A note's label and its source, in short: without its address, if it has more to say."""
        source, text = note.source, self.brief.text
        assert source
        words = " ".join(text[source.start : source.end].split())
        bare = re.sub(rf"[\s,;:(<\[]*{re.escape(source.address)}[)>\]]*", "", words) if source.address else words
        return f"{self._label(call)}\u2002{escape(shorten(bare or words, _SIDE), quote=False)}"


def _escaped(words: str) -> str:
    return escape(words, quote=False).replace("\n", "<br>\n")


def _opened(mark: Mark) -> str:
    return f"<{mark.tag}{mark.attributes}>"
