"""Lutrin on terminals of many kinds, in a pseudo-terminal: what is sent, and what stands on the screen."""

import codecs
import fcntl
import os
import random
import re
import struct
import subprocess
import sys
import termios

import pytest

import bench.tty
from bench.tty import Program
from content.labels import Labels
from tui.background import Answer, answers, guess
from tui.terminal import settle_colours, unfit

BRIEF = """« L’Œuvre déjà vue » – réunion du 3 mars 2025

Le maire, Anna Krūmiņa, a déclaré : « Le port reste ouvert… »[1]

Sources
[1] Port de Riga.
"""


@pytest.fixture
def brief(tmp_path):
    path = tmp_path / "riga.txt"
    path.write_text(BRIEF + "\nEncore une ligne de la réunion.\n" * 200, encoding="utf-8")
    return str(path)


class Told(Program):
    """`lutrin` that keeps what it sent; `answer` is what its terminal says of its background."""

    def __init__(self, *words, columns=80, rows=24, answer=b"", **env):
        self.raw = b""
        self.answer = answer
        unset = {name: "" for name in ("NO_COLOR", "COLORTERM", "COLORFGBG", "LANG", "LC_CTYPE", "LUTRIN_LANG")}
        super().__init__([sys.executable, "-m", "tui", "--lang", "fr", *words], columns, rows, {**unset, **env})

    def _answer(self, data):
        self.raw += data
        if b"\x1b]11;?" in data and self.answer:
            self.send(self.answer)


def reduced(raw):
    """Colours asked for, as sets of SGR parameters."""
    return {code for sgr in re.findall(rb"\x1b\[([\d;]*)m", raw) for code in sgr.split(b";")}


