"""The search prompt on the bottom line. Imported when first used: typing needs Textual's Input, reading does not."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input, Static

from .words import words

if TYPE_CHECKING:
    from .asking import Asking


class Prompt(Widget):
    """A label, what is typed, and how many hits it has."""

    DEFAULT_CSS = """
    Prompt { layout: horizontal; height: 1; width: 1fr; padding: 0 1; }
    Prompt Static { width: auto; height: 1; padding-right: 1; }
    Prompt Input { width: 1fr; height: 1; border: none; padding: 0; background: transparent; }
    Prompt Input:focus { border: none; }
    """
    BINDINGS = [Binding("down,ctrl+n", "step(1)"), Binding("up,ctrl+p", "step(-1)")]

    def __init__(self, asking: Asking, label: str) -> None:
        super().__init__()
        self.asking = asking
        self._label = Static(words(label))
        self._input = Input(compact=True)
        self._input.cursor_blink = False  # each blink would be sent over the line
        self._count = Static(words(""))

    def compose(self) -> ComposeResult:
        yield self._label
        yield self._input
        yield self._count

    def take_keys(self) -> None:
        """Have the keys from now on."""
        self.screen.set_focus(self._input)

    def relabel(self, label: str) -> None:
        """Say the label again in another language."""
        self._label.update(words(label))

    def tell(self, count: str) -> None:
        """Say how many hits there are."""
        self._count.update(words(count))

    def on_input_changed(self, event: Input.Changed) -> None:
        self.asking.change(event.value)

    async def typed(self) -> str:
        """What has been typed, once every key that came before now is in it."""
        done = asyncio.Event()
        self._input.call_later(done.set)
        await done.wait()
        return self._input.value

    def action_step(self, by: int) -> None:
        self.asking.step(by)
