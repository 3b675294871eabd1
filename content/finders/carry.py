"""What is carried over: whom a pronoun means, and who goes on speaking in the next sentence or point."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from ..document import Document
from ..languages import Language
from ..model import Reason
from ..span import Span
from .cast import Cast, Naming, Nominal
from .clauses import QUOTED, Clause, Mention
from .cues import Cues
from .marks import Marked
from .posts import Posts
from .sentences import Sentence
from .speakers import Reader

SENTENCES_BACK = 4  # sentences that a pronoun may look back over
NAMINGS = 12  # namings of one sentence that are weighed
_ADJECTIVE = re.compile(r" ([a-zà-ÿ]{4,})(?=,)")
PEOPLE = ("paragraph", "item", "quotation")


class Speaker(NamedTuple):
    """Who speaks: `name` as Quote.speaker has it (None when only the words are known), the words, how it was inferred."""

    name: str | None
    span: Span | None
    reason: Reason | None = None
    person: int | None = None
    number: str = "s"


class Memory:
    """What the sentences read so far leave for those that follow."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        self.document, self.cues, self.sentences, self.cast = document, cues, sentences, cast
        self.text = document.text
        self.posts = Posts(document.text, cast, language)
        self.last: dict[int, Speaker] = {}  # sentence -> the last speaker in it
        self.leads: dict[int, Speaker | None] = {}
        self._opens = [m.outer_start for m in marks]
        self._closes = [m.outer_end for m in marks]

    def _quoted(self, place: int) -> bool:
        """Whether a place stands inside a marked stretch."""
        i = bisect_right(self._opens, place) - 1
        return i >= 0 and place < self._closes[i]

    # ---- who is meant

    def speaker(self, who: Mention, index: int) -> Speaker:
        """The speaker that a mention in sentence `index` stands for."""
        opening = self.text[who.start : who.bare].split(None, 1)
        contracted = bool(opening) and opening[0].lower() in self.cues.grammar.contracted
        span = Span(who.start + len(opening[0]) + 1 if contracted else who.start, who.end)
        if who.form == "pronoun":
            return self._pronoun(who, index, span)
        if who.person is not None:
            reason = "role" if who.form == "role" else None
            return Speaker(self.cast.people[who.person].name, span, reason, who.person)
        if who.form == "nominal" and who.kind == "organisation" and self._refers_back(who):
            previous = self.sentences[index - 1] if index else None
            before = self._among(previous.start, previous.end, who._replace(gender="n")) if previous else None
            if before is not None:
                return Speaker(before.name, span, "role", before.person)
        if who.form == "nominal" and who.kind == "person" and who.gender and who.number == "s" and self._refers_back(who):
            before = self._same_block(index)
            alike = before is not None and before.person is not None and self.cast.genders[before.person] == who.gender
            if alike and self.posts.may_be(before.person, self.text[who.bare : who.bare_end]):
                return Speaker(before.name, span, "role", before.person)
        words = self.text[who.bare : who.bare_end]
        gender = self._pointing(who)
        if gender is not None:
            before = self._pronoun(who._replace(form="pronoun", gender=gender, number="s"), index, span)
            return before if before.name is not None else Speaker(words, span)
        if who.number == "s" and who.kind == "person" and self._definite(who):
            holder = self.posts.holder(words, who.gender)
            if holder is not None:
                return Speaker(self.cast.people[holder].name, span, "role", holder)
        return Speaker(words + self._qualified(who), span, None, None, who.number)

    def _qualified(self, who: Mention) -> str:
        """The adjective of someone who is not named: « un enseignant [déplacé], qui … »."""
        article = self.text[who.start : who.bare].strip().lower().replace("’", "'")
        if who.form != "nominal" or article not in self.cues.grammar.indefinite:
            return ""
        m = _ADJECTIVE.match(self.text, who.bare_end)
        grammar = self.cues.grammar
        if not m or m[1] in self.cues.verbs or m[1] in grammar.auxiliaries or m[1] in grammar.adverbs or m[1] in grammar.governing:
            return ""
        return m[0]

    def _pointing(self, who: Mention) -> str | None:
        """The gender of « cet homme de 61 ans », « cette élue »: a human noun that points back; None for other phrases."""
        article = self.text[who.start : who.bare].strip().lower()
        head = self.text[who.bare : who.bare_end].lower().split(" ", 1)[0]
        return self.cues.pointers.get(head) if article in self.cues.grammar.demonstrative else None

    def _definite(self, who: Mention) -> bool:
        """Whether a phrase has a definite article or a possessive, or stands after another's: « l'hôte », "Iowa's governor"."""
        words = self.text[who.start : who.bare].lower().replace("’", "'").split()
        grammar = self.cues.grammar
        last = words[-1] if words else ""
        return last in grammar.definite or last in grammar.possessive or last in grammar.contracted

    def _same_block(self, index: int) -> Speaker | None:
        """Who spoke last in the sentence before, of the same block."""
        if not index or self.sentences[index - 1].block != self.sentences[index].block:
            return None
        return self.last.get(index - 1)

    def _refers_back(self, who: Mention) -> bool:
        """Whether a phrase is a lone noun with a definite article: « l'organisation », "the agency"."""
        article = self.text[who.start : who.bare].strip().lower().replace("’", "'")
        words = self.text[who.bare : who.bare_end]
        return article in self.cues.grammar.definite and " " not in words and words.islower()

    def _pronoun(self, who: Mention, index: int, span: Span) -> Speaker:
        if who.number in "01":
            return Speaker(None, None)
        if who.number in ("p", "x"):
            return Speaker(None, span)
        if who.number == "f":
            return self._former(who, index, span)
        sentence = self.sentences[index]
        if who.number == "l":
            return self._latter(who, index, span)
        # In the sentence itself, before the pronoun: « Retenu à Riga, X a décliné ; il a fait savoir … ».
        # Not so in an incise, whose clause is what is said: « La candidate, a-t-il dit, … ».
        incise = self._is_incise(who, sentence)
        found = None if incise else self._among(sentence.start, who.start, who)
        if found is None:
            for back in range(1, SENTENCES_BACK + 1):
                previous = index - back
                if previous < 0 or sentence.block - self.sentences[previous].block > (1 if back < 3 else 0):
                    break
                spoken = self.last.get(previous)
                if spoken is not None and self._fits(spoken, who) and (spoken.person is not None or back == 1):
                    found = spoken
                    break
                if self._begins_alike(previous, who):
                    continue  # « Il a ensuite … »: the same one, whoever else is named there
                found = self._among(self.sentences[previous].start, self.sentences[previous].end, who)
                if found is not None or self._about_a_relation(self.sentences[previous]):
                    break  # « Sa femme est d'un autre avis. »: someone else is meant, whoever it is
        if found is None and incise:
            found = self._among(sentence.start, who.start, who)
        if found is None or found.name is None:
            return Speaker(None, span)
        return Speaker(found.name, span, "pronoun", found.person)

    def _begins_alike(self, index: int, who: Mention) -> bool:
        """Whether a sentence begins with the pronoun that is asked for."""
        first = self.sentences[index].lower[:1]
        return bool(first) and self.cues.pronouns.get((first[0],)) == (who.gender, "s") and index > 0

    def _about_a_relation(self, sentence: Sentence) -> bool:
        """Whether a sentence is about someone named by their tie to another: « Sa femme, Carmen, … »."""
        opens = sentence.lower[:1] and sentence.lower[0] in self.cues.grammar.possessive
        return bool(opens) and sentence.words[2:3] == [","] and sentence.words[3:4] != [] and sentence.words[3][:1].isupper()

    def _is_incise(self, who: Mention, sentence: Sentence) -> bool:
        """Whether a pronoun stands right after a comma or a closing mark, and no clause before it could hold its noun."""
        before = self.text[max(sentence.start, who.start - 12) : who.start].rstrip()
        opens = bool(sentence.lower) and sentence.lower[0] in self.cues.grammar.subordinators
        hyphen = self.text[who.start - 1 : who.start] in ("-", "‑")
        closes = before[-1:] in (",", "”", "»", '"') or before[-1:] in ("’", "'") and not before[-2:-1].isalpha()
        return not opens and (closes or hyphen)

    def _former(self, who: Mention, index: int, span: Span) -> Speaker:
        """« le premier … le second », "the former": of two people named in the sentence before, the first."""
        previous = self.sentences[index - 1] if index else None
        namings = self.cast.namings_in(previous.start, previous.end)[:NAMINGS] if previous is not None else []
        people = list(dict.fromkeys(n.person for n in namings if not self._quoted(n.start)))
        if len(people) != 2:
            return Speaker(None, span)
        found = Speaker(self.cast.people[people[0]].name, span, "pronoun", people[0])
        return found if self._fits(found, who) else Speaker(None, span)

    def _latter(self, who: Mention, index: int, span: Span) -> Speaker:
        """« celui-ci », "the latter": the last one named before, in this sentence or the one before it."""
        here = self.sentences[index]
        stretches = [(here.start, who.start)]
        if index:
            stretches.append((self.sentences[index - 1].start, self.sentences[index - 1].end))
        for start, end in stretches:
            namings = [n for n in self.cast.namings_in(start, end)[-NAMINGS:] if not self._quoted(n.start)]
            nominals = [n for n in self.cast.nominals_in(start, end)[-NAMINGS:] if not self._quoted(n.start)]
            if namings and (not nominals or nominals[-1].start < namings[-1].start):
                found = Speaker(self.cast.people[namings[-1].person].name, span, "pronoun", namings[-1].person)
                return found if self._fits(found, who) else Speaker(None, span)
            if nominals:
                break
        return Speaker(None, span)

    def _fits(self, speaker: Speaker, who: Mention) -> bool:
        if speaker.name is None or speaker.number == "p":
            return False
        if speaker.person is None:
            return True
        person = self.cast.people[speaker.person]
        if who.gender == "n":
            return person.kind != "person"
        gender = self.cast.genders[speaker.person]
        if person.kind != "person":
            return "speech" not in self.cues.grammar.untied and gender in (None, who.gender)
        return gender is None or who.gender is None or gender == who.gender

    def _among(self, start: int, end: int, who: Mention) -> Speaker | None:
        """The participant of a stretch that a pronoun can mean: the first that hangs on no preposition, else the only one."""
        hanging: list[Speaker] = []
        stranger: Speaker | None = None  # « un journaliste »: gives way to whoever is named after
        bodies: list[Speaker] = []
        here: list[tuple[int, Naming | None, Nominal | None]] = [
            (n.outer_start, n, None) for n in self.cast.namings_in(start, end)[:NAMINGS]
        ]
        here += [(n.outer_start, None, n) for n in self.cast.nominals_in(start, end)[:NAMINGS]]
        here.sort(key=lambda entry: entry[0])
        for place, naming, nominal in here:
            if self._quoted((naming or nominal).start):
                continue
            if naming is not None:
                person = self.cast.people[naming.person]
                speaker = Speaker(person.name, None, None, naming.person)
                if not self._fits(speaker, who):
                    continue
                of_kind = (person.kind == "person") != (who.gender == "n")
            else:
                speaker = Speaker(self.text[nominal.start : nominal.end], None)
                of_kind = (nominal.kind == "person") != (who.gender == "n")
                of_kind = of_kind or nominal.kind == "organisation" and "term" in self.cues.grammar.untied
                agrees = who.gender == "n" or nominal.gender in (None, who.gender)
                if nominal.number != "s" or nominal.kind == "country" or not agrees:
                    continue
                if not nominal.definite and self._follows_comma(place, start):
                    continue  # in apposition to a name
            if not self._hangs(place, start):
                if of_kind and nominal is not None and not nominal.definite:
                    stranger = stranger or speaker
                elif of_kind:
                    return speaker
                else:
                    bodies.append(speaker)
            elif of_kind and speaker not in hanging and (naming is not None or " " in speaker.name):
                hanging.append(speaker)
        if stranger is not None:
            return stranger
        named = [s for s in hanging if s.person is not None] or hanging
        if len(named) == 1:
            return named[0]
        return bodies[0] if len(bodies) == 1 and not hanging else None

    def _follows_comma(self, place: int, start: int) -> bool:
        before = self.text[max(start, place - 12) : place].lower().split()
        while before and before[-1] in self.cues.determiners:
            before.pop()
        return bool(before) and before[-1].endswith(",")

    def _hangs(self, place: int, start: int) -> bool:
        opening = self.text[place : place + 8].lower().replace("’", "'").split(None, 1)
        if opening and opening[0] in self.cues.grammar.contracted:
            return True
        before = self.text[max(start, place - 24) : place].lower().replace("’", "'").split()
        while before and before[-1] in self.cues.determiners and before[-1] not in self.cues.grammar.of:
            before.pop()
        return bool(before) and (before[-1] in self.cues.grammar.governing or before[-1].endswith(("'s",)))

    # ---- who goes on speaking

    def before(self, index: int) -> Speaker | None:
        """The last speaker with a name in the few sentences before."""
        for i in range(index - 1, max(-1, index - 1 - SENTENCES_BACK), -1):
            found = self.last.get(i) or self.lead(i)
            if found is not None and found.name is not None:
                return found
        return None

    def spoke(self, index: int, speaker: Speaker | None) -> None:
        """Remember the last speaker of a sentence."""
        if speaker is not None and speaker.span is not None:
            self.last[index] = speaker

    def _opening_pronoun(self, index: int) -> Speaker | None:
        """Whom the pronoun means that a sentence begins with."""
        sentence = self.sentences[index]
        gender, number = self.cues.pronouns.get((sentence.lower[0],), ("-", "")) if sentence.lower else ("-", "")
        if number != "s" or gender not in "mf":
            return None
        start, end = sentence.starts[0], sentence.ends[0]
        who = Mention(0, 0, start, end, start, end, None, "pronoun", gender, "s")
        found = self._pronoun(who, index, Span(start, end))
        return found if found.name is not None and found.person is not None else None

    def lead(self, index: int) -> Speaker | None:
        """Whom a sentence is about: its last speaker, else its first participant that hangs on no preposition."""
        if index in self.last:
            return self.last[index]
        if index in self.leads:
            return self.leads[index]
        sentence = self.sentences[index]
        found = None
        for naming in self.cast.namings_in(sentence.start, sentence.end)[:NAMINGS]:
            if self.cast.people[naming.person].kind != "person" or self._quoted(naming.start):
                continue
            if not self._hangs(naming.outer_start, sentence.start):
                whole = Span(naming.outer_start, max(naming.outer_end, naming.end))
                found = Speaker(self.cast.people[naming.person].name, whole, None, naming.person)
                break
        if found is None and index:
            found = self._opening_pronoun(index)
        self.leads[index] = found
        return found

    def carried(self, clause: Clause, q: int, mark: Marked, index: int, found: list) -> Speaker | None:
        """The speaker that words without a tie of their own take over, or None."""
        sentence = self.sentences[index]
        number = clause.quotes[q]
        # Another stretch of the same sentence has a speaker: « une « a » et une « b » ».
        earlier = [n for place, n in clause.quotes.items() if place < q and found[n] is not None and found[n].speech]
        last = max((place for place in clause.quotes if place < q), default=q)
        if earlier and self._another(clause, last, q):
            return None
        if earlier:
            speaker = found[earlier[-1]].speaker
            return speaker
        if self.banner(clause, q):
            return None
        bare = not any(w[0].isalnum() for w in clause.low[: self._sentence_end(clause, q, mark)] if w != QUOTED)
        if not bare:
            return self._subject_of_others(clause, q, index)
        if index == 0:
            return None
        previous = self.sentences[index - 1]
        if previous.block == sentence.block:
            speaker = self.last.get(index - 1) or self.lead(index - 1)
            return speaker._replace(reason="sentence") if speaker else None
        blocks = self.document.blocks
        ends_with_colon = previous.lower and previous.lower[-1] == ":"
        if ends_with_colon:
            return self._announced(index - 1)
        here, before = blocks[sentence.block], blocks[previous.block]
        if here.kind not in PEOPLE or before.kind not in PEOPLE or sentence.block - previous.block != 1:
            return None
        if here.kind != before.kind:
            return None
        if here.kind == "item":
            speaker = self._last_of_block(index - 1)
        else:
            speaker = self.last.get(index - 1) or self._only_lead(index - 1)
        return self._named(speaker, clause.starts[0])._replace(reason="point") if speaker else None

    def _named(self, speaker: Speaker, place: int) -> Speaker:
        """The same speaker, the words being the last name before `place` where a pronoun was all there was."""
        if speaker.person is None or speaker.reason != "pronoun":
            return speaker
        namings = [n for n in self.cast.namings_in(max(0, place - 4000), place) if n.person == speaker.person and n.form == "name"]
        return speaker._replace(span=Span(namings[-1].outer_start, namings[-1].end)) if namings else speaker

    def _another(self, clause: Clause, last: int, q: int) -> bool:
        """Whether someone else comes in between two stretches: « a parlé d'un « a », et Madrid n'exclut pas « b » »."""
        if ";" in clause.low[last:q] and any(w[:1].isupper() for w in clause.words[last + 1 : q]):
            return True
        k = next((k for k in range(last + 1, q) if clause.low[k] in self.cues.grammar.conjunctions), None)
        who = clause.who[k + 1] if k is not None and k + 1 < q else None
        return who is not None and who.form in ("name", "nominal") and who.last + 1 < q

    def _sentence_end(self, clause: Clause, q: int, mark: Marked) -> int:
        """The place after words that end a sentence, where the cut left it joined to the next: “No.” | He left."""
        ends = self.text[mark.end - 1] in ".!?…" and q + 1 < len(clause.low) and clause.words[q + 1][:1].isupper()
        return q + 1 if ends else len(clause.low)

    def _only_lead(self, index: int) -> Speaker | None:
        """Whom a paragraph of one sentence without marks is about."""
        sentence = self.sentences[index]
        block = self.document.blocks[sentence.block]
        return self.lead(index) if sentence.start - block.start < 3 else None

    def _last_of_block(self, index: int) -> Speaker | None:
        block = self.sentences[index].block
        first = index
        while first > 0 and self.sentences[first - 1].block == block and index - first < 8:
            first -= 1
        for i in range(index, first - 1, -1):
            if i in self.last:
                return self.last[i]
        for i in range(index, first - 1, -1):
            speaker = self.lead(i)
            if speaker is not None:
                return speaker
        return None

    def _announced(self, index: int) -> Speaker | None:
        """The subject of a sentence that ends with a colon before the words."""
        sentence = self.sentences[index]
        clause = Clause(sentence, [], self.cast, self.cues)
        reader = Reader(clause, self.cues)
        who = None
        for event in reversed(reader.events):
            who = reader.subject(event)
            if who is not None:
                break
        who = who or reader.main(len(clause.low) - 1)
        return self.speaker(who, index) if who is not None and who.number != "0" else None

    def _subject_of_others(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """Words inside a sentence that has no cue: its subject, where the language takes such words for the subject's."""
        if "speech" not in self.cues.grammar.untied:
            return None
        reader = Reader(clause, self.cues)
        who = reader.main(q)
        if who is None or who.form not in ("name", "pronoun", "role") or who.number != "s":
            return None
        if who.kind != "person" or who.gender == "n":
            return None
        speaker = self.speaker(who, index)
        return speaker if speaker.name else None

    # ---- what points at speech without a speaker

    def banner(self, clause: Clause, q: int) -> bool:
        """« Sur une banderole, on pouvait lire : « … » »: words that nobody in particular says."""
        return not self.cues.banners.isdisjoint(clause.low[max(0, q - 14) : q])

    def bare_point(self, clause: Clause, shape, index: int) -> bool:
        """A point or sentence that is nothing but words between marks: said by whoever spoke last."""
        if any(w[0].isalnum() for w in clause.low if w != QUOTED):
            return False
        return shape.finite and shape.count >= 4 or shape.ends and not shape.lower and self._goes_on(index)

    def _goes_on(self, index: int) -> bool:
        """Whether someone spoke, or is what is spoken of, in the sentence before, of the same block."""
        if not index or self.sentences[index - 1].block != self.sentences[index].block:
            return False
        return index - 1 in self.last or self.lead(index - 1) is not None
