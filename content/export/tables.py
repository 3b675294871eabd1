"""Briefs as one CSV table. Columns and codes are those of the JSON contract, the same in every label language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from ..marking import KEYS
from ..model import Brief
from .data import data

COLUMNS = {
    "people": ("name", "kind", "role", "country", "organisation", "standing", "mentions", "inferred", "corrected"),
    "quotes": ("start", "end", "text", "kind", "speaker", "speaker_text", "cue", "attribution", "reason", "continues", "corrected"),
    "notes": ("number", "source", "calls", "same_as"),
    "moments": ("start", "end", "text", "date", "weekday_conflict"),
}
# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(briefs: Iterable[tuple[str, Brief]], only: str | None = None) -> Iterator[str]:
    """`briefs` (name and brief) as CSV lines, the header first.

    With `only`, a row is one item of that part, and the columns are its own after `file`. Without, all parts share one
    table: `part` says what a row is, and the columns that it has no use for are empty. Mentions and calls are counted
    (people.mentions) or listed by where they start (notes.calls). The brief's marks are the last columns. A cell that a spreadsheet would run as a formula is
    written with an apostrophe before it.
    """
    parts = (only,) if only else tuple(COLUMNS)
    columns = (*dict.fromkeys(column for part in parts for column in COLUMNS[part]), *KEYS)
    yield _row(("file", *columns) if only else ("file", "part", *columns))
    for name, brief in briefs:
        everything = data(brief)
        for part in parts:
            for item in everything[part]:
                cells = [_cell(column, everything[column] if column in KEYS else item.get(column)) for column in columns]
                yield _row((name, *cells) if only else (name, part, *cells))


def _cell(column: str, value: object) -> str:
    if value is None:
        return ""
    if column == "mentions":
        return str(len(value))
    if column == "calls":
        return " ".join(str(call["start"]) for call in value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " ".join(value)
    return str(value)


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells)
    return line.getvalue().removesuffix("\r\n") + "\n"
