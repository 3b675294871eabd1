"""Bytes to characters: a byte order mark says so, else UTF-8, else UTF-16 by its pattern of NULs, else CP1252."""

from __future__ import annotations

import codecs

SAMPLE = 1 << 16  # bytes that decide between UTF-8 and CP1252, so that the head of a file reads as the whole does
_WINDOW = 1 << 20  # bytes decoded in one call

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"PK\x03\x04", b"PK\x05\x06", b"\x7fELF", b"MZ\x90", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf",
    b"\xfd7zXZ", b"Rar!", b"%PDF-", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"\xca\xfe\xba\xbe", b"RIFF", b"OggS", b"ID3", b"wOF",
    b"{\\rtf",
)  # fmt: skip


def is_binary(data: bytes) -> bool:
    """Whether `data` is no text in any encoding read here: known by its first bytes, or by NULs in what is not UTF-16."""
    if _marked(data):
        return False
    if data.startswith(_MAGIC):
        return True
    sample = data[:SAMPLE]
    nuls = sample.count(0)
    if not nuls or _is_utf16(sample):
        return False
    return 20 * nuls > len(sample) or not _is_utf8(sample)


def decode(data: bytes, *, whole: bool = True) -> tuple[str, str]:
    """The text in `data` and the name of its encoding. Bytes that stand for nothing become U+FFFD.

    With `whole` false, `data` is the beginning of a file: a character cut at its end is left out.
    """
    mark, encoding = _marked(data) or (b"", "")
    if not encoding:
        encoding = _is_utf16(data[:SAMPLE]) or ("utf-8" if _reads_as_utf8(data) else "cp1252")
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    pieces = []
    for start in range(len(mark), len(data), _WINDOW):
        end = start + _WINDOW
        pieces.append(decoder.decode(data[start:end], whole and end >= len(data)))
    return "".join(pieces), encoding


def _marked(data: bytes) -> tuple[bytes, str] | None:
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)


def _is_utf8(sample: bytes) -> bool:
    """Whether `sample`, whose last character may be cut, is UTF-8."""
    try:
        codecs.utf_8_decode(sample, "strict", False)
    except UnicodeDecodeError:
        return False
    return True


def _reads_as_utf8(data: bytes) -> bool:
    """Whether the first bytes beyond ASCII are UTF-8, but for one slip in ten; where they begin is found window by window."""
    for start in range(0, len(data), SAMPLE):
        sample = data[start : start + SAMPLE]
        if sample.isascii():
            continue
        if _is_utf8(sample.lstrip(_CONTINUATIONS) if start else sample):
            return True
        broken = sample.decode("utf-8", "replace").count("\ufffd")
        beyond = len(sample) - len(sample.decode("ascii", "ignore"))
        return 10 * broken < beyond
    return True


_CONTINUATIONS = bytes(range(0x80, 0xC0))  # a window can begin in the middle of a character


def _is_utf16(sample: bytes) -> str | None:
    """The name of the UTF-16 that `sample` is written in, if most of its letters have a NUL beside them."""
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if 2 * odd > pairs and 20 * even < pairs:
        return "utf-16-le"
    if 2 * even > pairs and 20 * odd < pairs:
        return "utf-16-be"
    return None
