"""Phrases that name nobody who speaks: a lone word, a verb, a noun of things."""

from __future__ import annotations

from .clauses import Mention, capital, is_adverb
from .cues import REPORTS
from .english_subjects import EnglishSubjects
from .lexicon import ADHERENT, EVENT, HEAD, OBJECT
from .smallwords import POSSESSIVE
from .trades import AGENT
from .verbs import Event

_PARTS = frozenset("remainder rest neither other others majority minority sentence clause back line phrase word words number numbers figure figures".split())
_FIGURES = frozenset("number numbers figure figures statistic statistics".split())
_THINGS = EVENT | HEAD | OBJECT


class Nobody(EnglishSubjects):
    """Tells which phrases that stand where a speaker does are none."""

    def lone(self, m: Mention, event: Event | None) -> bool:
        """Whether a phrase read here names nobody: in French a word that begins the sentence and is set off (« Silence, puis cette
        réponse ») or a verb, in English a noun of things; `event` is the verb whose subject it is, if of one."""
        if m.form != "guess" or not self.clause.holds(m):
            return False
        if not self.cues.grammar.clitic_subjects:
            return self._means_nobody(m) and not self._says_itself(m, event)
        if m.first != m.last:
            return False
        word = self.low[m.first]
        opens = not m.first and self.low[1:2] == [","] and (word in self.cues.grammar.beats or is_adverb(self.low, 0, self.cues))
        return opens or self.clause.words[m.first].islower() and word in self.cues.finite

    def _says_itself(self, m: Mention, event: Event | None) -> bool:
        """"[The bakery] said that", "[the homily] warned of": whether an English noun is right beside the verb of saying whose subject
        it is: whatever says so speaks, but for what is so much of something else ("the remainder said")."""
        if event is None or not event.finite or event.passive or not event.flags & REPORTS or m.first == m.last:
            return False
        if self.low[m.first] not in self.cues.grammar.definite or not _PARTS.isdisjoint(self.low[m.first : m.last + 1]):
            return False
        if self.low[event.last + 1 : event.last + 2] in (["of"], ["by"]):
            return False  # "the deposit asked of candidates"
        stop = m.last + 1
        if self.low[stop : stop + 1] == [","] and self.low[stop + 1 : stop + 2] and self.low[stop + 1] in self.cues.grammar.relatives:
            stop = event.group if self.low[event.group - 1] == "," and event.group > stop + 2 else stop  # "The bakery, which …, said"
        return stop == event.group or event.last + 1 == m.first

    def _means_nobody(self, m: Mention) -> bool:
        """Whether the noun of an English phrase without a name is of none who speak: "the last sentence", "neither"."""
        words, cues = self.clause.words[m.first : m.last + 1], self.cues
        said = self.low[m.first : m.last + 1]
        named = any(map(capital, words[1:])) or words and capital(words[0]) and not cues.opens(said[0])
        if named:
            return False
        low = [w for w in said if w not in cues.determiners and w not in POSSESSIVE]
        if not low or said[0] in cues.grammar.indefinite and "of" in said[1:3]:
            return False  # "one of them", "some of the towns"
        noun = next((k for k, w in enumerate(low) if w in cues.grammar.governing or w in cues.grammar.relatives), len(low))
        told = low[: noun or 1]
        if said[0] in cues.grammar.indefinite and told[-1].endswith(AGENT) and not cues.flags.get(told[-1], 0) & _THINGS:
            return False  # "one exhausted teller"
        if any(cues.flags.get(w.removesuffix("s"), 0) & ADHERENT for w in told):
            return False  # "conservatives deride it as “…”"
        if not _FIGURES.isdisjoint(told[-1:]) and "opposite" not in told:
            return True  # "X said those numbers described “…”"
        return not any(cues.speaks(w) or w in cues.nouns or w in cues.grammar.documents or w.endswith("-old") for w in told)
