"""Whose words a verb before them passes on, where its subject does not have them: of another who is named beside it, or of
nobody, where it only tells more of what somebody else says."""

from __future__ import annotations

from .clauses import QUOTED, Mention, is_adverb
from .cues import GERUND, JUDGES, REPORTS
from .french_gapping import qualified
from .smallwords import POSSESSIVE
from .speakers import Reader
from .tie import has_views
from .verbs import Event

_THING = 16  # words before a participle that are read for the thing that it tells of
_LENT = ("prêté", "prêtée", "prêtés", "prêtées", "attribué", "attribuée", "attribués", "attribuées")
_SAYING = frozenset("said say described describe".split())
_SUPPOSING = frozenset("would could might should".split())
_INVERTED = frozenset("had would will were could should might did does".split())
# Verbs with somebody as their object, who are no part of what follows the colon: "had told her: “…”".
TELLING = frozenset("told tell tells asked ask asks warned warns reminded informed assured answered".split())


def whose_view(reader: Reader, event: Event) -> Mention | None:
    """The subject whose act a clause tells of, where a participle after a comma judges what the act is about."""
    low, grammar = reader.low, reader.cues.grammar
    if not grammar.clitic_subjects or not event.group or low[event.group - 1] != ",":
        return None
    who = reader.named_beside(reader.main(event.group - 1))
    if who is None or who.form == "pronoun" or who.number in "01" or who.last + 1 >= event.group or not has_views(reader, who):
        return None
    start = who.last + 1 + (low[who.last + 1] == ",")
    acts = low[start] in grammar.have or low[start] in reader.cues.finite and low[start] not in grammar.be
    return who if acts and start + 1 < event.group - 1 else None


def told_in(reader: Reader, event: Event) -> Mention | None:
    """"In [the chair's summary], the exchange is described as “…”": the text at the head in which something is called so."""
    low, cues = reader.low, reader.cues
    if low[0] != "in" or cues.grammar.clitic_subjects or not event.flags & JUDGES or len(low) < 6:
        return None
    comma = next((k for k in range(2, min(10, event.group)) if low[k] == ","), 0)
    if not comma or low[comma - 1] not in cues.nouns:
        return None
    return reader.owner_at(1) if low[1] in cues.grammar.possessive else reader.stretched_to(1, comma - 1)


def owner(reader: Reader, event: Event, q: int) -> Mention | None:
    """« rappelle ce mot d'un diplomate : », "quotes the reply of X: “…”": whose the words are that somebody passes on."""
    low, cues = reader.low, reader.cues
    if low[event.at] in cues.grammar.quoting and not event.passive:
        m = reader.clause.who[event.last + 1]  # « Le quotidien cite un proche de la ministre : « … » »
        who = reader.named_beside(m if m is not None and m.first == event.last + 1 else reader.phrase_from(event.last + 1))
        apart = who is not None and who.form != "pronoun"
        apart = apart and (low[who.last + 1] in (":", ",", "(") or low[who.last + 1] in cues.grammar.persons)
        apart = apart and low[who.first] not in cues.nouns and low[min(who.first + 1, who.last)] not in cues.nouns
        someone = who is not None and (who.form != "guess" or has_views(reader, who))
        if apart and not someone and low[who.first] in cues.grammar.indefinite and "noun" in cues.grammar.compounds:
            someone = low[who.last] not in cues.nouns and who.last - who.first < 5  # "quotes an unnamed courtier: “…”"
        if apart and someone and (who.kind == "person" or cues.grammar.clitic_subjects and who.form == "nominal"):
            return who
    nouns = [k for k in range(event.last + 1, min(q, event.last + 8)) if low[k] in cues.nouns]
    coming = cues.grammar.coming
    noun = next((k for k in nouns if k + 1 < q and (low[k + 1] in cues.grammar.origins or low[k + 1] in coming)), None)
    if noun is None or noun + 1 >= q or low[noun - 1] not in cues.determiners or low[noun - 1] in cues.grammar.possessive:
        return None
    noun += low[noun + 1] in coming and "speech" not in cues.grammar.untied  # « une lettre reçue d'une infirmière »
    if noun + 1 >= q or low[noun + 1] not in cues.grammar.origins:
        return None
    m = reader.clause.who[noun + 1]
    who = reader.named_beside(m if m is not None and m.first == noun + 1 else reader.phrase_from(noun + 2))
    bodies = bool(cues.grammar.clitic_subjects) and not event.flags & JUDGES  # « a cité les mots de la direction : »
    if who is None or who.kind != "person" and not (bodies and who.form == "nominal") or who.form == "pronoun" or who.last >= q:
        return None
    following = low[who.last + 1]
    return who if following in (":", ",", "(") and (who.form != "guess" or has_views(reader, who)) else None


