"""What each step on the wall costs: bytes sent, against the characters that change, by the project's own display layer.

A character changes if what is drawn in its cell, or how, is another afterwards; so does the space between two words that
both change. Whole decks are stepped through, the light
pointed and moved on every wall, the wall darkened and lit again. No terminal and no clock: the figures are the same anywhere.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import seeds
from content.labels import Labels
from content.library.shelf import Volume
from screens.present import Presentation
from tui.app import LutrinApp
from tui.display import paint
from tui.glass import Glass

SIZES = ((80, 24), (160, 45))
THEMES = ("terminal", "dark", "light")
LIMIT = 1.2  # bytes for each character that changes, at the most
# What is done at every place: the key, and what kind of step it is. The last goes on: a slide builds up, or another comes.
_KEYS = (
    ("full_stop", "light on"),
    ("full_stop", "light moved"),
    ("escape", "light off"),
    ("b", "dark"),
    ("b", "lit again"),
    ("right", ""),
)


class Step(NamedTuple):
    """The one write that answers a key: its bytes, and the characters that it changes."""

    kind: str
    sent: int
    changed: int


async def steps(path: Path, size: tuple[int, int], theme: str, keys: Sequence[tuple[str, str]] = _KEYS) -> list[Step]:
    """Every step through the deck of the brief `path`, on a wall of so many columns and rows."""
    os.environ["COLORTERM"] = "truecolor"  # painted themes in the colours that cost most
    app = LutrinApp([Volume(path)], Labels("en"), theme)
    found: list[Step] = []
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("p")
        await pilot.pause()
        glass = Glass(*size)
        _frame(app, glass)
        while True:
            for key, kind in keys:
                assert isinstance(app.screen, Presentation) and app.screen.spot
                if key == "escape" and app.screen.spot.light is None:
                    continue
                before, cells = app.screen.spot, _cells(glass)
                await pilot.press(key)
                await pilot.pause()
                sent = _frame(app, glass)
                after = app.screen.spot
                if key == "right" and after == before:
                    return found
                kind = kind or ("built up" if after.slide == before.slide else "next slide")
                changed = _changed(cells, _cells(glass))
                if changed:
                    found.append(Step(kind, sent, changed))


def _frame(app: LutrinApp, glass: Glass) -> int:
    """Bytes of the frame that shows what is on the screen now."""
    paint(glass, app.screen._compositor.render_update(full=True), app.console)
    return len(glass.frame().encode())


def _cells(glass: Glass) -> list[tuple[str, str]]:
    return [cell for drawn, styles in glass.shown for cell in zip(drawn, styles)]


def _changed(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> int:
    differ = [a != b for a, b in zip(before, after)]
    return sum(here or left and right for left, here, right in zip([False, *differ], differ, [*differ[1:], False]))


def main() -> None:
    """Print the table."""
    print(f"{'':32}{'steps':>6}{'bytes':>9}{'changed':>9}{'ratio':>7}{'highest':>9}{'over':>6}")
    for size in SIZES:
        for theme in THEMES:
            found = [step for path in sorted(seeds.folder().glob("*.txt")) for step in asyncio.run(steps(path, size, theme))]
            for kind in dict.fromkeys(step.kind for step in found):
                its = [step for step in found if step.kind == kind]
                sent, changed = sum(step.sent for step in its), sum(step.changed for step in its)
                ratios = [step.sent / step.changed for step in its]
                over = sum(ratio > LIMIT for ratio in ratios)
                name = f"{size[0]} x {size[1]}, {theme}: {kind}"
                means = f"{sent // len(its):9}{changed // len(its):9}{sent / changed:7.2f}"
                print(f"{name:32}{len(its):6}{means}{max(ratios):9.2f}{over:6}")


if __name__ == "__main__":
    main()
