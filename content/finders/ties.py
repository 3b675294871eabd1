"""Which of the ties of its own sentence a marked stretch has: an incise, a verb before it, a preposition, a colon."""

from __future__ import annotations

from bisect import bisect_left

from .as_ties import as_tie
from .circles import circle_tie
from .clauses import QUOTED
from .colon_ties import announced_tie, ascribed, colon_tie, rendered_tie, verdict_tie, voiced_tie
from .cues import GERUND, INCISE, JUDGES, PARTICIPLE, REPORTS, THINKS
from .gapping import gapping_tie
from .incises import amid_tie, incise_tie
from .joint import joint, of_several
from .marks import Marked
from .noun_ties import answered_tie, chanted_tie, cried_tie, foretold_tie, formula_tie, held_tie, noun_tie, which_tie
from .outer_ties import going_on, outer_tie, planned, reasoned
from .passed_on import lent, relayed
from .settled import settled, within_told
from .signatures import signed_tie
from .speakers import Reader
from .thrown import thrown_tie
from .tie import NO_TIE, Tie, author_of, can_speak, cue_span, has_views, is_left_out, is_nobody, ranked
from .verb_reach import another_tells
from .verb_ties import is_a_banner, verb_before
from .verbless_ties import (
    gap_tie, owned_tie, possessive_tie, predicate_tie, preposition_tie, relative_view, seeming_tie, signature_tie,
    willed_tie,
)  # fmt: skip
from .verbs import Event


def tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie:
    """The tie of the stretch at place `q` of the reader's clause; NO_TIE where nothing there gives a speaker or a cue."""
    low, found = reader.low, settled(reader, _tie(reader, q, mark, text), q)
    if found.who is None and found.event is not None and (several := of_several(reader, found.event)) is not None:
        return found._replace(who=several, loose=False, open=False)
    if found.who is None or found.who.form == "pronoun":
        return found
    labelled = reader.clause.who[q - 2] if q > 3 and low[q - 1] == ":" and "/" in low[found.who.last + 1 : q - 2][:1] else None
    if labelled is not None and labelled.form == "name":
        return found._replace(who=labelled)  # "HR/VP Kallas: “…”"
    if (found.event is not None or found.cue is None) and not can_speak(reader, found.who, found.event):
        return preposition_tie(reader, q) or found._replace(who=None, open=q > 0 and reader.low[q - 1] == ":")
    if is_nobody(reader, found.who) or found.event is not None and is_left_out(reader, found.who, found.event):
        return Tie(None, found.cue, found.event)
    if found.who.first and low[found.who.first - 1] in ("nor", "neither"):
        return Tie(None, found.cue, found.event)  # "Neither X nor Y called it “…”"
    if found.incise and is_a_banner(reader, found.who):
        return Tie(None, found.cue, found.event)  # “We are home,” read a banner
    if found.event is not None and found.who.form == "guess" and (author := author_of(reader, found.who)) is not None:
        return found._replace(who=author)
    inverted = found.event is None or found.who.first > found.event.at or found.who.kind != "person"
    if inverted and (cited := relayed(reader, found.who)) is not None:
        return found._replace(who=cited)
    together = joint(reader, found.who, found.event)
    if together is not None:
        return found._replace(who=together)
    named = ranked(reader, found.who)
    if named is not None:
        return found._replace(who=named)
    voice = reader.voice_of(found.who) or found.event is not None and reader.voice_at(found.who, found.event.last + 1) or None
    voice = voice or found.incise and reader.voice_at(found.who, found.who.last + 1) or None
    if voice is None and found.event is None:  # « Chez X, on réplique par la voix de Y que « … » »
        voice = next((v for e in reader.events if e.last < q - 1 and (v := reader.voice_at(found.who, e.last + 1)) is not None), None)
    return found if voice is None else found._replace(who=voice)


