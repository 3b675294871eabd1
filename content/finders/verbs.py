"""The cue verbs of a clause: which words of the lists are verbs, and how each stands there.

A shallow reading, without a parser: every look-back and look-ahead has a bound.
"""

from __future__ import annotations

from bisect import bisect_right

from .clauses import QUOTED, Clause, Mention, capital, is_adverb
from .cues import FINITE, GERUND, INCISE, INFINITIVE, JUDGES, PARTICIPLE, Cues
from .homographs import Homographs
from .record import Record

_ITSELF = frozenset(("se", "s'", "je", "j'"))  # what stands before a French verb that is reflexive


class Event(Record):
    """A cue verb in a clause: place of the verb, first word of its group, its flags. `after` when the subject follows
    (« a dit X »); `pronoun` is the place of the word that holds verb and subject (« dit-il »)."""

    __slots__ = ("at", "group", "flags", "finite", "passive", "after", "pronoun", "last")

    def __init__(
        self, at: int, group: int, flags: int, finite: bool, passive: bool = False, after: bool = False,
        pronoun: int | None = None, last: int = 0,
    ):  # fmt: skip
        self.at, self.group, self.last = at, group, last
        self.flags, self.finite, self.passive = flags, finite, passive
        self.after, self.pronoun = after, pronoun


