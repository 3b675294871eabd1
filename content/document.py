"""What a format makes of bytes: one clean text and what the format itself knows about it. No pydantic: see span.py."""

from __future__ import annotations

from collections import namedtuple

from .span import Block, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .given import Findings
    from .marking import Marking
    from .staging import Order, SpeakerNote


class Emphasis(namedtuple("Emphasis", "kind start end target", defaults=(None,))):
    """A stretch that the format sets apart: `kind` is strong, emphasis, code or link (then `target` is its address)."""

    __slots__ = ()
    kind: str
    start: int
    end: int
    target: str | None


class Call(namedtuple("Call", "start end label")):
    """A note call that the format itself marks (`[^1]`, `<sup><a href="#fn1">`): `label` names its note."""

    __slots__ = ()
    start: int
    end: int
    label: str


class Entry(namedtuple("Entry", "label start end")):
    """A note's source that the format itself marks; `label` as in Call."""

    __slots__ = ()
    label: str
    start: int
    end: int


class Unapplied(namedtuple("Unapplied", "kind where detail", defaults=("",))):
    """A statement or correction of an editor that is kept and has no effect, for the reason `kind`.

    unknown: the brief has no such participant or quote. ambiguous: it has several, or another entry corrects the same.
    invalid: not a value that can stand there (`detail`: what was expected). misstated: the same of what is stated of the
    brief itself (stated.py). unreadable: the file of corrections itself (`detail`: why; `where`: the line). shared: two
    briefs of one folder share the file. `where` is the path in the file.
    """

    __slots__ = ()
    kind: str
    where: str
    detail: str


class Document:
    """One clean text and its blocks, in order and without overlap.

    `title` and `date` only where the file states them: a Span of the text, or a string when they stand outside it
    (front matter, a mail's subject; `date` is then ISO 8601, YYYY-MM-DD). `calls` and `entries` only where the format
    marks notes itself; notes left in plain text are the finders' work. `language` is what the file declares, as it is written.
    `marking`, `order` and `speaker_notes` are what an editor states (stated.py), `unapplied` what was not understood of it.
    """

    __slots__ = (
        "text", "blocks", "title", "date", "language", "emphases", "calls", "entries", "metadata", "format", "encoding",
        "removed", "given", "partial", "marking", "order", "speaker_notes", "unapplied",
        "closed", "told",
    )  # fmt: skip

    # Written out: the module `dataclasses` alone takes a seventh of the time until the first page is shown.
    def __init__(
        self,
        text: str,
        blocks: list[Block] | None = None,
        title: Span | str | None = None,
        date: str | None = None,
        language: str | None = None,
        emphases: list[Emphasis] | None = None,
        calls: list[Call] | None = None,
        entries: list[Entry] | None = None,
        metadata: dict[str, object] | None = None,
        format: str = "plain",
        encoding: str = "utf-8",
        removed: int = 0,
        given: Findings | None = None,
        partial: bool = False,
        marking: Marking | None = None,
        order: Order | None = None,
        speaker_notes: list[SpeakerNote] | None = None,
        unapplied: list[Unapplied] | None = None,
        closed: bool = False,
        told: bool = False,
    ) -> None:
        self.text = text
        self.blocks = [] if blocks is None else blocks
        self.title = title
        self.date = date
        self.language = language
        self.emphases = [] if emphases is None else emphases
        self.calls = [] if calls is None else calls
        self.entries = [] if entries is None else entries
        self.metadata = {} if metadata is None else metadata
        self.format = format
        self.encoding = encoding
        self.removed = removed  # characters taken out by cleaning (bidi controls, zero-width, tags)
        self.given = given  # what an editor marked in a brief that came as data: it wins over the finders
        self.partial = partial  # the beginning of a longer file, to show while the whole is read
        self.marking = marking
        self.order = order
        self.speaker_notes = [] if speaker_notes is None else speaker_notes
        self.unapplied = [] if unapplied is None else unapplied
        self.closed = closed  # its title and marks alone, until it may be read (embargo.py)
        self.told = told  # whether `language` is what the words tell, and no more only declared

    def of_blocks(self, blocks: list[Block]) -> Document:
        """The same text, of which only these blocks are looked at."""
        return Document(*(blocks if name == "blocks" else getattr(self, name) for name in self.__slots__))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __repr__(self) -> str:
        return f"Document({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"

    def entitle(self, title: str) -> None:
        """States a title that the file gives outside its text. If the text begins with another one, that is a heading."""
        if isinstance(self.title, Span):
            if " ".join(self.title.of(self.text).split()) == " ".join(title.split()):
                return
            for i, block in enumerate(self.blocks):
                if block.start >= self.title.start:
                    self.blocks[i] = block._replace(kind="heading", level=1)
                    break
        self.title = title
