"""What the screens ask of the app they run in."""

from __future__ import annotations

from textual.app import App

from content.errors import Unreadable
from content.labels import Labels
from content.writing import Unwritable

from .ink import Ink


class Host(App[int], inherit_bindings=False):
    """An app with labels, ink, and words for files and errors."""

    labels: Labels  # in the language chosen; replaced when it is switched
    ink: Ink  # of the theme in use
    scale = 1  # of the largest text that the terminal draws

    def ask_of_sizes(self) -> None:
        """Find out, once, whether the terminal draws larger text; the screen is told by `rescale`."""

    def allows(self, action: str) -> bool:
        """Whether the action of this name may run at all."""
        return True

    @property
    def relay(self) -> str:
        """The program between this one and the terminal that has the clipboard, or ""."""
        raise NotImplementedError

    def explain(self, error: Unreadable | Unwritable) -> str:
        """One sentence for an error: what, where, what to do."""
        raise NotImplementedError
