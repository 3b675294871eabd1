"""The notes and their sources: where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content.span import Span
from content.typeset import wrap

from .listing import Entries, Line, ListPane

if TYPE_CHECKING:
    from content.model import Brief, Note


class SourcesPane(ListPane):
    """Each note with its source and its calls; what lacks either says so."""

    def title(self) -> str:
        return self.labels._("Sources")

    def empty(self) -> str:
        return self.labels._("The text has no notes.")

    def total(self, brief: Brief) -> int:
        return len(brief.notes)

    def entries_of(self, brief: Brief) -> Entries:
        entries = Entries(lambda item: spans_of(brief.notes[item]), [next((s.start for s in spans_of(note)), -1) for note in brief.notes])
        entries.add(range(len(brief.notes)))
        return entries

    def lines_of(self, item: int, width: int) -> list[Line]:
        assert self.brief is not None
        note = self.brief.notes[item]
        number = f"{note.number!s:>2}  "
        indent = " " * len(number)
        room = max(8, width - len(number))
        if note.source:
            words = self.words(note.source)
            rows: list[Line] = [[(words[a:b], "text")] for a, b in wrap(words, room)]
        else:
            rows = [[(self.labels._("no source in the text"), "warning")]]
        rows[0].insert(0, (number, "call"))
        for row in rows[1:]:
            row.insert(0, (indent, "dim"))
        rows.append([(indent, "dim"), *self._about(note)])
        return rows

    def _about(self, note: Note) -> Line:
        if not note.calls:
            return [(self.labels._("never called"), "warning")]
        said = self.labels.n_("called once", "called %(count)s times", len(note.calls))
        if note.same_as is not None:
            said += " · " + self.labels._("same source as note %(number)s", number=note.same_as)
        return [(said, "dim")]


def spans_of(note: Note) -> tuple[Span, ...]:
    """The passages of a note: its calls, then its source."""
    return (*note.calls, *((Span(note.source.start, note.source.end),) if note.source else ()))
