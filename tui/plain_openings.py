"""What the linear mode tells of a brief before its text: its name, marks, title and date, how much is in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from content import embargo, marks
from content.document import Document
from content.labels import Labels
from content.library.shelf import Volume, name_of, title_of

from .plain_lists import NAMES, count


def opening(volume: Volume, document: Document, place: str, labels: Labels) -> Iterator[str]:
    """The lines that open a brief; `place` says which of how many it is. Those of a closed brief end with how to open it."""
    yield name_of(volume, labels) + place
    if volume.marking and (said := marks.text(volume.marking, labels)):
        yield said
    title, stated = title_of(volume.brief or document)
    if stated:
        yield title
    if volume.closed and volume.marking:
        yield marks.why_closed(volume.marking, labels)
        if embargo.may_confirm():
            yield labels._("To read it now, type: %(word)s", word=labels._("open"))
        return
    day = volume.brief.date if volume.brief else date.fromisoformat(document.date) if document.date else None
    if day:
        yield labels.date(day)
    if volume.brief:
        yield ", ".join(f"{key} {labels._(name)} {count(part, volume.brief)}" for key, (part, name) in enumerate(NAMES.items(), 2))


def opens(volume: Volume, typed: str, labels: Labels) -> bool:
    """Whether `typed` opens a closed brief: it can be read by now, or the reader says the word that was told."""
    if volume.open():
        return True
    if not volume.closed or not embargo.may_confirm() or typed.casefold() != labels._("open"):
        return False
    embargo.confirm(volume.file)
    return volume.open()
