"""The speaker's view: what is on the wall, what comes next, the speaker's notes, and the clock. Imported when first used."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from content.deck import Deck, Slide, Spot
from content.line import Words, rule, width_of
from content.prompting import notes_at, notes_throughout
from content.typeset import shorten, wrap

from .ink import paper
from .present import Presentation
from .slides import Room
from .stage import Line
from .wall import Wall

WIDE = 110  # columns from which the notes stand beside what is on the wall
TALLEST = 26  # rows down to what comes next: the eye must not travel far
_LEAST = Room(40, 6)  # of a wall that shows slides; a smaller one shows how large it must be
_AHEAD = 2  # rows of what is not shown yet that stay in view
_FIRST_WORDS = 200  # characters of the next slide


class Timing(NamedTuple):
    """When the presentation and its slide began, in seconds of the epoch, and how many seconds it may take."""

    began: int | None = None
    since: int | None = None
    length: float | None = None


class Prompter(Wall):
    """Two columns of rows, or one under the other. It takes the place of a wall, and shows none of it as the room sees it."""

    def __init__(self, **options) -> None:
        super().__init__(**options)
        self._lines: list[Words] = []

    def set(self, lines: list[Words]) -> None:
        """Show these lines from now on."""
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        ink = self.app.ink
        words = self._lines[y] if y < len(self._lines) else []
        return paper([Segment(text, getattr(ink, style)) for text, style in words], self.size.width, ink)


class Speaker(Presentation):
    """Drives the presentation as the wall does; `Restarted` asks for the clock to begin again.

    `wall_room` is the wall's, so that one step here is one step there; `connected` says whether there is a wall.
    """

    DEFAULT_CSS = "Speaker { layout: vertical; } Speaker #clock { height: 1; }"

    class Restarted(Message):
        """The clock is to begin again."""

    def __init__(self, *given, **named) -> None:
        super().__init__(*given, **named)
        self.wall = Prompter()
        self.foot = Line()  # type: ignore[assignment]
        self.timing = Timing()
        self.wall_room: Room | None = None
        self.connected = False
        self.now: Callable[[], float] = time.time
        self._scrolled = 0  # rows of the notes above the first one shown
        self._notes_of = ""  # the slide whose notes those are

    def parts(self) -> Iterable[Widget]:
        yield self.wall
        yield self.foot

    def on_mount(self) -> None:
        self.set_interval(1, self._say_foot)

    def told(self, timing: Timing, room: tuple[int, int] | None, connected: bool) -> None:
        """What the wall says of the time and of its size, and whether there is one."""
        self.timing, self.connected = timing, connected
        if room and room[0] >= _LEAST.width and room[1] >= _LEAST.height and room != self.wall_room:
            self.wall_room = Room(*room)
            self._pages.clear()
        self._draw()

    @property
    def room(self) -> Room:
        return self.wall_room or Room(max(1, self.wall.size.width), max(1, self.wall.size.height))

    # ------------------------------------------------------------ what is seen
    def _draw(self) -> None:
        width, height = self.wall.size
        if not width or not height:
            return
        if self.spot is None or self.slide is None or self.deck is None:
            said = self._why_nothing()
            self.wall.set([[(" " + said[a:b], "dim")] for a, b in wrap(said, width - 2)])
        elif width >= WIDE:
            left = width * 3 // 5
            there = self._there(self.deck, self.slide, self.spot, left - 2, min(height, TALLEST))
            notes = self._notes(width - left - 1, height)
            self.wall.set([[*_filled(a, left), *b] for a, b in zip(_tall(there, height), _tall(notes, height))])
        else:
            upper = height * 3 // 5
            there = self._there(self.deck, self.slide, self.spot, width - 1, upper)
            self.wall.set([*_tall(there, upper), *self._notes(width - 1, height - upper)])
        self._say_foot()

    def _there(self, deck: Deck, slide: Slide, spot: Spot, width: int, height: int) -> list[Words]:
        """What is on the wall, what is still to come of it dim; below it the next slide."""
        labels = self.labels
        heading = deck.called(slide, labels)
        if spot.dark:
            heading += " · " + labels._("the wall is black")
        first, last = (0, spot.step) if slide.builds else self.pages(slide)[self.page()][:2]
        rows: list[Words] = []
        end = 0
        for number, unit in enumerate(deck.units(slide)):
            shown = first <= number <= last
            words = " ".join(deck.said(slide, unit).split())
            lead = "▸ " if number == spot.light else "  "
            style = "strong" if number == spot.light else "text" if shown else "dim"
            rows += [[(lead if a == 0 else "  ", "accent"), (words[a:b], style)] for a, b in wrap(words, max(8, width - 4))]
            end = len(rows) if shown else end
        coming = self._coming(deck, slide, width)
        room = max(1, height - len(coming) - 3)
        start = max(0, min(len(rows), end + _AHEAD) - room)
        return [rule(heading, width, []), *_tall(rows[start : start + room], room), [], *coming]

    def _coming(self, deck: Deck, slide: Slide, width: int) -> list[Words]:
        """The next slide, in two rows."""
        labels = self.labels
        place = deck.place(slide.key)
        assert place is not None
        if place + 1 == len(deck.slides):
            return [rule(labels._("Next"), width, []), [("  " + labels._("This is the last slide."), "dim")]]
        following = deck.slides[place + 1]
        words = deck.begins(following)[:_FIRST_WORDS]
        name = deck.called(following, labels)
        said = f"{name}  {words}" if words else name
        return [rule(labels._("Next"), width, []), [("  ", "dim"), (shorten(said, width - 4), "text")]]

    def _notes(self, width: int, height: int) -> list[Words]:
        """The notes for this slide, then those for the whole brief; scrolled where they are longer than their place."""
        assert self.deck is not None and self.slide is not None
        labels = self.labels
        if self._notes_of != self.slide.key:
            self._notes_of, self._scrolled = self.slide.key, 0
        rows: list[Words] = []
        for style, notes in (("text", notes_at(self.deck, self.slide)), ("dim", notes_throughout(self.deck))):
            for note in notes:
                rows += [[]] if rows else []
                for line in note.split("\n"):
                    rows += [[("  " + line[a:b], style)] for a, b in wrap(line, max(8, width - 4))]
        if not rows:
            rows = [[("  " + labels._("No notes for this slide."), "dim")]]
        room = max(1, height - 1)
        self._scrolled = max(0, min(self._scrolled, len(rows) - room))
        more: Words = [(labels._("u d scroll"), "dim")] if len(rows) > room else []
        return [rule(labels._("Notes"), width, more), *rows[self._scrolled : self._scrolled + room]]

    def _say_foot(self) -> None:
        labels, place = self.labels, self.place
        now = self.now()
        clock = time.strftime("%H:%M", time.localtime(now))
        left: Words = [(clock, "strong"), *self._times(now)]
        wall = labels._("wall") if self.connected else labels._("no wall yet")
        right: Words = [(wall, "dim" if self.connected else "warning")]
        if place is not None and self.deck is not None:
            count = labels.number(len(self.deck.slides))
            number: Words = [(f"{self.typed}▁", "accent")] if self.typed else [(labels.number(place + 1), "dim")]
            right += [("   ", "dim"), *number, (f"/{count}", "dim")]
        self.foot.say(left, right)

    def _times(self, now: float) -> Words:
        """Time used, and time on this slide, of what there is for each."""
        labels, timing, place = self.labels, self.timing, self.place
        if timing.began is None or place is None or self.deck is None:
            return [("   " + labels._("the clock begins with the first step"), "dim")]
        used, here = now - timing.began, now - (timing.since or timing.began)
        if timing.length is None:
            return [("   " + spell(used), "text"), ("   " + labels._("this slide %(time)s", time=spell(here)), "dim")]
        share = max(0.0, timing.length - (used - here)) / (len(self.deck.slides) - place)
        whole = labels._("%(used)s of %(whole)s", used=spell(used), whole=spell(timing.length))
        slide = labels._("%(used)s of %(whole)s", used=spell(here), whole=spell(share))
        return [
            ("   " + whole, "warning" if used > timing.length else "text"),
            ("   " + labels._("this slide %(time)s", time=slide), "warning" if here > share else "dim"),
        ]

    # ------------------------------------------------------------ actions
    def action_half(self, by: int) -> None:
        """Some rows of the notes down or up."""
        self._scrolled += by * max(1, self.wall.size.height // 5)
        self._draw()

    def action_restart_clock(self) -> None:
        """Begin to count the time again."""
        self.post_message(self.Restarted())


def spell(seconds: float) -> str:
    """A time as minutes and seconds, 3:05, or with hours, 1:02:05."""
    whole = max(0, int(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _tall(rows: list[Words], height: int) -> list[Words]:
    return [*rows[:height], *([[]] * (height - len(rows)))]


def _filled(words: Words, width: int) -> Words:
    return [*words, (" " * max(0, width - width_of(words)), "text")]
