"""Ties by a verb that stands before the words: « X a déclaré que « … » », "X called it “…”"."""

from __future__ import annotations

from bisect import bisect_left

from .clauses import QUOTED, Mention, capital
from .cues import FINITE, GERUND, INCISE, INFINITIVE, JUDGES, PARTICIPLE, REPORTS, THINKS
from .outer_ties import said_aside
from .passed_on import (
    answering, claimant, denied, gapped, in_relative, other_agent, owner, parallel, reacting, told_in, unsaid, whose_phrase,
    whose_view,
)  # fmt: skip
from .phrases import REACH
from .speakers import Reader
from .tie import COMMA_LIKE, Tie, can_speak, cue_span, has_views
from .verb_reach import (
    JUDGED, another_tells, disagrees, embedded, goes_on_past, is_without_object, reports_of, says_that, stands_apart, tells_subject,
    told_nothing_more, usable,
)  # fmt: skip
from .verbs import Event

_TOLD = frozenset("nous m' me vous t' te".split())
_MAY = frozenset("puisse puissent ose osent osait osaient".split())  # « s'étonne que X puisse parler de « … » »


def verb_before(reader: Reader, q: int) -> Tie | None:
    """The tie by the nearest verb before the words at `q` that has them, its subject or its agent; None where none has."""
    low, grammar = reader.low, reader.cues.grammar
    best: Tie | None = None
    thought: Tie | None = None
    joined = False
    colon = q > 4 and low[q - 1] == ":" and QUOTED in low[: q - 1] and bool(grammar.clitic_subjects)
    if colon and (who := answering(reader, q)) is not None:
        return Tie(who, None, None)
    for number in range(bisect_left(reader.places, q) - 1, -1, -1):
        event = reader.events[number]
        if event.last >= q:
            continue
        if q - event.last > REACH + 20:
            break
        if thought is not None and tells_subject(reader, event, thought):
            continue
        between = low[event.last + 1 : q]
        colon = between[-1:] == [":"]
        if ";" in between and not colon:
            break
        if stands_apart(reader, event, q, between):
            continue
        if not colon and QUOTED in between and another_tells(reader, event.last + 1, q):
            break
        sworn = between[:1] == [","] and low[event.group] == "l'" and event.flags & REPORTS and event.finite
        who = reader.before(event.group - 1) if sworn else None
        if who is not None and who.first > 1 and "," in (low[who.first - 1], low[who.first - 2]):
            return Tie(who, cue_span(reader, event), event, loose=True)  # « Le chantier, la ministre l'a juré, sera « … » »
        if not usable(reader, event, between):
            joined = joined or _joined_clause(reader, between)
            continue
        if goes_on_past(reader, event, between):
            continue
        if unsaid(reader, event, q) or is_without_object(reader, event, between):
            return Tie(None, cue_span(reader, event), event)
        if event.flags & JUDGES and denied(reader, event, q):
            return Tie(claimant(reader, event, q), cue_span(reader, event), event)
        if _on_a_banner(reader, event) or _on_a_thing(reader, event) and not _of_which(reader, event):
            return Tie(None, cue_span(reader, event), event)
        other = parallel(reader, q, event) if not colon and QUOTED in between else None
        other = other or ("," in between and in_relative(reader, q, event)) or None
        if other is not None:
            return Tie(other, None, None, loose=True)
        other = reacting(reader, event, q) if colon and QUOTED in between else None
        other = other or gapped(reader, q, event) or (owner(reader, event, q) if colon else whose_phrase(reader, event, q))
        if other is not None:
            return Tie(other, cue_span(reader, event), event)
        opens = event.group > 0 and low[event.group - 1] in (":", ";")
        who = other_agent(reader, event, q) or opens and _led_up_to(reader, event, q) or _subject(reader, event)
        who = who or _led_up_to(reader, event, q)
        if who is not None and who.form == "guess" and event.flags & INCISE and not event.flags & (REPORTS | JUDGES):
            apart = len(between) > 2 or not between  # "warnings had gone “largely unread”"
            apart = apart and "noun" in grammar.compounds or not colon and bool(grammar.clitic_subjects)
            if apart and not has_views(reader, who):
                continue  # "said strike ballots would go ahead whatever the judges decided: “…”", « Le chantier commence « … » »
        if who is not None and disagrees(reader, event, who):
            continue  # "[The plan], say those who wrote it, is “…”"
        if who is not None and _done_to_object(reader, event, who):
            continue  # "deplored a meeting held “on half an island”"
        if who is not None and embedded(reader, event, who, between):
            continue  # "X said Turkey had promised … and delivered “…”"
        if who is None and event.flags & INFINITIVE and reader.undergone(event):
            return Tie(None, cue_span(reader, event), event)  # « X s'est vu reprocher « … » »
        who = _whose_text(reader, event, _of_all(reader, who))
        parted = bool(between) and between[-1].isalpha()
        parted = parted and between[-1] not in reader.cues.determiners and between[-1] not in grammar.comparing
        parted = len(between) > 2 or parted and low[event.at] not in reader.cues.calling
        own = not between and low[event.at] not in reader.cues.calling and not grammar.clitic_subjects
        coming = between[-1:] and between[-1] in grammar.comparing and _is_to_come(reader, event)
        if who is None and event.passive and (parted or own and event.finite or coming) and _in_told(reader, event):
            continue  # "found that she had been warned about the contract “…”", "warned that it would be treated as “…”"
        if who is None and event.passive and not event.finite and event.flags & JUDGES and len(between) <= 4:
            who = whose_view(reader, event)  # « X a rejeté l'offre, jugée « irréaliste » »
            if who is not None:
                return Tie(who, cue_span(reader, event), event)
        if who is None and event.passive and event.finite:
            who = told_in(reader, event)
            if who is not None:
                return Tie(who, cue_span(reader, event), event)
        if who is None and event.passive and event.finite and told_nothing_more(reader, event, between):
            return Tie(None, cue_span(reader, event), event)
        if who is None and event.passive:
            far = len(between) > 4 or "," in between and bool(grammar.clitic_subjects)
            far = far or colon or between[-1:] and between[-1] in grammar.view
            if far or not event.flags & JUDGES:
                continue  # « condamné pour « escroquerie » », « a refusé de dire si l'accord pouvait être invoqué : « … » »
            return best or Tie(None, cue_span(reader, event), event, loose=False)
        if who is None and best is None:
            best = Tie(None, cue_span(reader, event), event, loose=True, open=True)
            continue
        if who is not None:
            if who.number == "x" and event.flags & GERUND and not event.finite and _in_told(reader, event):
                continue  # "warned that anyone selling fuel would be treated as “…”"
            if who.number == "0" and colon and who.first and low[who.first - 1][0].isalpha() and event.group - who.last == 1:
                continue  # "offered a gloss [that] nobody disowned: “…”"
            aside = said_aside(reader, who)
            if aside is not None:
                return aside
            if who.number == "0" or is_a_banner(reader, who):
                told = low[who.first] == "on" and low[who.first + 1] in _TOLD  # « On nous répond : « … » »: whom they met
                return Tie(_writer(reader, event) or (who if told else None), cue_span(reader, event), event)
            loose = not (event.flags & JUDGES and len(between) <= 4) and bool(between) and between[-1] != ":"
            if who.first > event.last and low[who.last + 1 : who.last + 2] == [","] and q - who.last < 4 and grammar.clitic_subjects:
                loose = False  # « Il faut, insiste X, « changer de méthode » »
            if event.flags & THINKS and between[:1] == ["dans"] and event.finite and len(between) < 6:
                loose = False  # « elle voit dans l'accord « un précédent » »
            if event.flags & (REPORTS | JUDGES) and event.finite and between[:1] == ["dans"] and len(between) < 14:
                text = between[2:3] and (between[2] in reader.cues.nouns or between[2] in grammar.documents)
                loose = loose and not text  # « L'inspection relève dans son rapport, que X a pu lire, des « manquements » »
            if who.form == "pronoun" and event.pronoun is None:
                who, event = _same_subject(reader, who) or (who, event)
            found = Tie(who, cue_span(reader, event), event, loose=loose)
            bare = event.flags & INFINITIVE and not event.flags & (FINITE | PARTICIPLE)
            bare = bare and not (event.finite and low[event.at - 1] in grammar.causing)  # « a fait savoir que … »
            bare = bare and not (event.flags & (REPORTS | THINKS) and _says_itself(reader, event, who, between))
            bare = bare and not (event.finite and low[event.group] in _MAY)
            told_of = event.finite and event.group > 0 and low[event.group - 1] == "qui"
            bare = bare and not (told_of and event.flags & (REPORTS | JUDGES))  # « à X, qui venait de reprocher à Y de « … » »
            drawn = reader.prompted(event) or reader.heard(event) or reader.came(event)
            bare = bare and drawn is None  # « ce qui a poussé X à dénoncer « … » »
            ruled = event.flags & THINKS and event.finite is False and event.flags & GERUND and says_that(reader, between)
            ruled = ruled or thought is not None and (
                _thinks_of(reader, event, thought.who) or reports_of(reader, event, thought)
            )
            if bare and not colon or event.flags & THINKS and not event.flags & (REPORTS | JUDGES) and not ruled:
                # A verb of saying further left has the words: « X a dit que Y espère « … » »
                if thought is None and (len(between) <= JUDGED or event.flags & REPORTS or says_that(reader, between)):
                    thought = found
                continue
            if thought is not None and q - thought.event.last < 3 and thought.event.flags & (REPORTS | JUDGES):
                found = found._replace(loose=False)  # "said the mayor should claim the “high road”"
            named = event.flags & JUDGES and event.finite and between[-1:] and between[-1] in grammar.comparing
            ruled = ruled or event.flags & (THINKS | JUDGES) and says_that(reader, between)
            if thought is not None and _parts(reader, event.last, thought.who.first):
                return thought  # « …, a résumé X, tandis que Y préférait parler d'un « … » »
            if thought is not None and _parted_by_words(reader, event, thought.who.first):
                return thought
            if thought is not None and not (event.flags & REPORTS and event.finite or named or ruled):
                continue
            return found
    if joined and (thought or best) is None:
        return _first_said(reader, q)
    return thought or best


