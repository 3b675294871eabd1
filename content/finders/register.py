"""Who there is: one entry per person however the text names them, found again by name, surname, title or office."""

from __future__ import annotations

from ..model import Mention
from .lexicon import GIVEN, Lexicon
from .name import Name
from .role import Role

# Among many of one surname or office only the last few are looked at: the rule stays linear.
_FEW = 12
_OFFICES = 60  # different offices of one person, beyond which no more are read


class Entry:
    """A person as gathered so far."""

    __slots__ = (
        "name",
        "key",
        "gender",
        "titles",
        "role",
        "role_text",
        "country",
        "home",
        "organisation",
        "standing",
        "mentions",
        "inferred",
        "roles",
        "last",
        "block",
    )

    def __init__(self, name: str, key: tuple[str, ...]):
        self.name = name
        self.key = key
        self.gender: str | None = None
        self.titles: set[str] = set()
        self.role: Role | None = None
        self.role_text: str | None = None
        self.country: str | None = None
        self.home: str | None = None  # the country whose somebody is, told in the sentence before: it is not shown
        self.organisation: str | None = None
        self.standing: str | None = None
        self.mentions: list[Mention] = []
        self.inferred: list[str] = []
        self.roles: list[Role] = []
        self.last = -1  # where it was last named
        self.block = -1


