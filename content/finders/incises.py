"""Ties by an incise: the short clause after the words, or within them, that says whose they are."""

from __future__ import annotations

from bisect import bisect_left

from .circles import told_in
from .clauses import QUOTED, Mention, capital, is_adverb
from .cues import INCISE, INFINITIVE, JUDGES, PARTICIPLE, REPORTS
from .french_gapping import leads_on
from .marks import Marked
from .predicates import called_tie, presented_tie
from .smallwords import POSSESSIVE
from .speakers import Reader
from .tie import COMMA_LIKE, NO_TIE, Tie, cue_span, has_views
from .verbless_ties import predicate_tie
from .verbs import Event

_FINITE = ("e", "ent", "ait", "aient", "it", "irent", "èrent", "a", "t", "d")
_PARTICIPLES = ("é", "ée", "i", "ie", "u", "ue", "it", "ite", "is", "ise", "ert")
_ENDS = frozenset((".", ",", ";", ":", "(", "[", "–", "—", QUOTED))
_RECALLED = frozenset("recalled recalls remembered remembers heard hears overheard".split())
_HEARD = {"him": "m", "her": "f"}
_AFTER_WORDS = frozenset(",?!…–—-")


def incise_tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    """« … », a dit X; “…,” X said; « … », selon X: who stands right after the words."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    p = reader.clause.past_calls(q)
    comma = mark.closed and text[max(mark.start, mark.end - 4) : mark.end].rstrip("'’\"”»› ")[-1:] in _AFTER_WORDS
    while p < len(low) and low[p] in COMMA_LIKE:
        comma = True
        p += 1
    if p >= len(low):
        return None
    if low[p] == ".":
        return None
    if low[p] == "ce" and grammar.clitic_subjects and low[p + 1 : p + 2] and low[p + 1] in grammar.that:
        return None  # « …, ce que dément la commission »
    if low[p] in grammar.comparing and p + 1 < len(low) and comma:
        if low[p] == "which" and any(low[e.at] in grammar.disputing for e in reader.events if p < e.at < p + 6):
            return None  # "X said it was “full”, which Y denied"
        p += 1
        who = reader.named_beside(reader.clause.who[p] or reader.phrase_from(p)) if low[p - 1] == "as" else None
        own = low[p] in grammar.possessive  # but "…, as its circular has it"
        if who is not None and not own and low[who.last + 1 : who.last + 3] in (["has", "it"], ["had", "it"], ["sees", "it"]):
            return Tie(who, (reader.clause.starts[who.last + 1], reader.clause.ends[who.last + 1]), None, incise=True)
    elif low[p] == "ainsi" and p + 2 < len(low) and low[p + 1] in grammar.that and comma:
        p += 2  # « …, ainsi que l'écrit X »
    called = called_tie(reader, p) if grammar.running else presented_tie(reader, p) if comma else None
    if called is not None:
        return called
    clitic = low[p] in grammar.clitics or low[p] in grammar.either and bool(grammar.clitic_subjects)
    event = _verb_at(reader, p, clitic)
    if event is not None and event.finite and (not event.passive or event.pronoun is not None):
        following = low[event.last + 1] if event.last + 1 < len(low) else ""
        if event.pronoun is not None:
            if _hears(reader, event):
                return Tie(reader.agent(event), cue_span(reader, event), event, incise=True)
            who = reader.subject(event)
            if who.number == "0":
                who = told_in(reader, max(event.last, event.pronoun) + 1) or _source_of(reader, event)
            return Tie(who, cue_span(reader, event), event, incise=True)
        if following not in grammar.that and following != QUOTED and (comma or event.flags & (REPORTS | INCISE)):
            who = reader.after(event.last + 1)
            listed = not grammar.inverting or low[event.at] in grammar.inverting
            if who is not None and not listed and q > 0 and low[q - 1].isalpha() and not has_views(reader, who):
                return None  # "The ministry, whose aide called it “a fiction,” confirmed the visit"
            goes_on = who is not None and not grammar.clitic_subjects and who.last + 1 < len(low) and q > 0
            if goes_on and who.form != "name" and low[who.last + 1] in grammar.finite:
                return None  # "X, whom farmers accuse of “theft”, says the price is “fair”"
            bare = event.flags & INFINITIVE and not event.flags & PARTICIPLE and not grammar.clitic_subjects
            if who is not None and bare and who.form == "guess" and who.number == "s" and who.start == who.bare:
                return _subject_verb(reader, p)  # “…,” state news agency TASS said
            if who is not None and (comma or who.form != "guess" or event.flags & REPORTS):
                return Tie(who, cue_span(reader, event), event, incise=True)
    unlisted = _unlisted(reader, p) if comma and event is None and cues.preposition_at(low, p) < 2 else None
    if unlisted is not None:
        return unlisted
    bare = event is None or not event.finite or not event.flags & (REPORTS | INCISE | JUDGES)
    governed = _infinitive(reader, p) if comma and bare and cues.preposition_at(low, p) < 2 else None
    if governed is not None:
        return governed
    if low[p] in grammar.be and p + 1 < len(low) and low[p + 1] in grammar.manner:
        m = reader.clause.who[p + 2] if p + 2 < len(low) else None
        who = reader.named_beside(m if m is not None and m.first == p + 2 else reader.phrase_from(p + 2))
        if who is not None and who.last + 1 < len(low):
            return Tie(who, (reader.clause.starts[p], reader.clause.ends[p + 1]), None, incise=True)  # “No” is how X put it
    owned = cues.view_at(low, p) if low[p] in cues.views else None
    if owned is not None and comma:
        who = next(w for at, _, w in reader.prepositions() if at == p)
        return Tie(who, (reader.clause.starts[p], reader.clause.ends[p + owned[1] - 1]), None, incise=True)
    size = cues.preposition_at(low, p)
    if size:
        who = reader.named_beside(reader.phrase_from(p + size))
        text_only = who is not None and low[who.first] in grammar.indefinite and low[min(who.first + 1, who.last)] in cues.nouns
        if text_only and q > 0 and (said := predicate_tie(reader, q, mark, text)) is not None:
            return said  # « Bruxelles « prend note », selon un communiqué »
        if who is not None and comma and grammar.clitic_subjects and leads_on(reader, who):
            return None  # « Selon X, c'est « a », selon Y « b » »
        if who is not None and who.number != "0" and not (low[p] in grammar.per and who.form == "guess"):
            return Tie(who, (reader.clause.starts[p], reader.clause.ends[p + size - 1]), None, incise=True)
    if q >= 0:
        view = _view_after(reader, q, p)
        if view is not None:
            return view
    if low[p] == "(" and p + 1 < len(low):
        if low[p + 1] in grammar.thus:
            who = reader.named_beside(reader.phrase_from(p + 2))
            closed = who is not None and low[who.last + 1 : who.last + 2] == [")"] and who.form != "pronoun"
            return Tie(who, None, None, incise=True) if closed and has_views(reader, who) else None  # “…” (thus X)
        who = reader.clause.who[p + 1]
        if who is not None and who.form == "name" and who.kind == "person":
            return Tie(who, None, None, incise=True)
    if comma and "speech" in grammar.untied:
        return _subject_verb(reader, p) or _any_verb(reader, q, p)
    return _swears(reader, p) if comma and grammar.clitic_subjects else None


def _hears(reader: Reader, event: Event) -> bool:
    """« « … », s'est-elle entendu répondre (par X) »: whether who follows a French verb is only told the words."""
    low, grammar = reader.low, reader.cues.grammar
    group = low[event.group : event.last + 2]
    heard = next((k for k, w in enumerate(group[:-1]) if w in grammar.perceiving), None)
    return heard is not None and group[heard + 1].endswith(reader.cues.infinitives) and not grammar.reflexive.isdisjoint(
        low[max(0, event.group - 2) : event.last]
    )


