"""The app: the screens, and what they share: labels, ink, errors in words."""

from __future__ import annotations

import gc
import os
import sys

from textual import events
from textual.screen import Screen

from content.errors import Unreadable
from content.labels import Labels, available
from content.library.shelf import Volume
from screens.reader import Reader
from screens.stage import Stage

from .confined import ConfinedApp
from .display import WiredApp
from .driver import event_loop
from .glass import Glass
from .guard import GuardedApp
from .keymap import BINDINGS
from .kiosk import Kiosk
from .takeover import Terminal
from .themes import INKS, textual_themes

SWITCH = 0.0005  # seconds after which a thread that searches lets a key be answered; Python's own 0.005 adds up


class LutrinApp(ConfinedApp, GuardedApp, WiredApp, inherit_bindings=False):
    """The reader of `volumes`. `contents` opens the list of briefs first. `terminal` and `glass`: see WiredApp."""

    BINDINGS = BINDINGS
    TITLE = "Lutrin"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    CSS = "Screen { background: $background; }"

    def __init__(
        self,
        volumes: list[Volume],
        labels: Labels,
        theme: str = "terminal",
        contents: bool = False,
        terminal: Terminal | None = None,
        glass: Glass | None = None,
        kiosk: Kiosk | None = None,
    ) -> None:
        self.kiosk = kiosk
        self.volumes = volumes
        self.labels = labels
        if os.environ.get("NO_COLOR"):
            theme = "terminal"  # it alone tells things apart without colours
        self.ink = INKS[theme]
        self._contents_first = contents
        super().__init__(terminal, glass)
        for known in textual_themes():
            self.register_theme(known)
        self.theme = f"lutrin-{theme}"

    def get_default_screen(self) -> Screen:
        return Reader(self.volumes)

    async def on_mount(self) -> None:
        self.watch_over()
        if self._contents_first and isinstance(self.screen, Reader):
            await self.screen.action_contents()

    def on_worker_state_changed(self) -> None:
        """What was off until the first brief was read is on again, and passes over what stays."""
        if all(worker.is_finished for worker in self.workers):
            gc.freeze()
            gc.enable()

    async def on_event(self, event: events.Event) -> None:
        acts = isinstance(event, (events.Key, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp))
        if acts and not event.is_forwarded and isinstance(self.screen, Stage):
            self.screen.before_key()
        await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No command is given by a letter that is being typed; quitting at once always works."""
        if not self.allows(action):
            return False
        return action == "leave_now" or not (isinstance(self.screen, Stage) and self.screen.typing)

    # ------------------------------------------------------------ words
    def explain(self, error: Unreadable) -> str:
        from .messages import sentence

        return sentence(error, self.labels)

    def _everywhere(self) -> None:
        """Say and draw everything again."""
        for screen in self.screen_stack:
            if isinstance(screen, Stage):
                screen.relabel()
                screen.show_marks()
            screen.refresh(layout=False)
            for widget in screen.query("*"):
                widget.refresh()

    # ------------------------------------------------------------ actions
    def action_next_language(self) -> None:
        """The next label language; place and choice stay."""
        codes = available()
        self.labels = self.labels.other(codes[(codes.index(self.labels.language) + 1) % len(codes)])
        self._everywhere()

    def action_next_theme(self) -> None:
        """The next theme."""
        names = list(INKS)
        self._paint(names[(names.index(self.ink.name) + 1) % len(names)])

    def background_is(self, dark: bool) -> None:
        """The terminal has said what it is, since `auto` was asked for."""
        self._paint("dark" if dark else "light")

    def _paint(self, name: str) -> None:
        """Draw in the colours of the theme `name` from now on."""
        if name != self.ink.name and not self.no_color:
            self.ink = INKS[name]
            self.theme = f"lutrin-{name}"
            self._everywhere()

    async def action_help(self) -> None:
        """The keys that work here."""
        from screens.commands import live_commands
        from screens.help import Help

        await self.push_screen(Help(live_commands(self.screen)))

    async def action_palette(self) -> None:
        """Every command that works here, by name."""
        from screens.commands import Command, live_commands
        from screens.palette import Palette

        def give(command: Command | None) -> None:
            if command is not None:
                self.call_later(self.run_action, command.action, command.namespace)

        await self.push_screen(Palette(live_commands(self.screen), self.labels), give)

    def action_leave_now(self) -> None:
        """Quit."""
        self.exit(0)


def run(app: LutrinApp, terminal: Terminal) -> int:
    """Run `app` on its `terminal`, which was taken, until the reader quits; give the exit status.

    With LUTRIN_DISPLAY=textual, all that Textual would send is sent.
    """
    sys.setswitchinterval(SWITCH)
    if os.environ.get("LUTRIN_DISPLAY") == "textual":
        app.glass = None
    printed = sys.stdout, sys.stderr
    try:
        status = app.run(mouse=False, loop=event_loop())
    finally:
        sys.stdout, sys.stderr = printed  # Textual has them still if an error came out of its loop
    if app._exception is not None:
        terminal.give_back()
        raise app._exception
    if app.idled:
        terminal.give_back()
        print(app.labels._("Nothing was typed for a while: this session ends."))
    return status or 0
