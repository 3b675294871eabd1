"""A brief's marks in words: the line that stands on every screen and page, and why a brief is closed."""

from __future__ import annotations

from itertools import zip_longest

from . import embargo
from .labels import Labels
from .line import Words, spread
from .marking import Marking
from .typeset import cells, shorten, wrap

ROWS = 3  # of a screen that marks may take

# The name of the style of Ink for each label.
STYLES = {"RED": "tlp_red", "AMBER+STRICT": "tlp_amber", "AMBER": "tlp_amber", "GREEN": "tlp_green", "CLEAR": "tlp_clear"}


def rows(marking: Marking, labels: Labels, width: int, most: int = ROWS) -> list[Words]:
    """The marks in rows of `width` cells, `most` at the most; the label of TLP ends the first one, as FIRST has it."""
    tlp = f" {label(marking)} " if marking.tlp else ""
    said = " · ".join(details(marking, labels))
    room = max(8, width - 4 - cells(tlp))
    lines = [said[a:b] for a, b in wrap(said, room)] if said else []
    if len(lines) > most:
        lines[most - 1 :] = [shorten(" ".join(lines[most - 1 :]), room)]
    ends: list[Words] = [[(tlp, STYLES[marking.tlp])]] if marking.tlp else []
    return [spread([(left, "strong")], right, width) for left, right in zip_longest(lines, ends, fillvalue="")]


def text(marking: Marking, labels: Labels) -> str:
    """The marks as one line of text."""
    return " · ".join([*([label(marking)] if marking.tlp else []), *details(marking, labels)])


def short(marking: Marking, labels: Labels) -> str:
    """The first of the marks: for a list of briefs."""
    return next(iter([label(marking)] if marking.tlp else details(marking, labels)), "")


def label(marking: Marking) -> str:
    """The label as FIRST writes it: TLP:AMBER; it is not translated."""
    return f"TLP:{marking.tlp}"


def details(marking: Marking, labels: Labels) -> list[str]:
    """All marks but the label of TLP. An embargo that has ended is none."""
    found = [labels._("unreadable mark: %(mark)s", mark=f"{key}: {words}") for key, words in marking.unreadable]
    if marking.classification:
        found.append(marking.classification)
    if marking.ends and embargo.clock() < marking.ends:
        found.append(labels._("embargo until %(end)s", end=labels.instant(marking.ends)))
    return found


def why_closed(marking: Marking, labels: Labels) -> str:
    """One sentence: why only a title is shown."""
    if marking.unreadable:
        key, words = marking.unreadable[0]
        return labels._("“%(mark)s” cannot be read as a mark, so only the title is shown.", mark=f"{key}: {words}")
    assert marking.ends
    return labels._("Under embargo until %(end)s: only the title is shown.", end=labels.instant(marking.ends))


def closed_notice(marking: Marking, labels: Labels) -> str:
    """The same, and what a reader can do."""
    why = why_closed(marking, labels)
    return f"{why} {labels._('Enter: read it now.')}" if embargo.may_confirm() else why


def strictest(marks: list[Marking]) -> Marking | None:
    """The mark of a screen that shows several briefs: the strictest label of TLP among theirs."""
    order = [label_ for label_ in STYLES if any(marking.tlp == label_ for marking in marks)]
    return Marking(tlp=order[0]) if order else None
