"""The tour: that it shows what it says, and that whoever presses a key has the app."""

from __future__ import annotations

import fcntl
import json
import os
import re
import struct
import subprocess
import sys
import termios

import pytest

import seeds
from bench.tty import Glass as Player
from content.labels import Labels, available
from content.typeset import wrap
from content.writing import Unwritable
from screens.help import Help
from screens.reader import Reader
from tests.screens.conftest import seen, settle
from tests.terminal import Watched
from tui.__main__ import main
from tui.band import ROWS, Band, BandedGlass
from tui.demo import MARGIN, DemoApp
from tui.first_page import SMALLEST
from tui.recording import cast, pictures
from tui.terminal import forget_terminal
from tui.tour import READ, SCENES

# By scene, what stands on the screen at its end, in the language of the labels and in the other.
SHOWN = {
    "text": ("sommet virtuel", "Baltic cables"),
    "people": ("▸ Volodymyr Zelensky", r"▸ (Annika|Eero) \w+"),
    "jump": ("Witkoff", "Haugstad"),
    "back": ("Zelensky", "Lindqvist"),
    "quotes": ("C’est le moment où", "modest on paper"),
    "inferred": (r"▸ +4 +Starmer \?", r"▸ +4 +Marit Tamsalu \?"),
    "note": (r"╶ [12] ─", r"╶ [12] ─"),
    "dates": (r"2025 \?", r"2025 \?"),
    "search": ("president · [2-9] sur", "ship · [2-9] of"),
    "labels": ("3 Quotes", "3 Citations"),
    "next": ("Baltic cables", "sommet virtuel"),
    "return": ("3 Citations", "3 Quotes"),
    "wall": (r"(?s)Hôte\b.*/\d\d", r"(?s)Host\b.*/\d\d"),
    "slide": ("C’est le moment où", "modest on paper"),
    "keys": ("Touches", "Keys"),
    "end": ("3 Citations", "3 Quotes"),
}


def recorded(path) -> tuple[dict, list[list]]:
    header, *events = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return header, events


TOURS = {"fr": ("fr", (80, 24), 1.0), "wide": ("en", (160, 45), 1.0), "small": ("fr", (60, 19), 2.0)}  # language, size, pace


@pytest.fixture(scope="module")
def tours(tmp_path_factory):
    """The path of each of TOURS as a recording."""
    folder = tmp_path_factory.mktemp("tours")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "environ", os.environ.copy())
        forget_terminal(os.environ)
        for name, (language, size, pace) in TOURS.items():
            cast(str(folder / name), Labels(language), "terminal", size, pace)
    return {name: folder / name for name in TOURS}


@pytest.mark.parametrize("tour", TOURS)
def test_each_scene_shows_what_it_says(tours, tour):
    language, size, _ = TOURS[tour]
    labels = Labels(language)
    header, events = recorded(tours[tour])
    assert (header["version"], header["width"], header["height"]) == (2, *size)
    player = Player(*size)
    ends = []
    for _, kind, words in events[1:]:
        if kind == "m":
            ends.append(player.text())
        else:
            player.feed(words.encode())
    ends = [*ends[1:], player.text()]
    for scene, end in zip(SCENES, ends, strict=True):
        *rows, rule, first, second = end.split("\n")
        assert re.search(SHOWN[scene.name][language == "en"], "\n".join(rows)), f"{scene.name}:\n{end}"
        assert rule.startswith("─── ") and rule.endswith("─")
        said = " ".join(f"{first} {second}".split())
        assert any(said == " ".join(Labels(each)._(scene.caption).split()) for each in available())
        assert (said == " ".join(labels._(scene.caption).split())) == (scene.name not in ("labels", "next")), scene.name


@pytest.mark.parametrize("language", available())
def test_captions_fit_the_band(language):
    for scene in SCENES:
        assert len(wrap(Labels(language)._(scene.caption), SMALLEST[0] - 2 * MARGIN)) <= ROWS - 1


@pytest.mark.parametrize("tour", ["fr", "wide"])
def test_captions_can_be_read_and_it_takes_two_minutes(tours, tour):
    labels = Labels(TOURS[tour][0])
    header, events = recorded(tours[tour])
    assert 100 < header["duration"] < 150
    times = [time for time, _, _ in events]
    assert times == sorted(times) and times[-1] == header["duration"]
    starts = [(time, words) for time, kind, words in events if kind == "m"]
    assert [words for _, words in starts] == [labels._(scene.caption) for scene in SCENES]
    for (time, words), (after, _) in zip(starts, [*starts[1:], (times[-1], "")]):
        assert after - time > len(words) / READ


def test_the_pace_is_that_of_all_pauses(tours):
    whole, half = (recorded(tours[tour])[0]["duration"] for tour in ("fr", "small"))
    assert half == pytest.approx(whole / 2, abs=0.1)


def test_the_same_recording_from_any_terminal(tours, tmp_path):
    """What is written depends neither on where, nor on how long anything took."""
    words = ["demo", "--lang", "fr", "--size", "80x24", "--cast", str(tmp_path / "again")]
    there = {"NO_COLOR": "1", "TERM": "vt100", "COLORTERM": "", "LUTRIN_DISPLAY": "textual"}
    subprocess.run([sys.executable, "-m", "tui", *words], env={**os.environ, **there}, check=True)
    assert (tmp_path / "again").read_bytes() == tours["fr"].read_bytes()


# ---------------------------------------------------------------- taking over
async def begin(app: DemoApp, pilot, scene: str) -> None:
    """Give the tour up to the first key of a scene."""
    await settle(app, pilot)
    for moment in app.moments():
        await settle(app, pilot)
        if moment.scene.name == scene and not moment.first:
            await settle(app, pilot)
            return


