"""Words as they are compared: without case and accents, plural and feminine."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]")
STEM = 5  # letters by which two forms of a word are known for one: armée, armées; ambassadeur, ambassade
_ENDINGS = (
    ("rice", "eur"), ("euse", "eur"), ("eure", "eur"), ("esse", ""), ("ere", "er"), ("enne", "en"), ("onne", "on"),
    ("elle", "el"), ("ive", "if"), ("ffe", "f"), ("e", ""),
)  # fmt: skip


@lru_cache(1024)
def folded(words: str) -> tuple[str, ...]:
    """The words of a few words of text in lower case, without accents."""
    low = words.lower().replace("état-major", "étatmajor")  # no office of the state
    return tuple(_WORD.findall(low if low.isascii() else _ACCENT.sub("", unicodedata.normalize("NFD", low))))


@lru_cache(1024)
def lemma(noun: str) -> str:
    """A folded French noun without its plural and feminine, so that « ambassadrice » and « ambassadeur » are one."""
    noun = noun[:-1] if len(noun) > 3 and noun[-1] in "sx" else noun
    for ending, other in _ENDINGS:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun[: -len(ending)] + other
    return noun
