"""What an expression of a day says: the shapes that the grammar of dates gives and moments resolve."""

from __future__ import annotations

import datetime
from typing import NamedTuple


class Day(NamedTuple):
    """What an expression says of one day; what it does not say is None. `weekday` is 1 for Monday to 7."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def exists(self) -> bool:
        """Whether the calendar has this day of a month (the 29th of February in some year)."""
        day, month, year, _ = self
        if 0 < day < 29 and 0 < month < 13:
            return True
        try:
            datetime.date(year or 2024, month, day)
        except ValueError:
            return False
        return True


class Expression(NamedTuple):
    """Words `start`:`end` that name a day or a span of days.

    `kind` is one of
    - `date`: `first` has a day of the month; `last` too, where the words name a span;
    - `weekday`: `first` (and `last`) have a weekday only;
    - `relative`: `shift` days from the brief's date;
    - `anchored`: `shift` days from the day that the text named last;
    - `day`: `first` (and `last`) have a day of the month only (« le 12 »);
    - `week`, `weekend`: `shift` weeks from the one of the brief's date;
    - `month`: `first` has a month and a year, no day.
    In `date` and `weekday`, `shift` is -1 for « dernier », 1 for « prochain », 0 where neither is said, and
    `year_shift` counts from the brief's year (« de l’an dernier »: -1) where the words say so.
    `day_first`: whether the day is written before the month; None where that cannot be told.
    `unsettled`: figures that could be day and month or month and day (03/04/2025), read as the former.
    """

    start: int
    end: int
    kind: str
    first: Day = Day()
    last: Day | None = None
    shift: int = 0
    year_shift: int | None = None
    day_first: bool | None = None
    unsettled: bool = False