def relayed(reader: Reader, who: Mention) -> Mention | None:
    """« rapporte l'agence, citant [le ministère] », « selon l'agence, qui cite [X] »: whose words a paper only passes on."""
    low, grammar = reader.low, reader.cues.grammar
    k = who.last + 1
    if not grammar.clitic_subjects or grammar.quoting.isdisjoint(low[k : k + 4]):
        return None
    k += low[k : k + 1] == [","]
    k += low[k : k + 1] in (["en"], ["qui"])
    if low[k] not in grammar.quoting or low[k + 1 : k + 2] in ([], ["par"], ["comme"]):
        return None
    m = reader.clause.who[k + 1]
    cited = reader.named_beside(m if m is not None and m.first == k + 1 else reader.phrase_from(k + 1))
    if cited is None or cited.form == "pronoun" or cited.number in "01x" or not has_views(reader, cited):
        return None
    text = any(w in reader.cues.nouns for w in low[cited.first : cited.first + 2])  # « citant un communiqué du ministère »
    several = low[k + 1] in grammar.plural  # « Selon Bloomberg, qui cite deux sources »
    return None if text or several else cited


def whose_phrase(reader: Reader, event: Event, q: int) -> Mention | None:
    """"X repeated [Y]'s phrase, “…”": whose phrase an English verb takes up, which stands between commas after it."""
    low, cues = reader.low, reader.cues
    if low[q - 1] != "," or low[q - 2] not in cues.grammar.wording or cues.grammar.clitic_subjects:
        return None
    owner_at = next((k for k in range(q - 3, max(event.last, q - 6), -1) if low[k] in POSSESSIVE), 0)
    m = reader.clause.who[owner_at - 1] if owner_at else None
    return m if m is not None and m.form in ("name", "nominal", "role") and m.first > event.last else None


def _lent_word(reader: Reader, q: int, verb: int) -> Mention | None:
    """« Un mot circulait, prêté à [X] : « … » », « La formule prêtée à [X], « … », », « La phrase, attribuée à [X], a fait florès :
    « … » »: to whom words are said to belong, by the participle at `verb`."""
    low, cues, c = reader.low, reader.cues, reader.clause
    if not low[verb].endswith(_LENT) or low[verb + 1] not in (cues.grammar.at | cues.grammar.contracted):
        return None
    m = c.who[verb + 1]
    who = reader.named_beside(m if m is not None and m.first == verb + 1 else reader.phrase_from(verb + 2))
    if who is None or who.number in "01" or who.form == "pronoun" or who.form == "guess" and not has_views(reader, who):
        return None
    said = any(w in cues.nouns or w in cues.complements for w in low[max(0, verb - 6) : verb])
    return who if said and (who.last == q - 2 or low[who.last + 1] == "," and low[verb - 1] == "," and low[q - 1] == ":") else None


def lent(reader: Reader, q: int) -> Mention | None:
    """« La presse prête à [X] cette formule : « … » », « Radio Sud [lui] attribue ce mot : « … » »: who is said to say it."""
    low, cues, c = reader.low, reader.cues, reader.clause
    if low[q - 1] not in (":", ",") or cues.grammar.lending.isdisjoint(low[:q]):
        return None
    verb = next(k for k in range(q) if low[k] in cues.grammar.lending)
    given = _lent_word(reader, q, verb)
    if given is not None or low[q - 1] == ",":
        return given
    noun = next((k for k in range(verb + 1, min(q, verb + 14)) if low[k] in cues.nouns or low[k] in cues.complements), None)
    if noun is None or low[noun - 1] not in cues.determiners:
        return None
    if verb and low[verb - 1] in ("lui", "leur"):
        return c.pronoun(verb - 1, None, "s" if low[verb - 1] == "lui" else "p")
    at = next((k for k in range(verb + 1, q) if low[k] in cues.grammar.at or low[k] in cues.grammar.contracted), q)
    m = c.who[at] if at < q else None
    who = reader.named_beside(m if m is not None and m.first == at else reader.phrase_from(at + 1) if at < noun else None)
    stands = who is not None and (who.kind == "person" or who.form != "guess") and who.last < noun
    return who if stands and (who.form != "guess" or has_views(reader, who)) else None


