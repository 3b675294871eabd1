"""The table of standings as it is read: each phrase in words, those that stand for several forms (`@faire`) spelt out only when a
text asks for them, word by word, since most never are."""

from __future__ import annotations

import re
from functools import cache
from typing import Iterator, NamedTuple

from ..languages import Language
from .sentences import WORD

SOME = "…"  # in a phrase: some words
END = "$"  # at its end: no word follows
_ENGLISH = re.compile(r"'[st]\b")  # "country's", "didn't": no elision


class Kind(NamedTuple):
    """What a phrase says of whom, and where they stand: the key of its row, and the sign before it."""

    standing: str
    place: str
    auxiliary: str  # "+": after an active auxiliary; "-": after a denied one; "": whatever is before
    event: bool  # only where the brief, or the paragraph, tells of an event


Words = tuple[str, ...]  # a word with an @ stands for each of its forms
Row = tuple[Kind, Words]


class Table(NamedTuple):
    """The rows of a language by their first word, that word left out, and the forms of each word with an @."""

    openers: dict[str, list[Row]]
    forms: dict[str, list[Words]]


@cache
def table(language: Language) -> Table:
    """The table of standings of `language`, built when first asked for."""
    known = {"@" + word: [_words(form) for form in values] for word, values in language.table("standing_forms").items()}
    openers: dict[str, list[Row]] = {}
    for key, values in language.table("standings").items():
        standing, place, *event = key.split(".")
        kinds = {sign: Kind(standing, place, sign, bool(event)) for sign in ("", "+", "-")}
        for value in values:
            sign = value[0] if value[0] in "+-" else ""
            words = _words(value[1:] if sign else value)
            for begun in (words,) if words[0][0] != "@" else first_spelt(words, known):
                openers.setdefault(begun[0], []).append((kinds[sign], begun[1:]))
    return Table(openers, known)


def first_spelt(words: Words, known: dict[str, list[Words]]) -> list[Words]:
    """A phrase once for each form of its first word."""
    return [form + words[1:] for form in known[words[0]]] if words[0][0] == "@" else [words]


def spelt(words: Words, known: dict[str, list[Words]]) -> Iterator[Words]:
    """A phrase once for each form of its words."""
    for k, word in enumerate(words):
        if word[0] == "@":
            for form in known[word]:
                for rest in spelt(words[k + 1 :], known):
                    yield words[:k] + form + rest
            return
    yield words


def _words(phrase: str) -> Words:
    """The words of a phrase as a sentence has them; a word after it, so that an elided « d' » at its end is read as in a text."""
    plain = phrase.replace("'", "' ")
    if plain.replace("' ", "").replace(" ", "").isalpha() and not _ENGLISH.search(phrase):
        return tuple(plain.lower().split())
    words: list[str] = []
    for piece in phrase.split(" "):
        before, at, name = piece.partition("@")
        if before or not at:
            words += [w.lower().replace("’", "'") for w in WORD.findall(before + ("x" if before[-1] in "'’" else " x"))][:-1]
        if at:
            words.append(at + name)
    return tuple(words)
