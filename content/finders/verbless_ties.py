"""Ties without a verb: « selon X », a noun of saying, a signature, a verb that is not said again or stands in the marks."""

from __future__ import annotations

from .clauses import QUOTED, Mention, capital, is_adverb
from .marks import Marked
from .smallwords import POSSESSIVE
from .speakers import Reader
from .tie import COMMA_LIKE, Tie, has_views

_SAYING = 14  # words between a noun for words and the marks

_APART = frozenset(",–—(")
_MOTTOES = frozenset("motto slogan mantra phrase word words line watchword catchphrase refrain".split())  # as often a name
_OWNS = frozenset(("son", "sa", "un", "une"))
_AFTER_HER = (["it"], ["this"], ["that"], ["he"], ["she"], ["they"])
_FOR_ITS_PART = frozenset("lui elle eux elles".split())


def preposition_tie(reader: Reader, q: int) -> Tie | None:
    """« Selon X, … « … » », « … « … », selon X »."""
    c = reader.clause
    best, best_at = relative_view(reader, q), 0
    for at, size, who in reader.prepositions():
        if at > q > 0 and reader.low[q - 1] == "(" and reader.low[q + 1] == ")":
            continue  # « … (« a »), et … (« b », selon X) »
        if at < q and who.last >= q or ";" in reader.low[min(at, max(q, 0)) : max(at, q)]:
            continue
        spent = best is not None and 0 < best_at < q and reader.low[best_at - 1] == QUOTED  # « « a » selon X, « b » selon Y »
        if best is None or at < q or spent and at - q < 5 and QUOTED not in reader.low[q + 1 : at]:
            best_at = at
            owned = who.form == "pronoun" and at <= who.first < at + size
            best = Tie(who, (c.starts[at], c.ends[at + size - 1]), None, loose=not owned)
    if best is None:
        best = _view(reader, q)
    return best


def relative_view(reader: Reader, q: int) -> Tie | None:
    """« X, pour qui « … » », "X, for whom “…”": the view of the one named right before."""
    low, c, grammar = reader.low, reader.clause, reader.cues.grammar
    if q < 3 or grammar.whose.isdisjoint(low[q - 13 if q > 15 else 2 : q]):
        return None
    for k in range(q - 1, max(1, q - 14), -1):
        if low[k] not in grammar.whose or low[k - 1] not in grammar.view and not reader.cues.preposition_at(low, k - 1):
            continue
        if any(k < at < q for at, _, _ in reader.prepositions()):
            return None  # "to whom, according to Y, “…”"
        j = k - 3 if low[k - 2] == "," else k - 2
        if low[j] == ")" and low[j - 2] == "(":
            j -= 3  # « X (Y), selon qui « … » »
        if j < 0:
            return None
        if grammar.clitic_subjects:
            j -= low[j] in reader.cues.selves
        who = c.who[j] if c.who[j] is not None and c.who[j].form != "pronoun" else reader.placed(j)
        who = grammar.clitic_subjects and reader.named_before_aside(j) or who
        who = who or capital(c.words[j]) and grammar.clitic_subjects and reader.phrase_to(j) or reader.before(k - 2)
        stands = who is not None and who.number not in "01" and has_views(reader, who)
        return Tie(who, (c.starts[k - 1], c.ends[k - 1]), None) if stands else None
    return None


