"""The speaker's view, and a wall that nobody drives."""

import asyncio
import os
import time
from contextlib import asynccontextmanager

import pytest

from content.deck import Spot
from content.labels import Labels
from content.library.shelf import Volume
from screens.renewal import Renewal
from screens.speaker import Speaker, spell
from tests.sides import Side
from tui import meeting_place
from tui.cli_presenting import Show
from tui.link import WallLink
from tui.score import Place
from tui.staged import PresentingApp

from .conftest import glass, seen, settle

NOW = 1742000000.0  # 15 March 2025, 00:53:20 UTC
BRIEF = """---
title: Riga, a port reopens
date: 2025-03-15
tlp: amber
notes: {point 1: "Say it slowly.\\nLook at the second row.", quotes: Read it out.}
---
The port of Riga reopened on Friday. Anna Krūmiņa, mayor of Riga, said: “We stay open, whatever the winter brings.”

<!-- note: Pause here: they know the mayor. -->

- Customs officers came back on Thursday. They found the sheds as they had left them.
- The minister of transport, Jānis Ozols, said: “Nothing will be delayed.”
- On 20 March 2025, the ministers of four countries meet in Tallinn.
"""


@pytest.fixture
def brief(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("s")
    folder.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setattr("time.time", lambda: NOW)
    path = folder / "riga.md"
    path.write_text(BRIEF, encoding="utf-8")
    yield path
    monkeypatch.undo()
    time.tzset()


def app_of(brief, show, lang="en", theme="terminal"):
    return PresentingApp([Volume(brief)], Labels(lang), theme, None, None, show)


@asynccontextmanager
async def staged(brief, show, size=(80, 24), **settings):
    app = app_of(brief, show, **settings)
    async with app.run_test(size=size) as pilot:
        await settle(app, pilot)
        yield app, pilot


@asynccontextmanager
async def speaking(brief, place, show=Show(speaker=True, length=900.0), **settings):
    """The speaker's view of a wall that is at `place`."""
    wall = Side(WallLink)
    assert await wall.link.listen(meeting_place.address(brief))
    wall.link.tell(place)
    async with staged(brief, show, **settings) as (app, pilot):
        await wall.until(lambda: wall.link.peers)
        await until(app, pilot, lambda: app.link.place and app.link.place.turn == place.turn)
        yield app, pilot, wall
    wall.link.end()


async def until(app, pilot, true):
    async with asyncio.timeout(10):
        while not true():
            await pilot.pause()


# ---------------------------------------------------------------- what it shows
async def test_it_shows_the_wall_what_comes_next_and_the_notes_for_it(brief):
    async with speaking(brief, Place(3, Spot("lead"), 1741999880, 1741999940, (100, 30))) as (app, pilot, _):
        assert isinstance(app.screen, Speaker) and glass(app)[0].endswith("TLP:AMBER")
        page = seen(app)
        assert "The port of Riga reopened on Friday." in page and "Pause here: they know the mayor." in page
        assert "Point 1  Customs officers came back on Thursday." in page and "Say it slowly" not in page
        assert glass(app)[-1].split() == "00:53 2:00 of 15:00 this slide 1:00 of 1:45 wall 2/9".split()
        await pilot.press("space", "space")
        await pilot.pause()
        assert "Say it slowly." in seen(app) and "Pause" not in seen(app) and "3/9" in glass(app)[-1]


async def test_time_that_is_over_is_shown_as_such(brief):
    async with speaking(brief, Place(3, Spot("lead"), 1741999000, 1741999940, (100, 30))) as (app, *_):
        times = dict(app.screen.foot.left)
        assert times["   16:40 of 15:00"] == "warning"


async def test_without_a_wall_it_goes_on_and_the_clock_begins_with_the_first_step(brief):
    async with staged(brief, Show(speaker=True)) as (app, pilot):
        assert "no wall yet" in glass(app)[-1] and "the clock begins with the first step" in glass(app)[-1]
        await pilot.press("space")
        await pilot.pause()
        assert app.link.place == Place(1, Spot("lead"), int(NOW), int(NOW)) and "0:00" in glass(app)[-1]


async def test_long_notes_are_scrolled(brief):
    brief.write_text("---\nnotes: {lead: \"" + "\\n".join(f"line {n}" for n in range(60)) + "\"}\n---\nWords.\n")
    async with staged(brief, Show(speaker=True)) as (app, pilot):
        assert "line 0" in seen(app) and "line 59" not in seen(app)
        await pilot.press(*["d"] * 20)
        await pilot.pause()
        assert "line 59" in seen(app) and "line 0\n" not in seen(app)


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (185.9, "3:05"), (3725, "1:02:05"), (-4, "0:00")])
def test_times_are_spelled(seconds, said):
    assert spell(seconds) == said


