"""What an editor corrects in a brief, in the file beside it: title, date, participants, speakers. The source is never touched.

    title: Riga, a port reopens
    date: 2025-03-04
    people:
      Anna Krūmiņa: {standing: host, role: mayor of Riga, country: LV, organisation: }
    quotes:
    - words: The port stays open
      speaker: Anna Krūmiņa
    - {words: We will see, occurrence: 2, of: 3, speaker: }

A participant goes by its name, a quote by the words that it begins with, whatever their case, spaces and punctuation.
An empty value takes away what was found. What does not fit the brief any more is kept, has no effect, and is reported.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from . import packing, sidecar, words
from .clean import clean
from .errors import Unreadable
from .model import Brief, Person, Quote, Unapplied

FIRST_WORDS = 8  # of a quote, by which it is told from the others
_MOST_WORDS = 12  # of a quote that are looked at
_LOOK = 400  # characters in which they stand
_WORD = re.compile(r"\w+")
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_PERSON_FIELDS = ("standing", "role", "country", "organisation")
_QUOTE_FIELDS = ("words", "occurrence", "of", "speaker")


def corrected(brief: Brief, path: Path | str) -> Brief:
    """`brief`, found in the file `path`, with the corrections that stand beside it. `brief` itself if there are none."""
    try:
        beside, shared = sidecar.beside(path)
        if beside is None:
            return brief
        if shared:
            return _unapplied(brief, Unapplied("shared", beside.name))
        return correct(brief, sidecar.read(beside).data)
    except Unreadable as error:
        return _unapplied(brief, Unapplied("unreadable", str(error.line or 1), error.detail or error.kind))
    except (OSError, ValueError):  # a name that the system does not take has no file beside it
        return brief


def correct(brief: Brief, data: dict[str, object]) -> Brief:
    """`brief` with the corrections of a sidecar's `data`."""
    made = _Corrections(brief)
    made.head(data)
    made.people(data.get("people"))
    made.quotes(data.get("quotes"))
    return _unapplied(brief.model_copy(update=made.update), *made.unapplied)


def _unapplied(brief: Brief, *more: Unapplied) -> Brief:
    return brief.model_copy(update={"unapplied": (*brief.unapplied, *more)})


def correct_speaker(path: Path, found: Brief, item: int, speaker: str | None, *, restore: bool = False) -> Brief:
    """State beside the file `path` who speaks in quote `item` of `found` (None: nobody), or take that back with `restore`.

    A quotation broken by its incise is corrected as one. Gives the brief as corrected; raises Unreadable (the brief
    is gone, or the file of corrections cannot be read: it is left alone) and Unwritable.
    """
    file = _beside(path)
    first = found.quotes[item].continues
    item = item if first is None else first
    listed = file.data.get("quotes")
    places = _Places(found)
    at = next((i for i, entry in enumerate(listed) if places.quote(entry) == [item]), None) if isinstance(listed, list) else None
    entry = dict(listed[at]) if at is not None else places.naming(item)
    entry["speaker"] = None if speaker is None else " ".join(clean(speaker).text.split())
    quote = found.quotes[item]
    if restore or (quote.speaker == entry["speaker"] and quote.attribution != "inferred"):
        entry.pop("speaker")
    _put(file, "quotes", at, entry if entry.keys() - {"words", "occurrence", "of"} else None)
    return corrected(found, path)


def correct_standing(path: Path, found: Brief, item: int, standing: str | None) -> Brief:
    """State beside the file `path` the standing of participant `item` of `found`; None takes that back. Else as correct_speaker."""
    file = _beside(path)
    listed = file.data.get("people")
    places = _Places(found)
    person = found.people[item]
    name = next((name for name in listed if places.person(name) == [item]), person.name) if isinstance(listed, dict) else person.name
    known = listed.get(name) if isinstance(listed, dict) else None
    entry = dict(known) if isinstance(known, dict) else {}
    entry["standing"] = standing
    if standing is None or (standing == person.standing and "standing" not in person.inferred):
        entry.pop("standing")
    _put(file, "people", name, entry or None)
    return corrected(found, path)


def _beside(path: Path | str) -> sidecar.Sidecar:
    """What is corrected in the file `path` so far. Raises Unreadable, also where the brief itself is gone: a correction names its words."""
    if not Path(path).exists():
        raise Unreadable("missing", path)
    return sidecar.read(sidecar.place(path))


