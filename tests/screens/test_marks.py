"""Marks stand on every screen; of a closed brief nothing but its title does."""

import pytest

from content import embargo
from content.labels import Labels
from content.library.shelf import Volume
from tui.app import LutrinApp
from tui.kiosk import Kiosk

from .conftest import glass, seen, settle

BEFORE, AFTER = "2025-03-16T04:59:59Z", "2025-03-16T05:00:00Z"
HEAD = "---\ntitle: Riga, a port reopens\ntlp: amber+strict\nclassification: Internal use\nembargo: 2025-03-16T06:00+01:00\n---\n"
BODY = """The port of Riga reopened on Friday. “We stay open”, said Anna Krūmiņa, mayor of Riga.[^1]

- Customs officers came back on Thursday.
- The minister of transport, Jānis Ozols, said: “Nothing will be delayed.”

[^1]: Port Authority of Riga.
"""


@pytest.fixture
def brief(tmp_path):
    path = tmp_path / "riga.md"
    path.write_text(HEAD + BODY, encoding="utf-8")
    return path


@pytest.mark.parametrize("keys", ["", "3", "4,enter", "question_mark", "c", "slash,x", "colon"])
async def test_marks_stand_on_every_screen(brief, reading, at_time, keys):
    at_time(BEFORE)
    embargo.confirm(brief)
    async with reading(brief) as (app, pilot):
        for key in filter(None, keys.split(",")):
            await pilot.press(key)
            await settle(app, pilot)
        first, second = (line.strip() for line in glass(app)[:2])
        assert first.endswith("TLP:AMBER+STRICT")
        assert keys == "c" or first.startswith("Internal use · embargo until") and second == "(UTC+01:00)"


async def test_a_brief_without_marks_has_no_line_for_them(reading):
    async with reading() as (app, pilot):
        assert not app.screen.query_one("#marks").display


async def test_nothing_of_a_closed_brief_is_shown_until_its_reader_says_yes(brief, reading, at_time):
    at_time(BEFORE)
    async with reading(brief) as (app, pilot):
        for keys in ("", "3", "2,j", "slash,p,o,r,t,enter", "escape", "c", "enter"):
            for key in filter(None, keys.split(",")):
                await pilot.press(key)
                await settle(app, pilot)
            assert "Riga, a port reopens" in seen(app) and "Customs" not in seen(app) and "Krūmiņa" not in seen(app)
        await pilot.press("1", "enter", "enter")
        await settle(app, pilot)
        assert "Customs" not in seen(app)  # the first answer offered is no
        await pilot.press("enter", "down", "enter")
        await settle(app, pilot)
        assert "Customs" in seen(app) and "Quotes 2" in glass(app)[-1] and app.screen.volume.brief.quotes


async def test_it_opens_at_the_next_key_when_the_embargo_ends(brief, reading, at_time):
    at_time(BEFORE)
    async with reading(brief) as (app, pilot):
        at_time(AFTER)
        assert "Customs" not in seen(app)
        await pilot.press("j")
        await settle(app, pilot)
        assert "Customs" in seen(app) and "embargo" not in seen(app)


async def test_readers_who_log_in_wait_for_its_end(brief, at_time):
    at_time(BEFORE)
    embargo.never_confirm()
    embargo.confirm(brief)
    app = LutrinApp([Volume(brief)], Labels("en"), kiosk=Kiosk())
    async with app.run_test() as pilot:
        await settle(app, pilot)
        await pilot.press("enter")
        await settle(app, pilot)
        assert len(app.screen_stack) == 1 and "It cannot be read before." in seen(app) and "Customs" not in seen(app)
        at_time(AFTER)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "Customs" in seen(app)


async def test_marks_follow_the_brief_and_the_language(brief, reading, at_time, tmp_path):
    at_time(AFTER)
    (tmp_path / "other.txt").write_text("Words.\n")
    async with reading(brief, tmp_path / "other.txt", lang="en") as (app, pilot):
        assert "TLP:AMBER+STRICT" in glass(app)[0]
        await pilot.press("right_square_bracket")
        await settle(app, pilot)
        assert "TLP" not in seen(app)
        at_time(BEFORE)
        await pilot.press("left_square_bracket", "l")
        await settle(app, pilot)
        assert "embargo jusqu’au 16 mars 2025, 06:00" in glass(app)[0]


# ---------------------------------------------------------------- looks
def pictured(snap_compare, brief, lang, size, theme="terminal", keys=""):
    async def run(pilot):
        await settle(pilot.app, pilot)
        for key in filter(None, keys.split(",")):
            await pilot.press(key)
            await settle(pilot.app, pilot)

    return snap_compare(LutrinApp([Volume(brief)], Labels(lang), theme), terminal_size=size, run_before=run)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_marked(snap_compare, brief, at_time, lang, size):
    at_time(BEFORE)
    embargo.confirm(brief)
    assert pictured(snap_compare, brief, lang, size, "light" if size[0] == 100 else "terminal", "3")


@pytest.mark.parametrize("keys", ["", "enter"], ids=["closed", "question"])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_closed(snap_compare, brief, at_time, lang, keys):
    at_time(BEFORE)
    assert pictured(snap_compare, brief, lang, (80, 24), "dark", keys)


# ---------------------------------------------------------------- on the wall
async def test_marks_stand_above_and_below_the_wall_and_go_dark_with_it(brief, reading, at_time):
    at_time(AFTER)
    async with reading(brief) as (app, pilot):
        await pilot.press("p")
        await pilot.pause()
        lines = glass(app)
        assert "TLP:AMBER+STRICT" in lines[0] and "TLP:AMBER+STRICT" in lines[-1]
        await pilot.press("b")
        await pilot.pause()
        assert not seen(app).strip()


async def test_a_closed_brief_has_its_title_on_the_wall_and_opens_there(brief, reading, at_time):
    at_time(BEFORE)
    async with reading(brief) as (app, pilot):
        await pilot.press("p", "space", "space", "end")
        await pilot.pause()
        assert "Riga, a port reopens" in seen(app) and "1/1" in seen(app) and "Customs" not in seen(app)
        assert "Under embargo until" in seen(app)
        at_time(AFTER)
        await pilot.press("space")
        await settle(app, pilot)
        await pilot.press("3", "enter")
        await settle(app, pilot)
        assert "Customs" in seen(app) and "embargo" not in seen(app)
