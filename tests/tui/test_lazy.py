"""What the start does not need is not imported: neither before the first page, nor before the reader answers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import seeds

SEED = sorted(seeds.folder().glob("*.txt"))[0]
HEAVY = {"textual", "rich", "pydantic", "babel", "asyncio", "markdown_it", "lxml", "email", "zipfile", "json"}

FIRST_PAGE = f"""
import sys
import tui.__main__
from content.labels import Labels
from tui.cli import parse
from tui.first_page import draw, sgr_of
from tui.glass import Glass
from tui.sources import HEAD, Sources
from tui.takeover import Terminal
from tui.terminal import keys_from_terminal
labels = Labels("fr")
asked = parse([{str(SEED)!r}], labels)
volume, = Sources(asked.paths, labels).volumes(HEAD)
glass = Glass(160, 45)
draw(glass, volume.document, "brief.txt", 2, labels, sgr_of("dark", True, False))
assert "sommet virtuel" in glass.frame()
print(*sys.modules)
"""
READER = f"""
import asyncio, sys
from pathlib import Path
from content.labels import Labels
from content.library.shelf import Volume
from tui.app import LutrinApp
async def main():
    app = LutrinApp([Volume(Path({str(SEED)!r}))], Labels("fr"))
    Volume.analyse = lambda volume: None
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "space")
        print(*sys.modules)
asyncio.run(main())
"""


def imported(source: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_first_page_needs_no_library():
    assert not HEAVY & imported(FIRST_PAGE)


@pytest.mark.parametrize("name", ["pydantic", "babel", "markdown_it", "lxml", "content.model", "content.finders", "screens.help", "screens.prompt"])
def test_the_reader_does_without(name, reader_modules):
    assert name not in reader_modules


@pytest.fixture(scope="module")
def reader_modules() -> set[str]:
    return imported(READER)
