"""Who is the subject of an English verb that stands beside somebody who only hangs on a preposition, or under another clause:
"footage of [X] saying", "a story about [his aunt] who wrote", "after [she] went there and blamed"."""

from __future__ import annotations

from .clauses import Mention
from .governed import Governed
from .verbs import Event

_UNDER = frozenset(("after", "before", "when", "because", "as", "while", "since"))  # a clause that hangs on another
_NEAR = 5  # words in which the article of a noun for words stands


class EnglishSubjects(Governed):
    """Asked where the order of words gives nobody, or somebody else."""

    def _is_shown(self, m: Mention) -> bool:
        """Whether an English mention is what a picture, a report or the like is of: the noun before "of" is nobody."""
        k = m.first - 1
        while k > 1 and self.low[k] in self.cues.determiners:
            k -= 1
        of = k > 0 and self.low[k] in self.cues.grammar.of and not self.cues.grammar.clitic_subjects
        return of and m.form != "pronoun" and not self.cues.speaks(self.low[k - 1])

    def _under(self, event: Event, joint: int) -> Mention | None:
        """"X called it rash after [she] went there and blamed": the English pronoun with which a clause under another begins, whose
        verb the "and" at place `joint` goes on from."""
        k = event.group - 1
        m = self.clause.who[k] if k > 0 else None
        if self.low[joint] != "and" or self.low[joint - 1] == "," or m is None or m.form != "pronoun" or m.gender not in ("m", "f"):
            return None
        return m if self.low[m.first - 1] in _UNDER and not any(event.last < e.at < joint and e.finite for e in self.events) else None

    def _read_from(self, noun: int) -> int | None:
        """"read aloud from an old e-mail describing": where the English phrase begins whose noun for words stands at a place, which
        somebody reads from."""
        low, cues = self.low, self.cues
        k = next((k for k in range(noun - 1, max(1, noun - _NEAR), -1) if low[k] in cues.determiners), 0)
        read = k > 1 and low[k - 1] == "from" and ("read" in low[k - 3 : k - 1] or "reading" in low[k - 3 : k - 1])
        return k if read else None

    def _is_whom(self, m: Mention | None, phrase: Mention | None) -> bool:
        """"told a story about [his aunt] who wrote": whether an English "who" means the one right before it, where the whole phrase
        before it is no person."""
        if m is None or m.kind != "person" or m.form == "pronoun" or m.number != "s" or self.cues.grammar.clitic_subjects:
            return False
        if phrase is None:
            return m.form in ("nominal", "role")
        before = self.low[phrase.first : m.first]
        return phrase.form == "guess" and phrase.last == m.last and bool(before) and not any(map(self.cues.speaks, before))
