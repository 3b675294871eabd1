"""The app on briefs, without a terminal."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import seeds
from content.labels import Labels
from content.library.shelf import Volume
from tui.app import LutrinApp

FRENCH, ENGLISH = sorted(seeds.folder().glob("*.txt"))[:2]


@pytest.fixture
def reading():
    """`async with reading(files, size=, lang=, theme=) as (app, pilot)`: everything loaded and searched."""

    @asynccontextmanager
    async def open_app(*files: Path, size=(80, 24), lang="en", theme="terminal", contents=False):
        app = LutrinApp([Volume(f) for f in files or (FRENCH,)], Labels(lang), theme, contents)
        async with app.run_test(size=size) as pilot:
            await settle(app, pilot)
            yield app, pilot

    return open_app


async def settle(app, pilot) -> None:
    """Wait until nothing is being loaded, and what came of it is drawn."""
    await app.workers.wait_for_complete()
    await pilot.pause()


def glass(app) -> list[str]:
    """The lines on the screen, as text."""
    return ["".join(segment.text for segment in strip).rstrip() for strip in app.screen._compositor.render_strips()]


def seen(app) -> str:
    """All that is on the screen, one string."""
    return "\n".join(glass(app))
