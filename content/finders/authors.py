"""Whose words those of a text are that somebody owns: « Sa lettre dénonce … », « X salue …, selon son communiqué »."""

from __future__ import annotations

from bisect import bisect_left

from ..span import Span
from .clauses import Clause, Mention
from .definite import Definite
from .speaker import Speaker
from .speakers import Reader


class Authors(Definite):
    """Gives the one who wrote a text that a phrase with a possessive tells of."""

    def _author(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """« [Sa] lettre qualifie l'accord de « déroute » », "[Her] letter calls it “…”": who wrote what a text says that the
        sentence begins with."""
        article = who.article(self.text)
        opens = who.start == self.sentences[index].start
        if article not in self.cues.grammar.possessive or not (opens or self.cues.grammar.feminine):
            return None
        words = self.text[who.bare : who.bare_end].lower().split()[:2]
        if self.cues.nouns.isdisjoint(words) and self.cues.grammar.documents.isdisjoint(words):
            return None
        if not opens:
            return self._signatory(who, index, span)
        if words[0].endswith(("'s", "’s")):
            return None  # "[Her] ministry's statement"
        number = "p" if article.startswith("leur") or article == "their" else "s"
        owner = who._replace(form="pronoun", gender=self.cues.owners.get(article), number=number, person=None)
        found = self._pronoun(owner, index, span)
        return found if found.person is not None else None

    def _signatory(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """« [Le syndicat] salue un accord « … », selon [son communiqué] »: the subject of a French sentence in which a text of theirs
        stands."""
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        subject = reader.main(bisect_left(self.sentences[index].starts, who.start))
        if subject is None or subject.form == "guess" or self._quoted(subject.start):
            return None
        if subject.end > who.start or not {":", ";"}.isdisjoint(self.text[subject.end : who.start]):
            return None
        found = self.speaker(subject, index)
        return found._replace(span=span) if found.name is not None else None
