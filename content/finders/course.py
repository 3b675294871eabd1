"""Who is spoken of right here, and who of them is left for a phrase that the text has used of nobody: the one near whom nothing
speaks against.

« M. X (LIOT) a lu une lettre. Le député basque … », « l'ancienne secrétaire d'État », « son rival », « cet ancien marin ».
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache, cached_property

from ..document import Document
from ..languages import Language
from .cast import Cast
from .clauses import Mention
from .cues import Cues
from .posts import Posts
from .sentences import Sentence
from .topic import Topic
from .wordforms import folded, lemma

_BACK = 4  # sentences that are looked back over
_FAR = 12000  # characters back in which someone may have been named
_APART = 6000  # characters back in which two of one office are both named
_NEAR = 1200  # characters of a sentence that are looked at
# Endings of what people are called by what they do or where they come from.
_HUMAN = (
    "logue", "graphe", "nome", "iste", "ien", "ienne", "eur", "eure", "euse", "trice", "ier", "ière", "ois", "oise", "ain", "aine", "ais",
    "aise",
)  # fmt: skip
_RIVALS = frozenset("opponent opponents rival challenger adversary adversaire rivale concurrent concurrente contradicteur".split())
CAMPS = frozenset(("opposition", "majorité", "gauche", "droite"))  # « le chef de l'opposition » is somebody of it
# « son successeur désigné, | X », « la démission, hier, de | X »
_BESIDE = re.compile(r"(?: [a-zà-ÿ-]+)?(?:,[^,;:.]{0,40},)?,? (?:(?:de |d[’'])?(?:l[ae] |l[’']))?|,? (?:du |de |d[’'])")
_LEAVING = "démission|limog|évinc|destitu|révoqu|quitt|renvers|battu|succéd|remplac"  # what is told of who leaves an office
_UNREAD = ("heading", "title", "note", "byline")


@cache
def described(language: Language) -> Mapping[str, frozenset[str]]:
    """The words of each row of cue_descriptions.txt; none of a row that it does not have."""
    return defaultdict(frozenset, {name: frozenset(words) for name, words in language.table("cue_descriptions").items()})


@cache
def _bodies(language: Language) -> dict[str, list[str]]:
    """The adjectives that tell of a body -> the names of that body: « onusien »."""
    return {name[3:]: bodies for name, bodies in language.table("cue_descriptions").items() if name.startswith("of ")}


class Course:
    """The people named or speaking in the few sentences before a place, the last one first, and who of them is left."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], cast: Cast, posts: Posts,
        quoted: Callable[[int], bool], topic: Topic,
    ):
        self.document, self.cues, self.sentences, self.cast, self.posts = document, cues, sentences, cast, posts
        self.text, self.quoted, self.topic = document.text, quoted, topic
        rows = described(language)
        self.sides = rows["side"]
        self.former = rows["former"]
        self.court = rows["court"]
        self.bodies = _bodies(language)
        self.small = rows["small"]
        self.posted = rows["posted"]
        self.made, self.elect, self.seats = (rows[name] for name in ("made", "elect", "seat"))
        self.makers, self.heading, self.led, self.received, self.leading, self.firms, self.delegates = (
            rows[name] for name in ("maker", "heading", "led", "received", "leading", "firm", "delegate")
        )
        self.placed, self.vacant, self.between = rows["placed"], rows["vacant"], rows["between"]
        self.partisans, self.political, self.callings = rows["partisan"], rows["political"], rows["by"]

    @cached_property
    def _starts(self) -> list[int]:
        """Where the sentences begin."""
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, place: int) -> int:
        """The index of the sentence in which a character stands."""
        return max(0, bisect_right(self._starts, place) - 1)

    def named_before(self, place: int) -> list[int]:
        """The people named before a place, in no more than so many characters of text."""
        namings = self.cast.namings_in(max(0, place - _FAR), place)
        return list(dict.fromkeys(n.person for n in namings if self.cast.people[n.person].kind == "person"))

    def people(self, index: int, place: int, last: dict, far: bool = False) -> list[int]:
        """Who is in course before `place` in sentence `index`; the paragraph before counts where this one has named nobody."""
        found: list[int] = []
        block = self.sentences[index].block
        here = False
        item = self.topic.item(place)
        for i in range(index, max(-1, index - 1 - _BACK), -1):
            sentence = self.sentences[i]
            if sentence.start < item:
                break
            here = here or bool(found) and sentence.block != block and self.sentences[i + 1].block == block
            if sentence.block != block and (here and not far or block - sentence.block > 1 + far):
                break
            if self.document.blocks[sentence.block].kind in _UNREAD:
                continue
            spoken = last.get(i)
            if spoken is not None and spoken.person is not None:
                self._add(found, spoken.person)
            end = min(place, sentence.end)
            for naming in reversed(self.cast.namings_in(max(sentence.start, end - _NEAR), end)):
                if not self.quoted(naming.start):
                    self._add(found, naming.person)
        return found

    def _add(self, found: list[int], person: int) -> None:
        if person not in found and self.cast.people[person].kind == "person":
            found.append(person)

    def left(
        self, who: Mention, gender: str | None, head: str, words: list[str], roles: list[str] | None, index: int, last: dict
    ) -> int | None:
        """The only one in course whom a phrase with a definite article can mean; `head` is its noun, `roles` those for which
        the noun may stand (*: any), None where it is an office itself."""
        if self.posts.is_many(head):
            return None  # « le patronat allemand »
        rest = [w for w in words if w != head and w not in self.small]
        former = not self.former.isdisjoint(words)
        told = [w for w in rest if w not in self.former]
        bodies = self.cues.anaphors.keys()  # « la patronne du parti »
        owned = not self.cues.grammar.of.isdisjoint(words)
        plain = all(
            w in self.sides and not (w in CAMPS and owned) or self.posts.country(w) is not None or self.posts.people(w)
            or w in bodies or w in self.bodies
            for w in told
        )
        plain = plain and not (owned and self.sides.isdisjoint(told) and bodies.isdisjoint(told))
        vague = roles is not None and "*" in roles
        near = self.people(index, who.start, last)
        agreeing = [p for p in near if self.cast.of_gender(p, gender)]
        sole = self.topic.sole(who.start) if not agreeing else None
        if sole is not None and self.cast.of_gender(sole, gender):
            near = agreeing = [sole]
        region = any(self.posts.country(w) is None and self.posts.people(w) for w in told)
        if region and roles and not former:  # « le diplomate nordique »: whoever was named in the paragraph may be from there
            start = self.document.blocks[self.sentences[index].block].start
            here = {n.person for n in self.cast.namings_in(start, who.start)}
            agreeing = [p for p in dict.fromkeys([*agreeing, *here]) if self.cast.of_gender(p, gender)]
        fitting: list[int] = []
        if former or vague or roles and plain or told and plain:
            fitting = [p for p in agreeing if self._can_be(p, head, told, roles, former, plain)]
            fitting = [p for p in fitting if not (former and self.holds_still(p, head, who.start))]
        abroad = any(self.posts.country(w) is not None for w in told)
        if not fitting and self._tells_anew(who, head) and not self.brought_in(who, head, index):
            # « la sénatrice » is not the spokeswoman of a fund, nor « le diplomate » a mayor
            seat = head in self.seats and not told or bool(roles) and not vague and not rest
            fitting = [
                p for p in agreeing
                if self.is_from(p, told) and not (abroad and self._at_home(p)) and not (seat and self.posts.known(p))
            ]
        if len(fitting) != 1:
            return None
        return fitting[0] if gender is not None or len(near) == 1 else None

    def _at_home(self, person: int) -> bool:
        """Whether the text gives somebody's office and no country: « le négociateur iranien » is not the mayor of a town."""
        return self.cast.people[person].country is None and self.posts.known(person)

    def _tells_anew(self, who: Mention, head: str) -> bool:
        """« L'ingénieur de formation », « l'élu normand », « l'archéologue »: whether a phrase says of somebody in course what
        the text has not said yet: no post of which a place has one (« le préfet »), and nothing of its own to be known by."""
        words = self.text[who.bare : who.bare_end].replace("’", "'").split()
        rest = words[1:] if words and words[0].lower() == head else words
        if words[-2:-1] == ["de"] and words[-1] in self.callings:
            return True  # « le médecin de profession »
        if head in self.placed or head.partition("-")[0] in self.placed or not words or any(w[:1].isupper() for w in words):
            return False
        if not self.posted.isdisjoint(rest):
            return False
        if not self.human(who, head):
            return False
        grammar = self.cues.grammar
        of = rest[-2].lower() if len(rest) > 1 else ""
        if (of in grammar.of or of in grammar.contracted) and rest[-1].lower() in self.vacant:
            rest = rest[:-2]  # « l'homme fort du pays », « l'invité du jour »
        owned = any(w.lower() in grammar.contracted or w.lower() in self.cues.determiners or w[:2].lower() == "l'" for w in rest)
        following = self.text[who.bare_end : who.bare_end + 12].replace("’", "'").split()[:1]
        led = following and (following[0] in grammar.of or following[0].startswith("d'") or following[0] in grammar.contracted)
        return not owned and not led

    def human(self, who: Mention, head: str) -> bool:
        """Whether the noun of a phrase is somebody's, not a body's or a text's (« le rectorat », « le texte final »)."""
        cues = self.cues
        if head in cues.anaphors or head in cues.nouns or head in cues.heads or head in self.sides or head in self.firms:
            return False
        return who.form in ("nominal", "role") and who.kind == "person" or head.endswith(_HUMAN) or head in cues.pointers

    def brought_in(self, who: Mention, head: str, index: int) -> bool:
        """Whether the few sentences before tell of somebody unnamed by the same noun: « un ingénieur … l'ingénieur »."""
        first = self.sentences[max(0, index - _BACK)].start
        return any(
            n.number == "s" and not n.definite and head in self.text[n.start : n.end].lower().split()
            for n in self.cast.nominals_in(max(first, who.start - _BACK * _NEAR), who.start - 1)
        )

    def _can_be(self, person: int, head: str, told: list[str], roles: list[str] | None, former: bool, plain: bool) -> bool:
        """Whether nothing that the text says of a person speaks against being called so."""
        if not self.is_from(person, told):
            return False
        words = self.posts.words_of(person)
        if head in self.cues.referring and not self.court.isdisjoint(words):
            return False  # « le prévenu » is not the one who accuses, judges or defends
        if any(w in self.bodies and not any(words.issuperset(folded(body)) for body in self.bodies[w]) for w in told):
            return False
        known = self.posts.words_of(person) if self.cast.people[person].role else set()
        if former or roles is not None and "*" in roles or not known and told and self.cues.anaphors.keys().isdisjoint(told):
            return True
        if not known and roles and not told and head not in self.placed:
            return True
        if roles is None:
            return plain and lemma("".join(folded(head))) in {lemma(w) for w in known}
        return any(known.issuperset(folded(role)) for role in roles)

    def told_by(self, stem: str, place: int) -> set[int]:
        """Those of whom the text before `place` tells by a word that begins so: « X a démissionné », « son successeur, Y »."""
        found: set[int] = set()
        for hit in re.finditer(rf"\b(?:{stem})\w*", self.text[max(0, place - _FAR) : place], re.IGNORECASE):
            at, end = (max(0, place - _FAR) + k for k in hit.span())
            sentence = self.sentences[self.sentence_at(at)]
            here = [n for n in self.cast.namings_in(sentence.start, min(place, sentence.end)) if n.form == "name"]
            here = [n for n in here if self.cast.people[n.person].kind == "person" and not self.quoted(n.start)]
            after = next((n for n in here if n.outer_start >= end), None)
            beside = after is not None and _BESIDE.fullmatch(self.text, end, after.outer_start)
            before = next((n for n in reversed(here) if n.end <= at), None)
            meant = after if beside else before or after
            if meant is not None:
                found.add(meant.person)
        return found

    def left_office(self, place: int) -> set[int]:
        """Those of whom the text before a place says that they left an office, or were made to."""
        return self.told_by(_LEAVING, place)

    def holds_still(self, person: int, head: str, place: int) -> bool:
        """Whether nothing says that somebody is no longer what « l'ancien ministre » was; `head` is the noun of the phrase."""
        known = self.posts.words_of(person)
        if lemma("".join(folded(head))) not in {lemma(w) for w in known} or not (self.former | self.made).isdisjoint(known):
            return False
        return person not in self.told_by(_LEAVING, place)

    def counterpart(self, owner: int | None, gender: str | None, place: int, words: str) -> int | None:
        """« Son homologue », « son collègue zambien »: the one named before `place` whose office is most like the owner's, of
        the country that the words tell."""
        countries = {self.posts.told_country(word) for word in words.lower().split()} - {None}
        mine = self.posts.words_of(owner) if owner is not None else set()
        before = {n.person for n in self.cast.namings_in(max(0, place - _APART), place) if n.person != owner}
        likeness = {
            p: len(mine & self.posts.words_of(p))
            for p in before
            if self.cast.people[p].kind == "person" and self.cast.of_gender(p, gender)
            if not countries or self.cast.people[p].country in countries
        }
        most = max(likeness.values(), default=0)
        alike = [p for p, words in likeness.items() if words == most]
        return alike[0] if most and len(alike) == 1 else None

    def is_from(self, person: int, told: list[str]) -> bool:
        """Whether no adjective tells of another country than the person's."""
        country = self.cast.people[person].country
        return not any(None not in (code, country) and code != country for code in map(self.posts.country, told))

    def alone(self, who: Mention, gender: str | None, index: int, last: dict) -> int | None:
        """The only one in course of a gender."""
        near = self.people(index, who.start, last)
        fitting = [p for p in near if self.cast.of_gender(p, gender)]
        return fitting[0] if len(fitting) == 1 else None

    def other(self, who: Mention, gender: str | None, owner: int | None, index: int, last: dict) -> int | None:
        """« son rival », « son interlocuteur »: the one in course who is not the one whose rival they are."""
        contends = self.text[who.bare : who.bare_end].lower() in _RIVALS  # no moderator is one
        near = [p for p in self.people(index, who.start, last) if not contends or p == owner or p not in self.posts.host]
        if owner is None and len(near) > 1:
            return None
        if owner is not None and (near == [owner] or contends and not near):
            near = self.people(index, who.start, last, far=True)  # whose rival was named a paragraph before
            near = [p for p in near if not contends or p not in self.posts.host]
        others = [p for p in near if p != owner]
        told = self.cues.grammar.clitic_subjects  # an English phrase does not tell its gender
        if len(others) == 1 and len(near) == 2 and (not told or self.cast.genders[others[0]] is None):
            return others[0]
        fitting = [p for p in near if p != owner and gender is not None and self.cast.genders[p] == gender]
        return fitting[0] if len(fitting) == 1 else None
