"""Whether a word of the verb lists is a verb where it stands, or a noun: « il demande », « la demande »; "talks", "the talks".

The words beside it tell, a few on each side: articles, pronouns, prepositions, the end of a subject.
"""

from __future__ import annotations

from .clauses import QUOTED, Clause, capital, is_adverb
from .cues import FINITE, GERUND, INFINITIVE, PARTICIPLE, Cues
from .smallwords import POSSESSIVE
from .that_clauses import noun_after_that


_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen several many".split()
)
_OBJECTS = frozenset(("it", "him", "them"))
_COURTS = frozenset("court courts judge judges panel tribunal committee board chamber process office commission".split())


class Homographs:
    """The words of one clause that can be verbs or nouns."""

    def __init__(self, clause: Clause, cues: Cues):
        self.clause = clause
        self.cues = cues
        self.low = clause.low

    def _is_of_it(self, i: int) -> bool:
        """« Abuja n'en [estime] pas moins que », « X en [conclut] que »: whether « en » before a French verb is a pronoun."""
        low, grammar = self.low, self.cues.grammar
        k = i - 2 - (low[i - 2] in grammar.negation)
        following = low[i + 1 : i + 3]
        told = following[:1] != [] and following[0] in grammar.that or following == ["pas", "moins"]
        return told and k >= 0 and self.clause.who[k] is not None and self._ends_subject(k)

    def _is_noun(self, i: int, flags: int) -> bool:
        """« l'accusé avait agi », "adding that reports of a rift were": whether the word at place `i`, with the flags of a verb,
        is a noun."""
        low, grammar = self.low, self.cues.grammar
        if i == 0:
            subject = "noun" in grammar.compounds and low[i].endswith("s") and low[1:2] != [] and low[1] in grammar.auxiliaries
            return low[i] in self.cues.nouns or subject  # "Rates would rise"
        before = low[i - 1]
        if flags & GERUND and low[i + 2 : i + 3] == [":"] and (before == "few" or before in _NUMBERS):
            return low[i + 1] not in self.cues.light and self.clause.who[i + 1] is None  # "offers a few telling numbers: “…”"
        subject = self.clause.who[i - 1]
        if subject is not None and subject.form == "pronoun" and before not in grammar.clitics and before not in grammar.lone:
            reading = flags & GERUND and before in grammar.indefinite and i + 1 < len(low) and low[i + 1] in grammar.governing
            return bool(reading) and QUOTED not in low[i + 1 : i + 5]  # "one said"; not "another reading over coffee"
        if i > 1 and before in grammar.clitics and before in grammar.governing and self.clause.who[i - 2] is not None:
            pronoun = self.clause.who[i - 2].form == "pronoun" and low[i - 2] not in grammar.governing
            if pronoun or i + 1 < len(low) and low[i + 1] == QUOTED and self._ends_subject(i - 2):
                return False  # « il en appelle à », « Tunis en critique « l'imprécision » »
        if before == "en" and grammar.clitic_subjects and self._is_of_it(i):
            return False
        compounds = "noun" in grammar.compounds
        if compounds and (before in grammar.definite or before.partition("-")[0] in _NUMBERS and low[i] in grammar.homographs):
            return True  # and "forty-one posts"
        if compounds and before[0].isdigit() and not before.isdigit() and low[i].endswith("s"):
            return True  # "7.4 points", "1,200 claims"; but "resolution 2334 demands"
        following = low[i + 1] if i + 1 < len(low) else "."
        parted = following == "," and not self._ends_subject(i - 1)
        if compounds and before in grammar.that and noun_after_that(low, i, flags, self.cues):
            return True
        helped = following in grammar.auxiliaries and not (following in grammar.governing and self._is_led(i))
        if compounds and low[i] in grammar.homographs and (
            parted or helped or self.cues.verbs.get(following, 0) & FINITE
        ):
            return True  # "voting-rights advocates hailed"
        if compounds and low[i] in grammar.homographs and following in _COURTS and before.isalpha():
            return True  # "a French appeals court"
        if before == "," and grammar.clitic_subjects and low[i] in self.cues.nouns and following in grammar.relatives:
            return True  # « …, formule que X traduit ainsi »
        led = flags & FINITE and before in grammar.definite and i > 1
        if led and grammar.clitic_subjects and not capital(self.clause.words[i]):
            light = low[i - 2] in grammar.clitics or low[i - 2] in grammar.comparing
            if low[i - 2] in self.cues.finite or low[i - 2] in grammar.governing and not light:
                return True  # « il tempère l'enthousiasme », « dans la demande »
        if flags & FINITE and before in grammar.definite and (low[i] in grammar.homographs or low[i] in self.cues.nouns):
            further = low[i - 2] if i > 1 else ""
            if further in grammar.that and self._heads_clause(i, following):
                return True
            if self._takes_clitic(i, further):
                return False
            return not (further in grammar.comparing or further in grammar.negation or self._ends_subject(i - 2))
        if before in grammar.definite and flags & PARTICIPLE and not flags & (FINITE | GERUND):
            return True  # « l'accusé avait agi », « les traités »
        if before in grammar.indefinite or before in grammar.possessive:
            return True
        if before in grammar.demonstrative and before not in grammar.relatives:
            bare = flags & INFINITIVE and not flags & (FINITE | PARTICIPLE)
            return before not in grammar.lone or low[i] in self.cues.nouns or bool(bare)  # "this note"
        if before in POSSESSIVE and (not flags & GERUND or low[i] in self.cues.nouns):
            return True
        if before in grammar.governing and i > 1 and capital(self.clause.words[i - 1]):
            return False  # La Voz del Sur
        if before in grammar.governing and not flags & (GERUND | INFINITIVE | PARTICIPLE):
            return True
        if before in grammar.governing and before not in grammar.linking and compounds and not flags & GERUND:
            return True  # "in text messages"
        if before in grammar.governing and low[i] in self.cues.nouns and before not in grammar.clitics:
            return True
        if capital(self.clause.words[i]) and before != QUOTED and low[i - 1] not in '."':
            return True
        if compounds and low[i] in grammar.homographs and before.isalpha() and not self._ends_subject(i - 1):
            # "the debate rules", "talks were": a plural noun, unless a subject stands before it
            light = before in grammar.relatives or before in grammar.conjunctions or is_adverb(low, i - 1, self.cues)
            known = before in self.cues.voices or before in self.cues.anaphors or before in grammar.whereabouts
            text = before in self.cues.nouns or before in grammar.documents
            known = known or text and low[i - 2] not in grammar.auxiliaries  # "the communiqué promises"
            past = before.endswith(self.cues.participles) or before in self.cues.pasts
            known = known or following in _OBJECTS or past and following in grammar.definite  # "the man X beat calls it “…”"
            known = known or following == QUOTED and low[i] in self.cues.calling  # "everyone in the state calls “…”"
            capitalised = capital(self.clause.words[i - 1]) and (i > 1 or not past)  # "Repeated calls on them"
            if not (light or known or capitalised) or before == "member":
                return True  # and "the member states"
        bare = compounds and flags & INFINITIVE and not flags & (FINITE | PARTICIPLE)
        if bare and (following in grammar.have or following in grammar.be):
            return True  # "the previous text had been adopted"
        if bare and low[i + 2 : i + 3] == ["."] and capital(self.clause.words[i + 1]):
            return True  # "described the candidate, state Sen. X, as"
        if bare and before[0].isalpha() and not self._ends_subject(i - 1):
            # "deputy press secretary": a bare form needs a plural, an auxiliary or a pronoun before it
            ready = before in grammar.auxiliaries or before in grammar.governing or before in grammar.relatives
            plural = before.endswith("s") and not before.endswith(("us", "ss")) or before in self.cues.voices
            plural = plural and not (i > 1 and low[i - 2] in grammar.relatives and before in self.cues.verbs)  # "which condemns use"
            plural = plural or self._follows_plural(i)
            if not (ready or plural or before in grammar.conjunctions or is_adverb(low, i - 1, self.cues)):
                return True
        if low[i] in self.cues.nouns:
            if before.isdigit() and i > 1 and low[i - 2] in self.cues.nouns:
                return False  # "resolution 2334 demands"
            if bare and (following == QUOTED or following in self.cues.pronoun_heads or following in self.cues.determiners):
                plural = before.endswith("s") and before not in self.cues.nouns and not before.endswith(("us", "ss", "is"))
                if plural or self._follows_plural(i):
                    return False  # "rights groups call it “…”"
            named = self._ends_subject(i - 1) or capital(self.clause.words[i - 1])
            named = named or i > 1 and low[i - 2] in grammar.relatives and before.endswith("s")  # "whom critics call"
            return not (named or before in grammar.auxiliaries or before in grammar.clitics
                        or before in grammar.relatives or is_adverb(low, i - 1, self.cues) or before in (",", ")", QUOTED))
        return False

    def _is_led(self, i: int) -> bool:
        """"The text calls on them to": whether what stands before place `i` can be the subject of a verb with a preposition."""
        low, subject = self.low, self.clause.who[i - 1]
        if subject is None:
            return low[i - 1] == "," or i > 1 and low[i - 2] in self.cues.determiners
        return subject.last == i - 1 and (not subject.first or low[subject.first - 1] not in self.cues.verbs)

    def _heads_clause(self, i: int, following: str) -> bool:
        """« assure que la [somme] « est votée » », « que la [menace] est réelle », « que la [critique] du texte »: whether what
        follows the word at `i` makes it the subject of a clause with « que »; not « ainsi que le note de son côté X »."""
        grammar, beyond = self.cues.grammar, self.low[i + 2 : i + 3]
        if following in grammar.of:
            return bool(beyond) and beyond[0] not in grammar.possessive
        return following == QUOTED or following in grammar.be or following in grammar.have or following in grammar.auxiliaries

    def _follows_plural(self, i: int) -> bool:
        """"[Opponents] of the bill complain", "[many voters] here call it": whether a plural noun that opens the clause stands
        before the word at `i`, with a phrase or a word of place after it."""
        low, grammar = self.low, self.cues.grammar
        k = i - 1
        if low[k] in grammar.whereabouts:
            k -= 1
        else:
            while k > max(0, i - 7) and low[k].isalpha() and (low[k] not in grammar.governing or low[k - 1] in grammar.governing):
                if self.cues.verbs.get(low[k], 0) & FINITE or low[k] in grammar.auxiliaries:
                    return False
                k -= 1
            if low[k] not in grammar.governing:
                return False
            k -= 1
        plural = k >= 0 and low[k].isalpha() and low[k].endswith("s") and not low[k].endswith(("us", "ss", "is"))
        if not plural or low[k] in grammar.governing or low[k] in self.cues.determiners:
            return False
        first = k
        while first > max(0, k - 4) and low[first - 1].isalpha() and low[first - 1] not in grammar.governing:
            if low[first - 1] in self.cues.verbs or low[first - 1] in grammar.auxiliaries:
                return False
            first -= 1
        return not first or not low[first - 1].isalpha()

    def _takes_clitic(self, i: int, further: str) -> bool:
        """« Son entraîneur le trouve « mûr » »: a verb and its pronoun, after a noun and right before the words."""
        low, grammar = self.low, self.cues.grammar
        if low[i - 1] not in grammar.clitics or i + 1 >= len(low) or low[i + 1] != QUOTED:
            return False
        if further == ",":
            return i > 2 and low[i - 3] in grammar.insisting  # « Berlin, lui, la juge « tardive » »
        if not further.isalpha():
            return False
        if further == "qui":
            return True  # « le sénateur, qui la juge « inutile » »
        opening = low[max(0, i - 8) : i - 1]
        if further in grammar.conjunctions:  # « confirme le message et le juge « inintelligible » »
            return any(w in grammar.finite or w in self.cues.finite for w in low[max(0, i - 24) : i - 1])
        light = further in grammar.governing or further in self.cues.joining or further in self.cues.determiners
        return not light and not any(w in grammar.auxiliaries or w in self.cues.verbs for w in opening)

    def _ends_subject(self, i: int) -> bool:
        """Whether a mention ends here that could be the subject of a verb that follows."""
        return i >= 0 and self.clause.who[i] is not None and self.clause.who[i].last == i