def reacting(reader: Reader, event: Event, q: int) -> Mention | None:
    """"X replied that it was “a”, a remark Y greeted with a smile: “b”": who is named with a verb of its own before the colon."""
    low, c = reader.low, reader.clause
    if "noun" not in reader.cues.grammar.compounds:
        return None
    for k in range(q - 2, max(event.last, q - 16), -1):
        if low[k] == QUOTED:
            return None
        who = c.who[k]
        if who is None or who.last != k or who.form != "name" or who.kind != "person":
            continue
        told = low[k + 1].endswith("ed") and low[k + 1].isalpha() and low[k + 1] not in reader.cues.verbs
        return who if told and not reader.governed(who) else None
    return None


def other_agent(reader: Reader, event: Event, q: int) -> Mention | None:
    """"hailed by X as “a” and by Y as “b”": who stands after "by" between two marked stretches of one passive."""
    low, grammar = reader.low, reader.cues.grammar
    agent = event.passive and grammar.clitic_subjects and q + 1 < len(low) and low[q + 1] in grammar.by
    if agent and QUOTED in low[event.last : q]:
        who = reader.named_beside(reader.phrase_from(q + 2))  # « jugé « a » par X, « b » par Y »
        return who if who is not None and (who.form != "guess" or has_views(reader, who)) else None
    if not event.passive or low[q - 1] not in grammar.comparing or QUOTED not in low[event.last : q]:
        return None
    for k in range(q - 2, max(event.last, q - 12), -1):
        if low[k] == QUOTED:
            return None
        if low[k] in grammar.by:
            who = reader.named_beside(reader.phrase_from(k + 1))
            return who if who is not None and who.last == q - 2 else None
    return None


def denied(reader: Reader, event: Event, q: int) -> bool:
    """"rejected criticism that it was “…”": what is denied is somebody else's."""
    between = reader.low[event.last + 1 : q]
    if reader.low[q - 1] in reader.cues.grammar.comparing:
        return False  # "dismissed the claims of X as “a farce”"
    return len(between) > 2 and not reader.cues.charges.isdisjoint(between[:4]) and any(
        w in reader.cues.grammar.that or w in ("selon", "of") for w in between[1 : 6 if reader.cues.grammar.clitic_subjects else 13]
    )


def unsaid(reader: Reader, event: Event, q: int) -> bool:
    """"X never called it “…”", "Had X called it “…”, …", "would have called it", "If X were to call it", "has yet to call it": what
    nobody has called so."""
    low, cues = reader.low, reader.cues
    if low[event.at] not in cues.calling and low[event.at] not in _SAYING or cues.grammar.clitic_subjects:
        return False
    led, rest = low[max(0, event.group - 3) : event.at], low[event.last + 1 : q]
    if "but" in rest:
        return False
    if "never" in led or "yet" in led and low[event.at - 1] == "to":
        return True
    if low[event.at] in _SAYING:
        return low[0] == "had" and "," not in low[:q]
    supposed = "have" in led and not _SUPPOSING.isdisjoint(led) or led[-2:] == ["were", "to"]
    return supposed or low[0] in _INVERTED and "," not in low[: event.at] and event.flags & GERUND == 0


def claimant(reader: Reader, event: Event, q: int) -> Mention | None:
    """"rejected claims by the opposition that it was “…”": who is said to have said what is denied."""
    low, grammar = reader.low, reader.cues.grammar
    noun = next((k for k in range(event.last + 1, min(q, event.last + 5)) if low[k] in reader.cues.charges), None)
    if noun is None or noun + 2 >= q or low[noun + 1] not in grammar.origins:
        return None
    who = reader.named_beside(reader.phrase_from(noun + 2))
    that = next((k for k in range(who.last + 1, min(q, who.last + 7)) if low[k] in grammar.that), 0) if who is not None else 0
    said = that > 0 and not any(who.last < e.at < that for e in reader.events)  # "by an official close to the talks that"
    return who if said and who.number not in "01" and has_views(reader, who) else None


