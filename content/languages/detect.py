"""Which language a text is in, by the words that no text of it can do without. A language is a folder: none is assumed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import repeat

from . import codes, get

_SAMPLE = 3000  # characters looked at, from three places of the text
_WORD = re.compile(r"[^\W\d_]+’?")
_LETTER = re.compile(r"[^\W\d_a-z]")
_ENOUGH = 2  # times as much evidence as for the declared language, before it is contradicted
_EVIDENCE = 6  # common words, less of which contradict nothing


@cache
def weights() -> dict[str, dict[str, float]]:
    """For each language, what each of its common words says for it: less if others have it too. `it’` is `it`."""
    words = {code: frozenset(word.lower().replace("'", "’") for word in get(code).words("stopwords")) for code in codes()}
    shared = Counter(word for known in words.values() for word in known)
    elided = {code: {word + "’": word for word in known if word + "’" not in shared} for code, known in words.items()}
    return {
        code: {word: 1 / shared[elided[code].get(word, word)] ** 2 for word in (*known, *elided[code])}
        for code, known in words.items()
    }


@cache
def _letters() -> dict[str, dict[str, float]]:
    """Letters beyond a to z that common words are written with, as weaker evidence of the same kind."""
    letters = {
        code: frozenset(letter for letter in "".join(known) if letter.isalpha() and not letter.isascii())
        for code, known in weights().items()
    }
    shared = Counter(letter for known in letters.values() for letter in known)
    return {code: {letter: 0.3 / shared[letter] for letter in known} for code, known in letters.items()}


def scores(text: str) -> dict[str, float]:
    """How much of a bounded sample of `text` speaks for each language."""
    sample = _sample(text).lower().replace("'", "’")
    points = _points(weights(), _WORD.findall(sample))
    if not sample.isascii():
        for code, more in _points(_letters(), _LETTER.findall(sample)).items():
            points[code] += more
    return points


def _points(tables: dict[str, dict[str, float]], found: list[str]) -> dict[str, float]:
    return {code: sum(map(known.get, found, repeat(0.0))) for code, known in tables.items()}


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
