"""Real runs in a pseudo-terminal: what is on the screen, and that the terminal is given back on every way out."""

from __future__ import annotations

import os
import signal
import sys
import termios
import time

import pexpect
import pyte
import pytest

import seeds
from tui.driver import HANGUP

SEED = sorted(seeds.folder().glob("*.txt"))[0]
COLUMNS, ROWS = 80, 24
TAKEN, GIVEN_BACK = "\x1b[?1049h", "\x1b[?1049l"
PATIENCE = 30  # seconds at most for anything; all of it takes a fraction of one


class Session:
    """`lutrin` in a terminal that is watched."""

    def __init__(self, *words: str, hears_hangups: bool = True, **env: str) -> None:
        self.sent = ""
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.Stream(self.screen)
        clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLORTERM", "LUTRIN_DISPLAY")}
        self.program = pexpect.spawn(
            sys.executable,
            ["-m", "tui", *words],
            env={**clean, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "LUTRIN_LANG": "fr", **env},
            dimensions=(ROWS, COLUMNS),
            encoding="utf-8",
            codec_errors="replace",
            timeout=PATIENCE,
            ignore_sighup=not hears_hangups,
        )
        self.before = termios.tcgetattr(self.program.child_fd)

    def read(self, seconds: float = 0.05) -> None:
        try:
            data = self.program.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return
        self.sent += data
        # pyte knows no private sequences with < and >, and would draw their ends.
        self.stream.feed(data.replace("\x1b[>1u", "").replace("\x1b[<u", "").replace("\x1b[?2026$p", ""))

    def shows(self, words: str) -> str:
        """Wait until `words` are on the screen, and give all of it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            text = "\n".join(self.screen.display)
            if words in text:
                return text
            self.read()
        raise AssertionError(f"{words!r} is not on the screen:\n" + "\n".join(self.screen.display))

    def type(self, keys: str) -> None:
        self.program.send(keys)

    def ends(self) -> None:
        """Wait until the program has ended."""
        until = time.monotonic() + PATIENCE
        try:
            while time.monotonic() < until:
                self.read(0.5)
        except (pexpect.EOF, OSError):
            pass
        while self.program.isalive():
            assert time.monotonic() < until, "it does not end"

    def given_back(self) -> bool:
        """Whether the terminal is as it was: screen, cursor, wrapping, pastes, echo."""
        left = self.sent.rpartition(GIVEN_BACK)
        shown = left[0] and "\x1b[?25h" in left[2] and TAKEN not in left[2]
        modes = self.sent.rfind("\x1b[?7h") > self.sent.rfind("\x1b[?7l") and self.sent.rfind("\x1b[?2004l") > self.sent.rfind("\x1b[?2004h")
        return bool(shown and modes) and termios.tcgetattr(self.program.child_fd)[3] == self.before[3]


@pytest.fixture
def reading():
    sessions = []

    def start(*words: str, hears_hangups: bool = True, **env: str) -> Session:
        sessions.append(Session(*words or (str(SEED),), hears_hangups=hears_hangups, **env))
        sessions[-1].shows("Le sommet virtuel")
        return sessions[-1]

    yield start
    for session in sessions:
        session.program.close(force=True)


@pytest.mark.parametrize("display", ["", "textual"])
def test_reading_with_keys(reading, display):
    session = reading(LUTRIN_DISPLAY=display)
    session.shows("3 Citations 9")
    session.type("\x1b[6~")  # page down
    session.shows("Giorgia Meloni a déclaré")
    session.type("3")
    session.shows("─── Citations ──")
    session.type("\x1b")
    session.type("/albanese\r")
    session.shows("1 occurrence")
    session.type("g")
    session.shows("on comptait notamment")
    session.type("qq")  # the search, then the reader
    session.ends()
    assert session.program.exitstatus == 0
    assert session.given_back()


def test_keys_typed_while_it_starts_are_answered(reading):
    session = reading()
    session.type(" ")  # the first page is there, what answers is still on its way
    session.shows("Giorgia Meloni a déclaré")
    session.type("q")
    session.ends()
    assert session.given_back()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("early", [True, False])
def test_signals(reading, number, early):
    session = reading()
    if not early:
        session.shows("3 Citations 9")
    os.kill(session.program.pid, number)
    session.ends()
    assert session.program.signalstatus == number
    assert session.given_back() or number == signal.SIGHUP  # then there is nobody to give it back to


def test_a_stop_and_its_end(reading):
    session = reading()
    session.shows("3 Citations 9")
    os.kill(session.program.pid, signal.SIGTSTP)
    until = time.monotonic() + PATIENCE
    while not session.given_back() and time.monotonic() < until:
        session.read()
    assert session.given_back()
    os.kill(session.program.pid, signal.SIGCONT)
    session.sent = ""
    while TAKEN not in session.sent and time.monotonic() < until:
        session.read()
    session.screen.reset()
    session.type("l")
    session.shows("3 Quotes 9")
    session.type("q")
    session.ends()
    assert session.given_back()


def test_a_fault_is_one_line_on_a_terminal_that_was_given_back(reading, tmp_path):
    fault = tmp_path / "sitecustomize.py"
    fault.write_text(
        "import sys\n"
        "class Fault:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'screens.help':\n"
        "            raise ZeroDivisionError\n"
        "sys.meta_path.insert(0, Fault())\n"
    )
    session = reading(PYTHONPATH=f"{tmp_path}{os.pathsep}{os.getcwd()}")
    session.shows("3 Citations 9")
    session.type("?")
    session.ends()
    assert session.program.exitstatus == 70
    assert session.given_back()
    said = session.sent.rpartition(GIVEN_BACK)[2]
    assert "ZeroDivisionError" in said and "Traceback" not in said


def test_a_terminal_that_goes_away_ends_the_program(reading):
    session = reading(hears_hangups=False)  # as under nohup: the end of the line must do
    session.shows("3 Citations 9")
    os.close(session.program.child_fd)
    session.program.closed = session.program.ptyproc.closed = True
    until = time.monotonic() + PATIENCE
    while (found := os.waitpid(session.program.pid, os.WNOHANG))[0] == 0 and time.monotonic() < until:
        time.sleep(0.01)
    assert os.waitstatus_to_exitcode(found[1]) == HANGUP and found[0]
    session.program.terminated = session.program.ptyproc.terminated = True


def test_another_size(reading):
    session = reading()
    session.shows("3 Citations 9")
    session.program.setwinsize(30, 120)
    session.screen.resize(30, 120)
    session.shows("Volodymyr Zelensky")
    session.shows("président ukrainien")
    session.type("q")
    session.ends()
    assert session.given_back()


@pytest.mark.parametrize("words", [("--mouse", str(SEED)), (str(SEED),)], ids=["asked", "unasked"])
def test_the_mouse_is_taken_where_it_is_asked_for_and_given_back(reading, words):
    asked = "--mouse" in words
    session = reading(*words)
    session.shows("3 Citations 9")
    assert ("\x1b[?1000h\x1b[?1006h" in session.sent) is asked
    if asked:
        session.type("\x1b[<65;20;8M" * 20)  # the wheel turned down, as SGR (1006) writes it
        session.shows("100\xa0%")
    session.type("q")
    session.ends()
    assert session.given_back()
    assert ("\x1b[?1006l\x1b[?1000l" in session.sent) is asked
    assert "\x1b[?1003h" not in session.sent  # every movement would be a flood on a slow line
