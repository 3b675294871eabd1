"""What a Markdown file says of itself before it begins: title, date, language, author, tags, marking."""

from __future__ import annotations

import re

from .. import dateline, marking, stated
from ..clean import clean
from ..document import Document
from ..errors import Unreadable
from . import careful

_LINES = 200  # a longer head is none
_DAMAGED = 4000  # characters of a head without end
_OPENING = re.compile(r"\s{0,20}?---[ \t]*\n")  # a blank before or after it must not make a head a part of the text
_ROW = re.compile(r"([^\W\d_][\w-]{0,30}):[ \u00a0]+(\S.*)")
_READ = "&*!|>{[%@`\"'#"  # what begins a value that YAML reads in a way of its own
_FENCES = ("---", "...")
_TITLES = ("title", "titre")
_DATES = ("date", "published", "publié")
_LANGUAGES = ("lang", "language", "langue")


def damaged(text: str) -> dict[str, object]:
    """The marks in a head that could not be read, as what nobody can read: what says that it is marked must not pass unmarked."""
    opening = _OPENING.match(text)
    if opening is None:
        return {}
    start = opening.end()
    ends = [at for end in ("\n---", "\n...", "\n\n") if (at := text.find(end, start)) >= 0]
    return marking.scattered(text[start : min(ends, default=start + _DAMAGED)])


def split(text: str) -> tuple[dict[str, object], str]:
    """The front matter of `text` and the rest. A head that is not closed or is no map of values stays text."""
    opening = _OPENING.match(text)
    if opening is None:
        return {}, text
    start = end = opening.end()
    for _ in range(_LINES):
        stop = text.find("\n", end)
        line = text[end : stop if stop >= 0 else len(text)].rstrip()
        if line in _FENCES:
            try:
                found = careful.yaml(text[start:end])
            except Unreadable:
                found = _plain(text[start:end])
            rest = text[stop + 1 :] if stop >= 0 else ""
            return ({str(k): v for k, v in found.items()}, rest) if isinstance(found, dict) else ({}, text)
        if stop < 0:
            break
        end = stop + 1
    return {}, text


def _plain(head: str) -> dict[str, object] | None:
    """The rows of a head that is no YAML only because a value has a colon: « title: Berne : l'accord »; None of any other."""
    found: dict[str, object] = {}
    for line in head.splitlines():
        row = _ROW.fullmatch(line)
        if row is None:
            return None
        try:
            value = careful.yaml(line)
        except Unreadable:
            if " :" not in row[2] and ": " not in row[2] or row[2][0] in _READ:
                return None
            value = {row[1]: row[2].strip()}
        if isinstance(value, dict):
            found.update(value)
    return found


def apply(found: dict[str, object], document: Document) -> None:
    """Gives `document` what its front matter states: its title before a heading's, its date before a line's."""
    stated.apply(found, document)
    found = {key.strip().lower(): cleaned(value) for key, value in found.items()}
    title = next((found[key] for key in _TITLES if isinstance(found.get(key), str)), None)
    if title:
        document.entitle(title)
    date = next((found[key] for key in _DATES if isinstance(found.get(key), str)), None)
    document.date = (dateline.day(date) if date else None) or document.date
    document.language = next((found[key] for key in _LANGUAGES if isinstance(found.get(key), str)), None)
    document.metadata = found


def cleaned(value: object) -> object:
    """`value` (words, lists and maps of them), its words clean and on one line."""
    if isinstance(value, str):
        return clean(value).text.replace("\n", " ").strip()
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    if isinstance(value, dict):
        return {clean(key).text: cleaned(item) for key, item in value.items()}
    return value
