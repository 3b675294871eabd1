"""Who asks and who replies: of two, the one who was spoken to."""

from __future__ import annotations

from ..span import Span
from .antecedents import NAMINGS
from .clauses import Clause
from .marks import Marked
from .speaker import Speaker
from .speakers import Reader
from .tie import Tie
from .told_after import ToldAfter

_OPENING, _CLOSING = "“‘\"'", "”’\"'"
_BACK = 4  # sentences in which somebody may have asked something before


class Replies(ToldAfter):
    """Gives the one of two who asks or answers the other."""

    def is_answered(self, mark: Marked) -> bool:
        """“Since when?” “Since May.”: whether a question stands right before other words, which are somebody else's."""
        following = self.text[mark.outer_end : mark.outer_end + 2].strip()[:1]
        return self.text[mark.end - 1] == "?" and following != "" and following in _OPENING

    def answers(self, mark: Marked) -> bool:
        """“Since when?” “Since May.”: whether words stand right after a question that somebody else has asked."""
        before = self.text[max(0, mark.outer_start - 4) : mark.outer_start].rstrip()
        return before[-1:] != "" and before[-1] in _CLOSING and before[-2:-1] == "?"

    def asker(self, index: int) -> Speaker | None:
        """Who asks the question in sentence `index`, which has no cue: who asked something in the few sentences before, else
        the one of two in course who has not spoken last."""
        for i in range(index - 1, max(-1, index - 1 - _BACK), -1):
            if self.sentences[index].block - self.sentences[i].block > 1:
                break
            if self.cues.grammar.asking.isdisjoint(self.sentences[i].lower[1:]):
                continue
            reader = Reader(Clause(self.sentences[i], [], self.cast, self.cues), self.cues)
            event = next((e for e in reader.events if reader.low[e.at] in self.cues.grammar.asking and e.finite and e.at), None)
            who = reader.subject(event) if event is not None and not event.passive else None
            found = self.speaker(who, i) if who is not None and who.form in ("name", "role", "nominal") else None
            if found is not None and found.person is not None:
                return found._replace(reason="sentence")
        return self._the_other(index, self.last.get(index - 1))

    def answerer(self, index: int) -> Speaker | None:
        """Who answers the question in the sentence before, which has no cue: who spoke, or is spoken of, before it, else the
        other of two in course."""
        asker = self.last.get(index - 1)
        before = (self.last.get(index - 2) or self.lead(index - 2)) if index > 1 else None
        if before is not None and before.person is not None and (asker is None or before.person != asker.person):
            return before._replace(reason="sentence")
        return self._the_other(index, asker)

    def asked_last(self, index: int) -> bool:
        """« « Qui paiera ? », a-t-il lancé. « Vous. » »: whether the French sentence before ends its marked words with a question
        that somebody else may answer: nobody knows who asks it, or two are in course."""
        previous = self.sentences[index - 1]
        if not self.cues.grammar.clitic_subjects or previous.block != self.sentences[index].block or "?" not in previous.lower:
            return False
        asker = self.last.get(index - 1)
        if asker is None or not self._quoted(previous.starts[previous.lower.index("?")]):
            return False
        people = self.course.people(index, self.sentences[index].start, self.last)
        return len(people) > (asker.person is not None)

    def replier(self, index: int) -> Speaker | None:
        """Who answers the question of the French sentence before: the only other one in course, where somebody asks it."""
        asker, asking = self.last.get(index - 1), not self.cues.grammar.asking.isdisjoint(self.sentences[index - 1].lower)
        people = self.course.people(index, self.sentences[index].start, self.last)
        others = [p for p in people if asker is None or p != asker.person]
        if len(others) != 1 or not (asking or asker is not None and asker.person is None):
            return None
        return Speaker(self.cast.people[others[0]].name, None, "sentence", others[0])

    def names_somebody(self, first: int, stop: int) -> bool:
        """Whether one of the French sentences from `first` to before `stop` has somebody in it."""
        here = self.sentences[first].start, self.sentences[stop - 1].end
        people = any(n.kind == "person" for n in self.cast.nominals_in(*here)) or bool(self.cast.namings_in(*here))
        return people and bool(self.cues.grammar.clitic_subjects)

    def _the_other(self, index: int, said: Speaker | None) -> Speaker | None:
        if said is None or said.person is None:
            return None
        others = [p for p in self.course.people(index, self.sentences[index].start, self.last) if p != said.person]
        return Speaker(self.cast.people[others[0]].name, None, "sentence", others[0]) if len(others) == 1 else None

    def answered(self, tied: Tie, index: int) -> Speaker | None:
        """« X a accusé Y. « C'est faux », a-t-il répliqué », « Sa réponse : « … » »: of two, the one who was spoken to."""
        who, grammar = tied.who, self.cues.grammar
        if who.form != "pronoun" or who.number not in "sx" or not index or not grammar.replying:
            return None
        if not grammar.clitic_subjects and (other := self._retorts(tied, index)) is not None:
            return other
        previous = self.sentences[index - 1]
        following = self.text[who.end : who.end + 24].split()[:1]  # « [Sa] réponse a fusé : »
        cue = self.text[tied.cue[0] : tied.cue[1]].lower() if tied.cue else following[0].lower() if following else ""
        if cue not in grammar.replying or previous.block != self.sentences[index].block:
            return None
        namings = [n for n in self.cast.namings_in(previous.start, previous.end)[:NAMINGS] if not self._quoted(n.start)]
        people = list(dict.fromkeys(n.person for n in namings if self.cast.people[n.person].kind == "person"))
        if who.number == "x" and len(people) == 1 and self._is_asked(index - 1, namings[0].start):
            return Speaker(self.cast.people[people[0]].name, Span(who.start, who.end), "pronoun", people[0])
        if len(people) == 1 and grammar.clitic_subjects and self._addresses_him(previous.lower):
            others = [p for p in self.course.people(index, who.start, self.last) if p != people[0]]
            others = [p for p in others if self.cast.of_gender(p, who.gender)]
            name = self.cast.people[others[0]].name if len(others) == 1 else None
            return None if name is None else Speaker(name, Span(who.start, who.end), "pronoun", others[0])
        if len(people) != 2 or grammar.addressing.isdisjoint(previous.lower):
            return None
        second = next(n for n in namings if n.person == people[1])
        between = self.text[namings[0].end : second.outer_start].lower().split()
        found = Speaker(self.cast.people[people[1]].name, Span(who.start, who.end), "pronoun", people[1])
        done_to = not grammar.by.isdisjoint(between) and not grammar.clitic_subjects  # "X was told by Y"
        return found if not grammar.addressing.isdisjoint(between) and not done_to and self._fits(found, who) else None

    def _addresses_him(self, low: list[str]) -> bool:
        """« La députée X [l'a interrogé] »: whether a French verb of addressing has a pronoun for its object."""
        clitics, grammar = ("l'", "le", "la", "lui"), self.cues.grammar
        places = [k for k, w in enumerate(low) if w in grammar.addressing and k > 1]
        return any(low[k - 1] in clitics or low[k - 1] in grammar.have and low[k - 2] in clitics for k in places)

    def _is_asked(self, index: int, place: int) -> bool:
        """"Would X sign? “No,” came the answer.", "X was asked if …", "Reporters asked X if …": whether a sentence asks something
        of the one it names at `place`."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        low = sentence.lower
        if low[-1] == "?":
            return True
        k = next((k for k, w in enumerate(low) if k and w in grammar.asking), 0)
        asked = low[k - 1] in grammar.be or low[k - 1] in grammar.adverbs and low[k - 2] in grammar.be
        return k > 0 and (asked or place == sentence.starts[min(k + 1, len(low) - 1)])

    def _retorts(self, tied: Tie, index: int) -> Speaker | None:
        """"“It is late,” X observed. “Not for us,” [he] replied.": the one in course beside whoever spoke the words before."""
        who, previous = tied.who, self.last.get(index - 1)
        words = self.text[tied.cue[0] : tied.cue[1]].lower() if tied.cue else ""
        if words not in self.cues.grammar.replying or not tied.incise or previous is None or previous.person is None:
            return None
        sentence = self.sentences[index - 1]
        quoted = sentence.block == self.sentences[index].block and self._quoted(sentence.starts[0] + 1)
        people = self.course.people(index, who.start, self.last) if quoted else []
        others = [p for p in people if p != previous.person and self.cast.of_gender(p, who.gender)]
        if len(others) != 1:
            return None
        return Speaker(self.cast.people[others[0]].name, Span(who.start, who.end), "pronoun", others[0])
