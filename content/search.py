"""Search in a text: without regard to case, accents, kinds of space, apostrophe or quotation mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .span import Span

CHUNK = 1 << 17  # characters searched in one go; bounds the time before a key can be answered

_LIKE = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "−": "-", "ß": "s"}
_MARK = "\u0300"  # stands for any combining mark in folded text


class _Folding(dict):
    """A table for str.translate, filled as characters are met. One character always becomes one."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _LIKE:
            folded = _LIKE[character]
        elif unicodedata.combining(character):
            folded = _MARK
        elif character.isspace():
            folded = " "
        else:
            base = unicodedata.normalize("NFD", character)[0].lower()
            folded = base if len(base) == 1 else character
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` as it is compared; as long as `text` itself, so that places in one are places in the other."""
    return text.translate(_FOLDING)


def pattern_of(query: str) -> re.Pattern[str] | None:
    """What finds `query` in folded text; None if it holds nothing to look for."""
    parts = []
    text = unicodedata.normalize("NFC", query.strip()).replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae")
    folded = fold(text).replace(_MARK, "")
    place = 0
    while place < len(folded):
        pair = folded[place : place + 2]
        if pair in ("oe", "ae"):
            parts.append(f"(?:{pair[0]}{_MARK}*{pair[1]}|{'œ' if pair == 'oe' else 'æ'})")
            place += 2
        elif folded[place] == " ":
            parts.append(" +")
            place += len(folded[place:]) - len(folded[place:].lstrip(" "))
            continue
        else:
            parts.append(re.escape(folded[place]))
            place += 1
        parts.append(f"{_MARK}*")
    return re.compile("".join(parts)) if parts else None


def find(text: str, pattern: re.Pattern[str], ranges: list[tuple[int, int]]) -> Iterator[list[Span]]:
    """Hits in `text`, some at a time: `ranges` are the stretches that no hit crosses (blocks), in order."""
    index = 0
    while index < len(ranges):
        start = ranges[index][0]
        hits: list[Span] = []
        while index < len(ranges) and ranges[index][0] - start < CHUNK:
            first, last = ranges[index]
            for piece in range(first, last, CHUNK):
                end = min(last, piece + CHUNK)
                hits += [Span(piece + m.start(), piece + m.end()) for m in pattern.finditer(fold(text[piece:end]))]
            index += 1
        yield hits
