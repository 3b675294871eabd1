"""A brief and its parts: pydantic, frozen. Everything found is a span over `Brief.text`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Literal, NamedTuple, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from .document import Emphasis, Unapplied
from .marking import Marking
from .span import Block, Span
from .staging import Order, SpeakerNote

__all__ = [
    "Block", "Brief", "Emphasis", "Marking", "Mention", "Moment", "Note", "Order", "Person", "Quote", "Source", "Span",
    "SpeakerNote", "Unapplied",
]  # fmt: skip

T = TypeVar("T")
Many = Annotated[Sequence[T], AfterValidator(tuple)]  # what a long text has many of is packed (packing.py)
Kind = Literal["person", "organisation", "country"]
Standing = Literal["host", "attending", "represented", "supporting", "absent", "quoted", "mentioned"]
Attribution = Literal["stated", "inferred", "unknown"]
# How an inferred speaker was found: a pronoun; a role that stands for a named person; the subject of an earlier
# clause or sentence of the same block; the speaker of an earlier block; the other half of a broken quotation; the only
# one whom the sentence names before words that nothing else ties to anybody.
Reason = Literal["pronoun", "role", "sentence", "point", "utterance", "alone"]


# What a part of pydantic's is made of, set past what forbids to change one.
_made = object.__new__
_hold, _hold_given, _hold_extra, _hold_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


@cache
def _defaults(part: type[Part]) -> dict[str, object]:
    """The fields of a part and what each is where nothing is given, as one part holds them: its copies share the names."""
    made = object.__new__(part)
    for name, field in part.model_fields.items():
        object.__setattr__(made, name, field.default)
    return made.__dict__


@cache
def _given(names: tuple[str, ...]) -> set[str]:
    """These names as pydantic wants them; a copy of a part gets a set of its own."""
    return set(names)


class Part(BaseModel):
    """What all parts share: they never change once made."""

    # What checks them is built when something is first checked, which a reader who is shown what finders found never needs.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def found(cls, **values: object) -> Self:
        """One of these, as a finder found it: not checked again, and in a third of the memory of one that was.

        Pydantic gives each a dictionary and a set of its own; here all share the names of their fields.
        """
        made, held = _made(cls), _defaults(cls).copy()
        held.update(values)
        _hold(made, held)
        _hold_given(made, _given(tuple(values)))
        _hold_extra(made, None)
        _hold_private(made, None)
        return made


class Mention(NamedTuple):
    """A place that names a participant. `inferred`: the words there are not its name (« le président américain »)."""

    start: int
    end: int
    inferred: bool = False


class Person(Part):
    """A participant: one entry however often and however shortly the text names it.

    `country` is an ISO 3166-1 alpha-2 code. `inferred` names the fields that were worked out rather than read,
    `corrected` those that an editor states beside the brief.
    """

    name: str
    kind: Kind
    role: str | None = None
    country: str | None = None
    organisation: str | None = None
    standing: Standing = "mentioned"
    mentions: Many[Mention] = ()
    inferred: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()


class Quote(Part):
    """Marked text. `start`:`end` are the words without their marks, `outer` the same with them.

    `speaker` is the name of one of the brief's people, or the words for a role or body that the text never names, or
    None. `continues` is the index, in Brief.quotes, of the first part of a quotation broken by its incise. `corrected`
    names the fields that an editor states beside the brief; a speaker among them is then stated, or unknown.
    """

    start: int
    end: int
    outer: Span
    kind: Literal["speech", "term"]
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: Span | None = None
    attribution: Attribution = "unknown"
    reason: Reason | None = None
    continues: int | None = None
    corrected: tuple[str, ...] = ()


class Source(Part):
    """What a note refers to: `start`:`end` is the whole entry, the rest what could be read in it."""

    start: int
    end: int
    publisher: Span | None = None
    title: Span | None = None
    date: str | None = None
    address: str | None = None


class Note(Part):
    """A note: its number as the text gives it, its calls, and its source. Either of these can be missing."""

    number: int | str
    calls: Many[Span] = ()
    source: Source | None = None
    same_as: int | str | None = None  # the number of the note that an Ibid. or op. cit. means


class Moment(Part):
    """A date in the text. `date` is ISO 8601: a day (2025-03-13) or an interval (2025-03-24/2025-03-25), or None."""

    start: int
    end: int
    date: str | None = None
    weekday_conflict: bool = False
    inferred: bool = False  # the year, or the day itself, comes from elsewhere in the brief


class Brief(Part):
    """One brief: the text, and all that was found in it. `title` and `date` only if the brief or its editor states them.

    `marking` is None where the brief bears no mark; else it stands on every screen and export (marks.py). A `closed` brief
    is its title and marks alone, with no text: its embargo has not ended, and nobody confirmed (embargo.py). `present` is the
    running order of its presentation and `speaker_notes` what the speaker alone sees there, in the order stated (staging.py).
    """

    text: str
    blocks: Many[Block] = ()
    title: Span | str | None = None
    date: datetime.date | None = None
    language: str = "fr"
    people: Many[Person] = ()
    quotes: Many[Quote] = ()
    notes: Many[Note] = ()
    moments: Many[Moment] = ()
    emphases: Many[Emphasis] = ()
    metadata: dict[str, object] = {}
    marking: Marking | None = None
    present: Order | None = None
    speaker_notes: tuple[SpeakerNote, ...] = ()
    format: str = "plain"
    encoding: str = "utf-8"
    removed: int = 0
    corrected: tuple[str, ...] = ()  # of title and date, what an editor states beside the brief
    unapplied: tuple[Unapplied, ...] = ()
    closed: bool = False
