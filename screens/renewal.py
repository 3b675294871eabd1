"""Takes up a brief whose file was changed, once nobody writes it any more. Imported when first used."""

from __future__ import annotations

import os
from pathlib import Path

from content.errors import Unreadable
from content.library.shelf import SIDECAR, Volume

_SETTLED = 2.0  # seconds without a change after which a file is whole


class Renewal:
    """The file of `volume` and what stands beside it, as they were when they were last read."""

    def __init__(self, volume: Volume) -> None:
        self.volume = volume
        self._read = self._state()

    def _state(self) -> tuple:
        """What changes when the files do; a file that is gone for now has none."""
        path = self.volume.path
        return tuple(_state_of(each) for each in (path, path.with_name(path.stem + SIDECAR), path.with_name(path.name + SIDECAR)))

    def is_due(self, now: float) -> bool:
        """Whether there is another file since, at rest, `now` by the clock."""
        state = self._state()
        return state != self._read and state[0] is not None and all(one is None or now - one[0] >= _SETTLED for one in state)

    def read(self) -> bool:
        """Read it anew, in place of the one before; False if it cannot be, or was changed meanwhile. In a thread."""
        before = self._state()
        fresh = Volume(self.volume.file)
        try:
            fresh.analyse()
        except Unreadable:
            return False
        if self._state() != before:
            return False
        self._read = before
        for name in ("document", "brief", "found", "error", "marking", "closed"):
            setattr(self.volume, name, getattr(fresh, name))
        return True


def _state_of(path: Path) -> tuple[float, int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns / 1e9, status.st_size, status.st_ino
