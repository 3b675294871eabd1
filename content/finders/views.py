"""Whose view a phrase of the clause gives: « selon X », "according to X", « à ses yeux », "in the ministry's view"."""

from __future__ import annotations

from itertools import compress

from .clauses import QUOTED, Mention, capital
from .parentheses import Parentheses
from .smallwords import POSSESSIVE


class Views(Parentheses):
    """What stands for a view without a verb, and whom it names."""

    def prepositions(self) -> list[tuple[int, int, Mention]]:
        """(place, words, who) for every « selon X », "according to X" of the clause."""
        if self._prepositions is not None:
            return self._prepositions
        found = self._prepositions = []
        low, cues = self.low, self.cues
        for i in compress(range(len(low)), map(cues.leading.__contains__, low)):
            owned = cues.view_at(low, i) if low[i] in cues.views else None
            view = self._named_view(i) if owned is None and low[i] in cues.views and not cues.grammar.clitic_subjects else None
            if owned is not None:
                found.append((i, owned[1], self._own(i) or self.owner_at(owned[0])))
            elif view is not None:
                found.append((i, 1, view))
            elif low[i] in cues.prepositions:
                size = cues.preposition_at(low, i)
                if size and i + size < len(low):
                    who = self.named_beside(self.phrase_from(i + size))
                    if who is not None and low[i] in cues.grammar.apart and not self._is_apart(i, who):
                        continue
                    if who is not None and who.number != "0" and not (low[i] in cues.grammar.per and who.form == "guess"):
                        found.append((i, size, who))
        return found

    def _own(self, i: int) -> Mention | None:
        """« [Pékin] a condamné l'offre de X, « un recul » à ses yeux »: the subject of a French clause that goes before, in whose
        view something is; None where a pronoun has to tell."""
        low, cues = self.low, self.cues
        who = self.named_beside(self.main(i)) if i > 4 and cues.grammar.clitic_subjects else None
        if who is None or who.form not in ("name", "role", "nominal") or who.last + 2 >= i or low[i - 1] != QUOTED:
            return None
        verb = who.last + 1 + (low[who.last + 1] == ",")
        acts = low[verb] in cues.grammar.have or low[verb] in cues.finite
        return who if acts and not any(m.form == "pronoun" and m.first > verb for m in self.clause.mentions) else None

    def _is_apart(self, i: int, who: Mention) -> bool:
        """« …, foi de X, … », « Vu de Pékin, … »: whether a preposition that is another word too is set off before somebody."""
        known = who.form != "guess" or any(map(capital, self.clause.words[who.first : who.last + 1]))
        return known and who.form != "pronoun" and (not i or not self.low[i - 1][0].isalnum())

    def _named_view(self, i: int) -> Mention | None:
        """"In [the ministry]'s view, …", "by [X]'s account": whose view a phrase at the head of a clause gives."""
        low = self.low
        if i and low[i - 1].isalnum():
            return None
        j = next((k for k in range(i + 2, min(i + 9, len(low) - 1)) if low[k] in POSSESSIVE), 0)
        views = [list(words[2:]) for words in self.cues.views[low[i]].get("@", ())]
        plain = bool(j) and low[j + 1].isalpha() and low[j + 1] not in self.cues.nouns  # "in X's considered view"
        if not j or not any(low[k : k + len(words)] == words for k in (j + 1, j + 1 + plain) for words in views):
            return None
        m = self.clause.who[j - 1]
        return m if m is not None and m.last == j - 1 else self.stretched_to(i + 1, j - 1)

    def owner_at(self, i: int) -> Mention:
        """Whom a possessive stands for: « à [ses] yeux », "in [her] view"."""
        c, word = self.clause, self.low[i]
        plural = word.startswith("leur") or word == "their"
        gender, number = self.cues.owners.get(word), "p" if plural else "s"
        return c.pronoun(i, gender, number)
