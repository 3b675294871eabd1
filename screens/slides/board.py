"""The participants' board: by standing, each with country and role, in as many columns as the wall has room for."""

from __future__ import annotations

import math
from typing import NamedTuple

from content import words
from content.clean import one_line
from content.deck import Slide
from content.export.text import inferred
from content.model import Person
from content.typeset import cells, fill, shorten, wrap

from .page import Page, Room, Row, Run, Runs, Setting

_GUTTER = 4  # cells between columns
_NARROWEST = ((120, 32), (0, 40))  # (walls narrower than, cells of a column at the least); 0: all others
_WIDEST = 56  # cells of a column; wider, a country is too far from its name


class _Entry(NamedTuple):
    """One participant: its unit, its standing, its rows."""

    unit: int
    standing: str
    rows: list[Runs]


Column = list[tuple[int, int, Runs]]  # (row, unit or -1 for a heading, what stands there)


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """The board on one wall, as airy as it can be and in its proportions, or else on as few walls as hold it."""
    room = setting.room
    margin = max(3, room.width // 16)
    free = room.width - 2 * margin
    least = next(cells for narrower, cells in _NARROWEST if room.width < narrower or not narrower)
    count = max(1, (free + _GUTTER) // (least + _GUTTER))
    entries: dict[int, list[_Entry]] = {}  # by the width of a column
    for gap, most in ((2, room.tall), (1, room.height - 2), (0, room.height - 2)):
        tried = []
        for number in range(1, count + 1):
            width = min(_WIDEST, (free - _GUTTER * (number - 1)) // number)
            entries[width] = entries.get(width) or _entries(setting, slide, width)
            if columns := _even(setting, entries[width], number, most, gap, width):
                tried.append((_unlike(room, columns, width), width, columns))
        if tried:
            _, width, columns = min(tried)
            return [_page(room, columns, width, room.top(_height(columns)))]
    columns = _columns(setting, entries[width], room.height - 2, 1, width)
    return [_page(room, columns[at : at + count], width, 1, count) for at in range(0, len(columns), count)]


def _unlike(room: Room, columns: list[Column], width: int) -> float:
    """How far the proportions of these columns are from those of the wall."""
    taken = len(columns) * (width + _GUTTER)
    return abs(math.log(taken * room.height / (_height(columns) * room.width)))


def _height(columns: list[Column]) -> int:
    return max(column[-1][0] for column in columns) + 1


def _page(room: Room, columns: list[Column], width: int, top: int, count: int = 0) -> Page:
    """One wall of columns, where so many would stand in the middle of it."""
    taken = (count or len(columns)) * (width + _GUTTER) - _GUTTER
    left = (room.width - taken) // 2
    places = [(left + number * (width + _GUTTER), column) for number, column in enumerate(columns)]
    rows = [Row(top + row, place, runs) for place, column in places for row, _, runs in column]
    units = [unit for column in columns for _, unit, _ in column if unit >= 0]
    return Page(min(units), max(units), tuple(sorted(rows)))


def _even(setting: Setting, entries: list[_Entry], count: int, most: int, gap: int, width: int) -> list[Column]:
    """The entries in `count` columns of as few rows as do; none if they take more rows than `most`."""
    if len(_columns(setting, entries, most, gap, width)) > count:
        return []
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        if len(_columns(setting, entries, middle, gap, width)) <= count:
            high = middle
        else:
            low = middle + 1
    columns = _columns(setting, entries, high, gap, width)
    return columns if _height(columns) <= most else []


def _columns(setting: Setting, entries: list[_Entry], most: int, gap: int, width: int) -> list[Column]:
    """The entries in columns of at most `most` rows (or one entry). The standing heads its entries, in each column anew."""
    columns: list[Column] = [[]]
    row, standing = 0, ""
    for entry in entries:
        headed = entry.standing != standing
        before = 0 if not columns[-1] else gap + 1 if headed else gap
        if columns[-1] and row + before + 2 * headed + len(entry.rows) > most:
            columns.append([])
            row, before, headed = 0, 0, True
        row += before
        if headed:
            standing = entry.standing
            columns[-1].append((row, -1, _heading(setting, standing, width)))
            row += 1
        for runs in entry.rows:
            columns[-1].append((row, entry.unit, runs))
            row += 1
    return columns


def _heading(setting: Setting, standing: str, width: int) -> Runs:
    return (Run(fill(words.standing(standing, setting.labels), width), "ruled"),)


def _entries(setting: Setting, slide: Slide, width: int) -> list[_Entry]:
    return [_entry(setting, number, unit.items[0], width) for number, unit in enumerate(setting.deck.units(slide))]


def _entry(setting: Setting, unit: int, item: int, width: int) -> _Entry:
    """Name and country on one row, the role below; the country below too where there is no room beside the name."""
    person = setting.deck.brief.people[item]
    name = _called(person)
    country, guessed = _country(setting, person)
    rows: list[Runs] = []
    style = "inferred" if guessed else "text"
    gap = width - cells(name) - cells(country)
    beside = bool(country) and gap >= 2
    names = wrap(name, width)[:3]
    for a, b in names:
        rows.append((Run(name[a:b], "person", unit),))
    if beside:
        rows[0] = (Run(name, "person", unit), Run(" " * gap, "text"), Run(country, style, unit))
    role, role_guessed = (
        (person.role, "role" in person.inferred) if person.role else (person.organisation, "organisation" in person.inferred)
    )
    if role:
        said = one_line(inferred(role) if role_guessed else role)
        rows += [(Run(said[a:b], "inferred" if role_guessed else "text", unit),) for a, b in wrap(said, width)[:4]]
    if country and not beside:
        rows.append((Run(shorten(country, width), style, unit),))
    return _Entry(unit, person.standing, rows)


def _called(person: Person) -> str:
    """The name, with a `?` if its standing was inferred, and a sign if an editor corrected anything."""
    name = one_line(person.name)
    name = inferred(name) if "standing" in person.inferred or "name" in person.inferred else name
    return f"{name} {words.CORRECTED}" if person.corrected else name


def _country(setting: Setting, person: Person) -> tuple[str, bool]:
    if person.country is None or person.kind == "country":
        return "", False
    country = setting.labels.country(person.country)
    guessed = "country" in person.inferred
    return inferred(country) if guessed else country, guessed
