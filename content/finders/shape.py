"""The shape of marked words: what they look like by themselves, whoever says them."""

from __future__ import annotations

import re

from .cues import Cues

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?")
_HEAD = 240  # characters of a marked stretch that are looked at
_MANY = 60  # words that a longer one has at least


class Shape:
    """What the words between the marks look like by themselves; what is asked of few of them is read when asked for."""

    __slots__ = ("text", "start", "end", "cues", "count", "ends", "lower", "_raw", "_words", "_finite", "_title", "_worded")

    def __init__(self, text: str, start: int, end: int, cues: Cues):
        self.text, self.start, self.end, self.cues = text, start, end, cues
        self._raw: list[str] | None = None
        self._words: list[str] | None = None
        self._finite: bool | None = None
        self._title: bool | None = None
        self._worded: bool | None = None
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
    def worded(self) -> bool:
        """Whether a lower-case stretch begins as no name does, where names are nouns: « sans coups de fil », « ne pas … »,
        « un calendrier sans jours », « laisser une chance », or has a turn in it (« trempé, mais entier »)."""
        if self._worded is None:
            self._worded = "term" in self.cues.grammar.untied and self.lower and self.count > 2 and self._is_worded()
        return self._worded

    def _is_worded(self) -> bool:
        words, grammar = self.words, self.cues.grammar
        first = words[0].partition("'")[0] + "'" if "'" in words[0] else words[0]
        second = words[1].partition("'")[0] + "'" if "'" in words[1] else words[1]
        if first in grammar.negation or first in grammar.reflexive and first != "nous" or first in grammar.clitic_subjects:
            return True
        if first in grammar.indefinite and first != "des" or first in ("ni", "si", "pas", "trop", "plus", "moins", "assez", "aussi", "tout"):
            return True
        if first not in grammar.of and (first in grammar.governing or first in grammar.conjunctions):
            return self.count > 3
        if first.endswith(self.cues.infinitives) and len(first) > 3:
            led = second in self.cues.determiners or second in grammar.governing or second in grammar.adverbs
            if led and second not in grammar.of:
                return True
        if self.count > 6:
            return True
        turn = self.text.find(",", self.start, min(self.end, self.start + _HEAD))
        return turn > 0 and any(w in ("mais", "puis", "voire", "non", "pas", "ni", "sinon") for w in words)

    def _verbal(self) -> bool:
        """Whether the first word is a verb by its ending, or by the article after it: « ignore les causes »."""
        words, cues = self.words, self.cues
        if not words:
            return False
        if len(words[0]) > 4 and words[0].endswith(cues.verbal):
            return True
        led = len(words) > 2 and words[1] in cues.determiners and words[1] not in cues.grammar.of
        return led and "term" in cues.grammar.untied and self.lower and words[0] not in cues.light and "'" not in words[0]
