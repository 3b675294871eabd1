"""Bodies and papers that are taken up by what they are: « l'organisation », « le même quotidien », "the agency".

A body has no office, country or gender to be told by: it is the one that spoke or acted last and may be called so.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ..document import Document
from ..languages import Language
from ..span import Span
from .antecedents import LONG
from .cast import Cast, Naming, Nominal
from .clauses import Clause, Mention, capital
from .cues import Cues
from .lexicon import HEAD
from .marks import Marked
from .posts import Posts
from .pronouns import SENTENCES_BACK, Pronouns
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

_FAR = 3000  # characters back in which a body is looked for by the noun of its name
_NAME = r"[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*){0,4}"  # words with capitals
_RELATIVE = re.compile(r" (?:qui|que|dont|où)\b|,? qu['’]")  # after a body that is told of by more than its noun
_ACRONYM = 4  # letters that a noun for bodies has which is one: ONG
_TOLD = 8  # words of a phrase that tells more of a paper: « le quotidien proche du pouvoir »
_LED = 90  # characters in which the name of a body begins that has commas in it
_OF = re.compile(r" (?:of|for|on|to) ")  # after the noun of a name: "Bank of the Rivers"
_GOES_ON = re.compile(r",? (?:[A-Z]|(?:called|named) [A-Z]|(?:that|which|who|whose|for|of|behind|known|based)\b)")  # which one is meant
_LINKS = frozenset(("of", "for", "and"))


class Bodies(Pronouns):
    """Gives the body or paper that a common noun takes up."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, cues, sentences, marks, cast)
        self.posts = Posts(document.text, cast, language)
        self._nouns_before: dict[str, str] = {}  # by name: each is looked for in the whole text, once

    def _named_again(self, who: Mention, index: int) -> Speaker | None:
        """The body or paper that « l'organisation », « le quotidien belge », "the agency" takes up; None where it is none."""
        if who.kind == "person" and who.form != "guess" or who.number != "s":
            return None
        article = who.article(self.text)
        if article not in self.cues.grammar.definite and article not in self.cues.grammar.demonstrative:
            return None
        words = self.text[who.bare : who.bare_end].split()
        if len(words) > 1 and words[0].lower() in self.cues.grammar.adverbs:
            words = words[1:]  # « le même quotidien »
        noun = words[-1 if "noun" in self.cues.grammar.compounds else 0].lower()
        kind = self.cues.anaphors.get(noun)
        if kind == "paper":
            plain = len(words) < 4 or len(words) < _TOLD and all(w.islower() for w in words)
            return self._paper(index, who.start) if plain else None
        if kind != "body" or not index or words[0].istitle():
            return None
        if self.cues.grammar.feminine and noun in self.cues.generic and len(words) == 2 and self._sided(words[1:]):
            noun = "syndicat" if words[1].startswith("syndical") else "association"  # « l'organisation syndicale »
        named = self._of_that_noun(noun, who.start) if len(words) == 1 else None
        named = named or self._introduced({noun}, who, index)
        others = self.cues.alike.get(noun, frozenset()) - self.cues.generic
        if named is None and others and self.cues.grammar.feminine and not _RELATIVE.match(self.text, who.bare_end):
            found = [self._of_that_noun(other, who.start) for other in others] if len(words) == 1 else []
            found = [body for body in (*found, self._introduced(others, who, index)) if body is not None]
            named = found[0] if len({body.name for body in found}) == 1 else None
        if named is not None:
            return named
        others = self.cues.taking_up.get(" ".join(words[-2:])) or self.cues.taking_up.get(noun)
        if others and self.cues.sorts.issuperset(w.lower() for w in words[:-1]) and not _GOES_ON.match(self.text, who.bare_end):
            named = self._of_those_nouns(others, who.start)
            if named is not None:
                return named
        if len(words) == 1:
            previous = self.sentences[index - 1]
            found = self._among(index - 1, previous.end, who._replace(gender="n"))
            if found is not None and any(w[0].isupper() for w in found.name.split()):
                return found if self._is_called(found, noun) else self._other_body(noun, found, index)
        elif not (self._placed(words[1:]) if noun in self.cues.generic else self._sided(words[1:])):
            return None
        found = self._body_before(index)
        return found if found is not None and self._is_called(found, noun) else self._other_body(noun, found, index)

    def _introduced(self, nouns: set[str] | frozenset[str], who: Mention, index: int) -> Speaker | None:
        """« Le groupe Carbona … L'entreprise », « le syndicat Unis … La centrale »: the last body of the paragraph whose name French
        text gives right after one of some nouns in small letters; not « le ministère des Affaires »."""
        if not self.cues.grammar.feminine:
            return None
        start = self.document.blocks[self.sentences[index].block].start
        before = self.text[start : who.start]
        led = "|".join(re.escape(word) for w in nouns if (word := w.upper() if len(w) < _ACRONYM else w) in before)
        found = [m for m in re.finditer(rf"\b(?:{led})(?: (?!d[eu]s? )[a-zà-ÿ]+)? ({_NAME})", before)] if led else []
        if not found or found[-1].end() + start == who.start or self._quoted(found[-1].start() + start):
            return None
        last = found[-1]
        return Speaker(last[1], Span(start + last.start(1), start + last.end(1)), "role")

    def _other_body(self, noun: str, found: Speaker | None, index: int) -> Speaker | None:
        """« La Commission a reçu la CGT. La centrale … »: the one body of the sentence before that a French noun may take up,
        where it is not the one that acts there."""
        previous = self.sentences[index - 1]
        if not self.cues.grammar.feminine or previous.block != self.sentences[index].block:
            return None
        bodies = [n for n in self.cast.nominals_in(previous.start, previous.end) if n.kind == "organisation" and n.number == "s"]
        named = {self.text[n.start : n.end]: n for n in bodies if self.text[n.start].isupper() and not self._quoted(n.start)}
        others = [
            Speaker(name, Span(n.start, n.end), "role") for name, n in named.items() if found is None or name != found.name
        ]
        others = [other for other in others if self._is_called(other, noun)]
        return others[0] if len(others) == 1 else None

    def _of_that_noun(self, noun: str, place: int) -> Speaker | None:
        """« Le Syndicat des postes … Le Bloc québécois l'appuie. Le syndicat … »: the last body named before `place` whose name
        the noun heads."""
        start, last = max(0, place - _FAR), "noun" in self.cues.grammar.compounds
        bodies = [n for n in self.cast.nominals_in(start, place) if n.kind == "organisation" and n.number == "s"]
        bodies += [n for n in self.cast.namings_in(start, place) if self.cast.people[n.person].kind == "organisation"]
        for body in sorted(bodies, key=lambda n: -n.start):
            words = self.text[body.start : body.end].split()
            named = len(words) > 1 and words[0][0].isupper() and words[-1 if last else 0].lower() == noun
            if named and not self._quoted(body.start):
                return self._named_as(body)
        return None

    def _of_those_nouns(self, nouns: frozenset[str], place: int) -> Speaker | None:
        """"The Northern Grain Association sued. … the trade group called it “unjust”": the only body named before `place` that is
        called by one of some nouns."""
        found = {}
        start = max(0, place - _FAR)
        for body in (*self.cast.nominals_in(start, place), *self.cast.namings_in(start, place)):
            name = self.text[body.start : body.end]
            if " " not in name or not name[0].isupper() or self._quoted(body.start):
                continue
            head = _OF.split(name, 1)[0].split()[-1]
            if head[0].isupper() and head.lower() in nouns:
                found[name] = body
        return self._named_as(found.popitem()[1]) if len(found) == 1 else None

    def _named_as(self, body: Nominal | Naming) -> Speaker:
        """The body that a nominal or a naming stands for, as one that other words take up."""
        person = getattr(body, "person", None)
        name = self.cast.people[person].name if person is not None else " ".join(self.text[body.start : body.end].split())
        return Speaker(name, Span(body.start, body.end), "role", person)

    def _of_gender(self, speaker: Speaker, nominal: Nominal, who: Mention) -> Speaker:
        """"The minister read it aloud. “…,” she said": of two ministers, the one who can be "she"."""
        told = speaker.person is None and nominal.kind == "person" and nominal.number == "s" and nominal.definite
        if not told or who.gender not in ("m", "f") or self.cues.grammar.clitic_subjects:
            return speaker
        person = self.posts.holder(self.text[nominal.start : nominal.end], who.gender, None, nominal.start)
        if person is None:
            return speaker
        return Speaker(self.cast.people[person].name, None, None, person)

    def _placed(self, words: list[str]) -> bool:
        """« l'ONG [américaine] », « l'institution [de Washington] »: whether words tell only where a body has its seat."""
        if len(words) == 1:
            return self.posts.country(words[0]) is not None or words[0].lower() in self.cues.reaching
        return len(words) < 4 and words[0] in self.cues.grammar.of and all(w[:1].isupper() for w in words[1:])

    def _sided(self, words: list[str]) -> bool:
        """« la formation [centriste] », « le groupe [pétrolier] »: whether one adjective tells more of a body of a kind."""
        return len(words) == 1 and words[0].islower() and words[0].endswith(self.cues.telling_of)

    def _body_before(self, index: int) -> Speaker | None:
        """The body with a name that spoke last, or is the subject, in the two sentences before, of the same block."""
        for i in range(index - 1, max(-1, index - 3), -1):
            if self.sentences[i].block != self.sentences[index].block:
                return None
            found = self.last.get(i) or self._acting(i, self.sentences[i].end)
            if found is None or not found.name or found.number != "s":
                continue
            if found.person is None or self.cast.people[found.person].kind == "organisation":
                return found if any(w[:1].isupper() for w in found.name.split()) else None
        return None

    def _acting(self, index: int, end: int) -> Speaker | None:
        """The subject of a sentence before `end`, where it is a body or paper with a name."""
        sentence = self.sentences[index]
        if len(sentence.lower) >= LONG:
            return None
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        who = reader.main(bisect_left(sentence.starts, end))
        if who is None or who.number != "s" or who.form == "pronoun" or who.kind == "country":
            return None
        if who.form != "guess":
            return self.speaker(who, index) if who.kind == "organisation" else None
        last = who.last
        while last > who.first and not capital(reader.clause.words[last]):
            last -= 1  # the verb that follows a name may be on no list
        return Speaker(self.text[who.bare : reader.clause.ends[last]], Span(who.start, who.end)) if last > who.first else None

    def _is_called(self, found: Speaker, noun: str) -> bool:
        """Whether a body may be called by a common noun: it has a name, and not another such noun ("the ministry")."""
        words = found.name.split()
        if not self.cues.grammar.clitic_subjects and self.posts.named_country(found.name) is not None:
            return False  # "The Czech Republic …; the company"
        if noun in self.cues.taking_up:
            head = _OF.split(found.name, 1)[0].split()[-1].lower()
            if head != noun and self.cues.flags.get(head, 0) & HEAD and head not in self.cues.taking_up[noun]:
                return False  # "The Mines Commission opened a case. …; the company"
        if noun in self.cues.generic:
            return found.person is not None or any(w[0].isupper() for w in words)
        alike = self.cues.alike.get(noun, frozenset())
        french = bool(self.cues.grammar.feminine)  # « la Commission », « l'ONG Terre Verte » are no « centrale »
        kinds = (w.lower() if french else w for w in ([*words, self._noun_before(found.name)] if french else words))
        other = next((w for w in kinds if w in self.cues.anaphors and w != noun and w not in alike), None)
        if french and other is not None:
            return False
        return found.person is not None or any(w[0].isupper() for w in words) and other is None

    def _noun_before(self, name: str) -> str:
        """The noun in small letters that French text has right before the name of a body: « l'ONG Terre Verte »."""
        if name not in self._nouns_before:
            led = re.search(rf"\b([a-zà-ÿ]+|ONG) (?:[a-zà-ÿ]+ )?{re.escape(name)}", self.text)
            self._nouns_before[name] = led[1].lower() if led is not None else ""
        return self._nouns_before[name]

    def _paper(self, index: int, place: int) -> Speaker | None:
        """The paper that spoke last before `place` in the same block, or is the subject of one of the two sentences before,
        nobody else having spoken since."""
        block = self.sentences[index].block
        for i in range(index, max(-1, index - 1 - SENTENCES_BACK), -1):
            if self.sentences[i].block != block:
                return None
            found = self.last.get(i)
            if found is None and index - i < 3:
                found = self._acting(i, min(place, self.sentences[i].end))
            if found is None:
                continue
            person = found.person is not None and self.cast.people[found.person].kind == "person"
            if person and " " not in found.name and self.cast.genders[found.person] is None:
                person = self.posts.known(found.person)  # "sighs Handelsblatt": nothing tells that it is somebody
            if person or not found.name or not found.name[0].isupper() or found.span is None:
                return None
            seats = self.cast.nominals_in(found.span.start, found.span.end)
            seat = any(n.kind == "country" and found.name.startswith(self.text[n.start : n.end]) for n in seats)
            return None if seat else found
        return None

    def _paper_name(self, words: str) -> str:
        """« l'hebdomadaire Das Fenster »: a paper is known by its name."""
        first, _, rest = words.partition(" ")
        return rest if rest[:1].isupper() and self.cues.anaphors.get(first) == "paper" else words

    def _before_commas(self, who: Mention, index: int) -> str:
        """"Foreign, ", before "Commonwealth and Development Office": how the name of an English body with commas in it begins; ""
        where it is not of a body or nothing of the kind stands there."""
        first = max(self.sentences[index].start, who.bare - _LED)
        article = max(self.text.rfind(f"{the} ", first, who.bare) for the in ("the", "The"))
        begun = self.text[article + 4 : who.bare] if article >= 0 else ""
        words = [*begun.replace(",", " ,").split(), *self.text[who.bare : who.bare_end].split()]
        if "," not in words or "and" not in words or not all(w[0].isupper() or w == "," or w in _LINKS for w in words):
            return ""
        return begun if any(self.cues.flags.get(w.lower(), 0) & HEAD for w in words) else ""
