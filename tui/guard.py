"""The second guard: whatever widget a text came by, nothing in it acts on the terminal. The first is content/clean.py."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter, Monochrome, NoColor
from textual.worker import WorkerFailed

from content.clean import clean, is_one_line, one_line
from screens.host import Host


class Guard(LineFilter):
    """Lets through text and its style: no control, no control of direction, no hyperlink. The line keeps its cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if is_one_line("".join([text for text, _, _ in segments])) and not any(
            control or style is not None and style.link for _, style, control in segments
        ):
            return segments
        kept = [segment for segment in segments if not segment.control]
        width = sum(segment.cell_length for segment in kept)
        harmless = [
            Segment(one_line(text), style.update_link(None) if style is not None and style.link else style) for text, style, _ in kept
        ]
        return Segment.adjust_line_length(harmless, width)


class Colourless(LineFilter):
    """For NO_COLOR: what is bold, reversed or underlined stays so. (Textual's own gives greys, and fails on what has no style.)"""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(text, style and style.without_color, control) for text, style, control in segments]


GUARD, COLOURLESS = Guard(), Colourless()


class GuardedApp(Host, inherit_bindings=False):
    """An app whose lines, clipboard and last words are harmless, whatever it was given to show."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        filters = [COLOURLESS if isinstance(each, (Monochrome, NoColor)) else each for each in super().get_line_filters()]
        return [*filters, GUARD]

    def copy_to_clipboard(self, text: str) -> None:
        super().copy_to_clipboard(clean(text).text)

    def _set_pointer_shape(self, shape: str) -> None:
        """The mouse is the terminal's own: nothing is sent about its shape, which old consoles would print."""

    def _handle_exception(self, error: Exception) -> None:
        """Leave, and let the caller of `run` say it: Textual would print the traceback, with what the values held, as it is."""
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """As above: only Textual's own threads come here, with a traceback."""
        self._close_messages_no_wait()
