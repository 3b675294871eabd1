"""The name that a role leads to: after a comma, in brackets, past what its bearer is besides or words that no list knows."""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import Lexicon
from .name import Name
from .reading import Reading
from .role import Role, is_acronym
from .role_ends import CLOSES
from .smallwords import AND, APPOSING, CONTRACTED, JUST_AND, THE, THE_ONE
from .tenure import acting
from .weights import KIN

_OF = frozenset(("of", "de", "d'", "du"))
_WHO = frozenset(("qui", "who", "dont", "whose"))
STOPS = frozenset(",;.:()")
_ONE = frozenset(("a", "an", "one"))
_CALLED = frozenset(("called", "named"))
_BY_THE_NAME = ["by", "the", "name", "of"]
_CALLING = 7  # words from "a" to "called"
_BESIDES = 4  # words between an article and the name it leads to
_RELATING = frozenset(("who", "that", "whose"))
_CUT = 18  # words of a role past what the lists know of it
_BEYOND = frozenset(
    "chez near outside within along with into over under against between responsible representing based specialising "
    "specializing".split()
)
IN = frozenset("de du des d' à au aux en pour sur of for in at on to".split())
_CLITICS = frozenset("n' ne s' se l' y en lui leur".split())
_MOST = frozenset("most right rt very".split())
_REVEREND = (["rev"], ["reverend"], ["hon"], ["honourable"])
_FROM_YEAR = frozenset(("de", "from"))
_UNTIL = frozenset("jusqu' jusqu'en depuis until since".split())
_THEN_AND_THERE = (["here", ","], ["there", ","], ["locally", ","], ["at", "the", "time", ","], ["back", "home", ","])


