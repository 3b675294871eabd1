"""Sentences and their words: cut once, shared by the finders that read grammar."""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Sequence

from ..document import Document
from ..languages import Language
from .marks import Marked


class Sentence(NamedTuple):
    """One sentence of a block; a sentence never ends inside a marked stretch.

    `words`, `lower`, `starts`, `ends` are parallel: the words as they stand (an elided article is a word of its own:
    `l’`, `Ukraine`; so is an English possessive: `Moscow`, `’s`; punctuation marks are words too; an initial keeps its
    stop: `W.`), the same in lower case with `’` as `'`, and their offsets. `capitals` and `hyphens` are the indices of the
    words that have a capital, or a hyphen.
    """

    block: int
    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    capitals: Sequence[int] = ()
    hyphens: Sequence[int] = ()


# Blocks without sentences of the brief's own: page furniture, programs.
UNREAD = frozenset(("chrome", "code"))
# An endless line is cut into stretches of at most so many characters, so that no rule ever sees more at once.
LONGEST = 4_000

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
# The common case first, for speed: a plain word before a blank or a comma. An elided word (not the N’ and M’ of names); a
# possessive; an initial or an abbreviation with its stops; a word with inner hyphens, stops or apostrophes; a mark.
WORD = re.compile(
    r"[a-zß-ÿ]{2,}(?=[\s,])"
    r"|(?:[cdjlmnstCDJLST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’](?=\w)|[MN]['’](?=[a-zà-ÿ])|['’]s\b"
    rf"|[{_UPPER}]\.(?=\s[{_UPPER}])|(?:[^\W\d_]\.){{2,}}"
    r"|\w+(?:[-‑.]\w+|['’](?!s\b)\w+)*|[^\w\s]"
)
# Stops, what closes after them, note calls; then a blank and what can begin a sentence, or the end.
_END = re.compile(
    r"[.!?…]+(?:\s?[»”\"’')\]])*(?:\s?\[\^?\w{1,4}\]|\s?\(\d{1,3}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=[^\W\d_][.»”\"’])\d{1,2}(?=\s))*"
    rf"(?=\s+[\"«“‘'(\[—–-]*\s?[\d{_UPPER}]|\s*$)"
)
_OPENERS = "(«“‘\"'[-—–"


def sentences(document: Document, language: Language, marks: list[Marked]) -> Iterator[Sentence]:
    """The sentences of the document, block by block. Linear: every rule looks back a bounded way."""
    text = document.text
    abbreviations = language.words("abbreviations")
    functions = language.words("function_words")
    marks_iter = iter(marks)
    mark = next(marks_iter, None)
    for number, block in enumerate(document.blocks):
        if block.kind in UNREAD:
            continue
        start = block.start
        for m in _END.finditer(text, block.start, block.end):
            cut = m.end()
            while mark and mark.outer_end < cut:
                mark = next(marks_iter, None)
            if mark and mark.outer_start < m.start() and cut < mark.outer_end:
                continue
            if cut < block.end and text[m.start()] == "." and _abbreviated(text, start, m.start(), cut, abbreviations, functions):
                continue
            yield from _pieces(text, number, start, cut)
            start = cut
        if start < block.end:
            yield from _pieces(text, number, start, block.end)


def _abbreviated(text: str, start: int, stop: int, cut: int, abbreviations: frozenset[str], functions: frozenset[str]) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or to an initial."""
    before = text[max(start, stop - 24) : stop + 1].rsplit(None, 1)
    word = before[-1].lstrip(_OPENERS) if before else ""
    if word in abbreviations:
        # H.E., U.S.: such an abbreviation can also end its sentence, before a small word with a capital.
        return word.count(".") < 2 or _next_word(text, cut) not in functions
    if word == "X." and before[0].endswith((" on", " sur")):
        return False  # « she wrote on X. »
    if len(word) == 2 and word[0].isupper():
        return _next_word(text, cut) not in functions
    return False


def _next_word(text: str, place: int) -> str:
    m = WORD.search(text, place, place + 40)
    return m.group().lower().replace("’", "'") if m else ""


def _pieces(text: str, block: int, start: int, end: int) -> Iterator[Sentence]:
    """The sentence `start`:`end`, cut at blanks where it is longer than LONGEST."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        if cut <= start:
            cut = start + LONGEST
        yield from _sentence(text, block, start, cut)
        start = cut
    yield from _sentence(text, block, start, end)


def _sentence(text: str, block: int, start: int, end: int) -> Iterator[Sentence]:
    words: list[str] = []
    lower: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capitals: list[int] = []
    hyphens: list[int] = []
    place = start
    known = _CHUNKS.get
    for chunk in text[start:end].split():
        place = text.find(chunk, place)
        cut = known(chunk)
        if cut is None:
            cut = _cut(chunk, text, place, end)
        if cut.__class__ is str:  # one small word: the very string seen before, its hash and all
            words.append(cut)
            lower.append(cut)
            starts.append(place)
            place += len(chunk)
            ends.append(place)
        else:
            for word, small, first, last in cut:
                if word is not small:
                    capitals.append(len(words))
                if last - first > 2 and "-" in word:
                    hyphens.append(len(words))
                words.append(word)
                lower.append(small)
                starts.append(place + first)
                ends.append(place + last)
            place += len(chunk)
    if words:
        yield Sentence(block, starts[0], end, words, lower, starts, ends, capitals, hyphens)


Cut = tuple[tuple[str, str, int, int], ...]  # word, the same in lower case, where it begins and ends

# What stands between two blanks, cut into words: itself where it is one small word. Texts repeat themselves, and so a look-up
# does for most of what the pattern would have to find again.
_CHUNKS: dict[str, str | Cut] = {}
_MANY = 50_000
_LONG = 40


def _cut(chunk: str, text: str, place: int, end: int) -> str | Cut:
    """The words of `chunk`, which stands at `place` in the text; kept for the next time."""
    if chunk.isalpha() and chunk.islower():
        found: str | Cut = chunk
    elif chunk[-1] == "." and len(chunk) > 1 and chunk[-2].isupper():
        # An initial keeps its stop only before a name: what follows decides, and nothing is kept.
        found = _words(text, place, end, place + len(chunk))
        return found
    else:
        found = _words(chunk, 0, len(chunk), len(chunk))
    if len(chunk) <= _LONG:
        if len(_CHUNKS) >= _MANY:
            _CHUNKS.clear()
        _CHUNKS[chunk] = found
    return found


def _words(text: str, start: int, end: int, stop: int) -> Cut:
    """The words that begin in `start`:`stop`; the pattern sees no further than `end`."""
    found = []
    for m in WORD.finditer(text, start, end):
        if m.start() >= stop:
            break
        word = m.group()
        small = word.lower().replace("’", "'")
        found.append((word, word if small == word else small, m.start() - start, m.end() - start))
    return tuple(found)
