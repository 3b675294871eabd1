"""From the text to the wall and back: where a presentation begins, and what its end leads to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from content.deck import Deck, Spot
    from content.model import Brief

    from .present import Left, Presentation
    from .reader import Reader

_KINDS = ("board", "quote", "sources", "moments")  # what the panes hold, in their order


class Presenting:
    """The presentation of what `reader` reads. `alone`: the program was started for it, and leaving it leaves the program."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.alone = False
        self.presentation: Presentation | None = None
        self.make: type[Presentation] | None = None  # another kind of presentation than the wall's
        self.loops = False  # whether it begins again after its end
        self.shared: Callable[[], Spot | None] = lambda: None  # where it is elsewhere, where one is to follow
        self._last: tuple[object, Spot] | None = None  # where the text stood when it was left, and where it was

    def open(self, spot: Spot | None = None) -> None:
        """Present the brief: at `spot`, or where the last presentation was left if nobody read on since, or at what is read.

        Who came straight here begins at the beginning.
        """
        from .present import Presentation

        reader = self.reader
        if spot is None and self._last and self._last[0] == self._place():
            spot = self._last[1]
        def begin(deck: Deck) -> Spot | None:
            known = next((fitted for place in (self.shared(), spot) if place and (fitted := deck.fitted(place))), None)
            return known or (None if self.alone else self._read(deck))

        self.presentation = (self.make or Presentation)(reader, begin)
        self.presentation.loops = self.loops
        reader.app.push_screen(self.presentation, self._left)

    def forget(self) -> None:
        """Another brief is opened."""
        self._last = None
        if self.presentation is not None:
            self.presentation.forget()

    def show_brief(self, brief: Brief | None) -> None:
        """Another brief is read, or more of it is known."""
        if self.presentation is not None:
            self.presentation.show_brief(brief, self.shared())

    def _place(self) -> object:
        reader = self.reader
        return reader.jumping.here(), reader.active is reader.list and (reader.pane, reader.list.chosen)

    def _read(self, deck: Deck) -> Spot | None:
        """The place in the deck of what is being read."""
        reader = self.reader
        entry = reader.list.entry if reader.active is reader.list else None
        if entry is not None and entry.item is not None:
            spot = deck.spot_of(_KINDS[reader.pane - 1], entry.item)
            return spot or deck.spot_at(entry.spans[0].start if entry.spans else 0)
        passage = reader.text.lit_passage()
        if passage is not None and passage.kind == "speech" and (spot := deck.spot_of("quote", passage.item)):
            return spot
        lit = reader.text.lit
        return deck.spot_at(lit.start if lit else reader.text.offset_at_top())

    def _left(self, left: Left | None) -> None:
        """Back from the wall; if a passage was meant, there, and H leads back to the slide."""
        self.presentation = None
        self.alone = False
        if left is None or left.spot is None:
            return
        reader = self.reader
        if left.passage:
            reader.jumping.leave(reader.jumping.here()._replace(slide=left.spot))
            if reader.active is not reader.text:
                reader.sheets.close(keep_place=True)
            reader.text.light(left.passage)
            reader.call_after_refresh(reader.text.show_span, left.passage)
            reader.call_after_refresh(reader.refresh_lines)
        self._last = self._place(), left.spot
