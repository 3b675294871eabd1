"""Where marked words stand in their sentence: what the rules on names read."""

from __future__ import annotations

from .clauses import QUOTED, Clause
from .cues import JUDGES, REPORTS, THINKS, Cues
from .shape import Shape
from .verbs import Event

_WHERE = frozenset(("dans", "à", "au", "aux"))  # something is found
_FINDS = THINKS | REPORTS


class Site:
    """Where marked words stand: `low` the words of the sentence, `q` their place, `before` and `following` the words beside
    them ("" before the first, "." after the last), `after` the text that follows."""

    __slots__ = ("clause", "low", "q", "shape", "cues", "grammar", "events", "after", "before", "following")

    def __init__(self, clause: Clause, q: int, shape: Shape, cues: Cues, events: list[Event], after: str):
        self.clause, self.low, self.q, self.shape = clause, clause.low, q, shape
        self.cues, self.grammar, self.events, self.after = cues, cues.grammar, events, after
        self.before = self.low[q - 1] if q else ""
        self.following = self.low[q + 1] if q + 1 < len(self.low) else "."

    def word(self, place: int) -> str:
        """The word at `place`, "" outside of the sentence."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def judged(self, place: int) -> bool:
        """Whether a verb of judgement stands close before `place`, small words apart: « juge pour sa part le texte « mûr » »,
        "thought the whole track “lost, but losable”"."""
        for e in self.events:
            if not 0 < place - e.last <= 10:
                continue
            deemed = e.flags & THINKS and not self.grammar.clitic_subjects and self.low[e.at].startswith(self.cues.deeming)
            if e.flags & JUDGES or deemed or e.flags & _FINDS and self.low[e.last + 1] in _WHERE and self._told_newly():
                between = self.low[e.last + 1 : place]
                if len(between) < 4:
                    return True
                if sum(w.isalpha() and w not in self.cues.light for w in between) < 3 and QUOTED not in between:
                    return True
        return False

    def _told_newly(self) -> bool:
        """« voit dans le plan « un recul » »: whether the words begin with an indefinite article, as no name does."""
        first = self.shape.words[:1]
        return bool(first and self.grammar.clitic_subjects) and first[0] in self.grammar.indefinite

    def adjacent(self) -> bool:
        """Whether a verb of the lists stands right before the words, or one word off."""
        return any(0 < self.q - e.last <= 2 for e in self.events)

    @property
    def noun(self) -> int:
        """The place of the noun that stands right before the marks, its number left out: « le comité 3 « … » »."""
        return self.q - 2 if self.q > 1 and self.before.isdigit() else self.q - 1
