"""Whom words mean: a name, a role that somebody named elsewhere holds, a body or paper taken up by what it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from ..document import Document
from ..languages import Language
from ..span import Span
from .bearers import Bearers
from .bodies import Bodies
from .anew import Anew
from .antecedents import LONG
from .cast import Cast, Nominal
from .clauses import Clause, Mention
from .course import Course
from .cues import Cues
from .descriptions import Descriptions
from .lexicon import OFFICE
from .marks import Marked
from .posts import STEM, folded
from .role import is_acronym
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

_FORESEEN = 4000  # characters at the head of a text in which a role may stand before anyone bears it
_DEPTH = 6  # roles whose meaning rests on one another
_ROLELESS = 1500  # characters back in which somebody named without a role is looked for
_TELLS_MORE = re.compile(r", (?:who|[a-z]+ed) ")
_OPENS = 60  # characters in which a paragraph names the one with whom it begins
_WIDEST = 40  # characters before a role in which what tells more of its bearer stands
_LABELLED = 40  # characters that the name of a country has at most where it is a heading
_LABEL = re.compile(r"[-•*\s]{0,4}([^\W\d_][^\W\d_’'. -]*(?:[ ’'-][^\W\d_]+){0,4})(?:[.:]|\s[–—])\s")
# ", who gave her name only as Leanne": how a paper brings in somebody who tells only part of a name.
_GIVEN_NAME = re.compile(
    r", who (?:gave|would give|identified|introduced)(?: only)? (?:his|her|their|himself|herself)(?: first)?(?: name)?(?: only| just)?"
    r"(?:,| as) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)
_ADJECTIVE = re.compile(r" ([a-zà-ÿ]{4,})(?=,)")


class Referents(Bodies):
    """Gives the speaker that a mention stands for."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self.course = Course(document, language, cues, sentences, cast, self.posts, self._quoted, self.topic)
        self.descriptions = Descriptions(document, language, cues, sentences, cast, self.posts, self.course)
        self.bearers = Bearers(document.text, cast, self.posts, self.descriptions)
        self.anew = Anew(self.descriptions, self.course) if not cues.grammar.clitic_subjects else None
        self._meant: dict[int, Speaker] = {}  # where a role without a name begins -> whom it stands for
        self._depth = 0
        self._earlier: dict[tuple[int, str], bool] = {}
        self.block_starts = [block.start for block in document.blocks]

    def speaker(self, who: Mention, index: int) -> Speaker:
        """The speaker that a mention in sentence `index` stands for."""
        start = who.start
        if start < who.bare:
            opening = self.text[start : who.bare].split(None, 1)
            if opening and opening[0].lower() in self.cues.grammar.contracted:
                start += len(opening[0]) + 1
        span = Span(start, who.end)
        if who.form == "pronoun":
            return self._pronoun(who, index, span)
        if who.form == "name":
            return Speaker(self.cast.people[who.person].name, span, None, who.person)
        if who.gender is None and self.sentences[index].lower[0] in self.cues.grammar.questioned:
            who = who._replace(gender=self._gender_before(who, index))
        if who.form == "nominal" and who.start == who.bare and not self.cues.grammar.clitic_subjects:
            who = self._widened(who, index)
        words = self.text[who.bare : who.bare_end]
        if who.form == "role" and self._present(who.person, index) and not self._stood_before(who.person, words):
            turn = self.sentences[index].block in self.turns
            bearer = who.person if turn else self.descriptions.told_apart(who, index, self.last)
            return Speaker(self.cast.people[bearer].name, span, "role", bearer) if bearer is not None else Speaker(words, span)
        told = self._told_before(who, index)
        if told is not None:
            return Speaker(told, span, "role")
        again = self._named_again(who, index)
        if again is not None:
            return Speaker(again.name, span, "role", again.person)
        if who.form == "nominal" and who.kind == "person" and who.gender and who.number == "s" and self._refers_back(who):
            before = self._same_block(index)
            alike = before is not None and before.person is not None and self.cast.genders[before.person] == who.gender
            if alike and self.posts.may_be(before.person, self.text[who.bare : who.bare_end]):
                return Speaker(before.name, span, "role", before.person)
        if who.number == "s" and self.descriptions.elaborates(words) and self._definite(who):
            native = self.anew.native(words, index, who.start, self.last) if self.anew is not None else None
            if native is not None:
                return Speaker(self.cast.people[native].name, span, "role", native)
            before = self._pronoun(who._replace(form="pronoun", number="s"), index, span)
            return before if before.name is not None else Speaker(None, span)
        gender = self._pointing(who)
        bearers = self.descriptions.bearers_of(words) if gender is not None and " " not in words else []
        if len(bearers) == 1:  # « le sortant »
            return Speaker(self.cast.people[bearers[0]].name, span, "role", bearers[0])
        if gender is not None:
            grammar, article = self.cues.grammar, self.text[who.start : who.bare].strip().lower()
            if gender == "-":
                gender = "f" if article in grammar.feminine else "m" if article in grammar.masculine else None
            before = self._pronoun(who._replace(form="pronoun", gender=gender, number="s"), index, span)
            if before.person is None or self.cast.people[before.person].kind != "person":
                bearer = self.course.alone(who, gender, index, self.last)  # whom « il », « elle » stands for may be a body
                before = before if bearer is None else Speaker(self.cast.people[bearer].name, span, "role", bearer)
                if bearer is None and grammar.feminine and self.course.people(index, who.start, self.last):
                    return Speaker(None, span)
            if before.name is None and grammar.feminine:
                bearer = self.bearers.bearer(who, index, self.last)  # « l'édile », named a paragraph or two before
                return Speaker(words, span) if bearer is None else Speaker(self.cast.people[bearer].name, span, "role", bearer)
            return before if before.name is not None else Speaker(words, span)
        if who.number == "s" and who.kind == "person" and self._definite(who):
            holder = self.posts.holder(words, who.gender)
            if holder is None:
                home = self._spoken_of(index) or self._home_of(who, index)
                holder = self.posts.holder(words, who.gender, home) if home else None
            if holder is not None and self.descriptions.is_other(who) and holder == self._owner_of(who, index):
                holder = None  # « Le souverain a plaidé …, tandis que son hôte … »
            if holder is not None and self._named_at.get(holder, 0) > who.start and self.sentences[index].block not in self.turns:
                # Somebody in course goes before one who is only named further on.
                here = self.descriptions.meant(who, index, self.last)
                holder = holder if here is None else here
            if holder is not None and self._present(holder, index) and not self._stood_before(holder, words):
                return Speaker(self.cast.people[holder].name, span, "role", holder)
            bearer = self._roleless(who, index)
            ours = self.text[who.start : who.bare].strip().lower() in self.cues.grammar.speakers  # « notre hôte »
            aside = not ours and self.descriptions.is_other(who)
            before = self._same_block(index) if ours and bearer is None and words.lower() in self.descriptions.nouns else None
            if before is not None and before.person is not None:
                alike = self.cast.genders[before.person] in (None, self.descriptions.gender_of(who))
                bearer = before.person if alike and self.cast.people[before.person].kind == "person" else None
            if ours and bearer is None and (" " not in words or not self.posts.hosts.isdisjoint(folded(words))):
                bearer = self.course.alone(who, who.gender, index, self.last)
            if bearer is None and not aside and self._made_by(who, words):
                bearer = self.course.alone(who, self.descriptions.gender_of(who), index, self.last)
            owner = self._owner_of(who, index) if aside else None
            if aside:
                bearer = self.course.other(who, self.descriptions.gender_of(who), owner, index, self.last)
            if aside and bearer is None and self.descriptions.is_counterpart(words):
                bearer = self.course.counterpart(owner, self.descriptions.gender_of(who), who.start, words)
            article = self.text[who.start : who.bare].strip().lower()
            told = ours or bearer is not None or aside and owner is None  # « le visiteur », of nobody knows whom
            if not told and self.sentences[index].block not in self.turns:
                bearer = self.descriptions.meant(who, index, self.last) if not self._takes_up_unnamed(who, index) else None
                bearer = None if bearer == owner else bearer
                if bearer is None and self.anew is not None and not aside and article not in self.cues.grammar.possessive:
                    bearer = self.anew.person(who, index, self.last)
            if bearer is not None:
                return Speaker(self.cast.people[bearer].name, span, "role", bearer, aside=aside)
            if not aside and self.cues.grammar.feminine and self.sentences[index].block not in self.turns:
                bearer = self.bearers.bearer(who, index, self.last)
            bearer = self._named_next(who, index) if bearer is None and not aside else bearer
            if bearer is not None:
                return Speaker(self.cast.people[bearer].name, span, "role", bearer)
            bearer = self._just_named(who, index) if self.anew is not None and not aside else None
            if bearer is not None:
                return Speaker(self.cast.people[bearer].name, span, "role", bearer)
            if self.descriptions.points_back(who, index, self.last):
                return Speaker(None, span)
        if self.anew is not None and who.number == "s" and who.form == "nominal" and who.kind == "person":
            bearer = self._named_below(who, index)
            if bearer is not None:
                return Speaker(self.cast.people[bearer].name, span, "role", bearer)
        if self.anew is not None and self.text.startswith(", who ", who.end):
            given = _GIVEN_NAME.match(self.text, who.end)
            words = given[1] if given is not None else words
        if words[-1:].isdigit() and words[-2:-1].isalpha():
            words = words[:-1]  # the call of a note: « dispose le texte1 »
        return Speaker(self._paper_name(words) + self._qualified(who), span, None, None, who.number)

    def _takes_up_unnamed(self, who: Mention, index: int) -> bool:
        """Whether an English phrase of one word takes up somebody unnamed: "a defence official … the official"."""
        words = self.text[who.bare : who.bare_end].lower()
        return self.anew is not None and " " not in words and self.anew.told_before(words, index, who.start)

    def _widened(self, who: Mention, index: int) -> Mention:
        """"[The 54-year-old] economist": a role with what tells more of its bearer, and its article."""
        before = self.text[max(self.sentences[index].start, who.start - _WIDEST) : who.start]
        words = before.split()[-2:]
        if len(words) < 2 or not before.endswith(" ") or words[0].lower() not in self.cues.grammar.definite:
            return who
        if not self.descriptions.elaborates(words[1]):
            return who
        start = who.start - len(before) + before.rindex(words[0])
        return who._replace(start=start, bare=before.rindex(words[1]) + who.start - len(before))

    def _gender_before(self, who: Mention, index: int) -> str | None:
        """"Asked whether [she] would, the premier smiled": the gender of the pronoun that leads up to a phrase."""
        sentence = self.sentences[index]
        before = sentence.lower[: bisect_left(sentence.starts, who.start)]
        pronouns = (self.cues.pronouns.get((word,), ("-", "")) for word in before)
        return next((gender for gender, number in pronouns if gender in "mf" and number == "s"), None)

    def _told_before(self, who: Mention, index: int) -> str | None:
        """« Une source diplomatique française … cette source », « Un diplomate européen … le diplomate »: the words for somebody
        without a name of whom a sentence or two before has told more, by the same noun."""
        grammar = self.cues.grammar
        if who.number != "s" or who.form not in ("nominal", "guess") or not grammar.feminine:
            return None
        article = self.text[who.start : who.bare].strip().lower().replace("’", "'")
        words = self.text[who.bare : who.bare_end].lower().split(None, 2)
        if len(words) > 2 or article not in grammar.definite and article not in grammar.demonstrative:
            return None
        for i in range(index - 1, max(-1, index - 3), -1):
            sentence = self.sentences[i]
            if sentence.block != self.sentences[index].block:
                return None
            if words[0] in sentence.lower:
                return self._in_full(words[0], i)
            if any(self.cast.people[n.person].kind == "person" for n in self.cast.namings_in(sentence.start, sentence.end)):
                return None
        return None

    def _in_full(self, noun: str, index: int) -> str | None:
        """What a sentence calls its speaker or subject, where that is somebody new to the text: « un … » and more than a noun."""
        said = self.last.get(index)
        if said is not None:
            if said.person is not None or said.span is None:
                return None
            article, words = self.text[said.span.start : said.span.end].partition(" ")[0], said.name
        else:
            sentence = self.sentences[index]
            reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
            m = reader.main(len(reader.low))
            if m is None or m.form not in ("nominal", "guess"):
                return None
            article, words = self.text[m.start : m.bare].strip(), self.text[m.bare : m.bare_end] + self._qualified(m)
        new = words is not None and article.lower() in self.cues.grammar.indefinite and " " in words
        return words if new and words.lower().split(None, 1)[0] == noun else None

    def _made_by(self, who: Mention, words: str) -> bool:
        """« L'amendement de X … Son auteure … »: whether a phrase is the one who made what is spoken of."""
        owned = self.text[who.start : who.bare].strip().lower() in self.cues.grammar.possessive
        return owned and words.lower() in self.course.makers

    def _just_named(self, who: Mention, index: int) -> int | None:
        """"She has X to worry about. The chair of the committee told us …": the only one whom the sentence before names, for the
        first time and without a role, where the next one is about a role."""
        if who.form != "nominal" or not index or who.start > self.sentences[index].starts[0]:
            return None
        previous = self.sentences[index - 1]
        if previous.block != self.sentences[index].block or index - 1 in self.last:
            return None
        here = {n.person: n for n in self.cast.namings_in(previous.start, previous.end) if not self._quoted(n.start)}
        here = {p: n for p, n in here.items() if self.cast.people[p].kind == "person" and n.form == "name"}
        new = [p for p, n in here.items() if self._named_at.get(p) == n.start and not self.posts.known(p)]
        words = self.text[who.bare : who.bare_end].lower().split()
        new = [p for p in new if self.course.is_from(p, words)]
        return new[0] if len(new) == 1 and not self.anew.told_before(self._head_word(who), index, who.start) else None

    @cached_property
    def _lead_block(self) -> int:
        """The first paragraph of the text, after its title, dateline and author."""
        return next((number for number, block in enumerate(self.document.blocks) if block.kind == "paragraph"), -1)

    def _named_below(self, who: Mention, index: int) -> int | None:
        """"A former minister accused … | X, who left in 2022, told …": the one with whom the paragraph after the lead begins, whom
        the text names there for the first time, where nothing else is known of them or their role is the one of the lead."""
        block = self.sentences[index].block
        if block != self._lead_block or block + 1 >= len(self.document.blocks) or any(
            self.cast.people[n.person].kind == "person" and n.form == "name"
            for n in self.cast.namings_in(self.document.blocks[block].start, self.document.blocks[block].end)
        ):
            return None
        following = self.document.blocks[block + 1]
        naming = next(iter(self.cast.namings_in(following.start, following.start + _OPENS)), None)
        if following.kind != "paragraph" or naming is None or naming.form != "name" or naming.outer_start > following.start:
            return None
        if self.cast.people[naming.person].kind != "person" or self._named_at.get(naming.person) != naming.start:
            return None
        head = self._head_word(who)
        held, known = self.descriptions.nouns.get(head, ()), self.posts.words_of(naming.person)
        shared = any(w[:STEM] == head[:STEM] for w in known) or any(known.issuperset(folded(role)) for role in held)
        definite = self._definite(who)  # "a senior Iranian official" is somebody who stays unnamed
        alone = definite or not any(w[:1].isupper() for w in self.text[who.bare : who.bare_end].split()[1:-1])
        told = _TELLS_MORE.match(self.text, naming.end) and alone and not self.posts.known(naming.person)
        return naming.person if shared or told else None

    def _head_word(self, who: Mention) -> str:
        """The noun of an English phrase, in lower case."""
        words = self.text[who.bare : who.bare_end].lower().split()
        end = next((k for k, w in enumerate(words) if w in self.cues.grammar.governing), len(words))
        return words[end - 1] if end else ""

    def _named_next(self, who: Mention, index: int) -> int | None:
        """« … », a déclaré le haut-commissaire. Edmund Vassallo a rappelé …: the one without a role whom the next sentence of
        the paragraph is about, and whom the text names there for the first time."""
        following = self.sentences[index + 1] if index + 1 < len(self.sentences) else None
        grammar = self.cues.grammar
        if following is None or following.block != self.sentences[index].block or who.form == "guess" and not grammar.feminine:
            return None
        if self.cast.namings_in(who.end, self.sentences[index].end):
            return None
        naming = next((n for n in self.cast.namings_in(following.start, following.end) if not self._quoted(n.start)), None)
        if naming is not None and not grammar.feminine and self.posts.known(naming.person):
            return None  # whoever is something else is not the one of the sentence before
        if naming is None or naming.form != "name" or naming.outer_start > following.start + 1:
            return None
        person = self.cast.people[naming.person]
        before = self.text[naming.outer_start : naming.start].lower().split()  # « Le Portugais X, qui présidait »
        plain = not before or len(before) == 2 and self.posts.people(before[1])
        new = person.kind == "person" and self._named_at.get(naming.person) == naming.start and plain
        known = self.cast.genders[naming.person]
        return naming.person if new and None in (known, who.gender) or new and known == who.gender else None

    def _read(self, m: Mention, index: int) -> Speaker:
        article = self.text[m.start : m.bare].strip().lower()
        pointing = article in self.cues.grammar.demonstrative
        if self._depth > _DEPTH or m.kind != "person" or not (pointing or self._definite(m)):
            return super()._read(m, index)
        self._depth += 1
        found = self.speaker(m, index)
        self._depth -= 1
        return super()._read(m, index) if found.person is None else Speaker(found.name, None, None, found.person)

    def _nominal(self, nominal: Nominal, index: int) -> Speaker:
        words = super()._nominal(nominal, index)
        if nominal.kind != "person" or nominal.number != "s" or not nominal.definite or self._depth > _DEPTH:
            return words
        if nominal.start not in self._meant:
            self._depth += 1
            a, b = nominal.start, nominal.end
            who = Mention(0, 0, nominal.outer_start, b, a, b, None, "nominal", nominal.gender, "s")
            found = self.speaker(who, index)
            self._depth -= 1
            if found.name is None:
                self._meant[a] = Speaker(None, None)
            else:
                self._meant[a] = words if found.person is None else Speaker(found.name, None, None, found.person)
        return self._meant[nominal.start]

    def _owner_of(self, who: Mention, index: int) -> int | None:
        """Whose rival, host or interlocutor a phrase tells of: the subject of its sentence, else who spoke in the one before."""
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        limit = bisect_left(self.sentences[index].starts, who.start)
        subject = reader.main(limit) if limit else None
        if subject is not None and subject.end <= who.start:
            return self.speaker(subject, index).person
        before = self._same_block(index)
        if before is None and index and not limit and not self.cues.grammar.clitic_subjects:
            before = self.last.get(index - 1)  # “…,” X said. | His opposite number …
        if before is not None or not index or self.sentences[index - 1].block != self.sentences[index].block:
            return before.person if before is not None else None
        previous = Reader(Clause(self.sentences[index - 1], [], self.cast, self.cues), self.cues)
        subject = previous.main(len(previous.low))
        return subject.person if subject is not None else None

    def _spoken_of(self, index: int) -> str | None:
        """The country (ISO 3166) whose name labels a paragraph or heads it: "Armenia. On Thursday, the foreign minister …"."""
        number = self.sentences[index].block
        block = self.document.blocks[number]
        label = _LABEL.match(self.text, block.start, block.end)
        if label is not None:
            return self.posts.named_country(label[1])
        heading = self.document.blocks[number - 1] if number else None
        if heading is None or heading.kind != "heading" or heading.end - heading.start > _LABELLED:
            return None
        return self.posts.named_country(self.text[heading.start : heading.end].strip())

    def _home_of(self, who: Mention, index: int) -> str | None:
        """"Bhutan wants a panel. [Its] minister …": the country (ISO 3166) that is the subject of the sentence before."""
        if self.text[who.start : who.bare].strip().lower() != "its" or not index:
            return None
        previous = self.sentences[index - 1]
        if previous.block != self.sentences[index].block or len(previous.lower) > LONG:
            return None
        reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
        m = reader.main(len(reader.low))
        return self.posts.named_country(self.text[m.bare : m.bare_end]) if m is not None and m.kind == "country" else None

    def _roleless(self, who: Mention, index: int) -> int | None:
        """The only person named before in the block, where nothing says what they are: « … de X. « … », a dit le ministre »."""
        start = max(self.document.blocks[self.sentences[index].block].start, who.start - _ROLELESS)
        namings = [n for n in self.cast.namings_in(start, who.start) if not self._quoted(n.start)]
        people = {n.person for n in namings if self.cast.people[n.person].kind == "person"}
        people = {p for p in people if None in (self.cast.genders[p], who.gender) or self.cast.genders[p] == who.gender}
        if len(people) != 1 or self.sentences[index].block in self.turns or self.descriptions.of_court(who):
            return None
        if any(word[:1].isupper() for word in self.text[who.bare : who.bare_end].split()[1:]):
            return None  # « la cheffe de file des Verts »: somebody known by more than the office
        person = people.pop()
        plain = not self.posts.known(person)
        rivals = [
            n for n in self.cast.nominals_in(start, who.start - 1)
            if n.kind == "person" and n.number == "s" and (n.gender is None or n.gender == who.gender)
        ]
        return person if plain and not rivals and who.gender and self.cast.genders[person] == who.gender else None

    def _qualified(self, who: Mention) -> str:
        """The adjective of someone who is not named: « un enseignant [déplacé], qui … »."""
        article = self.text[who.start : who.bare].strip().lower().replace("’", "'")
        if who.form != "nominal" or article not in self.cues.grammar.indefinite:
            return ""
        m = _ADJECTIVE.match(self.text, who.bare_end)
        if m is None:
            return ""
        word, grammar = m[1], self.cues.grammar
        light = word in grammar.auxiliaries or word in grammar.adverbs or word in grammar.governing
        return "" if light or word in self.cues.verbs else m[0]

    def _pointing(self, who: Mention) -> str | None:
        """The gender (-: either) of « cet homme de 61 ans », « la démissionnaire »: a human noun that points back; else None."""
        article = self.text[who.start : who.bare].strip().lower().replace("’", "'")
        head = self.text[who.bare : who.bare_end].lower().split(" ", 1)[0]
        if article in self.cues.grammar.definite | self.cues.grammar.contracted and head in self.cues.referring:
            return self.cues.pointers.get(head)
        if article not in self.cues.grammar.demonstrative:
            return None
        human = head in self.cues.described or self.cues.flags.get(head, 0) & OFFICE
        human = human or self._somebody(who)  # « cet ancien marin »
        return self.cues.pointers.get(head) or ("-" if human and self.cues.grammar.feminine else None)

    def _somebody(self, who: Mention) -> bool:
        """Whether the noun of a phrase is a person's, no body's or text's."""
        words = [w for w in self.text[who.bare : who.bare_end].lower().split() if w not in self.descriptions.small]
        if who.number != "s" or not words:
            return False
        cues = self.cues
        if any(w in cues.anaphors or w in cues.nouns or w in cues.heads for w in words[:1]) or words[0] in ("source", "dernier"):
            return False
        former = not self.descriptions.former.isdisjoint(self.text[who.bare : who.bare_end].lower().split())
        return who.form == "nominal" and who.kind == "person" or former or words[0] in cues.voices or words[0] in cues.pointers

    def _present(self, person: int, index: int) -> bool:
        """Whether a bare role may mean the person: in a transcript only one named in this turn or one of the two before."""
        block = self.sentences[index].block
        if block not in self.turns:
            return True
        near = self.document.blocks[max(0, block - 2)].start
        namings = self.cast.namings_in(near, self.sentences[index].end)
        return any(n.person == person and n.form == "name" for n in namings)

    @cached_property
    def _named_at(self) -> dict[int, int]:
        """Person -> where they are first named."""
        found: dict[int, int] = {}
        for naming in self.cast.namings:
            if naming.form == "name":
                found.setdefault(naming.person, naming.start)
        return found

    def _stood_before(self, person: int, words: str) -> bool:
        """Whether a one-word role stood in a paragraph before the person was first named: then somebody else bears it too
        ("the president asks … President X of Moldova replies …; the president said")."""
        if " " in words:
            return False
        if (person, words) not in self._earlier:
            self._earlier[person, words] = self._earlier_role(person, words)
        return self._earlier[person, words]

    def _earlier_role(self, person: int, words: str) -> bool:
        first = self._named_at.get(person, 0)
        articles = "|".join(map(re.escape, sorted(self.cues.grammar.definite)))
        pattern = re.compile(rf"(?<![\w-])(?:{articles})\s?{re.escape(words)}(?= [a-zà-ÿ]|[,.])", re.IGNORECASE)
        found = pattern.search(self.text, 0, min(first, _FORESEEN))
        block = bisect_right(self.block_starts, found.start()) - 1 if found else -1
        if not found or self.document.blocks[block].kind not in ("paragraph", "item"):
            return False
        return block < bisect_right(self.block_starts, first) - 1

    def _definite(self, who: Mention) -> bool:
        """Whether a phrase has a definite article or a possessive, or stands after another's: « l'hôte », "Iowa's governor"."""
        words = self.text[who.start : who.bare].lower().replace("’", "'").split()
        grammar = self.cues.grammar
        last = words[-1] if words else ""
        if not words and is_acronym(self.text[who.bare : who.bare_end]):
            return True
        if not words and self.text[max(0, who.start - 3) : who.start - 1].replace("’", "'") == "'s":
            return True
        owner = " ".join(words).removeprefix("the ").removesuffix("'s") if last.endswith("'s") else ""
        owned = last in grammar.possessive or owner and self.posts.named_country(owner) is None
        return bool(owned) or last in grammar.definite or last in grammar.contracted

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
