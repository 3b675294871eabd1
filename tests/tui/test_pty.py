"""Real runs in a pseudo-terminal: what is on the screen. What is left of the terminal afterwards: test_given_back.py."""

from __future__ import annotations

import fcntl
import struct
import termios

import pytest

import seeds
from tests.terminal import Watched
from tests.tui.test_given_back import assert_given_back

SEED = str(sorted(seeds.folder().glob("*.txt"))[0])


@pytest.fixture
def reading():
    """`with reading(words…) as lutrin`: the first page is there."""

    def start(*words: str, **env: str) -> Watched:
        session = Watched("--lang", "fr", *words or (SEED,), columns=80, rows=24, env=env)
        session.until(has("Le sommet virtuel"))
        return session

    return start


def has(words):
    return lambda rows: words in "\n".join(rows)


def assert_ends(session):
    assert session.end() == 0
    assert_given_back(session)


@pytest.mark.parametrize("display", ["", "textual"])
def test_reading_with_keys(reading, display):
    with reading(LUTRIN_DISPLAY=display) as session:
        session.until(has("3 Citations 9"))
        session.send(b"\x1b[6~")  # page down
        session.until(has("Giorgia Meloni a déclaré"))
        session.send(b"3")
        session.until(has("─── Citations ──"))
        session.send(b"\x1b")
        session.send(b"/albanese\r")
        session.until(has("1 occurrence"))
        session.send(b"g")
        session.until(has("on comptait notamment"))
        session.send(b"qq")  # the search, then the reader
        assert_ends(session)


def test_keys_typed_while_it_starts_are_answered(reading):
    with reading() as session:
        session.send(b" ")  # the first page is there, what answers is still on its way
        session.until(has("Giorgia Meloni a déclaré"))
        session.send(b"q")
        assert_ends(session)


def test_another_size(reading):
    with reading() as session:
        session.until(has("3 Citations 9"))
        session.glass.screen.resize(30, 120)
        fcntl.ioctl(session.master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
        session.until(lambda rows: has("Volodymyr Zelensky")(rows) and has("président ukrainien")(rows))
        session.send(b"q")
        assert_ends(session)


def test_the_mouse_is_taken_where_it_is_asked_for_and_given_back(reading):
    for words in (("--mouse", SEED), (SEED,)):
        asked = "--mouse" in words
        with reading(*words) as session:
            session.until(has("3 Citations 9"))
            assert (b"\x1b[?1000h\x1b[?1006h" in session.raw) is asked
            if asked:
                session.send(b"\x1b[<65;20;8M" * 20)  # the wheel turned down, as SGR (1006) writes it
                session.until(has("100\xa0%"))
            session.send(b"q")
            assert_ends(session)
            assert (b"\x1b[?1006l\x1b[?1000l" in session.raw) is asked
            assert b"\x1b[?1003h" not in session.raw  # every movement would be a flood on a slow line
