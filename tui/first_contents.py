"""The list of briefs, on the terminal before Textual is imported: what the Contents will draw, from the same parts."""

from __future__ import annotations

from content.errors import Unreadable
from content.labels import Labels
from content.library import contents
from content.library.shelf import Volume
from content.line import Words, spread

from .first_page import Page, marks_of
from .takeover import Terminal

SOON = 4  # briefs that are shown before more are read


def show(page: Page, volumes: list[Volume], labels: Labels, terminal: Terminal) -> None:
    """Draw the list on the `page`, and show it on the `terminal` as it comes."""
    if not page.large_enough:
        return
    listed: list[Words] = []
    room = page.rows - 3  # but for the heading, the empty line below it, and the keys
    for index, volume in enumerate(volumes):
        if len(listed) >= room:
            break
        if index == SOON:
            _draw(page, listed, volumes, labels)
            terminal.write(page.glass.frame())
        listed += _rows(volume, index, labels, page.columns)
    _draw(page, listed, volumes, labels)
    terminal.write(page.glass.frame())


def _rows(volume: Volume, index: int, labels: Labels, width: int) -> list[Words]:
    try:
        rows = contents.rows(volume, index, labels, width)
    except Unreadable as error:
        from .messages import sentence  # late: most can be read

        rows = contents.rows(volume, index, labels, width, sentence(error, labels))
    return [contents.led(words, not number, not index) for number, words in enumerate(rows)]


def _draw(page: Page, listed: list[Words], volumes: list[Volume], labels: Labels) -> None:
    columns, rows = page.columns, page.rows
    marks = _marks(volumes, labels, columns)
    heading = spread(*contents.heading(contents.count_of(volumes, labels), labels), columns)
    for row, words in enumerate([*marks, heading, [], *listed][: rows - 1]):
        page.put(row, 0, words, columns)
    page.put(rows - 1, 0, spread(*contents.keys(labels), columns), columns)


def _marks(volumes: list[Volume], labels: Labels, columns: int) -> list[Words]:
    """The rows of marks, of the briefs that have been read."""
    if not any(volume.marking for volume in volumes):
        return []
    from content.marks import strictest

    return marks_of(strictest([volume.marking for volume in volumes if volume.marking]), labels, columns)