def _tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie:
    low = reader.low
    chanted = chanted_tie(reader, q) if q > 1 else None
    if chanted is not None:
        return chanted
    after = incise_tie(reader, q, mark, text) or (signed_tie(reader, q) if q >= 0 else None)
    if after is not None and q > 0 and _adjacent(reader, q, mark, text):
        after = None
    if after is not None and after.incise and q > 1 and _amid_subject(reader, q, after):
        after = None
    if after is not None and q > 1 and _charged(reader, q) and (text[mark.end - 1] == "," or low[q + 1 : q + 2] == [","]):
        after = None
    if after is not None and (after.event is not None and after.event.flags & (REPORTS | INCISE) or after.cue is None):
        if not _leads_on(reader, q, after):
            return _subordinate(reader, q, after) or _relayed(reader, q, after) or after
    voiced = voiced_tie(reader, q) if q > 3 else None
    ascribed_to = lent(reader, q) if voiced is None and q > 4 else None
    if voiced is not None or ascribed_to is not None:
        return voiced or Tie(ascribed_to, None, None)
    told = (which_tie(reader, q) or foretold_tie(reader, q) or held_tie(reader, q) or formula_tie(reader, q)) if q > 1 else None
    told = told or q > 4 and answered_tie(reader, q) or q > 2 and cried_tie(reader, q) or None
    told = told or q > 2 and thrown_tie(reader, q, mark, text) or None
    if told is not None:
        return told
    without_verb = gapping_tie(reader, q)
    if without_verb is not None and after is None:
        return without_verb
    outer = outer_tie(reader, q, text[mark.start : mark.end]) if after is None else None
    if outer is not None:
        return outer
    noun = noun_tie(reader, q) or q > 0 and willed_tie(reader, q, mark, text) or None
    found = circle_tie(reader, q) or rendered_tie(reader, q) or noun or as_tie(reader, q) or verb_before(reader, q)
    if after is not None and _leads_on(reader, q, after) and found is not None and found.who is not None:
        after = None
    if after is not None:
        # « qualifié de « a », invite les États », "X said it was “a,” according to Y": the verb before has the words
        said = found is not None and found.who is not None and found.event is not None and found.event.finite
        near = said and (found.event.flags & REPORTS or after.event is not None and not found.loose)
        if near and after.event is None and found.event.group < found.event.at and _is_to_come(reader, found.event):
            return after  # "X will tell her cabinet that “…”, according to two ministers"
        return found if near else after
    if found is None or found.who is None:
        found = (owned_tie(reader, q) if q >= 0 else None) or found
    vague = q > 4 and after is None and (found is None or found.who is None or found.who.form == "guess")
    vague = vague and not another_tells(reader, 0, q)
    if vague:
        found = going_on(reader, q) or found
    if vague and (found is None or found.who is None):
        found = reasoned(reader, q, text.count(" ", mark.start, mark.end) + 1) or found
    named = found is not None and found.who is not None
    if named and found.event is not None and not found.event.flags & (REPORTS | JUDGES | THINKS) and low[q - 1] != ":":
        found = _trailing(reader, q) or found  # « La régie ne dispose « d'aucun plan » en ce sens, a dit X »
    if named and found.event is not None and q > 2 and (view := relative_view(reader, q)) is not None:
        if view.who.first > found.event.last:
            return view  # « X cite Y, pour qui « … » »
    thinks = named and found.event is not None and not found.event.flags & (REPORTS | JUDGES)
    if thinks and q > 0 and low[q - 1] == ":" and found.event.flags & INCISE and found.who.form == "name":
        thinks = False  # « Selon deux diplomates, X a lancé à ses pairs : « … » »
    hearsay = named and _hearsay(reader, found.event)
    dull = named and found.who.form == "guess" and not has_views(reader, found.who)
    thing = dull and any(w in reader.cues.nouns for w in low[found.who.first : found.who.last + 1])
    whole = dull and found.event is not None and found.event.last == q - 1 and text[mark.start : mark.start + 1].isupper()
    dull = dull and not (whole and found.event.flags & REPORTS)  # « D'après un témoin, le conducteur a crié « … » »
    if named and q > 0 and found.who.form == "pronoun" and found.who.gender == "n" and reader.cues.grammar.inverting:
        view = preposition_tie(reader, q)  # "For X, it signals “…”"
        if view is not None and view.who.last < found.who.first and low[found.who.first - 1] == ",":
            return view
    if named and not (found.loose or thinks or hearsay or thing or dull and reader.prepositions()):
        return found
    preposition = q > 1 and planned(reader, q) or preposition_tie(reader, q)
    if thing and preposition is not None and preposition.who.kind == "person" and preposition.who.last < found.who.first:
        return preposition  # « Selon X, le document décrit « … » »
    if dull and preposition is not None and preposition.who.last < found.who.first:
        return preposition  # « Aux yeux de X, le dispositif relève « de l'intention » »
    if hearsay and preposition is not None and preposition.who.last < found.event.group:
        return preposition
    if named and preposition is not None and within_told(reader, found, preposition):
        return preposition
    if named:
        if preposition is None or not (found.loose or thinks and found.event.at > preposition.who.last):
            return found
        first = found.who.first - (found.who.first > 0 and low[found.who.first - 1] in reader.cues.determiners)
        sent = found.who.form == "name" and found.who.kind == "person" and preposition.who.kind != "person"
        sent = sent and preposition.who.last == first - 2 and low[first - 1] == ","
        if sent and low[0] in reader.cues.grammar.view:
            return found  # « Pour la Norvège, X y voit « … » »
        beside = preposition.who.last == q - 2 and low[q - 1] == "," and found.event is not None
        if beside and found.loose and preposition.who.first > found.event.last and reader.cues.grammar.inverting:
            return preposition  # "Minsk responded by calling in X, to whom, according to Y, “…”"
        apart = low[preposition.who.last : max(found.who.first, preposition.who.last)]
        if QUOTED in apart and not reader.cues.grammar.parting.isdisjoint(apart):
            return found  # "For X it is “a”, while Y prefers “b”"
        colon = ":" in apart and found.event is not None and found.event.finite and preposition.who.last < found.who.first
        if colon and found.event.flags & JUDGES:
            return found  # « Si l'on en croit X : le prix, que Y avait présenté comme « a » »
        if ";" in low[preposition.who.last : max(found.who.first, preposition.who.last)]:
            return found  # "For X, it is “a”; Y sees “b”"
        who_thinks = found.event is not None and found.event.group and low[found.event.group - 1] in reader.cues.grammar.persons
        if who_thinks and preposition.who.last < found.event.group:
            return found  # "according to the minutes, at the request of X, who thought it “…”"
        if found.event is not None and (not found.event.flags & REPORTS or _takes_of(reader, found.event)):
            return preposition
        return found
    if preposition is not None:
        worded = q > 2 and low[q - 1] == ":" and low[q - 2] in reader.cues.nouns and colon_tie(reader, q)
        if worded and worded.who is not None and worded.who.form == "name" and worded.who.kind == "person":
            return worded  # « Selon un diplomate, X a clos la séance par ces mots : « … » »
        return preposition
    if found is not None:
        return found
    if q >= 0:
        before = seeming_tie(reader, q) or gap_tie(reader, q) or verdict_tie(reader, q) or colon_tie(reader, q)
        before = before or possessive_tie(reader, q)
        if before is not None:
            return before
    found = q > 4 and amid_tie(reader, q) or q > 0 and _said_of_all(reader, q) or None
    if found is not None:
        return found
    found = _said_before(reader, q) if q > 0 else None
    if found is not None:
        return found
    found = q >= 0 and _coming(reader, q) or signature_tie(reader, q) or predicate_tie(reader, q, mark, text)
    found = found and (announced_tie(reader, found, text[mark.start : mark.end]) or found)
    found = found or q >= 0 and _trailing(reader, q)
    return found or q > 0 and _led(reader, q) or NO_TIE


