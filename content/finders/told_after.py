"""Whose words are, by what the next sentence says of them or by the title of an interview."""

from __future__ import annotations

import re
from functools import cached_property

from ..span import Span
from .clauses import Clause
from .points import Points
from .predicates import presented_tie
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader

_THEIR_WORDS = re.compile(r"[*_]*['’]s? (?:own )?(?:words?|answer|reply|remarks?|statement|line|sentence|verdict|plea|speech|message)\b")
_TITLED = 40  # characters before a name with its title in which a paragraph begins
_BEAT = 7  # words and marks of a sentence that only tells what a speaker does
_FOLLOWING = 60  # words of a sentence that may tell whose the words before it were
_TITLES, _TITLE = 3, 200  # blocks that may be the title of an interview, characters of one
_INTRODUCED = 1500  # characters below a title in which only the one who is interviewed is named
_ALONE = re.compile(r"\W{0,3}(?:(?:Grand )?[Ee]ntretien|ENTRETIEN|[Ii]nterview|INTERVIEW)\W{0,3}")
_INTERVIEW = re.compile(
    r"\W{0,3}(?:Grand )?(?:[Ee]ntretien avec|[Ii]nterview (?:de|avec|exclusive)|[Cc]onversation avec|Questions à) "
)


class ToldAfter(Points):
    """Looks at the sentence after words that nothing before them ties to anybody."""

    def _followed(self, index: int) -> Speaker | None:
        """« « Nous avons péché. » Devant la commission, X a choisi la contrition. »: the person the next sentence is about."""
        if "term" not in self.cues.grammar.untied or index + 1 >= len(self.sentences):
            return None
        following = self.sentences[index + 1]
        if following.block != self.sentences[index].block or len(following.lower) > _FOLLOWING:
            return None
        reader = Reader(Clause(following, [], self.cast, self.cues), self.cues)
        who = reader.named_beside(reader.main(len(reader.low)))
        if who is None or who.form != "name" or who.kind != "person" or who.last + 1 >= len(reader.low):
            return None
        passive = any(w in self.cues.grammar.be for w in reader.low[who.last + 1 : who.last + 3])
        return None if passive else self.speaker(who, index + 1)._replace(reason="sentence")

    def _beat(self, index: int) -> Speaker | None:
        """"“It is late.” [She] paused. “We will not sign.”": who an English sentence between two quotations, of a few words, is about."""
        if index + 2 >= len(self.sentences):
            return None
        following, then = self.sentences[index + 1], self.sentences[index + 2]
        if len(following.lower) > _BEAT or then.block != self.sentences[index].block or not self._quoted(then.start + 1):
            return None
        reader = Reader(Clause(following, [], self.cast, self.cues), self.cues)
        who = reader.clause.who[0]
        if who is None or who.first or who.kind != "person" or who.form not in ("name", "pronoun") or who.number != "s":
            return None
        found = self.speaker(who, index + 1)
        return found._replace(reason="sentence") if found.person is not None else None

    def _named_under(self, block: int) -> Speaker | None:
        """The one with whose name the English paragraph begins below words set off: whose they are where it says "X's words", else
        nobody, since it may tell that they are theirs; None where it begins otherwise."""
        blocks = self.document.blocks
        following = blocks[block + 1] if block + 1 < len(blocks) and not self.cues.grammar.clitic_subjects else None
        if following is None or following.kind != "paragraph":
            return None
        start = following.start
        naming = next(iter(self.cast.namings_in(start, start + _TITLED)), None)
        if naming is None or naming.outer_start > start or self.cast.people[naming.person].kind != "person":
            return None
        span = Span(naming.outer_start, naming.end)
        owned = _THEIR_WORDS.match(self.text, naming.end)
        return Speaker(self.cast.people[naming.person].name, span, "point", naming.person) if owned else Speaker(None, span)

    def _credited(self, index: int) -> Speaker | None:
        """« « … » | Cette formule de M. X a été reprise. »: whose the words are that the next sentence calls his."""
        grammar = self.cues.grammar
        if index + 1 >= len(self.sentences):
            return None
        following = self.sentences[index + 1]
        low = following.lower[:8]
        if low and low[0] in grammar.presenting and following.block == self.sentences[index].block and len(following.lower) < _FOLLOWING:
            presented = presented_tie(Reader(Clause(following, [], self.cast, self.cues), self.cues), 0)
            if presented is not None:
                return self.speaker(presented.who, index + 1)._replace(reason="sentence")
        if len(low) > 5 and (low[1] in grammar.indefinite or low[1].isdigit()) and grammar.clitic_subjects:
            return self._called_theirs(following, index, 2)  # « Ces trois mots de X »
        return self._called_theirs(following, index, 1) if len(low) > 4 else None

    def _called_theirs(self, following: Sentence, index: int, noun: int) -> Speaker | None:
        """Who is named after « de » beside the noun for words, at the place `noun` of the sentence after sentence `index`."""
        grammar, low = self.cues.grammar, following.lower
        if following.block - self.sentences[index].block > 1 or low[noun] not in self.cues.nouns or len(low) < noun + 4:
            return None
        of = noun + 1 + (low[noun + 1] in grammar.be)  # « La phrase est de X. »
        if low[0] not in grammar.demonstrative and low[0] not in grammar.definite or low[of] not in grammar.of:
            return None
        reader = Reader(Clause(following, [], self.cast, self.cues), self.cues)
        m = reader.clause.who[of] if reader.clause.who[of] is not None else reader.clause.who[of + 1]
        who = reader.named_beside(m)
        if who is None or who.kind != "person" or who.form not in ("name", "role", "nominal") or who.first > of + 2:
            return None
        comma = following.lower.index(",") if who.form == "nominal" and "," in following.lower[who.last : who.last + 6] else 0
        if comma and following.lower[who.last + 1] in grammar.governing:
            who = reader.stretched_to(who.first, comma - 1)  # "The complaint of [a baker in Oslo], noted on Monday, is"
        return self.speaker(who, index + 1)._replace(reason="sentence")

    @cached_property
    def _interviewed(self) -> Speaker | None:
        """« Entretien avec X »: whose the paragraphs of words are where the title says that a text is an interview."""
        for block in self.document.blocks[:_TITLES]:
            titled = block.end - block.start <= _TITLE and _INTERVIEW.match(self.text, block.start, block.end) is not None
            alone = _ALONE.fullmatch(self.text, block.start, block.end) is not None
            if not titled and not alone:
                continue
            here = self.cast.namings_in(block.start, block.end + alone * _INTRODUCED)
            people = {n.person: n for n in here if self.cast.people[n.person].kind == "person" and n.form == "name"}
            if len(people) == 1:
                (person, n), = people.items()
                return Speaker(self.cast.people[person].name, Span(n.outer_start, n.end), "point", person)
        return None
