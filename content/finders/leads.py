"""Whom a sentence is about, and whom a portrait, an interview or a section is about in which nobody else is named."""

from __future__ import annotations

from ..document import Document
from ..languages import Language
from ..span import Span
from .antecedents import LONG, NAMINGS
from .cast import Cast
from .clauses import Clause, Mention
from .cues import REPORTS, Cues
from .marks import Marked
from .pronouns import SENTENCES_BACK
from .referents import Referents
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader
from .tie import Tie, has_views

_FAR = 8000  # characters back in which the one is named whom a text is about
_NEAR = 3000  # characters back that are looked at for somebody else


class Leads(Referents):
    """Gives the one whom a sentence, a paragraph or the text before it is about."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self.leads: dict[int, Speaker | None] = {}

    def before(self, index: int) -> Speaker | None:
        """The last speaker with a name in the few sentences before."""
        for i in range(index - 1, max(-1, index - 1 - SENTENCES_BACK), -1):
            found = self.last.get(i) or self.lead(i)
            if found is not None and found.name is not None:
                return found
        return None

    def asked_before(self, tied: Tie, index: int) -> Speaker | None:
        """"A reporter asked if that was a number. It was, [he] replied, “a direction”.": who spoke before, not whoever asked."""
        who, asking = tied.who, self.cues.grammar.asking
        if not asking or not index or who.form != "pronoun" or who.number != "s":
            return None
        previous = self.sentences[index - 1]
        if tied.cue is None or self.text[tied.cue[0] : tied.cue[1]].lower() not in self.cues.grammar.replying:
            return None
        if previous.block != self.sentences[index].block or asking.isdisjoint(previous.lower):
            return None
        reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
        event = next((e for e in reader.events if reader.low[e.at] in asking and e.finite and not e.passive), None)
        asker = reader.subject(event) if event is not None else None
        if asker is None or asker.form == "pronoun":
            return None
        person = self.speaker(asker, index - 1).person
        for i in range(index - 2, max(-1, index - 5), -1):
            found = self.lead(i) if self.sentences[i].block == previous.block else None
            if found is not None and found.person is not None and found.person != person and self._fits(found, who):
                return Speaker(found.name, Span(who.start, who.end), "pronoun", found.person)
        return None

    def read_there(self, tied: Tie, index: int) -> Speaker | None:
        """« [Le ministre] a diffusé une note. « … », y lit-on. »: whose text the sentence before tells of, where words are read."""
        if tied.cue is None or tied.event is None or tied.event.pronoun is None or not index:
            return None
        before, previous = self.text[max(0, tied.cue[0] - 16) : tied.cue[0]].lower().split(), self.sentences[index - 1]
        if "y" not in before[-2:] or previous.block != self.sentences[index].block:
            return None
        grammar, low = self.cues.grammar, previous.lower
        if not grammar.performing.isdisjoint(low) and any(a in grammar.documents and b in grammar.of for a, b in zip(low, low[1:])):
            return Speaker(None, None)  # « X a lu une lettre des éleveurs. « … », y lit-on. »
        found = self.last.get(index - 1) or self.lead(index - 1)
        return found._replace(reason="sentence") if found is not None else None

    def lead(self, index: int) -> Speaker | None:
        """Whom a sentence is about: its last speaker, else its first participant that hangs on no preposition."""
        if index in self.last:
            return self.last[index]
        if index in self.leads:
            return self.leads[index]
        sentence = self.sentences[index]
        found = self._reporting(index)
        for naming in self.cast.namings_in(sentence.start, sentence.end)[:NAMINGS]:
            if found is not None:
                break
            if self.cast.people[naming.person].kind != "person" or self._quoted(naming.start):
                continue
            if not self._hangs(naming.outer_start, sentence.start):
                if self._opens_with_another(index, naming.outer_start):
                    found = self._described(index) if index else None
                    break  # "The witness said that he had briefed X."
                whole = Span(naming.outer_start, max(naming.outer_end, naming.end))
                person = naming.person
                if naming.form == "role" and self.anew is not None:
                    who = Mention(0, 0, naming.outer_start, naming.end, naming.start, naming.end, None, "role", None, "s")
                    new = self.succeeding(who)
                    person = person if new is None else new
                found = Speaker(self.cast.people[person].name, whole, None, person)
        if found is None and index:
            found = self._opening_pronoun(index) or self._source(index) or self._described(index)
        self.leads[index] = found
        return found

    def _opens_with_another(self, index: int, place: int) -> bool:
        """Whether an English sentence has somebody unnamed for its subject, right at its head and before `place`."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        if grammar.clitic_subjects or sentence.lower[0] not in grammar.definite or len(sentence.lower) > LONG:
            return False
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        who = reader.main(len(reader.low))
        human = who is not None and who.form in ("nominal", "guess") and who.kind == "person" and who.number == "s"
        if not human or who.first > 1 or who.end >= place or who.form == "guess" and not has_views(reader, who):
            return False
        return any(e.finite and e.flags & REPORTS and who.last < e.at <= who.last + 3 for e in reader.events)

    def _reporting(self, index: int) -> Speaker | None:
        """"The fleet, she acknowledged, was late.", "He said X had erred.": who tells what a sentence without marks says,
        where that is not the first one whom it names."""
        sentence, cues = self.sentences[index], self.cues
        if "speech" not in cues.grammar.untied or self._quoted(sentence.end - 1) or not index:
            return None
        opening = self._opening_pronoun(index) if sentence.lower[0] in ("he", "she") else None
        if opening is not None or cues.verbs.keys().isdisjoint(sentence.lower):
            return opening
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        for event in reversed(reader.events):
            following = reader.low[event.last + 1 : event.last + 2]
            if not event.finite or event.passive or not event.flags & REPORTS or following[:1] in ([":"], ["that"]):
                continue
            who = reader.subject(event)
            if following not in ([","], ["."]) and (who is None or who.form not in ("name", "pronoun")):
                continue  # "Orders are full, she told a meeting at the gate."
            if who is None or who.number in "01px" or who.form not in ("name", "role", "nominal", "pronoun"):
                continue
            if who.first > 1 and reader.low[who.first - 1] == "," and (who.kind == "person" or who.form == "pronoun"):
                found = self.speaker(who, index)
                return found if found.person is not None else None
        return None

    def _only_lead(self, index: int) -> Speaker | None:
        """Whom a paragraph of one sentence without marks is about."""
        sentence = self.sentences[index]
        block = self.document.blocks[sentence.block]
        return self.lead(index) if sentence.start - block.start < 3 else None

    def _opening_pronoun(self, index: int) -> Speaker | None:
        """Whom the pronoun means that a sentence begins with."""
        sentence = self.sentences[index]
        low, first = sentence.lower, self._opening(sentence)
        pair = self.cues.pronouns.get(tuple(low[first : first + 2]))  # « Ce dernier a souri. »
        last = first if pair is None or first + 1 >= len(low) else first + 1
        gender, number = pair or (self.cues.pronouns.get((low[first],), ("-", "")) if low else ("-", ""))
        if number not in ("s", "l", "o") or gender not in "mf":
            return None
        start, end = sentence.starts[first], sentence.end_of(last)
        who = Mention(first, last, start, end, start, end, None, "pronoun", gender, number)
        found = self._pronoun(who, index, Span(start, end))
        return found if found.name is not None and found.person is not None else None

    def _source(self, index: int) -> Speaker | None:
        """Whose account a sentence gives: « Selon une source, … »."""
        if self.cues.prepositions.keys().isdisjoint(self.sentences[index].lower):
            return None
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        who = next((who for _, _, who in reader.prepositions() if who.form != "pronoun"), None)
        if who is None or who.form == "guess" and not has_views(reader, who):
            return None
        found = self.speaker(who, index)
        return found if found.name is not None else None

    def _described(self, index: int) -> Speaker | None:
        """Whom the description means that is the subject of a sentence: « L'exilée anime une chaîne. »"""
        low = self.sentences[index].lower
        if not low:
            return None
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        who = reader.main(len(low))
        if who is None or who.number != "s" or who.kind != "person" or who.form not in ("nominal", "guess", "pronoun"):
            return None
        if who.form == "pronoun":  # « À la barre, il a parlé bas. »
            found = self.speaker(who, index) if who.gender in ("m", "f") and low[who.first - 1] == "," else None
            return found if found is not None and found.person is not None else None
        if low[0] in self.cues.grammar.governing or not self._definite(who):
            return None
        if low[0] not in self.cues.grammar.definite and low[max(0, who.first - 1)] not in (",", ":"):
            return None
        found = self.speaker(who, index)
        if found.person is None and who.form == "nominal" and not self.cues.grammar.clitic_subjects:
            return found if found.name is not None else None  # "The spokesman shrugged. “…”"
        while found.person is None and who.form == "guess" and who.last > who.first + 1:
            end = self.sentences[index].end_of(who.last - 1)  # what was read for a noun may be the verb
            who = who._replace(last=who.last - 1, end=end, bare_end=end)
            found = self.speaker(who, index)
        return found if found.person is not None else None

    def _sole(self, index: int, place: int) -> Speaker | None:
        """The one whom the text is about, where what stands before `place` in the paragraph, or in the one before if it begins
        there, tells of nobody else."""
        person = self.topic.sole(place)
        if person is None or "term" not in self.cues.grammar.untied:
            return None
        sentence = self.sentences[index]
        start = self.document.blocks[sentence.block].start
        about = index - 1 if index else 0
        previous = self.sentences[about]
        if previous.block < sentence.block:
            start = max(self.document.blocks[previous.block].start, place - _NEAR)
        if not self._only(person, start, place) or any(self._brings_in(i, start) for i in range(max(0, index - 3), index)):
            return None
        asked = previous.block == sentence.block and previous.lower[-1:] == ["?"]
        near = [n for n in self.cast.namings_in(max(0, place - _FAR), place) if n.person == person]
        named = near and near[-1].start >= (previous.start if previous.block < sentence.block else start)
        if not asked and not named and not self._takes_up(about, person):
            return None
        span = Span(near[-1].outer_start, near[-1].end) if near else None
        return Speaker(self.cast.people[person].name, span, "point", person) if span is not None else None

    def _brings_in(self, index: int, start: int) -> bool:
        """« Un voisin est venu. »: whether a sentence from `start` on is about somebody told of for the first time."""
        low = self.sentences[index].lower
        opens = self.sentences[index].start >= start and low[:1] and low[0] in self.cues.grammar.indefinite
        return bool(opens) and low[1:2] != [] and self.cues.speaks(low[1])

    def _only(self, person: int, start: int, end: int) -> bool:
        """Whether a stretch tells of nobody but one person, those apart who hang on a preposition."""
        for naming in self.cast.namings_in(start, end)[:NAMINGS]:
            other = naming.person != person and self.cast.people[naming.person].kind == "person"
            if other and not self._quoted(naming.start):
                return False
        for nominal in self.cast.nominals_in(start, end)[:NAMINGS]:
            if nominal.kind != "person" or self._quoted(nominal.start) or self._hangs(nominal.outer_start, start):
                continue
            if nominal.outer_start == nominal.start and nominal.number == "s":
                continue  # « Auteure d'un rapport, elle … »
            if self._nominal(nominal, self.course.sentence_at(nominal.start)).person != person:
                return False
        return True

    def _takes_up(self, index: int, person: int) -> bool:
        """Whether a sentence has a pronoun that can mean a person: « Auteure d'un rapport, elle raconte … »."""
        gender, heads = self.cast.genders[person], self.cues.pronoun_heads
        alone = (heads[w][0] for w in self.sentences[index].lower if w in heads)
        return any(form is not None and form[1] == "s" and form[0] in "mf" and gender in (None, form[0]) for form in alone)
