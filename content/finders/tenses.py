"""Which way a sentence points from its brief's day: back to what happened, or on to what is planned."""

from __future__ import annotations

import re
from functools import cache

from ..languages import Language

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?;](?=\s|$)")
_SENTENCE_END = frozenset(".!?;")
REACH = 240  # characters on each side


class Tenses:
    """The tense words of one language. `tenses` makes it and keeps it."""

    def __init__(self, language: Language):
        rows = language.table("tenses")
        self._past, self._future = frozenset(rows.get("past", ())), frozenset(rows.get("future", ()))
        self._past_ending, self._future_ending = tuple(rows.get("past_ending", ())), tuple(rows.get("future_ending", ()))
        self._not_verb = frozenset(rows.get("not_verb", ()))
        self._turns_future = frozenset(rows.get("turns_future", ()))
        self._next_to = frozenset(rows.get("next_to", ()))
        self._scheduled, self._determiner = frozenset(rows.get("scheduled", ())), frozenset(rows.get("determiner", ()))

    def direction(self, text: str, start: int, end: int, low: int, high: int) -> int:
        """-1 if the sentence around `start`:`end` tells of the past, 1 if of what is to come, else 0.

        It is looked at within the block `low`:`high`. The nearest verb before decides; where none stands before, the
        nearest after.
        """
        before: list[str] = []
        for token in _TOKEN.findall(text, max(low, start - REACH), start):
            if token in _SENTENCE_END:
                before.clear()
            else:
                before.append(token.lower().replace("’", "'"))
        if before and (before[-1] in self._next_to or " ".join(before[-2:]) in self._next_to):
            return 1
        for i in range(len(before) - 1, -1, -1):
            if sense := self._sense(before, i):
                return sense
        after: list[str] = []
        for token in _TOKEN.findall(text, end, min(high, end + REACH)):
            if token in _SENTENCE_END:
                break
            after.append(token.lower().replace("’", "'"))
        for i in range(len(after)):
            if sense := self._sense(after, i):
                return sense
        return 0

    def _sense(self, words: list[str], i: int) -> int:
        word = words[i]
        if word in self._future:
            return 1
        if word in self._scheduled and not (i and words[i - 1] in self._determiner):
            return 1
        past = word in self._past
        if not past and len(word) > 4 and word not in self._not_verb:
            if self._future_ending and word.endswith(self._future_ending):
                return 1
            past = word.endswith(self._past_ending)
        if not past:
            return 0
        return 1 if self._turns_future.intersection(words[max(i - 3, 0) : i]) else -1


@cache
def tenses(language: Language) -> Tenses:
    """The tense words of `language`, read once."""
    return Tenses(language)