def _parts(reader: Reader, first: int, last: int) -> bool:
    """Whether a word between two places sets somebody's view apart from another's: « tandis que », « X dit oui, mais Y y voit »."""
    low, grammar = reader.low, reader.cues.grammar
    but = any(low[k] == "mais" and low[k - 1] == "," and low[k + 1] not in grammar.that for k in range(first + 1, last))
    if grammar.clitic_subjects:
        return but or not grammar.parting.isdisjoint(low[first:last])
    # "said she will stay, while Y wants “…”", but "said she will stay while Y wants “…”"
    return any(low[k] in grammar.parting and not low[k - 1].isalnum() for k in range(first + 1, last))


def _says_itself(reader: Reader, event: Event, who: Mention, between: list[str]) -> bool:
    """"[Critics] say the law gives …", "would say only that …": whether an English verb without an ending is no noun and has its
    subject in the plural right before it, or "that" after it."""
    if not event.finite or reader.cues.grammar.clitic_subjects:
        return False
    verb = event.group == event.at and reader.low[event.at] not in reader.cues.nouns
    return verb and (who.number == "p" or who.form == "guess") or says_that(reader, between)


def _thinks_of(reader: Reader, event: Event, who: Mention) -> bool:
    """"[X] believes the court went too far": whether the subject of an English clause without "that" stands right after a verb
    of thinking, which has what follows."""
    if not event.flags & THINKS or not event.finite or event.passive or reader.cues.grammar.clitic_subjects:
        return False
    k = who.first - 1
    while k > event.last and reader.low[k] in reader.cues.determiners:
        k -= 1
    return k == event.last


