"""Whom a common noun or a bare office means that names nobody: « le responsable », « l'élue de l'Oise », "the acting leader".

It gives a person only where what the text says of them agrees, and where no other who is in course agrees as well.
"""

from __future__ import annotations

import re
from functools import cache, cached_property

from ..document import Document
from ..languages import Language
from ..span import HEADINGS
from .callings import Callings
from .cast import Cast
from .clauses import Mention
from .course import Course, described
from .cues import Cues, descriptions
from .posts import Posts
from .seats import Seats
from .sentences import Sentence
from .wordforms import STEM, folded, lemma

_BACK = 6  # sentences that are looked back over
_BESIDE = 90  # characters after a name in which its bearer's seat may stand: « Mme X, députée (Les Verts, Oise) »
_NEAR = 1500  # characters before a phrase in which another bearer of its office counts
_FAR = 6000  # characters before a phrase in which someone may take the post it names
_MANY = 60  # bearers of one office among whom nobody can be told apart
_BECOMES = 40  # characters between a name and the post that its bearer takes: "X, who becomes acting leader"


@cache
def _nouns(language: Language) -> tuple[dict[str, list[str]], dict[str, list[list[str]]]]:
    """The nouns that people are called by -> the roles for which each may stand; and the words of those of several words, by their
    first, the longest first."""
    nouns = descriptions(language)
    several: dict[str, list[list[str]]] = {}
    for words in sorted((noun.split() for noun in nouns if " " in noun), key=len, reverse=True):
        several.setdefault(words[0], []).append(words)
    return nouns, several