def _amid_subject(reader: Reader, q: int, after: Tie) -> bool:
    """« X, qui accuse Y de « a », [a rappelé son ambassadeur] », « Le texte, jugé « a », [a divisé la majorité] »: words in what
    a comma parts from a subject, whose own verb comes after them."""
    low, grammar = reader.low, reader.cues.grammar
    if low[q + 1 : q + 2] != [","] or not grammar.clitic_subjects or low[q + 2 : q + 3] and low[q + 2] in grammar.governing:
        return False
    start = next((j + 1 for j in range(q - 1, 0, -1) if low[j] in (":", ";")), 0)
    if "," not in low[start + 1 : q]:
        return False
    k = low.index(",", start + 1)
    further = next((j for j in range(q - 2, k, -1) if low[j] == "," and low[j + 1] in grammar.relatives), k)
    m = reader.clause.who[further - 1]
    k = further if m is not None and m.first <= start + 1 and m.last == further - 1 else k  # « La maire, X, que Y accuse de « a » »
    opening, inner = low[start:k], low[k + 1 : q]
    first = low[start]
    if first in grammar.governing or first in grammar.subordinators or first in grammar.times or QUOTED in opening:
        return False
    if not grammar.auxiliaries.isdisjoint(opening) or any(start <= e.at < k for e in reader.events) or QUOTED in inner:
        return False
    if inner and inner[0] in grammar.relatives:
        told = k < q - 2 and any(e.finite and k + 1 < e.at < q for e in reader.events)
        return told or "," not in inner and _goes_on(reader, after)
    m = reader.clause.who[k - 1]
    stands = first in reader.cues.determiners and low[k - 1] not in grammar.times and k - start < 4
    stands = stands or m is not None and m.first <= start + 1 and m.last == k - 1
    led = inner[1:2] and inner[1] in grammar.whose
    apart = not inner or led or inner[0] not in reader.cues.determiners and reader.clause.who[k + 1] is None
    doing = inner[:1] and inner[0] in grammar.reflexive and inner[1:2] and inner[1].endswith("ant")  # « s'estimant « trahi » »
    return stands and apart and (led or doing or grammar.finite.isdisjoint(inner)) and _goes_on(reader, after)


