"""Marks: what is read as one, and that what cannot be read never opens a brief."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.clean import clean
from content.marking import KEYS, Marking, marking, scattered

UTC = datetime.timezone.utc


def at(words: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(words)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("amber", "AMBER"),
        ("TLP:AMBER", "AMBER"),
        ("tlp: Amber+Strict", "AMBER+STRICT"),
        ("AMBER STRICT", "AMBER+STRICT"),
        ("amber-strict", "AMBER+STRICT"),
        ("TLP RED", "RED"),
        ("White", "CLEAR"),
        ("clear", "CLEAR"),
    ],
)
def test_a_label_of_tlp_is_read_however_it_is_typed(words, label):
    assert marking({"tlp": words}) == Marking(tlp=label)


@pytest.mark.parametrize("words", ["ambre", "red+strict", "tlp", "AMBER STRICTLY", "\u202eder", ["red"], {"red": None}])
def test_another_label_closes_the_brief_and_is_kept(words):
    made = marking({"tlp": words})
    assert made.tlp is None and made.unreadable[0][0] == "tlp" and made.is_closed(at("2999-01-01T00:00Z"))


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("2025-03-16T06:00+01:00", "2025-03-16T05:00Z"),
        ("2025-03-16 06:00:30.5 Z", "2025-03-16T06:00:30Z"),
        ("2025-03-16t06:00-0330", "2025-03-16T09:30Z"),
        ("2025-03-16", "2025-03-17T12:00Z"),
    ],
)
def test_an_embargo_ends_at_a_moment(words, end):
    made = marking({"embargo": words})
    assert (made.ends, made.embargo, made.unreadable) == (at(end), words, ())
    second = datetime.timedelta(seconds=1)
    assert made.is_closed(made.ends - second) and not made.is_closed(made.ends)


@pytest.mark.parametrize(
    "words",
    [
        "2025-03-16T06:00",
        "2025-02-30",
        "2025-03-16T25:00Z",
        "0001-01-01T00:00+14:00",
        "9999-12-31",
        "tomorrow",
        "٢٠٢٥-٠٣-١٦",
        "2025-03-16T06:00+25:00",
    ],
)
def test_what_is_no_moment_closes_the_brief_and_is_kept(words):
    made = marking({"embargo": words})
    assert (made.ends, made.unreadable) == (None, (("embargo", words),)) and made.is_closed(at("2999-01-01T00:00Z"))


def test_a_later_statement_wins_key_by_key_and_an_empty_one_takes_away():
    before = marking({"tlp": "red", "embargo": "soon", "classification": " for\nus "})
    assert before.classification == "for us"
    assert marking({"embargo": "2025-03-16"}, before) == marking(
        {"tlp": "red", "embargo": "2025-03-16", "classification": "for us"}
    )
    assert marking({"tlp": "", "classification": None, "embargo": ""}, before) is None


def test_marks_are_found_in_what_could_not_be_read():
    found = scattered('title: "a\nTLP: red\n{embargo: 2025-03-16\nnot: tlp: x')
    assert set(found) == {"tlp", "embargo"} and len(marking(found).unreadable) == 2


ANYTHING = (
    st.none()
    | st.text(max_size=30)
    | st.lists(st.text(max_size=5), max_size=2)
    | st.dictionaries(st.text(max_size=3), st.none(), max_size=2)
)
STATED = st.dictionaries(st.sampled_from(KEYS), ANYTHING | st.sampled_from(["red", "2025-03-16", "2025-03-16T06:00Z"]))


@given(STATED)
def test_whatever_is_stated_is_shown_or_there_is_none_and_says_the_same_again(stated):
    made = marking(stated)
    if made is None:
        assert not any(clean(value).text.strip() for value in stated.values() if isinstance(value, str))
        return
    again = marking({key: made.written(key) for key in KEYS})
    assert again.is_closed(at("2025-03-01T00:00Z")) == made.is_closed(at("2025-03-01T00:00Z")) or made.written("classification")
    assert all(made.written(key) is None or "\n" not in made.written(key) for key in KEYS)
