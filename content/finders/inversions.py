"""Who stands after a verb: the inverted subject of an active one, the agent of a passive one."""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital, is_adverb
from .cues import INFINITIVE
from .openings import Openings
from .phrases import PHRASE
from .verbs import Event

_BRIEF = 4  # words of an opening that leads up to others: « Il faut », « Hors de question »
_WHEN = frozenset("quand lorsque lorsqu' si puisque puisqu' comme quoique".split())
_ONE_WHO = {"celui": "m", "celle": "f"}
_THEN = frozenset(("tard", "tôt"))
_LAST = frozenset(("dernier", "dernière", "prochain", "last", "next"))  # of more than times: « note le dernier rapport »


class Inversions(Openings):
    """Adverbs, dates and what hangs on a preposition may stand between the verb and its subject."""

    def after(self, i: int, limit: int = 24) -> Mention | None:
        """The subject that follows a verb: « a déclaré mardi à Paris la ministre », "said Smith"."""
        low, who, cues, grammar = self.low, self.clause.who, self.cues, self.cues.grammar
        k, stop = i, min(len(low), i + limit)
        commas = 0
        while k < stop:
            word = low[k]
            m = who[k]
            if m is not None and m.form == "pronoun":
                if m.number == "0" or word in grammar.relatives:
                    return None
                if m.number == "x" and low[m.last + 1 : m.last + 3] in (["d'", "eux"], ["d'", "elles"], ["d'", "entre"]):
                    comma = m.last + 3 + (low[m.last + 2] == "entre")
                    if low[comma : comma + 1] == [","] and comma + 1 < stop and capital(self.clause.words[comma + 1]):
                        return who[comma + 1] or self.phrase_from(comma + 1)  # « soupire l'un d'eux, Tiago Leal »
                if m.number == "x" and m.last + 2 < stop and low[m.last + 1] == "," and capital(self.clause.words[m.last + 2]):
                    return who[m.last + 2] or self.phrase_from(m.last + 2)  # "said one, Hugo Treviño"
                if word in grammar.clitics and k + 1 < len(low) and low[k + 1] in cues.verbs:
                    return None
                return m
            adverb = is_adverb(low, k, cues) and word not in grammar.governing  # « a déclaré en clôture le ministre »
            if word in grammar.times or adverb or word[0].isdigit():
                k += 1
                continue
            if word in grammar.definite and k + 1 < stop and (low[k + 1][0].isdigit() or low[k + 1] in ("1er", "même")):
                k += 2  # « confiait, le 12 mai, l'ancien ministre »
                continue
            if word in grammar.definite and k + 1 < stop and low[k + 1] in grammar.times and low[k + 1] not in _LAST:
                k += 2  # « comme l'écrivait [la semaine] dernière X »
                continue
            if k == i and cues.verbs.get(word, 0) & INFINITIVE and grammar.clitic_subjects:
                k += 1  # « a préféré dire le président »
                continue
            if k + 3 < stop and low[k + 3] in _THEN and low[k + 2] in grammar.comparatives:
                k += 4  # « écrira [dix ans plus tard] le sergent X »
                continue
            article = word in grammar.indefinite and (k == i or low[k - 1] in grammar.times or is_adverb(low, k - 1, cues))
            if m is not None and word in grammar.contracted and not article:  # but « ont déclaré [des] diplomates »
                k = m.last + 1  # « a déclaré au juge »
                continue
            if m is not None:
                if m.last == k and k + 2 < stop and low[k + 1] == "." and capital(self.clause.words[k + 2]):
                    k += 2  # an abbreviated title
                    continue
                return self.named_beside(self._owner(m, compounds=True))
            if word in grammar.governing and not (word in grammar.indefinite and k == i):
                k = self._past_complement(k, stop)
                continue
            if word == ",":
                commas += 1
                if commas > 2:
                    return None
                k += 1
                continue
            if k == i and word in grammar.that and not grammar.clitic_subjects:
                return None  # "repeated that the bank …"
            if word in cues.determiners:
                if k + 1 < stop and who[k + 1] is not None:
                    return self.named_beside(self._owner(who[k + 1], compounds=True))
                return self.named_beside(self.phrase_from(k))
            if word in _ONE_WHO and k + 1 < len(low) and low[k + 1] in grammar.relatives:
                return self._one_who(k, stop + 8)
            if word in grammar.that or word in grammar.relatives or word in grammar.conjunctions:
                return None
            if word == QUOTED or word in ":;.(!?":
                return None
            if capital(self.clause.words[k]):
                return self.named_beside(self.phrase_from(k))
            if commas:
                # « a ironisé, joint à Bamako, le général X »: what stands between commas
                k += 1
                continue
            if k == i and word.isalpha() and word not in grammar.auxiliaries:
                if word.endswith("s") and word not in cues.verbs:
                    return self.phrase_from(k)
                if k + 1 < stop and capital(self.clause.words[k + 1]):
                    k += 1
                    continue
                read = self.phrase_from(k) if not grammar.clitic_subjects else None
                if read is not None and read.number == "p" and cues.speaks(low[read.last]):
                    return read  # "said human rights groups"
            return None
        return None

    def _one_who(self, k: int, stop: int) -> Mention:
        """« confie celui qui dirigeait la Banque, [X] », « confie [celle] qui fut ministre »: who is named after what is told of
        them, else the pronoun."""
        low = self.low
        for j in range(k + 3, min(len(low) - 1, stop)):
            if low[j] in BREAKS:
                break
            m = self.clause.who[j + 1] if low[j] == "," else None
            if m is not None and m.form == "name" and m.kind == "person":
                return m
        return self.clause.pronoun(k, _ONE_WHO[low[k]], "s")

    def _past_complement(self, k: int, stop: int) -> int:
        """The place after a preposition and what hangs on it."""
        low, who, cues, grammar = self.low, self.clause.who, self.cues, self.cues.grammar
        k += 1
        if k < stop and low[k] in cues.determiners:
            k += 1
        if k < stop and who[k] is not None:
            return who[k].last + 1
        taken = 0
        while k < stop:
            word = low[k]
            if taken and (who[k] is not None or word in cues.determiners) or word in grammar.governing or not word[0].isalnum():
                break
            if taken and capital(self.clause.words[k]) and not capital(self.clause.words[k - 1]):
                break
            taken += 1
            k += 1
        return max(k, 1)

    def agent(self, event: Event) -> Mention | None:
        """« accusé par X », "denounced by X"."""
        by = self.cues.grammar.by
        for k in range(event.last + 1, min(event.last + 10, len(self.low))):
            if self.low[k] in by:
                who = self.phrase_from(k + 1)
                bare = who is not None and who.form == "guess" and who.first == who.last and bool(self.cues.grammar.clitic_subjects)
                if bare and not capital(self.clause.words[k + 1]) and not self.cues.speaks(self.low[k + 1]):
                    return None  # « déclarée d'« utilité publique » par décret »
                found = self.named_beside(who)
                return who if event.group == 0 and found is not who and self._goes_on(found) else found
            if self.low[k] in ";:":
                break
        return None

    def _goes_on(self, m: Mention | None) -> bool:
        """« Accusé de « … » par ses pairs, [le ministre X] a quitté la table »: whether the verb of a French clause follows a
        phrase."""
        k = m.last + 1 if m is not None else len(self.low)
        k += self.low[k : k + 1] == [","]
        grammar = self.cues.grammar
        verb = k < len(self.low) and (self.low[k] in grammar.auxiliaries or self.low[k] in grammar.finite)
        return verb and bool(grammar.clitic_subjects)

    def _heads_subordinate(self, m: Mention) -> bool:
        """« Quand [X], qui commande la mission, parle », « a rappelé que [X], … , avait promis »: whether a French conjunction
        stands right before a mention."""
        k = m.first - 1
        while k > 0 and self.low[k] in self.cues.determiners:
            k -= 1
        opens = k >= 0 and (self.low[k] in self.cues.grammar.that or self.low[k] in _WHEN)
        return opens and m.form != "pronoun" and bool(self.cues.grammar.clitic_subjects)

    def parts_subject(self, j: int) -> bool:
        """« Le gouvernement, [accuse X], « joue la montre » »: whether nothing but a French subject stands before the comma at `j`."""
        low, grammar = self.low, self.cues.grammar
        start = next((k + 1 for k in range(j - 1, -1, -1) if low[k] in (":", ";", ",") or low[k] == QUOTED), 0)
        words = low[start:j]
        if not start and 0 < len(words) <= _BRIEF and not any(self.clause.who[k] is not None for k in range(1, j)):
            # « Pas question, tranche X, de … »
            return words[0] not in grammar.governing and words[0] not in grammar.subordinators
        if not words or len(words) > PHRASE or words[0] not in self.cues.determiners and not capital(self.clause.words[start]):
            return False
        return grammar.finite.isdisjoint(words) and not any(start <= e.at < j for e in self.events)
