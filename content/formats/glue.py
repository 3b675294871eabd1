"""Blocks that lost the line break between them: "…a party to it.Key TakeawaysThe Kremlin introduced…", "…ends.• The…"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late import Late
from .. import dateline
from . import sections

_WINDOW = 1 << 16  # characters searched in one call
BULLETS = "•●▪◦‣🔻■►▶"  # right after the end of a sentence, these begin a point; with a blank before them they may part words
_GLUED = re.compile(rf"(?<=\S)[A-ZÀ-ÖØ-ÞĀ-Ž{BULLETS}]")  # where a seam is looked for: few words go on so
_ENDS, _CLOSING, _BLANKS = frozenset(".!?…"), frozenset("”\"»’)]"), frozenset(" \u00a0\u202f")
_BEFORE_BULLET = _ENDS | _CLOSING - {"]"} | {";", ":"}
_LOWER = frozenset(map(chr, (*range(0x61, 0x7B), *range(0xE0, 0x100)))) - {"÷"}
_WORDS_BEFORE = Late(r"[a-zà-öø-ÿ0-9»”\"’)\]%]{2}[.!?…](?:[”\"»’)\]]|[ \u00a0\u202f]»)?(?:\[\d{1,3}\])*$|\d\]$")
_DATED = Late(r"\w{3,12},? (?:\w{1,10} )?\d{1,2}(?:er|st|nd|rd|th)?,? (?:\w{3,10},? )?(?:19|20)\d\d")
_SHORTEST = 4  # words: less does not make a sentence that another one can be glued to
_HEADING = 60  # characters: a longer heading is not looked for in front of a glued word


def has_candidates(text: str, start: int, end: int) -> bool:
    """Whether a seam is possible at all there: for many lines at once, which mostly have none."""
    windows = range(start, end, _WINDOW)
    found = (match for window in windows for match in _GLUED.finditer(text, window, min(end, window + _WINDOW)))
    return any(_can_part(text, match.start(), end) for match in found)


def seams(text: str, start: int, end: int) -> Iterator[int]:
    """Places in `start`:`end` where a new block begins without a break."""
    begin = start
    for window in range(start, end, _WINDOW):
        for match in _GLUED.finditer(text, window, min(end, window + _WINDOW)):
            at = match.start()
            if at <= begin or not _can_part(text, at, end):
                continue
            if text[at] in BULLETS or text[at].isupper() and _parts(text, begin, at, end):
                yield at
                begin = at


def _can_part(text: str, at: int, end: int) -> bool:
    """Whether the bullet or capital at `at` stands right after what can end a block, and right before what can go on with it."""
    last, after = text[at - 1], text[at + 1 : min(end, at + 3)]
    if text[at] in BULLETS:
        return last in _BEFORE_BULLET and _is_word(after.removeprefix(" ")[:1])
    if not _is_word(after[:1]) and after[:1] not in ("’", "'", " ", "\u00a0"):
        return False
    if last in _CLOSING:
        before, mark = text[max(0, at - 3) : at - 2], text[max(0, at - 2) : at - 1]
        return mark in _ENDS or (last == "]" and mark.isdecimal()) or (last == "»" and mark in _BLANKS and before in _ENDS)
    return last in _ENDS or last in _LOWER or text[max(0, at - 4) : at - 2] in ("19", "20") and text[at - 2 : at].isdecimal()


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


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
