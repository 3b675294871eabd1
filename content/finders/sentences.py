"""Sentences and their words: cut once, shared by the finders that read grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, repeat
from operator import add, contains, ne

from ..document import Document
from ..languages import Language
from .marks import Marked
from .record import Record


class Sentence(Record):
    """One sentence of a block; a sentence never ends inside a marked stretch.

    `words`, `lower`, `starts` and `ends` are parallel: the words as they stand (an elided article is a word of its own:
    `l’`, `Ukraine`; so is an English possessive: `Moscow`, `’s`; punctuation marks are words too; an initial keeps its
    stop: `W.`), the same in lower case with `’` as `'`, and their offsets. `hyphens` are the indices of the words that have a
    hyphen. What few sentences are asked for is worked out when it is asked.
    """

    __slots__ = ("block", "start", "end", "words", "lower", "starts", "hyphens")

    def __init__(
        self, block: int, start: int, end: int, words: list[str], lower: list[str], starts: list[int],
        hyphens: Sequence[int] = (),
    ):  # fmt: skip
        self.block, self.start, self.end = block, start, end
        self.words, self.lower, self.starts, self.hyphens = words, lower, starts, hyphens

    @property
    def ends(self) -> list[int]:
        """Where each word ends; where one does, `end_of` tells sooner."""
        return [*map(add, self.starts, map(len, self.words))]

    def end_of(self, i: int) -> int:
        """Where word `i` ends."""
        return self.starts[i] + len(self.words[i])

    def capitals(self) -> list[int]:
        """The indices of the words that have a capital."""
        return [*compress(range(len(self.words)), map(ne, self.words, self.lower))]


# Blocks without sentences of the brief's own: page furniture, programs.
UNREAD = frozenset(("chrome", "code"))
# An endless line is cut into stretches of at most so many characters, so that no rule ever sees more at once.
LONGEST = 4_000
# Words are looked for in stretches of about so many characters: a fraction of a millisecond each.
WINDOW = 1 << 15

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"  # the call of a note that stands against a word is none of it
_W = rf"[^\W{_RAISED}]"
# The common cases first, for speed: a plain word before a blank or a mark; a mark; a word before a full stop. An elided word (not the N’ and M’ of
# names); a possessive; an initial or an abbreviation with its stops; a word with inner hyphens, stops or apostrophes.
_WORD = (
    r"[0-9A-ZÀÇÉÎa-zß-öø-ÿ]++(?=[ \xa0\n\s,;:!?)»”])|[,.«»“”\"():;!?/\[\]–—-]"
    r"|[0-9A-ZÀÇÉÎa-zß-öø-ÿ]{2,}+(?=\.(?:\s|$))"
    r"|(?:[cdjlmnstCDJLST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’](?=\w)"
    r"|M['’](?=[aeiouyà-ÿ])|N['’](?=[aeiouyhà-ÿ])|['’]s\b|['’]t(?= [A-Z])"
    rf"|[{_UPPER}]\.(?=\s[\"“‘']?[{_UPPER}])|M\.(?=\s(?:d['’eu]|[vV][ao]n\s))|(?:[^\W\d_]\.){{2,}}"
    rf"|{_W}+(?:[-‑.]{_W}+|['’](?!s\b){_W}+)*|[{_RAISED}]+|[^\w\s]"
)
WORD = re.compile(_WORD)
_CALLED = re.compile(rf"[{_RAISED}]")
_WORD_AND_BLANK = re.compile(rf"(?:{_WORD})[ \xa0\n\s{_RAISED}]*+")
_BLANK = re.compile(rf"(?<=.)[\s{_RAISED}]+$", re.DOTALL)
# A stop and those after it, what closes after them, note calls; then a blank and what can begin a sentence, or the end.
_AFTER_STOP = (
    r"[.!?…]*(?:\s?[»”\"’')\]])*"
    r"(?:\s?\[\^?\w{1,4}\]|\s?\(\d{1,3}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?:(?<=[^\W\d_][.»”\"’])|(?<=[»”\"’][.]))\d{1,2}(?=\s))*"
    rf"(?=\s+[\"«“‘'(\[—–-]*\s?[\d{_UPPER}]|\s*$)"
)
_STOPPED = rf"(?:(?=\s[A-ZÀÉ]|$)|{_AFTER_STOP})"  # the common case first, for speed: a blank and a capital, or the end
_FULL_STOP_END = re.compile(rf"\.{_STOPPED}")  # one character to begin with is found in a tenth of the time of one of several
_END = re.compile(rf"[.!?…]{_STOPPED}")
_OTHER_STOPS = "!?…"
_INITIALS = re.compile(rf"(?:[{_UPPER}]\.){{2,3}}$")  # J.F. Harmon
_HYPHENS = repeat("-")
_OPENERS = "(«“‘\"'[-—–"


def sentences(document: Document, language: Language, marks: list[Marked]) -> list[Sentence]:
    """The sentences of the document, block by block. Linear: every rule looks back a bounded way."""
    text = document.text
    abbreviations = language.words("abbreviations")
    functions = language.words("function_words")
    called = any(figure in text for figure in _RAISED)
    others = [stop for stop in _OTHER_STOPS if stop in text]
    ahead = iter(marks)
    mark = next(ahead, None)
    cut: list[Sentence] = []
    for number, block in enumerate(document.blocks):
        if block.kind in UNREAD:
            continue
        begin = start = block.start
        ends: list[int] = []
        end_of_one = _FULL_STOP_END
        for stop in others:
            if text.find(stop, begin, block.end) >= 0:
                end_of_one = _END
        for m in end_of_one.finditer(text, begin, block.end):
            end = m.end()
            while mark and mark.outer_end < end:
                mark = next(ahead, None)
            if mark and mark.outer_start < m.start() and end < mark.outer_end:
                continue
            if end < block.end and text[m.start()] == "." and _abbreviated(text, start, m.start(), end, abbreviations, functions):
                continue
            ends.append(end)
            start = end
        if start < block.end:
            ends.append(block.end)
        if block.end - begin <= LONGEST:
            _cut(cut, text, number, begin, ends, called)
        else:
            for first, cuts in _stretches(text, begin, ends):
                _cut(cut, text, number, first, cuts, called)
    return cut


def _abbreviated(text: str, start: int, stop: int, cut: int, abbreviations: frozenset[str], functions: frozenset[str]) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or to an initial."""
    before = text[max(start, stop - 24) : stop + 1].rsplit(None, 1)
    word = before[-1].lstrip(_OPENERS) if before else ""
    if word.lower() == "no." and not text[cut : cut + 2].lstrip()[:1].isdigit():
        return False  # "X said no. His wife disagrees.", but "No. 10"
    if word.removeprefix("ex-").removeprefix("then-") in abbreviations:  # then-Gov. X
        # H.E., U.S.: such an abbreviation can also end its sentence, before a small word with a capital.
        return word.count(".") < 2 or _next_word(text, cut) not in functions
    if word == "X." and before[0].endswith((" on", " sur")):
        return False  # « she wrote on X. »
    if len(word) == 2 and word[0].isupper() or _INITIALS.match(word):
        return _next_word(text, cut) not in functions
    return False


