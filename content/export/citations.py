"""What one cites, for reference managers: a brief, its quotes or its sources as BibTeX and as CSL-JSON.

Both say what is known and no more. A speaker that was inferred stands in square brackets, as what a cataloguer supplies
(ISO 690; Chicago Manual of Style 14), and the note says so.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from .. import marks, words
from ..cite import calls_of, source_near
from ..labels import Labels
from ..library.shelf import title_of
from ..model import Brief, Note, Quote
from ..typeset import shorten

# LaTeX, « special characters ». Braces too must be commands: BibTeX counts them, escaped or not.
_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip
_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST_KEY = 40
_TITLE = 90  # characters of the lead that stand for a title


class _Item(NamedTuple):
    """Something to cite. `date` is ISO 8601; `within` the title of what it stands in; `kind` a type of CSL 1.0.2."""

    key: str
    kind: str
    title: str
    author: str | None = None
    date: str | None = None
    within: str | None = None
    publisher: str | None = None
    address: str | None = None
    language: str | None = None
    note: str | None = None


def bibtex(briefs: Iterable[tuple[str, Brief]], labels: Labels, only: str | None = None) -> Iterator[str]:
    """`briefs` (name and brief) as BibTeX entries; with `only` (quotes, notes) those of their quotes or sources."""
    for item in _items(briefs, labels, only):
        fields = {
            "author": item.author,
            "title": item.title,
            "howpublished": item.within,
            "organization": item.publisher,
            **_bibtex_date(item.date),
            "url": item.address,
            "langid": item.language and {"fr": "french", "en": "english"}.get(item.language, item.language),
            "note": item.note,
        }
        yield f"@misc{{{item.key},\n"
        for field, value in fields.items():
            if value:
                yield f"  {field} = {value},\n" if field == "month" else f"  {field} = {{{_value(field, value)}}},\n"
        yield "}\n\n"


def csl(briefs: Iterable[tuple[str, Brief]], labels: Labels, only: str | None = None) -> Iterator[str]:
    """The same as a CSL-JSON array (Citation Style Language 1.0.2)."""
    opening = "["
    for item in _items(briefs, labels, only):
        data = {
            "id": item.key,
            "type": item.kind,
            "title": item.title,
            "author": [{"literal": item.author}] if item.author else None,
            "issued": {"date-parts": [[int(part) for part in day.split("-")] for day in item.date.split("/")]} if item.date else None,
            "container-title": item.within,
            "publisher": item.publisher,
            "URL": item.address,
            "language": item.language,
            "note": item.note,
        }
        yield opening + "\n" + json.dumps({k: v for k, v in data.items() if v is not None}, ensure_ascii=False, indent=1)
        opening = ","
    yield "\n]\n" if opening == "," else "[]\n"


def _items(briefs: Iterable[tuple[str, Brief]], labels: Labels, only: str | None) -> Iterator[_Item]:
    keys: dict[str, int] = {}
    for name, brief in briefs:
        key = _key(PurePath(name).stem)
        keys[key] = keys.get(key, 0) + 1
        if keys[key] > 1:  # two files of one name in two folders
            key = f"{key}-{keys[key]}"
        items: Iterable[_Item]
        if only == "quotes":
            calls = calls_of(brief)
            items = (_quote(brief, q, f"{key}-q{n}", labels, calls) for n, q in enumerate(brief.quotes, 1) if q.kind == "speech")
        elif only == "notes":
            items = (_source(brief, note, f"{key}-n{n}") for n, note in enumerate(brief.notes, 1) if note.source)
        else:
            items = [_brief(brief, key, PurePath(name).name, labels)]
        mark = marks.text(brief.marking, labels) if brief.marking else ""
        yield from (item._replace(note=". ".join(filter(None, (mark, item.note)))) if mark else item for item in items)


def _brief(brief: Brief, key: str, name: str, labels: Labels) -> _Item:
    author = brief.metadata.get("author", brief.metadata.get("auteur"))
    return _Item(
        key=key,
        kind="document",
        title=_title(brief),
        author=_line(author) if isinstance(author, str) else None,
        date=brief.date.isoformat() if brief.date else None,
        language=brief.language,
        note=" · ".join([_line(name), *([words.corrected(brief.corrected, labels)] if brief.corrected else [])]),
    )


def _quote(brief: Brief, quote: Quote, key: str, labels: Labels, calls: list[tuple[int, int]]) -> _Item:
    notes = []
    author = quote.speaker
    if quote.attribution == "inferred" and author:
        notes.append(labels._("speaker inferred, not stated"))
        author = f"[{author}]"
    if quote.corrected:
        notes.append(words.corrected(quote.corrected, labels))
    source = source_near(brief, quote, calls)
    if source:
        notes.append(labels._("Source: %(source)s", source=source))
    return _Item(
        key=key,
        kind="speech",
        title=_line(brief.text[quote.outer.start : quote.outer.end]),
        author=author,
        within=_title(brief),
        date=brief.date.isoformat() if brief.date else None,
        language=brief.language,
        note=". ".join(notes) or None,
    )


def _source(brief: Brief, note: Note, key: str) -> _Item:
    source = note.source
    assert source is not None
    title = source.title or source
    return _Item(
        key=key,
        kind="webpage" if source.address else "document",
        title=_line(brief.text[title.start : title.end]),
        publisher=_line(source.publisher.of(brief.text)) if source.publisher else None,
        date=source.date,
        address=source.address,
        language=brief.language,
    )


def _title(brief: Brief) -> str:
    title, stated = title_of(brief)
    return _line(title if stated else shorten(title, _TITLE))


def _key(stem: str) -> str:
    """A key that every reader of BibTeX takes: plain letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    key = re.sub(r"[^A-Za-z0-9]+", "-", plain)[:_LONGEST_KEY].strip("-") or "brief"
    return key if key[0].isalpha() else f"brief-{key}"


def _line(words: str) -> str:
    return " ".join(words.split())


def _bibtex_date(date: str | None) -> dict[str, str]:
    """Year and month as BibTeX has them, and biblatex's `date`, which alone holds the day and intervals."""
    if not date:
        return {}
    year, month, *_ = (*date.partition("/")[0].split("-"), "0")
    return {"year": year, **({"month": _MONTHS[int(month) - 1]} if 0 < int(month) <= 12 else {}), "date": date}


def _value(field: str, value: str) -> str:
    """A value between braces: special characters as LaTeX has them; in names and titles, kept as they are written."""
    if field == "url":  # \\url takes all but what would end it
        return value.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
    said = _SPECIAL.sub(lambda special: _LATEX[special[0]], value)
    return f"{{{said}}}" if field in ("author", "title", "howpublished", "organization") else said
