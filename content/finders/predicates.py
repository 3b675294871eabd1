"""Whose words are by what the clause after them calls them: “…” was X's answer, is the verdict of X, came the reply from X, ran
his post, was all X would say; « … » : telle est la réponse de X, c'est ce qu'a répondu X."""

from __future__ import annotations

from .clauses import Mention
from .cues import INCISE, REPORTS
from .smallwords import POSSESSIVE
from .speakers import Reader
from .tie import Tie, cue_span, has_views

_CALLED = 8  # words between the verb and the noun that says what the words are
_BY = 6  # words between that noun and "by"


def called_tie(reader: Reader, p: int) -> Tie | None:
    """The tie of words after which a clause begins at place `p` that calls them somebody's; None where it does not."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    p += low[p] in grammar.have and p + 3 < len(low)  # "has become X's refrain"
    be = low[p] in grammar.be
    if not be and low[p] not in grammar.running or p + 2 >= len(low):
        return None
    k = p + 1
    if be and low[k] == "all":
        k += 1 + (low[k + 1] in grammar.that)
        who = reader.named_beside(reader.phrase_from(k))
        said = who is not None and who.last + 1 < len(low) and low[who.last + 1] in grammar.auxiliaries
        return _tie(reader, who, k - 1) if said else None
    while low[k : k + 1] and low[k] in grammar.adverbs:
        k += 1  # "came back the reply"
    noun = _noun(reader, k)
    if noun is None:
        return None
    if low[k] in grammar.possessive and low[k] in cues.owners:
        return _tie(reader, reader.owner_at(k), noun)
    owner = next((j for j in range(k + 1, noun) if low[j] in POSSESSIVE), None)
    if owner is not None:
        return _tie(reader, reader.clause.who[owner - 1] or reader.phrase_to(owner - 1), noun)
    maker = _maker(reader, noun)
    if maker is None and not be and low[noun] in grammar.replying and low[k] in grammar.definite:
        m = reader.clause.pronoun(noun, None, "x")  # “…,” came the reply
        return Tie(m, (m.start, m.end), None, incise=True)
    if maker is None and low[p] in ("went", "goes", "ran", "runs"):
        return Tie(None, (reader.clause.starts[noun], reader.clause.ends[noun]), None)  # “…,” went the joke in Paksa
    return _tie(reader, maker, noun)


def presented_tie(reader: Reader, p: int) -> Tie | None:
    """« « … » : telle est la réponse de X », « …, c'est ce qu'a répondu X », « … Voilà le message de X »: the tie of French words
    after which a clause begins at place `p` that presents them; None where it does not."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    if p + 3 >= len(low) or low[p] not in grammar.presenting:
        return None
    k = p + 1
    while k < p + 4 and (low[k] in grammar.auxiliaries or low[k] in grammar.be):
        k += 1
    if low[k] == "," and "," in low[k + 2 : k + 6]:
        k = low.index(",", k + 2) + 1  # « c'est, [mot pour mot], la réponse de X »
    k += low[k : k + 1] == ["tout"]
    if k + 2 >= len(low):
        return None
    if low[k] == "ce" and low[k + 1 : k + 2] and low[k + 1] in grammar.that:
        event = next((e for e in reader.events if k + 1 < e.group <= k + 4 and e.finite and not e.passive), None)
        if event is None or not event.flags & (REPORTS | INCISE):
            return None
        who = reader.after(event.last + 1) or reader.before(event.group - 1)
        stands = who is not None and who.first > k and who.number not in "01x" and (who.form != "guess" or has_views(reader, who))
        return Tie(who, cue_span(reader, event), event, incise=True) if stands else None
    if low[k] not in cues.determiners or k + 3 >= len(low):
        return None
    noun = k + 1
    such = low[p] not in ("c'", "ce")
    if low[noun] not in cues.nouns and low[noun] not in grammar.verdicts and not such or low[noun] in grammar.naming:
        return None
    k = noun + 1
    further = k + 2 < len(low) and low[k + 2] in grammar.of and reader.clause.who[k + 1] is None
    if low[k] in grammar.of and low[k] != "du" and further:
        k += 2  # « la ligne | de défense | de X »
    return _tie(reader, _maker(reader, k - 1), noun)


def _noun(reader: Reader, start: int) -> int | None:
    """The place of the noun for words that is the head of a phrase beginning at `start`."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    found = None
    for k in range(start, min(len(low), start + _CALLED)):
        word = low[k]
        if k > start and found is not None and not word.isalpha():
            return found
        governs = word in grammar.governing and word not in cues.determiners
        if governs or word in grammar.relatives or not (word[0].isalpha() or word in POSSESSIVE):
            return found
        if found is not None and (word in cues.verbs or word in grammar.given or word.endswith(cues.participles)):
            return found
        if word in cues.nouns or word in grammar.answering or word in grammar.verdicts:
            found = k
        elif found is not None:
            return found if reader.clause.who[k] is not None else None  # "is the statement office"
    return found


def _maker(reader: Reader, noun: int) -> Mention | None:
    """Who stands after a noun for words with "of", "from", "by", or as the agent of a participle: "the line taken by X"."""
    low, grammar = reader.low, reader.cues.grammar
    k = noun + 1
    if k + 2 < len(low) and not grammar.clitic_subjects:  # "a phrase that X uses", "the words with which X closes"
        k += low[k] in grammar.governing and low[k + 1] in grammar.whose
        k += low[k] in grammar.that or low[k] in grammar.whose
    named = reader.clause.who[k] if k + 1 < len(low) else None
    if named is not None and named.first == k and named.form != "pronoun" and low[min(named.last + 1, len(low) - 1)].isalpha():
        return named  # "is the phrase X used"
    if k < len(low) and low[k] in grammar.origins:
        m = reader.clause.who[k]  # « la réponse | du ministre »
        return reader.named_beside(m if m is not None and m.first == k else reader.phrase_from(k + 1))
    if k < len(low) and (low[k].endswith(reader.cues.participles) or low[k] in grammar.given):
        by = next((j for j in range(k + 1, min(len(low), k + _BY)) if low[j] in grammar.by), None)
        if by is not None and all(word[0].isalpha() for word in low[k:by]):
            return reader.named_beside(reader.phrase_from(by + 1))
    return None


def _tie(reader: Reader, who: Mention | None, cue: int) -> Tie | None:
    if who is None or who.number in "01x" or who.form == "guess" and not has_views(reader, who):
        return None
    return Tie(who, (reader.clause.starts[cue], reader.clause.ends[cue]), None, incise=True)
