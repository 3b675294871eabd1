"""The presentation: its keys, its place, the way from the text to the wall and back."""

from __future__ import annotations

import pytest

from bench.present import LIMIT, steps
from content.deck import Deck, Spot
from content.labels import Labels
from content.library.shelf import Volume
from screens.present import Presentation
from screens.reader import Reader
from screens.stage import SMALLEST
from tui.app import LutrinApp
from tui.cli_presenting import Show
from tui.staged import PresentingApp

from .conftest import ENGLISH, FRENCH, glass, seen, settle


async def press(app, pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.fixture
def presenting(reading):
    """As `reading`, with the presentation opened from the top of the text."""
    from contextlib import asynccontextmanager

    @asynccontextmanager
    async def open_app(*files, **settings):
        async with reading(*(files or (ENGLISH,)), **settings) as (app, pilot):
            await press(app, pilot, "p")
            assert isinstance(app.screen, Presentation)
            yield app, pilot

    return open_app


# ---------------------------------------------------------------- stepping
async def test_steps_on_and_back(presenting):
    async with presenting() as (app, pilot):
        places = []
        for key in ("space", "right", "down", "j", "pagedown"):
            await press(app, pilot, key)
            places.append(app.screen.spot)
        assert places == [Spot("lead", 0), Spot("lead", 1), Spot("lead", 2), Spot("point 1", 0), Spot("point 1", 1)]
        for key, place in zip(("left", "up", "k", "pageup"), places[-2::-1]):
            await press(app, pilot, key)  # back on a slide, all of it is shown, as it was left
            assert app.screen.spot == place
        await press(app, pilot, "left", "left", "left")
        assert app.screen.spot == Spot("title")


async def test_a_point_builds_up_and_what_stands_stays_where_it_is(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "space")
        first = glass(app)
        assert "modest on paper" not in seen(app)
        await press(app, pilot, "space")
        assert "modest on paper" in seen(app)
        assert all(new == old for new, old in zip(glass(app), first) if old)


async def test_a_board_too_long_for_the_wall_goes_on_on_the_next(presenting):
    async with presenting(FRENCH, size=(60, 16)) as (app, pilot):
        await press(app, pilot, "1", "3", "enter")
        names = ["Emmanuel Macron", "Anthony Albanese"]
        assert [name in seen(app) for name in names] == [True, False]
        assert "1 of " in glass(app)[-1] and glass(app)[-1].endswith("13/24")
        while app.screen.slide.kind == "board":
            shown = seen(app)
            await press(app, pilot, "space")
        assert names[0] not in shown
        await press(app, pilot, "left")
        assert seen(app) == shown


async def test_home_and_end(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "end")
        assert app.screen.spot == Spot("sources")
        await press(app, pilot, "space")
        assert app.screen.spot == Spot("sources")
        await press(app, pilot, "home")
        assert app.screen.spot == Spot("title")


# ---------------------------------------------------------------- numbers, words, jumps
async def test_a_number_and_enter_go_to_that_slide(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "1", "5")
        assert glass(app)[-1].endswith("15▁/30")
        assert app.screen.spot == Spot("title")
        await press(app, pilot, "enter")
        assert app.screen.spot == Spot("board")
        assert glass(app)[-1].endswith("15/30")


async def test_a_number_can_be_mended_and_given_up(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "1", "5", "backspace", "enter")
        assert app.screen.spot == Spot("title")
        await press(app, pilot, "7", "escape")
        assert isinstance(app.screen, Presentation)
        assert glass(app)[-1].endswith("1/30")
        await press(app, pilot, "3", "1", "enter")
        assert "There are 30 slides." in glass(app)[-1]
        assert app.screen.spot == Spot("title")


async def test_jumps_are_taken_back(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "space", "space", "2", "0", "enter", "end", "H", "H")
        assert app.screen.spot == Spot("lead", 1)
        await press(app, pilot, "H")
        assert "No jump to take back." in glass(app)[-1]


async def test_words_lead_to_the_slide_that_has_them(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "slash", *"POLISH", "enter")
        assert app.screen.spot == Spot("point 1", 0, 0)
        await press(app, pilot, "n")
        assert app.screen.spot == Spot("point 7", 0, 0)
        await press(app, pilot, "n")
        assert app.screen.spot.slide == "board"
        assert "Polish deputy prime minister" in seen(app)
        await press(app, pilot, "N", "N")
        assert app.screen.spot == Spot("point 1", 0, 0)


async def test_keys_are_words_while_one_types(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "slash", "b", "q", "3", "space", ".", "enter")
        assert app.screen.spot == Spot("title")
        assert "“bq3 .” is on no slide." in glass(app)[-1]
        await press(app, pilot, "slash", "x", "escape", "space")
        assert app.screen.spot == Spot("lead", 0)


# ---------------------------------------------------------------- light and dark
async def test_the_light_moves_over_what_is_shown(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "space", "space", "full_stop")
        assert app.screen.spot.light == 0
        assert sum("▸" in line for line in glass(app)) == 1
        await press(app, pilot, "full_stop")
        assert app.screen.spot.light == 1
        assert next(line for line in glass(app) if "▸" in line).startswith("      ▸ The Estonian")
        await press(app, pilot, "full_stop")  # past the last sentence that is shown
        assert app.screen.spot.light is None
        await press(app, pilot, "comma")
        assert app.screen.spot.light == 1
        await press(app, pilot, "space")
        assert app.screen.spot == Spot("lead", 2)


async def test_the_wall_goes_dark_and_comes_back(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "space")
        before = glass(app)
        await press(app, pilot, "b")
        assert not seen(app).strip()
        await press(app, pilot, "space")  # lights it, and goes nowhere
        assert glass(app) == before
        await press(app, pilot, "b", "b")
        assert glass(app) == before


# ---------------------------------------------------------------- to the text and back
async def test_enter_goes_to_the_passage_and_h_comes_back(presenting):
    async with presenting() as (app, pilot):
        await press(app, pilot, "2", "2", "enter", "enter")
        reader = app.screen
        assert isinstance(reader, Reader)
        assert reader.text.lit.of(reader.brief.text) == "“Nobody here needs another building,”"
        assert "Nobody here needs" in seen(app)
        await press(app, pilot, "H")
        assert app.screen.spot == Spot("quote 8")
        await press(app, pilot, "q", "p")
        assert app.screen.spot == Spot("quote 8")


async def test_leaving_leads_back_to_the_text_where_it_was(presenting):
    async with presenting() as (app, pilot):
        for key in ("q", "escape"):
            await press(app, pilot, "space", key)
            assert isinstance(app.screen, Reader)
            assert app.screen.text.top == (0, 0)
            await press(app, pilot, "p")  # nobody read on meanwhile
        assert app.screen.spot == Spot("lead", 1)
        await press(app, pilot, key, "G", "p")
        assert app.screen.spot.slide != "lead"


async def test_it_opens_at_what_is_read(reading):
    async with reading(ENGLISH, size=(160, 45)) as (app, pilot):
        for pane, spot in (("2", Spot("board", 1)), ("3", Spot("quote 4")), ("4", Spot("sources", 1)), ("5", Spot("moments", 0))):
            await press(app, pilot, pane, "j", *["j"] * (pane == "3"), "p")
            assert app.screen.spot == spot
            await press(app, pilot, "q", "escape")
        await press(app, pilot, "1", "g", "n", "p")
        reader = app.screen.reader
        assert app.screen.spot == Deck(reader.brief).spot_at(reader.text.lit.start)


# ---------------------------------------------------------------- what changes meanwhile
async def test_another_size_and_another_language_keep_the_place(presenting):
    async with presenting(FRENCH) as (app, pilot):
        await press(app, pilot, *["space"] * 3)
        before = app.screen.spot
        for size in ((300, 80), (60, 16), (50, 10), (100, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.screen.spot == before
            if size > SMALLEST:
                assert "Starmer a réitéré" in seen(app)
        await press(app, pilot, "1", "3", "enter", "l")
        assert "Présents" in seen(app) and "Participants" in glass(app)[-1]


async def test_keys_of_the_reader_do_nothing_here(presenting):
    async with presenting() as (app, pilot):
        before = glass(app), app.screen.spot
        await press(app, pilot, "c", "d", "u", "y", "e", "o", "x", "f5", "tab", "less_than_sign", "p")
        assert (glass(app), app.screen.spot) == before


async def test_the_next_brief_is_presented_from_its_beginning(presenting):
    async with presenting(ENGLISH, FRENCH) as (app, pilot):
        await press(app, pilot, "space", "right_square_bracket")
        await settle(app, pilot)
        assert app.screen.spot == Spot("lead", 0)
        assert "sommet virtuel" in seen(app)
        await press(app, pilot, "right_square_bracket")
        assert "This is the last brief." in glass(app)[-1]


async def test_a_brief_with_nothing_to_present_says_so(presenting, tmp_path):
    bare = tmp_path / "bare.md"
    bare.write_text("---\npresent: [sources]\n---\nIt rained in the north of the country.\n")
    async with presenting(bare) as (app, pilot):
        assert "There is nothing to present in this brief." in seen(app)
        await press(app, pilot, "space", "left", "1", "enter", "b", "full_stop", "n", "end", "H", "enter", "q")
        assert isinstance(app.screen, Reader)


async def test_it_waits_for_a_brief_that_is_still_read(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    app = PresentingApp([Volume(ENGLISH)], Labels("en"), "terminal", None, None, Show())
    async with app.run_test() as pilot:
        await settle(app, pilot)
        assert isinstance(app.screen, Presentation)
        assert "Baltic cables" in seen(app)
        await press(app, pilot, "q")
    assert app.return_code == 0


# ---------------------------------------------------------------- the seam
async def test_each_new_place_is_told_and_any_place_can_be_set(presenting, monkeypatch):
    told = []
    monkeypatch.setattr(LutrinApp, "on_presentation_moved", lambda self, event: told.append(event.spot), raising=False)
    async with presenting() as (app, pilot):
        wall = app.screen
        await press(app, pilot, "space", "b", "x")
        assert told == [Spot("title"), Spot("lead", 0), Spot("lead", 0, dark=True)]
        assert wall.go_to(Spot("quote 9", 77, -3))
        assert not wall.go_to(Spot("quote 99"))
        await pilot.pause()
        assert wall.spot == told[-1] == Spot("quote 8", 1)
        assert "Nobody here needs another building" in seen(app)


async def test_one_step_after_the_other_leads_through_all_and_around(presenting):
    async with presenting() as (app, _):
        wall = app.screen
        places = [wall.spot]
        while wall.advance():
            places.append(wall.spot)
        assert [spot.slide for spot in places if spot.step == 0] == [slide.key for slide in wall.deck.slides]
        assert len(set(places)) == len(places)
        assert wall.advance(around=True)
        assert wall.spot == places[0]


# ---------------------------------------------------------------- what it costs
async def test_a_step_is_one_small_write(tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text("\n\n".join(ENGLISH.read_text(encoding="utf-8").split("\n\n")[:3]), encoding="utf-8")
    found = await steps(brief, (80, 24), "terminal", (("right", ""),))
    assert {step.kind for step in found} == {"next slide", "built up"}
    assert sum(step.sent for step in found) <= LIMIT * sum(step.changed for step in found)
    assert all(step.sent <= LIMIT * step.changed + 32 for step in found if step.kind == "built up")  # 32: moves to its rows
