"""A list to choose from, with a line to type in: its words narrow the list, or are themselves the choice. Imported when first used."""

from __future__ import annotations

from typing import NamedTuple

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Input

from content.labels import Labels
from content.typeset import cells, fill, shorten

from .rows import RowView
from .stage import Line, MarkLines


class Choice(NamedTuple):
    """Something to choose: its words, a few dim words after them, and what it stands for."""

    said: str
    detail: str
    value: object


class Choices(RowView, can_focus=False):
    """The choices that match what is typed, one of them chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choice] = []
        self.chosen = 0

    def offer(self, choices: list[Choice], chosen: int = 0) -> None:
        """Show these from now on."""
        self.choices, self.chosen, self.top = choices, chosen, (0, 0)
        self.relayout()
        self.step(0)

    def step(self, by: int) -> None:
        """Choose another."""
        if self.choices:
            self.chosen = (self.chosen + by) % len(self.choices)
            if self.size.height:
                self.reveal((self.chosen, 0))
            self.redraw()

    def on_resize(self, event) -> None:
        super().on_resize(event)
        self.step(0)

    def count(self) -> int:
        return max(1, len(self.choices))

    def layout_item(self, item: int, width: int) -> list[list[tuple[str, str]]]:
        if not self.choices:
            return [[(self.app.labels._("Nothing of that name."), "dim")]]
        said, detail, _ = self.choices[item]
        room = max(8, width - 2)
        detail = shorten(detail, max(0, room - cells(said) - 2) or room // 3)
        return [[(fill(said, room - cells(detail) - 2), "text"), ("  " + detail, "dim")]]

    def draw_row(self, item: int, number: int, row: list[tuple[str, str]], width: int) -> list[Segment]:
        ink = self.ink
        here = bool(self.choices) and item == self.chosen
        segments = [Segment("▸ " if here else "  ", ink.accent)]
        for words, style in row:
            kept = words.rstrip() if here and style == "text" else ""
            segments += [Segment(kept, ink.here), Segment(words[len(kept) :], getattr(ink, style))]
        return segments


class Chooser(ModalScreen[Choice | None]):
    """Gives the choice made, or None. With `free`, what is typed is a choice too, whose value is its words."""

    DEFAULT_CSS = """
    Chooser { align: center top; background: transparent; }
    Chooser > #frame { width: 72; max-width: 94%; height: 18; max-height: 80%; margin-top: 2; padding: 0 1; border: round $accent; background: $background; }
    Chooser Input { height: 1; border: none; padding: 0 1; margin-bottom: 1; background: transparent; }
    Chooser Input:focus { border: none; }
    """
    BINDINGS = [
        Binding("escape", "cancel"),
        Binding("down,ctrl+n,tab", "step(1)", priority=True),
        Binding("up,ctrl+p,shift+tab", "step(-1)", priority=True),
    ]

    def __init__(self, heading: str, choices: list[Choice], chosen: int, labels: Labels, free: bool = False) -> None:
        super().__init__()
        self.choices = choices
        self.free = free
        self._labels = labels
        self._first = chosen
        self._heading = Line()
        self._heading.say([(heading, "strong")])
        self._input = Input(compact=True, placeholder=labels._("A name, or part of one") if free else "")
        self.offered = Choices()

    def compose(self) -> ComposeResult:
        from textual.containers import Vertical

        yield MarkLines()
        with Vertical(id="frame"):
            yield self._heading
            yield self._input
            yield self.offered

    def on_mount(self) -> None:
        self.set_focus(self._input)
        self.offered.offer(self.choices, self._first)

    def on_input_changed(self, event: Input.Changed) -> None:
        typed = " ".join(event.value.split())
        if not typed:
            self.offered.offer(self.choices, self._first)
            return
        parts = typed.casefold().split()
        matching = [choice for choice in self.choices if all(part in choice.said.casefold() for part in parts)]
        matching.sort(key=lambda choice: not choice.said.casefold().startswith(parts[0]))
        if self.free:
            matching.append(Choice(typed, self._labels._("as typed"), typed))
        self.offered.offer(matching)

    def on_input_submitted(self) -> None:
        choices = self.offered.choices
        if choices:
            self.dismiss(choices[self.offered.chosen])

    def on_row_view_pressed(self, event: Choices.Pressed) -> None:
        self.offered.chosen = event.item
        self.on_input_submitted()

    def action_step(self, by: int) -> None:
        """Another choice."""
        self.offered.step(by)

    def action_cancel(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)
