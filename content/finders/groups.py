"""Whom « ils », "they" mean: the group, or the two, that the sentence before is about."""

from __future__ import annotations

from bisect import bisect_left

from ..span import Span
from .antecedents import LONG, Antecedents
from .clauses import Clause, Mention
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader
from .tie import has_views


class Groups(Antecedents):
    """Gives the several for whom a pronoun in the plural stands; `last` is who spoke last in each sentence."""

    last: dict[int, Speaker]

    def _group(self, who: Mention, index: int, span: Span) -> Speaker:
        """« Les participants ont … Ils ont condamné « … » »: the group that the sentence before is about, or nobody."""
        previous = self.sentences[index - 1] if index else None
        sentence = self.sentences[index]
        if sentence.starts[0] != who.start and "noun" in self.cues.grammar.compounds:
            return self._own_group(sentence, who, span)
        if previous is None or previous.block != sentence.block or sentence.starts[0] != who.start:
            return Speaker(None, span)
        spoken = self.last.get(index - 1)
        if spoken is not None:
            group = spoken.number == "p" and spoken.name and spoken.person is None
            return spoken._replace(span=span, reason="pronoun") if group else Speaker(None, span)
        reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
        m = reader.main(len(reader.low))
        two = self._two(reader, m) if m is not None and m.form in ("name", "role") and m.kind == "person" else None
        if two is not None:
            return Speaker(two, span, "pronoun", None, "p")
        if m is None or m.number != "p" or m.kind == "country" or m.form not in ("nominal", "guess"):
            return Speaker(None, span)
        if m.start == m.bare and reader.low[m.last] not in self.cues.voices:
            return Speaker(None, span)
        if m.form == "guess" and not has_views(reader, m) or None not in (m.gender, who.gender) and m.gender != who.gender:
            return Speaker(None, span)
        return Speaker(self.text[m.bare : m.bare_end], span, "pronoun", None, "p")

    def _two(self, reader: Reader, m: Mention) -> str | None:
        """« [X et Y] se sont vus. Ils … »: the words for the two who are the subject of a French sentence, of whom `m` is one."""
        low, who, k = reader.low, reader.clause.who, m.last + 1
        if not self.cues.grammar.clitic_subjects:
            return None
        first, second = m, m
        if low[k : k + 1] == ["et"] and k + 2 < len(low):
            second = who[k + 1] or who[k + 2]
        else:
            k = m.first - 1 - (m.first > 1 and low[m.first - 1] in self.cues.determiners)
            first = who[k - 1] if k > 0 and low[k] == "et" else None
        if first is None or second is None or first is second or "pronoun" in (first.form, second.form):
            return None
        k = second.last + 1
        while k + 1 < len(low) and low[k] in self.cues.grammar.clitics:
            k += 1  # « X et Y | se sont vus »
        several = k < len(low) and second.kind == first.kind == "person" and low[k].endswith("nt")
        return self.text[first.bare : second.bare_end] if several else None

    def _own_group(self, sentence: Sentence, who: Mention, span: Span) -> Speaker:
        """"The two leaders welcomed what they called “…”": the group that is the subject of the sentence itself."""
        if len(sentence.lower) > LONG:
            return Speaker(None, span)
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        limit = bisect_left(sentence.starts, who.start)
        m = reader.main(limit)
        if m is None or m.number != "p" or m.form not in ("nominal", "guess") or not has_views(reader, m):
            return Speaker(None, span)
        others = any(n.number == "p" for n in reader.clause.mentions if m.last < n.first < limit)
        return Speaker(None, span) if others else Speaker(self.text[m.bare : m.bare_end], span, "pronoun", None, "p")
