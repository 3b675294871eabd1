"""Which language a text is in, by the words that no text of it can do without. A language is a folder: none is assumed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from . import codes, get

_SAMPLE = 3000  # characters looked at, from three places of the text
_WORD = re.compile(r"[^\W\d_]+[’']?")
_ENOUGH = 2  # times as much evidence as for the declared language, before it is contradicted
_EVIDENCE = 6  # common words, less of which contradict nothing


@cache
def weights() -> dict[str, dict[str, float]]:
    """For each common word, what it says for each language that has it: less if others have it too."""
    shared = Counter(word for code in codes() for word in _words(code))
    found: dict[str, dict[str, float]] = {}
    for code in codes():
        for word in _words(code):
            found.setdefault(word, {})[code] = 1 / shared[word] ** 2
    return found


def _words(code: str) -> frozenset[str]:
    return frozenset(word.lower().replace("'", "’") for word in get(code).words("stopwords"))


@cache
def _letters() -> dict[str, dict[str, float]]:
    """Letters beyond a to z that common words are written with, as weaker evidence of the same kind."""
    found: dict[str, set[str]] = {}
    for code in codes():
        for letter in "".join(_words(code)):
            if letter.isalpha() and not letter.isascii():
                found.setdefault(letter, set()).add(code)
    return {letter: {code: 0.3 / len(among) for code in among} for letter, among in found.items()}


def scores(text: str) -> dict[str, float]:
    """How much of a bounded sample of `text` speaks for each language."""
    points = dict.fromkeys(codes(), 0.0)
    known, letters = weights(), _letters()
    for word in _WORD.findall(_sample(text).lower().replace("'", "’")):
        found = known.get(word) or known.get(word.rstrip("’"))
        for code, weight in (found or {}).items():
            points[code] += weight
        if not word.isascii():
            for letter in word:
                for code, weight in letters.get(letter, {}).items():
                    points[code] += weight
    return points


def detect(text: str, declared: str | None = None, default: str = "en") -> str:
    """The code of the language of `text`, one of those there is a folder for.

    A `declared` language (of a page, of a front matter) is believed unless the words plainly speak for another one.
    `default` is for a text that says nothing.
    """
    points = scores(text)
    best = max(points, key=lambda code: (points[code], code == default))
    said = declared.strip().replace("_", "-").partition("-")[0].lower() if declared else ""
    if said in points:
        contradicted = points[best] >= _EVIDENCE and points[best] > _ENOUGH * points[said]
        return best if contradicted else said
    return best if points[best] else default if default in points else best


def _sample(text: str) -> str:
    """The beginning, the middle and the end of a long text."""
    if len(text) <= _SAMPLE:
        return text
    part = _SAMPLE // 3
    middle = len(text) // 2
    return " ".join((text[:part], text[middle : middle + part], text[-part:]))