def _view(reader: Reader, q: int) -> Tie | None:
    """« Pour X, … « … » »: at the head of the sentence or right after a comma, and a person or body, set off by a comma."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    be = next((k for k in range(q - 2, max(0, q - 9), -1) if low[k] in grammar.be), 0) if grammar.inverting else 0
    if be and low[be + 1] in grammar.view:
        who = reader.named_beside(reader.phrase_from(be + 2))  # "X is to [Y] “a cat”"
        if who is not None and who.last == q - 1 and has_views(reader, who):
            return Tie(who, (c.starts[be + 1], c.ends[be + 1]), None)
    start = next((k + 1 for k in range(q - 1, max(0, q - 40), -1) if low[k] == ";"), 0) if q > 0 and ";" in low else 0
    if grammar.view.isdisjoint(low[start : min(q, start + 12)]):
        return None
    for i in range(start, min(q, start + 12)):
        if low[i] not in grammar.view or i and low[i - 1].isalnum():
            continue
        if low[i + 1 : i + 2] == ["her"] and low[i + 2 : i + 3] in _AFTER_HER:  # "To her it was “…”"
            return Tie(c.pronoun(i + 1, "f", "s"), (c.starts[i], c.ends[i]), None, loose=True)
        who = reader.named_beside(reader.phrase_from(i + 1))
        if who is None or who.last >= q or who.form == "guess" and who.last - who.first > 6:
            continue
        more = reader.past_more(who.last + 1) if grammar.clitic_subjects else who.last + 1
        following = low[more if more > who.last + 1 else _past_apposition(reader, who, q)] if more < len(low) else ""
        apart = following in (QUOTED, ":", "(") or following in COMMA_LIKE or _set_off(reader, who, q)
        apart = apart or not i and "speech" in grammar.untied and (
            following in reader.cues.determiners or following in reader.cues.pronoun_heads  # "For critics the move is “…”"
        )
        bare = who.form == "guess" and who.start == who.bare and capital(c.words[who.first]) and bool(grammar.clitic_subjects)
        if apart and (has_views(reader, who) or bare and low[who.first] not in grammar.times and not reader.events):
            return Tie(who, (c.starts[i], c.ends[i]), None, loose=True)
    return None


def _set_off(reader: Reader, who: Mention, q: int) -> bool:
    """« Pour un élu [joint par téléphone], c'est « … » »: whether what completes a phrase ends with a comma, and has no verb."""
    low = reader.low
    comma = next((k for k in range(who.last + 1, min(q, who.last + 9)) if low[k] == ","), None)
    if comma is None or not low[who.last + 1].isalpha() or QUOTED in low[who.last : comma]:
        return False
    return not any(e.finite and who.last < e.at < comma for e in reader.events)


def _past_apposition(reader: Reader, who: Mention, q: int) -> int:
    """The place after a name and what stands beside it that the cast has only in part: « X, du Centre | caucasien, »."""
    k = who.last + 1
    if not reader.cues.grammar.clitic_subjects and reader.low[k] in reader.cues.grammar.of:
        k = next((j for j in range(k, min(q, k + 9)) if reader.low[j] == "," or j in reader.places), q)  # "For X of the Forum, …"
        return k if reader.low[k] == "," else who.last + 1
    body = who.kind == "organisation"  # « l'ONG Mines | transparentes, »
    if not body and (who.form != "name" or "," not in reader.low[who.first : k]):
        return k
    if body and reader.low[k] in reader.cues.grammar.of and capital(reader.clause.words[k + 1]) and reader.low[k + 2] == ",":
        return k + 2  # « l'institut X de Skopje, »
    if body and reader.low[k] in reader.cues.grammar.contracted and (of := reader.clause.who[k]) is not None:
        k = of.last + 1  # « le syndicat | des dockers, »
    while k < q and k < who.last + 8 and reader.low[k].isalpha() and reader.clause.who[k] is None:
        if k in reader.places or reader.low[k] in reader.cues.grammar.auxiliaries:
            return who.last + 1
        k += 1
    return k if reader.low[k] == "," else who.last + 1


