"""The participants, by standing: who was there, who was quoted, who was only named."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from content import words
from content.packing import field, several
from content.span import Span
from content.typeset import cells, fill, shorten, wrap

from .listing import Entries, Line, ListPane

if TYPE_CHECKING:
    from content.model import Brief, Mention

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

    def entries_of(self, brief: Brief) -> Entries:
        firsts = array("i", [-1]) * len(brief.people)
        for item, start, _ in several(brief.people, "mentions"):
            if firsts[item] < 0:
                firsts[item] = start
        entries = Entries(lambda item: Mentions(brief.people[item].mentions), firsts)
        for standing in words.STANDINGS:
            group = [item for item, its in enumerate(field(brief.people, "standing")) if its == standing]
            if group:
                entries.head(words.standing(standing, self.labels))
                entries.add(group)
        return entries

    def _country(self, kind: str, country: str | None) -> str:
        """The country in the label language; none for a country itself."""
        return "" if country is None or kind == "country" else self.labels.country(country)

    def lines_of(self, item: int, width: int) -> list[Line]:
        assert self.brief is not None
        person = self.brief.people[item]
        name = _called(person.name, person.inferred, person.corrected)
        where, where_style = self._country(person.kind, person.country), "text"
        if where and "country" in person.inferred:
            where, where_style = f"{where} ?", "inferred"
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

    def _columns(self, width: int) -> tuple[int, int]:
        """Cells for the names and for the countries: what the longest takes, within a part of `width`."""
        if self._widths is None:
            assert self.brief is not None
            name, kind, country, inferred, corrected = (
                field(self.brief.people, each) for each in ("name", "kind", "country", "inferred", "corrected")
            )
            names = max(map(cells, map(_called, name, inferred, corrected)), default=0)
            countries = max((cells(self._country(*each)) for each in set(zip(kind, country))), default=0) + 2
            self._widths = (names, countries)
        return min(self._widths[0], width * 2 // 5), min(self._widths[1], width // 4)

    def relabel(self) -> None:
        self._widths = None
        super().relabel()

    _widths: tuple[int, int] | None = None


def _called(name: str, inferred: Sequence[str], corrected: Sequence[str]) -> str:
    """The name with a `?` if its standing was inferred, and a sign if an editor corrected anything."""
    return name + (" ?" if "standing" in inferred else "") + (f" {words.CORRECTED}" if corrected else "")
