"""Whose words an infinitive gives that hangs on another verb: of whom that verb moves to speak, hears or blames."""

from __future__ import annotations

from .clauses import QUOTED, Mention, capital
from .cues import GERUND, JUDGES, REPORTS
from .verbs import Event
from .views import Views


class Drawn(Views):
    """Finds who speaks where another verb has them for its object."""

    def prompted(self, event: Event) -> Mention | None:
        """"prompting [X] to reply", « ce qui a conduit [X] à parler de »: whom something makes say what follows."""
        low, grammar = self.low, self.cues.grammar
        k = event.group - 1 if low[event.group] in grammar.linking else event.group - 2
        before = event.at - 2 if low[event.at - 1] in grammar.linking and not grammar.clitic_subjects else 0
        if before > 1 and self.clause.who[before] is None:
            verb = next((i for i in range(before - 1, max(0, before - 8), -1) if low[i] in grammar.prompting), 0)
            read = self.phrase_from(verb + 1) if verb else None  # "prompting the port authority to speak of “…”"
            if read is not None and read.last < before and low[verb + 1] in self.cues.determiners and "," not in low[verb:before]:
                read = self.stretched_to(verb + 1, before)
            before -= low[before] == ","  # "prompting the minister, X, to speak of"
            return read if read is not None and read.last == before and read.form != "pronoun" else None
        m = self.clause.who[k] if k > 1 and low[k + 1] in grammar.linking else None
        if m is None or m.last != k or m.form == "pronoun" and not grammar.clitic_subjects:
            return None
        first = m.first - 1
        while first > 0 and low[first] in self.cues.determiners:
            first -= 1
        return m if low[first] in grammar.prompting else None

    def undergone(self, event: Event) -> bool:
        """« X s'est vu reprocher par Y « … », s'est fait traiter de « … » par Y »: whether the subject is not who says."""
        grammar = self.cues.grammar
        before = self.low[max(0, event.at - 4) : event.at]
        done = grammar.clitic_subjects and before[-1:] and before[-1] in ("vu", "vue", "vus", "fait", "faire", "entendu", "voit")
        return bool(done) and not grammar.reflexive.isdisjoint(before[:-1])

    def came(self, event: Event) -> Mention | None:
        """« a reçu [X], venu dénoncer « … » »: who came to say something, right before a comma."""
        low, k = self.low, event.group - 1
        if k < 3 or low[k] not in ("venu", "venue", "venus", "venues") or low[k - 1] != ",":
            return None
        m = self.clause.who[k - 2]
        return m if m is not None and m.last == k - 2 and m.form != "pronoun" else None

    def heard(self, event: Event) -> Mention | None:
        """« Y a entendu [X] parler de « … » », « a laissé [X] dire que »: whom somebody hears, sees or lets speak."""
        if self.low[event.at] == "réagir" and self.low[event.at - 1] in self.cues.grammar.causing:
            return self.named_beside(self.phrase_from(event.last + 1))  # « X a fait réagir [Y] : »
        if event.group < 3 or not self.cues.grammar.clitic_subjects:
            return None
        return self._whom(event.group - 1, self.cues.grammar.perceiving)

    def set_beside(self, event: Event) -> Mention | None:
        """« X a salué « a », [Y], maire de Pau, dénonçant « b » »: the subject of a French participle, named right after other words."""
        low, k = self.low, event.group - 1
        if not event.flags & GERUND or k < 4 or low[k] != "," or not self.cues.grammar.clitic_subjects:
            return None
        p = next((i for i in range(k - 2, max(0, k - 16), -1) if low[i] == QUOTED), 0)
        m = self.named_beside(self.phrase_from(p + 2)) if p and low[p + 1] == "," else None
        if m is None or m.kind != "person" or m.form not in ("name", "role", "nominal") or m.last >= k:
            return None
        rest = low[self.past_more(m.last + 1) : k]
        told = rest[:1] in ([], [","]) and not any(m.last < e.at < k and e.finite for e in self.events)
        return m if told and not self.governed(m) else None

    def preferring(self, event: Event) -> Mention | None:
        """« X dénonce « … », [Y] préférant parler d'« … » »: the subject, after a comma, of a participle that an infinitive hangs on."""
        low, k = self.low, event.group - 1
        if k < 3 or not low[k].endswith("ant") or not self.cues.grammar.clitic_subjects:
            return None
        comma = next((i for i in range(k - 2, max(0, k - 8), -1) if low[i] == ","), 0)
        m = self.phrase_from(comma + 1) if comma else None
        stands = m is not None and m.last == k - 1 and m.form != "pronoun"
        return m if stands and (m.form != "guess" or self.cues.speaks(low[min(m.first + 1, m.last)])) else None

    def _whom(self, k: int, verbs: frozenset[str]) -> Mention | None:
        """Who stands between one of `verbs` and place `k`, which may be the comma after what they are."""
        low, cues = self.low, self.cues
        k -= low[k] == ","
        m = self.clause.who[k]
        if m is None:
            verb = next((i for i in range(k - 2, max(0, k - 8), -1) if low[i] in verbs), 0)
            m = self.phrase_from(verb + 1 + (low[verb + 1] in cues.grammar.at)) if verb else None
            told = m is not None and any(capital(w) for w in self.clause.words[m.first : m.last + 1])
            m = m if told or m is not None and cues.speaks(low[min(m.first + 1, m.last)]) else None
        if m is None or m.last != k or m.form == "pronoun":
            return None
        first = m.first - 1
        while first > 0 and (low[first] in cues.determiners or low[first] in cues.grammar.at):
            first -= 1
        return m if low[first] in verbs else None

    def blamed(self, event: Event) -> Mention | None:
        """« Y accuse [X] d'avoir parlé de « … » », « reproche à [X] d'avoir qualifié … »: of whom it is said that they spoke."""
        low, grammar = self.low, self.cues.grammar
        k = event.group - 2
        if k < 2 or low[event.group] not in grammar.past_infinitive or low[k + 1] not in grammar.of or event.finite:
            return None
        if not event.flags & (REPORTS | JUDGES) or not grammar.clitic_subjects:
            return None
        return self._whom(k, grammar.addressing | grammar.blaming)
