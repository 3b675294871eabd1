"""Headings in somebody's words: « Un pont trop loin », 'Council Vote “A Coin Toss,” Mayor Says' where the text has the same words
between marks, of one who is told to say them: they are whose they are there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol

from ..document import Document
from ..span import HEADINGS
from .marks import Marked
from .speaker import Speaker
from .wordforms import folded

_ALONE = 4  # words by which a heading of nothing else is known for the beginning of a quotation in the text
_OPENING = 200  # characters of a quotation that are looked at
_HEADLINE = 160  # characters of a first line that nothing marks as a heading
_FEW = 8  # quotations that are looked at for one heading
_ARTICLES = frozenset(("a", "an", "the", "un", "une", "le", "la", "les", "l", "des"))


class Found(Protocol):
    """What is known of a mark: whether it is speech, and whose."""

    speech: bool
    speaker: Speaker | None


def echoes(document: Document, marks: list[Marked], found: Sequence[Found | None]) -> Iterator[tuple[int, Speaker]]:
    """(number of a mark, who says its words in the text) for the marks of headings that nobody is told to say."""
    starts = [block.start for block in document.blocks]
    alone: list[int] = []
    within: list[int] = []
    spoken: list[tuple[int, Speaker]] = []
    for number, (mark, what) in enumerate(zip(marks, found)):
        if what is None:
            continue
        at = bisect_right(starts, mark.start) - 1
        block = document.blocks[at]
        title = block.kind in HEADINGS
        whole = mark.outer_start == block.start and mark.outer_end >= block.end - 1
        if what.speech and (title and what.speaker is None or whole and mark.outer_end - mark.outer_start < _OPENING):
            alone.append(number)
        elif what.speaker is not None and what.speaker.name is not None:
            spoken.append((number, what.speaker))
        if what.speaker is None and (title or not at and len(starts) > 1 and block.end - block.start < _HEADLINE):
            within.append(number)
    if not spoken or not alone and not within:
        return
    words = {number: _words(document.text, marks[number]) for number in (*alone, *within, *(n for n, _ in spoken))}
    said: dict[tuple[str, ...], Speaker] = {}
    for number, speaker in spoken:
        said.setdefault(tuple(words[number][:_ALONE]), speaker)
    for number in alone:
        opening = tuple(words[number][:_ALONE])
        if len(opening) == _ALONE and opening in said:
            yield number, said[opening]._replace(reason="point")
    sayings = _indexed(words, spoken) if within else {}
    for number in within:
        head = _bare(words[number])
        near = sayings.get(tuple(head[:2]), ())
        whose = next((speaker for n, speaker in near if _holds(words[n], head)), None)
        if whose is not None:
            yield number, whose._replace(reason="point")


def _words(text: str, mark: Marked) -> list[str]:
    return folded(text[mark.start : min(mark.end, mark.start + _OPENING)])


def _bare(words: list[str]) -> list[str]:
    """Words without the article that they begin with."""
    return words[1:] if words and words[0] in _ARTICLES else words


def _indexed(
    words: dict[int, list[str]], spoken: list[tuple[int, Speaker]]
) -> dict[tuple[str, ...], list[tuple[int, Speaker]]]:
    """The first quotations that hold two words one after the other, and those that are one word: no heading looks at all of them."""
    found: dict[tuple[str, ...], list[tuple[int, Speaker]]] = {}
    for number, speaker in spoken:
        said, bare = words[number], _bare(words[number])
        for key in {*zip(said, said[1:]), *([tuple(bare)] if len(bare) == 1 else [])}:
            near = found.setdefault(key, [])
            if len(near) < _FEW:
                near.append((number, speaker))
    return found


def _holds(said: list[str], head: list[str]) -> bool:
    """Whether the words in the marks of a heading are among those that somebody says: several together, or the one that is all."""
    if len(head) < 2:
        return bool(head) and head == _bare(said)
    return any(said[k : k + len(head)] == head for k in range(len(said) - len(head) + 1))
