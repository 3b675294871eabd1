"""Who stands at a cue: the subject of a verb, before or after it, and the one a preposition names.

A shallow reading, without a parser: phrases that hang on a preposition cannot be a subject, what stands between commas
after a subject is stepped over, and every look-back and look-ahead has a bound.
"""

from __future__ import annotations

from typing import NamedTuple

from .clauses import QUOTED, Clause, Mention
from .cues import FINITE, GERUND, INFINITIVE, JUDGES, PARTICIPLE, REPORTS, Cues

REACH = 60  # words that a look-back or look-ahead may cross
_PARTICLES = frozenset("de du d' la le van von der den bin ibn al el á da di dos y".split())
POSSESSIVE = frozenset(("'s", "'"))
PHRASE = 14  # words that a phrase read without the cast may have
_BREAKS = frozenset(";:") | {QUOTED}
_DASHES = frozenset("–—-")


class Event(NamedTuple):
    """A cue verb in a clause: place of the verb, first word of its group, its flags. `after` when the subject follows
    (« a dit X »); `pronoun` is the place of the word that holds verb and subject (« dit-il »)."""

    at: int
    group: int
    flags: int
    finite: bool
    passive: bool = False
    after: bool = False
    pronoun: int | None = None
    last: int = 0


def is_adverb(low: list[str], i: int, cues: Cues) -> bool:
    """Adverbs of the list, and those that their ending tells where no article makes them nouns (« le gouvernement »)."""
    word = low[i]
    if word in cues.grammar["adverbs"]:
        return True
    if len(word) < 6 or not word.endswith(tuple(cues.grammar["adverb_endings"])):
        return False
    before = low[i - 1] if i else ""
    return not (before in cues.determiners or before in cues.grammar["governing"] or before in cues.grammar["contracted"])


def _capital(word: str) -> bool:
    return word[:1].isupper()


