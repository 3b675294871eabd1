"""What ties a marked stretch to a speaker in its own sentence: an incise, a verb before it, a preposition, a colon."""

from __future__ import annotations

from typing import NamedTuple

from .clauses import QUOTED, Mention
from .cues import FINITE, GERUND, INCISE, INFINITIVE, JUDGES, PARTICIPLE, REPORTS, THINKS
from .marks import Marked
from .speakers import REACH, Reader
from .verbs import POSSESSIVE, Event, capital

_AFTER_WORDS = frozenset(",?!…–—-")
_COMMA_LIKE = frozenset(",–—-")
_JUDGED = 12  # words that may stand between a verb of judgement and the words it takes


class Tie(NamedTuple):
    """`who` speaks, the characters of the cue, its verb. `loose`: the words may be a name that the speaker uses.
    `incise`: the cue stands after the words. `open`: a cue without a speaker of its own; one may be carried over."""

    who: Mention | None
    cue: tuple[int, int] | None
    event: Event | None = None
    loose: bool = False
    incise: bool = False
    open: bool = False


NO_TIE = Tie(None, None)


def tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie:
    """The tie of the stretch at place `q` of the reader's clause; NO_TIE where nothing there gives a speaker or a cue."""
    after = _incise(reader, q, mark, text)
    if after is not None and (after.event is not None and after.event.flags & (REPORTS | INCISE) or after.cue is None):
        return after
    found = _named_words(reader, q) or _verb_before(reader, q)
    if after is not None:
        # « qualifié de « a », invite les États », "X said it was “a,” according to Y": the verb before has the words
        said = found is not None and found.who is not None and found.event is not None and found.event.finite
        near = said and (found.event.flags & REPORTS or after.event is not None and not found.loose)
        return found if near else after
    preposition = _preposition(reader, q)
    if found is not None and found.who is not None:
        thinks = found.event is not None and not found.event.flags & (REPORTS | JUDGES)
        if preposition is None or not (found.loose or thinks and found.event.at > preposition.who.last):
            return found
        if found.event is not None and (not found.event.flags & REPORTS or _takes_of(reader, found.event)):
            return preposition
        return found
    if preposition is not None:
        return preposition
    if found is not None:
        return found
    return _colon(reader, q) or _possessive(reader, q) or _signed(reader, q) or _predicate(reader, q, mark, text) or NO_TIE


def _takes_of(reader: Reader, event: Event) -> bool:
    """« relève de », « témoigne de »: a verb of saying that says nothing there."""
    following = reader.low[event.last + 1] if event.last + 1 < len(reader.low) else ""
    return not event.flags & JUDGES and following in reader.cues.grammar.of and "term" in reader.cues.grammar.untied


def _span(reader: Reader, event: Event) -> tuple[int, int]:
    c = reader.clause
    if event.pronoun is not None and event.pronoun == event.at:
        verb = c.low[event.at].rpartition("-")[0].removesuffix("-t")
        return c.starts[event.at], c.starts[event.at] + len(verb)
    return c.starts[event.at], c.ends[event.at]


# ---- after the words


