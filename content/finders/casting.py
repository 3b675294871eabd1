"""The cast as the model has it, of the entries and parties that were gathered."""

from __future__ import annotations

from operator import attrgetter, itemgetter

from ..model import Mention, Person
from .cast import Cast, Naming, Nominal
from .events import Event
from .name import fold
from .parties import Parties
from .register import Register

_FEW = 12  # bearers of a surname that are looked at
_PLACE, _FIRST = attrgetter("start", "end"), itemgetter(0)


def build(text: str, register: Register, namings: list[Naming], nominals: list[Nominal], parties: Parties, event: Event) -> Cast:
    """The people and the parties as the model has them, in the order in which the text names them, with the namings of both."""
    people: list[Person] = []
    genders: list[str | None] = []
    homes: dict[int, str] = {}
    order: list[tuple[int, object]] = []
    for index, entry in enumerate(register.entries):
        first = entry.mentions[0][0] if entry.mentions else 1 << 60
        order.append((first, index))
    for key in parties.standings:
        order.append((parties.seen[key][0][1], key))
    order.sort(key=_FIRST)
    number: dict[int, int] = {}
    taken: dict[int, int] = {}
    for _, what in order:
        if isinstance(what, int):
            entry = register.entries[what]
            if not entry.mentions:
                continue
            number[what] = len(people)
            if entry.home is not None:
                homes[len(people)] = entry.home
            people.append(
                Person.found(
                    name=entry.name,
                    kind="person",
                    role=entry.role_text,
                    country=entry.country,
                    organisation=None if _is_surname(entry.organisation, register) else entry.organisation,
                    standing=entry.standing or "mentioned",
                    mentions=tuple(entry.mentions),
                    inferred=tuple(entry.inferred),
                    corrected=(),
                )
            )
            genders.append(entry.gender or register.lex.borne_by(entry.name))
        else:
            seen = [place[0] for place in parties.seen[what]]
            # a country goes by its name where the text has it: the United States, not US
            party = next((p for p in seen if p.kind == "country" and not p.name.isupper()), seen[0])
            taken.update((a, len(people)) for place, a, _, _ in parties.seen[what] if not place.silent)
            people.append(
                Person.found(
                    name=party.name,
                    kind=party.kind,
                    role=None,
                    country=party.code,
                    organisation=None,
                    inferred=(),
                    standing=parties.standings[what],
                    mentions=tuple([Mention(a, b) for _, a, b, _ in parties.seen[what]]),
                    corrected=(),
                )
            )
            genders.append(party.gender)
    placed = [
        Naming(n.start, n.end, number[n.person], n.form, n.outer_start, n.outer_end) for n in namings if n.person in number
    ]
    unnamed = []
    styled = {n.outer_start: n.start for n in placed if n.form == "name" and n.outer_start < n.start}
    for nominal in nominals:
        index = taken.get(nominal.start)
        if index is None and nominal.end <= styled.get(nominal.outer_start, 0):
            continue  # « [le vice-amiral] X »: a rank, and its bearer is named
        if index is None:
            unnamed.append(nominal)
        else:
            form = "acronym" if text[nominal.start : nominal.end].isupper() else "name"
            placed.append(Naming(nominal.start, nominal.end, index, form, nominal.outer_start, nominal.end))
    placed.sort(key=_PLACE)
    unnamed.sort(key=_PLACE)
    return Cast(people, placed, unnamed, genders, event, homes)


def _is_surname(organisation: str | None, register: Register) -> bool:
    """Whether what a role was read to be of is no body, but somebody whom the text names in full: "a [Kerrigan] aide"."""
    word = organisation.lower() if organisation and " " not in organisation else ""
    bearers = register.by_part.get((fold(word),), ()) if word and word not in register.lex.bodies else ()
    return any(len(register.entries[bearer].key) > 1 for bearer in bearers[:_FEW])
