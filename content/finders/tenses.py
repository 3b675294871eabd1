"""Which way a sentence points from its brief's day: back to what happened, or on to what is planned."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..languages import Language

_TOKEN = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?;](?=[»”’\"')\]]{0,2}(?:\s|$))"
    r"|(?<=[^\W\d_])[.!?](?=[»”]?[\[(]?\^?[\d¹²³⁰-⁹]{1,2}[\])]?\s)"  # a note is called there
)
_BY = re.compile(r"\s(?:par|by)\s")
_SENTENCE_END = frozenset(".!?;")
_OWNS = ("'s", "’s")  # "for Friday's attack"
REACH = 240  # characters on each side
_CLOSE = 3  # words before a verb in which its auxiliary stands


class Tenses:
    """The tense words of one language. `tenses` makes it and keeps it."""

    def __init__(self, language: Language):
        rows = {name: frozenset(words) for name, words in language.table("tenses").items()}
        none: frozenset[str] = frozenset()
        self._past, self._future = rows.get("past", none), rows.get("future", none)
        self._past_ending, self._future_ending = tuple(rows.get("past_ending", ())), tuple(rows.get("future_ending", ()))
        self._not_verb, self._turns_future = rows.get("not_verb", none), rows.get("turns_future", none)
        self._next_to, self._starting, self._lasting = (rows.get(name, none) for name in ("next_to", "starting", "lasting"))
        self._turns_past = rows.get("turns_past", none)
        self._finite = rows.get("finite", none)
        self._meant = rows.get("meant", none)
        self._skipped = rows.get("skipped", none)
        self._opening, self._announced, self._being = (rows.get(name, none) for name in ("opening", "announced", "being"))
        self._having, self.target = rows.get("having", none), rows.get("target", none)
        self._governing, self._governed = rows.get("governing", none), rows.get("governed", none)
        self._scheduled, self._determiner = rows.get("scheduled", none), rows.get("determiner", none)
        self._abbreviations = frozenset(word.lower().rstrip(".") for word in language.lines("abbreviations"))
        self._announcing = rows.get("announcing", none)
        self._sense_of = lru_cache(4096)(self._one)

    def direction(self, text: str, start: int, end: int, low: int, high: int) -> int:
        """-1 if the sentence around `start`:`end` tells of the past, 1 if of what is to come, else 0.

        It is looked at within the block `low`:`high`. The nearest verb before decides; where none stands before, the
        nearest after.
        """
        before, first, last = self._leading(text, start, low)
        if last > first and (sense := self._beside(before, first, last)):
            return -1 if last == first + 1 and self._after(text, end, high) < 0 else sense  # "By Thursday, they were saying"
        if last > first and before[last - 1] in self._meant and not text.startswith(_OWNS, end, end + 2):
            return 1
        for i in range(last - 1, first - 1, -1):
            if (sense := self._sense_of(before[i])) and (sense := self._among(sense, before, i, first)):
                if sense > 0 and i == last - 1 and i > first and before[i - 1] in self._having:
                    return -1  # « ont fixé mercredi au 30 août le premier tour »
                if before[i] in self._opening and (
                    i == first and self._after(text, end, high) < 0 or _BY.match(text, end, high) and i == last - 1
                ):
                    return -1  # « Attendu mardi, le ministre n’est pas venu », « convoqué jeudi par le ministre »
                return sense
        return self._after(text, end, high)

    def _after(self, text: str, end: int, high: int) -> int:
        """What the nearest verb after a day that ends at `end` says, in its sentence."""
        after = self._tokens(text[end : min(high, end + REACH)])
        for i, word in enumerate(after):
            if word in _SENTENCE_END and self._ends(after, i):
                break
            if (sense := self._sense_of(word)) and (sense := self._among(sense, after, i, 0)):
                return sense
        return 0

    def announces(self, heading: str) -> bool:
        """Whether what stands under `heading` is to come."""
        words = self._tokens(heading[:REACH])
        return not self._announcing.isdisjoint(
            [*words, *map(" ".join, zip(words, words[1:])), *map(" ".join, zip(words, words[1:], words[2:]))]
        )

    def awaits(self, text: str, start: int, low: int) -> bool:
        """Whether what stands before a day says that it is still to come: « doivent être raccordées avant le 15 décembre »."""
        words, first, last = self._leading(text, start, low)
        if last == first or self._beside(words, first, last) < 1:
            return False
        for i in range(last - 1, first - 1, -1):
            if (sense := self._sense_of(words[i])) and (sense := self._among(sense, words, i, first)):
                return sense > 0 and all(self._sense_of(word) >= 0 for word in words[max(first, i - _CLOSE) : i])
        return False

    def _leading(self, text: str, start: int, low: int) -> tuple[list[str], int, int]:
        """The tokens before a day, where its sentence begins among them, and where the articles right before it do."""
        words = self._tokens(text[max(low, start - REACH) : start])
        first = last = len(words)
        while first and not (words[first - 1] in _SENTENCE_END and self._ends(words, first - 1)):
            first -= 1
        while last > first and words[last - 1] in self._skipped:
            last -= 1
        return words, first, last

    @staticmethod
    def _tokens(words: str) -> list[str]:
        return _TOKEN.findall(words.lower().replace("’", "'"))

    def _ends(self, words: list[str], i: int) -> bool:
        """Whether a sentence ends at the mark `i`: a full stop only where no abbreviation needs it."""
        if words[i] != "." or not i or words[i - 1] == ".":  # a figure ends the sentence
            return True
        return words[i - 1] not in self._abbreviations and len(words[i - 1]) > 1

    def _beside(self, words: list[str], first: int, last: int) -> int:
        """What the words right before the day say: « avant », « d’ici au », « dès »."""
        for size in (1, 2):
            phrase = " ".join(words[last - size : last]) if last - size >= first else ""
            if phrase in self._next_to:
                return -1 if last - size > first and words[last - size - 1] in self._lasting else 1
            if phrase in self._starting:
                before = range(max(first, last - size - 2), last - size)
                return -1 if any(self._sense_of(words[i]) == -1 and self._among(-1, words, i, first) < 0 for i in before) else 1
        return 0

    def _among(self, sense: int, words: list[str], i: int, first: int) -> int:
        """What a word means beside the words before it, from `first` on: `sense` is what it says alone."""
        if sense == 2:
            if words[i] in self._governing and not self._governed.intersection(words[i + 1 : i + 2]):
                return 0
            beside = words[i - 1] if i > first else ""
            return 0 if beside in self._determiner or self._sense_of(beside) == -1 else 1
        if sense == 1:
            return -1 if i > first and {words[i - 1], " ".join(words[max(i - 2, first) : i])} & self._turns_past else 1
        if words[i] in self._announced and i > first and words[i - 1] in self._being:
            return 1  # « le ministre est annoncé lundi »
        for j in range(i - 1, max(i - 3, first) - 1, -1):
            if words[j] in self._turns_future:
                return 1
            if words[j] in self._finite:
                break
        return -1

    def _one(self, word: str) -> int:
        """What a word says alone: -1 the past, 1 what is to come, 2 the same if it is a verb, 0 nothing."""
        if word in self._future:
            return 1
        if word in self._scheduled:
            return 2
        if word in self._past:
            return -1
        if len(word) < 5 or word in self._not_verb:
            return 0
        if self._future_ending and word.endswith(self._future_ending):
            return 1
        return -1 if self._past_ending and word.endswith(self._past_ending) else 0


@cache
def tenses(language: Language) -> Tenses:
    """The tense words of `language`, read once."""
    return Tenses(language)
