"""What a wall and its speakers tell each other: whole and in bounds, or nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.deck import Spot
from tui.score import LONGEST, Malformed, Place, line, read

NUMBER = st.integers(0, 1 << 20)
SECONDS = st.none() | st.integers(0, 1 << 39)
SPOTS = st.builds(Spot, st.from_regex(r"[a-z]{1,12}( [1-9][0-9]{0,7})?", fullmatch=True), NUMBER, st.none() | NUMBER, st.booleans())
PLACES = st.builds(Place, NUMBER, SPOTS, SECONDS, SECONDS, st.none() | st.tuples(st.integers(0, 1999), st.integers(0, 1999)))
GOOD = {"turn": 7, "slide": "point 3", "step": 1, "light": None, "dark": False, "began": 1742000000, "since": None, "room": [80, 22]}


@given(PLACES)
def test_what_is_told_is_read_again(place):
    sent = line(place)
    assert sent.endswith(b"\n") and sent.count(b"\n") == 1 and len(sent) <= LONGEST
    assert read(sent[:-1]) == place


@pytest.mark.parametrize(
    "change",
    [
        {"turn": -1}, {"turn": 1.0}, {"turn": True}, {"turn": 1 << 60}, {"turn": "7"}, {"slide": "point 0"}, {"slide": "[b]x"},
        {"slide": "x" * 13}, {"slide": 3}, {"slide": "point\n3"}, {"light": -1}, {"dark": 0}, {"dark": None}, {"began": "now"},
        {"room": [80]}, {"room": [80, -1]}, {"room": "80x22"}, {"room": [80, 4000]}, {"more": 1},
    ],
)  # fmt: skip
def test_what_is_no_place_is_refused(change):
    with pytest.raises(Malformed):
        read(json.dumps({**GOOD, **change}).encode())


@pytest.mark.parametrize("name", GOOD)
def test_nothing_may_be_missing(name):
    with pytest.raises(Malformed):
        read(json.dumps({key: value for key, value in GOOD.items() if key != name}).encode())


@given(st.binary(max_size=600) | st.just(b"[" * 512) | st.just(b'{"turn": ' + b"9" * 480))
def test_whatever_comes_is_a_place_or_refused(sent):
    try:
        assert isinstance(read(sent), Place)
    except Malformed:
        pass


def test_the_clock_begins_with_the_first_move_and_each_slide_with_its_own():
    place = Place(0, Spot("title")).moved(Spot("lead"), 100.7)
    assert (place.turn, place.began, place.since) == (1, 100, 100)
    place = place.moved(Spot("lead", 1), 130).moved(Spot("point 1"), 160)
    assert (place.turn, place.began, place.since) == (3, 100, 160)
