"""What ties a marked stretch to a speaker in its own sentence: an incise, a verb before it, a preposition, a colon."""

from __future__ import annotations

from bisect import bisect_left

from .clauses import QUOTED
from .cues import GERUND, INCISE, INFINITIVE, JUDGES, REPORTS
from .marks import Marked
from .speakers import Reader
from .tie import COMMA_LIKE, NO_TIE, Tie, can_speak, cue_span, has_views
from .verb_ties import verb_before
from .verbless_ties import (
    circle_tie, colon_tie, gap_tie, noun_tie, possessive_tie, predicate_tie, preposition_tie, rendered_tie, signature_tie,
    verdict_tie,
)
from .verbs import POSSESSIVE, Event, capital, is_adverb

_FINITE = ("e", "ent", "ait", "aient", "it", "irent", "èrent", "a", "t", "d")
_PARTICIPLES = ("é", "ée", "i", "ie", "u", "ue", "it", "ite", "is", "ise", "ert")
_ENDS = frozenset((".", ",", ";", ":", "(", "[", "–", "—", QUOTED))
_AFTER_WORDS = frozenset(",?!…–—-")


def tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie:
    """The tie of the stretch at place `q` of the reader's clause; NO_TIE where nothing there gives a speaker or a cue."""
    found = _tie(reader, q, mark, text)
    if found.who is None or found.who.form == "pronoun":
        return found
    if (found.event is not None or found.cue is None) and not can_speak(reader, found.who, found.event):
        return preposition_tie(reader, q) or found._replace(who=None, open=q > 0 and reader.low[q - 1] == ":")
    voice = reader.voice_of(found.who)
    return found if voice is None else found._replace(who=voice)


def _tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie:
    after = _incise(reader, q, mark, text)
    if after is not None and q > 0 and _adjacent(reader, q, mark, text):
        after = None
    if after is not None and (after.event is not None and after.event.flags & (REPORTS | INCISE) or after.cue is None):
        if not _leads_on(reader, q, after):
            return _subordinate(reader, q, after) or after
    found = circle_tie(reader, q) or rendered_tie(reader, q) or noun_tie(reader, q) or verb_before(reader, q)
    if after is not None and _leads_on(reader, q, after) and found is not None and found.who is not None:
        after = None
    if after is not None:
        # « qualifié de « a », invite les États », "X said it was “a,” according to Y": the verb before has the words
        said = found is not None and found.who is not None and found.event is not None and found.event.finite
        near = said and (found.event.flags & REPORTS or after.event is not None and not found.loose)
        if near and after.event is None and found.event.group < found.event.at and _is_to_come(reader, found.event):
            return after  # "X will tell her cabinet that “…”, according to two ministers"
        return found if near else after
    named = found is not None and found.who is not None
    thinks = named and found.event is not None and not found.event.flags & (REPORTS | JUDGES)
    hearsay = named and _hearsay(reader, found.event)
    thing = named and found.who.form == "guess" and not has_views(reader, found.who) and any(
        w in reader.cues.nouns for w in reader.low[found.who.first : found.who.last + 1]
    )
    if named and q > 0 and found.who.form == "pronoun" and found.who.gender == "n" and reader.cues.grammar.inverting:
        view = preposition_tie(reader, q)  # "For X, it signals “…”"
        if view is not None and view.who.last < found.who.first and reader.low[found.who.first - 1] == ",":
            return view
    if named and not (found.loose or thinks or hearsay or thing):
        return found
    preposition = preposition_tie(reader, q)
    if thing and preposition is not None and preposition.who.kind == "person" and preposition.who.last < found.who.first:
        return preposition  # « Selon X, le document décrit « … » »
    if hearsay and preposition is not None and preposition.who.last < found.event.group:
        return preposition
    if named:
        if preposition is None or not (found.loose or thinks and found.event.at > preposition.who.last):
            return found
        beside = preposition.who.last == q - 2 and reader.low[q - 1] == "," and found.event is not None
        if beside and found.loose and preposition.who.first > found.event.last and reader.cues.grammar.inverting:
            return preposition  # "Minsk responded by calling in X, to whom, according to Y, “…”"
        apart = reader.low[preposition.who.last : max(found.who.first, preposition.who.last)]
        if QUOTED in apart and not reader.cues.grammar.parting.isdisjoint(apart):
            return found  # "For X it is “a”, while Y prefers “b”"
        if ";" in reader.low[preposition.who.last : max(found.who.first, preposition.who.last)]:
            return found  # "For X, it is “a”; Y sees “b”"
        if found.who.form == "guess" and not has_views(reader, found.who) and preposition.who.last < found.who.first:
            return preposition  # « Pour X, l'épisode confirme que … est « … » »
        if found.event is not None and (not found.event.flags & REPORTS or _takes_of(reader, found.event)):
            return preposition
        return found
    if preposition is not None:
        return preposition
    if found is not None:
        return found
    if q >= 0:
        before = gap_tie(reader, q) or verdict_tie(reader, q) or colon_tie(reader, q) or possessive_tie(reader, q)
        if before is not None:
            return before
    found = signature_tie(reader, q) or predicate_tie(reader, q, mark, text) or q >= 0 and _trailing(reader, q)
    return found or q > 0 and _led(reader, q) or NO_TIE


