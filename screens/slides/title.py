"""The title, and what stands below it: the date, the place, who wrote it."""

from __future__ import annotations

from content import words
from content.cutting import LONGEST
from content.deck import Slide
from content.library.shelf import title_of
from content.typeset import is_narrow, shorten

from .page import Page, Run, Runs, Setting, balanced, enlarged, placed, spaced

RULE = "━" * 8  # the one ornament


def pages(setting: Setting, slide: Slide) -> list[Page]:
    """The title, a short rule, the lines below it."""
    brief, room, labels = setting.deck.brief, setting.room, setting.labels
    units = setting.deck.units(slide)
    rows: list[Runs | None] = []
    head: list[Runs] = []
    scale = 1
    if brief.title is not None:
        title = shorten(title_of(brief)[0], LONGEST)
        for scale in range(setting.scale if is_narrow(title) else 1, 0, -1):
            width = (room.width - 2 * room.left) // scale if scale > 1 else room.measure * 3 // 4
            head = [(Run(title[a:b], "strong", 0),) for a, b in balanced(title, width)]
            if scale * len(head) <= room.tall // 2:
                break
        rows += [None] * (scale * len(head)) if scale > 1 else spaced(head, 1 if len(head) * 2 <= room.tall // 2 else 0)
        rows += [None, (Run(RULE, "accent"),), None]
    for number, unit in enumerate(units):
        if unit.span and unit.span != brief.title:
            said = shorten(setting.words(unit.span), LONGEST)
            rows += [(Run(said[a:b], "text", number),) for a, b in balanced(said, room.measure)]
    if brief.date and (all(unit.span in (None, brief.title) for unit in units) or "date" in brief.corrected):
        sign = f" {words.CORRECTED}" if "date" in brief.corrected else ""
        rows.append((Run(labels.date(brief.date) + sign, "text"),))
    if "title" in brief.corrected:
        rows += [None, (Run(words.corrected(brief.corrected, labels), "dim"),)]
    while rows and rows[-1] is None or rows and rows[-1] == (Run(RULE, "accent"),):
        rows.pop()
    rows = rows[: room.height]
    top = room.top(len(rows))
    large = enlarged(placed(head, top, room.left), scale) if scale > 1 else ()
    return [Page(0, len(units) - 1, large + placed(rows, top, room.left))]
