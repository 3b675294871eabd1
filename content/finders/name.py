"""A name: the run of words it is, and what stands with it; and how words of names are compared."""

from __future__ import annotations

import unicodedata


def fold(word: str) -> str:
    """The word without case, accents and apostrophe styles, for comparing names: Šefčovič and Sefcovic."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFD", word.casefold().replace("’", "'"))
    plain = plain.translate(_LETTERS)
    return "".join(c for c in plain if not unicodedata.combining(c))


_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"})


class Name:
    """A run of words that may be a person's name. Places are indices of the sentence's words; `outer` is where the titles
    before it begin."""

    __slots__ = (
        "start",
        "end",
        "outer",
        "key",
        "gender",
        "titles",
        "weight",
        "noble",
        "country",
        "initial",
        "role",
        "person",
        "capitals",
        "nickname",
    )

    def __init__(self, start: int, end: int, outer: int, key: tuple[str, ...]):
        self.start, self.end, self.outer, self.key = start, end, outer, key
        self.gender: str | None = None
        self.titles: list[str] = []
        self.weight = 0
        self.noble = False
        self.country: str | None = None  # of « le Kényan Josphat M. »
        self.initial = False  # its capital may come from its place at the beginning
        self.role = None
        self.person: int | None = None
        self.capitals = False
        self.nickname: tuple[str, ...] | None = None  # the key of Tom Keogh in Thomas "Tom" Keogh
