"""Standings that depend on the quotes."""

from __future__ import annotations

from ..model import Person, Quote
from .people import Cast


def quoted(cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Person, ...]:
    """The people, those merely mentioned but with words of their own now standing as quoted."""
    speakers = {q.speaker for q in quotes if q.kind == "speech"}
    return tuple(
        p.model_copy(update={"standing": "quoted"}) if p.standing == "mentioned" and p.name in speakers else p for p in cast.people
    )
