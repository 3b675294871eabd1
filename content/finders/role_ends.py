"""Where a French office that stands after a name ends: its apposition closes with what its noun is of, for, or where."""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import Lexicon
from .name import Name
from .reading import Reading
from .role import Role

_AT = frozenset(("à", "au", "aux"))
_OF_OR_AT = frozenset("à au aux de du des d'".split())
_BESIDES = frozenset("pour chez en sur".split())  # what a place, a body or a name stands after
_ARTICLE = (["la"], ["l'"], ["les"], ["le"])
CLOSES = frozenset(",.;:)»–—")
_AGREEING = ("ée", "ées", "és", "é")
_CLOSING_IN = 14  # words after which an apposition is no longer waited for to close


def closed(reading: Reading, end: int) -> int:
    """Where an apposition closes that goes on at word `end` with what its noun is of, or where: « X, institutrice [à
    Mopti], »; `end` itself where something else follows."""
    lower, flags, k = reading.lower, reading.flags, end
    if k + 1 < reading.size and lower[k + 1] in CLOSES and not flags[k] & ~lx.QUALIFIER and lower[k].endswith(_AGREEING):
        return k + 1  # « commandante de la 3e brigade blindée, »
    following = lower[k + 1] if k + 1 < reading.size else ""
    joined = lower[k : k + 1] == ["et"] and (following in _OF_OR_AT or [following] in _ARTICLE)
    qualified = k < reading.size and not flags[k] and following in _OF_OR_AT  # « du port autonome de »
    if k >= reading.size or lower[k] not in _OF_OR_AT and lower[k] not in _BESIDES and not joined and not qualified:
        return end
    while k < min(reading.size, end + _CLOSING_IN):
        if not lower[k][0].isalnum():
            return k if lower[k] in CLOSES or lower[k] == "(" else end
        at = lower[k] in _AT or lower[k] in _BESIDES
        if at:
            noun = k + 1 + (lower[k + 1 : k + 2] in _ARTICLE)
            if not (reading.capital(noun) or noun < reading.size and flags[noun] & lx.HEAD):
                return end  # « ministre de l’Eau à la sortie du Conseil »
        plain = lower[k] in _OF_OR_AT or lower[k] in _BESIDES or lower[k : k + 1] in _ARTICLE or lower[k] == "et"
        if flags[k] & lx.OFFICE and lower[k - 1 : k] in _ARTICLE:
            return end  # « X, ministre de l’Eau, et la députée »
        other = flags[k] & (lx.FUNCTION | lx.AUXILIARY | lx.HUMAN | lx.CAPITALISED)
        if not plain and other and reading.words[k][0].islower():
            return end
        if not lower[k][0].isalpha():
            return end
        k += 1
    return k if k == reading.size else end


def names_body(reading: Reading, lex: Lexicon, role: Role, name: Name) -> bool:
    """« la présidente du comité [Azur] », « le directeur du Centre [Ibn Khaldoun] »: whether a name right after a French office is
    that of the body which ends it; not « le président du Sénat [Larcher] », « la patronne du groupe [Ana Sol] »."""
    last = role.end - 1
    if not lex.head_first or last <= role.head or reading.lower[last] not in lex.christened or name.titles:
        return False
    return len(name.key) == 1 or reading.capital(last)
