"""Ties by a noun for words: whose claim, promise or message it is that what follows is."""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital
from .cues import JUDGES, REPORTS
from .smallwords import POSSESSIVE
from .speakers import Reader
from .tie import Tie, has_views

_SAYING = 14  # words between a noun for words and its agent at most
_ANSWERS = frozenset("réponse réaction réplique riposte verdict commentaire explication".split())
_CRIES = frozenset(("cri", "cris"))
_CROWDS = frozenset("foule cortège public assistance peuple populace émeute tribune salle stade".split())
_WHICH = frozenset(("lequel", "laquelle", "lesquels", "lesquelles"))
_TOLD = 24  # words between « selon lequel » and the words
_DENYING = ("dém", "rejet", "réfut", "récus", "contest", "ni", "balay", "écart", "dénonc", "condamn", "déplor", "rédui")
_NEAR, _HELD = 12, 20  # words between a noun for words and what it holds, and where a form of be leads to that
_ASIDE = 10  # words between commas after such a noun
_MADE = 30  # words between such a noun and the clause of what it says, where who made it stands between


def noun_tie(reader: Reader, q: int) -> Tie | None:
    """"the senator's promise to “…”", "his claim that …": a noun for words, whose they are, and what follows it."""
    low, cues, grammar, c = reader.low, reader.cues, reader.cues.grammar, reader.clause
    near = low[max(0, q - _MADE) : max(0, q - 1)]
    if "speech" not in grammar.untied or cues.nouns.isdisjoint(near) and grammar.verdicts.isdisjoint(near):
        return None
    made = _made_by(reader, q)
    if made is not None:
        return made
    beyond = low[max(0, q - _HELD) :]
    holding = not (grammar.be.isdisjoint(beyond) or grammar.that.isdisjoint(beyond))
    for k in range(q - 2, max(0, q - _HELD), -1):
        if low[k] in ";:" or low[k] == QUOTED:
            return None
        held = _holds(reader, k) if holding else 0
        # "It had not, was her reply, since it had “…”"
        aside = low[k + 1] == "," and any(low[j - 1] == "," and low[j] in grammar.be for j in range(k - 2, max(0, k - 6), -1))
        if k <= q - _NEAR and not held and not aside:
            continue
        if low[k] not in cues.nouns and not (held and low[k] in grammar.verdicts):
            continue
        if any(max(k, held) < e.at < q for e in reader.events):
            return None
        following = held or aside or any(w in grammar.that or w in ("to", "of") for w in low[k + 1 : k + 5])
        told = low[q - 1] in grammar.be and (k == q - 2 or c.who[q - 2] is None or c.who[q - 2].form != "pronoun")
        following = following or told and low[k] in grammar.answering or low[q - 1] == "("  # not "with X's reply, as it was “…”"
        if not following:
            continue
        for j in range(k - 1, max(-1, k - 4), -1):
            if low[j] in POSSESSIVE and j:
                who = c.who[j - 1] or reader.phrase_to(j - 1)
                who = who if who is None or who.form != "guess" else _told_of(reader, who)
                if who is None or low[q - 1] in grammar.be and low[k + 1] not in grammar.that and _is_told(reader, who):
                    return None  # but "X cited [Y's claim] that it was “…”"
                return Tie(who, (c.starts[k], c.ends[k]), None)
            m = c.who[j]
            if low[j] in grammar.possessive and low[j] in cues.owners:
                gender = cues.owners[low[j]]
                who = c.pronoun(j, gender, "s")
                return Tie(who, (c.starts[k], c.ends[k]), None)
            if m is not None or low[j] in cues.determiners or not low[j].replace("-", "").isalpha():
                return None
        return None
    return None


def _told_of(reader: Reader, who: Mention) -> Mention | None:
    """"told the court of [Mr X]'s descriptions of it": whose they are of whom a phrase says that somebody else is told."""
    low, grammar = reader.low, reader.cues.grammar
    of = next((k for k in range(who.first, who.last) if low[k] == "of"), 0)
    told = of > 0 and any(e.last == who.first - 1 and low[e.at] in grammar.addressing for e in reader.events)
    return reader.stretched_to(of + 1, who.last) if told else who


def _holds(reader: Reader, k: int) -> int:
    """"X's position, put to MPs on Monday, was that it …": the place of "that" after the noun at `k`, a form of be and what stands
    between commas; 0 where it is not so."""
    low, grammar = reader.low, reader.cues.grammar
    k += 1
    if low[k : k + 1] == [","]:
        k = next((j + 1 for j in range(k + 2, min(len(low), k + _ASIDE)) if low[j] == ","), len(low))
    k += low[k : k + 1] != [] and low[k] in grammar.have
    return k + 1 if low[k + 1 : k + 2] != [] and low[k] in grammar.be and low[k + 1] in grammar.that else 0


def _is_told(reader: Reader, who: Mention) -> bool:
    """"X said [the governor]'s message was “…”": whether a verb of saying stands right before a phrase."""
    k = who.first - 1
    while k > 0 and (reader.low[k] in reader.cues.determiners or reader.low[k] in reader.cues.grammar.that):
        k -= 1
    return any(e.last == k and e.finite and not e.passive and e.flags & REPORTS for e in reader.events)