@pytest.mark.parametrize(("key", "screen"), [("question_mark", Help), ("escape", Reader), ("q", Reader)])
async def test_any_key_takes_over(key, screen):
    app = DemoApp(Labels("en"), "terminal", Band())
    async with app.run_test(size=(80, 21)) as pilot:
        await begin(app, pilot, "quotes")
        before = seen(app)
        assert not app._band.closed
        await pilot.press(key)
        await settle(app, pilot)
        assert app._band.closed
        assert isinstance(app.screen, screen)
        assert (seen(app) == before) == (screen is Reader)
        await pilot.press("escape")  # from now on it is a key like any other
        await settle(app, pilot)
        assert isinstance(app.screen, Reader) and ("Quotes ──" in seen(app)) == (key == "question_mark")


async def test_what_is_typed_goes_on_where_the_tour_stopped():
    app = DemoApp(Labels("en"), "terminal", Band())
    async with app.run_test(size=(80, 21)) as pilot:
        await settle(app, pilot)
        for moment in app.moments():
            await settle(app, pilot)
            if app._own is not None and app._own.key == "i":
                break
        await pilot.press("e", "l")
        await settle(app, pilot)
        assert app._band.closed and "shiel" in seen(app)


async def test_nothing_is_corrected_in_the_samples():
    app = DemoApp(Labels("en"), "terminal", Band())
    async with app.run_test(size=(80, 21)) as pilot:
        await begin(app, pilot, "inferred")
        before = seen(app)
        await pilot.press("e")
        await settle(app, pilot)
        assert seen(app) == before and isinstance(app.screen, Reader)
        assert "correct" not in {binding.binding.action for binding in app.screen.active_bindings.values() if binding.enabled}


def test_the_band_is_neither_cut_nor_left_when_the_size_changes():
    band = Band(lambda columns: [[("=" * columns, "")]] * ROWS)
    assert band.above(24) == 21
    glass = BandedGlass(80, 21, band)
    glass.draw_band()
    assert glass.rows == 24 and glass.wanted[20][0][0] == " " and glass.wanted[21][0][79] == "="
    glass.fit(100, band.above(30))
    assert (glass.columns, glass.rows) == (100, 30) and glass.wanted[27][0][99] == "="
    glass.fit(100, band.above(18))
    assert glass.rows == 18 and glass.wanted[17][0][0] == " "  # no room to spare
    glass.fit(100, band.above(30))
    band.close()
    assert band.above(30) == 30
    glass.frame()
    glass.fit(100, 27)  # the app does not know yet
    assert glass.frame() == ""
    glass.fit(100, 30)
    glass.fit(100, 27)  # the window became smaller
    assert glass.rows == 27


def test_a_real_terminal_is_taken_over_and_given_back():
    before = sorted((path.name, path.stat().st_mtime) for path in seeds.folder().iterdir() if path.is_file())
    with Watched("demo", "--lang", "fr", "--pace", "4", columns=80, rows=24) as program:
        caption = Labels("fr")._(SCENES[1].caption)[:30]
        rows = program.until(lambda rows: caption in rows[-2])
        assert "5 Dates 5" in rows[-ROWS - 1]
        program.glass.screen.resize(30, 100)
        fcntl.ioctl(program.master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        program.until(lambda rows: len(rows) == 30 and "5 Dates 5" in rows[-ROWS - 1] and "une touche" in rows[-ROWS])
        program.send(b"?")
        program.until(lambda rows: "Touches" in rows[0] and "une touche" not in "".join(rows) and "".join(rows[-ROWS:]))
        program.send(b"qqqqq")
        assert program.end() == 0
    assert sorted((path.name, path.stat().st_mtime) for path in seeds.folder().iterdir() if path.is_file()) == before


# ---------------------------------------------------------------- files
def test_pictures_fetch_nothing(tmp_path):
    folder = tmp_path / "new" / "pictures"
    pictures(str(folder), Labels("fr"), "light", (80, 24))
    made = sorted(folder.iterdir())
    assert [path.name.partition("-")[2] for path in made] == [f"{scene.name}.svg" for scene in SCENES]
    for path, scene in zip(made, SCENES):
        svg = path.read_text(encoding="utf-8")
        assert not re.search(r"@font-face|url\((?!#)|href", svg)
        assert f"<title>{Labels('fr')._(scene.caption)}</title>" in svg
    assert "?" in made[5].read_text(encoding="utf-8")


def test_nothing_is_written_over(tmp_path, capsys):
    there = tmp_path / "03-jump.svg"
    there.write_text("mine")
    nowhere = tmp_path / "no" / "a.cast"
    for option, path in (("--cast", there), ("--svg", tmp_path), ("--cast", nowhere), ("--svg", there / "x")):
        assert main(["--lang", "en", "demo", option, str(path)]) == 1
        told = capsys.readouterr().err
        assert told.startswith("lutrin: ") and told.count("\n") == 1
    assert there.read_text() == "mine" and [path.name for path in tmp_path.iterdir()] == ["03-jump.svg"]
    with pytest.raises(Unwritable):
        cast(str(there), Labels("en"), "dark", (80, 24), 1.0)


@pytest.mark.parametrize("words", ["x", "--pace 0", "--pace nan", "--size 80x24", "--cast a --size 10x10", "--cast a --theme auto"])
def test_wrong_usage(words):
    assert main(["--lang", "en", "demo", *words.split()]) == 2


def test_without_a_terminal_it_says_so():
    words = [sys.executable, "-m", "tui", "demo", "--lang", "en"]
    done = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stdout) == (1, "") and "--cast" in done.stderr