def _done_to_object(reader: Reader, event: Event, who: Mention) -> bool:
    """Whether an English verb form is a participle of the thing before it, which is the object of a verb that can have the
    words."""
    if event.flags & (REPORTS | JUDGES) or not event.flags & PARTICIPLE or event.group < event.at or who.form != "guess":
        return False
    if reader.cues.grammar.clitic_subjects or who.last != event.at - 1 or has_views(reader, who):
        return False
    return any(e.last == who.first - 1 and e.finite and not e.passive and e.flags & (REPORTS | JUDGES) for e in reader.events)


def _of_all(reader: Reader, who: Mention | None) -> Mention | None:
    """"X cited 212 complaints, [almost all] dismissed “in a paragraph”": the sentence's subject where only a number is told."""
    counted = who is not None and who.form == "guess" and reader.cues.grammar.quantifying.issuperset(
        reader.low[who.first : who.last + 1]
    )
    return reader.main(who.first) if counted and who.first else who


def _writer(reader: Reader, event: Event) -> Mention | None:
    """« une lettre du [préfet] où l'on lit que « … » »: whose text a relative tells that something is read in."""
    low = reader.low
    k = next((k for k in range(event.group - 1, max(1, event.group - 4), -1) if low[k] == "où"), 0)
    if not k:
        return None
    who = reader.named_beside(reader.before(k - 1 - (low[k - 1] == ",")))
    return who if who is not None and who.number not in "01" and can_speak(reader, who, None) else None


