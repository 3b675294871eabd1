"""A brief as an editor reads it: what does not hold together in it. Kinds and places only; the words for them are labels'."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from .document import Document
from .finders.marks import find_marks
from .model import Brief, Person

KINDS = (
    "call-without-source",  # number, calls
    "source-without-call",  # number
    "speech-without-speaker",
    "mark-not-closed",  # mark
    "weekday-conflict",  # date, weekday (the day it is, 1 for Monday)
    "name-spelled-two-ways",  # name, other (as it stands elsewhere)
    # Corrections that have no effect (content/document.py: Unapplied), said at the start of the brief.
    "correction-unknown",  # where
    "correction-ambiguous",  # where
    "correction-invalid",  # where, detail
    "misstated",  # where, detail
    "corrections-unreadable",  # where (the line), detail
    "corrections-shared",  # where (the file)
)

_CLOSE = 50  # names that one name is compared with, at most
_SIMILAR = 2  # letters that two spellings of a surname may differ by
_SHORT = 6  # letters: a shorter surname may differ by one
_SHORTEST = 4
_LABEL = 12  # characters before an entry where its number stands


class Finding(NamedTuple):
    """Something that does not hold together, at `start`:`end` of the clean text.

    `kind` is one of KINDS, where the names in `params` are said.
    """

    start: int
    end: int
    kind: str
    params: dict[str, object]


def check(brief: Brief) -> list[Finding]:
    """What an editor would ask about, in order of place."""
    found = [*_notes(brief), *_quotes(brief), *_marks(brief), *_moments(brief), *_names(brief), *_corrections(brief)]
    return sorted(found, key=lambda one: one[:3])


def _notes(brief: Brief) -> Iterator[Finding]:
    for note in brief.notes:
        if note.source is None:
            yield Finding(*note.calls[0], "call-without-source", {"number": note.number, "calls": len(note.calls)})
        elif not note.calls and str(note.number) in _plain(brief.text[max(0, note.source.start - _LABEL) : note.source.start]):
            yield Finding(note.source.start, note.source.end, "source-without-call", {"number": note.number})


def _quotes(brief: Brief) -> Iterator[Finding]:
    for quote in brief.quotes:
        if quote.kind == "speech" and quote.speaker is None and not quote.corrected:
            yield Finding(*quote.outer, "speech-without-speaker", {})


def _marks(brief: Brief) -> Iterator[Finding]:
    for marked in find_marks(Document(brief.text, list(brief.blocks))):
        if not marked.closed:
            start = marked.outer_start
            yield Finding(start, marked.outer_end, "mark-not-closed", {"mark": brief.text[start : start + 1]})


def _moments(brief: Brief) -> Iterator[Finding]:
    for moment in brief.moments:
        if moment.weekday_conflict and moment.date:
            day = datetime.date.fromisoformat(moment.date.partition("/")[0])
            params = {"date": moment.date, "weekday": day.isoweekday()}
            yield Finding(moment.start, moment.end, "weekday-conflict", params)


def _corrections(brief: Brief) -> Iterator[Finding]:
    for one in brief.unapplied:
        said = {"misstated": "misstated", "unreadable": "corrections-unreadable", "shared": "corrections-shared"}
        yield Finding(0, 0, said.get(one.kind, f"correction-{one.kind}"), {"where": one.where, "detail": one.detail})


class _Spelling(NamedTuple):
    """A name as it is spelled somewhere: its first place, and who bears it."""

    name: str
    start: int
    end: int
    person: Person


def _names(brief: Brief) -> Iterator[Finding]:
    """Spellings that differ by accents or by a letter or two from an earlier one of the same first name."""
    near: dict[str, list[_Spelling]] = {}  # by what two spellings of one name share
    for spelling in sorted(_spellings(brief), key=lambda one: one.start):
        first, surname = _parts(spelling.name)
        alike = near.setdefault(first or surname[:2], [])
        if not first:  # « Zelenskyy » alone may be any first name's
            alike = [*alike, *near.get(f"*{surname[:2]}", ())]
        other = next((one for one in alike[:_CLOSE] if _same_name(one, spelling)), None)
        if other:
            yield Finding(spelling.start, spelling.end, "name-spelled-two-ways", {"name": spelling.name, "other": other.name})
        near[first or surname[:2]].append(spelling)
        if first:
            near.setdefault(f"*{surname[:2]}", []).append(spelling)


def _spellings(brief: Brief) -> Iterator[_Spelling]:
    """Each spelling of each person's name, where it stands first."""
    for person in brief.people:
        if person.kind != "person":
            continue
        seen: set[str] = set()
        for mention in person.mentions:
            words = brief.text[mention.start : mention.end]
            if mention.inferred or len(words) > 80:
                continue
            name = " ".join(words.split())
            if _surname(name) not in seen:
                seen.add(_surname(name))
                yield _Spelling(name, mention.start, mention.end, person)


def _surname(name: str) -> str:
    return name.split()[-1].casefold()


def _parts(name: str) -> tuple[str, str]:
    """First name (empty if there is one word only) and surname, as they are compared."""
    words = _plain(name).split()
    return (words[0] if len(words) > 1 else ""), words[-1]


def _same_name(one: _Spelling, other: _Spelling) -> bool:
    """Whether two spellings are likely one person's name, spelled differently."""
    (first, surname), (first2, surname2) = _parts(one.name), _parts(other.name)
    if _surname(one.name) == _surname(other.name) or first and first2 and first != first2:
        return False
    a, b = one.person, other.person
    if a is not b and a.country and b.country and a.country != b.country:
        return False
    if surname == surname2:
        return True
    shorter = min(len(surname), len(surname2))
    allowed = 0 if shorter < _SHORTEST else 1 if shorter < _SHORT or not (first and first2) else _SIMILAR
    return surname[0] == surname2[0] and _distance(surname, surname2, allowed) <= allowed


def _plain(words: str) -> str:
    """Words without case, accents and superscripts, with straight apostrophes."""
    parted = unicodedata.normalize("NFKD", words.casefold().replace("’", "'"))
    return "".join(c for c in parted if not unicodedata.combining(c))


def _distance(one: str, other: str, most: int) -> int:
    """Letters to change, add or leave out to make one word the other; `most` + 1 if more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
        if min(row) > most:
            return most + 1
    return row[-1]