def _source_of(reader: Reader, event: Event) -> Mention | None:
    """« « … », peut-on lire sous la plume de X »: whom a preposition right after an incise of « on » gives."""
    last = max(event.last, event.pronoun)
    return next((who for at, _, who in reader.prepositions() if last < at <= last + 3), None)


def _swears(reader: Reader, p: int) -> Tie | None:
    """« … », la ministre l'assure: a French subject and verb after the words, which a pronoun takes up."""
    low = reader.low
    m = reader.clause.who[p] or (reader.clause.who[p + 1] if p + 1 < len(low) else None)
    if m is None or m.form == "pronoun" or m.first > p + 1:
        return None
    who = reader.named_beside(m)
    k = who.last + 1 + (low[who.last + 1 : who.last + 2] == [","]) if who is not None else len(low)
    if low[k : k + 1] not in (["l'"], ["le"]):
        return None
    event = next((e for e in reader.events if e.group in (k, k + 1)), None)
    said = event is not None and event.finite and not event.passive and event.flags & REPORTS and event.last < k + 5
    return Tie(who, cue_span(reader, event), event, incise=True) if said else None


def _verb_at(reader: Reader, p: int, clitic: bool) -> Event | None:
    """The event whose group of verbs begins at place `p`, or right after the clitic there."""
    for event in reader.events[bisect_left(reader.places, p) :]:
        if event.group == p or event.pronoun == p or clitic and event.group - 1 == p:
            return event
        if event.group > p + 1:
            return None
    return None


