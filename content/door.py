"""Bytes from outside, with bounds: regular files only, never waited for, never more than the limit."""

from __future__ import annotations

import errno
import os
import stat
import sys

from .errors import Unreadable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

LIMIT = 64 << 20  # bytes: a brief is a page or two
STANDARD_INPUT = "-"
_CHUNK = 1 << 20  # bytes asked for at once
_confines: list[str] = []  # the folder beyond which nothing is read, if one was told

_KINDS = {
    errno.ENOENT: "missing", errno.ENOTDIR: "missing", errno.ENAMETOOLONG: "missing", errno.ELOOP: "missing",
    errno.EACCES: "denied", errno.EPERM: "denied", errno.EISDIR: "directory", errno.ENXIO: "special", errno.ENODEV: "special",
}  # fmt: skip


def confine(folder: Path | str) -> None:
    """From now on, open no file outside `folder`, whatever names or symbolic links lead to it. Not taken back."""
    _confines[:] = [os.path.realpath(folder, strict=True)]


def is_inside(path: Path | str) -> bool:
    """Whether the file `path` may be opened: what it leads to is in the folder, or there is no such folder."""
    if not _confines:
        return True
    try:
        real = os.path.realpath(path, strict=True)
    except FileNotFoundError:
        real = os.path.realpath(path)
    except (OSError, ValueError):  # a loop of links; a NUL
        return False
    return _is_below(real)


def _is_below(real: str) -> bool:
    return os.path.commonpath((real, _confines[0])) == _confines[0]


def _open(path: Path | str) -> int:
    """A descriptor of the file; denied where it is not, or no longer, inside."""
    if not is_inside(path):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if _confines:  # what was opened must be what is inside, also if a link was changed meanwhile
        real = os.path.realpath(path)
        if not _is_below(real) or not os.path.samestat(os.stat(real, follow_symlinks=False), os.fstat(descriptor)):
            os.close(descriptor)
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return descriptor


def read(path: Path | str, limit: int = LIMIT, first: int | None = None) -> tuple[bytes, bool]:
    """The bytes of the file `path` (`-`: of standard input), and whether they are all of it.

    With `first`, only so many bytes from its beginning. Raises Unreadable.
    """
    if str(path) == STANDARD_INPUT:
        return take(sys.stdin.buffer, path, limit), True
    try:
        with os.fdopen(opened(path, limit), "rb", buffering=0) as file:
            if first is None:
                return take(file, path, limit), True
            data = _most(file, first + 1)
            return data[:first], len(data) <= first
    except OSError as error:
        raise _refused(error, path) from error


def opened(path: Path | str, limit: int = LIMIT) -> int:
    """A descriptor of the file `path`, which the caller closes. Raises Unreadable."""
    try:
        descriptor = _open(path)
    except OSError as error:
        raise _refused(error, path) from error
    except ValueError as error:  # a NUL in the path
        raise Unreadable("missing", path) from error
    status = os.fstat(descriptor)
    kind = "directory" if stat.S_ISDIR(status.st_mode) else "" if stat.S_ISREG(status.st_mode) else "special"
    if kind or status.st_size > limit:
        os.close(descriptor)
        raise Unreadable(kind, path) if kind else Unreadable("too_large", path, detail=str(limit >> 20))
    return descriptor


def _refused(error: OSError, path: Path | str) -> Unreadable:
    return Unreadable(_KINDS.get(error.errno or 0, "failed"), path, detail=error.strerror)


def take(file: BinaryIO, path: Path | str, limit: int = LIMIT) -> bytes:
    """All that `file` holds; raises Unreadable beyond the limit, whatever size it was said to have."""
    data = _most(file, limit + 1)
    if len(data) > limit:
        raise Unreadable("too_large", path, detail=str(limit >> 20))
    return data


def _most(file: BinaryIO, most: int) -> bytes:
    pieces = []
    while most > 0 and (piece := file.read(min(most, _CHUNK))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)
