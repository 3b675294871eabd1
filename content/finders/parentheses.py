"""Subjects over what stands between them and their verb: between commas or dashes, after a relative, a second office."""

from __future__ import annotations

import re

from .clauses import BREAKS, QUOTED, Mention, capital
from .inversions import Inversions
from .lexicon import COUNTRY, MULTI, OFFICE, PLACE
from .phrases import DASHES
from .smallwords import POSSESSIVE

_WITHIN = frozenset(("of", "for", "and"))  # inside the name of a body
_OPENING = frozenset("while but and what which whom that because though although whereas when if".split())
_FROM = frozenset("of from in near".split())
_STATE = 4  # words of a town or a state, with its stop
_PARTY = re.compile("[RDI]-[A-Z]")  # Rep. X, R-Idaho


class Parentheses(Inversions):
    """Steps over what stands between a subject and its verb."""

    def _over_parenthesis(self, j: int) -> Mention | None:
        """The subject before what stands between commas or dashes: « X, ministre de Y, [a dit] »."""
        low, who, grammar, cues = self.low, self.clause.who, self.cues.grammar, self.cues
        end, fallback, beside = j, None, False
        parting = frozenset((",",)) if low[j] == "," else DASHES
        for _ in range(7):
            if end <= 0:
                break
            k = end - 2 if low[end - 1] == QUOTED else end - 1
            while k >= 0 and k > end - 40 and low[k] not in parting and low[k] not in BREAKS and low[k] != "—":
                k -= 1
            start = k + 1
            while start < end and not low[start][0].isalnum() and low[start] != QUOTED:
                start += 1
            joined = start + 1 < end and low[start] in grammar.conjunctions and (
                low[start + 1] in grammar.definite or self._begins(start + 1) and not grammar.clitic_subjects
            )
            start = self.past_hardly(start, end) if k < 0 and start + 1 < end and not grammar.clitic_subjects else start
            start += joined  # "Instructions will be given, and the Chair, speaking to reporters, said"
            if parting is DASHES and k < 0 and (comma := self.after_opening(start, end)):
                start = comma + 1  # « Mardi, [les syndicats] – en visite à Oslo – ont parlé »
            if start >= end:
                break
            if _PARTY.match(self.clause.words[start]) and end - start <= 2:
                if k < 0:
                    break
                end = k
                continue
            if k > 1 and end - start <= _STATE and not grammar.clitic_subjects and self._is_state(start, end, k):
                end = k
                continue
            told = self._told_more(start, k) if k > 0 and low[k] == "," and not grammar.clitic_subjects else None
            if told is not None:
                return told
            m = who[start] or (who[start + 1] if low[start] in cues.determiners and start + 1 < end else None)
            if k < 0 and fallback is not None and self.only_opens(start, end, fallback, beside):
                break
            if parting is DASHES and end == j and k > 0 and m is not None and m.first <= start + 1 and grammar.clitic_subjects:
                if not grammar.have.isdisjoint(low[m.last + 1 : end]) and low[k - 1].isalpha():
                    end = k  # « X – la députée Y l'avait prédit – a parlé »
                    continue
            tail = who[end - 1] or (self.ending(start, end) if k < 0 else None)
            if tail is None and 2 < end < j and low[end - 3] in grammar.that and low[end - 2] in cues.determiners:
                # « rapporte que [le marquis], malade, exigea »
                tail = self.phrase_to(end - 1) if grammar.clitic_subjects else None
            within = self._tells_of(tail) if end < j and tail is not None and tail.form == "name" else None
            if within is not None:
                end = within
                continue
            if end < j and tail is not None and self._heads_subordinate(tail):
                return tail
            object_ = self._object_of_relative(m) if m is not None and m.first < start else None
            hangs = m is not None and m.form == "name" and self._hangs(m) and not self._opens_clause(m)
            hangs = hangs or m is not None and m.form == "name" and m.first < start and self._is_done_to(m)
            if object_ is None and hangs and m.first < start and k > 0:
                object_ = next((i for i in range(m.first - 1, max(0, m.first - 8), -1) if low[i] == ","), None)
            if object_ is not None:
                end = object_
                continue
            if m is not None and m.form == "pronoun" and m.last == end - 1 and low[start] not in grammar.relatives:
                if low[start] in grammar.insisting and k > 0:
                    end = k  # « Le dirigeant, lui, avait confirmé »
                    continue
                return m
            within = self._within_relative(k, end, j) if end < j and k > 0 else None
            if within is not None:
                end = within
                continue
            whole = m is not None and m.form in ("name", "role") and low[start] not in grammar.governing
            whole = whole and low[m.last + 1] not in POSSESSIVE  # "X, Y's rival two years ago, called"
            opens = whole and end == j and m.last == end - 1 and self._opens_clause(m)  # "silent since its minister, X, said"
            if opens and m.first <= start and m.person is not None:
                return m
            if whole and m.first <= start and m.person is not None and not self._hangs(m):
                return self._whose_office(m) or self._apposed(m, start, k) or self._described(m, k)
            opened = self._opened_by_small_word(start, end) if end < j and not grammar.clitic_subjects else None
            if opened is not None:
                return opened
            opens_clause = self._tells_more(start, end, tail)
            fronted = tail is not None and k < 0 and self.after_fronted(tail)
            if fronted and opens_clause:
                opens_clause = False  # "In his letter X, once governor, says"
            elif k < 0 and fallback is not None and low[j] == "," and not fronted and self._leads_up(start, end):
                break  # "Without naming X, the union, in a note, said", "Meanwhile, the ministry, once again, said"
            if tail is not None and start < tail.first and low[tail.first - 1] == ",":
                opens_clause = False  # "In Ottawa, the critic, X — his cousin — accused"
            if fronted and tail.form != "name" and fallback is None:
                return self._owner(tail)
            if tail is not None and tail.form == "name" and not self._hangs(tail) and not opens_clause:
                return self._described(tail, k)
            if m is None and k > 1 and low[k] == "," and self._is_set_off(start, k):
                return self._described(who[k - 1], k)
            if m is None and self._is_name(start, end):
                return self._described(self._guess(start, end - 1), k)
            if m is not None and m.form == "nominal" and m.first <= start + 1 and self._is_longer(m, end):
                return self._described(self._guess(start, end - 1), k)
            if m is not None and m.form == "nominal" and m.first <= start + 1:
                apposed = who[k - 1] if k > 0 and m.start == m.bare and m.kind == "person" else None
                if apposed is not None and apposed.form == "nominal" and apposed.kind == "country" and not self._hangs(apposed):
                    return apposed  # « Doha, médiateur, appelle à … »
                described = m.start == m.bare and m.kind == "person" and m.number == "s" and fallback is None and k > 0
                if not described or not grammar.clitic_subjects:  # « X, citant son père, [riziculteur], a confié »
                    fallback = self._owner(m)
            elif low[start] in cues.determiners or capital(self.clause.words[start]) and low[start] not in grammar.subordinators:
                read = self.phrase_from(start)
                if read is not None and read.form != "pronoun":
                    fallback = read
            elif low[start] in grammar.relatives or low[start] in grammar.governing or low[start].isdigit():
                pass
            elif fallback is not None:
                break
            beside = beside or fallback is not None and end == j
            if fallback is not None and (joined or low[start] in grammar.subordinators):
                break
            if k < 0 or low[k] not in parting:
                break
            end = k
        return fallback

    def _is_state(self, start: int, end: int, comma: int) -> bool:
        """"X, of Escanaba, [Mich.], said", "X, from Bergen, [Norway], said": whether a known place stands after a town."""
        low, words = self.low, self.clause.words
        m, k = self.clause.who[start], comma - 1
        if not self.cues.flags.get(low[start], 0) & (PLACE | COUNTRY | MULTI) or m is not None and m.kind == "person":
            return False
        if low[comma] != "," or not all(capital(words[i]) or low[i] == "." for i in range(start, end)):
            return False
        while k > max(0, comma - _STATE) and (capital(words[k]) or low[k] == "."):
            k -= 1
        return k < comma - 1 and low[k] in _FROM

    def _whose_office(self, m: Mention) -> Mention | None:
        """"[X, chief of staff to the minister], Y, said": who is named before an office of somebody else, whose bearer `m` is."""
        outer = self.clause.who[m.first - 2] if m.first > 4 and self.low[m.first - 1] == "," else None
        if outer is None or outer.form != "name" or outer.last != m.first - 2 or self.cues.grammar.clitic_subjects:
            return None
        words = self.low[outer.first : outer.last + 1]
        office = "," in words and bool(self.cues.flags.get(words[-1], 0) & OFFICE)
        return outer if office and words[-2] in self.cues.determiners and words[-3] in self.cues.grammar.governing else None

    def _opened_by_small_word(self, start: int, end: int) -> Mention | None:
        """"which [X], breaking a silence, called", "while [the office] – consulted by letter – said": the subject that is all of a
        clause before what stands between commas or dashes, but for the word that opens it."""
        if self.low[start] not in _OPENING or start + 1 >= end:
            return None
        m = self.clause.who[start + 1]
        m = m if m is not None and m.first == start + 1 else self.phrase_from(start + 1)
        return m if m is not None and m.last == end - 1 and m.form != "pronoun" else None

    def _tells_more(self, start: int, end: int, tail: Mention | None) -> bool:
        """", which [the council] adopted,", ", supported by [Korea],", ", echoing [X],": whether the words from place `start` to
        `end` only tell more of what stands before them, so that `tail`, with which they end, is no subject."""
        low, grammar, words = self.low, self.cues.grammar, self.clause.words
        if low[start] in grammar.subordinators or low[start] in grammar.relatives:
            return True
        english = not grammar.clitic_subjects
        if english and start + 1 < end and low[start].endswith(self.cues.participles) and low[start + 1] in grammar.by:
            return True  # "Japan, supported by Korea and Fiji, proposed"
        if tail is None:
            return False
        if low[start] in grammar.counting and low[tail.first - 1] != ",":
            return True  # "112 economists, among them the laureate X, call it"
        if english and start < tail.first - 1 and low[tail.first - 1].endswith("ing") and words[tail.first - 1].islower():
            return True  # ", a day after meeting X,"
        led = low[start].endswith("ing") and start < tail.first and low[start].isalpha()
        return led and english and words[start].islower()  # ", echoing X,"

    def _within_relative(self, comma: int, end: int, j: int) -> int | None:
        """« L'Union, dont le secrétaire général, [X], est attendu, »: the comma before a relative whose own subject stands
        between `comma` and `end`, the verb of the relative right after it."""
        low, grammar = self.low, self.cues.grammar
        if not grammar.clitic_subjects or low[comma] != "," or low[end + 1] not in grammar.auxiliaries or end + 1 >= j:
            return None
        first = next((i for i in range(comma - 1, max(0, comma - 14), -1) if low[i] == "," or low[i] in BREAKS), 0)
        return first if first and low[first] == "," and low[first + 1] in ("dont", "que", "qu'", "où") else None

    def _is_done_to(self, m: Mention) -> bool:
        """« X, comme [Y, maire], dénonce », « X, après avoir reçu [Y, maire], dénonce »: whether a French name with what they are
        is only compared with somebody, or what is done to them told."""
        k = m.first - 1
        while k > 0 and self.low[k] in self.cues.determiners:
            k -= 1
        if k < 2 or not self.cues.grammar.clitic_subjects:
            return False
        return self.low[k] == "comme" or self.low[k].endswith(self.cues.participles) and self.low[k - 1] in self.cues.grammar.past_infinitive

    def _tells_of(self, m: Mention) -> int | None:
        """« L'armée, que [X, ministre], accuse de « … », a dit »: the comma before a relative of which `m` is the subject, with a verb
        right after it."""
        k, low, verb = m.first - 1, self.low, m.last + 1 + (self.low[m.last + 1] == ",")
        acts = low[verb] in self.cues.helping or low[verb] in self.cues.grammar.predicates or low[verb] in self.cues.finite
        while k > 2 and low[k] in self.cues.determiners:
            k -= 1
        if k < 3 or low[k] not in ("que", "qu'", "qui") or not acts or not self.cues.grammar.clitic_subjects:
            return None
        k -= low[k - 1] in self.cues.grammar.governing
        return k - 1 if low[k - 1] == "," else None

    def _is_set_off(self, start: int, comma: int) -> bool:
        """« X, Mi'kmaq d'Elsipogtog, »: whether what begins at `start` tells more of the one named right before the comma."""
        m = self.clause.who[comma - 1]
        named = m is not None and m.form == "name" and m.kind == "person" and not self._hangs(m)
        led = capital(self.clause.words[start]) and self.low[start + 1] in self.cues.grammar.governing
        return led and named and bool(self.cues.grammar.clitic_subjects)

    def _begins(self, k: int) -> bool:
        """Whether a mention of somebody or of a body begins at place `k`."""
        m = self.clause.who[k]
        return m is not None and m.first == k and m.form != "pronoun"

    def _leads_up(self, start: int, end: int) -> bool:
        """Whether the English words from place `start` to the comma at `end` only lead up to a clause."""
        if self.cues.grammar.clitic_subjects:
            return False
        return self.low[start] in self.cues.grammar.governing or self.opens_aside(start, end + 1)

    def _told_more(self, start: int, comma: int) -> Mention | None:
        """The subject of a clause in the middle of a sentence, of which an apposition or a relative at `start` tells more: "but
        [the Lagoon Alliance], a coalition of villages, said", "while [X], who chairs the board, said"."""
        low, grammar, words = self.low, self.cues.grammar, self.clause.words
        if low[start] not in grammar.relatives and low[start] not in grammar.indefinite:
            return None
        m = self.clause.who[comma - 1]
        if m is None and capital(words[comma - 1]):
            first = comma - 1
            while first > 0 and (capital(words[first - 1]) or low[first - 1] in _WITHIN and capital(words[first - 2])):
                first -= 1
            m = self.stretched_to(first - (first > 0 and low[first - 1] in grammar.definite), comma - 1) if first else None
        if m is None or m.form not in ("name", "nominal", "role", "guess") or m.last != comma - 1:
            return None
        k = m.first - 1
        k -= k > 0 and low[k] in grammar.definite
        opens = k > 0 and (low[k] in _OPENING or low[k] in grammar.quoting)
        return m if opens or k > 0 and low[k] == "," and m.form != "role" and low[start] in grammar.indefinite else None

    def _object_of_relative(self, m: Mention) -> int | None:
        """The comma before the relative whose object is `m`: "X, who met [Y, the minister], said"; None where there is none."""
        low = self.low
        comma = next((k for k in range(m.first - 2, max(0, m.first - 10), -1) if low[k] == ","), 0)
        if not comma or low[comma + 1] not in ("who", "which", "qui", "que", "qu'") or comma + 3 > m.first:
            return None
        return comma if {"que", "qu'"}.isdisjoint(low[comma + 2 : m.first]) else None  # « X, que soutient [Y, ministre], a dit »

    def _is_longer(self, m: Mention, end: int) -> bool:
        """Whether a country or body only begins the name of another: "The Malawi Economic Justice Network, a civil group",
        "The UN children's agency, Unicef,"."""
        words = self.clause.words[m.last + 1 : end]
        if not words or m.kind == "person" or self.cues.grammar.clitic_subjects:
            return False
        if m.kind == "country" and all(capital(word) for word in words):
            return True
        plain = all(word.islower() or word in POSSESSIVE for word in words) and len(words) < 4
        return plain and self.cues.light.isdisjoint(words) and self.cues.anaphors.get(words[-1]) == "body"

    def _told_by_relative(self, j: int) -> Mention | None:
        """« a répondu à [un élu] qui dénonçait », « se souvient d'[un ministre] qui promettait »: the person right before a relative
        without a comma, though they hang on a preposition; not so « le conseiller du ministre qui »."""
        m, low, grammar = self.clause.who[j - 1], self.low, self.cues.grammar
        if m is None or m.last != j - 1 or m.form not in ("nominal", "role", "name") or m.first < 2:
            return None
        k = m.first - (low[m.first] not in grammar.contracted)
        while k > 1 and low[k] in self.cues.determiners and low[k] not in grammar.of:
            k -= 1
        of = low[k] in grammar.of
        if not of and low[k] not in grammar.governing or m.kind != "person" and low[k] not in grammar.by | grammar.at:
            return None
        head = k - 1
        somebody = of and (self.clause.who[head] is not None or self.cues.speaks(low[head]) or low[head] in self.cues.nouns)
        return None if somebody else m

    def placed(self, j: int) -> Mention | None:
        """« Même ton dans [Le Courrier du Nord], pour qui … »: a paper whose name ends at place `j`, after a preposition."""
        for k in range(j - 1, max(-1, j - 8), -1):
            if self.low[k] in self.cues.grammar.governing and self.low[k] not in self.cues.grammar.of:
                who = self.phrase_from(k + 1) if capital(self.clause.words[k + 1]) else None
                return who if who is not None and who.last == j else None
        return None

    def _with_second_office(self, m: Mention) -> Mention | None:
        """"[the Special Representative and Head of the Office] told", « [le porte-parole rebelle] a dit »: both offices of one,
        where `m` is the second."""
        k = m.first - 1
        if m.form != "nominal" or m.kind != "person" or m.start != m.bare or m.number != "s" or k < 1:
            return None
        if self.cues.grammar.clitic_subjects and m.last - m.first < 2:
            k += 1
        elif k < 2 or self.low[k] != "and":
            return None
        first = self.clause.who[k - 1]
        alike = first is not None and first.form in ("nominal", "role") and first.number == "s"
        if alike and first.kind != "person":  # « [le syndicat Avenir infirmier] »
            return self.stretch(first, m.last)._replace(form="nominal") if first.kind == "organisation" and k == m.first else None
        return self.stretch(first, m.last)._replace(form="nominal") if alike and first.start < first.bare else None

    def _aimed_at(self, m: Mention) -> Mention | None:
        """"[X's nominee] to lead the Fed promised", "[X], who during the campaign had called it": whom an infinitive tells of, or a
        relative, where `m` is only its object, or when."""
        k = m.first if self.low[m.first] in self.cues.grammar.governing else m.first - 1
        while k > 0 and self.low[k] in self.cues.determiners and self.low[k] not in self.cues.grammar.governing:
            k -= 1
        if k > 1 and self.low[k] in self.cues.grammar.governing and self.low[k - 1] in self.cues.grammar.persons:
            return self.before(k - 1) if not self.cues.grammar.clitic_subjects else None
        if self.cues.grammar.clitic_subjects or k < 3 or self.low[k - 1] not in self.cues.grammar.linking:
            return None
        noun = self.clause.who[k - 2]
        bare = self.low[k].isalpha() and self.clause.who[k] is None and not capital(self.clause.words[k])
        bare = bare and self.low[k] not in self.cues.grammar.governing
        return self.before(k - 2) if bare and noun is not None and noun.last == k - 2 and noun.form != "pronoun" else None

    def _closes_subject(self, comma: int) -> bool:
        """"[X, who quit in May], said his successor, Y, had …": whether what ends with a comma is somebody with a phrase between
        commas, who opens the clause."""
        if self.low[comma] != ",":
            return False
        m = self._over_parenthesis(comma)
        if m is None or m.kind != "person" or m.form not in ("name", "role", "nominal") or m.number not in "sp":
            return False
        opens = m.first
        while opens > 0 and self.low[opens - 1] in self.cues.determiners:
            opens -= 1
        return (not opens or self.low[opens - 1] in BREAKS) and "," in self.low[m.first : comma]

    def _paired(self, m: Mention) -> Mention | None:
        """"[officials familiar with talks between [A] and [B]]": A, where B is asked for."""
        k = m.first - 1
        while k > 0 and self.low[k] in self.cues.determiners:
            k -= 1
        if k < 2 or self.low[k] not in self.cues.grammar.conjunctions:
            return None
        first = self.clause.who[k - 1]
        k = first.first - 1 if first is not None else 0
        while k > 0 and self.low[k] in self.cues.determiners:
            k -= 1
        return first if k > 0 and self.low[k] == "between" else None
