"""The program on a pseudo-terminal that keeps every byte, and knows which ones Lutrin may send."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence

from bench.tty import Program
from tui.sizing import QUESTION

# All that Lutrin sends: moves, erasures, styles, scroll regions, its modes, the keyboard protocol, and three questions
# (2026, 11, and of larger text, which no terminal here can draw).
OWN = re.compile(
    re.escape(QUESTION.encode()) + rb"|"
    rb"\x1b\[(?:\d*(?:;\d+)?H|\d*[CKX]|[\d;]*m|2J|\d+;\d+r|r|\?(?:1049|25|7|2004|2026)[hl]|>1u|<u|\?2026\$p)"
    rb"|\x1b\]11;\?\x1b\\|\x1bM|\x18|\r|\n"
)
CLIPBOARD = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
WAIT = 15.0  # seconds after which what does not come is taken never to come


class Watched(Program):
    """`python -m tui words…`, or `argv`; `raw` is all that it sent."""

    def __init__(self, *words: str, argv: Sequence[str] = (), columns: int = 100, rows: int = 30, **settings) -> None:
        self.raw = b""
        super().__init__(argv or [sys.executable, "-m", "tui", *words], columns, rows, **settings)

    def _answer(self, data: bytes) -> None:
        self.raw += data
        super()._answer(data)

    def rows(self) -> list[str]:
        """What stands on the screen now, row by row."""
        self.look()
        screen = self.glass.screen
        return ["".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip() for y in range(screen.lines)]

    def until(self, seen, most: float = WAIT) -> list[str]:
        """The rows of the screen, once `seen(rows)` is true."""
        end, looked = time.monotonic() + most, -1
        while time.monotonic() < end:
            if len(self.raw) != looked:
                looked = len(self.raw)
                rows = self.rows()
                if seen(rows):
                    return rows
            elif not self.alive() and self._ended.is_set():
                break
            time.sleep(0.005)
        raise TimeoutError("the screen shows:\n" + "\n".join(self.rows()))

    def end(self, most: float = WAIT) -> int | None:
        """The exit status (negative: the signal) once the program has ended; None if it does not."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            if not self.alive():
                self._ended.wait(1)
                return self.status
            time.sleep(0.005)
        return None


def foreign(raw: bytes) -> list[str]:
    """What of `raw` no part of Lutrin writes: controls, and marks that are not seen, with what stands around them."""
    from tests.hostile import HARM

    rest = OWN.sub(b"", raw).decode("utf-8", "replace")
    return [rest[max(0, found.start() - 20) : found.end() + 20] for found in HARM.finditer(rest)]
