"""Who stands as quoted, once the quotes are known: those merely mentioned but with words of their own."""

from __future__ import annotations

import re

from ..model import Person, Quote
from .cast import Cast

_FORMER = re.compile(r"(?:ex-|ancien(?:ne)? |former )", re.IGNORECASE)


def quoted(cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Person, ...]:
    """The people, those merely mentioned but with words of their own now standing as quoted: or as attending, where the
    words were said at the sitting that the brief tells of."""
    event, spoken = cast.event, [q for q in quotes if q.kind == "speech" and q.speaker]
    heard = {q.speaker for q in spoken if event.on_floor(q.start)} if event is not None and event.starts else set()
    if heard:
        watching = event.watching if event.kind else frozenset()
        roles = [(p.name, p.role) for p in cast.people if p.role and p.name in heard]
        heard -= {name for name, role in roles if _FORMER.match(role) or not watching.isdisjoint(role.lower().split())}
    standings = {q.speaker: "attending" if q.speaker in heard else "quoted" for q in spoken}
    return tuple([_standing(p, standings[p.name]) if p.name in standings else p for p in cast.people])


def _standing(person: Person, standing: str) -> Person:
    """`person`, with a standing that is more than to be merely mentioned."""
    told = person.standing == "supporting" and person.kind == "person"  # who backs a plan in words of their own is quoted
    if person.standing != "mentioned" and not told or person.kind != "person" and standing != "quoted":
        return person
    return Person.found(**{**person.__dict__, "standing": standing})
