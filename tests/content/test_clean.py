"""Cleaning: what acts on a terminal or hides from a reader, and nothing else, is taken out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content import clean as cleaning
from content.clean import clean, display_name


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_end_is_one_line_feed(end):
    assert clean(f"un{end}deux") == ("un\ndeux", 0)


def test_colours_are_dropped_and_other_controls_shown():
    assert clean("\x1b[1;31mrouge\x1b[0m \x1b[2J\x1b]52;c;AA\x07\x00\x7f").text == "rouge ␛[2J␛]52;c;AA␇␀␡"


def test_c1_controls_surrogates_and_noncharacters_are_replaced():
    assert clean("a\x9b31m\ud800\uffff").text == "a\ufffd31m\ufffd\ufffd"


@pytest.mark.parametrize("unseen", ["\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff", "\U000e0041", "\u3164", "\ufe0f"])
def test_what_is_not_seen_is_removed_and_counted(unseen):
    assert clean(f"pay{unseen}pal") == ("paypal", 1)


def test_french_and_other_scripts_pass_untouched():
    text = "« L’été\u202f: 5\u00a0€ – garçon… »\tŁódź Київ 北京 नमस्ते العَرَبِيَّة\n"
    assert clean(text).text is text


def test_a_letter_bears_four_marks_at_most():
    assert clean("e" + "\u0301\u0316" * 500 + "x") == ("e" + "\u0301\u0316" * 2 + "x", 996)


def test_a_family_falls_into_its_members():
    assert clean("👨\u200d👩\u200d👧 ❤\ufe0f").text == "👨👩👧 ❤"


@pytest.mark.parametrize("blank", ["\r\n", " ", ""])
def test_nothing_is_parted_where_windows_meet(monkeypatch, blank):
    text = "".join(f"ab\x1b[31mc{blank}e\u0301\u0301\u0301\u0301\u0301\u0301" for _ in range(200))
    at_once = clean(text)
    monkeypatch.setattr(cleaning, "_WINDOW", 64)
    assert "\n\n" not in clean(text).text
    if blank:
        assert clean(text) == at_once


ODD = st.text(st.characters() | st.sampled_from("\x1b\r\n\x9b\u202e\u200d\u0301\ufeff[m31;"), max_size=200)


@given(ODD)
def test_what_comes_out_is_harmless_and_clean(text):
    found, removed = clean(text)
    assert removed >= 0
    for character in found:
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
        assert unicodedata.bidirectional(character) not in ("RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI")
    assert clean(found) == (found, 0)


def test_names_of_files_are_shown_on_one_line():
    assert display_name(b"57-\x1b]0;x\x07[red]\n\xff.md") == "57-␛]0;x␇[red]␊\ufffd.md"
    assert display_name("59-\u202egpj.md") == "59-gpj.md"
