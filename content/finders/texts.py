"""Whose text "it" is: a letter, a statement, a memo that the English sentence before tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from .cast import Cast
from .clauses import Clause, Mention, capital
from .cues import JUDGES, REPORTS, Cues
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

LONG = 300  # words of a sentence beyond which its subject is not asked for again


class Texts:
    """Looks in the sentence before for the text that "it" takes up, and for who wrote it."""

    sentences: list[Sentence]
    cast: Cast
    cues: Cues
    _quoted: Callable[[int], bool]  # whether a place stands between marks

    def _read(self, m: Mention, index: int) -> Speaker:
        """Whom a mention of sentence `index` stands for (Antecedents knows)."""
        raise NotImplementedError

    def _text_before(self, index: int, who: Mention) -> int:
        """The place in the sentence before of a noun for words that an "it" at the head of sentence `index` can take up: "read a
        short statement. It …"; 0 where there is none."""
        sentence, previous = self.sentences[index], self.sentences[index - 1]
        low = previous.lower
        incise = self._quoted(sentence.starts[0] + 1) and not self._quoted(who.start)
        if not (incise or sentence.starts[0] == who.start) or previous.block != sentence.block or len(low) > LONG:
            return 0
        if self.cues.nouns.isdisjoint(low):
            return 0
        noun = next((k for k in range(len(low) - 1, 0, -1) if low[k] in self.cues.nouns), 0)
        if self.cues.grammar.indefinite.isdisjoint(low[max(0, noun - 4) : noun]):
            return 0
        reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
        m = reader.main(len(reader.low))  # a body that makes a submission is "it" itself
        reads = m is not None and (m.kind == "person" and m.form == "name" or not capital(reader.clause.words[m.last]))
        reads = reads or m is not None and m.first <= noun <= m.last  # "[A letter from X] reached the bank"
        return noun if reads else 0

    def _text_of(self, index: int, who: Mention) -> Speaker | None:
        """"[Her brother], invited by the guild, read a short statement. It ended: “…”": whose text it is of which "it" tells how
        it goes."""
        sentence = self.sentences[index]
        verb = sentence.lower[bisect_left(sentence.starts, who.start) + 1 :][:1]
        goes = bool(verb) and verb[0] in self.cues.grammar.going
        if not goes and (not verb or not self.cues.verbs.get(verb[0], 0) & (REPORTS | JUDGES)):
            return None
        noun = self._text_before(index, who)
        if not noun:
            return None
        reader = Reader(Clause(self.sentences[index - 1], [], self.cast, self.cues), self.cues)
        if reader.low[noun + 1 : noun + 2] in (["from"], ["by"]):  # "A letter from [X] came. It called the plan …"
            maker = reader.clause.who[noun + 2] if noun + 2 < len(reader.low) else None
            named = maker is not None and maker.form == "name" and maker.kind == "person"
            return Speaker(self.cast.people[maker.person].name, None, None, maker.person) if named else None
        m = reader.main(len(reader.low))
        if not goes and (m is None or m.form != "name" or m.kind != "person"):
            return None
        if not goes and not any(w == "in" or w in self.cues.grammar.making for w in reader.low[m.last + 1 : noun]):
            return None
        found = self._read(m, index - 1) if m is not None and m.last < noun and m.number == "s" else None
        if found is not None and m.form == "name":
            found = Speaker(self.cast.people[m.person].name, None, None, m.person)
        return found
