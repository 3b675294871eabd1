"""What a line says about the section it heads or the page it comes from, by the words of each language."""

from __future__ import annotations

import re
from functools import cache

from .. import languages

LONGEST = 80  # characters of a heading
_CHROME = 200  # characters of a line that belongs to the page
_NUMBER = re.compile(r"^(?:\d{1,2}|[IVX]{1,4})[.)]?\s+")


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
def _page() -> tuple[tuple[str, ...], frozenset[str]]:
    """How lines of page chrome begin, and words that make such a line alone."""
    entries = [_plain(line) for code in languages.codes() for line in languages.get(code).lines("chrome")]
    return tuple(e for e in entries if " " in e or e == "©"), frozenset(e for e in entries if " " not in e)


@cache
def _openers() -> frozenset[str]:
    """Words so common that they can begin any sentence."""
    return frozenset(_plain(word) for code in languages.codes() for word in languages.get(code).lines("stopwords"))


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("'", "’").split())


def kind(line: str) -> str | None:
    """notes, summary or related, if `line` is a heading known for that; a colon and marks around it do not count."""
    if len(line) > LONGEST:
        return None
    bare = _NUMBER.sub("", _plain(line.strip(" \t\n:.*_#=—–-\u00a0\u202f[]")))
    return _kinds().get(bare)


def opens(word: str) -> bool:
    """Whether `word` is one of those that begin a sentence in running text."""
    return _plain(word) in _openers()


def is_chrome(line: str) -> bool:
    """Whether `line` is what a web page or a newsletter puts around an article."""
    if len(line) > _CHROME:
        return False
    bare = _plain(line).lstrip("•*-–—>»→|· ")
    begins, alone = _page()
    if bare.startswith(begins):
        return True
    words = re.findall(r"[^\W_]+(?:[-’][^\W_]+)*", bare)
    return bool(words) and alone.issuperset(words)
