"""A quote as one cites it: its words, who said them, and where they stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from . import marks
from .labels import Labels
from .library.shelf import title_of
from .typeset import shorten

if TYPE_CHECKING:
    from .model import Brief, Quote

TITLE = 80  # characters of the first words that stand for a title
NEAR = 160  # characters after a quote within which a call, in the same sentence, is taken for its source


def citation(brief: Brief, quote: Quote, name: str, labels: Labels) -> str:
    """`« … » — speaker, role. Brief, date (file). Source: …`, in one line; what was inferred is said to be, and marks stand last."""
    text = brief.text
    words = " ".join(text[quote.outer.start : quote.outer.end].split())
    speaker = ""
    if quote.speaker:
        speaker = quote.speaker
        role = next((p.role for p in brief.people if p.name == speaker and p.role and "role" not in p.inferred), None)
        if role:
            speaker += f", {role}"
        if quote.attribution == "inferred":
            speaker = labels._("%(speaker)s (speaker inferred, not stated)", speaker=speaker)
        elif "speaker" in quote.corrected:
            speaker = labels._("%(speaker)s (speaker corrected by hand)", speaker=speaker)
    elif quote.kind == "speech":
        speaker = labels._("speaker not named")
    title, stated = title_of(brief)
    place = title if stated else shorten(f"{title}…", TITLE)
    if brief.date:
        place += f", {labels.date(brief.date)}"
    mark = marks.text(brief.marking, labels) if brief.marking else ""
    parts = [f"{words} — {speaker}." if speaker else f"{words}.", f"{place} ({name})."]
    source = source_near(brief, quote, calls_of(brief))
    if source:
        parts.append(labels._("Source: %(source)s", source=source))
    return " ".join([*parts, *([f"[{mark}]"] if mark else [])])


def calls_of(brief: Brief) -> list[tuple[int, int]]:
    """Each call by its place: where it starts, and the index of its note."""
    return sorted((call.start, number) for number, note in enumerate(brief.notes) for call in note.calls)


def source_near(brief: Brief, quote: Quote, calls: list[tuple[int, int]]) -> str | None:
    """The source of the first note called after the quote in its own sentence, if one is; `calls` are those of the brief."""
    text = brief.text
    at = bisect_left(calls, (quote.end,))
    if at == len(calls) or calls[at][0] > quote.outer.end + NEAR:
        return None
    start, note = calls[at][0], brief.notes[calls[at][1]]
    between = text[quote.outer.end : start]
    if "\n" in between or ". " in between or note.source is None:
        return None
    return " ".join(text[note.source.start : note.source.end].split())