class Register:
    """All entries and the ways to find them again. Every look-up is by dict, and looks at a bounded number of entries."""

    def __init__(self, lex: Lexicon):
        self.lex = lex
        self.entries: list[Entry] = []
        self.by_key: dict[tuple[str, ...], int] = {}
        self.by_ends: dict[tuple[str, str], int] = {}  # first and last word of the name
        self.by_part: dict[tuple[str, ...], list[int]] = {}  # endings of names
        self.by_middle: dict[tuple[str, ...], list[int]] = {}  # Restrepo of Ximena Restrepo Ulloa
        self.by_country: dict[str, list[int]] = {}
        self.by_first: dict[str, list[int]] = {}  # Xi, Abiy: the family name or only name comes first
        self.by_office: dict[str, list[int]] = {}
        self.by_post: dict[tuple[str, str | None], list[int]] = {}
        self.called: dict[tuple[tuple[str, ...], str | None], int] = {}  # short form, gender of its title -> whom it meant last

    def add(self, text: str, key: tuple[str, ...]) -> int:
        """A new entry; its index."""
        index = len(self.entries)
        self.entries.append(Entry(text, key))
        self.call(index, key)
        return index

    def call(self, index: int, key: tuple[str, ...]) -> None:
        """Let the name `key` mean the entry, too."""
        self.by_key[key] = index
        self.by_ends.setdefault((key[0], key[-1]), index)
        for k in range(0 if len(key) == 1 else 1, len(key)):
            self.by_part.setdefault(key[k:], []).append(index)
        if len(key) > 1:
            self.by_first.setdefault(key[0], []).append(index)
            for word in key[1:-1]:
                self.by_middle.setdefault((word,), []).append(index)
            last = key[-1]
            if "-" in last:
                for part in last.split("-"):
                    if len(part) > 2:
                        self.by_part.setdefault((part,), []).append(index)

    def same(self, key: tuple[str, ...]) -> int | None:
        """The entry of which `key` is another full form: middle names left out, an initial for the first name."""
        found = self.by_key.get(key)
        if found is None and len(key) > 1:
            found = self.by_ends.get((key[0], key[-1]))
            if found is None and len(key[0]) <= 2 and key[0].endswith(".") or len(key) > 1 and len(key[0]) == 1:
                near = [e for e in self.by_part.get(key[1:], [])[-_FEW:] if self.entries[e].key[0].startswith(key[0].rstrip("."))]
                found = near[0] if len(near) == 1 else found
        return found

    def longer(self, key: tuple[str, ...]) -> int | None:
        """The only entry whose name goes on where `key` ends: Feliciano Mamani of Feliciano Mamani Ticona, Ignacio Belaunde of
        Ignacio Belaunde-Prado."""
        size = len(key)
        fitting = [
            e
            for e in self.by_first.get(key[0], [])[-_FEW:]
            if self.entries[e].key[: size - 1] == key[:-1]
            and self.entries[e].key[size - 1 :]
            and _goes_on(self.entries[e].key, key)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def of_a_place(self, key: tuple[str, ...]) -> int | None:
        """The only entry of which `key` is the name without its place: Lord Hale of Lord Hale of Skell."""
        candidates = self.by_first.get(key[0], [])[-_FEW:] if len(key) == 1 else []
        placed = {e for e in candidates if " of " in self.entries[e].name}
        return placed.pop() if len(placed) == 1 else None

    def find(self, name: Name, block: int) -> int | None:
        """The entry that a short form means, or None: with two of one surname, title or gender decides, else which of them
        stood before, else whom the text has called so, else the one named last in the same block."""
        found = self._found(name, block)
        if found is not None and name.role is None:  # "Commander Orr" is the father, "Orr" may be the son
            self.called[name.key, name.gender] = found
        return found

    def _found(self, name: Name, block: int) -> int | None:
        key = name.key
        candidates = self.by_part.get(key, []) or self.by_middle.get(key, [])
        if not candidates and len(key) == 1 and self.by_first_word(name):
            candidates = self.by_first.get(key[0], [])
        candidates = list(dict.fromkeys(candidates[-_FEW:]))
        if len(candidates) > 1 and name.gender:
            candidates = [c for c in candidates if self.entries[c].gender in (None, name.gender)] or candidates
            told = [c for c in candidates if self.entries[c].gender == name.gender]
            candidates = told or candidates
        if len(candidates) > 1 and name.titles:
            same = [c for c in candidates if self.entries[c].titles.intersection(name.titles)]
            candidates = same or candidates
        if len(candidates) > 1 and name.role is not None:
            candidates = [c for c in candidates if self._holds(c, name.role)] or candidates  # Sen. Doyle, Rep. Doyle
        if len(candidates) > 1:
            candidates = [c for c in candidates if self.entries[c].last >= 0]
        if len(candidates) > 1:
            if self.called.get((key, name.gender)) in candidates:
                return self.called[key, name.gender]
            recent = max(candidates, key=lambda c: self.entries[c].last)
            told = not name.gender or self.entries[recent].gender == name.gender
            return recent if self.entries[recent].block == block and told else None
        if candidates and name.gender and self.entries[candidates[0]].gender not in (None, name.gender):
            return None
        return candidates[0] if candidates else None

    def by_first_word(self, name: Name) -> bool:
        """Whether the first word of a name may stand for it: Xi, Abiy; Sir Malcolm."""
        if name.key[0] in self.by_first and name.weight > -2 and self._family_first(name.key[0]):
            return True
        if name.key[0] not in self.by_first or name.weight < 2 and not (self.lex.head_last and name.titles and name.weight > -5):
            return False
        if self.lex.flags.get(name.key[0], 0) & GIVEN and name.titles:
            alike = any(not self.entries[c].titles.isdisjoint(name.titles) for c in self.by_first[name.key[0]])
            return alike or not self.lex.familiar.isdisjoint(name.titles)  # Dr Anchalee, but M. Martin is not Martin Duval
        return True

    def _family_first(self, word: str) -> bool:
        """Whether the first word of the names that begin with `word` is the family's: Namgung Hye-rin, Ouyang Te-kuang."""
        lasts = [self.entries[index].name.rpartition(" ")[2] for index in self.by_first[word]]
        return all("-" in last and last.rpartition("-")[2].islower() for last in lasts)

    def hold(self, index: int, role: Role) -> None:
        """Note that the entry holds the office of `role`, so that « le président béninois » finds it."""
        roles = self.entries[index].roles
        said = (role.title, role.country, role.former, role.ranks, role.words)
        if not any((r.title, r.country, r.former, r.ranks, r.words) == said for r in roles) and len(roles) < _OFFICES:
            roles.append(role)  # « Le ministre », said of one person a thousand times, is one office
        self.by_office.setdefault(role.office, []).append(index)
        self.by_post.setdefault((role.title, role.country), []).append(index)

    def clashes(self, name: Name) -> bool:
        """Whether all who bear the surname are of another gender than its title says: M. and Mme Restrepo are two."""
        bearers = (self.by_part.get(name.key, []) or self.by_middle.get(name.key, []))[-_FEW:]
        return bool(name.gender and bearers) and all(self.entries[b].gender not in (None, name.gender) for b in bearers)

    def holder(self, role: Role, block: int) -> int | None:
        """The entry that a definite role without a name means, where the text itself allows only one."""
        if role.office in ("homologue", "counterpart"):
            peers = list(dict.fromkeys(self.by_country.get(role.country or "", [])[-_FEW:]))
            return peers[0] if len(peers) == 1 else None
        if role.country:
            exact = self._fitting(self.by_post.get((role.title, role.country), ()), role)
            if len(exact) == 1:
                return exact[0]
        else:
            exact = self._fitting(self.by_post.get((role.title, None), ()), role)
            if len(exact) == 1 and len(self._fitting(self.by_office.get(role.office, ()), role)) <= 1:
                return exact[0]
        candidates = self._fitting(self.by_office.get(role.office, ()), role)
        if role.country and len(candidates) > 1:
            candidates = [c for c in candidates if self.entries[c].country == role.country]
        if len(candidates) > 1 and exact:
            candidates = exact
        if len(candidates) > 1:
            recent = max(candidates, key=lambda c: self.entries[c].last)
            entry = self.entries[recent]
            return recent if entry.block == block and entry.last >= 0 else None
        return candidates[0] if candidates else None

    def _holds(self, index: int, role: Role) -> bool:
        """Whether an entry holds the office of a role, or held it, whichever the role says."""
        return any(held.office == role.office and held.former == role.former for held in self.entries[index].roles)

    def _fitting(self, candidates, role: Role) -> list[int]:
        fitting = []
        for index in dict.fromkeys(candidates[-_FEW:]):
            entry = self.entries[index]
            if role.gender and entry.gender and role.gender != entry.gender:
                continue
            if role.country and entry.country and role.country != entry.country:
                continue
            if any(
                held.former == role.former
                and held.ranks == role.ranks
                and (held.title == role.title or role.words <= held.words and (held.country or not role.country))
                and (not role.country or not held.country or role.country == held.country)
                for held in entry.roles
            ):
                fitting.append(index)
        return fitting


def _goes_on(whole: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Whether a name goes on after the last word of `key`: by a word more, or by a part of the same word."""
    last = whole[len(key) - 1]
    return last == key[-1] and len(whole) > len(key) or last.startswith(key[-1] + "-")
