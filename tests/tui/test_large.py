"""Larger text: what is asked, and that frames leave on a terminal with multicell characters what is wanted, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from seeds import folder
from tests.terminal import Watched
from tui.glass import Glass, Large
from tui.sizing import Sizing

COLUMNS, ROWS = 20, 8
BLANK = (" ", "")
_TOKEN = re.compile(r"\x1b\[([\d;]*)([HKXCmr])|\x1b\[2(J)|\x1b\]66;s=2;([^\x1b]*)\x1b\\|(\r)|(\n|\x1bM)|([^\x1b\r\n])")
_IGNORED = re.compile(r"\x1b\[(?:[?<>][^a-zA-Z]*[a-zA-Z]|6n)|\x1b\]66;w=2; \x1b\\")  # modes, questions


class Multicell:
    """A terminal as the protocol has it: `cells` hold (character, style), or the place of the large character they belong to."""

    def __init__(self, columns: int = COLUMNS, rows: int = ROWS) -> None:
        self.columns, self.rows = columns, rows
        self.cells: dict[tuple[int, int], object] = {}
        self.large: dict[tuple[int, int], tuple[str, str]] = {}
        self.row = self.column = 0
        self.region = 0, rows - 1  # the rows that scroll
        self.style = ""

    def _line(self, by: int) -> None:
        """A row down or up; at the end of the region, its rows move instead."""
        first, last = self.region
        if self.row != (last if by > 0 else first):
            self.row += by
            return
        assert not self.large  # what is larger does not move with them
        for column in range(self.columns):
            rows = range(first, last + 1)
            moved = {row: self.cells.get((row + by, column), BLANK) if row + by in rows else BLANK for row in rows}
            self.cells.update({(row, column): cell for row, cell in moved.items()})

    def _erase(self, place: tuple[int, int]) -> None:
        lead = self.cells.get(place)
        if isinstance(lead, tuple) and lead in self.large and self.cells.get(lead) == lead:
            row, column = lead
            for part in ((row, column), (row, column + 1), (row + 1, column), (row + 1, column + 1)):
                self.cells[part] = BLANK
            del self.large[lead]
        self.cells[place] = BLANK

    def feed(self, text: str) -> None:
        place = 0
        while place < len(text):
            match = _TOKEN.match(text, place)
            assert match, repr(text[place : place + 20])
            place = match.end()
            numbers, control, clear, words, start, line, character = match.groups()
            if clear:
                self.cells.clear()
                self.large.clear()
            elif words is not None:
                for each in words:
                    lead = self.row, self.column
                    for part in [(lead[0] + y, lead[1] + x) for y in (0, 1) for x in (0, 1)]:
                        assert part[0] < self.rows and part[1] < self.columns
                        self._erase(part)
                        self.cells[part] = lead
                    self.large[lead] = (each, self.style)
                    self.column += 2
            elif start:
                self.column = 0
            elif line:
                self._line(1 if line == "\n" else -1)
            elif character:
                covered = self.cells.get((self.row, self.column))
                # Text in a lower row of a large character would be moved past it: nothing may ever be written there.
                assert not (covered in self.large and covered[0] < self.row)
                self._erase((self.row, self.column))
                self.cells[self.row, self.column] = (character, self.style if character != " " else "")
                self.column += 1
            elif control == "H":
                row, _, column = numbers.partition(";")
                self.row, self.column = int(row or 1) - 1, int(column or 1) - 1
            elif control == "r":
                first, _, last = numbers.partition(";")
                self.region = int(first or 1) - 1, int(last or self.rows) - 1
                self.row = self.column = 0
            elif control == "C":
                self.column += int(numbers or 1)
            elif control == "m":
                self.style = numbers.removeprefix("0;") if numbers else ""
            else:
                end = self.columns if control == "K" else self.column + int(numbers)
                for column in range(self.column, end):
                    self._erase((self.row, column))

    def plain(self) -> list[str]:
        def seen(place: tuple[int, int]) -> str:
            cell = self.cells.get(place, BLANK)
            return " " if cell in self.large else cell[0]

        return ["".join(seen((y, x)) for x in range(self.columns)) for y in range(self.rows)]

    def enlarged(self) -> str:
        """The large characters, row by row."""
        return "".join(each for _, (each, _) in sorted(self.large.items()))


ROW = some.sampled_from(["", "one", "two three four", "      right", "                last"])
LARGE = some.sampled_from(
    [(), ((2, 4, "Big"),), ((2, 4, "Big"), (2, 10, "ger")), ((3, 0, "Lower"),), ((0, 0, "« é »"), (6, 8, "end"))]
)
SCREEN = some.tuples(some.lists(ROW, min_size=ROWS, max_size=ROWS), LARGE)


@given(some.lists(SCREEN, min_size=1, max_size=5), some.booleans())
def test_any_screen_with_larger_words_after_any_other(screens, forgets):
    glass, terminal = Glass(COLUMNS, ROWS), Multicell()
    for lines, large in screens:
        taken = {row for row, _, _ in large} | {row + 1 for row, _, _ in large}
        for row, words in enumerate(lines):
            glass.paint(row, 0, [((" " * COLUMNS if row in taken else words.ljust(COLUMNS)), "")])
        glass.large = tuple(Large(*each, "1") for each in large)
        terminal.feed(glass.frame())
        assert terminal.plain() == [" " * COLUMNS if row in taken else words.ljust(COLUMNS) for row, words in enumerate(lines)]
        wanted = {(row, column + 2 * n): (each, "1") for row, column, words in large for n, each in enumerate(words)}
        assert terminal.large == wanted
        assert glass.frame() == ""
        if forgets:
            glass.forget()


def test_what_changes_beside_larger_words_does_not_spoil_them():
    glass, terminal = Glass(COLUMNS, ROWS), Multicell()
    glass.large = (Large(2, 6, "Big", ""),)
    terminal.feed(glass.frame())
    glass.paint(3, 0, [("▸", "")])
    terminal.feed(glass.frame())
    assert terminal.enlarged() == "Big"
    assert terminal.plain()[3].startswith("▸ ")


@pytest.mark.parametrize(("third", "can"), [(b"\x1b[1;5R", True), (b"\x1b[1;3R", False), (b"\x1b[1;1R", False)])
def test_the_answer_is_taken_out_however_it_is_cut(third, can):
    sent = b"j\x1b[1;1Rk" + (b"\x1b[1;3R" if can or third == b"\x1b[1;3R" else b"\x1b[1;1R") + third + b"\x1b[A"
    for cut in (at for at in range(len(sent)) if sent[at - 1 : at] != b"\x1b"):  # a lone Esc is a key
        sizing = Sizing()
        assert sizing.take(sent[:cut]) + sizing.take(sent[cut:]) == b"jk\x1b[A"
        assert sizing.can is can


class Able(Watched):
    """A terminal that can: it reports that the blanks took two cells each, and keeps what the bytes leave on it."""

    def __init__(self, *words: str, **settings) -> None:
        self.asked = 0
        super().__init__(*words, columns=80, rows=24, **settings)

    def _answer(self, data: bytes) -> None:
        self.raw += data
        while self.raw.count(b"\x1b[6n") > self.asked:
            self.send(b"\x1b[1;%dR" % (1 + 2 * self.asked))
            self.asked += 1

    def after(self, seen) -> Multicell:
        """The screen, once `seen(screen)` is true."""

        def drawn(_) -> bool:
            self.screen = Multicell(80, 24)
            self.screen.feed(_IGNORED.sub("", self.raw.decode("utf-8", "ignore").rpartition("\x1b[2J")[2]))
            return seen(self.screen)

        self.until(drawn)
        return self.screen


def test_the_program_on_a_terminal_that_can():
    brief = sorted(folder().glob("*.txt"))[1]
    with Able("present", str(brief), "--lang", "en", "--theme", "dark") as wall:
        shown = wall.after(lambda screen: screen.enlarged().startswith("Baltic cables"))
        assert shown.enlarged() == "Baltic cables: eight" + "states agree on escorts," + "but not on blame"
        assert "Tallinn, Thursday 12 June 2025" in "\n".join(shown.plain())
        wall.send(b" ")
        shown = wall.after(lambda screen: "Ministers from the eight" in "".join(screen.plain()))
        assert not shown.large
        wall.send(b"22\r")
        assert wall.after(lambda screen: "“Nobody" in screen.enlarged()).enlarged().endswith("must live somewhere.”")
        wall.send(b"..")  # the light moves between its two parts

        def styles(screen: Multicell) -> set[str]:
            return {style for _, style in screen.large.values()}

        shown = wall.after(lambda screen: any("▸" in row for row in screen.plain()) and len(styles(screen)) > 1)
        assert shown.enlarged().startswith("“Nobody here needs")
        wall.send(b"b")
        wall.after(lambda screen: not screen.large and not "".join(screen.plain()).strip())
        wall.send(b"b?")
        wall.after(lambda screen: not screen.large and "Keys" in screen.plain()[0])
        wall.send(b"\x1b")
        wall.after(lambda screen: screen.enlarged().startswith("“Nobody"))
        wall.send(b"q")
        assert wall.end() == 0
