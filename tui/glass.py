"""What stands on the terminal's screen, cell by cell, and the shortest way from there to what should.

A cell is what is drawn in it (one character with its combining marks; "" right of a character that takes two cells) and
its style, the parameters of an SGR sequence ("1;33"; "" is plain). `shown` is what the terminal has been told so far,
`wanted` what it should show; `frame` is what to send. Imports nothing heavy: the first page needs it.
"""

from __future__ import annotations

from collections import namedtuple

from content.clean import one_line
from content.typeset import NARROW, cells

from .sgr import anew, blank_style, change_of_style

BLANK = " "
_ERASE_FROM = 12  # blank cells that are erased by one sequence rather than written
_SCROLL_ROWS = 4  # rows of a zone, fewer of which are not looked at for a shift

# Larger text (OSC 66, https://sw.kovidgoyal.net/kitty/text-sizing-protocol/): a character stands in SCALE by SCALE cells. What is
# drawn over some of them spoils it, by rules that nothing else has; so it is drawn last, and erased whole, by line (EL).
SCALE = 2

Row = tuple[list[str], list[str]]  # what is drawn in each cell, and the style of each


class Large(namedtuple("Large", "row column words style")):
    """Larger words in one style (SGR parameters), from a cell on."""

    __slots__ = ()
    row: int
    column: int
    words: str
    style: str


def split(text: str) -> list[str]:
    """`text` as cells. What would act on the terminal is shown as its picture: whoever paints, nothing else is ever sent."""
    if NARROW.issuperset(text):
        return list(text)
    found: list[str] = []
    for character in one_line(text):
        size = cells(character)
        if size:
            found += [character, ""][:size]
        elif found:
            found[-2 if found[-1] == "" else -1] += character
    return found


