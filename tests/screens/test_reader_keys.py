"""Every key of the reading screen does what the help says."""

from __future__ import annotations

import pytest
from textual import events

from content.span import Span
from screens.contents import Contents
from screens.help import Help
from screens.palette import Palette
from screens.reader import Reader

from .conftest import ENGLISH, FRENCH, glass, seen, settle


async def press(app, pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize("key", ["j", "down"])
async def test_one_line_down(reading, key):
    async with reading() as (app, pilot):
        before = glass(app)
        await press(app, pilot, key)
        assert glass(app)[2:20] == before[3:21]


@pytest.mark.parametrize("key", ["k", "up"])
async def test_one_line_up(reading, key):
    async with reading() as (app, pilot):
        await press(app, pilot, "j", "j")
        before = glass(app)
        await press(app, pilot, key)
        assert glass(app)[3:20] == before[2:19]


@pytest.mark.parametrize(("down", "up"), [("space", "b"), ("pagedown", "pageup"), ("d", "u")])
async def test_pages_and_half_pages(reading, down, up):
    async with reading() as (app, pilot):
        text = app.screen.text
        await press(app, pilot, down)
        moved = text.shown()[0]
        assert moved > (0, 0)
        await press(app, pilot, up)
        assert text.top == (0, 0)


async def test_a_page_down_keeps_two_lines(reading):
    async with reading() as (app, pilot):
        last = app.screen.text.shown()[-2]
        await press(app, pilot, "space")
        assert app.screen.text.shown()[0] == last


@pytest.mark.parametrize(("end", "start"), [("G", "g"), ("end", "home")])
async def test_end_and_start(reading, end, start):
    async with reading() as (app, pilot):
        await press(app, pilot, end)
        assert "Institute for the Study of War, Russian Offensive" in seen(app)
        assert "100" in glass(app)[-1]
        await press(app, pilot, start)
        assert app.screen.text.top == (0, 0)


async def test_column_narrower_and_wider(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "less_than_sign", "less_than_sign")
        assert app.screen.text.column == 64
        assert max(len(line.strip()) for line in glass(app)[2:22]) <= 64
        await press(app, pilot, "greater_than_sign")
        assert app.screen.text.column == 68


async def test_number_keys_open_panes_and_one_closes(reading):
    async with reading() as (app, pilot):
        for key, name in (("2", "Participants"), ("3", "Quotes"), ("4", "Sources"), ("5", "Dates")):
            await press(app, pilot, key)
            assert any(line.strip().startswith(f"─── {name}") for line in glass(app)), key
        await press(app, pilot, "1")
        assert not any(line.strip().startswith("───") for line in glass(app))
        assert app.focused is app.screen.text


async def test_tab_goes_round_the_panes_and_back(reading):
    async with reading() as (app, pilot):
        seen_panes = []
        for _ in range(5):
            await press(app, pilot, "tab")
            seen_panes.append(app.screen.active)
        assert seen_panes == [*app.screen.lists, app.screen.text]
        await press(app, pilot, "shift+tab")
        assert app.screen.active is app.screen.lists[3]


async def test_moving_in_a_pane_lights_its_passage_and_shows_it(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        await press(app, pilot, "3", *"jjjjj")
        quote = reader.brief.quotes[reader.list.entry.item]
        assert reader.text.lit == quote.outer
        assert reader.text.line_of(quote.outer.start) is not None


async def test_a_passage_that_shows_moves_nothing(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "3")
        top = app.screen.text.top
        await press(app, pilot, "k")
        assert app.screen.text.top == top


async def test_enter_in_a_pane_goes_to_the_passage_and_back(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        await press(app, pilot, "3", "j", "j", "j", "j", "j", "enter")
        assert reader.active is reader.text
        assert not reader.has_class("-sheet")
        assert reader.text.line_of(reader.text.lit.start) is not None
        moved = reader.text.top
        await press(app, pilot, "H")
        assert reader.text.top == (0, 0)
        await press(app, pilot, "L")
        assert reader.text.top == moved
        await press(app, pilot, "backspace")
        assert reader.text.top == (0, 0)


async def test_escape_in_a_pane_goes_back_to_where_one_was(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        await press(app, pilot, "3", "j", "j", "j", "j", "j")
        assert reader.text.top != (0, 0)
        await press(app, pilot, "escape")
        assert (reader.text.top, reader.active) == ((0, 0), reader.text)


async def test_escape_never_quits(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "escape", "escape", "escape")
        assert app.is_running
        assert isinstance(app.screen, Reader)


async def test_n_walks_over_the_marked_passages(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        expected = [Span(p.start, p.end) for p in reader.text.passages.all]
        walked = []
        for _ in expected:
            await press(app, pilot, "n")
            walked.append(reader.text.lit)
        assert walked == expected
        await press(app, pilot, "n")
        assert reader.text.lit == expected[-1]
        assert "No marked passage further on." in seen(app)
        await press(app, pilot, "N")
        assert reader.text.lit == expected[-2]


async def test_a_run_of_n_is_one_jump(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, *"nnnnnnnnnnnnnnnnnnnnnnnnn")
        assert app.screen.text.top != (0, 0)
        await press(app, pilot, "H")
        assert (app.screen.text.top, app.screen.text.lit) == ((0, 0), None)


async def test_enter_on_a_passage_opens_its_entry(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        quote = next(i for i, q in enumerate(reader.brief.quotes) if q.kind == "speech")
        reader.text.light(reader.brief.quotes[quote].outer)
        await press(app, pilot, "enter")
        assert reader.active is reader.lists[1]
        assert reader.list.entry.item == quote


async def test_enter_on_a_person_opens_the_person(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        person = next(i for i, p in enumerate(reader.brief.people) if p.name == "Giorgia Meloni")
        second = reader.brief.people[person].mentions[1]
        reader.text.light(Span(second.start, second.end))
        await press(app, pilot, "enter")
        assert reader.active is reader.lists[0]
        assert (reader.list.entry.item, reader.list.turn) == (person, 1)


async def test_n_in_a_pane_walks_over_a_persons_mentions(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        person = next(i for i, p in enumerate(reader.brief.people) if p.name == "Giorgia Meloni")
        await press(app, pilot, "2")
        reader.list.choose_item(person)
        await press(app, pilot, "n")
        mention = reader.brief.people[person].mentions[1]
        assert reader.text.lit == Span(mention.start, mention.end)


async def open_first_call(app, pilot):
    call = app.screen.brief.notes[0].calls[0]
    app.screen.text.show_span(call)
    app.screen.text.light(call)
    await press(app, pilot, "enter")


async def test_a_call_shows_its_source_over_the_text(reading):
    async with reading() as (app, pilot):
        await open_first_call(app, pilot)
        top = app.screen.text.top
        assert "Post de Donald Trump sur TruthSocial." in seen(app)
        assert app.screen.popup.display
        await press(app, pilot, "escape")
        assert not app.screen.popup.display
        assert (app.screen.text.top, app.focused) == (top, app.screen.text)


async def test_enter_in_the_popup_goes_to_the_source_and_back(reading):
    async with reading() as (app, pilot):
        await open_first_call(app, pilot)
        await press(app, pilot, "enter")
        source = app.screen.brief.notes[0].source
        assert app.screen.text.lit == Span(source.start, source.end)
        await press(app, pilot, "H")
        assert app.screen.text.lit == app.screen.brief.notes[0].calls[0]


async def test_o_tells_when_there_is_no_address(reading):
    async with reading() as (app, pilot):
        await open_first_call(app, pilot)
        await press(app, pilot, "o")
        assert "Note 1 gives no address." in glass(app)[-1]
        await press(app, pilot, "escape", "escape", "o")
        assert "Choose a note first" in glass(app)[-1]


async def test_o_shows_the_address_in_full(reading, tmp_path):
    address = "https://example.org/" + "a-long-way/" * 12 + "report.pdf"
    brief = tmp_path / "brief.txt"
    brief.write_text(
        f"The minister spoke on Monday.[1] Nobody answered, and the talks were over.\n\nSources\n[1] Agency, {address}\n"
    )
    async with reading(brief) as (app, pilot):
        await press(app, pilot, "4", "o")
        assert address in "".join(line.strip() for line in glass(app))
        assert app.screen.popup.display


async def test_y_copies_a_quote_with_its_speaker_brief_and_file(reading):
    async with reading(lang="fr") as (app, pilot):
        reader = app.screen
        item = next(i for i, q in enumerate(reader.brief.quotes) if q.speaker == "Alexander Stubb")
        reader.text.light(reader.brief.quotes[item].outer)
        await press(app, pilot, "y")
        assert app.clipboard.startswith("« Il est encore trop tôt")
        assert "Alexander Stubb, président finlandais" in app.clipboard
        assert FRENCH.name in app.clipboard
        assert "Envoyé au presse-papiers du terminal" in glass(app)[-1]


async def test_y_says_when_a_speaker_was_inferred(reading):
    async with reading() as (app, pilot):
        reader = app.screen
        item = next(i for i, q in enumerate(reader.brief.quotes) if q.attribution == "inferred")
        await press(app, pilot, "3")
        reader.list.choose_item(item)
        await press(app, pilot, "y")
        assert "(speaker inferred, not stated)" in app.clipboard


async def test_y_copies_a_source(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "4", "y")
        assert app.clipboard == "Post de Donald Trump sur TruthSocial."


async def test_y_copies_nothing_that_a_terminal_would_drop(reading, tmp_path):
    brief = tmp_path / "brief.txt"
    brief.write_text(f"The port opens.[1] Nobody spoke, and the talks were over.\n\nSources\n[1] Agency, {'word ' * 15_000}\n")
    async with reading(brief) as (app, pilot):
        await press(app, pilot, "4", "y")
        assert app.clipboard == "" and "Too long for a terminal’s clipboard" in glass(app)[-1]


async def test_y_without_a_choice_copies_nothing(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "y")
        assert app.clipboard == ""
        assert "Choose a quote or a source first." in glass(app)[-1]


async def test_a_notice_goes_with_the_next_key(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "y", "j")
        assert "Choose a quote" not in seen(app)


async def search(app, pilot, words):
    await press(app, pilot, "slash")
    await press(app, pilot, *("space" if c == " " else c for c in words))
    await pilot.pause()


async def test_search_ignores_case_and_accents_and_counts(reading):
    async with reading() as (app, pilot):
        await search(app, pilot, "PRESIDENT")
        assert len(app.screen.finding.hits) == 5
        assert "1 of 5 hits" in glass(app)[-1]
        await press(app, pilot, "enter", "n")
        assert "2 of 5 hits" in glass(app)[-1]
        await press(app, pilot, "N", "N")
        assert "5 of 5 hits" in glass(app)[-1]


async def test_search_given_up_goes_back(reading):
    async with reading() as (app, pilot):
        await search(app, pilot, "Koursk")
        assert app.screen.text.top != (0, 0)
        await press(app, pilot, "escape")
        assert (app.screen.text.top, len(app.screen.finding.hits)) == ((0, 0), 0)
        assert app.screen.active is app.screen.text


async def test_a_search_is_a_jump(reading):
    async with reading() as (app, pilot):
        await search(app, pilot, "Koursk")
        await press(app, pilot, "enter", "H")
        assert app.screen.text.top == (0, 0)


async def test_search_without_a_hit_says_so(reading):
    async with reading() as (app, pilot):
        await search(app, pilot, "zzz")
        assert "not found" in glass(app)[-1]
        await press(app, pilot, "enter")
        assert "“zzz” is not in the text." in glass(app)[-1]


async def test_letters_typed_in_the_search_are_no_commands(reading):
    async with reading() as (app, pilot):
        await search(app, pilot, "qlt?3")
        assert app.is_running
        assert app.labels.language == "en"
        assert app.screen.finding.query == "qlt?3"


async def test_l_switches_every_label_and_keeps_place_and_choice(reading):
    async with reading(size=(160, 45)) as (app, pilot):
        reader = app.screen
        await press(app, pilot, "3", "j", "j")
        place, item = reader.text.top, reader.list.entry.item
        assert "Participants" in seen(app) and "Quotes" in seen(app)
        await press(app, pilot, "l")
        assert "Citations" in seen(app) and "Quotes" not in seen(app)
        assert (reader.text.top, reader.list.entry.item, reader.active) == (place, item, reader.lists[1])
        await press(app, pilot, "l")
        assert "Quotes" in seen(app) and "Citations" not in seen(app)


async def test_t_changes_the_colours(reading):
    async with reading() as (app, pilot):
        names = []
        for _ in range(3):
            await press(app, pilot, "t")
            names.append(app.ink.name)
        assert names == ["dark", "light", "terminal"]


async def test_help_lists_every_key_of_the_live_map(reading):
    async with reading(size=(100, 60), lang="fr") as (app, pilot):
        await press(app, pilot, "question_mark")
        assert isinstance(app.screen, Help)
        lines = seen(app)
        for words in ("Espace", "Pg suiv.", "Échap", "↓", "/", "<", "[", "Ctrl+P"):
            assert words in lines, words
        await press(app, pilot, "escape")
        assert isinstance(app.screen, Reader)


async def test_help_has_only_keys_that_work(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "question_mark")
        described = {c.action for c in app.screen.keys.commands}
        await press(app, pilot, "q")
        live = {a.binding.action for a in app.screen.active_bindings.values() if a.binding.description}
        assert described == live


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_palette_has_every_command_in_the_label_language(reading, key):
    async with reading(lang="fr") as (app, pilot):
        commands = {a.binding.action for a in app.screen.active_bindings.values() if a.binding.description}
        await press(app, pilot, key)
        assert isinstance(app.screen, Palette)
        assert {c.action for _, c in app.screen.commands} == commands
        await press(app, pilot, *"citations", "enter")
        assert app.screen.active is app.screen.lists[1]


async def test_palette_is_left_by_escape(reading):
    async with reading() as (app, pilot):
        await press(app, pilot, "colon", "escape")
        assert isinstance(app.screen, Reader)


async def test_brackets_walk_over_the_briefs(reading):
    async with reading(FRENCH, ENGLISH) as (app, pilot):
        await press(app, pilot, "left_square_bracket")
        assert "This is the first brief." in glass(app)[-1]
        await press(app, pilot, "right_square_bracket")
        await settle(app, pilot)
        assert app.screen.brief.language == "en"
        await press(app, pilot, "right_square_bracket")
        assert "This is the last brief." in glass(app)[-1]
        await press(app, pilot, "H")
        await settle(app, pilot)
        assert app.screen.brief.language == "fr"


async def test_a_title_that_stands_apart_from_the_text_heads_the_page(reading, tmp_path):
    brief = tmp_path / "brief.md"
    brief.write_text("---\ntitle: The river rises\n---\nNobody answered, and the talks were over by noon.\n")
    async with reading(brief) as (app, _):
        assert "The river rises" in glass(app)[0] and "brief.md" not in glass(app)[0]


async def test_contents_lists_titles_dates_and_counts(reading):
    async with reading(FRENCH, ENGLISH, size=(100, 30)) as (app, pilot):
        await press(app, pilot, "c")
        await settle(app, pilot)
        assert isinstance(app.screen, Contents)
        assert "Le sommet virtuel" in seen(app)
        assert "quotes" in seen(app) and "participants" in seen(app) and "2 sources" in seen(app)
        await press(app, pilot, "j", "enter")
        await settle(app, pilot)
        assert app.screen.index == 1


async def test_contents_first_for_a_folder(reading):
    async with reading(FRENCH, ENGLISH, contents=True) as (app, pilot):
        assert isinstance(app.screen, Contents)


async def test_q_goes_back_then_quits(reading):
    async with reading(FRENCH, ENGLISH) as (app, pilot):
        await press(app, pilot, "3", "q")
        assert app.screen.active is app.screen.text
        await press(app, pilot, "q")
        assert isinstance(app.screen, Contents)
        await pilot.press("q")
        assert app.return_value == 0


async def test_q_quits_a_single_brief(reading):
    async with reading() as (app, pilot):
        await pilot.press("q")
        assert app.return_value == 0


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_quit_at_once(reading, key):
    async with reading() as (app, pilot):
        await pilot.press(key)
        assert app.return_value == 0


async def test_keys_that_mean_nothing_do_nothing(reading):
    async with reading() as (app, pilot):
        before = glass(app)
        await press(app, pilot, "x", "z", "Z", "f5", "ctrl+a", "6", "0", "left", "right")
        assert glass(app) == before


@pytest.mark.parametrize("key", ["j", "space", "d", "G", "n", "H", "2"])
async def test_moving_on_puts_the_popup_away(reading, key):
    async with reading() as (app, pilot):
        await open_first_call(app, pilot)
        await press(app, pilot, key)
        assert not app.screen.popup.display


async def test_keys_typed_in_one_go_are_answered_in_order(reading):
    async with reading() as (app, pilot):
        for key in ["slash", *"pres", "enter", "n", "n"]:
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        for _ in range(8):
            await pilot.pause()
        assert "3 of 12 hits" in glass(app)[-1]
        for key in ["escape", "3", "j", "enter", "1"]:
            app.post_message(events.Key(key, None))
        for _ in range(8):
            await pilot.pause()
        speech = [q for q in app.screen.brief.quotes if q.kind == "speech"]
        assert app.screen.text.lit == speech[1].outer
