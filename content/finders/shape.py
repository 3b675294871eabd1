"""The shape of marked words: what they look like by themselves, whoever says them."""

from __future__ import annotations

import re

from .cues import Cues

# The blanks before it, and the common case first, for speed: a plain word before a blank or a mark.
_WORD = re.compile(r"[ ,]*+([A-Za-z0-9ß-öø-ÿ]++(?=[ ,;:!?»”])|[^\W_]+(?:[-'’.][^\W_]+)*['’]?)")
_HEAD = 240  # characters of a marked stretch that are looked at
_MANY = 60  # words that a longer one has at least
_LONG = 6  # words that a name without capitals has at most


def elided(word: str) -> str:
    """The small word that an apostrophe parts from what follows, else the word: « l' » of « l'heure »."""
    first, mark, rest = word.partition("'")
    return first + mark if rest else word


class Shape:
    """What the words between the marks look like by themselves.

    `words` are those of the first characters only, in lower case, with `'`; `parts` these, and what an apostrophe or a hyphen
    joins. `ends`: a mark
    of a sentence's end stands last. `lower`: the first word has no capital. `finite`: they have a verb with a subject, or one
    that wants none. `title`: their long words have capitals. `piece`: they are a piece of somebody's sentence, as no name is
    (« un requiem », « avec des devoirs de vacances »). `paired`: they join several of a kind, as a name without capitals seldom
    does (« lent et correct »). `bare`: they are nothing of all that, and few enough for a name.
    """

    __slots__ = (
        "text", "start", "end", "cues", "words", "parts", "count", "ends", "lower", "finite", "title", "piece", "paired", "bare",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, cues: Cues):
        self.text, self.start, self.end, self.cues = text, start, end, cues
        raw = _WORD.findall(text, start, min(end, start + _HEAD))
        low = "\n".join(raw).lower().replace("’", "'")
        words = self.words = low.split("\n") if raw else []
        self.parts: list[str] | set[str] = self._with_parts() if "'" in low or "-" in low else words
        count = self.count = len(raw) if end - start <= _HEAD else _MANY
        self.ends = end > start and text[end - 1] in ".!?…"
        first = raw[0] if raw else next((match[1] for match in _WORD.finditer(text, start, end)), "")
        lower = self.lower = first[:1].islower()
        finite = cues.grammar.finite
        self.finite = (
            not finite.isdisjoint(words)
            or not cues.finite.isdisjoint(words[1:])
            or self._verbal()
            or self.parts is not words and not finite.isdisjoint(self.parts)
        )
        long = [] if lower or len(raw) < 2 else [w for w in raw if len(w) > 3]
        self.title = bool(long) and not any(w[0].islower() for w in long)
        self.piece = lower and bool(words) and self._is_piece()
        self.paired = lower and self._is_paired()
        self.bare = count <= _LONG and not self.finite and not self.piece and not self.paired

    def _with_parts(self) -> set[str]:
        """The words, and what an apostrophe or a hyphen joins."""
        parts = set(self.words)
        for w in self.words:
            if "'" in w:
                first, _, rest = w.partition("'")
                parts.update((first + "'", rest))
            if "-" in w:
                parts.update(w.split("-"))
        return parts

    @property
    def parted(self) -> bool:
        """Whether a comma parts them."""
        return self.text.find(", ", self.start, self.end - 1) > 0

    @property
    def addresses(self) -> bool:
        """Whether someone speaks of themselves or to somebody in them."""
        return not self.cues.grammar.speakers.isdisjoint(self.parts)

    def _is_piece(self) -> bool:
        words, cues, grammar = self.words, self.cues, self.cues.grammar
        if self.ends and (self.text[self.end - 1] != "." or "term" in grammar.untied):  # a stop inside is often not theirs
            return True
        first = elided(words[0])
        if self.count > _LONG or first in grammar.piecing or self.count > 3 and first in grammar.indefinite:
            return True
        second = elided(words[1]) if len(words) > 1 else ""
        if second in grammar.indefinite and cues.adverb_endings and first.endswith(cues.adverb_endings):
            return True  # "frankly a gift"
        led = second in cues.determiners or second in grammar.adverbs
        return led and first.endswith(cues.infinitives) and len(first) > 3  # « laisser une chance »

    def _is_paired(self) -> bool:
        pairing = self.cues.grammar.pairing
        return not pairing.isdisjoint(self.words[1:-1]) or self.parted

    def _verbal(self) -> bool:
        """Whether the first word is a verb by its ending, or by the article after it: « ignore les causes »."""
        words, cues = self.words, self.cues
        if not words:
            return False
        if len(words[0]) > 4 and words[0].endswith(cues.verbal):
            return True
        second = elided(words[1]) if len(words) > 1 else ""
        led = second in cues.determiners and second not in cues.grammar.of and (len(words) > 2 or second != words[1])
        return led and "term" in cues.grammar.untied and self.lower and words[0] not in cues.light and "'" not in words[0]


def opens_with_verb(shape: Shape, cues: Cues) -> bool:
    """Whether the marked words begin with a verb whose subject stands before the marks: « n'a pas de jambes »."""
    if not shape.lower or shape.count < 2:
        return False
    first, grammar = shape.words[0], cues.grammar
    return first in grammar.predicates or elided(first) in grammar.negation and not first.endswith(("ons", "ez"))
