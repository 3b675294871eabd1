"""The one way in: bytes -> clean text -> blocks -> finders -> Brief."""

from __future__ import annotations

from pathlib import Path

from . import languages
from .document import Document
from .formats import plain
from .model import Brief


def read(path: Path) -> Document:
    """The document in the file `path`: text and blocks, nothing searched yet."""
    return plain.parse(path.read_bytes().decode("utf-8"))


def analyse(document: Document) -> Brief:
    """The brief that `document` is: everything found."""
    from .finders import find_all

    language = languages.get(document.language or "fr")
    found = find_all(document, language)
    return Brief(
        text=document.text,
        blocks=tuple(document.blocks),
        title=document.title,
        date=document.date,
        language=language.code,
        people=found.people,
        quotes=found.quotes,
        notes=found.notes,
        moments=found.moments,
    )


def load(path: Path) -> Brief:
    """The brief in the file `path`."""
    return analyse(read(path))
