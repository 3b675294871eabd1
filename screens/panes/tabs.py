"""The names of the panes: over the open one where there is room, else on the bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.labels import Labels
from content.line import Words, rule, width_of

from ..stage import Line
from .listing import ListPane

if TYPE_CHECKING:
    from content.model import Brief


def names_of(panes: list[ListPane], open_pane: ListPane | None, focused: bool, brief: Brief | None, labels: Labels) -> Words:
    """Each pane's key, name and how much is in it; the open one in bold, underlined while the keys are its own."""
    words: Words = []
    for key, pane in enumerate(panes, 2):
        style = "text" if pane is not open_pane else "open" if focused else "strong"
        count = f" {labels.number(pane.count_of_brief)}" if brief else " …" if pane.waiting else ""
        words += [(f"{key} ", "accent"), (pane.title(), style), (count, "dim"), ("   ", "dim")]
    return words[:-1]


class Tabs(Line):
    """The line over the open pane: all names if they fit, else a rule with the open one's name."""

    def fits(self, names: Words, width: int) -> bool:
        """Whether all names have room in `width` cells."""
        return width_of(names) <= width - 2

    def rule(self, title: str, width: int, more: Words) -> None:
        """A rule with the open pane's name at its start and `more` at its end."""
        self.say(rule(title, width, more))
