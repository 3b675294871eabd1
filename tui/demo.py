"""`lutrin demo`: the app itself on the sample briefs, which presses its own keys, with a caption below, until somebody else does.

What is pressed goes where a terminal's keys go. Who presses a key has the app from then on, as it stands.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from typing import NamedTuple

from rich.segment import Segment
from textual import events

from content.labels import Labels
from content.library.shelf import Volume
from content.line import Words, rule
from content.typeset import wrap
from screens.commands import key_name
from screens.ink import paper

from .app import LutrinApp, run
from .band import ROWS, Band, BandedGlass, Pieces, ShorterTerminal
from .display import pieces_of
from .driver import WireDriver
from .kiosk import Kiosk
from .takeover import Terminal
from .terminal import can_erase
from .tour import LOOK, SCENES, Scene, briefs, language_of, reading

MARGIN = 4  # cells left of a caption, where the words of the rule over it begin
_READS = Kiosk(copy=True)  # the actions that write nothing
ENDING = ("escape", "q")  # keys that end the tour and do nothing else


class Moment(NamedTuple):
    """So many `seconds` that nothing is pressed; the `first` or the `last` of a scene."""

    scene: Scene
    seconds: float
    first: bool = False
    last: bool = False


class DemoApp(LutrinApp):
    """Reads the sample briefs, and writes nothing. With a `terminal`, the tour begins when the screen is there."""

    def __init__(
        self,
        labels: Labels,
        theme: str,
        band: Band,
        pace: float = 1.0,
        terminal: Terminal | None = None,
        glass: BandedGlass | None = None,
    ) -> None:
        self._language = language_of(labels)
        super().__init__([Volume(path) for path in briefs(self._language)], labels, theme, terminal=terminal, glass=glass)
        self._band = band
        self._band.draw = self._drawn
        self._pace = pace
        self._scene = SCENES[0]
        self._key = ""  # the last that was pressed in the scene
        self._own: events.Key | None = None
        self._giving: asyncio.Task | None = None

    def allows(self, action: str) -> bool:
        return _READS.allows(action) and super().allows(action)

    # ------------------------------------------------------------ the tour
    def moments(self) -> Iterator[Moment]:
        """Give the tour: what is to be done is done when the next moment is asked for."""
        for scene in SCENES:
            language = self.labels.language
            self._scene, self._key = scene, ""
            self._draw_band()
            yield Moment(scene, reading(self.labels._(scene.caption)), first=True)
            for key, seconds in scene.presses(self._language):
                self._press(key)
                yield Moment(scene, seconds)
            again = reading(self.labels._(scene.caption)) if self.labels.language != language else 0.0
            yield Moment(scene, LOOK + again, last=True)

    def _press(self, key: str) -> None:
        """As the driver does it: the app cannot tell."""
        self._key = key
        self._own = events.Key(key, key if len(key) == 1 else None)
        self.post_message(self._own)
        self._draw_band()

    def _begin(self) -> None:
        super()._begin()
        if self._giving is None:
            self._giving = asyncio.create_task(self._give())

    async def _give(self) -> None:
        try:
            for moment in self.moments():
                await asyncio.sleep(moment.seconds / self._pace)
            self._hand_over()
        except Exception as error:
            self._handle_exception(error)

    async def on_event(self, event: events.Event) -> None:
        """Whoever else presses a key, or pastes, takes over; but the keys that one presses to get away end the tour alone."""
        typed = isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded
        if typed and event is not self._own and not self._band.closed:
            self._hand_over()
            if isinstance(event, events.Key) and event.key in ENDING:
                return
        await super().on_event(event)

    def _hand_over(self) -> None:
        """The tour is over: the band goes, and the app stays where it is."""
        if self._giving is not None:
            self._giving.cancel()
        self._band.close()
        if isinstance(self._driver, WireDriver):
            self._driver.resized()

    # ------------------------------------------------------------ the band
    def _everywhere(self) -> None:
        super()._everywhere()
        self._draw_band()

    def _draw_band(self) -> None:
        """Say what is to be said now."""
        if isinstance(self.glass, BandedGlass):
            self.glass.draw_band()
            if isinstance(self._driver, WireDriver) and self._driver.listening:
                self._driver.show()

    def _drawn(self, columns: int) -> list[Pieces]:
        """The rows of the band: a rule with the key that was pressed, and the caption."""
        labels = self.labels
        key: Words = [(key_name(self._key, labels), "accent")] if self._key else []
        over = rule(labels._("any key takes over"), columns, key)
        lines: list[Words] = [[(words, "dim" if style == "strong" else style) for words, style in over]]
        caption = labels._(self._scene.caption)
        for a, b in wrap(caption, columns - 2 * MARGIN)[: ROWS - 1]:
            lines.append([(" " * MARGIN, "text"), (caption[a:b], "text")])
        lines += [[]] * (ROWS - len(lines))
        return [
            pieces_of(paper([Segment(words, getattr(self.ink, style)) for words, style in line], columns, self.ink), self.console)
            for line in lines
        ]


def give(labels: Labels, theme: str, pace: float, terminal: ShorterTerminal, asks: bool) -> int:
    """Take the `terminal`, give the tour on it, and let people read on; give the exit status.

    `asks`: the terminal is to be asked what its background is.
    """
    terminal.take()
    columns, rows = terminal.size
    glass = BandedGlass(columns, rows, terminal.band, can_erase(os.environ))
    if asks:
        terminal.ask()
    return run(DemoApp(labels, theme, terminal.band, pace, terminal, glass), terminal)
