"""PDF with a text layer. Its pages are read in a process of its own (pages.py), with bounds of time and memory: a PDF is
nearly a program, and whoever reads one can be kept busy for ever."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from ..clean import clean
from ..document import Document
from ..errors import Unreadable
from .layout import Layout, Line

_LIBRARY, _PACKAGE = "pdfminer", "'lutrin[pdf]'"
SLOW = True
SECONDS = 20  # that the pages of a file may take
_STOPPED = (-signal.SIGKILL, -signal.SIGXCPU)
_FILES = re.compile(r"\.\w{2,5}$|^microsoft |://", re.I)  # titles that programs give: names of files, addresses
_NOTHING = re.compile(r"\W*(?:untitled|sans titre|anonymous|unspecified|unknown|document) ?\d*\W*", re.I)
_MADE = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")  # PDF 32000-1, 7.9.4
_STATED = {
    "title": "title", "author": "author", "subject": "subject", "keywords": "tags", "creationdate": "created", "lang": "language",
}  # fmt: skip


def claims(data: bytes) -> bool:
    """Whether the bytes begin as those of a PDF."""
    return data.startswith(b"%PDF-")


def read(data: bytes, whole: bool = True) -> Document | None:
    """The document in the bytes of a PDF; of its beginning, an empty one."""
    if find_spec(_LIBRARY) is None:
        raise Unreadable("needs", detail=_PACKAGE)
    if not whole:
        return Document("", format="pdf", partial=True)
    stated, pages, drawn = _pages(data)
    if not any(pages):
        raise Unreadable("pictures" if drawn else "empty")
    document = Layout(pages).document()
    _describe(document, stated)
    return document


def _describe(document: Document, stated: dict[str, str]) -> None:
    """Gives `document` what the file says of itself. When it was made is not the date of the brief."""
    for key, name in _STATED.items():
        words = " ".join(clean(stated.get(key, "")).text.split())
        if words and not _NOTHING.fullmatch(words):
            document.metadata[name] = words
    if made := _MADE.match(document.metadata.get("created", "")):
        document.metadata["created"] = "-".join(made.groups())
    title = document.metadata.get("title")
    if document.title is None and title and not _FILES.search(title):
        document.entitle(title)
    document.language = document.metadata.get("language")


def _pages(data: bytes) -> tuple[dict[str, str], list[list[Line]], bool]:
    """What the file says of itself, the lines of each page in reading order, and whether a page has anything but words."""
    program = [sys.executable, "-P", str(Path(__file__).with_name("pages.py")), str(SECONDS)]
    try:
        done = subprocess.run(
            program, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS, start_new_session=True
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("slow", detail=f"{SECONDS} s") from error
    except OSError as error:
        raise Unreadable("failed", detail=error.strerror) from error
    if done.returncode in _STOPPED:
        raise Unreadable("slow", detail=f"{SECONDS} s")
    rows = [json.loads(row) for row in done.stdout.splitlines()] if not done.returncode else []
    last = rows[-1] if rows else {"problem": "malformed"}
    if "problem" in last:
        raise Unreadable(last["problem"], detail=last.get("detail", "PDF"))
    pages = [[line for place, box in enumerate(page["boxes"]) for line in _lines(n, place, box)] for n, page in enumerate(rows[1:])]
    return rows[0], pages, any(page["drawn"] for page in rows[1:])


def _lines(page: int, place: int, box: list) -> list[Line]:
    """The lines of one box, whose right edge is that of the longest."""
    edge = max((row[2] for row in box), default=0)
    words = ("".join(words for words, _ in row[6]).strip() for row in box)
    return [Line(page, place, row[0], row[1], row[2], edge, row[4], row[5], row[6], said) for row, said in zip(box, words)]
