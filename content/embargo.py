"""Which briefs are open. What is closed leaves the loader as its title alone, so that nothing else of it can be shown.

A brief is closed before its embargo ends, and where a mark cannot be read (marking.py), until its reader confirms: once for
each brief of the session, or for all by an option of the command line; never where readers are served. Held for the process.
"""

from __future__ import annotations

from collections.abc import Callable

from .document import Document
from .library.shelf import title_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from .marking import Marking


def _utc_now() -> datetime.datetime:
    import datetime  # late: what readers are served is decided before anything is marked

    return datetime.datetime.now(datetime.timezone.utc)


clock: Callable[[], datetime.datetime] = _utc_now  # the time, with its zone; a test sets its own
_confirmed: set[str] = set()  # paths, as they were given
_rules = {"all": False, "never": False}


def confirm(path: Path | str) -> None:
    """From now on, the brief in the file `path` (`-`: on standard input) is open. No effect after never_confirm."""
    _confirmed.add(str(path))


def confirm_all() -> None:
    """From now on, every brief is open. No effect after never_confirm."""
    _rules["all"] = True


def never_confirm() -> None:
    """From now on, no brief is open before its embargo ends, whoever confirms. Not taken back."""
    _rules["never"] = True


def may_confirm() -> bool:
    """Whether a reader can open a closed brief."""
    return not _rules["never"]


def closes(marking: Marking | None, path: Path | str) -> bool:
    """Whether the brief in the file `path`, marked so, is closed now."""
    if marking is None or not marking.is_closed(clock()):
        return False
    return not (may_confirm() and (_rules["all"] or str(path) in _confirmed))


def kept(document: Document, path: Path | str, title: str | None = None) -> Document:
    """`document`; or, while it is closed, its title (`title` as its editor corrects it) and marks, with no text."""
    if not closes(document.marking, path):
        return document
    from .languages.detect import detect

    stated, is_stated = title_of(document)
    return Document(
        "",
        title=title or (stated if is_stated else None),
        language=detect(document.text, document.language),
        format=document.format,
        partial=document.partial,
        marking=document.marking,
        unapplied=[one for one in document.unapplied if one.where in ("tlp", "classification", "embargo")],
        closed=True,
    )
