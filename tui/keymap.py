"""The key map: every command, its keys and its words. The help screen and the palette are made from it."""

from __future__ import annotations

from textual.binding import Binding

from .keys import GROUPS

# With priority, a key is answered by the app itself, in the order typed, before any widget's queue: what is typed right
# after a key that moves the focus goes where the focus then is. Screens say in check_action when a key is theirs to type.
BINDINGS = [
    Binding(keys, action, said, priority=True, group=Binding.Group(group))
    for group, rows in GROUPS.items()
    for keys, action, said in rows
]
