"""The seam between Textual and the glass: what the compositor gives out is painted on it, and only what changed is sent.

Textual gives an update of the screen to `App._display`, as a LayoutUpdate (everything) or a ChopsUpdate (what was touched),
and would send all of it. The same strips are painted here on a Glass, in the same places and with the same parameters of
style. These are Textual's own, not its public interface, hence the pin in pyproject.toml.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.screen import Screen
from textual.strip import Strip

from screens.host import Host
from screens.stage import Stage

from .driver import WireDriver
from .glass import SCALE, Glass, Large
from .takeover import Terminal


LATEST = 2.0  # seconds after which the screen is shown and keys are taken, whatever it looks like


class WiredApp(Host, inherit_bindings=False):
    """An app on a `terminal`: keys and frames go through WireDriver. With a `glass` too, only what changed is sent."""

    def __init__(self, terminal: Terminal | None = None, glass: Glass | None = None) -> None:
        self.terminal = terminal
        self.glass = glass
        super().__init__(driver_class=WireDriver if terminal else None)

    _asked = False  # of larger text

    def ask_of_sizes(self) -> None:
        if isinstance(self._driver, WireDriver) and not self._asked:
            self._asked = True
            self._driver.ask_of_sizes()

    def can_enlarge(self, can: bool) -> None:
        """The terminal has answered whether it draws larger text."""
        self.scale = SCALE if can else 1
        if can and isinstance(self.screen, Stage):
            self.screen.rescale()

    def background_is(self, dark: bool) -> None:
        """The terminal has answered what its background is."""
        raise NotImplementedError

    async def _ready(self) -> None:
        await super()._ready()
        if isinstance(self._driver, WireDriver):
            self.set_timer(LATEST, self._begin)

    def _display(self, screen: Screen, renderable) -> None:
        """Send an update of the screen: Textual's own way, or through the glass (without a driver of ours, no further)."""
        if self.glass is None or not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable)
            return
        if self._batch_count or not self._running or self._closed:
            return
        try:
            paint(self.glass, renderable, self.console)
            self.glass.large = self._large()
            self.glass.cursor = tuple(self.screen.outer_size.clamp_offset(self.cursor_position))
        except Exception as error:
            self._handle_exception(error)
            return
        if not isinstance(self._driver, WireDriver):
            return
        if self._driver.listening:
            self._driver.show()
        elif isinstance(screen, Stage) and screen.complete:
            self.call_after_refresh(self._begin)

    def _large(self) -> tuple[Large, ...]:
        """The larger words of the screen."""
        if not isinstance(self.screen, Stage):
            return ()
        found = []
        for row, column, segment in self.screen.large():
            ((words, style),) = pieces_of(Strip([segment]), self.console)
            found.append(Large(row, column, words, style))
        return tuple(found)

    @property
    def relay(self) -> str:
        from .clipboard import relay

        return relay(os.environ)

    def copy_to_clipboard(self, text: str) -> None:
        from .clipboard import handed_on

        super().copy_to_clipboard(text)
        if self._driver is not None and (more := handed_on(text, os.environ)):
            self._driver.write(more)

    def action_redraw(self) -> None:
        """Draw everything again: another program has written on the screen."""
        if self.glass is not None:
            self.glass.forget()
        self.screen.refresh(layout=True)

    def _begin(self) -> None:
        """The whole screen is painted: show it, and take keys, for now there is something that can answer."""
        assert isinstance(self._driver, WireDriver)
        self._driver.show()
        self._driver.listen()


def paint(glass: Glass, update: CompositorUpdate, console: Console) -> None:
    """Paint `update` on `glass`."""
    if isinstance(update, LayoutUpdate):
        glass.fit(update.region.right, update.region.bottom)
        for row, strips in enumerate(update.strips, update.region.y):
            column = update.region.x
            for strip in strips:
                column = glass.paint(row, column, pieces_of(strip, console))
    elif isinstance(update, ChopsUpdate):
        glass.fit(update.chop_ends[0][-1], len(update.chops))
        for row, start, end in update.spans:
            for chop_end, (column, strip) in zip(update.chop_ends[row], update.chops[row].items()):
                if strip is None or column >= end or chop_end <= start:
                    continue
                # What stands left of the span in the same chop is as new; what stands right of it may not be.
                glass.paint(row, column, pieces_of(strip.crop(0, min(chop_end, end) - column), console))
    else:  # an app inside the lines of a shell, which this is not
        raise TypeError(type(update).__name__)


def pieces_of(strip: Strip, console: Console) -> list[tuple[str, str]]:
    """A line as a glass takes it: its words, and the SGR parameters of each."""
    colours = console._color_system or ColorSystem.TRUECOLOR
    return list(_rendered(strip, colours))


def _rendered(strip: Strip, colours: ColorSystem) -> Iterable[tuple[str, str]]:
    for text, style, control in strip:
        if control is None:
            ansi = "" if style is None else style._ansi
            yield text, Strip.render_ansi(style, colours) if ansi is None else ansi
