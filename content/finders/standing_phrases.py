"""The phrases of standing and where they stand in a sentence: « ont pris part à », "was represented by", « Présents : »."""

from __future__ import annotations

from functools import cache
from operator import itemgetter

from ..languages import Language
from .lexicon import HUMAN
from .places import BREAKS, PREPOSITIONS
from .reading import Reading
from .record import Record
from .smallwords import QUE
from .standing_rows import END, SOME, Row, Words, first_spelt, spelt, table

_NEGATIVE = frozenset(("n'", "ne", "pas"))
_ACTIVE = frozenset("a ont avait avaient aura auront ayant aurait".split())
YET = frozenset(("encore", "yet"))  # what has not been done yet may be done
_STOPS = frozenset(".!?;)»”-–—•")
# Words that may stand inside any phrase of standing: « ont notamment fait le déplacement ».
ADVERBS = frozenset(
    "notamment également aussi encore déjà pourtant enfin ensuite tous toutes tout donc toutefois cependant même ainsi "
    "also both all already again later then too notably meanwhile only however duly".split()
)
_PARTICIPLES = ("ed", "é", "ée", "és", "ées")
_CHANNELS = [
    [w] for w in "video videoconference phone telephone zoom teleconference visioconférence visio vidéo téléphone".split()
]
_LABEL = 5  # words before the colon of a label
_LAST = itemgetter(1)
APART = 9  # words that may stand where a phrase has « … »
_AGENTS = {"par": 10, "by": 12, "de": 3, "from": 5}  # within how many words of its participle or noun the preposition may stand
REACH = max(APART + 1, *_AGENTS.values())


_NOT_AT_ALL = frozenset("pas jamais plus guère not never no".split())


class Phrase(Record):
    """A phrase of standing: what follows its first word, and what it says (see standing_rows.Kind). `last` is its last word,
    empty where any may stand there."""

    __slots__ = ("rest", "standing", "place", "auxiliary", "event", "last")

    def __init__(self, rest: tuple[str, ...], standing: str, place: str, auxiliary: str, event: bool):
        self.rest, self.standing, self.place = rest, standing, place
        self.last = rest[-1] if rest and rest[-1] not in (SOME, END) else ""
        self.auxiliary, self.event = auxiliary, event


class Opening:
    """The phrases that begin with one word: by their second word (`seconds`), each spelt out when a text first has that word
    there; and those that need none or let words stand between (`loose`), only if one of `awaited` is among the REACH words
    that follow, where it is given. `nexts` are the words after which one by its second word may go on."""

    __slots__ = ("loose", "awaited", "seconds", "nexts", "_forms", "_spelt")

    def __init__(self, rows: list[Row], forms: dict[str, list[Words]]) -> None:
        self.loose: list[Phrase] = []
        self.seconds: dict[str, list[Row]] = {}
        self._forms = forms
        self._spelt: dict[str, dict[str, list[Phrase]]] = {}
        for kind, rest in rows:
            if not rest or rest[0] in (SOME, END) or kind.place == "agent" and len(rest) == 1 and rest[0] in _AGENTS:
                self.loose += [Phrase(words, *kind) for words in spelt(rest, forms)]
            if rest:
                for words in first_spelt(rest, forms):
                    self.seconds.setdefault(words[0], []).append((kind, words))
        self.nexts = ADVERBS.union(self.seconds)
        awaited = [p.rest[p.rest[:1] == (SOME,) :][:1] for p in self.loose]
        free = any(not words or words[0] == END for words in awaited)
        self.awaited = None if free else frozenset(word for words in awaited for word in words)

    def may_go_on(self, lower: list[str], i: int) -> bool:
        """Whether one of `loose` may stand at word `i`."""
        return self.awaited is None or not self.awaited.isdisjoint(lower[i + 1 : i + REACH])

    def after(self, second: str, third: str) -> list[Phrase]:
        """The phrases that may go on with the words `second` and `third`; if the latter is an adverb, with any after it."""
        found = self._spelt.get(second)
        if found is None:
            rows = self.seconds.get(second)
            if rows is None:
                return []
            found = self._spelt[second] = _by_third(
                [Phrase(words, *kind) for kind, rest in rows for words in spelt(rest, self._forms)]
            )
        return found.get(_ANY if third in ADVERBS else third) or found[_NO]