def _made_by(reader: Reader, q: int) -> Tie | None:
    """"was responding to remarks by [X, his counterpart,] that India had “…”", "a remark made in Oslo by [X] to the effect that
    …", "the bank's view, as set out by [X], is that …": a noun for words, who made them, and a clause."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    that = next((k for k in range(q - 1, max(3, q - 9), -1) if low[k] in grammar.that), 0)
    that = that or next((k for k in range(q - 9, max(3, q - _HELD), -1) if low[k] in grammar.that and low[k - 1] in grammar.be), 0)
    if not that or low[that - 1] in cues.verbs and low[that - 1] not in cues.nouns:
        return None
    for k in range(that - 3, max(0, that - _MADE), -1):
        if low[k] in (":", ";") or low[k] == QUOTED:
            return None
        if low[k] not in cues.nouns:
            continue
        by = k + 1 + (low[k + 1] == "," and low[that - 1] in grammar.be)  # "the answer, from X, is that"
        if low[by] not in grammar.by and low[by] not in grammar.holders:
            made = k + 1 + (low[k + 1] == ",")
            made += low[made] in grammar.comparing
            if low[made] not in grammar.making:
                continue
            by = next((j for j in range(made + 1, min(that, made + _SAYING)) if low[j] in grammar.by), 0)
            if not by or "," in low[made:by]:
                continue
        elif that - k > _SAYING:
            continue
        m = reader.clause.who[by + 1]
        who = reader.named_beside(m if m is not None and m.first == by + 1 else reader.phrase_from(by + 1))
        rest = low[who.last + 1 : that] if who is not None else []
        if rest and "," not in rest and not any(who.last < e.at < that for e in reader.events) and low[by + 1] in cues.determiners:
            who = reader.stretched_to(by + 1, that - 1)  # "a claim by the UN's shipping agency that"
        if who is None or who.last >= that or who.form == "pronoun" or who.form == "guess" and not has_views(reader, who):
            return None
        comma = low[who.last + 1] == ","
        last = who.last + 1 + comma
        apart = last == that or comma and (low[that - 2 : that] == ["the", "effect"] or low[that - 1] in grammar.be)
        apart = apart or low[last : last + 3] == ["to", "the", "effect"]
        verb = any(last <= e.at < that and e.finite for e in reader.events)
        return Tie(who, (reader.clause.starts[k], reader.clause.ends[k]), None) if apart and not verb else None
    return None


def held_tie(reader: Reader, q: int) -> Tie | None:
    """« La position [de X], transmise lundi, est que le barrage « ne se fera pas » »: whose a French noun for words or a view is that
    the clause with « que » after a form of be tells."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    if not grammar.clitic_subjects or q < 6 or low[0] not in grammar.definite or low[1] not in cues.held or low[2] not in grammar.of:
        return None
    m = reader.clause.who[2]
    who = reader.named_beside(m if m is not None and m.first == 2 else reader.phrase_from(3))
    if who is None or who.form == "pronoun" or who.last + 2 >= q or who.form == "guess" and not has_views(reader, who):
        return None
    k = who.last + 1
    if low[k] == ",":
        k = next((j + 1 for j in range(k + 1, min(q, k + _ASIDE)) if low[j] == ","), q)
    told = k + 1 < q and low[k] in grammar.be and low[k + 1] in grammar.that and not any(k < e.at < q for e in reader.events)
    return Tie(who, (reader.clause.starts[1], reader.clause.ends[1]), None) if told else None


def chanted_tie(reader: Reader, q: int) -> Tie | None:
    """Whose shouts are that somebody only hears: nobody's in "X was met with shouts of “…”", theirs in "shouts of “…” from [farmers]"."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    if low[q - 1] != "of" or low[q - 2] not in grammar.shouting:
        return None
    if q > 2 and low[q - 3] not in grammar.heard_over:
        return None  # "The crowd raised shouts of “…”"
    by = q + 1 < len(low) and low[q + 1] in grammar.holders
    who = reader.named_beside(reader.phrase_from(q + 2)) if by else None
    stands = who is not None and who.form != "pronoun" and (who.form != "guess" or who.number == "p") and has_views(reader, who)
    return Tie(who if stands else None, (c.starts[q - 2], c.ends[q - 2]), None)


def which_tie(reader: Reader, q: int) -> Tie | None:
    """« X a envoyé [une note] selon laquelle la digue est « … » », « les rumeurs selon lesquelles Y serait « … » »: whose a French
    noun for words is that a relative with « selon » tells; nobody's where it is denied, or where nobody has it."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    if not grammar.clitic_subjects or _WHICH.isdisjoint(low[max(0, q - _TOLD) : max(0, q)]):
        return None
    k = next(k for k in range(q - 1, -1, -1) if low[k] in _WHICH)
    if k < 2 or low[k - 1] != "selon" or not BREAKS.isdisjoint(low[k:q]):
        return None
    if any(k < e.at < q and e.finite and e.flags & (REPORTS | JUDGES) for e in reader.events):
        return None
    m = c.who[k - 2 - (low[k - 2] == ",")]
    led = m.first - 1 - (low[m.first - 1] in reader.cues.determiners) if m is not None else 0
    if m is not None and m.form != "pronoun" and led > 0 and (low[led] in grammar.of or low[m.first] in grammar.contracted):
        return Tie(m, None, None)  # « un rapport de l'ONU selon lequel »
    event = next((e for e in reversed(reader.events) if e.last < k and k - e.last < _SAYING), None)
    if event is not None and (event.passive or low[event.at].startswith(_DENYING)):
        return Tie(None, (c.starts[event.at], c.ends[event.at]), event)
    who = reader.subject(event) if event is not None and event.finite else reader.main(k - 1)
    stands = who is not None and who.last < k - 2 and who.number not in "01x" and who.form != "guess"
    return Tie(who if stands else None, (c.starts[k - 1], c.ends[k]), None)