def _goes_on(reader: Reader, after: Tie) -> bool:
    """« …, a divisé [la majorité]. »: whether a verb that may have a person for its object and what follows it end their
    sentence, so that they are no incise within another clause."""
    low, grammar = reader.low, reader.cues.grammar
    if after.event is not None and (after.event.pronoun is not None or after.event.flags & REPORTS):
        return False
    k = after.who.last + 1 if after.who is not None else len(low)
    if low[k : k + 1] not in ([","], ["–"], ["—"], [")"]):
        return True
    return k + 1 < len(low) and (low[k + 1] in grammar.relatives or low[k + 1] in grammar.governing)


def _charged(reader: Reader, q: int) -> bool:
    """"Accused of “a”, the minister replied that …": words at the head that are what somebody else calls the subject."""
    event = reader.events[0] if reader.events else None
    if event is None or event.at or not event.flags & PARTICIPLE or not event.flags & JUDGES:
        return False
    return q <= event.last + 8


def _led(reader: Reader, q: int) -> Tie | None:
    """« X s'est voulu rassurant : il n'y aura « ni a, ni b » »: what follows a colon is told by the subject before it."""
    low, grammar = reader.low, reader.cues.grammar
    colon = next((k for k in range(q - 2, max(0, q - 25), -1) if low[k] in (":", ";") or low[k] == QUOTED), None)
    if colon is None or low[colon] != ":" or another_tells(reader, 0, q):
        return None
    if reader.events and reader.events[-1].at > colon:
        return None
    if not any(w in grammar.auxiliaries or w in grammar.be for w in low[colon + 1 : q]):
        return None
    who = ascribed(reader, colon + 1) or reader.named_beside(reader.main(colon))
    if who is None or who.number in "01" or who.form == "pronoun":
        return None
    if who.form == "guess" and (grammar.clitic_subjects or who.last != colon - 1 or not has_views(reader, who)):
        return None  # but "Kenya's Ministry of Lands: the map is “a draft”"
    return Tie(who, None, None, loose=True)


def _coming(reader: Reader, q: int) -> Tie | None:
    """"A warning that the dam was “one week from failure” came from X": what stands after the words says whose the noun is."""
    low, cues = reader.low, reader.cues
    p = q + 1 + (low[q + 1 : q + 2] == [","])
    if p + 1 >= len(low) or low[p] not in cues.grammar.coming or low[p + 1] not in cues.grammar.origins:
        return None
    if cues.nouns.isdisjoint(low[:q]) or cues.grammar.that.isdisjoint(low[:q]):
        return None
    m = reader.clause.who[p + 2] if p + 2 < len(low) else None
    who = reader.named_beside(m if m is not None and m.first == p + 2 else reader.phrase_from(p + 2))
    if who is None or who.kind != "person" or who.form == "pronoun" or who.form == "guess" and not has_views(reader, who):
        return None
    return Tie(who, (reader.clause.starts[p], reader.clause.ends[p]), None)


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
    if after.who.first > after.event.at:
        return None
    found = noun_tie(reader, q) or verb_before(reader, q)
    if after.who.form == "pronoun" and (found is None or found.event is None or not found.event.flags & REPORTS):
        return None  # but "When X insisted that it was “a”, she asked …"
    if found is None or found.who is None or found.who.form == "pronoun" or found.who.last >= q:
        return None
    if found.event is None:
        return found
    said = found.event.finite and found.event.flags & (REPORTS | JUDGES) and found.who.last < found.event.at
    return found if said else None


