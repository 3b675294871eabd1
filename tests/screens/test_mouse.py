"""What clicks and the wheel do: the same as the keys."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from content.typeset import superscript

from .conftest import ENGLISH, FRENCH, glass, settle


async def click(app, pilot, words: str, after: int = 0) -> None:
    """Click on the first `words` below the line `after` of the screen."""
    y, x = next((y, line.index(words)) for y, line in enumerate(glass(app)) if y >= after and words in line)
    await pilot.click(offset=(x, y))
    await settle(app, pilot)


async def wheel(app, pilot, down: bool) -> None:
    kind = MouseScrollDown if down else MouseScrollUp
    await pilot._post_mouse_events([kind], offset=(20, 8))
    await settle(app, pilot)


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["narrow", "wide"])
async def test_a_click_on_a_passage_opens_its_entry(size, reading):
    async with reading(size=size) as (app, pilot):
        reader = app.screen
        await click(app, pilot, "Emmanuel Macron", after=2)
        assert reader.active is reader.lists[0]
        assert reader.brief.people[reader.list.entry.item].name == "Emmanuel Macron"
        assert reader.text.lit.of(reader.brief.text) == "Emmanuel Macron"
        await pilot.press("escape")
        await click(app, pilot, "coalition des volontaires", after=2)
        assert reader.active is reader.lists[1]


async def test_a_click_beside_all_passages_only_puts_out_the_light(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        await pilot.press("n")
        assert reader.text.lit
        await click(app, pilot, "Parmi les")
        assert reader.text.lit is None and reader.active is reader.text


async def test_a_click_on_a_call_shows_its_source_and_one_beside_it_puts_it_away(reading):
    async with reading(ENGLISH) as (app, pilot):
        reader = app.screen
        await click(app, pilot, superscript("1"), after=2)
        assert reader.popup.display
        await pilot.click(offset=(1, 1))
        await click(app, pilot, glass(app)[2].split()[0], after=2)
        assert not reader.popup.display and reader.active is reader.text


async def test_the_wheel_moves_the_text_and_what_is_said_of_it(reading):
    async with reading() as (app, pilot):
        before = glass(app)
        await wheel(app, pilot, down=True)
        after = glass(app)
        assert after[2:10] == before[5:13] and after[-1] != before[-1]
        await wheel(app, pilot, down=False)
        assert glass(app) == before


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["narrow", "wide"])
async def test_a_click_chooses_an_entry_and_a_second_one_follows_it(size, reading):
    async with reading(size=size, lang="fr") as (app, pilot):
        reader = app.screen
        await click(app, pilot, "Citations")
        assert reader.active is reader.lists[1]
        top = next(y for y, line in enumerate(glass(app)) if "▸" in line)
        await click(app, pilot, "Starmer", after=top + 2)
        chosen = reader.list.chosen
        assert chosen is not None and reader.active is reader.list
        await click(app, pilot, "▸")
        assert reader.active is reader.text and reader.text.lit == reader.lists[1].entries[chosen].spans[0]


async def test_a_click_on_the_open_name_gives_the_text_back(reading):
    async with reading(lang="fr") as (app, pilot):
        reader = app.screen
        await click(app, pilot, "Dates", after=20)
        assert reader.active is reader.lists[3]
        await click(app, pilot, "Dates", after=20)
        assert reader.active is reader.text


async def test_a_click_on_a_brief_opens_it(reading):
    async with reading(FRENCH, ENGLISH, contents=True) as (app, pilot):
        await click(app, pilot, app.screen.volumes[1].brief.text[slice(*app.screen.volumes[1].brief.title)][:20])
        assert app.screen.index == 1


async def test_a_click_on_a_command_runs_it(reading):
    async with reading() as (app, pilot):
        await pilot.press("colon")
        await click(app, pilot, "to the end")
        assert app.screen.text.percent == 100


async def test_while_words_are_typed_a_click_in_the_text_is_nothing(reading):
    async with reading() as (app, pilot):
        await pilot.press("slash", "M", "a")
        await click(app, pilot, "Emmanuel Macron", after=2)
        assert app.screen.typing
