"""Text made harmless, once, at the door: nothing that acts on a terminal or hides from a reader gets past.

- Line ends: CR LF, CR, VT, FF, NEL, LS and PS become one line feed each.
- Colours (SGR sequences) are dropped: they are dress, not words.
- Other controls are shown as their pictures (␛, ␀); C1 controls, surrogates and noncharacters as U+FFFD.
- What is not seen is removed and counted: controls of direction, zero-width and filler characters, variation selectors,
  tags. A family of emoji falls into its members.
- Of the marks set on one letter, four stay; the others are removed and counted.
"""

from __future__ import annotations

from collections import namedtuple
from os import PathLike, fsdecode

from .late import Late
from .typeset import NARROW

MARKS = 4  # combining marks that one letter can bear; no orthography needs more
_WINDOW = 1 << 18  # characters looked at in one call, so that nothing waits for a long one

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BROKEN = "\x80-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f"
_MARK = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

_LINES = Late("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_SUSPECT = Late(f"[{_CONTROL}{_LINE_ENDS}{_BROKEN}{_UNSEEN}]|[{_MARK}]{{{MARKS + 1}}}")
_WATCHED = Late(f"[\t\n{_CONTROL}{_LINE_ENDS}{_BROKEN}{_UNSEEN}{_MARK}]")  # one class: twice as fast as _SUSPECT on a line
_COLOUR = Late(r"\x1b\[[0-9;:]{0,64}m")
_HIDDEN = Late(f"[{_UNSEEN}]")
_FLOOD = Late(f"([{_MARK}]{{{MARKS}}})[{_MARK}]+")
_LEADING = Late(f"[{_MARK}]+")
_TRAILING = Late(f"[{_MARK}]$")
_SHOWN = Late(f"[{_CONTROL}{_BROKEN}]")
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n"  # what needs no second look, nor does what is NARROW: few texts need a pattern


class Clean(namedtuple("Clean", "text removed")):
    """A clean text, and how many characters were taken out of it because they cannot be seen."""

    __slots__ = ()
    text: str
    removed: int


def clean(text: str) -> Clean:
    """`text`, harmless. The same object if there was nothing to do, which is found out fast."""
    if not any(_is_suspect(text[i : i + _WINDOW]) for i in range(0, len(text), _WINDOW)):
        return Clean(text, 0)
    pieces = []
    removed = 0
    for piece in _pieces(text):
        if _is_suspect(piece):
            piece, lost = _cleaned(piece)
            removed += lost
        if pieces and _LEADING.match(piece) and _TRAILING.search(pieces[-1][-1:]):
            rest = _LEADING.sub("", piece, count=1)
            removed += len(piece) - len(rest)
            piece = rest
        pieces.append(piece)
    return Clean("".join(pieces), removed)


def is_one_line(text: str) -> bool:
    """Whether `one_line` would leave `text` as it is; fast on the short texts of a screen."""
    return _WATCHED.search(text) is None or one_line(text) == text


def one_line(text: str) -> str:
    """`text`, harmless and on one line: line ends and tabs as their pictures."""
    return clean(text.translate(_MOVED)).text


def display_name(path: str | PathLike[str] | PathLike[bytes]) -> str:
    """A file's name as it can be shown on one line: bytes that are no text as U+FFFD, line ends as their pictures."""
    return one_line(fsdecode(path))


def _is_suspect(piece: str) -> bool:
    """Whether there is anything to clean. Plain letters are set aside first: that is one fast pass over bytes."""
    rest = piece.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    return not NARROW.issuperset(rest) and _SUSPECT.search(rest) is not None


def _pieces(text: str):
    """`text` in pieces cut before a blank, where no sequence goes on; an endless word is cut where the window ends."""
    start = 0
    while start < len(text):
        end = start + _WINDOW
        if end < len(text):
            cuts = [at for blank in " \n" if (at := text.find(blank, end, end + _WINDOW)) >= 0]
            end = min(cuts, default=end)
            end -= text[end - 1] == "\r"  # a line end of two is not parted
        yield text[start:end]
        start = end


def _cleaned(piece: str) -> tuple[str, int]:
    piece = _COLOUR.sub("", _LINES.sub("\n", piece))
    piece, unseen = _HIDDEN.subn("", piece)
    before = len(piece)
    piece = _FLOOD.sub(r"\1", piece)
    return _SHOWN.sub(lambda m: _picture(m[0]), piece), unseen + before - len(piece)


def _picture(control: str) -> str:
    """The sign that stands for a control: its picture if Unicode has one, else U+FFFD."""
    code = ord(control)
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


_MOVED = {ord(control): _picture(control) for control in "\t\n" + _LINE_ENDS}
