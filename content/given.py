"""A brief as data: what a JSON or YAML file can state, and how what an editor marked there wins over the finders.

Offsets are characters of `text`. They can be left out: words are then found where they stand in the text.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, JsonValue, ValidationError

from . import languages, marking, staging
from .clean import clean
from .document import Document
from .errors import Unreadable
from .finders.days import Days
from .finders.entries import Entry
from .finders.marks import find_marks
from .finders.sources import read_source
from .formats.frontmatter import cleaned
from .languages.detect import detect
from .model import Attribution, Kind, Mention, Moment, Note, Person, Quote, Reason, Source, Span, SpeakerNote, Standing

Words = Annotated[str, AfterValidator(lambda words: clean(words).text)]
Number = Annotated[int | Words, BeforeValidator(lambda n: int(n) if isinstance(n, str) and n.isdecimal() and len(n) < 9 else n)]
BlockKind = Literal["title", "byline", "heading", "paragraph", "item", "quotation", "row", "code", "note", "chrome"]

_NEAR = 600  # characters around a quote in which the words of its speaker and its cue stand
_PATH = 12  # steps of a path that an error names
_MENTIONS = 1000  # places of one name that are looked for


class Place(BaseModel):
    """A stretch of the text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class GivenBlock(Place):
    """One block of the text."""

    kind: BlockKind
    level: int = 0
    marker: Place | None = None
    language: str | None = Field(None, pattern=r"^[a-z]{2}$", description="ISO 639-1, where it is not that of the brief")


class GivenMention(Place):
    """A place that names a participant."""

    inferred: bool = False


