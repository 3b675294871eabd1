"""What the terminal is: where keys come from, also when standard input is something else, and what it can do."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, MutableMapping

_UNFIT = ("", "dumb", "unknown", "network", "dialup")  # TERM of terminals that cannot move their cursor, or are not known
_MONOCHROME = ("vt1", "vt2", "vt3", "vt4", "xterm-mono")


def unfit(environ: Mapping[str, str]) -> str | None:
    """The TERM of a terminal that no screen can be shown on; None if one can."""
    name = environ.get("TERM", "")
    return name if name in _UNFIT else None


def settle_colours(environ: MutableMapping[str, str]) -> None:
    """NO_COLOR set but empty is not set (no-color.org); a terminal without colours is as if it were set."""
    if environ.get("NO_COLOR") == "":
        del environ["NO_COLOR"]
    if environ.get("TERM", "").startswith(_MONOCHROME):
        environ["NO_COLOR"] = "1"


def keys_from_terminal() -> bool:
    """Make standard input the terminal, if it is a file or a pipe now. False if there is no terminal."""
    try:
        if os.isatty(0):
            return True
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    # The screen's driver reads the file descriptor of sys.__stdin__, which is 0.
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    if sys.stdin is None:
        sys.stdin = sys.__stdin__ = open(0, closefd=False)
    return True


def can_erase(environ: Mapping[str, str]) -> bool:
    """Whether the terminal can erase cells in the middle of a line (ECH), as all can but a VT100."""
    return not environ.get("TERM", "").startswith("vt1")


def forget_terminal(environ: MutableMapping[str, str]) -> None:
    """What is written to a file is drawn for any terminal, whatever this one is."""
    for name in ("NO_COLOR", "FORCE_COLOR", "LUTRIN_DISPLAY"):
        environ.pop(name, None)
    environ.update(TERM="xterm-256color", COLORTERM="truecolor")
