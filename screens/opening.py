"""The question before a closed brief is read. Imported when it is first asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import ModalScreen

from content import embargo
from content.labels import Labels
from content.typeset import cells

from .chooser import Choice, Choices
from .stage import Line, MarkLines

if TYPE_CHECKING:
    from .reader import Reader


class Opening(ModalScreen[bool]):
    """Whether to read it now. The first answer, which Enter alone gives, is no."""

    DEFAULT_CSS = """
    Opening { align: center middle; background: transparent; }
    Opening > #frame { height: 6; max-width: 94%; padding: 0 1; border: round $accent; background: $background; }
    Opening Line { margin-bottom: 1; }
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._question = labels._("Read this brief before it is free to read?")
        self._heading = Line()
        self._heading.say([(self._question, "strong")])
        self._choices = Choices()
        self._answers = [Choice(labels._("No, leave it closed"), "", False), Choice(labels._("Yes, I may read it now"), "", True)]

    def compose(self) -> ComposeResult:
        from textual.containers import Vertical

        yield MarkLines()
        with Vertical(id="frame") as frame:
            frame.styles.width = max(map(cells, (self._question, *(answer.said for answer in self._answers)))) + 8
            yield self._heading
            yield self._choices

    def on_mount(self) -> None:
        self._choices.offer(self._answers)

    def action_line(self, by: int) -> None:
        """The other answer."""
        self._choices.step(by)

    def action_enter(self) -> None:
        """Give the answer."""
        self.dismiss(self._choices.chosen == 1)

    def action_undo(self) -> None:
        """Leave it closed."""
        self.dismiss(False)

    action_leave = action_undo


async def ask(reader: Reader) -> None:
    """Ask whether to read the reader's brief now; it is read if so, and stays readable in this session."""
    labels, volume = reader.labels, reader.volume
    if not embargo.may_confirm():
        reader.say(labels._("It cannot be read before."))
        return

    def answered(yes: bool | None) -> None:
        if yes:
            embargo.confirm(volume.file)
            volume.open()
            reader.loader.show(reader.index)

    await reader.app.push_screen(Opening(labels), answered)
