"""The languages Lutrin reads: one folder each, with the word lists of the finders and the label catalogue.

A word list is a text file, one entry a line; `#` starts a comment. In a table, `key = value, value` is one row.
A list that a language does not have is empty, so a new folder can start small.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


class Language:
    """The word lists of one language, read when first asked for."""

    def __init__(self, code: str, folder: Path | None = None):
        self.code = code
        self.folder = folder or FOLDER / code
        self._lists: dict[str, list[str]] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self._tables: dict[str, dict[str, list[str]]] = {}

    def lines(self, name: str) -> list[str]:
        """Entries of the list `name` (file NAME.txt), in order."""
        if name not in self._lists:
            path = self.folder / f"{name}.txt"
            entries = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
            stripped = (line.partition("#")[0].strip() for line in entries)
            self._lists[name] = [line for line in stripped if line]
        return self._lists[name]

    def words(self, name: str) -> frozenset[str]:
        """The same as a set."""
        if name not in self._sets:
            self._sets[name] = frozenset(self.lines(name))
        return self._sets[name]

    def table(self, name: str) -> dict[str, list[str]]:
        """Rows `key = value, value` of the table `name`."""
        if name not in self._tables:
            rows = {}
            for line in self.lines(name):
                key, _, values = line.partition("=")
                rows[key.strip()] = [value.strip() for value in values.split(",") if value.strip()]
            self._tables[name] = rows
        return self._tables[name]


@cache
def codes() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages there are folders for."""
    return tuple(sorted(p.name for p in FOLDER.iterdir() if p.is_dir() and (p / "stopwords.txt").is_file()))


@cache
def get(code: str) -> Language:
    """The language `code`; KeyError if there is no folder for it."""
    if code not in codes():
        raise KeyError(code)
    return Language(code)
