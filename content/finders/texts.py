"""Who or what "it" is: the body that the English sentence is about, whose text it tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from .cast import Cast
from .clauses import Clause, Mention, capital
from .cues import JUDGES, REPORTS, Cues
from .sentences import Sentence
from .smallwords import POSSESSIVE
from .speaker import Speaker
from .speakers import Reader

LONG = 300  # words of a sentence beyond which its subject is not asked for again


class Texts:
    """Looks for the body or the text that "it" takes up, and for who wrote it."""

    text: str
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
        incise = incise or self.text[who.start - 2 : who.start] == ", "  # "Her country, it reads, “…”"
        if not (incise or sentence.starts[0] == who.start) or previous.block != sentence.block or len(low) > LONG:
            return 0
        if self.cues.nouns.isdisjoint(low):
            return 0
        noun = next((k for k in range(len(low) - 1, 0, -1) if low[k] in self.cues.nouns), 0)
        if self.cues.grammar.indefinite.isdisjoint(low[max(0, noun - 4) : noun]):
            return 0
        reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
        m = reader.main(len(reader.low))  # a body that makes a submission is "it" itself
        reads = m is not None and (m.kind == "person" and m.form in ("name", "nominal", "role") or not capital(reader.clause.words[m.last]))
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
            if named:
                return Speaker(self.cast.people[maker.person].name, None, None, maker.person)
            return Speaker(reader.clause.words[noun], None)  # "read out a letter from a customer. It …": the letter
        if reader.low[noun - 1] in POSSESSIVE and noun > 2 and reader.low[noun - 2] in self.cues.voices:
            return Speaker(self.text[reader.clause.starts[noun - 2] : reader.clause.ends[noun]], None)  # "a customer's letter"
        m = reader.main(len(reader.low))
        if not goes and (m is None or m.form != "name" or m.kind != "person"):
            return None
        if not goes and not any(w == "in" or w in self.cues.grammar.making for w in reader.low[m.last + 1 : noun]):
            return None
        found = self._read(m, index - 1) if m is not None and m.last < noun and m.number == "s" else None
        if found is not None and m.form == "name":
            found = Speaker(self.cast.people[m.person].name, None, None, m.person)
        return found

    def _between(self, here: list, at: int, start: int) -> bool:
        """« Entre X et [Y], … »: whether a place is joined to one that hangs on « entre » at the head of a French sentence."""
        if not at or self.text[start : start + 6] != "Entre ":
            return False
        before = here[at - 1][1] or here[at - 1][2]
        between = self.text[before.end : here[at][0]].split()
        return between[:1] == ["et"] and len(between) < 3 and here[at - 1][0] < start + 12

    def _document(self, reader: Reader, m: Mention) -> Speaker | None:
        """"A brief filed by X took another view: a shared service, [it] argues, …": who made the text, else the text itself."""
        for k in range(m.first + 1, min(m.last + 5, len(reader.low) - 1)):
            if reader.low[k] in self.cues.grammar.by:
                who = reader.clause.who[k + 1]
                named = who is not None and who.form == "name"
                if named:
                    return Speaker(self.cast.people[who.person].name, None, None, who.person)
        return Speaker(self.text[m.bare : m.bare_end], None)

    def _own_subject(self, index: int, who: Mention) -> Speaker | None:
        """"Washington, which had threatened both, welcomed what [it] called …": the seat of power or body that is the subject of
        an English sentence."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        if grammar.clitic_subjects or len(sentence.lower) > LONG or sentence.lower[0] in grammar.governing:
            return None
        if self.text[who.start : who.end].lower() != "it":
            return None
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        m = reader.main(bisect_left(sentence.starts, who.start))
        if m is not None and m.form == "guess" and not self.cues.nouns.isdisjoint(reader.low[m.first : m.last + 1]):
            return self._document(reader, m)
        if m is not None and m.form == "guess" and m.first <= 1 and m.number == "s" and self._calls_so(sentence, who):
            words = reader.clause.words[m.first + 1 : m.last + 1]
            body = self.cues.speaks(words[-1].lower()) if words and words[-1].islower() else sum(map(capital, words)) > 1
            return Speaker(self.text[m.bare : m.bare_end], None) if body else None  # "The port authority closed what it called"
        if m is None or m.first > 1 or m.kind != "country" or m.form not in ("name", "nominal") or m.number != "s":
            return None
        if reader.low[m.last + 1 : m.last + 2] in (["'s"], ["'"]):
            return None
        return Speaker(self.text[m.bare : m.bare_end], None, None, m.person)

    def _role_here(self, index: int, who: Mention) -> Speaker | None:
        """"[The French envoy] rejected what she called …", "[The coalition whip] set a date by which, he noted, …": the one without a
        name whom an English sentence is about, where it names nobody else of that gender before the pronoun."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        if grammar.clitic_subjects or who.gender not in ("m", "f") or len(sentence.lower) > LONG:
            return None
        namings = self.cast.namings_in(sentence.start, who.start)
        if any(self.cast.people[n.person].kind == "person" and self.cast.genders[n.person] in (None, who.gender) for n in namings):
            return None
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        m = reader.main(bisect_left(sentence.starts, who.start))
        if m is None or m.first > 1 or self._quoted(m.start) or m.number != "s" or m.kind != "person" or m.form not in ("nominal", "guess"):
            return None
        if m.form == "guess" and reader.low[m.last] not in self.cues.voices or m.gender not in (None, who.gender):
            return None
        found = self._read(m, index)
        return found if found.person is None and found.name is not None and self._fits(found, who) else None

    def _calls_so(self, sentence: Sentence, who: Mention) -> bool:
        """"what [it] called", ", which [it] blamed on": whether "it" is the subject of a verb of saying in a relative."""
        k = bisect_left(sentence.starts, who.start)
        low, cues = sentence.lower, self.cues
        says = k + 1 < len(low) and cues.verbs.get(low[k + 1], 0) & (REPORTS | JUDGES)
        return bool(says) and k > 0 and (low[k - 1] == "what" or low[k - 1] in cues.grammar.relatives)

    def _acts_next(self, index: int, end: int) -> bool:
        """"[Kenya] rejected the offer. It …": whether a verb follows what ends at a place of an English sentence."""
        sentence = self.sentences[index]
        k = bisect_left(sentence.starts, end)
        word = sentence.lower[k] if k < len(sentence.lower) else ""
        return word in self.cues.finite or word in self.cues.pasts or word in self.cues.grammar.auxiliaries or word.endswith("ed")