# ---------------------------------------------------------------- both drive
async def test_what_one_does_the_other_does(brief):
    async with speaking(brief, Place(0, Spot("title"), room=(100, 30))) as (app, pilot, wall):
        await pilot.press("space", "b")
        await wall.until(lambda: wall.link.place.turn == 2)
        assert wall.link.place == Place(2, Spot("lead", 0, None, True), int(NOW), int(NOW), (100, 30))
        wall.link.tell(wall.link.place.moved(Spot("quote 1"), NOW))
        await until(app, pilot, lambda: app.screen.spot == Spot("quote 1"))
        assert app.link.place.turn == 3  # what came from the wall is not told back
        await pilot.press("r")
        await wall.until(lambda: wall.link.place.turn == 4)
        assert wall.link.place.began == wall.link.place.since == int(NOW)


async def test_a_step_here_is_a_step_of_the_walls_size(brief):
    people = " ".join(f"Anna Krūmiņa{chr(97 + n)}, mayor of Riga, met Jānis Ozols{chr(97 + n)}." for n in range(20))
    brief.write_text(f"---\npresent: [board, sources, title]\ntitle: x\n---\n{people}\n", encoding="utf-8")
    steps = {}
    for room in ((60, 15), (200, 60)):
        async with speaking(brief, Place(0, Spot("board"), room=room)) as (app, pilot, _):
            steps[room] = len(app.screen.pages(app.screen.slide))
    assert steps[60, 15] > steps[200, 60]


@pytest.mark.parametrize("room", [(0, 0), (1, 1), (40, 1999), (1999, 6), (1999, 1999), (40, 6)])
async def test_a_wall_of_any_size_can_be_followed(brief, room):
    async with speaking(brief, Place(0, Spot("title"), room=room)) as (app, *_):
        while app.screen.advance():
            pass
        assert app.screen.spot.slide == app.screen.deck.slides[-1].key


async def test_a_place_that_this_brief_does_not_have_is_passed_over(brief):
    async with speaking(brief, Place(0, Spot("title"), room=(100, 30))) as (app, pilot, wall):
        wall.link.tell(Place(5, Spot("quote 99", 7)))
        await until(app, pilot, lambda: app.link.place.turn == 5)
        assert app.screen.spot == Spot("title")
        await pilot.press("space")
        await wall.until(lambda: wall.link.place.turn == 6)
        assert wall.link.place.spot == Spot("lead")


async def test_who_reads_meanwhile_takes_up_the_place_only_if_the_other_side_moved(brief):
    async with speaking(brief, Place(3, Spot("lead"), room=(100, 30))) as (app, pilot, wall):
        await pilot.press("escape", "2", "j", "p")
        await pilot.pause()
        assert app.presentation.spot.slide == "board"  # what was read
        await pilot.press("escape")
        turn = app.link.place.turn
        wall.link.tell(wall.link.place._replace(turn=turn + 1, spot=Spot("point 3")))
        await until(app, pilot, lambda: app.link.place.turn == turn + 1)
        await pilot.press("p")
        await pilot.pause()
        assert app.presentation.spot == Spot("point 3")


