"""The commands that work here and now, from the live key map: the help screen and the palette are made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from content.labels import N_, Labels

if TYPE_CHECKING:
    from textual.screen import Screen

# Keys whose Textual name is not what stands on the key.
_KEYS = {
    "space": N_("Space"),
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "tab": N_("Tab"),
    "shift+tab": N_("Shift+Tab"),
    "backspace": N_("Backspace"),
    "pagedown": N_("PgDn"),
    "pageup": N_("PgUp"),
    "home": N_("Home"),
    "end": N_("End"),
}
_SIGNS = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "full_stop": ".",
    "comma": ",",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


class Command(NamedTuple):
    """Something a key does here: `action` in `namespace`, its message id, its keys, and the message id of its group."""

    action: str
    namespace: object
    label: str
    keys: tuple[str, ...]
    group: str


def key_name(key: str, labels: Labels) -> str:
    """What a key is called in the label language."""
    if key in _KEYS:
        return labels._(_KEYS[key])
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return _SIGNS.get(key, key)


def live_commands(screen: Screen) -> list[Command]:
    """The commands that can be given on `screen` now, in the order of the key map."""
    found: dict[str, Command] = {}
    for key, active in screen.active_bindings.items():
        binding = active.binding
        if not active.enabled or not binding.description or binding.group is None:
            continue
        known = found.get(binding.description)  # the digits of a number are one command
        keys = (*known.keys, key) if known else (key,)
        found[binding.description] = Command(binding.action, active.node, binding.description, keys, binding.group.description)
    return list(found.values())
