"""Roles of several people at once: « les rapporteurs X et Y », « X et Y, députés de l’Isère », "X and Y, respectively A and B".

Each gets the role in the singular, as far as the lists know it.
"""

from __future__ import annotations

from copy import copy

from . import lexicon as lx
from .lexicon import Lexicon
from .name import Name
from .reading import Reading
from .role import Role
from .smallwords import JUST_AND, OF, THE
from .weights import ROLE

_RESPECTIVELY = frozenset(("respectivement", "respectively"))
_EACH = frozenset("tous toutes les deux trois both all two three".split())  # « X et Y, tous deux députés »
_CLOSES = frozenset(",.;:)!?»–—")
_BRACKETED = 9  # words in brackets after a name
_AMONG = frozenset(("parmi", "among", "of", "de", "des"))


class Several:
    """Gives the roles of several people of one sentence to them."""

    def __init__(self, reading: Reading, names: list[Name], roles: list[Role], lex: Lexicon):
        self.reading, self.names, self.roles, self.lex = reading, names, roles, lex
        self.by_start = {n.outer: n for n in names}
        self.by_end = {n.end: n for n in names}

    def respectively(self) -> None:
        """« X et Y, respectivement ministre de la Défense et chef d’état-major »: the first role is the first one's."""
        lower = self.reading.lower
        if _RESPECTIVELY.isdisjoint(lower):
            return
        for k in range(3, self.reading.size - 1):
            if lower[k] not in _RESPECTIVELY or lower[k - 1] != ",":
                continue
            names, roles = self._before(k - 1), [r for r in self.roles if r.outer > k and r.person is None]
            if len(names) > 1 and len(roles) >= len(names) and roles[0].outer == k + 1 and not any(n.role for n in names):
                for name, role in zip(names, roles):
                    role.person = -1
                    self._give(name, role, self._spelt(role, self.reading.words[role.start : role.end]))

    def share(self, role: Role) -> None:
        """Give a role in the plural to the names right after it, or those that it stands after between commas."""
        lower, size = self.reading.lower, self.reading.size
        k = role.end
        apart = k < size and lower[k] == ","
        names = self._after(k + apart)
        if apart and names:
            end = self._past_brackets(names[-1].end)
            if end < size and lower[end] not in _CLOSES or role.outer and lower[role.outer - 1] in _AMONG:
                names = []  # « Devant les députés, X et Y ont défendu … »
        if len(names) < 2 and role.determiner == "none":
            k = role.outer
            while k > 1 and lower[k - 1] in _EACH:
                k -= 1
            closed = role.end >= size or lower[role.end] in _CLOSES
            names = self._before(k - 1) if k > 1 and lower[k - 1] == "," and closed else []
        distributed = any(lower[i : i + 1] in JUST_AND for i in range(role.head, role.end))  # « les PDG de A et de B, X et Y »
        if len(names) < 2 or distributed or any(name.role for name in names):
            return
        said = self._singular(role)
        for name in names:
            self._give(name, role, said)
        role.person = -2

    def of_each(self, role: Role) -> None:
        """« Les présidents du Tchad, X, et du Niger, Y »: a role in the plural of several places, each with its own bearer."""
        lower = self.reading.lower
        at = next((i for i in range(role.end - 1, role.head, -1) if lower[i] in OF), 0)
        place, k = role.end - 1, role.end
        if not at and lower[k : k + 1] and lower[k] in OF:  # a place that no list has: « les maires de Lens, X, et de Douai, Y »
            at, place = k, k + 1
            k += 1
            while self.reading.capital(k):
                k += 1
        pairs: list[tuple[Name, int]] = []
        while at and self.reading.capital(place) and lower[k : k + 1] == [","] and (name := self.by_start.get(k + 1)):
            pairs.append((name, place))
            k = self._past_brackets(name.end)
            k += lower[k : k + 1] == [","]
            k += lower[k : k + 1] in JUST_AND
            while k < self.reading.size and (lower[k] in OF or lower[k] in THE):
                k += 1
            place = k
            while self.reading.capital(k):
                k += 1
        if len(pairs) < 2 or role.determiner == "possessive" or any(name.role for name, _ in pairs):
            return
        if any(self.reading.words[place].isupper() for _, place in pairs):
            return  # "the heads of the IMF, X, and the World Bank, Y": of bodies, whose heads are theirs alone
        one = copy(role)
        one.end, one.country = at, None
        said = self._singular(one)
        for name, place in pairs:
            self._give(name, one, said)
            unit = self.reading.units.get(place)
            name.role.country = unit[1].value if unit is not None and unit[1].flag & lx.COUNTRY else None
        role.person = -2

    @staticmethod
    def _give(name: Name, role: Role, said: str) -> None:
        """Give a name a role of its own, which need not stand beside it."""
        one = copy(role)
        one.outer = one.start = one.end = name.outer
        one.said, one.number, one.person, one.gender = said, "s", -1, name.gender
        name.role = one
        name.weight = max(name.weight, 0) + ROLE

    def _after(self, k: int) -> list[Name]:
        """The names of a list from word `k` on."""
        lower, found = self.reading.lower, []
        closed = last = False
        while not closed and (name := self.by_start.get(k)):
            found.append(name)
            k = end = self._past_brackets(name.end)
            closed = len(found) > 1 and last
            k += lower[k : k + 1] == [","]
            last = lower[k : k + 1] in JUST_AND
            k += last
            if k == end:
                break
        return found

    def _before(self, k: int) -> list[Name]:
        """The names of a list that ends before word `k`, in order, the last of which is joined."""
        lower, found = self.reading.lower, []
        while name := self._ending(k):
            found.insert(0, name)
            k = name.outer
            if len(found) == 1 and lower[k - 1 : k] not in JUST_AND or len(found) > 1 and lower[k - 1 : k] != [","]:
                break
            k -= 1
            k -= len(found) == 1 and lower[k - 1 : k] == [","]
        return found

    def _ending(self, k: int) -> Name | None:
        """The name that ends before word `k`, with what stands in brackets after it."""
        if k > 0 and self.reading.lower[k - 1] == ")":
            k = next((i for i in range(k - 2, max(0, k - _BRACKETED), -1) if self.reading.lower[i] == "("), k)
        return self.by_end.get(k)

    def _past_brackets(self, k: int) -> int:
        lower = self.reading.lower
        if lower[k : k + 1] == ["("] and ")" in lower[k : k + _BRACKETED]:
            return lower.index(")", k) + 1
        return k

    def _singular(self, role: Role) -> str:
        """The words of a role of several as one of them bears it."""
        reading, lex = self.reading, self.lex
        words = []
        past = False  # past the noun and its adjectives
        for i in range(role.start, role.end):
            word, low = reading.words[i], reading.lower[i]
            past = past or i > role.head and (low in OF or not low.isalpha() or reading.flags[i] & lx.FUNCTION)
            if not past and i > role.head and word[0].isupper():
                past = True
            if past or lex.head_last and i != role.head:
                words.append(word)
            elif i == role.head:
                words.append(word[:-1] if role.end == i + 2 and i in reading.spelt else self._one(word, role.office))
            else:
                words.append(_one_adjective(word, lex))
        return self._spelt(role, words)

    def _spelt(self, role: Role, words: list[str]) -> str:
        """`words`, with blanks between them where the words of the role have them."""
        sentence = self.reading.sentence
        apart = (" " if sentence.starts[i] > sentence.end_of(i - 1) else "" for i in range(role.start + 1, role.end))
        return words[0] + "".join(blank + word for blank, word in zip(apart, words[1:]))

    def _one(self, word: str, office: str) -> str:
        for cut in (1, 2):
            shorter = word[:-cut]
            known = self.lex.offices.get(shorter.lower())
            if known is not None and known.number == "s":
                return shorter
        return office if word.lower() in self.lex.offices else word


def _one_adjective(word: str, lex: Lexicon) -> str:
    low = word.lower()
    if low.endswith("aux") and len(low) > 4 and low not in ("nouveaux",):
        return word[:-3] + "al"
    if low == "nouveaux":
        return word[:-1]
    if low.endswith("s") and (low[:-1] in lex.demonyms or low not in lex.demonyms):
        return word[:-1]
    return word
