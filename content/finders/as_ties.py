"""English words after "as": who calls somebody or something so, whatever the verb: "was introduced by X as “…”", "whom X wrote off
as “…”", "X presented it as “…”"; nobody where a participle has no agent: "a fund listed as “…”"."""

from __future__ import annotations

from .clauses import QUOTED, Mention, is_adverb
from .speakers import Reader
from .tie import Tie, has_views

_AGENT = 12  # words in which the agent of a participle stands
_PARTICLES = frozenset("off out up down over back away".split())
_OBJECTS = frozenset("it him her them me us himself herself itself themselves this that these those".split())


def as_tie(reader: Reader, q: int) -> Tie | None:
    """The tie of words at `q` right after "as"; None where no verb form in the past leads up to it."""
    low, grammar = reader.low, reader.cues.grammar
    if q < 4 or low[q - 1] != "as" or grammar.clitic_subjects:
        return None
    by = next((k for k in range(q - 2, max(1, q - _AGENT), -1) if low[k] in grammar.by or low[k] == QUOTED), 0)
    if by and low[by] != QUOTED and _is_past(reader, by - 1 - (low[by - 1] in _PARTICLES)):
        who = reader.named_beside(reader.phrase_from(by + 1))
        stands = who is not None and who.last == q - 2 and who.number not in "01"
        return _tied(reader, who, by - 1) if stands else None
    if low[q + 1 : q + 2] and low[q + 1] in grammar.by and _is_past(reader, q - 2):
        who = reader.named_beside(reader.phrase_from(q + 2))  # "was listed as “…” by X"
        return _tied(reader, who, q - 2) if who is not None and has_views(reader, who) else None
    has_object = low[q - 2] in _OBJECTS
    verb = q - 2 - has_object
    verb -= low[verb] in _PARTICLES
    has_object = has_object or low[verb + 1] in _OBJECTS
    if verb < 1 or not _is_past(reader, verb) or low[verb - 1] in reader.cues.determiners:
        return None  # "described the cost as “…”"
    k = verb - 1
    while k > 0 and (low[k] in grammar.have or is_adverb(low, k, reader.cues)):
        k -= 1
    if low[k] in grammar.be or not has_object and (low[k] in grammar.relatives or low[k] in grammar.that):
        return None  # "described the talks that followed as “…”"
    who = reader.before(k)
    if has_object or k < verb - 1 and low[k + 1] in grammar.have:
        return _tied(reader, who, verb) if who is not None and who.number not in "01" else None
    return _tied(reader, who if _acts(reader, who) else None, verb)


def _is_past(reader: Reader, k: int) -> bool:
    """Whether a word can be a past participle, and is no listed verb, whose tie is found by what it is known to do."""
    word, cues = reader.low[k], reader.cues
    return word.isalpha() and (word.endswith("ed") or word in cues.pasts_or_participles or word in cues.grammar.given)


def _acts(reader: Reader, who: Mention | None) -> bool:
    """"whom [X] wrote off as", "what [X] dismissed as", "a plan [X] described as": whether the one right before a verb without an
    object does what it tells, and is not what it is done to: "a minister described as “…”"."""
    if who is None or who.form == "guess" and not has_views(reader, who):
        return False
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    k = who.first
    while k > 0 and low[k - 1] in cues.determiners and low[k - 1] not in grammar.that:
        k -= 1
    if k and (low[k - 1] == "what" or low[k - 1] in grammar.whose):
        return True  # "what both sides described as “…”"
    if not k or not low[k - 1].isalpha() or low[k] in grammar.indefinite and (k < 2 or low[k - 2] not in cues.determiners):
        return False  # but "a decision a dock worker described as “…”"
    return low[k - 1] not in grammar.governing and low[k - 1] not in cues.verbs and low[k - 1] not in grammar.conjunctions


def _tied(reader: Reader, who: Mention | None, verb: int) -> Tie:
    event = next((e for e in reader.events if e.at == verb), None)
    return Tie(who, (reader.clause.starts[verb], reader.clause.ends[verb]), event)
