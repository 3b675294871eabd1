"""From place to place in the text: the places that are left are remembered, and gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.span import Span

from .history import History, Place

if TYPE_CHECKING:
    from .reader import Reader


class Jumping:
    """Where `reader` is, and where it was before each jump."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._history = History()

    def here(self) -> Place:
        """The place being read."""
        reader = self.reader
        return Place(reader.index, reader.text.top, reader.text.lit)

    def leave(self, place: Place, run: str | None = None) -> None:
        """Remember `place`, which was left by a jump; of a `run` of small ones of one kind, only the first."""
        self._history.leave(place, run)

    def to(self, span: Span, run: str | None = None) -> None:
        """Light up `span` and bring it into view; the place left is remembered."""
        reader, place = self.reader, self.here()
        reader.text.light(span)
        reader.text.show_span(span)
        self.leave(place, run)
        reader.refresh_lines()

    def to_passage(self, by: int) -> None:
        """To the next or previous marked passage."""
        labels, passage = self.reader.labels, self.reader.text.neighbour(by)
        if passage is None:
            self.reader.say(labels._("No marked passage further on.") if by > 0 else labels._("No marked passage before this one."))
            return
        self.to(Span(passage.start, passage.end), run="passage")

    def return_to(self, place: Place) -> None:
        """Go to a place that was left."""
        reader = self.reader
        if place.brief != reader.index:
            reader.loader.show(place.brief)
        reader.text.light(place.lit)
        reader.text.move_top_to(place.top)
        reader.refresh_lines()
        if place.slide:
            reader.presenting.open(place.slide)

    def back(self) -> None:
        """To the place before the last jump."""
        place = self._history.back(self.here())
        self.return_to(place) if place else self.reader.say(self.reader.labels._("No jump to take back."))

    def forward(self) -> None:
        """To the place that the last step back left."""
        place = self._history.forward(self.here())
        self.return_to(place) if place else self.reader.say(self.reader.labels._("No jump to take again."))