class Glass:
    """A screen of `columns` x `rows`, blank at first. With `erases`, the terminal can erase some cells (ECH; not a VT100)."""

    def __init__(self, columns: int, rows: int, erases: bool = True) -> None:
        self.columns, self.rows = columns, rows
        self.erases = erases
        self.cursor = (0, 0)  # (column, row) where the cursor is left
        self.shown: list[Row] = []
        self.wanted: list[Row] = []
        self._cleared = False
        self.large: tuple[Large, ...] = ()  # larger words that are wanted, over cells that are blank
        self._large: tuple[Large, ...] = ()  # that are shown
        self._style = ""  # that the pen was left in: a painted theme's next words begin in it
        self._changed: set[int] = set()  # rows of `wanted` that may differ from `shown`
        self._zones: dict[tuple[int, int], int] = {}  # column ranges that were painted, and in how many rows
        self.resize(columns, rows, cleared=True)

    def _blank(self) -> Row:
        return [BLANK] * self.columns, [""] * self.columns

    def resize(self, columns: int, rows: int, cleared: bool = False) -> None:
        """Begin anew on a screen of another size; unless it is `cleared`, the next frame clears it."""
        self.columns, self.rows = columns, rows
        self.wanted = [self._blank() for _ in range(rows)]
        self._zones.clear()
        self.forget()
        self._cleared = cleared

    def fit(self, columns: int, rows: int) -> None:
        """Be of the size that the app has; anew, if that is another."""
        if (columns, rows) != (self.columns, self.rows):
            self.resize(columns, rows)

    def forget(self) -> None:
        """Nobody knows what the terminal shows: the next frame clears it and draws everything."""
        self.shown = [self._blank() for _ in range(self.rows)]
        self._changed = set(range(self.rows))
        self._cleared = False
        self._large = ()

    # ------------------------------------------------------------ painting
    def paint(self, row: int, column: int, pieces: list[tuple[str, str]]) -> int:
        """Put (text, style) pieces into `wanted` from a cell on; gives the column after them. Nothing goes past the edge."""
        if not 0 <= row < self.rows:
            return column
        drawn, styles = self.wanted[row]
        drawn, styles = drawn.copy(), styles.copy()
        start = column
        for text, style in pieces:
            cut = split(text)
            size = min(len(cut), self.columns - column)
            if size <= 0:
                continue
            end = column + size
            drawn[column:end] = cut[:size]
            styles[column:end] = [style] * size
            if BLANK in text:
                seen = blank_style(style)
                if seen != style:
                    for place in range(column, end):
                        if drawn[place] == BLANK:
                            styles[place] = seen
            column = end
        # Half of a wide character is none.
        if column < self.columns and drawn[column] == "":
            drawn[column] = BLANK
        if start < column:
            if start and drawn[start] != "" and self.wanted[row][0][start] == "":
                drawn[start - 1] = BLANK
            if column == self.columns and cells(drawn[column - 1]) > 1:
                drawn[column - 1] = BLANK
        self.wanted[row] = drawn, styles
        self._changed.add(row)
        zone = (start, column)
        self._zones[zone] = self._zones.get(zone, 0) + 1
        return column

    # ------------------------------------------------------------ sending
    def frame(self) -> str:
        """What makes the terminal show what is wanted; "" if it does already. Taken as sent."""
        erased = self._take_down()
        rows = sorted(row for row in self._changed if self.wanted[row] != self.shown[row])
        zones = [zone for zone, count in self._zones.items() if count >= _SCROLL_ROWS]
        self._changed.clear()
        self._zones.clear()
        opening = ""
        if not self._cleared:
            opening, self._cleared = "\x1b[m\x1b[H\x1b[2J", True
            self._style = ""
        elif not rows and self.large == self._large:
            return erased
        ways: list[tuple[str, str]] = []  # what is sent, and the style it leaves the pen in
        if len(rows) >= _SCROLL_ROWS and not erased:
            seen = blank_style(self._style)  # a terminal scrolls in blanks with the background of the pen
            for shift, first, last in _shifts(self.shown, self.wanted, zones):
                moved = self._moved(shift, first, last)
                differing = [row for row in range(self.rows) if moved[row] != self.wanted[row]]
                sent, style = self._sent(moved, differing, "" if seen else self._style)
                ways.append((("\x1b[m" if seen else "") + _scroll(shift, first, last) + sent, style))
        if not ways or not self._takes(min(len(sent) for sent, _ in ways), rows):
            ways.append(self._sent(self.shown, rows, self._style))
        sent, self._style = min(ways, key=lambda way: len(way[0]))
        self.shown = self.wanted.copy()
        column, row = self.cursor
        return opening + erased + sent + self._put_up() + _to(row, column)

    def _take_down(self) -> str:
        """Erase the larger words that are shown, if they are wanted no more, or if anything changes in their rows."""
        rows = {place for each in self._large for place in range(each.row, each.row + SCALE)}
        if not rows or self.large == self._large and not any(self.wanted[row] != self.shown[row] for row in rows & self._changed):
            return ""
        for row in rows:
            self.shown[row] = self._blank()
        self._changed |= rows
        self._large = ()
        bare, self._style = ("\x1b[m" if blank_style(self._style) else ""), "" if blank_style(self._style) else self._style
        return bare + "".join(f"{_to(row, 0)}\x1b[K" for row in sorted(rows))

    def _put_up(self) -> str:
        """Draw the larger words that are wanted."""
        if self.large == self._large:
            return ""
        pen = _Pen(self.columns, self.erases, self._style)
        for row, column, words, style in self.large:
            pen.move(row, column)
            pen.dress(style)
            pen.sent.append(f"\x1b]66;s={SCALE};{''.join(split(words))}\x1b\\")
            pen.row = pen.column = None
        self._large, self._style = self.large, pen.style
        return "".join(pen.sent)

    def _takes(self, least: int, rows: list[int]) -> bool:
        """Whether mending `rows` certainly takes so many characters: what is drawn anew, without blanks, which may cost nothing."""
        for row in rows:
            least -= sum(a != b and b != BLANK for a, b in zip(self.shown[row][0], self.wanted[row][0]))
            if least <= 0:
                return True
        return False

    def _moved(self, shift: int, first: int, last: int) -> list[Row]:
        """What is shown once the rows `first` to `last` have moved up by `shift` (down, if it is negative)."""
        rows = self.shown.copy()
        for row in range(first, last + 1):
            rows[row] = self.shown[row + shift] if first <= row + shift <= last else self._blank()
        return rows

    def _sent(self, shown: list[Row], rows: list[int], style: str) -> tuple[str, str]:
        """What turns `rows` of `shown` into those of `wanted`, the cursor being anywhere and the pen in `style`; and its last style."""
        pen = _Pen(self.columns, self.erases, style)
        for row in rows:
            if _is_sure(shown[row]) and _is_sure(self.wanted[row]):
                pen.mend(row, shown[row], self.wanted[row])
            else:
                pen.replace(row, self.wanted[row])
        return "".join(pen.sent), pen.style


