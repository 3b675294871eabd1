"""Builds the one text of a document from a format's own blocks, and remembers what stands where."""

from __future__ import annotations

import re
from itertools import islice

from .. import dateline
from ..clean import clean
from ..document import Call, Document, Emphasis, Entry
from ..span import Block, Span
from ..staging import SpeakerNote
from . import entries, lines, sections

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")  # not the no-break ones: they are part of the text
_WEB = re.compile(r"https?://[^\s]+$", re.I)
_ADDRESS = 2000  # characters of the longest address kept
_CALL = 12  # characters of the longest call
_CALLED = re.compile(r"\s*([\[(]?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\])]?)\s*")
_SEVERAL = re.compile(r"\s*[\[(]?\d{1,3}(?:\s?[,;]\s?\d{1,3}){1,5}[\])]?\s*")  # 2, 3
_FIGURE = re.compile(r"\d+")
_UNIT = re.compile(r"(?:^|[\s\d/])[kcdhm]?m$")  # before a figure that is a power
_TIGHT = frozenset(("item", "note", "row", "code"))  # blocks of these kinds follow their like without a blank line
_HEAD = 6  # blocks below the title that can be lines of date and author
_BYLINE = dateline.LONGEST  # characters of such a line
_LINE = 100  # characters of a line between the title and the date
_SUMMARY = 300  # characters of a sentence that sums up, between them
_KICKER = 60  # characters of the line above a title


