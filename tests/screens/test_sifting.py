"""The search in all briefs, from their list."""

from threading import Event

import pytest

from content.library.shelf import Volume
from screens.contents import Contents

from .conftest import seen, settle

BRIEFS = {
    "a.txt": "The harbour of Riga reopened. Riga is quiet.\n",
    "b.md": "---\ntitle: Riga after the storm\n---\nNothing else is known by noon.\n",
    "c.txt": "The mayor of Tallinn waits for news.\n",
    "d.md": "---\ntitle: A plan\nembargo: 2999-01-01\n---\nThe text names Riga, and nobody may read it.\n",
    "e.txt": "",
}


@pytest.fixture
def shelf(reading, tmp_path):
    for name, text in BRIEFS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return lambda **settings: reading(*(tmp_path / name for name in BRIEFS), contents=True, **settings)


async def type_in(app, pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await settle(app, pilot)


async def test_the_list_shows_the_briefs_that_have_the_words_and_how_often(shelf):
    async with shelf() as (app, pilot):
        await type_in(app, pilot, "slash", *"riga")
        assert "“riga”: 2 of 5 briefs" in seen(app) and "2 briefs" in seen(app)
        assert "  1  The harbour" in seen(app) and "2 hits" in seen(app)
        assert "  2  Riga after the storm" in seen(app) and "1 hit " in seen(app)
        assert "A plan" not in seen(app)  # what may not be read yet is not searched
        await type_in(app, pilot, "escape")
        assert "A plan" in seen(app) and "riga" not in seen(app)
        assert isinstance(app.screen, Contents)


async def test_a_brief_opens_at_the_words_and_H_comes_back(shelf):
    async with shelf() as (app, pilot):
        await type_in(app, pilot, "slash", *"tallinn", "enter", "enter")
        reader = app.screen
        assert reader.index == 2 and reader.finding.query == "tallinn"
        assert reader.text.current_hit.of(reader.text.document.text) == "Tallinn"
        await type_in(app, pilot, "H")
        assert reader.index == 0 and not reader.finding.query


async def test_what_is_chosen_stays_so_while_it_is_listed(shelf):
    async with shelf() as (app, pilot):
        await type_in(app, pilot, "j", "slash", *"riga")
        assert app.screen.shelf.index == 1
        await type_in(app, pilot, "down", "up", "enter", "escape")
        assert app.screen.shelf.index == 0 and app.screen.shelf.count() == len(BRIEFS)


async def test_words_that_no_brief_has(shelf):
    async with shelf() as (app, pilot):
        await type_in(app, pilot, "slash", *"zz")
        assert "not found" in seen(app)
        await type_in(app, pilot, "enter", "j", "G", "space", "enter")  # there is nothing to go to
        assert isinstance(app.screen, Contents)
        await type_in(app, pilot, "escape", "enter")
        assert app.screen.index == 0


async def test_the_search_ends_with_the_list(shelf, monkeypatch):
    asked, go_on = [], Event()
    monkeypatch.setattr(Volume, "count_of", lambda volume, _: asked.append(volume.name) or go_on.wait(10) and 1)
    async with shelf() as (app, pilot):
        await pilot.press("slash", "r")
        while not asked:
            await pilot.pause()
        await pilot.press("enter", "enter")
        assert not isinstance(app.screen, Contents)
        go_on.set()
        await settle(app, pilot)
        assert asked == ["a.txt"]
