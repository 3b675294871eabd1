"""The cast of a document: who was found, every place that stands for one of them, and the phrases that stand for nobody named."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Literal

from ..model import Person
from .events import Event
from .record import Record

Form = Literal["name", "role", "acronym"]
Gender = Literal["m", "f"]


class Naming(Record):
    """A place that stands for a participant: `person` is an index of Cast.people.

    `start`:`end` are the words of the name alone (or of the role, when `form` is role, without its article);
    `outer_start`:`outer_end` the whole phrase with article, title, role and apposition:
    « [le président béninois [Rodrigue Houngbédji]] », "[[Ruairí Mac Giolla Rua], leader of the SDLP]".
    """

    __slots__ = ("start", "end", "person", "form", "outer_start", "outer_end")

    def __init__(self, start: int, end: int, person: int, form: Form, outer_start: int, outer_end: int):
        self.start, self.end = start, end
        self.person, self.form = person, form
        self.outer_start, self.outer_end = outer_start, outer_end


class Nominal(Record):
    """A phrase that stands for someone or some body and names no participant (« un diplomate européen », "the Kremlin").

    `start`:`end` are its words without article, `outer_start` with it. `head` is the head word in lower case. `kind` is
    person (a role), organisation (a body, a seat of power) or country. `gender` is m, f or None, `number` s or p.
    `definite` is true after a definite article or a possessive, and for proper names.
    """

    __slots__ = ("start", "end", "outer_start", "head", "kind", "gender", "number", "definite")

    def __init__(
        self, start: int, end: int, outer_start: int, head: str, kind: Literal["person", "organisation", "country"],
        gender: Gender | None, number: Literal["s", "p"], definite: bool,
    ):  # fmt: skip
        self.start, self.end, self.outer_start = start, end, outer_start
        self.head, self.kind, self.gender = head, kind, gender
        self.number, self.definite = number, definite


class Cast:
    """Everyone found, and where.

    `namings` and `nominals` are each in order of place and without overlap, and no nominal overlaps a naming.
    `genders` runs parallel to `people`: m, f, or None where the text does not tell. `event` is what the brief tells of.
    """

    def __init__(
        self,
        people: list[Person],
        namings: list[Naming],
        nominals: list[Nominal] | None = None,
        genders: list[Gender | None] | None = None,
        event: Event | None = None,
        homes: dict[int, str] | None = None,
    ):
        self.people = people
        self.namings = namings
        self.nominals = nominals or []
        self.genders = genders or [None] * len(people)
        self.event = event
        self._homes = homes or {}
        self._naming_starts = [n.start for n in namings]
        self._nominal_starts = [n.start for n in self.nominals]

    def home(self, person: int) -> str | None:
        """The country of a person, or that of which the text says that they are its somebody."""
        return self.people[person].country or self._homes.get(person)

    def of_gender(self, person: int, gender: Gender | None) -> bool:
        """Whether a person can be of a gender: the same, or nothing is known of one of the two."""
        known = self.genders[person]
        return gender is None or known is None or gender == known

    @cached_property
    def first_named(self) -> dict[int, Naming]:
        """Person -> where they are first given by name."""
        found: dict[int, Naming] = {}
        for naming in self.namings:
            if naming.form == "name":
                found.setdefault(naming.person, naming)
        return found

    @cached_property
    def _by_name(self) -> dict[int, list[Naming]]:
        found: dict[int, list[Naming]] = {}
        for naming in self.namings:
            if naming.form == "name":
                found.setdefault(naming.person, []).append(naming)
        return found

    def names_of(self, person: int) -> list[Naming]:
        """Where a person is given by name, in order."""
        return self._by_name.get(person, [])

    def naming_to(self, start: int, end: int) -> Naming | None:
        """The naming that begins at `start` or later and ends right at `end`."""
        return next((n for n in self.namings_in(start, end) if n.end == end), None)

    def namings_in(self, start: int, end: int) -> list[Naming]:
        """The namings whose first word stands in `start`:`end`, in order."""
        low = bisect_left(self._naming_starts, start)
        return self.namings[low : bisect_left(self._naming_starts, end, low)]

    def nominals_in(self, start: int, end: int) -> list[Nominal]:
        """The nominals whose first word (article left out) stands in `start`:`end`, in order."""
        low = bisect_left(self._nominal_starts, start)
        return self.nominals[low : bisect_left(self._nominal_starts, end, low)]

    def last_naming_before(self, place: int) -> Naming | None:
        """The naming nearest before `place`, however far."""
        low = bisect_left(self._naming_starts, place)
        return self.namings[low - 1] if low else None
