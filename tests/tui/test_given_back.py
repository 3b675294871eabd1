"""However the program ends, the terminal is as it was: its modes, its keys, its screen; and the exit status tells why."""

import os
import pty
import re
import select
import signal
import sys
import termios

import pytest

import seeds
from tests.terminal import Watched, foreign

FRENCH = sorted(seeds.folder().glob("*.txt"))[0]
# Modes by what they are outside of any program: wrapping and the cursor on, the rest off (25 cursor, 1000 … 1016 mouse).
OUTSIDE = {"7": "h", "25": "h", "1049": "l", "2004": "l"}
FAILING = """
import sys
from screens.reader import Reader
def fail(self, by):
    held = "\\x1b]2;captured\\x07"
    raise RuntimeError(held)
Reader.action_column = fail
from tui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def modes(raw):
    """The modes that were switched, as they were left."""
    return {number: to for numbers, to in re.findall(r"\x1b\[\?([\d;]+)([hl])", raw.decode()) for number in numbers.split(";")}


def assert_given_back(lutrin):
    left = modes(lutrin.raw)
    assert left["1049"] == "l"
    assert {number: to for number, to in left.items() if OUTSIDE.get(number, "l") != to} == {}
    assert lutrin.raw.count(b"\x1b[>1u") == lutrin.raw.count(b"\x1b[<u")  # levels of the keyboard protocol
    fresh = pty.openpty()
    try:
        assert termios.tcgetattr(lutrin.master) == termios.tcgetattr(fresh[1])
    finally:
        for descriptor in fresh:
            os.close(descriptor)


def is_read(rows):
    return re.search(r"Participants [1-9]", rows[-1])


@pytest.mark.parametrize(
    ("name", "when"),
    [*((name, when) for name in ("SIGTERM", "SIGHUP", "SIGINT") for when in ("reading", "at once")), ("SIGINT", "typing")],
)
def test_a_signal(name, when):
    with Watched(str(FRENCH), "--lang", "en") as lutrin:
        if when == "at once":
            lutrin.until(lambda rows: b"\x1b[?1049h" in lutrin.raw)
        else:
            lutrin.until(is_read)
        if when == "typing":
            lutrin.send(b"/a")
            lutrin.until(lambda rows: "Search" in rows[-1])
        os.kill(lutrin.pid, getattr(signal, name))
        assert lutrin.end() == -getattr(signal, name)
        if name != "SIGHUP":  # then there is nobody to tell
            assert_given_back(lutrin)
        assert foreign(lutrin.raw) == []


@pytest.mark.parametrize("trace", ["", "1"])
def test_an_error(trace):
    argv = [sys.executable, "-c", FAILING, str(FRENCH), "--lang", "en"]
    with Watched(argv=argv, env={"LUTRIN_TRACE": trace}) as lutrin:
        lutrin.until(is_read)
        lutrin.send(b">")
        assert lutrin.end() == 70
        assert_given_back(lutrin)
    said = lutrin.raw.rpartition(b"\x1b[?1049l")[2].decode()
    assert "an error in Lutrin itself (RuntimeError)" in said
    assert ("␛]2;captured␇" in said) == ("Traceback" in said) == bool(trace)
    assert foreign(lutrin.raw) == []


def test_an_error_while_a_long_text_is_searched(tmp_path):
    """The process ends although a thread still computes."""
    path = tmp_path / "long.txt"
    path.write_text("Odile Marchetti a déclaré : « Rien n’est signé ». " * 200_000, encoding="utf-8")
    with Watched(argv=[sys.executable, "-c", FAILING, str(path), "--lang", "en"]) as lutrin:
        lutrin.send(b"?")
        lutrin.until(lambda rows: "Keys" in rows[0])
        lutrin.send(b"q>")
        assert lutrin.end(most=5) == 70
        assert_given_back(lutrin)


def test_a_stop_gives_the_terminal_to_the_shell_meanwhile():
    with Watched(str(FRENCH), "--lang", "en") as lutrin:
        lutrin.until(is_read)
        os.kill(lutrin.pid, signal.SIGTSTP)
        lutrin.until(lambda rows: modes(lutrin.raw)["1049"] == "l")
        os.waitid(os.P_PID, lutrin.pid, os.WSTOPPED | os.WNOWAIT)
        assert_given_back(lutrin)
        os.kill(lutrin.pid, signal.SIGCONT)
        lutrin.until(lambda rows: modes(lutrin.raw)["1049"] == "h" and is_read(rows))
        lutrin.send(b"l")
        lutrin.until(lambda rows: "3 Citations" in rows[-1])
        lutrin.send(b"q")
        assert lutrin.end() == 0
        assert_given_back(lutrin)


@pytest.mark.parametrize("when", ["starting", "reading"])
@pytest.mark.parametrize(("ignored", "status"), [(False, -signal.SIGHUP), (True, 129)], ids=["told", "not told"])
def test_the_link_is_lost(ignored, status, when):
    """The other side of a terminal, which has no size, is closed; with nohup no signal tells it."""
    pid, master = pty.fork()
    if not pid:
        try:
            signal.signal(signal.SIGHUP, signal.SIG_IGN if ignored else signal.SIG_DFL)
            env = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
            os.execve(sys.executable, [sys.executable, "-m", "tui", str(FRENCH), "--lang", "en"], env)
        finally:
            os._exit(127)
    seen = b""
    for keys, shown in ((b"?", b"Participants"), (b"", b"Keys"))[: 1 if when == "starting" else 2]:
        while shown not in seen:
            assert select.select([master], [], [], 15)[0], seen
            seen += os.read(master, 65536)
        os.write(master, keys)
    os.close(master)
    child = os.pidfd_open(pid)
    ended = select.select([child], [], [], 15)[0]
    os.close(child)
    if not ended:
        os.kill(pid, signal.SIGKILL)
    _, code = os.waitpid(pid, 0)
    assert ended, "it still runs"
    assert os.waitstatus_to_exitcode(code) == status


def test_an_output_that_is_closed():
    """With nothing to draw on, the text goes nowhere and the program ends."""
    with Watched(argv=["/bin/sh", "-c", f"exec {sys.executable} -m tui {FRENCH} >&-"]) as lutrin:
        assert lutrin.end() == 0
    assert b"\x1b" not in lutrin.raw
