"""Lines of a plain text: where they begin, what bullet they bear, and which of them are one hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections import namedtuple
from collections.abc import Iterator

from ..late import Late
from ..span import Span

NARROWEST, WIDEST = 40, 120  # columns within which a text is wrapped by hand or by a mail program

_SIGNS = frozenset("•●▪◦‣🔻■□►▶➤→✓✔∙⁃")
_DASHES = "*-–—·o+"  # signs that need their space
_BLANKS = " \t\u00a0\u202f\u2003"
_COUNTED = Late(r"\(?\d{1,3}\)|\d{1,3}\.|\(?[a-z]\)|\(?[ivx]{1,4}\)")
_NOTED = Late(r"\[\d{1,3}\]|[¹²³⁴-⁹⁰]{1,3}")
_ANSWERED = Late(r"(?:> ?)+\s*")
_INK = re.compile(r"\S")
_ENTRY = Late(r"\[\d{1,3}\][ \t\u00a0\u202f]")
_OPENING = "«“‘\"'(\u00a0\u202f "
_ENDS, _CLOSING = ".!?…:;", "»”\"’')]"


class Line(namedtuple("Line", "start end width indent gap marker words quoted", defaults=(None,))):
    """A line with words: `start`:`end` without the blanks around it; `width` and `indent` in characters.

    `gap`: blank lines stand before it. `marker`: its bullet, `words` where the words after it start. `quoted`: the `>`
    before all that, which a mail program sets.
    """

    __slots__ = ()
    start: int
    end: int
    width: int
    indent: int
    gap: bool
    marker: Span | None
    words: int
    quoted: Span | None


def lines(text: str) -> Iterator[Line]:
    """The lines of `text` that are not blank."""
    position = depth = 0
    parted = False  # by a line that has nothing but its >
    while ink := _INK.search(text, position):
        first = ink.start()
        begin = text.rfind("\n", position, first) + 1 or position
        end = text.find("\n", first)
        stop = end = len(text) if end < 0 else end
        while text[stop - 1].isspace():
            stop -= 1
        before, depth, quoted = depth, 0, None
        if text[first] == ">":
            answered = _ANSWERED.match(text, first, stop)
            depth, quoted = answered[0].count(">"), Span(first, first + len(answered[0].rstrip()))
            begin = first = answered.end()
            if first == stop:
                parted, position = True, end
                continue
        plain = text[first].isalpha() and text[first] != "o" and ")" not in text[first + 1 : first + 6]
        marker, words = not plain and bullet(text, first, stop) or (None, first)
        gap = parted or depth != before or not position or text.count("\n", position, first) > 1
        yield Line(first, stop, stop - begin, first - begin, gap, marker, words, quoted)
        position, parted = end, False


def bullet(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """The bullet or number that begins the words at `start`, and where the words after it start."""
    first = text[start]
    after, apart = start + 1, True  # where the bullet ends, and whether blanks must follow it
    if first in _SIGNS:
        apart = False
    elif first not in _DASHES or text[after : after + 1] not in _BLANKS:
        apart = first not in "[¹²³⁴⁵⁶⁷⁸⁹⁰"
        found = (_COUNTED if apart else _NOTED).match(text, start, end)
        if not found:
            return None
        after = found.end()
    words = after
    while words < end and text[words] in _BLANKS:
        words += 1
    if apart and words == after or words >= end or text[words].isspace() or not _has_words(text, words, end):
        return None
    return Span(start, after), words


def is_point(words: str) -> bool:
    """Whether words begin with a sign that is nothing but a bullet, and so a block wherever they stand."""
    return words[:1] in _SIGNS


def is_entry(words: str) -> bool:
    """Whether words begin as a source does below another: [2]."""
    return _ENTRY.match(words) is not None


def _has_words(text: str, start: int, end: int) -> bool:
    """Whether letters or figures stand there: "* * *" is a line, not a point."""
    return any(c.isalnum() for c in text[start : min(end, start + 40)])


def final(text: str, start: int, end: int) -> bool:
    """Whether the words end as a sentence does."""
    last = end - 1
    while last > start and end - last <= 3 and text[last] in _CLOSING:
        last -= 1
    return last >= start and text[last] in _ENDS


class Wrapping:
    """Finds the hard-wrapped paragraphs among runs of lines, and remembers the width that the text is wrapped at.

    In a text wrapped at some width, the first word of a line would not have fitted on the line before, and lines
    begin in the middle of sentences. In a list, in verse and in a head, one or the other does not hold.
    """

    def __init__(self, text: str):
        self.text = text
        self.width = 0  # that of the last wrapped paragraph, 0 before there is one

    def joined(self, run: list[Line]) -> list[bool]:
        """For each line of `run` (lines without a blank one between), whether it continues the line before."""
        none = [False] * len(run)
        widest = max(line.width for line in run)
        if len(run) < 2 or not NARROWEST <= widest <= WIDEST:
            return none
        pairs = [i for i in range(1, len(run)) if run[i].marker is None]
        known = bool(self.width) and widest <= self.width + 2
        width = max(widest, self.width) if known else widest
        full = [i for i in pairs if run[i - 1].width + 1 + self._first_word(run[i]) > width]
        midway = sum(self._midway(run[i - 1], run[i], len(pairs) > 2) for i in full)
        if not known and (not midway or 2 * len(full) < len(pairs) or 5 * midway < 2 * len(full)):
            return none
        if full:
            self.width = width
        whole = frozenset(full)
        return [i in whole or (line.marker is None and i > 0 and self._runs_on(run[i - 1], line)) for i, line in enumerate(run)]

    def _runs_on(self, above: Line, line: Line) -> bool:
        """Whether a sentence plainly goes on from `above`, which a hand broke early."""
        first = line.start
        while first < line.end - 1 and self.text[first] in _OPENING:  # « who said that / “the port… »
            first += 1
        return self.text[first].islower() and not final(self.text, above.start, above.end)

    def _first_word(self, line: Line) -> int:
        """Length of what would have had to fit on the line before: an opening mark goes with its word."""
        for i in range(line.start + 2, min(line.end, line.start + WIDEST)):
            if self.text[i] == " ":
                return i - line.start
        return min(line.end - line.start, WIDEST)

    def _midway(self, above: Line, line: Line, many: bool) -> bool:
        """Whether `line` begins in the middle of a sentence; figures and marks tell so only among `many` lines."""
        first = self.text[line.start]
        return first.islower() or (many and not first.isalpha() and not final(self.text, above.start, above.end))
