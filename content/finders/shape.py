"""The shape of marked words: what they look like by themselves, whoever says them."""

from __future__ import annotations

import re

from .cues import Cues

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?")
_HEAD = 240  # characters of a marked stretch that are looked at
_MANY = 60  # words that a longer one has at least
_LONG = 6  # words that a name without capitals has at most


def elided(word: str) -> str:
    """The small word that an apostrophe parts from what follows, else the word: « l' » of « l'heure »."""
    first, mark, rest = word.partition("'")
    return first + mark if rest else word


class Shape:
    """What the words between the marks look like by themselves; what is asked of few of them is read when asked for."""

    __slots__ = ("text", "start", "end", "cues", "count", "ends", "lower", "_raw", "_words", "_finite", "_title", "_piece")

    def __init__(self, text: str, start: int, end: int, cues: Cues):
        self.text, self.start, self.end, self.cues = text, start, end, cues
        self._raw: list[str] | None = None
        self._words: list[str] | None = None
        self._finite: bool | None = None
        self._title: bool | None = None
        self._piece: bool | None = None
        self.count = len(self.raw) if end - start <= _HEAD else _MANY
        self.ends = end > start and text[end - 1] in ".!?…"
        first = _WORD.search(text, start, end)
        self.lower = first is not None and text[first.start()].islower()

    @property
    def raw(self) -> list[str]:
        """The words as they stand, of the first characters only."""
        if self._raw is None:
            self._raw = _WORD.findall(self.text, self.start, min(self.end, self.start + _HEAD))
        return self._raw

    @property
    def words(self) -> list[str]:
        """The same in lower case, with `'`."""
        if self._words is None:
            self._words = "\n".join(self.raw).lower().replace("’", "'").split("\n") if self.raw else []
        return self._words

    def _parts(self) -> set[str]:
        """The words, and what an apostrophe or a hyphen joins."""
        parts = set(self.words)
        for w in self.words:
            if "'" in w:
                first, _, rest = w.partition("'")
                parts.update((first + "'", rest))
            if "-" in w:
                parts.update(w.split("-"))
        return parts

    @property
    def finite(self) -> bool:
        """Whether they have a verb with a subject, or one that wants none."""
        if self._finite is None:
            finite, words = self.cues.grammar.finite, self.words
            found = not finite.isdisjoint(words) or not self.cues.finite.isdisjoint(words[1:]) or self._verbal()
            self._finite = found or not finite.isdisjoint(self._parts())
        return self._finite

    @property
    def addresses(self) -> bool:
        """Whether someone speaks of themselves or to somebody in them."""
        return not self.cues.grammar.speakers.isdisjoint(self._parts())

    @property
    def title(self) -> bool:
        """Whether their long words have capitals."""
        if self._title is None:
            long = [] if self.lower or len(self.raw) < 2 else [w for w in self.raw if len(w) > 3]
            self._title = bool(long) and not any(w[0].islower() for w in long)
        return self._title

    @property
    def piece(self) -> bool:
        """Whether they are a piece of somebody's sentence, as no name is: « un requiem », « avec des devoirs de vacances »."""
        if self._piece is None:
            self._piece = bool(self.words) and self.lower and self._is_piece()
        return self._piece

    def _is_piece(self) -> bool:
        first, second = (elided(word) for word in (self.words + [""])[:2])
        cues, grammar = self.cues, self.cues.grammar
        stopped = self.ends and (self.text[self.end - 1] != "." or "term" in grammar.untied)  # a stop inside is often not theirs
        if stopped or self.count > _LONG or first in grammar.piecing or self.count > 3 and first in grammar.indefinite:
            return True
        led = second in cues.determiners or second in grammar.adverbs
        return led and first.endswith(cues.infinitives) and len(first) > 3  # « laisser une chance »

    @property
    def paired(self) -> bool:
        """Whether they join several of a kind, as a name without capitals seldom does: « lent et correct »."""
        pairing = self.cues.grammar.pairing
        joined = bool(pairing) and not pairing.isdisjoint(self.words[1:-1])
        return self.lower and (joined or self.text.find(", ", self.start, self.end - 1) > 0)

    def _verbal(self) -> bool:
        """Whether the first word is a verb by its ending, or by the article after it: « ignore les causes »."""
        words, cues = self.words, self.cues
        if not words:
            return False
        if len(words[0]) > 4 and words[0].endswith(cues.verbal):
            return True
        led = len(words) > 2 and words[1] in cues.determiners and words[1] not in cues.grammar.of
        return led and "term" in cues.grammar.untied and self.lower and words[0] not in cues.light and "'" not in words[0]