def _led(reader: Reader, q: int) -> Tie | None:
    """« X s'est voulu rassurant : il n'y aura « ni a, ni b » »: what follows a colon is told by the subject before it."""
    low, grammar = reader.low, reader.cues.grammar
    colon = next((k for k in range(q - 2, max(1, q - 25), -1) if low[k] in (":", ";") or low[k] == QUOTED), None)
    if colon is None or low[colon] != ":":
        return None
    if reader.events and reader.events[-1].at > colon:
        return None
    if not any(w in grammar.auxiliaries or w in grammar.be for w in low[colon + 1 : q]):
        return None
    who = reader.named_beside(reader.main(colon))
    if who is None or who.form not in ("name", "nominal") or who.number in "01":
        return None
    return Tie(who, None, None, loose=True)


def _hearsay(reader: Reader, event: Event | None) -> bool:
    """« Selon X, la BCE envisagerait une pause « prolongée » »: a conditional tells what somebody else says."""
    endings = reader.cues.conditional
    return bool(endings) and event is not None and event.group == event.at and reader.low[event.at].endswith(endings)


def _leads_on(reader: Reader, q: int, after: Tie) -> bool:
    """Whether a verb after the words introduces the next ones: "Although Moscow called it “a”, Smith shrugged: “b”"."""
    low, event = reader.low, after.event
    if event is None or q < 1 or low[0] not in reader.cues.grammar.subordinators:
        return False
    return low[event.last + 1 : event.last + 3] == [":", QUOTED]


def _subordinate(reader: Reader, q: int, after: Tie) -> Tie | None:
    """"Although Berlin called it “a”, Athens insisted it was “b”", "Asked about X's charge that …, Y laughed": the tie of words
    in a clause that leads up to the one after them, where somebody has them there."""
    low, grammar = reader.low, reader.cues.grammar
    if q < 2 or low[0] not in grammar.subordinators or after.who is None or after.event is None:
        return None
    if after.who.first > after.event.at or after.who.form == "pronoun":
        return None
    found = noun_tie(reader, q) or verb_before(reader, q)
    if found is None or found.who is None or found.who.form == "pronoun" or found.who.last >= q:
        return None
    if found.event is None:
        return found
    said = found.event.finite and found.event.flags & (REPORTS | JUDGES) and found.who.last < found.event.at
    return found if said else None


def _is_to_come(reader: Reader, event: Event) -> bool:
    """Whether a verb tells what is to come: "will tell"."""
    return not reader.cues.grammar.coming_to.isdisjoint(reader.low[event.group : event.at])


