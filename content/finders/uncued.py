"""Words inside a sentence that has no cue: its subject's, where the language takes such words for the subject's."""

from __future__ import annotations

from .clauses import Clause
from .cues import JUDGES, REPORTS
from .replies import Replies
from .smallwords import HEADING_WORDS
from .speaker import Speaker
from .speakers import Reader
from .tie import has_views

_BESIDE = 8  # words between a noun for somebody and words that may be somebody's, with no verb of saying


class Uncued(Replies):
    """Gives whoever a sentence is about that has words between marks and no cue."""

    def _subject_of_others(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """Words inside a sentence that has no cue: its subject, where the language takes such words for the subject's."""
        grammar = self.cues.grammar
        if "speech" not in grammar.untied:
            return self._subject_of_words(clause, q, index)
        if any(w in grammar.bidden and clause.low[k] in grammar.be for k, w in enumerate(clause.low[1:q])):
            return None  # "is asked to report “within thirty days”"
        if clause.low[0] in HEADING_WORDS and clause.low[q - 1] == ":":
            return None
        reader = Reader(clause, self.cues)
        who = reader.named_beside(reader.main(q))
        if who is not None and not who.first and clause.low[0] in grammar.possessive and clause.low[1] in self.cues.sides:
            who = reader.owner_at(0)  # "His side would accept “inspection first”"
            return self.speaker(who, index) if self.speaker(who, index).person is not None else None
        near = who is not None and who.form == "guess" and q - who.last < _BESIDE and has_views(reader, who)
        near = near and not any(who.first <= place <= who.last for place in reader.places)  # "Accused of “theft,” X replied"
        if who is None or who.form == "guess" and not near or who.number != "s" or who.gender == "n":
            return None
        if who.first and clause.low[who.first - 1] in grammar.whose:
            return None  # "The deal, which X brokered, was “a gift”"
        relative = reader.relative_with(who.last, q)
        owner = clause.who[relative + 1] if relative else None
        if owner is not None and owner.form == "name" and owner.kind == "person":
            return self.speaker(owner, index)
        if relative and any(e.finite and e.flags & (REPORTS | JUDGES) and relative < e.at < q for e in reader.events):
            return None  # "Lund may draw on a report by the panel, which describes it as “…”"
        speaker = self.speaker(who, index)
        return speaker if speaker.name else None

    def acts(self, reader: Reader, q: int) -> bool:
        """Whether the subject of a clause is a person or a named body, who may be the one whose word an attribute is."""
        who = reader.named_beside(reader.main(q))
        if who is None or who.number != "s":
            return False
        if who.form == "guess":  # « Le texte prévoit un contrôle « régulier et indépendant » »
            return not self.cues.grammar.documents.isdisjoint(reader.low[who.first : who.last + 1])
        if who.form == "nominal" and who.kind != "person":  # « Berlin veut un texte « contraignant » »
            return not self.cues.grammar.willing.isdisjoint(reader.low[who.last + 1 : q])
        return who.form in ("name", "role", "nominal")

    def _subject_of_words(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """« La ministre, X, ne veut pas « servir de plante verte » »: the subject right before, nobody else coming in between."""
        low, grammar = clause.low, self.cues.grammar
        start = max((k + 1 for k in range(q - 1) if low[k] in (";", ":")), default=0)
        if start and low[start - 1] == ":" and not any(
            m.form != "pronoun" and (m.first <= start + 1 or m.form == "name" and m.kind == "person")
            for m in clause.mentions if start <= m.last < q
        ):
            start = 0
        reader = Reader(clause, self.cues)
        who = reader.named_beside(reader.main(q) if not start else reader.phrase_from(start))
        if who is not None and who.form == "pronoun" and who.first > 1 and low[who.first - 1] in grammar.that:
            who = reader.named_beside(reader.main(who.first - 1))  # « Bakou accepte un contrôle, à condition qu'il soit « … » »
        if who is None or who.number in "01x" or who.form == "guess" and not has_views(reader, who):
            return None
        if who.last >= q - 1 or start and who.first > start + 1:
            return None
        voice = reader.voice_of(who)
        who = who if voice is None else voice
        if who.number == "p" and who.kind != "country":
            return None
        wills = low[who.last + 1] in grammar.willing and who.last + 1 < q - 1  # « Il veut un candidat « qui sache lire » »
        others = (m for m in clause.mentions if m.kind != "country" and m.first > who.last and m.last < q)
        if not wills and any(not reader.governed(m) for m in others):
            return None
        between = low[who.last + 1 : q - (low[q - 1] in grammar.that)]  # « n'a retenu que « … » »
        if any(w in grammar.be and (w.endswith(self.cues.conditional) or "aurait" in between) for w in between[:4]):
            return None  # « Le ministre serait « à bout » »: somebody else says so
        if self._undergoes(between) or not grammar.receiving.isdisjoint(between) and any(
            m.form == "name" and m.kind == "person" and who.last < m.first < q for m in clause.mentions
        ):
            return None  # « X a été chargé de « … » », « X a reçu de Y « … » »
        if who.form == "guess" and between[:1] and between[0] in grammar.be:
            return None  # « La démission de X est « un abandon » »
        relative = any(w in grammar.relatives for k, w in enumerate(between) if k and between[k - 1] != ",")
        only = relative and not grammar.negation.isdisjoint(between) and "pas" not in between  # « n'en a compté que deux, « … » »
        if len(between) > 30 or relative and not only:
            return None
        return self.speaker(who, index)

    def _undergoes(self, between: list[str]) -> bool:
        """« X [a été élu] « … » », « X, [considéré comme] « … » », « X [passe pour] « … » »: whether the words from a French
        subject to others tell what is done to it, or how it looks to others."""
        grammar = self.cues.grammar
        itself = not grammar.reflexive.isdisjoint(between[:3])
        looks = between[:1] and (between[0] in grammar.seeming or between[:2] in (["passe", "pour"], ["passait", "pour"]))
        called = between[-1:] == ["comme"] and grammar.have.isdisjoint(between)
        called = called and any(w.endswith(("é", "ée", "és", "ées", "u", "ue")) for w in between[:-1])
        return bool(looks) and len(between) < 4 or (called or "été" in between[:4]) and not itself
