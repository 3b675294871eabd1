"""Whether the terminal is dark or light, for `--theme auto`: what its environment says, until it answers itself.

It is asked after the first page has been sent, so that nothing waits for it; one that never answers stays as guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

QUESTION = "\x1b]11;?\x1b\\"  # xterm's control sequences, OSC 11: the colour of the background
_ANSWER = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:/[0-9a-fA-F]{1,4})?(?:\x07|\x1b\\)")
_BEGUN = re.compile(rb"\x1b\](?:1(?:1(?:;[rgba:/0-9a-fA-F]{0,40}\x1b?)?)?)?$")
_SILENT = ("linux", "vt", "dumb", "cons", "screen", "eterm")  # terminals that do not answer, and might print the question


def guess(environ: Mapping[str, str]) -> str:
    """`dark` or `light`, from COLORFGBG (`15;0`: foreground, background, of the sixteen colours) if it is set; else dark."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in ("7", "15") else "dark"


def answers(environ: Mapping[str, str]) -> bool:
    """Whether the terminal can be asked."""
    return not environ.get("TERM", "").startswith(_SILENT)


class Answer:
    """Takes the answer out of what comes from the terminal. `dark` is None until it has come."""

    def __init__(self) -> None:
        self.dark: bool | None = None
        self._held = b""

    def take(self, data: bytes) -> bytes:
        """`data` without the answer; the beginning of one is held back until the rest comes."""
        data, self._held = self._held + data, b""
        if self.dark is None and (found := _ANSWER.search(data)):
            red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
            self.dark = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5  # ITU-R BT.709: how bright a colour is seen
            return data[: found.start()] + data[found.end() :]
        if self.dark is None and (begun := _BEGUN.search(data)):
            self._held = begun[0]
            return data[: begun.start()]
        return data
