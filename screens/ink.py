"""The styles a screen draws with, by what they mean. Each theme gives one Ink."""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style


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
    accent: Style  # small marks of the accent: the focused tab, a key
    warning: Style  # a contradiction, a missing half
