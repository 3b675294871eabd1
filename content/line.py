"""One line of a screen: words at the left, words at the right, each with the name of its style. Imported in a blink."""

from __future__ import annotations

from .typeset import cells, shorten

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .document import Document
    from .labels import Labels

Words = list[tuple[str, str]]  # (words, name of a style of Ink), in order


def width_of(words: Words) -> int:
    """Cells that `words` take."""
    return sum(cells(text) for text, _ in words)


def spread(left: Words, right: Words, width: int) -> Words:
    """The line in `width` cells, one of them free at each end; what is at the left is shortened where it does not fit."""
    room = width - 2
    right = [(words, style) for words, style in right if words]
    taken = width_of(right)
    line: Words = [(" ", "text")]
    used = 0
    for words, style in left:
        words = shorten(words, max(0, room - taken - used - 1))
        line.append((words, style))
        used += cells(words)
    return [*line, (" " * max(1, room - used - taken), "text"), *right]


def squeezed(names: Words, room: int) -> Words:
    """The names of panes in `room` cells: closer together, then without the counts, then the keys and names alone."""
    for gap, counts in ((3, True), (2, True), (2, False), (1, False)):
        words = [(" " * gap if text.isspace() else text, style) for text, style in names]
        if not counts:
            words = [(text, style) for text, style in words if style != "dim" or not text.strip()]
        if width_of(words) <= room:
            break
    return words


def share_of(document: Document, percent: int, labels: Labels) -> str:
    """How much of `document` was shown, as it stands at the end of a line; not told while the rest of it is not read."""
    return ("…" if document.partial else labels.percent(percent / 100)).rjust(5)


def rule(title: str, width: int, more: Words) -> Words:
    """A rule of `width` cells with a title at its start and `more` at its end, where there is room."""
    tail: Words = [(" ", "dim"), *more, (" ─", "dim")] if more else []
    room = width - 8 - cells(title) - width_of(tail)
    if room < 2:
        tail, room = [], width - 8 - cells(title)
    return [("─── ", "dim"), (title, "strong"), (" " + "─" * max(0, room), "dim"), *tail]