def gapped(reader: Reader, q: int, event: Event) -> Mention | None:
    """« Moscou a dénoncé une « a », Kiev une « b » »: the verb is not said again."""
    low, c = reader.low, reader.clause
    grammar = reader.cues.grammar
    if not grammar.clitic_subjects:
        return None
    last = max(event.last + 3, q - 12)
    near = not grammar.that.isdisjoint(low[last + 1 : q])
    that = next((k for k in range(q - 1, last, -1) if low[k] in grammar.that), None) if near else None
    if that is not None:
        # « X a dit …, et sa ministre, Y, que « … » »
        who = c.who[that - 1] or c.who[that - 2]
        stands = who is not None and who.form == "name" and who.first > event.last + 1
        return who if stands and low[who.first - 1] in grammar.conjunctions else None
    if low[q - 1] in grammar.view and event.last < q - 4 and low[event.last] == low[q - 1]:
        mark = next((k for k in range(q - 2, event.last, -1) if low[k] == QUOTED), None)
        who = reader.phrase_from(mark + 2) if mark is not None and low[mark + 1] in ",;" else None
        return who if who is not None and who.last < q - 1 else None  # « l'UE tient cela pour « a », le Groupe pour « b » »
    shared = low[q - 1] in grammar.of and low[event.last + 1] in grammar.of  # « que A qualifie d'« a » et B de « b » »
    place = q - 2 if low[q - 1] in grammar.indefinite or shared else q - 1
    if place == q - 2 and low[place] in grammar.of and low[event.last + 1] in grammar.of:
        place -= 1  # « A parle d'un « a », B d'un « b » »
        shared = True
    if q - event.last < 5 - (place == q - 1) or place == q - 1 and QUOTED not in low[event.last : q]:
        return None
    who = c.who[place]
    if who is None and place == q - 1 and low[place - 1] in reader.cues.determiners:
        who = reader.phrase_to(place)  # « La Banque évoque « une pause », [les marchés] « un renoncement » »
        who = who if who is not None and has_views(reader, who) else None
    same = shared or low[event.last + 1] in reader.cues.pronoun_heads and low[event.last + 2] in (QUOTED, *grammar.comparing)
    if who is not None and same:
        first = who.first - (low[who.first - 1] in reader.cues.determiners)
        first -= low[first - 1] in grammar.conjunctions
        if low[first - 1] == QUOTED and who.form in ("name", "nominal", "role"):
            return who  # « X la dit « a » et Y « b » »
    if who is None or who.first < event.last or low[who.first - 1] not in ",;" or qualified(reader, who, event, q):
        return None
    return who


