"""What a line says about the section it heads or the page it comes from, by the words of each language."""

from __future__ import annotations

from functools import cache

from .. import languages
from ..late import Late

LONGEST = 80  # characters of a heading
_KNOWN = 48  # characters of a heading that is known by its words, number and colon included
_CHROME = 200  # characters of a line that belongs to the page
_BARRED = frozenset("|·•/")
_BARS = Late(r"\s[|·•/]\s")
_TRAIL = Late(r"^[^.:;,!?«“\"]{2,100}$")  # home > world > africa
_PARTED = frozenset("|·•/>›»©")  # what may set parts apart
_STEPS = (" > ", " › ", " » ")
_LOOSE = " •*-–—>»→|·,:;."  # what can stand around the words of such a line
_WORD = Late(r"(?<![^\W_])[^\W\d_]{2,}|(?<![^\W_])[^\W\d_](?=['’])")  # no number of a heading
_NUMBERS = "0123456789ivx"
_NUMBER = Late(r"^(?:\d{1,2}|[ivx]{1,4})[.)]?\s+")


@cache
def _kinds() -> dict[str, str]:
    """Kind of section (notes, summary, related) by heading, in all languages."""
    kinds: dict[str, str] = {}
    for code in languages.codes():
        for kind, headings in languages.get(code).table("sections").items():
            for heading in headings:
                kinds.setdefault(_plain(heading), kind)
    return kinds


@cache
def _firsts() -> frozenset[str]:
    """The words that the known headings begin with."""
    return frozenset(match[0] for match in map(_WORD.search, _kinds()) if match)


@cache
def _page() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """How lines of page chrome begin, by first word, and the words that make such a line by themselves."""
    entries = [_plain(line) for code in languages.codes() for line in languages.get(code).lines("chrome")]
    begins: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        first, space, _ = entry.partition(" ")
        if space or not entry.isalpha():
            begins[first] = (*begins.get(first, ()), entry)
    return begins, frozenset(entry for entry in entries if " " not in entry)


@cache
def _openers() -> frozenset[str]:
    """Words so common that they can begin any sentence."""
    return frozenset(_plain(word) for code in languages.codes() for word in languages.get(code).lines("stopwords"))


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("'", "’").split())


def kind(line: str) -> str | None:
    """notes, summary or related, if `line` is a heading known for that; a colon and marks around it do not count."""
    if len(line) > _KNOWN:
        return None
    first = _WORD.search(line)
    if not first or (word := first[0].casefold()) not in _firsts() and word.strip("ivx"):
        return None
    bare = _plain(line.strip(" \t\n:.*_#=—–-\u00a0\u202f[]"))
    found = _kinds().get(bare)
    return found if found or bare[:1] not in _NUMBERS else _kinds().get(_NUMBER.sub("", bare))


def opens(word: str) -> bool:
    """Whether `word` is one of those that begin a sentence in running text."""
    return _plain(word) in _openers()


def is_chrome(line: str) -> bool:
    """Whether `line` is what a web page or a newsletter puts around an article; all its parts, if bars set them apart."""
    if len(line) > _CHROME:
        return False
    if _PARTED.isdisjoint(line):
        return _is_chrome(line.casefold().replace("'", "’"))
    if sum(map(line.count, _STEPS)) > 1 and _TRAIL.search(line):
        return True
    line = line.casefold().replace("'", "’").replace("©", "© ")
    parts = [part for part in ([line] if _BARRED.isdisjoint(line.split()[1:]) else _BARS.split(line)) if part.strip(_LOOSE)]
    return bool(parts) and all(map(_is_chrome, parts))


def _is_chrome(part: str) -> bool:
    begins, alone = _page()
    bare = part.lstrip(_LOOSE)
    first = bare.split(maxsplit=1)[0] if bare[:1].strip() else ""
    if first not in begins and first.strip(_LOOSE) not in alone:
        return False
    words = bare.split()
    if first in begins and " ".join(words).startswith(begins[first]):
        return True
    return first.strip(_LOOSE) in alone and all(not (rest := word.strip(_LOOSE)) or rest in alone for word in words)
