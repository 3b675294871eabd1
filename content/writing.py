"""A file written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

_TRIES = 100  # names for the file that is written before it takes its place


_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Unwritable(Exception):
    """A file that could not be written; nothing was changed.

    `kind` is denied (no permission, or nothing can be written there), full, missing (no such folder) or failed (`detail`:
    the system's words). `path` is as it was given.
    """

    def __init__(self, path: Path | str, error: OSError | ValueError):
        code = getattr(error, "errno", None)
        self.kind = "denied" if code in _DENIED else "full" if code in _FULL else "missing" if code == errno.ENOENT else "failed"
        self.detail = getattr(error, "strerror", None) or str(error)
        self.path = path
        super().__init__(self.kind, str(path), self.detail)


def write(path: Path | str, pieces: Iterable[str]) -> None:
    """Write `pieces` (UTF-8) as the file `path`: beside it first, then, once it is on the disk, in its place.

    A file that was there keeps its permissions; a link still leads where it did. Raises Unwritable.
    """
    part = None
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        descriptor, part = _beside(target)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(part, target.stat().st_mode & 0o7777)
        os.replace(part, target)
        part = None
        _sync(target.parent)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Unwritable(path, error) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)


def remove(path: Path | str) -> None:
    """Take the file `path` away. Raises Unwritable."""
    try:
        os.unlink(path)
    except OSError as error:
        raise Unwritable(path, error) from error


def _beside(target: Path) -> tuple[int, Path]:
    """A new file in the folder of `target`: its descriptor and its path."""
    for number in range(_TRIES):
        part = target.with_name(f".lutrin-{os.getpid()}-{number}.part")
        try:
            return os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666), part
        except FileExistsError:
            continue
    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))


def _sync(folder: Path) -> None:
    """See that the folder's new entry is on the disk, where the system lets folders be synced."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