def _whose_text(reader: Reader, event: Event, who: Mention | None) -> Mention | None:
    """"preferred to quote [the Court of Audit], whose opinion calls it “…”", "[the embassy] issued a note, the last line of which
    called it “…”": whose text it is that says something."""
    low, cues = reader.low, reader.cues
    if who is not None and who.form == "guess" and _of_which(reader, event):
        author = reader.named_beside(reader.main(who.first))
        if author is None or author.last >= who.first or not has_views(reader, author):
            return None
        acts = low[author.last + 1 : who.first]
        return author if "in" in acts or any(w in cues.grammar.making and w != "read" for w in acts) else None
    k = next((k for k in range(event.group - 2, max(2, event.group - 5), -1) if low[k] in cues.grammar.whosoever), 0)
    if not k or low[k - 1] != "," or low[event.group - 1] not in cues.nouns:
        return who
    m = reader.clause.who[k - 2]
    found = m if m is not None and m.form != "pronoun" else reader.phrase_to(k - 2)
    return found if found is not None and has_views(reader, found) else who


def _of_which(reader: Reader, event: Event) -> bool:
    """Whether a verb follows "of which": "a note, [the second line of which] reads"."""
    return event.group > 3 and reader.low[event.group - 2 : event.group] == ["of", "which"]


def _parted_by_words(reader: Reader, event: Event, place: int) -> bool:
    """« …, a expliqué X, « … », dont [Y] redoute qu'il ne soit « … » », "said it was “…,” and [Y] believed it “…”": whether words
    and a relative, or in English "and", stand before a subject."""
    k, grammar = place - 1, reader.cues.grammar
    while k > event.last and reader.low[k] in reader.cues.determiners:
        k -= 1
    joined = reader.low[k] in grammar.conjunctions and reader.low[k - 1] == QUOTED and not grammar.clitic_subjects
    return (joined or reader.low[k] in grammar.relatives) and QUOTED in reader.low[event.last : k]


def _in_told(reader: Reader, event: Event) -> bool:
    """Whether a verb stands in a clause with « que », "that", which somebody says or finds."""
    low, that = reader.low, reader.cues.grammar.that
    reach = 1 if reader.cues.grammar.clitic_subjects else 7  # "told a local station that"
    return any(
        e.finite and not e.passive and (
            not that.isdisjoint(low[e.last + 1 : min(event.group, e.last + 1 + reach)]) or _between_commas(reader, e)
        )
        for e in reader.events
        if e.at < event.at
    )