def predicate_tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    """Madrid « respecte » le choix du tribunal: the verb itself stands between the marks, right after its subject."""
    low, grammar, cues = reader.low, reader.cues.grammar, reader.cues
    k = q - 1
    if k > 3 and low[k] == low[k - 2] == "," and low[k - 1] in _FOR_ITS_PART and grammar.clitic_subjects:
        k -= 3  # « Le FMI, lui, « suit la situation » »
    words = text[mark.start : min(mark.end, mark.start + 80)].lower().replace("’", "'").split(None, 2)
    if k > 0 and low[k] in grammar.willing and text[mark.start].islower():  # « Rome veut « du temps et des fonds » »
        who = reader.before(k - 1)
        if who is not None and (who.form in ("name", "role", "nominal") or who.form == "pronoun" and who.number == "s"):
            return Tie(who, None, None)
    first = next((w for w in words[:2] if w in cues.finite or not is_adverb([w], 0, cues)), "")  # “strongly condemns”
    if k < 0 or "speech" in grammar.untied and (low[k] in grammar.definite or low[k] in grammar.indefinite):
        return None  # "The chapter on the “rule of law” has been cut"
    if not first[:1].isalpha() or text[mark.start].isupper() or first in cues.determiners or first in grammar.governing:
        return None
    if low[k] in grammar.be and grammar.clitic_subjects:
        return None  # « pourvu que les élus soient « prévenus » »
    if first in grammar.obliging or low[k] == "," and "speech" in grammar.untied and first.endswith(cues.participles):
        return None  # "a line between the two, “answered at both ends”"
    if low[k] in grammar.conjunctions and (len(text[mark.start : mark.end].split()) < 3 or first in reader.cues.finite):
        return _second_predicate(reader, k)
    said = cues.said(text[mark.start : mark.end])
    if low[k] in grammar.have and said:
        k -= 1  # « Le Kremlin a « pris note » »
    elif (first.endswith(cues.infinitives) or low[k] in grammar.willing) and (will := _willing(reader, k)):
        k, said = will - 1, True  # « L'opposition entend « tourner la page » »
    if low[k] in grammar.of and first.endswith(cues.infinitives) and "term" in grammar.untied:
        return None  # « X a convaincu Y de « céder » »
    while k > 0 and low[k] in grammar.clitics and low[k] not in cues.determiners:
        k -= 1  # « Les Dix-Neuf y « réaffirment » … »
    if first in cues.finite or said or words[0] in grammar.reflexive or words[0] in grammar.negation:
        # « Le texte, adopté sans vote, « exhorte … » », « La Commission, qui « prend acte » … »
        who = reader.before(k)
        stands = who is not None and who.number not in "01" and (who.form != "guess" or who.start != who.bare)
        led = low[k] in grammar.relatives and not grammar.clitic_subjects
        if stands and (who.form != "guess" or _can_say(reader, who)) and (led or not reader.governed(who)):
            return Tie(who, None, None)
    who = reader.clause.who[k]
    if words[0] in grammar.predicates - grammar.expletive and who is not None and who.form == "pronoun" and who.last == k:
        return Tie(who, None, None) if who.number == "s" and len(words) > 1 else None  # « Elle « tient le registre » »
    if who is None:
        who = _document(reader, k)
    if who is None or who.last != k or who.form not in ("name", "nominal", "guess") or reader.governed(who):
        return None
    before = low[who.first - 1] if who.first else "."
    opens = not before[0].isalnum() or before in grammar.adverbs or before in cues.joining
    following = low[q + 1] if q + 1 < len(low) else "."
    verb = following in grammar.auxiliaries or following in reader.cues.verbs and following not in grammar.governing
    if not opens or verb or q + 1 < len(low) and capital(reader.clause.words[q + 1]):
        return None
    if who.form == "nominal" and who.kind == "person" or who.number == "p":
        return None
    if "speech" in grammar.untied and who.kind == "organisation" and first not in reader.cues.verbs:
        return None  # "The ministry “knew, or chose not to know”"
    return Tie(who, None, None)