def _unlisted(reader: Reader, p: int) -> Tie | None:
    """« … », s'étrangle son président ; « … », a éludé l'hôte: after words and a comma a verb and its subject are an incise,
    whatever the verb."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    if not grammar.clitic_subjects:
        return None
    k = p
    while k < len(low) and (low[k] in grammar.reflexive or low[k] in ("lui", "leur", "y", "en")):
        k += 1
    compound = k < len(low) and (low[k] in grammar.have or low[k] in grammar.be)
    clitic = k > p
    while compound and k + 1 < len(low) and k < p + 5 and (low[k] in grammar.auxiliaries or is_adverb(low, k, reader.cues)):
        k += 1
    if k >= len(low) or c.who[k] is not None or not low[k].isalpha() or len(low[k]) < 3 or capital(c.words[k]):
        return None
    word = low[k]
    if clitic and compound and word in grammar.perceiving and low[k + 1 : k + 2] and low[k + 1].endswith(reader.cues.infinitives):
        by = next((j for j in range(k + 2, len(low) - 1) if low[j] in grammar.by), None)
        agent = (c.who[by + 1] or reader.phrase_from(by + 1)) if by is not None else None
        return Tie(agent, (c.starts[k + 1], c.ends[k + 1]), None, incise=True)  # « s'est entendu dire X par Y »
    known = word in grammar.light or word in grammar.auxiliaries or word in reader.cues.light or word in grammar.times
    if known or word in reader.cues.nouns or word in reader.cues.heads or word in reader.cues.voices:
        return None
    if not word.endswith(_PARTICIPLES if compound else _FINITE) or word.endswith("ant") or is_adverb(low, k, reader.cues):
        return None
    who = reader.after(k + 1, 16)
    if who is None or who.number in "01" or who.form == "pronoun" or who.kind == "person" and who.form == "guess" and (
        who.start == who.bare or not has_views(reader, who)
    ):
        return None
    if not compound and not clitic and who.form == "guess":
        return None
    following = low[who.last + 1] if who.last + 1 < len(low) else "."
    if following not in _ENDS and following not in grammar.governing and following not in grammar.relatives:
        return None
    return Tie(who, (c.starts[k], c.ends[k]), None, incise=True)


def amid_tie(reader: Reader, q: int) -> Tie | None:
    """« La réforme, a taclé X, « joue la montre » », « Le plan, prophétise X, est « mort » »: a verb and its subject that part a
    French clause from its subject are an incise, whatever the verb."""
    low = reader.low
    if not reader.cues.grammar.clitic_subjects or low[:q].count(",") < 2:
        return None
    for j in [k for k in range(1, q - 2) if low[k] == ","][:3]:
        found = _unlisted(reader, j + 1) if reader.parts_subject(j) else None
        if found is not None and found.who.last < q - 1 and low[found.who.last + 1] == ",":
            return found._replace(incise=False)
    return None


def _infinitive(reader: Reader, p: int) -> Tie | None:
    """« … », finit par lâcher X; « … », s'empresse d'ajouter X: the verb of saying completes another."""
    low, grammar = reader.low, reader.cues.grammar
    if not grammar.clitic_subjects or not low[p].isalpha() and not low[p].endswith("'") or reader.clause.who[p] is not None:
        return None
    event = next((e for e in reader.events if p < e.at <= p + 6 and e.flags & INFINITIVE and e.flags & (REPORTS | INCISE)), None)
    if event is None:
        return None
    between = low[p : event.at]
    if any(reader.clause.who[k] is not None for k in range(p, event.at)) or {",", ".", ":", QUOTED} & set(between):
        return None
    if any(w in grammar.that or w in grammar.relatives or w in grammar.conjunctions for w in between):
        return None
    who = reader.after(event.last + 1)
    if who is None or who.number in "01" or not has_views(reader, who):
        return None
    return Tie(who, cue_span(reader, event), event, incise=True)


def _subject_verb(reader: Reader, p: int) -> Tie | None:
    """“…,” Smith, a Democrat, told reporters: subject and verb in that order after the words."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    if low[p] in grammar.conjunctions or low[p] in grammar.relatives:
        return None
    if low[p] in grammar.governing or low[p] in grammar.subordinators:
        # “…,” in his words, Smith said: only a short phrase may come between
        return None
    for event in reader.events:
        if event.group <= p:
            continue
        if event.at - p > 45 or QUOTED in low[p : event.at]:
            return None
        if not event.finite or not event.flags & (REPORTS | INCISE) or low[event.group - 1] in grammar.relatives:
            continue
        if event.passive:
            who = reader.agent(event)
            if who is not None and not any(p < place < event.at for place in reader.places):
                return Tie(who, cue_span(reader, event), event, incise=True)  # “…,” Y was told by X
            who = reader.before(event.group - 1) if low[event.last + 1 : event.last + 2] == ["to"] else None
            said = [e for e in reader.events if event.last < e.at < event.last + 5 and e.flags & (REPORTS | INCISE)]
            if who is not None and who.first - (low[who.first - 1] in cues.determiners) <= p + 1 and said and who.number not in "01":
                return Tie(who, cue_span(reader, said[0]), said[0], incise=True)  # “…,” X is said to have remarked
            continue
        who = reader.before(event.group - 1)
        if who is None or who.first < p:
            continue
        if _says_a_clause(reader, event):
            return None
        if low[event.last + 1 : event.last + 2] == [QUOTED] and reader.events[0].at < p and QUOTED not in low[:p - 2]:
            return None  # "Where X saw “a”, Y saw “b”"
        quoted = _quoted_as(reader, event)
        if quoted is not None:
            return Tie(quoted, cue_span(reader, event), event, incise=True)
        opening = low[p : who.first]
        if any(w in grammar.that or w in grammar.relatives for w in opening) or _calls_them(reader, p, who.first):
            return None  # “…”, a phrase that two papers read as a threat
        if len(opening) <= 8 and all(w[0].isalnum() or w == "." or w in POSSESSIVE for w in opening):
            return Tie(who, cue_span(reader, event), event, incise=True)
        return None
    return None