class Ahead:
    """Finds the name that a role of one sentence leads to."""

    def __init__(self, reading: Reading, names: list[Name], roles: list[Role], lex: Lexicon):
        self.reading, self.names, self.roles, self.lex = reading, names, roles, lex

    def _ahead(self, role: Role, after: Name | None, by_start: dict[int, Name]) -> Name | None:
        """The name that a role leads to, where `after` is the name that it stands after."""
        words, lower, size = self.reading.words, self.reading.lower, self.reading.size
        ahead = None
        stop = role.end
        if lower[stop : stop + 1] == ["de"] and (k := _pronoun(lower, stop + 1)):
            stop = k  # « la secrétaire générale de cette dernière, X »
        elif lower[stop : stop + 1] == ["("] and lower[stop + 2 : stop + 4] == [")", ","] and words[stop + 1][0].isupper():
            matter = words[stop + 1][1:].islower() and stop + 1 not in self.reading.covered
            role.end = stop + 3 if matter else role.end  # "the Second Permanent Secretary (Transport), X"
            stop += 3  # « le président de l’Autorité des marchés (AMF), X »
        if stop < size and lower[stop] in APPOSING and lower[stop] != "(":
            ahead = by_start.get(stop + 1) or self._past_qualities(by_start, stop + 1)
        elif self.lex.head_first and not role.outer and role.determiner == "none" and lower[stop : stop + 1] == ["et"]:
            ahead = self._joined_ahead(role, by_start)
        elif stop < size and lower[stop] == "(" and role.determiner == "definite":
            ahead = by_start.get(stop + 1)  # "The Minister for Immigration (Ms Warrick) moved"
            closed = ahead is not None and lower[ahead.end : ahead.end + 1] == [")"]
            ahead = ahead if closed and len(ahead.key) + len(ahead.titles) > 1 else None
        elif (
            (after is None or after.role)
            and (role.determiner != "indefinite" or self.lex.head_last)
            and (k := self._cut(role, by_start))
        ):
            role.end, ahead = self._past_time(role.end, k), by_start[k + 1]
        elif self.lex.head_last and (k := self._past_place(role.end)):
            ahead = by_start.get(k)  # "its representative here, X,"
        elif self.lex.head_last and role.end < size and lower[role.end] in _RELATING:
            _, ahead = self._past_comma(role, by_start)
            if ahead is not None and ahead.end < size and lower[ahead.end] not in STOPS:
                ahead = None  # "The minister who left, Ann Roy said, …"
        elif self.lex.head_last and role.determiner == "indefinite" and lower[role.end : role.end + 1] == ["named"]:
            ahead = by_start.get(role.end + 1)
        elif role.end < size and lower[role.end] == ":":
            ahead = by_start.get(role.end + 1)
            if role.determiner == "none" and (role.outer or ahead is None or not self._labelled(ahead)):
                ahead = None
        return ahead

    def _past_place(self, k: int) -> int:
        """The word after "here," or "at the time," from word `k` on; 0 where nothing of the kind stands there."""
        lower = self.reading.lower
        where = next((words for words in _THEN_AND_THERE if lower[k : k + len(words)] == words), None)
        return k + len(where) if where else 0

    def _leads_up(self, after: Name, role: Role, ahead: Name) -> bool:
        """« Sous la présidence de X, le ministre, Y, a refusé »: whether the name before a role only hangs on a preposition, and
        the one after it is the subject."""
        reading, k = self.reading, after.outer
        if role.determiner != "definite" or ahead.role is not None or reading.lower[ahead.end : ahead.end + 1] != [","]:
            return False
        verb = next((i for i in range(ahead.end + 1, min(reading.size, ahead.end + 3)) if reading.flags[i] & lx.AUXILIARY), 0)
        return bool(verb) and k > 0 and (reading.lower[k] in CONTRACTED or reading.lower[k - 1] in IN | CONTRACTED)

    def _listed_office(self, role: Role) -> bool:
        """Whether the lists have the noun of a role, or its part after or before a hyphen."""
        word, offices = self.reading.lower[role.head], self.lex.offices
        return word in offices or "-" in word and not offices.keys().isdisjoint(word.split("-"))

    def _past_comma(self, role: Role, by_start: dict[int, Name]) -> tuple[int, Name | None]:
        """Where what goes on a role stops, and the name after that, where it stops at a comma."""
        lower, size = self.reading.lower, self.reading.size
        stop = next((k for k in range(role.end + 1, min(size, role.end + _CUT)) if lower[k] in STOPS), size)
        return stop, by_start.get(stop + 1) if stop < size and lower[stop] == "," else None

    def _joined_ahead(self, role: Role, by_start: dict[int, Name]) -> Name | None:
        """« Juriste et militante, X … », « Maire de Craiova et trublion des libéraux, X … »: the name to which the role leads that
        opens a French sentence, with a second one, which is part of it where it is one that the lists know."""
        comma, ahead = self._past_comma(role, by_start)
        second = next((other for other in self.roles if other.outer == role.end + 1), None)
        acts = any(f & (lx.AUXILIARY | lx.HUMAN) for f in self.reading.flags[role.end : comma])
        if acts or second is not None and second.number == "p":
            return None  # « Ministre et députés, X en tête, … »
        if ahead is not None and second is not None and second.end == comma:
            role.end, second.person = comma, -2
        return ahead

    def _past_time(self, k: int, comma: int) -> int:
        """Where a role ends whose words go on to `comma` from word `k`: before the years in which somebody holds it, where these
        are all that follows: « Ministre [de 2009 à 2014], X »."""
        lower = self.reading.lower
        years = comma == k + 4 and lower[k] in _FROM_YEAR and lower[k + 1].isdigit() and lower[k + 3].isdigit()
        return k if years else comma

    def _apposed_to(self, role: Role, name: Name, by_end: dict[int, Name]) -> Name | None:
        """The person after whose name and a comma a role stands that ends with the `name` of what it is of, no person's."""
        lower, words, k = self.reading.lower, self.reading.words, role.outer
        if role.determiner != "none" or role.end < role.head + 3 or k < 2 or lower[k - 1] != "," or name.titles or name.role:
            return None
        closed = name.end >= self.reading.size or lower[name.end] in CLOSES
        before = by_end.get(k - 1) if closed and words[role.end - 1].islower() else None
        return before if before is not None and before.role is None and len(before.key) > 1 else None

    def _past_party(self, role: Role, by_start: dict[int, Name]) -> Name | None:
        """« le député (RN) X »: the name after brackets that hold a party's letters."""
        lower, words = self.reading.lower, self.reading.words
        if lower[role.end : role.end + 1] != ["("] or role.determiner == "none":
            return None
        inner = words[role.end + 1 : role.end + 2]
        closed = lower[role.end + 2 : role.end + 3] == [")"]
        return by_start.get(role.end + 3) if closed and is_acronym(inner[0]) else None

    def _labelled(self, name: Name) -> bool:
        """Whether a name is all that a label leads to: "Chair: Ann Orr (Finland)", and not "Chair: Mr Grant has the floor"."""
        lower, k = self.reading.lower, name.end
        if len(name.key) < 2:
            return False
        return k >= self.reading.size or lower[k] in ".;(" or lower[k] in ",–" and not name.titles and self.reading.capital(k + 1)

    def _cut(self, role: Role, by_start: dict[int, Name]) -> int:
        """Where the comma stands that ends a role whose last words no list knows, before a name: « le patron des libéraux
        [francophones], X, », « Présidente d’une coopérative de pêche [à Baga Sola], X »; 0 where there is none."""
        reading = self.reading
        lower, flags = reading.lower, reading.flags
        k = role.end
        if k + 1 >= reading.size:
            return 0
        adjective = lower[k].endswith("s") and lower[k - 1].endswith(("s", "x"))
        adjective = adjective or not flags[k] and (lower[k + 1] == "," or self.lex.head_first and lower[k + 1] in IN)
        further = IN | THE if self.lex.head_first else IN
        joined = lower[k] in AND and lower[k + 1] in further
        named = reading.words[k - 1].islower() and reading.capital(k) and not flags[k] & (lx.GIVEN | lx.TITLE | lx.OFFICE)
        named = named and k not in by_start or k in by_start and self._names_what_is_led(by_start[k], k)
        if lower[k] not in IN | _BEYOND | _UNTIL and not adjective and not joined and not named:
            return 0
        while k < min(reading.size, role.end + _CUT) and lower[k] != ",":
            if lower[k] in _UNTIL or lower[k - 1] in _UNTIL | IN and lower[k].isdigit():
                k += 1  # « ambassadeur d’Italie à Tunis jusqu’en 2022 »
                continue
            if lower[k] == "(" and lower[k + 2 : k + 4] == [")", ","] and reading.words[k + 1].isupper():
                k += 3  # « … en République centrafricaine (MINUSCA), X »
                continue
            if (
                not lower[k][0].isalpha()
                or flags[k] & (lx.HUMAN | lx.OFFICE)
                or flags[k] & lx.FUNCTION
                and lower[k] not in IN | _BEYOND | THE
                and not (lower[k] in AND and k + 1 < reading.size and lower[k + 1] in further)
            ):
                return 0
            k += 1
        return k if k + 1 in by_start and k < reading.size and lower[k] == "," else 0

    def _names_what_is_led(self, name: Name, k: int) -> bool:
        """« le patron de l'armement [Scaldis Bulk], X »: whether a name at word `k` that nothing makes a person's ends a role."""
        return name.start == k > 1 and not name.titles and name.weight <= 0 and self.reading.lower[k - 2] in IN | THE

    def _past_qualities(self, by_start: dict[int, Name], first: int) -> Name | None:
        """The name that words about its bearer lead to, from word `first` on, after a role and a comma."""
        reading = self.reading
        if first + 1 >= reading.size:
            return None
        f = reading.flags[first]
        if reading.lower[first] in THE_ONE:
            if reading.lower[first + 1] in _MOST and reading.lower[first + 2 : first + 3] in _REVEREND:
                return by_start.get(first + 2)  # "the Archbishop of Leith, the Most Rev X, said"
            ahead = by_start.get(first + 1)  # « la ministre de la Santé, le Dr X, … »
            return ahead if ahead and (ahead.titles or ahead.country) else self._called(by_start, first + 1)
        if not self.lex.head_last:
            return None
        if reading.lower[first] in _ONE:  # "the prosecutor, a man called X,"
            k = next((k for k in range(first + 2, min(first + _CALLING, reading.size)) if reading.lower[k] in _CALLED), 0)
            if not k and reading.lower[first + 2 : first + 6] == _BY_THE_NAME:
                k = first + 5
            return by_start.get(k + 1) if k else None
        if reading.capital(first) and f & (lx.MODIFIER | lx.DEMONYM | lx.PEOPLE):
            side = reading.flags[first + 1] & lx.ADHERENT and reading.words[first + 1].islower()
            # "Wisconsin's senior senator, Republican X", "the rapporteur, Dutch liberal X"
            ahead = by_start.get(first + 1 + bool(side))
            if ahead is not None and f & lx.DEMONYM:
                ahead.country = ahead.country or self.lex.demonyms.get(reading.lower[first], ("",))[0] or None
            return ahead
        if not f & lx.MODIFIER:
            return None
        ranked = bool(reading.flags[first + 1] & lx.TITLE)  # "Malaysia’s facilitator, retired general X, chaired"
        ahead = by_start.get(first + 1 + ranked) or by_start.get(first + 1)
        return ahead if ahead and (ranked or ahead.titles) else None

    def _called(self, by_start: dict[int, Name], first: int) -> Name | None:
        """The name after what someone is besides, from word `first` on: « le maire de Morges, le libéral dissident X »."""
        reading = self.reading
        for k in range(first, min(first + _BESIDES, reading.size)):
            if k > first and (name := by_start.get(k)):
                return name
            if not reading.words[k][0].islower() or reading.flags[k] & (
                lx.HUMAN | lx.AUXILIARY | lx.OFFICE | lx.FUNCTION | lx.OBJECT
            ):
                return None
        return None

    def _apposed(self, role: Role, name: Name) -> bool:
        """Whether the name after « role, » is its apposition: a comma or a full stop follows, or the sentence ends."""
        lower, size = self.reading.lower, self.reading.size
        if role.number == "p":
            return False
        if role.determiner == "none" and role.outer > 0 and lower[role.outer - 1] == ",":
            return False
        first = acting(self.reading, role.outer)
        if (role.determiner == "none" or first < role.outer) and first == 0 and len(name.key) > 1:
            return True  # « Chercheuse à l’Institut de Vevey, X tient la déclaration pour … »
        k = name.end
        if self.lex.head_last and lower[k : k + 1] == ["'s"]:
            return False  # "The applicant, Cleanburn's director X,"
        if k < size and self.reading.flags[k] & lx.AFTER_NAME:
            k += 1
        if role.determiner == "indefinite" and not role.outer and lower[k : k + 1] == ["of"] and self.reading.capital(k + 1):
            k = next((i for i in range(k + 2, size) if not self.reading.capital(i)), size)  # "An observer, X of Oxford, said"
        owned = role.outer > 0 and lower[role.outer] in ("du", "des") and lower[role.outer - 1].endswith("s")
        if role.outer > 1 and (lower[role.outer - 1] in _OF or lower[role.outer] in _OF):
            if lower[role.outer - 2] in KIN or lower[role.outer - 1] in KIN:
                return False  # « Fils de l’ancien président, X a pris la tête du Conseil »
        if owned and lower[k : k + 1] in JUST_AND and self.reading.capital(k + 1):
            return False  # « Deux proches du président, X et Y »
        acts = k < size and (self.reading.flags[k] & (lx.HUMAN | lx.AUXILIARY) or lower[k] in _CLITICS)
        if acts and role.outer and (lower[role.outer - 1][0].isalnum() or lower[role.outer] in CONTRACTED):
            return False  # « Interrogé par le ministre, X a répondu », « En saluant le préfet, X a souri »
        if role.determiner == "indefinite":  # « Une agricultrice, X, a pris la parole »
            if self.lex.head_last and self.reading.lower[role.end : role.end + 1] == ["named"]:
                return True  # "a butcher named X"
            if self.lex.head_last and role.outer and len(name.key) > 1 and (k >= size or lower[k] in (".", ";", "of")):
                return True  # "lost her seat to a pharmacist, X."
            said = any(f & lx.AUXILIARY for f in self.reading.flags[: role.outer])
            if role.outer and lower[role.outer - 1] in ("by", "par"):
                return k >= size or said and not lower[k][0].isalnum()
            n = lower[k + 1] if k + 1 < size and lower[k] == "," else ""
            if n == "and" and role.outer and len(name.key) > 1:
                return True  # "sent a deputy, X, and a lawyer, Y"
            if n in _WHO or n and (role.outer == 0 or self.reading.flags[k + 1] & (lx.HUMAN | lx.AUXILIARY)):
                return True
            # « n’a dépêché qu’un sous-secrétaire, X, venu dire … »; but « Pressé par un journaliste, X, agacé, a répondu »
            told = role.outer and self.reading.flags[role.outer - 1] & lx.HUMAN  # "…", said a spokeswoman, X.
            return bool(said or told) and len(name.key) > 1 and (k >= size or lower[k] in STOPS)
        origin = self.reading.units.get(k + 1) if k < size and lower[k] in ("of", "from", "de", "d'") else None
        return (
            k >= size
            or lower[k] in ("of", "from")
            and bool(name.titles)
            and self.reading.capital(k + 1)
            or bool(origin and origin[1].flag & lx.COUNTRY)
            or not lower[k][0].isalnum()
            or lower[k] in ("et", "and", "ainsi", "qui", "who", "a", "est", "s'est", "was", "said", "has")
            or bool(self.reading.flags[k] & (lx.HUMAN | lx.AUXILIARY))
        )


def _pronoun(lower: list[str], k: int) -> int:
    """Where the pronoun ends that begins at word `k`: « cette dernière », « celui-ci »; 0 where none does."""
    if lower[k : k + 1] and lower[k].startswith(("celui-", "celle-", "ceux-", "celles-")):
        return k + 1
    last = lower[k + 1 : k + 2] and lower[k] in ("ce", "cette", "ces") and lower[k + 1].startswith("derni")
    return k + 2 if last else 0
