"""Notes: their calls and their sources."""

from __future__ import annotations

from ..document import Document
from ..languages import Language
from ..model import Note


def find_notes(document: Document, language: Language) -> tuple[Note, ...]:
    """The notes of the document, in order of their first call."""
    return ()