class Builder:
    """Writes blocks one after the other. What is written is cleaned here: entities can hide controls."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.at = 0  # where the next character goes
        self._open: Block | None = None  # the block being written; its end is not known yet
        self._blank = True  # a blank here would be one too many
        self.blocks: list[Block] = []
        self.emphases: list[Emphasis] = []
        self.calls: list[Call] = []
        self.entries: list[Entry] = []
        self.notes: list[SpeakerNote] = []
        self.removed = 0
        self._text = ""  # once it is whole

    def open(self, kind: str, level: int = 0, marker: str = "") -> None:
        """Begins a block, ending the one before; `marker` is the bullet or number that the text keeps before its words."""
        self.close()
        if self.blocks:
            self._write("\n" if kind in _TIGHT and self.blocks[-1].kind == kind else "\n\n")
        span = None
        if marker:
            span = Span(self.at, self.at + len(marker))
            self._write(f"{marker} ")
        self._open = Block(kind, self.at, self.at, level, span)
        self._blank = True

    def close(self) -> Block | None:
        """Ends the block being written. One without words is taken back, marker and all."""
        block, self._open = self._open, None
        if block is None:
            return None
        text = "".join(self._pieces[self._since(block.start) :])
        if not text.strip():
            self._cut(block.marker.start if block.marker else block.start)
            self._cut_breaks()
            return None
        self._cut(block.start + len(text.rstrip()))
        self._blank = True
        self.blocks.append(block._replace(end=self.at))
        return self.blocks[-1]

    def add(self, words: str, *, verbatim: bool = False) -> Span:
        """Writes into the open block; blanks run together unless `verbatim`. Gives where the words went."""
        words, removed = clean(words)
        self.removed += removed
        if not verbatim:
            words = _BLANKS.sub(" ", words)
            if self.at == self.start:
                words = words.lstrip()  # no-break spaces too: a block begins with a word
            elif self._blank:
                words = words.removeprefix(" ")
        else:
            words = words.replace("\t", "    ")
        start = self.at
        if words:
            self._write(words)
            self._blank = words[-1] in " \n"
        return Span(start, self.at)

    def emphasis(self, kind: str, start: int, target: str | None = None) -> None:
        """Sets apart what was written since `start` in the open block. Of addresses, only those of the web are kept."""
        start = max(start, self.start)
        if self.at > start:
            address = clean(target[:_ADDRESS]).text if target and _WEB.match(target) else None
            self.emphases.append(Emphasis(kind, start, self.at, address))

    def note(self, words: str) -> None:
        """Keeps a note for the speaker at the place that is being written; it is no part of the text."""
        self.notes.append(SpeakerNote(words, at=self.at))

    @property
    def is_open(self) -> bool:
        """Whether a block is being written."""
        return self._open is not None

    @property
    def kind(self) -> str:
        """The kind of the open block."""
        return self._open.kind if self._open else ""

    @property
    def start(self) -> int:
        """Where the words of the open block start."""
        return self._open.start if self._open else self.at

    def raised(self, start: int, label: str | None = None) -> bool:
        """Makes what was written above the line since `start` a note's call, if it can be one; whether it could.

        A figure or a star can be (but for m² and the like), a letter only if it is known to call the note `label`.
        """
        start = max(start, self.start)
        while self.calls and self.calls[-1].start >= start:  # told by what stands within; this knows better
            self.calls.pop()
        size = self.at - start
        if not 0 < size <= _CALL or (label is None and start == self.start and self.kind == "paragraph"):
            return False  # what begins a paragraph is the number of a note, not its call
        last = self.last(size + 4)
        before, words = last[:-size], last[-size:]
        if label is None and _SEVERAL.fullmatch(words) and not _UNIT.search(before):
            self.calls.extend(Call(start + one.start(), start + one.end(), one[0]) for one in _FIGURE.finditer(words))
            return True
        match = _CALLED.fullmatch(words)
        if match is None or (label is None and (match[2].isalpha() or _UNIT.search(before))):
            return False
        self.calls.append(Call(start + match.start(1), start + match.end(1), label or match[2]))
        return True

    def last(self, count: int) -> str:
        """The last characters written."""
        at = max(0, self.at - count)
        i = self._since(at)
        return "".join(self._pieces[i:])[-count:]

    def document(self, format: str) -> Document:
        """The document, its title and the lines around it told from the rest."""
        self.close()
        self._text = "".join(self._pieces)
        self._typed()
        self._page()
        title, date = self._head()
        entries.mark(self._text, self.blocks)
        if self.calls:
            self._number()
        end = len(self._text.rstrip())
        return Document(
            self._text[:end],
            self.blocks,
            title=title,
            date=date,
            emphases=[e for e in self.emphases if e.end <= end],
            calls=self.calls,
            entries=self.entries,
            format=format,
            removed=self.removed,
            speaker_notes=[note._replace(at=min(note.at, end)) for note in self.notes],
        )

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self.at += len(words)

    def _since(self, start: int) -> int:
        """The index of the first piece at or after `start`."""
        i, at = len(self._pieces), self.at
        while at > start:
            i -= 1
            at -= len(self._pieces[i])
        return i

    def _cut(self, at: int) -> None:
        """Takes back what was written from `at` on."""
        while self.at > at:
            last = self._pieces.pop()
            self.at -= len(last)
            if self.at < at:
                self._write(last[: at - self.at])
        self.emphases = self._within(self.emphases, at)
        self.calls = self._within(self.calls, at)
        for i in range(len(self.notes) - 1, -1, -1):
            if self.notes[i].at <= at:
                break
            self.notes[i] = self.notes[i]._replace(at=at)

    def _within(self, found: list, at: int) -> list:
        """`found`, whose last ones can now stand beyond the end."""
        while found and found[-1].start >= at:
            found.pop()
        for i in range(len(found) - 1, max(-1, len(found) - 20), -1):
            if found[i].end > at:
                found[i] = found[i]._replace(end=at)
        return found

    def _cut_breaks(self) -> None:
        while self._pieces and not self._pieces[-1].strip("\n"):
            self.at -= len(self._pieces.pop())

    def _words(self, block: Block) -> str:
        return self._text[block.start : block.end]

    def _section(self, block: Block) -> str | None:
        return sections.kind(self._words(block))

    def _head(self) -> tuple[Span | None, str | None]:
        """The title (the first heading of the first level, or a heading that begins the text), and the date below it."""
        top = next((i for i, b in enumerate(self.blocks) if b.kind == "heading" and b.level == 1), None)
        if top is None:
            first = next((i for i, b in enumerate(self.blocks) if b.kind != "chrome"), None)
            if first is not None and self.blocks[first].kind == "heading" and not self._section(self.blocks[first]):
                top = first
            elif first is not None and self._is_title(first):
                self.blocks[first] = self.blocks[first]._replace(level=1)
                top = first
        date = None
        if top is None:
            below = 0
        else:
            below = top + 1
            self.blocks[top] = self.blocks[top]._replace(kind="title")
            if below <= _HEAD:
                for i in range(top):
                    if self.blocks[i].end - self.blocks[i].start <= _KICKER and self.blocks[i].kind == "paragraph":
                        self.blocks[i] = self.blocks[i]._replace(kind="byline")
                        date = date or dateline.day(self._words(self.blocks[i]))
        for i, block in enumerate(islice(self.blocks, below, below + _HEAD), below):
            words = self._words(block) if block.end - block.start <= _BYLINE else ""
            below_title = top is not None and (dateline.is_names(words) or not date and dateline.stated(words))
            if block.kind not in ("paragraph", "quotation") or not (below_title or dateline.is_byline(words)):
                if top is not None and not date and self._dates_below(i, i == below):
                    continue
                if block.kind in ("item", "row") and words.partition(":")[1]:
                    date = date or dateline.labelled(words)
                break
            self.blocks[i] = block._replace(kind="byline")
            date = date or dateline.stated(words) or dateline.day(words)
        title = Span(self.blocks[top].start, self.blocks[top].end) if top is not None else None
        date = date or (dateline.stated(title.of(self._text)) if title else None)
        if not date and (lead := next((b for b in islice(self.blocks, below + _HEAD) if b.kind == "paragraph"), None)):
            date = dateline.opening(self._text[lead.start : min(lead.end, lead.start + _BYLINE)])
        return title, date

    def _dates_below(self, i: int, first: bool) -> bool:
        """Whether the block `i` is of the head because a line of date follows it at once: a second title, a body's name, and,
        right below the title (`first`), a sentence that sums up."""
        block, below = self.blocks[i], self.blocks[i + 1 : i + 2]
        if block.end - block.start > (_SUMMARY if first else _LINE) or block.kind not in ("paragraph", "heading"):
            return False
        if not below or below[0].end - below[0].start > _BYLINE or self._section(block):
            return False
        if not first and lines.final(self._text, block.start, block.end):
            return False
        return dateline.stated(self._words(below[0])) is not None

    def _is_title(self, first: int) -> bool:
        """Whether the first block, a paragraph, is a title by what follows: a line of date or author, and then text."""
        if len(self.blocks) < first + 3 or self.blocks[first].kind != "paragraph":
            return False
        title, below = self.blocks[first], self.blocks[first + 1]
        if title.end - title.start > _BYLINE or below.end - below.start > _BYLINE or below.kind != "paragraph":
            return False
        words, line = self._words(title), self._words(below)
        ended = lines.final(words, 0, len(words)) or self._section(title) or dateline.is_byline(words)
        return not ended and (dateline.is_byline(line) or dateline.stated(line) is not None)

    def _number(self) -> None:
        """Where the format marks calls, a numbered note that it does not tie to one is an entry by its number."""
        known = {entry.start for entry in self.entries}
        for block in self.blocks:
            if block.kind == "note" and block.start not in known and block.marker:
                self.entries.append(Entry(block.marker.of(self._text).strip("[]().^"), block.start, block.end))
        self.entries.sort(key=lambda entry: entry.start)

    def _typed(self) -> None:
        """Bullets and numbers typed as words make points of paragraphs, as in a plain text."""
        for i, block in enumerate(self.blocks):
            if block.kind == "paragraph" and (found := lines.bullet(self._text, block.start, block.end)):
                marker, start = found
                self.blocks[i] = Block("item", start, block.end, 1, marker)

    def _page(self) -> None:
        """Lines that belong to the page are chrome, if there is anything else."""
        for i, block in enumerate(found := list(self.blocks)):
            short = block.end - block.start <= _BYLINE
            if short and block.kind in ("paragraph", "item") and sections.is_chrome(self._words(block)):
                found[i] = block._replace(kind="chrome", level=0)
        if any(block.kind != "chrome" for block in found):
            self.blocks = found
