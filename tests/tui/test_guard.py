"""The second guard: what a careless widget, an error or a copy would let out."""

import base64
import re

import pytest
from rich.segment import ControlType, Segment
from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.color import Color
from textual.strip import Strip
from textual.widgets import Static

from content.labels import Labels
from tui.app import LutrinApp
from tui.glass import Glass
from tui.guard import GUARD, GuardedApp

BLACK = Color(0, 0, 0)
HARMFUL = "\x1b]52;c;eA==\x07 \x9b31m \u202egpj \u200b\x00\x7f\ud800\t"


def guarded(*segments):
    return GUARD.apply(list(segments), BLACK)


def test_lines_that_are_clean_pass_as_they_are():
    segments = [Segment("« L’été\u202f: 5\u00a0€ » e\u0301", Style(bold=True)), Segment("…")]
    assert guarded(*segments) == segments


def test_controls_become_pictures_and_the_line_keeps_its_cells():
    line = Strip([Segment(HARMFUL), Segment("end".ljust(40))])
    found = line.apply_filter(GUARD, BLACK)
    assert found.text.startswith("␛]52;c;eA==␇ \ufffd31m gpj ␀␡\ufffd␉")
    assert sum(segment.cell_length for segment in found) == found.cell_length == line.cell_length


def test_no_link_and_no_control_code_gets_out():
    style = Style(link="https://example.org/\x1b\\", italic=True)
    found = guarded(Segment("here", style), Segment("\x1b[2J", None, [(ControlType.CLEAR,)]))
    assert [(text, control) for text, _, control in found] == [("here", None)]
    assert found[0].style.link is None and found[0].style.italic


def test_nothing_that_acts_is_painted_on_the_glass():
    glass = Glass(60, 3)
    glass.paint(1, 0, [("é" + HARMFUL, "1"), ("after\x1b[2J", "")])
    assert "".join(glass.wanted[1][0]).startswith("é␛]52;c;eA==␇ \ufffd31m gpj ␀␡\ufffd␉after␛[2J")
    assert not re.search("[\x07\x80-\x9f\u202e\u200b\x00\x7f\t]|\x1b(?!\\[[\\d;]*[HmKC])", glass.frame())


class Careless(GuardedApp):
    """An app that gives its widgets what it was given."""

    def __init__(self, text):
        self.given = text
        super().__init__()

    def compose(self) -> ComposeResult:
        yield Static(Text(self.given, Style(link="https://example.org")), markup=False)
        boxed = Static("x", markup=False)
        boxed.styles.border = ("round", "white")
        boxed.border_title = Text(self.given)
        yield boxed


async def test_whatever_widget_the_text_came_by():
    app = Careless("a\x1b[2Jb\u202ec\x9bd")
    async with app.run_test(size=(40, 10)):
        strips = app.screen._compositor.render_strips()
    shown = "".join(strip.text for strip in strips)
    assert shown.count("a␛[2Jbc\ufffdd") == 2
    assert not any(segment.style and segment.style.link for strip in strips for segment in strip)
    assert {strip.cell_length for strip in strips} == {40}


async def test_what_is_copied_is_clean(monkeypatch):
    app = GuardedApp()
    async with app.run_test():
        sent = []
        monkeypatch.setattr(app._driver, "write", sent.append)
        app.copy_to_clipboard("un\x1b[2J\n\u202edeux\ud800")
    code = base64.b64encode("un␛[2J\ndeux\ufffd".encode()).decode()
    assert sent == [f"\x1b]52;c;{code}\x07"]


@pytest.mark.parametrize("where", ["action", "worker"])
async def test_an_error_leaves_without_a_word(where, capsys):
    class Failing(LutrinApp):
        def action_fail(self):
            raise RuntimeError(HARMFUL)

        async def on_mount(self):
            if where == "worker":
                self.run_worker(lambda: self.action_fail(), thread=True)
            else:
                self.call_later(self.action_fail)

    app = Failing([], Labels("en"))
    with pytest.raises(RuntimeError, match="52;c"):  # Pilot raises what it finds kept
        async with app.run_test() as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
    printed = capsys.readouterr()
    assert printed.out + printed.err == ""
