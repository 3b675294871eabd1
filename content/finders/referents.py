"""Whom words mean: a name, a role that somebody named elsewhere holds, a body or paper taken up by what it is."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..document import Document
from ..languages import Language
from ..span import Span
from .cast import Cast, Nominal
from .clauses import Mention
from .cues import Cues
from .lexicon import OFFICE
from .likeliest import Likeliest
from .marks import Marked
from .others import Others
from .sentences import Sentence
from .speaker import Speaker

_ARTICLED = frozenset("le la l les un une des son sa ses leur leurs".split())
_MEMBERS = re.compile(r"\b(?:[A-Z]\w*men|Men|Children|People)['’]s $")
# "nonpartisan ", before "Legislative Finance Division"; not "foreign ministry in Malabo", "former Treasury lead".
_QUALITY = re.compile(
    r"^(?:(?!(?:in|of|at|for|from|to|on) )[a-z][a-z-]++ ){1,2}"
    r"(?=(?:[A-Z][\w'’-]++ ){1,6}(?:(?:of|for|and) (?:the )?(?:[A-Z][\w'’-]++ )*+)?[A-Z][\w'’-]++$)"
)
_LETTERS = 5  # letters that an office is shortened to, and one more
_DEPTH = 6  # roles whose meaning rests on one another
_QUALIFIED = re.compile(r"(?:^|\s)(\w+) ((?:[a-z][a-z-]+ ){1,3})$")  # "one rail-union ", before "official"
_PARENTS = frozenset(("père", "mère"))
_SAME = re.compile(r"\b[Ll]([ea]) même $")
_SAME_LED = 9  # characters of « le même » and what parts it from a noun
_WIDENED = 3  # words between such a role and its article
_WIDEST = 40  # characters before a role in which what tells more of its bearer stands
# ", who gave her name only as Leanne": how a paper brings in somebody who tells only part of a name.
_GIVEN_NAME = re.compile(
    r",? who (?:gave|would give|identified|introduced)(?: only)? (?:his|her|their|himself|herself)(?: first)?(?: name)?"
    r"(?: only| just| simply)?(?:,| as) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
)


class Referents(Others):
    """Gives the speaker that a mention stands for."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self.likeliest = Likeliest(document.text, cast, cues, self.posts, self.descriptions, self.course, self.anew)
        self._meant: dict[int, Speaker] = {}  # where a role without a name begins -> whom it stands for
        self._depth = 0

    def speaker(self, who: Mention, index: int) -> Speaker:
        """The speaker that a mention in sentence `index` stands for."""
        span = self._whole(who)
        if who.form == "pronoun":
            return self._pronoun(who, index, span)
        if who.form == "name":
            return Speaker(self.cast.people[who.person].name, span, None, who.person)
        if who.form == "guess" and (named := self._led_by_name(who)) is not None:
            return Speaker(self.cast.people[named].name, span, None, named)
        if who.gender is None and self.sentences[index].lower[0] in self.cues.grammar.questioned:
            who = who._replace(gender=self._gender_before(who, index))
        if who.form == "nominal" and who.start == who.bare and not self.cues.grammar.clitic_subjects:
            who = self._widened(who, index)
        if who.form == "nominal" and who.kind == "organisation":
            members = _MEMBERS.search(self.text, who.start, who.bare)  # "the [Seamen's] League"
            who = who if members is None or not self.text[who.bare].isupper() else who._replace(bare=members.start())
        words = self.text[who.bare : who.bare_end]
        if not words.strip():
            return Speaker(None, span)  # an article and nothing else, in a torn text
        if self._is_general(who, words):
            return Speaker(words, span)
        if " and " in words and who.number == "s" and who.kind == "person":
            # "The [Ohio senator] and Democratic candidate"
            first = self.speaker(who._replace(bare_end=who.bare + words.index(" and ")), index)
            return first._replace(span=span) if first.person is not None else Speaker(words, span)
        if who.kind == "organisation" and who.form == "nominal" and words.lower() in self.descriptions.nouns:
            who = who._replace(kind="person", gender=None)  # « l'autorité provinciale » is a governor
        anew = self._brought_in_anew(words, who, index)
        named = who.form == "role" and (
            anew or self._named_beside(who.person, who, index) or self._under_another(who.person, who, index)
        )
        if who.form == "role" and not named and self._may_be_of_here(who, index, words):
            return Speaker(None, span)
        if who.form == "role" and self._present(who.person, index) and not (named or self._stood_before(who.person, words)):
            turn = self.sentences[index].block in self.turns
            new = self.succeeding(who) if self.anew is not None else None
            bearer = self.descriptions.told_apart(who, index, self.last) if new is None else new
            bearer = who.person if turn else bearer
            return self._known(bearer, span) if bearer is not None else self._likeliest(who, index, span) or Speaker(words, span)
        author = self._author(who, index, span)
        if author is not None:
            return author
        if self.anew is not None and words.isupper() and len(words) < _LETTERS and self._definite(who):
            holder = self.posts.holder(words, None, None, who.start)  # "the CM", which the cast may have for a body
            if holder is not None:
                return self._known(holder, span)
        if self.portraits is not None and self._of_one(who) and self.sentences[index].block not in self.turns:
            told = self.portraits.meant(who, index)
            if told is not None and not self._is_another(told, who, index):
                return self._known(told, span)
        found = self._succession(who, index, span) or self._taken_up_again(who, index, span)
        found = found or self._elaborated(who, index, span) or self._pointed_at(who, index, span)
        if found is None and who.number == "s" and who.kind == "person" and self._definite(who) and not anew:
            found = self._definite_person(who, index, span)
            if found is not None and found.person is not None and self._is_another(found.person, who, index):
                found = None
        if self._is_another_ones(who, words, found.person if found is not None else None):
            return Speaker(words, span)
        if found is None:
            told = self._witness(who)
            told = self._put_so(who, index) if told is None else told
            if told is not None and self.cast.of_gender(told, who.gender):
                return self._known(told, span)
        return found or self._unnamed(who, index, span)

    def _whole(self, who: Mention) -> Span:
        """Where a mention stands, without the preposition that its article is contracted with: « par la voix [du] ministre », and
        without an office that opens the sentence: « [Ex-directeur du port], X a dit »."""
        start = who.start
        french = bool(self.cues.grammar.clitic_subjects)
        if french and who.form == "name" and (comma := self.text.find(", ", start, who.end)) > 0:
            naming = next((n for n in self.cast.namings_in(start, who.end) if n.outer_start == start), None)
            opens = naming is not None and naming.start == comma + 2
            first = re.split(r"['’\s]", self.text[start : who.end], maxsplit=1)[0]
            if opens and first[:1].isupper() and first.lower() not in _ARTICLED:
                return Span(naming.start, who.end)
        if start < who.bare:
            opening = self.text[start : who.bare].split(None, 1)
            if opening and opening[0].lower() in self.cues.grammar.contracted:
                start += len(opening[0]) + 1
        return Span(start, who.end)

    def _taken_up_again(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """Who the sentences right before tell of in the same words: somebody without a name, a body, whoever spoke last."""
        told = self._told_before(who, index)
        if told is not None:
            return Speaker(told, span, "role")
        floor = self._with_the_floor(who, index)
        if floor is not None:
            return self._known(floor, span)
        again = self._named_again(who, index)
        if again is not None:
            return Speaker(again.name, span, "role", again.person)
        if who.form == "nominal" and who.kind == "person" and who.gender and who.number == "s" and self._refers_back(who):
            before = self._same_block(index)
            alike = before is not None and before.person is not None and self.cast.genders[before.person] == who.gender
            if alike and self.posts.may_be(before.person, self.text[who.bare : who.bare_end]):
                return Speaker(before.name, span, "role", before.person)
        return None

    def _elaborated(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """"the 54-year-old", "the Texan": who is called by what they are besides; without a name where nobody can tell."""
        words = self.text[who.bare : who.bare_end]
        if self.ages is not None and (span_of_ages := self.ages.span(who)) is not None:
            aged = self.ages.person(who, span_of_ages, self.descriptions.gender(who, words.partition(" ")[0].lower()))
            return self._known(aged, span) if aged is not None else None
        if self.cues.grammar.feminine and who.number == "s" and (gender := self._same(who)) is not None:
            said = self._same_block(index)  # « Le même responsable »
            stands = said is not None and said.person is not None and self.cast.people[said.person].kind == "person"
            head = self._noun(who)
            stands = stands and ("*" in self.descriptions.nouns.get(head, ()) or self.posts.may_be(said.person, words) or (
                self.descriptions.stands_for(head, self.posts.words_of(said.person))
            ))
            return self._known(said.person, span) if stands and self.cast.of_gender(said.person, gender) else None
        same = self.anew is not None and words.startswith("same ") and words.split()[-1] in self.cues.voices
        if who.number != "s" or not same and not self.descriptions.elaborates(words) or not self._definite(who):
            return None
        native = self.anew.native(words, index, who.start, self.last) if self.anew is not None else None
        if native is not None:
            return self._known(native, span)
        if words.lower().split()[-1] in self.descriptions.calling and len(self.course.people(index, who.start, self.last)) > 1:
            varied = self._varied(who, index)
            return Speaker(None, span) if varied is None else self._known(varied, span)  # "the Catalan", of nobody knows whom
        before = self._pronoun(who._replace(form="pronoun", number="s"), index, span)
        if before.person is not None and self.portraits is not None and self.portraits.speaks_against(before.person, who):
            return Speaker(None, span)
        return before if before.name is not None else Speaker(None, span)

    def _same(self, who: Mention) -> str | None:
        """« [Le même] responsable »: the gender of an article with « même » before a French noun; None where neither stands."""
        led = _SAME.search(self.text, max(0, who.start - _SAME_LED), who.bare)
        return None if led is None else "f" if led[1] == "a" else "m"

    def _varied(self, who: Mention, index: int) -> int | None:
        """The one whom an English text is about right here, told of by what it has not said of them yet."""
        if self.anew is None:
            return None
        speaks, another = self.portraits.speaks_against, self.portraits.is_something_else
        person = self.anew.varied(
            who, index, self.last, self._about, lambda p: self._is_another(p, who, index),
            lambda p: speaks(p, who) or another(p, who),
        )  # fmt: skip
        return None if person is None or speaks(person, who) else person

    def _pointed_at(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """Whom « cet homme de 61 ans », « la démissionnaire » points back to: its words where that is nobody named."""
        gender, words = self._pointing(who), self.text[who.bare : who.bare_end]
        if gender is None:
            return None
        bearers = self.descriptions.bearers_of(words) if " " not in words else []
        if len(bearers) == 1:  # « le sortant »
            return self._known(bearers[0], span)
        grammar, article = self.cues.grammar, who.article(self.text)
        stem = self.cues.told_by.get(words.partition(" ")[0].lower())
        told = self.course.told_by(stem, who.start) if stem is not None else set()
        if len(told) == 1:
            person = told.pop()
            return self._known(person, span) if self.cast.of_gender(person, gender if gender != "-" else None) else None
        if gender == "-":
            gender = "f" if article in grammar.feminine else "m" if article in grammar.masculine else None
        before = self._pronoun(who._replace(form="pronoun", gender=gender, number="s"), index, span)
        if before.person is not None and self.ages is not None and self.ages.speaks_against(before.person, self.ages.span(who)):
            return Speaker(None, span)
        if before.person is None or self.cast.people[before.person].kind != "person":
            bearer = self.course.alone(who, gender, index, self.last)  # whom « il », « elle » stands for may be a body
            before = before if bearer is None else self._known(bearer, span)
            if bearer is None and grammar.feminine and self.course.people(index, who.start, self.last):
                return Speaker(None, span)
        if before.name is None and grammar.feminine:
            bearer = self.bearers.bearer(who, index, self.last)  # « l'édile », named a paragraph or two before
            return Speaker(words, span) if bearer is None else self._known(bearer, span)
        return before if before.name is not None else Speaker(words, span)

    def _unnamed(self, who: Mention, index: int, span: Span) -> Speaker:
        """Somebody whom nothing before names: the one whom the lead brings in, a native in course, whoever is likeliest, or nobody
        where it must be one of those named; else the words themselves."""
        words = self.text[who.bare : who.bare_end]
        if who.number == "s" and who.form in ("nominal", "guess") and who.kind == "person":
            bearer = self._told_who(who, index)
            below = bearer is None and who.form == "nominal" and self.anew is not None
            bearer = self._named_below(who, index) if below else bearer
            if bearer is not None:
                return self._known(bearer, span)
        if self.anew is not None and self.text.startswith((", who ", " who "), who.end):
            given = _GIVEN_NAME.match(self.text, who.end)
            words = given[1] if given is not None else words
        if who.form == "guess" and who.number == "s" and self.cues.grammar.feminine:
            bearer = self.natives.regional(who, index, self.last)
            if bearer is not None:
                return self._known(bearer, span)
        varied = self._varied(who, index) if not self.cues.ends_in_body(words.split()) else None
        if varied is not None:
            return self._known(varied, span)
        meant = self._likeliest(who, index, span) if who.form != "role" else None
        if meant is not None:
            return meant
        if (who.form == "guess" or who.kind == "organisation") and not self.cues.grammar.clitic_subjects:
            words = self._before_commas(who, index) + _QUALITY.sub("", words)
        if words[-1:].isdigit() and words[-2:-1].islower():
            words = words[:-1]  # the call of a note: « dispose le texte1 »
        same = self._same_noun(who, index, words)
        if same is not None:
            return same._replace(span=span, reason="role")
        whose = self._whose_it_is(who.bare) if who.number == "s" and who.form in ("nominal", "role") else ""
        return Speaker(whose + self._paper_name(words) + self._qualified(who), span, None, None, who.number)

    def _led_by_name(self, who: Mention) -> int | None:
        """"[Anna Berg] of the Liberals", "[Anna Berg] late on Tuesday": the one with whose name an English phrase begins that tells
        more of them; None for somebody else's somebody, or for several."""
        if self.cues.grammar.clitic_subjects or who.number != "s":
            return None
        first = next(iter(self.cast.namings_in(who.start, who.bare_end)), None)
        if first is None or first.form != "name" or self.cast.people[first.person].kind != "person" or first.end >= who.bare_end:
            return None
        rest = self.text[first.end : who.bare_end].split()
        led = first.outer_start <= who.bare <= first.start and not rest[0].startswith(("'", "’"))
        return first.person if led and self.text[first.end].isspace() and rest[0].islower() and "and" not in rest else None

    def _likeliest(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """The likeliest of those named, outside of a transcript; None where a phrase may be somebody unnamed."""
        if who.number != "s" or self.sentences[index].block in self.turns or not self._definite(who):
            return None
        return self.likeliest.speaker(who, index, self.last, span, lambda person: self._is_another(person, who, index))

    def _widened(self, who: Mention, index: int) -> Mention:
        """"[The 54-year-old] economist", "[the Utah bus] driver", "[one rail-union] official": a role with its article and what
        tells more of its bearer."""
        before = self.text[max(self.sentences[index].start, who.start - _WIDEST) : who.start]
        led = _QUALIFIED.search(before)
        if led is not None and led[1].lower() in self.cues.grammar.indefinite:
            plain = not any(w in self.cues.light or w in self.cues.verbs for w in led[2].split())
            bare = who.start - len(before) + led.start(2)
            return who._replace(start=who.start - len(before) + led.start(1), bare=bare) if plain else who
        words = before.split()[-1 - _WIDENED :] if before.endswith(" ") else []
        first = next((k for k in range(len(words) - 2, -1, -1) if words[k].lower() in self.cues.grammar.definite), None)
        if first is None:
            return who
        beside = words[first + 1 :]
        same = beside == ["same"]
        if not same and not all(self._tells_more(word, len(beside) > 1) for word in beside):
            return who
        led = " ".join(words[first:]) + " "  # an odd space before it leaves a phrase as it is
        start = who.start - len(led)
        if self.text[start : who.start] != led:
            return who
        return who._replace(start=start, bare=who.bare if same else start + len(words[first]) + 1)

    def _tells_more(self, word: str, placed: bool) -> bool:
        """Whether a word before an English role may tell more of its bearer: "cane", "54-year-old"; "Utah" where `placed`."""
        if self.descriptions.elaborates(word):
            return True
        light = word.lower() in self.cues.light or word in self.cues.verbs
        return word.isalpha() and (placed or word.islower()) and not light

    def _gender_before(self, who: Mention, index: int) -> str | None:
        """"Asked whether [she] would, the premier smiled": the gender of the pronoun that leads up to a phrase."""
        sentence = self.sentences[index]
        before = sentence.lower[: bisect_left(sentence.starts, who.start)]
        pronouns = (self.cues.pronouns.get((word,), ("-", "")) for word in before)
        return next((gender for gender, number in pronouns if gender in "mf" and number == "s"), None)

    def _read(self, m: Mention, index: int) -> Speaker:
        article = m.article(self.text)
        pointing = article in self.cues.grammar.demonstrative
        if self._depth > _DEPTH or m.kind != "person" or not (pointing or self._definite(m)):
            return super()._read(m, index)
        self._depth += 1
        found = self.speaker(m, index)
        self._depth -= 1
        return super()._read(m, index) if found.person is None else Speaker(found.name, None, None, found.person)

    def _nominal(self, nominal: Nominal, index: int) -> Speaker:
        words = super()._nominal(nominal, index)
        if nominal.kind == "person" and nominal.start == nominal.outer_start and not self.cues.grammar.clitic_subjects:
            a, b = nominal.start, nominal.end
            whole = self._widened(Mention(0, 0, a, b, a, b, None, "nominal", nominal.gender, "s"), index)
            words = words._replace(name=self.text[whole.bare : b])  # "[one rail-union] official"
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

    def _pointing(self, who: Mention) -> str | None:
        """The gender (-: either) of « cet homme de 61 ans », « la démissionnaire »: a human noun that points back; else None."""
        article = who.article(self.text)
        head, _, rest = self.text[who.bare : who.bare_end].lower().partition(" ")
        if head in self.cues.aged and rest in self.cues.pointers and article in self.cues.grammar.definite:
            return self.cues.pointers[rest]  # « la jeune femme »
        if rest.endswith("enfants") and head in _PARENTS and article in self.cues.grammar.definite:
            return self.cues.pointers.get(head)  # « la mère de trois enfants »
        if head in self.cues.referring and (article in self.cues.grammar.definite or article in self.cues.grammar.contracted):
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

    def _refers_back(self, who: Mention) -> bool:
        """Whether a phrase is a lone noun with a definite article: « l'organisation », "the agency"."""
        article = who.article(self.text)
        words = self.text[who.bare : who.bare_end]
        return article in self.cues.grammar.definite and " " not in words and words.islower()