def _is_sure(row: Row) -> bool:
    """Whether all of it is narrow. A row with anything else is sent whole, piece by piece in its place, so that a terminal which
    measures a character otherwise than we do spoils that character and no other.
    """
    return NARROW.issuperset(row[0])


def _to(row: int, column: int) -> str:
    """Move to a cell (CUP)."""
    if column:
        return f"\x1b[{row + 1};{column + 1}H"
    return f"\x1b[{row + 1}H" if row else "\x1b[H"


def _scroll(shift: int, first: int, last: int) -> str:
    """Move the rows `first` to `last` up by `shift`, or down.

    With line feeds at the end of a scroll region, which every terminal since the VT100 knows (SU and SD are younger).
    """
    moves = f"\x1b[{last + 1}H" + "\n" * shift if shift > 0 else f"\x1b[{first + 1}H" + "\x1bM" * -shift
    return f"\x1b[{first + 1};{last + 1}r{moves}\x1b[r"


def _shifts(shown: list[Row], wanted: list[Row], zones: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """(shift, first row, last row) that bring most rows of a zone to where they are wanted; at most one for each zone."""
    found = []
    for start, end in zones:
        places: dict[str, int] = {}
        for row, (drawn, _) in enumerate(shown):
            words = "".join(drawn[start:end])
            places[words] = -1 if words in places or words.isspace() else row  # -1: blank, or more than once
        votes: dict[int, list[int]] = {}
        for row, (drawn, _) in enumerate(wanted):
            before = places.get("".join(drawn[start:end]), -1)
            if before >= 0:
                votes.setdefault(before - row, []).append(row)
        shift = max(votes, key=lambda each: len(votes[each]), default=0)
        if shift and len(votes[shift]) >= _SCROLL_ROWS - 1:
            rows = votes[shift]
            found.append((shift, min(rows[0], rows[0] + shift), max(rows[-1], rows[-1] + shift)))
    return list(dict.fromkeys(found))


class _Pen:
    """Writes rows; knows where the cursor stands and what style is on."""

    def __init__(self, columns: int, erases: bool, style: str) -> None:
        self.columns = columns
        self.erases = erases
        self.sent: list[str] = []
        self.row: int | None = None
        self.column: int | None = None
        self.style = style

    def dress(self, style: str) -> None:
        """Write in `style` from now on."""
        if style != self.style:
            # A VT100 knows no parameter that takes one thing back (22 to 49).
            self.sent.append(change_of_style(self.style, style) if self.erases else anew(self.style, style))
            self.style = style

    def bare(self) -> None:
        """Write in a style that does not show where something is erased: terminals erase with the background of the pen."""
        if blank_style(self.style):
            self.dress("")

    def move(self, row: int, column: int) -> None:
        """Bring the cursor to a cell, by the shortest sequence."""
        if (row, column) == (self.row, self.column):
            return
        way = _to(row, column)
        if self.row == row:
            if column == 0:
                way = "\r"
            elif self.column is not None and column > self.column:
                by = column - self.column
                way = min(way, f"\x1b[{by}C" if by > 1 else "\x1b[C", key=len)
        elif self.row is not None and self.row + 1 == row:
            way = min(way, f"\r\n\x1b[{column}C" if column else "\r\n", key=len)
        self.sent.append(way)
        self.row, self.column = row, column

    def write(self, row: Row, start: int, end: int) -> None:
        """Draw the cells `start` to `end` of `row` from where the cursor stands."""
        style = self.style
        seen = blank_style(style)
        written: list[str] = []
        for character, wanted in zip(row[0][start:end], row[1][start:end]):
            # A blank can be drawn in any style that does not show on it.
            if wanted != style and not (character == BLANK and wanted == seen):
                self.sent.append("".join(written))
                written.clear()
                self.dress(wanted)
                style, seen = wanted, blank_style(wanted)
            written.append(character)
        self.sent.append("".join(written))
        self.column = end if end < self.columns else None

    def mend(self, number: int, old: Row, new: Row) -> None:
        """Change what differs between two rows of sure cells."""
        drawn, styles = new
        tail = self.columns
        while tail and drawn[tail - 1] == BLANK and not styles[tail - 1]:
            tail -= 1
        differing = [at for at, (a, b, c, d) in enumerate(zip(old[0], drawn, old[1], styles)) if a != b or c != d]
        beyond = sum(1 for at in differing if at >= tail)
        clears = beyond > 3
        if clears:
            differing = differing[: len(differing) - beyond]
        for start, end in self._runs(differing, drawn, styles):
            for first, last, blank in self._erasable(drawn, styles, start, end):
                self.move(number, first)
                if blank:
                    self.bare()
                    self.sent.append(f"\x1b[{last - first}X")
                else:
                    self.write(new, first, last)
        if clears:
            self.move(number, tail)
            self.bare()
            self.sent.append("\x1b[K")

    @staticmethod
    def _runs(differing: list[int], drawn: list[str], styles: list[str]) -> list[tuple[int, int]]:
        """Ranges of cells to write: a small gap that needs no other style costs less than a movement over it."""
        runs: list[tuple[int, int]] = []
        start = end = 0  # of the run that goes on; there is none before the first cell that differs
        for at in differing:
            if at != end:
                style, gap = styles[end - 1], range(end, at)
                near = end and len(gap) <= 4
                if not near or not all(styles[i] == style or drawn[i] == BLANK and styles[i] == blank_style(style) for i in gap):
                    if end:
                        runs.append((start, end))
                    start = at
            end = at + 1
        if end:
            runs.append((start, end))
        return runs

    def _erasable(self, drawn: list[str], styles: list[str], start: int, end: int) -> list[tuple[int, int, bool]]:
        """The range cut at long blanks: (first, last, whether it is blank)."""
        if not self.erases or BLANK * _ERASE_FROM not in "".join(drawn[start:end]):
            return [(start, end, False)]
        parts: list[tuple[int, int, bool]] = []
        place = written = start
        while place < end:
            blank = place
            while blank < end and drawn[blank] == BLANK and not styles[blank]:
                blank += 1
            if blank - place >= _ERASE_FROM:
                if place > written:
                    parts.append((written, place, False))
                parts.append((place, blank, True))
                written = blank
            place = max(blank, place + 1)
        if written < end:
            parts.append((written, end, False))
        return parts

    def replace(self, number: int, new: Row) -> None:
        """Draw a row anew, each piece put in its place."""
        drawn, styles = new
        self.bare()
        self.move(number, 0)
        self.sent.append("\x1b[K")
        place = 0
        while place < self.columns:
            if drawn[place] == BLANK and not styles[place]:
                place += 1
                continue
            end = place + 1
            if drawn[place] in NARROW:
                while end < self.columns and drawn[end] in NARROW and (drawn[end] != BLANK or styles[end]):
                    end += 1
            else:
                while end < self.columns and drawn[end] == "":
                    end += 1
            self.move(number, place)
            self.write(new, place, end)
            if not NARROW.issuperset(drawn[place:end]):
                self.row = self.column = None  # nobody knows how far the terminal went
            place = end