class Verbs(Homographs):
    """The verbs of one clause, as `events` in order of place."""

    def __init__(self, clause: Clause, cues: Cues):
        super().__init__(clause, cues)
        self.events = list(self._events())
        self.places = [event.at for event in self.events]
        self._prepositions: list[tuple[int, int, Mention]] | None = None

    def _events(self):
        low, cues = self.low, self.cues
        eventful, hyphens = cues.eventful, bool(cues.grammar.clitic_subjects)
        if hyphens and self.clause.sentence.hyphens:
            places = [i for i, word in enumerate(low) if word in eventful or "-" in word]
        else:
            places = [i for i in self.clause.cued if low[i] in eventful]
        for i in places:
            word = low[i]
            if word not in eventful:
                if word.rpartition("-")[2] in cues.grammar.clitic_subjects:
                    event = self._inverted(i)
                    if event:
                        yield event
                continue
            flags = cues.verbs.get(word, 0) if word not in cues.grammar.adverbs else 0
            after = cues.flags_at(low, i) if word in cues.verbs_after else 0
            flags |= after
            phrase = cues.phrase_at(low, i) if word in cues.phrases else None
            if phrase is not None:
                if low[phrase[0] - 1] not in cues.grammar.indefinite or not phrase[0]:  # « une mise en garde »
                    yield self._event(*phrase)._replace(at=i, last=i)
            elif flags and (after or not self._is_noun(i, flags)) and not self._bidden(i, flags) and not self._says_nothing(i):
                yield self._event(i, flags)
            elif word in cues.making_of and self._makes_of(i):
                yield self._event(i, cues.making_of[word])

    def _makes_of(self, i: int) -> bool:
        """« fait du vote une « fête » », « a fait de Tunis « la porte du sud » »: what something is made into is in the marks."""
        low, grammar, sentence = self.low, self.cues.grammar, self.clause.sentence
        if low[i + 1 : i + 2] == [] or low[i + 1] not in grammar.of and low[i + 1] not in grammar.contracted:
            return False
        q = next((k for k in range(i + 3, min(len(low), i + 10)) if not low[k][0].isalpha() and low[k] != "'"), len(low))
        if q == len(low) or low[q] != QUOTED:
            return False
        if not (grammar.governing - grammar.of).isdisjoint(low[i + 2 : q - 1]):
            return False
        if low[q - 1] in grammar.indefinite:
            return True
        first = bisect_right(sentence.starts, self.clause.starts[q])
        return low[q - 1] not in grammar.governing and any(w in self.cues.determiners for w in sentence.lower[first : first + 1])

    def _inverted(self, i: int) -> Event | None:
        """« dit-il », « a-t-il ajouté »: verb and pronoun in one word."""
        base = self.low[i].rpartition("-")[0].removesuffix("-t")
        grammar = self.cues.grammar
        flags = self.cues.verbs.get(base, 0)
        group = i - 1 if i and self.low[i - 1] in grammar.clitics else i
        if base in grammar.auxiliaries:
            k = i + 1
            while k < len(self.low) and k <= i + 4 and (is_adverb(self.low, k, self.cues) or self.low[k] in grammar.clitics):
                k += 1
            if k < len(self.low) and k <= i + 4:
                return Event(k, group, self.cues.verbs.get(self.low[k], 0), True, pronoun=i, last=k)
        if not flags and self._set_off(i, group):
            return Event(i, group, INCISE, True, pronoun=i, last=i)
        return Event(i, group, flags, True, pronoun=i, last=i) if flags else None

    def _set_off(self, i: int, group: int) -> bool:
        """« « … », aime-t-elle à répéter », « Le mal, insiste-t-il, est … »: a verb and its pronoun after a comma or words are an
        incise, whatever the verb."""
        low = self.low
        third = low[i].rpartition("-")[2] in ("il", "elle", "ils", "elles")
        return third and group > 0 and low[group - 1] in (",", QUOTED, "–", "—") and low[0] not in self.cues.grammar.subordinators

    def _says_nothing(self, i: int) -> bool:
        """« il convient d'agir », « s'être exprimé à titre personnel »: no words follow, unless a colon does."""
        low, grammar = self.low, self.cues.grammar
        if low[i] in grammar.impersonal:
            return i > 0 and low[i - 1] == "il"
        if not grammar.clitic_subjects and low[i + 1 : i + 2] in (["not"], ["to"]):  # "asked not to be named"
            at = i + 1 + (low[i + 1] == "not")
            return low[at : at + 2] == ["to", "be"] and low[at + 2 : at + 3] != [] and low[at + 2] in grammar.withheld
        if low[i] not in grammar.uttering or low[i + 1 : i + 2] == [":"]:
            return False
        if low[i].startswith("pronon") and low[i + 1 : i + 2] in (["pour"], ["contre"], ["en"]):
            return False  # « s'est prononcé pour « une sortie ordonnée » »
        near = low[max(0, i - 4) : i]
        if grammar.reflexive.isdisjoint(near[-3:]):
            return False
        # « il s'explique », « je m'explique »; but « elle m'explique que … », « il nous précise que … »
        return not _ITSELF.isdisjoint(near) or near.count("nous") > 1

    def _bidden(self, i: int, flags: int) -> bool:
        """"is asked to report": what someone is told to say is not said yet."""
        low, grammar = self.low, self.cues.grammar
        if not flags & INFINITIVE or flags & (FINITE | PARTICIPLE) or i < 2:
            return False
        k = i - 1
        while k > 0 and (low[k] in grammar.linking or low[k] in grammar.clitics):
            k -= 1
        return k > 0 and k < i - 1 and low[k] in grammar.bidden and (low[k - 1] in grammar.be or is_adverb(low, k - 1, self.cues))

    def _event(self, i: int, flags: int) -> Event:
        low, cues, grammar = self.low, self.cues, self.cues.grammar
        k = i - 1
        while k >= 0 and k > i - 6 and (is_adverb(low, k, cues) or low[k] in grammar.clitics):
            k -= 1
        bridged = self._bridged(i, k) if flags & PARTICIPLE else None
        k = k if bridged is None else bridged
        aux = low[k] if k >= 0 else ""
        if flags & PARTICIPLE and "-" in aux:
            hyphen = aux.rpartition("-")
            if hyphen[2] in grammar.clitic_subjects and hyphen[0].removesuffix("-t") in grammar.auxiliaries:
                return Event(i, k, flags, True, pronoun=k, last=i)
        passive = finite = False
        itself = flags & PARTICIPLE and not grammar.reflexive.isdisjoint(low[max(0, k - 2) : i])
        if flags & PARTICIPLE and aux in grammar.be and not itself:
            passive = finite = True
        elif flags & PARTICIPLE and (aux in grammar.have or aux in grammar.be):
            finite = True
        elif flags & FINITE:
            finite = True
        elif flags & INFINITIVE and "noun" in grammar.compounds:
            led = aux in grammar.governing or low[i - 1] in grammar.governing or low[i - 1] in grammar.linking
            finite = not led
        elif flags & PARTICIPLE and not flags & (FINITE | GERUND):
            passive = True
        having = i - (low[i - 1] == "having" and flags & PARTICIPLE > 0)  # "as having said"
        heard = having - 2 if low[having - 1] in grammar.comparing else having - 1
        doing = flags & GERUND or having < i
        if doing and low[having - 1] in grammar.comparing and heard > 1 and low[heard] not in grammar.heard:
            heard = self._heard_by(heard)
        if flags & INFINITIVE and i > 2 and low[i - 1] == "to" and low[i - 2] in grammar.heard:
            doing, heard = True, i - 2  # "was heard to say"
        if doing and heard > 0 and low[heard] in grammar.heard and low[heard - 1] in grammar.be:
            k = heard - 1  # "can be heard saying", "was quoted as saying"
            while k > 0 and (low[k - 1] in grammar.auxiliaries or is_adverb(low, k - 1, cues)):
                k -= 1
            return Event(i, k, flags, True, False, False, None, i)
        following = low[i + 1] if i + 1 < len(low) else ""
        said = self.clause.who[i - 1] if i else None
        if flags & PARTICIPLE and following in grammar.by and aux not in grammar.have and not itself:
            passive = not (flags & FINITE and said is not None and said.form == "pronoun")  # "he replied by email"
            if "noun" in grammar.compounds and i + 2 < len(low) and self._is_means(i + 2):
                passive = False  # "responded by summoning", "said by telephone"
        later = False
        if flags & PARTICIPLE and "noun" in grammar.compounds and aux not in grammar.have:
            later = following in grammar.governing and self._agent_later(i)
            later = later or bool(flags & JUDGES) and following != "," and self._agent_past_words(i)
        group = i
        k = i - 1 if bridged is None else bridged
        told_by = following in grammar.by and not grammar.clitic_subjects  # "hailed by X and condemned by Y"
        if passive and aux not in grammar.be and aux in grammar.conjunctions and not told_by:
            passive = False  # « a défendu un budget …, et prévenu : »
        then = bool(grammar.clitic_subjects) and i > 1 and low[i - 1] in grammar.conjunctions and low[i - 2] == ","
        if passive and aux not in grammar.be and then:
            passive = False  # « a comparé la séance à « … », puis rappelé que »
        if later:
            passive, finite = True, False
        if passive and aux not in grammar.be and low[k] == ",":
            k = self._parted_auxiliary(i)
            if k is not None:
                passive, finite, group = False, True, k
            else:
                k = i - 1
        while k >= 0 and k > i - 20 and (low[k] in grammar.auxiliaries or low[k] in grammar.clitics or is_adverb(low, k, cues)):
            m = self.clause.who[k]
            if m is not None and (m.form != "pronoun" or m.last > m.first):
                break
            if low[k] in grammar.lone or low[k] in grammar.times and low[k] not in grammar.adverbs:
                break
            if k == 0 and low[k] in grammar.insisting:
                break  # « [Lui] se dit confiant »
            group = k
            if low[k] in grammar.auxiliaries and low[k] not in grammar.linking and flags & INFINITIVE and not flags & PARTICIPLE:
                finite = True
            k -= 1
        if not finite and flags & INFINITIVE and k > 0 and (low[k] in grammar.linking or low[group] in grammar.linking):
            group, finite = self._governor(group)
        if finite and k > 0 and grammar.clitic_subjects and not grammar.past_infinitive.isdisjoint(low[group:i]):
            while k > 0 and (k == group - 1 and cues.verbs.get(low[k], 0) or group < i and low[k] in grammar.auxiliaries):
                group = k  # « [dit] n'avoir constaté »: the verb that an infinitive of the past completes
                k -= 1
        led = group > 0 and (low[group - 1] in grammar.of or low[group - 1] in ("après", "sans", "pour"))
        if finite and led and low[group] in grammar.past_infinitive:
            finite = False  # « a accusé X d'avoir promis », "accused X of having promised"
        j = group - 1
        if j >= 0 and flags & INFINITIVE and "-" in low[j] and group < i:
            verb, _, pronoun = low[j].rpartition("-")
            if pronoun in grammar.clitic_subjects and verb.removesuffix("-t") in grammar.auxiliaries:
                return Event(i, j, flags, True, pronoun=j, last=i)  # « La hausse, a-t-elle fait observer, est … »
        after = False
        relative = j >= 0 and low[j] in grammar.relatives and not grammar.clitic_subjects
        if j >= 0 and low[j] in grammar.comparing and finite and not passive and not relative:
            # « comme l'explique X », "as Smith put it": the subject follows unless it stands there already
            after = True
        return Event(i, group, flags, finite, passive, after, None, i)

    def _bridged(self, i: int, k: int) -> int | None:
        """« a d'emblée qualifié », « a mardi soir dénoncé », « a sous les applaudissements promis »: place of the auxiliary
        before a phrase of preposition or of time that ends at `k`, right before the participle at `i`."""
        low, grammar = self.low, self.cues.grammar
        if not grammar.clitic_subjects:  # "has [for years] called", "has [more than once] called"
            for j in range(k, max(0, k - 4), -1):
                if not low[j].isalpha() or self.clause.who[j] is not None:
                    return None
                if low[j - 1] in grammar.have and j < i:
                    opens = low[j] in grammar.governing and low[j] not in grammar.linking or low[j] == "more"
                    return j - 1 if opens else None
            return None
        if k < 1 or low[i].endswith("s") or low[i + 1 : i + 2] and low[i + 1] in grammar.by:
            return None
        for j in range(k, max(0, k - 6), -1):
            if not low[j][0].isalpha() or self.clause.who[j] is not None or low[j] in self.cues.joining:
                return None
            if low[j - 1] in grammar.have or low[j - 1] in grammar.be:
                opens = low[j] in grammar.governing and low[j] not in ("de", "du", "des") or low[j] in grammar.adverbs
                opens = opens or low[j] in grammar.times or low[j] in grammar.indefinite and low[j + 1] in grammar.whiles
                return j - 1 if opens and j > 1 else None
        return None

    def _is_means(self, k: int) -> bool:
        """Whether what follows "by" at place `k` is no agent: a gerund, or a lone noun in the singular."""
        low, cues, words = self.low, self.cues, self.clause.words
        if k < len(low) and low[k].endswith("ing") and not capital(words[k]):
            return True
        for j in range(k, min(k + 4, len(low))):  # "by telephone", "by text message", but "by human rights groups"
            word, who = low[j], self.clause.who[j]
            small = word in cues.light or word in cues.grammar.times or who is not None and who.form == "pronoun"
            if not word.replace("-", "").isalpha() or small:
                return j > k
            if word.endswith("s") or self.clause.who[j] is not None or capital(words[j]) or word in cues.voices:
                return False
        return True

    def _heard_by(self, k: int) -> int:
        """"was quoted [by the state broadcaster] as saying": the place of the participle before the agent at `k`, else `k`."""
        for j in range(k - 1, max(1, k - 8), -1):
            if self.low[j] in self.cues.grammar.by or self.low[j] == "in":
                return j - 1 if self.low[j - 1] in self.cues.grammar.heard else k
            if not self.low[j][0].isalnum():
                break
        return k

    def _agent_later(self, i: int) -> bool:
        """"as confirmed to this newsletter by two people": a participle whose agent stands after its complements."""
        for k in range(i + 2, min(i + 9, len(self.low) - 1)):
            if self.low[k] in self.cues.grammar.by:
                return self.low[i - 1] in self.cues.grammar.conjunctions or self.low[i - 1] in self.cues.grammar.comparing
            if self.low[k] in ",;:" or self.low[k] == QUOTED or self.low[k] in self.cues.grammar.that:
                return False
        return False

    def _agent_past_words(self, i: int) -> bool:
        """"described as “…” by two people": a participle of judgement whose agent stands after the words."""
        low = self.low
        q = next((k for k in range(i + 1, min(i + 4, len(low) - 1)) if low[k] == QUOTED), None)
        return q is not None and low[q + 1] in self.cues.grammar.by and not self._is_means(q + 2)

    def _parted_auxiliary(self, i: int) -> int | None:
        """« avait, pour sa part, reconnu »: place of the auxiliary before what stands between commas."""
        k = i - 2
        while k > 0 and k > i - 10 and self.low[k] != ",":
            k -= 1
        return k - 1 if k > 0 and self.low[k] == "," and self.low[k - 1] in self.cues.grammar.have else None

    def _governor(self, group: int) -> tuple[int, bool]:
        """« a tenu à dire », "sought to portray": the verb that the infinitive completes belongs to its group."""
        low, grammar = self.low, self.cues.grammar
        k = group - 1
        if k >= 0 and low[k] in grammar.linking:
            k -= 1
        if k < 1 or self.clause.who[k] is not None or not low[k].isalpha() or low[k] in self.cues.determiners:
            return group, False
        if low[k - 1] in self.cues.determiners or low[k - 1] in grammar.governing:
            return group, False  # a noun: « le besoin de dire »
        k -= 1
        while k >= 0 and (low[k] in grammar.auxiliaries or low[k] in grammar.clitics or is_adverb(low, k, self.cues)):
            k -= 1
        parted = k > 0 and low[k] == "," and "noun" in grammar.compounds  # “…,” the negotiator, X, likes to say
        parted = parted or k > 0 and "noun" in grammar.compounds and low[k] in grammar.persons  # "X, who likes to say"
        parted = parted or k > 0 and low[k] == "qui"  # « X, qui venait de reprocher »
        return k + 1, k >= 0 and (self._ends_subject(k) or parted)
