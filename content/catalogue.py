"""One message catalogue, compiled (.mo), of which only what is said is read. Imports nothing heavy: the first page needs it.

The module `gettext` reads every message of a catalogue when it opens it, and takes as long to be imported: together a tenth of
the time until the first page is shown. It is used for what it alone knows, the rule of plurals.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_MAGIC = 0x950412DE  # GNU gettext's manual, “The Format of GNU MO Files”
_CONTEXT = "\x04"  # between a context and its message, there too


class Catalogue:
    """The messages of the file `path`; none if there is no such file, or if it is none. Messages stand for themselves then."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._said: dict[str, bytes | None] = {}
        self._count = 0  # of messages
        self._order: Literal["little", "big"] = "little"  # of the bytes of a number
        try:
            with open(path, "rb") as file:
                self._data = file.read()
        except OSError:
            return
        if self._number(0) != _MAGIC:
            self._order = "big"
        if self._number(0) == _MAGIC:
            self._count, self._originals, self._translations = (self._number(at) for at in (8, 12, 16))

    def _number(self, at: int) -> int:
        return int.from_bytes(self._data[at : at + 4], self._order)

    def _start(self, number: int) -> int:
        """Where the original of the message of this number begins."""
        return self._number(self._originals + 8 * number + 4)

    def _translation(self, number: int) -> bytes:
        place = self._translations + 8 * number
        start = self._number(place + 4)
        return self._data[start : start + self._number(place)]

    def _find(self, message: str) -> bytes | None:
        """The translation of `message` with all its plural forms, which is looked for once."""
        try:
            return self._said[message]
        except KeyError:
            found = self._said[message] = self._search(b"\0" + message.encode() + b"\0") if self._count else None
            return found

    def _search(self, words: bytes) -> bytes | None:
        # The originals stand one after the other, each ended by a NUL. A plural follows its singular: it begins none.
        at = self._data.find(words)
        while at >= 0:
            number = bisect_left(range(self._count), at + 1, key=self._start)
            if number < self._count and self._start(number) == at + 1:
                return self._translation(number)
            at = self._data.find(words, at + 1)
        return None

    def say(self, message: str, context: str = "") -> str:
        """`message` (in its `context`) as it is said."""
        found = self._find(context + _CONTEXT + message if context else message)
        return message if found is None else found.partition(b"\0")[0].decode()

    def say_many(self, singular: str, plural: str, count: int) -> str:
        """The form that `count` asks for."""
        found = self._find(singular)
        if found is None:
            return singular if count == 1 else plural
        return found.split(b"\0")[self._form(count)].decode()

    @cached_property
    def _form(self) -> Callable[[int], int]:
        """The number of the form by count, as the first message says, which is about the catalogue; else as in English."""
        from gettext import c2py

        rule = self._translation(0).decode().partition("plural=")[2].partition("\n")[0]
        return c2py(rule.strip(" ;") or "n != 1")
