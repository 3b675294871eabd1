"""Subjects that a relative tells of, which stands between them and their verb, and what a relative takes up."""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital
from .cues import PARTICIPLE
from .drawn import Drawn
from .phrases import REACH
from .verbs import Event

_TOLD_OF = frozenset("said believed thought known reported understood alleged heard seen".split())


_HOW = frozenset("in on at by under over before after without with during via through".split())
_SPOKEN = frozenset("in on at by during via through".split())
_TEXT = 8  # words between a noun for a text and who wrote it
_ISSUED = 8  # words between such a noun and a relative
_ADJUNCT = 6  # words of what tells how something is said, at most
_ING = 6  # letters of a participle in -ing, at least


class Relatives(Drawn):
    """Steps over relatives, and finds whose text a relative tells of."""

    def _antecedent(self, j: int) -> Mention | None:
        """What a relative after a comma takes up: « le juge X, qui », "the White House, which"; a thing says nothing by who."""
        k = j - 2
        if k < 0 or self.low[j - 1] != ",":
            return self._told_by_relative(j) if j > 3 and self.low[j] == "qui" else None
        if self.low[k] == ")":
            while k > 0 and k > j - 12 and self.low[k] != "(":
                k -= 1
            k -= 1
        if self.low[j] == "which":
            aside = next((i for i in range(k, max(0, k - _ISSUED), -1) if self.low[i] == ","), 0)
            if aside and self.low[aside + 1].endswith(("ed", "seen")) and self._is_text(aside - 1):
                k = aside - 1  # "the report, published on Monday, which describes"
        if self.cues.grammar.clitic_subjects:
            k -= self.low[k] in self.cues.selves
            named = self.named_before_aside(k)
            if named is not None:
                return named
        m = self.clause.who[k] if k >= 0 else None
        prior = m.first - 1 - (self.low[m.first - 1] in self.cues.determiners) if m is not None and m.first > 2 else 0
        if prior > 2 and self.low[prior] == "not" and self.low[prior - 1] == ",":
            return self.clause.who[prior - 2] or m  # "It was [X], not Y, who said"
        if prior and m.kind != "person" and self.low[j] == "who":
            who = self.clause.who[prior - 1] if self.low[prior] in self.cues.grammar.governing else None
            return who if who is not None and who.kind == "person" else m  # "X of the union, who said"
        if m is not None and m.kind != "person" and m.first > 2 and self._hangs(m) and self.low[j] in self.cues.grammar.telling:
            aside = next((i for i in range(m.first, max(0, m.first - 4), -1) if self.low[i] == ","), 0)
            verb = aside and self.low[aside + 1] in self.cues.helping
            who = self.clause.who[aside - 1] if aside and not verb else None  # « X, de l'université de Sfax, qui s'interroge »
            m = who if who is not None and who.kind == "person" and who.form == "name" else m
        if m is None and self.cues.grammar.clitic_subjects and self.low[j] == "qui":
            aside = next((i for i in range(k, max(0, k - 10), -1) if self.low[i] == ","), 0)
            if aside and self.low[aside + 1].endswith(self.cues.openers) and self.low[aside + 1] not in self.cues.grammar.contracted:
                who = self.clause.who[aside - 1]  # « X, invitée à titre personnel, qui a qualifié »
                return who if who is not None and who.form == "name" and who.kind == "person" else None
            owner = self._of_whom(k)
            if owner is not None:
                return owner
            among = next((i for i in range(k - 1, max(-1, k - 5), -1) if self.low[i] == "chez"), -1)
            if among >= 0 and self.low[among + 1] in self.cues.determiners:
                return self._guess(among + 1, k)  # « Colère chez [les écologistes], qui dénoncent »
            whole = self.phrase_to(k)  # « a cédé à [une source proche du dossier], qui réclame »
            if whole is not None and whole.first > 1 and self.low[whole.first - 1] in self.cues.grammar.at | self.cues.grammar.by:
                named = capital(self.clause.words[whole.first])
                return whole if named or self.cues.speaks(self.low[min(whole.first + 1, whole.last)]) else None
        if m is None and k > 1 and self.low[j] in self.cues.grammar.persons and not self.cues.grammar.clitic_subjects:
            whole = self.phrase_to(k)  # "asked [a colleague from the treasury], who said"
            led = whole is not None and self.low[whole.first] in self.cues.determiners and self.low[whole.first - 1].isalpha()
            if led and any(self.cues.speaks(w) for w in self.low[whole.first + 1 : whole.first + 4]):
                return whole
            first = next((i for i in range(k - 1, max(0, k - 6), -1) if self.low[i] in self.cues.determiners), 0)
            of = first > 2 and self.low[first - 1] in self.cues.grammar.of and self.cues.speaks(self.low[first - 2])
            return self._guess(first, k) if first and not of else None  # "came from [the port authority], who"
        if m is None and k >= 0 and capital(self.clause.words[k]) and self.low[j] == "which":
            first = k
            while first > 0 and capital(self.clause.words[first - 1]) and self.clause.who[first - 1] is None:
                first -= 1
            led = first - 1 if first > 1 and self.low[first - 1] in self.cues.determiners else first
            return self._guess(led, k) if led and self.low[led - 1] in self.cues.grammar.governing else None
        if m is None and k >= 0 and capital(self.clause.words[k]) and self.cues.grammar.clitic_subjects:
            return self.placed(k)
        if m is None and self.low[j] == "which" and self._is_text(k):
            first = next((i for i in range(k - 1, max(-1, k - 5), -1) if self.low[i] in self.cues.determiners), None)
            return self._guess(first, k) if first is not None else None  # "voted for the text, which “demands” …"
        if m is None and self.low[j] == "which" and self.cues.speaks(self.low[k]):
            return self.phrase_to(k)  # "welcomed by the banks, which called it “…”"
        if m is None or m.form == "pronoun" or m.last != k:
            return None
        if m.form in ("name", "nominal", "role") and m.kind == "person":
            return m if self.low[j] != "which" or self._wrote(m) else None
        bodies = self.low[j] == "which" or self.low[j] == "qui" and m.form in ("name", "nominal")
        return m if bodies and m.kind != "person" else None

    def _is_text(self, k: int) -> bool:
        """Whether a noun for words or for what they are written in stands at place `k`."""
        return self.low[k] in self.cues.nouns or self.low[k] in self.cues.grammar.documents

    def _of_whom(self, k: int) -> Mention | None:
        """« au soulagement d'[une source], qui », « la colère de [Carbona], qui »: who ends at place `k`, where what is theirs is no
        text and cannot speak."""
        low, cues, j = self.low, self.cues, k
        while j > max(1, k - 6) and low[j].isalpha() and low[j] not in cues.determiners and low[j] not in cues.grammar.of:
            j -= 1
        led = low[j] in cues.determiners and low[j] not in cues.grammar.of
        first, noun = (j, j - 2) if led else (j + 1, j - 1)
        if noun < 1 or low[noun + 1] not in cues.grammar.of or cues.speaks(low[noun]) or not low[noun].isalpha():
            return None
        if low[noun] in cues.nouns or low[noun] in cues.grammar.documents or first > k:
            return None
        known = capital(self.clause.words[first]) or led and cues.speaks(low[min(first + 1, k)])
        return self._guess(first, k) if known else None

    def named_before_aside(self, k: int) -> Mention | None:
        """« par [X], de l'ONG Y, qui », « à [X], 54 ans, pour qui »: who is named before what ends at place `k` and only tells where
        they belong, or how old they are."""
        low = self.low
        comma = next((i for i in range(k - 1, max(0, k - 9), -1) if not low[i][0].isalnum() and low[i] != "'"), 0)
        if not comma or low[comma] != "," or not (low[comma + 1] in self.cues.grammar.of or low[comma + 1].isdigit()):
            if not comma or low[comma : comma + 4] != [",", "à", "la", "tête"]:
                return None
        m = self.clause.who[comma - 1]
        return m if m is not None and m.last == comma - 1 and m.form == "name" and m.kind == "person" else None

    def _wrote(self, m: Mention) -> bool:
        """"a letter sent yesterday by [X], which calls": whether a name ends the phrase of a text as the one who wrote it."""
        low, first = self.low, m.first - 1
        while first > 0 and (self.clause.who[first] is None and capital(self.clause.words[first]) or low[first] in self.cues.determiners):
            first -= 1  # "by House Appropriations Chair X"
        if low[first] not in ("by", "from") or m.form != "name":
            return False
        near = low[max(0, first - _TEXT) : first]
        return not self.cues.nouns.isdisjoint(near) or not self.cues.grammar.documents.isdisjoint(near)

    def _same_antecedent(self, j: int) -> Mention | None:
        """"[X], whose men closed the port and who calls it “…”": what the relative at place `j` takes up, after "and", with the
        one before it."""
        low, grammar = self.low, self.cues.grammar
        if j < 4 or low[j - 1] not in grammar.conjunctions or grammar.clitic_subjects:
            return None
        k = next((k for k in range(j - 2, max(0, j - 24), -1) if low[k] in grammar.relatives), 0)
        if not k or not {";", ":", QUOTED}.isdisjoint(low[k:j]):
            return None
        found = self._antecedent(k) if low[k - 1] == "," else self.phrase_to(k - 1)
        if found is None or found.form == "pronoun":
            return None
        return self._named_by(found)

    def in_report(self, j: int) -> Mention | None:
        """« X raconte que [le ministre] l'a reçu « debout » et lui a lancé »: the subject of a French clause with « que » to
        whose verb « et » joins another, which has the one who tells for its object or is only told of."""
        low, grammar = self.low, self.cues.grammar
        said = grammar.clitic_subjects and j > 4 and low[j + 1] in ("lui", "m'", "l'")
        event = next((e for e in reversed(self.events) if e.last < j - 2 and j - e.last < REACH), None) if said else None
        if event is None or not event.finite or event.passive or low[event.last + 1] not in grammar.that:
            return None
        if ":" in low[event.last : j]:
            return None
        m = self.clause.who[event.last + 2]
        who = m if m is not None and m.form != "pronoun" else self.phrase_from(event.last + 2)
        object_ = who is not None and low[who.last + 1] in ("l'", "le", "la", "lui", "m'")
        return who if object_ and who.number == "s" and who.last + 2 < j else None

    def told_apart(self, m: Mention | None, j: int) -> Mention | None:
        """"works for [a firm] that calls it “…”", "met [X], the general who calls it “…”": what an English relative without a comma
        at place `j` takes up, where `m` was read before it."""
        if m is None or m.last != j - 1 or m.form not in ("guess", "nominal", "role") or self.cues.grammar.clitic_subjects:
            return m
        first = next((k for k in range(j - 2, m.first, -1) if self.low[k] in self.cues.grammar.indefinite), 0)
        done = self.low[m.first] in self.cues.grammar.given or self.low[m.first] in self.cues.pasts_or_participles
        if m.form == "guess" and first and done and not self.cues.grammar.by.isdisjoint(
            self.low[m.first : first]
        ):
            return self._guess(first, m.last)  # "broken only by [a notice on their website] that speaks of “…”"
        if m.form == "guess" and first and self.clause.who[m.first] is not None and self.clause.who[m.first].form == "name":
            return self._guess(first, m.last)
        return self._named_by(m)

    def right_before(self, j: int) -> Mention | None:
        """"shun the endorsement of [a retired admiral] who called it", "agreed to meet [a baker] who called it": whom an English
        "who" at place `j` takes up where nobody stands before that noun of whom it could be told."""
        low, cues, grammar = self.low, self.cues, self.cues.grammar
        if low[j] not in grammar.persons or grammar.clitic_subjects or not low[j - 1].isalpha():
            return None
        first = next((k for k in range(j - 2, max(1, j - 6), -1) if not low[k].isalpha() or low[k] in cues.light), 0)
        if first < 2 or low[first] not in cues.determiners or any(e.at > first for e in self.events if e.at < j):
            return None
        noun = low[first - 2]
        of = low[first - 1] in grammar.of and noun.isalpha() and noun not in cues.light and not cues.speaks(noun)
        aimed = noun in grammar.linking and low[first - 1] not in cues.light
        named = self.clause.who[first - 2]
        if not (of and (named is None or named.form == "nominal") or aimed):
            return None
        m = self.clause.who[j - 1]
        return m if m is not None and m.last == j - 1 and m.first <= first + 1 else self._guess(first, j - 1) if m is None else None

    def _named_by(self, m: Mention) -> Mention:
        """The name that a role stands after, with a comma between: "[X], the general"; the role itself where none does."""
        first = m.first
        while first > 1 and self.low[first - 1] in self.cues.determiners:
            first -= 1
        named = self.clause.who[first - 2] if first > 2 and self.low[first - 1] == "," else None
        return named if named is not None and named.form == "name" and named.kind == "person" and m.kind == "person" else m

    def told_of_by_others(self, event: Event) -> Mention | None:
        """"[X] is said by colleagues to have asked “…”": of whom others say that they speak."""
        low = self.low
        to = next((k for k in range(event.at - 1, max(1, event.at - 4), -1) if low[k] == "to"), 0)
        if not to or self.cues.grammar.clitic_subjects:
            return None
        for e in self.events:
            if e.passive and e.finite and e.last < to and low[e.last + 1] in self.cues.grammar.by and low[e.at] in _TOLD_OF:
                agent = self.phrase_from(e.last + 2)
                return self.before(e.group - 1) if agent is not None and agent.last == to - 1 else None
        return None

    def relative_with(self, first: int, q: int) -> int:
        """"The fund holds $1.3bn, [which] X, an economist, likes to translate as “…”": the place after `first` of an English relative
        after a comma that holds the words at `q`, 0 where none does."""
        low = self.low
        k = next((k for k in range(q - 1, first + 1, -1) if low[k] in self.cues.grammar.relatives and low[k - 1] == ","), 0)
        who = self.clause.who[k + 1] if k and k + 1 < q else None
        start = who.last + 1 if who is not None else k + 1
        if k and low[start] == ",":
            start = next((j + 1 for j in range(start + 1, q) if low[j] == ","), start + 1)
        return k if k and "," not in low[start:q] else 0

    def _of_object_relative(self, m: Mention, j: int, depth: int) -> Mention | None:
        """"[The report] that X commissioned says", "[The man] X beat, calls": what an object relative without commas tells of,
        where `m` is only its subject, with a verb right after it that ends at place `j`."""
        low, cues, grammar = self.low, self.cues, self.cues.grammar
        name = next((self.clause.who[k] for k in range(m.first, m.last + 1) if self.clause.who[k] is not None), None)
        if name is None or name.form == "pronoun" or name.first < 2 or name.last >= j or not low[name.last + 1].isalpha():
            return None
        k = name.first - 1
        while k > 0 and low[k] in cues.determiners and low[k] not in grammar.that:
            k -= 1
        k -= k > 0 and low[k - 1] in grammar.whosoever  # "the union whose strike X broke"
        if low[k] in grammar.that or low[k] in grammar.whose or low[k] in grammar.whosoever:
            noun = k > 1 and low[k - 1].isalpha() and (low[k - 2] in cues.determiners or low[k - 1] not in cues.verbs)
            return self.before(k - 1, depth + 1) if noun else None
        verb = low[name.last + 1]
        past = verb in cues.pasts or verb in cues.pasts_or_participles or verb.endswith(cues.participles)
        bare = past and k > 0 and low[k - 1] in cues.determiners and (low[k] in grammar.documents or cues.speaks(low[k]))
        return self.phrase_to(k) if bare else None

    def _reduced(self, m: Mention) -> Mention | None:
        """"[A ministry] that oversees ports", "[the firm] accused of the leak", "[the party] he leads": of whom a phrase without a
        name, `m`, is only the end of what a relative or participle tells."""
        low, cues, k = self.low, self.cues, m.first - 1
        if m.form != "guess" or k < 2:
            return None
        if cues.grammar.clitic_subjects:  # « [un avocat] représentant la famille »
            doing = low[k].endswith("ant") and low[k] not in cues.grammar.governing and low[k] not in cues.grammar.adverbs
            return self.before(k - 1) if doing and cues.speaks(low[k - 1]) and low[k - 2] in cues.determiners else None
        if low[m.first] in cues.grammar.that and low[k - 1] in cues.determiners and low[k].isalpha():
            return self.before(k)
        noun, he = k - 1, self.clause.who[k]
        if low[k] in cues.grammar.of and cues.verbs.get(low[noun], 0) & PARTICIPLE and cues.speaks(low[noun - 1]):
            return self.before(noun - 1)
        led = m.first == m.last and he is not None and he.form == "pronoun" and he.number in "sp"
        return self.phrase_to(noun) if led and noun and low[noun - 1] in cues.determiners and cues.speaks(low[noun]) else None

    def _adjunct(self, j: int) -> int:
        """"[X] in a statement said", "[X], the minister, by phone called it": where what tells how or where something is said
        begins that ends at place `j`, right after the subject or its apposition; 0 where nothing of the kind does."""
        low, who, cues = self.low, self.clause.who, self.cues
        for k in range(j - 1 if low[j][0].isalpha() else 0, max(1, j - _ADJUNCT), -1):
            if not low[k][0].isalpha() or low[k] in cues.grammar.relatives or who[k] is not None:
                return 0
            if low[k] not in _HOW:
                continue
            if any(w in cues.determiners for w in low[k + 2 : j + 1]):
                return 0  # "She did so, in a tone [our aide] describes as"
            m = who[k - 1]
            if m is not None and m.last == k - 1 and m.kind == "person" and m.form == "name" and not self._hangs(m):
                return k
            if low[k - 1] == "," and k > 3 and low[k] not in ("with", "without"):
                return k
            said = low[k] in _SPOKEN and low[k + 1] in cues.grammar.indefinite
            said = said and (low[j] in cues.nouns or low[j] in cues.grammar.documents)
            return k if said and low[k - 1].isalpha() and low[k - 1] not in cues.light else 0
        return 0

    def _told_of(self, m: Mention) -> Mention | None:
        """"[Residents] who returned to the town said": whom a relative without commas tells of, that ends with `m`."""
        low, grammar = self.low, self.cues.grammar
        for k in range(m.first - 1, max(0, m.first - 12), -1):
            word = low[k]
            if k > 2 and word in grammar.governing and low[k - 2] in self.cues.nouns and self._ended(k - 1):
                text = self.phrase_to(k - 2)  # "[A communiqué] released after the meeting called for"
                if text is not None and text.first == 1 and low[0] in grammar.governing:
                    return None  # "In a letter published on Monday the Treasury insisted"
                led = text.first - 2 if text is not None else 0
                if led > 0 and low[led] == "," and low[led + 1] in grammar.governing:
                    return self._over_parenthesis(led)  # "The agency, in a statement delivered by X, pledged"
                return text
            if word in grammar.that and k > 1 and low[k - 2] in self.cues.determiners and (self._acted(k + 1) or self._acts(k + 1)):
                return self.before(k - 1)  # "[The court] that sentenced X called it", "[a ministry] that oversees ports"
            if self._is_doing(k) and (low[k + 1] in self.cues.determiners or k == m.first - 1):
                return self.before(k - 1)  # "[the company] operating the plant said"
            if word in grammar.whosoever and low[k - 1].isalpha():
                return self.before(k - 1)  # "[The union] whose members had booed X called it"
            if not word[0].isalnum() or word in grammar.that or word in grammar.opening or word in grammar.parting:
                return None
            if word in grammar.persons:
                other = self.clause.who[k - 1]
                verb = k < m.first - 1 if other is None else other.form != "pronoun"
                return (self.before(k - 1) or other) if verb and low[k - 1].isalnum() else None
        return None

    def _who_did(self, m: Mention) -> Mention | None:
        """« [Un diplomate] qui a requis l'anonymat a déclaré »: whom a relative or a participle tells of that no comma sets
        apart, where `m` is only what it ends with."""
        low, grammar = self.low, self.cues.grammar
        for k in range(m.first - 1, max(0, m.first - 14), -1):
            word = low[k]
            if not word[0].isalnum() or word in grammar.that or word in grammar.opening or word in grammar.conjunctions:
                return None
            if word in grammar.telling and k < m.first - 1:
                return self.before(k - 1) if low[k - 1][0].isalnum() else None
        return None

    def _acts(self, k: int) -> bool:
        """Whether a verb in the present can stand at place `k`, with its object after it."""
        word = self.low[k] if k + 1 < len(self.low) else ""
        return word.endswith("s") and not word.endswith("ss") and self.low[k + 1].isalpha() and word not in self.cues.light

    def _is_doing(self, k: int) -> bool:
        """Whether the word at place `k` is a participle that tells what those do whose noun stands right before it."""
        low, cues, before = self.low, self.cues, self.low[k - 1] if k else ""
        if not low[k].endswith("ing") or len(low[k]) < _ING or low[k] in cues.nouns or low[k] in cues.grammar.governing:
            return False
        known = self.clause.who[k - 1] if k else None
        acts = known is not None and known.form != "pronoun" and known.last == k - 1 or cues.speaks(before)
        return acts and before not in cues.light and (before not in cues.verbs or k > 1 and low[k - 2] in cues.determiners)

    def _acted(self, k: int) -> bool:
        """Whether a verb in the past, or an auxiliary, stands at place `k`."""
        word, cues = self.low[k], self.cues
        return word in cues.helping or word in cues.pasts or word in cues.pasts_or_participles or word.endswith(cues.participles)

    def past_whose(self, j: int, depth: int) -> Mention | None:
        """"[The ministry], whose head, X, was away, said", "[Members], some of whom had booed X, said": the subject before a relative
        that ends with the comma at place `j`, and that has a subject of its own."""
        low = self.low
        if self.cues.grammar.clitic_subjects:
            return None
        for k in range(j - 3, max(1, j - 18), -1):
            of_whom = low[k] == "whom" and low[k - 1] == "of"
            if not of_whom and low[k] not in self.cues.grammar.whosoever:
                continue
            comma = next((i for i in range(k - 1, max(0, k - 5), -1) if low[i] == ","), 0)
            whole = comma and (of_whom or comma == k - 1) and any(self._acted(i) for i in range(k + 1, j))
            return self.before(comma - 1, depth + 1) if whole else None
        return None

    def _who_wrote(self, j: int) -> Mention | None:
        """"[X] welcomed the ruling in a letter that spoke of “…”", "[X] issued a statement that called it “…”": whose text the
        relative at place `j` tells of."""
        low, grammar = self.low, self.cues.grammar
        issued = self._issued(j)
        j = issued or j
        text = j > 4 and (low[j - 3] in ("in", "with") or low[j - 3] in grammar.making) and low[j - 2] in grammar.indefinite
        if text and (low[j - 1] in grammar.documents or low[j - 1] in self.cues.nouns):
            return self.main(j - 3)
        first = next((k for k in range(j - 2, max(0, j - 5), -1) if low[k] in self.cues.light), 0) if issued else 0
        led = first and low[first] in self.cues.determiners and low[first - 1] in grammar.governing
        return self._guess(first, j - 1) if led else None

    def _issued(self, j: int) -> int:
        """"on two reports | issued in March that called it": the place after a noun for a text, where only a participle and when or
        where that was done stand between it and a relative at place `j`; 0 where it is not so."""
        low, cues = self.low, self.cues
        if low[j] not in cues.grammar.that or cues.grammar.clitic_subjects:
            return 0
        for k in range(j - 2, max(1, j - _ISSUED), -1):
            if low[k] in cues.nouns or low[k] in cues.grammar.documents:
                done = low[k + 1].endswith(cues.participles) or low[k + 1] in cues.grammar.given
                return k + 1 if done and (k + 2 == j or low[k + 2] in cues.grammar.times | cues.grammar.at) else 0
            if not low[k].isalnum():
                return 0
        return 0

    def _before_relative(self, j: int, reach: int = 6) -> Mention | None:
        """"[A backbencher] who voted against X told": what a relative without commas tells of, whose verb stands at place `j`."""
        if self.cues.grammar.clitic_subjects:
            return None
        for k in range(j, max(0, j - reach), -1):
            if self.low[k] in self.cues.grammar.persons:
                return self.before(k - 1)
            if self.low[k] in BREAKS or not self.low[k][0].isalnum():
                return None
        return None
