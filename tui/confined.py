"""An app in which only what is on a list can run, and that ends when nobody reads. See kiosk.py."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from time import monotonic

from textual import actions, events
from textual.dom import DOMNode

from screens.host import Host

from .kiosk import Kiosk


class ConfinedApp(Host, inherit_bindings=False):
    """With a `kiosk`, no action runs that it does not allow: not by a key, the palette, a widget of Textual's, or a call."""

    kiosk: Kiosk | None = None
    idled = False  # whether it ended because nothing was typed
    _heard = 0.0

    def allows(self, action: str) -> bool:
        return self.kiosk is None or self.kiosk.allows(action)

    async def run_action(
        self,
        action: str | actions.ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run `action`, if it is allowed."""
        _, name, _ = actions.parse(action) if isinstance(action, str) else action
        return self.allows(name) and await super().run_action(action, default_namespace, namespaces)

    def copy_to_clipboard(self, text: str) -> None:
        if self.allows("copy"):
            super().copy_to_clipboard(text)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, (events.Key, events.Paste, events.MouseEvent)):
            self._heard = monotonic()
        await super().on_event(event)

    def watch_over(self) -> None:
        """From now on, end the session when nothing has been typed for so long."""
        self._heard = monotonic()
        self._look_again()

    def _look_again(self) -> None:
        if self.kiosk is None:
            return
        left = self._heard + self.kiosk.idle - monotonic()
        if left > 0:
            asyncio.get_running_loop().call_later(left, self._look_again)
        else:
            self.idled = True
            self.exit(0)
