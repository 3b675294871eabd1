"""A brief on the wall: one thing at a time, stepped through with the keys of a presenter. Imported when first used."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.message import Message
from textual.widget import Widget

from content.deck import Deck, Slide, Spot
from content.marks import closed_notice
from content.span import Span
from content.typeset import shorten, wrap

from .locating import Locating
from .slides import Page, Room, Row, Run, Setting, pages
from .stage import MarkLines, Stage
from .wall import Foot, Wall

if TYPE_CHECKING:
    from content.model import Brief

    from .reader import Reader

_DIGITS = 6  # of a slide's number that can be typed


class Left(NamedTuple):
    """How a presentation was left: where it was (None: there was no slide), and the passage of the text to go to, if any."""

    spot: Spot | None
    passage: Span | None = None


class Presentation(Stage):
    """The deck of what `reader` reads. It is at one place, `spot`, which `go_to` sets; `Moved` tells of each new one.

    `begin` says where to begin once the deck is known.
    """

    DEFAULT_CSS = "Presentation { layout: vertical; }"

    class Moved(Message):
        """The presentation is at another place: `spot` of `deck`."""

        def __init__(self, deck: Deck, spot: Spot) -> None:
            super().__init__()
            self.deck = deck
            self.spot = spot

    def __init__(self, reader: Reader, begin: Callable[[Deck], Spot | None]) -> None:
        super().__init__()
        self.reader = reader
        self.deck: Deck | None = None
        self.spot: Spot | None = None
        self.wall = Wall()
        self.foot = Foot()
        self.marks_below = MarkLines(classes="-below")
        self.locating = Locating(self)
        self.typed = ""  # of a slide's number
        self._notice = ""  # what stands at the foot until the next key
        self._begin = begin
        self._number = 0  # which slide was shown last, should it be gone
        self.loops = False  # whether the first slide comes after the last
        self._before: list[Spot] = []  # places that a jump left, to go back to
        self._pages: dict[str, list[Page]] = {}

    def parts(self) -> Iterable[Widget]:
        yield self.wall
        yield self.foot
        yield self.marks_below

    @property
    def complete(self) -> bool:
        return super().complete and (self.deck is not None or self.reader.volume.error is not None or self.has_class("-small"))

    def on_mount(self) -> None:
        self.app.ask_of_sizes()
        self.set_focus(self.wall)
        self.show_brief(self.reader.brief)

    # ------------------------------------------------------------ the deck
    def forget(self) -> None:
        """Another brief comes: begin at its beginning."""
        self.spot, self._number, self.typed = None, 0, ""
        self._begin = lambda deck: None
        self._before.clear()

    def show_brief(self, brief: Brief | None, elsewhere: Spot | None = None) -> None:
        """Present `brief` from now on, at the place `elsewhere` or that was shown, if it has such a one; None while it is
        being read."""
        self.deck = Deck(brief) if brief else None
        self._pages.clear()
        if self.deck is None or not self.deck.slides:
            self._draw()
            return
        fitted = self.deck.fitted(elsewhere) if self.spot and elsewhere else None
        spot = fitted or (self.deck.fitted(self.spot) if self.spot else self._begin(self.deck))
        self.go_to(spot or Spot(self.deck.slides[min(self._number, len(self.deck.slides) - 1)].key))

    @property
    def slide(self) -> Slide | None:
        """What is on the wall."""
        place = self.place
        return None if place is None or self.deck is None else self.deck.slides[place]

    @property
    def place(self) -> int | None:
        """Which of the slides that is, from 0."""
        return self.deck.place(self.spot.slide) if self.deck and self.spot else None

    def pages(self, slide: Slide) -> list[Page]:
        """The walls that a slide takes in this room; laid out once."""
        assert self.deck is not None
        found = self._pages.get(slide.key)
        if found is None:
            setting = Setting(self.deck, self.reader.text.passages, self.labels, self.room, self.app.scale)
            found = self._pages[slide.key] = pages(setting, slide)
        return found

    @property
    def room(self) -> Room:
        """What the wall has."""
        return Room(max(1, self.wall.size.width), max(1, self.wall.size.height))

    def page(self) -> int:
        """Which of its walls the slide is at, from 0."""
        assert self.slide is not None and self.spot is not None
        step = self.spot.step
        return next(number for number, page in enumerate(self.pages(self.slide)) if page.first <= step <= page.last)

    def large(self) -> Iterable[tuple[int, int, Segment]]:
        top, left = self.wall.region.y, self.wall.region.x
        return [(top + row, left + column, segment) for row, column, segment in self.wall.large()]

    def rescale(self) -> None:
        self._pages.clear()
        self._draw()

    # ------------------------------------------------------------ places
    def go_to(self, spot: Spot) -> bool:
        """Show this place; False if the deck has no such slide. Whatever the spot, the wall stays whole."""
        fitted = self.deck.fitted(spot) if self.deck else None
        if fitted is None or self.deck is None:
            return False
        moved = fitted != self.spot
        self.spot = fitted
        self._number = self.place or 0
        self._draw()
        if moved:
            self.post_message(self.Moved(self.deck, fitted))
        return True

    def advance(self, by: int = 1, around: bool = False) -> bool:
        """One step on or back; `around`: from the last to the first. False if there is none."""
        spot = self._neighbour(by)
        if spot is None and around and self.deck and self.deck.slides:
            spot = Spot(self.deck.slides[0].key)
        return spot is not None and self.go_to(spot)

    def _neighbour(self, by: int) -> Spot | None:
        """The place one step on or back."""
        slide, place = self.slide, self.place
        if slide is None or place is None or self.spot is None or self.deck is None:
            return None
        if slide.builds:
            step = self.spot.step + by
            if 0 <= step < len(self.deck.units(slide)):
                return Spot(slide.key, step)
        elif 0 <= (page := self.page() + by) < len(walls := self.pages(slide)):
            return Spot(slide.key, walls[page].first)
        if not 0 <= place + by < len(self.deck.slides):
            return None
        slide = self.deck.slides[place + by]
        last = self.pages(slide)[-1]
        return Spot(slide.key, 0 if by > 0 else last.last if slide.builds else last.first)

    def _jump(self, spot: Spot) -> None:
        """Go to a place that is not the next one; H takes it back."""
        before = self.spot
        if self.go_to(spot) and before and before != self.spot:
            self._before.append(before._replace(light=None, dark=False))

    # ------------------------------------------------------------ what is seen
    def on_wall_resized(self) -> None:
        """The window has another size, or there are other marks above and below."""
        self._pages.clear()
        self._draw()

    def relabel(self) -> None:
        self._pages.clear()
        self.locating.relabel()
        self._draw()

    def say(self, notice: str) -> None:
        """Tell `notice` at the foot of the wall until the next key."""
        self._notice = notice
        self.foot.say([(notice, "accent")], self.foot.right)

    def before_key(self) -> None:
        super().before_key()
        self._notice = ""
        self.reader.reopen()
        if not self.typing:
            self._say_foot()

    def _draw(self) -> None:
        """Show the place, or why there is none."""
        spot, slide = self.spot, self.slide
        self.foot.darken(bool(spot and spot.dark))
        for lines in self.query(MarkLines):
            lines.darken(bool(spot and spot.dark))
        if not self.wall.size.width:
            return
        if spot and spot.dark:
            self.wall.darken()
        elif spot and slide:
            self.wall.show(self.pages(slide)[self.page()], spot.step if slide.builds else None, spot.light)
        else:
            self.wall.show(self._instead())
        self._say_foot()

    def _why_nothing(self) -> str:
        """Why there is no slide."""
        if self.reader.volume.error:
            return self.app.explain(self.reader.volume.error)
        if self.deck is None:
            return self.labels._("Reading…")
        return self.labels._("There is nothing to present in this brief.")

    def _instead(self) -> Page:
        """What stands on the wall where there is no slide."""
        room, said = self.room, self._why_nothing()
        rows = wrap(said, room.measure)
        top = room.top(len(rows))
        return Page(0, 0, tuple(Row(top + n, room.left, (Run(said[a:b], "dim"),)) for n, (a, b) in enumerate(rows)))

    def _say_foot(self) -> None:
        """Where one is: the section and, at the right, which slide of how many."""
        slide, place, labels = self.slide, self.place, self.labels
        if slide is None or place is None or self.deck is None:
            self.foot.say([])
            return
        count = labels.number(len(self.deck.slides))
        walls = len(self.pages(slide)) if self.wall.size.width else 1
        where = f"{labels.number(place + 1)}/{count}"
        if self.typed:
            self.foot.say([], [(f"{self.typed}▁", "accent"), (f"/{count}", "dim")])
            return
        if (volume := self.reader.volume).closed and volume.marking:
            self.foot.say([(closed_notice(volume.marking, labels), "text")], [(where, "dim")])
            return
        section = slide.section.of(self.deck.brief.text) if slide.section else ""
        if slide.kind in ("board", "quote", "moments", "sources"):
            section = self.deck.called(slide, labels)
        if walls > 1:
            turn = labels._("%(number)s of %(count)s", number=labels.number(self.page() + 1), count=labels.number(walls))
            section = f"{shorten(' '.join(section.split()), self.size.width // 2)} · {turn}" if section else turn
        left = (self._notice, "accent") if self._notice else (" ".join(section.split()), "dim")
        self.foot.say([left] if left[0] else [], [(where, "dim")])

    # ------------------------------------------------------------ actions
    WHILE_TYPING = ("open_slide", "undo")

    @property
    def typing(self) -> bool:
        return self.locating.prompting

    def action_advance(self, by: int) -> None:
        """One step on or back. A dark wall is lit first, where it was."""
        self.typed = ""
        if self.spot and self.spot.dark:
            self.go_to(self.spot._replace(dark=False))
        else:
            self.advance(by, around=self.loops and by > 0)
        self._say_foot()

    def action_edge(self, end: int) -> None:
        """To the first or the last slide."""
        self.typed = ""
        if self.deck and self.deck.slides:
            slide = self.deck.slides[-1 if end else 0]
            self._jump(Spot(slide.key))
        self._say_foot()

    def action_digit(self, digit: int) -> None:
        """A digit of the number of the slide to go to."""
        if len(self.typed) < _DIGITS and (self.typed or digit) and self.deck and self.deck.slides:
            self.typed += str(digit)
        self._say_foot()

    async def action_open_slide(self) -> None:
        """To the slide whose number or words were typed; or to the slide's passage in the text."""
        if self.locating.prompting:
            await self.locating.submit()
        elif self.typed:
            self._open_number(int(self.typed))
        elif self.reader.volume.closed:
            await self.reader.ask_to_open()
        elif self.spot and self.slide and self.deck:
            self.dismiss(Left(self.spot, self._passage(self.deck, self.slide, self.spot)))

    @staticmethod
    def _passage(deck: Deck, slide: Slide, spot: Spot) -> Span | None:
        """Where what is on the wall stands in the text: the sentence that is lit or came last, the whole of a quote."""
        if slide.kind == "quote":
            return deck.speaker_of(slide).outer
        unit = deck.units(slide)[spot.step if spot.light is None else spot.light]
        return unit.span or slide.passage

    def _open_number(self, number: int) -> None:
        self.typed = ""
        assert self.deck is not None
        count = len(self.deck.slides)
        if 1 <= number <= count:
            self._jump(Spot(self.deck.slides[number - 1].key))
            self._say_foot()
        else:
            self._say_foot()
            self.say(self.labels.n_("There is %(count)s slide.", "There are %(count)s slides.", count))

    def action_back(self) -> None:
        """Take a digit or a jump back."""
        if self.typed:
            self.typed = self.typed[:-1]
            self._say_foot()
        elif self._before:
            self.go_to(self._before.pop())
        else:
            self.say(self.labels._("No jump to take back."))

    def action_black(self) -> None:
        """No light on the wall, or light again."""
        if self.spot:
            self.go_to(self.spot._replace(dark=not self.spot.dark))

    def action_light(self, by: int) -> None:
        """Point the light at the next or previous sentence on the wall; past the last one it goes out."""
        spot, slide = self.spot, self.slide
        if spot is None or slide is None or spot.dark:
            return
        page = self.pages(slide)[self.page()]
        last = min(page.last, spot.step) if slide.builds else page.last
        light = (page.first if by > 0 else last) if spot.light is None else spot.light + by
        self.go_to(spot._replace(light=light if page.first <= light <= last else None))

    async def action_search(self) -> None:
        """Find a slide by words that are on it."""
        self.typed = ""
        await self.locating.open()

    def action_passage(self, by: int) -> None:
        """The next or previous place with the words looked for."""
        self.locating.step(by)

    def found(self, spot: Spot) -> None:
        """Show a place that was looked for."""
        self._jump(spot)

    def action_brief(self, by: int) -> None:
        """Present the next or previous brief."""
        before = self.reader.index
        self.reader.action_brief(by)
        if self.reader.index == before:
            self.say(self.reader.notice or "")

    def action_undo(self) -> None:
        """Undo one step: what is being typed, the light, the dark; then back to the text."""
        if self.locating.prompting:
            self.locating.close()
        elif self.typed:
            self.typed = ""
            self._say_foot()
        elif self.spot and (self.spot.dark or self.spot.light is not None):
            self.go_to(self.spot._replace(dark=False, light=None))
        else:
            self.dismiss(Left(self.spot))

    def action_leave(self) -> None:
        """Back to the text, or out of the program if one came straight here."""
        if self.reader.presenting.alone:
            self.app.exit(0)
        else:
            self.dismiss(Left(self.spot))
