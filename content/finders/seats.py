"""Whom a phrase means that tells whose seat somebody has: « le sénateur du Rhône », "the Nebraska senator"."""

from __future__ import annotations

import re

from .clauses import Mention
from .genders import Genders
from .wordforms import STEM, folded

_FAR = 6000  # characters before a phrase in which somebody may be named
_SEAT = re.compile(r",? (?:of|from|for|\(|[A-Z]{1,3}-)")  # after a name: its bearer's seat


class Seats(Genders):
    """Looks for the seat beside the names before a phrase."""

    def _seated(self, who: Mention, head: str) -> int | None:
        """« M. X (PS, Rhône) … le sénateur du Rhône »: the only one named before beside whose name that seat stands."""
        seats = ["".join(folded(w))[:STEM] for w in who.noun_words(self.text) if w[0].isupper()]
        if not seats:
            return None
        named = {n.person for n in self.cast.namings_in(max(0, who.start - _FAR), who.start)}
        fitting = [p for p in named if self._agrees(p, who, head) and all(self._beside(p, seat) for seat in seats)]
        return fitting[0] if len(fitting) == 1 else None

    def _unseated(self, who: Mention, head: str) -> int | None:
        """"The Nebraska senator": the only senator named before, where the text has not said of what state."""
        named = {n.person for n in self.cast.namings_in(max(0, who.start - _FAR), who.start)}
        alike = [p for p in named if self._agrees(p, who, head) and self.stands_for(head, self.called(p))]
        first = self.cast.first_named.get(alike[0]) if len(alike) == 1 else None
        return alike[0] if first is not None and not _SEAT.match(self.text, first.end) else None
