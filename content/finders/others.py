"""Whom a phrase does not mean: the one whose somebody it is, who leaves an office or is named beside it; and whom it means
where the text tells who takes an office from whom."""

from __future__ import annotations

import re
from bisect import bisect_left

from ..span import Span
from .authors import Authors
from .clauses import Clause, Mention
from .handover import handed, hands_over, put_in
from .lexicon import OFFICE
from .speaker import Speaker
from .speakers import Reader

_MANY = 60  # people among whom nobody can be told apart
_HEARD = frozenset(("witness", "witnesses", "auditionné", "auditionnée"))
_OF_PARTY = re.compile(r"[*_]* \([A-Z][A-Za-z]{0,6}(?:[-/–][A-Za-z.]{1,8})?\)")
_CHARGED = 50  # characters before a phrase in which what is answered stands
_CHARGE = re.compile(
    r"[,”\"] (?:a|an) (?:\w+ )?(?:charge|claim|accusation|allegation|suggestion|notion|characterization|description|label|remark|attack"
    r"|jab|criticism|assertion|view) (?:that |which )?(?:the )?$"
)
_NEW_IN = frozenset(("nouveau", "nouvel", "nouvelle"))
_TOLD = 4  # sentences back in which it is told who takes whose office
_PLAIN = re.compile(r"[^.,;:!?()\"“”‘«»–—]*")  # of one clause


