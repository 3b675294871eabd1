"""What a text tells beside an office: that somebody enters or leaves it, acts in it, or held it once."""

from __future__ import annotations

from . import lexicon as lx
from .reading import Reading
from .smallwords import APPOSING

MADE = frozenset(
    (
        "appointed named elected re-elected reelected nominated confirmed designated chosen proclaimed declared reappointed "
        "crowned made voted selected promoted renamed"
    ).split()
)
_AS = MADE | frozenset(
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
_RAISED = frozenset("promoted elevated appointed named reassigned demoted".split())  # to an office
_SUCCEEDS = frozenset(
    "succeed succeeds succeeded succeeding replace replaces replaced replacing follow follows followed succède succédait "
    "succédera succédé succéder remplace remplaçait remplacera remplacé remplacer".split()
)
_SEATS = frozenset("office post duties functions role position seat job reins term tenure mandate charge command".split())
_HOLDS = frozenset(
    "assumed assumes took takes taken left leaves leaving resigned quit quits began begins started starts ended ends ending "
    "completed vacated vacates relinquished relieved released dismissed removed retains retained kept keeps holds held begun "
    "assume take taking assuming".split()
)
_TO_THE = frozenset("the his her its their a up of from in for with into back over".split())  # between such a verb and the seat
_NAME = 6  # words of a name with its titles


def into_office(reading: Reading, k: int) -> int:
    """Where a name ends whose bearer enters or leaves the office at word `k`: "X resigned as [First Minister]", "X was sworn in
    as [president]", "X has been appointed [governor]"; 0 where none does."""
    lower, flags = reading.lower, reading.flags
    bare = k > 1 and lower[k - 1] == "as"
    if bare and (verb := _succeeding(reading, k - 1)):
        return _subject(reading, verb)
    if (bare or lower[k - 1] == "of") and k > 3 and lower[k - 2] in _SEATS:
        return _from_seat(reading, k - 2)
    if k > 2 and lower[k - 1] == "to" and lower[k - 2] in _RAISED:
        k, bare = k - 1, False
    k -= bare
    k -= k > 1 and lower[k - 1] in _PARTICLES
    if k < 2 or lower[k - 1] not in (_AS if bare else MADE):
        return 0
    verb = k = k - 1
    while k > 1 and (flags[k - 1] & lx.AUXILIARY or lower[k - 1].endswith("ly")) and lower[k - 1] not in _UNSURE:
        k -= 1
    passive = any(w in _PASSIVE for w in lower[k:verb])
    return k if passive or bare and (verb == k or lower[verb] not in MADE) else 0


def _subject(reading: Reading, verb: int) -> int:
    """Where the words before the verb at word `verb` end, its auxiliaries left out; 0 where it is not said to happen."""
    k = verb
    while k > 1 and (reading.flags[k - 1] & lx.AUXILIARY or reading.lower[k - 1] in _ETRE or reading.lower[k - 1].endswith("ly")):
        k -= 1
        if reading.lower[k] in _UNSURE:
            return 0
    return k


def _succeeding(reading: Reading, k: int) -> int:
    """The verb before the name that ends before word `k` where its subject comes after whoever is named: "X succeeds [Y] as",
    « X succède à [Y] comme », "X took over from [Y] as"; 0 where none does."""
    lower, first = reading.lower, k
    while first and k - first < _NAME:
        if not reading.capital(first - 1) and not reading.flags[first - 1] & lx.PARTICLE and lower[first - 1] != ".":
            break
        first -= 1
    if not 0 < first < k:
        return 0
    if lower[first - 1] == "à":
        first -= 1
    if first > 3 and lower[first - 2 : first] == ["over", "from"]:
        return first - 3
    return first - 1 if lower[first - 1] in _SUCCEEDS and lower[first - 2] not in _PASSIVE else 0


def _from_seat(reading: Reading, k: int) -> int:
    """Where a name ends whose bearer takes or leaves the seat at word `k`: "X left his [post] as"; else 0."""
    lower, first = reading.lower, k
    while first > 1 and lower[first - 1] in _TO_THE:
        first -= 1
    return _subject(reading, first - 1) if lower[first - 1] in _HOLDS else 0


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
_CAPACITY = (
    ("en", "sa", "qualité", "de"), ("en", "qualité", "de"), ("en", "tant", "que"), ("en", "sa", "qualité", "d'"),
    ("en", "qualité", "d'"), ("en", "tant", "qu'"),
    ("in", "his", "capacity", "as"), ("in", "her", "capacity", "as"), ("in", "his", "role", "as"), ("in", "her", "role", "as"),
    ("speaking", "as"), ("acting", "as"),
)  # fmt: skip
_CAPACITY_ENDS = frozenset(words[-1] for words in _CAPACITY)
_OPENING = frozenset("as devenu devenue nommé nommée élu élue réélu réélue promu promue".split())  # « Devenu [maire], X … »


def entered(reading: Reading, k: int) -> int:
    """The same in French: « X a été élue [présidente du Sénat] », « X quitte ses fonctions de [directrice] »."""
    lower = reading.lower
    held = k > 3 and lower[k - 1] in ("de", "d'") and lower[k - 2] in _POSTS
    named = k - 3 if held and lower[k - 3] == "au" else k - 1 if k > 2 and lower[k - 1] == "comme" else 0
    if named and (verb := _succeeding(reading, named)):
        return _subject(reading, verb)
    if held and named and reading.ends_name(named - 1):
        return named  # « a nommé X au poste de »
    if named == k - 1:
        k = named
    if k > 1 and lower[k - 1] in _NOMME:
        j = k - 1
        while j and lower[j - 1] in _ETRE:
            j -= 1
        return j if j < k - 1 else j - 1 if j > 1 and lower[j - 1] == "," else 0  # « X, nommée préfète en mai, »
    if held:
        j = k - 2
        while j and k - j < _WALK + 2 and lower[j - 1] in _HELD:
            j -= 1
        return j if j < k - 3 else 0
    return 0


def acting(reading: Reading, k: int) -> int:
    """Where the words begin that say in what office somebody acts: « X, en qualité de [présidente], », « En tant que
    [rapporteure], X », "As [mayor], X"; `k` itself, where the office begins, if none do."""
    if k == 1 and reading.lower[0] in _OPENING:
        return 0
    for words in _CAPACITY if k and reading.lower[k - 1] in _CAPACITY_ENDS else ():
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
