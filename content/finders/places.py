"""Where the participants of a sentence stand: the subject of a verb, those who are joined with it, the first of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import AUXILIARY, DEMONYM, HUMAN
from .reading import Reading
from .record import Record
from .smallwords import CONTRACTED, JUST_AND, OF, THE


class Place(Record):
    """A participant in a sentence, as word indices; `outer` with article, title and role before the name."""

    __slots__ = ("outer", "start", "end", "entry", "person")

    def __init__(self, outer: int, start: int, end: int, entry: int, person: bool):
        self.outer, self.start, self.end = outer, start, end
        self.entry, self.person = entry, person


BREAKS = frozenset(";:!?")
BUT = frozenset(("but", "mais"))
_PRONOUNS = frozenset("il elle he she".split())
_BEFORE_VERB = frozenset("n' ne pas s' se not also still aussi".split())
_SINCE = frozenset("after because when while although whereas once car tandis alors lorsque quand puisque".split())
_WHOSE = 2  # words from what begins a clause to its subject: "after its minister, X, …", « tandis que la France … »
_HAVING = frozenset(("ayant", "having"))
RELATIVE = frozenset("qui who which that".split())
PREPOSITIONS = frozenset(
    (
        "à en dans sur de d' du des au aux pour contre entre avec par in at on of for from to with by against "
        "between near into over about autour around outre besides hormis"
    ).split()
)
# How far, in words, a subject or an agent may stand from its phrase.
_REACH = 60
_APPOSED = 10  # words of what is said of someone between commas, up to a body named in it
_ELIDED = 3  # words of a verb and its auxiliaries that share the subject of the clause before
# « Intervenant par visioconférence depuis Amman, l’envoyée spéciale … »: how far after such an opening its subject stands.
_OPENED = 16


def clause(reading: Reading, at: int) -> int:
    """Where the clause that word `at` stands in begins."""
    lower = reading.lower
    low = max(0, at - _REACH)
    for k in range(at - 1, low - 1, -1):
        if lower[k] in BREAKS or lower[k] in ("mais", "but", "while", "tandis", "whereas", "alors") and k and lower[k - 1] == ",":
            return k + 1
    return low


def _goes_on(reading: Reading, begin: int, at: int) -> bool:
    """Whether the clause from `begin` has no subject of its own: nothing but auxiliaries stand before its verb, at `at`."""
    return at - begin <= _ELIDED and all(
        reading.flags[k] & AUXILIARY or reading.lower[k] in _BEFORE_VERB for k in range(begin, at)
    )


def _holder(reading: Reading, near: list[Place]) -> int | None:
    """Which of `near` is the person of whom the last, a body, is said: "X, a state secretary at the foreign office, who …"."""
    last, lower = near[-1], reading.lower
    k = last.outer - 1
    if k > 0 and lower[k] in THE:
        k -= 1
    owner = next((i for i in range(len(near) - 2, -1, -1) if near[i].person), None)
    if last.person or owner is None or lower[k] not in PREPOSITIONS or last.outer - near[owner].end > _APPOSED:
        return None
    aside = lower[near[owner].start : last.outer].count(",") == 1
    return owner if aside and BREAKS.isdisjoint(lower[near[owner].end : last.outer]) else None


def subject(reading: Reading, places: list[Place], at: int, verbs: Sequence[int] = ()) -> list[Place]:
    """Who the verb at word `at` is said of: before it, in its clause, with whom they are joined. `verbs`: words where others are
    known to stand, which no list says of them."""
    lower = reading.lower
    begin = clause(reading, at)
    before = [p for p in places if begin <= p.start and p.end <= at and not _bracketed(reading, p)]
    if len(before) > 1:  # "Iraq sent its envoy, X, because the minister, Y, had cancelled": the subject of the last clause
        since = next((k for k in range(at - 1, begin, -1) if lower[k] in _SINCE), 0)
        inner = [p for p in before if p.outer > since] if since else []
        if inner and inner[0].outer - since <= _WHOSE:
            begin, before = since + 1, inner
    if not before:
        if begin and at and _PRONOUNS.intersection(lower[max(begin, at - 2) : at]):  # « X était attendu, mais il s’est excusé »
            return [p for p in places if p.person and p.end <= begin][:1]
        if begin > 1 and lower[begin - 1] in BUT and _goes_on(reading, begin, at):
            # « X était absent, mais a apporté son soutien »
            return subject(reading, [p for p in places if p.end < begin], begin - 1)
        return []
    if lower[at - 1] in _HAVING and before[-1].end == at - 1:
        return joined(reading, before, len(before) - 1)  # « la présidente X ayant annulé sa venue »
    relative = next((k for k in range(at - 1, max(begin, at - 8), -1) if lower[k] in RELATIVE), -1)
    if relative > 0 and not (lower[relative] == "that" and not any(p.end in (relative, relative - 1) for p in before)):
        near = [p for p in before if p.end <= relative]
        if near and not any(p.start > relative for p in before):
            last = near[-1]
            holder = _holder(reading, near) if lower[relative - 1] == "," else None
            if holder is not None:
                return joined(reading, near, holder)
            return joined(reading, near, len(near) - 1) if relative - last.end <= 14 else []
    own = _inner(reading, before, at) or _own(reading, before, at, verbs)
    if own:
        return own
    last = before[-1]
    plain = at - last.end <= _ELIDED
    plain = plain and all(lower[k] == "," or reading.flags[k] & AUXILIARY for k in range(last.end, at))
    if len(before) > 1 and plain and {"whose", "dont"}.intersection(lower[before[-2].end : last.outer]):
        return [last]
    # « et » and « and » begin a clause of their own where a participant comes right after: « and Greece will attend ».
    last = before[-1]
    k = last.outer - 1
    if k > begin and lower[k] in ("et", "and") and lower[k - 1] == ",":
        index = len(before) - len(joined(reading, before, len(before) - 1)) - 1
        if index >= 0 and lower[before[index].end] == "," and lower[before[index].end + 1] in _TELLING:
            return joined(reading, before, index) + before[index + 1 :]  # « La Norvège, qui préside, et la Suisse soutiennent … »
    if k >= begin and lower[k] in ("et", "and") and len(before) > 1 and not adjacent(reading, before[-2], last):
        return [last]
    if k > begin and lower[k] in ("et", "and") and lower[k - 1] == ",":
        # "was represented by its envoy, X, and Iran sent two officials"
        # « le président X, le maire Y, et la sénatrice Z étaient … »: « président » is no verb there
        told = {i for p in before for i in range(p.outer, p.end)}
        parted = len(before) > 1 and before[-2].person and not last.person
        if parted or any(reading.flags[i] & HUMAN for i in range(begin, k) if i not in told):
            return [last]
    hung = False  # on a preposition: « les familles de X et Y »
    for index, place in enumerate(before):
        hung = hung and lower[before[index - 1].end : place.outer] in JUST_AND
        topic = place.outer > 1 and lower[place.outer - 2 : place.outer] in _TOPIC  # « Quant à la France, elle … », « Quant au »
        topic = topic or lower[place.outer - 1] == "quant"
        topic = topic or not place.person and lower[place.outer - 1] in _OF_WHOM and lower[max(0, place.outer - 2)] in _SENT
        if hung or _hangs(reading, place) and place.outer > begin and not topic:
            hung = True
            continue
        return joined(reading, before, index)
    return []


_OF_WHOM = frozenset(("from", "of"))
# Those whom a country or a body sends, and for whom it counts: "a delegation from Kenya".
_SENT = frozenset("delegation delegations delegates officials ministers negotiators diplomats representatives team".split())
_TOPIC = (["quant", "à"], ["as", "for"])
_JOINING = frozenset(", et and ni nor & ainsi que as well puis ou or plus le la les l' the both".split())
_LINKS = frozenset(", et and ainsi que".split())
_TELLING = frozenset("qui which who dont whose where où".split())
_SUBORDINATING = frozenset("which that whom que qu' dont".split())
_AGAIN = frozenset("from by par avec with de d' du des of".split())  # « … par la France et par l’Italie »


def _inner(reading: Reading, before: list[Place], at: int) -> list[Place]:
    """Those of `before` who begin the clause of the verb at `at`: "a force, which [Mali and Chad] have endorsed"."""
    lower = reading.lower
    for index in range(len(before) - 1, 0, -1):
        place = before[index]
        if lower[place.outer - 1] in _SUBORDINATING:
            group = [p for p in joined(reading, before, index) if p.start >= place.start]
            # « que son ministre, X, ne viendra pas »
            closes = "," in lower[place.outer : place.start] and lower[group[-1].end] == ","
            return group if "," not in lower[group[-1].end + closes : at] else []
    return []


def _own(reading: Reading, before: list[Place], at: int, verbs: Sequence[int]) -> list[Place]:
    """The last of `before` and who is joined with them, where a comma parts them from another who has a verb of their own:
    "Denmark came, [Sweden] stayed away"."""
    lower = reading.lower
    group = joined(reading, before, len(before) - 1)
    first = group[0]
    k = len(before) - len(group) - 1
    if k < 0 or lower[first.outer - 1] != "," or "," in lower[group[-1].end : at]:
        return []
    gap = range(before[k].end, first.outer - 1)
    if not RELATIVE.isdisjoint(lower[gap.start : gap.stop]):
        return []
    verbal = any(reading.flags[i] & (HUMAN | AUXILIARY) for i in gap) or any(i in gap for i in verbs)
    return group if verbal else []


def adjacent(reading: Reading, a: Place, b: Place) -> bool:
    """Whether only links stand between two participants."""
    gap = reading.lower[a.end : b.outer]
    begin = a.end
    if gap[:1] == ["("] and ")" in gap:  # « le Danemark (ministre) et la Suède »
        begin += gap.index(")") + 1
        gap = reading.lower[begin : b.outer]
    if len(gap) > 1 and gap[-1] in _AGAIN and gap[-2] in _LINKS and (a.person == b.person or gap[-1] not in OF):
        gap = gap[:-1]
    if not 0 < len(gap) <= 5:
        return False
    # « les dirigeants estonien, X, et letton, Y »
    return all(w in _JOINING or reading.flags[k] & DEMONYM and reading.words[k][0].islower() for k, w in enumerate(gap, begin))


def _bracketed(reading: Reading, place: Place) -> bool:
    """Whether a participant stands alone in brackets: NAIROBI (EAP), « Mme Xu (Chine) »."""
    lower = reading.lower
    return place.outer > 0 and lower[place.outer - 1] == "(" and lower[place.end : place.end + 1] == [")"]


def joined(reading: Reading, places: list[Place], index: int) -> list[Place]:
    """The participant and those that stand in one list with it, on either side."""
    group = [places[index]]
    k = index
    while k + 1 < len(places) and adjacent(reading, places[k], places[k + 1]):
        k += 1
        group.append(places[k])
    k = index
    while k > 0 and adjacent(reading, places[k - 1], places[k]):
        k -= 1
        group.insert(0, places[k])
    return group


def first_of_clause(reading: Reading, places: list[Place], at: int, end: int) -> list[Place]:
    """The first of the clause before word `at`, or after word `end` where the phrase opens the sentence."""
    begin = clause(reading, at)
    before = [p for p in places if begin <= p.start and p.end <= at]
    if not before and at - begin <= 2:
        index = next((i for i, p in enumerate(places) if end <= p.start <= end + _OPENED), None)
        return [] if index is None or _hangs(reading, places[index]) else joined(reading, places, index)
    for index, place in enumerate(before):
        if not _hangs(reading, place):
            return joined(reading, before, index)
    return []


def _hangs(reading: Reading, place: Place) -> bool:
    """Whether a place hangs on a preposition: « un émissaire [du ministre X] »."""
    lower = reading.lower
    return place.outer > 0 and (lower[place.outer - 1] in PREPOSITIONS or lower[place.outer] in CONTRACTED)


def neither(reading: Reading, group: list[Place], at: int) -> bool:
    """Whether what the word `at` says of a group is denied: « Ni la Bolivie ni le Pérou », ", neither of which was there"."""
    if not group:
        return False
    lower = reading.lower
    return group[0].outer > 0 and lower[group[0].outer - 1] in _NEITHER or not _NEITHER.isdisjoint(lower[max(0, at - 4) : at])


_NEITHER = frozenset("ni neither none aucun aucune".split())
