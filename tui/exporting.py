"""`lutrin export` and `lutrin schema`: briefs as a file, and what a brief as data looks like."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from content.clean import clean
from content.labels import Labels
from content.library.shelf import in_folder
from content.writing import Unwritable, write

from .show import printed
from .sources import Sources


class _NothingRead(Exception):
    """The one brief to be written could not be read, or must not be yet: that has been told."""


def export(sources: Sources, to: str, format: str, only: str | None, labels: Labels) -> None:
    """Write the briefs of `sources` to the file `to` as `format`, never over one of them. Raises Unwritable.

    If the only brief cannot be read, nothing is written.
    """
    if any(_is_brief(Path(to), Path(name)) for name in sources.paths):
        raise Unwritable(to, OSError(errno.EEXIST, labels._("that is a brief to be read; name another file")))
    try:
        write(to, _pieces(sources, format, only, labels))
    except _NothingRead:
        pass


def _pieces(sources: Sources, format: str, only: str | None, labels: Labels) -> Iterator[str]:
    yield from (clean(piece).text for piece in printed(sources, format, only, labels))
    if (sources.failed or sources.closed) and not sources.several:
        raise _NothingRead


def _is_brief(to: Path, source: Path) -> bool:
    """Whether `to` is the file `source`, or one of the briefs in that folder."""
    try:
        return any(to.samefile(brief) for brief in (in_folder(source) if source.is_dir() else [source]))
    except (OSError, ValueError):  # one of them is not there: reading and writing will tell
        return False


def schema() -> None:
    """Print the JSON Schema of a brief as data."""
    from content.given import schema as schema_of

    sys.stdout.reconfigure(encoding="utf-8")
    print(json.dumps(schema_of(), ensure_ascii=False, indent=1))
