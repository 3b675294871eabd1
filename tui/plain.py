"""The linear mode: no frame, no movement of the cursor, no colour; one thing a line, and commands at a prompt.

For a screen reader, a terminal that can do nothing else, or a pipe. Its commands are those of the key map that a line can
hold. Imports nothing of Textual.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from content.clean import one_line
from content.errors import Unreadable
from content.export.text import Line, block_lines
from content.labels import Labels, available
from content.library.shelf import Volume, name_of
from content.span import Span
from content.typeset import shorten
from screens.history import History, Place
from screens.passages import Passage, Passages, passages_of

from . import plain_keys
from .messages import sentence
from .plain_cites import address, cited
from .plain_lists import EMPTY, NAMES, Entry, entries
from .plain_openings import opening, opens, shelf
from .plain_pages import Pages
from .plain_search import Hits

if TYPE_CHECKING:
    from content.model import Brief, Note

SOON = 200_000  # characters that are searched before the first page is told (0.2 s); a longer text is told first
CONTENTS = "contents"
_WORDS = 80  # characters of a passage that are repeated before its paragraph
_PANES = {"person": "people", "speech": "quotes", "term": "quotes", "call": "notes"}


class Plain:
    """A conversation about `volumes`: `ask(prompt)` gives a line that was typed (None at the end), `tell(line)` takes one.

    `size()` is (columns, rows) of the page; columns are None where a thing is one line however long it is.
    """

    def __init__(
        self,
        volumes: list[Volume],
        labels: Labels,
        ask: Callable[[str], str | None],
        tell: Callable[[str], None],
        size: Callable[[], tuple[int | None, int]],
    ) -> None:
        self.volumes = volumes
        self.labels = labels
        self.failed = False  # whether a brief that was asked for could not be read
        self._ask, self._tell_line, self._size = ask, tell, size
        self._index = 0
        self._history = History()
        self._open_list = ""  # a part of the brief, CONTENTS, or "" for the text
        self._lists: dict[str, list[Entry]] = {}
        self._pages: dict[str, Pages] = {}
        self._turn = -1  # which of its passages the chosen entry told last
        self._blocks: list = []
        self._passages: Passages | None = None
        self._lit: Passage | None = None  # the passage told last
        self._hits = Hits()
        self._sought = ""  # in all briefs
        self._leaving = False
        self._commands: dict[str, Callable[[], None]] = {
            "screen.line(1)": lambda: self._step(1),
            "screen.line(-1)": lambda: self._step(-1),
            "screen.page(1)": lambda: self._page(1),
            "screen.page(-1)": lambda: self._page(-1),
            "screen.edge(0)": lambda: self._edge(0),
            "screen.edge(1)": lambda: self._edge(1),
            "screen.pane(1)": self._text_again,
            "screen.pane(2)": lambda: self._open("people"),
            "screen.pane(3)": lambda: self._open("quotes"),
            "screen.pane(4)": lambda: self._open("notes"),
            "screen.pane(5)": lambda: self._open("moments"),
            "screen.search": lambda: self._search(""),
            "screen.passage(1)": lambda: self._passage(1),
            "screen.passage(-1)": lambda: self._passage(-1),
            "screen.enter": self._enter,
            "screen.back": self._back,
            "screen.forward": self._forward,
            "screen.copy": self._cite,
            "screen.address": self._address,
            "screen.contents": lambda: self._sift(""),
            "screen.brief(1)": lambda: self._brief(1),
            "screen.brief(-1)": lambda: self._brief(-1),
            "app.next_language": self._next_language,
            "app.help": self._help,
            "screen.leave": self._leave,
        }
        self._typed = plain_keys.by_typed(self._commands)

    def run(self, contents: bool = False) -> None:
        """Talk until the reader leaves. `contents` tells the list of briefs first."""
        self._show_brief(0, told=not contents)
        if contents:
            self._sift("")
        self._say(*self._fill(self.labels._("? and Enter: the commands. Enter alone: on.")))
        while not self._leaving and (line := self._ask(self._prompt())) is not None:
            self._answer(line.rstrip("\r\n"))

    def _answer(self, line: str) -> None:
        typed = line.strip() or line[:1]
        if not self._open_list and opens(self._volume, typed, self.labels):
            self._show_brief(self._index)
        elif typed in self._typed:
            self._typed[typed]()
        elif typed.startswith("/"):
            self._search(typed[1:])
        elif typed.startswith("#") or typed.isdecimal():
            self._go_to(typed.lstrip("# "))
        else:
            self._say(self.labels._("No such command; ? and Enter tells them all."))

    # ------------------------------------------------------------ telling
    def _say(self, *lines: str) -> None:
        for line in lines:
            self._tell_line(one_line(line))

    def _fill(self, line: str) -> list[str]:
        return Line("text", line).rows(self._size()[0])

    def _prompt(self) -> str:
        if self._open_list:
            return f"{self._name(self._open_list)}> "
        pages = self._page_of_text
        return f"{self.labels.percent(pages.end / max(1, pages.count))}> "

    def _name(self, part: str) -> str:
        return self.labels._("Contents") if part == CONTENTS else self.labels._(NAMES[part])

    # ------------------------------------------------------------ the brief
    @property
    def _volume(self) -> Volume:
        return self.volumes[self._index]

    @property
    def _brief_found(self) -> Brief | None:
        """What was found in the brief; searched now if it was not yet."""
        try:
            return self._volume.analyse()
        except Unreadable:
            return None

    @property
    def _page_of_text(self) -> Pages:
        return self._pages[""]

    @property
    def _here(self) -> Pages:
        return self._pages[self._open_list]

    def _show_brief(self, index: int, told: bool = True) -> None:
        """Open the brief `index`; tell its name, its date, how much is in it, and its first page."""
        self._index, self._open_list = index, ""
        self._lit, self._turn, self._passages = None, -1, None
        self._hits.forget()
        self._lists.clear()
        self._blocks = []
        volume, labels = self._volume, self.labels
        volume.open()
        self.failed = False
        try:
            document = volume.document or volume.read()
            volume.document = document
            if len(document.text) <= SOON:
                volume.analyse()
        except Unreadable as error:
            self.failed = True
            refusal = sentence(error, labels)  # it stands where the text would
            self._pages = {"": Pages(1, lambda number, _: self._fill(refusal))}
            self._text_again()
            return
        self._blocks = [block for block in document.blocks if block.kind != "chrome"]
        self._pages = {"": Pages(len(self._blocks), self._rows_of_block)}
        if not told:
            return
        place = f" ({index + 1}/{len(self.volumes)})" if len(self.volumes) > 1 else ""
        for line in opening(volume, document, place, labels):
            self._say(*self._fill(line))
        if volume.closed:
            return
        self._say(*self._page_of_text.forward(*self._size()))

    def _rows_of_block(self, number: int, columns: int | None) -> list[str]:
        document = self._volume.document
        assert document is not None
        return [row for line in block_lines(document.text, self._blocks[number]) for row in line.rows(columns)]

    # ------------------------------------------------------------ moving
    def _step(self, by: int) -> None:
        self._lit, self._turn = None, -1
        self._tell_or_end(self._here.step(by, self._size()[0]), by)

    def _page(self, by: int) -> None:
        self._lit, self._turn = None, -1
        pages = self._here
        self._tell_or_end(pages.forward(*self._size()) if by > 0 else pages.backward(*self._size()), by)

    def _edge(self, end: int) -> None:
        self._lit, self._turn = None, -1
        self._remember()
        self._say(*self._here.edge(end, *self._size()))

    def _tell_or_end(self, rows: list[str], by: int) -> None:
        end = self.labels._("This is the end.") if by > 0 else self.labels._("This is the start.")
        self._say(*(rows or [end]))

    def _text_again(self) -> None:
        self._open_list = ""
        self._say(*self._page_of_text.again(*self._size()))

    def _to_paragraph(self, number: int) -> None:
        """Back in the text, where one was: the paragraph says it; the page would be told twice."""
        self._open_list = ""
        if number < self._page_of_text.count:
            self._say(*self._page_of_text.at(number, self._size()[0]))

    def _brief(self, by: int) -> None:
        target = self._index + by
        if not 0 <= target < len(self.volumes):
            self._say(self.labels._("This is the last brief.") if by > 0 else self.labels._("This is the first brief."))
            return
        self._remember()
        self._show_brief(target)

    # ------------------------------------------------------------ lists
    def _open(self, part: str) -> None:
        """Tell the first page of a list."""
        if self._turn_to(part):
            rows = self._here.edge(0, *self._size())
            empty = self.labels._("“%(query)s” is in no brief.", query=self._sought) if part == CONTENTS else self.labels._(EMPTY[part])
            self._say(self._name(part), *(rows or [empty]))

    def _turn_to(self, part: str) -> bool:
        """Make `part` the list that is open; False, with a word, if there is none."""
        self._turn = -1
        found = None if part == CONTENTS else self._brief_found
        if part != CONTENTS and found is None:
            self._say(self.labels._("This brief could not be read."))
            return False
        if part not in self._lists:
            self._lists[part] = shelf(self.volumes, self.labels, self._sought) if found is None else entries(part, found, self.labels)
            lines = self._lists[part]
            chosen = [number for number, entry in enumerate(lines) if entry.item is not None]
            self._pages[part] = Pages(len(lines), lambda number, _: self._fill(lines[number].line), chosen)
        self._open_list = part
        return True

    @property
    def _entry(self) -> Entry | None:
        """The chosen entry of the list that is open."""
        chosen = self._here.chosen
        return self._lists[self._open_list][chosen] if self._open_list and chosen is not None else None

    def _go_to(self, number: str) -> None:
        """To the passage of the entry `number` of the list, or to that brief."""
        lines = self._lists.get(self._open_list, [])
        place = next((place for place, entry in enumerate(lines) if entry.number == number), None)
        if place is None:
            self._say(self.labels._("No such number in this list.") if lines else self.labels._("Open a list first: 2, 3, 4, 5 or c."))
            return
        self._here.chosen = place
        self._turn = -1
        self._enter()

    def _enter(self) -> None:
        """From an entry to its passage or brief; from a passage to its entry; else on."""
        entry = self._entry
        if self._open_list == CONTENTS:
            if entry and entry.item is not None:
                self._remember()
                self._show_brief(entry.item)
                if self._sought and not self.failed:
                    self._search(self._sought)
        elif entry:
            if entry.spans:
                self._remember()
                span = entry.spans[max(0, self._turn)]
                self._tell_passage(span, "")
                self._lit = self._marked(self._open_list, entry.item, span)
                self._open_list = ""
        elif self._lit and not self._open_list:
            self._open_at(self._lit)
        else:
            self._page(1)

    def _marked(self, part: str, item: int | None, span: Span) -> Passage | None:
        """The marked passage at `span` that the item of a list stands for: what was told last, to be cited or walked on from."""
        assert self._brief_found is not None
        self._passages = self._passages or passages_of(self._brief_found)
        found = self._passages.within(span.start, span.end)
        return next((passage for passage in found if passage.item == item and _PANES[passage.kind] == part), None)

    def _open_at(self, passage: Passage) -> None:
        """The list entry that a passage stands for."""
        part = _PANES[passage.kind]
        if not self._turn_to(part):
            return
        place = next(place for place, entry in enumerate(self._lists[part]) if entry.item == passage.item)
        self._say(self._name(part), *self._here.at(place, self._size()[0]))

    # ------------------------------------------------------------ passages and search
    def _passage(self, by: int) -> None:
        """To the next hit, or the next marked passage; in a list, the entry's next passage."""
        entry = self._entry
        if entry and entry.spans and self._open_list != CONTENTS:
            self._turn = (self._turn + by) % len(entry.spans) if self._turn >= 0 or by > 0 else len(entry.spans) - 1
            turn = self.labels._("passage %(number)s of %(count)s", number=self._turn + 1, count=len(entry.spans))
            self._tell_passage(entry.spans[self._turn], turn)
        elif self._hits.all:
            self._tell_hit(by)
        else:
            self._tell_next(by)

    def _tell_next(self, by: int) -> None:
        found = self._brief_found
        if found is None:
            self._say(self.labels._("This brief could not be read."))
            return
        self._passages = passages = self._passages or passages_of(found)
        pages = self._page_of_text
        if self._lit:
            passage = passages.after(self._lit, by)
        elif by > 0:
            passage = passages.next_from(self._blocks[min(pages.top, pages.count - 1)].start, inclusive=True)
        else:
            passage = passages.last_before(self._blocks[pages.end - 1].end)
        if passage is None:
            self._say(self.labels._("No marked passage further on.") if by > 0 else self.labels._("No marked passage before this one."))
            return
        self._remember("passage")
        part = _PANES[passage.kind]
        line = next(entry.line for entry in self._list(part, found) if entry.item == passage.item)
        self._tell_passage(Span(passage.start, passage.end), f"{self._name(part)} {line}")
        self._lit = passage

    def _list(self, part: str, brief: Brief) -> list[Entry]:
        return self._lists.get(part) or entries(part, brief, self.labels)

    def _tell_passage(self, span: Span, about: str) -> None:
        """The words of the passage and what they are, then the paragraph that they stand in."""
        document = self._volume.document
        assert document is not None
        words = shorten(" ".join(document.text[span.start : span.end].split()), _WORDS)
        self._say(*self._fill(f"{words} – {about}" if about else words))
        self._say(*self._page_of_text.at(self._block_at(span.start), self._size()[0]))

    def _block_at(self, offset: int) -> int:
        return max(0, bisect_right(self._blocks, offset, key=lambda block: block.start) - 1)

    def _search(self, query: str) -> None:
        """Tell the first hit after the place where one is, or in the list of briefs those that have the words; without words,
        forget the search."""
        if self._open_list == CONTENTS:
            self._sift(query)
            return
        self._open_list = ""
        pages = self._page_of_text
        start = self._blocks[min(pages.top, pages.count - 1)].start if self._blocks else 0
        found = self._hits.search(query, self._volume.document, self._blocks, start)
        if found is None:
            self._say(self.labels._("To search, type / and the words."))
        elif not found:
            self._say(self.labels._("“%(query)s” is not in the text.", query=query.strip()))
        else:
            self._tell_hit(1)

    def _sift(self, query: str) -> None:
        """Tell the briefs that have the words, or all of them; what is opened then begins at the first hit."""
        self._lists.pop(CONTENTS, None)
        self._sought = query.strip()
        self._open(CONTENTS)

    def _tell_hit(self, by: int) -> None:
        self._remember("hit")
        hit = self._hits.step(by)
        self._lit = None
        number, total = self.labels.number(self._hits.at + 1), self.labels.number(len(self._hits.all))
        self._tell_passage(hit, self.labels._("%(number)s of %(count)s", number=number, count=total))

    # ------------------------------------------------------------ jumps
    def _place(self) -> Place:
        lit = Span(self._lit.start, self._lit.end) if self._lit else None
        return Place(self._index, (self._page_of_text.top, 0), lit)

    def _remember(self, run: str | None = None) -> None:
        self._history.leave(self._place(), run)

    def _back(self) -> None:
        self._return(self._history.back(self._place()), self.labels._("No jump to take back."))

    def _forward(self) -> None:
        self._return(self._history.forward(self._place()), self.labels._("No jump to take again."))

    def _return(self, place: Place | None, otherwise: str) -> None:
        if place is None:
            self._say(otherwise)
            return
        if place.brief != self._index:
            self._show_brief(place.brief, told=False)
        self._lit = None
        self._to_paragraph(place.top[0])

    # ------------------------------------------------------------ citing
    def _meant(self, kind: str) -> int | None:
        """The item of the brief's `kind` (quotes or notes) that is chosen in its list, or was told last."""
        if self._open_list == kind and self._entry:
            return self._entry.item
        if not self._open_list and self._lit and _PANES[self._lit.kind] == kind:
            return self._lit.item
        return None

    def _cite(self) -> None:
        brief, quote = self._brief_found, self._meant("quotes")
        self._say(cited(brief, quote, self._note(), name_of(self._volume, self.labels), self.labels))

    def _note(self) -> Note | None:
        item, brief = self._meant("notes"), self._brief_found
        return brief.notes[item] if brief and item is not None else None

    def _address(self) -> None:
        self._say(address(self._note(), self.labels))

    # ------------------------------------------------------------ the program
    def _next_language(self) -> None:
        codes = available()
        self.labels = self.labels.other(codes[(codes.index(self.labels.language) + 1) % len(codes)])
        part, self._open_list = self._open_list, ""
        self._lists.clear()
        self._say(self.labels.language_name(self.labels.language))
        if part:
            self._open(part)

    def _help(self) -> None:
        self._say(*plain_keys.told(self._commands, self.labels))

    def _leave(self) -> None:
        """From a list to the text, from the text to the list of briefs if there are several; then quit."""
        if self._open_list and self._open_list != CONTENTS:
            self._to_paragraph(self._page_of_text.top)
        elif self._open_list or len(self.volumes) == 1:
            self._leaving = True
        else:
            self._sift("")
