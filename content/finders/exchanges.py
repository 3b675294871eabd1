"""Exchanges: who asks and who answers in a hearing or an interview, by the labels of its turns (« Q (Mme X) : », "A:")."""

from __future__ import annotations

from bisect import bisect_left

from ..languages import Language
from ..span import Span
from .carry import Memory
from .clauses import Clause
from .marks import Marked
from .sentences import Sentence
from .speaker import Speaker

_OPENING = 3000  # characters before the first question in which the one who answers may be named
_NEAR = 6  # blocks that may part two labels of one exchange
_LONGEST = 20  # words of a label
_LABEL = 12  # characters of a block in which its label stands
_BACK = 60  # sentences that are looked back over for an answer
_SIGNS = frozenset(".:–—-")  # what may stand after it


class Exchanges:
    """Labels of turns as speakers. Whoever was speaking when the questions began is the one who answers."""

    def __init__(self, memory: Memory, language: Language):
        self.memory = memory
        rows = language.table("cue_exchanges")
        self.questions, self.answers = frozenset(rows.get("question", ())), frozenset(rows.get("answer", ()))
        self.answering: Speaker | None = None
        self.block = -_NEAR

    def without_label(self, sentence: Sentence, mark: Marked) -> Sentence:
        """The sentence without the label of a turn that has marked words: « M. DUPONT. – Le préfet parle d'un « incident » »,
        « R. – Le ministre : « Oui. » »."""
        first = 0
        if sentence.lower[0] in self.questions or sentence.lower[0] in self.answers:
            first = next((k for k, word in enumerate(sentence.lower) if k and word not in _SIGNS), 0)
            if first < 2 or sentence.lower[first] == "(" or sentence.starts[first] >= mark.outer_start:
                return sentence
        elif mark.turn is not None and sentence.start <= mark.turn[0] < sentence.end:
            sign = self.memory.text[mark.turn[0] : mark.turn[1]].lower().rstrip(".")
            if sign in self.questions or sign in self.answers:
                return sentence
            first = bisect_left(sentence.starts, mark.turn[1])
            while sentence.starts[first] < mark.outer_start and not sentence.words[first][0].isalnum():
                first += 1
        if not first:
            return sentence
        return sentence._replace(words=sentence.words[first:], lower=sentence.lower[first:], starts=sentence.starts[first:])

    def turn(self, label: tuple[int, int], index: int) -> Speaker:
        """The speaker of a transcript's turn, whose label stands at the characters `label` of sentence `index`."""
        span = Span(*label)
        namings = self.memory.cast.namings_in(*label)
        if namings and namings[-1].end >= label[1]:
            return Speaker(self.memory.cast.people[namings[-1].person].name, span, None, namings[-1].person)
        words = self.memory.text[label[0] : label[1]]
        sign = words.lower().rstrip(".")
        if sign in self.questions or sign in self.answers:
            return self._role(sign in self.answers, index, None) or Speaker(None, span)
        return Speaker(words, span)

    def label(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """The speaker of marked words after « Q (Mme X) : », « R. » or « Réponse. », None where no such label is before them."""
        low = clause.low[:q]
        if not low and index and self.memory.sentences[index - 1].block == self.memory.sentences[index].block:
            low = self.memory.sentences[index - 1].lower  # its full stop parted it from the words
        sign = low[0] if low else ""
        if sign not in self.questions and sign not in self.answers or not 1 < len(low) <= _LONGEST:
            return None
        said = [word for word in low[1:] if word not in _SIGNS]
        owned = bool(said) and said[0] in self.memory.cues.grammar.of and low[-1] == ":"  # « Réponse de Mme X : »
        if said and not owned and (said[0] != "(" or said[-1] != ")"):
            return None
        named = None
        if said:
            if not q:
                clause = Clause(self.memory.sentences[index - 1], [], self.memory.cast, self.memory.cues)
            named = next((m for m in clause.mentions if 2 <= m.first and m.last < len(low)), None)
            if owned and named is None:
                return None
            if owned and named.kind != "person":  # « Réponse de Paris, par la voix de X : »
                people = (m for m in clause.mentions if m.form == "name" and m.kind == "person" and m.last < len(low))
                named = next(people, named)
        found = self._role(sign in self.answers, index, self.memory.speaker(named, index) if named is not None else None)
        return found or Speaker(None, None)

    def _answers(self, index: int) -> bool:
        """Whether the block of a sentence begins with the label of an answer."""
        block = self.memory.document.blocks[self.memory.sentences[index].block]
        words = self.memory.text[block.start : block.start + _LABEL].split(None, 1)
        return bool(words) and words[0].lower().rstrip(".:–—-") in self.answers

    def _answered(self, index: int) -> Speaker | None:
        """The one who spoke last in an answer before: « Réponse – Mme X a dit que … »."""
        for i in range(index - 1, max(-1, index - _BACK), -1):
            found = self.memory.last.get(i)
            if found is not None and found.person is not None and self._answers(i):
                return found
        return None

    def in_answer(self, index: int) -> Speaker | None:
        """Who answers, where words tied to nobody stand in a labelled answer: « Réponse – Il n'y a pas de « retard » »."""
        return self._role(True, index, None) if self._answers(index) else None

    def _only_one(self, index: int) -> Speaker | None:
        """Whoever alone is named before the first question: « Entretien avec X, … », "An interview with X"."""
        start = self.memory.sentences[index].start
        here = [
            n for n in self.memory.cast.namings_in(max(0, start - _OPENING), start)
            if self.memory.cast.people[n.person].kind == "person"
        ]
        if len({n.person for n in here}) != 1:
            return None
        return Speaker(self.memory.cast.people[here[0].person].name, Span(here[0].outer_start, here[0].end), None, here[0].person)

    def _role(self, answers: bool, index: int, named: Speaker | None) -> Speaker | None:
        block = self.memory.sentences[index].block
        if block - self.block > _NEAR:
            self.answering = self._answered(index) or self.memory.before(index) or self._only_one(index)
        self.block = block
        if answers:
            if named is not None:
                self.answering = named
            return named or self.answering and self.answering._replace(reason="point")
        return named