class Reader:
    """Reads one clause. Everything it gives is a Mention of that clause, or None."""

    def __init__(self, clause: Clause, cues: Cues):
        self.clause = clause
        self.cues = cues
        self.low = clause.low
        self.events = list(self._events())
        self._prepositions: list[tuple[int, int, Mention]] | None = None

    # ---- verbs

    def _events(self):
        low, cues = self.low, self.cues
        for i, word in enumerate(low):
            flags = cues.verbs.get(word, 0)
            phrase = cues.phrase_at(low, i) if word in cues.phrases else None
            if phrase is not None:
                yield self._event(*phrase)._replace(at=i, last=i)
            elif flags:
                if not self._is_noun(i, flags):
                    yield self._event(i, flags)
            elif "-" in word and word.rpartition("-")[2] in cues.grammar["clitic_subjects"]:
                event = self._inverted(i)
                if event:
                    yield event

    def _inverted(self, i: int) -> Event | None:
        """« dit-il », « a-t-il ajouté »: verb and pronoun in one word."""
        base = self.low[i].rpartition("-")[0].removesuffix("-t")
        grammar = self.cues.grammar
        flags = self.cues.verbs.get(base, 0)
        group = i - 1 if i and self.low[i - 1] in grammar["clitics"] else i
        if base in grammar["auxiliaries"]:
            k = i + 1
            while k < len(self.low) and k <= i + 4 and (is_adverb(self.low, k, self.cues) or self.low[k] in grammar["clitics"]):
                k += 1
            if k < len(self.low) and k <= i + 4:
                return Event(k, group, self.cues.verbs.get(self.low[k], 0), True, pronoun=i, last=k)
        return Event(i, group, flags, True, pronoun=i, last=i) if flags else None

    def _is_noun(self, i: int, flags: int) -> bool:
        low, grammar = self.low, self.cues.grammar
        if i == 0:
            return low[i] in self.cues.nouns
        before = low[i - 1]
        compounds = "noun" in grammar["compounds"]
        if compounds and before in grammar["definite"]:
            return True
        following = low[i + 1] if i + 1 < len(low) else "."
        parted = following == "," and not self._ends_subject(i - 1)
        if compounds and low[i] in grammar["homographs"] and (
            parted or following in grammar["auxiliaries"] or self.cues.verbs.get(following, 0) & FINITE
        ):
            return True  # "voting-rights advocates hailed"
        if flags & FINITE and before in grammar["definite"] and (low[i] in grammar["homographs"] or low[i] in self.cues.nouns):
            further = low[i - 2] if i > 1 else ""
            return not (further in grammar["comparing"] or further in grammar["negation"] or self._ends_subject(i - 2))
        if before in grammar["indefinite"] or before in grammar["possessive"]:
            return True
        if before in grammar["demonstrative"] and before not in grammar["relatives"]:
            return before not in ("ce", "this", "that") or low[i] in self.cues.nouns
        if before in POSSESSIVE and not flags & GERUND:
            return True
        if before in grammar["governing"] and not flags & (GERUND | INFINITIVE | PARTICIPLE):
            return True
        if before in grammar["governing"] and before not in grammar["linking"] and compounds and not flags & GERUND:
            return True  # "in text messages"
        if before in grammar["governing"] and low[i] in self.cues.nouns and before not in grammar["clitics"]:
            return True
        if _capital(self.clause.words[i]) and before != QUOTED and low[i - 1] not in '."':
            return True
        if compounds and low[i] in grammar["homographs"] and before.isalpha() and not self._ends_subject(i - 1):
            # "the debate rules", "talks were": a plural noun, unless a subject stands before it
            light = before in grammar["relatives"] or before in grammar["conjunctions"] or is_adverb(low, i - 1, self.cues)
            if not (light or _capital(self.clause.words[i - 1])):
                return True
        if flags & INFINITIVE and not flags & (FINITE | PARTICIPLE) and before.isalpha() and not self._ends_subject(i - 1):
            # "deputy press secretary": a bare form needs a plural, an auxiliary or a pronoun before it
            ready = before in grammar["auxiliaries"] or before in grammar["governing"] or before in grammar["relatives"]
            if not (ready or before in grammar["conjunctions"] or is_adverb(low, i - 1, self.cues) or before.endswith("s")):
                return True
        if low[i] in self.cues.nouns:
            named = self._ends_subject(i - 1) or _capital(self.clause.words[i - 1])
            return not (named or before in grammar["auxiliaries"] or before in grammar["clitics"]
                        or before in grammar["relatives"] or is_adverb(low, i - 1, self.cues) or before in (",", QUOTED))
        return False

    def _ends_subject(self, i: int) -> bool:
        """Whether a mention ends here that could be the subject of a verb that follows."""
        return i >= 0 and self.clause.who[i] is not None and self.clause.who[i].last == i

    def _event(self, i: int, flags: int) -> Event:
        low, cues, grammar = self.low, self.cues, self.cues.grammar
        k = i - 1
        while k >= 0 and k > i - 6 and (is_adverb(low, k, cues) or low[k] in grammar["clitics"]):
            k -= 1
        aux = low[k] if k >= 0 else ""
        hyphen = aux.rpartition("-")
        if flags & PARTICIPLE and hyphen[2] in grammar["clitic_subjects"] and hyphen[0].removesuffix("-t") in grammar["auxiliaries"]:
            return Event(i, k, flags, True, pronoun=k, last=i)
        passive = finite = False
        if flags & PARTICIPLE and aux in grammar["be"] and not any(low[j] in grammar["reflexive"] for j in range(max(0, k - 1), i)):
            passive = finite = True
        elif flags & PARTICIPLE and (aux in grammar["have"] or aux in grammar["be"]):
            finite = True
        elif flags & FINITE:
            finite = True
        elif flags & INFINITIVE and not (aux in grammar["governing"] or low[i - 1] in grammar["governing"] or low[i - 1] == "to"):
            finite = True
        elif flags & PARTICIPLE and not flags & (FINITE | GERUND):
            passive = True
        following = low[i + 1] if i + 1 < len(low) else ""
        if flags & PARTICIPLE and following in grammar["by"] and not aux in grammar["have"]:
            passive = True
        group = i
        k = i - 1
        if passive and aux not in grammar["be"] and aux in grammar["conjunctions"]:
            passive = False  # « a défendu un budget …, et prévenu : »
        if passive and not aux in grammar["be"] and low[k] == ",":
            k = self._parted_auxiliary(i)
            if k is not None:
                passive, finite, group = False, True, k
            else:
                k = i - 1
        while k >= 0 and k > i - 20 and (low[k] in grammar["auxiliaries"] or low[k] in grammar["clitics"] or is_adverb(low, k, cues)):
            if self.clause.who[k] is not None and self.clause.who[k].form != "pronoun":
                break
            if low[k] in ("ce", "hier") or low[k] in grammar["times"]:
                break
            group = k
            if low[k] in grammar["auxiliaries"] and low[k] not in grammar["linking"] and flags & INFINITIVE and not flags & PARTICIPLE:
                finite = True
            k -= 1
        if not finite and flags & INFINITIVE and k > 0 and (low[k] in grammar["linking"] or low[group] in grammar["linking"]):
            group, finite = self._governor(group)
        j = group - 1
        after = False
        if j >= 0 and low[j] in grammar["comparing"] and finite and not passive:
            # « comme l'explique X », "as Smith put it": the subject follows unless it stands there already
            after = True
        return Event(i, group, flags, finite, passive, after, None, i)

    def _parted_auxiliary(self, i: int) -> int | None:
        """« avait, pour sa part, reconnu »: place of the auxiliary before what stands between commas."""
        k = i - 2
        while k > 0 and k > i - 10 and self.low[k] != ",":
            k -= 1
        return k - 1 if k > 0 and self.low[k] == "," and self.low[k - 1] in self.cues.grammar["have"] else None

    def _governor(self, group: int) -> tuple[int, bool]:
        """« a tenu à dire », "sought to portray": the verb that the infinitive completes belongs to its group."""
        low, grammar = self.low, self.cues.grammar
        k = group - 1
        if k >= 0 and low[k] in grammar["linking"]:
            k -= 1
        if k < 1 or self.clause.who[k] is not None or not low[k].isalpha() or low[k] in self.cues.determiners:
            return group, False
        if low[k - 1] in self.cues.determiners or low[k - 1] in grammar["governing"]:
            return group, False  # a noun: « le besoin de dire »
        k -= 1
        while k >= 0 and (low[k] in grammar["auxiliaries"] or low[k] in grammar["clitics"] or is_adverb(low, k, self.cues)):
            k -= 1
        return k + 1, k >= 0 and self._ends_subject(k)

    # ---- subjects

    def subject(self, event: Event) -> Mention | None:
        """Whose words a cue verb gives."""
        if event.pronoun is not None:
            return self._clitic(event.pronoun)
        if event.passive:
            return self.agent(event)
        if event.after or self._follows(event):
            found = self.after(event.last + 1)
            if found:
                return found
        if not event.finite:
            return self._main_subject(event)
        return self.before(event.group - 1)

    def _follows(self, event: Event) -> bool:
        """« Le texte, a souligné X, … »: a verb that takes no person for an object, after a comma and right before one."""
        j = event.group - 1
        if not self.cues.grammar["clitic_subjects"]:
            return False
        if j < 1 or self.low[j] not in (",", "–", "—") or not event.flags & REPORTS or event.flags & JUDGES or not event.finite:
            return False
        k = event.last + 1
        while k < len(self.low) and (self.low[k] in self.cues.grammar["times"] or is_adverb(self.low, k, self.cues)):
            k += 1
        if k >= len(self.low) or self.low[k] in self.cues.grammar["governing"]:
            return False
        m = self.clause.who[k] or (self.clause.who[k + 1] if self.low[k] in self.cues.determiners and k + 1 < len(self.low) else None)
        if m is not None:
            return m.kind == "person" and m.form in ("name", "nominal", "role")
        return _capital(self.clause.words[k])

    def agent(self, event: Event) -> Mention | None:
        """« accusé par X », "denounced by X"."""
        by = self.cues.grammar["by"]
        for k in range(event.last + 1, min(event.last + 10, len(self.low))):
            if self.low[k] in by:
                return self._phrase_from(k + 1)
            if self.low[k] in ";:":
                break
        return None

    def _clitic(self, i: int) -> Mention:
        c = self.clause
        word = self.low[i].rpartition("-")[2]
        gender, number = self.cues.pronouns.get((word,), ("-", "s"))
        start = c.ends[i] - len(word)
        return Mention(i, i, start, c.ends[i], start, c.ends[i], None, "pronoun", gender if gender != "-" else None, number)

    def _main_subject(self, event: Event) -> Mention | None:
        """Subject of « en déclarant », "adding": that of the nearest finite cue before, else the clause's own."""
        for other in reversed(self.events_before(event.at)):
            relative = other.group and self.low[other.group - 1] in self.cues.grammar["relatives"]
            if other.finite and not other.passive and not relative and event.at - other.at < REACH:
                found = self.subject(other)
                if found is None and other.last + 1 < len(self.low):
                    found = self.after(other.last + 1)
                if found:
                    return found
        return self.main(event.at)

    def events_before(self, i: int) -> list[Event]:
        """Events whose verb stands before place `i`."""
        return [e for e in self.events if e.at < i]

    def main(self, limit: int) -> Mention | None:
        """The first mention of the clause before place `limit` that hangs on no preposition; failing one, a phrase at its start."""
        low, grammar = self.low, self.cues.grammar
        start = self._past_dateline(limit)
        while start < limit and not low[start][0].isalnum() and low[start] != QUOTED:
            start += 1
        if start < limit and (low[start] in grammar["subordinators"] or self.cues.preposition_at(low, start)):
            depth = next((k for k in range(start, min(limit, start + REACH)) if low[k] == ","), None)
            if depth is not None and depth + 1 < limit:
                start = depth + 1
        free = self._first_free(start, limit)
        if free is None or free.first > start + 1:
            opening = self._opening_phrase(start, limit)
            if opening is not None and (free is None or opening.last + 1 < limit and self.low[opening.last + 1] != ","):
                return opening
        return free

    def _past_dateline(self, limit: int) -> int:
        """The place after "PORT ALDER, Ohio (AP) —"."""
        for k in range(min(12, limit)):
            if self.low[k] in _DASHES and k and (self.clause.words[0].isupper() and len(self.low[0]) > 2 or self.low[k - 1] == ")"):
                return k + 1
        return 0

    def _first_free(self, start: int, limit: int) -> Mention | None:
        who = self.clause.who
        k = start
        limit = min(limit, start + REACH)
        while k < limit:
            m = who[k]
            if m is None or m.first != k:
                k += 1
                continue
            if m.number not in "01" and not self.governed(m):
                if not (m.form == "pronoun" and self.low[k] in self.cues.grammar["clitics"]):
                    return self._owner(m)
            k = m.last + 1
        return None

    def _opening_phrase(self, start: int, limit: int) -> Mention | None:
        low, cues = self.low, self.cues
        if start + 1 >= limit or low[start] in cues.grammar["subordinators"] or low[start] in cues.grammar["times"]:
            return None
        if self.clause.who[start] is None and low[start] not in cues.determiners and not _capital(self.clause.words[start]):
            return None
        return self._phrase_from(start)

    def _owner(self, m: Mention, compounds: bool = False) -> Mention:
        """`m`, or where it only owns the one that speaks, the whole phrase: "[[Smith]'s office]"."""
        if m.form == "pronoun" or m.last + 2 >= len(self.low):
            return m
        owns = self.low[m.last + 1] in POSSESSIVE
        compound = compounds and (m.form == "name" or m.kind != "person") and self.low[m.last + 1].isalpha() and "noun" in self.cues.grammar["compounds"]
        if not owns and not (compound and not _capital(self.clause.words[m.last + 1])):
            return m
        k = m.last + 1 + owns
        last = None
        while k < len(self.low) and k < m.last + 9:
            inner = self.clause.who[k]
            if inner is not None and inner.form == "name" and inner.kind == "person":
                return inner._replace(start=m.start, first=m.first)
            word = self.low[k]
            if not word[0].isalnum() or word in self.cues.grammar["auxiliaries"] or word in self.cues.grammar["governing"]:
                break
            if word in self.cues.verbs and not _capital(self.clause.words[k]) and any(e.at == k for e in self.events):
                break
            grammar = self.cues.grammar
            if word in grammar["conjunctions"] or word in grammar["relatives"] or word in grammar["times"]:
                break
            if word in self.cues.determiners or is_adverb(self.low, k, self.cues) or word in self.cues.verbs and not owns:
                break
            last = k
            k += 1
        if last is None:
            return m
        c = self.clause
        return Mention(m.first, last, m.start, c.ends[last], m.bare, c.ends[last], None, "guess", None, "s")

    def governed(self, m: Mention) -> bool:
        """Whether a mention hangs on a preposition."""
        k = m.first - 1
        grammar = self.cues.grammar
        if k >= 0 and self.low[k] in self.cues.determiners and self.low[k] not in grammar["governing"]:
            k -= 1
        if k < 0:
            return False
        return self.low[k] in grammar["governing"] or self.low[self.clause.who[m.first].first] in grammar["governing"] and m.form != "pronoun"

    def before(self, j: int, depth: int = 0) -> Mention | None:
        """The subject whose last word stands at place `j` or, stepping over what is between commas, before it."""
        low, who, grammar = self.low, self.clause.who, self.cues.grammar
        if j < 0 or depth > 4:
            return None
        word = low[j]
        if word == ")":
            k = j
            while k > 0 and k > j - 14 and low[k] != "(":
                k -= 1
            return self.before(k - 1, depth + 1)
        m = who[j]
        if m is not None:
            if m.form == "pronoun":
                if word in grammar["relatives"]:
                    return self.before(j - 1, depth + 1)
                return m if m.number != "0" else None
            if low[m.first] in POSSESSIVE:
                return self._phrase_to(j) or m  # "the minister[’s spokesman]"
            if not self._hangs(m):
                return m
            return self._head_of(m, j, depth)
        if word in (",", "–", "—", "-"):
            return self._over_parenthesis(j, depth)
        if word in grammar["relatives"] or word in grammar["that"]:
            found = self.before(j - 1, depth + 1)
            return found
        if word in grammar["conjunctions"]:
            return self._main_subject(Event(j, j, 0, False))
        if word in _BREAKS or not word[0].isalnum():
            return None
        if word in grammar["times"] or word.isdigit():
            k = j
            while k >= 0 and k > j - 6 and (low[k] in grammar["times"] or low[k].isdigit() or low[k] in ("le", "on", "in", "de", "this")):
                k -= 1
            return self.before(k, depth + 1) if k >= 0 else None
        return self._phrase_to(j)

    def _hangs(self, m: Mention) -> bool:
        k = m.first - 1
        grammar = self.cues.grammar
        if self.low[m.first] in grammar["contracted"] or self.low[m.first] in grammar["of"] and m.last > m.first:
            return True
        if k > 1 and self.low[k] == "." and _capital(self.clause.words[k - 1]):
            k -= 2  # an abbreviated title
        if k >= 0 and self.low[k] in self.cues.determiners:
            k -= 1
        if k < 1:
            return False
        return self.low[k] in grammar["governing"] and self.low[k] not in grammar["comparing"]

    def _head_of(self, m: Mention, j: int, depth: int) -> Mention | None:
        """The phrase that a governed mention completes: "[a spokesman for [Smith]]"."""
        low, who, grammar = self.low, self.clause.who, self.cues.grammar
        k = m.first - 1
        steps = 0
        while k >= 0 and steps < PHRASE:
            word = low[k]
            if who[k] is not None and who[k].form != "pronoun":
                inner = who[k]
                if not self._hangs(inner):
                    return self._stretched(inner, j)
                k = inner.first - 1
            elif word in grammar["governing"] or word in self.cues.determiners or word == "." and k and _capital(self.clause.words[k - 1]):
                k -= 1 + (word == ".")
            elif word[0].isalnum() and word not in self.cues.verbs and word not in grammar["conjunctions"]:
                return self._phrase_to(j, k) or None
            elif word == ",":
                # "In a statement to Smith, ... said": an opening phrase; the subject is elsewhere
                return None
            else:
                return None
            steps += 1
        return None

    def _stretched(self, m: Mention, last: int) -> Mention:
        """A nominal with its complements up to place `last`, the person of a name left alone."""
        if m.form == "nominal":
            end = self.clause.ends[last]
            return m._replace(last=last, end=end, bare_end=end)
        return m

    def _phrase_to(self, j: int, head: int | None = None) -> Mention | None:
        """A phrase that ends at place `j`, read from its article or first capital on."""
        low, words, cues, grammar = self.low, self.clause.words, self.cues, self.cues.grammar
        first = None
        while head is None and j > 0 and low[j].endswith(tuple(grammar["participles"])) and low[j - 1].isalpha() and not _capital(words[j]):
            j -= 1  # "a poll released [Monday] found"
        k = j if head is None else head
        steps = 0
        while k >= 0 and steps < PHRASE:
            word = low[k]
            if word in cues.determiners:
                first = k
                if k and low[k - 1] in grammar["governing"] and k > 1:
                    k -= 1
                    steps += 1
                    continue
                break
            if word in POSSESSIVE and k and k < j:
                first = k - 1
                k -= 1
                steps += 1
                continue
            if word == QUOTED or not (word[0].isalnum()) or word in grammar["conjunctions"] or word in grammar["relatives"]:
                break
            if word in grammar["auxiliaries"] and word not in grammar["governing"] and not _capital(words[k]) or word in grammar["subordinators"] and first is None and k != j and word not in grammar["governing"]:
                break
            if word in cues.verbs and cues.verbs[word] & FINITE and not _capital(words[k]) and k < j:
                break
            if _capital(words[k]) or (k == 0 or low[k - 1] in _BREAKS or low[k - 1] in ",") or word.endswith("s"):
                first = k
            k -= 1
            steps += 1
        if first is None:
            return None
        while first <= j and (low[first] in grammar["times"] or low[first] in grammar["governing"] and low[first] not in cues.determiners):
            first += 1
        if first > j:
            return None
        return self._guess(first, j)

    def _guess(self, first: int, last: int) -> Mention | None:
        c, cues = self.clause, self.cues
        bare = first
        while bare < last and self.low[bare] in cues.determiners:
            bare += 1
        if self.low[bare] in cues.determiners or not c.words[bare][0].isalnum() or self.low[bare].isdigit():
            return None
        number = "p" if self.low[first] in ("les", "des", "ces", "these", "those", "some", "several") else "s"
        return Mention(first, last, c.starts[first], c.ends[last], c.starts[bare], c.ends[last], None, "guess", None, number)

    def _over_parenthesis(self, j: int, depth: int) -> Mention | None:
        """The subject before what stands between commas or dashes: « X, ministre de Y, [a dit] »."""
        low, who, grammar, cues = self.low, self.clause.who, self.cues.grammar, self.cues
        end, fallback = j, None
        parting = frozenset((",",)) if low[j] == "," else _DASHES
        for _ in range(7):
            if end <= 0:
                break
            k = end - 2 if low[end - 1] == QUOTED else end - 1
            while k >= 0 and k > end - 40 and low[k] not in parting and low[k] not in _BREAKS and low[k] != "—":
                k -= 1
            start = k + 1
            if start >= end:
                break
            m = who[start] or (who[start + 1] if low[start] in cues.determiners and start + 1 < end else None)
            tail = who[end - 1]
            if m is not None and m.form == "pronoun" and m.last == end - 1 and low[start] not in grammar["relatives"]:
                if low[start] in ("lui", "elle", "eux", "elles") and k > 0:
                    end = k
                    continue
                return m
            whole = m is not None and m.form in ("name", "role") and not (low[start] in grammar["governing"])
            if whole and m.first <= start and m.person is not None and not self._hangs(m):
                return self._apposed(m, start, k) or self._described(m, k)
            if tail is not None and tail.form == "name" and not self._hangs(tail) and low[start] not in grammar["subordinators"] and low[start] not in grammar["relatives"]:
                return self._described(tail, k)
            if m is None and self._is_name(start, end):
                return self._described(self._guess(start, end - 1), k)
            if m is not None and m.form == "nominal" and m.first <= start + 1:
                fallback = m
            elif low[start] in cues.determiners or _capital(self.clause.words[start]) and low[start] not in grammar["subordinators"]:
                read = self._phrase_from(start)
                if read is not None and read.form != "pronoun":
                    fallback = read
            elif low[start] in grammar["relatives"] or low[start] in grammar["governing"] or low[start].isdigit():
                pass
            elif fallback is not None:
                break
            if low[start] in grammar["subordinators"] and fallback is not None:
                break
            if k < 0 or low[k] not in parting:
                break
            end = k
        return fallback

    def _is_name(self, start: int, end: int) -> bool:
        """Whether the words between two commas look like a person's name, though the cast does not know it."""
        words, low = self.clause.words, self.low
        if not 1 < end - start <= 5 or not _capital(words[start]) or not _capital(words[end - 1]) or low[start] in self.cues.determiners:
            return False
        if low[start] in self.cues.grammar["subordinators"] or low[start] in self.cues.grammar["times"]:
            return False
        return all(_capital(w) or low[start + i] in _PARTICLES for i, w in enumerate(words[start:end]))

    def _described(self, m: Mention, comma: int) -> Mention:
        """`m` with the role that stands before it: « [la cheffe du parti, [X]], a dit »."""
        low, grammar = self.low, self.cues.grammar
        if comma <= 0 or low[comma] != "," or m.first <= comma:
            return m
        k = comma - 1
        while k >= 0 and k > comma - 12 and low[k] != "," and low[k] not in _BREAKS and low[k] not in _DASHES:
            k -= 1
        start = k + 1
        if start >= comma or any(start <= e.at < comma for e in self.events):
            return m
        opens = self.clause.who[start]
        if any(w in grammar["relatives"] for w in low[start:comma]):
            return m
        role = low[start] in self.cues.determiners or opens is not None and opens.form == "nominal"
        role = role or opens is not None and opens.last + 1 < comma and low[opens.last + 1] in POSSESSIVE
        if not role or low[start] in grammar["times"] or low[start + 1] in grammar["times"]:
            return m
        return m._replace(first=start, start=self.clause.starts[start])

    def _apposed(self, m: Mention, start: int, comma: int) -> Mention | None:
        """The name that a phrase with another name in it only describes: « [A], successeur du juge B, »."""
        if self.clause.starts[start] == m.bare or comma <= 0 or self.low[start] in self.cues.grammar["definite"]:
            return None
        before = self.clause.who[comma - 1]
        if before is None or before.form != "name" or before.kind != "person" or self._hangs(before):
            return None
        return before

    # ---- after the verb

    def after(self, i: int, limit: int = 24) -> Mention | None:
        """The subject that follows a verb: « a déclaré mardi à Paris la ministre », "said Smith"."""
        low, who, cues, grammar = self.low, self.clause.who, self.cues, self.cues.grammar
        k, stop = i, min(len(low), i + limit)
        commas = 0
        while k < stop:
            word = low[k]
            m = who[k]
            if m is not None and m.form == "pronoun":
                if m.number == "0" or word in grammar["relatives"]:
                    return None
                if word in grammar["clitics"] and k + 1 < len(low) and low[k + 1] in cues.verbs:
                    return None
                return m
            if word in grammar["times"] or is_adverb(low, k, cues) or word.isdigit() or word in grammar["clitics"] and low[k : k + 1] == ["pas"]:
                k += 1
                continue
            if m is not None and word in grammar["contracted"]:
                k = m.last + 1  # « a déclaré au juge »
                continue
            if m is not None:
                if m.last == k and k + 2 < stop and low[k + 1] == "." and _capital(self.clause.words[k + 2]):
                    k += 2  # an abbreviated title
                    continue
                return self._named_beside(self._owner(m, compounds=True))
            if word in grammar["governing"] and not (word in grammar["indefinite"] and k == i):
                k = self._past_complement(k, stop)
                continue
            if word == ",":
                commas += 1
                if commas > 2:
                    return None
                k += 1
                continue
            if word in cues.determiners:
                if k + 1 < stop and who[k + 1] is not None:
                    return self._named_beside(self._owner(who[k + 1], compounds=True))
                return self._named_beside(self._phrase_from(k))
            if word in grammar["that"] or word in grammar["relatives"] or word in grammar["conjunctions"]:
                return None
            if word == QUOTED or word in ":;.(!?":
                return None
            if _capital(self.clause.words[k]):
                return self._named_beside(self._phrase_from(k))
            if commas:
                # « a ironisé, joint à Bamako, le général X »: what stands between commas
                k += 1
                continue
            if k == i and word.isalpha() and word not in grammar["auxiliaries"]:
                if word.endswith("s") and word not in cues.verbs:
                    return self._phrase_from(k)
                if k + 1 < stop and _capital(self.clause.words[k + 1]):
                    k += 1
                    continue
            return None
        return None

    def _past_complement(self, k: int, stop: int) -> int:
        """The place after a preposition and what hangs on it."""
        low, who, cues, grammar = self.low, self.clause.who, self.cues, self.cues.grammar
        k += 1
        if k < stop and low[k] in cues.determiners:
            k += 1
        if k < stop and who[k] is not None:
            return who[k].last + 1
        taken = 0
        while k < stop:
            word = low[k]
            if who[k] is not None and taken or word in cues.determiners and taken or word in grammar["governing"] or not word[0].isalnum():
                break
            if taken and _capital(self.clause.words[k]) and not _capital(self.clause.words[k - 1]):
                break
            taken += 1
            k += 1
        return max(k, 1)

    def _named_beside(self, m: Mention | None) -> Mention | None:
        """The name in apposition to a role: « le porte-parole du ministère, François X »."""
        if m is None or m.form not in ("nominal", "guess", "role"):
            return m
        low, who = self.low, self.clause.who
        k = m.last + 1
        if k < len(low) and who[k] is not None and who[k].form == "name" and who[k].kind == "person" and m.form == "guess":
            return who[k]._replace(start=m.start, first=m.first)
        steps = 0
        while k < len(low) and steps < 9 and low[k] not in (",", "(") and low[k] not in _BREAKS and low[k] != ".":
            if who[k] is None and low[k] not in self.cues.grammar["governing"] and low[k] not in self.cues.determiners and not _capital(self.clause.words[k]):
                if low[k] in self.cues.grammar["relatives"] or low[k] in self.cues.verbs:
                    return m
            k += 1
            steps += 1
        if k + 1 < len(low) and low[k] == ",":
            name = who[k + 1]
            if name is not None and name.form == "name" and name.kind == "person":
                following = low[name.last + 1] if name.last + 1 < len(low) else "."
                if following in (",", ".", "(", "?", "!", QUOTED, ";", "–", "—"):
                    return name._replace(start=m.start, first=m.first)
        return m

    def _phrase_from(self, i: int) -> Mention | None:
        """A phrase that begins at place `i`: article, words, and complements in of."""
        low, words, cues, grammar, who = self.low, self.clause.words, self.cues, self.cues.grammar, self.clause.who
        if i >= len(low):
            return None
        if who[i] is not None:
            m = who[i]
            return None if m.form == "pronoun" and m.number == "0" else self._owner(m)
        if low[i] in cues.determiners and i + 1 < len(low) and who[i + 1] is not None and who[i + 1].form != "pronoun":
            if low[who[i + 1].last] not in grammar["extending"]:
                return self._owner(who[i + 1])._replace(start=self.clause.starts[i])
        k, last, content = i, i - 1, 0
        while k < len(low) and k < i + PHRASE:
            word = low[k]
            if who[k] is not None and content:
                m = who[k]
                if m.form == "name" and m.kind == "person" and low[k - 1] not in grammar["governing"] and m.first == k and low[k - 1] not in grammar["definite"]:
                    return m._replace(start=self.clause.starts[i], first=i)
                if m.form == "pronoun":
                    break
                if low[k - 1] in grammar["of"] or low[k - 1] in cues.determiners or _capital(words[k]):
                    last = m.last
                    k = m.last + 1
                    continue
                break
            if word in POSSESSIVE and content and k + 1 < len(low):
                k += 1
                continue
            if word == "." and content and k + 1 < len(low) and _capital(words[k - 1]) and _capital(words[k + 1]):
                k += 1  # the stop of an abbreviation: Rep. X
                continue
            if word == QUOTED or not word[0].isalnum():
                break
            if word in grammar["relatives"] or word in grammar["conjunctions"] or word in grammar["times"] and content:
                break
            if word in grammar["clitics"] and word not in cues.determiners:
                break
            if word in grammar["of"] and content:
                k += 1
                continue
            if word in cues.determiners:
                if content and not (low[k - 1] in grammar["of"]):
                    break
                k += 1
                continue
            if word in grammar["governing"] and content and low[k - 1] in grammar["extending"]:
                k += 1
                continue
            if word in grammar["governing"] or (word in grammar["auxiliaries"] or content and any(e.at == k or e.group == k for e in self.events)) and not _capital(words[k]):
                break
            content += 1
            last = k
            k += 1
        if not content:
            return None
        return self._guess(i, last)

    # ---- prepositions

    def prepositions(self) -> list[tuple[int, int, Mention]]:
        """(place, words, who) for every « selon X », "according to X" of the clause."""
        if self._prepositions is not None:
            return self._prepositions
        found = self._prepositions = []
        low, cues = self.low, self.cues
        for i, word in enumerate(low):
            if word in cues.prepositions:
                size = cues.preposition_at(low, i)
                if size and i + size < len(low):
                    who = self._named_beside(self._phrase_from(i + size))
                    if who is not None and who.number != "0":
                        found.append((i, size, who))
        return found

