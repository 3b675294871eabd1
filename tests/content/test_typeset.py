"""Where lines may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.typeset import cells, superscript, wrap


def lines(text, width):
    return [text[a:b] for a, b in wrap(text, width)]


def test_words_fill_the_row_and_no_more():
    assert lines("un deux trois quatre", 9) == ["un deux", "trois", "quatre"]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_french_marks_stay_with_their_word(space):
    text = f"Il a dit{space}: «{space}non{space}» et 20{space}% de plus{space}; pourquoi{space}? Voilà{space}!"
    for width in range(12, 40):
        for line in lines(text, width):
            assert not line.endswith("«"), (width, line)
            assert line[0] not in "»:;?!%", (width, line)


def test_a_no_break_space_never_breaks():
    assert lines("le 20\u00a0mars 2025", 8) == ["le", "20\u00a0mars", "2025"]


def test_thousands_stay_together():
    assert lines("environ 14 700 camions", 12) == ["environ", "14 700", "camions"]


def test_an_unspaced_dash_lets_go_after_it():
    assert lines("Kyiv—Moscow", 6) == ["Kyiv—", "Moscow"]


def test_a_word_longer_than_the_row_is_cut():
    assert lines("https://example.org/aaaa", 10) == ["https://ex", "ample.org/", "aaaa"]


def test_wide_and_combining_characters_are_measured_in_cells():
    assert cells("北京") == 4
    assert cells("e\u0301") == 1
    assert lines("北京北京", 4) == ["北京", "北京"]
    assert lines("abc e\u0301e\u0301e\u0301", 4) == ["abc", "e\u0301e\u0301e\u0301"]


def test_first_row_may_be_shorter():
    assert wrap("aa bb cc", 5, first=2) == [(0, 2), (3, 8)]


def test_spaces_before_a_first_word_that_fills_the_row_are_left_out():
    assert lines(" abcdef gh", 6) == ["abcdef", "gh"]
    assert lines(" abc", 6) == [" abc"]


def test_empty_text_has_one_empty_row():
    assert wrap("", 10) == [(0, 0)]


def test_superscripts():
    assert superscript("12") == "¹²"
    assert superscript("*") == "*"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=200), st.integers(2, 60))
def test_no_character_is_lost_and_no_row_is_too_wide(text, width):
    rows = wrap(text, width)
    assert all(cells(text[a:b]) <= width or b - a == 1 for a, b in rows)
    ends = [0, *(b for _, b in rows)]
    starts = [*(a for a, _ in rows), len(text)]
    for end, start in zip(ends, starts, strict=True):
        assert end <= start
        assert not text[end:start].strip(" \t\n\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
