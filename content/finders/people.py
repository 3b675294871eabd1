"""Participants."""

from __future__ import annotations

from typing import NamedTuple

from ..document import Document
from ..languages import Language
from ..model import Person
from .marks import Marked
from .sentences import Sentence


class Naming(NamedTuple):
    """A place that stands for a participant: `person` is an index of Cast.people; `form` is name, role or acronym."""

    start: int
    end: int
    person: int
    form: str


class Cast:
    """Everyone found, and where."""

    def __init__(self, people: list[Person], namings: list[Naming]):
        self.people = people
        self.namings = namings  # in order of place, without overlap


def find_people(document: Document, language: Language, sentences: list[Sentence], marks: list[Marked]) -> Cast:
    """The participants of the document."""
    return Cast([], [])
