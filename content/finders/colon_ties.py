"""Ties by a colon: what leads up to it gives the speaker of the words after it, or what follows it that of the words before."""

from __future__ import annotations

from .clauses import QUOTED, Mention, capital
from .cues import REPORTS
from .predicates import presented_tie
from .smallwords import HEADING_WORDS, POSSESSIVE
from .speakers import Reader
from .tie import Tie, has_views

_STIRRED = frozenset(
    "colère ire courroux indignation ironie agacement soutien appui enthousiasme fureur surprise étonnement foudres sarcasmes "
    "moqueries quolibets félicitations remerciements compliments reproches railleries".split()
)
_MEANS = frozenset("sms mms texto fax whatsapp telegram signal twitter courriel mail e-mail mél écrit téléphone message".split())
_LONG = 25  # characters that words before a colon have where a sentence about somebody follows it


_DRAWN = frozenset("drew draws drawn won earned brought provoked elicited attracted met".split())


def colon_tie(reader: Reader, q: int) -> Tie | None:
    """« X s'en tirait par une pirouette : « … » »."""
    low = reader.low
    if not q or low[q - 1] != ":":
        return None
    cues, receiving = reader.cues, reader.cues.grammar.receiving
    if not receiving.isdisjoint(low[:q]) and not cues.grammar.documents.isdisjoint(low[max(0, q - 4) : q - 1]):
        who = ascribed(reader, q)
        return Tie(who, None, None)  # « X a reçu une lettre anonyme : « … » »
    who = _stirred(reader, q) or _sent(reader, q) or _singled_out(reader, q) or _headed(reader, q)
    who = who or ascribed(reader, q) or _possessed(reader, q)
    if who is not None:
        return Tie(who, None, None)
    who = reader.named_beside(reader.main(q - 1))
    if who is not None and (_is_no_subject(reader, who) or not who.first and who.last == q - 2 and low[0] in HEADING_WORDS):
        return Tie(None, None, None, open=True)
    if who is not None and who.form == "guess" and who.last != q - 2:
        named = has_views(reader, who) or not reader.cues.referring.isdisjoint(low[who.first + 1 : who.first + 2])
        named = named or who.first > 0 and capital(reader.clause.words[who.first])  # « Sur la place, Chiara avait … : »
        insisting = reader.cues.grammar.insisting  # « Un cadre, lui, s'étrangle : »
        named = named or low[who.last + 1] == "," and low[who.last + 2] in insisting
        who = who if named or POSSESSIVE & set(low[who.first : who.last]) else None
    if who is None or who.number == "1":
        return Tie(None, None, None, open=True) if who is None else None
    return Tie(who, None, None)


def announced_tie(reader: Reader, found: Tie, words: str) -> Tie | None:
    """"[X] was blunt: Tehran “will not pay”", « [Le ministre X] va plus loin : l'Alliance « a cru gagner du temps » »: the tie of
    what a colon follows, where only somebody named before it, or an English pronoun, tells what the subject after it will do."""
    low, first = reader.low, found.who.first if found.who is not None else 0
    while first > 0 and low[first - 1] in reader.cues.determiners:
        first -= 1
    if first < 3 or low[first - 1] != ":":
        return None
    if reader.cues.grammar.clitic_subjects:
        who = reader.named_beside(reader.main(first - 1)) if not reader.cues.said(words) else None  # not « l'ONU « exige » »
        done_to = who is None or who.last + 3 > first or "été" in low[who.last + 1 : who.last + 4]
        stands = not done_to and who.form in ("name", "role") and who.kind == "person" and who.number == "s"
        return Tie(who, None, None) if stands else None
    told = colon_tie(reader, first)
    who = told.who if told is not None else None
    stands = who is not None and who.kind == "person" and who.form != "guess" and who.number == "s"
    return told if stands and (who.form != "pronoun" or who.gender in ("m", "f")) else None


