"""A long text is read and searched in a process of its own: no key waits while it works, and what it took is given back at its
end. What comes of it is packed (packing.py).

It is handed an open file, or bytes, never a path to open: it needs to know nothing of what may be read (door.py, embargo.py).
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from . import door, load
from .document import Document
from .errors import Unreadable
from .packing import BLOCKS, CALLS, EMPHASES, ENTRIES, Table

if TYPE_CHECKING:
    from .found import Found

# The same modules from the same folders, whatever is in the environment.
_PROGRAM = "import sys; sys.path[:] = sys.argv[3:]; from content.apart import answer; answer(*sys.argv[1:3])"
_MANY = {"blocks": BLOCKS, "emphases": EMPHASES, "calls": CALLS, "entries": ENTRIES}  # what a document has many of
_one_search = threading.Lock()  # the memory of one is what a session can bear


def read(path: Path | str, limit: int = door.LIMIT) -> Document:
    """The document in the file `path`. Raises Unreadable."""
    descriptor = door.opened(path, limit)
    try:
        return _asked("read", path, descriptor)
    finally:
        os.close(descriptor)


def read_bytes(data: bytes, path: Path | str) -> Document:
    """The document that the bytes of a file called `path` hold. Raises Unreadable."""
    return _asked("read", path, lambda into: into.write(data))


def search(document: Document) -> Found:
    """Everything that is in `document`. Raises what a fault in a finder raised there, or Unreadable if the process was ended."""
    with _one_search:
        return _asked("search", "", lambda into: _send(into, document))


def _asked(what: str, path: Path | str, given: int | Callable[[BinaryIO], object]) -> Any:
    """The answer to `what`; the other process reads a descriptor, or what is written into the stream that `given` is called with."""
    written = callable(given)
    name = f"brief{os.path.splitext(path)[1]}"  # all of a path that tells a format; others on the machine can read a command line
    program = [sys.executable, "-I", "-c", _PROGRAM, what, name, *map(os.path.abspath, sys.path)]
    ends = {"stdin": subprocess.PIPE if written else given, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    try:
        process = subprocess.Popen(program, **ends, start_new_session=True)
    except OSError as error:
        raise Unreadable("failed", path, detail=error.strerror) from error
    assert process.stdout
    try:
        with process.stdout as out:
            if written:
                assert process.stdin
                with process.stdin as into:
                    given(into)
            found = pickle.load(out)  # of our own program's: whatever the file holds, it comes as data
    except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
        raise Unreadable("failed", path, detail=_why(process)) from error
    finally:
        process.kill()
        process.wait()
    _give_back()
    if isinstance(found, Unreadable):
        found.path = path
    if isinstance(found, Exception):
        raise found
    return found


def _give_back() -> None:
    """Have glibc return what it kept of the bytes that went through here."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
    if trim is not None:
        trim(0)


def _why(process: subprocess.Popen) -> str:
    status = process.wait()
    return signal.strsignal(-status) or str(status) if status < 0 else str(status)


def answer(what: str, path: str) -> None:
    """In the other process: what is asked, of what comes on standard input, goes to standard output."""
    gc.disable()  # neither do formats leave rings behind, nor finders
    threading.Thread(target=_end_with_reader, daemon=True).start()
    given, out = sys.stdin.buffer, sys.stdout.buffer
    try:
        found: Any = load.whole(door.take(given, path), path) if what == "read" else _searched(pickle.load(given))
    except Exception as error:
        found = error
    _send(out, found)


def _end_with_reader() -> None:
    """End when nobody is there any more who would read the answer."""
    closed = select.poll()
    closed.register(sys.stdout.fileno(), 0)
    closed.poll()
    os._exit(1)


def _searched(document: Document) -> Found:
    for name in _MANY:  # looked at too often to be made each time
        setattr(document, name, list(getattr(document, name)))
    from .found import search

    found = search(document)
    return found._replace(blocks=Table(BLOCKS, found.blocks))


# ------------------------------------------------------------ what goes from one to the other
def _send(to: BinaryIO, what: Any) -> None:
    pickler = pickle.Pickler(to, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {Document: _document_sent, Unreadable: _unreadable_sent}
    pickler.dump(what)
    to.flush()


def _document_sent(document: Document) -> tuple:
    rest = {name: getattr(document, name) for name in Document.__slots__}
    rest |= {name: Table(form, rest[name]) for name, form in _MANY.items()}
    # As bytes: pickle would leave a second copy of the text within it.
    return _document, (rest.pop("text").encode("utf-8", "surrogatepass"), rest)


def _document(text: bytes, rest: dict[str, Any]) -> Document:
    return Document(text.decode("utf-8", "surrogatepass"), **rest)


def _unreadable_sent(error: Unreadable) -> tuple:
    return _unreadable, (error.kind, error.line, error.detail)


def _unreadable(kind: str, line: int | None, detail: str | None) -> Unreadable:
    return Unreadable(kind, line=line, detail=detail)