def _any_verb(reader: Reader, q: int, p: int) -> Tie | None:
    """"“Sad to watch,” [she] fretted.": after a whole sentence of words a subject and one verb are an incise, whatever the verb."""
    low, grammar, words = reader.low, reader.cues.grammar, reader.clause.words
    who = reader.clause.who[p]
    if q > 0 or who is None and not capital(words[p]):
        return None
    if low[p + 1 : p + 2] and low[p + 1] in POSSESSIVE and (who is None or who.last == p):
        who = next((m for m in reader.clause.who[p + 2 : p + 7] if m is not None), None)  # “…!” His [sister, X], called out
        apposed = who is not None and who.form == "name" and low[who.first - 1] == "," == low[min(who.last + 1, len(low) - 1)]
        if not apposed:
            return None
        p, closes = who.first, 1
    else:
        closes = 0
    if who is None or who.form == "guess":
        k = p
        while k + 1 < len(low) and low[k].isalpha() and capital(words[k]):
            k += 1
        who = reader.phrase_to(k - 1) if 1 < k - p < 4 else None
    if who is None or who.first != p or who.number in "01x" or who.kind not in (None, "person"):
        return None
    k = who.last + 1
    k += closes or low[k : k + 1] == [","] and "," in low[who.first : who.last]
    if k >= len(low) or not low[k].isalpha() or capital(words[k]):
        return None
    if not low[k].endswith(("ed", "s")) and low[k] not in reader.cues.pasts and low[k] not in reader.cues.pasts_or_participles:
        return None
    if low[k] in grammar.auxiliaries or low[k] in grammar.be or low[k] in grammar.have or low[k] in grammar.times:
        return None
    following = low[k + 1] if k + 1 < len(low) else "."
    if following not in _ENDS and following not in grammar.governing and not is_adverb(low, k + 1, reader.cues):
        return None
    return Tie(who, (reader.clause.starts[k], reader.clause.ends[k]), None, incise=True)


