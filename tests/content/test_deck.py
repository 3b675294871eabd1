"""A brief as slides: which there are, in what order and steps; and that every word of them is the text's."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

import seeds
from content.cutting import LONGEST
from content.deck import KINDS, Deck, Spot
from content.labels import Labels
from content.load import analyse, load, read_bytes
from content.model import Block, Brief, Quote, Span
from content.staging import Order
from content.typeset import cells

FRENCH, ENGLISH = (load(path) for path in sorted(seeds.folder().glob("*.txt"))[:2])


def deck_of(text: str, name: str = "brief.md") -> Deck:
    return Deck(analyse(read_bytes(text.encode(), name)))


def keys(deck: Deck) -> list[str]:
    return [slide.key for slide in deck.slides]


def units_of(deck: Deck, key: str) -> list[str]:
    slide = deck.slides[deck.place(key)]
    return [deck.said(slide, unit) for unit in deck.units(slide)]


def staged(brief, show=None, omit=()):
    """The brief as its editor wants it presented."""
    return Deck(brief.model_copy(update={"present": Order(show, omit)}))


# ---------------------------------------------------------------- what there is
def test_the_sample_in_order():
    found = keys(Deck(ENGLISH))
    assert found[:3] == ["title", "lead", "point 1"]
    assert found[13:17] == ["point 12", "board", "quote 1", "quote 3"]
    assert found[-2:] == ["moments", "sources"]


def test_a_brief_without_title_people_or_notes_has_fewer_slides():
    assert keys(deck_of("It rained in the north.\n\n- It was dry in the south.\n- Nobody knows of the west.\n")) == [
        "lead",
        "point 1",
        "point 2",
    ]


def test_a_title_outside_the_text_and_a_date_are_a_slide():
    deck = deck_of("---\ntitle: Rain\ndate: 2025-03-01\n---\nIt rained in the north.\n")
    assert keys(deck)[:2] == ["title", "lead"]
    assert units_of(deck, "title") == ["Rain"]
    assert deck.brief.date == datetime.date(2025, 3, 1)


def test_only_what_comes_first_is_the_lead():
    assert keys(deck_of("- It was dry in the south.\n- Nobody knows.\n\nIt rained in the north.\n")) == [
        "point 1",
        "point 2",
        "point 3",
    ]


def test_terms_are_no_quotes_and_quotes_have_the_numbers_of_the_pane():
    deck = Deck(FRENCH)
    shown = {slide.number - 1 for slide in deck.slides if slide.kind == "quote"}
    assert shown == {item for item, quote in enumerate(FRENCH.quotes) if quote.kind == "speech"}


def test_a_broken_quote_is_one_slide_and_goes_by_each_part():
    deck = Deck(ENGLISH)
    assert "quote 9" not in keys(deck)
    assert deck.place("quote 9") == deck.place("quote 8") == keys(deck).index("quote 8")
    assert [said[-9:] for said in units_of(deck, "quote 8")] == ["uilding,”", "mewhere.”"]


def test_days_stand_once_in_the_order_of_the_calendar():
    deck = Deck(ENGLISH)
    days = [ENGLISH.moments[unit.items[0]].date for unit in deck.units(deck.slides[deck.place("moments")])]
    assert days == ["2025-06-11", "2025-06-12", "2025-06-16", "2025-06-30", "2025-07-02", "2025-09-24"]
    assert len(days) < len(ENGLISH.moments)


def test_the_dates_of_the_sources_are_not_on_the_line_in_time():
    assert "moments" not in keys(deck_of("It rained.[^1]\n\n[^1]: Weather Office, 3 March 2025.\n"))


def test_the_board_goes_by_standing():
    deck = Deck(FRENCH)
    standings = [FRENCH.people[unit.items[0]].standing for unit in deck.units(deck.slides[deck.place("board")])]
    assert standings[0] == "host"
    assert len(standings) == len(FRENCH.people)
    assert sum(a != b for a, b in pairwise(standings)) == len(set(standings)) - 1


# ---------------------------------------------------------------- steps
def test_a_point_builds_up_sentence_by_sentence_but_not_within_a_quote():
    assert [said[:12] for said in units_of(Deck(FRENCH), "point 1")] == ["Le sujet cen", "Starmer a ré", "Il a ajouté "]
    assert len(units_of(Deck(FRENCH), "point 6")) == 1  # three sentences, said by one man


def test_a_quote_with_an_empty_line_in_it_is_cut_into_its_sentences():
    text = "He said: “We wait.\n\nWe see. Then we go.” He left."
    outer = Span(text.index("“"), text.index("”") + 1)
    quote = Quote(start=outer.start + 1, end=outer.end - 1, outer=outer, kind="speech")
    deck = Deck(Brief(text=text, language="en", blocks=(Block("paragraph", 0, len(text)),), quotes=(quote,)))
    assert units_of(deck, "quote 1") == ["“We wait.", "We see.", "Then we go.”"]


def test_what_stands_under_a_point_comes_up_item_by_item():
    deck = deck_of(
        "# Rain\n\nIt rained.\n\n- The north. All of it.\n  - Oslo was wet.\n  - Bergen too. Very.\n- The south was dry.\n"
    )
    assert units_of(deck, "point 1") == ["The north.", "All of it.", "Oslo was wet.", "Bergen too. Very."]
    assert [unit.level for unit in deck.units(deck.slides[deck.place("point 1")])] == [0, 0, 1, 1]
    assert units_of(deck, "point 2") == ["The south was dry."]


def test_a_short_list_is_one_point_with_what_introduces_it():
    deck = deck_of("It rained.\n\nIt was wet in:\n\n- Oslo\n- Bergen\n\nNobody knows.\n")
    assert units_of(deck, "point 1") == ["It was wet in:", "Oslo", "Bergen"]
    assert keys(deck)[2] == "point 2"


def test_so_is_a_block_quotation_with_what_introduces_it():
    deck = deck_of("It rained.\n\nThe mayor said:\n\n> It was wet. Very.\n\nNobody knows.\n")
    assert units_of(deck, "point 1") == ["The mayor said:", "It was wet. Very."]


def test_a_few_words_before_long_points_stand_over_them_like_a_heading():
    long = "It rained for days without an end, and nobody could say why it did. " * 6
    deck = deck_of(f"# Rain\n\nIt rained.\n\n## North\n\nWhat we know:\n\n- {long}\n- {long}\n\nNobody knows more.\n")
    sections = {slide.key: slide.section and slide.section.of(deck.brief.text) for slide in deck.slides}
    assert sections["point 1"] == sections["point 2"] == "What we know:"
    assert sections["point 3"] == "North"
    assert "point 4" not in sections


def test_a_table_is_one_slide_that_stands_whole():
    deck = deck_of("# Votes\n\nThey voted.\n\n| state | votes |\n|---|---|\n| Norway | 12 |\n| Sweden | 14 |\n")
    slide = deck.slides[deck.place("point 1")]
    assert not slide.builds
    assert len(deck.units(slide)) == 3


@given(some.text(alphabet="ab ,.;é中\n", min_size=1, max_size=3000))
def test_every_word_is_shown_once_and_no_unit_is_too_long(text):
    deck = deck_of("Begin. " + " ".join(text.split()), "brief.txt")
    spans = [unit.span for slide in deck.slides if slide.builds for unit in deck.units(slide)]
    assert "".join("".join(span.of(deck.brief.text).split()) for span in spans) == "".join(
        "".join(deck.brief.text[block.start : block.end].split()) for block in deck.blocks
    )
    assert all(cells(span.of(deck.brief.text)) <= LONGEST for span in spans)


# ---------------------------------------------------------------- what an editor states
@pytest.mark.parametrize(
    ("show", "omit", "expected"),
    [
        (("board", "lead"), (), ["board", "lead"]),
        (("quotes",), ("quote 3", "quote 9"), ["quote 1", "quote 4", "quote 5", "quote 6", "quote 7"]),
        (("point 2", "points", "point 99"), (), ["point 2", "point 1", "point 3", "point 4", "point 5"]),
        (("quote 9",), (), ["quote 8"]),
        (("title",), ("title",), []),
    ],
)
def test_the_order_that_is_stated(show, omit, expected):
    assert keys(staged(ENGLISH, show, omit))[:5] == expected


def test_what_is_omitted_leaves_the_others_in_their_order():
    every = keys(Deck(ENGLISH))
    assert keys(staged(ENGLISH, None, ("quotes", "lead"))) == [
        key for key in every if not key.startswith("quote") and key != "lead"
    ]


# ---------------------------------------------------------------- places
def test_each_passage_leads_to_its_slide_and_unit():
    deck = Deck(FRENCH)
    for slide in deck.slides:
        if slide.builds:
            for step, unit in enumerate(deck.units(slide)):
                assert deck.spot_at(unit.span.start) == deck.spot_at(unit.span.end - 1) == Spot(slide.key, step)


def test_a_heading_leads_to_what_stands_under_it_and_a_title_to_the_first_slide():
    deck = Deck(ENGLISH)
    assert deck.spot_at(ENGLISH.text.index("What comes next")) == Spot("point 11")
    assert deck.spot_at(0) == Spot("title")


def test_a_passage_that_is_left_out_leads_to_the_slide_before():
    offset = ENGLISH.text.index("Ms Tamsalu")
    assert Deck(ENGLISH).spot_at(offset).slide == "point 3"
    assert staged(ENGLISH, None, ("point 3", "point 2")).spot_at(offset).slide == "point 1"
    assert staged(ENGLISH, ("board",)).spot_at(offset) == Spot("board")
    assert staged(ENGLISH, ("title",), ("title",)).spot_at(offset) is None


def test_a_source_leads_to_the_sources_and_things_found_to_their_slides():
    deck = Deck(ENGLISH)
    assert deck.spot_at(ENGLISH.notes[1].source.start) == Spot("sources", 1)
    assert deck.spot_of("quote", 8) == Spot("quote 8")
    assert deck.spot_of("quote", 1) is None  # a term
    person = ENGLISH.people.index(next(person for person in ENGLISH.people if person.name == "Hugo Van Aerden"))
    spot = deck.spot_of("board", person)
    assert deck.units(deck.slides[deck.place("board")])[spot.step].items == (person,)


@given(some.text(max_size=12), some.integers(), some.none() | some.integers(), some.booleans())
def test_any_spot_is_fitted_or_refused(slide, step, light, dark):
    deck = Deck(FRENCH)
    assert deck.fitted(Spot(slide, step, light, dark)) is None or slide in keys(deck)
    fitted = deck.fitted(Spot("point 1", step, light, dark))
    assert fitted == deck.fitted(fitted)
    assert 0 <= fitted.step < 3 and fitted.light in (None, 0, 1, 2)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_slide_has_a_name_and_begins_with_words_of_the_text(lang):
    deck, labels = Deck(ENGLISH), Labels(lang)
    assert len({deck.called(slide, labels) for slide in deck.slides}) == len(deck.slides)
    assert {slide.kind for slide in deck.slides} == set(KINDS)
    assert all(deck.begins(slide) in " ".join(ENGLISH.text.split()) for slide in deck.slides)
