"""The same brief in every size of window."""

from __future__ import annotations

import pytest

from .conftest import glass, seen, settle


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


async def test_a_window_that_was_too_small_for_a_moment_shows_what_it_showed(reading):
    async with reading() as (app, pilot):
        await pilot.press("3", "j")
        await settle(app, pilot)
        before = seen(app)
        assert "─── Quotes" in before
        await pilot.resize_terminal(59, 24)
        await settle(app, pilot)
        await pilot.resize_terminal(80, 24)
        await settle(app, pilot)
        assert seen(app) == before


async def test_a_note_over_the_text_keeps_to_its_line_and_its_column(reading):
    async with reading(size=(130, 30)) as (app, pilot):
        await pilot.press("4", "enter", "enter")
        await settle(app, pilot)
        await pilot.resize_terminal(62, 18)
        await settle(app, pilot)
        rows = glass(app)
        top = next(row for row, line in enumerate(rows) if "╶ 1 ─" in line)
        assert rows[top].endswith("╴") and "Post de Donald Trump sur TruthSocial." in rows[top + 1]
        assert "¹" in rows[top - 1] + rows[top + 4]  # below its line, or above it where there is no room


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


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("width", [60, 70, 80, 100])
async def test_every_pane_is_named_on_the_bottom_line(reading, lang, width):
    async with reading(size=(width, 16), lang=lang) as (app, pilot):
        for pane in app.screen.lists:
            assert pane.title() in glass(app)[-1]
        assert "%" in glass(app)[-1]


async def test_a_file_that_cannot_be_read_says_so_in_its_place(reading, tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("The minister spoke. Nobody answered.\n")
    bad.write_bytes(bytes(range(256)) * 20)
    async with reading(good, bad) as (app, pilot):
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert "bad.txt" in "".join(line.strip() for line in glass(app)[1:6])
        await pilot.press("3")
        await pilot.press("l")
        await pilot.pause()
        assert "Lecture…" not in seen(app)
        await pilot.press("left_square_bracket")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "The minister spoke." in seen(app)


async def test_a_text_with_nothing_to_find_has_calm_panes(reading, tmp_path):
    brief = tmp_path / "plain.txt"
    brief.write_text("It rained all day, and then it stopped. The streets were empty.\n")
    async with reading(brief) as (app, pilot):
        for key, words in (
            ("2", "The text names no participant."),
            ("3", "The text quotes nobody."),
            ("4", "The text has no notes."),
            ("5", "The text names no date."),
        ):
            for press in (key, "j", "enter", "n", "y", "o"):
                await pilot.press(press)
                await pilot.pause()
            assert words in seen(app)
