"""The list of briefs, line by line: which there are, and what is known of each. Imported in a blink: it can be what is shown first."""

from __future__ import annotations

from ..labels import Labels
from ..line import Words
from ..typeset import cells, fill, shorten, wrap
from .shelf import Volume, name_of, title_of

FACTS_FROM = 130  # columns from which date and counts stand on the title's own row
WIDEST = 170  # columns over which title and facts spread
_LEAD = 3  # cells before each row, where a sign can stand
_TITLE = 1  # which of the words of a brief's first row are its title


def heading(told: str, labels: Labels) -> tuple[Words, Words]:
    """The line over the list, left and right; `told` says how many briefs it has."""
    return [(labels._("Contents"), "strong")], [(told, "dim")]


def count_of(volumes: list[Volume], labels: Labels) -> str:
    """How many briefs there are, in words."""
    return labels.n_("%(count)s brief", "%(count)s briefs", len(volumes))


def keys(labels: Labels) -> tuple[Words, Words]:
    """The line below it."""
    offered = ((labels._("Enter"), labels._("open")), ("/", labels._("search")), ("q", labels._("quit")))
    words: Words = []
    for key, does in offered:
        words += [(key, "accent"), (f" {does}   ", "text")]
    words[-1] = (words[-1][0].rstrip(), "text")
    return words, [("?", "accent")]


def rows(volume: Volume, index: int, labels: Labels, width: int, problem: str = "", hits: int = 0) -> list[Words]:
    """The rows of the brief `index`, fit to be `led` in `width` cells: its number, its title, and what is known of it.

    Its beginning is read, unless `problem` says why it cannot be. `hits`: how often the words looked for are in it. Raises
    Unreadable.
    """
    number = f"{index + 1:>3}  "
    blank = " " * len(number)
    room = max(10, min(width, WIDEST) - len(number) - _LEAD)
    beside = width >= FACTS_FROM
    if problem:
        lines: list[Words] = [[(blank if i else number, "dim"), (problem[a:b], "warning")] for i, (a, b) in enumerate(wrap(problem, room))]
        return lines if beside else [*lines, []]
    title, stated = title_of(volume.brief or volume.beginning())
    title = title or name_of(volume, labels)
    said = facts(volume, labels)
    if hits:
        said = labels.n_("%(count)s hit", "%(count)s hits", hits) + " · " + said
    style = "person" if stated else "text"
    if beside:
        return [[(number, "dim"), (fill(title, room - cells(said) - 2), style), ("  ", "dim"), (said, "dim")]]
    return [[(number, "dim"), (shorten(title, room), style)], [(blank, "dim"), (shorten(said, width - len(number) - 4), "dim")], []]


def led(words: Words, first: bool, chosen: bool) -> Words:
    """A row as it is drawn: on the `first` of the brief that is `chosen` stands a sign, and its title is lit."""
    if not (first and chosen):
        return [(" " * _LEAD, "accent"), *words]
    title, style = words[_TITLE]
    lit = title.rstrip()
    return [(" ▸ ", "accent"), *words[:_TITLE], (lit, "here"), (title[len(lit) :], style), *words[_TITLE + 1 :]]


def facts(volume: Volume, labels: Labels) -> str:
    """Marks, date, language and counts, as far as they are known."""
    brief, marking = volume.brief, volume.marking
    if marking:
        from .. import marks  # late: with embargoes and clocks

        if volume.closed:
            return marks.text(marking, labels)
    if brief is None:
        return labels._("Reading…")
    from ..packing import field  # late: the list is shown before anything is found

    speech = sum(kind == "speech" for kind in field(brief.quotes, "kind"))
    parts = [
        marks.short(marking, labels) if marking else "",
        labels.date(brief.date) if brief.date else "",
        brief.language,
        labels.n_("%(count)s participant", "%(count)s participants", len(brief.people)),
        labels.n_("%(count)s quote", "%(count)s quotes", speech),
        labels.n_("%(count)s source", "%(count)s sources", len(brief.notes)),
    ]
    return " · ".join(filter(None, parts))
