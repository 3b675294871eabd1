"""Whose words the points of a list or the lines after a colon are: of the one who leads up to them."""

from __future__ import annotations

from ..document import Document
from ..languages import Language
from .cast import Cast
from .clauses import Clause, Mention
from .colon_ties import ascribed
from .cues import REPORTS, Cues
from .leads import Leads
from .marks import Marked
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

_LISTED = 60  # points of a list that are walked past to the one who leads up to it
_LEADING = 8  # words of a line that announces points before their noun


class Points(Leads):
    """Looks back from a point to the sentence that leads up to it."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self._list: tuple[int, Speaker | None] = (-1, None)  # a block of the last list that was asked for, who leads up to it

    def _listed(self, clause: Clause, index: int) -> Speaker | None:
        """Whose words the points of a list give: « X made three points: », where a point has no one else in it."""
        if any(m.kind == "person" for m in clause.mentions):
            return None
        found = self._leader(index)
        return found._replace(reason="point") if found is not None and found.name is not None else self.digested(index)

    def _leader(self, index: int) -> Speaker | None:
        """Who leads up to the list in which a sentence stands, where it gives somebody's words; each point is passed once."""
        blocks, block = self.document.blocks, self.sentences[index].block
        lead = block
        while lead > 0 and lead != self._list[0] and blocks[lead].kind == "item" and block - lead < _LISTED:
            lead -= 1
        found = self._list[1] if lead == self._list[0] else None
        if lead != self._list[0] and blocks[lead].kind == "paragraph":
            last = next((i for i in range(index, max(-1, index - 2 * _LISTED), -1) if self.sentences[i].block == lead), None)
            found = self._leads_list(last) if last is not None else None
        self._list = (block, found)
        return found

    def _leads_list(self, index: int) -> Speaker | None:
        """« X made three points: »: the subject of a sentence that ends with a colon and says that words follow."""
        low = self.sentences[index].lower
        if low[-1:] != [":"]:
            return None
        listed = not (self.cues.grammar.listing.isdisjoint(low) and self.cues.nouns.isdisjoint(low))
        return self._announced(index) if listed or self._answers(index) else None

    def _answers(self, index: int) -> bool:
        """« Elle a répondu : »: whether a verb of saying stands right before the colon of a sentence."""
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        last = len(reader.low) - 2
        return any(e.finite and not e.passive and e.flags & REPORTS and e.last == last for e in reader.events)

    def _announced(self, index: int) -> Speaker | None:
        """The subject of a sentence that ends with a colon before the words."""
        sentence = self.sentences[index]
        clause = Clause(sentence, [], self.cast, self.cues)
        reader = Reader(clause, self.cues)
        who = None
        if clause.low[0] in self.cues.grammar.view and "term" in self.cues.grammar.untied:
            view = reader.named_beside(reader.phrase_from(1))  # « Pour M. X, la question ne se pose pas ainsi : »
            if view is not None and view.form == "name" and clause.low[view.last + 1 : view.last + 2] == [","]:
                who = view
        for event in reversed(reader.events) if who is None else ():
            if event.passive and not event.finite:
                continue  # « a lu une déclaration, relevée par tous : »
            who = reader.subject(event)
            if who is not None:
                break
        if who is None and reader.prepositions():
            who = reader.prepositions()[0][2]  # "In her words:"
        who = who or self._demanded(reader) or reader.main(len(clause.low) - 1)
        if (who is None or who.form == "guess") and not self.cues.grammar.clitic_subjects:
            who = ascribed(reader, len(clause.low)) or who  # "The page then turned to this statement by [X]:"
        if self._only_heads(clause, who) and index and self.sentences[index - 1].block == sentence.block:
            return self.last.get(index - 1) or self.lead(index - 1)  # « X a livré un réquisitoire. Extraits : »
        return self.speaker(who, index) if who is not None and who.number != "0" else None

    def _demanded(self, reader: Reader) -> Mention | None:
        """"Three demands from [X]:": whose points an English line without a verb announces."""
        low, grammar = reader.low, self.cues.grammar
        k = next((k for k in range(min(_LEADING, len(low) - 3)) if low[k] in grammar.listing or low[k] in self.cues.nouns), None)
        if k is None or grammar.clitic_subjects or low[k + 1] not in grammar.origins or not grammar.auxiliaries.isdisjoint(low):
            return None
        m = reader.clause.who[k + 2]
        return reader.named_beside(m if m is not None and m.first <= k + 2 else reader.phrase_from(k + 2))

    def _only_heads(self, clause: Clause, who: Mention | None) -> bool:
        """Whether a phrase is all that a sentence has before its colon, and only says that words follow: « Extraits : »."""
        listed = not self.cues.grammar.listing.isdisjoint(clause.low) or not self.cues.nouns.isdisjoint(clause.low)
        if not listed or len(clause.low) > 5 or not self.cues.grammar.clitic_subjects:
            return False
        return who is None or who.form == "guess" and who.last >= len(clause.low) - 2

    def _on_topic(self, index: int) -> Speaker | None:
        """"X welcomed his guests. On the tariffs:" | “…”: who spoke before a sentence that only says of what the words tell."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        previous = self.sentences[index - 1] if index else None
        led = sentence.lower[0] in grammar.digesting or sentence.lower[0] in grammar.questioned
        if not led or previous is None or previous.block != sentence.block:
            return None
        found = self.last.get(index - 1) or self.lead(index - 1)
        return found._replace(reason="point") if found is not None and found.name is not None else None