class Others(Authors):
    """Tells apart whom a phrase means from those beside it."""

    def _is_another_ones(self, who: Mention, words: str, person: int | None) -> bool:
        """"[The prime minister's spokesman] said": whether an English phrase is somebody of whoever bears an office, and the text
        tells of no such thing of the `person` found for it."""
        owner, _, noun = words.replace("’", "'").partition("'s ")
        if self.anew is None or not noun or " " in noun or who.number != "s" or hands_over(noun):
            return False
        if not self.cues.flags.get(owner.split()[-1].lower(), 0) & OFFICE or self.descriptions.is_counterpart(noun):
            return False
        return person is None or noun not in self.posts.words_of(person)

    def _named_beside(self, person: int, who: Mention, index: int) -> bool:
        """« [La ministre] a répondu à Sofia Keller », « Devant Sofia Keller, [la ministre] a … »: whether somebody is named after
        a phrase of the same clause, or by what hangs on a preposition before it; then the phrase means somebody else."""
        start, end = self.sentences[index].start, self.sentences[index].end
        stop = self.text.find(";", who.end, end)
        later = self.cast.namings_in(who.end, stop if stop > 0 else end)
        if any(n.person == person and n.form == "name" and n.outer_start >= who.end for n in later):
            return True
        before = self.cast.namings_in(start, who.start)[-1:]
        if not self.cues.grammar.clitic_subjects and any(
            n.person == person and n.form == "name" and _PLAIN.fullmatch(self.text, n.end, who.start) for n in before
        ):
            return True  # "X rejected [the mayor]'s claim that"
        if not self.cues.grammar.clitic_subjects and self.text[start : who.start].rstrip().endswith(","):
            # "Asked by X whether it had erred, [the bank's lawyer] said"
            fronted = self.cast.namings_in(start + 1, who.start)
            if any(n.person == person and n.form == "name" and self._hangs(n.outer_start, start) for n in fronted):
                return True
        return any(
            n.person == person and n.form == "name" and n.outer_start > start and self.text[n.end : who.start].strip() == ","
            and self.text[n.outer_start - 2].isalpha()
            for n in before
        )  # fmt: skip

    def _succession(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """« X a cédé sa place à Y. [Son successeur] … », « X a nommé Y. [La nouvelle ministre] … », « X a limogé Y. [L'ex-ministre]
        … », "Y succeeded X. [Her predecessor] …": who takes or leaves an office, as the text tells just before."""
        words = self.text[who.bare : who.bare_end].lower().replace("ex-", "ex ").split()
        coming = not _NEW_IN.isdisjoint(words[:1])
        leaving = not self.descriptions.former.isdisjoint(words[:2]) and len(words) > 1
        french = bool(self.cues.grammar.feminine)
        if not (hands_over(words[0]) or french and (coming or leaving)) or who.number != "s":
            return None
        if (coming or leaving) and not self._definite(who):
            return None  # « Un ancien ministre » is one more
        first = max(0, index - _TOLD)
        while self.sentences[first].block != self.sentences[index].block:
            first += 1
        start, gender = self.sentences[first].start, self.descriptions.gender_of(who)
        if leaving and french:
            told = {n.person for n in self.cast.namings_in(start, who.start)} & self.course.left_office(who.start)
            told = {p for p in told if self.cast.of_gender(p, gender)}
            person = told.pop() if len(told) == 1 else None
        else:
            person = put_in(self.text, self.cast, gender, start, who.start) if coming else None
            person = person if coming else handed(self.text, self.cast, words[0], start, who.start)
        if person is None and not french and who.article(self.text) in self.cues.grammar.possessive:
            return Speaker(self.text[who.bare : who.bare_end] + self._qualified(who), span)  # "X resigned. [His successor] said"
        return None if person is None or not self.cast.of_gender(person, gender) else self._known(person, span)

    def _is_another(self, person: int, who: Mention, index: int) -> bool:
        """Whether the sentence, or the text before it, says that a person is not the one whom a phrase means: « X a été remplacé.
        [Le nouveau préfet] … »."""
        first = self.text[who.bare : who.bare_end].lower().partition(" ")[0]
        new = first in _NEW_IN and bool(self.cues.grammar.feminine)
        if new and person in self.course.left_office(who.start):
            return True
        if self._named_beside(person, who, index) or self._stands_against(person, who, index):
            return True
        if first in _HEARD and self._hears(person):
            return True
        return self._under_another(person, who, index) or self._answers_charge(person, who, index)

    def _witness(self, who: Mention) -> int | None:
        """"Evidence from X. … The chair, Y, … Dr Z (Lab) … [The witness] said": the only one named before who hears none."""
        words = self.text[who.bare : who.bare_end].lower()
        if words not in _HEARD or who.number != "s" or who.article(self.text) not in self.cues.grammar.definite:
            return None
        named = self.course.named_before(who.start)
        if len(named) > _MANY:
            return None
        people = [p for p in named if self.cast.of_gender(p, who.gender) and self.cast.people[p].standing != "absent"]
        people = [p for p in people if not self._hears(p)]
        return people[0] if len(people) == 1 else None

    def _hears(self, person: int) -> bool:
        """"Dr X (Lab) read a letter. [The witness] said": whether somebody chairs, or is named with a party in brackets: they hear
        witnesses."""
        first = self.cast.first_named.get(person)
        return person in self.posts.host or first is not None and _OF_PARTY.match(self.text, first.end) is not None

    def _answers_charge(self, person: int, who: Mention, index: int) -> bool:
        """"X accused her of “…,” a charge [the senator] dismissed": whether a phrase is of whoever answers what somebody says."""
        start = self.sentences[index].start
        if self.cues.grammar.clitic_subjects or not _CHARGE.search(self.text, max(start, who.start - _CHARGED), who.start):
            return False
        subject = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues).main(
            bisect_left(self.sentences[index].starts, who.start)
        )
        return subject is not None and subject.person == person

    def _under_another(self, person: int, who: Mention, index: int) -> bool:
        """« – France : soutien. Le représentant permanent a dit … »: whether the words of a paragraph are labelled as those of a
        country that is not somebody's own, who is not named in it."""
        code = self._labelled(index, ":")  # "Ukraine. …" may be what is spoken of
        if code is None or self.cast.home(person) in (None, code):
            return False
        start = self.document.blocks[self.sentences[index].block].start
        return all(n.person != person for n in self.cast.namings_in(start, who.start))
