"""French adjectives: which words go on a noun phrase after its noun (« ministre [délégué] », « le secteur [nord] »)."""

from __future__ import annotations

from . import lexicon as lx
from .reading import Reading

_ADJECTIVES = tuple(
    (
        "ais aise ien ïen ïenne ïens ïennes ienne éen éenne ain aine ois oise al ale aux ales ier ière iers ières "
        "ains el elle els elles if ive ifs ives iste istes ique iques aire aires eur eure ié iée anne annes aises iens "
        "iennes éens éennes yen yenne yens yennes aines oises eures"
    ).split()
)
_ALSO_SOMEONE = frozenset(  # « la coalition séparatiste », « le séparatiste X »
    "séparatiste séparatistes indépendantiste indépendantistes autonomiste autonomistes loyaliste loyalistes djihadiste "
    "djihadistes islamiste islamistes royaliste royalistes rebelle rebelles insurgée insurgés néo-démocrate néo-démocrates".split()
)
# Participles of what was done with a text, in the ending of an adjective: « le rapport de la Cour publié mardi ».
_DONE = frozenset("publié confié modifié notifié signifié certifié vérifié étudié copié dédié envoyé".split())
_COMPASS = frozenset("nord sud ouest centre nord-est nord-ouest sud-est sud-ouest".split())  # « le secteur nord »


def adjective(reading: Reading, i: int) -> bool:
    """Whether word `i` is an adjective that goes on a French noun phrase."""
    if i >= reading.size:
        return False
    f, word = reading.flags[i], reading.lower[i]
    if reading.words[i][0].isupper():
        return False
    if f & (lx.QUALIFIER | lx.DEMONYM | lx.PEOPLE):
        return True
    if word in _COMPASS:
        return bool(i) and reading.words[i - 1].islower() and not reading.flags[i - 1] & lx.FUNCTION
    if word in _ALSO_SOMEONE and i and reading.words[i - 1].islower() and not reading.flags[i - 1] & lx.FUNCTION:
        return True
    if f & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE) or len(word) < 5 or word.rstrip("es") in _DONE:
        return False
    if word.startswith("vice-"):
        return False  # « et vice-première ministre »
    return word.endswith(_ADJECTIVES) or word.startswith("anti") and len(word) > 7  # antidopage


def more_adjectives(reading: Reading, i: int, limit: int) -> int:
    """Where the adjectives at word `i` end, before word `limit`."""
    while i < limit and (adjective(reading, i) or _pairs(reading, i)):
        i += 1
    return i


def _pairs(reading: Reading, i: int) -> bool:
    """Whether « et » at word `i` joins two adjectives: « recherches géologiques et minières »."""
    return reading.lower[i] == "et" and adjective(reading, i - 1) and adjective(reading, i + 1)
