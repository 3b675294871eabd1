"""Quotations: speech or term, and who speaks."""

from __future__ import annotations

from ..document import Document
from ..languages import Language
from ..model import Quote
from ..span import Span
from .marks import Marked
from .people import Cast
from .sentences import Sentence


def find_quotes(
    document: Document, language: Language, sentences: list[Sentence], marks: list[Marked], cast: Cast
) -> tuple[Quote, ...]:
    """The quotes of the document, in order."""
    return tuple(Quote(start=m.start, end=m.end, outer=Span(m.outer_start, m.outer_end), kind="speech") for m in marks)