async def test_who_confirms_an_embargo_later_takes_up_the_place(brief, at_time):
    at_time("2025-03-15T00:00+00:00")
    brief.write_text(BRIEF.replace("tlp: amber", "embargo: 2025-03-20T00:00Z"), encoding="utf-8")
    async with speaking(brief, Place(3, Spot("point 2"), room=(100, 30))) as (app, pilot, wall):
        assert app.presentation.spot == Spot("title")
        await pilot.press("enter", "down", "enter")
        await until(app, pilot, lambda: app.presentation.spot == Spot("point 2"))
        assert app.link.place.turn == 3


async def test_the_socket_goes_with_the_wall(brief):
    async with staged(brief, Show()) as (app, _):
        path = meeting_place.address(brief)
        assert path.exists() and app.link.place.room == (80, 21)
        async with staged(brief, Show()) as (second, pilot):
            await until(second, pilot, lambda: "Another wall shows this brief" in seen(second))
    assert not path.exists()


# ---------------------------------------------------------------- on its own
async def test_it_steps_by_itself_not_in_the_dark_and_begins_again(brief):
    async with staged(brief, Show(every=20.0, loops=True)) as (app, pilot):
        places = []
        for _ in range(30):
            app.step_by_itself()
            places.append(app.presentation.spot.slide)
        assert places[0] == "lead" and places.count("title") == 2
        await pilot.press("b")
        dark = app.presentation.spot
        app.step_by_itself()
        assert app.presentation.spot == dark


async def test_without_loop_it_stays_at_the_end(brief):
    async with staged(brief, Show(every=20.0)) as (app, _):
        for _ in range(30):
            app.step_by_itself()
        assert app.presentation.spot.slide == app.presentation.deck.slides[-1].key


def changed(brief, words, age):
    brief.write_text(words, encoding="utf-8")
    os.utime(brief, (NOW - age, NOW - age))


async def test_a_changed_file_is_taken_up_at_the_next_step_and_its_place_kept(brief):
    changed(brief, BRIEF, 60)
    async with staged(brief, Show(every=20.0)) as (app, pilot):
        await pilot.press("4", "enter")
        assert app.presentation.spot == Spot("point 2")
        brief.unlink()  # gone for a moment
        app.step_by_itself()
        assert app.presentation.spot == Spot("point 3")
        changed(brief, "x", 1)  # still being written
        app.step_by_itself()
        after = app.presentation.spot.slide
        changed(brief, "", 30)  # nothing in it: the brief before stays
        app.step_by_itself()
        await settle(app, pilot)
        assert app.presentation.deck.slides[0].key == "title" and app.presentation.spot.slide != after
        await pilot.press("3", "enter")
        changed(brief, BRIEF.replace("Customs officers", "The officers of customs"), 10)
        app.step_by_itself()
        await settle(app, pilot)
        assert app.presentation.spot == Spot("point 1", 1) and "The officers of customs" in seen(app)


def test_what_stands_beside_it_counts_as_a_change_too(brief):
    changed(brief, BRIEF, 60)
    renewal = Renewal(Volume(brief))
    assert not renewal.is_due(NOW)
    brief.with_name("riga.lutrin.yaml").write_text("title: Riga\n")
    os.utime(brief.with_name("riga.lutrin.yaml"), (NOW - 9, NOW - 9))
    assert renewal.is_due(NOW) and renewal.read() and not renewal.is_due(NOW)
    assert renewal.volume.brief.title == "Riga"


# ---------------------------------------------------------------- looks
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_looks(snap_compare, brief, lang, size):
    async def run(pilot):
        app = pilot.app
        await settle(app, pilot)
        app._follow(Place(3, Spot("point 1", 0, 0), int(NOW) - 200, int(NOW) - 42, (100, 30)))
        app.link.place = Place(3, Spot("point 1", 0, 0), int(NOW) - 200, int(NOW) - 42, (100, 30))
        app._tell_speaker()
        await pilot.pause()

    show = Show(speaker=True, length=900.0)
    assert snap_compare(app_of(brief, show, lang, "light" if size[0] == 100 else "dark"), terminal_size=size, run_before=run)
