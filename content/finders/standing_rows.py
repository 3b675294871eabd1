"""The table of standings as it is read: each phrase in words, those that stand for several forms (`@faire`) spelt out only when a
text asks for them, word by word, since most never are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..languages import Language
from .sentences import WORD

SOME = "…"  # in a phrase: some words
END = "$"  # at its end: no word follows
_PLAIN = re.compile(r"[a-zà-öø-ÿœ]+(?:-[a-zà-öø-ÿœ]+)*").fullmatch
_ELIDED = frozenset("l d n s c j m t qu jusqu".split())


class Kind(NamedTuple):
    """What a phrase says of whom, and where they stand: the key of its row, and the sign before it."""

    standing: str
    place: str
    auxiliary: str  # "+": after an active auxiliary; "-": after a denied one; "": whatever is before
    event: bool  # only where the brief, or the paragraph, tells of an event


Words = tuple[str, ...]  # a word with an @ stands for each of its forms
Row = tuple[Kind, Words]
Unread = tuple[Kind, Words | str]  # what follows the first word, split or as it stands in the table


class Table(NamedTuple):
    """The rows of a language by their first word, that word left out, and the forms of each word with an @. Most rows are never
    asked for: what follows the first word is split when it is."""

    openers: dict[str, list[Unread]]
    forms: dict[str, list[Words]]

    def rows(self, word: str) -> list[Row]:
        """The rows that begin with `word`; those that end with « de » with « d' » and « des » too."""
        rows = [(kind, _words(rest) if isinstance(rest, str) else rest) for kind, rest in self.openers.get(word, ())]
        of = [(kind, rest[:-1]) for kind, rest in rows if len(rest) > 1 and rest[-1] == "de"]
        return rows + [(kind, (*rest, last)) for kind, rest in of for last in ("d'", "des")]


@cache
def table(language: Language) -> Table:
    """The table of standings of `language`, built when first asked for."""
    known = {"@" + word: [_words(form) for form in values] for word, values in language.rows("standing_forms").items()}
    openers: dict[str, list[Unread]] = {}
    for key, values in language.rows("standings").items():
        standing, place, *event = key.split(".")
        kinds = {sign: Kind(standing, place, sign, bool(event)) for sign in ("", "+", "-")}
        for value in values:
            sign = value[0] if value[0] in "+-" else ""
            first, _, rest = value.partition(" ")
            first = first[1:] if sign else first
            if first.isalpha():
                openers.setdefault(first, []).append((kinds[sign], rest))
                continue
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
    """The words of a phrase as a sentence has them. Most are split at blanks and elisions: the pattern that splits sentences
    would take the longest part of the time until a first text is read."""
    words: list[str] = []
    for piece in phrase.split():
        elided, apostrophe, rest = piece.partition("'")
        if not apostrophe and (len(piece) == 1 or piece[0] == "@" or _PLAIN(piece)):
            words.append(piece)
        elif apostrophe and elided in _ELIDED and (not rest or rest[0] == "@" or _PLAIN(rest)):
            words += (elided + apostrophe, rest) if rest else (elided + apostrophe,)
        else:  # a word after it, so that an elided « d' » at its end is read as in a text
            words += [w.lower().replace("’", "'") for w in WORD.findall(piece + " x")][:-1]
    return tuple(words)
