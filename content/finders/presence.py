"""Who is at an event by what they are or by where the text names them: who chairs or speaks there, who is sent there, and those
whom a passage headed « Autour de la table », or one that tells of several who were there, names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from operator import attrgetter

from . import lexicon as lx
from .attendance import acts_after_brackets, is_told_of, speakers
from .events import Event, Words, is_away, is_elsewhere
from .places import PREPOSITIONS, Place
from .reading import Reading
from .role import Role
from .scenes import Scene
from .smallwords import THE_ONE

# A passage may begin with its heading: « Tour de table. La présidente … », of at most so many words.
_RUN_IN = 6
_HOSTS = frozenset("host hostess hôte hôtesse".split())
_WHOSE = frozenset("his her their its son sa leur".split())
_HOSTING = 3  # words before a name in which it is said to be someone's host
_PEER = 6  # words between « homologue » and the name
_APART = 5  # words between an office and the name it stands before: a comma, a country
_STOPS = frozenset(".!?…:")
_ENDS = frozenset(".:–—")
_UNTOLD = frozenset("of de d' du des about sur contre against over".split())  # before one of whom something else is told
MET = ("host", "attending", "represented", "absent")
_SEVERAL = 2  # of whom a passage says so, in as many sentences: whom else it names is there too
# Where any of these stands, whom a sentence names may well have stayed away.
_OFF = frozenset(
    "n' ne pas not never no without sans refused refusé refuse declined décliné renoncé postponed reporté cancelled canceled "
    "annulé withdrew retiré preferred préféré missed manqué convalescence".split()
)
_WHERE = frozenset("à en au aux depuis in at from".split())
# Before one who is no object of a verb.
_BESIDE = frozenset(", ; : ( – — - 's et and but mais with avec by par while tandis que dont including".split())
_QUOTING = frozenset("\"«“‘„")
_ENTRY = attrgetter("entry")
_NOBODY: frozenset[int] = frozenset()
_NOT = frozenset("not pas non hors no sans without".split())


class Presence:
    """Follows the sentences of a brief in order. `marked`: whether a character stands between quotation marks."""

    def __init__(self, event: Event, words: Words, marked: Callable[[int], bool]) -> None:
        self._event, self._words, self._marked = event, words, marked
        self._headed = False  # whether the last heading told of those who are there
        self._block = -1
        self._passage = -1  # the block that began so itself
        self._named: set[int] = set()
        self._met: set[int] = set()  # of the block that is read: those of whom it says that they are there, or are not
        self._telling = 0  # sentences that say so
        self._beside: list[int] = []  # and those whom it is the first to name, without a word of theirs

    def read(self, scene: Scene) -> list[int]:
        """Note what a sentence tells of the passage it begins; those who are there because the passage before, now read to its
        end, tells of others who are."""
        lower = scene.reading.lower
        there: list[int] = []
        if scene.block != self._block:
            there = self.ended()
        if scene.heading or scene.block != self._block and len(lower) <= _RUN_IN and lower[-1] not in _STOPS:
            self._headed = self._tells(lower)  # « - Autour de la table - »
        elif scene.block != self._block:
            self._passage = -1
            opening = lower[: _RUN_IN + 1]
            if not _ENDS.isdisjoint(opening) and not self._words.presenting.isdisjoint(opening):
                end = next(k for k, word in enumerate(opening) if word in _ENDS)
                self._passage = scene.block if end > 0 and self._tells(lower[:end]) else -1
        self._block = scene.block
        return there

    def ended(self) -> list[int]:
        """Those who are there because the passage that ends tells of others who are."""
        there = self._beside if len(self._met) >= _SEVERAL and self._telling >= _SEVERAL else []
        self._met, self._telling, self._beside = set(), 0, []
        return there

    def in_chair(self, scene: Scene, place: Place) -> bool:
        """Whether a list of those who are there says of one that they chair: "Present: Ann Orr (chair), …"."""
        return any(
            role.person == place.entry
            and role.end - role.start == 1
            and role.determiner == "none"
            and not _of_body(scene, role)
            and (role.office in self._words.chairing or role.office.endswith("président"))
            for role in scene.roles
        )

    def _tells(self, lower: list[str]) -> bool:
        """Whether a heading tells of those who are there."""
        if self._words.presenting.isdisjoint(lower):
            return False
        if not (_NOT.isdisjoint(lower) and self._words.aside.isdisjoint(lower)):
            return False
        said = " ".join(lower).replace("' ", "'")
        return any(map(f" {said} ".__contains__, self._words.present))

    def given(self, scene: Scene, places: list[Place], found: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """(entry, host or attending) for those of a sentence who are at the event. `found`: what its phrases say of them."""
        given: list[tuple[int, str]] = []
        if found and scene.roles and ":" in scene.reading.lower[:_RUN_IN]:
            listed = [place for place in places if place.person and (place.entry, "attending") in found]
            given += [(place.entry, "host") for place in listed if self.in_chair(scene, place)]
        people = [place for place in places if place.person]
        if people:
            absent = {entry for entry, standing in found if standing == "absent"} if found else _NOBODY
            away = is_away(scene.reading.lower, self._words)
            if self._event.kind:
                gone = absent | {entry for entry, standing in found if standing == "represented"} if found else absent
                given += self._met_there(scene, places, gone, away)
            untold = []
            if not (away or absent):
                told = {entry for entry, _ in found + given} if found or given else _NOBODY
                untold = [p for p in people if p.entry not in told and self._is_named(scene, p)]
            if untold and (self._headed or self._passage == scene.block):
                given += [(place.entry, "attending") for place in untold]
            else:
                self._beside += self._first_named(scene, untold)
            self._named.update(map(_ENTRY, people))
        if met := {entry for entry, standing in found + given if standing in MET} if found or given else None:
            self._met |= met
            self._telling += 1
        return given

    def _met_there(self, scene: Scene, places: list[Place], absent: Set[int], away: bool) -> Iterator[tuple[int, str]]:
        """Those who speak at the event or chair it, by what they are."""
        floor = self._event.on_floor(scene.start)
        for place in speakers(scene.reading, places):
            if place.entry in absent:
                continue
            roles = list(_offices(scene, place))
            # « L’ancien ministre X juge … », "The analyst X notes …" speak elsewhere
            sits = floor and not any(role.former or role.office in self._words.watching for role in roles)
            sent = any(map(self._is_sent, roles)) or self._is_national(scene, place)
            if sits or _of_country(scene, place) or sent and not away:
                yield place.entry, "attending"
        for place in places if (
            scene.roles or self._met or scene.reading.lower[2:3] == [","] or "(" in scene.reading.lower
        ) else ():
            if place.person and place.entry not in absent:
                if not away and _of_country(scene, place) and acts_after_brackets(scene.reading, place):
                    yield place.entry, "attending"
                roles = list(_offices(scene, place))
                if not away and any(role.office in self._words.negotiating and self._is_sent(role) for role in roles):
                    yield place.entry, "attending"
                if self._met and not away and self._is_peer(scene, place):
                    yield place.entry, "attending"
                called = not away and self._called(scene.reading.lower, place)
                if called or any(self._chairs(scene, role, floor and not away, away) for role in roles):
                    yield place.entry, "host"

    def _is_peer(self, scene: Scene, place: Place) -> bool:
        """Whether a person is the counterpart of one named before, in a passage that tells of those there: « Son homologue
        norvégien, X, réclamait … »."""
        lower = scene.reading.lower
        low = max(0, min(place.outer, place.start - _PEER))
        if self._words.peers.isdisjoint(lower[low : place.start]):
            return False
        peer = next((k for k in range(place.start - 1, low - 1, -1) if lower[k] in self._words.peers), 0)
        owned = any(lower[k] in _WHOSE for k in range(max(0, peer - 2), peer))
        return bool(peer) and owned and place.start - peer <= _PEER and not is_elsewhere(scene, self._event.home)

    def _called(self, lower: list[str], place: Place) -> bool:
        """Whether what stands before a name and its comma says who chairs or receives: "The chair, Chile’s envoy X, thanked
        delegates", « Son hôte chypriote, X »."""
        if place.outer < 2 or lower[place.outer - 1] != ",":
            return False
        if place.outer == 3 and lower[0] in THE_ONE and lower[1] in self._words.chairing:
            return True
        low = max(0, place.outer - _HOSTING)
        if _HOSTS.isdisjoint(lower[low : place.outer - 1]):
            return False
        return any(
            lower[k] in _HOSTS and not _WHOSE.isdisjoint(lower[max(0, k - 2) : k]) for k in range(low, place.outer - 1)
        )

    def _first_named(self, scene: Scene, people: list[Place]) -> Iterator[int]:
        """Those of `people` whom a sentence without quotation marks is the first to name, and not as the object of a verb."""
        lower = scene.reading.lower
        if people and _QUOTING.isdisjoint(lower) and _OFF.isdisjoint(lower) and not self._looks_away(scene):
            for place in people:
                if place.entry in self._named or place.outer and lower[place.outer - 1] not in _BESIDE:
                    continue
                if not is_told_of(scene.reading, place):
                    yield place.entry

    def _looks_away(self, scene: Scene) -> bool:
        """Whether a sentence says where someone is, and that is not where the event is: « était à Bruxelles »."""
        reading = scene.reading
        return any(
            unit.flag & (lx.SEAT | lx.PLACE) and k and reading.lower[k - 1] in _WHERE and reading.lower[k] not in self._event.home
            for k, (_, unit) in reading.units.items()
        )

    def _is_sent(self, role: Role) -> bool:
        """Whether a role is that of one who is sent by a body or a country: « la représentante de la Banque mondiale »."""
        if role.former or "trade" in role.words:
            return False
        if role.office in self._words.negotiating:
            return not any(map(self._event.is_another, role.words))
        if role.office not in self._words.delegate:
            return bool(role.country) and not self._words.mission.isdisjoint(role.words)  # « la cheffe de la délégation kényane »
        return role.body is not None or role.country is not None and role.office not in self._words.resident

    def _is_national(self, scene: Scene, place: Place) -> bool:
        """Whether `place` names someone at a gathering by the country alone, as those who sit there for it are named: « le Grec
        Stelios K. », "Malta's Joseph G."."""
        if self._event.kind != "gathering":
            return False
        name = next((n for n in scene.names if n.person == place.entry and place.outer <= n.start < place.end), None)
        return (
            name is not None
            and name.country is not None
            and name.role is None
            and name.outer < name.start
            and not name.titles
            and not is_elsewhere(scene, self._event.home)
        )

    def _chairs(self, scene: Scene, role: Role, floor: bool, away: bool) -> bool:
        """Whether a role is that of who chairs the body that sits, or the meeting: « le président de la commission », "the
        committee's chair"; with no word more: « le président de la Commission européenne » may chair nothing."""
        words = self._words
        if role.former or role.ranks or role.number == "p" or role.determiner == "indefinite" or _of_body(scene, role):
            return False
        if role.office in words.mediating:
            return bool(self._event.kind) and not away
        if role.title in words.chairing and role.office not in words.chair:
            return floor  # "the presiding judge"
        if role.office not in words.chair:
            return False
        reading = scene.reading
        over = role.words - {*role.office.split(), "'", "s"}
        if "cop" in over and len(over) == 1:
            return bool(self._event.kind) and not away  # the "COP President"
        if not over:
            if floor and self._event.kind == "sitting" and role.determiner == "definite" and _is_styled(reading, role):
                return True  # « Le président, M. X, a rappelé … »
            named = role.determiner == "definite" or role.determiner == "none" and reading.capital(role.head)
            owner = reading.lower[max(0, role.head - 2) : role.head]  # "The Committee's Chair"
            named = named or owner == [",", "its"] and floor  # "X, its chair,"
            named = named or owner[1:] == ["'s"] and owner[0] in words.house | words.gathering
            met_here = floor or self._event.kind == "gathering" and not away
            return named and role.office in words.chairing and met_here
        if role.title in words.chairing:
            return floor
        if any(reading.words[k] in words.bodies for k in range(role.outer, role.end)):
            return False
        met = words.gathering | words.sitting
        if over - met and not any(word in self._event.home for word in over):
            return False
        return over <= words.house | met and (floor and self._event.kind == "sitting" or over <= met)

    def _is_named(self, scene: Scene, place: Place) -> bool:
        """Whether a passage that tells of those who are there names `place` as one of them."""
        reading = scene.reading
        if not place.person or place.outer and reading.lower[place.outer - 1] in _UNTOLD:
            return False
        if not self._words.watching.isdisjoint(reading.lower[max(0, place.outer - 1) : place.start]):
            return False  # « le prédécesseur de M. Maes, X »
        role = _role(scene, place) if scene.roles else None
        return not (role is not None and role.former) and not self._marked(reading.sentence.starts[place.start])


