"""The languages Lutrin reads: one folder each, with the word lists of the finders and the label catalogue.

A word list is a text file, one entry a line; `#` starts a comment. In a table, `key = value, value` is one row.
A list that a language does not have is empty, so a new folder can start small.
"""

from __future__ import annotations

import os
from functools import cache

FOLDER = os.path.dirname(__file__)


class Language:
    """The word lists of one language, read when first asked for."""

    def __init__(self, code: str, folder: str | os.PathLike[str] | None = None):
        self.code = code
        self.folder = folder or os.path.join(FOLDER, code)
        self._sets: dict[str, frozenset[str]] = {}
        self._tables: dict[str, dict[str, list[str]]] = {}

    def lines(self, name: str) -> list[str]:
        """Entries of the list `name` (file NAME.txt), in order; read anew, since what is made of them is what is kept."""
        try:
            with open(os.path.join(self.folder, f"{name}.txt"), encoding="utf-8") as file:
                entries = file.read().splitlines()
        except FileNotFoundError:
            return []
        stripped = (line.partition("#")[0].strip() for line in entries)
        return [line for line in stripped if line]

    def words(self, name: str) -> frozenset[str]:
        """The same as a set."""
        if name not in self._sets:
            self._sets[name] = frozenset(self.lines(name))
        return self._sets[name]

    def rows(self, name: str) -> dict[str, list[str]]:
        """Rows `key = value, value` of the table `name`; read anew, like `lines`."""
        rows = {}
        for line in self.lines(name):
            key, _, values = line.partition("=")
            rows[key.strip()] = [value.strip() for value in values.split(",") if value.strip()]
        return rows

    def table(self, name: str) -> dict[str, list[str]]:
        """The same, kept."""
        if name not in self._tables:
            self._tables[name] = self.rows(name)
        return self._tables[name]


@cache
def codes() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages there are folders for."""
    return tuple(sorted(name for name in os.listdir(FOLDER) if os.path.isfile(os.path.join(FOLDER, name, "stopwords.txt"))))


@cache
def get(code: str) -> Language:
    """The language `code`; KeyError if there is no folder for it."""
    if code not in codes():
        raise KeyError(code)
    return Language(code)
