"""What the linear mode tells to be cited: a pipe and a screen reader have no clipboard of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.cite import citation
from content.labels import Labels

if TYPE_CHECKING:
    from content.model import Brief, Note


def cited(brief: Brief | None, quote: int | None, note: Note | None, name: str, labels: Labels) -> str:
    """The quote of this index, or else the source of `note`, as one cites it; `name` is what the brief is called."""
    if brief and quote is not None:
        return citation(brief, brief.quotes[quote], name, labels)
    if brief and note and note.source:
        return " ".join(brief.text[note.source.start : note.source.end].split())
    return labels._("Choose a quote or a source first.")


def address(note: Note | None, labels: Labels) -> str:
    """The address that a note gives, or that there is none."""
    if note is None:
        return labels._("Choose a note first (4, or Enter on its call).")
    if note.source is None or note.source.address is None:
        return labels._("Note %(number)s gives no address.", number=note.number)
    return note.source.address
