"""The subject with which a clause opens, past what only leads up to it: a dateline, a heading, an aside."""

from __future__ import annotations

from .appositions import Appositions
from .clauses import QUOTED, Mention
from .phrases import DASHES, REACH
from .verbs import capital, is_adverb

_APART = frozenset(("while", "whereas"))  # after a comma, before a clause with a subject of its own


class Openings(Appositions):
    """The first phrase of a clause that hangs on no preposition is its subject."""

    def main(self, limit: int) -> Mention | None:
        """The first mention of the clause before place `limit` that hangs on no preposition, else a phrase at its start."""
        low, grammar = self.low, self.cues.grammar
        own = self.own_clause(limit) if not grammar.clitic_subjects else None
        if own is not None:
            return own
        start = self.past_dateline(limit)
        start = max(start, self._past_heading(start, limit))
        while start < limit and not low[start][0].isalnum() and low[start] != QUOTED:
            start += 1
        for _ in range(3):
            if start >= limit or not self.opens_aside(start, limit):
                break
            depth = next((k for k in range(start, min(limit, start + REACH)) if low[k] == ","), None)
            if depth is None or depth + 1 >= limit:
                break
            start = depth + 1
        free = self._first_free(start, limit)
        if free is None or free.first > start + 1:
            opening = self._opening_phrase(start, limit)
            insists = free is not None and free.form == "pronoun" and self.low[free.first] in grammar.insisting
            goes_on = opening is not None and opening.last + 1 < limit and self.low[opening.last + 1] != ","
            if opening is not None and (free is None or insists or goes_on):
                return opening
        return free

    def own_clause(self, limit: int) -> Mention | None:
        """"X agreed, while [Y] issued a statement urging …", "…; [Y] put it at …": the subject with which the last clause before
        place `limit` opens."""
        low = self.low
        for k in range(min(limit, len(low)) - 1, max(0, limit - REACH), -1):
            if low[k] != ";" and not (low[k] in _APART and low[k - 1] == ","):
                continue
            first = k + 1 + (k + 1 < limit and low[k + 1] in self.cues.determiners)
            m = self.clause.who[first] if first < limit else None
            if m is None or m.form == "pronoun" or m.first > first:
                return None
            return self._owner(m)
        return None

    def opens_aside(self, start: int, limit: int) -> bool:
        """Whether what begins here only leads up to the clause: « Interrogé à Paris, », "Minutes later,"."""
        low, grammar = self.low, self.cues.grammar
        if low[start] in grammar.subordinators or self.cues.preposition_at(low, start):
            return True
        if is_adverb(low, start, self.cues) and start + 1 < limit and low[start + 1] in grammar.governing:
            return True
        m = self.clause.who[start]
        if m is not None and m.form == "nominal" and m.start == m.bare and grammar.clitic_subjects:
            comma = next((k for k in range(start + 1, min(limit, start + 12)) if low[k] == ","), limit)
            later = next((w for w in self.clause.who[comma + 1 : min(limit, comma + 16)] if w and not self.governed(w)), None)
            # « Élue maire en 2018, elle a bâti … », « Ex-Premier ministre, exilé à Nairobi, X n'a pas boudé … »
            return later is not None and (later.form == "pronoun" or later.form == "name" and later.kind == "person")
        if m is not None or start + 1 >= limit:
            return False
        if low[start] in grammar.times or low[start + 1] in grammar.times:
            return True
        following = low[start + 1]
        led = following in grammar.governing or following in self.cues.determiners
        return led and len(low[start]) > 4 and low[start].endswith(self.cues.openers)

    def past_dateline(self, limit: int) -> int:
        """The place after "PORT ALDER, Ohio (AP) —"."""
        for k in range(min(12, limit)):
            place = self.clause.words[0].isupper() and len(self.low[0]) > 2 or self.low[0].isdigit() and self.low[1:2] == ["h"]
            if self.low[k] in DASHES and k and (place or self.low[k - 1] == ")"):
                return k + 1
        return 0

    def _past_heading(self, start: int, limit: int) -> int:
        """The place after « La preuve : », "Result:": a few words without a verb before a colon are not the subject after it."""
        colon = next((k for k in range(start, min(limit - 1, start + 6)) if self.low[k] == ":"), None)
        if colon is None or QUOTED in self.low[start:colon]:
            return start
        if not self.cues.grammar.clitic_subjects:  # "Downing Street: the official spokesman was asked"
            persons = any(m is not None and m.kind == "person" for m in self.clause.who[start:colon])
            return start if persons or any(e.at < colon for e in self.events) else colon + 1
        heading = self.low[start:colon]
        plain = self.cues.grammar.auxiliaries.isdisjoint(heading) and self.cues.finite.isdisjoint(heading)
        plain = plain and not any(e.at < colon for e in self.events)
        return colon + 1 if plain and not any(self.clause.who[k] for k in range(start, colon)) else start

    def _first_free(self, start: int, limit: int) -> Mention | None:
        who = self.clause.who
        k = start
        limit = min(limit, start + REACH)
        while k < limit:
            m = who[k]
            if m is None or m.first != k:
                k += 1
                continue
            if m.number not in "01" and not self.governed(m):
                if not (m.form == "pronoun" and self.low[k] in self.cues.grammar.clitics):
                    return self._owner(m)
            k = m.last + 1
        return None

    def _opening_phrase(self, start: int, limit: int) -> Mention | None:
        low, cues = self.low, self.cues
        if start + 1 >= limit or low[start] in cues.grammar.subordinators or low[start] in cues.grammar.times:
            return None
        if low[start] in cues.titles and low[start + 1] == ".":
            return None  # « M. le ministre : »
        if self.clause.who[start] is None and low[start] not in cues.determiners and not capital(self.clause.words[start]):
            return None
        if is_adverb(low, start, cues) and low[start + 1] in cues.grammar.governing:
            return None  # "Rather than apologise, …"
        return self.phrase_from(start)