def _adjacent(reader: Reader, q: int, mark: Marked, text: str) -> bool:
    """Whether a verb right before the words has them, though another follows: "protesters chanting “No!” as X tried to read",
    "what her critics call “a land grab,” she said"."""
    event = next((e for e in reversed(reader.events) if e.last < q), None)
    if event is None or q - event.last > 2 or event.flags & INCISE and not event.flags & (REPORTS | JUDGES):
        return False
    if event.last == q - 1 and event.flags & GERUND and text[mark.end - 1] != "," and reader.low[q + 1 : q + 2] != [","]:
        return True
    k = event.group - 1
    who = reader.clause.who[k] if k >= 0 else None
    k = who.first - 1 if who is not None else k
    while k > 0 and reader.low[k] in reader.cues.determiners:
        k -= 1
    return bool(event.flags & JUDGES) and k >= 0 and k > 0 and (
        reader.low[k] == "what" or reader.low[k] in reader.cues.grammar.that and reader.low[k - 1] == "ce"
    )


def _takes_of(reader: Reader, event: Event) -> bool:
    """« relève de », « témoigne de »: a verb of saying that says nothing there."""
    following = reader.low[event.last + 1] if event.last + 1 < len(reader.low) else ""
    return not event.flags & JUDGES and following in reader.cues.grammar.of and "term" in reader.cues.grammar.untied


