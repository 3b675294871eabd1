"""Bodies and countries: every place that stands for one, under which names they are one, and the standing that each has."""

from __future__ import annotations

from .attendance import acts
from .cast import Nominal
from .events import Event
from .lexicon import COUNTRY, Lexicon
from .organisations import DELEGATES, Party
from .places import Place
from .presence import MET
from .reading import Reading
from .scenes import Scene
from .smallwords import ARTICLES, OF_BARE
from .standings import RANK

FOR = frozenset(("pour", "for"))
_SEVERAL = 2
_SPELT_OUT = 4  # letters of a word in capitals that is no acronym
_THEN = ([","], ["et"], ["and"], [",", "and"], ["ainsi", "que"])


def of_country(reading: Reading, end: int, outer: int) -> bool:
    """Whether only « de », "of" stands between a name that ends before word `end` and a country that begins at `outer`."""
    lower = reading.lower
    return lower[outer] in ("du", "des") if outer == end else outer == end + 1 and lower[end] in ("of", "from", "de", "d'")


def acts_for(reading: Reading, place: Place, told: bool) -> bool:
    """Whether somebody acts for the country at a place, before whose name it stands: « Présents : [pour] l'Italie, M. X »; but
    « Pour l'Italie, M. X reste un ennemi », unless the sentence is a point, or tells of a standing (`told`)."""
    k = place.start - 1
    while k > 0 and reading.lower[k] in ARTICLES:
        k -= 1
    return k >= 0 and reading.lower[k] in FOR and (told or k > 0)


def sender(party: Party, scene: Scene, places: list[Place]) -> int:
    """Where the words begin that stand for a country: « [les ministres du Bénin], du Ghana et [de la Côte d’Ivoire] »."""
    lower, outer = scene.reading.lower, party.outer
    for role in scene.roles:
        if role.person is None and role.head < party.start < role.end and (role.number == "p" or role.office in DELEGATES):
            return role.outer  # "the representative of China"
    led = outer > 1 and lower[outer - 1] in OF_BARE and places and not places[-1].person
    if led and lower[places[-1].end : outer - 1] in _THEN:
        return outer - 1
    return outer


class Parties:
    """The bodies and countries of a text by their keys; those that may take part are numbered, from -1 down.

    `nominals` takes the phrases that stand for them.
    """

    def __init__(self, lex: Lexicon, nominals: list[Nominal]):
        self._lex, self._nominals = lex, nominals
        self.seen: dict[tuple[str, str], list[tuple[Party, int, int, int]]] = {}  # party, start, end, outer start
        self.standings: dict[tuple[str, str], str] = {}
        self._keys: list[tuple[str, str]] = []  # in the order of their numbers
        self._numbers: dict[tuple[str, str], int] = {}
        self._aliases: dict[tuple[str, str], tuple[str, str]] = {}  # the key of an acronym -> that of the full name
        self._shouted: set[int] = set()  # countries in capitals
        self._heard: set[int] = set()  # parties that say something at a sitting
        self._previous: tuple[Scene | None, int] = (None, -1)  # where the body named last ends, and its key
        self._full: tuple[str, str] | None = None

    def note(self, party: Party, scene: Scene, places: list[Place], a: int, b: int, outer: int, named: bool = True) -> None:
        """Note a body or a country: as a nominal now (unless it stands in one: not `named`), as a participant if the text makes
        it one. `outer` is where the words begin that stand for it; -1 where it only tells where someone is from."""
        starts = scene.reading.sentence.starts
        name = self._lex.bodies.get(party.name.lower().replace("’", "'"), party.name)
        key = (party.kind, party.code if party.kind == "country" and party.listed else name.lower())
        if self._previous == (scene, party.start - 1) and scene.reading.words[party.start - 1] == "(" and self._full:
            self._aliases[key] = self._full  # « le Haut-Commissariat … (HCR) »: one body
        key = self._aliases.get(key, key)
        self._previous, self._full = (scene, party.end), key
        seen = self.seen.setdefault(key, [])
        nominal = Nominal(a, b, starts[party.outer], party.head, party.kind, party.gender, party.number, party.definite)
        if named:
            self._nominals.append(nominal)
        seen.append((party, a, b, starts[party.outer]))
        if party.listed:
            if key not in self._numbers:
                self._keys.append(key)
                self._numbers[key] = -len(self._keys)
            if outer >= 0:
                places.append(Place(outer, party.start, party.end, self._numbers[key], False))
        elif party.kind == "country" and outer >= 0 and (number := self._numbers.get((party.kind, party.code or ""))):
            places.append(Place(outer, party.start, party.end, number, False))  # « Turquie. Ankara soutient … »

    def stand(self, number: int, standing: str) -> None:
        """Give the one of a number (below 0) a standing, unless it has a stronger one."""
        key = self._keys[-1 - number]
        held = self.standings.get(key)
        if held is None or RANK[standing] < RANK[held]:
            self.standings[key] = standing

    def hear(self, scene: Scene, places: list[Place], event: Event) -> None:
        """Note the parties of a sentence that speak at the event."""
        reading = scene.reading
        here = event.kind == "sitting" and event.on_floor(scene.start)
        for place in places:
            if not place.person and (_in_capitals(reading, place) or here and acts(reading, place)):
                (self._shouted if _in_capitals(reading, place) else self._heard).add(place.entry)

    def speak(self) -> None:
        """Countries that speak attend where the text gave them no standing: those in capitals, and those heard at a sitting
        where several countries meet."""
        met = [key for key, standing in self.standings.items() if key[0] == "country" and standing in MET]
        for number in self._shouted | self._heard if len(met) >= _SEVERAL else self._shouted:
            key = self._keys[-1 - number]
            if key[0] == "country":
                self.standings.setdefault(key, "attending")


def _in_capitals(reading: Reading, place: Place) -> bool:
    """Whether a country stands in capitals among words that do not, as in the bulletins of conferences: "GABON introduced it"."""
    word = reading.words[place.start]
    if not word.isupper() or not word.isalpha() or len(word) < _SPELT_OUT:
        return False
    unit, after = reading.units.get(place.start), reading.words[place.end : place.end + 2]
    if unit is None or not unit[1].flag & COUNTRY:
        return False
    return not any(w.isupper() or w[0].isdigit() for w in after)  # DJIBOUTI, 8 février
