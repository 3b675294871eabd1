"""The gender that a phrase tells by its article, its possessive, its adjectives or the ending of its noun."""

from __future__ import annotations

from .clauses import Mention
from .cues import Cues
from .wordforms import folded

_FEMININE = ("ée", "ice", "euse", "ière", "trate", "esse")
_SHE, _HE = frozenset(("ancienne", "nouvelle", "vieille")), frozenset(("ancien", "nouvel", "vieil"))
_MASCULINE = ("é", "eur", "ier", "trat")


class Genders:
    """Reads the gender of a phrase. `text` is the document's, `epicene` are nouns of both genders with a feminine ending."""

    text: str
    cues: Cues
    epicene: frozenset[str]

    def gender_of(self, who: Mention) -> str | None:
        """The gender of a phrase, whose possessive tells it too (« son hôte »: no vowel follows)."""
        words = self.text[who.bare : who.bare_end].lower().split()
        found = self.gender(who, words[0]) if words else None
        article = who.article(self.text)
        if found is None and self.cues.grammar.feminine and article in self.cues.grammar.possessive and words:
            vowel = folded(words[0])[:1] and folded(words[0])[0][0] in "aeiouyh"
            told = article in self.cues.grammar.feminine  # « sa »
            feminine = told or words[0].endswith(("e", "trice")) and words[0] not in self.epicene
            found = "f" if feminine and (told or vowel) else "m" if article in self.cues.grammar.masculine else None
        return found

    def gender(self, who: Mention, head: str) -> str | None:
        """The gender of a phrase, by its article and the ending of its noun where the cast does not tell."""
        gender = who.gender
        if gender is None and self.cues.pointers.get(head) in ("m", "f"):
            return self.cues.pointers[head]
        if gender is None and self.cues.grammar.feminine:
            article = who.article(self.text)
            gender = "f" if article in self.cues.grammar.feminine or head.endswith(_FEMININE) else None
            either = article in self.cues.grammar.possessive and folded(head)[:1] and folded(head)[0][0] in "aeiouyh"
            masculine = article in self.cues.grammar.masculine and not either or head.endswith(_MASCULINE)  # « son auteure »
            gender = gender or ("m" if masculine else None)
            if gender is None:  # « l'ancien amiral »
                words = self.text[who.bare : who.bare_end].lower().split()
                gender = "f" if not _SHE.isdisjoint(words) else "m" if not _HE.isdisjoint(words) else None
        return gender
