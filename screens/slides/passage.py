"""The lead and the points: sentence by sentence, each under the one before, in a column that is the same on every slide."""

from __future__ import annotations

from content.deck import Slide, Unit
from content.typeset import cells

from .page import Page, Room, Run, Runs, Setting, grouped, lines, placed, spaced

# (empty rows between the lines of a unit, between units), the airiest first
_AIRS = ((1, 3), (1, 2), (0, 2), (0, 1))
_INDENT = 2  # cells by which each level of sub-bullets stands further in


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """The slide on as many walls as it takes, in the airiest setting that keeps it on one."""
    room = setting.room
    units = setting.deck.units(slide)
    blocks = [_unit(setting, unit, number) for number, unit in enumerate(units)]
    for leading, between in _AIRS:
        sizes = [len(block) + leading * (len(block) - 1) for block in blocks]
        gaps = [between if slide.builds and unit.opens else leading for unit in units]
        if sum(sizes) + sum(gaps[1:]) <= room.tall:
            break
    return [_page(room, blocks, gaps, leading, group) for group in grouped(sizes, gaps, max(room.tall, room.height - 2))]


def _unit(setting: Setting, unit: Unit, number: int) -> list[Runs]:
    """The rows of one unit, its bullet or number before the first."""
    assert unit.span is not None
    room = setting.room
    marker = setting.words(unit.marker) if unit.marker else ""
    indent = _INDENT * unit.level
    lead = f"{marker} " if marker and (unit.level or any(map(str.isalnum, marker))) else ""
    if unit.level and not lead:
        lead = "  "
    width = room.measure - indent - cells(lead)
    rows = lines(setting, unit.span, width, [number], [unit.span.start])
    blank = " " * (indent + cells(lead))
    found = [(Run(blank, "text"), *row) if blank else row for row in rows]
    if lead.strip():
        found[0] = (Run(" " * indent + lead, "dim", number), *rows[0])
    return found


def _page(room: Room, blocks: list[list[Runs]], gaps: list[int], leading: int, group: list[int]) -> Page:
    rows: list[Runs | None] = []
    for number in group:
        rows += [None] * (gaps[number] if rows else 0)
        rows += spaced(blocks[number], leading)
    return Page(group[0], group[-1], placed(rows, room.top(len(rows)), room.left))