def _of_body(scene: Scene, role: Role) -> bool:
    """Whether a body is named after a role and its comma: "X, chairman, Thames Water" chairs nothing here."""
    k = role.end + 1
    if scene.reading.lower[role.end : k] != [","]:
        return False
    return bool(scene.reading.firm(k)) or any(k == p.start and p.kind == "organisation" for p in scene.parties)


def _is_styled(reading: Reading, role: Role) -> bool:
    """Whether a courtesy title follows a role and its comma."""
    k = role.end + 1
    return k < reading.size and reading.lower[role.end] == "," and reading.lower[k] in ("m.", "mme", "mr", "mrs", "ms")


def _role(scene: Scene, place: Place) -> Role | None:
    """The role that stands with the name of `place`."""
    return next((r for r in scene.roles if r.person == place.entry and place.outer <= r.start < place.end), None)


def _offices(scene: Scene, place: Place) -> Iterator[Role]:
    """The roles that stand with a name and before it: "The committee's chairman, Senator X", "The chair, Chile's envoy X"."""
    reading = scene.reading
    lower = reading.lower
    for role in scene.roles:
        if role.person == place.entry and place.outer <= role.start < place.end:
            yield role
        elif role.end < place.outer <= role.end + _APART and lower[role.end] == ",":
            apart = range(role.end + 1, place.outer)
            if all(k in reading.covered or lower[k] == "'s" for k in apart) and lower[role.outer - 1] not in PREPOSITIONS:
                yield role


def _of_country(scene: Scene, place: Place) -> bool:
    """Whether a country in brackets follows: « Mme Mansour (Égypte) »."""
    reading, k = scene.reading, place.end + 1
    return k < reading.size and reading.lower[k - 1] == "(" and k in reading.units and bool(reading.units[k][1].flag & lx.COUNTRY)