def _next_word(text: str, place: int) -> str:
    m = WORD.search(text, place, place + 40)
    return m.group().lower().replace("’", "'") if m else ""


def _stretches(text: str, start: int, ends: list[int]) -> Iterator[tuple[int, list[int]]]:
    """The sentences that end at `ends` in stretches of about WINDOW characters: where each begins, where its sentences end.

    One longer than LONGEST is cut at blanks, if there are any.
    """
    begin, cuts = start, []
    for end in ends:
        while end - start > LONGEST:
            cut = text.rfind(" ", start, start + LONGEST)
            start = cut if cut > start else start + LONGEST
            cuts.append(start)
            if start - begin > WINDOW or not text[start].isspace():  # no word goes on after a stretch
                yield begin, cuts
                begin, cuts = start, []
        cuts.append(end)
        start = end
        if end - begin > WINDOW:
            yield begin, cuts
            begin, cuts = end, []
    if cuts:
        yield begin, cuts


def _cut(into: list[Sentence], text: str, block: int, start: int, cuts: list[int], called: bool) -> None:
    """Add the sentences of a stretch of one block from `start` on, which end at `cuts`. `called`: figures may be raised there."""
    stretch = text[start : cuts[-1]]
    found = _WORD_AND_BLANK.findall(stretch)
    # Every character but the blanks that lead is in what was found, and so places are sums of lengths.
    starts = [*accumulate(map(len, found), initial=cuts[-1] - len(stretch.lstrip()))]
    called = called and _CALLED.search(stretch) is not None
    words = [_BLANK.sub("", word) for word in found] if called else [*map(str.rstrip, found)]
    lower = "\n".join(words).lower().replace("’", "'").split("\n")  # one string after another takes half as long again
    first, size = 0, len(words)
    for cut in cuts:
        last = bisect_left(starts, cut, first, size)
        if last == first:
            continue
        if cut < cuts[-1] and words[last - 1][1:] == ".":  # an initial keeps its stop only before a name in its own sentence
            _cut(into, text, block, starts[first], [cut], called)
            first = last
            continue
        of, hyphens = words[first:last], ()
        if text.find("-", starts[first], cut) >= 0:
            hyphens = [i for i in compress(range(last - first), map(contains, of, _HYPHENS)) if len(of[i]) > 2]
        into.append(Sentence(block, starts[first], cut, of, lower[first:last], starts[first:last], hyphens))
        first = last