def voiced_tie(reader: Reader, q: int) -> Tie | None:
    """« X a réagi par la voix de [Y] : « … » »: who speaks for a body; at the head of a sentence the body itself does."""
    low, cues = reader.low, reader.cues
    if cues.mouths.keys().isdisjoint(low):
        return None
    for k in [k for k in range(q) if low[k] in cues.mouths]:
        size = cues.mouth_at(low, k)
        if size < (3 if cues.grammar.clitic_subjects else 1) or QUOTED in low[k:q] or ";" in low[k:q]:
            continue
        at = k + size
        m = reader.clause.who[at] or reader.clause.who[at - 1] if at < q else None
        who = reader.named_beside(m if m is not None and m.last >= at else reader.phrase_from(at))
        if who is None or who.last >= q or who.kind != "person" or who.form not in ("name", "role", "nominal"):
            continue
        opens = k > 0 and low[k - 1] in cues.grammar.be  # « c'est par la voix de Y que … »
        alone = low[q - 1] == ":" and not any(e.finite and e.at > who.last for e in reader.events)
        if opens or alone:
            return Tie(who, (reader.clause.starts[k], reader.clause.ends[at - 1]), None)
    return None


def _stirred(reader: Reader, q: int) -> Mention | None:
    """« La remarque a fait bondir [X] : », « … a suscité la colère [de X] : », « Elle a reçu le soutien [de X] : »: whom something
    stirs right before a French colon."""
    low, grammar = reader.low, reader.cues.grammar
    m = reader.clause.who[q - 2] if q > 4 and grammar.clitic_subjects else None
    if m is None or m.last != q - 2 or m.first < 3 or m.number != "s" or m.form == "guess":
        return None
    k = m.first - 1
    while k > 1 and low[k] in reader.cues.determiners:
        k -= 1
    made = low[k].endswith(reader.cues.infinitives) and low[k - 1] in ("fait", "fit", "faire", "fera", "faisait")
    contracted = low[m.first] in grammar.contracted
    noun = k if contracted else k - 1
    stirs = (contracted or low[k] in grammar.of) and low[noun] in _STIRRED and low[noun - 1] in grammar.definite
    return m if made or stirs else None


def _sent(reader: Reader, q: int) -> Mention | None:
    """"From [X], a single line: “…”": who stands at the head after "from", where the rest only names what came."""
    low, grammar = reader.low, reader.cues.grammar
    if grammar.clitic_subjects or reader.events:
        return None
    start = 1 if low[0] in grammar.demonstrative else 0  # "This from X: “…”"
    if low[start] not in grammar.holders or low[start] in grammar.by:
        return None
    who = reader.named_beside(reader.phrase_from(start + 1))
    if who is None or who.form == "pronoun" or who.last + 1 >= q or not has_views(reader, who):
        return None
    if start and who.last == q - 2:
        return who
    rest = low[who.last + 2 : q - 1]  # "From X, on the way out: “…”"
    opens = rest and (rest[0] in reader.cues.determiners or rest[0] in grammar.governing and who.kind == "person")
    return who if low[who.last + 1] == "," and opens and 1 < len(rest) < 7 and grammar.finite.isdisjoint(rest) else None


def _singled_out(reader: Reader, q: int) -> Mention | None:
    """"Few mourned it, least of all [X]: “…”", "Not so [X]: “…”": who stands right before the colon, after words that set apart."""
    low, singling = reader.low, reader.cues.grammar.singling
    if singling.isdisjoint(low[max(0, q - 16) : q]):
        return None
    k = next(k for k in range(q - 1, -1, -1) if low[k] in singling)
    if k and low[k] == "all" and low[k - 1] not in reader.cues.grammar.of or low[k] == "so" and low[k - 1] != "not":
        return None
    who = reader.named_beside(reader.phrase_from(k + 1))
    if who is None or who.form == "pronoun" or not has_views(reader, who):
        return None
    rest = low[who.last + 1 : q - 1]  # "a colleague [from the treasury]"
    plain = not rest or len(rest) < 6 and rest[0] in reader.cues.grammar.governing and all(w.isalpha() for w in rest)
    return who if plain and not any(e.at > who.last for e in reader.events) else None