def parallel(reader: Reader, q: int, event: Event) -> Mention | None:
    """« Alors que X réclame « a », [Y] veut « b » », « X réclame « a » et [Y] « b » »: the subject of a clause of its own after
    other words, whatever its verb."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    if not grammar.clitic_subjects or QUOTED not in low[event.last : q]:
        return None
    p = next(k for k in range(q - 1, event.last, -1) if low[k] == QUOTED)
    for k in range(p + 2, min(q, p + 8)):
        m = c.who[k]
        if m is None and low[k] in reader.cues.determiners and c.who[k + 1] is None:
            read = reader.phrase_from(k)  # « A réclame « a », [le patronat] refuse « b » »
            m = read._replace(form="nominal") if read is not None and read.last < q - 1 and reader.cues.speaks(low[k + 1]) else None
        if m is None or m.first != k:
            continue
        j = k - 1
        while j > p and low[j] in reader.cues.determiners:
            j -= 1
        there = low[j] == "où" and low[j - 1] == "là"
        that = low[j] in grammar.that and not grammar.parting.isdisjoint(low[p:j])
        joined = low[j] in grammar.conjunctions
        if m.form not in ("name", "nominal", "role") or not (low[j] == "," or that or joined or there) or m.last >= q:
            return None
        following = low[m.last + 1]
        if following == QUOTED:
            return m if joined and j == p + 1 and not qualified(reader, m, event, q) else None
        at = m.last + 1
        if following == "," and low[at + 1] in grammar.insisting and low[at + 2] == ",":
            at += 3  # « Y, elle, veut « b » »
        word = low[at]
        verb = word in grammar.clitics or word in grammar.auxiliaries or word in grammar.predicates or word in reader.cues.finite
        verb = verb or word in grammar.willing or word.endswith(reader.cues.verbal)
        plain = word.isalpha() and at < q and not is_adverb(low, at, reader.cues) and word not in reader.cues.light
        return m if verb or plain and m.form == "name" and word.endswith(("e", "ent", "it", "a")) else None
    return None


def answering(reader: Reader, q: int) -> Mention | None:
    """« …, a dit X, contredit par [Y] : « … » », « …, et [Y] de corriger : « … » »: who speaks before a colon after others."""
    low, grammar, c = reader.low, reader.cues.grammar, reader.clause
    m = c.who[q - 2]
    if m is not None and m.form == "name" and m.kind == "person" and low[m.first - 1] in grammar.by:
        done = low[m.first - 2].endswith(("é", "it", "i", "u", "is", "ert")) and low[m.first - 2].isalpha()
        return m if done else None
    for k in range(q - 2, max(2, q - 6), -1):
        m = c.who[k - 1] if low[k] in grammar.of and low[k + 1].endswith(reader.cues.infinitives) else None
        if m is not None and m.last == k - 1 and m.form in ("name", "role", "nominal") and m.kind == "person":
            j = m.first - 1
            while j > 0 and low[j] in reader.cues.determiners:
                j -= 1
            return m if low[j] == "et" else None
    return None


def in_relative(reader: Reader, q: int, event: Event) -> Mention | None:
    """« X promet de saisir Bruxelles, où [Y] a plaidé pour « … » »: the person who is the subject of a relative with « où » or
    « dont » that holds the words, whatever its verb."""
    low, grammar = reader.low, reader.cues.grammar
    k = next((k for k in range(q - 2, event.last + 1, -1) if low[k] in ("où", "dont") and low[k - 1] == ","), 0)
    if not k or not grammar.clitic_subjects or not {QUOTED, ";", ":"}.isdisjoint(low[k:q]):
        return None
    m = reader.clause.who[k + 1] or reader.clause.who[k + 2]
    if m is None or m.form not in ("name", "role", "nominal") or m.kind != "person" or m.first > k + 2 or m.number != "s":
        return None
    verb = m.last + 1 + (low[m.last + 1] == ",")
    acts = low[verb] in grammar.clitics or low[verb] in grammar.auxiliaries or low[verb] in grammar.predicates
    plain = verb == m.last + 1 and low[verb].isalpha() and low[verb] not in reader.cues.light
    plain = plain and not is_adverb(low, verb, reader.cues)
    acts = acts or m.form == "name" and plain and low[verb].endswith(("e", "ent", "it"))
    return m if acts and verb < q - 1 <= m.last + 9 else None


def told_aside(reader: Reader, event: Event, between: list[str]) -> bool:
    """"X said the plan, backed by Y, was “…”", "X said the plan that Y backed was “…”": a verb that only tells more of the
    subject of what somebody says."""
    low, auxiliaries = reader.low, reader.cues.helping
    opens = event.group - 1
    if between and between[0] in auxiliaries and event.finite and not event.passive:
        reaches = True
    else:
        comma = event.last + 1 + between.index(",") if "," in between else 0
        if not comma or low[comma + 1] not in auxiliaries:
            return False
        opens = next((k for k in range(opens, max(1, event.group - 9), -1) if low[k] == ","), 0)
        bare = opens + 1 == event.group and (event.passive or not event.finite)
        reaches = opens > 0 and (bare or low[opens + 1] in reader.cues.grammar.relatives)
        if reaches and not bare and between[-1] == ":" and event.finite:
            return True  # "X, whose party holds nine seats, has a word for it: “…”"
    return reaches and any(e.last < opens and e.finite and not e.passive and e.flags & REPORTS for e in reader.events)


def reported(reader: Reader, event: Event, between: list[str]) -> bool:
    """"X noted that Y had promised a report: “…”": a verb in what somebody says, who goes on after the colon."""
    low, grammar = reader.low, reader.cues.grammar
    if grammar.clitic_subjects or len(between) < 2 or low[event.at] in TELLING:
        return False
    earlier = next((e for e in reversed(reader.events) if e.last < event.group and e.flags & (REPORTS | JUDGES)), None)
    if earlier is None or not earlier.finite or earlier.passive:
        return False
    that = next((k for k in range(earlier.last + 1, min(event.group, earlier.last + 6)) if low[k] in grammar.that), 0)
    return bool(that) and {",", ";", QUOTED}.isdisjoint(low[that : event.group])


def tells_which(reader: Reader, event: Event, q: int) -> bool:
    """Whether a participle and its agent only say which thing is meant: the verb of that thing follows them, or, in a clause
    that somebody tells and that ends with the words, they have it: « estime que le plan présenté par X « ne vaut rien » »."""
    low, grammar = reader.low, reader.cues.grammar
    if low[event.last + 1] not in grammar.by or not grammar.clitic_subjects or event.last + 2 >= q:
        return False
    agent = reader.clause.who[event.last + 2]
    if agent is None or agent.form == "pronoun" or agent.last >= q:
        return False
    first = event.group - 1
    while first >= max(0, event.group - _THING) and low[first][0].isalpha() and low[first] not in grammar.that:
        first -= 1
    clause = low[first + 1 : event.group]
    if not clause or clause[0] not in reader.cues.determiners or not grammar.finite.isdisjoint(clause):
        return False
    if agent.last < q - 1:
        return low[agent.last + 1] in grammar.be and not event.flags & GERUND
    if low[q + 1 : q + 2] not in ([], ["."], [","], [";"]):
        return False
    if first > 0 and low[first] == "," and any(who.last == first - 1 for _, _, who in reader.prepositions()):
        return True
    said = next((e for e in reversed(reader.events) if e.at < event.at), None)
    told = said is not None and said.last == first - 1 and said.finite and not said.passive
    return told and bool(said.flags & REPORTS)
