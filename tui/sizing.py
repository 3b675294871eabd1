"""Whether the terminal draws larger text: Kitty's text sizing protocol (OSC 66), asked for and never assumed.

https://sw.kovidgoyal.net/kitty/text-sizing-protocol/, “Detecting if the terminal supports this protocol”.
"""

from __future__ import annotations

import re

# A position report (CPR), a blank in two cells, a report, a blank in two by two cells, a report.
QUESTION = "\r\x1b[6n\x1b]66;w=2; \x1b\\\x1b[6n\x1b]66;s=2; \x1b\\\x1b[6n"
_REPORT = re.compile(rb"\x1b\[\d+;(\d+)R")
_BEGUN = re.compile(rb"\x1b\[[\d;]{0,12}$")


class Sizing:
    """Takes the three reports out of what comes from the terminal. `can` is None until they have come."""

    def __init__(self) -> None:
        self.can: bool | None = None
        self._columns: list[int] = []
        self._held = b""

    def take(self, data: bytes) -> bytes:
        """`data` without the reports; the beginning of one is held back until the rest comes."""
        data, self._held = self._held + data, b""
        while len(self._columns) < 3 and (found := _REPORT.search(data)):
            self._columns.append(int(found[1]))
            data = data[: found.start()] + data[found.end() :]
        if len(self._columns) == 3:
            first, second, third = self._columns
            self.can = (second - first, third - second) == (2, 2)
        elif begun := _BEGUN.search(data):
            self._held = begun[0]
            data = data[: begun.start()]
        return data
