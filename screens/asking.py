"""What is looked for, asked for on the bottom line: the line gives way to a prompt, and comes back after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget

    from .prompt import Prompt
    from .stage import Stage


class Asking:
    """The prompt of one screen: `line` gives way to it, `after` has the keys again when it is put away."""

    def __init__(self, stage: Stage, line: Widget, after: Widget) -> None:
        self._stage = stage
        self._line = line
        self._after = after
        self._prompt: Prompt | None = None

    @property
    def prompting(self) -> bool:
        """Whether something is being typed."""
        return self._prompt is not None

    async def open(self) -> None:
        """Ask what to look for; done when what is typed next goes there."""
        if self._prompt is not None:
            return
        from .prompt import Prompt

        self._prompt = Prompt(self, self._stage.labels._("Search"))
        self._line.display = False
        await self._stage.mount(self._prompt, after=self._line)
        self._prompt.take_keys()

    def close(self) -> None:
        """Put the prompt away."""
        if self._prompt is not None:
            self._prompt.remove()
            self._prompt = None
            self._line.display = True
            self._stage.set_focus(self._after)

    def relabel(self) -> None:
        """The label language changed."""
        if self._prompt is not None:
            self._prompt.relabel(self._stage.labels._("Search"))

    def change(self, query: str) -> None:
        """`query` has been typed so far."""

    def step(self, by: int) -> None:
        """To the next or previous of what was found."""
        raise NotImplementedError
