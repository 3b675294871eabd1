"""One quote alone, in the middle of the wall; below it who speaks, and how that is known."""

from __future__ import annotations

from content import words
from content.deck import Slide, Unit
from content.export.text import inferred
from content.span import Span
from content.typeset import is_narrow, wrap

from .page import NARROW, Page, Run, Runs, Setting, centred, enlarged, lines, placed, spaced, width_of

CENTRED = 6  # rows of a quote, more of which begin at one edge: the eye finds the next one
_GAP = 2  # rows between larger words and who says them
_NARROWER = 8  # cells by which a quote's lines are shorter than running text


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """The quote, whole if it can be, with its speaker on every wall."""
    room = setting.room
    units = setting.deck.units(slide)
    said = _speaker(setting, slide)
    most = room.height - 4 - len(said)
    groups = [list(range(len(units)))]
    rows = _rows(setting, units, groups[0])
    if setting.scale > 1 and (large := _large(setting, units, said)):
        return [large]
    if len(rows) > most:
        groups = _groups(setting, units, most)
    return [_page(setting, _rows(setting, units, group), said, group) for group in groups]


def _large(setting: Setting, units: tuple[Unit, ...], said: list[Runs]) -> Page | None:
    """The quote in larger text; None where it does not fit so, or may take other cells than are counted for it."""
    room, scale = setting.room, setting.scale
    group = list(range(len(units)))
    rows = _rows(setting, units, group, min(NARROW, (room.width - 2 * max(4, room.width // 10)) // scale))
    taken = scale * len(rows)
    if taken + _GAP + len(said) > room.tall or not all(is_narrow(run.words) for row in rows for run in row):
        return None
    top = room.top(taken + _GAP + len(said))
    large = enlarged(placed(rows, top, 0), scale, room.width)
    return Page(0, len(units) - 1, large + centred(said, top + taken + _GAP, room.width))


def _groups(setting: Setting, units: tuple[Unit, ...], most: int) -> list[list[int]]:
    """The units by wall."""
    groups: list[list[int]] = [[]]
    for number in range(len(units)):
        if groups[-1] and len(_rows(setting, units, [*groups[-1], number])) > most:
            groups.append([])
        groups[-1].append(number)
    return groups


def _rows(setting: Setting, units: tuple[Unit, ...], group: list[int], width: int = 0) -> list[Runs]:
    """The words of these units; each part of a broken quotation begins a row."""
    rows: list[Runs] = []
    width = width or setting.room.measure - _NARROWER
    for item in dict.fromkeys(units[number].items for number in group):
        part = [number for number in group if units[number].items == item]
        starts = [units[number].span.start for number in part]
        rows += lines(setting, Span(starts[0], units[part[-1]].span.end), width, part, starts, plain="strong", evenly=True)
    return rows


def _page(setting: Setting, rows: list[Runs], said: list[Runs], group: list[int]) -> Page:
    room = setting.room
    gap = 3 if room.height >= 30 else 2
    for leading in (1, 0):
        quote = spaced(rows, leading)
        if len(quote) + gap + len(said) <= room.tall:
            break
    whole: list[Runs | None] = [*quote, *[None] * gap, *said]
    top = room.top(len(whole))
    if len(rows) <= CENTRED:
        return Page(group[0], group[-1], centred(whole, top, room.width))
    width = max(map(width_of, [*rows, *said]))
    return Page(group[0], group[-1], placed(whole, top, (room.width - width) // 2))


def _speaker(setting: Setting, slide: Slide) -> list[Runs]:
    """Who speaks, in what role; what was inferred, or comes from an editor, says so."""
    brief, labels = setting.deck.brief, setting.labels
    quote = setting.deck.speaker_of(slide)
    width = setting.room.measure
    if quote.speaker is None:
        found = [_row(words.nobody(quote, brief.text, labels), "dim", width)]
    elif quote.attribution == "inferred":
        found = [_row(inferred(quote.speaker), "inferred", width)]
    else:
        found = [_row(quote.speaker, "text", width)]
    person = next((person for person in brief.people if person.name == quote.speaker), None)
    if person and person.role:
        guessed = "role" in person.inferred
        found.append(_row(inferred(person.role) if guessed else person.role, "inferred" if guessed else "text", width))
    if quote.attribution == "inferred":
        how = words.reason(quote.reason, labels)
        if quote.speaker_span and quote.reason in ("pronoun", "role"):
            how += f" ({setting.words(quote.speaker_span)})"
        found.append(_row(labels._("speaker inferred: %(how)s", how=how), "dim", width))
    if quote.corrected:
        found.append(_row(f"{words.CORRECTED} {words.corrected(quote.corrected, labels)}", "dim", width))
    return [row for rows in found for row in rows]


def _row(said: str, style: str, width: int) -> list[Runs]:
    return [(Run(said[a:b], style),) for a, b in wrap(said, width)]
