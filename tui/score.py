"""What a wall and its speakers tell each other: the place of the presentation, one line of JSON each. Nothing else is ever said.

    {"turn": 7, "slide": "point 3", "step": 1, "light": null, "dark": false, "began": 1742000000, "since": 1742000120, "room": [80, 22]}

A move of either side counts one turn on. The wall takes up what has more turns than it has; a speaker what has as many, too:
so of two moves at once the wall's holds, and who was away takes up the place of who was not.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from content.deck import Spot

LONGEST = 512  # bytes of a line
_TURNS = 1 << 40
_UNITS = 1 << 24
_SECONDS = 1 << 40
_CELLS = 2000
_KEY = re.compile(r"[a-z]{1,12}(?: [1-9][0-9]{0,7})?")
_NAMES = frozenset(("turn", "slide", "step", "light", "dark", "began", "since", "room"))


class Malformed(ValueError):
    """A line that says no place."""


class Place(NamedTuple):
    """Where a presentation is. `began` and `since` are when it and its slide began, in seconds of the epoch; the clock begins
    with the first move. `room` are the columns and rows of the wall."""

    turn: int
    spot: Spot
    began: int | None = None
    since: int | None = None
    room: tuple[int, int] | None = None

    def moved(self, spot: Spot, now: float) -> Place:
        """The place after a move to `spot`, `now` by the clock."""
        began = int(now) if self.began is None else self.began
        since = self.since if spot.slide == self.spot.slide and self.since is not None else int(now)
        return Place(self.turn + 1, spot, began, since, self.room)


def line(place: Place) -> bytes:
    """`place` as it is sent."""
    said = {**place._asdict(), **place.spot._asdict()}
    del said["spot"]
    return json.dumps(said).encode() + b"\n"


def read(sent: bytes) -> Place:
    """The place that a line says. Raises Malformed."""
    if len(sent) > LONGEST:
        raise Malformed
    try:
        said = json.loads(sent.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(said, dict) or said.keys() != _NAMES:
        raise Malformed
    slide, room = said["slide"], said["room"]
    if not isinstance(slide, str) or not _KEY.fullmatch(slide) or not isinstance(said["dark"], bool):
        raise Malformed
    if room is not None and not (isinstance(room, list) and len(room) == 2):
        raise Malformed
    spot = Spot(slide, _number(said["step"], _UNITS), _maybe(said["light"], _UNITS), said["dark"])
    cells = (_number(room[0], _CELLS), _number(room[1], _CELLS)) if room else None
    return Place(_number(said["turn"], _TURNS), spot, _maybe(said["began"], _SECONDS), _maybe(said["since"], _SECONDS), cells)


def _maybe(value: object, most: int) -> int | None:
    return None if value is None else _number(value, most)


def _number(value: object, most: int) -> int:
    if type(value) is not int or not 0 <= value < most:
        raise Malformed
    return value
