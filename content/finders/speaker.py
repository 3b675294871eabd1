"""Who speaks some words, as the finders hand it on."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Reason
from ..span import Span


class Speaker(NamedTuple):
    """Who speaks: `name` as Quote.speaker has it (None when only the words are known), the words, how it was inferred."""

    name: str | None
    span: Span | None
    reason: Reason | None = None
    person: int | None = None
    number: str = "s"
    aside: bool = False  # not whom the sentence is about: « X rappelle que son interlocuteur promettait « … » »
