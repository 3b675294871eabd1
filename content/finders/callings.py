"""What the text calls somebody: the words of their role, of an apposition and, in French, of what they are said to do beside their
name (« X, qui exploite une ferme … l'exploitant »)."""

from __future__ import annotations

import re
from functools import cache

from ..languages import Language
from .cast import Cast
from .posts import Posts
from .wordforms import folded

_BESIDE = 90  # characters after an apposition in which the next one may be named
_APPOSED = re.compile(
    r", (?:aujourd[’']hui |désormais |alors |également |elle-même |lui-même )?(?:une? |l[ea] |l[’'])?"
    r"([a-zà-ÿ-]{4,})(?: et ([a-zà-ÿ-]{4,}))?"
)
_DOES = re.compile(
    r"[*_]*,? qui (?:y |en |l[’'])?([a-zà-ÿ]{4,})(?= (?:l[ae]s? |l[’']|du |des? |d[’']|une? |à |aux? |son |sa |en ))"
)
_AROUND = 80  # characters before and after a name in which such words may stand
_OPENING = frozenset(" '’")
_LED = re.compile(r"(?: (?:de |du |des |d[’']|à |au |aux |en )[^.;:,()«»\n]{2,40}(?=, ))?,? ")  # from the words to the name
_SET_OFF = re.compile(r"[*_]*,? (?:\(?\d{1,3} ans\)?, )?(?:l[ae] |l[’']|une? )?")  # from the name to the words
_AGENTS = ("eur", "ateur", "ant", "iste")  # « X, qui cultive … le cultivateur », « qui commande … le commandant »


@cache
def _doers(language: Language) -> dict[str, tuple[str, ...]]:
    """A verb, folded -> what those are called who do it, folded, where it is not made from the verb: dirige -> directeur."""
    rows = language.table("cue_descriptions").items()
    return {folded(name[5:])[0]: tuple(w for noun in nouns for w in folded(noun)) for name, nouns in rows if name[:5] == "does "}


class Callings:
    """Reads the words for each person once."""

    def __init__(self, text: str, language: Language, cast: Cast, posts: Posts):
        self.text, self.cast, self.posts = text, cast, posts
        self._doers = _doers(language)
        self._called: dict[int, set[str]] = {}

    def called(self, person: int) -> set[str]:
        """The words, folded, of a person's role, the one right before their name, and in French those of what stands after it."""
        if person not in self._called:
            self._called[person] = self._read(person)
        return self._called[person]

    def _read(self, person: int) -> set[str]:
        first = self.cast.first_named.get(person)
        known = self.posts.words_of(person)
        if first is None:
            return known
        if self.posts.lex.head_first and (apposed := _APPOSED.match(self.text, first.end)):
            others = (n for n in self.cast.namings_in(first.end, apposed.end() + _BESIDE) if n.person != person)
            if not any(n.outer_start <= apposed.end() for n in others):
                known = known | {*folded(apposed[1]), *folded(apposed[2] or "")}  # « X, aujourd'hui sénatrice et … »
        if self.posts.lex.head_first and (does := _DOES.match(self.text, first.end)):
            verb = folded(does[1])[0]
            agents = {verb[:-1] + ending for ending in _AGENTS} if verb.endswith("e") else set()
            known = known.union(self._doers.get(verb, ()), agents, (verb,))
        return known | set(folded(self.text[max(0, first.start - 20) : first.start])[-1:])

    def is_called(self, person: int, words: str) -> bool:
        """Whether words in lower case stand beside the first name of somebody as what they are, whatever lists have them: « du
        [chef combattant] X », « la [landrätin] de Lörrach, X », « X, 61 ans, [apnéiste] »."""
        first = self.cast.first_named.get(person)
        role = (self.cast.people[person].role or "").lower()
        if first is None or not role.startswith(words) and not self.posts.words_of(person).isdisjoint(folded(words)):
            return False  # « le directeur du [port], X »
        before = self.text[max(0, first.start - _AROUND) : first.start].lower()
        at = before.rfind(words)
        if at > 0 and before[at - 1] in _OPENING and _LED.fullmatch(before, at + len(words)):
            return True
        after = self.text[first.end : first.end + _AROUND].lower()
        at = after.find(words)
        return at > 0 and _SET_OFF.fullmatch(after, 0, at) is not None and not after[at + len(words) : at + len(words) + 1].isalpha()
