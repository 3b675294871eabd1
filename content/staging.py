"""What an editor states of a brief's presentation: which slides are shown and in what order, and the speaker's notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .clean import clean

# What a slide, or a run of slides, is called: `points` are all points, `point 3` is the third.
SLIDES = ("title", "lead", "points", "board", "quotes", "moments", "sources")
NUMBERED = ("point", "quote")
EXPECTED = ", ".join((*SLIDES, *(f"{name} 1" for name in NUMBERED)))

_NUMBERED = re.compile(rf"({'|'.join(NUMBERED)})\s*0*([1-9][0-9]{{0,5}})")
_OPENS, _CLOSES = "<!--", "-->"
_NOTE = re.compile(r"\s{0,20}notes?\s{0,5}:", re.I)


class Order(NamedTuple):
    """The running order. `show` are the keys of the slides to show, in order (None: all, in the order of the brief), and
    `omit` those that are left out. A key is one of SLIDES, or one of NUMBERED with its number from 1: `point 3`."""

    show: tuple[str, ...] | None = None
    omit: tuple[str, ...] = ()


class SpeakerNote(NamedTuple):
    """Words for the speaker alone, never part of the text; lines are kept. They belong to the slide of key `slide` (see
    Order), or to the slide of what stands at `at` (characters of Brief.text; a note after a block's last word has the
    block's end), or, if both are None, to the whole brief."""

    text: str
    slide: str | None = None
    at: int | None = None


def key(words: object) -> str | None:
    """The key of a slide that `words` name; None if they name none."""
    if not isinstance(words, str):
        return None
    name = " ".join(words.split()).casefold()
    if match := _NUMBERED.fullmatch(name):
        return f"{match[1]} {match[2]}"
    return name if name in SLIDES else None


def order(stated: object) -> tuple[Order | None, list[str]]:
    """The running order that `present:` states (a list of keys, or a map of `show` and `omit`); and what is not understood."""
    if not stated:
        return None, []
    if not isinstance(stated, dict):
        show, wrong = _keys(stated, "present")
        return (Order(show) if show else None), wrong
    lists = {name: _keys(stated.get(name) or [], f"present.{name}") for name in ("show", "omit")}
    wrong = [where for _, found in lists.values() for where in found]
    wrong += [f"present.{_line(name)}" for name in stated if name not in lists]
    found = Order(lists["show"][0] or None, lists["omit"][0])
    return (found if any(found) else None), wrong


def notes(stated: object) -> tuple[list[SpeakerNote], list[str]]:
    """The notes that `notes:` states (words for the whole brief, or a map from key to words); and where it is not understood."""
    if isinstance(stated, dict):
        found = [(name, key(name), _note(words)) for name, words in stated.items() if words is not None]
        kept = [SpeakerNote(words, slide) for _, slide, words in found if slide and words]
        return kept, [f"notes.{_line(name)}" for name, slide, words in found if not (slide and words)]
    words = _note(stated)
    wrong = stated is not None and not isinstance(stated, str)
    return [SpeakerNote(words)] if words else [], ["notes"] if wrong else []


def in_comments(source: str) -> Iterator[str]:
    """The notes in the comments of a piece of Markdown or HTML: <!-- note: … -->."""
    at = source.find(_OPENS)
    while at >= 0 and (end := source.find(_CLOSES, at + len(_OPENS))) >= 0:
        if words := in_comment(source[at + len(_OPENS) : end]):
            yield words
        at = source.find(_OPENS, end + len(_CLOSES))


def in_comment(inside: str) -> str | None:
    """The note that the inside of a comment is."""
    match = _NOTE.match(inside)
    return _note(inside[match.end() :]) if match else None


def _keys(stated: object, where: str) -> tuple[tuple[str, ...], list[str]]:
    if isinstance(stated, str):
        stated = [part for part in stated.split(",") if part.strip()]
    items = stated if isinstance(stated, list) else [None]
    found = [key(item) for item in items]
    # Each once: a slide that is shown twice has no place of its own.
    return tuple(dict.fromkeys(filter(None, found))), [f"{where}.{i + 1}" for i, name in enumerate(found) if name is None]


def _note(words: object) -> str | None:
    """The words of a note, clean, without blanks around its lines."""
    if not isinstance(words, str):
        return None
    return "\n".join(" ".join(line.split()) for line in clean(words).text.strip().split("\n")) or None


def _line(words: object) -> str:
    return " ".join(clean(str(words)).text.split())
