"""Quotations: speech or term, and who speaks."""

from __future__ import annotations

from bisect import bisect_left

from ..document import Document
from ..languages import Language
from ..model import Quote
from ..span import HEADINGS, Span
from .carry import Memory
from .cast import Cast
from .clauses import QUOTED, Clause, Mention
from .cues import JUDGES, REPORTS, cues_of
from .echoes import echoes
from .exchanges import Exchanges
from .incises import within
from .marks import Marked
from .naming import names_something
from .record import Record
from .sentences import Sentence
from .shape import Shape
from .signatures import Signatures
from .speaker import Speaker
from .speakers import Reader
from .speech import is_attribute, sets_off, utters
from .tie import NO_TIE, Tie
from .ties import tie
from .titles import is_headline, is_reference, tells_of_pages

_CLOSERS = 4  # characters that inner marks take at the end of others
_NICKNAME = 40  # characters of a nickname, or of the names before it


def find_quotes(
    document: Document, language: Language, sentences: list[Sentence], marks: list[Marked], cast: Cast
) -> tuple[Quote, ...]:
    """The quotes of the document, in order: one for each of `marks`."""
    return tuple(_Finder(document, language, sentences, marks, cast).quotes()) if marks else ()


class _Found(Record):
    __slots__ = ("speech", "speaker", "cue")

    def __init__(self, speech: bool, speaker: Speaker | None, cue: Span | None):
        self.speech, self.speaker, self.cue = speech, speaker, cue


