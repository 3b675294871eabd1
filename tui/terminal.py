"""Keys come from the terminal, also when standard input is something else."""

from __future__ import annotations

import os
import sys


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
