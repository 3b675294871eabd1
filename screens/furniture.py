"""The lines around the text: which brief this is, what was found in it, and where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from content import words
from content.library.shelf import name_of, title_is_apart, title_of
from content.line import share_of, squeezed, width_of

from .panes.tabs import names_of

if TYPE_CHECKING:
    from .reader import Reader


def furnish(reader: Reader) -> None:
    """Say what stands on the head line, over the open pane, and on the bottom line."""
    reader.head.say(_name(reader), [(" · ".join(_facts(reader)), "dim")])
    labels = reader.labels
    focused = reader.active is reader.list
    side = reader.side_width
    opened = reader.list if focused or side is not None else None
    names = names_of(reader.lists, opened, focused, reader.brief, labels)
    above = side is not None and reader.tabs.fits(names, side)
    if above:
        reader.tabs.say(names)
    elif side is not None or focused:
        reader.tabs.rule(reader.list.title(), side or reader.size.width, _turn(reader))
    if reader.notice is not None:
        reader.status.say([(reader.notice, "accent")])
        return
    turn = [*_turn(reader), ("   ", "dim")] if above else []
    share = share_of(reader.text.document, reader.text.percent, labels)
    right = [*turn, ("/ ?   ", "accent"), (share, "dim")]
    room = reader.size.width - 4 - width_of(right)
    reader.status.say([] if above else squeezed(names, room), right)


def _turn(reader: Reader) -> list[tuple[str, str]]:
    """Which of its passages the chosen entry shows, if it has several: n goes to the next."""
    pane = reader.list
    if reader.active is not pane or pane.entry is None or len(pane.entry.spans) < 2:
        return []
    labels = reader.labels
    number, count = labels.number(pane.turn + 1), labels.number(len(pane.entry.spans))
    return [("n ", "accent"), (labels._("passage %(number)s of %(count)s", number=number, count=count), "dim")]


def _name(reader: Reader) -> list[tuple[str, str]]:
    """The file's name while the brief's first words are on the screen; then its title, or those words.

    A title apart from the text is nowhere else on the screen.
    """
    document = reader.text.document
    brief = reader.brief or document
    title, stated = title_of(brief)
    first = next((block for block in document.blocks if block.kind != "chrome"), None)
    if not title_is_apart(brief) and (not title or first is None or reader.text.offset_at_top() <= first.start):
        return [(name_of(reader.volume, reader.labels), "dim")]
    return [(title, "strong" if stated else "dim")]


def _facts(reader: Reader) -> list[str]:
    """Date, language and what is out of the ordinary; which brief of how many."""
    labels, brief = reader.labels, reader.brief
    facts = []
    if brief:
        if brief.date:
            facts.append(labels.date(brief.date))
        facts.append(labels.language_name(brief.language) if reader.wide else brief.language)
        if brief.corrected:
            facts.append(f"{words.CORRECTED} {words.corrected(brief.corrected, labels)}")
        if brief.encoding != "utf-8":
            facts.append(brief.encoding.upper())
        if brief.removed:
            facts.append(labels.n_("%(count)s hidden character removed", "%(count)s hidden characters removed", brief.removed))
    if len(reader.volumes) > 1:
        facts.append(f"{reader.index + 1}/{len(reader.volumes)}")
    return facts