def _incise(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    p = _past_calls(reader, q)
    comma = mark.closed and text[max(mark.start, mark.end - 4) : mark.end].rstrip("'’\"”»› ")[-1:] in _AFTER_WORDS
    while p < len(low) and low[p] in _COMMA_LIKE:
        comma = True
        p += 1
    if p >= len(low):
        return None
    if low[p] == ".":
        return None
    if low[p] in grammar.comparing and p + 1 < len(low) and comma:
        p += 1
    clitic = low[p] in grammar.clitics
    event = next((e for e in reader.events if p in (e.group, e.pronoun) or clitic and e.group - 1 == p), None)
    if event is not None and event.finite and (not event.passive or event.pronoun is not None):
        following = low[event.last + 1] if event.last + 1 < len(low) else ""
        if event.pronoun is not None:
            who = reader.subject(event)
            return Tie(who if who.number != "0" else None, _span(reader, event), event, incise=True)
        if following not in grammar.that and following != QUOTED and (comma or event.flags & (REPORTS | INCISE)):
            who = reader.after(event.last + 1)
            if who is not None and (comma or who.form != "guess" or event.flags & REPORTS):
                return Tie(who, _span(reader, event), event, incise=True)
    size = cues.preposition_at(low, p)
    if size:
        who = reader.named_beside(reader.phrase_from(p + size))
        if who is not None and who.number != "0":
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
    if who is None or who.number in "01" or not _has_views(reader, who):
        return None
    following = low[who.last + 1] if who.last + 1 < len(low) else "."
    return Tie(who, (c.starts[p], c.ends[p]), None, incise=True) if following in ",.;" else None


def _has_views(reader: Reader, who: Mention) -> bool:
    """Whether a phrase is a person or body: a known one, a name, or a noun of the list."""
    if who.form != "guess":
        return True
    words = reader.low[who.first : who.last + 1]
    head = next((w for w in words if w not in reader.cues.determiners and w not in reader.cues.grammar.governing), "")
    return head in reader.cues.voices or any(capital(w) for w in reader.clause.words[who.first + 1 : who.last + 1])


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
        opening = low[p : who.first]
        if len(opening) <= 8 and all(w[0].isalnum() or w == "." for w in opening):
            return Tie(who, _span(reader, event), event, incise=True)
        return None
    return None


# ---- before the words


def _verb_before(reader: Reader, q: int) -> Tie | None:
    low, grammar = reader.low, reader.cues.grammar
    best: Tie | None = None
    thought: Tie | None = None
    for event in reversed(reader.events):
        if event.last >= q or event.at >= q:
            continue
        if q - event.last > REACH + 20:
            break
        between = low[event.last + 1 : q]
        if ";" in between and between[-1] != ":":
            break
        if event.passive and event.group == event.at and low[event.at] in grammar.subordinators:
            continue  # "Asked by X whether …, Y said"
        if not _usable(reader, event, between):
            continue
        if event.flags & JUDGES and _denied(reader, event, q):
            return Tie(None, _span(reader, event), event)
        if _on_a_banner(reader, event):
            return Tie(None, _span(reader, event), event)
        gapped = _gapped(reader, q, event)
        if gapped is not None:
            return Tie(gapped, _span(reader, event), event)
        who = _subject(reader, event)
        if who is None and event.passive:
            if len(between) > 4 or not event.flags & JUDGES or between[-1:] and between[-1] in grammar.view:
                continue  # « condamné pour « escroquerie » »
            return best or Tie(None, _span(reader, event), event, loose=False)
        if who is None and best is None:
            best = Tie(None, _span(reader, event), event, loose=True, open=True)
            continue
        if who is not None:
            if who.number == "0" or _is_a_banner(reader, who):
                return Tie(None, _span(reader, event), event)
            loose = not (event.flags & JUDGES and len(between) <= 4) and bool(between) and between[-1] != ":"
            if who.form == "pronoun" and event.pronoun is None:
                who, event = _same_subject(reader, who) or (who, event)
            found = Tie(who, _span(reader, event), event, loose=loose)
            bare = event.flags & INFINITIVE and not event.flags & (FINITE | PARTICIPLE)
            ruled = event.flags & THINKS and event.finite is False and event.flags & GERUND and _that(reader, between)
            if bare and between[-1:] != [":"] or event.flags & THINKS and not event.flags & (REPORTS | JUDGES) and not ruled:
                # A verb of saying further left has the words: « X a dit que Y espère « … » »
                if thought is None and (len(between) <= _JUDGED or event.flags & REPORTS):
                    thought = found
                continue
            named = event.flags & JUDGES and event.finite and between[-1:] and between[-1] in grammar.comparing
            ruled = ruled or event.flags & THINKS and _that(reader, between)
            if thought is not None and any(w in grammar.parting for w in low[event.last : thought.who.first]):
                return thought  # « …, a résumé X, tandis que Y préférait parler d'un « … » »
            if thought is not None and not (event.flags & REPORTS and event.finite or named or ruled):
                continue
            return found
    return thought or best


def _that(reader: Reader, between: list[str]) -> bool:
    """Whether the clause with « que », "that" follows a verb at once, small adverbs apart ("shot back that")."""
    k = 0
    while k < len(between) and k < 3 and between[k] in reader.cues.grammar.adverbs:
        k += 1
    return k < len(between) and between[k] in reader.cues.grammar.that


def _denied(reader: Reader, event: Event, q: int) -> bool:
    """"rejected criticism that it was “…”": what is denied is somebody else's."""
    between = reader.low[event.last + 1 : q]
    return len(between) > 2 and any(w in reader.cues.charges for w in between[:4]) and any(
        w in reader.cues.grammar.that or w in ("selon", "of") for w in between[1:6]
    )


def _on_a_banner(reader: Reader, event: Event) -> bool:
    """"a sign reading “…”": the words are the thing's, and nobody's."""
    return not event.finite and any(w in reader.cues.banners for w in reader.low[max(0, event.group - 3) : event.group])


def _is_a_banner(reader: Reader, who: Mention) -> bool:
    """Whether the head of a phrase is a thing that words are written on."""
    for word in reader.low[who.first : who.last + 1]:
        if word in reader.cues.grammar.governing and word not in reader.cues.determiners:
            return False
        if word in reader.cues.banners:
            return who.form in ("guess", "nominal")
    return False


def _same_subject(reader: Reader, who: Mention) -> tuple[Mention, Event] | None:
    """"Smith said [that] he would …": the subject of the verb of saying that a pronoun directly follows."""
    k = who.first - 1
    if k >= 0 and reader.low[k] in reader.cues.grammar.that:
        k -= 1
    for event in reader.events:
        if event.last == k and event.finite and not event.passive and event.flags & REPORTS and event.pronoun is None:
            found = _subject(reader, event)
            if found is not None and found.form != "pronoun" and found.number == "s":
                return found, event
    return None


def _gapped(reader: Reader, q: int, event: Event) -> Mention | None:
    """« Moscou a dénoncé une « a », Kiev une « b » »: the verb is not said again."""
    low, c = reader.low, reader.clause
    grammar = reader.cues.grammar
    that = next((k for k in range(q - 1, max(event.last + 3, q - 12), -1) if low[k] in grammar.that), None)
    if that is not None:
        # "X said …, and her minister, Y, that it “…”"
        who = c.who[that - 1] or c.who[that - 2]
        stands = who is not None and who.form == "name" and who.first > event.last + 1
        return who if stands and low[who.first - 1] in grammar.conjunctions else None
    place = q - 2 if low[q - 1] in grammar.indefinite else q - 1
    if q - event.last < 5 - (place == q - 1) or place == q - 1 and QUOTED not in low[event.last : q]:
        return None
    who = c.who[place]
    if who is None or who.first < event.last or low[who.first - 1] not in ",;":
        return None
    return who


def _usable(reader: Reader, event: Event, between: list[str]) -> bool:
    """Whether the words that follow a verb after `between` can be what it gives."""
    flags, grammar = event.flags, reader.cues.grammar
    if event.pronoun is not None and not flags:
        return False
    that = next((i for i, word in enumerate(between) if word in grammar.that), None)
    if that and between[that - 1] in grammar.conjunctions:
        return False  # « a dit que … proposé à X et que « … » »: the clause belongs to a verb further left
    neuter = reader.cues.pronouns
    beside = not between or between[-1] == ":" or all(w == "," or neuter.get((w,), "--")[0] == "n" for w in between)
    if flags & REPORTS:
        return not (event.passive and not event.finite and len(between) > 6)
    if beside:
        return True
    if event.passive and event.finite is False and len(between) > 6:
        return False
    if flags & (JUDGES | THINKS) and len(between) <= _JUDGED:
        return True
    return _that(reader, between) or _as_put(reader, event)


def _as_put(reader: Reader, event: Event) -> bool:
    """"As the historian X put it, …": an aside with a subject of its own."""
    if not event.finite or event.passive or reader.cues.grammar.clitic_subjects:
        return False
    who = reader.before(event.group - 1)
    return who is not None and who.first > 0 and reader.low[who.first - 1] in reader.cues.grammar.comparing and (
        reader.low[event.last + 1 : event.last + 2] == ["it"]
    )


def _subject(reader: Reader, event: Event) -> Mention | None:
    who = reader.subject(event)
    if who is None and event.finite and not event.passive and event.pronoun is None:
        k = event.group - 1
        while k >= 0 and reader.low[k] in _COMMA_LIKE:
            k -= 1
        if k >= 0 and reader.low[k] == QUOTED or event.after:
            who = reader.after(event.last + 1)
        elif event.group == 0 and event.flags & REPORTS and reader.after(event.last + 1, 8) is not None:
            who = reader.after(event.last + 1, 8)
        elif event.group == 0 or reader.low[event.group - 1] in ",;:.":
            who = reader.main(event.group)
        elif reader.clause.who[event.group - 1] is None:
            who = reader.main(event.group)
    return who


def _preposition(reader: Reader, q: int) -> Tie | None:
    """« Selon X, … « … » », « … « … », selon X »."""
    c = reader.clause
    best = None
    for at, size, who in reader.prepositions():
        if at < q and who.last >= q:
            continue
        if best is None or at < q:
            best = Tie(who, (c.starts[at], c.ends[at + size - 1]), None, loose=True)
    if best is None:
        best = _view(reader, q)
    return best


def _view(reader: Reader, q: int) -> Tie | None:
    """« Pour X, … « … » »: at the head of the sentence or right after a comma, and a person or body, set off by a comma."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    for i, word in enumerate(low[: min(q, 12)]):
        if word not in grammar.view or i and low[i - 1].isalnum():
            continue
        who = reader.named_beside(reader.phrase_from(i + 1))
        if who is None or who.last >= q or who.form == "guess" and who.last - who.first > 6:
            continue
        following = low[who.last + 1] if who.last + 1 < len(low) else ""
        if _has_views(reader, who) and (following in (QUOTED, ":", "(") or following in _COMMA_LIKE):
            return Tie(who, (c.starts[i], c.ends[i]), None, loose=True)
    return None


def _colon(reader: Reader, q: int) -> Tie | None:
    """« X s'en tirait par une pirouette : « … » »."""
    low = reader.low
    if not q or low[q - 1] != ":":
        return None
    who = _headed(reader, q)
    if who is not None:
        return Tie(who, None, None)
    who = reader.main(q - 1)
    if who is not None and who.form == "guess" and who.last != q - 2:
        named = any(w[:1].isupper() for w in reader.clause.words[who.first + 1 : who.last + 1])
        who = who if named or POSSESSIVE & set(low[who.first : who.last]) else None
    if who is None or who.number == "1":
        return Tie(None, None, None, open=True) if who is None else None
    return Tie(who, None, None)


def _headed(reader: Reader, q: int) -> Mention | None:
    """« Colère de X : », « Réponse du ministre, Y : », « Même prudence chez Z : »: a heading without a verb, and a colon."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    stop = q - 1
    start = max((k + 1 for k in range(stop) if low[k] in (";", QUOTED)), default=0)
    if stop - start > 40 or not grammar.clitic_subjects and "noun" not in grammar.compounds:
        return None
    place = next((k for k in range(start + 1, min(stop, start + 7)) if low[k] in grammar.holders), None)
    if place is None:
        return None
    said = low[place - 1] in cues.nouns
    verbless = not any(e.finite for e in reader.events if start < e.at < q) and not any(
        w in grammar.be or w in grammar.have for w in low[start:stop]
    )
    if not said and not (verbless and reader.clause.who[start] is None and low[start] not in cues.determiners):
        return None
    if low[place] in grammar.holders and low[place + 1] in grammar.of and low[place] not in grammar.of:
        place += 1  # « du côté de »
    m = reader.clause.who[place]
    who = m if m is not None and m.first == place else reader.phrase_from(place + 1)
    who = reader.named_beside(who)
    if who is None or who.number in "01" or not (said or _has_views(reader, who)):
        return None
    following = low[who.last + 1 : stop]
    if verbless:
        return who if not following or following[0] in (",", "(", "–", "—") else None
    return who if said and who.form != "guess" or _has_views(reader, who) and said else None


def _predicate(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    """Madrid « respecte » le choix du tribunal: the verb itself stands between the marks, right after its subject."""
    low, grammar = reader.low, reader.cues.grammar
    k = q - 1
    first = text[mark.start : mark.end].split(None, 1)[0].lower().replace("’", "'") if mark.end > mark.start else ""
    if k < 0 or not first[:1].isalpha() or text[mark.start].isupper() or {first} & (reader.cues.determiners | grammar.governing):
        return None
    if low[k] in grammar.conjunctions and len(text[mark.start : mark.end].split()) < 3:
        return _second_predicate(reader, k)
    who = reader.clause.who[k]
    if who is None:
        who = _document(reader, k)
    if who is None or who.last != k or who.form not in ("name", "nominal", "guess") or reader.governed(who):
        return None
    opens = who.first == 0 or not low[who.first - 1][0].isalnum() or low[who.first - 1] in (
        grammar.conjunctions | grammar.that | grammar.relatives | grammar.adverbs
    )
    following = low[q + 1] if q + 1 < len(low) else "."
    verb = following in grammar.auxiliaries or following in reader.cues.verbs and following not in grammar.governing
    if not opens or verb or q + 1 < len(low) and capital(reader.clause.words[q + 1]):
        return None
    if who.form == "nominal" and who.kind == "person" or who.number == "p":
        return None
    return Tie(who, None, None)


def _document(reader: Reader, k: int) -> Mention | None:
    """« La résolution « exige » … », "Resolution 2790 “urges” …": a text as the subject, at the head of the clause."""
    low, cues = reader.low, reader.cues
    start = next((j for j in range(k, max(-1, k - 6), -1) if j == 0 or not low[j - 1][0].isalnum()), None)
    if start is None or not any(w in cues.nouns or w in cues.heads for w in low[start : k + 1]):
        return None
    if low[start] not in cues.grammar.definite and not capital(reader.clause.words[start]):
        return None
    return reader.phrase_to(k, k) if low[k] not in cues.grammar.governing else None


def _second_predicate(reader: Reader, k: int) -> Tie | None:
    """« La résolution « condamne » l'attaque et « exige » un retrait. »"""
    low = reader.low
    before = next((j for j in range(k - 1, max(0, k - 16), -1) if low[j] == QUOTED), None)
    if before is None or reader.events_before(k) and reader.events_before(k)[-1].at < before:
        return None
    who = reader.clause.who[before - 1] or _document(reader, before - 1)
    if who is None or who.last != before - 1 or who.kind == "person" and who.form == "nominal" or reader.governed(who):
        return None
    return Tie(who, None, None)


def _named_words(reader: Reader, q: int) -> Tie | None:
    """"the senator's promise to “…”", "his claim that …": a noun for words, whose they are, and what follows it."""
    low, cues, grammar, c = reader.low, reader.cues, reader.cues.grammar, reader.clause
    if "speech" not in grammar.untied:
        return None
    for k in range(q - 2, max(0, q - 12), -1):
        if low[k] in ";:" or low[k] == QUOTED:
            return None
        if low[k] not in cues.nouns:
            continue
        if any(k < e.at < q for e in reader.events):
            return None
        following = next((w for w in low[k + 1 : k + 5] if w in grammar.that or w in ("to", "of")), None)
        if following is None:
            return None
        for j in range(k - 1, max(-1, k - 4), -1):
            if low[j] in POSSESSIVE and j:
                who = c.who[j - 1] or reader.phrase_to(j - 1)
                return Tie(who, (c.starts[k], c.ends[k]), None) if who is not None else None
            m = c.who[j]
            if low[j] in grammar.possessive and low[j] in cues.owners:
                gender = cues.owners[low[j]]
                who = Mention(j, j, c.starts[j], c.ends[j], c.starts[j], c.ends[j], None, "pronoun", gender, "s")
                return Tie(who, (c.starts[k], c.ends[k]), None)
            if m is not None or low[j] in cues.determiners or not low[j].isalpha():
                return None
        return None
    return None


def _possessive(reader: Reader, q: int) -> Tie | None:
    """Clinton's “basket of deplorables” remark."""
    c = reader.clause
    if "speech" not in reader.cues.grammar.untied or not q:
        return None
    if c.low[q - 1] not in POSSESSIVE or q < 2:
        return None
    who = c.who[q - 2] or reader.phrase_to(q - 2)
    following = c.low[q + 1] if q + 1 < len(c.low) else ""
    if who is not None and following in reader.cues.nouns:
        return Tie(who, (c.starts[q + 1], c.ends[q + 1]), None, loose=True)
    return None


def _signed(reader: Reader, q: int) -> Tie | None:
    """« … » – X, or « … » X: words and nothing but a name after them."""
    low, c = reader.low, reader.clause
    if any(w[0].isalnum() or w == QUOTED for w in low[:q]):
        return None
    p = q + 1
    while p < len(low) and (low[p] in _COMMA_LIKE or low[p] in ".―"):
        p += 1
    if p >= len(low) or len(low) - p > 12 or reader.events or QUOTED in low[p:]:
        return None
    who = reader.named_beside(reader.phrase_from(p))
    if who is None or who.form == "pronoun" or any(reader.cues.grammar.finite & {w} for w in low[p:]):
        return None
    rest = low[who.last + 1 :]
    return Tie(who, None, None, incise=True) if not rest or rest[0] in ".,(" else None


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
            return Tie(who, _span(reader, event), event)
    return NO_TIE
