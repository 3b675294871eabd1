"""Lines of a column: where French and English text may break. Plain Python, imported in a blink."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .late import Late

# Marks that cling to the word before them even after a plain space (French « x » and double punctuation, units),
# and marks that cling to the word after them. Source: Lexique des règles typographiques en usage à l’Imprimerie
# nationale, « espacements ». No-break spaces (U+00A0, U+202F, U+2007) are no break opportunities to begin with.
_CLINGS_LEFT = frozenset("»›:;?!%‰€$£°)]},.…”’")
_CLINGS_RIGHT = frozenset("«‹“‘([{„")
# Where a break is looked for: a run of spaces, or the place after a dash that has no space on either side.
_GAP = re.compile("[ \t\n\u2000-\u2006\u2008-\u200a\u205f\u3000]+|(?<=\\w[–—])(?=\\w)")
_THOUSANDS = Late(r"\d{3}(?!\d)")
# Characters that are certainly one cell wide on every terminal: Latin, Greek, Cyrillic, general punctuation without the
# invisible ones, frames and plain shapes. A set, for a pattern of such ranges takes five times as long to be compiled.
NARROW = frozenset(
    map(
        chr,
        (
            *range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x300), *range(0x370, 0x483), *range(0x48A, 0x530),
            *range(0x2010, 0x2028), *range(0x202F, 0x205F), *range(0x2070, 0x209D), *range(0x20A0, 0x20C0),
            *range(0x2190, 0x2194), *range(0x2500, 0x25FD),
        ),
    )
)  # fmt: skip


def cells(text: str) -> int:
    """Terminal cells that `text` takes: 2 for East Asian wide characters and emoji, 0 for combining marks."""
    if is_narrow(text):
        return len(text)
    return sum(map(_cell, text))


def is_narrow(text: str) -> bool:
    """Whether each character of `text` certainly takes one cell, and is no mark on another."""
    return NARROW.issuperset(text)


def _cell(character: str) -> int:
    if character in NARROW:
        return 1
    from rich.cells import get_character_cell_size  # late: only odd characters need the table; the same as the screen's

    return get_character_cell_size(character)


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Where `text` may break: the spaces between two things that may part (thousands grouped as 14 700 may not), or no space."""
    for gap in _GAP.finditer(text):
        start, end = gap.span()
        before = text[start - 1] if start else ""
        if start == end:
            yield start, end
        elif before not in _CLINGS_RIGHT and text[end : end + 1] not in _CLINGS_LEFT:
            if not (before.isdecimal() and _THOUSANDS.match(text, end)):
                yield start, end


def wrap(text: str, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Rows of `text` in a column of `width` cells: half-open ranges of its characters, without the spaces at breaks.

    `first` is the width of the first row if it differs. A word longer than a row is cut where the row ends.
    """
    rows: list[tuple[int, int]] = []
    width = max(1, width)
    room = max(1, width if first is None else first)
    narrow = is_narrow(text)
    start, end = 0, 0  # the row so far: text[start:end]
    used = 0  # its cells
    length = len(text)
    position = 0  # where the next word starts
    breaks = _breaks(text)
    while position < length:
        word_end, following = next(breaks, (length, length))
        size = word_end - position if narrow else cells(text[position:word_end])
        gap = position - end if narrow else cells(text[end:position])
        if used + gap + size > room and (gap or end > start):
            if end > start:  # else only spaces stand before the first word: they are left out
                rows.append((start, end))
                room = width
            start, end, used, gap = position, position, 0, 0
        if end == start and size > room:  # longer than a row: cut
            while size > room:
                cut = position + room if narrow else _fit(text, position, word_end, room)
                cut = _before_joined(text, position, cut)
                rows.append((position, cut))
                position = cut
                room = width
                size = word_end - position if narrow else cells(text[position:word_end])
            start, end, used, gap = position, position, 0, 0
        used += gap + size
        end = word_end
        position = following
    if end > start or not rows:
        rows.append((start, end))
    return rows


def _fit(text: str, start: int, end: int, room: int) -> int:
    """The last place at which text[start:place] takes at most `room` cells (at least one character)."""
    used = 0
    for place in range(start, end):
        used += _cell(text[place])
        if used > room and place > start:
            return place
    return end


def _before_joined(text: str, start: int, cut: int) -> int:
    """`cut`, moved so that no combining mark, closing mark or no-break space is parted from what it belongs to."""
    import unicodedata  # late: few texts have a word longer than a row

    place = cut
    while (
        place > start + 1
        and place > cut - 8
        and (
            unicodedata.combining(text[place : place + 1] or " ")
            or text[place : place + 1] in "»›:;?!%\u00a0\u202f"
            or text[place - 1] in "«‹\u00a0\u202f"
        )
    ):
        place -= 1
    return place if place > start else cut


SUPERSCRIPTS = str.maketrans("0123456789+-()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


def superscript(label: str) -> str:
    """A note's label as it is drawn in the text: `12` is `¹²`. What has no superscript form stays as it is."""
    return label.translate(SUPERSCRIPTS)


def shorten(text: str, width: int) -> str:
    """`text` on one line in at most `width` cells, an ellipsis for what is left out; at a word's end if one is near."""
    text = text.replace("\n", " ")
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    end = _fit(text, 0, len(text), width - 1) if width > 1 else 0
    while end and cells(text[:end]) > width - 1:
        end -= 1
    space = text.rfind(" ", max(1, end - 10), end + 1)
    if space > 0:
        end = space
    return text[:end].rstrip(" \u00a0\u202f,;:«“‘(") + "…"


def fill(text: str, width: int) -> str:
    """`text` shortened or padded with spaces to exactly `width` cells."""
    text = shorten(text, width)
    return text + " " * (width - cells(text))
