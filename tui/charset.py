"""The characters that the terminal can show, as its locale says, and what stands for the others. Imported in a blink.

- UTF-8: everything.
- Another charset that the locale names (fr_FR.ISO-8859-15): what it has is sent in it. For the rest stands what is drawn
  most alike in as many cells: ’ is ', é without its accent is e, else `?`.
- No charset (C, POSIX, nothing set), as in many containers: nobody said what the terminal can. Our frames and signs, and
  those of our labels (content/labels.py), are then ASCII's; letters and the brief's own text are sent in UTF-8, as they are.
"""

from __future__ import annotations

import codecs
import sys
from collections import namedtuple
from collections.abc import Mapping

from content.typeset import cells

# Frames and signs that we draw, and no text is likely to hold.
_SIGNS = str.maketrans("─━▁│╭╮╰╯╶╴▸✎↑↓←→\u00a0\u202f", "-=_|++++-->*^v<>  ")
_ALIKE = {
    "’": "'", "‘": "'", "ʼ": "'", "‚": ",", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": "<", "›": ">", "–": "-", "—": "-",
    "‑": "-", "−": "-", "…": ".", "•": "*", "●": "*", "·": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6",
    "⁷": "7", "⁸": "8", "⁹": "9",
}  # fmt: skip


class Charset(namedtuple("Charset", "encoding signs", defaults=("utf-8", True))):
    """`encoding` is a codec's name. Without `signs`, those beyond ASCII are not ours to send."""

    __slots__ = ()
    encoding: str
    signs: bool

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> Charset:
        """What the locale in `environ` says."""
        # Where it says nothing, Python itself puts C.UTF-8 in its place (PEP 538), and is in its UTF-8 mode (PEP 540).
        put = sys.flags.utf8_mode and "PYTHONUTF8" not in environ and environ.get("LC_CTYPE") in ("C.UTF-8", "C.utf8", "UTF-8")
        name = environ.get("LC_ALL") or (not put and environ.get("LC_CTYPE")) or environ.get("LANG") or ""
        if name in ("", "C", "POSIX"):
            return cls(signs=False)
        where, _, charset = name.partition("@")[0].partition(".")
        if not charset:
            from locale import getencoding  # late: most locales name their charset

            charset = "iso8859-15" if name.endswith("@euro") else getencoding()
        try:
            known = codecs.lookup(charset).name
        except LookupError:
            return cls()
        # What shifts (ISO 2022, UTF-7) or has no ASCII (UTF-16) is no terminal's; ASCII alone is no locale that is installed.
        if known in ("utf-8", "ascii") or known.startswith(("utf", "iso2022", "hz")) or "\x1b[1m~".encode(known, "replace") != b"\x1b[1m~":
            return cls()
        return cls(known)

    def encode(self, text: str) -> bytes:
        """`text` as the terminal takes it; each character in as many cells as it has."""
        if self.encoding == "utf-8":
            return (text if self.signs else text.translate(_SIGNS)).encode("utf-8", "replace")
        return text.encode(self.encoding, ERRORS)


def _closest(error: UnicodeError) -> tuple[str, int]:
    """What stands for characters that a charset lacks: an error handler of codecs."""
    assert isinstance(error, UnicodeEncodeError)
    shown = "".join(_alike(character, error.encoding) for character in error.object[error.start : error.end])
    return shown, error.end


def _alike(character: str, encoding: str) -> str:
    import unicodedata  # late: most terminals show all characters

    base = unicodedata.normalize("NFD", character)[0]
    for one in (_ALIKE.get(character), character.translate(_SIGNS), base):
        if one and one != character:
            try:
                one.encode(encoding)
            except UnicodeEncodeError:
                continue
            return one
    return "?" * cells(character)


ERRORS = "lutrin.closest"
codecs.register_error(ERRORS, _closest)
