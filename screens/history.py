"""Jumps, taken back and taken again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from content.span import Span

if TYPE_CHECKING:
    from content.deck import Spot

LONGEST = 200  # jumps remembered


class Place(NamedTuple):
    """Where a reader was: the brief, the first row shown, and the passage lit; on the wall, if at a `slide`."""

    brief: int
    top: tuple[int, int]
    lit: Span | None
    slide: Spot | None = None


class History:
    """Two stacks of places. A run of small steps of one kind counts as one jump."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._run: str | None = None

    def leave(self, place: Place, run: str | None = None) -> None:
        """Remember `place`, which is about to be left. Steps of the same `run` remember only its start."""
        if run is None or run != self._run:
            if not self._back or self._back[-1] != place:
                self._back.append(place)
                del self._back[:-LONGEST]
            self._forward.clear()
        self._run = run

    def back(self, here: Place) -> Place | None:
        """The place before; None if there is none."""
        return self._walk(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """The place that `back` came from; None if there is none."""
        return self._walk(self._forward, self._back, here)

    def _walk(self, source: list[Place], target: list[Place], here: Place) -> Place | None:
        self._run = None
        while source:
            place = source.pop()
            if place != here:
                target.append(here)
                return place
        return None
