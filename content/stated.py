"""What an editor states of a brief outside its text, wherever that is stated: marks, running order, speaker's notes.

The same keys stand in front matter, in the file beside the brief (which wins, key by key), and in a brief as data:

    tlp: amber
    classification: internal
    embargo: 2025-03-16T06:00+01:00
    present: [title, lead, point 1, quotes]
    notes: {point 1: Say it slowly.}
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from . import door, marking, sidecar, staging
from .clean import clean
from .document import Document, Unapplied
from .errors import Unreadable


def apply(stated: Mapping[str, object], document: Document) -> None:
    """Gives `document` what `stated` says; what it cannot mean is kept in `document.unapplied`."""
    stated = {str(key).strip().lower(): value for key, value in stated.items()}
    if any(key in stated for key in marking.KEYS):
        document.marking = marking.marking(stated, document.marking)
        _misstated(document, marking.KEYS, [key for key, _ in document.marking.unreadable] if document.marking else [])
    if "present" in stated:
        document.order, wrong = staging.order(stated["present"])
        _misstated(document, ("present",), wrong)
    if "notes" in stated:
        found, wrong = staging.notes(stated["notes"])
        document.speaker_notes = [note for note in document.speaker_notes if note.at is not None] + found
        _misstated(document, ("notes",), wrong)


def apply_beside(document: Document, brief: Path | str) -> str | None:
    """Gives `document` what the file beside `brief` says; gives the title that it says, if any.

    Marks that it may state and that cannot be read close the brief.
    """
    try:
        path, shared = sidecar.beside(brief)
    except (OSError, ValueError):  # a name that the system does not take has no file beside it
        return None
    if path is None:
        return None
    try:
        data = sidecar.read(path).data
    except Unreadable:  # corrections.py says why
        data = _scattered(path)
    if shared:  # for which of two briefs it is nobody knows: its marks are for both, and the rest for none
        data = {key: value for key, value in data.items() if str(key).strip().lower() in marking.KEYS}
    apply(data, document)
    title = data.get("title")
    return " ".join(clean(title).text.split()) if isinstance(title, str) else None


def _scattered(path: Path) -> dict[str, object]:
    try:
        data = door.read(path, sidecar.LIMIT)[0]
    except Unreadable as error:
        return {"embargo": [error.kind]}
    return marking.scattered(data.replace(b"\0", b"").decode("utf-8", "replace"))


def _misstated(document: Document, keys: tuple[str, ...], wrong: list[str]) -> None:
    """Keeps where `keys` are misstated, in place of what an older statement of them said."""
    kept = [one for one in document.unapplied if one.where.split(".")[0] not in keys]
    expected = {**marking.EXPECTED, "present": staging.EXPECTED, "notes": staging.EXPECTED}
    document.unapplied = kept + [Unapplied("misstated", where, expected[where.split(".")[0]]) for where in wrong]