def willed_tie(reader: Reader, q: int, mark: Marked, text: str) -> Tie | None:
    """« La promesse de X de « tenir ses engagements » »: whose will a noun tells, and what it is."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    aims = low[q - 1] in grammar.of and low[q - 2] in grammar.aims
    if low[q - 1] not in grammar.linking or not aims and grammar.wills.isdisjoint(low[max(0, q - _SAYING) : q]):
        return None
    first = text[mark.start : min(mark.end, mark.start + 30)].lower().replace("’", "'").partition(" ")[0].partition("'")
    if first[1]:
        if first[0] + first[1] not in grammar.reflexive | grammar.negation:
            return None
    elif first[0] not in grammar.negation and not first[0].endswith(cues.infinitives):
        return None
    if aims:  # « X suspend ses achats afin de « protéger les consommateurs » »
        who = reader.named_beside(reader.main(q - 1))
        stands = who is not None and who.form in ("name", "nominal", "role") and who.number not in "01"
        return Tie(who, None, None, loose=True) if stands else None
    for k in range(q - 3, max(-1, q - _SAYING), -1):
        if low[k] not in grammar.wills:
            continue
        at = k + 1 + (low[k + 1] in grammar.of)
        if low[k + 1] not in grammar.of or k in reader.places:  # « l'appel aux bailleurs à », « X demande au ministre de »
            return None
        who = reader.named_beside(reader.clause.who[at] or reader.phrase_from(at))
        if who is None or who.form == "pronoun" or who.last >= q or who.form == "guess" and not has_views(reader, who):
            return None
        if any(who.last < e.at < q for e in reader.events):
            return None
        return Tie(who, (reader.clause.starts[k], reader.clause.ends[k]), None)
    return None


def _willing(reader: Reader, k: int) -> int:
    """The place of a verb of willing at `k`, or before the adverbs that end there: « entend désormais »; 0 if there is none."""
    while k > 0 and is_adverb(reader.low, k, reader.cues):
        k -= 1
    return k if reader.low[k] in reader.cues.grammar.willing else 0


def _can_say(reader: Reader, who: Mention) -> bool:
    """Whether a phrase is a text, a body, a paper, people, or has a name in it."""
    cues, low = reader.cues, reader.low
    for k in range(who.first, who.last + 1):
        word = low[k]
        if word in cues.nouns or word in cues.heads or word in cues.voices or word in cues.anaphors:
            return True
        if k > who.first and capital(reader.clause.words[k]):
            return True
    return False


def _document(reader: Reader, k: int) -> Mention | None:
    """« La résolution « exige » … », "Resolution 2790 “urges” …": a text as the subject, at the head of the clause."""
    low, cues = reader.low, reader.cues
    start = next((j for j in range(k, max(-1, k - 6), -1) if j == 0 or not low[j - 1][0].isalnum()), None)
    named = low[k - 1] in cues.grammar.definite and capital(reader.clause.words[k])  # « la Commission »
    if start is None or not named and not any(w in cues.nouns or w in cues.heads for w in low[start : k + 1]):
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


def possessive_tie(reader: Reader, q: int) -> Tie | None:
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


def owned_tie(reader: Reader, q: int) -> Tie | None:
    """« On a applaudi sa dernière phrase : « … » », « Sa formule, « … », a plu », "X's reply – “…” – drew laughs": a noun for words
    and whose they are."""
    low, cues, c = reader.low, reader.cues, reader.clause
    if not cues.grammar.clitic_subjects:
        return _answer_of(reader, q)
    if q < 3 or low[q - 1] not in (":", ",") or low[q - 2] not in cues.nouns or "term" not in cues.grammar.untied:
        return None
    i = next((k for k in range(q - 3, max(-1, q - 6), -1) if low[k] in _OWNS or not low[k].isalpha()), None)
    if i is not None and low[i] in ("un", "une") and low[q - 1] == "," and low[q - 2] not in cues.complements and i:
        who = reader.named_beside(reader.main(i))  # « X a clos les débats sur un constat, « … » »
        stands = who is not None and who.form in ("name", "nominal", "role") and who.kind == "person" and who.number == "s"
        return Tie(who, (c.starts[q - 2], c.ends[q - 2]), None) if stands else None
    return Tie(reader.owner_at(i), (c.starts[q - 2], c.ends[q - 2]), None) if i is not None and low[i] in ("son", "sa") else None


def _answer_of(reader: Reader, q: int) -> Tie | None:
    """"X's curt reply – “…” – drew laughs", "Her verdict (“…”) was": whose an English noun for an answer is, right before the words."""
    low, c, grammar = reader.low, reader.clause, reader.cues.grammar
    noun = q - 2
    if noun < 1 or low[q - 1] not in _APART or low[noun] not in grammar.answering and low[noun] not in grammar.verdicts:
        return None
    if low[noun] in _MOTTOES:
        return None
    owner = noun - 1 - (low[noun - 1].isalpha() and low[noun - 1] not in reader.cues.determiners)  # "curt"
    if low[owner] in POSSESSIVE and owner > 0:
        who = reader.named_beside(c.who[owner - 1] or reader.phrase_to(owner - 1))
    else:
        who = reader.owner_at(owner) if owner >= 0 and low[owner] in reader.cues.owners else None
    return Tie(who, (c.starts[noun], c.ends[noun]), None) if who is not None else None


def seeming_tie(reader: Reader, q: int) -> Tie | None:
    """« Le loyer lui paraît « … » », « l'offre ne leur a pas semblé « … » »: whose view a clitic is."""
    low, c, grammar = reader.low, reader.clause, reader.cues.grammar
    verb = next((k for k in range(q - 1, max(1, q - 5), -1) if low[k] in grammar.seeming), None)
    if verb is None:
        return None
    i = next((k for k in range(verb - 1, max(-1, verb - 4), -1) if low[k] in ("lui", "leur")), None)
    if i is None:
        return None
    return Tie(c.pronoun(i, None, "s" if low[i] == "lui" else "p"), (c.starts[verb], c.ends[verb]), None)