_WHOSE = frozenset(
    "members membres delegates délégués councillors conseillers trustees directors administrateurs élus députés sénateurs states "
    "états delegations délégations senators commissioners commissaires".split()
)
_OTHERS = frozenset(
    "absent absents absente absentes excused excusé excusée excusés excusées missing represented représenté représentée représentés "
    "représentées empêché empêchée empêchés not non unable".split()
)
_ANY, _NO = "\0any", "\0none"  # no words of a text


def _by_third(phrases: list[Phrase]) -> dict[str, list[Phrase]]:
    """Phrases by the word that follows the second; those that have or want none there are under each. All are under _ANY."""
    thirds = [phrase.rest[1] if len(phrase.rest) > 1 else SOME for phrase in phrases]
    found: dict[str, list[Phrase]] = {third: [] for third in (*thirds, _NO) if third not in (SOME, END)}
    for phrase, third in zip(phrases, thirds):
        for under in (found[third],) if third in found else found.values():
            under.append(phrase)
    return {**found, _ANY: phrases}


class Phrases(dict[str, Opening]):
    """The phrases of standing of a language by their first word, each opening made when first looked up."""

    def __init__(self, language: Language) -> None:
        self._table = table(language)

    def __missing__(self, word: str) -> Opening:
        self[word] = opening = Opening(self._table.rows(word), self._table.forms)
        return opening


@cache
def phrases(language: Language) -> Phrases:
    """The phrases of standing of `language`."""
    return Phrases(language)


def match(reading: Reading, i: int, opening: Opening, event: bool) -> list[tuple[int, int, Phrase]]:
    """The phrases at word `i`, at most one for each standing and place; adverbs in them are passed over."""
    lower, size = reading.lower, reading.size
    out: list[tuple[int, int, Phrase]] = []
    k = i + 1
    while k < size and lower[k] in ADVERBS and k < i + 3:
        k += 1
    if k < size:
        ahead = lower[i + 1 :]
        for at in (i + 1,) if k == i + 1 else (i + 1, k):
            for phrase in opening.after(lower[at], lower[at + 1] if at + 1 < size else ""):
                rest = phrase.rest
                if len(rest) == 1:
                    out.append((i, at + 1, phrase))
                elif (not phrase.last or phrase.last in ahead) and (end := _reach(lower, at, rest)) > 0:
                    out.append((i, end, phrase))
    for phrase in opening.loose if opening.loose and opening.may_go_on(lower, i) else ():
        rest = phrase.rest
        if not rest:
            out.append((i, i + 1, phrase))
            continue
        own = rest[0]
        if own == END:
            if _reach(lower, i + 1, rest) > 0:
                out.append((i, i + 1, phrase))
            continue
        if own == SOME:
            if rest[1] in lower[i + 1 : i + 1 + APART] and (end := _reach(lower, i + 1, rest)) > 0:
                out.append((i, end, phrase))
            continue
        # « convoquée à Gdansk par », « sommet virtuel de »: a few words may stand between.
        between = lower[i + 1 : i + _AGENTS[own]]
        if own not in between or between[0] == own:
            continue  # « accueilli par X et suivi par Y »: its own preposition stands with it
        gap = i + 1 + between.index(own)
        if lower[gap + 1 : gap + 2] in _CHANNELS:
            continue  # "convened the ministers by videoconference"
        if gap > i + 2 and lower[gap - 1].endswith(_PARTICIPLES):
            continue  # "chaired a meeting attended by X"
        if not any(word in BREAKS or word == "," for word in lower[i + 1 : gap]):
            out.append((i, gap + 1, phrase))
    if not out:
        return out
    kept: list[tuple[int, int, Phrase]] = []
    out.sort(key=_LAST, reverse=True)
    for hit in out:
        phrase = hit[2]
        standing, place, auxiliary = phrase.standing, phrase.place, phrase.auxiliary
        if phrase.event and not event or standing == "absent" and not YET.isdisjoint(lower[max(0, i - 2) : hit[1] + 1]):
            continue
        if place == "label":
            colon = _labels(reading, *hit[:2])
            if not colon:
                continue
            hit = (i, colon, phrase)
        if auxiliary and auxiliary != _auxiliary(lower, i):
            continue
        if lower[hit[1] - 1] == "by" and hit[1] < size and lower[hit[1]].endswith("ing"):
            continue  # "opened the session by reading a letter"
        if not kept or not any(p.standing == standing and p.place == place for _, _, p in kept):
            kept.append(hit)
    return kept