def _is_no_subject(reader: Reader, who: Mention) -> bool:
    """"As for [the 72 colleagues]: “…”", "[The eleventh answer]: “…”": what the words are about, or what they are."""
    low, grammar = reader.low, reader.cues.grammar
    if "noun" not in grammar.compounds:
        return False
    if low[0] in grammar.topics and low[1:2] == ["for"] and "," not in low[: who.first]:
        return True
    words = low[who.first : who.last + 1]
    return who.form == "guess" and (words[-1] in grammar.answering or not grammar.spans.isdisjoint(words))


def _headed(reader: Reader, q: int) -> Mention | None:
    """« Colère de X : », « Réponse du ministre, Y : », « Même prudence chez Z : »: a heading without a verb, and a colon."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    stop = q - 1
    start = max((k + 1 for k in range(stop) if low[k] in (";", QUOTED)), default=reader.past_dateline(stop))
    if low[start] in grammar.of and grammar.clitic_subjects and stop - start < 9:
        m = reader.clause.who[start]  # « De la CFDT : « … » »
        who = reader.named_beside(m if m is not None and m.first == start else reader.phrase_from(start + 1))
        if who is not None and who.last == stop - 1 and who.form != "pronoun" and has_views(reader, who):
            return who
    if stop - start > 40 or not grammar.clitic_subjects and "noun" not in grammar.compounds or low[start] in grammar.digesting:
        return None
    if start + 1 < stop and low[start] not in cues.held and reader.opens_aside(start, stop):
        return None
    places = [k for k in range(start + 1, min(stop, start + 7)) if low[k] in grammar.holders]
    place = next((k for k in places if low[k] not in grammar.of or reader.clause.who[k + 1] or reader.clause.who[k]), None)
    place = places[0] if place is None and places else place
    if place is None:
        return None
    said = low[place - 1] in cues.held
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
    if who is None or who.number in "01" or not (said or has_views(reader, who)):
        return None
    if not verbless and any(low[k] in cues.nouns and low[k + 1] in grammar.origins for k in range(who.last + 2, stop - 1)):
        return None  # « Les propos de X ont suscité une réponse de Y : « … » »
    following = low[who.last + 1 : stop]
    if following and following[0].endswith(cues.openers) and len(following[0]) > 3 and who.kind == "person":
        following = following[1:]  # « de la présidente réélue, à la buvette : »
    if verbless:
        led = said and who.form != "guess" and following[:1] and following[0] in grammar.at | grammar.contracted  # « L'appel de X à Y : »
        return who if not following or led or following[0] in (",", "(", "–", "—") else None
    return who if said and who.form != "guess" or has_views(reader, who) and said else None


def _possessed(reader: Reader, q: int) -> Mention | None:
    """« Sa réponse : « … » », "The union's answer to them: “…”": a noun for words and whose they are, without a verb."""
    low, cues = reader.low, reader.cues
    stop = q - 1
    start = max((k + 1 for k in range(stop) if low[k] in (";", QUOTED)), default=0)
    if not 2 <= stop - start <= 14 or any(start < e.at < q and e.finite for e in reader.events):
        return None
    be = next((k for k in range(start, stop) if low[k] in cues.grammar.be), stop)
    if be < max(start + 2, stop - (3 if cues.grammar.clitic_subjects else 5)) or be < stop and cues.grammar.clitic_subjects:
        return None  # "Her message was brief: “…”"
    said = cues.nouns | cues.complements | (cues.grammar.verdicts if cues.grammar.clitic_subjects else frozenset())
    noun = next((k for k in range(start + 1, min(stop, start + 9)) if low[k] in said), None)
    if noun is not None and low[start] in cues.grammar.possessive and noun - start < 4:
        beside = any(m.form == "name" and m.kind == "person" and start < m.last < stop for m in reader.clause.mentions)
        return None if beside and not cues.grammar.clitic_subjects else reader.owner_at(start)  # "Her brother X is blunter: “…”"
    owner = next((k for k in range(start + 1, noun or 0) if low[k] in POSSESSIVE), None)
    if owner is None or noun - owner > 3 or cues.grammar.clitic_subjects:
        return None
    return reader.clause.who[owner - 1] or reader.phrase_to(owner - 1)


def ascribed(reader: Reader, q: int) -> Mention | None:
    """« Le mot de la fin revient à X : », « cette confidence d'un ministre, qui a décliné : », "Less charitable was X: “…”"."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    stop = q - 1
    start = max((k + 1 for k in range(stop) if low[k] in (";", QUOTED)), default=0)
    if stop - start > 40:
        return None
    for k in range(start + 1, stop):
        if low[k] in grammar.be and low[k - 1].isalpha() and reader.clause.who[k - 1] is None:
            who = reader.named_beside(reader.phrase_from(k + 1))
            first = reader.clause.who[start] is None and low[start] not in cues.determiners
            if who is not None and who.last == stop - 1 and first and who.form != "guess" and who.number not in "01":
                return who
    if low[start] in grammar.digesting and not any(w in grammar.coming for w in low[start:stop]):
        return None  # « Sur les critiques du préfet : »
    nouns = [k for k in range(start, stop) if low[k] in cues.nouns or low[k] in cues.heads and low[k] in cues.complements]
    saying = start + 1 if _tells_view(reader, start, stop) else nouns[0] if nouns else None
    if len(nouns) > 1 and low[nouns[-1] + 1] in grammar.origins:
        drawn = low[nouns[-1] + 1] == "from" or not grammar.have.isdisjoint(low[nouns[0] : nouns[-1]])
        saying = nouns[-1] if drawn else saying  # "The remarks of X drew a reply from Y: “…”"
    drawn = next((k for k in range(start, stop) if low[k] in _DRAWN), 0) if not grammar.clitic_subjects else 0
    source = next((k for k in range(drawn + 1, min(stop, drawn + 6)) if low[k] == "from"), 0) if drawn else 0
    who = reader.named_beside(reader.phrase_from(source + 1)) if source else None
    if who is not None and who.last == stop - 1 and who.form != "pronoun" and has_views(reader, who):
        return who  # "The decision drew fire from X: “…”"
    for k in range(start + 1 if saying is None else saying, stop):
        given = low[k - 1] in grammar.coming or low[k - 1] in ("attributable", "attributed")
        if not given and grammar.clitic_subjects:  # « La réplique est venue le soir même du porte-parole »
            j = k - 1
            while j > max(start, k - 5) and (low[j] in grammar.times or low[j] in grammar.definite or low[j] in grammar.adverbs):
                j -= 1
            given = j < k - 1 and low[j] in grammar.coming
        elif not given and saying is not None and low[k] in grammar.origins:  # "The answer came within the hour, from X"
            came = next((j for j in range(k - 2, max(saying, k - 7), -1) if low[j] in grammar.coming), 0)
            given = bool(came) and all(reader.clause.who[j] is None for j in range(came, k))
        near = given or saying is not None and saying < k <= saying + 3
        if not near or low[k] not in grammar.origins and not (given and low[k] in grammar.at):
            continue
        m = reader.clause.who[k]
        who = reader.named_beside(m if m is not None and m.first == k else reader.phrase_from(k + 1))
        if who is None or who.number in "01p" or who.form == "pronoun" or low[k + 1] in cues.nouns:
            continue  # "a word of advice"
        if low[k] in grammar.by and (low[start] in grammar.possessive or low[who.last] in _MEANS):
            continue  # « Sa réponse, transmise par son avocat, tient en deux mots », « La réponse, par SMS : »
        if low[who.last] in grammar.times or low[who.last] in grammar.spans:
            continue  # "QUOTE OF THE DAY: “…”"
        if low[start] in grammar.governing and "," in low[who.last + 1 : who.last + 6] and not given:
            after = reader.main(stop)
            if after is not None and after.first > who.last:
                continue  # « Au nom de l'association X, Mme Y a interpellé les Quinze : »
        beside = who.last == stop - 1 and saying is not None and low[saying - 1] in grammar.indefinite and k <= saying + 1
        reports = not given and not beside and any(e.flags & REPORTS and e.finite and start < e.at < k for e in reader.events)
        if not reports and (who.form != "guess" and who.kind == "person" or has_views(reader, who)):
            return who
    return None