class _Finder:
    """Walks the sentences once; what was found before is what later sentences carry over."""

    def __init__(self, document: Document, language: Language, sentences: list[Sentence], marks: list[Marked], cast: Cast):
        self.document, self.sentences, self.marks, self.cast = document, sentences, marks, cast
        self.cues = cues = cues_of(language)
        self.text = document.text
        self.memory = Memory(document, language, cues, sentences, marks, cast)
        self.exchanges = Exchanges(self.memory, language)
        self.found: list[_Found | None] = [None] * len(marks)
        self.continues: dict[int, int] = {}
        self.terms: set[str] = set()
        self.headed = -2  # the last sentence that had a headline
        self.inside = dict(self._by_sentence())
        self.signatures = Signatures(document, self.cues, sentences, cast, self.inside)

    def quotes(self):
        for index, inside in self.inside.items():
            self._sentence(index, inside)
        for number, speaker in echoes(self.document, self.marks, self.found):
            self.found[number] = _Found(True, speaker, None)
        for number, mark in enumerate(self.marks):
            yield self._quote(number, mark)

    def _by_sentence(self):
        """(index of a sentence, [(number, mark)]) for the sentences in which a mark opens or, paragraphs later, closes."""
        number = 0
        for index, sentence in enumerate(self.sentences):
            inside = []
            if number:
                mark = self.marks[number - 1]
                if sentence.start < mark.outer_end <= sentence.end and mark.outer_start < sentence.start:
                    inside.append((number - 1, mark))
            while number < len(self.marks) and self.marks[number].outer_start < sentence.end:
                if not self._is_nickname(self.marks[number]):
                    inside.append((number, self.marks[number]))
                number += 1
            if inside:
                yield index, inside

    def _is_nickname(self, mark: Marked) -> bool:
        """Thomas “Tom” Keogh: whether a mark stands within the name of somebody."""
        if mark.outer_end - mark.outer_start > _NICKNAME:
            return False
        named = self.cast.namings_in(mark.outer_start - _NICKNAME, mark.outer_start)
        return any(n.form == "name" and n.end > mark.outer_end for n in named)

    def _sentence(self, index: int, inside: list[tuple[int, Marked]]) -> None:
        sentence = self.exchanges.without_label(self.sentences[index], inside[0][1])
        clause = Clause(sentence, inside, self.cast, self.cues)
        reader = Reader(clause, self.cues)
        kind = self.document.blocks[sentence.block].kind
        previous: tuple[int, int, Tie] | None = None
        banners = not self.cues.written_on.isdisjoint(clause.low)
        ties = self._ties(clause, reader, index)
        for q, number in clause.quotes.items():
            mark = self.marks[number]
            if mark.label is not None:
                speaker = self.exchanges.turn(mark.label, index)
                self.found[number] = _Found(True, speaker, Span(*mark.label))
                continue
            shape = Shape(self.text, mark.start, mark.end, self.cues)
            after = self.text[mark.outer_end : min(mark.outer_end + 90, sentence.end)]
            tied = ties[q]
            asked = self.exchanges.label(clause, q, index)
            if asked is not None and not (tied.incise and tied.who is not None):
                self.found[number] = _Found(True, asked, None)
                self.memory.spoke(index, asked)
                continue
            someone = tied.who is not None and tied.who.kind == "person" and tied.who.form != "guess"
            judged = someone or not self.cues.grammar.clitic_subjects  # "called the wall “a waste”"
            reported = tied.event is not None and tied.event.flags & (REPORTS | JUDGES if judged else REPORTS)
            reported = reported and not self._is_inscribed(clause, q)
            if banners and tied is not NO_TIE and not reported and not tied.incise and self.memory.banner(clause, q):
                tied = Tie(None, tied.cue, tied.event)  # "On the wall, a hand had painted “…”"
            if tied is NO_TIE and shape.count > 5:
                tied = self._incise_within(index, mark)
            if self.found[number] is not None and not (tied.incise and self.found[number].speech):
                continue  # its end, in a later paragraph
            if shape.count <= 5 and not shape.finite and self._joined(clause, q, speech=False):
                self.found[number] = _Found(False, None, None)
                continue
            beside = previous is not None and previous[2].event is not None and previous[2].event is tied.event
            if beside and tied.loose and shape.lower and clause.low[q - 1] not in self.cues.grammar.definite:
                tied = tied._replace(loose=False)  # « juge la méthode « a » et le calendrier « b » »
            speech = self._is_speech(clause, reader, q, mark, shape, after, tied, kind, index)
            if not speech:
                self.found[number] = _Found(False, None, None)
                if not shape.lower and tells_of_pages(clause.low, self.cues):
                    self.headed = index
                if shape.count <= 6 and kind not in HEADINGS:
                    self.terms.add(self.text[mark.start : mark.end].lower())
                continue
            if tied.who is not None and tied.who.form == "guess":
                tied = tied._replace(who=reader.named_around(tied.who))
            if tied.who is not None and reader.lone(tied.who, tied.event):
                tied = tied._replace(who=None)
            if tied.who is None and self._has_others(clause, tied, q):
                tied = NO_TIE
            speaker = None
            if tied.who is not None and tied.who.number == "1" and mark.turn is not None and not self._addressed(tied.who):
                speaker = self.exchanges.turn(mark.turn, index)._replace(reason="pronoun")
            elif tied.who is not None and not (tied.who.number == "1" and self.memory.elliptic(clause, q)):
                told = self.memory.resumed(tied, index) or self.memory.answered(tied, index)
                told = told or self.memory.asked_before(tied, index)
                speaker = told or self.memory.speaker(tied.who, index)
            elif tied.incise and tied.who is None:
                speaker = self.memory.read_there(tied, index)
            elif mark.turn is not None:
                pass  # the words of a turn say whose they are, or nothing does
            elif tied is NO_TIE or tied.open or tied.who is not None:
                speaker = self.memory.carried(clause, q, mark, index, self.found)
                speaker = speaker or self.exchanges.in_answer(index)
            if speaker is None and tied is NO_TIE and self._is_matter(clause, q, shape):
                self.found[number] = _Found(False, None, None)
                continue
            cue = Span(*tied.cue) if tied.cue else None
            self.found[number] = _Found(True, speaker, cue)
            self.memory.spoke(index, speaker)
            if q == len(clause.low) - 1 and tied.incise:
                self.memory.spoke(index + 1, speaker)  # the incise is a sentence of its own
            if previous and self._continues(clause, previous, q, tied):
                self.continues[number] = self.continues.get(previous[1], previous[1])
            previous = (q, number, tied)

    def _has_others(self, clause: Clause, tied: Tie, q: int) -> bool:
        """Whether the verb of a tie has other words already, before those at `q`."""
        return tied.event is not None and QUOTED in clause.low[tied.event.at : q]

    def _is_matter(self, clause: Clause, q: int, shape: Shape) -> bool:
        """"a list of “dual-use” goods", "the clause on “dual use”": a word or two after an English preposition that nobody says."""
        grammar = self.cues.grammar
        brief = shape.lower and shape.count <= 2 and not shape.finite and not grammar.clitic_subjects
        return brief and q > 0 and clause.low[q - 1] in grammar.governing

    def _is_inscribed(self, clause: Clause, q: int) -> bool:
        """"he said, beside a gate on which someone had chalked “…”": a verb of writing on things right before the words."""
        inscribed = clause.low[q - 1] if q else ""
        return inscribed in self.cues.banners and inscribed.endswith(tuple(self.cues.grammar.participles))

    def _addressed(self, who: Mention) -> bool:
        """Whether a pronoun means whoever is spoken to: « vous avez dit », "you said"."""
        return self.text[who.start : who.end].lower() in self.cues.grammar.addressed

    def _joined(self, clause: Clause, q: int, speech: bool) -> bool:
        """« coupable de « a » et de « b » », « on lisait « a » ou « b » »: what is joined to a term or to speech is the same."""
        grammar = self.cues.grammar
        k = q - 1
        while k >= 0 and k > q - 4 and (clause.low[k] in grammar.of or clause.low[k] in grammar.conjunctions):
            k -= 1
        if not speech and k == q - 1 and clause.low[k] == ",":
            k -= 1  # a list: « a », « b » et « c »
        if k < 0 or k == q - 1 or k not in clause.quotes:
            return False
        before = self.found[clause.quotes[k]]
        return before is not None and before.speech == speech

    def _completes(self, clause: Clause, q: int, shape: Shape) -> bool:
        """« « demande instamment » aux parties de « s'abstenir … » »: an infinitive that completes words before it."""
        if not shape.words or not shape.lower or clause.low[q - 1] not in self.cues.grammar.linking or not self.cues.infinitives:
            return False
        first = shape.words[0].partition("'")[2] or shape.words[0]
        if first in self.cues.grammar.reflexive or first in self.cues.grammar.negation:
            first = shape.words[1] if shape.count > 1 else first
        earlier = (self.found[n] for place, n in clause.quotes.items() if place < q)
        return first.endswith(self.cues.infinitives) and any(found is not None and found.speech for found in earlier)

    def _ties(self, clause: Clause, reader: Reader, index: int) -> dict[int, Tie]:
        """The tie of each marked stretch; those that lead up to one with an incise share it (« a », « b », écrit X)."""
        ties: dict[int, Tie] = {}
        following: int | None = None
        for q, number in reversed(clause.quotes.items()):
            found = tie(reader, q, self.marks[number], self.text)
            untied = found is NO_TIE or found.open and found.cue is None
            if untied and following is None and index + 1 < len(self.sentences):
                after = self._next_sentence(clause, q, self.marks[number], index)
                found = after if after is not NO_TIE else found
            apart = clause.low[q - 1 : q] == ["("] and clause.low[q + 1 : q + 2] == [")"]
            if (found is NO_TIE or found.open) and following is not None and not apart:
                found = ties[following] if ties[following].incise and following - q <= 14 else found
            ties[q] = found
            following = q
        return ties

    def _incise_within(self, index: int, mark: Marked) -> Tie:
        """An incise that stands inside the marks: « Nos ports, a-t-il dit, sont fermés. »"""
        if not self.cues.grammar.clitic_subjects or self.text.find(",", mark.start, mark.end) < 0:
            return NO_TIE
        sentence = self.sentences[index]
        first = bisect_left(sentence.starts, mark.start)
        last = min(bisect_left(sentence.starts, mark.end), first + 120)
        words = Sentence(
            sentence.block, mark.start, min(mark.end, sentence.end), sentence.words[first:last], sentence.lower[first:last],
            sentence.starts[first:last],
        )
        return within(Reader(Clause(words, [], self.cast, self.cues), self.cues))

    def _next_sentence(self, clause: Clause, q: int, mark: Marked, index: int) -> Tie:
        """The incise of a question that the cut between sentences parted from it: “Is it?” | Smith asked."""
        following = self.sentences[index + 1]
        signed = self.signatures.below(clause, q, index)
        if signed is not None:
            return signed
        below = following.block == self.sentences[index].block + 1 and following.words[0].islower() and len(clause.low) == 1
        below = below and bool(self.cues.grammar.clitic_subjects)  # « « … » | écrit la romancière X dans Le Soir. »
        if q != len(clause.low) - 1 or not below and (
            following.block != self.sentences[index].block or self._last(mark) not in "?!…—–-"
        ):
            return NO_TIE
        if len(following.words) > 40 or following.words[0] in "\"“«‘'":
            return NO_TIE
        joined = Clause(following, self.inside.get(index + 1, []), self.cast, self.cues)
        return tie(Reader(joined, self.cues), -1, mark, self.text)

    def _last(self, mark: Marked) -> str:
        """The last character of what a mark holds, within whatever marks close before its own: ‘he said, “Which one[?]”’."""
        return self.text[max(mark.start, mark.end - _CLOSERS) : mark.end].rstrip("'’\"”»› ")[-1:] or " "

    def _is_speech(self, clause, reader, q, mark, shape, after, tied: Tie, kind: str, index: int) -> bool:
        told = tied.who is not None and tied.event is not None and tied.event.flags & REPORTS and shape.finite
        if kind == "byline" or kind == "note" and not told:
            return False  # a note gives titles, seldom what somebody said
        if self._has_the_verb(clause, reader, q, shape, tied):
            return True
        if names_something(clause, q, shape, self.cues, reader.events, after):
            return False
        if tied.who is not None and tied.cue is not None:
            verb, speaker = self.text[slice(*tied.cue)].lower(), self.text[tied.who.start : tied.who.end]
            if is_headline(shape, self.cues, verb, speaker, index - self.headed < 2) and self.text[mark.end - 1] != ",":
                return False
        words = self.text[mark.start : mark.end].lower()
        if words in self.terms and shape.count <= 6:
            return False
        named = tied.event is not None and tied.who is not None and not tied.incise and clause.low[q - 1] in ("un", "une")
        named = named and tied.event.at < q
        made = named and clause.low[tied.event.at] in self.cues.making_of
        if named and (made or clause.low[q - 2] in self.cues.calling):
            documents = self.cues.grammar.documents
            if not shape.finite and not documents.isdisjoint(clause.low[tied.who.first : tied.who.last + 1]):
                return False  # « ce que le communiqué appelle un « registre volontaire » »: a text gives things their names
        if is_reference(shape, after) and (tied is NO_TIE or tied.event is None):
            return False
        if tied.who is not None and tied.open and shape.lower and (shape.finite or shape.count > 4):
            return True  # « La France « fera sa part » au Liban, a déclaré X »
        if tied.who is not None and tied.open and "speech" in self.cues.grammar.untied and not shape.title:
            return clause.low[q - 1] not in self.cues.determiners or shape.finite or shape.piece or shape.count > 4
        if tied is not NO_TIE and not tied.open:
            return not (tied.loose and sets_off(clause, q, shape, self.cues, tied.event))
        verb = tied.event
        if verb is not None and verb.flags & JUDGES and 1 < q - verb.last <= 4:
            between = clause.low[verb.last + 1 : q]
            if between[-1] in self.cues.attributive or len(between) > 1 and between[1] in self.cues.grammar.indefinite:
                return True  # « une note qui qualifie sa méthode de « tampon » », « s'inquiètent d'une « vente » »
        if self.memory.banner(clause, q) or self._joined(clause, q, speech=True) or self._completes(clause, q, shape):
            return True
        if utters(clause, q, shape, self.cues, mark.closed) or self.memory.bare_point(clause, shape, index):
            return True
        return tied is NO_TIE and is_attribute(clause, q, shape, self.cues) and self.memory.acts(reader, q)

    def _has_the_verb(self, clause: Clause, reader: Reader, q: int, shape: Shape, tied: Tie) -> bool:
        """« Selon X, le plan « finance des entrepôts » »: a view of somebody's that has no verb but what stands in the marks."""
        if tied.who is None or tied.cue is None or tied.incise or not shape.lower or shape.count < 4 - (tied.event is not None):
            return False
        grammar = self.cues.grammar
        if tied.event is not None:  # « Passé cette date, indique X, l'option « tombe d'elle-même » »
            after = tied.event.last < tied.who.first and clause.low[tied.who.last + 1 : tied.who.last + 2] == [","]
            if not after or clause.low[min(tied.who.last + 2, q)] not in grammar.definite:
                return False
        first = max(tied.who.last + 1, bisect_left(clause.starts, tied.cue[1]))
        while first < q and clause.low[first] in grammar.relatives:
            first += 1
        if "term" not in grammar.untied or first >= q or any(e.last >= first for e in reader.events):
            return False
        rest = clause.low[q + 1 :]
        between = clause.low[first:q]
        if QUOTED in between or not (
            grammar.finite.isdisjoint(between) and grammar.be.isdisjoint(between)
            and grammar.auxiliaries.isdisjoint(between) and (grammar.governing - grammar.of).isdisjoint(between)
        ):
            return False
        return clause.low[q - 1].isalpha() and not any(w[0].isalpha() for w in rest)

    def _continues(self, clause: Clause, previous, q: int, tied: Tie) -> bool:
        """Whether the marked stretch at `q` takes up the one before it, broken by its incise."""
        start, number, before = previous
        if not before.incise or self.found[number] is None or not self.found[number].speech:
            return False
        between = clause.low[start + 1 : q]
        if len(between) > 24 or not between or between[-1] not in (",", ":", ".", ";", "–", "—"):
            return False
        return tied.event is None or tied.event is before.event

    def _quote(self, number: int, mark: Marked) -> Quote:
        found = self.found[number]
        outer = Span(mark.outer_start, mark.outer_end)
        if found is None or not found.speech:
            return Quote.found(start=mark.start, end=mark.end, outer=outer, kind="term")
        s = found.speaker
        return Quote.found(
            start=mark.start,
            end=mark.end,
            outer=outer,
            kind="speech",
            speaker=s.name if s else None,
            speaker_span=s.span if s else None,
            cue=found.cue,
            attribution="unknown" if s is None or s.name is None else "inferred" if s.reason else "stated",
            reason=s.reason if s and s.name else None,
            continues=self.continues.get(number),
            corrected=(),
        )
