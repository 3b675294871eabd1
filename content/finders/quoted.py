"""Who stands as quoted, once the quotes are known: those merely mentioned but with words of their own."""

from __future__ import annotations

import re

from ..model import Person, Quote
from .cast import Cast

_FORMER = re.compile(r"(?:ex-|ancien(?:ne)? |former )", re.IGNORECASE)


def quoted(cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Person, ...]:
    """The people, those merely mentioned but with words of their own now standing as quoted: or as attending, where the
    words were said at the sitting that the brief tells of."""
    standings: dict[str, str] = {}
    watching = cast.event.watching if cast.event is not None and cast.event.kind else frozenset()
    roles = [(p.name, p.role) for p in cast.people if p.role]
    elsewhere = {name for name, role in roles if _FORMER.match(role) or not watching.isdisjoint(role.lower().split())}
    for q in quotes:
        if q.kind == "speech" and q.speaker and standings.get(q.speaker) != "attending":
            heard = cast.event is not None and q.speaker not in elsewhere and cast.event.on_floor(q.start)
            standings[q.speaker] = "attending" if heard else "quoted"
    return tuple([_standing(p, standings[p.name]) if p.name in standings else p for p in cast.people])


def _standing(person: Person, standing: str) -> Person:
    """`person`, with a standing that is more than to be merely mentioned."""
    told = person.standing == "supporting" and person.kind == "person"  # who backs a plan in words of their own is quoted
    if person.standing != "mentioned" and not told or person.kind != "person" and standing != "quoted":
        return person
    return Person.found(**{**person.__dict__, "standing": standing})
