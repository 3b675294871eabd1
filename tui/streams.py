"""Standard error that acts on no terminal: messages, warnings and tracebacks can hold what a file held."""

from __future__ import annotations

from content.clean import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


class CleanStream:
    """`stream`, all that is written to it cleaned first; in every other way the stream itself."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write `text` without what acts or hides in it; what the stream cannot encode is escaped."""
        return self._stream.write(clean(text).text)

    def __getattr__(self, name: str):
        return getattr(self._stream, name)
