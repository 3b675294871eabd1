"""Bytes of a text format as clean text."""

from __future__ import annotations

from collections import namedtuple

from ..clean import clean
from ..decode import decode, is_binary
from ..errors import Unreadable


class Text(namedtuple("Text", "text encoding removed")):
    """A clean text, the encoding it came in, and how many unseen characters were removed."""

    __slots__ = ()
    text: str
    encoding: str
    removed: int


def text_of(data: bytes, whole: bool = True) -> Text:
    """The clean text in `data`. Raises Unreadable if it is binary."""
    if is_binary(data):
        raise Unreadable("binary")
    text, encoding = decode(data, whole=whole)
    text, removed = clean(text)
    return Text(text, encoding, removed)
