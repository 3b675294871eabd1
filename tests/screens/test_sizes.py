"""The same brief in every size of window."""

from __future__ import annotations

import pytest

from .conftest import glass, seen


async def test_wide_puts_the_panes_beside_the_text(reading):
    async with reading(size=(110, 30)) as (app, pilot):
        assert app.screen.has_class("-wide")
        assert app.screen.list.region.x > app.screen.text.region.x + app.screen.text.column


async def test_narrow_shows_the_text_alone(reading):
    async with reading(size=(109, 30)) as (app, pilot):
        assert not app.screen.has_class("-wide")
        assert not app.screen.list.region.width


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (110, 20), (160, 45), (200, 60)])
async def test_a_pane_and_its_passage_are_seen_together(reading, size):
    async with reading(size=size) as (app, pilot):
        await pilot.press("3")
        await pilot.press("j")
        await pilot.pause()
        reader = app.screen
        line = reader.text.line_of(reader.text.lit.start)
        assert line is not None
        assert len(glass(app)) == size[1]


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (10, 3)])
async def test_too_small_says_what_is_needed(reading, size):
    async with reading(size=size) as (app, pilot):
        assert "Lutrin" in seen(app)
        assert "sommet" not in seen(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "sommet" in seen(app)


async def test_resizing_keeps_the_first_words_at_the_top(reading):
    async with reading() as (app, pilot):
        for _ in range(12):
            await pilot.press("j")
        await pilot.pause()
        text = app.screen.text
        before = text.offset_at_top()
        await pilot.resize_terminal(66, 24)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert abs(text.offset_at_top() - before) < 200


async def test_every_row_fits_its_column(reading):
    async with reading(size=(60, 16)) as (app, pilot):
        for _ in range(10):
            assert all(len(line) <= 60 for line in glass(app))
            await pilot.press("space")
            await pilot.pause()
