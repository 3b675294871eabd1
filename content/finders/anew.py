"""Whom an English noun means that the text has not used of anybody: "the survivor", "the veteran negotiator", "the Kenyan".

French phrases tell their gender, and Course.left looks for it; an English one gives somebody only where one person is in course,
or where the text says of one alone what the noun says.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .clauses import Mention
from .course import Course
from .descriptions import Descriptions
from .lexicon import OFFICE
from .sentences import Sentence

NOT_NAMED = -1  # a sentence has somebody for its subject, and nobody tells whom
Asked = Callable[[int], int | bool | None]  # a question that is asked of a sentence or a person

_BACK = 4  # sentences that are looked back over for somebody unnamed of the same noun
_STATE = 4  # letters by which a state and its native are known for one: "D-Minn.", the Minnesotan
_PARTIES = {"democrat": "d", "republican": "r", "independent": "i"}  # letters after names of members of Congress: "X (D-Ohio)"
_AFTER = 12  # characters after a phrase in which the next word stands
_FOCUS = 2  # sentences, and paragraphs, back in which the one stands of whom more is told
_JUST = 600  # characters back in which somebody is named by both names
_KIN = {"mother": "f", "father": "m", "daughter": "f", "son": "m", "grandmother": "f", "grandfather": "m", "widow": "f", "widower": "m"}
_AGENTS = ("er", "or", "ist", "ian", "man", "woman")  # how a noun for somebody by what they do ends
# What tells more of somebody, and not which one of several.
_MARKS = frozenset(
    "former retired onetime one-time longtime long-time longstanding veteran career lifelong newly outspoken seasoned avowed "
    "self-described self-styled long-serving youngest oldest then ex".split()
)
_ANOTHER = frozenset(("another", "one", "someone", "somebody"))
_OTHERS = frozenset("other same first second third last next latter".split())  # one of several
_HEAD = 8  # words of a sentence before somebody unnamed whom it begins with
_REACH = 4  # words between an article and its noun
_BESIDE = 24  # characters after a name in which what somebody is begins
_APPOSES = re.compile(r"[*_]*(?: \([^)]*\))?,? (?:\d{1,3}, |who is |who was |is |was |then )?")


class Anew:
    """Looks back from a definite phrase to the one in course whom it tells of in other words."""

    def __init__(self, descriptions: Descriptions, course: Course):
        self.descriptions, self.course = descriptions, course
        self.sentences, self.cues, self.text = course.sentences, course.cues, course.text

    def person(self, who: Mention, index: int, last: dict) -> int | None:
        """The person for whom the phrase `who` of sentence `index` stands, or None."""
        words = self.course.text[who.bare : who.bare_end].lower().split()
        head = words[-1] if words else ""
        if head in self.descriptions.placed or self.course.posts.is_many(head):
            return None
        if not self._tells(who, words, head) or self.told_before(head, index, who.start):
            return None
        near = self.course.people(index, who.start, last)
        told = "f" if head.endswith("woman") else "m" if head in ("man", "gentleman") else None
        near = [p for p in near if self.course.cast.of_gender(p, who.gender or told)]
        near = [p for p in near if self.course.is_from(p, words[:-1])]
        told = [p for p in near if self.descriptions.says_of(p, head)]
        if len(told) == 1:
            return told[0]
        if head in self.descriptions.anyone and len(near) > 1:  # “I did,” said the witness: whoever spoke last
            for i in (index - 1, index - 2):
                spoken = last.get(i) if i >= 0 and self.sentences[i].block == self.sentences[index].block else None
                if spoken is not None and spoken.person in near and self._asks(i):
                    near = [p for p in near if p != spoken.person]  # “By whom?” X asked. The witness said …
                    break
                if spoken is not None:
                    return spoken.person if spoken.person in near else None
        return near[0] if len(near) == 1 else None

    def varied(self, who: Mention, index: int, last: dict, about: Asked, apart: Asked, against: Asked) -> int | None:
        """"[X] wept. … the former judge said", "the mother of three", "the crossbencher": the one whom the sentences before are
        about, told of by what the text has not said of them yet. `about` gives the subject of a sentence; `apart` tells who is
        somebody else in the sentence of the phrase, `against` of whom the text tells what they are, and that is no such thing."""
        words = [w.lower() for w in who.noun_words(self.text)]
        head = self.descriptions.head(words) or ""
        if who.number != "s" or who.article(self.text) not in self.cues.grammar.definite or not self._is_somebody(head, words):
            return None
        if not _OTHERS.isdisjoint(words):
            return None
        marked = self.is_marked(words)
        named = any(w[0].isupper() for w in who.noun_words(self.text))
        if self.told_before(head, index, who.start):
            return None
        gender = who.gender or _KIN.get(head)

        def fits(person: int) -> bool:
            agrees = self.course.is_from(person, words) and self.course.cast.of_gender(person, gender)
            return agrees and not against(person)

        person = self._in_focus(index, who.start, last, about, apart, fits if named or marked else None)
        if person is None or not self.course.is_from(person, words) or not marked and against(person):
            return None
        if head in self.descriptions.serving and not marked and not self.descriptions.says_of(person, head):
            return None
        placed, fresh = head in self.descriptions.placed, self._is_fresh(person, who.start)
        led = not self.cues.grammar.governing.isdisjoint(words)
        told = placed or led or named and self.course.posts.known(person)
        if not marked and (self._goes_on(who) or told and not fresh):
            return None
        return person if self.course.cast.of_gender(person, gender) else None

    def _is_fresh(self, person: int, place: int) -> bool:
        """"At noon [X] was unrepentant. …, the prime minister said": whether the text tells nowhere what somebody is whom it has
        named by both names just before, and names nobody new since: a paper says so at once, or right after."""
        cast = self.course.cast
        if self.course.posts.known(person) or " " not in cast.people[person].name:
            return False
        near = [n for n in cast.namings_in(max(0, place - _JUST), place) if cast.people[n.person].kind == "person"]
        whole = next((k for k, n in enumerate(near) if n.person == person and " " in self.text[n.start : n.end]), None)
        if whole is None:
            return False
        others = (cast.first_named.get(n.person) for n in near[whole:] if n.person != person)
        return all(first is not None and first.start < near[whole].start for first in others)

    def _goes_on(self, who: Mention) -> bool:
        """"[The man] behind her", "[the nurse] who called it": whether what follows an English phrase tells which one is meant."""
        following = self.text[who.bare_end : who.bare_end + _AFTER].lower().split(" ")[1:2]
        return bool(following) and (following[0] in self.cues.grammar.governing or following[0] in self.cues.grammar.relatives)

    def _is_somebody(self, head: str, words: list[str]) -> bool:
        """Whether the noun of a phrase is a person's, and no body's or text's: "the former [shearer]" too."""
        if head in self.cues.anaphors or head in self.cues.nouns or self.course.posts.is_many(head) or head in self.course.court:
            return False
        human = head in self.cues.voices or head in self.descriptions.nouns or self.cues.flags.get(head, 0) & OFFICE
        human = human or head in _KIN or head in self.descriptions.calling or head.startswith("ex-")
        return bool(human) or head.endswith(_AGENTS) and not self.descriptions.former.isdisjoint(words[:1])

    def is_marked(self, words: list[str]) -> bool:
        """Whether a phrase tells what nobody needs to know to know who is meant: "former", "Lagos-born", "veteran", "of three"."""
        head = self.descriptions.head(words) or words[-1]
        told = head == "veteran" or head.startswith("ex-") or head in _KIN and words[-1] != head
        return told or any(w in _MARKS or w in self.descriptions.former or w.endswith(self.descriptions.elaborating) for w in words)

    def _in_focus(self, index: int, place: int, last: dict, about: Asked, apart: Asked, fits: Asked | None) -> int | None:
        """The one person of the last of the few sentences before that is about anybody, or its subject where the phrase `fits`
        nobody else there; None where the sentence of the phrase itself names somebody before it."""
        cast, course = self.course.cast, self.course
        block, item = self.sentences[index].block, course.topic.item(place)
        for i in range(index, max(-1, index - 1 - _FOCUS), -1):
            sentence = self.sentences[i]
            blocks = block - sentence.block
            if blocks > _FOCUS or sentence.start < item or course.document.blocks[sentence.block].kind != "paragraph":
                return None
            namings = cast.namings_in(sentence.start, min(place, sentence.end))
            here = {n.person for n in namings if cast.people[n.person].kind == "person" and not course.quoted(n.start)}
            if i == index:
                if here:
                    return None
                continue
            if self._tells_of_somebody(i, sentence.block):
                return None
            spoken = last.get(i)
            person = spoken.person if spoken is not None else about(i)
            if spoken is None and person is None and len(here) < 2:
                person = min(here, default=None)
                if person is None:
                    continue
            if person is None or person == NOT_NAMED or cast.people[person].kind != "person":
                return None
            if apart(person):  # "X spoke of Y. Y laughed. The Quebec farmer says of Y …"
                person = about(i)
                if person is None or person == NOT_NAMED or apart(person):
                    continue
            others = [p for p in here if p != person and not apart(p)] if spoken is None else []
            if not others or fits is None:
                return None if others else person  # "the driver" may be anybody
            return person if self._is_fresh(person, place) or not any(map(fits, others)) else None
        return None

    def _asks(self, index: int) -> bool:
        """Whether somebody asks something in a sentence: “By whom?” she asked; not "Asked by whom, he …"."""
        low, grammar = self.sentences[index].lower, self.cues.grammar
        return any(word in grammar.asking and k and low[k - 1] not in grammar.be for k, word in enumerate(low))

    def native(self, words: str, index: int, place: int, last: dict) -> int | None:
        """The one in course who is from where "the Texan" is, as the text tells beside the name: "Rep. X, R-Texas"."""
        noun = words.lower().split()[-1]
        if noun not in self.descriptions.calling or words[:1].islower():
            return None
        qualities = [word for word in words.lower().split()[:-1] if word not in self.descriptions.small]
        if qualities:  # "the Texas Republican", "the Social Democrat": wherever in the text they were named
            told = [p for p in self.course.named_before(place) if self._is_told(p, qualities)]
            return told[0] if len(told) == 1 else None
        near = self.course.people(index, place, last)
        from_there = [p for p in near if self._is_native(p, noun)]
        if not from_there and noun not in _PARTIES:
            from_there = [p for p in self.course.named_before(place) if self._is_native(p, noun)]
        if not from_there and noun in _PARTIES:
            from_there = [p for p in near if _PARTIES[noun] in self.descriptions.told_beside(p)]
        return from_there[0] if len(from_there) == 1 else None

    def _is_native(self, person: int, noun: str) -> bool:
        """Whether a state whose native a noun is stands beside the name of a person."""
        return any(w[:_STATE] == noun[:_STATE] for w in self.descriptions.told_beside(person))

    def _is_told(self, person: int, qualities: list[str]) -> bool:
        """Whether all words stand in the role or beside the name of a person."""
        told = {w[:_STATE] for w in (*self.descriptions.told_beside(person), *self.course.posts.words_of(person))}
        return all(word[:_STATE] in told for word in qualities)

    def _tells(self, who: Mention, words: list[str], head: str) -> bool:
        """Whether a phrase is a human noun in the singular with nothing of its own to be known by."""
        if who.number != "s" or not head.isalpha() or self.course.text[who.bare] != self.course.text[who.bare].lower():
            return False
        if any(w in self.cues.grammar.governing for w in words) or head in self.cues.anaphors or head in self.cues.nouns:
            return False
        plain = all(
            w in self.descriptions.small or w.endswith(self.descriptions.elaborating) or self.course.posts.country(w) is not None
            for w in words[:-1]
        )
        return plain and (who.form == "nominal" and who.kind == "person" or head in self.cues.voices)

    def _tells_of_somebody(self, index: int, block: int) -> bool:
        """"Over dinner a member of the delegation was less polite. … the diplomat said": whether a sentence of a block begins with
        somebody unnamed, and names nobody."""
        if index < 0 or self.sentences[index].block != block:
            return False
        sentence, cues = self.sentences[index], self.cues
        low = sentence.lower
        k = next((k for k in range(min(_HEAD, len(low))) if low[k] in cues.grammar.indefinite), None)
        if k is None or any(word in cues.grammar.auxiliaries or word in cues.finite for word in low[:k]):
            return False
        named = self.course.cast.namings_in(sentence.start, sentence.end)
        if low[k] in _ANOTHER and any(w == "," or w in cues.verbs for w in low[k + 1 : k + 2]):
            return True  # "Another, who asked not to be named, …"
        human = any(w in cues.voices or w in cues.described for w in low[k + 1 : k + 1 + _REACH])
        return human and not any(self.course.cast.people[n.person].kind == "person" for n in named)

    def _apposed(self, sentence: Sentence, k: int) -> bool:
        """Whether an indefinite phrase whose noun is word `k` of a sentence says what somebody is: "X, 54, a nurse", "X is a nurse"."""
        first = max(0, k - _REACH)
        article = next((i for i in range(k, first - 1, -1) if sentence.lower[i] in self.cues.grammar.indefinite), first)
        before = sentence.starts[article]
        here = sentence.starts[k]
        if any(n.form == "name" for n in self.course.cast.namings_in(here, here + _BESIDE)):
            return True  # "a superintendent, X", "a nurse called X"
        named = self.course.cast.namings_in(max(sentence.start, before - _BESIDE), before)[-1:]
        return any(_APPOSES.fullmatch(self.text, n.end, before) for n in named if n.form == "name")

    def told_before(self, head: str, index: int, place: int) -> bool:
        """Whether the few sentences before tell of somebody unnamed by the same noun: "an official … the official", "X's lawyer
        said …; the lawyer", where none of them says that somebody named is one."""
        grammar, block, theirs = self.cues.grammar, self.sentences[index].block, False
        if head not in self.descriptions.placed and self._tells_of_somebody(index - 1, block):
            return True
        for i in range(index, max(-1, index - 1 - _BACK), -1):
            sentence = self.sentences[i]
            if block - sentence.block > 1:
                return theirs
            for k, word in enumerate(sentence.lower) if head in sentence.lower else ():
                if word == head and sentence.starts[k] < place and k:
                    before = sentence.lower[max(0, k - _REACH) : k]
                    if any(w in grammar.indefinite for w in before) and grammar.definite.isdisjoint(before):
                        return theirs or not self._apposed(sentence, k)
                    if before[-1] == "'s" and self._is_somebodys(sentence, k - 2):
                        if self._apposed(sentence, k):
                            return False
                        theirs = True
        return theirs

    def _is_somebodys(self, sentence: Sentence, k: int) -> bool:
        """"[Vanecek]'s spokesman", "the [premier]'s daughter": whether the owner at word `k` of a sentence is a person."""
        named = self.course.cast.naming_to(sentence.start, sentence.starts[k] + len(sentence.words[k]))
        if named is not None and self.course.cast.people[named.person].kind == "person":
            return True
        return bool(self.cues.flags.get(sentence.lower[k], 0) & OFFICE)