def _tells_view(reader: Reader, start: int, stop: int) -> bool:
    """« La fermeté de [X] tient en une phrase : »: whether a French sentence begins with whose view it tells, and nobody else
    stands before its colon."""
    low, cues = reader.low, reader.cues
    if start + 2 >= stop or low[start] not in cues.grammar.definite or low[start + 1] not in cues.held or low[start + 2] not in cues.grammar.of:
        return False
    others = [m for m in reader.clause.mentions if start < m.first < stop and m.form != "pronoun"]
    return len(others) < 2


def rendered_tie(reader: Reader, q: int) -> Tie | None:
    """« …, formule que notre interlocuteur traduit ainsi : « … » »: the subject of the relative that the colon ends."""
    low, cues = reader.low, reader.cues
    if not cues.grammar.clitic_subjects or q < 5 or low[q - 1] != ":":
        return None
    last = reader.clause.who[q - 2]
    for k in range(q - 3, max(1, q - 16), -1):
        if low[k] == QUOTED or low[k] in ";:":
            return None
        opens = k < 6 and (low[0] in cues.grammar.indefinite or low[0] in cues.grammar.demonstrative) and "," not in low[:k]
        if opens and low[k] in cues.grammar.that and last is not None and last.last == q - 2 and last.first > k + 1:
            whole = last.form in ("name", "role") and last.kind == "person" and not reader.governed(last)
            return Tie(last, None, None) if whole else None  # « Une prudence que ne partage pas X : « … » »
        if low[k] in cues.grammar.that and (low[k - 1] in cues.nouns or low[k - 1] in cues.complements):
            m = reader.clause.who[k + 1] or reader.clause.who[min(k + 2, q - 1)]
            who = reader.named_beside(m if m is not None and m.form != "pronoun" else reader.phrase_from(k + 1))
            if who is None or who.kind != "person" or who.last >= q - 2 or who.form == "guess" and not has_views(reader, who):
                return None
            return Tie(who, None, None)
    return None


