"""The participants, by standing: who was there, who was quoted, who was only named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from content import words
from content.span import Span
from content.typeset import cells, fill, shorten, wrap

from .listing import Entry, Line, ListPane

if TYPE_CHECKING:
    from content.model import Brief, Mention, Person

COLUMNS_FROM = 60  # cells; below, the role stands under the name


class Mentions(Sequence[Span]):
    """Mentions, in order, as spans that are made when they are looked at: a long text names some people ten thousand times."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions

    def __len__(self) -> int:
        return len(self._mentions)

    @overload
    def __getitem__(self, at: int) -> Span: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Span, ...]: ...

    def __getitem__(self, at: int | slice) -> Span | tuple[Span, ...]:
        if isinstance(at, slice):
            return tuple(Span(start, end) for start, end, _ in self._mentions[at])
        return Span(*self._mentions[at][:2])

    def index(self, span: Span, *_) -> int:
        at = bisect_left(self._mentions, span)
        if at == len(self) or self[at] != span:
            raise ValueError(span)
        return at

    def __contains__(self, span: object) -> bool:
        try:
            return isinstance(span, Span) and self.index(span) >= 0
        except ValueError:
            return False


class ParticipantsPane(ListPane):
    """People, organisations and countries that take part."""

    def title(self) -> str:
        return self.labels._("Participants")

    def empty(self) -> str:
        return self.labels._("The text names no participant.")

    def total(self, brief: Brief) -> int:
        return len(brief.people)

    def entries_of(self, brief: Brief) -> list[Entry]:
        entries = []
        for standing in words.STANDINGS:
            group = [(i, p) for i, p in enumerate(brief.people) if p.standing == standing]
            if group:
                entries.append(Entry(None, heading=words.standing(standing, self.labels)))
                entries += [Entry(i, Mentions(p.mentions)) for i, p in group]
        return entries

    def _country(self, person: Person) -> tuple[str, bool]:
        """The country in the label language and whether it was inferred; none for a country itself."""
        if person.country is None or person.kind == "country":
            return "", False
        return self.labels.country(person.country), "country" in person.inferred

    def lines_of(self, item: int, width: int) -> list[Line]:
        assert self.brief is not None
        person = self.brief.people[item]
        name = self._called(person)
        country, guessed = self._country(person)
        where, where_style = (f"{country} ?", "inferred") if guessed else (country, "text")
        role, role_style = person.role or "", "dim"
        if role and "role" in person.inferred:
            role, role_style = f"{role} ?", "inferred"
        said = words.corrected(person.corrected, self.labels) if person.corrected else ""
        notes: list[Line] = [[(said[a:b], "dim")] for a, b in wrap(said, width)] if said else []
        if width >= COLUMNS_FROM:
            name_width, where_width = self._columns(width)
            role_width = width - name_width - where_width - 4
            rows = [role[a:b] for a, b in wrap(role, role_width)]
            first: Line = [(fill(name, name_width), "person"), ("  ", "dim"), (fill(rows[0], role_width), role_style)]
            lines: list[Line] = [[*first, ("  ", "dim"), (fill(where, where_width), where_style)]]
            return lines + [[(" " * (name_width + 2), "dim"), (row, role_style)] for row in rows[1:]] + notes
        where = shorten(where, width // 2)
        lines = [[(fill(name, max(6, width - cells(where) - 1)), "person"), (" ", "dim"), (where, where_style)]]
        if role:
            lines += [[(role[a:b], role_style)] for a, b in wrap(role, width)]
        return lines + notes

    @staticmethod
    def _called(person: Person) -> str:
        """The name with a `?` if its standing was inferred, and a sign if an editor corrected anything."""
        return person.name + (" ?" if "standing" in person.inferred else "") + (f" {words.CORRECTED}" if person.corrected else "")

    def _columns(self, width: int) -> tuple[int, int]:
        """Cells for the names and for the countries: what the longest takes, within a part of `width`."""
        if self._widths is None:
            assert self.brief is not None
            people = self.brief.people
            names = max((cells(self._called(p)) for p in people), default=0)
            countries = max((cells(self._country(p)[0]) for p in people), default=0) + 2
            self._widths = (names, countries)
        return min(self._widths[0], width * 2 // 5), min(self._widths[1], width // 4)

    def relabel(self) -> None:
        self._widths = None
        super().relabel()

    _widths: tuple[int, int] | None = None
