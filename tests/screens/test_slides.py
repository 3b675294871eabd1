"""How slides are laid out: nothing lost, nothing outside the wall; and how each kind looks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from content.deck import Deck
from content.labels import Labels
from content.library.shelf import Volume
from content.load import analyse, load, read_bytes
from content.typeset import cells
from screens.passages import passages_of
from screens.slides import Page, Room, Setting, pages
from tui.app import LutrinApp

from .conftest import ENGLISH, FRENCH, settle

BRIEFS = {"fr": FRENCH, "en": ENGLISH}
SIZES = [(60, 15), (80, 23), (100, 29), (160, 44), (300, 79)]


def setting_of(brief, size, lang="en", scale=1) -> Setting:
    return Setting(Deck(brief), passages_of(brief), Labels(lang), Room(*size), scale)


def hold(setting: Setting) -> None:
    """Every unit of every slide is on one of its walls, and every row within it, none over another."""
    width, height = setting.room
    for slide in setting.deck.slides:
        found: list[Page] = pages(setting, slide)
        units = setting.deck.units(slide)
        assert [page.first for page in found] == [0, *(page.last + 1 for page in found[:-1])]
        assert found[-1].last == len(units) - 1
        for page in found:
            taken: set[tuple[int, int]] = set()
            for row in page.rows:
                assert 0 <= row.line and row.line + row.scale <= height, (slide.key, setting.room)
                end = row.column + row.scale * sum(cells(run.words) for run in row.runs)
                assert 0 <= row.column and end <= width, (slide.key, setting.room)
                its = {(row.line + below, column) for below in range(row.scale) for column in range(row.column, end)}
                assert not its & taken
                taken |= its
            numbers = {run.unit for row in page.rows for run in row.runs if run.unit is not None}
            assert numbers <= set(range(page.first, page.last + 1))
            if slide.kind != "title":
                assert numbers == set(range(page.first, page.last + 1)), (slide.key, setting.room)


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
def test_all_of_the_samples_is_on_the_wall(size, scale):
    for lang, path in BRIEFS.items():
        hold(setting_of(load(path), size, lang, scale))


def test_titles_and_quotes_are_larger_where_they_fit_and_a_terminal_can():
    setting = setting_of(load(ENGLISH), (80, 23), scale=2)
    scales = {slide.key: {row.scale for row in pages(setting, slide)[0].rows} for slide in setting.deck.slides}
    assert scales["title"] == scales["quote 1"] == scales["quote 8"] == {1, 2}
    assert scales["lead"] == scales["board"] == {1}


@settings(max_examples=40)
@given(
    some.lists(some.text(alphabet="aé .,;:“”中\n1-", min_size=1, max_size=1500), min_size=1, max_size=4),
    some.sampled_from(SIZES),
    some.sampled_from([1, 2]),
)
def test_so_is_any_text(paragraphs, size, scale):
    text = (
        "# Title\n\n" + "\n\n".join(f"- He said: “{words}”. 3 March 2025.[1]" for words in paragraphs) + "\n\n[1] Paper, 2025.\n"
    )
    hold(setting_of(analyse(read_bytes(text.encode(), "brief.md")), size, "en", scale))


def test_many_participants_and_sources_go_over_several_walls():
    names = "".join(
        f"- Anna Bergstrom{chr(97 + n % 26)}{chr(97 + n // 26)}, the minister of works, said “no” on {n % 28 + 1} May 2025.[{n + 1}]\n"
        for n in range(60)
    )
    notes = "".join(
        f"[{n + 1}] The Daily Paper, a report of some length on the works and the ministers, number {n}, 2025.\n"
        for n in range(60)
    )
    setting = setting_of(
        analyse(read_bytes(f"Riga, 3 March 2025\n\nThey met.\n\n{names}\nSources\n{notes}".encode(), "brief.txt")), (80, 23)
    )
    hold(setting)
    counts = {slide.kind: len(pages(setting, slide)) for slide in setting.deck.slides}
    assert counts["sources"] > 5 and counts["moments"] > 2 and counts["board"] > 2


def test_an_inferred_speaker_is_marked_and_says_why():
    setting = setting_of(load(FRENCH), (80, 23), "fr")
    slide = setting.deck.slides[setting.deck.place("quote 4")]
    said = ["".join(run.words for run in row.runs) for row in pages(setting, slide)[0].rows]
    assert said[-2:] == ["Starmer\u00a0?", "locuteur déduit\u00a0: repris du point précédent"]
    assert pages(setting, slide)[0].rows[-2].runs[0].style == "inferred"


def test_days_stand_further_apart_where_more_time_lies_between():
    setting = setting_of(load(ENGLISH), (160, 44))
    rows = pages(setting, setting.deck.slides[setting.deck.place("moments")])[0].rows
    stops = [row.line for row in rows if row.runs[0].words == "●"]
    rail = {row.line for row in rows if row.runs[0].words == "│"}
    assert stops[-1] - stops[-2] > stops[1] - stops[0] - 3  # twelve weeks; a day, under a sentence of four rows
    assert rail | set(stops) == set(range(stops[0], stops[-1] + 1))


# ---------------------------------------------------------------- looks
@pytest.mark.parametrize(
    ("kind", "lang", "size", "theme", "keys"),
    [
        ("title", "en", (80, 24), "dark", "home"),
        ("title", "en", (160, 45), "light", "home"),
        ("lead", "fr", (80, 24), "terminal", "1,enter,space"),
        ("point", "en", (100, 30), "light", "5,enter,space,full_stop"),
        ("point", "fr", (80, 24), "light", "2,enter,space,space"),
        ("board", "fr", (80, 24), "terminal", "1,3,enter"),
        ("board", "en", (160, 45), "dark", "1,5,enter"),
        ("quote", "fr", (100, 30), "dark", "1,6,enter"),
        ("quote", "en", (80, 24), "light", "2,2,enter"),
        ("moments", "en", (80, 24), "dark", "end,left"),
        ("moments", "fr", (160, 45), "terminal", "end,left"),
        ("sources", "en", (100, 30), "terminal", "end"),
        ("sources", "fr", (80, 24), "light", "end"),
        ("number", "en", (80, 24), "terminal", "1,2"),
        ("help", "en", (80, 24), "terminal", "question_mark"),
        ("help", "fr", (160, 45), "terminal", "question_mark"),
    ],
    ids=lambda value: (
        value if isinstance(value, str) and "," not in value else "x".join(map(str, value)) if isinstance(value, tuple) else ""
    ),
)
def test_looks(snap_compare, kind, lang, size, theme, keys):
    async def run(pilot):
        await settle(pilot.app, pilot)
        for key in ("p", *keys.split(",")):
            await pilot.press(key)
            await settle(pilot.app, pilot)

    assert snap_compare(LutrinApp([Volume(BRIEFS[lang])], Labels(lang), theme), terminal_size=size, run_before=run)
