"""The first page is what the Reader then draws, cell by cell, so that nothing flickers when it takes over."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from rich.color import ColorSystem
from textual._compositor import CompositorUpdate
from textual.strip import Strip

import seeds
from content.labels import Labels
from content.library.shelf import Volume
from tui.app import LutrinApp
from tui.display import paint
from tui.first_contents import show
from tui.first_page import Page, draw, sgr_of
from tui.glass import Glass
from tui.sgr import blank_style
from tui.theme_names import NAMES, PAINTED
from tui.themes import INKS

SIZES = [(80, 24), (100, 30), (160, 45), (60, 16), (112, 19), (230, 60)]
FILES = sorted(seeds.folder().glob("*.txt"))
SHORT = "A note, 3 March 2025\n\nNothing was said.\n\n• One point, with a \t tab.\n"


class Waiting(LutrinApp):
    """Keeps what its first whole frame showed, and what it shows now."""

    first: list | None = None

    def _display(self, screen, renderable) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate) and not self._batch_count:
            self.now = getattr(self, "now", None) or Glass(*self.size)
            paint(self.now, renderable, self.console)
            if screen.complete:
                self.call_after_refresh(self._keep)

    def _keep(self) -> None:
        self.first = self.first or self.now.wanted.copy()


async def taken_over(volumes, size, lang, theme="terminal", contents=False):
    app = Waiting(volumes, Labels(lang), theme, contents)
    go_on = threading.Event()
    searched = Volume.analyse
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Volume, "analyse", lambda volume: go_on.wait(10) and searched(volume))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            first, settled = app.first, app.now.wanted.copy()
            go_on.set()
            await app.workers.wait_for_complete()
    return first, settled


def presented(volume, briefs, size, lang, sgr) -> Glass:
    glass = Glass(*size)
    draw(Page(glass, sgr), volume.beginning(), volume.path.name, briefs, Labels(lang))
    return glass


@pytest.mark.parametrize(
    ("size", "lang"),
    [*zip(SIZES, ["fr", "en"] * len(SIZES)), ((80, 24), "en"), ((60, 16), "fr")],
    ids=lambda each: each if isinstance(each, str) else f"{each[0]}x{each[1]}",
)
async def test_the_reader_draws_the_same(size, lang, tmp_path):
    note = tmp_path / "note.md.txt"
    note.write_text(SHORT, encoding="utf-8")
    for files in (FILES[:1], FILES[1:] + FILES[:1], [note]):
        volumes = [Volume(file) for file in files]
        page = presented(volumes[0], len(files), size, lang, sgr_of("terminal", False, False))
        first, settled = await taken_over(volumes, size, lang)
        for row in range(size[1]):
            assert page.wanted[row] == settled[row], "".join(settled[row][0])
        assert page.wanted[:-1] == first[:-1]  # how much was shown, on the last line, may come a moment later


async def test_of_a_long_brief_no_share_is_told_before_it_is_known(tmp_path, monkeypatch):
    (tmp_path / "long.txt").write_bytes(FILES[0].read_bytes() * 100)
    volume = Volume(tmp_path / "long.txt")
    page = presented(volume, 1, (80, 24), "en", sgr_of("terminal", False, False))
    assert "".join(page.wanted[-1][0]).endswith("/ ?       … ")
    monkeypatch.setattr(Volume, "read", lambda volume: volume.beginning())  # the rest does not come
    _, settled = await taken_over([volume], (80, 24), "en")
    assert page.wanted == settled


@pytest.mark.parametrize("theme", list(PAINTED)[:1] + ["terminal"])
@pytest.mark.parametrize("size", [(80, 24), (160, 16)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_list_of_briefs_is_drawn_the_same(size, theme, tmp_path):
    (tmp_path / "empty.txt").write_text("\n")
    (tmp_path / "note.md").write_text(f"---\ntlp: {'amber' if theme == 'dark' else ''}\n---\n{SHORT}", encoding="utf-8")
    files = [*FILES, tmp_path / "empty.txt", tmp_path / "note.md", *FILES * 4]
    glass, frames = Glass(*size), []
    terminal = SimpleNamespace(write=frames.append)
    show(Page(glass, sgr_of(theme, True, False)), [Volume(file) for file in files], Labels("fr"), terminal)
    first, settled = await taken_over([Volume(file) for file in files], size, "fr", theme, contents=True)
    assert glass.wanted == first == settled
    assert len(frames) == 2


@pytest.mark.parametrize("embargo", ["2025-03-16", "2025-03-17"], ids=["open", "closed"])
@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_marks_and_what_stands_for_a_closed_brief_are_drawn_the_same(size, embargo, tmp_path, at_time):
    at_time("2025-03-17T13:00Z")
    brief = tmp_path / "a.md"
    brief.write_text(f"---\ntitle: Riga\nclassification: {'For us. ' * 9}\ntlp: red\nembargo: {embargo}\n---\nWords.\n", encoding="utf-8")
    page = presented(Volume(brief), 1, size, "fr", sgr_of("terminal", False, False))
    first, settled = await taken_over([Volume(brief)], size, "fr")
    assert page.wanted[:-1] == settled[:-1] == first[:-1]
    assert ("Words." in page.frame()) is (embargo == "2025-03-16")


@pytest.mark.parametrize("theme", list(PAINTED))
async def test_painted_in_the_same_colours(theme):
    volume = Volume(FILES[0])
    page = presented(volume, 1, (160, 45), "fr", sgr_of(theme, True, False))
    first, settled = await taken_over([volume], (160, 45), "fr", theme)
    assert page.wanted == first == settled


@pytest.mark.parametrize("theme", NAMES)
def test_styles_are_those_of_the_theme(theme):
    for name, sgr in sgr_of(theme, True, False).items():
        assert Strip.render_ansi(getattr(INKS[theme], name), ColorSystem.TRUECOLOR) == sgr


def test_colours_that_must_be_chosen_are_left_to_textual():
    assert sgr_of("dark", False, False) is None
    assert sgr_of("light", True, True) is None
    assert sgr_of("terminal", False, True) is not None


def test_a_window_too_small_stays_blank():
    page = presented(Volume(FILES[0]), 1, (59, 30), "en", sgr_of("terminal", False, False))
    assert page.wanted == Glass(59, 30).wanted


def test_no_style_of_it_shows_on_blanks():
    def of(theme):
        return {blank_style(sgr) for name, sgr in sgr_of(theme, True, False).items() if not name.startswith(("tlp_", "here"))}

    assert of("terminal") == {""} and len(of("dark")) == 1