def _incise(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    p = _past_calls(reader, q)
    comma = mark.closed and text[max(mark.start, mark.end - 4) : mark.end].rstrip("'’\"”»› ")[-1:] in _AFTER_WORDS
    while p < len(low) and low[p] in COMMA_LIKE:
        comma = True
        p += 1
    if p >= len(low):
        return None
    if low[p] == ".":
        return None
    if low[p] in grammar.comparing and p + 1 < len(low) and comma:
        p += 1
    clitic = low[p] in grammar.clitics or low[p] in grammar.either and bool(grammar.clitic_subjects)
    event = _verb_at(reader, p, clitic)
    if event is not None and event.finite and (not event.passive or event.pronoun is not None):
        following = low[event.last + 1] if event.last + 1 < len(low) else ""
        if event.pronoun is not None:
            who = reader.subject(event)
            return Tie(who if who.number != "0" else None, cue_span(reader, event), event, incise=True)
        if following not in grammar.that and following != QUOTED and (comma or event.flags & (REPORTS | INCISE)):
            who = reader.after(event.last + 1)
            listed = not grammar.inverting or low[event.at] in grammar.inverting
            if who is not None and not listed and q > 0 and low[q - 1].isalpha() and not has_views(reader, who):
                return None  # "The ministry, whose aide called it “a fiction,” confirmed the visit"
            if who is not None and (comma or who.form != "guess" or event.flags & REPORTS):
                return Tie(who, cue_span(reader, event), event, incise=True)
    unlisted = _unlisted(reader, p) if comma and event is None and cues.preposition_at(low, p) < 2 else None
    if unlisted is not None:
        return unlisted
    governed = _infinitive(reader, p) if comma and event is None and cues.preposition_at(low, p) < 2 else None
    if governed is not None:
        return governed
    if low[p] in grammar.be and p + 1 < len(low) and low[p + 1] in grammar.manner:
        described = next((e for e in reader.events if e.at > p), None)
        who = reader.before(described.group - 1) if described is not None else None
        if who is not None and who.first > p + 1:
            return Tie(who, cue_span(reader, described), described, incise=True)  # “Unhelpful” was how one official put it
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
        if who is not None and who.number != "0" and not (low[p] in grammar.per and who.form == "guess"):
            return Tie(who, (reader.clause.starts[p], reader.clause.ends[p + size - 1]), None, incise=True)
    if q >= 0:
        view = _view_after(reader, q, p)
        if view is not None:
            return view
    if low[p] == "(" and p + 1 < len(low):
        who = reader.clause.who[p + 1]
        if who is not None and who.form == "name" and who.kind == "person":
            return Tie(who, None, None, incise=True)
    if comma and "speech" in grammar.untied:
        return _subject_verb(reader, p)
    return None


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
    known = word in grammar.light or word in grammar.auxiliaries or word in reader.cues.light or word in grammar.times
    if known or word in reader.cues.nouns or word in reader.cues.heads or word in reader.cues.voices:
        return None
    if not word.endswith(_PARTICIPLES if compound else _FINITE) or is_adverb(low, k, reader.cues):
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


def _infinitive(reader: Reader, p: int) -> Tie | None:
    """« … », finit par lâcher X; « … », s'empresse d'ajouter X: the verb of saying completes another."""
    low, grammar = reader.low, reader.cues.grammar
    if not grammar.clitic_subjects or not low[p].isalpha() and not low[p].endswith("'") or reader.clause.who[p] is not None:
        return None
    event = next((e for e in reader.events if e.at > p), None)
    if event is None or event.at > p + 6 or not event.flags & INFINITIVE or not event.flags & (REPORTS | INCISE):
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


def _trailing(reader: Reader, q: int) -> Tie | None:
    """"France will “do its part” in Lebanon, the minister said": the clause of the words goes on before the incise."""
    low = reader.low
    number = bisect_left(reader.places, q)
    if number == len(reader.events):
        return None
    event = reader.events[number]
    if not event.finite or event.passive or not event.flags & REPORTS or event.pronoun is not None or event.at - q > 40:
        return None
    following = low[event.last + 1] if event.last + 1 < len(low) else "."
    if following in reader.cues.grammar.that or following == QUOTED:
        return None
    if low[event.group - 1] == "," and reader.cues.grammar.clitic_subjects:
        who = reader.after(event.last + 1)
    else:
        who = reader.before(event.group - 1)
        first = who.first if who is not None else 0
        while who is not None and first > q and low[first - 1] in reader.cues.determiners:
            first -= 1
        if who is None or first <= q or low[first - 1] != ",":
            return None
    if who is None or who.number in "01" or who.form == "guess" and not has_views(reader, who):
        return None
    return Tie(who, cue_span(reader, event), event, open=True)


def _past_calls(reader: Reader, q: int) -> int:
    """The place after the stretch at `q` and the calls of notes that stand against it: « … »[^2], “…”1."""
    low, c = reader.low, reader.clause
    p = q + 1
    while q >= 0 and p < len(low) and p < q + 9 and c.starts[p] == c.ends[p - 1] and (low[p] in "[^]¹²³" or low[p].isdigit()):
        p += 1
    return p


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
    following = low[who.last + 1] if who.last + 1 < len(low) else "."
    return Tie(who, (c.starts[p], c.ends[p]), None, incise=True) if following in ",.;" else None


def _subject_verb(reader: Reader, p: int) -> Tie | None:
    """“…,” Smith, a Democrat, told reporters: subject and verb in that order after the words."""
    low, grammar = reader.low, reader.cues.grammar
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
        if not event.finite or event.passive or not event.flags & (REPORTS | INCISE) or low[event.group - 1] in grammar.relatives:
            continue
        who = reader.before(event.group - 1)
        if who is None or who.first < p:
            continue
        if _says_a_clause(reader, event):
            return None
        opening = low[p : who.first]
        if len(opening) <= 8 and all(w[0].isalnum() or w == "." or w in POSSESSIVE for w in opening):
            return Tie(who, cue_span(reader, event), event, incise=True)
        return None
    return None


def _says_a_clause(reader: Reader, event: Event) -> bool:
    """"“Why?” Officials say there is no evidence": whether a verb goes on with a clause of its own, told by its pronoun."""
    low, k = reader.low, event.last + 1
    if k + 1 >= len(low) or reader.cues.grammar.clitic_subjects:
        return False
    who = reader.clause.who[k]
    verb = low[k + 1] in reader.cues.grammar.be or low[k + 1] in reader.cues.grammar.have
    return who is not None and who.form == "pronoun" and verb


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
