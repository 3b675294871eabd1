"""Everything that is in a document: what finders find, in the language of each block, and what an editor marked wins over it."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import NamedTuple

from . import languages
from .document import Document
from .finders.finding import find_all
from .languages.mixed import with_languages
from .model import Moment, Note, Person, Quote
from .span import Block


class Found(NamedTuple):
    """What a search of a document gives: its language, its blocks with theirs, and what is in them."""

    language: str
    blocks: Sequence[Block]
    people: Sequence[Person]
    quotes: Sequence[Quote]
    notes: Sequence[Note]
    moments: Sequence[Moment]


def search(document: Document) -> Found:
    """What is in `document`, of which the language is known."""
    collects = gc.isenabled()
    gc.disable()  # the finders leave no rings behind, and to look for some would take a twentieth of their time
    try:
        return _search(document)
    finally:
        if collects:
            gc.enable()


def _search(document: Document) -> Found:
    language = languages.get(document.language)
    document.blocks = with_languages(document.text, document.blocks, language.code) or document.blocks
    found = find_all(document, language)._asdict()
    marked = {name: getattr(document.given, name, None) for name in found}
    found |= {name: parts for name, parts in marked.items() if parts is not None}
    return Found(language.code, tuple(document.blocks), **found)
