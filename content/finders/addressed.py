"""Who in the sentence of a pronoun is not, or is, whom it means: whom somebody speaks to, who tells what is said, whose the thing
is of which it tells."""

from __future__ import annotations

from bisect import bisect_left

from .antecedents import FRONTED, NAMINGS
from .clauses import Clause, Mention
from .cues import REPORTS
from .groups import Groups
from .sentences import Sentence
from .smallwords import POSSESSIVE
from .speaker import Speaker
from .speakers import Reader

_THING = 6  # words that something of somebody's has at most
_AGAINST = frozenset(("devant", "face", "avec", "contre", "malgré"))  # what leads to whom somebody speaks


class Addressed(Groups):
    """Looks at what leads up to a pronoun in its own sentence."""

    def _tells(self, index: int, limit: int, who: Mention) -> Speaker | None:
        """« Y l'avait promis, observe [X] ; « … », ajoute-t-il »: who tells, by an incise, what a French sentence says before its
        semicolon."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        if not grammar.clitic_subjects or self.text[limit : limit + 1] != ";":
            return None
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        end = bisect_left(sentence.starts, limit)
        for event in reversed([e for e in reader.events if e.at < end and e.finite and not e.passive and e.flags & REPORTS]):
            m = reader.after(event.last + 1) if event.group and reader.low[event.group - 1] == "," else None
            if m is not None and m.last < end and m.form == "name" and m.kind == "person":
                found = Speaker(self.cast.people[m.person].name, None, None, m.person)
                return found if self._fits(found, who) else None
        return None

    def _whose_thing(self, sentence: Sentence, who: Mention) -> Speaker | None:
        """"[X]'s plan, which she calls “…”": whose thing it is of which an English relative tells with a pronoun."""
        low, grammar = sentence.lower, self.cues.grammar
        k = bisect_left(sentence.starts, who.start) - 1
        if grammar.clitic_subjects or k < 3 or low[k] not in grammar.relatives or who.gender not in ("m", "f"):
            return None
        k -= 2 if low[k - 1] == "," else 1
        for i in range(k - 1, max(0, k - _THING), -1):
            if low[i] in POSSESSIVE:
                owner = self.cast.naming_to(sentence.start, sentence.starts[i])
                found = None if owner is None else Speaker(self.cast.people[owner.person].name, None, None, owner.person)
                return found if found is not None and self.cast.people[owner.person].kind == "person" and self._fits(found, who) else None
            if low[i] in grammar.governing or low[i] == ",":
                return None
        return None

    def _spoken_to(self, sentence: Sentence, who: Mention) -> bool:
        """« Au rapporteur, X, [il] a répondu », « Comme X l'interrogeait, [il] … »: whether what leads up to a French pronoun
        with a comma tells of somebody else, to whom, with whom or against whom it speaks."""
        grammar, low = self.cues.grammar, sentence.lower
        place = bisect_left(sentence.starts, who.start)
        if not grammar.clitic_subjects or place < 3 or place > FRONTED * 2 or low[place - 1] != ",":
            return False
        if low[0] not in _AGAINST and low[0] not in grammar.at and low[0] not in grammar.subordinators:
            return False
        here = self.cast.namings_in(sentence.start, who.start)
        first = next((n for n in here if self.cast.people[n.person].kind == "person"), None)
        if first is None:
            return False
        at, end = bisect_left(sentence.starts, first.outer_start), bisect_left(sentence.starts, first.end)
        rest = low[end : place - 1]
        told = not (grammar.auxiliaries.isdisjoint(rest) and self.cues.finite.isdisjoint(rest))
        if low[0] in _AGAINST or low[0] in grammar.at or low[0] == "comme" and not told:
            before = low[:at]
            role = self.cast.nominals_in(sentence.start, first.outer_start)[:1]
            plain = "," not in before or before.count(",") == 1 and bool(role) and role[0].kind == "person"
            return plain and grammar.relatives.isdisjoint(before) and grammar.finite.isdisjoint(before)
        return rest[:1] in (["l'"], ["lui"]) or rest[:1] in (["le"], ["la"]) and rest[1:2] != [] and rest[1] in self.cues.finite

    def _concerned(self, who: Mention, index: int) -> Speaker | None:
        """« X a limogé [Y]. … a dénoncé l'intéressé », « « Y ment », a lancé X. L'intéressé … »: of two in the sentence
        before, the one whom the other acts on or talks of; None where nothing tells."""
        if not index or self.sentences[index].block - self.sentences[index - 1].block > 1:
            return None
        previous, said = self.sentences[index - 1], self.last.get(index - 1)
        namings = [n for n in self.cast.namings_in(previous.start, previous.end)[:NAMINGS] if n.form == "name"]
        people = dict.fromkeys(n.person for n in namings if self.cast.people[n.person].kind == "person")
        found = [s for p in people if self._fits(s := Speaker(self.cast.people[p].name, None, None, p), who)]
        if len(found) != 2:
            return None
        spoke = said.person if said is not None else None
        others = [s for s in found if s.person != spoke]
        if len(others) == 1:
            return others[0]
        first, second = (next(n for n in namings if n.person == s.person) for s in found)
        between = self.text[first.end : second.outer_start].lower().replace("’", "'").split()
        opens = self.text[second.outer_start : second.outer_start + 3].lower().split()[0]
        led = opens if opens in self.cues.grammar.contracted else between[-1] if between else ""
        if first.outer_start > previous.start or not between or led in self.cues.grammar.conjunctions or led in _AGAINST:
            return None
        return found[0] if led in self.cues.grammar.by else found[1]