def _calls_them(reader: Reader, p: int, first: int) -> bool:
    """“…”, words [his minister] later regretted; “…”, a remark the union called unwise: whether a noun at place `p` only says
    what the words before it are."""
    k = p + (reader.low[p] in reader.cues.determiners)
    following = reader.low[k + 1 : k + 2]
    return k < first and reader.low[k] in reader.cues.nouns and following != [","] and following[:1] != ["from"]


def _quoted_as(reader: Reader, event: Event) -> Mention | None:
    """"“…,” the agency quoted [the minister] as saying", "she recalled [him] saying": whose words a verb of quoting passes on."""
    low = reader.low
    recalled = low[event.at] in _RECALLED
    if low[event.at] not in reader.cues.grammar.quoting and not recalled or event.last + 1 >= len(low):
        return None
    if recalled:
        m = reader.clause.who[event.last + 1] or reader.clause.pronoun(event.last + 1, _HEARD.get(low[event.last + 1]), "s")
        after = low[m.last + 1 : m.last + 2]
        heard = m.form != "pronoun" or low[event.last + 1] in _HEARD
        return m if heard and after in (["saying"], ["say"], ["telling"]) else None
    m = reader.clause.who[event.last + 1]
    who = reader.named_beside(m if m is not None and m.first == event.last + 1 else reader.phrase_from(event.last + 1))
    if who is None or who.last + 2 >= len(low):
        return None
    return who if low[who.last + 1] in reader.cues.grammar.comparing and low[who.last + 2].endswith("ing") else None


def _says_a_clause(reader: Reader, event: Event) -> bool:
    """"“Why?” Officials say there is no evidence": whether a verb goes on with a clause of its own, told by its pronoun."""
    low, k = reader.low, event.last + 1
    if k + 1 >= len(low) or reader.cues.grammar.clitic_subjects:
        return False
    who = reader.clause.who[k]
    verb = low[k + 1] in reader.cues.grammar.be or low[k + 1] in reader.cues.grammar.have
    return who is not None and who.form == "pronoun" and verb


def _view_after(reader: Reader, q: int, p: int) -> Tie | None:
    """« Inacceptable » pour le patronat: whose view, right after words that no verb before them takes."""
    low, cues, c = reader.low, reader.cues, reader.clause
    if low[p] not in cues.grammar.view or "term" not in cues.grammar.untied:
        return None
    start = next((k for k in range(q - 1, max(-1, q - 40), -1) if low[k] == ";"), -1)
    if any(start < e.at < q for e in reader.events):
        return None
    who = reader.named_beside(reader.phrase_from(p + 1))
    if who is None or who.number in "01" or not has_views(reader, who):
        return None
    following = low[reader.past_more(who.last + 1)] if reader.past_more(who.last + 1) < len(low) else "."
    if low[p - 1] == "," and leads_on(reader, who):
        return None  # « Pour X, c'est « a », pour Y, ministre, « b » »
    return Tie(who, (c.starts[p], c.ends[p]), None, incise=True) if following in ",.;:" else None


def within(reader: Reader) -> Tie:
    """The incise of a clause that is itself the words: « Nos ports, a raillé X, sont fermés »."""
    low, grammar = reader.low, reader.cues.grammar
    for event in reader.events:
        start = event.group if event.pronoun is None else min(event.group, event.pronoun)
        if start < 2 or low[start - 1] != "," or not event.finite or not event.flags & (REPORTS | INCISE):
            continue
        if event.pronoun is not None:
            who = reader.subject(event)
            last = max(event.last, event.pronoun)
        elif event.passive or low[event.last + 1 : event.last + 2] and low[event.last + 1] in grammar.that:
            continue
        else:
            who = reader.after(event.last + 1, 14)
            last = who.last if who is not None else 0
        if who is None or who.number in "01" or who.form == "guess" and who.start == who.bare and event.pronoun is None:
            continue
        if any(w in ",.?!" for w in low[last + 1 : last + 12]) or last + 1 >= len(low):
            return Tie(who, cue_span(reader, event), event)
    return NO_TIE