def _put(file: sidecar.Sidecar, section: str, key: str | int | None, entry: dict | None) -> None:
    known = file.data.get(section)
    there = isinstance(known, (dict, list)) and key is not None and (key in known if isinstance(known, dict) else True)
    if entry is not None or there:
        sidecar.put(file, section, key, entry)


class _Corrections:
    """The corrections of one brief as they are applied: `update` for the model, and what had no effect."""

    def __init__(self, brief: Brief):
        self.brief = brief
        self.update: dict[str, object] = {}
        self.unapplied: list[Unapplied] = []
        self._places = _Places(brief)

    def head(self, data: dict[str, object]) -> None:
        """Title and date."""
        done = []
        if "title" in data:
            title = _text(data["title"])
            if isinstance(data["title"], str | None):
                self.update["title"] = title
                done.append("title")
            else:
                self._wrong("invalid", "title", "words")
        if "date" in data:
            try:
                self.update["date"] = datetime.date.fromisoformat(str(data["date"])) if data["date"] else None
                done.append("date")
            except ValueError:
                self._wrong("invalid", "date", "YYYY-MM-DD")
        self.update["corrected"] = tuple(done)

    # ------------------------------------------------------------ participants
    def people(self, entries: object) -> None:
        """Standing, role, country and organisation of each participant named."""
        people: dict[int, Person] = {}
        done: set[int] = set()
        if not isinstance(entries, dict | None):
            self._wrong("invalid", "people", "name: {…}")
            return
        for name, entry in (entries or {}).items():
            where = f"people.{_text(name)}"
            item = self._one(self._places.person(name), done, where)
            if item is None:
                continue
            if not isinstance(entry, dict):
                self._wrong("invalid", where, ", ".join(_PERSON_FIELDS))
                continue
            people[item] = self._person(self.brief.people[item], entry, where)
        self.update["people"] = packing.replaced(self.brief.people, people)

    def _person(self, person: Person, entry: dict, where: str) -> Person:
        update: dict[str, object] = {}
        for field, value in entry.items():
            said = _text(value)
            if field not in _PERSON_FIELDS:
                self._wrong("invalid", f"{where}.{_text(field)}", ", ".join(_PERSON_FIELDS))
            elif field == "standing" and said not in words.STANDINGS:
                self._wrong("invalid", f"{where}.standing", ", ".join(words.STANDINGS))
            elif field == "country" and said is not None and not _COUNTRY.fullmatch(said):
                self._wrong("invalid", f"{where}.country", "ISO 3166: FR, DE, …")
            elif not isinstance(value, str | None):
                self._wrong("invalid", f"{where}.{field}", "words")
            else:
                said = said.upper() if said and field == "country" else said
                if said != getattr(person, field) or field in person.inferred:
                    update[field] = said
        if not update:
            return person
        kept = tuple(field for field in person.inferred if field not in update)
        return person.model_copy(update={**update, "inferred": kept, "corrected": (*person.corrected, *update)})

    # ------------------------------------------------------------ quotes
    def quotes(self, entries: object) -> None:
        """The speaker of each quote named, and of the quotations that it continues in."""
        if not isinstance(entries, list | None):
            self._wrong("invalid", "quotes", "- words: …")
            return
        stated: dict[int, str | None] = {}
        done: set[int] = set()
        for number, entry in enumerate(entries or ()):
            where = f"quotes.{number + 1}"
            if not isinstance(entry, dict) or not isinstance(entry.get("words"), str) or not _key(entry["words"]):
                self._wrong("invalid", where, "words: …")
                continue
            for field in entry.keys() - set(_QUOTE_FIELDS):
                self._wrong("invalid", f"{where}.{_text(field)}", ", ".join(_QUOTE_FIELDS))
            if "speaker" not in entry:
                continue
            if not isinstance(entry["speaker"], str | None):
                self._wrong("invalid", f"{where}.speaker", "words")
                continue
            item = self._one(self._places.quote(entry), done, f"{where} ({_text(entry['words'])})")
            if item is not None:
                stated[item] = self._speaker(entry["speaker"])
        quotes: dict[int, Quote] = {}
        for item, continued in enumerate(packing.field(self.brief.quotes, "continues") if stated else ()):
            by = item if item in stated else continued
            if by in stated:
                quotes[item] = _spoken(self.brief.quotes[item], stated[by])
        self.update["quotes"] = packing.replaced(self.brief.quotes, quotes)

    def _speaker(self, name: str | None) -> str | None:
        """The speaker's name as the participants have it, else as the editor wrote it."""
        found = self._places.person(name) if name else []
        return self.brief.people[found[0]].name if len(found) == 1 else _text(name)

    def _one(self, items: list[int], done: set[int], where: str) -> int | None:
        """The one that an entry means, unless an earlier entry did."""
        if len(items) != 1 or items[0] in done:
            self._wrong("ambiguous" if items else "unknown", where)
            return None
        done.add(items[0])
        return items[0]

    def _wrong(self, kind: str, where: str, expected: str = "") -> None:
        self.unapplied.append(Unapplied(kind, where, expected))


