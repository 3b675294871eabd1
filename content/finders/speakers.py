"""Who stands at a cue: the subject before a verb, the one that a verb or a preposition gives.

What stands between commas after a subject is stepped over, and every look-back and look-ahead has a bound.
"""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital, is_adverb
from .cues import GERUND, INFINITIVE, JUDGES, PARTICIPLE, REPORTS, THINKS
from .phrases import PHRASE, REACH
from .relatives import Relatives
from .smallwords import POSSESSIVE
from .verbs import Event

# English parts of texts, and texts, that go by a number.
_NUMBERED = frozenset(
    "article paragraph section resolution clause chapter annex rule directive protocol schedule decision recital amendment bill item".split()
)
_ELLIPTIC = frozenset("when if though although while once until unless".split())  # before a participle alone: "when asked"
_OBLIQUE = frozenset("him her them me us".split())  # after a preposition


class Reader(Relatives):
    """Reads one clause. Everything it gives is a Mention of that clause, or None."""

    def subject(self, event: Event) -> Mention | None:
        """Whose words a cue verb gives."""
        if event.pronoun is not None:
            return self._clitic(event.pronoun)
        if event.passive or event.flags & INFINITIVE and self.undergone(event):
            return self.agent(event)
        told_of = self.told_of_by_others(event)
        if told_of is not None:
            return told_of
        if event.flags & INFINITIVE:
            drawn = self.prompted(event) or self.heard(event) or self.came(event) or self.preferring(event)
        else:
            drawn = self.blamed(event)
        if drawn is not None:
            return drawn
        found = self.after(event.last + 1) if event.after or self._follows(event) else None
        if found:
            return found
        if not event.finite:
            return self.set_beside(event) or self._own_subject(event) or self._main_subject(event)
        return self.before(event.group - 1)

    def _own_subject(self, event: Event) -> Mention | None:
        """« des manifestants scandant », "with members of both parties accusing"; not the words of "a statement accusing"."""
        k = event.group - 1
        grammar = self.cues.grammar
        if event.flags & GERUND and k > 1 and self.low[event.at - 1] in grammar.comparing and not grammar.clitic_subjects:
            return self.before(event.at - 2)  # "quoted a villager as saying"
        if event.flags & GERUND and k > 1 and self.low[k] in self.cues.nouns and self.low[k - 1] in grammar.indefinite:
            cited = self.low[k - 2] in grammar.quoting or self.low[k - 2] in grammar.receiving
            return self.phrase_to(k) if cited else None  # "cited [a study] describing"
        if event.flags & GERUND and k > 2 and self.low[k] in self.cues.nouns and (start := self._read_from(k)) is not None:
            return self.stretched_to(start, k)
        if not event.flags & GERUND or k < 1 or not self.low[k][0].isalpha() or self.low[k] in self.cues.nouns:
            return None
        if grammar.clitic_subjects and "en" in self.low[event.group : event.at]:
            return None  # « a retiré la parole en l'invitant à »
        noun = self.low[k - 1] in grammar.indefinite and self.low[event.at + 1 : event.at + 2] in ([":"], [","])
        if noun and self.clause.who[k] is None and not self.cues.speaks(self.low[k]):
            return None  # "had a simpler reading: “…”"
        if any(w in grammar.governing or w in self.cues.joining for w in (self.low[k], self.low[event.at - 1])):
            return None
        m = self.clause.who[k]
        if m is not None and m.first > 1 and self.low[m.first - 1] in grammar.accompanying:
            return m  # "with one member saying"
        if m is not None and m.kind == "person" and self._is_shown(m):
            return m  # "closes with footage of [X] saying"
        if self.low[k] in grammar.times or self.low[k] in self.cues.verbs or is_adverb(self.low, k, self.cues):
            return None
        found = self.before(k)
        if found is None and self.low[k - 1] in grammar.by:
            return self.phrase_from(k)  # "was met by protesters calling"
        if found is None or found.form != "guess" or grammar.clitic_subjects:
            return found
        if self._walks(found):
            return None  # "X walked away saying"
        if not found.first:
            return found
        led, said = self.low[found.first - 1], found.first + (self.low[found.first] in self.cues.determiners)
        text = self.low[said] in grammar.documents or self.low[said] in self.cues.nouns
        if text and self.low[found.first] in grammar.indefinite and (led in ("in", "with") or led in grammar.making):
            return None  # "X wrote a letter to the bank calling it “…”"
        thing = not text and not self.cues.speaks(self.low[k])
        aside = led in grammar.beside or self.low[found.first] in grammar.definite and not capital(self.clause.words[k])
        return None if thing and aside else found  # "overheard on an open microphone calling", "left the room muttering"

    def _walks(self, m: Mention) -> bool:
        """Whether a phrase is no phrase but ends with a verb of its own, or begins with a name: "[X] walked away", "came out"."""
        begun = self.clause.who[m.first]
        named = begun is not None and begun.form == "name" and begun.last < m.last and self.low[begun.last + 1] not in POSSESSIVE
        return named or self.low[m.last] in self.cues.grammar.particles or self.low[m.last] in self.cues.pasts

    def _follows(self, event: Event) -> bool:
        """« Le texte, a souligné X, … »: a verb that takes no person for an object, after a comma and right before one."""
        j = event.group - 1
        inverts = self.cues.grammar.clitic_subjects or self.low[event.at] in self.cues.grammar.inverting
        set_off = False
        if not inverts and self.low[event.at][-1] == "s" and event.at == event.last and event.last + 1 < len(self.low):
            named = self.clause.who[event.last + 1]
            inverts = set_off = named is not None and named.form == "name" and named.kind == "person"  # "The plan, fumes X, is “…”"
        if not inverts or event.group != event.at and not self.cues.grammar.clitic_subjects:
            return False
        if j < 1 or self.low[j] not in (",", "–", "—") or not event.finite:
            return False
        thinks = event.flags & THINKS and event.group < event.at and bool(self.cues.grammar.clitic_subjects)
        thinks = thinks or set_off and event.flags & THINKS  # "The plan, fears X, is “…”"
        if not (event.flags & REPORTS or thinks or event.flags & JUDGES and self.parts_subject(j)):
            return False  # but « D'ici là, veut croire X, … », « Le texte, accuse X, … »
        k = event.last + 1
        while k < len(self.low) and (self.low[k] in self.cues.grammar.times or is_adverb(self.low, k, self.cues)):
            k += 1
        if k >= len(self.low) or self.low[k] in self.cues.grammar.governing:
            return False
        m = self.clause.who[k]
        if m is None and self.low[k] in self.cues.determiners and k + 1 < len(self.low):
            k += 1
            m = self.clause.who[k]
        if not self.cues.grammar.clitic_subjects:  # "It is, says its author, MP X, “…”": set off on both sides
            last = self._completed_to(m.last if m is not None else k)
            if m is not None and self.low[last + 1 : last + 2] != [] and self.low[last + 1] in POSSESSIVE:
                m = self.named_beside(self.phrase_from(k)) or m  # ", said X's deputy, [Y],"
                last = m.last
            if self.low[last + 1 : last + 2] not in ([","], [":"], [";"]) or self._closes_subject(j):
                return False
        if m is not None:
            plural = self.low[k - 1] in self.cues.grammar.plural and k > event.last + 1
            if plural and self.cues.grammar.clitic_subjects and not self.low[event.group].endswith("nt"):
                return False  # « X, maire de Y, réclame trois médecins, « pas un de moins » »
            ends = self.low[m.last + 1 : m.last + 3]
            goes_on = ends[1:] == [QUOTED] or ends[1:] and self.cues.follows_subject(ends[1])
            inserted = ends[:1] == [","] and goes_on or ends[:1] in ([QUOTED], ["."])
            if not inserted and self._closes_subject(j):
                return False  # « X, patron de la CGT, a exhorté Y à « … » »
            stands = m.kind == "person" and m.form in ("name", "nominal", "role")
            proper = m.kind != "person" and m.start == m.bare and self.low[m.last + 1 : m.last + 2] == [","]
            # « Faux, rétorque le ministère », « à défaut, prévient la présidence, … »
            proper = proper or m.kind == "organisation" and (j <= 2 or self.low[m.last + 1 : m.last + 2] in ([","], [";"]))
            stands = stands or proper  # « l'offre vaut, souligne Pretoria, « … » »
            end = self.past_more(m.last + 1) if self.cues.grammar.clitic_subjects else last + 1
            return stands and (not event.flags & JUDGES or self.low[end : end + 1] == [","])
        owned = self.low[k - 1] in self.cues.grammar.possessive and self.low[k] in self.cues.voices
        paper = self.cues.anaphors.get(self.low[k]) == "paper"
        thing = "," not in self.low[:j] and (self.clause.who[j - 1] is None or self.clause.who[j - 1].kind != "person")
        voice = self.low[k] in self.cues.voices or j == 1 and self.low[k] in self.cues.anaphors  # « Faux, rétorque l'entreprise : »
        if thing and event.flags & REPORTS and voice and self.cues.grammar.clitic_subjects:
            whole = self.phrase_from(k)  # « Le texte, a regretté une source diplomatique, « … » »
            if whole is not None and self.low[whole.last + 1 : whole.last + 2] in ([","], [":"] if j == 1 else []):
                return True
        if (owned or paper) and self.low[k + 1 : k + 2] == [":"]:
            return False  # « L'adjointe, X, prévient son élu : « … » »
        text = not self.cues.grammar.clitic_subjects and self.low[k] in self.cues.nouns  # "The system, says the report, “…”"
        return not event.flags & JUDGES and (capital(self.clause.words[k]) or owned or paper or text)

    def _completed_to(self, last: int) -> int:
        """", said a spokesman [for the prime minister, X], ": where what completes a phrase ends before a comma; `last` itself where
        it has no complement or a verb stands in it."""
        if self.low[last + 1 : last + 2] == [] or self.low[last + 1] not in self.cues.grammar.governing:
            return last
        comma = next((k for k in range(last + 2, min(len(self.low), last + 9)) if not self.low[k][0].isalnum()), last)
        plain = self.low[comma] == "," and not any(e.finite and last < e.at < comma for e in self.events)
        return comma - 1 if plain else last

    def _clitic(self, i: int) -> Mention:
        c = self.clause
        word = self.low[i].rpartition("-")[2]
        gender, number = self.cues.pronouns.get((word,), ("-", "s"))
        start = c.ends[i] - len(word)
        return Mention(i, i, start, c.ends[i], start, c.ends[i], None, "pronoun", gender if gender != "-" else None, number)

    def _main_subject(self, event: Event) -> Mention | None:
        """Subject of « en déclarant », "adding": that of the nearest finite cue before, else the clause's own."""
        earlier = list(reversed(self.events_before(event.at)))
        beside = self.set_apart(event)
        if beside is not None:
            return beside
        own = self.own_clause(event.at) if not self.cues.grammar.clitic_subjects else None
        if own is not None and not any(other.at > own.last for other in earlier):
            return own
        joined = {self.low[event.group], self.low[event.group - 1]} if event.group else set()
        if event.flags & PARTICIPLE and not self.cues.grammar.conjunctions.isdisjoint(joined):
            # « a demandé que cessent …, et relevé « … » »: the auxiliary is not said again
            earlier.sort(key=lambda other: other.group == other.at)
        for other in earlier:
            if not event.flags and not self.cues.grammar.clitic_subjects and not other.flags & (REPORTS | JUDGES):
                if (own := self._under(other, event.at)) is not None:
                    return own
                continue  # "accepted that the firm could not continue, but called it “…”"
            relative = other.group and self.low[other.group - 1] in self.cues.grammar.relatives
            if other.group and self.low[other.group - 1] in _ELLIPTIC:
                continue  # "X was curt when pressed about a roofer who …, saying"
            if other.finite and not other.passive and not relative and event.at - other.at < REACH:
                found = self.subject(other)
                if found is None and self._has_titles(other):
                    return self.main(other.group)
                if found is None and other.last + 1 < len(self.low):
                    found = self.after(other.last + 1)
                if found:
                    return found
        return self.named_beside(self.main(event.at)) if self.cues.grammar.clitic_subjects else self.main(event.at)

    def _has_titles(self, event: Event) -> bool:
        """"The director of “Northern Lights” endorsed X": whether a marked title ends the subject of a verb."""
        if self.cues.grammar.clitic_subjects or event.group < 3 or self.low[event.group - 1] != QUOTED:
            return False
        return self.low[event.group - 2] in self.cues.grammar.of or self.low[event.group - 2] in self.cues.grammar.conjunctions

    def events_before(self, i: int) -> list[Event]:
        """Events whose verb stands before place `i`."""
        return [e for e in self.events if e.at < i]

    def before(self, j: int, depth: int = 0) -> Mention | None:
        """The subject whose last word stands at place `j` or, stepping over what is between commas, before it."""
        adjunct = 0 if depth or self.cues.grammar.clitic_subjects else self._adjunct(j)
        if adjunct:
            return self.before(adjunct - 1, 1)
        found = self._before(j, depth)
        if found is None and j > 2 and not depth and self.low[j].isalpha() and not self.cues.grammar.clitic_subjects:
            return self._before_relative(j, 9)  # "a diplomat who asked not to be named"
        if found is not None and (found.last < j or found.form == "guess") and not self.cues.grammar.clitic_subjects:
            found = self._of_object_relative(found, j, depth) or found
        whole = self._reduced(found) if found is not None else None
        if whole is not None:
            return whole
        if found is None or found.form == "pronoun" or found.first < 3:
            return found
        return (self._who_did(found) if self.cues.grammar.clitic_subjects else self._told_of(found)) or found

    def _before_title(self, j: int, depth: int) -> Mention | None:
        """"Lawyers for X, who is charged with “…,” said": over a relative whose closing comma stands before the mark at `j`."""
        for k in range(j - 2, max(0, j - 20), -1):
            if self.low[k] == "," and self.low[k + 1] in self.cues.grammar.relatives:
                return self.before(k - 1, depth + 1)
            if self.low[k] in BREAKS or self.low[k] == ",":
                break
        if j > 2 and self._ended(j - 1) and self.low[j - 2] == ",":
            return self.before(j - 3, depth + 1)  # "The statement, titled “…,” commits"
        word, cues, grammar = self.low[j - 1], self.cues, self.cues.grammar
        light = word in grammar.governing or word in cues.joining or word in cues.determiners or word in grammar.auxiliaries
        named = j > 2 and word.isalpha() and not light and word not in cues.verbs
        return self.before(j - 1, depth + 1) if named else None  # "[elders] interviewed for the survey “…” said"

    def _before(self, j: int, depth: int) -> Mention | None:
        low, who, grammar = self.low, self.clause.who, self.cues.grammar
        if j < 0 or depth > 4:
            return None
        word = low[j]
        if word == QUOTED and not grammar.clitic_subjects:
            return self._before_title(j, depth)
        if word == ")":
            k = j
            while k > 0 and k > j - 14 and low[k] != "(":
                k -= 1
            return self.before(k - 1, depth + 1)
        m = who[j]
        if m is not None:
            if m.form == "pronoun":
                if word in _OBLIQUE and j > 1 and not grammar.clitic_subjects:
                    if low[j - 1] in grammar.governing:
                        return self.before(j - 2, depth + 1)  # "The banner behind her said"
                    found = self._before_relative(j - 1) if low[j + 1 : j + 2] != ["as"] else None  # "quoted him as saying"
                    return found or m  # "[The woman] who found him said"
                if m.number == "l" and m.first > 1 and low[m.first - 1] in grammar.of and grammar.clitic_subjects:
                    return self.phrase_to(m.first - 2) or m  # « l'entourage de ce dernier parle »
                if m.number == "0" and j and who[j - 1] is not None and not grammar.clitic_subjects:
                    return self.before(j - 1, depth + 1)  # "one official there called"
                if word == "both" and j and low[j - 1] in grammar.auxiliaries:
                    return self.before(j - 2, depth + 1)  # "Sweden and Finland had both called"
                if word in grammar.relatives or word in grammar.either and self._is_object(j):
                    return self._who_wrote(j) or self.told_apart(self.before(j - 1, depth + 1), j)
                return m
            owned = m.form == "nominal" and m.start == m.bare and m.first > 1 and low[m.first - 1] in POSSESSIVE
            if low[m.first] in POSSESSIVE or owned and capital(self.clause.words[m.first - 2]):
                return self.phrase_to(j) or m  # "the minister[’s spokesman]"
            double = self._with_second_office(m)
            if double is not None:
                return double
            aim = self._aimed_at(m) or self._instead_of(m, depth)
            if aim is not None:
                return aim
            first = self._paired(m)
            if first is not None:
                return self._head_of(first, j)
            if not self._hangs(m) or m.last == j and self._opens_clause(m):
                return m
            return self._head_of(m, j)
        if word in (",", "–", "—", "-"):
            return word == "," and self.past_whose(j, depth) or self._over_parenthesis(j)
        if word == "neither" and j > 1 and (low[j - 1] == "," or who[j - 1] is not None):
            return self.before(j - 1, depth + 1)  # "X neither confirms nor denies it"
        if word in self.cues.selves and j:
            return self.before(j - 1, depth + 1)  # "she herself spoke of"
        if j > 1 and f"{low[j - 1]} {word}" in grammar.asides:
            return self.before(j - 2, depth + 1)  # "X, in turn thanked"
        if word in grammar.relatives or word in grammar.that:
            several = who[j - 1] if j else None  # « a reçu [des habitants] qui dénoncent »
            if several is not None and several.number == "p" and low[several.first] in grammar.plural & grammar.contracted:
                if low[j + 1 : j + 2] and low[j + 1].endswith("nt"):
                    return several
            found = self._who_wrote(j) or self._same_antecedent(j) or self._antecedent(j)
            if j and word in grammar.persons and self._is_whom(who[j - 1], found):
                return who[j - 1]
            found = found or self.right_before(j) or self.told_apart(self.before(j - 1, depth + 1), j)
            if word == "which" and j > 1 and low[j - 1] == "," and found is not None and found.last < j - 2 and (
                found.form == "name" and found.kind == "person"
            ):
                return None  # "X may draw on a schedule, which describes it as “…”": no person is "which"
            return found or (self.before(j - 2, depth + 1) if j > 1 and low[j - 1] == "," else None)
        if word in grammar.conjunctions:
            return self._in_relative(j) or self.in_report(j) or self._main_subject(Event(j, j, 0, False))
        if word in BREAKS or not word[0].isalnum():
            return None
        paper = j > 1 and capital(self.clause.words[j]) and capital(self.clause.words[j - 1]) and low[j - 1] in grammar.definite
        numbered = word.isdigit() and j > 0 and low[j - 1] in _NUMBERED and not grammar.clitic_subjects
        if numbered and (text := self.phrase_to(j - 1)) is not None:
            return text._replace(last=j, end=self.clause.ends[j], bare_end=self.clause.ends[j])  # "[Article 4] says"
        if (word in grammar.times or word.isdigit()) and not paper:  # « lundi soir », but « Le Soir »
            k = j
            while k >= 0 and k > j - 6 and (low[k] in grammar.times or low[k].isdigit() or low[k] in grammar.dating):
                k -= 1
            return self.before(k, depth + 1) if k >= 0 else None
        found = self.phrase_to(j) or self._owned_by(j)
        if found is not None and found.form == "guess" and grammar.clitic_subjects and low[found.first] in grammar.contracted:
            k = found.first - 1  # « [le mouvement] né des grèves prévient »
            if k > 1 and low[k] in grammar.sprung and who[k - 1] is not None and who[k - 1].form != "pronoun":
                return self.before(k - 1, depth + 1)
        return found if found is None else self._aimed_at(found) or found

    def _owned_by(self, j: int) -> Mention | None:
        """"X, whose [own deputy] called it “…”": the phrase that ends at place `j`, after an English "whose"."""
        for k in range(j - 1, max(0, j - 4), -1):
            if self.low[k] in self.cues.grammar.whosoever:
                return self.stretched_to(k + 1, j)
            if not self.low[k].isalpha() or self.low[k] in self.cues.light:
                return None
        return None

    def _opens_clause(self, m: Mention) -> bool:
        """"before [the court] ruled": whether a conjunction that is a preposition too stands before a mention."""
        k = m.first - 1
        while k >= 0 and self.low[k] in self.cues.determiners:
            k -= 1
        if k < 1 or self.low[k] not in self.cues.grammar.opening:
            return False
        told = self.low[k - 1] == "," and QUOTED in self.low[:k] and k > 2  # "“…,” said X, after [Y] called it “…”"
        return self.low[k - 1].isalpha() or self.low[k - 1] == QUOTED or told and not self.cues.grammar.clitic_subjects

    def _is_object(self, j: int) -> bool:
        """« la ministre nous a écrit »: a pronoun of the first or second person that its verb does not agree with."""
        endings = self.cues.agreeing
        return bool(endings) and j > 0 and j + 1 < len(self.low) and not self.low[j + 1].endswith(endings)

    def _in_relative(self, j: int) -> Mention | None:
        """"an ad in which [a retired pilot] looks into the camera and says": the subject of a relative that « et » goes on."""
        low, grammar = self.low, self.cues.grammar
        told = False
        for k in range(j - 2, max(0, j - 16), -1):
            if low[k] in grammar.persons and k > 1 and low[k - 1] == "," != low[j - 1] and not grammar.clitic_subjects:
                return self._antecedent(k)  # "[X], who announced the deal herself and called it “…”"
            told = told or any(e.at == k for e in self.events)
            if low[k] in ",;:" or low[k] == QUOTED or told and grammar.clitic_subjects:
                return None
            if not told and low[k] in grammar.whose and low[k - 1] in grammar.governing and low[j - 1] != ",":
                opens = low[k + 1] in self.cues.determiners or self.clause.who[k + 1] is not None
                return self.phrase_from(k + 1) if opens else None
        return None

    def _instead_of(self, m: Mention, depth: int) -> Mention | None:
        """« [X] et non Y a dit », "[X] and not Y said": the one who did, where `m` is the one who did not."""
        k = m.first - 1
        while k > 0 and self.low[k] in self.cues.determiners:
            k -= 1
        joined = k > 1 and self.low[k] in ("non", "not") and self.low[k - 1] in self.cues.grammar.conjunctions
        return self.before(k - 2, depth + 1) if joined else None

    def _head_of(self, m: Mention, j: int) -> Mention | None:
        """The phrase that a governed mention completes: "[a spokesman for [Smith]]"."""
        low, who, grammar = self.low, self.clause.who, self.cues.grammar
        k = m.first - 1
        if m.form == "name" and low[k] in grammar.circles:
            comma = next((i for i in range(m.first, m.last) if low[i] == ","), m.last + 1)
            return self._guess(k, comma - 1)
        steps = 0
        while k >= 0 and steps < PHRASE:
            word = low[k]
            if who[k] is not None and who[k].form != "pronoun":
                inner = who[k]
                if not self._hangs(inner):
                    return self._stretched(self._with_second_office(inner) or inner, j)
                k = inner.first - 1
            elif word in grammar.indefinite and low[k + 1] in grammar.of:
                k -= k > 0 and low[k - 1] == "l'"
                return self._guess(k, j)  # "one of the diplomats", « l'un des négociateurs »
            elif word in grammar.governing or word in self.cues.determiners:
                k -= 1
            elif word == "." and k and capital(self.clause.words[k - 1]):
                k -= 2  # an abbreviated title
            elif self.cues.verbs.get(word, 0) & PARTICIPLE and low[k + 1] in grammar.by and k and low[k - 1].isalpha():
                return self.before(k - 1)  # « un haut responsable cité par TSA »
            elif self.cues.verbs.get(word, 0) & PARTICIPLE and low[k + 1] in grammar.at and k and who[k - 1] is not None:
                return self.before(k - 1)  # "a diplomat posted in Tashkent"
            elif k and word in grammar.homographs and low[k - 1] in grammar.governing:
                k -= 1  # "officials familiar with talks between A and B"
            elif word[0].isalnum() and word not in grammar.conjunctions and (
                word not in self.cues.verbs or word in self.cues.nouns and not self._finite_at(k)  # "[a report] by the bank"
            ):
                return self.phrase_to(j, k) or self._before_relative(k)
            elif word == ",":
                # "In a statement to Smith, ... said": an opening phrase; the subject is elsewhere
                return None
            else:
                return None
            steps += 1
        return None
