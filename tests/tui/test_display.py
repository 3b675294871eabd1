"""The display layer against Textual's own output, cell by cell: fed with either, a terminal shows the same."""

from __future__ import annotations

import random
import re

import pyte
import pytest
from textual._compositor import CompositorUpdate
from textual.geometry import Size

import seeds
from content.labels import Labels
from content.library.shelf import Volume
from screens.rows import RowView
from tui.app import LutrinApp
from tui.display import paint
from tui.glass import Glass

ODD = """Réunion de Séoul, 3 mars 2025

Le porte-parole 김민수 a déclaré : « 평화가 먼저다 » (« la paix d’abord »), puis 日本 et 中国 ont répondu¹. Un e\u0301tat, un nai\u0308f, un pouce 👍 dans la même ligne.

• « 停戦 », dit Anna Krūmiņa, est un mot de deux signes. Il tient sur quatre cases, et la ligne suivante n’en sait rien : 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十.

• Une ligne sans rien d’étrange suit, assez longue pour être coupée en deux au moins dans toute colonne raisonnable.

1 Agence de presse de Séoul, 3 mars 2025.
"""
COMMANDS = (
    "j j j k space b d u g G < > 1 2 3 4 5 tab shift+tab n n N enter H L o l t question_mark colon c p escape escape slash".split()
)
LETTERS = "a e space backspace down enter escape".split()
SIZES = [(80, 24), (160, 45), (60, 16), (110, 30), (45, 10), (200, 20)]

_SGR = re.compile(r"\x1b\[([0-9;]*)m")


def faint_as_blink(data: str) -> str:
    """pyte knows no faint (2), and nothing here blinks (5)."""

    def changed(found: re.Match[str]) -> str:
        codes = found[1].split(";")
        at = 0
        while at < len(codes):
            if codes[at] in ("38", "48"):
                at += 5 if codes[at + 1] == "2" else 3
                continue
            if codes[at] == "2":
                codes[at] = "5"
            at += 1
        return f"\x1b[{';'.join(codes)}m"

    return _SGR.sub(changed, data)


class Terminal:
    """What a terminal of this size shows."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.feed("\x1b[?7l")

    def feed(self, data: str) -> None:
        self.stream.feed(faint_as_blink(data))

    def cells(self, row: int) -> list[tuple]:
        """What can be seen of each cell of a row."""
        return [self._seen(self.screen.buffer[row][x]) for x in range(self.screen.columns)]

    @staticmethod
    def _seen(cell) -> tuple:
        if cell.data == " " and not (cell.underscore or cell.strikethrough or cell.reverse):
            return (" ", cell.bg)
        return tuple(cell)


class Compared(LutrinApp):
    """Shows each update in both ways, and compares what comes of it. `sent` counts the characters of each way."""

    def __init__(self, *arguments, **options) -> None:
        super().__init__(*arguments, **options)
        self.ours: Glass | None = None
        self.updates = 0
        self.sent = [0, 0]
        self.cleared = True  # whether ours has drawn since the window changed

    def _display(self, screen, renderable) -> None:
        super()._display(screen, renderable)
        if not isinstance(renderable, CompositorUpdate) or self._batch_count or not self._running or self._closed:
            return
        columns, rows = self.size
        if self.ours is None or (self.ours.columns, self.ours.rows) != (columns, rows):
            # As a terminal does when its window changes, both begin with whatever: ours must clear it.
            self.ours = self.ours or Glass(columns, rows)
            self.by_textual, self.by_us = Terminal(columns, rows), Terminal(columns, rows)
            self.by_us.feed("\x1b[1;7mrubbish\x1b[m" if self.updates else "")
            self.cleared = False
        cursor = tuple(self.screen.outer_size.clamp_offset(self.cursor_position))
        textual = renderable.render_segments(self.console)
        self.by_textual.feed(textual)
        paint(self.ours, renderable, self.console)
        self.ours.cursor = cursor
        ours = self.ours.frame()
        self.by_us.feed(ours)
        self.updates += 1
        self.sent[0] += len(textual)
        self.sent[1] += len(ours)
        self.cleared = self.cleared or bool(ours)
        if not self.cleared:
            return  # a part of the old layout came first: the whole of the new one is to follow
        touched = self.by_textual.screen.dirty | self.by_us.screen.dirty  # since they were last compared
        for row in sorted(touched):
            assert self.by_us.cells(row) == self.by_textual.cells(row), f"row {row} after {self.updates} updates: {ours!r}"
        self.by_textual.screen.dirty.clear()
        self.by_us.screen.dirty.clear()
        if ours:
            assert (self.by_us.screen.cursor.x, self.by_us.screen.cursor.y) == cursor


def briefs(tmp_path):
    odd = tmp_path / "odd.txt"
    odd.write_text(ODD, encoding="utf-8")
    return [Volume(path) for path in (*sorted(seeds.folder().glob("*.txt")), odd)]


def kept_rows_are_fresh(app) -> None:
    """Rows that were kept while the view scrolled look as they would if they were drawn now."""
    for view in app.screen.query(RowView):
        kept = [view.render_line(y) for y in range(view.size.height)]
        view._drawn.clear()
        assert kept == [view.render_line(y) for y in range(view.size.height)]


@pytest.mark.parametrize(("seed", "theme"), [(2, "dark"), (3, "light"), (4, "terminal")])
async def test_any_keys_any_sizes(seed, theme, tmp_path):
    chance = random.Random(seed)
    app = Compared(briefs(tmp_path), Labels("fr" if seed % 2 else "en"), theme)
    async with app.run_test(size=chance.choice(SIZES[:4])) as pilot:
        await app.workers.wait_for_complete()
        if seed == 4:
            await pilot.press("right_square_bracket", "right_square_bracket")
        for _ in range(40):
            typing = app.screen.focused is not None and type(app.screen.focused).__name__ == "Input"
            await pilot.press(chance.choice(LETTERS if typing else COMMANDS))
            kept_rows_are_fresh(app)
            if chance.random() < 0.05:
                await pilot.resize_terminal(*chance.choice(SIZES))
        await pilot.pause()
    assert app.updates > 30
    assert app.sent[1] * 2 < app.sent[0]


async def test_scrolling_moves_the_column_rather_than_sending_it(tmp_path):
    app = Compared(briefs(tmp_path), Labels("en"))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("d")
        for key, most in (("j", 160), ("k", 160), ("space", 2000)):
            before = app.sent[1]
            await pilot.press(key)
            await pilot.pause()
            assert 0 < app.sent[1] - before < most, key


async def test_nothing_is_sent_for_what_is_there_already(tmp_path):
    app = Compared(briefs(tmp_path), Labels("en"))
    async with app.run_test(size=Size(110, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        sent, updates = app.sent[1], app.updates
        app.screen.refresh()
        await pilot.pause()
        assert app.updates > updates and app.sent[1] == sent