def _auxiliary(lower: list[str], i: int) -> str:
    """Which auxiliary stands before word `i`, as Kind.auxiliary has it: « ont … pris part », « n’ont pas pu … »."""
    if _ACTIVE.isdisjoint(lower[max(0, i - 4) : i]):
        return ""
    before = lower[max(0, i - 5) : i]
    if "," in before:  # « , qui n’étaient pas invités, ont appuyé »
        before = before[len(before) - before[::-1].index(",") :]
    if _NEGATIVE.isdisjoint(before):
        return "+"
    # « n’a accueilli vendredi que trois de ses pairs »
    only = _NOT_AT_ALL.isdisjoint(before) and not QUE.isdisjoint(lower[i + 1 : i + 4])
    return "+" if only else "-"


def outermost(hits: list[tuple[int, int, Phrase]]) -> list[tuple[int, int, Phrase]]:
    """The hits that lie in no longer one: "declined to attend" holds "to attend". What leads a list in, « étaient autour de la
    table », is said of a subject too."""
    hits.sort(key=lambda h: (h[0], -h[1]))
    kept: list[tuple[int, int, Phrase]] = []
    far, begin, held, led = -1, -1, "", False
    for hit in hits:
        within = hit[1] <= far or hit[0] < far and hit[2].place == held  # « que [représentait] son »
        if within and hit[:2] != (begin, far) and not (led and hit[0] > begin and _leads(hit[2])):
            continue
        kept.append(hit)
        if hit[1] > far and SOME not in hit[2].rest:  # what holds some words holds more than a phrase
            begin, far = hit[:2]
            held, led = hit[2].place, _leads(hit[2])
    return kept


def _leads(phrase: Phrase) -> bool:
    return phrase.standing == "attending" and phrase.place in ("list", "subject")


def _reach(lower: list[str], at: int, rest: tuple[str, ...]) -> int:
    """Where the words `rest` end that begin at word `at`, adverbs between them passed over; -1 if they do not stand there."""
    size = len(lower)
    for number, word in enumerate(rest):
        if word == SOME:
            after = rest[number + 1 :]
            sought = after[0]
            if sought != END and sought not in lower[at : at + APART]:
                return -1
            for k in range(at, min(at + APART, size)):
                word = lower[k]
                if word in BREAKS and not (word == ":" and lower[k - 1].isdigit()):  # "walked in at 2:52 with X"
                    break
                if (word == sought or sought == END) and (end := _reach(lower, k, after)) > 0:
                    return end
            return -1
        if word == END:
            return at if at >= size or not lower[at][0].isalnum() else -1
        skipped = 0
        while at < size and lower[at] != word and lower[at] in ADVERBS and skipped < 2:
            at += 1
            skipped += 1
        if at >= size or lower[at] != word:
            return -1
        at += 1
    return at


def _labels(reading: Reading, start: int, end: int) -> int:
    """Where the colon stands before which the words `start`:`end` are the label of a list, 0 where they are none: « Pour :
    Bahreïn, Colombie … », « Présents côté partenaires : »."""
    lower = reading.lower
    colon = end
    if lower[start] not in PREPOSITIONS:
        while colon < min(end + _LABEL, reading.size) and reading.words[colon][0].islower() and not reading.flags[colon] & HUMAN:
            colon += 1
    if colon >= reading.size or lower[colon] != ":" or not _OTHERS.isdisjoint(lower[end:colon]):
        return 0  # "Members absent:" is no label of members
    if start == 1 and lower[0] in _WHOSE:
        return colon  # "Members absent:"
    if start == 0 or not reading.words[start][0].isupper():
        return colon if start == 0 else 0
    return colon if reading.words[start - 1] in _STOPS else 0
