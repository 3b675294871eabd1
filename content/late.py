"""Patterns that are compiled when they are first used: many take longer than all the rest of a short text's first page."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Late:
    """A pattern of re's, and its methods."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self._pattern), name)  # compiled once: re keeps it
        setattr(self, name, method)
        return method
