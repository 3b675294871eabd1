"""The participants, by standing: who was there, who was quoted, who was only named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content import words
from content.span import Span
from content.typeset import cells, fill, shorten, wrap

from .listing import Entry, Line, ListPane

if TYPE_CHECKING:
    from content.model import Brief, Person

COLUMNS_FROM = 60  # cells; below, the role stands under the name


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
                entries += [Entry(i, tuple(Span(m.start, m.end) for m in p.mentions)) for i, p in group]
        return entries

    def _country(self, person: Person) -> tuple[str, bool]:
        """The country in the label language and whether it was inferred; none for a country itself."""
        if person.country is None or person.kind == "country":
            return "", False
        return self.labels.country(person.country), "country" in person.inferred

    def lines_of(self, item: int, width: int) -> list[Line]:
        assert self.brief is not None
        person = self.brief.people[item]
        times = self.labels.number(len(person.mentions))
        country, guessed = self._country(person)
        where = country + (" ?" if guessed else "")
        doubt = " ?" if "standing" in person.inferred else ""
        role = person.role or ""
        if role and "role" in person.inferred:
            role += " ?"
        role_style = "inferred" if "role" in person.inferred else "dim"
        if width >= COLUMNS_FROM:
            name_width = min(28, width // 3)
            where_width = min(18, width // 4)
            role_width = width - name_width - where_width - 6
            rows = [role[a:b] for a, b in wrap(role, role_width)]
            lines: list[Line] = [
                [
                    (fill(person.name + doubt, name_width), "person"),
                    ("  ", "dim"),
                    (fill(rows[0], role_width), role_style),
                    (" ", "dim"),
                    (fill(where, where_width), "inferred" if guessed else "text"),
                    (times.rjust(3), "dim"),
                ]
            ]
            lines += [[(" " * (name_width + 2), "dim"), (row, role_style)] for row in rows[1:]]
            return lines
        tail = "  ".join(filter(None, [shorten(where, width // 2), times]))
        name_width = max(6, width - cells(tail) - 1)
        lines = [[(fill(person.name + doubt, name_width), "person"), (" ", "dim"), (tail, "inferred" if guessed else "dim")]]
        if role:
            lines += [[(role[a:b], role_style)] for a, b in wrap(role, width)]
        return lines
