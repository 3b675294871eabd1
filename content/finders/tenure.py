"""What a text tells beside an office: that somebody enters or leaves it, acts in it, or held it once."""

from __future__ import annotations

from . import lexicon as lx
from .reading import Reading
from .smallwords import APPOSING

_MADE = frozenset(
    (
        "appointed named elected re-elected reelected nominated confirmed designated chosen proclaimed declared reappointed "
        "crowned made voted selected promoted renamed"
    ).split()
)
_AS = _MADE | frozenset(
    (
        "resigned resigns resigning quit quits serves served serving sworn took takes taking stood stands stepped steps retired "
        "retires returned returns installed inaugurated picked tapped removed dismissed sacked fired ousted suspended replaced "
        "unveiled reinstated worked works continues continued stays stayed started began doubles acts acted acting"
    ).split()
)
_ONCE = frozenset("once formerly previously until".split())
_SPAN = 5  # words of a time until which somebody held an office, and one more
_PARTICLES = frozenset("in over down on up back off out".split())  # of such verbs: "sworn in", "took over"
_PASSIVE = frozenset("was were is are been be being gets got".split())
_UNSURE = frozenset("would could might may should not never can must".split())


def into_office(reading: Reading, k: int) -> int:
    """Where a name ends whose bearer enters or leaves the office at word `k`: "X resigned as [First Minister]", "X was sworn in
    as [president]", "X has been appointed [governor]"; 0 where none does."""
    lower, flags = reading.lower, reading.flags
    bare = k > 1 and lower[k - 1] == "as"
    k -= bare
    k -= k > 1 and lower[k - 1] in _PARTICLES
    if k < 2 or lower[k - 1] not in (_AS if bare else _MADE):
        return 0
    verb = k = k - 1
    while k > 1 and (flags[k - 1] & lx.AUXILIARY or lower[k - 1].endswith("ly")) and lower[k - 1] not in _UNSURE:
        k -= 1
    passive = any(w in _PASSIVE for w in lower[k:verb])
    return k if passive or bare and (verb == k or lower[verb] not in _MADE) else 0


def held_once(reading: Reading, k: int) -> int:
    """Where the words begin that say that the office at word `k`, in apposition, is over: "X, [formerly] the minister," "X,
    [until March] his deputy,"; 0 where none say so."""
    lower = reading.lower
    first = next((j for j in range(k - 1, max(0, k - _SPAN), -1) if lower[j] in _ONCE), 0)
    if not first or lower[first - 1] not in APPOSING or first < k - 1 and lower[first] != "until":
        return 0
    return first if all(w[0].isalnum() for w in lower[first:k]) else 0


_NOMME = frozenset(
    (
        "nommé nommée élu élue réélu réélue désigné désignée confirmé confirmée reconduit reconduite promu promue investi investie "
        "proclamé proclamée intronisé intronisée renommé renommée"
    ).split()
)
_ETRE = frozenset("a été est fut avait était vient d' être ensuite finalement depuis enfin officiellement".split())
_POSTS = frozenset("poste fonctions fonction charge mandat portefeuille".split())
_HELD = frozenset(
    "de d' son sa ses le les des du au aux a quitté quitte quittait démissionné démissionne démissionnait repris reprend pris prend "
    "occupe occupait abandonné abandonne retrouve retrouvé conserve conservé récupère hérite accède été démis démise relevé relevée "
    "limogé limogée écarté écartée suspendu suspendue est avait était".split()
)
_WALK = 7  # words between a name and the post that its bearer leaves
_CAPACITY = (("en", "sa", "qualité", "de"), ("en", "qualité", "de"), ("en", "tant", "que"), ("en", "sa", "qualité", "d'"))


def entered(reading: Reading, k: int) -> int:
    """The same in French: « X a été élue [présidente du Sénat] », « X quitte ses fonctions de [directrice] »."""
    lower = reading.lower
    if k > 1 and lower[k - 1] in _NOMME:
        j = k - 1
        while j and lower[j - 1] in _ETRE:
            j -= 1
        return j if j < k - 1 else 0
    if k > 3 and lower[k - 1] in ("de", "d'") and lower[k - 2] in _POSTS:
        j = k - 2
        while j and k - j < _WALK + 2 and lower[j - 1] in _HELD:
            j -= 1
        return j if j < k - 3 else 0
    return 0


def acting(reading: Reading, k: int) -> int:
    """Where the words begin that say in what office somebody acts: « X, en qualité de [présidente], », « En tant que
    [rapporteure], X »; `k` itself, where the office begins, if none do."""
    for words in _CAPACITY:
        if tuple(reading.lower[max(0, k - len(words)) : k]) == words:
            return k - len(words)
    return k


def country_told(reading: Reading, k: int) -> str | None:
    """The country told in brackets after an office that ends before word `k`, or after its comma at the end of all: "X, Director
    of Fisheries (Norway)", "X – Head of Section, Norway"."""
    lower, size = reading.lower, reading.size
    unit = reading.units.get(k + 1) if k < size and lower[k] in "(," else None
    if unit is None or not unit[1].flag & lx.COUNTRY:
        return None
    closed = lower[unit[0] : unit[0] + 1] == [")"] if lower[k] == "(" else unit[0] == size
    return str(unit[1].value) if closed else None
