"""The file formats: one module each, chosen by content first and by name second.

A format is a row of FORMATS and the module of this package that it names, which has

- `claims(data) -> bool`: whether the first bytes of a file can only be of this format;
- `read(data: bytes, whole: bool) -> Document | None`: the document, with its text clean. With `whole` false, `data` is the
  beginning of a file, and the document's text must be a prefix of the whole's; None if the format cannot promise that.
  Raises Unreadable (without a path);
- `SLOW = True`, if reading takes so long that it must not be waited for: the beginning of a file is then an empty document.

A module is imported only when a file has its signs or its name: plain text, the commonest, pays for no other format.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from os.path import splitext
from types import ModuleType

_SAMPLE = 1 << 14  # bytes in which a sign is looked for


class Format(namedtuple("Format", "module suffixes signs", defaults=((),))):
    """A format: its module, how its files' names end, and what stands in the first bytes of every file that it can claim."""

    __slots__ = ()
    module: str
    suffixes: tuple[str, ...]
    signs: tuple[bytes, ...]


FORMATS = (
    Format("epub", (".epub",), (b"mimetypeapplication/epub+zip",)),
    Format("pdf", (".pdf",), (b"%PDF-",)),
    Format("docx", (".docx",), (b"PK\x03\x04",)),
    Format("structured", (".json", ".yaml", ".yml"), (b"{", b"text:")),
    Format("mail", (".eml",), (b"-Version:", b"-VERSION:", b"Message-I", b"Received:", b"Return-Path:", b"Delivered-To:")),
    Format("html", (".html", ".htm", ".xhtml"), (b"<",)),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), (b"# ", b"[^", b"](", b"**", b"---\n", b"---\r", b"--- ", b"```")),
    Format("plain", (".txt", ".text", ".asc")),  # what nobody claims and no name tells
)


def choose(data: bytes, name: str) -> ModuleType:
    """The module of the format of the file `name` that begins with `data`."""
    sample = data[:_SAMPLE]
    for row in FORMATS:
        if any(sign in sample for sign in row.signs) and (module := _module(row)).claims(data):
            return module
    suffix = splitext(name)[1].lower()
    return _module(next((row for row in FORMATS if suffix in row.suffixes), FORMATS[-1]))


def is_slow(module: ModuleType) -> bool:
    """Whether a file of the format of `module` takes its time."""
    return getattr(module, "SLOW", False)


@cache
def suffixes() -> frozenset[str]:
    """The endings of the names of files that a format reads."""
    return frozenset(suffix for row in FORMATS for suffix in row.suffixes)


@cache
def _module(row: Format) -> ModuleType:
    # What importlib.import_module does; for one call, importlib would be imported before the first page.
    return __import__(f"{__name__}.{row.module}", fromlist=["read"])