def gap_tie(reader: Reader, q: int) -> Tie | None:
    """« Kiev y voit « a » ; Moscou, « b » », "Kyiv says it is “a”; Moscow, “b”": the verb is not said again."""
    low, c, grammar = reader.low, reader.clause, reader.cues.grammar
    k = q - 1
    while k > q - 3 and (low[k] in grammar.indefinite or low[k] in grammar.governing):
        k -= 1
    if k < 3 or QUOTED not in low[:k]:
        return None
    if low[k] != ",":
        return None
    who = c.who[k - 1] or reader.phrase_to(k - 1)
    if who is not None and who.form == "pronoun" and who.gender in ("m", "f") and low[k - 2] == ";" and grammar.inverting:
        return Tie(who, None, None)  # "He called it “a”; she, “b”"
    if who is None or who.form == "pronoun" or who.first < 2 or not has_views(reader, who):
        return None
    first = who.first
    role = c.who[first - 2] if low[first - 1] == "," else None
    first = role.first if role is not None and role.form == "nominal" else first  # « ; son adversaire, X, « b » »
    while first > 0 and low[first - 1] in reader.cues.determiners:
        first -= 1
    return Tie(who, None, None) if low[first - 1] == ";" else None


def signature_tie(reader: Reader, q: int) -> Tie | None:
    """« … » – X, or « … » X: words and nothing but a name after them."""
    low = reader.low
    if any(w[0].isalnum() or w == QUOTED for w in low[:q]):
        return None
    p = q + 1
    while p < len(low) and (low[p] in COMMA_LIKE or low[p] in ".―"):
        p += 1
    m = reader.clause.who[p] if p < len(low) else None
    signed = m is not None and m.form == "name" and m.kind == "person" and low[q + 1] in ("–", "—", "-")
    if signed and low[m.last + 1 : m.last + 2] == [","]:
        return Tie(m, None, None, incise=True)  # « … » — X, ancien ministre, nommé jeudi
    if p >= len(low) or len(low) - p > 12 or reader.events or QUOTED in low[p:]:
        return None
    who = reader.named_beside(reader.phrase_from(p))
    if who is None or who.form == "pronoun" or not reader.cues.grammar.finite.isdisjoint(low[p:]):
        return None
    rest = low[who.last + 1 :]
    return Tie(who, None, None, incise=True) if not rest or rest[0] in ".,(" else None
