"""The subject with which a clause opens, past what only leads up to it: a dateline, a heading, an aside."""

from __future__ import annotations

from .appositions import Appositions
from .clauses import QUOTED, Mention, capital, is_adverb
from .cues import GERUND
from .phrases import DASHES, REACH
from .verbs import Event

_EARLY = frozenset(("early", "late", "earlier", "later"))  # "Early this month, "
_WHEN = frozenset(("when", "until"))
_APART = frozenset(("while", "whereas", "but", "yet"))  # after a comma, before a clause with a subject of its own
_SPANS = frozenset("seconds minutes moments hours days weeks months years decades minute moment hour day week month year".split())
_SINCE = frozenset("after before later earlier into ago".split())
_OPENER = 4  # letters that a participle at the head of a clause has at least
_HAVING = frozenset(("ayant", "étant"))
_HARDLY = frozenset(("hardly", "scarcely", "barely"))
_WHOM = frozenset(("him", "her", "them", "it", "us"))  # after a preposition


class Openings(Appositions):
    """The first phrase of a clause that hangs on no preposition is its subject."""

    def main(self, limit: int) -> Mention | None:
        """The first mention of the clause before place `limit` that hangs on no preposition, else a phrase at its start."""
        low, grammar = self.low, self.cues.grammar
        own = self.own_clause(limit) if not grammar.clitic_subjects else None
        if own is not None:
            return own
        parted = self._after_semicolon(limit)
        if parted is not None:
            return parted
        start = self.past_dateline(limit)
        start = max(start, self._past_heading(start, limit))
        while start < limit and not low[start][0].isalnum() and low[start] != QUOTED:
            start += 1
        start = self.past_hardly(start, limit)
        for _ in range(3):
            if start >= limit or not (self.opens_aside(start, limit) or self._opens_relative(start)):
                break
            comma = self._comma(start, min(limit, start + REACH))
            if comma is None and limit < len(low) and low[start + 1] in grammar.of and low[start].endswith(self.cues.openers):
                return None  # « Prié de | dire combien, il … »
            if comma is None or comma + 1 >= limit:
                break
            fronted = (self.clause.who[comma - 1] or self.ending(start, comma)) if comma > start + 2 else None
            if fronted is not None and not start and self.after_fronted(fronted):
                return self._owner(fronted)  # "On Monday X, unlike Y, was blunt"
            start = comma + 1
        beside = not grammar.clitic_subjects and start + 2 < limit and low[start] in grammar.governing
        if beside and low[start + 1] in _WHOM and low[start + 2] in self.cues.determiners:
            start += 2  # "Beside her [an older man] was crying"
        free = self._first_free(start, limit)
        free = self._after_absolute(free, limit) or free
        if free is None or free.first > start + 1:
            opening = self._opening_phrase(start, limit)
            insists = free is not None and free.form == "pronoun" and self.low[free.first] in grammar.insisting
            goes_on = opening is not None and opening.last + 1 < limit and self.low[opening.last + 1] != ","
            if opening is not None and (free is None or insists or goes_on):
                return opening
        return free

    def _after_semicolon(self, limit: int) -> Mention | None:
        """« La Suisse y avait son consul ; [celui-ci] … »: the subject with which the last part of a sentence before `limit` opens."""
        at = next((k for k in range(min(limit, len(self.low)) - 1, 0, -1) if self.low[k] == ";"), None)
        m = self._first_free(at + 1, limit) if at is not None else None
        opens = m is not None and all(w in self.cues.determiners for w in self.low[at + 1 : m.first])
        return m if opens and m.last + 1 < limit and self.low[m.last + 1] != "," else None

    def _after_absolute(self, m: Mention | None, limit: int) -> Mention | None:
        """« Mme X lui ayant crié de conclure, [le préfet] … »: the subject after a French clause with a participle of its own."""
        k = m.last + 1 if m is not None and self.cues.grammar.clitic_subjects else limit
        while k < min(limit, len(self.low)) and (self.low[k] in self.cues.grammar.clitics or self.low[k] in self.cues.grammar.negation):
            k += 1
        if k >= min(limit, len(self.low)) or self.low[k] not in _HAVING:
            return None
        comma = self._comma(k, min(limit, k + REACH))
        return self._first_free(comma + 1, limit) if comma is not None else None

    def _opens_relative(self, start: int) -> bool:
        """« Questionnée sur le gaz, [que l'Australie voudrait], elle … », « D'Oslo, [où il vit], X … »: whether a French relative
        goes on what leads up to the clause."""
        grammar = self.cues.grammar
        opens = start and self.low[start - 1] == "," and grammar.clitic_subjects
        return bool(opens) and self.low[start] in grammar.relatives

    def _comma(self, start: int, stop: int) -> int | None:
        """The place of the first comma from `start` on that stands in no brackets: « Pour X (PS, Var)[,] le texte »."""
        closing = -1
        for k in range(start, stop):
            if self.low[k] == "(":
                closing = next((j for j in range(k + 1, min(stop, k + 12)) if self.low[j] == ")"), closing)
            elif self.low[k] == "," and k > closing:
                return k
        return None

    def past_hardly(self, start: int, limit: int) -> int:
        """The place after "No sooner had X spoken than", "Hardly had X left when"; `start` where no such clause begins there."""
        low = self.low
        if start + 1 >= limit or start + 1 >= len(low):
            return start
        hardly = low[start] in _HARDLY and low[start + 1] in self.cues.grammar.have
        if not hardly and low[start : start + 2] != ["no", "sooner"]:
            return start
        return next((k + 1 for k in range(start, min(limit, start + REACH)) if low[k] in ("than", "when")), start)

    def after_fronted(self, m: Mention) -> bool:
        """Whether an English subject ends what stands before the first comma, right after a phrase of time, place or manner."""
        low, grammar = self.low, self.cues.grammar
        if grammar.clitic_subjects or m.form == "pronoun" or low[0] not in grammar.governing or low[0] in grammar.linking:
            return False
        k = m.first - 1
        while k > 0 and low[k] in grammar.definite:
            k -= 1
        if k < 1 or m.form == "nominal" and m.kind != "country" and m.start == m.bare:
            return False
        light = low[k] in grammar.governing or low[k] in self.cues.determiners or low[k] in self.cues.joining
        if light or low[k].endswith("ing") or not low[k][0].isalnum():
            return False
        return not any(event.at < m.first for event in self.events)

    def ending(self, start: int, end: int) -> Mention | None:
        """The English name with which the words from place `start` to `end` end, past a party: "In his letter [X] (Labour)",
        "On Monday [X] of the Free Party"."""
        low = self.low
        if self.cues.grammar.clitic_subjects or end - start < 4:
            return None
        opens = next((k for k in range(end - 2, max(start, end - 10), -1) if low[k] in ("(", "of")), None)
        if opens is None or low[opens] == "(" and low[end - 1] != ")" or not self.low[opens - 1][0].isalnum():
            return None
        m = self.clause.who[opens - 1]
        return m if m is not None and m.form == "name" and m.kind == "person" and m.last == opens - 1 else None

    def set_apart(self, event: Event) -> Mention | None:
        """"After Y spoke, [the ministry], quoting the report, was …": the English subject right before a gerund that a comma
        parts from it."""
        at, low = event.at, self.low
        if not event.flags & GERUND or at < 2 or low[at - 1] != "," or self.cues.grammar.clitic_subjects:
            return None
        m = self.clause.who[at - 2]
        if m is None or m.last != at - 2 or m.form == "pronoun" or self._hangs(m):
            return None
        k = m.first - 1
        while k >= 0 and low[k] in self.cues.determiners:
            k -= 1
        if m.kind == "country" and k > 0 and capital(self.clause.words[k - 1]) and any(e.finite and e.last < k for e in self.events):
            return None  # "X spoke of the fire in Yakima, Washington, calling it “…”"
        return m if k < 0 or low[k] == "," else None

    def own_clause(self, limit: int) -> Mention | None:
        """"X agreed, while [Y] issued a statement urging …", "…; [Y] put it at …": the subject with which the last clause before
        place `limit` opens."""
        low = self.low
        for k in range(min(limit, len(low)) - 1, max(0, limit - REACH), -1):
            when = low[k] in _WHEN and low[k - 1].isalpha()  # "X had hardly spoken when [Y] rose and said"
            if low[k] != ";" and not (low[k] in _APART and low[k - 1] == ",") and not when:
                continue
            first = k + 1 + (k + 1 < limit and low[k + 1] in self.cues.determiners)
            if low[k + 1 : k + 2] in (["so"], ["nor"], ["neither"]) and k + 3 < limit and low[k + 2] in self.cues.helping:
                first = k + 3 + (low[k + 3] in self.cues.determiners)  # "; so did [Y], calling it “…”"
            m = self.clause.who[first] if first < limit else None
            if when and (m is None or m.form == "pronoun" or "," in self._past_aside(m.last + 1, limit)):
                continue
            if m is None or m.form == "pronoun" or m.first > first:
                return None
            return self._owner(m)
        return None

    def _past_aside(self, k: int, limit: int) -> list[str]:
        """The words from place `k` on, without what stands between commas there: "[, the mayor,] rose and said"."""
        closes = next((i for i in range(k + 1, min(limit, k + 9)) if self.low[i] == ","), 0) if self.low[k] == "," else 0
        return self.low[closes + 1 if closes else k : limit]

    def opens_aside(self, start: int, limit: int) -> bool:
        """Whether what begins here only leads up to the clause: « Interrogé à Paris, », "Minutes later,"."""
        low, grammar = self.low, self.cues.grammar
        if low[start] in grammar.subordinators or self.cues.preposition_at(low, start):
            return True
        if is_adverb(low, start, self.cues) and start + 1 < limit and low[start + 1] in grammar.governing:
            return True
        if not grammar.clitic_subjects and self._tells_when(start, limit):
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
        if low[start] in grammar.definite and start + 3 < limit and low[start + 2] in grammar.times and low[start + 3] == ",":
            return low[start + 1][0].isdigit()  # « Le 3 mars, la foule … »
        following = low[start + 1]
        led = following in grammar.governing or following in self.cues.determiners
        if not led and following in grammar.of and self.cues.infinitives:  # « Prié de dire combien, il … », not « Comité de … »
            led = any(w.endswith(self.cues.infinitives) for w in low[start + 2 : start + 4])
        return led and len(low[start]) >= _OPENER and low[start].endswith(self.cues.openers)

    def only_opens(self, start: int, end: int, other: Mention, beside: bool) -> bool:
        """« [Mardi soir], la préfecture, jointe par téléphone, a dit », « [Preuve de la tension], … », « [Comme X], … »: whether
        the words from `start` to the comma at `end`, with which a French sentence begins, only lead up to its subject, where
        `other` can be that. `beside`: it ends right before the verb, and may tell more of what opens (« Le campus, la plus
        grande école, dénonce »)."""
        low, words, cues, grammar = self.low, self.clause.words, self.cues, self.cues.grammar
        if not grammar.clitic_subjects:
            return False
        head = start + (low[start] in cues.determiners)
        if head < end and low[head] in grammar.times and (head == start or words[head].islower()) or low[head].isdigit():
            return True
        m = self.clause.who[head]
        if m is not None and m.form != "pronoun":
            return m.form == "nominal" and self._hangs(m)  # « Au Sénat, … »
        small = low[start] in grammar.governing or low[start] in grammar.comparing or is_adverb(low, start, cues)
        if small and low[start] not in cues.determiners:
            return True
        if beside or any(capital(words[k]) and not self._governs(k) for k in range(start + 1, end)):
            return False
        noun = range(head, min(head + 3, end) if head > start else head + 1)
        if any(cues.speaks(low[k]) or low[k] in grammar.documents for k in noun):
            return False
        alone = end == start + 1 and low[start] not in cues.fronted
        return not alone or low[other.first] in grammar.definite or other.first > 0 and low[other.first - 1] in grammar.definite

    def after_opening(self, start: int, end: int) -> int:
        """The place of the comma after what only leads up to the subject of a French sentence, before `end`; 0 without one."""
        comma = next((k for k in range(start + 1, end - 1) if self.low[k] == ","), 0)
        other = self.phrase_from(comma + 1) if comma and self.cues.grammar.clitic_subjects else None
        return comma if other is not None and self.only_opens(start, comma, other, False) else 0

    def _governs(self, k: int) -> bool:
        """Whether the capital at place `k` is of a name that hangs on a preposition."""
        m = self.clause.who[k]
        return self._hangs(m) if m is not None else self.low[k - 1] in self.cues.grammar.governing

    def _tells_when(self, start: int, limit: int) -> bool:
        """Whether an English clause is still to begin: "Hours after the vote, ", "A day later, ", "Less kindly, "."""
        low = self.low
        comma = next((k for k in range(start + 1, min(limit, start + 4)) if low[k] == ","), 0)
        adverb = comma and (is_adverb(low, comma - 1, self.cues) or low[comma - 1] in self.cues.grammar.whereabouts)
        if (adverb or comma and low[start] in _EARLY) and self.clause.who[start] is None:
            return True
        span = next((k for k in range(start, min(limit - 1, start + 3)) if low[k] in _SPANS), None)
        return span is not None and low[span + 1] in _SINCE

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
