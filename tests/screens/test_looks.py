"""How it looks: each screen as a picture, in both languages and three sizes.

After a change that is meant: `pytest tests/screens/test_looks.py --snapshot-update`, then look at the pictures in
`__snapshots__`.
"""

from __future__ import annotations

import pytest

from content.labels import Labels
from content.library.shelf import Volume
from tui.app import LutrinApp

from .conftest import ENGLISH, FRENCH, settle

SIZES = [(80, 24), (100, 30), (160, 45)]
LANGUAGES = ["fr", "en"]
BRIEFS = {"fr": FRENCH, "en": ENGLISH}


def looks(snap_compare, keys: str, lang: str, size: tuple[int, int], theme: str = "terminal", several: bool = False) -> bool:
    """Compare the screen after `keys` (separated by commas) with its picture."""
    other = "en" if lang == "fr" else "fr"
    files = [BRIEFS[lang], BRIEFS[other]] if several else [BRIEFS[lang]]

    async def run(pilot):
        await settle(pilot.app, pilot)
        for key in filter(None, keys.split(",")):
            await pilot.press(key)
            await settle(pilot.app, pilot)

    app = LutrinApp([Volume(file) for file in files], Labels(lang), theme)
    return snap_compare(app, terminal_size=size, run_before=run)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_reading(snap_compare, lang, size):
    assert looks(snap_compare, "n", lang, size)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_participants(snap_compare, lang, size):
    assert looks(snap_compare, "2,j", lang, size)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_quotes(snap_compare, lang, size):
    assert looks(snap_compare, "3,j,j", lang, size)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("pane", "key"), [("sources", "4"), ("dates", "5")])
def test_other_panes(snap_compare, pane, key, lang):
    assert looks(snap_compare, key, lang, (80, 24))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_note(snap_compare, lang):
    assert looks(snap_compare, "4,enter,enter", lang, (80, 24))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search(snap_compare, lang):
    assert looks(snap_compare, "slash,p,r,e,s", lang, (80, 24))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_contents(snap_compare, lang):
    assert looks(snap_compare, "c", lang, (80, 24), several=True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_in_all_briefs(snap_compare, lang):
    assert looks(snap_compare, "c,slash,p,r,e,s", lang, (80, 24), several=True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help(snap_compare, lang):
    assert looks(snap_compare, "question_mark", lang, (80, 24))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_palette(snap_compare, lang):
    assert looks(snap_compare, "colon,c,o", lang, (80, 24))


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_painted_themes(snap_compare, theme):
    assert looks(snap_compare, "3,j,j", "fr", (100, 30), theme)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_too_small(snap_compare, lang):
    assert looks(snap_compare, "", lang, (50, 10))
