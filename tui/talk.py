"""The linear mode on standard input and output: lines typed, lines told."""

from __future__ import annotations

import os
import select
import sys

from content.labels import Labels
from content.library.shelf import Volume

from .charset import ERRORS, Charset
from .plain import Plain

WIDEST = 80  # columns of text that a person reads with ease
PAGE = 20  # rows of a page where there is no terminal to say


def talk(volumes: list[Volume], labels: Labels, contents: bool = False, idle: float | None = None) -> bool:
    """Talk about `volumes` until the reader leaves, or has typed nothing for `idle` seconds; whether all could be read."""
    charset = Charset.of(os.environ)
    sys.stdout.reconfigure(encoding=charset.encoding, errors="replace" if charset.encoding == "utf-8" else ERRORS)
    typed = open(0, encoding=charset.encoding, errors="replace", closefd=False)

    def ask(prompt: str) -> str | None:
        sys.stdout.write(prompt)
        sys.stdout.flush()
        if idle is not None and not select.select([typed], [], [], idle)[0]:
            sys.stdout.write("\n" + labels._("Nothing was typed for a while: this session ends.") + "\n")
            return None
        return typed.readline() or None

    plain = Plain(volumes, labels, ask, _tell, _size)
    plain.run(contents)
    return not plain.failed


def _tell(line: str) -> None:
    sys.stdout.write(line.rstrip() + "\n")


def _size() -> tuple[int | None, int]:
    """Columns and rows of a page; rows break where the terminal is, and nowhere else."""
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return None, PAGE
    return min(WIDEST, columns or WIDEST), max(1, (rows or PAGE + 2) - 2)
