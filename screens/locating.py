"""Finding a slide by words that are on it: the prompt at the foot of the wall, and going from one place to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from content.deck import Deck, Slide, Spot
from content.search import fold, pattern_of

from .asking import Asking

if TYPE_CHECKING:
    from .present import Presentation


class Locating(Asking):
    """One search at a time. Nothing moves on the wall while one types."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__(presentation, presentation.foot, presentation.wall)
        self.presentation = presentation
        self.query = ""

    async def submit(self) -> None:
        """Go to the nearest place with the words typed."""
        assert self._prompt is not None
        self.query = (await self._prompt.typed()).strip()
        self.close()
        if self.query:
            self.step(1)

    def step(self, by: int) -> None:
        """To the next or previous place with the words, round the ends; the light is pointed at it."""
        presentation = self.presentation
        pattern = pattern_of(self.query)
        if pattern is None or presentation.deck is None or presentation.spot is None:
            return
        spot = next(_spots(presentation.deck, pattern, presentation.spot, by), None)
        if spot is None:
            presentation.say(presentation.labels._("“%(query)s” is on no slide.", query=self.query))
        else:
            presentation.found(spot)


def _spots(deck: Deck, pattern: re.Pattern[str], start: Spot, by: int) -> Iterator[Spot]:
    """Places with what is looked for, in order from `start` on (itself last), each with its light on."""
    place = deck.place(start.slide) or 0
    count = len(deck.slides)
    for turn in range(count + 1):
        slide = deck.slides[(place + by * turn) % count]
        found = list(_steps(deck, slide, pattern))
        if by < 0:
            found.reverse()
        if turn == 0 and start.light is not None:
            found = [step for step in found if (step - start.light) * by > 0]
        yield from (Spot(slide.key, step, step) for step in found)


def _steps(deck: Deck, slide: Slide, pattern: re.Pattern[str]) -> Iterator[int]:
    """The units of a slide that have what is looked for."""
    if slide.passage and slide.kind != "title" and not pattern.search(fold(slide.passage.of(deck.brief.text))):
        return
    for number, unit in enumerate(deck.units(slide)):
        if pattern.search(fold(deck.said(slide, unit))):
            yield number
