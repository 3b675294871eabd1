"""Participants: who the text names, in which role, from where, and every place that stands for them.

The text is read sentence by sentence into scenes (names, roles, bodies); what speaks for a name anywhere in the text counts
for it everywhere; then every place is given to its entry, in order. Linear: no rule looks at all entries for one place.
"""

from __future__ import annotations

from operator import itemgetter

from ..document import Document
from ..languages import Language
from ..model import Mention, Person
from . import lexicon as lx
from .attendance import speakers
from .belief import Belief
from .cast import Cast, Naming, Nominal
from .events import event_words, find_event, is_away
from .lexicon import Lexicon, lexicon
from .marks import Marked
from .names import Name
from .organisations import Party
from .particulars import affiliate, belongs, take_role
from .places import Place
from .reading import Reading
from .register import Register
from .role import Role
from .rolls import Rolls, members
from .scenes import Scene
from .sentences import Sentence
from .standings import BY, RANK, find_standings, phrases

__all__ = ["Cast", "Naming", "Nominal", "find_people"]

# Blocks that name no participants of their own.
_UNREAD = frozenset(("note", "byline", "chrome", "code"))
_HEADINGS = frozenset(("title", "heading"))
_OF = frozenset(("de", "d'", "of"))
_THEN = ([","], ["et"], ["and"], [",", "and"], ["ainsi", "que"])


def find_people(document: Document, language: Language, sentences: list[Sentence], marks: list[Marked]) -> Cast:
    """The participants of the document."""
    return _Finder(document, language, sentences, marks).cast()


def _of_country(reading: Reading, end: int, outer: int) -> bool:
    """Whether only « de », "of" stands between a name that ends before word `end` and a country that begins at `outer`."""
    lower = reading.lower
    return lower[outer] in ("du", "des") if outer == end else outer == end + 1 and lower[end] in ("of", "from", "de", "d'")


