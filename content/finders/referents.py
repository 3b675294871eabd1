"""Whom words mean: a name, a role that somebody named elsewhere holds, a body or paper taken up by what it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ..document import Document
from ..languages import Language
from ..span import Span
from .beside import Beside
from .antecedents import LONG
from .cast import Cast, Nominal
from .clauses import Clause, Mention
from .cues import Cues
from .lexicon import OFFICE
from .marks import Marked
from .natives import Natives
from .posts import folded
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

_FORESEEN = 4000  # characters at the head of a text in which a role may stand before anyone bears it
_NATIVE = (
    "ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "anne", "aisan", "on", "onne", "ard", "arde", "asque",
)  # fmt: skip
_HOMES = 2  # sentences that are looked back over for the country that a possessive stands for
_DEPTH = 6  # roles whose meaning rests on one another
_ROLELESS = 1500  # characters back in which somebody named without a role is looked for
_WIDEST = 40  # characters before a role in which what tells more of its bearer stands
_LABELLED = 40  # characters that the name of a country has at most where it is a heading
_LABEL = re.compile(r"[-•*\s]{0,4}([^\W\d_][^\W\d_’'. -]*(?:[ ’'-][^\W\d_]+){0,4})(?:[.:]|\s[–—])\s")
# ", who gave her name only as Leanne": how a paper brings in somebody who tells only part of a name.
_GIVEN_NAME = re.compile(
    r", who (?:gave|would give|identified|introduced)(?: only)? (?:his|her|their|himself|herself)(?: first)?(?: name)?(?: only| just)?"
    r"(?:,| as) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)


class Referents(Beside):
    """Gives the speaker that a mention stands for."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self.natives = Natives(document.text, cast, self.posts, self.descriptions, self.course)
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
            if aside and bearer is not None and not self._is_of_there(bearer, words):
                bearer = None  # "her counterpart from France"
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
            if self.sentences[index].block not in self.turns:
                bearer = self.natives.person(who, index, self.last, self._home_of(who, index))
                if bearer is not None:
                    return Speaker(self.cast.people[bearer].name, span, "role", bearer)
            if self.anew is not None and holder is None and self.anew.points_back(who, index, self.last):
                return Speaker(None, span)
            if self.descriptions.points_back(who, index, self.last):
                return Speaker(None, span)
        if self.anew is not None and who.number == "s" and who.form == "nominal" and who.kind == "person":
            bearer = self._named_below(who, index)
            if bearer is not None:
                return Speaker(self.cast.people[bearer].name, span, "role", bearer)
        if self.anew is not None and self.text.startswith(", who ", who.end):
            given = _GIVEN_NAME.match(self.text, who.end)
            words = given[1] if given is not None else words
        if who.form == "guess" and who.number == "s" and self._is_native(words):
            gender = self.descriptions.gender(who, words.lower())
            bearer = self.course.alone(who, gender, index, self.last) if gender is not None else None
            if bearer is not None and self.cast.people[bearer].country in (None, self.posts.country(words.lower())):
                return Speaker(self.cast.people[bearer].name, span, "role", bearer)
        if words[-1:].isdigit() and words[-2:-1].isalpha():
            words = words[:-1]  # the call of a note: « dispose le texte1 »
        return Speaker(self._paper_name(words) + self._qualified(who), span, None, None, who.number)

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

    def _is_of_there(self, person: int, words: str) -> bool:
        """Whether a person is from the country that a phrase names, if it names one."""
        named = {self.posts.country(word) for word in words.lower().split()} - {None}
        return not named or self.cast.people[person].country in named

    def _is_native(self, words: str) -> bool:
        """« Le Grison », « la Valaisanne »: whether a word tells where somebody comes from, by its ending, and is no paper."""
        low = words.lower()
        native = words[:1].isupper() and " " not in words and low.endswith(_NATIVE) and self.cues.grammar.feminine
        body = low.endswith("ion") or low in self.cues.paper_names or self.cues.speaks(low) and not self.posts.people(low)
        return bool(native) and not body

    def _made_by(self, who: Mention, words: str) -> bool:
        """« L'amendement de X … Son auteure … »: whether a phrase is the one who made what is spoken of."""
        owned = self.text[who.start : who.bare].strip().lower() in self.cues.grammar.possessive
        return owned and words.lower() in self.course.makers

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
        """"Bhutan wants a panel. [Its] minister …": the country (ISO 3166) that is the subject of the sentence before, or of the
        one before that where it has another subject that is no country."""
        if self.text[who.start : who.bare].strip().lower() not in ("its", "son", "sa") or not index:
            return None
        for previous in self.sentences[index - 1 : max(0, index - 1 - _HOMES) or None : -1]:
            if previous.block != self.sentences[index].block or len(previous.lower) > LONG:
                return None
            reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
            m = reader.main(len(reader.low))
            if m is not None and m.kind == "country":
                return self.posts.governed(self.text[m.bare : m.bare_end])
            if m is not None and m.form in ("name", "role", "pronoun"):
                return None
        return None

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
