"""What an English "that" begins: a clause that somebody tells, or words that tell which thing is meant."""

from __future__ import annotations

from .cues import FINITE, INFINITIVE, PARTICIPLE, REPORTS, Cues

_OBJECT = 3  # words back from "that" in which the verb stands whose clause it begins: "told the donors that"


def noun_after_that(low: list[str], i: int, flags: int, cues: Cues) -> bool:
    """Whether the verb form at place `i`, right after "that", is a noun there: "adding that reports of a rift were", "told donors
    that pledges “do not carry water”", "called that answer “a request”"; not so in "a report that claims"."""
    grammar = cues.grammar
    if low[i] in grammar.homographs and (not grammar.origins.isdisjoint(low[i + 1 : i + 2]) or _is_told(low, i - 1, cues)):
        return True
    bare = flags & INFINITIVE and not flags & (FINITE | PARTICIPLE)
    return bool(bare) and low[i] in cues.nouns and bool(cues.verbs.get(low[i - 2], 0) & (FINITE | PARTICIPLE))


def _is_told(low: list[str], that: int, cues: Cues) -> bool:
    """Whether the "that" at a place begins what somebody tells: "warned that", "told donors that"."""
    if that < 1 or low[that - 1] in cues.nouns:
        return False
    before = (word for word in low[max(0, that - _OBJECT) : that] if word not in cues.nouns)
    return any(cues.verbs.get(word, 0) & REPORTS and cues.verbs[word] & (FINITE | PARTICIPLE) for word in before)
