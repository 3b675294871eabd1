"""Where a wall and its speaker's view meet: a socket in a folder that is the user's own, called after the file presented.

The folder is `lutrin` in $XDG_RUNTIME_DIR (XDG Base Directory Specification: owned by the user, mode 0700), else
`lutrin-UID` where temporary files are. Nothing of it is trusted before its owner and mode have been looked at.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import socket
import stat
import struct
import tempfile
from pathlib import Path

_LONGEST = 100  # bytes of a socket's path; the systems' limits are 104 and 108


class NoPlace(Exception):
    """No folder is safe for a socket: `path` is another's, or open to others, or cannot be made."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def address(brief: Path | str) -> Path:
    """The socket of the file `brief`; its folder is made if there is none. Raises NoPlace."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(brief))).hexdigest()[:24] + ".sock"
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if os.path.isabs(given) and len(os.fsencode(given)) + len("/lutrin/") + len(name) <= _LONGEST and _is_own(Path(given)):
        return _made(Path(given) / "lutrin") / name
    return _made(Path(tempfile.gettempdir()) / f"lutrin-{os.getuid()}") / name


def unsafe_folder(brief: Path | str) -> Path | None:
    """The folder that keeps the file `brief` from having a socket; None if it can have one."""
    try:
        address(brief)
    except NoPlace as error:
        return error.path
    return None


def _is_own(folder: Path) -> bool:
    """Whether `folder` is no link, the user's, and closed to all others."""
    try:
        status = os.stat(folder, follow_symlinks=False)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o077


def _made(folder: Path) -> Path:
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        pass
    except OSError as error:
        raise NoPlace(folder) from error
    if not _is_own(folder):
        raise NoPlace(folder)
    return folder


class Held:
    """A socket that this process alone listens on, until it ends or `release`s it; a lock beside it says that it lives."""

    def __init__(self, path: Path, lock: int, listening: socket.socket) -> None:
        self.path = path
        self.listening = listening
        self._lock = lock

    def release(self) -> None:
        """Give the place up."""
        self.listening.close()
        self.path.unlink(missing_ok=True)
        os.close(self._lock)


def hold(path: Path) -> Held | None:
    """Listen at `path`, mode 0600; None if another process does. What one that died left there is taken away. Raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    lock = os.open(path.with_suffix(".lock"), flags, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        listening.bind(os.fspath(path))
        os.chmod(path, 0o600)  # until here, the folder keeps others out
        listening.listen()
        listening.setblocking(False)
    except OSError:
        listening.close()
        os.close(lock)
        raise
    return Held(path, lock, listening)


def is_of_this_user(peer: socket.socket) -> bool:
    """Whether a process of this user is at the other end, where the system tells (Linux)."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    try:
        credentials = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    except OSError:
        return False
    return struct.unpack("3i", credentials)[1] == os.getuid()
