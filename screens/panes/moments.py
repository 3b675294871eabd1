"""The moments: the dates of the text, and the days they name."""

from __future__ import annotations

import datetime
from array import array
from typing import TYPE_CHECKING

from content.packing import field
from content.span import Span
from content.typeset import cells, fill, wrap

from .listing import Entries, Line, ListPane

if TYPE_CHECKING:
    from content.model import Brief, Moment

DAY_COLUMN = 34  # cells; below twice that width the words stand under the day


class MomentsPane(ListPane):
    """Each date as the text has it, with the day it means; a weekday that does not fit says so."""

    def title(self) -> str:
        return self.labels._("Dates")

    def empty(self) -> str:
        return self.labels._("The text names no date.")

    def total(self, brief: Brief) -> int:
        return len(brief.moments)

    def entries_of(self, brief: Brief) -> Entries:
        entries = Entries(lambda item: (Span(brief.moments[item].start, brief.moments[item].end),), array("i", field(brief.moments, "start")))
        entries.add(range(len(brief.moments)))
        return entries

    def lines_of(self, item: int, width: int) -> list[Line]:
        assert self.brief is not None
        moment = self.brief.moments[item]
        day = self.labels.moment(moment.date) if moment.date else self.labels._("no day named")
        style = "dim" if not moment.date else "inferred" if moment.inferred else "person"
        if moment.date and moment.inferred:
            day += " ?"
        words = self.words(moment)
        if width >= 2 * DAY_COLUMN:
            rows: list[Line] = [[(fill(day, DAY_COLUMN), style), (" ", "dim"), (words, "text")]]
        else:
            rows = [[(day, style)]]
            if cells(words) <= width:
                rows.append([(words, "dim")])
            else:
                rows += [[(words[a:b], "dim")] for a, b in wrap(words, width)]
        if moment.weekday_conflict:
            rows.append([(self._conflict(moment), "warning")])
        return rows

    def _conflict(self, moment: Moment) -> str:
        """What the calendar says against the weekday in the text."""
        assert moment.date is not None
        day = datetime.date.fromisoformat(moment.date.partition("/")[0])
        return self.labels._("the weekday does not match: it is a %(weekday)s", weekday=self.labels.date(day, "EEEE"))