def _between_commas(reader: Reader, event: Event) -> bool:
    """"to which, [X promised], the three would be invited": whether an English verb and its subject stand between commas."""
    low = reader.low
    if reader.cues.grammar.clitic_subjects or low[event.last + 1 : event.last + 2] != [","] or not event.flags & REPORTS:
        return False
    who = reader.before(event.group - 1)
    first = who.first if who is not None else 0
    while first > 0 and low[first - 1] in reader.cues.determiners:
        first -= 1
    return first > 0 and low[first - 1] == ","


def _is_to_come(reader: Reader, event: Event) -> bool:
    """Whether an English verb tells what is to come: "would be treated"."""
    grammar = reader.cues.grammar
    words = reader.low[event.group : event.at]
    return not grammar.clitic_subjects and any(w in grammar.supposing or w in grammar.coming_to for w in words)


def _joined_clause(reader: Reader, between: list[str]) -> bool:
    """Whether a second clause with « que » follows: "said X had objected, and that its delegates “…”"."""
    grammar = reader.cues.grammar
    return any(w in grammar.that and between[k] in grammar.conjunctions for k, w in enumerate(between[1:]))


def _first_said(reader: Reader, q: int) -> Tie | None:
    """The first verb of saying of the sentence, whose clauses go on to the words at `q`."""
    event = next((e for e in reader.events if e.flags & REPORTS and e.finite and not e.passive), None)
    who = _subject(reader, event) if event is not None and event.last < q else None
    return Tie(who, cue_span(reader, event), event, loose=True) if who is not None and who.number not in "01" else None


def _led_up_to(reader: Reader, event: Event, q: int) -> Mention | None:
    """« Accusant Bruxelles de « … », [le ministre] a quitté la salle », "In a memo calling it “…,” [the mayor] resigned": the
    subject that a phrase at the head waits for."""
    low, grammar = reader.low, reader.cues.grammar
    having = low[0] == "having" and event.at < 4 and event.flags & PARTICIPLE > 0  # "Having called it “…”, [X] signed"
    if not having and (not event.flags & GERUND or event.finite or event.passive):
        return None
    written = 2 < event.at < 12 and low[0] == "in" and low[1] in grammar.indefinite and "," not in low[: event.at]
    if written and not any(w in grammar.documents or w in reader.cues.nouns for w in low[2 : event.at]):
        return None
    # « … n'a pas laissé passer la formule : [y voyant « … », X a …] »
    start = next((k + 1 for k in range(event.at - 1, -1, -1) if low[k] in (":", ";")), 0) if grammar.clitic_subjects else 0
    if not written and event.at > start + 2 + having:
        return None
    small = grammar.adverbs | grammar.subordinators | (grammar.reflexive | grammar.clitics if grammar.clitic_subjects else frozenset())
    if not written and not having and not small.issuperset(low[start : event.at]):
        return None
    comma = next((k for k in range(q + 1, min(len(low), q + 12)) if low[k] == ","), None)
    here = reader.clause.who[q + 1] if q + 1 < len(low) else None
    if here is not None and here.first == q + 1 and here.form != "guess":
        return reader.after(q + 1, 8)  # the comma stands before the closing mark
    return reader.after(comma + 1, 8) if comma is not None else None


def _on_a_banner(reader: Reader, event: Event) -> bool:
    """"a sign reading “…”", "a banner that read “…”": the words are the thing's, and nobody's."""
    start = event.group
    if event.finite and (not start or reader.low[start - 1] not in reader.cues.grammar.relatives):
        return False
    words = reader.clause.words
    near = range(max(0, start - 3), start)
    return any(reader.low[k] in reader.cues.banners and not (k and capital(words[k])) for k in near)


