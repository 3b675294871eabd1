"""Whom a pronoun means, by its gender and number, from what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..document import Document
from ..span import HEADINGS, Span
from .antecedents import FRONTED, LONG, NAMINGS
from .cast import Cast, Naming, Nominal
from .clauses import Clause, Mention
from .cues import REPORTS, Cues
from .marks import Marked
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader
from .topic import Topic
from .unnamed import Unnamed

SENTENCES_BACK = 4  # sentences that a pronoun may look back over
_PAIR_BACK = 3  # sentences back in which the two stand of whom one is meant
_POINTS = 30  # points of a list that may go on giving the words of one
_LEAD = 3000  # characters of the paragraph before such a list
_PREPOSED = 8  # characters before a name in which its preposition stands
_AT = (["à"], ["au"], ["aux"], ["en"], ["in"], ["at"], ["from"], ["of"])
_COLON_BACK = 1500  # characters back in which the clause before a colon is looked for

_ON_TRIAL = frozenset("accusé accusée prévenu prévenue suspect suspecte témoin victime plaignant plaignante mis mise condamné condamnée".split())
_MAIN = frozenset("principal principale second seconde jeune premier première".split())


class Pronouns(Unnamed):
    """Gives the speaker that a pronoun stands for, from what stands before it; `last` is who spoke last in each sentence."""

    def __init__(self, document: Document, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast):
        super().__init__(document, cues, sentences, marks, cast)
        self.last: dict[int, Speaker] = {}  # sentence -> the last speaker in it
        self._taken: dict[int, int | None] = {}  # where a pronoun begins that goes on about somebody -> whom
        self._chain: list[int] = []  # such pronouns as are being asked for
        self.topic = Topic(document, cast, self._quoted)

    def _pronoun(self, who: Mention, index: int, span: Span) -> Speaker:
        if who.number == "0":  # « On nous répond : « … » »: nobody in particular, but the text says so; not « ce », "nobody"
            return Speaker(None, span if self.text[who.start : who.end].lower() == "on" else None, aside=True)
        if who.number == "p":
            return self._group(who, index, span)
        if who.number in ("1", "x"):
            return Speaker(None, span)
        if who.number in "fo":
            return self._of_two(who, index, span)
        sentence = self.sentences[index]
        if who.number == "l":
            return self._latter(who, index, span)
        if self.text.startswith("intéressé", who.start + 2) and (concerned := self._concerned(who, index)) is not None:
            return concerned._replace(span=span, reason="pronoun")
        # In the sentence itself, before the pronoun: « Retenu à Riga, X a décliné ; il a fait savoir … ».
        # Not so in an incise, whose clause is what is said: « La candidate, a-t-il dit, … ».
        incise = self._is_incise(who, sentence)
        limit = who.start
        if incise:  # « X se refuse à parler d'échec : l'Europe, dit-il, … »
            start = max(sentence.start, who.start - _COLON_BACK)
            limit = max(self.text.rfind(":", start, who.start), self.text.rfind(";", start, who.start), sentence.start)
        here = limit > sentence.start and not self._asked(sentence, who) and not self._goes_on_alike(sentence, who)
        here = here and not self._spoken_to(sentence, who)
        # "Under questioning from X, she …": whom a phrase at the head only brings in is not whom its clause goes on about.
        opening, grammar = sentence.lower[0], self.cues.grammar
        fronted = opening in grammar.governing or opening in grammar.subordinators or opening.endswith(self.cues.openers)
        fronted = fronted and not grammar.clitic_subjects and not self.cues.preposition_at(sentence.lower, 0)
        text = self._text_of(index, who) if who.gender == "n" and index and not grammar.clitic_subjects else None
        if text is not None:
            return text._replace(span=span, reason="pronoun")
        role = (self._whose_thing(sentence, who) or self._role_here(index, who)) if here else None
        if role is not None:
            return role._replace(span=span, reason="pronoun")
        found = self._own_subject(index, who) if who.gender == "n" and here else self._whose(sentence, who) if incise else None
        blunter = self._blunter(index, who) if found is None and who.gender in ("m", "f") and not grammar.clitic_subjects else None
        if blunter is not None:
            return blunter._replace(span=span, reason="pronoun")
        found = found or (self._tells(index, limit, who) if incise and limit > sentence.start else None)
        if found is None:
            found = self._among(index, limit, who, hangs=not fronted) if here else None
        if found is None and fronted and who.start > sentence.start:
            found = self._led_to(sentence, who)
        if found is None:
            found = self._opening_latter(index, who, span)
        # A role or body that hangs on a preposition and that nobody bears: anyone named before goes before it.
        aside = found if found is not None and found.aside else None
        found = None if aside is not None else found
        if found is None:
            turn, item = sentence.block in self.turns, self.topic.item(who.start)
            opens = self.document.blocks[sentence.block].start >= sentence.start - 3
            alike = opens or index and self._begins_alike(index - 1, who)
            for back in range(1, SENTENCES_BACK * (1 + turn) + 1):
                previous = index - back
                if previous >= 0 and self.document.blocks[self.sentences[previous].block].kind in HEADINGS:
                    break
                listed = previous >= 0 and alike and self.document.blocks[self.sentences[previous].block].kind == "item"
                apart = previous < 0 or self.sentences[previous].start < item  # of the entry before, of a running report
                if apart or sentence.block - self.sentences[previous].block > (1 if back < 3 or turn or listed else 0):
                    break
                if back == 1 and (against := self._set_against(previous, who)) is not None:
                    return against._replace(span=span, reason="pronoun")
                spoken = (self._writer(previous, who) if back == 1 else None) or self.last.get(previous)
                known = spoken is not None and (
                    spoken.person is not None or back == 1 and who.start == who.bare and not self._is_seat(spoken)
                )
                if known and self._fits(spoken, who):
                    found = spoken
                    break
                taken = self._taken_up(previous, who.gender) if previous > 0 else None
                if taken is not None:  # "Leaving, she said, would anger Y. That, she argued, …": the same one too
                    found = Speaker(self.cast.people[taken.person].name, None, None, taken.person)
                    break
                if self._begins_alike(previous, who):
                    continue  # « Il a ensuite … »: the same one, whoever else is named there
                found = self._opening_latter(previous, who, span) if previous else None
                found = found or self._among(previous, self.sentences[previous].end, who) or self._telling(previous, who)
                if found is None or found.person is None:
                    relation = self._relation(self.sentences[previous], who)
                    if relation is not None:
                        return relation._replace(span=span, reason="pronoun")
                if found is not None and (found.aside or aside is not None and found.person is None):
                    found, aside = None, aside or found
                    continue
                if found is not None or self._about_a_relation(self.sentences[previous]):
                    break  # « Sa femme est d'un autre avis. »: someone else is meant, whoever it is
        if found is None and incise:
            found = self._among(index, who.start, who)
        found = found or aside
        if found is None:
            found = self.digested(index)
            found = found if found is not None and self._fits(found, who) else None
        if found is None:
            found = self._topic(index, who)
        if found is None and who.gender == "n" and index and not grammar.clitic_subjects:
            noun = self._text_before(index, who)
            found = Speaker(self.sentences[index - 1].words[noun], None) if noun else None
        if found is not None and found.name is None:
            return Speaker(None, span)  # « X et Y ont déjeuné. Il … »: the rules say that it may be either
        if found is None or found.person is None and not self._is_new_there(found.name, who):
            found = Speaker(None, span)
        if who.gender in ("m", "f"):
            found = self.settled(who, index, found._replace(span=span))
        if found.name is None:
            return Speaker(None, span)
        if found.person is not None and who.gender in ("m", "f") and not self._chain and self.cast.genders[found.person] is None:
            self.cast.genders[found.person] = who.gender  # whoever was "he" once is not "she" further on
        return Speaker(found.name, span, "pronoun", found.person)

    def _is_new_there(self, words: str, who: Mention) -> bool:
        """Whether words can be an English "he" or "she": a text that means somebody unnamed brings them in as "a diplomat", "one
        official", or tells of whom they are: "the representative of Somalia"."""
        if self.cues.grammar.clitic_subjects or who.gender not in ("m", "f"):
            return True
        if not self.cues.nouns.isdisjoint(words.lower().split()):
            return False  # "a Commission memo"
        owner = re.split(r"['’]s? ", words)[0] if words[:1].isupper() else words
        owned = owner != words and not any(p.kind == "person" and p.name.endswith(owner) for p in self.cast.people)
        if owned or any(w[0].isupper() for w in words.split()[2:]):
            return True  # "France's delegate"
        before = self.text[max(0, who.start - _COLON_BACK) : who.start].split(words)[:-1]
        opening = self.cues.grammar.indefinite | self.cues.grammar.possessive  # "His wife disagrees. She …" too
        return any(not opening.isdisjoint(few.lower().split()[-2:]) for few in before)

    def _whose(self, sentence: Sentence, who: Mention) -> Speaker | None:
        """"an ambassador, X, whose instructions, [he] told us, were …": whom the relative takes up in which an incise stands."""
        place = bisect_left(sentence.starts, who.start)
        for k in range(place - 1, max(1, place - 8), -1):
            if sentence.lower[k] in self.cues.grammar.whosoever and sentence.lower[k - 1] == ",":
                near = self.cast.namings_in(sentence.start, sentence.starts[k])
                if not near or sentence.end_of(k - 2) > max(near[-1].end, near[-1].outer_end):
                    return None
                found = Speaker(self.cast.people[near[-1].person].name, None, None, near[-1].person)
                return found if self.cast.people[near[-1].person].kind == "person" and self._fits(found, who) else None
        return None

    def _telling(self, index: int, who: Mention) -> Speaker | None:
        """"Commanders will meet again, and [the host] said he would be there. He …": who tells what a sentence says, by a
        phrase that the cast does not have."""
        sentence, cues = self.sentences[index], self.cues
        if cues.grammar.clitic_subjects or who.gender not in ("m", "f") or len(sentence.lower) > LONG:
            return None
        if cues.verbs.keys().isdisjoint(sentence.lower):
            return None
        reader = Reader(Clause(sentence, [], self.cast, cues), cues)
        for event in reversed(reader.events):
            if not event.finite or event.passive or not event.flags & REPORTS:
                continue
            m = reader.subject(event)
            if m is None or m.form != "guess" or m.number != "s":
                continue
            found = self._read(m, index)
            return found if found.person is not None and self._fits(found, who) else None
        return None

    def _writer(self, index: int, who: Mention) -> Speaker | None:
        """« X a lu un message [du président Y]. Il y appelle … »: whose text it is of which « il y » tells what it says."""
        if self.text[who.end : who.end + 3].strip() != "y" or not self.cues.grammar.clitic_subjects:
            return None
        sentence = self.sentences[index]
        for naming in self.cast.namings_in(sentence.start, sentence.end)[:NAMINGS]:
            before = self.text[max(sentence.start, naming.outer_start - 24) : naming.outer_start].lower().split()
            led = self.text[naming.outer_start : naming.outer_start + 3].lower() == "du "
            while before and not led and (before[-1] in self.cues.determiners or before[-1] in self.cues.grammar.of):
                led = before.pop() in self.cues.grammar.of
            found = Speaker(self.cast.people[naming.person].name, None, None, naming.person)
            if led and before and before[-1] in self.cues.grammar.documents and self._fits(found, who):
                return found
        return None

    def _is_seat(self, speaker: Speaker) -> bool:
        """Whether a speaker is a country or a capital: « Bakou », that « il », « elle » seldom takes up."""
        if speaker.span is None or not self.cues.grammar.clitic_subjects:
            return False
        return any(n.kind == "country" for n in self.cast.nominals_in(speaker.span.start, speaker.span.end)[:1])

    def _topic(self, index: int, who: Mention) -> Speaker | None:
        """The one whom the text is about, where the paragraph has named nobody of that gender: « La question l'agace.
        Elle a répondu d'un mot : »."""
        person = self.topic.sole(who.start)
        if person is None or who.gender not in ("m", "f") or self.cast.genders[person] != who.gender:
            return None
        block = self.document.blocks[self.sentences[index].block]
        here = {n.person for n in self.cast.namings_in(block.start, who.start)}
        if any(self.cast.genders[p] in (None, who.gender) and self.cast.people[p].kind == "person" for p in here - {person}):
            return None
        return Speaker(self.cast.people[person].name, None, None, person)

    def digested(self, index: int) -> Speaker | None:
        """Whose words a list gives: the only one named in the paragraph before it, who speaks there or gives an interview,
        where nobody else speaks in the points so far."""
        sentence, blocks = self.sentences[index], self.document.blocks
        if blocks[sentence.block].kind != "item":
            return None
        lead = sentence.block
        while lead > 0 and sentence.block - lead < _POINTS and blocks[lead].kind == "item":
            lead -= 1
        while lead > 0 and blocks[lead].kind == "heading":
            lead -= 1
        if blocks[lead].kind != "paragraph" or blocks[lead].end - blocks[lead].start > _LEAD:
            return None
        here = [n for n in self.cast.namings_in(blocks[lead].start, blocks[lead].end) if not self._quoted(n.start)]
        people = {n.person for n in here if self.cast.people[n.person].kind == "person"}
        if len(people) != 1:
            return None
        person, spoke, told = people.pop(), False, False
        i = index - 1
        while i >= 0 and self.sentences[i].block >= lead:
            said = self.last.get(i)
            if said is not None and said.person != person:
                return None
            spoke |= said is not None
            if self.sentences[i].block == lead:
                lower = self.sentences[i].lower
                told |= not (self.cues.nouns.isdisjoint(lower) and self.cues.grammar.listing.isdisjoint(lower))
            i -= 1
        named = next(n for n in here if n.person == person)
        span = Span(named.outer_start, named.end)
        return Speaker(self.cast.people[person].name, span, "point", person) if spoke or told else None

    def _asked(self, sentence: Sentence, who: Mention) -> bool:
        """« Interrogé sur l'éviction de son ami X, il … »: whoever the question names is not the one asked."""
        grammar = self.cues.grammar
        if sentence.lower[0] not in grammar.subordinators:
            return False
        if len(sentence.lower[0]) < 5 or not sentence.lower[0].endswith(self.cues.openers):
            return False
        before = sentence.lower[: bisect_left(sentence.starts, who.start)]
        return before[-1:] == [","] and (not grammar.clitic_subjects or grammar.finite.isdisjoint(before))

    def _opening(self, sentence: Sentence) -> int:
        """The word with which an English clause begins after a fronted phrase, 0 where there is none: "Asked about the
        difference, [he] shrugged.", "This week [he] found a variation."."""
        low, grammar = sentence.lower, self.cues.grammar
        led = bool(low) and (low[0] in grammar.subordinators or low[0] in grammar.demonstrative)
        if not led or grammar.clitic_subjects:
            return 0
        dated = low[0] in grammar.demonstrative
        apart = next((k for k in range(1, min(len(low), FRONTED)) if low[k] == "," or dated and low[k] in grammar.times), None)
        return apart + 1 if apart is not None and apart + 1 < len(low) else 0

    def _led_to(self, sentence: Sentence, who: Mention) -> Speaker | None:
        """"Rejecting what he called “a threat,” President X said …": the subject that a phrase at the head leads up to."""
        for naming in self.cast.namings_in(who.end, sentence.end)[:NAMINGS]:
            if self._quoted(naming.start):
                continue
            person = self.cast.people[naming.person]
            found = Speaker(person.name, None, None, naming.person)
            apart = self.text[max(who.end, naming.outer_start - 2) : naming.outer_start].strip()[-1:]
            opens = apart in ("”", '"', ",") and "," in self.text[max(who.end, naming.outer_start - 3) : naming.outer_start]
            return found if opens and person.kind == "person" and self._fits(found, who) else None
        return None

    def _goes_on_alike(self, sentence: Sentence, who: Mention) -> bool:
        """"He congratulated the minister on reforms that he said …": an English sentence that begins with the same pronoun."""
        if self.cues.grammar.clitic_subjects or sentence.starts[0] == who.start:
            return False
        if sentence.lower[0] in self.cues.grammar.possessive:
            return False  # "Her colleague X did not: it was, she said, “…”"
        return self.cues.pronouns.get((sentence.lower[0],)) == (who.gender, who.number) and who.gender in ("m", "f")

    def _begins_alike(self, index: int, who: Mention) -> bool:
        """Whether a sentence begins with the pronoun that is asked for."""
        opening = self._opening(self.sentences[index])
        first = self.sentences[index].lower[opening : opening + 1]
        if self.cues.pronouns.get(tuple(self.sentences[index].lower[:2])) == (who.gender, "s") and index > 0:
            return True  # « L'intéressée n'a pas cillé. »
        if self.sentences[index].lower[1:2] and self.sentences[index].lower[1] in self.cues.grammar.expletive:
            return False  # « Il revient au chroniqueur X … »
        return bool(first) and self.cues.pronouns.get((first[0],)) == (who.gender, "s") and index > 0

    def _is_incise(self, who: Mention, sentence: Sentence) -> bool:
        """Whether a pronoun stands right after a comma or a closing mark, and no clause before it could hold its noun."""
        before = self.text[max(sentence.start, who.start - 12) : who.start].rstrip()
        first, grammar = sentence.lower[0] if sentence.lower else "", self.cues.grammar
        opens = first in grammar.subordinators or first in grammar.topics
        hyphen = self.text[who.start - 1 : who.start] in ("-", "‑")
        closes = before[-1:] in (",", "”", "»", '"') or before[-1:] in ("’", "'") and not before[-2:-1].isalpha()
        return not opens and (closes or hyphen)

    def _of_two(self, who: Mention, index: int, span: Span) -> Speaker:
        """« le premier … le second », "the former": one of the two people named last, with nobody named since."""
        second = who.number == "o"
        before = self.cast.namings_in(self.sentences[index].start, who.start)[:NAMINGS]
        here = list(dict.fromkeys(n.person for n in before if self.cast.people[n.person].kind == "person" and not self._quoted(n.start)))
        if len(here) == 2:  # "X and Y both spoke, the former saying …"
            found = Speaker(self.cast.people[here[second]].name, span, "pronoun", here[second])
            return found if self._fits(found, who) else Speaker(None, span)
        for back in range(1, _PAIR_BACK + 1):  # « La seconde a … . La première … »: the pair may stand further back
            if index < back or self.sentences[index - back].block != self.sentences[index].block:
                break
            previous = self.sentences[index - back]
            namings = self.cast.namings_in(previous.start, previous.end)[:NAMINGS]
            people = list(dict.fromkeys(n.person for n in namings if not self._quoted(n.start)))
            people = [p for p in people if self.cast.people[p].kind == "person"]
            if len(people) == 2:
                found = Speaker(self.cast.people[people[second]].name, span, "pronoun", people[second])
                return found if self._fits(found, who) else Speaker(None, span)
            roles = [n for n in self.cast.nominals_in(previous.start, previous.end)[:NAMINGS] if not self._quoted(n.start)]
            if not people and len(roles) == 2 and all(n.number == "s" and n.kind == "person" for n in roles):
                if who.gender in (None, roles[second].gender):
                    return Speaker(self.text[roles[second].start : roles[second].end], span, "pronoun")
            if people or roles:
                break
        return self._latter(who, index, span) if second else Speaker(None, span)

    def _latter(self, who: Mention, index: int, span: Span) -> Speaker:
        """« celui-ci », "the latter": the last one named before, in this sentence or the one before it."""
        here = self.sentences[index]
        stretches = [(here.start, who.start)]
        if index:
            stretches.append((self.sentences[index - 1].start, self.sentences[index - 1].end))
        for start, end in stretches:
            namings = [n for n in self.cast.namings_in(start, end)[-NAMINGS:] if not self._aside(n, self.cast.people[n.person].kind)]
            nominals = [n for n in self.cast.nominals_in(start, end)[-NAMINGS:] if not self._aside(n, n.kind)]
            if namings and nominals and nominals[-1].kind == "country" and nominals[-1].gender is None and who.gender:
                nominals.pop()  # « X, arrivé de Kinshasa. Ce dernier … »
            last = max((*namings, *nominals), key=lambda n: n.start, default=None)
            if last is not None and last.outer_start == start != here.start and self._tells_of_more(index - 1, last.end):
                return Speaker(None, span)  # « L'avocat général a visé l'accusé. Celui-ci … »
            if namings and (not nominals or nominals[-1].start < namings[-1].start):
                found = Speaker(self.cast.people[namings[-1].person].name, span, "pronoun", namings[-1].person)
                return found if self._fits(found, who) else self._only_in_course(who, index, span)
            if nominals:
                last = nominals[-1]
                agrees = last.number == "s" and last.gender == who.gender and who.gender
                agrees = agrees or last.number == "s" and who.gender is None and not self.cues.grammar.clitic_subjects
                meant = self._nominal(last, index if start == here.start else index - 1)
                return Speaker(meant.name, span, "pronoun", meant.person) if agrees else Speaker(None, span)
        return Speaker(None, span)

    def _tells_of_more(self, index: int, place: int) -> bool:
        """Whether a French sentence tells of somebody unnamed after a place: « l'accusé », « un témoin »."""
        sentence = self.sentences[index]
        words = zip(sentence.starts, sentence.lower, sentence.lower[1:])
        return bool(self.cues.grammar.clitic_subjects) and any(
            start >= place and led in self.cues.determiners and (word in _ON_TRIAL or word in _MAIN and following in _ON_TRIAL)
            for (start, led, word), following in zip(words, [*sentence.lower[2:], ""])
        )

    def _only_in_course(self, who: Mention, index: int, span: Span) -> Speaker:
        """« X se tait. La députée Y l'a interrogé. … a répondu celui-ci »: the only one in course of a gender, in French."""
        people = self._course_people(index, who.start) if self.cues.grammar.clitic_subjects else []
        people = [p for p in people if self.cast.genders[p] == who.gender]
        if len(people) != 1 or who.gender is None:
            return Speaker(None, span)
        return Speaker(self.cast.people[people[0]].name, span, "pronoun", people[0])

    def _course_people(self, index: int, place: int) -> list[int]:
        """Who is in course before a place (Beside knows)."""
        return []

    def _aside(self, named: Naming | Nominal, kind: str) -> bool:
        """Whether a place is quoted, or of a country that only tells where: « Reçue à Bamako, cette dernière … »."""
        if kind == "country" and self.text[max(0, named.start - _PREPOSED) : named.start].lower().split()[-1:] in _AT:
            return True
        return self._quoted(named.start)

    def _opening_latter(self, index: int, who: Mention, span: Span) -> Speaker | None:
        """« Ce dernier a publié un essai, où il … »: whom the sentence takes up at its head."""
        low = self.sentences[index].lower
        form = self.cues.pronouns.get(tuple(low[:2])) or self.cues.pronouns.get(tuple(low[:1]))
        if form is None or form[1] not in "lo" or self.sentences[index].start == who.start or form[0] not in (who.gender, "-"):
            return None
        latter = self._latter(who._replace(start=self.sentences[index].start, number="l"), index, span)
        return latter if latter.person is not None else None
