"""The briefs at hand: those named on the command line, those of a folder, or the samples."""

from __future__ import annotations

import os
import re
from functools import cached_property

from ..clean import display_name
from ..decode import SAMPLE
from ..document import Document
from ..errors import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from ..labels import Labels
    from ..marking import Marking
    from ..model import Brief

SIDECAR = ".lutrin.yaml"  # how the name of a file ends that corrects a brief beside it, and is none itself
FIRST_WORDS = 200  # characters of the lead, at the most, that stand for a title; shown shortened


class Volume:
    """One brief on the shelf: in which `file`, and how far it has been read. `data` is set when it came from a stream.

    `found` is the brief before what an editor corrects beside it.
    """

    def __init__(self, path: Path | str, data: bytes | None = None) -> None:
        self.file = os.fspath(path)
        self.data = data
        self.document: Document | None = None
        self._begun: Document | None = None
        self.brief: Brief | None = None
        self.found: Brief | None = None
        self.error: Unreadable | None = None
        self.marking: Marking | None = None  # as it was last read
        self.closed = False  # whether only its title was given then (embargo.py)

    @cached_property
    def path(self) -> Path:
        """Where it is; or, when it came from a stream, what stands for that."""
        from pathlib import Path  # late: the first page does without

        return Path(self.file)

    @property
    def name(self) -> str:
        """The name of its file."""
        return os.path.basename(self.file)

    def beginning(self) -> Document:
        """Its document; or, until that was read, the document of its first bytes. Unreadable is kept and raised."""
        document = self.document or self._begun
        if document is None:
            document = self.read(head=SAMPLE)
            if document.partial:
                self._begun = document
            else:
                self.document = document
        return document

    def read(self, head: int | None = None) -> Document:
        """Its document, or (with `head`) that of about its first `head` bytes. Unreadable is kept and raised."""
        from ..load import read, read_bytes

        try:
            document = read(self.file, head=head) if self.data is None else read_bytes(self.data, self.file)
        except Unreadable as error:
            self.error = error
            raise
        self.error = None
        self.marking, self.closed = document.marking, document.closed
        return document

    def bytes(self) -> bytes:
        """What the file holds, as it is. Raises Unreadable."""
        from .. import door

        return door.read(self.file)[0] if self.data is None else self.data

    def open(self) -> bool:
        """Forget a closed brief that may be read by now, so that it is read again; whether it may."""
        if not self.closed:
            return False
        from ..embargo import closes

        if closes(self.marking, self.file):
            return False
        self.document = self._begun = self.brief = self.found = None
        self.closed = False
        return True

    def count_of(self, pattern: re.Pattern[str]) -> int:
        """How often what `pattern` (search.pattern_of) finds is in its text, or in a title apart. Raises Unreadable."""
        from ..search import find, fold

        if self.document is None:
            self.document = self.read()
        document = self.document
        apart = fold(title_of(document)[0]) if title_is_apart(document) else ""
        ranges = [(block.start, block.end) for block in document.blocks]
        return len(pattern.findall(apart)) + sum(len(hits) for hits in find(document.text, pattern, ranges))

    def analyse(self) -> Brief:
        """The brief it holds, read and searched once, corrected as its editor says."""
        from ..corrections import corrected
        from ..load import analyse

        if self.brief is None:
            if self.document is None:
                self.document = self.read()
            self.found = analyse(self.document)
            self.brief = corrected(self.found, self.path) if self.data is None and not self.found.closed else self.found
        return self.brief


def name_of(volume: Volume, labels: Labels) -> str:
    """What a brief's file is called, fit to be shown."""
    return labels._("standard input") if volume.data is not None else display_name(volume.name)


def title_of(document: Document | Brief) -> tuple[str, bool]:
    """The title of a document or brief, or the first words of its lead; and whether it is a title that the document states."""
    if isinstance(document.title, str):
        return document.title, True
    if document.title is not None:
        return re.sub(r"\s+", " ", document.title.of(document.text)), True
    for block in document.blocks:
        if block.kind not in ("chrome", "byline", "note"):
            words = document.text[block.start : min(block.end, block.start + FIRST_WORDS)]
            return re.sub(r"\s+", " ", words), False
    return "", False


def title_is_apart(document: Document | Brief) -> bool:
    """Whether the title stands nowhere in the text: a mail's subject, front matter. What stands for a closed brief shows it."""
    return isinstance(document.title, str) and not document.closed


def in_folder(folder: Path | str) -> list[str]:
    """The briefs of `folder` itself, not of folders in it: files a format reads, by name, in natural order. Raises OSError."""
    from ..formats import suffixes

    known = suffixes()
    names = [
        name
        for name in os.listdir(folder)
        if os.path.splitext(name)[1].lower() in known and not name.startswith(".") and not name.endswith(SIDECAR)
    ]
    names.sort(key=lambda name: [int(part) if part.isdigit() else part.lower() for part in re.split(r"(\d+)", name)])
    return [path for name in names if not os.path.isdir(path := os.path.join(folder, name))]
