"""The one way in: bytes -> clean text -> blocks -> finders -> Brief, and what an editor corrects beside it."""

from __future__ import annotations

from os.path import basename, isfile, splitext

from . import door, formats
from .decode import SAMPLE
from .document import Document
from .errors import Unreadable
from .library.shelf import SIDECAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from .languages import Language
    from .model import Brief  # heavy: only what is analysed needs it

LONG = 1 << 18  # bytes of a file, characters of a text: what is longer is read and searched in a process of its own

_HEAD = 6  # blocks in which the line of date stands


def read(path: Path | str, head: int | None = None, limit: int = door.LIMIT) -> Document:
    """The document in the file `path` (`-`: on standard input): text and blocks, nothing searched yet; marked, ordered and
    annotated as the file beside it says.

    With `head`, a file of more bytes than that may give a document of its beginning only (then it is `partial`): its
    text is a prefix of the whole's, and empty where the format takes its time; its language is then only what it declares.
    A brief that must not be read yet is its title alone (embargo.py). Raises Unreadable.
    """
    document, title = _read(path, head, limit), None
    if str(path) != door.STANDARD_INPUT and _may_have_sidecar(str(path)):
        from .stated import apply_beside  # and with it YAML: only what is marked or corrected needs it

        title = apply_beside(document, path)
    return _kept(document if head else _told(document), path, title)


def _read(path: Path | str, head: int | None, limit: int) -> Document:
    data, whole = door.read(path, limit, max(head or LONG, SAMPLE))
    slow = bool(head and data) and formats.is_slow(formats.choose(data, basename(path)))
    if whole and not slow:
        return _document(data, path)
    document = None
    if head:
        try:
            document = _parsed(data, path, whole=False)
        except Unreadable:  # the whole file says why, or is an archive known by its end
            pass
    if document and (document.blocks or slow):
        return document
    if head:  # a format that is only read whole, or a file that begins with blanks
        return _read(path, None, limit)
    from . import apart

    return apart.read(path, limit)


def read_bytes(data: bytes, name: str) -> Document:
    """The document that `data` is, as if it came from a file `name`. Raises Unreadable."""
    return _kept(_told(_document(data, name)), name)


def load(path: Path | str) -> Brief:
    """The brief in the file `path` (`-`: on standard input), corrected as its editor says. Raises Unreadable."""
    from .corrections import corrected

    brief = analyse(read(path))
    return brief if brief.closed or str(path) == door.STANDARD_INPUT else corrected(brief, path)


def analyse(document: Document) -> Brief:
    """The brief that `document` is: everything found."""
    from . import languages

    if document.closed:
        return _closed(document)
    language = languages.get(_told(document).language)
    if not document.date:
        document.date = _dated(document, language)
    if len(document.text) > LONG:
        from . import apart

        found = apart.search(document)
        document.blocks = found.blocks  # the same but for their languages: once is enough
    else:
        from .found import search

        found = search(document)
    import datetime

    from .model import Brief  # after the search: while another process searches, there is room for that one

    return Brief.found(  # all of it is ours already: to check it would be one call, for which every key would wait
        text=document.text,
        title=document.title,
        date=datetime.date.fromisoformat(document.date) if document.date else None,
        emphases=tuple(document.emphases) if isinstance(document.emphases, list) else document.emphases,
        metadata=document.metadata,
        marking=document.marking,
        present=document.order,
        speaker_notes=tuple(document.speaker_notes),
        unapplied=tuple(document.unapplied),
        format=document.format,
        encoding=document.encoding,
        removed=document.removed,
        corrected=getattr(document.given, "corrected", ()),
        **found._asdict(),
    )


def _closed(document: Document) -> Brief:
    from .model import Brief

    return Brief.found(
        text="",
        title=document.title,
        language=_told(document).language,
        marking=document.marking,
        format=document.format,
        unapplied=tuple(document.unapplied),
        closed=True,
    )


def _dated(document: Document, language: Language) -> str | None:
    """The day on the brief's line of date, if it takes the language to read it: « Publié le 12/03/2026 »."""
    from .dateline import day

    if "month" in language.table("dates")["order"]:
        return None
    lines = (document.text[block.start : block.end] for block in document.blocks[:_HEAD] if block.kind == "byline")
    return next(filter(None, (day(line, day_first=True) for line in lines)), None)


def _told(document: Document) -> Document:
    """`document`, with the language that its words tell, if it declares none that they do not contradict. Asked once."""
    if not document.told:
        from .languages import detect

        document.language, document.told = detect.detect(document.text, document.language), True
    return document


def _kept(document: Document, path: Path | str, title: str | None = None) -> Document:
    """`document`, or what may be shown of it now."""
    if document.marking is None:
        return document
    from .embargo import kept

    return kept(document, path, title)


def _may_have_sidecar(path: str) -> bool:
    return any(isfile(name + SIDECAR) for name in (path, splitext(path)[0]))


def _document(data: bytes, path: Path | str) -> Document:
    if len(data) > LONG:
        from . import apart

        return apart.read_bytes(data, path)
    return whole(data, path)


def whole(data: bytes, path: Path | str) -> Document:
    """The document that the bytes of a file called `path` hold, before anything beside it is looked at. Raises Unreadable."""
    if not data.strip():
        raise Unreadable("empty", path)
    document = _parsed(data, path, whole=True)
    assert document is not None  # a whole file is always parsed
    if not document.blocks:
        raise Unreadable("empty", path)
    return document


def _parsed(data: bytes, path: Path | str, *, whole: bool) -> Document | None:
    try:
        return formats.choose(data, basename(path)).read(data, whole)
    except Unreadable as error:
        raise Unreadable(error.kind, path, line=error.line, detail=error.detail) from error
