"""Participants: who the text names, in which role, from where, and every place that stands for them.

The text is read sentence by sentence into scenes (names, roles, bodies); what speaks for a name anywhere in the text counts
for it everywhere; then every place is given to its entry, in order. Linear: no rule looks at all entries for one place.
"""

from __future__ import annotations

from functools import partial
from operator import attrgetter

from ..document import Document
from ..languages import Language
from ..model import Mention
from ..span import HEADINGS
from . import lexicon as lx
from .aliases import is_second_name
from .belief import Belief
from .cast import Cast, Naming, Nominal
from .casting import build
from .events import event_words, find_event
from .headed import full_names
from .lexicon import Lexicon, lexicon
from .marks import Marked, is_inside
from .name import Name, fold
from .organisations import STANDING_FOR, Party
from .particulars import affiliate, belongs, take_role
from .parties import FOR, Parties, acts_for, of_country, sender
from .places import Place
from .presence import Presence
from .reading import Reading
from .register import Register
from .role import Role, is_acronym, only_relates
from .rolls import Rolls, members
from .scenes import Scene
from .sentences import Sentence
from .short_forms import ShortForms
from .smallwords import BY
from .standing_phrases import phrases
from .standings import RANK, find_standings

__all__ = ["Cast", "Naming", "Nominal", "find_people"]

# Blocks that name no participants of their own.
_UNREAD = frozenset(("note", "byline", "chrome", "code"))
_START = attrgetter("start")
_PRONOUNS = {"il": "m", "elle": "f", "he": "m", "she": "f"}
_HAS = frozenset(("a", "avait", "has", "had"))
_SENT = frozenset("sent sends dispatched envoie envoyé dépêche dépêché délègue délégué mandate mandaté".split())


def find_people(document: Document, language: Language, sentences: list[Sentence], marks: list[Marked]) -> Cast:
    """The participants of the document."""
    return _Finder(document, language, sentences, marks).cast()


_MEMBER_OF = frozenset(("état", "états", "pays"))


