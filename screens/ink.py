"""The styles a screen draws with, by what they mean. Each theme gives one Ink."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


@dataclass(frozen=True, slots=True)
class Ink:
    """One theme's styles. `here` is the one accent; nothing is told by colour alone."""

    name: str
    dark: bool
    ansi: bool  # the terminal's own colours
    text: Style
    dim: Style  # what helps
    strong: Style  # titles, headings
    person: Style  # a participant's mention
    speech: Style  # marked text that someone utters
    term: Style  # marked text that nobody utters
    call: Style  # a note's call
    inferred: Style  # what was worked out
    here: Style  # the chosen thing, in the focused pane
    lit: Style  # the passage that a pane's choice shows
    hit: Style  # a search hit
    open: Style  # the name of the pane that has the keys
    accent: Style  # small marks of the accent: a key, the sign before the chosen entry
    warning: Style  # a contradiction, a missing half
    tlp_red: Style  # the labels of TLP, on black
    tlp_amber: Style
    tlp_green: Style
    tlp_clear: Style


def black(ink: Ink) -> Style:
    """A wall without light, whatever the theme: of the terminal's own colours, its black."""
    return Style(bgcolor="black" if ink.ansi else "#000000")


def paper(segments: Iterable[Segment], width: int, ink: Ink) -> Strip:
    """The segments as a line of exactly `width` cells, on the theme's background."""
    strip = Strip(segments).adjust_cell_length(width)
    return strip if ink.ansi else strip.apply_style(ink.text)
