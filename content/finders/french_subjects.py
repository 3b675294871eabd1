"""Where a French phrase that can speak goes on or ends: the name of a body, how a text came to be known, a noun like a verb."""

from __future__ import annotations

from .clauses import Clause, capital
from .cues import Cues

# Stems of participles that tell how a text or somebody came to be heard: « consulté(e)(s) ».
_MADE_KNOWN = frozenset(
    "consult obtenu publi cit interrog contact dévoil révél diffus transmi transmis remi remis rédig command adress relay vu lu reçu "
    "joint rencontr crois".split()
)
_ON = frozenset("en dans le ce cette à au sur".split())


class FrenchSubjects:
    """Tells what belongs to a phrase; nothing in a language without clitic subjects."""

    clause: Clause
    cues: Cues
    low: list[str]

    def _goes_on_in_name(self, i: int, k: int) -> bool:
        """« [L'Alliance] pour la République », « [Ensemble] pour la paix, la coalition de X, »: whether a French « pour » at `k` stands
        within the name of a body: before a capital, or before a comma and a noun for a body."""
        low, words, cues = self.low, self.clause.words, self.cues
        if low[k] != "pour" or not capital(words[k - 1]) or not cues.grammar.clitic_subjects:
            return False
        following = k + 1 + (k + 1 < len(low) and low[k + 1] in cues.grammar.definite)
        if k - 1 > i and following < len(low) and capital(words[following]):
            return True
        comma = next((n for n in range(k + 2, min(len(low) - 2, k + 6)) if low[n] == ","), 0)
        return comma > 0 and low[comma + 1] in cues.determiners and low[comma + 2] in cues.anaphors

    def _is_made_known(self, k: int) -> bool:
        """Whether a French participle at place `k`, with what comes after it, tells how a text or somebody came to be heard."""
        low, grammar = self.low, self.cues.grammar
        if not grammar.clitic_subjects or k + 1 >= len(low) or capital(self.clause.words[k]):
            return False
        goes_on = low[k + 1] in grammar.by or low[k + 1] in grammar.times or low[k + 1] in _ON
        return goes_on and low[k].rstrip("es").removesuffix("é") in _MADE_KNOWN

    def _is_led_noun(self, k: int) -> bool:
        """« que [la presse] allemande juge »: whether a French article that opens its clause makes a noun of the verb form at `k`."""
        low, grammar = self.low, self.cues.grammar
        if not grammar.clitic_subjects or not k or low[k - 1] not in grammar.definite:
            return False
        return k == 1 or low[k - 2] in grammar.relatives or low[k - 2] in grammar.that or low[k - 2] in grammar.governing