def _spoken(quote: Quote, speaker: str | None) -> Quote:
    """`quote` as an editor attributes it; the place that named another speaker is no longer this one's."""
    if quote.speaker == speaker and quote.attribution != "inferred":
        return quote
    update: dict[str, object] = {"speaker": speaker, "speaker_span": None, "reason": None, "corrected": ("speaker",)}
    if speaker == quote.speaker:
        update["speaker_span"] = quote.speaker_span
    if speaker is None:
        update["attribution"] = "unknown"
    else:
        update |= {"attribution": "stated", "kind": "speech"}
    return quote.model_copy(update=update)


class _Places:
    """Finds the participants by name and the quotes by their first words; each index is made when first asked for."""

    def __init__(self, brief: Brief):
        self._brief = brief
        self._names: dict[str, list[int]] | None = None
        self._mentions: dict[str, list[int]] | None = None
        self._quotes: dict[tuple[str, ...], list[int]] | None = None
        self._whole: dict[tuple[str, ...], list[int]] = {}

    def person(self, name: str) -> list[int]:
        """The participants called `name`, or, if none is, whom these words name somewhere in the text."""
        if self._names is None:
            self._names = _index((_plain(p.name), i) for i, p in enumerate(self._brief.people))
        found = self._names.get(_plain(name), [])
        if not found and self._mentions is None:
            text = self._brief.text
            self._mentions = _index(
                (_plain(text[m.start : m.end]), i)
                for i, p in enumerate(self._brief.people)
                for m in p.mentions
                if not m.inferred and m.end - m.start <= _LOOK
            )
        return found or (self._mentions or {}).get(_plain(name), [])

    def quote(self, entry: object) -> list[int]:
        """The quotes that an entry means: those of its words, else those that begin with them; of these its occurrence."""
        if not isinstance(entry, dict) or not isinstance(entry.get("words"), str):
            return []
        key = _key(entry["words"])
        if self._quotes is None:
            keys = [_key(self._brief.text[q.start : min(q.end, q.start + _LOOK)]) for q in self._brief.quotes]
            self._whole = _index(zip(keys, range(len(keys))))
            self._quotes = _index((key[:n], i) for i, key in enumerate(keys) for n in range(1, len(key) + 1))
        found = self._whole.get(key) or self._quotes.get(key, [])
        number, of = _number(entry.get("occurrence")), _number(entry.get("of"))
        if of is not None and of != len(found):
            return found if len(found) > 1 else []
        if number is None:
            return found
        return found[number - 1 : number] if number else []

    def naming(self, item: int) -> dict[str, object]:
        """An entry that means quote `item` alone."""
        quote = self._brief.quotes[item]
        entry: dict[str, object] = {"words": _first_words(self._brief.text[quote.start : min(quote.end, quote.start + _LOOK)])}
        found = self.quote(entry)
        if len(found) > 1:
            entry |= {"occurrence": str(found.index(item) + 1), "of": str(len(found))}
        return entry


def _index(pairs: Iterator[tuple]) -> dict:
    found: dict = {}
    for key, item in pairs:
        known = found.setdefault(key, [])
        if known[-1:] != [item]:
            known.append(item)
    return found


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words.replace("’", "'")).casefold().split())


def _key(words: str) -> tuple[str, ...]:
    """What the first words of a quote are known by."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", words[:_LOOK]).casefold()))[:_MOST_WORDS]


def _first_words(words: str) -> str:
    """The first words of a quote, on one line."""
    kept = words.split()[:FIRST_WORDS]
    return " ".join(kept)


def _number(value: object) -> int | None:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 9 else None


def _text(value: object) -> str | None:
    """A value of the file as words on one line; None if it is empty."""
    return " ".join(clean(value).text.split()) or None if isinstance(value, str) else None
