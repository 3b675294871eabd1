"""Who stands as quoted, once the quotes are known: those merely mentioned but with words of their own."""

from __future__ import annotations

import re

from ..model import Person, Quote
from .cast import Cast

_JOINING = re.compile(r"(?:\s|,|\band\b|\bet\b|\bthe\b|\bl[ae]s?\b|\bl['’])*", re.IGNORECASE)
_FORMER = re.compile(r"(?:ex-|ancien(?:ne)? |former )", re.IGNORECASE)


def quoted(cast: Cast, quotes: tuple[Quote, ...], text: str) -> tuple[Person, ...]:
    """The people, those merely mentioned but with words of their own now standing as quoted: or as attending, where the
    words were said at the sitting that the brief tells of."""
    event, spoken = cast.event, [q for q in quotes if q.kind == "speech" and q.speaker]
    heard = {q.speaker for q in spoken if event.on_floor(q.start)} if event is not None and event.starts else set()
    if heard:
        watching = event.watching if event.kind else frozenset()
        roles = [(p.name, p.role) for p in cast.people if p.role and p.name in heard]
        heard -= {name for name, role in roles if _FORMER.match(role) or not watching.isdisjoint(role.lower().split())}
    named = {p.name for p in cast.people}
    standings = {name: "quoted" for q in spoken if q.speaker not in named for name in _each(cast, q, text)}
    standings |= {q.speaker: "attending" if q.speaker in heard else "quoted" for q in spoken}
    return tuple([_standing(p, standings[p.name]) if p.name in standings else p for p in cast.people])


def _each(cast: Cast, quote: Quote, text: str) -> list[str]:
    """Those who speak together, where their names are all there is: « [Jean Roux] et [Anne Bel] », not "lawyers for X and Y"."""
    span = quote.speaker_span
    namings = [n for n in cast.namings_in(span.start, span.end) if n.form == "name"] if span is not None else []
    if len(namings) < 2:
        return []
    at, between = span.start, []
    for naming in namings:
        between.append(text[at : naming.outer_start])
        at = max(at, naming.outer_end)
    alone = all(_JOINING.fullmatch(words) for words in (*between, text[at : span.end]))
    return [cast.people[n.person].name for n in namings] if alone else []


def _standing(person: Person, standing: str) -> Person:
    """`person`, with a standing that is more than to be merely mentioned."""
    told = person.standing == "supporting" and person.kind == "person"  # who backs a plan in words of their own is quoted
    if person.standing != "mentioned" and not told or person.kind != "person" and standing != "quoted":
        return person
    return Person.found(**{**person.__dict__, "standing": standing})
