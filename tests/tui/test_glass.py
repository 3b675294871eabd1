"""Frames between any two screens, drawn by an emulated terminal."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.glass import Glass, split
from tui.sgr import blank_style, change_of_style

COLUMNS, ROWS = 24, 8
STYLES = st.sampled_from(["", "", "1", "7", "4", "31", "1;33", "44", "38;2;10;20;30;48;2;200;210;220", "48;5;17"])
WORDS = st.sampled_from(["", " ", "   ", "     a     b", "accord", "« paix »", "ŝanĝo", "日本", "e\u0301tat", "▸ ─── ", "👍"])
PIECES = st.lists(st.tuples(WORDS, STYLES), max_size=5)
SCREENS = st.lists(PIECES, min_size=ROWS, max_size=ROWS)


def terminal():
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.Stream(screen)
    stream.feed("\x1b[?7l")
    return screen, stream


def draw(glass: Glass, lines) -> None:
    for row, pieces in enumerate(lines):
        end = glass.paint(row, 0, pieces)
        glass.paint(row, end, [(" " * (COLUMNS - end), "")])


def seen(cell) -> tuple:
    plain = cell.data == " " and not (cell.underscore or cell.reverse)
    return (" ", cell.bg) if plain else tuple(cell)


def same(screen, lines) -> None:
    fresh, stream = terminal()
    for row, pieces in enumerate(lines):
        column = 0
        for text, style in pieces:
            for cell in split(text):
                if cell and cell in "日本👍" and column == COLUMNS - 1:
                    cell = " "  # half a character is none
                if cell and column < COLUMNS:
                    stream.feed(f"\x1b[{row + 1};{column + 1}H\x1b[{style}m{cell}\x1b[m")
                column += 1
    for y in range(ROWS):
        assert [seen(screen.buffer[y][x]) for x in range(COLUMNS)] == [seen(fresh.buffer[y][x]) for x in range(COLUMNS)]


@given(st.lists(SCREENS, min_size=1, max_size=4))
def test_any_screen_after_any_other(screens):
    glass = Glass(COLUMNS, ROWS)
    screen, stream = terminal()
    for lines in screens:
        draw(glass, lines)
        stream.feed(glass.frame())
        same(screen, lines)
        assert glass.frame() == ""


@given(SCREENS, st.integers(-5, 5), SCREENS)
def test_shifted_screens(lines, by, others):
    glass = Glass(COLUMNS, ROWS)
    screen, stream = terminal()
    draw(glass, lines)
    stream.feed(glass.frame())
    shifted = [lines[row + by] if 0 <= row + by < ROWS else others[row] for row in range(ROWS)]
    draw(glass, shifted)
    stream.feed(glass.frame())
    same(screen, shifted)


def numbered(first: int):
    return [[(f"{chr(97 + first + row) * 6} {first + row}", "")] for row in range(ROWS)]


@pytest.mark.parametrize("erases", [True, False])
def test_a_shift_is_sent_as_one(erases):
    glass = Glass(COLUMNS, ROWS, erases)
    draw(glass, numbered(0))
    glass.frame()
    draw(glass, numbered(1))
    assert glass.frame() == "\x1b[1;8r\x1b[8H\n\x1b[r\x1b[8Hiiiiii 8\x1b[H"
    draw(glass, numbered(0))
    assert glass.frame() == "\x1b[1;8r\x1b[1H\x1bM\x1b[r\x1b[Haaaaaa 0\x1b[H"


def test_frames_that_nobody_asked_for_are_one_difference():
    glass = Glass(COLUMNS, ROWS)
    draw(glass, numbered(0))
    glass.frame()
    for first in (1, 2, 3):
        draw(glass, numbered(first))
    frame = glass.frame()
    assert frame == "\x1b[1;8r\x1b[8H\n\n\n\x1b[r\x1b[6Hiiiiii 8\r\njjjjjj 9\r\nkkkkkk 10\x1b[H"


def test_a_terminal_that_nobody_knows_is_cleared():
    glass = Glass(COLUMNS, ROWS)
    draw(glass, numbered(0))
    glass.frame()
    glass.forget()
    frame = glass.frame()
    assert frame.startswith("\x1b[m\x1b[H\x1b[2J") and "hhhhhh 7" in frame


def test_blank_tails_are_erased_only_where_no_background_shows():
    glass = Glass(COLUMNS, ROWS)
    glass.paint(0, 0, [("accord de paix", "1")])
    glass.frame()
    glass.paint(0, 0, [("accord" + " " * 8, "1")])
    assert glass.frame() == "\x1b[1;7H\x1b[K\x1b[H"
    glass.paint(0, 0, [(" " * 6, "44")])
    assert glass.frame() == "\x1b[H\x1b[0;44m      \x1b[H"


def test_what_shows_on_a_blank():
    assert blank_style("1;2;3;33") == ""
    assert blank_style("1;38;2;4;7;9;48;5;17") == "48;5;17"
    assert blank_style("4;33") == "4;33"


def test_half_a_wide_character_is_none():
    glass = Glass(COLUMNS, 1)
    glass.paint(0, 0, [("日本", "")])
    glass.paint(0, 1, [("x", "")])
    assert glass.wanted[0][0][:4] == [" ", "x", "本", ""]
    glass.paint(0, COLUMNS - 1, [("日", "")])
    assert glass.wanted[0][0][-1] == " "


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "1;31", "1;31"),
        ("1;31", "", ""),
        ("38;2;1;2;3;48;2;4;5;6", "1;38;2;1;2;3;48;2;4;5;6", "1"),
        ("1;38;2;1;2;3;48;2;4;5;6", "38;2;1;2;3;48;2;4;5;6", "22"),
        ("1;2;33;44", "2;33;44", "22;2"),
        ("2;33;44;4", "3;34;44;4", "22;3;34"),
        ("38;5;17;48;5;18;4", "48;5;18", "24;39"),
        ("53;38;5;17", "1;53;38;5;17", "0;1;53;38;5;17"),  # what is not known is said anew
    ],
)
def test_a_change_of_style_says_what_differs(old, new, expected):
    assert change_of_style(old, new) == f"\x1b[{expected}m"


def test_a_vt100_is_told_each_style_anew():
    glass = Glass(COLUMNS, ROWS, erases=False)
    glass.paint(0, 0, [("accord", "1"), ("de", "1;4"), ("paix", "4")])
    assert glass.frame() == "\x1b[H\x1b[1maccord\x1b[0;1;4mde\x1b[0;4mpaix\x1b[H"


def test_the_pen_is_left_as_it_is_but_never_where_a_background_would_be_scrolled_or_erased_in():
    glass = Glass(COLUMNS, ROWS)
    glass.paint(0, 0, [("accord", "44")])
    glass.frame()
    glass.paint(1, 0, [("accord", "44")])
    assert glass.frame() == "\x1b[2Haccord\x1b[H"
    glass.paint(1, 0, [("      ", "")])
    assert glass.frame() == "\x1b[2H\x1b[m\x1b[K\x1b[H"
