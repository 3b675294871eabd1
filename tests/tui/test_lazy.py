"""What the start does not need is not imported: neither before the first page, nor before the reader answers."""

from __future__ import annotations

import os
import subprocess
import sys

import pexpect
import pytest

import seeds

SEED = sorted(seeds.folder().glob("*.txt"))[0]
# What the first page of a plain text takes, beyond what Python itself starts with. A module more is time more, for every
# reader at every start: add one only if nothing can be shown without it.
NEEDED = {
    "bisect", "gc", "re", "signal", "termios", "types", "enum", "functools", "collections", "operator", "itertools", "keyword",
    "reprlib", "copyreg", "errno",
}  # fmt: skip
# `typing` is as long as ten of ours: what is for type checkers alone stands where TYPE_CHECKING, which is a plain False there,
# and named tuples are those of `collections`. Patterns take longer than modules: content/late.py.
PATTERNS = 13
OURS = {
    "content.catalogue", "content.clean", "content.column", "content.dateline", "content.decode", "content.document", "content.door",
    "content.errors", "content.formats", "content.formats.entries", "content.formats.glue", "content.formats.heads",
    "content.formats.lines", "content.formats.masthead",
    "content.formats.plain", "content.formats.sections", "content.formats.text", "content.labels", "content.languages",
    "content.late", "content.library", "content.library.shelf", "content.line", "content.load", "content.span", "content.typeset",
    "tui.__main__", "tui.app", "tui.asked", "tui.charset", "tui.first_page", "tui.glass", "tui.sgr", "tui.sources", "tui.streams",
    "tui.takeover", "tui.terminal", "tui.theme_names",
}  # fmt: skip
# The list of briefs takes their number in words (plurals), and dates of briefs.
LIST = {"content.library.contents", "tui.first_contents", "gettext", "datetime", "math"}
# The whole way from the command line to the first page; what comes after it is taken away.
FIRST_PAGE = r"""
import os, re, sys, types
before = {*sys.modules} - {"re"}
compiled, compile = [], re.compile
re.compile = lambda *words: compiled.append(words) or compile(*words)
after = sys.modules["tui.app"] = types.ModuleType("tui.app")
def run(glass, terminal):
    terminal.give_back()
    assert any("sommet virtuel" in "".join(drawn) for drawn, _ in glass.shown)
    print("\npatterns:", len(compiled), "\nimported:", *{*sys.modules} - before)
    return 0
after.LutrinApp = lambda volumes, labels, theme, contents, terminal, glass, *_: glass
after.run = run
from tui.__main__ import main
main(sys.argv[1:])
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


@pytest.mark.parametrize(("shown", "more"), [(SEED, set()), (SEED.parent, LIST)], ids=["brief", "list"])
def test_what_is_imported_before_the_first_page(shown, more):
    environ = {**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8", "LUTRIN_LANG": "fr"}
    child = pexpect.spawn(sys.executable, ["-c", FIRST_PAGE, str(shown)], encoding="utf-8", dimensions=(45, 160), env=environ)
    child.expect(pexpect.EOF)
    names = set(child.before.partition("imported:")[2].split())
    found = {name for name in names if name.partition(".")[0] in ("content", "screens", "tui") and "." in name}
    assert found == OURS | {name for name in more if "." in name}
    others = {name.partition(".")[0] for name in names if not name.startswith("_")} - {"content", "tui"}
    assert others - more <= NEEDED
    assert int(child.before.partition("patterns:")[2].split()[0]) <= PATTERNS


@pytest.mark.parametrize("name", ["pydantic", "babel", "markdown_it", "lxml", "content.model", "content.finders", "screens.help", "screens.prompt", "tui.demo", "tui.tour", "tui.band"])
def test_the_reader_does_without(name, reader_modules):
    assert name not in reader_modules


@pytest.fixture(scope="module")
def reader_modules() -> set[str]:
    return imported(READER)
