"""The file formats: one module each, chosen by content first and by name second.

A format is a module of this package, named in MODULES, that has

- `SUFFIXES`: the endings of its files' names, lower case, with their points;
- `claims(data) -> bool`: whether the first bytes of a file can only be of this format;
- `read(data: bytes, whole: bool) -> Document | None`: the document, with its text clean. With `whole` false, `data` is the
  beginning of a file, and the document's text must be a prefix of the whole's; None if the format cannot promise that.
  Raises Unreadable (without a path).

Importing a format must be cheap: what is heavy is imported by `read`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import PurePath
from types import ModuleType

MODULES = ("docx", "structured", "mail", "html", "markdown", "plain")  # in the order of asking; what nobody claims is plain text


@cache
def _format(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name}")


def choose(data: bytes, name: str) -> ModuleType:
    """The format of the file `name` that begins with `data`."""
    for module in MODULES:
        if _format(module).claims(data):
            return _format(module)
    suffix = PurePath(name).suffix.lower()
    for module in MODULES:
        if suffix in _format(module).SUFFIXES:
            return _format(module)
    return _format(MODULES[-1])


@cache
def suffixes() -> frozenset[str]:
    """The endings of the names of files that a format reads."""
    return frozenset(suffix for module in MODULES for suffix in _format(module).SUFFIXES)
