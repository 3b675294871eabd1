"""Which of an editor's notes a speaker needs at a slide."""

from __future__ import annotations

from .deck import Deck, Slide

_GROUPS = {"point": "points", "quote": "quotes"}  # what all slides of a kind are called together


def notes_at(deck: Deck, slide: Slide) -> list[str]:
    """The notes for `slide`: those stated for it, and those that stand in the text that it shows, in the order stated."""
    found = []
    for note in deck.brief.speaker_notes:
        if note.slide is not None:
            if note.slide in (slide.key, _GROUPS.get(slide.kind)):
                found.append(note.text)
        elif note.at is not None and (spot := deck.spot_at(max(0, note.at - 1))) and spot.slide == slide.key:
            found.append(note.text)
    return found


def notes_throughout(deck: Deck) -> list[str]:
    """The notes for the whole brief."""
    return [note.text for note in deck.brief.speaker_notes if note.slide is None and note.at is None]