class Descriptions(Seats):
    """Looks back from a phrase to the one in course whom it describes."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], cast: Cast, posts: Posts,
        course: Course,
    ):
        self.course = course
        self.document, self.cues, self.sentences, self.cast, self.posts = document, cues, sentences, cast, posts
        self.text = document.text
        rows = described(language)
        self.small, self.former = rows["small"], rows["former"]
        self.outgoing, self.elect = rows["outgoing"], rows["elect"]
        self.elaborating = tuple(rows["elaborating"])
        self.calling = rows["calling"]
        self.nouns, self.compounds = _nouns(language)
        self.counterparts, self.coming, self.heirs = rows["counterpart"], rows["coming"], rows["heir"]
        self.placed = rows["placed"]
        self.anyone, self.serving = rows["anyone"], rows["serving"]
        self.epicene = rows["epicene"]
        self.bodies = course.bodies
        self.callings = Callings(document.text, language, cast, posts)
        self.called = self.callings.called

    @cached_property
    def light(self) -> frozenset[str]:
        """Words that tell nothing of who is described."""
        return self.small | self.cues.grammar.governing | self.cues.determiners

    def stands_for(self, noun: str, known: set[str]) -> bool:
        """Whether a noun stands for a role of these words: "the diplomat" for an ambassador."""
        if self.cues.grammar.feminine and self.is_same(noun, known):
            return True
        return any(role != "*" and known.issuperset(folded(role)) for role in self.nouns.get(noun, ()))

    def is_same(self, noun: str, known: set[str]) -> bool:
        """Whether a French noun stands in a role of these words, of whatever gender: « l'ambassadrice », an ambassadeur."""
        words = {lemma(w) for w in folded(noun)}
        return words.issubset({lemma(w) for w in known})

    def meant(self, who: Mention, index: int, last: dict) -> int | None:
        """The person for whom the phrase `who` of sentence `index` stands, or None; `last` is who spoke last in each sentence."""
        words = list(map(str.lower, who.noun_words(self.text)))
        head = self.head(words)
        if head is None:
            return None
        rest = [w for w in words if w != head and w not in self.small]
        roles = self.nouns.get(head)
        seated = self._seated(who, head) if head in self.course.seats else None
        if seated is not None:
            return seated
        native = roles is None and len(words) == 1 and self.text[who.bare].isupper() and self._national(head)
        if native:
            sole = self._native(who, head)
            if sole is not None:
                return sole
            roles, rest = ["*"], [head]  # « le Norvégien »
        if roles is None:
            found = self._taken_up(who) if rest else self._office(who, head, index, last)
            return self._left(who, head, words, None, index, last) if found is None else found
        office = None if rest else self._office(who, head, index, last)
        if office is not None:
            return office
        other = roles == ["other"]
        if not other and self._possessed(who):
            return None
        start = max(self.sentences[index].start, who.start - _NEAR)
        seen = {n.person for n in self.cast.namings_in(start, who.start)}

        same: list[int] = []
        if self.cues.grammar.feminine and not other and "*" not in roles:
            before = (p for p in self.course.named_before(who.start) if self._agrees(p, who, head))
            same = [p for p in before if self.is_same(head, self.called(p))]
        told = [w for w in rest if self.posts.country(w) is not None or self.posts.people(w)]

        def fits(person: int, vague: bool = False) -> bool:
            if person in seen or not self._agrees(person, who, head):
                return False
            if same and person not in same:
                return False
            known = self.called(person)
            if head in self.cues.pointers and not self.course.court.isdisjoint(known):
                return False  # « le prévenu » is not the one who accuses, judges or defends
            if not other and "*" not in roles and not self.stands_for(head, known):
                return False
            if not self.former.isdisjoint(words) and self.former.isdisjoint(known):
                return False
            seat = vague and head in self.course.seats and not self.cues.grammar.feminine
            if vague and not seat and " " not in (self.cast.people[person].role or " "):
                return not any(self.posts.country(word) for word in rest) and not self.owned(who, rest)
            unknown = vague and self.cast.home(person) is None  # « Le diplomate algérien » tells of where
            seated = seat and self._unseated(who, head) == person
            return all(self.of(person, word) or unknown and self.posts.country(word) or seated for word in rest)

        found = self._in_course(index, last, fits, head, blocks=1)
        native = native or bool(told) and (self._of_there(who, head, told) or self._several(who, head, index))
        if found is None and rest and "*" not in roles and not other and not native:
            # « La sénatrice X … L'élue de la Drôme »: the text has not said before of where
            found = self._in_course(index, last, lambda person: fits(person, vague=True), head, blocks=0)
        return found if found is not None or other or native else self._left(who, head, words, roles, index, last)

    def owned(self, who: Mention, rest: list[str]) -> bool:
        """« le chef d'état-major »: whether a word of a French phrase that tells more is a common noun after « de »."""
        words = self.text[who.bare : who.bare_end].replace("’", "'").replace("'", "' ").split()
        of = self.cues.grammar.of
        return bool(self.cues.grammar.feminine) and any(
            word in rest and words[k - 1].lower() in of for k, word in enumerate(words) if k
        )

    def _of_there(self, who: Mention, head: str, told: list[str]) -> bool:
        """Whether the text says of somebody named before, in their role, what adjectives of a country or people tell."""
        return any(
            all(
                self.posts.country(w) is not None and self.cast.people[p].country == self.posts.country(w)
                or any(v[:STEM] == "".join(folded(w))[:STEM] for v in self.posts.words_of(p))
                for w in told
            )
            for p in self.course.named_before(who.start) if self._agrees(p, who, head)
        )

    def _several(self, who: Mention, head: str, index: int) -> bool:
        """Whether more than one named before in the paragraph may be called by a French noun: « le diplomate nordique »."""
        start = self.document.blocks[self.sentences[index].block].start
        here = {n.person for n in self.cast.namings_in(start, who.start)}
        fitting = [p for p in here if self._agrees(p, who, head) and self.stands_for(head, self.called(p))]
        return len(fitting) > 1 and bool(self.cues.grammar.feminine)

    def _left(self, who: Mention, head: str, words: list[str], roles: list[str] | None, index: int, last: dict) -> int | None:
        if not self.cues.grammar.feminine or self._possessed(who):
            return None
        told = [w for w in words if self.posts.country(w) is not None or self.posts.people(w)]
        if told and self._of_there(who, head, told):
            return None  # « l'émissaire européenne »: someone named before is known to be from there
        return self.course.left(who, self.gender(who, head), head, words, roles, index, last)

    def told_apart(self, who: Mention, index: int, last: dict) -> int | None:
        """The person for whom a role stands that was read as somebody's: another where several bear that one word."""
        words = self.text[who.bare : who.bare_end].lower()
        held = self.posts.words_of(who.person) if who.person is not None else set()
        if not self.outgoing.isdisjoint(words.split()) and not self.elect.isdisjoint(held):
            return None  # "the outgoing president" is not the president-elect
        if not self.coming.isdisjoint(words.split()):  # « le futur ministre », « le nouveau ministre »
            heirs = [p for stem in self.heirs for p in self.course.told_by(stem, who.start)]
            if len(heirs) == 1 or self.coming.isdisjoint(held) and not self.posts.ranks.isdisjoint(words.split()):
                return heirs[0] if len(heirs) == 1 and self._agrees(heirs[0], who, words.split()[0]) else None
        countries = {code for word in words.split() if (code := self.posts.country(word)) is not None}
        if countries and who.person is not None and self.cast.people[who.person].country is None:
            return self._from(who, words, countries)
        if " " in words or not words.isalpha() or self._possessed(who):
            return who.person
        bearers = self._bearers.get("".join(folded(words)), ())
        near = max(self.document.blocks[self.sentences[index].block].start, who.start - _NEAR)
        named = {n.person for n in self.cast.namings_in(near, who.start) if n.person in bearers and n.form == "name"}
        if len(named) == 1 and "noun" in self.cues.grammar.compounds and who.person not in named:
            return named.pop()  # "Ichinose was blunter. Tokyo, the minister said, …"
        return self._office(who, words, index, last) if len(named) > 1 else who.person

    def _from(self, who: Mention, words: str, countries: set[str]) -> int | None:
        """« Le ministre chinois »: the minister of whom the text says no country, but for a counterpart of that country."""
        head = "".join(folded(self.head(words.split()) or words.split()[0]))
        others = {
            n.person for n in self.cast.namings_in(max(0, who.start - _FAR), who.start)
            if self.cast.home(n.person) in countries and self.cast.people[n.person].kind == "person"
        }
        others = {p for p in others if self.posts.ranks.isdisjoint(self.posts.words_of(p) - {head})}
        alike = [p for p in self.course.named_before(who.start) if p != who.person and self.cast.people[p].country is None]
        if not others and any(head in self.posts.words_of(p) and self._agrees(p, who, head) for p in alike):
            return None  # "the Romanian minister", after two of whom nobody knows where they are from
        peers = [p for p in others if head in self.posts.words_of(p) or not self.posts.peers.isdisjoint(self.posts.words_of(p))]
        return who.person if not peers else peers[0] if len(peers) == 1 else None

    def elaborates(self, words: str) -> bool:
        """Whether a phrase tells more of the one in course: "the 61-year-old", "the two-term senator"."""
        low = words.lower().split()
        return bool(self.elaborating) and (low[0].endswith(self.elaborating) or low[-1] in self.calling)

    def of_court(self, who: Mention) -> bool:
        """Whether a phrase is one of those who accuse, judge or defend, whom a report of a trial may leave unnamed."""
        return not self.course.court.isdisjoint(self.text[who.bare : who.bare_end].lower().split())

    def bearers_of(self, word: str) -> list[int]:
        """Those in whose role a word stands."""
        return self._bearers.get("".join(folded(word)), [])[:2]

    def is_other(self, who: Mention) -> bool:
        """Whether a phrase is somebody with whom the subject of the sentence speaks: « son interlocuteur »."""
        words = self.text[who.bare : who.bare_end].lower().split()
        head = (self.head(words) if "noun" in self.cues.grammar.compounds else words[0]) if words else ""
        if self.nouns.get(head or "") != ["other"] and not (head in self.counterparts and "noun" in self.cues.grammar.compounds):
            return False
        return self._possessed(who) or not set(folded(words[0])) & self.posts.hosts

    def is_counterpart(self, words: str) -> bool:
        """Whether a phrase is whoever holds the same office elsewhere: « son homologue », "his opposite number"."""
        low = words.lower().split()
        return (self.head(low) if "noun" in self.cues.grammar.compounds else low[0]) in self.counterparts

    def head(self, words: list[str]) -> str | None:
        """The noun of a phrase."""
        if "noun" in self.cues.grammar.compounds:
            end = next((k for k, w in enumerate(words) if w in self.cues.grammar.governing), len(words))
            return words[end - 1] if end else None
        return next((w for w in words if w not in self.small or w in self.nouns), None)

    def parted(self, words: list[str]) -> tuple[str | None, list[str]]:
        """The noun of a phrase in lower case, and the words beside it that tell something."""
        low = [w.lower() for w in words]
        head = self.head(low)
        for noun in self.compounds.get(low[0], ()) if low else ():
            if low[: len(noun)] == noun:
                return " ".join(noun), [w for w in words[len(noun) :] if w.lower() not in self.small]
        return head, [w for w, small in zip(words, low) if small != head and small not in self.small]

    def _native(self, who: Mention, head: str) -> int | None:
        """« Le Slovène »: the only one named before of whom the text tells that country."""
        code = self.posts.country(head)
        namings = self.cast.namings_in(max(0, who.start - _FAR), who.start)
        natives = {n.person for n in namings if self.cast.home(n.person) == code and self._agrees(n.person, who, head)}
        return natives.pop() if len(natives) == 1 else None

    def _national(self, word: str) -> bool:
        """Whether a word is what one person of a country is called, not its people ("the French")."""
        return self.posts.country(word) is not None and not word.endswith(("sh", "ch", "ese", "ss"))

    def _possessed(self, who: Mention) -> bool:
        article = who.article(self.text)
        return article in self.cues.grammar.possessive

    def _agrees(self, person: int, who: Mention, head: str) -> bool:
        return self.cast.people[person].kind == "person" and self.cast.of_gender(person, self.gender(who, head))

    def of(self, person: int, word: str) -> bool:
        """Whether the text says of a person what `word` says: their country, or a word of their role or beside their name."""
        country = self.posts.country(word)
        if country is not None:
            return self.cast.home(person) == country
        bodies = self.bodies.get(word)
        if bodies is not None:
            known = self.posts.words_of(person) | set(self.told_beside(person))  # « X (PLR, VD) … le Vaudois »
            if any(known.issuperset(folded(body)) for body in bodies):
                return True
        stem = "".join(folded(word))[:STEM]
        if any(w[:STEM] == stem for w in self.posts.words_of(person)):
            return True
        return self._beside(person, stem)

    def _beside(self, person: int, stem: str) -> bool:
        """Whether a word that begins so stands beside the name of a person where it is first given."""
        return any(w[:STEM] == stem for w in self.told_beside(person))

    def told_beside(self, person: int) -> list[str]:
        """The words that stand beside the name of a person where it is first given, folded."""
        first = self.cast.first_named.get(person)
        if first is None:
            return []
        others = self.cast.namings_in(first.end, first.end + _BESIDE)
        end = next((n.outer_start for n in others if n.person != person), first.end + _BESIDE)
        return folded(self.text[first.end : end].partition(".")[0])

    def says_of(self, person: int, noun: str) -> bool:
        """Whether the text says of a person what a noun says, in their role or beside their name: "X, who survived it"."""
        stem = noun[:STEM]
        return any(w[:STEM] == stem for w in self.posts.words_of(person)) or self._beside(person, stem)

    def led_up_to(self, person: int, word: str) -> bool:
        """Whether a word stands in the same sentence shortly before someone is first named: « le Parti radical a élu X »."""
        first = self.cast.first_named.get(person)
        if first is None:
            return False
        before = self.text[max(0, first.start - _BESIDE) : first.start].rpartition(". ")[2]
        words = folded(before)
        if word.isupper() and "".join(folded(word)) in "".join(w[0] for w in words if w not in self.small and len(w) > 2):
            return True  # « la Banque africaine de développement … sa vice-présidente, X », and later « de la BAD »
        return any(w[:STEM] == "".join(folded(word))[:STEM] for w in words)

    def _in_course(self, index: int, last: dict, fits, head: str, blocks: int) -> int | None:
        """The one who spoke last of those that fit, or the only one named, in the few sentences before; None if several are."""
        sentence = self.sentences[index]
        for i in range(index - 1, max(-1, index - 1 - _BACK), -1):
            before = self.sentences[i]
            between = self.document.blocks[before.block : sentence.block]
            if sum(block.kind not in HEADINGS for block in between) > blocks:
                return None
            spoken = last.get(i)
            if spoken is not None and spoken.person is not None and fits(spoken.person):
                return spoken.person
            if spoken is not None and spoken.person is None and spoken.name and head in spoken.name.lower().split():
                return None
            start = max(before.start, before.end - _NEAR)
            named = {n.person for n in self.cast.namings_in(start, before.end) if fits(n.person)}
            if len(named) == 1:
                return named.pop()
            if named or any(
                n.number == "s" and head in self.text[n.start : n.end].lower().split()
                for n in self.cast.nominals_in(start, before.end)
            ):
                return None
        return None

    @cached_property
    def _bearers(self) -> dict[str, list[int]]:
        """Word of a role -> the people who have it."""
        found: dict[str, list[int]] = {}
        for index, person in enumerate(self.cast.people):
            if person.kind == "person":
                for word in self.posts.words_of(index):
                    found.setdefault(word, []).append(index)
        return found

    def _office(self, who: Mention, head: str, index: int, last: dict) -> int | None:
        """A bare office that several bear: the one in course in the same block, else the only one who bears it at home, or, in
        a language that tells the gender of it, who receives the others."""
        bearers = self._bearers.get("".join(folded(head)), []) or self._bearers.get("".join(self.posts.spelt_out(head)), [])
        if not 1 < len(bearers) <= _MANY or self._possessed(who):
            return None
        bearers = [
            p for p in bearers
            if self._agrees(p, who, head) and self.posts.ranks.isdisjoint(self.posts.words_of(p))
        ]
        known = [p for p in bearers if p in self.cast.first_named and self.cast.first_named[p].start < who.start]
        bearers = known or bearers  # whoever is only named further on is not meant yet
        home = [p for p in bearers if not self.cast.people[p].country]
        if len(bearers) > 1 and len(home) == 1:
            spoken = self._in_course(index, last, set(bearers).__contains__, head, blocks=0)
            return home[0] if spoken is None else spoken
        spoken = self._in_course(index, last, set(bearers).__contains__, head, blocks=0)
        hosts = [p for p in bearers if p in self.posts.host] if self.cues.grammar.feminine and not home else []
        return hosts[0] if spoken is None and len(hosts) == 1 else spoken

    def _taken_up(self, who: Mention) -> int | None:
        """Who took the post before: "X, who becomes acting leader, … the acting leader said"."""
        words = self.text[who.bare : who.bare_end]
        if self.text.find(words, max(0, who.start - _FAR), who.start) < 0:
            return None
        pattern = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])")
        found = pattern.search(self.text, max(0, who.start - _FAR), who.start)
        naming = self.cast.last_naming_before(found.start()) if found else None
        if found and self.text[found.start() - 3 : found.start() - 1].replace("’", "'") == "'s":
            return None  # "X sat opposite Indonesia's coordinating minister"
        if naming is None or self.cast.people[naming.person].kind != "person":
            return None
        between = self.text[max(naming.end, 0) : found.start()]
        linked = 0 < len(between) <= _BECOMES and not set(between) & set(".;:!?«»“”\"")
        articles = self.cues.grammar.definite | self.cues.grammar.possessive
        article = between.lower().replace("’", "'").split()[-1:]
        named = linked and article and article[0] not in articles and self._agrees(naming.person, who, "")
        return naming.person if named else None