def _subject_after(reader: Reader, q: int, p: int) -> Mention | None:
    """« « … » : [X] n'a pas varié », « « … » : ainsi [X] résume-t-il … »: the person the clause after long words is about."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    if not grammar.clitic_subjects or c.ends[q] - c.starts[q] < _LONG or low[q + 1] != ":":
        return None
    p += low[p] in grammar.adverbs
    m = c.who[p]
    who = reader.named_beside(m if m is not None and m.first == p else reader.phrase_from(p))
    if who is None or who.form not in ("name", "role", "nominal") or who.number != "s" or who.last + 1 >= len(low):
        return None
    if "été" in low[who.last + 1 : who.last + 6] or low[p] in reader.cues.determiners and low[p + 1] in reader.cues.nouns:
        return None  # « « … » : X a été accueilli par ces mots », « : la formule vise X »
    return who if low[who.last + 1] != ":" else None


def verdict_tie(reader: Reader, q: int) -> Tie | None:
    """« « … » : la formule du président a été reprise »: what stands after the words calls them somebody's."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    p = q + 2
    if p + 3 >= len(low) or low[q + 1] not in (":", "–", "—") or any(w[0].isalnum() for w in low[:q]):
        return None
    presented = presented_tie(reader, p)
    if presented is not None:
        return presented
    subject = _subject_after(reader, q, p)
    if subject is not None:
        return Tie(subject, None, None, incise=True)
    p += low[p] in cues.determiners
    if low[p] not in cues.held and low[p] not in cues.complements:
        return None
    if (low[p + 1] in grammar.be or low[p + 1] in grammar.coming) and p + 3 < len(low):
        p += 1  # « « … » : la boutade est du syndic de Morges, X », « … » : l'avertissement émane de X
    if low[p + 1] not in grammar.of:
        return None
    m = reader.clause.who[p + 1]
    who = reader.named_beside(m if m is not None and m.first == p + 1 else reader.phrase_from(p + 2))
    named = who is not None and capital(reader.clause.words[who.first]) and who.start == who.bare  # « : le message de Carbona est »
    if who is None or who.form == "guess" and (who.kind != "person" or not named and not has_views(reader, who)):
        return None
    return Tie(who, (reader.clause.starts[p], reader.clause.ends[p]), None, incise=True)
