"""The palette: every command that works here, by name. Imported when first opened."""

from __future__ import annotations

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding
from textual.fuzzy import Matcher
from textual.screen import ModalScreen
from textual.widgets import Input

from content.labels import Labels
from content.typeset import cells, fill

from .commands import Command, key_name
from .rows import RowView
from .stage import MarkLines


class Offers(RowView, can_focus=False):
    """The commands that match, best first, one chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: list[tuple[str, Command]] = []
        self.chosen = 0

    def offer(self, offers: list[tuple[str, Command]]) -> None:
        """Show these; the first is chosen."""
        self.offers, self.chosen, self.top = offers, 0, (0, 0)
        self.relayout()

    def step(self, by: int) -> None:
        """Choose another."""
        if self.offers:
            self.chosen = (self.chosen + by) % len(self.offers)
            self.reveal((self.chosen, 0))
            self.redraw()

    def count(self) -> int:
        return max(1, len(self.offers))

    def layout_item(self, item: int, width: int) -> list[list[tuple[str, str]]]:
        labels: Labels = self.app.labels
        if not self.offers:
            return [[(labels._("No such command."), "dim")]]
        said, command = self.offers[item]
        keys = key_name(command.keys[0], labels)
        return [[(fill(said, max(4, width - cells(keys) - 3)), "text"), (" " + keys, "dim")]]

    def draw_row(self, item: int, number: int, row: list[tuple[str, str]], width: int) -> list[Segment]:
        ink = self.ink
        here = bool(self.offers) and item == self.chosen
        return [
            Segment("▸ " if here else "  ", ink.accent),
            *(Segment(words, ink.here if here and not i else getattr(ink, style)) for i, (words, style) in enumerate(row)),
        ]


class Palette(ModalScreen[Command | None]):
    """Gives the command chosen, or None."""

    DEFAULT_CSS = """
    Palette { align: center top; background: transparent; }
    Palette > #frame { width: 60; max-width: 90%; height: 16; max-height: 80%; margin-top: 2; padding: 0 1; border: round $accent; background: $background; }
    Palette Input { height: 1; border: none; padding: 0; margin-bottom: 1; background: transparent; }
    Palette Input:focus { border: none; }
    """
    BINDINGS = [
        Binding("escape", "cancel"),
        Binding("down,ctrl+n,tab", "step(1)", priority=True),
        Binding("up,ctrl+p,shift+tab", "step(-1)", priority=True),
    ]

    def __init__(self, commands: list[Command], labels: Labels) -> None:
        super().__init__()
        self.commands = [(labels._(command.label), command) for command in commands]
        self._input = Input(compact=True, placeholder=labels._("Command"))
        self._input.cursor_blink = False
        self._offers = Offers()

    def compose(self) -> ComposeResult:
        from textual.containers import Vertical

        yield MarkLines()
        with Vertical(id="frame"):
            yield self._input
            yield self._offers

    def on_mount(self) -> None:
        self.set_focus(self._input)
        self._offers.offer(self.commands)

    def on_input_changed(self, event: Input.Changed) -> None:
        if not event.value.strip():
            self._offers.offer(self.commands)
            return
        query = event.value.strip()
        matcher = Matcher(query)
        scored = [(matcher.match(said), said, command) for said, command in self.commands]
        # What begins as typed comes first, then what resembles it most.
        scored.sort(key=lambda offer: (not offer[1].casefold().startswith(query.casefold()), -offer[0]))
        self._offers.offer([(said, command) for score, said, command in scored if score > 0])

    def on_input_submitted(self) -> None:
        offers = self._offers.offers
        self.dismiss(offers[self._offers.chosen][1] if offers else None)

    def on_row_view_pressed(self, event: Offers.Pressed) -> None:
        self._offers.chosen = event.item
        self.on_input_submitted()

    def action_step(self, by: int) -> None:
        self._offers.step(by)

    def action_cancel(self) -> None:
        self.dismiss(None)
