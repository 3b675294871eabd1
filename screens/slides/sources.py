"""The sources, by the numbers of their notes."""

from __future__ import annotations

from content.cutting import LONGEST
from content.deck import Slide, Unit
from content.typeset import cells, shorten, wrap

from .page import Page, Run, Runs, Setting, grouped, placed

_GAP = 2  # cells between a number and its source


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """As many sources on each wall as it holds."""
    room = setting.room
    units = setting.deck.units(slide)
    numbers = max(cells(str(note.number)) for note in setting.deck.brief.notes)
    blocks = [_source(setting, unit, place, numbers) for place, unit in enumerate(units)]
    sizes = [len(block) for block in blocks]
    gap = 0 if room.height - 2 - len(blocks) < sum(sizes) <= room.height - 2 else 1
    found = []
    for group in grouped(sizes, [gap] * len(blocks), room.height - 2):
        rows: list[Runs | None] = []
        for number in group:
            rows += [None] * (gap if rows else 0)
            rows += blocks[number]
        found.append(Page(group[0], group[-1], placed(rows, room.top(len(rows)), max(0, room.left - numbers - _GAP))))
    return found


def _source(setting: Setting, unit: Unit, place: int, numbers: int) -> list[Runs]:
    note = setting.deck.brief.notes[unit.items[0]]
    labels = setting.labels
    said = shorten(setting.words(unit.span), LONGEST) if unit.span else labels._("no source in the text")
    style = "text" if unit.span else "warning"
    blank = " " * (numbers + _GAP)
    rows: list[Runs] = [(Run(blank, "text"), Run(said[a:b], style, place)) for a, b in wrap(said, setting.room.measure)]
    number = f"{note.number!s:>{numbers}}" + " " * _GAP
    rows[0] = (Run(number, "call", place), rows[0][1])
    if not note.calls:
        rows.append((Run(blank, "text"), Run(labels._("never called"), "warning", place)))
    return rows