class GivenPerson(BaseModel):
    """A participant. Without `mentions`, every place where the name stands is one."""

    name: Words = Field(min_length=1)
    kind: Kind = "person"
    role: Words | None = None
    country: str | None = Field(None, pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")
    organisation: Words | None = None
    standing: Standing = "mentioned"
    mentions: list[GivenMention] | None = None
    inferred: list[Words] = []
    corrected: list[Words] = []


class GivenQuote(BaseModel):
    """Marked text: its place, or its words."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)
    text: Words | None = None
    outer: Place | None = None
    kind: Literal["speech", "term"] = "speech"
    speaker: Words | None = None
    speaker_text: Words | None = None
    speaker_at: Place | None = None
    cue: Words | None = None
    cue_at: Place | None = None
    attribution: Attribution | None = None
    reason: Reason | None = None
    continues: int | None = None
    corrected: list[Words] = []


class GivenNote(BaseModel):
    """A note. `source` are words of the text."""

    number: Number
    source: Words | None = None
    source_at: Place | None = None
    calls: list[Place] = []
    same_as: Number | None = None


class GivenMoment(BaseModel):
    """A date in the text: its place, or its words."""

    start: int | None = Field(None, ge=0)
    end: int | None = Field(None, ge=0)
    text: Words | None = None
    date: str | None = Field(None, pattern=r"^\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?$", description="a day, or an interval of days")
    weekday_conflict: bool = False
    inferred: bool = False


class GivenOrder(BaseModel):
    """The running order of a presentation."""

    show: list[Words] | None = Field(None, description="keys of slides, in order; null: all")
    omit: list[Words] = []


class GivenSpeakerNote(BaseModel):
    """A note for the speaker: of the slide called `slide`, or of what stands `at` a character of the text, or of the brief."""

    text: Words = Field(min_length=1)
    slide: Words | None = None
    at: int | None = Field(None, ge=0)


class GivenBrief(BaseModel):
    """A brief, as `lutrin show --format json` writes it or as an editor does. Lists that are left out are found."""

    title: Words | None = None
    date: datetime.date | None = None
    language: Words | None = None
    corrected: list[Words] = Field([], description="of title and date, what an editor stated beside the brief")
    metadata: Annotated[dict[str, JsonValue], AfterValidator(cleaned)] = Field({}, description="what the file says of itself")
    tlp: Words | None = Field(None, description="red, amber, amber+strict, green or clear (TLP 2.0)")
    classification: Words | None = None
    embargo: Words | None = Field(None, description="ISO 8601: a time with its offset from UTC, or a day (its end everywhere)")
    present: list[Words] | GivenOrder | None = Field(None, description=f"slides to show: {staging.EXPECTED}")
    speaker_notes: list[GivenSpeakerNote] | None = Field(
        None,
        description="if left out, metadata.notes: words for the whole brief, or a map from slide to words (`notes`: footnotes)",
    )
    text: str = Field(min_length=1)
    blocks: list[GivenBlock] | None = None
    people: list[GivenPerson] | None = None
    quotes: list[GivenQuote] | None = None
    notes: list[GivenNote] | None = None
    moments: list[GivenMoment] | None = None


def schema() -> dict:
    """The JSON Schema of a brief as data."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **GivenBrief.model_json_schema()}


def validate(data: object) -> GivenBrief:
    """`data` as a brief. Raises Unreadable (malformed) that names the place in `data` and what was expected there."""
    try:
        return GivenBrief.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _wrong(first["loc"], _expected(first)) from None


def stated(brief: GivenBrief) -> dict[str, object]:
    """What `brief` states of itself, as front matter does (stated.py): in keys of its own, else in its metadata."""
    own = brief.model_dump(include={*marking.KEYS, "present"}, exclude_unset=True)
    return {**brief.metadata, **own}


def speaker_notes(brief: GivenBrief, length: int) -> list[SpeakerNote]:
    """The notes for the speaker of `brief`, whose text has `length` characters."""
    found = []
    for i, note in enumerate(brief.speaker_notes or ()):
        if note.slide is not None and staging.key(note.slide) is None:
            raise _wrong(("speaker_notes", i, "slide"), staging.EXPECTED)
        if note.at is not None and note.at > length:
            raise _wrong(("speaker_notes", i, "at"), f"at <= {length}")
        found.append(SpeakerNote(note.text, staging.key(note.slide), note.at))
    return found


def has_places(brief: GivenBrief) -> bool:
    """Whether the brief gives offsets: then its text must stay as it is."""
    given = [*(brief.quotes or ()), *(brief.moments or ())]
    placed = any(item.start is not None for item in given) or bool(brief.blocks)
    named = any(person.mentions for person in brief.people or ())
    noted = any(note.at is not None for note in brief.speaker_notes or ())
    return placed or named or noted or any(note.calls or note.source_at for note in brief.notes or ())


class Findings:
    """What a given brief states, over the clean text of `document`. A list is None where it is left to the finders."""

    def __init__(self, brief: GivenBrief, document: Document):
        self._text = document.text
        self._language = languages.get(detect(document.text, brief.language))
        self._outer = {(m.start, m.end): Span(m.outer_start, m.outer_end) for m in find_marks(document)} if brief.quotes else {}
        self.corrected = tuple(brief.corrected)
        self.people = _all(brief.people, "people", self._person)
        self.quotes = _all(brief.quotes, "quotes", self._quote_after())
        self.notes = _all(brief.notes, "notes", self._note)
        self.moments = _all(brief.moments, "moments", self._moment_after())

    def __getstate__(self) -> dict[str, object]:
        """What is stated, to another process; the text goes with the document."""
        return {name: held for name, held in vars(self).items() if not name.startswith("_")}

    def _person(self, person: GivenPerson, where: tuple) -> Person:
        if person.mentions is None:
            mentions = []
            at = self._text.find(person.name)
            while at >= 0 and len(mentions) < _MENTIONS:
                mentions.append(Mention(at, at + len(person.name)))
                at = self._text.find(person.name, at + len(person.name))
        else:
            places = [(m, self._place(m, (*where, "mentions", i))) for i, m in enumerate(person.mentions)]
            mentions = [Mention(place.start, place.end, m.inferred) for m, place in places]
        given = person.model_dump(exclude={"mentions", "inferred", "corrected"})
        stated = {"inferred": tuple(person.inferred), "corrected": tuple(person.corrected)}
        return Person(**given, **stated, mentions=tuple(mentions))

    def _quote_after(self):
        at = 0

        def quote(given: GivenQuote, where: tuple) -> Quote:
            nonlocal at
            place = self._words_at(given, at, where)
            at = place.end
            speaker = self._near(given.speaker_at, given.speaker_text, place, (*where, "speaker_at"))
            cue = self._near(given.cue_at, given.cue, place, (*where, "cue_at"))
            if given.continues is not None and not 0 <= given.continues < where[1]:
                raise _wrong((*where, "continues"), "the index of a quote before")
            outer = self._place(given.outer, (*where, "outer")) if given.outer else self._outer.get(place, place)
            return Quote(
                start=place.start,
                end=place.end,
                outer=outer,
                kind=given.kind,
                speaker=given.speaker,
                speaker_span=speaker,
                cue=cue,
                attribution=given.attribution or ("stated" if given.speaker else "unknown"),
                reason=given.reason,
                continues=given.continues,
                corrected=tuple(given.corrected),
            )

        return quote

    def _note(self, note: GivenNote, where: tuple) -> Note:
        place = self._place(note.source_at, (*where, "source_at")) if note.source_at else None
        if place is None and note.source:
            at = self._text.rfind(note.source)
            if at < 0:
                raise _wrong((*where, "source"), "words of the text")
            place = Span(at, at + len(note.source))
        return Note(
            number=note.number,
            calls=tuple(self._place(call, (*where, "calls", i)) for i, call in enumerate(note.calls)),
            source=self._source(str(note.number), place) if place else None,
            same_as=note.same_as,
        )

    def _source(self, label: str, place: Span) -> Source:
        return read_source(self._text, Entry(label, place.start, place.end), (), Days(Document(self._text), self._language))

    def _moment_after(self):
        at = 0

        def moment(given: GivenMoment, where: tuple) -> Moment:
            nonlocal at
            place = self._words_at(given, at, where)
            at = place.end
            return Moment(**given.model_dump(exclude={"start", "end", "text"}), start=place.start, end=place.end)

        return moment

    def _words_at(self, given: GivenQuote | GivenMoment, after: int, where: tuple) -> Span:
        """Where the words of an item stand: as it says, else the first place after the item before, else anywhere."""
        if given.start is not None and given.end is not None:
            return self._place(Place(start=given.start, end=given.end), where)
        if not given.text:
            raise _wrong((*where, "text"), "required")
        at = self._text.find(given.text, after)
        at = self._text.find(given.text) if at < 0 else at
        if at < 0:
            raise _wrong((*where, "text"), "words of the text")
        return Span(at, at + len(given.text))

    def _near(self, given: Place | None, words: str | None, quote: Span, where: tuple) -> Span | None:
        """A place that is given, else the last one of `words` before the quote, else the first one after it."""
        if given:
            return self._place(given, where)
        if not words:
            return None
        at = self._text.rfind(words, max(0, quote.start - _NEAR), quote.start)
        at = self._text.find(words, quote.end, quote.end + _NEAR) if at < 0 else at
        return Span(at, at + len(words)) if at >= 0 else None

    def _place(self, place: Place, where: tuple) -> Span:
        if not place.start < place.end <= len(self._text):
            raise _wrong(where, f"start < end <= {len(self._text)}")
        return Span(place.start, place.end)


def _all(given: list | None, name: str, make) -> tuple | None:
    return None if given is None else tuple(make(item, (name, i)) for i, item in enumerate(given))


def _wrong(where: tuple, expected: str) -> Unreadable:
    path = ".".join(map(str, where[:_PATH])) + ("…" if len(where) > _PATH else "")
    return Unreadable("malformed", detail=f"{path or '.'}: {expected}")


def _expected(error: dict) -> str:
    """What was expected, in the words of JSON Schema, whatever the language of the labels."""
    kind = error["type"]
    context = error.get("ctx", {})
    if "expected" in context:
        return str(context["expected"])
    if "pattern" in context:
        return str(context["pattern"])
    for start, word in (
        ("missing", "required"),
        ("string", "string"),
        ("int", "integer"),
        ("bool", "boolean"),
        ("list", "array"),
        ("date", "YYYY-MM-DD"),
        ("greater", "integer >= 0"),
    ):
        if kind.startswith(start):
            return word
    return "object"
