"""The names of the panes: over the open one where there is room, else on the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.labels import Labels
from content.typeset import cells

from ..stage import Line
from .listing import ListPane

if TYPE_CHECKING:
    from content.model import Brief

Words = list[tuple[str, str]]


def names_of(panes: list[ListPane], open_pane: ListPane | None, focused: bool, brief: Brief | None, labels: Labels) -> Words:
    """Each pane's key, name and how much is in it; the open one in bold, underlined while the keys are its own."""
    words: Words = []
    for key, pane in enumerate(panes, 2):
        style = "text" if pane is not open_pane else "open" if focused else "strong"
        count = f" {labels.number(pane.total(brief))}" if brief else " …" if pane.waiting else ""
        words += [(f"{key} ", "accent"), (pane.title(), style), (count, "dim"), ("   ", "dim")]
    return words[:-1]


def squeezed(names: Words, room: int) -> Words:
    """The same in `room` cells: closer together, then without the counts, then the keys and names alone."""
    for gap, counts in ((3, True), (2, True), (2, False), (1, False)):
        words = [(" " * gap if text.isspace() else text, style) for text, style in names]
        if not counts:
            words = [(text, style) for text, style in words if style != "dim" or not text.strip()]
        if width_of(words) <= room:
            break
    return words


def width_of(words: Words) -> int:
    """Cells that `words` take."""
    return sum(cells(text) for text, _ in words)


class Tabs(Line):
    """The line over the open pane: all names if they fit, else a rule with the open one's name."""

    def fits(self, names: Words, width: int) -> bool:
        """Whether all names have room in `width` cells."""
        return width_of(names) <= width - 2

    def rule(self, title: str, width: int, more: Words) -> None:
        """A rule with the open pane's name at its start and `more` at its end."""
        tail: Words = [(" ", "dim"), *more, (" ─", "dim")] if more else []
        room = width - 8 - cells(title) - width_of(tail)
        if room < 2:
            tail, room = [], width - 8 - cells(title)
        self.say([("─── ", "dim"), (title, "strong"), (" " + "─" * max(0, room), "dim"), *tail])
