"""The question before a closed brief is read. Imported when it is first asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content import embargo

from .chooser import Choice, Chooser

if TYPE_CHECKING:
    from .reader import Reader


async def ask(reader: Reader) -> None:
    """Ask whether to read the reader's brief now; it is read if so, and stays readable in this session."""
    labels, volume = reader.labels, reader.volume
    if not embargo.may_confirm():
        reader.say(labels._("It cannot be read before."))
        return

    def answered(choice: Choice | None) -> None:
        if choice is not None and choice.value:
            embargo.confirm(volume.file)
            volume.open()
            reader.loader.show(reader.index)

    choices = [Choice(labels._("No, leave it closed"), "", False), Choice(labels._("Yes, I may read it now"), "", True)]
    await reader.app.push_screen(Chooser(labels._("Read this brief before it is free to read?"), choices, 0, labels), answered)
