"""Names that a headline alone gives in full: "Ann Orr Goes After Cole", of whom the text below says no more than "Orr".

In a headline every word has a capital, so a name ends where nothing tells; a given name and the word after it are believed where
the text below uses that word alone as somebody's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import lexicon as lx
from .name import Name, fold
from .reading import Reading

_NO_SURNAME = lx.FUNCTION | lx.AUXILIARY | lx.GIVEN


def full_names(reading: Reading, name: Name) -> Iterator[tuple[str, tuple[str, str]]]:
    """(surname without case or accents, given name and surname as they stand) in a run of capitals that a name was read from."""
    for i in range(name.start, name.end - 1):
        if reading.flags[i] & lx.GIVEN and reading.capital(i + 1) and not reading.flags[i + 1] & _NO_SURNAME:
            yield fold(reading.words[i + 1]), (reading.words[i], reading.words[i + 1])
