"""The quotes: who said what, and how that is known."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from content import words
from content.packing import field
from content.typeset import cells, fill, shorten

from .listing import Entries, Line, ListPane

if TYPE_CHECKING:
    from content.model import Brief, Quote

SPEAKER_COLUMN = 24
TWO_ROWS_FROM = 60  # cells; below, or where the speaker is longer than the column, the words stand under the speaker


class QuotesPane(ListPane):
    """What stands between quotation marks: speech first, in order; the terms under one heading at the end."""

    def title(self) -> str:
        return self.labels._("Quotes")

    def empty(self) -> str:
        return self.labels._("The text quotes nobody.")

    def total(self, brief: Brief) -> int:
        return sum(kind == "speech" for kind in field(brief.quotes, "kind"))

    def entries_of(self, brief: Brief) -> Entries:
        entries = Entries(lambda item: (brief.quotes[item].outer,), array("i", (outer.start for outer in field(brief.quotes, "outer"))))
        entries.add(item for item, kind in enumerate(field(brief.quotes, "kind")) if kind == "speech")
        if len(entries) < len(brief.quotes):
            entries.head(self.labels._("Terms in quotation marks"))
            entries.add(item for item, kind in enumerate(field(brief.quotes, "kind")) if kind == "term")
        return entries

    def lines_of(self, item: int, width: int) -> list[Line]:
        assert self.brief is not None
        quote = self.brief.quotes[item]
        number = f"{item + 1:>2}  "
        said = self.words(quote.outer)
        if quote.kind == "term":
            return [[(number, "dim"), (shorten(said, width - len(number)), "term")]]
        speaker, style = self._speaker(quote)
        how = self._how(quote)
        indent = " " * len(number)
        column = SPEAKER_COLUMN if width < 100 else SPEAKER_COLUMN + 8
        if width >= TWO_ROWS_FROM and cells(speaker) <= column:
            start = shorten(said, width - len(number) - column - 1)
            rows: list[Line] = [[(number, "dim"), (fill(speaker, column), style), (" ", "dim"), (start, "speech")]]
        else:
            rows = [
                [(number, "dim"), (shorten(speaker, width - len(number)), style)],
                [(indent, "dim"), (shorten(said, width - len(number)), "speech")],
            ]
        if how:
            rows.append([(indent, "dim"), (shorten(how, width - len(number)), "dim")])
        return rows

    def _speaker(self, quote: Quote) -> tuple[str, str]:
        """The speaker as shown, with its style: a `?` and italics stand for inferred, a sign for an editor's."""
        sign = f" {words.CORRECTED}" if quote.corrected else ""
        if quote.speaker is None:
            return self.labels._("nobody named") + sign, "dim"
        if quote.attribution == "inferred":
            return quote.speaker + " ?", "inferred"
        return quote.speaker + sign, "person"

    def _how(self, quote: Quote) -> str:
        """The dim line: how a speaker was inferred or corrected, the role of one stated; then the cue."""
        assert self.brief is not None
        parts = [words.corrected(quote.corrected, self.labels)] if quote.corrected else []
        if quote.attribution == "inferred" and quote.reason:
            said = words.reason(quote.reason, self.labels)
            if quote.speaker_span and quote.reason in ("pronoun", "role"):
                said += f" ({self.words(quote.speaker_span)})"
            parts.append(said)
        elif quote.speaker is None and (said := words.meant(quote, self.brief.text)):
            parts.append(f"({said})")
        elif quote.speaker:
            named = zip(field(self.brief.people, "name"), field(self.brief.people, "role"))
            role = next((role for name, role in named if name == quote.speaker and role), None)
            if role:
                parts.append(role)
        if quote.cue and not (quote.cue.start >= quote.start and quote.cue.end <= quote.end):
            parts.append(self.words(quote.cue))
        return " · ".join(parts)
