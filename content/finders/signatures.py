"""Signatures: what stands after words and says only whose they were. « Nous tiendrons. » C'est la ministre, X, qui l'a dit."""

from __future__ import annotations

from ..document import Document
from .cast import Cast
from .clauses import QUOTED, Clause
from .cues import Cues
from .marks import Marked
from .phrases import DASHES
from .sentences import Sentence
from .speakers import Reader
from .tie import Tie

_ALONE = 16  # words of a line that holds a name and what that is
_BY = 10  # words within which « prononcée dimanche par » ends
_LABEL = 6  # words of a label before words that somebody signs
_SO = frozenset(("so", "thus", "ainsi"))
_PARTING = frozenset(",.()–—")
_PAST = ("ed", "ait", "aient", "èrent")
_ROLE = 90  # characters of a role before it
_OPENING = 9  # words before the one who is named


class Signatures:
    """Reads the sentence after one that is nothing but words in marks. `inside` are the marks of each sentence."""

    def __init__(
        self, document: Document, cues: Cues, sentences: list[Sentence], cast: Cast,
        inside: dict[int, list[tuple[int, Marked]]],
    ):
        self.document, self.cues, self.sentences, self.cast, self.inside = document, cues, sentences, cast, inside

    def below(self, clause: Clause, q: int, index: int) -> Tie | None:
        """The tie that the sentence after `index` gives to the words at `q`, the last of it, or None."""
        following = self.sentences[index + 1]
        if following.block - self.sentences[index].block > 1:
            return None
        size = signature_at(self.cues, following.lower)
        if not size and following.lower[0] in DASHES and (len(following.lower) < _ALONE or self._is_signed(following)):
            size = 1  # a dash and a name on a line of its own
        dashed = not size and self.document.text[max(0, following.start - 2) : following.start] == "— " and self._is_signed(following)
        if not size and following.lower[0] == "(" and len(following.lower) < _ALONE and ")" in following.lower[-2:]:
            size = 1  # “It is late.” (Ann Orr, on the radio)
        if not (size or dashed or self._is_named_below(following, index)):
            return None
        label = q if clause.low[q - 1] == ":" and q <= _LABEL and not clause.mentions else 0  # "QUOTE OF THE DAY: “…” | — X"
        if any(w[0].isalnum() for w in clause.low[label:] if w != QUOTED):
            return None
        if q != max(clause.quotes) or size + 1 >= len(following.lower):
            return None
        return _signed(Reader(Clause(following, self.inside.get(index + 1, []), self.cast, self.cues), self.cues), 0, size)

    def _is_named_below(self, following: Sentence, index: int) -> bool:
        """Whether a block quotation has nothing but a name and what that is below it, and no list."""
        blocks = self.document.blocks
        kinds = [block.kind for block in blocks[following.block : following.block + 2]]
        if blocks[self.sentences[index].block].kind != "quotation" or kinds[1:] == ["item"]:
            return False
        if kinds[0] not in ("item", "paragraph"):
            return False
        naming = next(iter(self.cast.namings_in(following.start, min(following.end, following.start + 2))), None)
        ended = naming is not None and self.document.text[naming.end : naming.end + 1]
        alone = len(following.lower) < _ALONE and not any(w in self.cues.finite for w in following.lower)
        return ended in ("", "\n", ",", "(") and alone

    def _is_signed(self, following: Sentence) -> bool:
        """« — X, ancien ministre, nommé jeudi … », "— Board member X, at a hearing": a dash, a name, its role before it, a comma."""
        naming = next(iter(self.cast.namings_in(following.start, min(following.end, following.start + _ROLE))), None)
        if naming is None or naming.form != "name" or naming.outer_start > following.start + 12:
            return False
        return self.document.text[naming.end : naming.end + 1] == ","


def signed_tie(reader: Reader, q: int) -> Tie | None:
    """« … » : le mot est de X; « … », l'aveu est du ministre: the same within one sentence."""
    low = reader.low
    if q + 3 >= len(low) or low[q + 1] not in (":", ",", "–", "—"):
        return None
    size = signature_at(reader.cues, low, q + 2)
    return _signed(reader, q + 2, size) if size and q + 2 + size < len(low) else None


def _signed(reader: Reader, at: int, size: int) -> Tie | None:
    """The tie of words to the one named `size` words after the place `at`."""
    clause, place = reader.clause, at + size
    if place >= len(clause.low):
        return None  # a signature of nothing but words in marks
    m = clause.who[place]
    if m is not None and (m.first == place or m.form == "name" and at <= m.first):
        who = reader.named_beside(m)
    else:
        who = reader.named_beside(reader.phrase_from(place + (reader.low[place] in reader.cues.grammar.of)))
    bodies = size > 3 and reader.low[place - 1] in reader.cues.grammar.that  # « c'est par cette formule que [la Cour] a motivé »
    if who is None or who.kind != "person" and not bodies or who.form not in ("name", "role", "nominal"):
        return None
    if size == 1 and reader.low[at] in _SO and _goes_on(reader, who.last + 1):
        return None  # "So the minister left"
    cue = (clause.starts[at], clause.ends[place - 1]) if size else None
    return Tie(who, cue, None, incise=True)


def _goes_on(reader: Reader, at: int) -> bool:
    """Whether a verb follows from the place `at` on."""
    cues = reader.cues
    grammar = cues.grammar
    known = cues.finite | grammar.finite | cues.pasts | cues.pasts_or_participles | grammar.auxiliaries - grammar.governing
    return at < len(reader.low) and (
        reader.low[at] not in _PARTING
        and reader.low[at] not in cues.grammar.governing
        or any(w in known or w in cues.verbs or w.endswith(_PAST) for w in reader.low[at:])
    )


def signature_at(cues: Cues, low: list[str], at: int = 0) -> int:
    """How many words from place `at` on say that the one named next is whose words they were; 0 if none do."""
    for words in cues.signatures.get(low[at], ()) if at < len(low) else ():
        size = _matched(low, at, words)
        if size:
            return size
    return _attributed(cues, low[at : at + _BY + 1])


def _matched(low: list[str], at: int, words: tuple[str, ...]) -> int:
    """How many words from place `at` on are those of a signature, in which … stands for a few words; 0 if they are not."""
    if "…" not in words:
        return len(words) if tuple(low[at : at + len(words)]) == words else 0
    gap = words.index("…")
    head, tail = words[:gap], words[gap + 1 :]
    if tuple(low[at : at + gap]) != head:
        return 0
    for k in range(at + gap, min(len(low), at + _OPENING)):
        if tuple(low[k : k + len(tail)]) == tail:
            return k + len(tail) - at
        if low[k] == QUOTED or low[k] in ":;.":
            return 0
    return 0


def _attributed(cues: Cues, low: list[str]) -> int:
    """« La phrase, prononcée dimanche par [X] », « L'aveu vient de [X] »: how many words stand before whose they were, or 0."""
    grammar = cues.grammar
    if len(low) < 4 or low[0] not in grammar.definite and low[0] not in grammar.demonstrative:
        return 0
    if low[1] not in cues.nouns and low[1] not in cues.complements:
        return 0
    if (low[2] in grammar.be or low[2] in grammar.coming) and (low[3] in grammar.of or low[3] in grammar.at):
        return 3
    by = next((k for k in range(3, min(_BY, len(low))) if low[k] in grammar.by), 0)
    return by + 1 if by and low[2] == "," else 0
