"""The words of dates, as a language lists them: names of months and weekdays, phrases that are days, and where either begin.

They are looked up, not compiled: a language costs no regular expression but the short one that finds where to look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

# A run of letters, and what goes on after accents that stand apart. A call that is written above a word is no part of it.
_WORD = re.compile("[^\\W\\d_¹²³⁰-⁹]++(?:[\u0300-\u036f]++[^\\W\\d_¹²³⁰-⁹]*+)*+")
_PART = re.compile("[^\\W\\d_]++(?:[\u0300-\u036f]++[^\\W\\d_]*+)*+|\\d++|.", re.S)
_LEAD = 6  # characters that tell where to look
_APOSTROPHES = "'’"
_HYPHENS = "-‐‑"
_PLAIN = str.maketrans("’‑‐ı", "'--i")


def plain(words: str) -> str:
    """Words as the lists write them: lower case, straight apostrophes and hyphens, one blank between."""
    return " ".join(words.split()).lower() if words.isascii() else _plain(words)


@lru_cache(1024)
def _plain(words: str) -> str:
    words = unicodedata.normalize("NFC", " ".join(words.split())).casefold()
    return words.translate(_PLAIN).replace("i\u0307", "i")


def word_at(text: str, start: int, end: int) -> tuple[str, int]:
    """The word that begins at `start`, plain, and where it ends; empty if there is none."""
    match = _WORD.match(text, start, end)
    if not match:
        return "", start
    word = match.group()
    return word.lower() if word.isascii() else plain(word), match.end()


def plain_word(part: str) -> str:
    """One word, figure or character, plain."""
    return part.lower() if part.isascii() else plain(part)


def blank(text: str, start: int, end: int) -> int:
    """Where the one to three blanks at `start` end; -1 if there are none, or more."""
    if start >= end or not text[start].isspace():
        return -1
    at = start + 1
    while at < end and text[at].isspace():
        at += 1
        if at - start > 3:
            return -1
    return at


class Names:
    """The twelve months, or the seven days: every spelling, plain, with its number from 1."""

    def __init__(self, table: Mapping[str, list[str]]):
        self.full = frozenset(map(plain, table))
        self.spellings = [word for name, others in table.items() for word in (name, *others)]
        self.firsts = {plain(word).rstrip(".") for word in self.spellings}
        self._numbers = {plain(w): number for number, (name, others) in enumerate(table.items(), 1) for w in (name, *others)}

    def at(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The number of the name that begins at `start`, and where it ends with its full stop; 0 if there is none."""
        word, stop = word_at(text, start, end)
        if not word:
            return 0, start
        if stop < end and text[stop] == "." and (number := self._numbers.get(word + ".")):
            return number, stop + 1
        return self._numbers.get(word, 0), stop

    def number(self, word: str) -> int:
        """The number of the plain `word`; 0 if it is none of the names."""
        return self._numbers.get(word, 0)


class _Phrase(NamedTuple):
    parts: list[str]  # what follows the first word: words, figures and the characters between
    value: object


class Phrases:
    """Words in a fixed order, each with a value: the longest that stands at a place."""

    def __init__(self, values: Mapping[str, object] | Iterable[str]):
        rows = values if isinstance(values, Mapping) else dict.fromkeys(values)
        self._rows: dict[str, list[_Phrase]] = {}
        for words in sorted(rows, key=len, reverse=True):
            parts = _PART.findall(plain(words))
            self._rows.setdefault(parts[0], []).append(_Phrase(parts[1:], rows[words]))
        initials = {unicodedata.normalize(form, word)[0] for word in self._rows for form in ("NFC", "NFD")}
        self._initials = initials.union(map(str.upper, initials))

    def firsts(self) -> Iterable[str]:
        """The first words, plain."""
        return self._rows.keys()

    def at(self, text: str, start: int, end: int) -> tuple[int, object] | None:
        """Where the phrase that begins at `start` ends, and its value."""
        if start >= end or text[start] not in self._initials:
            return None
        match = _PART.match(text, start, end)
        for parts, value in self._rows.get(plain_word(match.group()), ()):
            stop = _follow(text, match.end(), end, parts)
            if stop >= 0:
                return stop, value
        return None


def _follow(text: str, at: int, end: int, parts: list[str]) -> int:
    """Where `parts` end if they stand at `at`; else -1."""
    for part in parts:
        if at >= end:
            return -1
        if part == " ":
            at = blank(text, at, end)
            if at < 0:
                return -1
        elif part == "'" or part == "-":
            if text[at] not in (_APOSTROPHES if part == "'" else _HYPHENS):
                return -1
            at += 1
        else:
            match = _PART.match(text, at, end)
            if not match or plain_word(match[0]) != part:
                return -1
            at = match.end()
    return at


# A figure that may be a day of the month, or begin a date in figures.
_FIGURE = r"\d(?:\d?(?![\d_]|\s\d|,\d|\s?[%€$£])|\d{3}[./-]\d\d[./-])"


def leads(words: Iterable[str]) -> re.Pattern:
    """Finds, in text in lower case, the places where a day's figure stands or where one of `words` may begin.

    A match begins with one character that is no part of a word. The pattern is kept short, since making
    it costs as much as searching many briefs; what is found too much, the lookups tell.
    """
    tree: dict = {}
    for word in words:
        node = tree
        if lead := _lead(plain(word)):
            for character in lead:
                node = node.setdefault(character, {})
            node[""] = {}
    return re.compile(rf"\W(?:{'|'.join((_FIGURE, *_branches(tree)))})")


def _lead(word: str) -> str:
    """The first letters of `word`, as far as they are written in one way only; none if a figure begins it."""
    size = 0 if word[0].isdigit() else 1
    while 0 < size < min(len(word), _LEAD) and word[size].isascii():
        size += 1
    return word[:size]


_CHARACTERS = {" ": r"\s", "'": "['’]", "-": "[-‐‑]"}


def _branches(node: dict) -> list[str]:
    """Regular expressions for what begins in the ways of `node`; a short beginning stands for the longer ones."""
    return [] if "" in node else [_character(c) + _either(_branches(below)) for c, below in sorted(node.items())]


def _either(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})" if parts else ""


def _character(character: str) -> str:
    if character.isascii():
        return _CHARACTERS.get(character) or re.escape(character)
    return f"(?:{character}|{unicodedata.normalize('NFD', character)})"


def lowered(text: str) -> str:
    """`text` in lower case, every character in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
