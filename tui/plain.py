"""The linear mode: no frame, no movement of the cursor, no colour; one thing a line, and commands at a prompt.

For a screen reader, a terminal that can do nothing else, or a pipe. Its commands are those of the key map that a line can
hold. Imports nothing of Textual.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from content.clean import one_line
from content.errors import Unreadable
from content.export.text import Line, block_lines
from content.labels import Labels, available
from content.library.shelf import Volume, name_of
from content.span import Block, Span
from screens.history import History, Place
from screens.passages import Passage

from . import plain_keys
from .messages import sentence
from .plain_cites import address, cited
from .plain_contents import shelf
from .plain_lists import EMPTY, LISTED, NAMES, Entry, entries
from .plain_openings import opening, opens
from .plain_pages import Pages
from .plain_walking import Walking

if TYPE_CHECKING:
    from content.model import Brief, Note

SOON = 200_000  # characters that are searched before the first page is told (0.2 s); a longer text is told first
CONTENTS = "contents"


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
        self.size = size
        self.blocks: list[Block] = []  # of the brief being read, those that are told
        self.failed = False  # whether a brief that was asked for could not be read
        self._ask, self._tell_line = ask, tell
        self._index = 0
        self._history = History()
        self._open_list = ""  # a part of the brief, CONTENTS, or "" for the text
        self._lists: dict[str, list[Entry]] = {}
        self._pages: dict[str, Pages] = {}
        self._walking = Walking(self)
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
        self.say(*self.fill(self.labels._("? and Enter: the commands. Enter alone: on.")))
        while not self._leaving and (line := self._ask(self._prompt())) is not None:
            self._answer(line.rstrip("\r\n"))

    def _answer(self, line: str) -> None:
        typed = line.strip() or line[:1]
        if not self._open_list and opens(self.volume, typed, self.labels):
            self._show_brief(self._index)
        elif typed in self._typed:
            self._typed[typed]()
        elif typed.startswith("/"):
            self._search(typed[1:])
        elif typed.startswith("#") or typed.isdecimal():
            self._go_to(typed.lstrip("# "))
        else:
            self.say(self.labels._("No such command; ? and Enter tells them all."))

    # ------------------------------------------------------------ telling
    def say(self, *lines: str) -> None:
        """Tell these lines."""
        for line in lines:
            self._tell_line(one_line(line))

    def fill(self, line: str) -> list[str]:
        """The rows of a line as wide as the page."""
        return Line("text", line).rows(self.size()[0])

    def _prompt(self) -> str:
        if self._open_list:
            return f"{self._name(self._open_list)}> "
        pages = self.text
        return f"{self.labels.percent(pages.end / max(1, pages.count))}> "

    def _name(self, part: str) -> str:
        return self.labels._("Contents") if part == CONTENTS else self.labels._(NAMES[part])

    # ------------------------------------------------------------ the brief
    @property
    def volume(self) -> Volume:
        """The brief being read, as it stands on the shelf."""
        return self.volumes[self._index]

    @property
    def brief(self) -> Brief | None:
        """What was found in it; searched now if it was not yet. None if it could not be read."""
        try:
            return self.volume.analyse()
        except Unreadable:
            return None

    @property
    def text(self) -> Pages:
        """Its paragraphs."""
        return self._pages[""]

    @property
    def _here(self) -> Pages:
        return self._pages[self._open_list]

    def _show_brief(self, index: int, told: bool = True) -> None:
        """Open the brief `index`; tell its name, its date, how much is in it, and its first page."""
        self._index, self._open_list = index, ""
        self._walking.forget()
        self._lists.clear()
        self.blocks = []
        volume, labels = self.volume, self.labels
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
            self._pages = {"": Pages(1, lambda number, _: self.fill(refusal))}
            self._text_again()
            return
        self.blocks = [block for block in document.blocks if block.kind != "chrome"]
        self._pages = {"": Pages(len(self.blocks), self._rows_of_block)}
        if not told:
            return
        place = f" ({index + 1}/{len(self.volumes)})" if len(self.volumes) > 1 else ""
        for line in opening(volume, document, place, labels):
            self.say(*self.fill(line))
        if volume.closed:
            return
        self.say(*self.text.forward(*self.size()))

    def _rows_of_block(self, number: int, columns: int | None) -> list[str]:
        document = self.volume.document
        assert document is not None
        return [row for line in block_lines(document.text, self.blocks[number]) for row in line.rows(columns)]

    # ------------------------------------------------------------ moving
    def _step(self, by: int) -> None:
        self._walking.leave()
        self._tell_or_end(self._here.step(by, self.size()[0]), by)

    def _page(self, by: int) -> None:
        self._walking.leave()
        pages = self._here
        self._tell_or_end(pages.forward(*self.size()) if by > 0 else pages.backward(*self.size()), by)

    def _edge(self, end: int) -> None:
        self._walking.leave()
        self.remember()
        self.say(*self._here.edge(end, *self.size()))

    def _tell_or_end(self, rows: list[str], by: int) -> None:
        end = self.labels._("This is the end.") if by > 0 else self.labels._("This is the start.")
        self.say(*(rows or [end]))

    def _text_again(self) -> None:
        self._open_list = ""
        self.say(*self.text.again(*self.size()))

    def _to_paragraph(self, number: int) -> None:
        """Back in the text, where one was: the paragraph says it; the page would be told twice."""
        self._open_list = ""
        if number < self.text.count:
            self.say(*self.text.at(number, self.size()[0]))

    def _brief(self, by: int) -> None:
        target = self._index + by
        if not 0 <= target < len(self.volumes):
            self.say(self.labels._("This is the last brief.") if by > 0 else self.labels._("This is the first brief."))
            return
        self.remember()
        self._show_brief(target)

    # ------------------------------------------------------------ lists
    def _open(self, part: str) -> None:
        """Tell the first page of a list."""
        if self._turn_to(part):
            rows = self._here.edge(0, *self.size())
            empty = self.labels._("“%(query)s” is in no brief.", query=self._sought) if part == CONTENTS else self.labels._(EMPTY[part])
            self.say(self._name(part), *(rows or [empty]))

    def _turn_to(self, part: str) -> bool:
        """Make `part` the list that is open; False, with a word, if there is none."""
        self._walking.turn = -1
        found = None if part == CONTENTS else self.brief
        if part != CONTENTS and found is None:
            self.say(self.labels._("This brief could not be read."))
            return False
        if part not in self._lists:
            self._lists[part] = shelf(self.volumes, self.labels, self._sought) if found is None else entries(part, found, self.labels)
            lines = self._lists[part]
            chosen = [number for number, entry in enumerate(lines) if entry.item is not None]
            self._pages[part] = Pages(len(lines), lambda number, _: self.fill(lines[number].line), chosen)
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
            self.say(self.labels._("No such number in this list.") if lines else self.labels._("Open a list first: 2, 3, 4, 5 or c."))
            return
        self._here.chosen = place
        self._walking.turn = -1
        self._enter()

    def _enter(self) -> None:
        """From an entry to its passage or brief; from a passage to its entry; else on."""
        entry = self._entry
        if self._open_list == CONTENTS:
            if entry and entry.item is not None:
                self.remember()
                self._show_brief(entry.item)
                if self._sought and not self.failed:
                    self._search(self._sought)
        elif entry:
            if entry.spans:
                self.remember()
                self._walking.follow(self._open_list, entry)
                self._open_list = ""
        elif self._walking.lit and not self._open_list:
            self._open_at(self._walking.lit)
        else:
            self._page(1)

    def _open_at(self, passage: Passage) -> None:
        """The list entry that a passage stands for."""
        part = LISTED[passage.kind]
        if not self._turn_to(part):
            return
        place = next(place for place, entry in enumerate(self._lists[part]) if entry.item == passage.item)
        self.say(self._name(part), *self._here.at(place, self.size()[0]))

    def said_of(self, part: str, item: int) -> str:
        """What the list of `part` says of an item, after the list's name."""
        assert self.brief is not None
        told = self._lists.get(part) or entries(part, self.brief, self.labels)
        return f"{self._name(part)} {next(entry.line for entry in told if entry.item == item)}"

    # ------------------------------------------------------------ passages and search
    def _passage(self, by: int) -> None:
        """To the next hit, or the next marked passage; in a list, the entry's next passage."""
        entry = self._entry
        if entry and entry.spans:
            self._walking.step_in(entry, by)
        else:
            self._walking.step(by)

    def _search(self, query: str) -> None:
        """Look for words in the text, or from the list of briefs in all of them."""
        if self._open_list == CONTENTS:
            self._sift(query)
        else:
            self._open_list = ""
            self._walking.search(query)

    def _sift(self, query: str) -> None:
        """Tell the briefs that have the words, or all of them; what is opened then begins at the first hit."""
        self._lists.pop(CONTENTS, None)
        self._sought = query.strip()
        self._open(CONTENTS)

    # ------------------------------------------------------------ jumps
    def _place(self) -> Place:
        lit = self._walking.lit
        return Place(self._index, (self.text.top, 0), Span(lit.start, lit.end) if lit else None)

    def remember(self, run: str | None = None) -> None:
        """Remember the place being read, which is about to be left by a jump."""
        self._history.leave(self._place(), run)

    def _back(self) -> None:
        self._return(self._history.back(self._place()), self.labels._("No jump to take back."))

    def _forward(self) -> None:
        self._return(self._history.forward(self._place()), self.labels._("No jump to take again."))

    def _return(self, place: Place | None, otherwise: str) -> None:
        if place is None:
            self.say(otherwise)
            return
        if place.brief != self._index:
            self._show_brief(place.brief, told=False)
        self._walking.leave()
        self._to_paragraph(place.top[0])

    # ------------------------------------------------------------ citing
    def _meant(self, kind: str) -> int | None:
        """The item of the brief's `kind` (quotes or notes) that is chosen in its list, or was told last."""
        if self._open_list == kind and self._entry:
            return self._entry.item
        lit = self._walking.lit
        if not self._open_list and lit and LISTED[lit.kind] == kind:
            return lit.item
        return None

    def _cite(self) -> None:
        brief, quote = self.brief, self._meant("quotes")
        self.say(cited(brief, quote, self._note(), name_of(self.volume, self.labels), self.labels))

    def _note(self) -> Note | None:
        item, brief = self._meant("notes"), self.brief
        return brief.notes[item] if brief and item is not None else None

    def _address(self) -> None:
        self.say(address(self._note(), self.labels))

    # ------------------------------------------------------------ the program
    def _next_language(self) -> None:
        codes = available()
        self.labels = self.labels.other(codes[(codes.index(self.labels.language) + 1) % len(codes)])
        part, self._open_list = self._open_list, ""
        self._lists.clear()
        self.say(self.labels.language_name(self.labels.language))
        if part:
            self._open(part)

    def _help(self) -> None:
        self.say(*plain_keys.told(self._commands, self.labels))

    def _leave(self) -> None:
        """From a list to the text, from the text to the list of briefs if there are several; then quit."""
        if self._open_list and self._open_list != CONTENTS:
            self._to_paragraph(self.text.top)
        elif self._open_list or len(self.volumes) == 1:
            self._leaving = True
        else:
            self._sift("")
