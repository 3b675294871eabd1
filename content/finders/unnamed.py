"""Who a sentence is about that has no name: "a diplomat", "his adviser", "her brother"; the next sentence may give their words."""

from __future__ import annotations

import re

from .clauses import Clause, Mention
from .salience import Salience
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

_BRIEF = 24  # words of a sentence about somebody without a name whose words the next one gives
# How a sentence tells how somebody put a thing: "put it bluntly", "was even less kind", "was blunter", "did not agree".
_BLUNTER = re.compile(
    r"\b(?:put|puts|saw|sees) it\b|\b(?:dis)?agree[ds]?\b|\b(?:concur|demur|object|differ)\w*"
    r"|\b(?:was|is) (?:even |far |much |a little |rather |no )?(?:less|more|not so|equally"
    r"|(?:blunt|harsh|kind|gentl|clear|sharp|short|plain|cool|warm|tough|soft|calm|grim)er)\b"
)


class Unnamed(Salience):
    """Gives the one without a name whom the sentence before is about."""

    def _stranger(self, index: int) -> Speaker | None:
        """"A diplomat was blunter. “It is over.”": the person without a name whom an English sentence that names nobody is about."""
        sentence, cues = self.sentences[index], self.cues
        if cues.grammar.clitic_subjects or len(sentence.lower) > _BRIEF or not self.cues.banners.isdisjoint(sentence.lower):
            return None
        if any(self.cast.people[n.person].kind == "person" for n in self.cast.namings_in(sentence.start, sentence.end)):
            return None
        reader = Reader(Clause(sentence, [], self.cast, cues), cues)
        who = reader.main(len(reader.low))
        if who is None or who.form not in ("nominal", "guess") or who.kind != "person" or who.number != "s":
            return None
        human = who.form == "nominal" or any(w in cues.voices or w in cues.described for w in reader.low[who.first : who.last + 1])
        found = self.speaker(who, index) if human and reader.low[who.first] in cues.determiners else None
        return found if found is not None and found.name is not None else None

    def _blunter(self, index: int, who: Mention) -> Speaker | None:
        """"A commander in Sabo put it more simply. “We stay,” [he] said": somebody without a name of whom the sentence before says
        how they put what was said, or that they did not agree."""
        previous = self.sentences[index - 1] if index else None
        if previous is None or previous.block != self.sentences[index].block or not self._quoted(self.sentences[index].starts[0] + 1):
            return None
        if index - 1 in self.last or not _BLUNTER.search(self.text, previous.start, previous.end):
            return None
        if any(self.cues.pronouns.get((word,), ("", ""))[0] == who.gender for word in previous.lower):
            return None  # "A reporter asked whether he agreed."
        found = self._stranger(index - 1)
        words = found.name.lower().split() if found is not None and found.person is None else []
        others = self.cues.grammar.kinswomen if who.gender == "m" else self.cues.grammar.kinsmen
        other = "woman" if who.gender == "m" else "man"
        return found if words and other not in words and others.isdisjoint(words) else None

    def _put_so(self, who: Mention, index: int) -> int | None:
        """"His rival, X, was blunter. “Never,” said [the member for Leeds]": whoever is named in the sentence before, which says how
        they put it, where nothing else tells whom an English phrase after the words means."""
        previous, sentence = self.sentences[index - 1] if index else None, self.sentences[index]
        if previous is None or previous.block != sentence.block or self.cues.grammar.clitic_subjects or who.number != "s":
            return None
        quoted = self._quoted(sentence.starts[0] + 1) and who.kind == "person" and who.article(self.text) in self.cues.grammar.definite
        if not quoted or not _BLUNTER.search(self.text, previous.start, previous.end):
            return None
        named = {n.person for n in self.cast.namings_in(previous.start, sentence.end) if self.cast.people[n.person].kind == "person"}
        return named.pop() if len(named) == 1 else None

    def _relation(self, sentence: Sentence, who: Mention) -> Speaker | None:
        """"His [wife] disagrees. She …", "His granddaughter, [Narine], sits in parliament. … she says": who is told of by their tie to
        another, and whom the cast does not have."""
        grammar, low = self.cues.grammar, sentence.lower
        kin = grammar.kinswomen if who.gender == "f" else grammar.kinsmen if who.gender == "m" else frozenset()
        at = next((k for k in (1, 2) if low[k : k + 1] and low[k] in kin), 0)
        if not at or low[0] not in grammar.possessive:
            return None
        named = at + 1 + (low[at + 1 : at + 2] == [","])
        words = sentence.words[named : named + 1]
        return Speaker(words[0] if words and words[0][:1].isupper() else sentence.words[at], None)

    def _about_a_relation(self, sentence: Sentence) -> bool:
        """Whether a sentence is about someone named by their tie to another: « Sa femme, Carmen, … »."""
        opens = sentence.lower[:1] and sentence.lower[0] in self.cues.grammar.possessive
        return bool(opens) and sentence.words[2:3] == [","] and sentence.words[3:4] != [] and sentence.words[3][:1].isupper()