class _Finder:
    def __init__(self, document: Document, language: Language, sentences: list[Sentence], marks: list[Marked]):
        self.text = text = document.text
        self.lex: Lexicon = lexicon(language)
        self.register = Register(self.lex)
        self.namings: list[Naming] = []
        self.nominals: list[Nominal] = []
        kinds = [block.kind for block in document.blocks]
        quoted = {m.start: m.end for m in marks if m.end - m.start < 80}
        self.scenes = [
            Scene(s, self.lex, text, kinds[s.block] in _HEADINGS, quoted) for s in sentences if kinds[s.block] not in _UNREAD
        ]
        self.belief = Belief(self.scenes, self.lex)
        self.phrases = phrases(language)
        self.rolls = Rolls(document.blocks, text, self.phrases)
        self.event = find_event(self.scenes, language)
        self.event_words = event_words(language)
        self._near = -1  # the block in which an event was last named
        self.parties: dict[tuple[str, str], list[tuple[Party, int, int, int]]] = {}  # party, start, end, outer start
        self._keys: list[tuple[str, str]] = []
        self._numbers: dict[tuple[str, str], int] = {}
        self._aliases: dict[tuple[str, str], tuple[str, str]] = {}  # the key of an acronym -> that of the full name
        self._previous: tuple[Scene | None, int] = (None, -1)  # where the body named last ends, and its key
        self._full: tuple[str, str] | None = None
        self._party_standings: dict[tuple[str, str], str] = {}
        self.subject: tuple[int, int] | None = None  # the person a sentence before began with, and the scene's number

    def cast(self) -> Cast:
        """Read everything and build the cast."""
        for scene in self.scenes:
            self._name_people(scene)
        self._hold_offices()
        for number, scene in enumerate(self.scenes):
            self._place(scene, number)
        return self._standings()

    # ------------------------------------------------------------------------------------------------ who there is

    def _name_people(self, scene: Scene) -> None:
        """Make an entry of each name given in full, and of each believed surname."""
        register = self.register
        for name in scene.names:
            if not name.key or scene.heading:
                continue
            if len(name.key) > 1 and not name.noble:
                if not self.belief.full(name):
                    continue
                index = register.same(name.key)
                if index is None and name.titles and not self.lex.flags.get(name.key[0], 0) & lx.GIVEN:
                    index = self._only(register.by_part.get(name.key))
                if index is None:
                    index = register.add(scene.said(name.start, name.end), name.key)
            elif name.noble:
                index = register.same(name.key)
                if index is None:
                    index = register.add(scene.said(name.start, name.end), name.key)
            else:
                continue
            name.person = index
            self._tell(scene, name, index)

    def _only(self, candidates: list[int] | None) -> int | None:
        unique = list(dict.fromkeys(candidates or ()))
        return unique[0] if len(unique) == 1 else None

    def _tell(self, scene: Scene, name: Name, index: int) -> None:
        """Write down what a place tells of its person: gender, titles, role, country, organisation."""
        entry = self.register.entries[index]
        entry.gender = entry.gender or name.gender
        entry.titles.update(name.titles)
        role: Role | None = name.role
        if name.country and entry.country is None:
            entry.country = name.country
        if role is not None:
            role.person = index
            entry.gender = entry.gender or role.gender
            entry.roles.append(role)
            if entry.role is None:
                take_role(scene, entry, role)
        brackets = scene.affiliations.get(id(name))
        if brackets and entry.organisation is None:
            affiliate(scene, entry, *brackets)

    def _hold_offices(self) -> None:
        """Short forms believed in their own right, and the offices of all."""
        register = self.register
        for scene in self.scenes:
            if scene.heading:
                continue
            for name in scene.names:
                if not name.key or name.person is not None:
                    continue
                known = name.key in register.by_part or name.key in register.by_middle
                if known and name.gender and len(name.key) == 1:
                    self._gender(name)
                if len(name.key) == 1 and (not known or register.clashes(name)):
                    if register.by_first_word(name):
                        continue
                    if self.belief.alone(name):
                        name.person = register.add(scene.said(name.start, name.end), name.key)
                        self._tell(scene, name, name.person)
        for index, entry in enumerate(register.entries):
            if entry.country:
                register.by_country.setdefault(entry.country, []).append(index)
            roles, entry.roles = entry.roles, []
            for role in roles:
                register.hold(index, role)

    def _gender(self, name: Name) -> None:
        """« Mme Restrepo » tells the gender of the only bearer of the name, so that « M. Restrepo » is someone else."""
        index = self._only((self.register.by_part.get(name.key) or self.register.by_middle.get(name.key, []))[-2:])
        if index is not None and self.register.entries[index].gender is None:
            self.register.entries[index].gender = name.gender

    # -------------------------------------------------------------------------------------------------- every place

    def _place(self, scene: Scene, number: int) -> None:
        """Give the places of one sentence to their entries, in order, and note the nominals and the parties."""
        register, reading = self.register, scene.reading
        starts, ends = reading.sentence.starts, reading.sentence.ends
        places: list[Place] = []
        first_person: int | None = None
        items = [(n.start, 0, n) for n in scene.names if n.key]
        items += [(r.start, 1, r) for r in scene.roles]
        items += [(p.start, 2, p) for p in scene.parties]
        if reading.signs & lx.EVENT:
            self._near = scene.block
        roll = self.rolls.told(scene)
        if not items:
            return
        items.sort(key=itemgetter(0, 1))
        done = 0  # characters
        for start, kind, item in items:
            if kind == 0:
                index = item.person
                if index is None:
                    index = self._short(item, scene)
                if index is None:
                    continue
                item.person = index
                entry = register.entries[index]
                if len(item.key) == 1:
                    self._tell_later(scene, item, index)
                a, b = starts[item.start], ends[item.end - 1]
                outer, outer_end = item.outer, item.end
                if item.role is not None:
                    outer = min(outer, item.role.outer)
                    outer_end = max(outer_end, item.role.end)
                if a < done:
                    continue
                self.namings.append(Naming(a, b, index, "name", starts[outer], ends[outer_end - 1]))
                entry.mentions.append(Mention(a, b))
                entry.last, entry.block = a, scene.block
                done = b
                belongs(scene, entry, item.end, self.lex)
                places.append(Place(outer, item.start, outer_end, index, True))
                if first_person is None:
                    first_person = index
            elif kind == 1:
                if item.person is not None:
                    continue
                a, b = starts[item.start], ends[item.end - 1]
                if a < done:
                    continue
                index = self._holder(item, scene, number)
                if index is not None:
                    entry = register.entries[index]
                    self.namings.append(Naming(a, b, index, "role", starts[item.outer], b))
                    entry.mentions.append(Mention(a, b, True))
                    entry.last, entry.block = a, scene.block
                    entry.gender = entry.gender or item.gender
                    places.append(Place(item.outer, item.start, item.end, index, True))
                    if first_person is None:
                        first_person = index
                else:
                    self.nominals.append(
                        Nominal(
                            a,
                            b,
                            starts[item.outer],
                            reading.lower[item.head],
                            "person",
                            item.gender,
                            item.number,
                            item.determiner in ("definite", "possessive"),
                        )
                    )
                done = b
            else:
                a, b = starts[item.start], ends[item.end - 1]
                outer = item.outer
                if a < done:
                    if item.kind == "country" and (outer := self._sender(item, scene, places)) < item.outer:
                        self._party(item, scene, places, a, b, outer, named=False)
                    continue
                done = b
                if item.kind == "country" and places and places[-1].person and _of_country(reading, places[-1].end, outer):
                    # "Ama Boateng of Ghana and …": where the person is from
                    outer = -1
                    places[-1] = places[-1]._replace(end=item.end)
                elif item.kind == "organisation" and any(
                    first <= item.start < last for first, last in scene.affiliations.values()
                ):
                    outer = -1  # « X (CNRS) »
                elif item.kind == "country":
                    outer = self._sender(item, scene, places)
                self._party(item, scene, places, a, b, outer)
        places.sort(key=itemgetter(1))
        if places and not scene.heading:
            near = self._near == scene.block
            for place in members(reading, places) if roll else ():
                self._stand(place.entry, roll)
            found = find_standings(reading, places, self.phrases, self.event_words, self.event.kind, near)
            for entry, standing in found:
                self._stand(entry, standing)
            if found:
                self._send(scene, places, found)
            floor = self.event.on_floor(scene.start)
            for place in speakers(reading, places) if self.event.kind else ():
                # Who speaks at a sitting; and at any other gathering, who speaks for a country: « Mme Mansour (Égypte) »
                delegate = place.end + 1 < reading.size and reading.lower[place.end] == "(" and place.end + 1 in reading.units
                if (place.entry, "absent") in found:
                    continue
                if floor or delegate and reading.units[place.end + 1][1].flag & lx.COUNTRY or self._speaks_for_body(scene, place):
                    self._stand(place.entry, "attending")
        if first_person is not None:
            self.subject = (first_person, number)

    def _send(self, scene: Scene, places: list[Place], found: list[tuple[int, str]]) -> None:
        """Give those who represent a country, or lead its delegation, that country."""
        for a, b in zip(places, places[1:]):
            if a.person or not b.person or (b.entry, "attending") not in found or scene.reading.lower[b.outer - 1] not in BY:
                continue
            party = next((p for p in scene.parties if p.start == a.start), None)
            entry = self.register.entries[b.entry]
            if party is None or party.code is None or entry.country is not None:
                continue
            if (a.entry, "represented") in found or party.head in self.event_words.mission:
                entry.country = party.code
                entry.inferred.append("country")

    def _speaks_for_body(self, scene: Scene, place: Place) -> bool:
        """Whether `place` is with the role of one who is sent by a body or a country (« la représentante de la Banque
        mondiale, Mme X ») in a sentence that does not look elsewhere."""
        role = next((r for r in scene.roles if r.person == place.entry and place.outer <= r.start < place.end), None)
        return (
            role is not None
            and role.office in self.event_words.delegate
            and (role.body is not None or role.country is not None and role.office not in self.event_words.resident)
            and not role.former
            and not is_away(scene.reading.lower, self.event_words)
        )

    def _tell_later(self, scene: Scene, name: Name, index: int) -> None:
        entry = self.register.entries[index]
        entry.gender = entry.gender or name.gender
        role = name.role
        if role is not None and role.person == -1:
            role.person = index
            entry.gender = entry.gender or role.gender
            self.register.hold(index, role)
            if entry.role is None and entry.role_text is None:
                take_role(scene, entry, role)

    def _short(self, name: Name, scene: Scene) -> int | None:
        """The entry of a short form, or of a full form in a heading; None where it names no one known."""
        register = self.register
        if name.weight <= -5:
            return None
        index = register.same(name.key) if len(name.key) > 1 else None
        if index is None:
            if name.weight < 0 and len(name.key) == 1 and name.initial is False and not name.titles and name.weight <= -3:
                # « le Ferrandi », « à Marchenko »: a place or a thing that bears the name.
                if scene.reading.lower[name.outer - 1] not in ("à", "to"):
                    return None
            index = register.find(name, scene.block)
        return index

    def _holder(self, role: Role, scene: Scene, number: int) -> int | None:
        """The entry a role without a name stands for, if the text allows only one."""
        if role.number == "p":
            return None
        if role.office in ("homologue", "counterpart") and role.determiner == "possessive":
            return self.register.holder(role, scene.block)
        if role.determiner != "definite" and not (role.determiner == "none" and self.lex.head_last and role.start == 0):
            return None
        index = self.register.holder(role, scene.block)
        if index is not None:
            return index
        return self._anaphor(role, scene, number)

    def _anaphor(self, role: Role, scene: Scene, number: int) -> int | None:
        """« Donald Trump a déclaré… Mais si le président américain a qualifié… »: the one named last, who has no role yet.

        Only for the highest offices with a country, a full name, and nobody else named between.
        """
        if self.subject is None or number - self.subject[1] > 1 or not role.country or role.former:
            return None
        index = self.subject[0]
        entry = self.register.entries[index]
        if entry.roles or entry.role_text or len(entry.key) < 2 or role.title not in self.lex.highest:
            return None
        if entry.gender and role.gender and entry.gender != role.gender or entry.country and entry.country != role.country:
            return None
        if self.namings and self.namings[-1].person != index:
            return None
        if (role.title, role.country) in self.register.by_post:
            return None
        words = " ".join(scene.reading.lower[: role.outer])
        if any(sign in words for sign in self.lex.contrasts):
            return None
        entry.role_text = scene.said(role.start, role.end)
        entry.country = entry.country or role.country
        entry.inferred.extend(("role", "country"))
        self.register.hold(index, role)
        return index

    # ------------------------------------------------------------------------------------------- bodies and countries

    def _sender(self, party: Party, scene: Scene, places: list[Place]) -> int:
        """Where the words begin that stand for a country: « [les ministres du Bénin], du Ghana et [de la Côte d’Ivoire] »."""
        lower, outer = scene.reading.lower, party.outer
        for role in scene.roles:
            if role.number == "p" and role.person is None and role.head < party.start < role.end:
                return role.outer
        if (
            outer > 1
            and lower[outer - 1] in _OF
            and places
            and not places[-1].person
            and lower[places[-1].end : outer - 1] in _THEN
        ):
            return outer - 1
        return outer

    def _party(self, party: Party, scene: Scene, places: list[Place], a: int, b: int, outer: int, named: bool = True) -> None:
        """Note a body or a country: as a nominal now (unless it stands in one: not `named`), as a participant if the text makes
        it one. `outer` is where the words begin that stand for it; -1 where it only tells where someone is from."""
        starts = scene.reading.sentence.starts
        name = self.lex.bodies.get(party.name.lower().replace("’", "'"), party.name)
        key = (party.kind, party.code if party.kind == "country" and party.listed else name.lower())
        if self._previous == (scene, party.start - 1) and scene.reading.words[party.start - 1] == "(" and self._full:
            self._aliases[key] = self._full  # « le Haut-Commissariat … (HCR) »: one body
        key = self._aliases.get(key, key)
        self._previous, self._full = (scene, party.end), key
        seen = self.parties.setdefault(key, [])
        nominal = Nominal(a, b, starts[party.outer], party.head, party.kind, party.gender, party.number, party.definite)
        if named:
            self.nominals.append(nominal)
        seen.append((party, a, b, starts[party.outer]))
        if party.listed:
            index = -1 - len(self._keys) if key not in self._numbers else self._numbers[key]
            if key not in self._numbers:
                self._numbers[key] = index
                self._keys.append(key)
            if outer >= 0:
                places.append(Place(outer, party.start, party.end, index, False))

    def _stand(self, entry: int, standing: str) -> None:
        """Give an entry (a person from 0, a party below 0) a standing, unless it has a stronger one."""
        if entry >= 0:
            person = self.register.entries[entry]
            if person.standing is None or RANK[standing] < RANK[person.standing]:
                person.standing = standing
        else:
            key = self._keys[-1 - entry]
            held = self._party_standings.get(key)
            if held is None or RANK[standing] < RANK[held]:
                self._party_standings[key] = standing

    def _standings(self) -> Cast:
        """The people and the parties as the model has them, with the namings of both."""
        people: list[Person] = []
        genders: list[str | None] = []
        order: list[tuple[int, object]] = []
        for index, entry in enumerate(self.register.entries):
            first = entry.mentions[0][0] if entry.mentions else 1 << 60
            order.append((first, index))
        for key, standing in self._party_standings.items():
            order.append((self.parties[key][0][1], key))
        order.sort(key=lambda item: item[0])
        number: dict[int, int] = {}
        taken: dict[int, int] = {}
        for first, what in order:
            if isinstance(what, int):
                entry = self.register.entries[what]
                if not entry.mentions:
                    continue
                number[what] = len(people)
                people.append(
                    Person.found(
                        name=entry.name,
                        kind="person",
                        role=entry.role_text,
                        country=entry.country,
                        organisation=entry.organisation,
                        standing=entry.standing or "mentioned",
                        mentions=tuple(entry.mentions),
                        inferred=tuple(entry.inferred),
                        corrected=(),
                    )
                )
                genders.append(entry.gender)
            else:
                party = self.parties[what][0][0]
                for p, a, b, outer in self.parties[what]:
                    taken[a] = len(people)
                people.append(
                    Person.found(
                        name=party.name,
                        kind=party.kind,
                        role=None,
                        country=party.code,
                        organisation=None,
                        inferred=(),
                        standing=self._party_standings[what],
                        mentions=tuple([Mention(a, b) for _, a, b, _ in self.parties[what]]),
                        corrected=(),
                    )
                )
                genders.append(party.gender)
        namings = [n._replace(person=number[n.person]) for n in self.namings if n.person in number]
        nominals = []
        for nominal in self.nominals:
            index = taken.get(nominal.start)
            if index is None:
                nominals.append(nominal)
            else:
                form = "acronym" if self.text[nominal.start : nominal.end].isupper() else "name"
                namings.append(Naming(nominal.start, nominal.end, index, form, nominal.outer_start, nominal.end))
        namings.sort()
        nominals.sort()
        return Cast(people, namings, nominals, genders, self.event)