def _on_a_thing(reader: Reader, event: Event) -> bool:
    """"a board by the kitchen still read: “…”": a thing that is no text, and nobody's name, has words on it."""
    low, grammar = reader.low, reader.cues.grammar
    if low[event.at] not in grammar.inscribing or not event.finite or event.passive:
        return False
    who = reader.before(event.group - 1)
    if who is None or who.form != "guess" or low[who.first] not in grammar.definite | grammar.indefinite:
        return False
    words = low[who.first : who.last + 1]
    return reader.cues.nouns.isdisjoint(words) and reader.cues.voices.isdisjoint(words)


def is_a_banner(reader: Reader, who: Mention) -> bool:
    """Whether the head of a phrase is a thing that words are written on."""
    one = reader.low[who.first : who.first + 2] in (["one", "of"], ["some", "of"])  # "one of its banners"
    for k in range(who.first + 2 * one, who.last + 1):
        word = reader.low[k]
        if word in reader.cues.grammar.governing and word not in reader.cues.determiners:
            return False
        if word in reader.cues.banners and not (k and capital(reader.clause.words[k])):  # but The Wall Street Journal
            return who.form in ("guess", "nominal")
    return False


def _same_subject(reader: Reader, who: Mention) -> tuple[Mention, Event] | None:
    """"Smith said [that] he would …": the subject of the verb of saying that a pronoun directly follows."""
    k = who.first - 1
    if reader.low[who.first] in ("him", "her"):
        return None  # "they quoted him as saying that …"
    thing = reader.low[who.first] in ("it", "this", "that")  # "[She] says it shows that he is “…”"
    if k >= 0 and reader.low[k] in reader.cues.grammar.that:
        k -= 1
    for event in reader.events:
        if event.last == k and event.finite and not event.passive and event.flags & REPORTS and event.pronoun is None:
            found = _subject(reader, event)
            if found is not None and (thing and found.gender != "n" or found.form != "pronoun" and found.number == who.number):
                return found, event
    return None


def _left_to(reader: Reader, event: Event) -> Mention | None:
    """"It fell to [X], who holds the brief, to ask whether …", "It took [X] to point out that …": to whom a clause with an empty
    subject leaves it to say something."""
    low, grammar = reader.low, reader.cues.grammar
    if event.finite or low[0] != "it" or grammar.linking.isdisjoint(low[event.at - 2 : event.at]):
        return None
    k = next((k for k in range(1, min(event.at, 6)) if low[k] in grammar.leaving), 0)
    if not k:
        return None
    k += 1
    while k < event.at and (low[k] in grammar.linking or low[k] in grammar.view or low[k] in ("left", "up", "down")):
        k += 1
    m = reader.clause.who[k]
    who = reader.named_beside(m if m is not None and m.first == k else reader.phrase_from(k))
    return who if who is not None and who.last < event.at - 1 and who.number not in "01" and has_views(reader, who) else None


def _subject(reader: Reader, event: Event) -> Mention | None:
    who, grammar = reader.subject(event), reader.cues.grammar
    if who is not None and who.form == "pronoun" and not who.first and grammar.leaving:
        who = _left_to(reader, event) or who
    if who is None and event.finite and not event.passive and event.pronoun is None:
        k = event.group - 1
        while k >= 0 and reader.low[k] in COMMA_LIKE:
            k -= 1
        if k >= 0 and reader.low[k] == QUOTED or event.after:
            who = reader.after(event.last + 1)
            inverted = event.after or k < 1 or reader.low[event.at] in grammar.inverting or "noun" not in grammar.compounds
            if not inverted and (who is None or not has_views(reader, who)):
                who = reader.main(event.group)  # "The ministry, whose aide called it “a”, confirmed the visit: “b”"
        elif event.group == 0 and event.flags & REPORTS and reader.after(event.last + 1, 8) is not None:
            who = reader.after(event.last + 1, 8)
        elif event.group == 0 or reader.low[event.group - 1] in ",;:.":
            who = reader.main(event.group)
        elif reader.clause.who[event.group - 1] is None:
            who = reader.main(event.group)
    return who
