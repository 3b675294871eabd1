"""Which blocks of a brief are in another language than the brief: a communiqué quoted in full, a statement left untranslated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..span import Block
from . import codes
from .detect import scores, weights

_LONG = 100  # characters: a shorter block is not sure of its language
_SAMPLE = 200  # characters that mostly tell that a block is in the language of the brief
_OWN = 3  # different words of that language alone among them
_EVIDENCE = 6.0  # points for another language, less of which tell nothing
_CERTAIN = 4  # times as many as for that of the brief
_UNREAD = frozenset(("chrome", "code", "byline"))
_APART = frozenset(("title", "note"))  # what stands between two blocks of a language need not be in it


def with_languages(text: str, blocks: Sequence[Block], language: str) -> list[Block] | None:
    """`blocks` with the language of each that is certainly not in `language`; None if there is none.

    A short block has the language of the two long ones around it, if they have the same and its words do not say otherwise.
    """
    own = _alone(language)
    found: dict[int, str] = {}
    long: list[int] = []  # the blocks that are sure, in order
    for i, block in enumerate(blocks):
        if block.end - block.start < _LONG or block.kind in _UNREAD:
            continue
        long.append(i)
        words = text[block.start : block.start + _SAMPLE].lower().split()
        if len(own.intersection(words)) < _OWN and (code := _other(text[block.start : block.end], language)):
            found[i] = code
    stated = any(block.language for block in blocks)
    if not found and not stated:
        return None
    for before, after in zip(long, long[1:]):
        code = found.get(before)
        if code and code == found.get(after):
            for i in range(before + 1, after):
                if blocks[i].kind not in _UNREAD | _APART and _agrees(text[blocks[i].start : blocks[i].end], code, language):
                    found[i] = code
    return [block if block.language else block._replace(language=found.get(i)) for i, block in enumerate(blocks)]


@cache
def _alone(language: str) -> frozenset[str]:
    """The common words that `language` alone has."""
    return frozenset(word for word, codes_ in weights().items() if list(codes_) == [language])


def _other(text: str, language: str) -> str | None:
    """The language other than `language` that `text` is certainly in."""
    points = scores(text)
    best = max(codes(), key=points.__getitem__)
    sure = best != language and points[best] >= _EVIDENCE and points[best] > _CERTAIN * points[language]
    return best if sure else None


def _agrees(text: str, code: str, language: str) -> bool:
    points = scores(text)
    return points[code] > points[language]
