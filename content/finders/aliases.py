"""Second names: « Mamoudou Kane, dit Baye Ndar », "better known as …", « née Durand » tell of the person just named."""

from __future__ import annotations

from .name import Name
from .reading import Reading

# Words that stand alone between the two names, whoever is told by them.
ALIAS = frozenset(("alias", "dit", "dite", "aka", "surnommé", "surnommée", "nicknamed"))
# What stands between the two names, commas left out.
_BETWEEN = frozenset(
    tuple(words.split())
    for words in (
        *ALIAS,
        *("a.k.a.", "né", "née", "nee", "born", "formerly", "épouse", "ép.", "veuve"),
        *("plus connu comme", "plus connue comme", "connu sous le nom de", "connue sous le nom de", "also known as", "known as"),
        *("plus connu sous le nom de", "plus connue sous le nom de", "connu sous le nom d'", "connue sous le nom d'"),
        *("plus connu sous le nom d'", "plus connue sous le nom d'", "de son vrai nom", "de son nom de guerre"),
        *("better known as", "best known as", "whose real name is", "real name", "nom de guerre"),
    )
)
_LONGEST = 8  # words between, commas counted


def is_second_name(reading: Reading, before: Name, name: Name) -> bool:
    """Whether `name` is said to be another name of the person whose full name stands `before` it."""
    if before.person is None or len(before.key) < 2 or not 0 < name.outer - before.end <= _LONGEST:
        return False
    return tuple([word for word in reading.lower[before.end : name.outer] if word != ","]) in _BETWEEN
