"""Which blocks of a brief are in another language than the brief: a communiqué quoted in full, a statement left untranslated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import attrgetter

from ..span import Block
from . import codes
from .detect import scores, weights

_SHORTEST = 20  # characters: a shorter block does not tell its language
_SAMPLE = 200  # characters that mostly tell that a block is in the language of the brief
_OWN = 100  # characters of them for each word of that language alone that may stand there all the same
_EVIDENCE = 4.0  # points for another language, less of which tell nothing: no block of 760 in one language has them
_CERTAIN = 4  # times as many as for that of the brief
_LITTLE = 2.0  # points that do beside a block of that language
_UNREAD = frozenset(("chrome", "code", "byline"))
_APART = frozenset(("title", "note"))  # what stands between two blocks of a language need not be in it
_LANGUAGE = attrgetter("language")
_WORD = re.compile(r"\b[^\W\d_A-Z]{2}")  # of small letters
_OPENING = "«“„\""
_MARK = re.compile(f"[{_OPENING}]")
_QUOTED = re.compile("«[^«»]{0,5000}»|“[^“”]{0,5000}”|„[^„“”]{0,5000}[“”]|\"[^\"]{0,5000}\"")


def with_languages(text: str, blocks: Sequence[Block], language: str) -> list[Block] | None:
    """`blocks` with the language of each that is certainly not in `language`; None if there is none.

    The sentence around a quotation tells the language, not what is quoted: “We leave”, a-t-il dit, is French. A block that
    tells nothing has the language of the nearest that do, if its words do not say otherwise.
    """
    own = _alone(language)
    found: dict[int, str] = {}
    sure: list[int] = []  # the blocks that tell their language, in order
    for i, block in enumerate(blocks):
        size = block.end - block.start
        if size < _SHORTEST or block.kind in _UNREAD:
            continue
        sample = min(size, _SAMPLE)
        begins, few = text[block.start : block.start + sample], sample // _OWN
        if len(own.intersection(_before_marks(begins).split())) > few or _has_many(own, _unquoted(begins).split(), few):
            sure.append(i)
        elif code := _other(text[block.start : block.end], language):
            sure.append(i)
            found[i] = code
        elif size >= _SAMPLE:
            sure.append(i)
    stated = any(map(_LANGUAGE, blocks))
    if not found and not stated:
        return None
    told = {i: found.get(i) for i in sure}
    for before, after in zip((None, *sure), (*sure, None)):
        around = {told[i] for i in (before, after) if i is not None}
        for i in range(0 if before is None else before + 1, len(blocks) if after is None else after):
            block = blocks[i]
            if block.kind not in _UNREAD | _APART and (code := _beside(text[block.start : block.end], around, language)):
                found[i] = code
    return [block if block.language else block._replace(language=found.get(i)) for i, block in enumerate(blocks)]


def _has_many(own: frozenset[str], words: list[str], few: int) -> bool:
    return len(own.intersection(words)) > few or len(own.intersection(map(str.lower, words))) > few


def _before_marks(text: str) -> str:
    """`text` up to the first mark, which is often enough."""
    return _MARK.split(text, 1)[0]


def _unquoted(text: str) -> str:
    """`text` without what stands between marks."""
    for mark in _OPENING:
        if mark in text:
            return _QUOTED.sub(" ", text)
    return text


@cache
def _alone(language: str) -> frozenset[str]:
    """The common words that `language` alone has."""
    return frozenset(weights()[language]).difference(*(known for code, known in weights().items() if code != language))


def _other(text: str, language: str) -> str | None:
    """The language other than `language` that `text` is certainly in."""
    frame = _unquoted(text)
    points = scores(text)
    around = points if frame is text else scores(frame)
    best = max(codes(), key=points.__getitem__)
    if best == language or not _is_certain(points, best, language, _EVIDENCE):
        best = max(codes(), key=around.__getitem__)
        return best if best != language and _is_certain(around, best, language, _EVIDENCE) else None
    if any(around.values()):
        return best if _is_certain(around, best, language) else None
    return None if _WORD.search(frame) else best  # words that tell nothing may be those that say who speaks


def _beside(text: str, around: set[str | None], language: str) -> str | None:
    """The language of a block that tells none for certain, from those of the blocks beside it."""
    points = scores(text)
    best = max(codes(), key=points.__getitem__)
    if best not in around or points[best] <= points[language]:
        return None
    return best if len(around) == 1 or _is_certain(points, best, language, _LITTLE) else None


def _is_certain(points: dict[str, float], code: str, language: str, least: float = 0.0) -> bool:
    return points[code] >= least and points[code] > _CERTAIN * points[language]
