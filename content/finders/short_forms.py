"""Whom a short form means: a surname, a first name, a role without a name."""

from __future__ import annotations

from .cast import Naming
from .lexicon import Lexicon
from .name import Name
from .register import Register
from .role import Role
from .scenes import Scene


class ShortForms:
    """Gives the entry that a short form stands for. `namings` are those found so far, as they grow."""

    def __init__(self, register: Register, lex: Lexicon, namings: list[Naming]):
        self._register, self._lex, self._namings = register, lex, namings
        self.subject: tuple[int, int] | None = None  # the person a sentence before began with, and the scene's number

    def named(self, name: Name, scene: Scene) -> int | None:
        """The entry of a short form, or of a full form in a heading; None where it names no one known."""
        register = self._register
        if name.weight <= -5:
            return None
        index = register.same(name.key) if len(name.key) > 1 else None
        if index is None:
            if name.weight < 0 and len(name.key) == 1 and name.initial is False and not name.titles and name.weight <= -3:
                # « le Ferrandi », « à Marchenko »: a place or a thing that bears the name.
                if scene.reading.lower[name.outer - 1] not in ("à", "to"):
                    return None
            index = register.find(name, scene.block)
        return index

    def holder(self, role: Role, scene: Scene, number: int) -> int | None:
        """The entry a role without a name stands for, if the text allows only one."""
        if role.number == "p":
            return None
        if role.office in ("homologue", "counterpart") and role.determiner == "possessive":
            return self._register.holder(role, scene.block)
        if role.determiner != "definite" and not (role.determiner == "none" and self._lex.head_last and role.start == 0):
            return None
        index = self._register.holder(role, scene.block)
        if index is not None:
            return index
        return self._anaphor(role, scene, number)

    def _anaphor(self, role: Role, scene: Scene, number: int) -> int | None:
        """« Donald Trump a déclaré… Mais si le président américain a qualifié… »: the one named last, who has no role yet.

        Only for the highest offices with a country, a full name, and nobody else named between.
        """
        if self.subject is None or number - self.subject[1] > 1 or not role.country or role.former:
            return None
        index = self.subject[0]
        entry = self._register.entries[index]
        if entry.roles or entry.role_text or len(entry.key) < 2 or role.title not in self._lex.highest:
            return None
        if entry.gender and role.gender and entry.gender != role.gender or entry.country and entry.country != role.country:
            return None
        if self._namings and self._namings[-1].person != index:
            return None
        if (role.title, role.country) in self._register.by_post:
            return None
        words = " ".join(scene.reading.lower[: role.outer])
        if any(sign in words for sign in self._lex.contrasts):
            return None
        entry.role_text = scene.said(role.start, role.end)
        entry.country = entry.country or role.country
        entry.inferred.extend(("role", "country"))
        self._register.hold(index, role)
        return index
