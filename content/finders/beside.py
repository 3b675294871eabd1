"""Who is told of right beside a phrase: the one without a name whom the sentence before brings in, the one named just before,
in the next sentence, or below the lead."""

from __future__ import annotations

import re
from functools import cached_property

from ..document import Document
from ..languages import Language
from .anew import NOT_NAMED, Anew
from .antecedents import LONG
from .bearers import Bearers
from .bodies import Bodies
from .cast import Cast
from .clauses import Clause, Mention
from .course import Course
from .cues import Cues
from .descriptions import Descriptions
from .marks import Marked
from .role import is_acronym
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader
from .wordforms import STEM

_TELLS_MORE = re.compile(r", (?:who|[a-z]+ed) ")
_MARKS = "“\"‘'"
_OPENS = 60  # characters in which a paragraph names the one with whom it begins
_LED = 60  # characters before a phrase
_OWNER = re.compile(r"(?<![\w’'-])(?:[A-Z][\w.-]*+ (?:(?:and|of|for)(?: the)? )?){0,4}[A-Z][\w.-]*+(?:['’]s|(?<=s)['’]) $")
_POSSESSED = re.compile(r"^.*(?:['’]s|s['’]) ")
_ADJECTIVE = re.compile(r" ([a-zà-ÿ]{4,})(?=,)")
_IT_WAS = re.compile(r", for it was (?:he|she|him|her)\b")
# "The official, | X, had not expected"
_TAKEN_UP = re.compile(r"(?:The |L[ea] |L['’])([a-zà-ÿ]+)(?: for [A-Z][\w ’'-]{2,24})?, (?:[A-Z][\w.-]* )*$")
_HONOURABLE = re.compile(r"\bthe (?:rt\.? |right )?(?:hon\.?|honou?rable) (?:and \w+ )?(?:member|gentleman|lady|senator|deputy)$", re.I)
_STYLED = 40  # characters in which such a phrase stands
_FLOOR = 3  # sentences back in which the one is told of who has the floor
_PRESIDES = frozenset(("speaker", "chair", "chairman", "chairwoman", "president"))
_ANYBODY = frozenset(
    "man woman official speaker other caller author writer culprit wit "
    "homme femme fonctionnaire responsable intéressé intéressée auteur auteure autrice orateur oratrice".split()
)