def formula_tie(reader: Reader, q: int) -> Tie | None:
    """« X a repris la formule de [Y], « … » », « selon le mot de [Y], « … » »: whose a French noun for a wording is that the words
    stand after."""
    low, cues, c = reader.low, reader.cues, reader.clause
    if low[q - 1] != "," or not cues.grammar.clitic_subjects:
        return None
    noun = next((k for k in range(q - 3, max(0, q - 10), -1) if low[k] in cues.grammar.wording), 0)
    if not noun or low[noun - 1] not in cues.grammar.definite or low[noun + 1] not in cues.grammar.of:
        return None
    m = c.who[noun + 1] or c.who[noun + 2] or reader.phrase_from(noun + 2)
    whole = m is not None and m.form != "pronoun" and m.first <= noun + 2 and m.last == q - 2
    return Tie(m, (c.starts[noun], c.ends[noun]), None) if whole and has_views(reader, m) else None


def answered_tie(reader: Reader, q: int) -> Tie | None:
    """« J'ai demandé une autre chambre, réponse [du gérant] : « … » »: whose a French noun for words is that stands without an
    article or a verb between a comma and the colon."""
    low, cues, c = reader.low, reader.cues, reader.clause
    if low[q - 1] != ":" or not cues.grammar.clitic_subjects:
        return None
    comma = next((k for k in range(q - 4, max(0, q - 10), -1) if low[k] == ","), 0)
    if not comma or low[comma + 1] not in _ANSWERS or low[comma + 2] not in cues.grammar.of:
        return None
    of = low[comma + 2] in cues.grammar.contracted or low[comma + 3] in cues.determiners
    if not of and not capital(c.words[comma + 3]):
        return None  # « réponse de taille : »
    m = c.who[comma + 2] or c.who[comma + 3] or reader.phrase_from(comma + 3)
    whole = m is not None and m.form != "pronoun" and m.last == q - 2
    return Tie(m, (c.starts[comma + 1], c.ends[comma + 1]), None) if whole else None


def cried_tie(reader: Reader, q: int) -> Tie | None:
    """« [La foule] avance aux cris de « Du pain ! » », « Au cri de « Du pain ! », [la foule] avance »: the subject of a French
    clause that tells what is cried in it."""
    low, c, grammar = reader.low, reader.clause, reader.cues.grammar
    if low[q - 2] not in _CRIES or low[q - 1] not in grammar.of or low[q - 3] not in grammar.contracted:
        return None
    cue = (c.starts[q - 2], c.ends[q - 2])
    if q == 3 and low[q + 1 : q + 2] == [","] and q + 3 < len(low):
        m = c.who[q + 2]
        who = reader.named_beside(m if m is not None and m.first == q + 2 else reader.phrase_from(q + 2))
    else:
        who = reader.named_beside(reader.main(q - 3))
    if who is None or who.number != "p" and _CROWDS.isdisjoint(low[who.first : who.last + 1]):
        return Tie(None, cue)  # « Le préfet arrive aux cris de « Voleur ! » »: others cry
    cries = grammar.be.isdisjoint(low[who.last + 1 : min(len(low), who.last + 5)]) and has_views(reader, who)
    return Tie(who if cries else None, cue)


def foretold_tie(reader: Reader, q: int) -> Tie | None:
    """« Que le gouvernement « joue la montre », [X] en est persuadé »: who tells, after a comma, a French clause with « que » that
    stands first; nobody where that cannot be read."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    if low[0] not in grammar.that or not grammar.clitic_subjects or any(e.at < q and e.finite for e in reader.events):
        return None
    comma = next((k for k in range(q + 1, min(len(low) - 2, q + 9)) if low[k] == ","), 0)
    if not comma:
        return None
    at = comma + 1
    m = c.who[at]
    who = reader.named_beside(m if m is not None and m.first == at else reader.phrase_from(at))
    if who is None or who.number in "01x" or who.first > at + 1 or not has_views(reader, who):
        return Tie(None, (c.starts[0], c.ends[0]), None)
    k = who.last + 1 + (low[who.last + 1 : who.last + 2] == [","])
    back = set(low[k : k + 4]) & {"le", "l'", "en", "y"}
    return Tie(who if back else None, (c.starts[0], c.ends[0]), None)
