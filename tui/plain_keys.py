"""The commands of the linear mode: what is typed for each key of the key map that a line can hold, and how they are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from content.labels import Labels
from screens.commands import key_name

from .keys import GROUPS

# What is typed for a key whose name in the key map is a word.
_TYPED = {"space": " ", "enter": "", "slash": "/", "question_mark": "?", "left_square_bracket": "[", "right_square_bracket": "]"}


def by_typed(commands: Mapping[str, Callable[[], None]]) -> dict[str, Callable[[], None]]:
    """By what is typed: the command, of `commands` by action."""
    return {
        _TYPED.get(key, key): commands[action]
        for rows in GROUPS.values()
        for keys, action, _ in rows
        if action in commands
        for key in _typable(keys)
    }


def told(commands: Mapping[str, Callable[[], None]], labels: Labels) -> Iterator[str]:
    """A line for each command and its keys, under a line for its group."""
    for group, rows in GROUPS.items():
        offered = [(_typable(keys), said) for keys, action, said in rows if action in commands]
        if offered:
            yield labels._(group)
        for keys, said in offered:
            names = ", ".join(key_name(key, labels) for key in keys)
            yield labels._("%(keys)s: %(action)s", keys=names, action=labels._(said))
    yield labels._("#3: to the passage of entry 3 of the list")
    yield labels._("/words: search for these words; from the list of briefs, in all of them")


def _typable(keys: str) -> list[str]:
    """Of the keys of a command, those that a line can hold."""
    return [key for key in keys.split(",") if key in _TYPED or len(key) == 1]