class Beside(Bodies):
    """Looks at the sentences next to the one in which a phrase stands."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self._abouts: dict[int, int | None] = {}  # sentence -> whom the definite phrase means with which it begins
        self.course = Course(document, language, cues, sentences, cast, self.posts, self._quoted, self.topic)
        self.descriptions = Descriptions(document, language, cues, sentences, cast, self.posts, self.course)
        self.bearers = Bearers(document.text, cast, self.posts, self.descriptions)
        self.anew = Anew(self.descriptions, self.course) if not cues.grammar.clitic_subjects else None

    def _course_people(self, index: int, place: int) -> list[int]:
        return self.course.people(index, place, self.last)

    def _definite(self, who: Mention) -> bool:
        """Whether a phrase has a definite article or a possessive, or stands after another's: « l'hôte », "Iowa's governor"."""
        words = self.text[who.start : who.bare].lower().replace("’", "'").split()
        grammar = self.cues.grammar
        if words[-1:] == ["same"]:
            words.pop()  # "the same minister"
        last = words[-1] if words else ""
        if not words and is_acronym(self.text[who.bare : who.bare_end]):
            return True
        if not words and self.text[max(0, who.start - 3) : who.start - 1].replace("’", "'") == "'s":
            return True
        owner = " ".join(words).removeprefix("the ").removesuffix("'s") if last.endswith("'s") else ""
        owned = last in grammar.possessive or owner and self.posts.named_country(owner) is None
        return bool(owned) or last in grammar.definite or last in grammar.contracted

    def _with_the_floor(self, who: Mention, index: int) -> int | None:
        """"X (Reform) went on at length. “It flows, Sir,” [the hon. member] shot back": the one whom the sentences before are about,
        the chair apart."""
        if self.anew is None or _HONOURABLE.search(self.text[max(0, who.bare_end - _STYLED) : who.bare_end]) is None:
            return None
        for i in range(index - 1, max(-1, index - 1 - _FLOOR), -1):
            person = self._about(i) if self.sentences[i].block == self.sentences[index].block else NOT_NAMED
            if person is not None and (person < 0 or _PRESIDES.isdisjoint(self.posts.words_of(person))):
                return person if person >= 0 and self.cast.of_gender(person, who.gender) else None
        return None

    def _told_before(self, who: Mention, index: int) -> str | None:
        """« Une source diplomatique française … cette source », « Un diplomate européen … le diplomate »: the words for somebody
        without a name of whom a sentence or two before has told more, by the same noun."""
        grammar = self.cues.grammar
        if who.number != "s" or who.form not in ("nominal", "guess") or not grammar.feminine:
            return None
        article = who.article(self.text)
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

    def _just_named(self, who: Mention, index: int) -> int | None:
        """"She has X to worry about. The chair of the committee told us …": the only one whom the sentence before names, for the
        first time and without a role, where the next one is about a role."""
        if who.form != "nominal" or not index or self.descriptions.of_court(who):
            return None
        if who.start > self.sentences[index].starts[0] and self.sentences[index].words[0][0] not in _MARKS:
            return None  # "In Ottawa, the governor of the bank said"
        previous = self.sentences[index - 1]
        if previous.block != self.sentences[index].block or index - 1 in self.last:
            return None
        here = {n.person: n for n in self.cast.namings_in(previous.start, previous.end) if not self._quoted(n.start)}
        here = {p: n for p, n in here.items() if self.cast.people[p].kind == "person" and n.form == "name"}
        new = [p for p, n in here.items() if self._first(p) == n.start and not self.posts.known(p)]
        head, words = self._noun(who), self.text[who.bare : who.bare_end].lower().split()
        placed = head in self.descriptions.placed - self.posts.chairs and self.descriptions.former.isdisjoint(words)
        after = who.start > self.sentences[index].starts[0]
        if placed and after:
            return None  # "X asked whether it was. “A fair question,” the governor conceded."
        placed = placed or after
        if new and placed and not self._is_about(new[0], index - 1):
            return None  # "Police arrested X. The interior minister called it “…”"
        new = [p for p in new if self.course.is_from(p, words)]
        return new[0] if len(new) == 1 and not self.anew.told_before(head, index, who.start) else None

    def _is_about(self, person: int, index: int) -> bool:
        """Whether a sentence has somebody for its subject."""
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        m = reader.main(len(reader.low))
        return m is not None and m.form == "name" and m.person == person

    def _about(self, index: int) -> int | None:
        """Whom an English sentence has for its subject, at its head: "[X], appearing after Y, listed …", "[She] said that …",
        "[The Liberal leader] spoke"; NOT_NAMED for somebody whom nothing tells."""
        sentence = self.sentences[index]
        first = next(iter(self.cast.namings_in(sentence.start, sentence.start + _OPENS)), None)
        if first is not None and first.form == "name" and first.outer_start == sentence.start:
            alone = not self.text.startswith((" and ", "'s", "’s"), first.end) and self.cast.people[first.person].kind == "person"
            return first.person if alone else None
        taken = self._taken_up(index, "m") or self._taken_up(index, "f")
        if taken is not None or sentence.lower[0] not in self.cues.grammar.definite or len(sentence.lower) > LONG:
            return taken.person if taken is not None else None
        if index not in self._abouts:  # "[The Liberal leader] spoke in Perth."
            self._abouts[index] = None
            reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
            m = reader.main(len(reader.low))
            if m is not None and not m.first and m.form in ("nominal", "guess") and m.number == "s":
                person = self._read(m, index).person
                human = m.kind == "person" and (m.form == "nominal" or self._noun(m) in self.cues.voices)
                self._abouts[index] = NOT_NAMED if person is None and human else person
        return self._abouts[index]

    @cached_property
    def _lead_block(self) -> int:
        """The first paragraph of the text, after its title, dateline and author."""
        return next((number for number, block in enumerate(self.document.blocks) if block.kind == "paragraph"), -1)

    def _named_below(self, who: Mention, index: int) -> int | None:
        """"A former minister accused … | X, who left in 2022, told …": the one with whom the paragraph after the lead begins and
        whom the text names there for the first time, where nothing else is known of them or their role is the one of the lead."""
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
        if self.cast.people[naming.person].kind != "person" or self._first(naming.person) != naming.start:
            return None
        head = self._noun(who)
        known = self.posts.words_of(naming.person)
        shared = any(w[:STEM] == head[:STEM] for w in known) or self.descriptions.stands_for(head, known)
        shared = shared or "*" in self.descriptions.nouns.get(head, ())
        definite = self._definite(who)  # "a senior Iranian official" is somebody who stays unnamed
        alone = definite or not any(w[:1].isupper() for w in self.text[who.bare : who.bare_end].split()[1:-1])
        told = _TELLS_MORE.match(self.text, naming.end) and alone and not self.posts.known(naming.person)
        return naming.person if shared or told else None

    def _told_who(self, who: Mention, index: int) -> int | None:
        """"[A vice-minister] remarked … . The official, X, had not expected it", "[The envoy] read it out. X, for it was he, …": the
        one of whom a sentence right after a phrase for somebody unnamed tells that it was they."""
        if who.number != "s" or index + 1 >= len(self.sentences):
            return None
        following = self.sentences[index + 1]
        if self._quoted(following.start) or following.block - self.sentences[index].block > 1:
            return None
        naming = next(iter(self.cast.namings_in(following.start, min(following.end, following.start + _OPENS))), None)
        if naming is None or naming.form != "name" or self._first(naming.person) != naming.start:
            return None
        if self.cast.people[naming.person].kind != "person":
            return None
        if naming.outer_start == following.start and _IT_WAS.match(self.text, naming.end):
            return naming.person
        taken = _TAKEN_UP.match(self.text, following.start, naming.start)
        head = self._noun(who)
        alike = taken is not None and (
            taken[1] == head or taken[1] in _ANYBODY or self.descriptions.stands_for(taken[1], {head, *head.split("-")})
        )
        return naming.person if alike and self.text[naming.end : naming.end + 1] == "," else None

    def _may_be_of_here(self, who: Mention, index: int, words: str) -> bool:
        """« X, président du club, … | Y s'est rendu sur place. « … », a promis le président »: whether a word alone for the head of
        a body told of in another paragraph may as well be the office of whoever the sentence before is about, of whom none is told."""
        block = self.sentences[index].block
        if " " in words or who.person is None or not index or self.sentences[index - 1].block != block:
            return False
        role = (self.cast.people[who.person].role or "").replace("’", "'").replace("'", "' ").split()
        namings = self.cast.namings_in(self.document.blocks[block].start, who.start)
        if self.cues.grammar.of.isdisjoint(role) or any(n.person == who.person for n in namings):
            return False
        subject = next((n for n in namings if n.outer_start == self.sentences[index - 1].start), None)
        if subject is None or subject.form != "name" or self.cast.people[subject.person].kind != "person":
            return False
        return not self.posts.known(subject.person) and self.cast.of_gender(subject.person, who.gender)

    def _noun(self, who: Mention) -> str:
        """The noun of a phrase, in lower case."""
        return self.descriptions.head(self.text[who.bare : who.bare_end].lower().split()) or ""

    def _first(self, person: int) -> int:
        """Where somebody is first named; 0 where nobody names them so."""
        naming = self.cast.first_named.get(person)
        return naming.start if naming is not None else 0

    def _whose_it_is(self, start: int) -> str:
        """"[Kenya's ]finance minister", "[Kenya's ]central bank": the name before an English phrase, whose somebody it is."""
        before = None if self.cues.grammar.clitic_subjects else _OWNER.search(self.text, max(0, start - _LED), start)
        words = before[0] if before is not None else ""
        while " " in words[:-1] and self.cues.opens(words.partition(" ")[0].lower()):
            words = words.partition(" ")[2]  # "When Kenya's president"
        return words

    def _is_general(self, who: Mention, words: str) -> bool:
        """Whether « l'avocat général » is said where nobody named is one: no counsel is the prosecution."""
        low = words.lower().split()
        if len(low) != 2 or low[0] not in self.course.court or low[1] not in ("général", "générale"):
            return False
        known = self.course.named_before(who.start)
        return not any({"general", "generale"} & self.posts.words_of(person) for person in known)

    def _same_noun(self, who: Mention, index: int, words: str) -> Speaker | None:
        """"[France's delegate] … The delegate", "[a lawyer for the union] … the lawyer": who spoke right before, without a name, told
        in more words with the same noun last."""
        before = self._same_block(index) if who.number == "s" and self._definite(who) and not self.cues.grammar.feminine else None
        if before is None or before.person is not None or before.name is None or " " in words or before.number == "p":
            return None
        told = _POSSESSED.sub("", before.name).split()
        noun = next((k for k, word in enumerate(told) if k and word in self.cues.grammar.governing), len(told)) - 1
        return before if before.name != words and told and told[noun] == words else None

    def _qualified(self, who: Mention) -> str:
        """The adjective of someone who is not named: « un enseignant [déplacé], qui … »."""
        article = who.article(self.text)
        if who.form != "nominal" or article not in self.cues.grammar.indefinite:
            return ""
        m = _ADJECTIVE.match(self.text, who.bare_end)
        if m is None:
            return ""
        word, grammar = m[1], self.cues.grammar
        light = word in grammar.auxiliaries or word in grammar.adverbs or word in grammar.governing
        return "" if light or word in self.cues.verbs else m[0]

    def _takes_up_unnamed(self, who: Mention, index: int) -> bool:
        """Whether an English phrase of one word takes up somebody unnamed: "a defence official … the official"."""
        words = self.text[who.bare : who.bare_end].lower()
        return self.anew is not None and " " not in words and self.anew.told_before(words, index, who.start)
