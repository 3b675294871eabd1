"""A sentence with the names, roles and bodies found in it."""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import ADHERENT, Lexicon
from .links import Links
from .name import Name
from .names import find_names
from .organisations import Party, find_parties
from .reading import Reading, is_headline
from .role import Role
from .roles import find_roles
from .sentences import Sentence
from .smallwords import THE


_LABEL = 6  # words of a country's name and a colon after it


class Scene:
    """One sentence read. `heading` when it is no running text (title, heading): what it names must be named elsewhere."""

    __slots__ = ("reading", "names", "roles", "parties", "heading", "block", "start", "end", "affiliations", "text", "previous")

    def __init__(self, sentence: Sentence, lex: Lexicon, text: str, heading: bool, quoted: dict[int, int]):
        self.reading = reading = Reading(sentence, lex)
        self.block, self.start, self.end = sentence.block, sentence.start, sentence.end
        self.heading = heading or lex.head_last and is_headline(reading)
        self.text = text
        self.previous: Scene | None = None  # the one before it in its block
        self.roles: list[Role] = find_roles(reading, lex)
        self.names: list[Name] = find_names(reading, self.roles, lex, quoted) if reading.capitals else []
        self.affiliations: dict[int, tuple[int, int]] = {}  # name index -> words in brackets after it
        if self.names and self.roles:
            Links(self.reading, self.names, self.roles, lex).tie()
        if self.names and reading.units and (":" in reading.lower[1:_LABEL] or "|" in reading.lower):
            self._label()
        if self.roles and reading.signs & ADHERENT:
            self.roles = [r for r in self.roles if r.person is not None or r.office not in lex.adherents]
        if self.names and text.find("(", self.start, self.end) >= 0:
            self._affiliate()
        taken: set[int] = set()
        likely: set[int] = set()  # the words of names that other sentences may speak for
        for name in self.names:
            if name.end == name.start + 1 and name.key and self._in_a_body(name.start):
                name.key = ()
            if name.key and name.weight > 0:
                k = name.start
                told = name.country is not None and k - 1 in reading.covered  # « le Suisse X », « le LR X »
                told = told or name.outer == k - 2 and reading.words[k - 1] in lex.party_acronyms
                taken.update(range(k - told, name.end))
            elif len(name.key or ()) > 1 and not (name.start and reading.lower[name.start - 1] in THE):
                likely.update(range(name.start, name.end))
        self.parties: list[Party] = find_parties(reading, self.roles, taken, likely, lex, text)

    def said(self, start: int, end: int) -> str:
        """The words `start`:`end` as they stand, with single blanks."""
        sentence = self.reading.sentence
        return " ".join(self.text[sentence.starts[start] : sentence.end_of(end - 1)].split())

    def _in_a_body(self, k: int) -> bool:
        """Whether the lone word at `k` is, or ends, what a body is called: « l’UDC », "the Hungarian LMP", "Organization for
        [Migration]"."""
        reading = self.reading
        if k and reading.words[k].isupper() and len(reading.words[k]) > 1:
            return reading.lower[k - 1] in THE or bool(reading.flags[k - 1] & (lx.DEMONYM | lx.PEOPLE))
        return k > 1 and reading.lower[k - 1] == "for" and bool(reading.flags[k - 2] & lx.HEAD) and reading.capital(k - 2)

    def _label(self) -> None:
        """Give the people of a line without a verb the country that it begins with, or that a cell of its row names: « France :
        X (ministre), Y », « X | ministre | France »."""
        reading = self.reading
        lower, size = reading.lower, reading.size
        acting = lx.HUMAN | lx.AUXILIARY
        if any(f & acting and not f & lx.OFFICE and word[-1] != "'" for word, f in zip(lower, reading.flags)):
            return
        for at, (end, unit) in reading.units.items():
            if not unit.flag & lx.COUNTRY:
                continue
            opens = at == 0 and lower[end : end + 1] == [":"]
            cell = (at == 0 or lower[at - 1] == "|") and (end == size or lower[end] == "|") and "|" in lower
            if opens or cell:
                for name in self.names:
                    name.country = name.country or str(unit.value)
                return

    def _affiliate(self) -> None:
        """Note what stands in brackets after a name."""
        lower, size = self.reading.lower, self.reading.size
        for name in self.names:
            if name.key and name.end + 1 < size and lower[name.end] == "(":
                close = next((k for k in range(name.end + 1, min(size, name.end + 9)) if lower[k] == ")"), -1)
                if close > 0:
                    self.affiliations[id(name)] = (name.end + 1, close)
