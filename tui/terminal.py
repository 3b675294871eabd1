"""The program's ends: standard input as a brief, and keys from the terminal when standard input is something else."""

from __future__ import annotations

import io
import os
import sys


class StandardInput(io.BytesIO):
    """What standard input held, read whole before the screen takes over. Its `name` is what the user typed."""

    name = "-"


def read_standard_input() -> StandardInput:
    """Standard input to its end, or to one byte more than a brief may have."""
    from content.load import LIMIT

    return StandardInput(b"" if sys.stdin is None else sys.stdin.buffer.read(LIMIT + 1))


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
