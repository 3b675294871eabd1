"""`e` corrects a speaker or a standing beside the brief, and choosing what was found takes it back."""

from __future__ import annotations

import pytest

from content.sidecar import read
from screens import editing
from screens.chooser import Chooser

from .conftest import glass, seen, settle

TEXT = """Le port de Riga

Riga, le 4 mars 2025

Le Premier ministre letton Jānis Ozols a reçu à Riga la présidente estonienne Tiina Kask. Le ministre allemand Karl Brandt \
assistait à la rencontre. Jānis Ozols a déclaré : « Le port reste ouvert. »

Il a ajouté : « Nous verrons bien. » Karl Brandt n’a pas répondu.
"""


@pytest.fixture
def riga(tmp_path):
    path = tmp_path / "riga.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def beside(path):
    return path.with_name("riga.lutrin.yaml")


async def press(app, pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def offered(app):
    return [choice.said for choice in app.screen.offered.choices]


async def test_the_speaker_of_a_quote_is_chosen_and_shown_as_an_editors(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "3", "e")
        assert isinstance(app.screen, Chooser)
        assert "Who says « Le port reste ouvert. »" in seen(app)
        assert offered(app)[:2] == ["Jānis Ozols", "nobody named"] and "Tiina Kask" in offered(app)
        await press(app, pilot, *"kask", "enter")
        assert "kept in riga.lutrin.yaml" in glass(app)[-1]
        assert "Tiina Kask ✎" in seen(app) and "corrected by hand: speaker" in seen(app)
        assert app.screen.list.entry.item == 0
        assert read(beside(riga)).data == {"quotes": [{"words": "Le port reste ouvert.", "speaker": "Tiina Kask"}]}
    assert riga.read_text(encoding="utf-8") == TEXT
    async with reading(riga, lang="fr") as (app, pilot):
        await press(app, pilot, "3")
        assert "Tiina Kask ✎" in seen(app) and "corrigé à la main\u00a0: locuteur" in seen(app)


async def test_choosing_what_was_found_takes_the_correction_back(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "3", "e", "down", "enter")
        assert "nobody named ✎" in seen(app)
        await press(app, pilot, "e")
        assert app.screen.offered.choices[app.screen.offered.chosen].said == "nobody named"
        await press(app, pilot, "up", "enter")
        assert "As found in the text again." in glass(app)[-1]
        assert "✎" not in seen(app) and not beside(riga).exists()


async def test_a_name_that_the_text_does_not_give_is_typed(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "3", "e", *"Port", "space", *"[b]", "enter")
        assert app.screen.brief.quotes[0].speaker == "Port [b]" and "Port [b] ✎" in seen(app)
        await press(app, pilot, "e")
        assert "▸ Port [b]" in seen(app)
        await press(app, pilot, "enter")
        assert app.screen.brief.quotes[0].speaker == "Port [b]" and "Nothing was changed." in seen(app)


async def test_the_standing_of_a_participant_is_chosen(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "2")
        item = app.screen.list.entry.item
        name = app.screen.brief.people[item].name
        await press(app, pilot, "e")
        assert f"How {name} takes part" in seen(app)
        await press(app, pilot, *"absent", "enter")
        assert app.screen.brief.people[item].standing == "absent"
        assert app.screen.list.entry.item == item and "corrected by hand: standing" in seen(app)
        assert read(beside(riga)).data["people"] == {name: {"standing": "absent"}}


async def test_a_passage_lit_in_the_text_is_corrected_and_the_page_stays(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "n", "n", "n", "e")
        passage = app.screen_stack[0].text.lit_passage()
        before = app.screen_stack[0].jumping.here()
        assert passage.kind == "person"
        await press(app, pilot, *"host", "enter")
        assert app.screen.brief.people[passage.item].standing == "host"
        assert app.screen.jumping.here() == before


async def test_escape_and_a_choice_that_changes_nothing_keep_nothing(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "3", "e", "escape")
        await press(app, pilot, "e", "enter")
        assert "Nothing was changed." in glass(app)[-1]
        assert list(riga.parent.iterdir()) == [riga]


async def test_words_that_match_nothing_choose_nothing(reading, riga):
    async with reading(riga) as (app, pilot):
        await press(app, pilot, "2", "e", *"xyz", "enter")
        assert isinstance(app.screen, Chooser) and "Nothing of that name." in seen(app)


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_where_nothing_can_be_written_it_says_where(reading, riga, lang, monkeypatch):
    def refused(*_):
        raise PermissionError(13, "Permission denied")

    async with reading(riga, lang=lang) as (app, pilot):
        await press(app, pilot, "3", "e", "down")
        monkeypatch.setattr("content.writing._beside", refused)
        await press(app, pilot, "enter")
        said = app.screen.notice
        assert "/riga.lutrin.yaml" in said and len(said) < 110 and ("may not write" in said or "pouvez pas écrire" in said)
        assert app.screen.brief.quotes[0].corrected == ()


async def test_a_file_of_corrections_that_cannot_be_read_is_left_alone(reading, riga):
    beside(riga).write_text("quotes:\n [")
    async with reading(riga) as (app, pilot):
        assert "1 correction has no effect" in glass(app)[-1]
        await press(app, pilot, "3", "e", "down", "enter")
        assert "riga.lutrin.yaml, line 3" in app.screen.notice
    assert beside(riga).read_text() == "quotes:\n ["


async def test_without_anything_chosen_it_says_what_to_do(reading, riga):
    async with reading(riga) as (app, pilot):
        for keys in (["e"], ["4", "e"]):
            await press(app, pilot, *keys)
            assert "Choose a quote or a participant first." in glass(app)[-1]


async def test_standard_input_has_nothing_beside_it(reading, riga):
    async with reading(riga) as (app, pilot):
        app.screen.volume.data = b""
        await press(app, pilot, "3", "e")
        assert "standard input" in app.screen.notice


async def test_a_corrected_title_and_date_stand_on_the_head_line(reading, riga):
    beside(riga).write_text("title: Un port\ndate: 2025-03-05\n")
    async with reading(riga, size=(120, 20)) as (app, pilot):
        assert "5 March 2025" in glass(app)[0] and "✎ corrected by hand: title and date" in glass(app)[0]


async def test_the_nearest_participants_are_offered_first(reading, riga):
    async with reading(riga) as (app, pilot):
        await settle(app, pilot)
        brief = app.screen.brief
        for quote in brief.quotes:
            nearest = [brief.people[each] for each in editing._by_distance(brief.people, quote)]
            gaps = [(p.kind == "country", min(abs(m.start - quote.start) for m in p.mentions)) for p in nearest]
            assert len(gaps) > 2 and gaps == sorted(gaps)
