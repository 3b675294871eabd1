"""What stands beside a phrase and is the same one: a name after a role, a role before a name, who speaks for a body."""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital
from .governed import PARTICLES
from .phrases import DASHES, Phrases
from .smallwords import POSSESSIVE


class Appositions(Phrases):
    """Of two phrases in apposition the name is given, with the place where the first of them starts."""

    def _named_after_relative(self, k: int) -> Mention | None:
        """"said the man who wrote them, [X].": the name in apposition after a short relative that begins at place `k`."""
        low = self.low
        comma = next((i for i in range(k + 2, min(len(low), k + 8)) if not low[i][0].isalnum()), 0)
        m = self.clause.who[comma + 1] if comma and low[comma] == "," and comma + 1 < len(low) else None
        whole = m is not None and m.form == "name" and m.kind == "person" and m.first == comma + 1
        return m if whole and low[m.last + 1 : m.last + 2] in ([], ["."], [","], [":"]) else None

    def named_beside(self, m: Mention | None) -> Mention | None:
        """The name in apposition to a role: « le porte-parole du ministère, François X »."""
        if m is None or m.form not in ("nominal", "guess", "role") or self.is_circle(m.first):
            return m
        low, who = self.low, self.clause.who
        k = m.last + 1
        if k < len(low) and who[k] is not None and who[k].form == "name" and who[k].kind == "person" and m.form == "guess":
            return who[k]._replace(start=m.start, first=m.first)
        steps = 0
        while k < len(low) and steps < 9 and low[k] not in (",", "(") and low[k] not in BREAKS and low[k] != ".":
            plain = who[k] is None and not capital(self.clause.words[k])
            inner = who[k] is not None and who[k].kind == "person" and who[k].number != "p"
            if inner and low[m.last + 1] in self.cues.grammar.beside:
                return m  # « a dit le ministre en présence du président, X »
            if plain and low[k] not in self.cues.grammar.governing and low[k] not in self.cues.determiners:
                after_who = low[k] in self.cues.grammar.persons and "noun" in self.cues.grammar.compounds
                if after_who and m.number == "s" and (named := self._named_after_relative(k)) is not None:
                    return named
                if low[k] in self.cues.grammar.relatives or low[k] in self.cues.verbs or low[k] in self.cues.grammar.auxiliaries:
                    return m
                if low[k].endswith("ed") and "noun" in self.cues.grammar.compounds and m.last + 1 == k:
                    return m  # "The minister turned on the mayor, X: “…”"
            k += 1
            steps += 1
        if k + 1 < len(low) and low[k] == ",":
            english = "noun" in self.cues.grammar.compounds
            if m.form == "guess" and english and low[m.last] in self.cues.nouns:
                return m  # "According to the readout, X “set out …”"
            named = who[k + 1] is not None and who[k + 1].form == "name" and who[k + 1].kind == "person"
            firm = not english and low[m.last] in self.cues.firms and self._firm(m, k + 1)
            if firm:
                return firm
            if m.form == "guess" and english and low[m.last] in self.cues.anaphors and not named:
                return self._called(m, k + 1) or m
            name = who[k + 1]
            owner = name.last if name is not None else k + 1
            if english and owner + 2 < len(low) and low[owner + 1] in POSSESSIVE and capital(self.clause.words[owner]):
                name = who[owner + 2] or name  # "her shadow, Labour's [X],"
            if name is not None and name.form == "name" and name.kind == "person":
                following = low[name.last + 1] if name.last + 1 < len(low) else "."
                # « la ministre, X à l'issue … », "said his lawyer, X on Monday"
                own = low[m.first] in self.cues.grammar.possessive or m.first > 0 and low[m.first - 1] in self.cues.grammar.possessive
                body = m.form == "nominal" and m.kind != "person" and not own  # but « son conseil, Me X »
                if not english and (following == QUOTED or body):
                    return m  # « Selon l'opposition, la ministre X « manœuvre à vue » », « Selon la CGT, X, maire de Pau, « … » »
                led = following in self.cues.grammar.governing and (not english or name.person is not None) and m.form == "nominal"
                if english and following in self.cues.grammar.of and any(map(capital, self.clause.words[name.last + 2 : name.last + 3])):
                    following = low[name.last + 3] if name.last + 3 < len(low) else "."  # "their host, X of Piran, …"
                if led or following in (",", ".", "(", "?", "!", QUOTED, ";", ":", "–", "—"):
                    return name._replace(start=m.start, first=m.first)
            elif name is None and m.kind == "person":
                end = k + 1
                while end < len(low) and end < k + 6 and low[end] not in ",.:(?!;" and low[end] != QUOTED:
                    end += 1
                lone = end == k + 2 and self.low[m.first] in self.cues.grammar.possessive and capital(self.clause.words[k + 1])
                if self._is_name(k + 1, end) or lone and low[k + 1] not in self.cues.grammar.times:
                    found = self._guess(k + 1, end - 1)
                    return found and found._replace(start=m.start, first=m.first)
        return m

    def named_around(self, m: Mention) -> Mention:
        """`m`, or the name to which an English phrase without one is apposed: "[X], [a former lead], for whom it is “…”"."""
        k = m.first - 1
        if self.cues.grammar.clitic_subjects or k < 1 or not self.clause.holds(m):
            return m
        while k > 0 and self.low[k] in self.cues.determiners:
            k -= 1
        before = self.clause.who[k - 1] if k and self.low[k] == "," and self.low[m.last + 1 : m.last + 2] == [","] else None
        named = before is not None and before.form == "name" and before.kind == "person" and before.last == k - 1
        return before if named else m

    def _firm(self, m: Mention, i: int) -> Mention | None:
        """« L'armateur, la compagnie chypriote [Halkis Bulk], »: the name of a body that ends an apposition at place `i`."""
        words, low = self.clause.words, self.low
        last = next((k for k in range(i, min(len(low), i + 9)) if low[k] in ",.(:" or low[k] == QUOTED), 0)
        first = last
        while first > i and capital(words[first - 1]):
            first -= 1
        if first == last or low[i] in self.cues.determiners and self.cues.anaphors.get(low[i + 1]) != "body":
            return None
        found = self._guess(first, last - 1)
        return found and found._replace(start=m.start, first=m.first)

    def _called(self, m: Mention, i: int) -> Mention | None:
        """"Its sister paper, [the Sunday Mast], is kinder": the name of a body or paper between commas from place `i` on."""
        first = i + (self.low[i] in self.cues.grammar.definite)
        last = first
        while last < len(self.low) and capital(self.clause.words[last]):
            last += 1
        if last == first or last >= len(self.low) or self.low[last] != ",":
            return None
        known = self.clause.who[first]
        found = known if known is not None and known.last == last - 1 else self._guess(i, last - 1)
        return found and found._replace(start=m.start, first=m.first)

    def _apposed(self, m: Mention, start: int, comma: int) -> Mention | None:
        """The name that a phrase with another name in it only describes: « [A], successeur du juge B, »."""
        if self.clause.starts[start] == m.bare or comma <= 0 or self.low[start] in self.cues.grammar.definite:
            return None
        before = self.clause.who[comma - 1]
        if before is None or before.form != "name" or before.kind != "person" or self._hangs(before):
            return None
        return before

    def _described(self, m: Mention, comma: int) -> Mention:
        """`m` with the role that stands before it: « [la cheffe du parti, [X]], a dit »."""
        low, grammar = self.low, self.cues.grammar
        if comma <= 0 or low[comma] != "," or m.first <= comma:
            return m
        k = comma - 1
        while k >= 0 and k > comma - 12 and low[k] != "," and low[k] not in BREAKS and low[k] not in DASHES:
            k -= 1
        start = k + 1
        if low[start] in grammar.comparing and not grammar.clitic_subjects:
            start += 1  # "as [her running mate, [X]], put it"
        if start >= comma or any(start <= e.at < comma for e in self.events):
            return m
        opens = self.clause.who[start]
        if any(w in grammar.relatives for w in low[start:comma]):
            return m
        if self.is_circle(start):
            return self.phrase_from(start) or m  # « l'entourage du ministre, X, parle de … »
        role = low[start] in self.cues.determiners or opens is not None and opens.form == "nominal"
        role = role or opens is not None and opens.last + 1 < comma and low[opens.last + 1] in POSSESSIVE
        if not role or low[start] in grammar.times or low[start + 1] in grammar.times:
            return m
        return m._replace(first=start, start=self.clause.starts[start])

    def _is_name(self, start: int, end: int) -> bool:
        """Whether the words between two commas look like a person's name, though the cast does not know it."""
        words, low = self.clause.words, self.low
        if not 1 < end - start <= 5 or low[start] in self.cues.determiners:
            return False
        if not (capital(words[start]) and capital(words[end - 1])):
            return False
        if low[start] in self.cues.grammar.subordinators or low[start] in self.cues.grammar.times:
            return False
        return all(capital(w) or low[start + i] in PARTICLES for i, w in enumerate(words[start:end]))

    def voice_at(self, m: Mention, k: int) -> Mention | None:
        """"The society asked [through its president, X], that": the person who speaks for a body, right after the verb."""
        apart = self.low[k : k + 1] == [","]  # « L'ONG regrette, par la voix de X, que … »
        k += apart
        size = self.cues.mouth_at(self.low, k)
        if size <= apart or m.kind == "person" and m.form != "guess" or k + size >= len(self.low):
            return None
        at = self.clause.who[k + size]
        who = self.named_beside(at if at is not None and at.first == k + size else self.phrase_from(k + size))
        return who if who is not None and who.kind == "person" and who.form in ("name", "role") else None

    def _signatory(self, m: Mention) -> Mention | None:
        """"The letter, signed by [X], said", "a letter signed by [X] said": the one person whose text it is."""
        low, cues = self.low, self.cues
        if m.form != "guess" or cues.grammar.clitic_subjects:
            return None
        for k in range(m.first + 1, min(m.last + 3, len(low) - 3)):
            if low[k] == "signed" and low[k + 1] in cues.grammar.by and not cues.nouns.isdisjoint(low[m.first : k]):
                who = self.clause.who[k + 2] or self.clause.who[k + 3]
                alone = who is not None and who.last + 1 < len(low) and low[who.last + 1] not in cues.grammar.conjunctions
                return who if alone and who.form == "name" and who.kind == "person" else None
        return None

    def voice_of(self, m: Mention) -> Mention | None:
        """« Les États-Unis, par la voix de [M. X], … »: the person who speaks for a body."""
        low, k = self.low, m.last + 1
        signed = self._signatory(m)
        if signed is not None:
            return signed
        if low[k : k + 1] == ["("] and m.kind != "person" and self.cues.grammar.clitic_subjects:
            inner = self.clause.who[k + 1] if k + 1 < len(low) else None  # « Allemagne (Mme X) : « … » »
            named = inner is not None and inner.form == "name" and inner.kind == "person"
            return inner if named and low[inner.last + 1 : inner.last + 2] == [")"] else None
        if m.kind == "person" and m.form != "guess" or low[k : k + 1] != [","]:
            return None
        size = self.cues.mouth_at(low, k + 1)
        at = k + 1 + size
        if not size or at >= len(low) or not self.cues.grammar.relaying.isdisjoint(low[at : at + 3]):
            return None  # "speaking through an interpreter"
        m = self.clause.who[at] if self.clause.who[at] is not None else self.clause.who[at - 1]
        who = self.named_beside(m if m is not None and m.last >= at else self.phrase_from(at))
        return who if who is not None and who.kind == "person" and who.form in ("name", "role", "nominal") else None