# ---------------------------------------------------------------- what the environment says
@pytest.mark.parametrize("name", ["dumb", "", None, "unknown"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_terminal_without_a_cursor_is_refused_with_a_sentence(name, language, brief):
    with Told("--lang", language, brief, **({"TERM": name} if name is not None else {"TERM": ""})) as program:
        program.status = os.waitstatus_to_exitcode(os.waitpid(program.pid, 0)[1])
        program._ended.wait(10)
        assert program.status == 2
        assert b"\x1b" not in program.raw
        said = program.raw.decode()
        assert "lutrin --plain" in said and "lutrin show" in said and said.count("\n") == 1


def test_which_terminals_can_show_a_screen():
    assert unfit({}) == "" and unfit({"TERM": "dumb"}) == "dumb"
    assert [unfit({"TERM": name}) for name in ("xterm", "xterm-256color", "screen", "tmux", "linux", "vt100", "foot")] == [None] * 7


def test_colours_follow_the_environment():
    for before, after in [
        ({"NO_COLOR": ""}, {}),
        ({"NO_COLOR": "1", "TERM": "xterm"}, {"NO_COLOR": "1", "TERM": "xterm"}),
        ({"TERM": "vt100"}, {"TERM": "vt100", "NO_COLOR": "1"}),
        ({"TERM": "linux", "NO_COLOR": ""}, {"TERM": "linux"}),
    ]:
        settle_colours(before)
        assert before == after


# ---------------------------------------------------------------- each of them
@pytest.mark.parametrize("name", ["xterm-256color", "screen", "linux", "vt100"])
def test_every_terminal_shows_the_text_and_takes_keys(name, brief):
    with Told(brief, TERM=name) as program:
        program.wait_for("3 Citations 1")
        program.send(b" ")
        program.wait_for("a déclaré", gone=True)
        program.send(b"3")
        program.wait_for("▸")
        assert program.quit("\x11") is not None
        assert b"\x1b]" not in program.raw  # only the theme “auto” asks what the background is
        assert not {b"38", b"48"} & reduced(program.raw)  # sixteen colours are enough
        if name == "vt100":
            assert not {b"31", b"35"} & reduced(program.raw)
            assert b"X" not in {found[-1:] for found in re.findall(rb"\x1b\[\d*X", program.raw)}


@pytest.mark.parametrize(
    ("env", "codes"),
    [
        ({"TERM": "xterm-256color"}, {b"38", b"48", b"5"}),
        ({"TERM": "xterm"}, {b"37", b"40"}),
    ],
)
def test_a_painted_theme_uses_the_colours_there_are(env, codes, brief):
    with Told("--theme", "dark", brief, **env) as program:
        program.wait_for("3 Citations 1")
        assert codes <= reduced(program.raw)


def test_no_color_is_respected_by_every_theme(brief):
    with Told("--theme", "dark", brief, NO_COLOR="1", COLORTERM="truecolor") as program:
        program.wait_for("3 Citations 1")
        program.send(b"3")
        program.wait_for("▸")
        program.send(b"ttt:")  # every other theme
        program.wait_for("Commande")
        assert reduced(program.raw) <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"22", b"23", b"24", b"27"}
        assert b"7" in reduced(program.raw)  # what is chosen shows


# ---------------------------------------------------------------- dark or light
@pytest.mark.parametrize(
    ("environ", "theme"), [({}, "dark"), ({"COLORFGBG": "0;15"}, "light"), ({"COLORFGBG": "15;default;0"}, "dark")]
)
def test_the_background_is_guessed(environ, theme):
    assert guess(environ) == theme


def test_consoles_are_not_asked():
    assert [answers({"TERM": name}) for name in ("xterm-256color", "foot", "linux", "vt220")] == [True, True, False, False]


@pytest.mark.parametrize("end", [b"\x07", b"\x1b\\"])
@pytest.mark.parametrize(("colour", "dark"), [(b"rgb:ffff/ffff/dddd", False), (b"rgb:0000/2b2b/3636", True), (b"rgba:f/f/f/f", False)])
def test_the_answer_is_taken_out_however_it_is_cut(colour, dark, end):
    came = b"j\x1b]11;" + colour + end + b"k"
    for first in range(3, len(came)):
        answer = Answer()
        kept = answer.take(came[:first]) + answer.take(came[first:])
        if came[first - 1 : first] != b"\x1b":  # a lone Esc is a key, and is never held back
            assert (kept, answer.dark) == (b"jk", dark)
    assert answer.take(b"\x1b]11;") == b"\x1b]11;"  # it has been answered


def test_keys_that_look_like_an_answer_are_kept():
    answer = Answer()
    assert answer.take(b"\x1b") == b"\x1b"
    assert answer.take(b"\x1b]") + answer.take(b"x") == b"\x1b]x"
    assert answer.dark is None


@pytest.mark.parametrize(
    ("answer", "paper"),
    [(b"\x1b]11;rgb:fafa/f8f8/f3f3\x1b\\", b"48;2;250;248;243"), (b"", b"48;2;25;26;28")],
)
def test_auto_is_dark_or_light_as_the_terminal_answers(answer, paper, brief):
    with Told("--theme", "auto", brief, answer=answer, COLORTERM="truecolor") as program:
        program.wait_for("3 Citations 1")
        program.settle()
        assert b"\x1b]11;?\x1b\\" in program.raw
        assert re.findall(rb"48;2;\d+;\d+;\d+", program.raw)[-1] == paper
        assert b"38;2;" in program.raw
        assert "rgb" not in program.glass.text()
        program.send(b"?")  # an answer that came alone is not the end of all keys
        program.wait_for("Touches")


# ---------------------------------------------------------------- charsets
def test_latin_9_is_sent_in_latin_9(brief):
    with Told(brief, LC_ALL="fr_FR.ISO-8859-15") as program:
        program.glass._decode = codecs.getincrementaldecoder("iso8859-15")().decode
        program.wait_for("L'Œuvre déjà vue")
        program.wait_for("Anna Krumina")  # a letter that it lacks loses its accent
        program.wait_for("3 Citations 1")
        program.send("/œuvre\r".encode("iso8859-15"))
        program.wait_for("1 occurrence")


def test_without_a_locale_signs_are_ascii_and_the_text_is_whole(brief):
    with Told(brief, LC_ALL="") as program:
        program.wait_for("3 Citations 1")
        program.send(b"3")
        program.wait_for("> ")
        program.settle()
        program.look()
        shown = program.glass.text()
        assert "--- Citations --" in shown and "« Le port reste ouvert… »" in shown
        assert not set(shown) & set("─▸│╭")


# ---------------------------------------------------------------- sizes
def resize(program, columns, rows):
    program.glass.screen.resize(rows, columns)
    fcntl.ioctl(program.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@pytest.mark.parametrize(("columns", "rows"), [(60, 16), (500, 200)])
def test_from_the_smallest_window_to_the_largest(columns, rows, brief):
    with Told(brief, columns=columns, rows=rows) as program:
        program.wait_for("L’Œuvre déjà vue")
        program.wait_for("Citations")
        assert program.quit("\x11") is not None


def test_a_storm_of_sizes_ends_as_if_it_had_begun_so(brief):
    weather = random.Random(5)
    with Told(brief, columns=120, rows=40) as fresh:
        fresh.wait_for("3 Citations 1")
        fresh.settle()
        fresh.look()
        expected = fresh.glass.text()
    with Told(brief) as program:
        program.wait_for("3 Citations 1")
        for _ in range(40):
            fcntl.ioctl(program.master, termios.TIOCSWINSZ, struct.pack("HHHH", weather.randint(1, 200), weather.randint(1, 500), 0, 0))
        program.settle()
        program.look()
        program.glass = bench.tty.Glass(120, 40)
        resize(program, 120, 40)
        program.wait_for("3 Citations 1")
        program.settle()
        program.look()
        assert program.glass.text() == expected


def test_the_sentence_of_refusal_in_both_languages():
    said = "no screen can be shown on this terminal (TERM=%(name)s); use “lutrin --plain” or “lutrin show”"
    assert Labels("fr")._(said, name="dumb") != Labels("en")._(said, name="dumb")


@pytest.mark.parametrize(("env", "seconds"), [({}, 0.05), ({"ESCDELAY": "300"}, 0.3)], ids=["unset", "set"])
def test_how_long_an_escape_is_waited_for(env, seconds):
    code = "import tui.driver; from textual import constants; print(constants.ESCAPE_DELAY)"
    clean = {name: value for name, value in os.environ.items() if name != "ESCDELAY"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=clean | env, check=True)
    assert float(done.stdout) == seconds
