"""Blocks that lost the line break between them: "…a party to it.Key TakeawaysThe Kremlin introduced…", "…ends.• The…"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late import Late
from .. import dateline
from . import sections

_WINDOW = 1 << 16  # characters searched in one call
BULLETS = "•●▪◦‣🔻■►▶"  # right after the end of a sentence, these begin a point; with a blank before them they may part words
_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
_SEAM = re.compile(
    rf"(?<=[.!?…»”\"’);:])[{BULLETS}](?=️? ?\w)|[{_UPPER}](?:(?<=[a-zà-öø-ÿ].)|(?<=[.!?…].)|(?<=[.!?…][”\"»’)\]].)|(?<=\d\].)|(?<=[.!?…][ \u00a0\u202f]».)|(?<=(?:19|20)\d\d.))(?=[\w’' \u00a0])"
)
_WORDS_BEFORE = Late(r"[a-zà-öø-ÿ0-9»”\"’)\]%]{2}[.!?…](?:[”\"»’)\]]|[ \u00a0\u202f]»)?(?:\[\d{1,3}\])*$|\d\]$")
_DATED = re.compile(r"\w{3,12},? (?:\w{1,10} )?\d{1,2}(?:er|st|nd|rd|th)?,? (?:\w{3,10},? )?(?:19|20)\d\d")
_SHORTEST = 4  # words: less does not make a sentence that another one can be glued to
_HEADING = 60  # characters: a longer heading is not looked for in front of a glued word


def has_candidates(text: str, start: int, end: int) -> bool:
    """Whether a seam is possible at all there: for many lines at once, which mostly have none."""
    windows = range(start, end, _WINDOW)
    return any(_SEAM.search(text, window, min(end, window + _WINDOW + 1)) for window in windows)


def seams(text: str, start: int, end: int) -> Iterator[int]:
    """Places in `start`:`end` where a new block begins without a break."""
    begin = start
    for window in range(start, end, _WINDOW):
        for match in _SEAM.finditer(text, window, min(end, window + _WINDOW + 1)):
            at = match.start()
            if at < window + _WINDOW and at > begin and (text[at] in BULLETS or text[at].isupper() and _parts(text, begin, at, end)):
                yield at
                begin = at


def _parts(text: str, begin: int, at: int, end: int) -> bool:
    if text[at - 1].islower():
        return at - begin <= _HEADING and (_is_heading(text, begin, at, end) or _is_dated(text, at))
    if text[at - 1].isdigit():
        return at - begin <= _HEADING and dateline.is_byline(text[begin:at])
    before = text[max(begin, at - 80) : at]
    if len(before.split(None, _SHORTEST)) < _SHORTEST and not _is_known(text, begin, at):
        return False
    last = before.removesuffix("»").rstrip().rsplit(None, 1)[-1]
    if "/" in last or "@" in last or "www." in last or not _WORDS_BEFORE.search(before):
        return False
    stem = last.rstrip(".!?…”\"»’)]")
    return len(stem) > 3 or not stem.isalpha() or stem.islower()  # "Gen.Marchenko" only lost a space


def _is_dated(text: str, at: int) -> bool:
    """Whether a line of date begins there, glued to the title above it and to what follows its year."""
    line = _DATED.match(text, at)
    return line is not None and dateline.is_byline(line[0])


def _is_known(text: str, begin: int, at: int) -> bool:
    return sections.kind(text[begin:at]) is not None if at - begin <= _HEADING else False


def _is_heading(text: str, begin: int, at: int, end: int) -> bool:
    """Whether the words before `at` are a heading that the first word of its section is glued to."""
    if _is_known(text, begin, at):
        return True
    word = re.match(r"[^\W\d_]+[’']?", text[at : at + 20])
    following = text[at + len(word[0]) : at + len(word[0]) + 1] if word else ""
    opens = word is not None and (following == " " or word[0][-1] in "’'") and sections.opens(word[0])
    return opens and text[begin].isupper() and " " in text[begin:at] and end - at > _HEADING
