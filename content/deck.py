"""A brief as slides: what is shown one at a time on a wall, in which order, and in which steps. Every word of it is the text's.

The deck knows no room. A slide has units (a sentence, a sub-bullet, a participant, a source), and a place in the deck is a
slide and one of its units: whatever the size of the wall, the same place shows the same thing. What does not fit is spread
over several walls where it is laid out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from . import words
from .cutting import Cutter
from .export.blocks import body_blocks
from .labels import Labels
from .library.shelf import title_of
from .model import Brief, Quote, Span

KINDS = ("title", "lead", "point", "board", "quote", "moments", "sources")  # in the order of a wall
_GROUPS = {"points": "point", "quotes": "quote"}  # what all slides of a kind are called together

_SHORT_LIST = 700  # characters of a list, and of what introduces it, that make one point
_SHORT_INTRODUCTION = 90  # characters of what introduces longer points: it stands over them like a heading


class Spot(NamedTuple):
    """A place in a presentation: the `slide` by its key, the unit reached, the unit that a light is pointed at; all blacked out.

    On a slide that builds up, `step` is the last unit shown; on the others, a unit that the wall shows.
    """

    slide: str
    step: int = 0
    light: int | None = None
    dark: bool = False


class Unit(NamedTuple):
    """The least that is shown at once. `span` are its words (None: the title, where it stands outside the text).

    `items` are its indices in the list of the brief that the slide shows. `level` is how deep a sub-bullet stands (else 0),
    `marker` the bullet or number before it. Not `opens`: it runs on from the unit before, without a line of its own.
    """

    span: Span | None
    items: tuple[int, ...] = ()
    level: int = 0
    marker: Span | None = None
    opens: bool = True


class Slide(NamedTuple):
    """One thing to be shown. `number` is that of the point, from 1, or of the quote as the quotes pane counts; 0: the only one.

    `passage` is where it stands in the text (None where it is all over it), `section` the heading over it, `blocks` the
    half-open range of what it is made of in Deck.blocks, `items` its quotes, by their index.
    """

    kind: str
    number: int = 0
    passage: Span | None = None
    section: Span | None = None
    blocks: tuple[int, int] = (0, 0)
    items: tuple[int, ...] = ()
    builds: bool = False

    @property
    def key(self) -> str:
        """What people write: `lead`, `point 3`, `quote 2`, `board`."""
        return f"{self.kind} {self.number}" if self.number else self.kind


class Deck:
    """The slides of `brief`, in the order that its editor states, or else in that of KINDS. Linear in the brief's parts."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.blocks = body_blocks(brief, brief.notes)
        self._cutter = Cutter(brief)
        self._passages = list(self._passages_of())
        self._ends = [slide.passage.end for slide in self._passages if slide.passage]
        quotes = list(self._quotes())
        self._parts = {item: slide.key for slide in quotes for item in slide.items}
        every = [*self._title(), *self._passages, *self._board(), *quotes, *self._moments(), *self._sources()]
        every.sort(key=lambda slide: KINDS.index(slide.kind))
        self.slides: tuple[Slide, ...] = tuple(self._ordered(every))
        self._places = {slide.key: place for place, slide in enumerate(self.slides)}
        self._units: dict[str, tuple[Unit, ...]] = {}

    # ------------------------------------------------------------ places
    def place(self, key: str) -> int | None:
        """Where the slide `key` stands in `slides`; None if the deck has none such. A broken quote goes by each of its parts."""
        found = self._places.get(key)
        if found is None and key.startswith("quote "):
            item = int(number) - 1 if (number := key[6:]).isdecimal() else -1
            found = self._places.get(self._parts.get(item, ""))
        return found

    def fitted(self, spot: Spot) -> Spot | None:
        """`spot` as this deck has it, its units kept within the slide; None if it has no such slide. Safe for any spot."""
        place = self.place(spot.slide)
        if place is None:
            return None
        slide = self.slides[place]
        last = len(self.units(slide)) - 1
        light = None if spot.light is None or not 0 <= spot.light <= last else spot.light
        return Spot(slide.key, max(0, min(spot.step, last)), light, spot.dark)

    def spot_at(self, offset: int) -> Spot | None:
        """The place that shows text[offset] in its course, or if that is left out, the slide before it. None in an empty deck."""
        if not self.slides:
            return None
        if (source := self._source_at(offset)) is not None and "sources" in self._places:
            return Spot("sources", source)
        at = min(bisect_right(self._ends, offset), len(self._passages) - 1)
        if at == 0 and offset < self._passages[0].passage.start:  # a title
            return Spot(self.slides[0].key)
        while at >= 0 and self._passages[at].key not in self._places:
            at -= 1
        if at < 0:
            return Spot(self.slides[0].key)
        slide = self._passages[at]
        units = self.units(slide)
        return Spot(slide.key, max(0, bisect_right([unit.span.start for unit in units if unit.span], offset) - 1))

    def spot_of(self, kind: str, item: int) -> Spot | None:
        """The place that shows what is `item` in the brief's list: a participant of the board, a quote, a moment, a note."""
        place = self.place(f"quote {item + 1}" if kind == "quote" else kind)
        if place is None:
            return None
        units = self.units(self.slides[place])
        return Spot(
            self.slides[place].key, 0 if kind == "quote" else next((i for i, unit in enumerate(units) if item in unit.items), 0)
        )

    def _source_at(self, offset: int) -> int | None:
        found = [note.source for note in self.brief.notes]
        return next((i for i, source in enumerate(found) if source and source.start <= offset < source.end), None)

    def around(self, offset: int) -> Span:
        """The sentence that text[offset] stands in, or the block where there are no sentences."""
        at = bisect_right(self._ends, offset)
        if at < len(self._passages) and self._passages[at].passage.start <= offset:
            units = self.units(self._passages[at])
            spans = [unit.span for unit in units if unit.span]
            return spans[max(0, bisect_right([span.start for span in spans], offset) - 1)]
        blocks = self.brief.blocks
        block = blocks[max(0, bisect_right([block.start for block in blocks], offset) - 1)]
        return Span(block.start, block.end)

    # ------------------------------------------------------------ units
    def units(self, slide: Slide) -> tuple[Unit, ...]:
        """The units of `slide`, in order, at least one; made when first asked for."""
        found = self._units.get(slide.key)
        if found is None:
            makers: dict[str, Callable[[Slide], Iterator[Unit]]] = {
                "title": self._title_units,
                "board": self._board_units,
                "quote": self._quote_units,
                "moments": self._moment_units,
                "sources": self._source_units,
            }
            found = self._units[slide.key] = tuple(makers.get(slide.kind, self._passage_units)(slide))
        return found

    def said(self, slide: Slide, unit: Unit) -> str:
        """The words of a unit, as they are looked for."""
        brief = self.brief
        if slide.kind == "board":
            person = brief.people[unit.items[0]]
            return " ".join(filter(None, (person.name, person.role, person.organisation)))
        return unit.span.of(brief.text) if unit.span else title_of(brief)[0] if slide.kind == "title" else ""

    def called(self, slide: Slide, labels: Labels) -> str:
        """What a slide is called in the label language: « Point 3 », « Participants »."""
        number = labels.number(slide.number)
        return {
            "title": labels._("Title"),
            "lead": labels._("Lead"),
            "point": labels._("Point %(number)s", number=number),
            "board": labels._("Participants"),
            "quote": labels._("Quote %(number)s", number=number),
            "moments": labels._("Dates"),
            "sources": labels._("Sources"),
        }[slide.kind]

    def begins(self, slide: Slide) -> str:
        """The first words of a slide on one line, for a list; "" where its name says it all."""
        if slide.kind in ("board", "moments", "sources"):
            return ""
        return " ".join(self.said(slide, self.units(slide)[0]).split())

    # ------------------------------------------------------------ what there is
    def _title(self) -> Iterator[Slide]:
        brief = self.brief
        if brief.title is not None or brief.date is not None or any(block.kind == "byline" for block in self.blocks):
            yield Slide("title", passage=brief.title if isinstance(brief.title, Span) else None)

    def _passages_of(self) -> Iterator[Slide]:
        """The lead and the points: paragraphs, and items with what stands under them."""
        section = heading = None
        number, lead = 0, False
        place = listed = 0
        while place < len(self.blocks):
            block = self.blocks[place]
            if place == listed:
                section = heading  # what introduced the list stands over no more than the list
            if block.kind == "heading":
                section = heading = Span(block.start, block.end)
            elif (last := self._introduces_points(place)) is not None:
                section, listed = Span(block.start, block.end), last
            elif block.kind not in ("title", "byline", "note"):
                end = self._end_of(place)
                passage = Span(block.start, self.blocks[end - 1].end)
                if not lead and block.kind == "paragraph":
                    yield Slide("lead", 0, passage, section, (place, end), builds=True)
                else:
                    number += 1
                    yield Slide("point", number, passage, section, (place, end), builds=block.kind not in ("row", "code"))
                lead = True  # what comes after the first of them is none
                place = end
                continue
            place += 1

    def _end_of(self, place: int) -> int:
        """Where the slide that begins with the block `place` ends."""
        blocks = self.blocks
        first = blocks[place]
        end = place + 1
        if first.kind in ("row", "code"):
            while end < len(blocks) and blocks[end].kind == first.kind:
                end += 1
        elif first.kind == "item":
            while end < len(blocks) and blocks[end].kind == "item" and blocks[end].level > first.level:
                end += 1
        elif (listed := self._list_after(place)) and blocks[listed - 1].end - first.start <= _SHORT_LIST:
            end = listed
        return end

    def _list_after(self, place: int) -> int | None:
        """Where the list or block quotation ends that the block `place` introduces; None if it introduces none."""
        blocks = self.blocks
        first = blocks[place]
        end = place + 1
        if first.kind == "paragraph" and self.brief.text[first.end - 1] == ":":
            kind = blocks[end].kind if end < len(blocks) else ""
            while kind in ("item", "quotation") and end < len(blocks) and blocks[end].kind == kind:
                end += 1
        return end if end > place + 1 else None

    def _introduces_points(self, place: int) -> int | None:
        """Where the points end that the block `place` introduces in a few words, if they are too long to be shown with it."""
        block, listed = self.blocks[place], self._list_after(place)
        return listed if block.end - block.start <= _SHORT_INTRODUCTION and self._end_of(place) == place + 1 else None

    def _board(self) -> Iterator[Slide]:
        if self.brief.people:
            yield Slide("board")

    def _quotes(self) -> Iterator[Slide]:
        quotes = self.brief.quotes
        parts: dict[int, list[int]] = {}
        for item, quote in enumerate(quotes):
            if quote.kind == "speech":
                parts.setdefault(self._first_part(item), []).append(item)
        for first, items in parts.items():
            passage = Span(quotes[items[0]].outer.start, quotes[items[-1]].outer.end)
            yield Slide("quote", first + 1, passage, self._section_at(passage.start), items=tuple(items))

    def _first_part(self, item: int) -> int:
        """The first part of the quotation that `item` is a part of."""
        while (before := self.brief.quotes[item].continues) is not None and before < item:
            item = before
        return item

    def _section_at(self, offset: int) -> Span | None:
        at = min(bisect_right(self._ends, offset), len(self._passages) - 1)
        return self._passages[at].section if at >= 0 else None

    def _moments(self) -> Iterator[Slide]:
        if self._days():
            yield Slide("moments")

    def _days(self) -> dict[str, list[int]]:
        """By day or interval, the moments that mean it; without the dates of the sources, which tell no story."""
        brief = self.brief
        sources = sorted((note.source.start, note.source.end) for note in brief.notes if note.source)
        days: dict[str, list[int]] = {}
        for item, moment in enumerate(brief.moments):
            at = bisect_right(sources, (moment.start, len(brief.text))) - 1
            if moment.date and not (at >= 0 and moment.start < sources[at][1]):
                days.setdefault(moment.date, []).append(item)
        return days

    def _sources(self) -> Iterator[Slide]:
        if self.brief.notes:
            yield Slide("sources")

    def _ordered(self, every: list[Slide]) -> list[Slide]:
        """Of these slides what the brief's editor wants shown, in the order stated."""
        order = self.brief.present
        if order is None:
            return every

        def named(key: str) -> list[Slide]:
            kind = _GROUPS.get(key, key)
            item = int(key[6:]) - 1 if key.startswith("quote ") and key[6:].isdecimal() else -1
            return [slide for slide in every if slide.kind == kind or slide.key == key or item in slide.items]

        shown = every if order.show is None else list(dict.fromkeys(slide for key in order.show for slide in named(key)))
        omitted = {slide.key for key in order.omit for slide in named(key)}
        return [slide for slide in shown if slide.key not in omitted]

    # ------------------------------------------------------------ what each is made of
    def _title_units(self, slide: Slide) -> Iterator[Unit]:
        title = self.brief.title
        if title is not None:
            yield Unit(title if isinstance(title, Span) else None)
        bylines = [Span(block.start, block.end) for block in self.blocks if block.kind == "byline"]
        for span in bylines:
            yield Unit(span)
        if title is None and not bylines:
            yield Unit(None)

    def _passage_units(self, slide: Slide) -> Iterator[Unit]:
        first, end = slide.blocks
        whole = self.blocks[first:end]
        top = whole[0].level if whole[0].kind == "item" else 0
        for place, block in enumerate(whole):
            level = block.level - top if block.kind == "item" and place else 0
            passage = Span(block.start, block.end)
            marker = block.marker
            for span in [passage] if place or not slide.builds else self._cutter.sentences(passage, block.language):
                for opens, part in self._cutter.bounded(span):
                    yield Unit(part, (), level, marker, opens)
                    marker = None

    def _quote_units(self, slide: Slide) -> Iterator[Unit]:
        for item in slide.items:
            outer = self.brief.quotes[item].outer
            for number, sentence in enumerate(self._cutter.within(outer)):
                for opens, span in self._cutter.bounded(sentence):
                    yield Unit(span, (item,), opens=opens and not number)

    def _board_units(self, slide: Slide) -> Iterator[Unit]:
        people = list(enumerate(self.brief.people))
        for standing in words.STANDINGS:
            for item, person in people:
                if person.standing == standing:
                    yield Unit(Span(*person.mentions[0][:2]) if person.mentions else None, (item,))

    def _moment_units(self, slide: Slide) -> Iterator[Unit]:
        """Each day or interval once, in the order of the calendar."""
        days = self._days()
        for day in sorted(days, key=lambda day: (day.partition("/")[0], day.partition("/")[2])):
            moment = self.brief.moments[days[day][0]]
            yield Unit(Span(moment.start, moment.end), tuple(days[day]))

    def _source_units(self, slide: Slide) -> Iterator[Unit]:
        for item, note in enumerate(self.brief.notes):
            yield Unit(Span(note.source.start, note.source.end) if note.source else None, (item,))

    def speaker_of(self, slide: Slide) -> Quote:
        """The quote that says who speaks on a quote's slide: the first of its parts."""
        return self.brief.quotes[slide.items[0]]

