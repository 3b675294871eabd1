"""What the command line asks for, as far as it can be told at once: argparse alone takes a fifth of the time until the first page.

Words that are all files ask to read them; only where an option or a command stands among them is cli.py imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

from .theme_names import NAMES

COMMANDS = ("present", "show", "export", "check", "schema", "kiosk-config", "serve", "demo")
# The options of reading, where they are not given.
READER = {"plain": False, "mouse": False, "embargo_ok": False, "kiosk": None, "idle": None, "copy": False}


def language_asked(words: Sequence[str]) -> str | None:
    """The value of --lang in `words`: it is needed before the rest can be read, for errors are told in it."""
    for word, value in zip(words, [*words[1:], None]):
        if word == "--":
            break
        if word == "--lang":
            return value
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None


def files_only(words: Sequence[str]) -> SimpleNamespace | None:
    """The same as cli.parse gives for `words`, if they are all files (none: the samples); else None."""
    if words and words[0] in COMMANDS or any(word.startswith("-") and word != "-" for word in words):
        return None
    return SimpleNamespace(command="read", paths=[*words], lang=None, theme=NAMES[0], format="text", only=None, **READER)
