"""Second names: « Mamoudou Kane, dit Baye Ndar », "better known as …", « née Durand » tell of the person just named."""

from __future__ import annotations

from collections.abc import Iterable

from .name import Name
from .reading import Reading

# What stands between the two names, commas left out.
_BETWEEN = frozenset(
    tuple(words.split())
    for words in (
        *("dit", "dite", "alias", "aka", "a.k.a.", "surnommé", "surnommée", "nicknamed", "né", "née", "nee", "born", "formerly"),
        *("plus connu comme", "plus connue comme", "connu sous le nom de", "connue sous le nom de", "also known as", "known as"),
        *("plus connu sous le nom de", "plus connue sous le nom de", "connu sous le nom d'", "connue sous le nom d'"),
        *("plus connu sous le nom d'", "plus connue sous le nom d'", "de son vrai nom", "de son nom de guerre"),
        *("better known as", "best known as", "whose real name is", "real name", "nom de guerre"),
    )
)
_LONGEST = 8  # words between, commas counted


def first_named(reading: Reading, name: Name, before: Iterable[Name]) -> Name | None:
    """The one of the names `before` that `name` is another name of; None if it is not said to be."""
    for other in before:
        if 0 < name.outer - other.end <= _LONGEST and other.person is not None and len(other.key) > 1:
            if tuple([word for word in reading.lower[other.end : name.outer] if word != ","]) in _BETWEEN:
                return other
    return None
