"""The tour as a file, made without a terminal and without waiting: a recording that players play, or a picture of each scene.

In both, what is shown waits for nothing but itself, so that the same program makes the same file. Times are those that the
tour would take.
"""

from __future__ import annotations

import asyncio
import errno
import json
import os
import re
from collections.abc import AsyncIterator, Iterator
from html import escape
from pathlib import Path

from textual.pilot import Pilot

from content.labels import Labels
from content.writing import Unwritable, write

from .band import Band, BandedGlass
from .demo import DemoApp, Moment
from .glass import Glass
from .tour import SCENES

OPENING = "\x1b[?25l\x1b[?7l\x1b[H\x1b[2J"  # hidden cursor, no wrapping, blank; of takeover.TAKE what matters to a player
CLOSING = "\x1b[?7h\x1b[?25h"
# Rich's pictures name fonts on a server; without them, the reader's own are used, in cells of the same size.
_FONTS = re.compile(r"\s*@font-face\s*\{[^}]*\}")
_FAMILY = re.compile(r"font-family: Fira Code, monospace")
STILL = 4  # rounds of the widgets without a change: a key may be answered by one, laid out by the next, and drawn by the last
FAMILY = "font-family: Fira Code, DejaVu Sans Mono, Menlo, Consolas, monospace"


def cast(path: str, labels: Labels, theme: str, size: tuple[int, int], pace: float) -> None:
    """Write the tour to the file `path`, which must be new, as an asciicast of version 2. Raises Unwritable.

    https://docs.asciinema.org/manual/asciicast/v2/ — a header, then one event a line: seconds since the beginning, what it
    is (o: output, m: a marker), and its words. Version 2, since every player knows it. `size` is (columns, rows).
    """
    _must_be_new(path, labels)
    write(path, _lines(labels, theme, size, pace))


def pictures(folder: str, labels: Labels, theme: str, size: tuple[int, int]) -> None:
    """Write a picture of each scene (SVG) into `folder`, none of which may be there already. Raises Unwritable."""
    paths = [Path(folder, f"{number:02}-{scene.name}.svg") for number, scene in enumerate(SCENES, 1)]
    for path in paths:
        _must_be_new(path, labels)
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise Unwritable(folder, error) from error
    for path, picture in zip(paths, asyncio.run(_drawn(labels, theme, size)), strict=True):
        write(path, [picture])


def picture(name: str, labels: Labels, theme: str, size: tuple[int, int]) -> str:
    """The picture (SVG) of the scene called `name`."""
    return asyncio.run(_drawn(labels, theme, size))[[scene.name for scene in SCENES].index(name)]


def _must_be_new(path: Path | str, labels: Labels) -> None:
    if os.path.lexists(path):
        raise Unwritable(path, OSError(errno.EEXIST, labels._("there is already a file of that name; name another")))


def _lines(labels: Labels, theme: str, size: tuple[int, int], pace: float) -> Iterator[str]:
    """The recording; made when the first line is asked for, which is when the file could be opened."""
    yield from asyncio.run(_recorded(labels, theme, size, pace))


async def _scenes(app: DemoApp, size: tuple[int, int]) -> AsyncIterator[Moment]:
    """The moments of the tour on a screen of `size`, each when all that it shows is there."""
    async with app.run_test(size=size) as pilot:
        await _settle(app, pilot)
        for moment in app.moments():
            await _settle(app, pilot)
            yield moment


async def _settle(app: DemoApp, pilot: Pilot) -> None:
    """Wait until what is wanted on the glass has not changed while all widgets were asked, several times over."""
    assert app.glass is not None
    still, wanted = 0, None
    while still < STILL:
        await app.workers.wait_for_complete()
        await pilot.pause(0 if still < STILL - 1 else None)  # lastly, until there is nothing more to compute
        still = still + 1 if app.glass.wanted == wanted else 0
        wanted = app.glass.wanted.copy()


async def _recorded(labels: Labels, theme: str, size: tuple[int, int], pace: float) -> list[str]:
    columns, rows = size
    band = Band()
    above = columns, band.above(rows)
    glass = BandedGlass(*above, band)
    sent = Glass(columns, rows)
    now = 0.0
    events: list[tuple[float, str, str]] = [(now, "o", OPENING)]
    async for moment in _scenes(DemoApp(labels, theme, band, glass=glass), above):
        if moment.first:
            events.append((now, "m", labels._(moment.scene.caption)))
        if frame := _frame(glass, sent):
            events.append((now, "o", frame))
        now = round(now + moment.seconds / pace, 3)
    events.append((now, "o", CLOSING))
    header = {
        "version": 2, "width": columns, "height": rows, "duration": now, "command": "lutrin demo", "title": "Lutrin",
        "env": {"TERM": "xterm-256color"},
    }  # fmt: skip
    return [json.dumps(line, ensure_ascii=False) + "\n" for line in (header, *events)]


def _frame(glass: Glass, sent: Glass) -> str:
    """What makes `sent` show what `glass` wants, in however many strokes that was painted."""
    for row, cells in enumerate(glass.wanted):
        if cells != sent.wanted[row]:
            sent.paint(row, 0, list(zip(*cells)))
    sent.cursor = glass.cursor
    return sent.frame()


async def _drawn(labels: Labels, theme: str, size: tuple[int, int]) -> list[str]:
    columns, rows = size
    band = Band()
    band.close()
    app = DemoApp(labels, theme, band, glass=BandedGlass(columns, band.above(rows), band))
    return [
        without_fetching(app.export_screenshot(), labels._(moment.scene.caption))
        async for moment in _scenes(app, size)
        if moment.last
    ]


def without_fetching(svg: str, caption: str) -> str:
    """Textual's picture `svg` with no font from elsewhere, and with a `caption` for those who do not see it."""
    svg = _FAMILY.sub(FAMILY, _FONTS.sub("", svg))
    return svg.replace(">", f' role="img"><title>{escape(caption)}</title>', 1)
