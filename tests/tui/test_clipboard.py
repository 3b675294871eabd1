"""What is copied comes through tmux and screen, as they take it."""

import base64
import re

import pytest

from tui.clipboard import handed_on
from tui.display import WiredApp

WORDS = "« Non » – Anna Krūmiņa. " * 30


@pytest.mark.parametrize("environ", [{"TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, {"TERM": "tmux-256color"}])
def test_tmux_hands_on_what_is_doubled(environ):
    (sent,) = re.fullmatch(r"\x1bPtmux;((?:[^\x1b]|\x1b\x1b)*)\x1b\\", handed_on(WORDS, environ)).groups()
    (code,) = re.fullmatch(r"\x1b\]52;c;([\w+/=]*)\a", sent.replace("\x1b\x1b", "\x1b")).groups()
    assert base64.b64decode(code).decode() == WORDS


def test_screen_hands_on_short_pieces():
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", handed_on(WORDS, {"TERM": "screen-256color"}), re.DOTALL)
    assert max(map(len, pieces)) <= 250
    (code,) = re.fullmatch(r"\x1b\]52;c;([\w+/=]*)\a", "".join(pieces)).groups()
    assert base64.b64decode(code).decode() == WORDS


def test_what_is_in_between_is_told(monkeypatch):
    monkeypatch.setenv("TERM", "screen-256color")
    monkeypatch.delenv("TMUX", raising=False)
    assert WiredApp().relay == "screen"
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    assert WiredApp().relay == "tmux"


def test_where_nothing_is_in_between_nothing_more_is_sent():
    assert handed_on(WORDS, {"TERM": "xterm-256color"}) == ""
