"""What a format makes of bytes: one clean text and what the format itself knows about it. No pydantic: see span.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .span import Block, Span

if TYPE_CHECKING:
    from .given import Findings


class Emphasis(NamedTuple):
    """A stretch that the format sets apart: `kind` is strong, emphasis, code or link (then `target` is its address)."""

    kind: str
    start: int
    end: int
    target: str | None = None


class Call(NamedTuple):
    """A note call that the format itself marks (`[^1]`, `<sup><a href="#fn1">`): `label` names its note."""

    start: int
    end: int
    label: str


class Entry(NamedTuple):
    """A note's source that the format itself marks; `label` as in Call."""

    label: str
    start: int
    end: int


@dataclass(slots=True)
class Document:
    """One clean text and its blocks, in order and without overlap.

    `title` and `date` only where the file states them: a Span of the text, or a string when they stand outside it
    (front matter, a mail's subject; `date` is then ISO 8601, YYYY-MM-DD). `calls` and `entries` only where the format
    marks notes itself; notes left in plain text are the finders' work. `language` is an ISO 639-1 code if declared.
    """

    text: str
    blocks: list[Block] = field(default_factory=list)
    title: Span | str | None = None
    date: str | None = None
    language: str | None = None
    emphases: list[Emphasis] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    metadata: dict[str, object] = field(default_factory=dict)
    format: str = "plain"
    encoding: str = "utf-8"
    removed: int = 0  # characters taken out by cleaning (bidi controls, zero-width, tags)
    given: Findings | None = None  # what an editor marked in a brief that came as data: it wins over the finders
    partial: bool = False  # the beginning of a longer file, to show while the whole is read

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