def _stands_alone(reading: Reading, role: Role, roles: list[Role]) -> bool:
    """Whether a role that nobody named bears is somebody still: not "his opposite number", nor whose spokesman another is."""
    if role.office == "counterpart" and role.head in reading.spelt:
        return False
    if role.start == role.outer and role.start and reading.lower[role.start - 1] in _MEMBER_OF:
        return False  # « un État membre »
    owns = reading.lower[role.end : role.end + 1] == ["'s"]
    return not (owns and any(other.start == role.end + 1 for other in roles))


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
            Scene(s, self.lex, text, kinds[s.block] in HEADINGS, quoted) for s in sentences if kinds[s.block] not in _UNREAD
        ]
        for before, scene in zip(self.scenes, self.scenes[1:]):
            if before.block == scene.block:
                scene.previous = before
        self.belief = Belief(self.scenes, self.lex)
        self.phrases = phrases(language)
        self.rolls = Rolls(document.blocks, text, self.phrases)
        self.event = find_event(self.scenes, language, marks, text)
        self.event_words = event_words(language)
        told = [m for m in marks if m.outer_start < m.start]
        # A function of its own, for those who hold on to it.
        self._marked = partial(is_inside, [m.outer_start for m in told], [m.outer_end for m in told])
        self.presence = Presence(self.event, self.event_words, self._marked)
        self._hosted = -1  # the block in which someone was last told of as a host: there is an event, whatever it is called
        self._last: str | None = None  # what the sentence before said last of someone's standing
        self._items = frozenset(block for block, kind in enumerate(kinds) if kind == "item")
        self._headed: dict[str, tuple[str, str]] = {}  # surname -> given name and surname, of those in headlines
        self._near = -1  # the block in which an event was last named
        self._done = 0  # characters up to which the sentence that is read is given to someone
        self._unnamed = -1  # where the last role in it ended that nobody named bears
        self._thought: set[int] = set()  # those of whom only what they are says that they are there
        self.parties = Parties(self.lex, self.nominals)
        self.short = ShortForms(self.register, self.lex, self.namings)

    def cast(self) -> Cast:
        """Read everything and build the cast."""
        for scene in self.scenes:
            self._name_people(scene)
        self._hold_offices()
        for number, scene in enumerate(self.scenes):
            self._place(scene, number)
        self._meet(self.presence.ended())
        self.parties.speak()
        return build(self.text, self.register, self.namings, self.nominals, self.parties, self.event)

    # ------------------------------------------------------------------------------------------------ who there is

    def _name_people(self, scene: Scene) -> None:
        """Make an entry of each name given in full, and of each believed surname."""
        register = self.register
        before: Name | None = None
        for name in scene.names:
            last, before = before, name
            if scene.heading:
                self._headed.update(full_names(scene.reading, name))
            if not name.key or scene.heading:
                continue
            if last is not None and name.key not in register.by_key and is_second_name(scene.reading, last, name):
                index = last.person
                register.call(index, name.key)
            elif len(name.key) > 1 and not name.noble:
                if not self.belief.full(name):
                    continue
                index = register.same(name.key)
                if index is None and name.nickname:
                    index = register.same(name.nickname)
                if index is None and not self.lex.flags.get(name.key[0], 0) & lx.GIVEN:
                    index = self._only(register.by_part.get(name.key))
                if index is None:
                    index = register.longer(name.key)
                if index is None:
                    index = register.add(scene.said(name.start, name.end), name.key)
            elif name.noble:
                index = register.same(name.key)
                if index is None:
                    index = register.of_a_place(name.key)
                if index is None:
                    index = register.add(scene.said(name.start, name.end), name.key)
            else:
                continue
            if name.nickname:
                register.call(index, name.key)
                register.call(index, name.nickname)
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
            if entry.role is None or only_relates(entry.role) and not only_relates(role):
                take_role(scene, entry, role)
        brackets = scene.affiliations.get(id(name))
        if brackets and entry.organisation is None:
            affiliate(scene, entry, *brackets)

    def _read_headings(self) -> None:
        """« Audition de X, présidente de l'Autorité »: the role that only a heading tells of somebody whom the text names in full."""
        for scene in self.scenes:
            for name in scene.names if scene.heading else ():
                index = self.register.by_key.get(name.key) if name.role is not None and len(name.key) > 1 else None
                if index is not None and self.register.entries[index].role is None:
                    self._tell(scene, name, index)

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
                    first = self._headed.get(name.key[0]) if not known and name.weight > 0 else None
                    if first is not None:
                        name.person = register.add(" ".join(first), (fold(first[0]), *name.key))
                        continue
                    if self.belief.alone(name):
                        name.person = register.add(scene.said(name.start, name.end), name.key)
                        self._tell(scene, name, name.person)
        self._read_headings()
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
        reading = scene.reading
        places: list[Place] = []
        items = [*scene.names, *scene.roles, *scene.parties]
        if reading.signs & lx.EVENT:
            self._near = scene.block
        roll = self.rolls.told(scene)
        self._meet(self.presence.read(scene))
        if not items and reading.lower[0] not in _PRONOUNS:
            return
        items.sort(key=_START)
        self._done, self._unnamed = 0, -1
        for item in items:
            if type(item) is Role:
                self._place_role(scene, item, places, number)
            elif type(item) is Party:
                self._place_party(scene, item, places)
            elif item.key:
                self._place_name(scene, item, places)
        first_person = next((p.entry for p in places if p.person), None) if places else None
        if reading.lower[0] in _PRONOUNS and (index := self._meant(scene, number)) is not None:
            places.append(Place(0, 0, 1, index, True))
        places.sort(key=_START)
        if places and not scene.heading:
            self._standings(scene, places, roll)
            if self.event.kind:
                self.parties.hear(scene, places, self.event)
        if first_person is not None:
            self.short.subject = (first_person, number)

    def _place_name(self, scene: Scene, item: Name, places: list[Place]) -> None:
        """Give the place of a name to whoever bears it."""
        starts, sentence = scene.reading.sentence.starts, scene.reading.sentence
        index = item.person
        if index is None:
            index = self.short.named(item, scene)
        if index is None:
            return
        item.person = index
        entry = self.register.entries[index]
        if len(item.key) == 1:
            self._tell_later(scene, item, index)
        a, b = starts[item.start], sentence.end_of(item.end - 1)
        outer, outer_end = item.outer, item.end
        if item.role is not None:
            outer = min(outer, item.role.outer)
            outer_end = max(outer_end, item.role.end)
        if a < self._done:
            if self._done == self._unnamed and len(item.key) > 1:
                entry.mentions.append(Mention(a, b))  # « Les avocats de X, … »: who speaks is not X
            return
        self.namings.append(Naming(a, b, index, "name", starts[outer], sentence.end_of(outer_end - 1)))
        entry.mentions.append(Mention(a, b))
        entry.last, entry.block = a, scene.block
        self._done = b
        belongs(scene, entry, item, self.lex)
        places.append(Place(outer, item.start, outer_end, index, True))

    def _place_role(self, scene: Scene, item: Role, places: list[Place], number: int) -> None:
        """Give the place of a role without a name to the one known person that it means, else note it as a nominal."""
        reading = scene.reading
        starts = reading.sentence.starts
        if item.person is not None:
            return
        a, b = starts[item.start], reading.sentence.end_of(item.end - 1)
        if a < self._done:
            return
        bearer = self._called(item, scene)
        index = self.short.holder(item, scene, number) if bearer is None else bearer
        if index is not None:
            entry = self.register.entries[index]
            self.namings.append(Naming(a, b, index, "role" if bearer is None else "name", starts[item.outer], b))
            entry.mentions.append(Mention(a, b, bearer is None))
            entry.last, entry.block = a, scene.block
            entry.gender = entry.gender or item.gender
            places.append(Place(item.outer, item.start, item.end, index, True))
        elif _stands_alone(reading, item, scene.roles):
            self.nominals.append(
                Nominal(
                    a,
                    b,
                    starts[item.outer],
                    reading.lower[item.head],
                    "person",
                    item.gender,
                    item.number,
                    item.determiner in ("definite", "possessive") or is_acronym(reading.words[item.head]),
                )
            )
        self._done, self._unnamed = b, b if index is None else self._unnamed

    def _place_party(self, scene: Scene, item: Party, places: list[Place]) -> None:
        """Note a body or country, and whether it can take part or only tells where someone is from."""
        reading = scene.reading
        starts = reading.sentence.starts
        a, b = starts[item.start], reading.sentence.end_of(item.end - 1)
        outer = item.outer
        if a < self._done:
            if item.kind == "country" and (outer := sender(item, scene, places)) < item.outer:
                self.parties.note(item, scene, places, a, b, outer, named=False)
            return
        self._done = b
        if item.kind == "country" and places and places[-1].person and of_country(reading, places[-1].end, outer):
            # "Ama Boateng of Ghana and …": where the person is from
            outer = -1
            places[-1] = places[-1]._replace(end=item.end)
        elif item.kind == "organisation" and any(first <= item.start < last for first, last in scene.affiliations.values()):
            outer = -1  # « X (CNRS) »
        elif item.kind == "country":
            outer = sender(item, scene, places)
        owner = places[-1] if places and not places[-1].person else None
        if owner is not None and item.start == owner.end + 1 and reading.lower[owner.end] == "'s" and item.head in STANDING_FOR:
            places[-1] = owner._replace(end=item.end)  # "Australia's government said it supported …"
            outer = -1
        self.parties.note(item, scene, places, a, b, -1 if item.land else outer, named=not item.silent)
        if item.land:
            self.parties.note(item.land, scene, places, a, b, outer, named=False)

    def _standings(self, scene: Scene, places: list[Place], roll: str | None) -> None:
        """Give those of a sentence the standings that it tells of; `roll` is that of a list of who was there, if it is one."""
        reading = scene.reading
        near = scene.block in (self._near, self._hosted)
        for place in members(reading, places) if roll else ():
            self._stand(place.entry, "host" if roll == "attending" and self.presence.in_chair(scene, place) else roll)
        found = find_standings(reading, places, self.phrases, self.event_words, self.event, near, self._marked, self._last)
        self._last = found[-1][1] if found else None
        for entry, standing in found:
            if standing == "host":
                self._hosted = scene.block
            self._stand(entry, standing)
        if found or len(places) > 1 and not FOR.isdisjoint(reading.lower):
            self._send(scene, places, found)
        for entry, standing in self.presence.given(scene, places, found):
            if entry >= 0 and self.register.entries[entry].standing is None:
                self._thought.add(entry)
            if entry < 0 or self.register.entries[entry].standing != "absent":
                self._stand(entry, standing)

    def _meet(self, entries: list[int]) -> None:
        """Those who have no standing yet are there."""
        for entry in entries:
            if self.register.entries[entry].standing is None:
                self._stand(entry, "attending")

    def _meant(self, scene: Scene, number: int) -> int | None:
        """Whom the pronoun that begins a sentence means: the one with whom the sentence before began, if of that gender."""
        subject = self.short.subject
        if subject is None or number - subject[1] != 1 or self._marked(scene.start):
            return None
        if scene.block != self.scenes[subject[1]].block:
            return None
        gender = self.register.entries[subject[0]].gender
        return subject[0] if gender in (None, _PRONOUNS[scene.reading.lower[0]]) else None

    def _send(self, scene: Scene, places: list[Place], found: list[tuple[int, str]]) -> None:
        """Give those who represent a country, or lead its delegation, that country."""
        for a, b in zip(places, places[1:]):
            before = scene.reading.lower[b.outer - 1]
            # "Tanzania sent X", « La Pologne avait dépêché X », « Pour le Danemark, X »
            sent = before in _SENT and not set(scene.reading.lower[a.end : b.outer - 1]) - _HAS
            sent = sent or before == "," and a.end == b.outer - 1 and acts_for(scene.reading, a, bool(found) or scene.block in self._items)
            if a.person or not b.person or not sent and ((b.entry, "attending") not in found or before not in BY):
                continue
            party = next((p for p in scene.parties if p.start == a.start), None)
            entry = self.register.entries[b.entry]
            if party is None or party.code is None or entry.country is not None:
                continue
            leads = not self.event_words.mission.isdisjoint((party.head, scene.reading.lower[a.end - 1]))
            if sent or leads or (a.entry, "represented") in found:
                entry.country = party.code
                entry.inferred.append("country")

    def _called(self, role: Role, scene: Scene) -> int | None:
        """The person whose surname an office is: « Boulanger a répondu », of Georges Boulanger."""
        word = scene.reading.words[role.start]
        if role.end - role.start > 1 or role.determiner != "none" or not word[0].isupper():
            return None
        return self._only(self.register.by_part.get((fold(word),)))

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

    def _stand(self, entry: int, standing: str) -> None:
        """Give an entry (a person from 0, a party below 0) a standing, unless it has a stronger one."""
        if entry < 0:
            self.parties.stand(entry, standing)
            return
        person = self.register.entries[entry]
        away = standing == "absent" and entry in self._thought and person.standing == "attending"
        if person.standing is None or away or RANK[standing] < RANK[person.standing]:
            person.standing = standing