def _relayed(reader: Reader, q: int, after: Tie) -> Tie | None:
    """"X told her cabinet it was “dead”, an aide said": the tie of the verb before the words, where only somebody unnamed tells
    of what somebody named has said."""
    who = after.who
    if q < 3 or who is None or who.form not in ("nominal", "guess") or reader.cues.grammar.clitic_subjects:
        return None
    if who.number != "p" and reader.low[who.first] not in reader.cues.grammar.indefinite and (
        not who.first or reader.low[who.first - 1] not in reader.cues.grammar.indefinite
    ):
        return None
    found = verb_before(reader, q)
    named = found is not None and found.who is not None and found.who.form in ("name", "role") and found.who.kind == "person"
    said = named and found.event is not None and found.event.finite and found.event.flags & (REPORTS | JUDGES)
    return found if said and not _is_to_come(reader, found.event) else None


def _said_before(reader: Reader, q: int) -> Tie | None:
    """"The body no longer sits, notes X; what is left is “manners”": who tells the clause before a semicolon, where the next one
    has nobody else."""
    low, grammar = reader.low, reader.cues.grammar
    if grammar.clitic_subjects or ";" not in low[3:q] or q - low.index(";", 3) > 16:
        return None
    stop = low.index(";", 3)
    if QUOTED in low[stop:q] or any(m.form != "pronoun" and m.first > stop for m in reader.clause.mentions if m.last < q):
        return None
    for event in reader.events:
        if not event.finite or event.passive or not event.flags & REPORTS or not stop - 14 < event.at < stop:
            continue
        who = reader.subject(event)
        if who is None or who.number in "01px" or who.form == "guess" and not has_views(reader, who):
            continue
        first, last = min(who.first, event.group), max(who.last, event.last)
        while first > 0 and low[first - 1] in reader.cues.determiners:
            first -= 1
        if first > 2 and low[first - 1] == "," and last == stop - 1:
            return Tie(who, cue_span(reader, event), event)
    return None


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


def _inverts(reader: Reader, event: Event) -> bool:
    """"“It will be long” for the governor, said [X], a pollster.": whether somebody with a name stands right after an English verb
    of saying, which a comma parts from what is before it."""
    m = reader.clause.who[event.last + 1] if event.last + 1 < len(reader.low) else None
    named = m is not None and m.form in ("name", "role") and m.first == event.last + 1
    return named and event.group == event.at and reader.low[event.at] in reader.cues.grammar.inverting


def _takes_of(reader: Reader, event: Event) -> bool:
    """« relève de », « témoigne de »: a verb of saying that says nothing there."""
    following = reader.low[event.last + 1] if event.last + 1 < len(reader.low) else ""
    return not event.flags & JUDGES and following in reader.cues.grammar.of and "term" in reader.cues.grammar.untied


def _said_of_all(reader: Reader, q: int) -> Tie | None:
    """« Pékin « s'oppose » à ces ventes, a-t-il dit »: an incise of a pronoun, right after the clause of the words."""
    low, grammar = reader.low, reader.cues.grammar
    number = bisect_left(reader.places, q)
    if number == len(reader.events) or not grammar.clitic_subjects:
        return None
    event = reader.events[number]
    start = min(event.group, event.pronoun) if event.pronoun is not None else 0
    if start < 1 or low[start - 1] != "," or not event.flags & REPORTS or start - q > 14:
        return None
    if not {QUOTED, ":", ";"}.isdisjoint(low[q + 1 : start]):
        return None
    return Tie(reader.subject(event), cue_span(reader, event), event, open=True)


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
    if low[event.group - 1] == "," and (reader.cues.grammar.clitic_subjects or _inverts(reader, event)):
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
