"""Where in its file the words of a brief stand: the line and column that an editor goes to.

The clean text differs from its file: lines joined, marks of Markdown and tags taken out, notes moved to the end. Letters and
figures do not differ, so these alone are compared: the file's, without what its format does not show, and the brief's. Where
the brief's are in the file as one piece, the places are exact. Else each is looked for by the letters around it, and counts
where they stand in the file as often as in the brief. What is not found so has no place: no line is better than a wrong one.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from .decode import decode
from .model import Brief

_AROUND = (48, 20)  # letters and figures around a place that tell it; the fewer, the more often tags and links stand between
_OFTEN = 200  # times that the same letters are counted; what stands more often has no place
_MARKS = 40  # characters before a letter among which the mark that opens it stands
_WORD = re.compile(r"[^\W_]+")
_LINE_END = re.compile("\r\n?|\n")
_COLOUR = re.compile(r"\x1b\[[0-9;:]{0,64}m")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\\\n", re.S)
_HEX = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
_SOFT = re.compile(r"=[ \t]*(?:\r\n?|\n)")
_UNSEEN_HTML = re.compile(
    r"<!--(?:(?!-->).){0,100000}-->|<(script|style|head|svg|noscript|template)\b(?:(?!</\1\b).){0,1000000}</\1\s*>|<[^<>]{0,20000}>",
    re.I | re.S,
)
_UNSEEN_MARKDOWN = re.compile(
    r"\A---\n(?:(?!(?:---|\.\.\.)[ \t]*\n)[^\n]*\n){0,200}(?:---|\.\.\.)[ \t]*\n"  # front matter
    r"|<!--(?:(?!-->).){0,100000}-->"
    r"|<(?!https?:|mailto:)[A-Za-z/][^<>\n]{0,2000}>"
    r"|^ {0,3}(?:```|~~~)[^\n]*$|^ {0,3}\[[^\]\n^][^\]\n]{0,200}\]:[^\n]*$"  # a fence and its language; where a link leads
    r"|(?<=\])(?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,2000})?\)|\[[^\]\n]{0,200}\])",
    re.M | re.S,
)


class Place(NamedTuple):
    """A line and a column of a file, in characters from 1."""

    line: int
    column: int


def places(data: bytes, brief: Brief, starts: Sequence[int]) -> list[Place | None]:
    """Where each of `starts` (in characters of the brief's text, in order) stands in the file that `data` is.

    None where it cannot be told; always so in Word, EPUB, PDF and mail in base64, which have no lines that a person reads.
    Linear in the length of the file.
    """
    if not starts or (seen := _seen(data, brief.format)) is None:
        return [None] * len(starts)
    found = _aligned(seen, brief, starts)
    lines = _Lines(seen.source)
    return [None if at is None else lines.place(at) for at in found]


class _Lines:
    """The lines of a text."""

    def __init__(self, text: str):
        self._starts = array("l", [0])
        self._starts.extend(end.end() for end in _LINE_END.finditer(text))

    def place(self, at: int) -> Place:
        line = bisect_right(self._starts, at)
        return Place(line, at - self._starts[line - 1] + 1)


# ---------------------------------------------------------------- the file as it is read
class _Seen:
    """What a format shows of the text of a file, `source`, and where each character of it stands there.

    `text` is made of stretches that were taken over as they are; the stretch that begins at `starts[i]` of it begins at
    `origins[i]` of the source.
    """

    def __init__(self, source: str):
        self.source = self.text = source
        self.starts, self.origins = array("l", [0]), array("l", [0])

    def origin(self, at: int) -> int:
        """Where the character `at` of the text stands in the source."""
        i = bisect_right(self.starts, at) - 1
        return self.origins[i] + at - self.starts[i]

    def replace(self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str] = lambda _: "") -> None:
        """Puts `by` of it in place of all that `pattern` matches; it stands where the match did."""
        pieces: list[str] = []
        starts, origins = array("l"), array("l")
        done = at = 0
        for match in pattern.finditer(self.text):
            kept, put = self.text[done : match.start()], by(match)
            self._take(starts, origins, at, done, len(kept))
            self._take(starts, origins, at + len(kept), match.start(), min(1, len(put)))
            pieces += (kept, put)
            at += len(kept) + len(put)
            done = match.end()
        self._take(starts, origins, at, done, len(self.text) - done)
        pieces.append(self.text[done:])
        self.text, self.starts, self.origins = "".join(pieces), starts, origins

    def only(self, start: int, end: int) -> None:
        """Leaves `start`:`end` of the text."""
        starts, origins = array("l"), array("l")
        self._take(starts, origins, 0, start, end - start)
        self.text, self.starts, self.origins = self.text[start:end], starts, origins

    def _take(self, starts: array, origins: array, at: int, old: int, size: int) -> None:
        """Notes that `size` characters of the text from `old` on go to `at`: a stretch for each that they are of."""
        if not size:
            return
        i = bisect_right(self.starts, old) - 1
        starts.append(at)
        origins.append(self.origins[i] + old - self.starts[i])
        for n in range(i + 1, len(self.starts)):
            if self.starts[n] >= old + size:
                break
            starts.append(at + self.starts[n] - old)
            origins.append(self.origins[n])


def _seen(data: bytes, format: str) -> _Seen | None:
    """What is seen of a file of a `format`; None of one that is no text."""
    if format not in ("plain", "markdown", "html", "structured", "mail"):
        return None
    text, encoding = decode(data)
    seen = _Seen(text)
    html_ = format == "html"
    if format == "mail":
        kind = _part(data, encoding, seen)
        if kind is None:
            return None
        html_ = kind == "text/html"
    seen.replace(_COLOUR)
    if html_:
        seen.replace(_UNSEEN_HTML)
        seen.replace(_ENTITY, _character)
    elif format == "markdown":
        seen.replace(_UNSEEN_MARKDOWN)
        seen.replace(_ENTITY, _character)
    elif format == "structured" and _is_escaped(seen.text):
        seen.replace(_ESCAPE, _escaped)
    return seen


def _is_escaped(text: str) -> bool:
    """Whether the words stand in double quotes, where a backslash escapes: in JSON, and in YAML where it is written so."""
    return text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[") or re.search(r"^text:[ \t]*\"", text, re.M) is not None


def _character(entity: re.Match[str]) -> str:
    return html.unescape(entity[0])


def _escaped(escape: re.Match[str]) -> str:
    if escape[0][1] in "ux":
        return escape[0].encode("latin-1").decode("unicode-escape").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " "  # a line end, a tab, a mark: no letter


def _part(data: bytes, encoding: str, seen: _Seen) -> str | None:
    """Leaves in `seen` the part of a mail that is read, decoded; its type, or None if its lines are none that a person reads."""
    from .formats.mail import message, texts

    for part in texts(message(data)):
        coded = str(part.get("Content-Transfer-Encoding") or "").strip().lower()
        printable = coded == "quoted-printable"
        raw = str(part.get_payload()).encode("ascii", "replace") if printable else part.get_payload(decode=True) or b""
        if not raw.strip():
            continue
        words = raw.decode(encoding, "replace")
        start = seen.source.find(words)
        if coded == "base64" or start < 0:
            return None
        seen.only(start, start + len(words))
        if printable:
            charset = part.get_content_charset() or "utf-8"
            seen.replace(_SOFT)
            seen.replace(_HEX, lambda run: bytes.fromhex(run[0].replace("=", "")).decode(charset, "replace"))
        return part.get_content_type()
    return None


# ---------------------------------------------------------------- letters and figures
class _Bare:
    """The letters and figures of a text, `text`, and where the words that they make begin, there and in the text itself."""

    def __init__(self, words: str):
        self.at, self.origins = array("l"), array("l")
        pieces = []
        at = 0
        for word in _WORD.finditer(words):
            self.at.append(at)
            self.origins.append(word.start())
            pieces.append(word[0])
            at += len(pieces[-1])
        self.text = "".join(pieces)

    def after(self, start: int) -> int:
        """The index in `text` of the first letter at or after the character `start`."""
        i = bisect_right(self.origins, start) - 1
        if i < 0:
            return 0
        end = self.at[i + 1] if i + 1 < len(self.at) else len(self.text)
        return min(self.at[i] + start - self.origins[i], end)

    def origin(self, at: int) -> int:
        """Where the letter `at` stands in the text."""
        i = bisect_right(self.at, at) - 1
        return self.origins[i] + at - self.at[i]


def _aligned(seen: _Seen, brief: Brief, starts: Sequence[int]) -> list[int | None]:
    """Where each of `starts` stands in the source of `seen`."""
    file, clean = _Bare(seen.text), _Bare(brief.text)
    if not clean.text:  # nothing but marks, or a brief that must not be read yet
        return [None] * len(starts)
    wanted = [min(clean.after(start), len(clean.text) - 1) for start in starts]
    whole = file.text.find(clean.text)
    if whole >= 0 and file.text.find(clean.text, whole + 1) < 0:
        letters: list[int | None] = [whole + at for at in wanted]
    else:
        letters = [None] * len(wanted)
        for around in _AROUND:
            missing = [i for i, at in enumerate(letters) if at is None]
            found = _matched(file, clean, [_Window.around(clean, brief, wanted[i], around) for i in missing])
            for i, at in zip(missing, found):
                letters[i] = at
    return [
        None if at is None else seen.origin(_opened(seen.text, file.origin(at), brief.text, start, clean.origin(letter)))
        for start, letter, at in zip(starts, wanted, letters)
    ]


class _Window(NamedTuple):
    """`letters` around a place of the brief, from the beginning of a word on: they are at `at`, the place `offset` further."""

    letters: str
    at: int
    offset: int

    @classmethod
    def around(cls, clean: _Bare, brief: Brief, letter: int, size: int) -> _Window:
        """About `size` letters of the block of `letter`, those that follow it first."""
        origin = clean.origin(letter)
        i = bisect_right(brief.blocks, origin, key=lambda block: block.start) - 1
        block = brief.blocks[max(0, i)]
        first, end = clean.after(block.start), clean.after(block.end)
        stop = min(letter + size, end)
        begin = max(first, min(letter, stop - size))
        word = bisect_right(clean.at, begin) - 1
        begin = clean.at[word]
        return cls(clean.text[begin:stop], begin, letter - begin)


def _matched(file: _Bare, clean: _Bare, windows: list[_Window]) -> list[int | None]:
    """Where each place stands in the file: its letters stand there as often as in the brief, so each where its turn is."""
    there = _occurrences(file, windows)
    here = _occurrences(clean, windows)
    found: list[int | None] = []
    for letters, at, offset in windows:
        mine, its = here[letters], there[letters]
        found.append(its[mine.index(at)] + offset if len(mine) == len(its) <= _OFTEN and at in mine else None)
    return found


def _occurrences(bare: _Bare, windows: list[_Window]) -> dict[str, list[int]]:
    """Where the letters of each window stand, from the beginning of a word on. One pass for each length of them."""
    found: dict[str, list[int]] = {window.letters: [] for window in windows}
    for size in {len(letters) for letters in found}:
        for at in bare.at:
            places_ = found.get(bare.text[at : at + size])
            if places_ is not None and len(places_) <= _OFTEN:
                places_.append(at)
    return found


def _opened(file: str, at: int, text: str, start: int, letter: int) -> int:
    """The place in `file` of the character `start` of `text`, a mark that stands before the letter that is there at `at`."""
    if start >= letter or file.startswith(text[start:letter], at - (letter - start)):
        return at - max(0, letter - start)
    mark = file.rfind(text[start], max(0, at - _MARKS), at)
    return mark if mark >= 0 and not _WORD.search(file, mark, at) else at
