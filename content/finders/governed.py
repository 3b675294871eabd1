"""Whether a phrase hangs on a preposition: « à [Paris] », "with [the ministry]". Such a phrase is the subject of no verb."""

from __future__ import annotations

from .clauses import BREAKS, Mention, capital
from .verbs import Verbs

PARTICLES = frozenset("de du d' la le van von der den bin ibn al el á da di dos y".split())
_ADJECTIVES = 3  # words that stand between an article and its noun


class Governed(Verbs):
    """The phrases of a clause that hang on a preposition."""

    def _hangs(self, m: Mention) -> bool:
        """« le départ de [X] », "backed by [X]": whether a mention hangs on a preposition, and not on one that compares."""
        k = m.first - 1
        grammar = self.cues.grammar
        if self._several(m.first):
            return False
        if self.low[m.first] in grammar.contracted or self.low[m.first] in grammar.of and m.last > m.first:
            return not self._is_article(m.first)
        if self._titled(k):
            return False
        if k > 1 and self.low[k] == "." and capital(self.clause.words[k - 1]):
            k -= 2  # an abbreviated title
        if m.form == "nominal" and m.start == m.bare and not grammar.clitic_subjects:
            k = self._before_adjectives(k)
        if k >= 0 and self.low[k] in self.cues.determiners:
            k -= 1
        if k < 1:
            return False
        if self.low[k] in grammar.conjunctions and k > 1:
            first = self.clause.who[k - 1]  # "Japan, supported by Korea and [China], proposed"
            return first is not None and first.last == k - 1 and first.form != "pronoun" and self._hangs(first)
        return self.low[k] in grammar.governing and self.low[k] not in grammar.comparing

    def _before_adjectives(self, k: int) -> int:
        """The place of the article of an English noun whose words before it end at place `k`: "from [a] large | member"; `k` itself
        where there is none."""
        j = k
        while j > 0 and k - j < _ADJECTIVES and self.low[j].isalpha() and self.low[j] not in self.cues.light:
            if self.cues.flags.get(self.low[j], 0) or self.low[j] in self.cues.verbs:
                return k
            j -= 1
        return j if self.low[j] in self.cues.determiners else k

    def _several(self, k: int) -> bool:
        """« [Des pêcheurs] dénoncent », « hier, [des riverains] ont »: whether the article at `k` opens a clause."""
        low, grammar = self.low, self.cues.grammar
        if low[k] not in grammar.contracted or low[k] not in grammar.plural:
            return False
        return k == 0 or not low[k - 1].isalpha() or low[k - 1] in grammar.that or low[k - 1] in grammar.times

    def _titled(self, k: int) -> bool:
        """« M. d'[Arzac] »: whether a particle of a name stands at place `k`, after a title that hangs on nothing."""
        if k < 1 or self.low[k] not in PARTICLES:
            return False
        k -= 1
        if self.low[k] == ".":
            k -= 1
        if k < 0 or self.low[k] not in self.cues.titles:
            return False
        return k == 0 or self.low[k - 1] not in self.cues.grammar.governing

    def governed(self, m: Mention) -> bool:
        """Whether a mention hangs on a preposition."""
        k = m.first - 1
        grammar = self.cues.grammar
        if self._titled(k) or self._several(m.first):
            return False
        if k >= 0 and self.low[k] in self.cues.determiners and self.low[k] not in grammar.governing:
            k -= 1
        if k < 0:
            return False
        if self.low[m.first] in grammar.governing and m.form != "pronoun" and not self._is_article(m.first):
            return True
        return self.low[k] in grammar.governing

    def past_more(self, k: int) -> int:
        """The place after a phrase that ends before `k`, past « elle-même » and what stands in brackets there: « X (PS, Marne), »."""
        low = self.low
        if k < len(low) and low[k] in self.cues.selves:
            k += 1
        if low[k : k + 1] == ["("]:
            k = next((i + 1 for i in range(k + 1, min(len(low), k + 8)) if low[i] == ")"), k)
        return k

    def _is_article(self, k: int) -> bool:
        """« [Des] élus dénoncent », « il dit que [des] élus »: whether « des » at place `k` is an article and no preposition."""
        if self.low[k] not in self.cues.grammar.indefinite:
            return False
        before = self.low[k - 1] if k else ","
        return before in BREAKS or before == "," or before in self.cues.grammar.that or before in self.cues.grammar.subordinators
