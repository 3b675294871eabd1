"""The first page, on the terminal before Textual is imported: what the Reader will draw, from the same parts.

Whatever it draws otherwise than the Reader is only seen for a moment: the glass knows what was sent, and the Reader's own
first frame is the difference. Imports nothing heavy.
"""

from __future__ import annotations

import os

from content.column import DEFAULT_COLUMN, STYLES, layout, margin, notice, pieces, side_width
from content.document import Document
from content.errors import Unreadable
from content.labels import Labels
from content.library.shelf import name_of, title_is_apart, title_of
from content.line import Words, rule, share_of, spread, squeezed, width_of

from .glass import Glass
from .takeover import Terminal
from .terminal import can_erase
from .theme_names import COLOURS, PAINTED, SIXTEEN, WARNINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from content.library.shelf import Volume
    from content.marking import Marking

_BRIGHT = {"bright_red": 91, "bright_yellow": 93, "bright_green": 92, "bright_white": 97}
SMALLEST = (60, 16)  # columns, rows; below that another sentence is due
SHORT = 20  # rows of a window, fewer of which have no empty line under the head line


def sgr_of(theme: str, true_colour: bool, no_colour: bool) -> dict[str, str] | None:
    """For each style that the first page has, its SGR parameters; None if only Textual can tell them."""
    if theme not in PAINTED:
        plain = {"text": "", "dim": "2", "strong": "1", "person": "1", "accent": "1", "here": "7"}
        return {**plain, "warning": "" if no_colour else "31", **_of_marks(SIXTEEN, no_colour)}
    if no_colour or not true_colour:  # then the colours are those of a palette that comes nearest
        return None
    text, paper, dim, accent = PAINTED[theme]
    behind = ";" + _colour(48, paper)
    return {
        "text": _colour(38, text) + behind,
        "dim": _colour(38, dim) + behind,
        **dict.fromkeys(("strong", "person"), "1;" + _colour(38, text) + behind),
        "accent": _colour(38, accent) + behind,
        "here": f"1;{_colour(38, paper)};{_colour(48, accent)}",
        "warning": _colour(38, WARNINGS[theme]) + behind,
        **{mark: f"1;{_colour(38, colour)};{_colour(48, '#000000')}" for mark, colour in COLOURS.items()},
    }


def _of_marks(colours: dict[str, str], no_colour: bool) -> dict[str, str]:
    """SGR parameters for the labels of TLP in the sixteen colours, on black."""
    return {mark: "1" if no_colour else f"1;{_BRIGHT[colour]};40" for mark, colour in colours.items()}


def _colour(which: int, colour: str) -> str:
    """SGR parameters for the colour #rrggbb as foreground (38) or background (48)."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{which};2;{red};{green};{blue}"


class Page:
    """A `glass`, blank at first, and on it words in styles, which are `sgr`."""

    def __init__(self, glass: Glass, sgr: dict[str, str]) -> None:
        self.glass, self.sgr = glass, sgr
        self.columns, self.rows = glass.columns, glass.rows
        self.large_enough = self.columns >= SMALLEST[0] and self.rows >= SMALLEST[1]
        for row in range(self.rows if sgr["text"] and self.large_enough else 0):
            self.put(row, 0, [], self.columns)

    def put(self, row: int, column: int, words: Words, width: int) -> None:
        """Words in `width` cells, blanks after them."""
        words = [*words, (" " * max(0, width - width_of(words)), "text")]
        self.glass.paint(row, column, [(text, self.sgr[style]) for text, style in words])


def draw(page: Page, document: Document, name: str, briefs: int, labels: Labels) -> None:
    """Draw the first page of `document`, whose file has the `name`, the first of so many `briefs`."""
    if not page.large_enough:
        return
    columns, rows, put = page.columns, page.rows, page.put
    marks = marks_of(document.marking, labels, columns)
    head = len(marks)
    top = head + (1 if rows < SHORT else 2)
    side = side_width(columns, DEFAULT_COLUMN)
    width = columns - (side or 0)
    for row, words in enumerate(marks):
        put(row, 0, words, columns)
    named = (title_of(document)[0], "strong") if title_is_apart(document) else (name, "dim")
    put(head, 0, spread([named], [(f"1/{briefs}" if briefs > 1 else "", "dim")], columns), columns)
    shown, share = _closed(document, name, labels, width) if document.closed else _text(document, width, rows - top - 1)
    for row, words in enumerate(shown, top):
        put(row, 0, words, width)
    names: Words = []
    for key, title in enumerate((labels._("Participants"), labels._("Quotes"), labels._("Sources"), labels._("Dates")), 2):
        style = "strong" if key == 2 and side is not None else "text"
        names += [(f"{key} ", "accent"), (title, style), (" …", "dim"), ("   ", "dim")]
    names.pop()
    above = side is not None and width_of(names) <= side - 2
    if side is not None:
        put(top, width, spread(names if above else rule(labels._("Participants"), side, []), [], side), side)
        put(top + 3, width, [(labels._("Reading…"), "dim")], side)
    right: Words = [("/ ?   ", "accent"), (share_of(document, share, labels), "dim")]
    put(rows - 1, 0, spread([] if above else squeezed(names, columns - 4 - width_of(right)), right, columns), columns)


def marks_of(marking: Marking | None, labels: Labels, columns: int) -> list[Words]:
    """The rows of marks."""
    if marking is None:
        return []
    from content.marks import rows  # and, for an embargo, CLDR: only what is marked needs it

    return rows(marking, labels, columns)


def _closed(document: Document, name: str, labels: Labels, width: int) -> tuple[list[Words], int]:
    """The rows that stand in place of the text of a closed brief."""
    from content.marks import closed_notice

    assert document.marking
    left = " " * margin(width, DEFAULT_COLUMN)
    rows = notice(title_of(document)[0] or name, closed_notice(document.marking, labels), width, DEFAULT_COLUMN)
    return [[(left, "text"), (row.shown, "dim" if row.offsets else "strong")] for row in rows], 100


def _text(document: Document, width: int, height: int) -> tuple[list[Words], int]:
    """The first `height` rows of the text, and how much of it they are in percent."""
    left = " " * margin(width, DEFAULT_COLUMN)
    shown: list[Words] = []
    end = 0
    for piece in pieces(document):
        block = document.blocks[piece.block]
        style = STYLES.get(block.kind, "text")
        for row in layout(document, piece, width, DEFAULT_COLUMN):
            if len(shown) == height:
                return shown, min(99, end * 100 // max(1, len(document.text)))
            shown.append([(left, "text"), (row.lead, style if block.marker else "dim"), (row.shown, style)])
            end = row.offsets[-1] + 1 if row.offsets else end
    return shown, 100


def present(terminal: Terminal, volumes: list[Volume], labels: Labels, theme: str, first: str) -> Glass:
    """Take the `terminal`, and show what comes `first`: the first page of the first of `volumes` (text), the list of them
    (contents), or nothing that could be drawn before all is imported.

    Gives what stands on the terminal then.
    """
    glass = Glass(*terminal.size, erases=can_erase(os.environ))
    true_colour = os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
    sgr = sgr_of(theme, true_colour, bool(os.environ.get("NO_COLOR")))
    terminal.take()
    if sgr is None:
        return glass
    if first == "text":
        try:
            document = volumes[0].beginning()
        except Unreadable:  # the Reader says why
            return glass
        draw(Page(glass, sgr), document, name_of(volumes[0], labels), len(volumes), labels)
        terminal.write(glass.frame())
    elif first == "contents":
        from .first_contents import show

        show(Page(glass, sgr), volumes, labels, terminal)
    return glass
