"""Lists of who was there, one an item: « Ont notamment pris part à la conférence : » and the items below it, or a heading
« Participants » and them."""

from __future__ import annotations

from collections.abc import Sequence

from ..span import Block
from .lexicon import AUXILIARY, EVENT, HUMAN, OFFICE, STANDING
from .places import PREPOSITIONS, Place, joined
from .reading import Reading
from .scenes import Scene
from .standing_phrases import Phrases, match

_LEADING = (
    "list",
    "label",
    "subject",
    "object",
)  # where those may stand whom the last phrase before the colon speaks of
_FAR = 10  # words between that phrase and the colon: « Ont pris part à la réunion ministérielle de Bamako : »
_LABEL = 4  # words of a line that leads a list in without a colon: "Present"
_NAMES = 60  # words of a line of names
_BEFORE = 2  # words before the first of an item: an article, a title
# What may follow the members of an item; a verb there makes it a sentence of its own.
_AFTER = frozenset([",", ";", ".", ":", "(", "-", "–", "—", "et", "and"])
_OPENS = frozenset([":", "(", "-", "–", "—"])  # « Suède : Mme Lindqvist »


class Rolls:
    """Follows the blocks of a brief and says which items are of a list that gives its members a standing."""

    def __init__(self, blocks: Sequence[Block], text: str, known: Phrases) -> None:
        self._blocks, self._text, self._known = blocks, text, known
        self._standing: str | None = None
        self._level = 0  # of the block that leads the list in
        self._block = -1
        self._labelled = -2  # the block of a label, or the last that went on with it

    def told(self, scene: Scene) -> str | None:
        """The standing of the members of `scene`, the first sentence of an item of such a list; None for any other.
        Scenes come in order."""
        block, first = self._blocks[scene.block], scene.block != self._block
        self._block = scene.block
        if self._standing and (
            block.kind == "item" and block.level > self._level
            or block.kind == "paragraph" and (self._is_row(scene.block) or self._goes_on(scene))
        ):
            return self._standing if first else None
        self._standing = self._led(scene)
        self._labelled = scene.block if self._standing and scene.reading.lower[-1] == ":" else -2
        self._level = block.level if block.kind == "item" else 0
        return None

    def _goes_on(self, scene: Scene) -> bool:
        """Whether a paragraph of names alone goes on right after a line that is a label: « Excusés : » and « Mme X, M. Y. »."""
        reading = scene.reading
        if scene.block != self._labelled + 1 or reading.size > _NAMES:
            return False
        if any(f & (HUMAN | AUXILIARY) and not f & OFFICE and w[-1] != "'" for w, f in zip(reading.lower, reading.flags)):
            return False
        self._labelled = scene.block
        return True

    def _is_row(self, number: int) -> bool:
        """Whether a paragraph is an item that lost its bullet: it, or the one before, ends with a semicolon."""
        return any(self._text[block.end - 1] == ";" for block in self._blocks[max(0, number - 1) : number + 1] if block.end)

    def _led(self, scene: Scene) -> str | None:
        """The standing that a heading or the end of a sentence gives to the members of the list below it."""
        reading = scene.reading
        lower = reading.lower
        lone = len(lower) <= _LABEL and scene.block + 1 < len(self._blocks) and self._blocks[scene.block + 1].kind == "item"
        if not (scene.heading or lone or lower[-1] == ":") or not reading.signs & STANDING:
            return None
        if scene.heading or lone and lower[-1] != ":":
            return self._label(lower) if reading.flags[0] & STANDING else None
        stop = reading.size - 1
        hits = [
            (end, phrase.standing)
            for i in reading.keys
            if reading.flags[i] & STANDING
            for _, end, phrase in match(reading, i, self._known[lower[i]], True)
            if phrase.place in _LEADING and stop - end <= _FAR and not any(_ends(reading, k) for k in range(end, stop))
        ]
        return max(hits)[1] if hits else None

    def _label(self, lower: list[str]) -> str | None:
        """The standing that a heading gives: « Participants », « Invités excusés :», « Participants à la réunion »."""
        words = tuple(lower[:-1] if lower[-1] == ":" else lower)
        opening = self._known[words[0]]
        second, third = (*words[1:3], "", "")[:2]
        for phrase in (*opening.after(second, third), *opening.loose):
            size = 1 + len(phrase.rest)
            if phrase.place == "label" and words[1:size] == phrase.rest:
                after = words[size : size + 1]
                if not after or after[0] in PREPOSITIONS and words[0] not in PREPOSITIONS:
                    return phrase.standing
        return None


def _ends(reading: Reading, k: int) -> bool:
    """Whether what is said before word `k` ends there: a comma, another verb (a word like "meeting" is none)."""
    return reading.lower[k] == "," or reading.flags[k] & (HUMAN | EVENT) == HUMAN


def members(reading: Reading, places: list[Place]) -> list[Place]:
    """Those whom an item of such a list names: its first participant and who is joined with it; for « Suède : Mme X », Mme X.
    None where the item is a sentence of its own."""
    lower, size = reading.lower, reading.size
    if not places or places[0].outer > _BEFORE:
        return []
    group = joined(reading, places, 0)
    end = group[-1].end
    if end < size and lower[end] not in _AFTER:
        return []
    if not group[0].person and end < size and lower[end] in _OPENS:
        envoy = next(
            (i for i, place in enumerate(places) if place.person and place.start >= end),
            None,
        )
        if envoy is not None:
            return joined(reading, places, envoy)
    return group
