"""Whether a verb that stands before words can have them: no clause, aside or subject of another stands between."""

from __future__ import annotations

from .clauses import QUOTED, Mention, is_adverb
from .cues import FINITE, GERUND, INCISE, INFINITIVE, JUDGES, PARTICIPLE, REPORTS, THINKS
from .passed_on import TELLING, reported, tells_which, told_aside
from .phrases import DASHES
from .speakers import Reader
from .tie import Tie, has_views
from .verbs import Event

_TOLD_WHOM = 6  # words from a participle of saying to its "that": "arguing to the board that"
JUDGED = 12  # words that may stand between a verb of judgement and the words it takes

_GOING_ON = frozenset(("et", "mais"))
_DONE_TO = frozenset("accused likened compared suspected convicted charged".split())  # with an object, where they are active

def tells_subject(reader: Reader, event: Event, found: Tie) -> bool:
    """« X, à qui [Y avait écrit] lundi, redoute « … » »: whether a verb stands in a relative, closed by a comma, that tells of
    whom a French verb after it has for its subject."""
    low, grammar, who = reader.low, reader.cues.grammar, found.who
    if who is None or found.event is None or not found.event.finite or who.last > event.at or not grammar.clitic_subjects:
        return False
    inside = low[who.last + 1 : event.group]
    return inside[:1] == [","] and not grammar.relatives.isdisjoint(inside[1:3]) and "," in low[event.last : found.event.group]


def stands_apart(reader: Reader, event: Event, q: int, between: list[str]) -> bool:
    """Whether a verb that stands before the words at `q` has nothing to do with them, by where it and they stand."""
    low, grammar = reader.low, reader.cues.grammar
    colon = between[-1:] == [":"]
    if event.passive and event.group == event.at and low[event.at] in grammar.subordinators:
        return True  # "Asked by X whether …, Y said"
    if event.after and low[event.at] in reader.cues.calling and "," in between:
        return True  # « Le « plan de paix », comme l'appelle X, prévoit une « zone tampon » »
    if colon and not reader.cues.grammar.clitic_subjects and (own := reader.own_clause(q)) is not None and own.first > event.last:
        return True  # "X called it fair, but Y was blunter: “…”"
    if colon and (_parted(reader, event, between) or reported(reader, event, between)) or _aside(reader, event, between):
        return True
    if event.passive and between[:1] == ["by"] and any(reader.told_of_by_others(e) for e in reader.events if event.last < e.at < q):
        return True  # "X is said by colleagues to regard it as “…”"
    if _apposed(reader, event, between) or _dashed(reader, event, between):
        return True
    closed = event.passive and not event.finite and between[-1:] == [","] and between.count(",") == 1 and event.group > 0
    if closed and grammar.clitic_subjects and low[event.group - 1] == "," and not grammar.by.isdisjoint(between):
        return True  # « La résolution, présentée par X, « condamne … » »
    if event.passive and not event.finite and tells_which(reader, event, q):
        return True  # « a estimé que le plan présenté par X « ne résout rien » »
    if event.passive and event.group == event.at and low[event.at] in grammar.quoting and low[event.last + 1] in grammar.by:
        return True  # « Un diplomate cité par l'AFP : « … » », "according to an official quoted by Reuters"
    opening = event.group < 4 and not event.finite and event.flags & INFINITIVE and bool(grammar.clitic_subjects)
    return bool(opening and colon and between[0] == ",")  # « Dernier à parler, X n'a eu besoin que d'une phrase : « … » »


def _parted(reader: Reader, event: Event, between: list[str]) -> bool:
    """« Si A dénonce un « a », B s'est voulu plus calme : « b » »: a verb of the clause before the one that the colon ends."""
    if reader.low[0] not in reader.cues.grammar.subordinators or QUOTED not in between:
        return False
    start = event.last + 2 + between.index(QUOTED)
    comma = next((k for k in range(start, min(start + 8, len(reader.low))) if reader.low[k] == ","), None)
    if comma is None:
        return False
    who = reader.main(event.last + len(between))
    return who is not None and who.first > comma


def _aside(reader: Reader, event: Event, between: list[str]) -> bool:
    """« X, dont le pays attend un ferry, a eu ce mot : « … » »: a verb of a relative with a subject of its own, which a comma
    closes before the clause goes on to the words."""
    low, grammar = reader.low, reader.cues.grammar
    if not grammar.clitic_subjects:
        return told_aside(reader, event, between)
    if "," not in between:
        return False
    opens = next((k for k in range(event.group - 1, max(0, event.group - 7), -1) if low[k] in grammar.relatives), None)
    if opens is None:
        return False
    rest = between[len(between) - between[::-1].index(",") :]
    if low[opens] in grammar.whose:  # « À X, qui demande des comptes, [elle a opposé] « … » »
        place = event.last + 1 + len(between) - len(rest)
        m = reader.clause.who[place] if rest and low[opens - 1] == "," else None
        subject = m is not None and m.first == place and (m.form != "pronoun" or low[place] in grammar.clitic_subjects)
        return subject and any(w in grammar.auxiliaries or w in reader.cues.finite for w in low[m.last + 1 : m.last + 4])
    if low[opens - 1] != ",":  # « Doublé avec un accent que X jugea forcé, [le rôle du juge devient] « a » »
        told = low[opens] not in grammar.that or any(e.last == opens - 1 for e in reader.events) or not low[opens - 1].isalpha()
        begins = rest and rest[0] in reader.cues.determiners and grammar.that.isdisjoint(rest) and rest[-1] in grammar.predicates
        return bool(begins) and not told and low[0] not in grammar.that
    if not rest:
        return True  # « Le communiqué, que X a refusé de signer, « invite … » »
    return any(w in grammar.auxiliaries or w in reader.cues.finite for w in rest[:3])


def _dashed(reader: Reader, event: Event, between: list[str]) -> bool:
    """"X insists – and nobody disagrees – that it is “…”": a verb between dashes, after one outside them that has the words."""
    low = reader.low
    if not event.finite or reader.cues.grammar.clitic_subjects or DASHES.isdisjoint(between):
        return False
    opens = next((k for k in range(event.group - 1, max(0, event.group - 12), -1) if low[k] in DASHES), 0)
    return opens > 0 and any(e.last < opens and e.finite and not e.passive and e.flags & (REPORTS | JUDGES) for e in reader.events)


def _apposed(reader: Reader, event: Event, between: list[str]) -> bool:
    """"X called a seizure, announced by the fleet, “…”": a participle between commas that only tells more of what an earlier verb
    is about, which has the words."""
    low = reader.low
    apart = event.passive and event.group == event.at and event.at > 2 and low[event.at - 1] == ","
    if not apart or "," not in between or reader.cues.grammar.clitic_subjects:
        return False
    return any(e.last < event.at - 1 and e.finite and not e.passive and e.flags & (REPORTS | JUDGES) for e in reader.events)


def usable(reader: Reader, event: Event, between: list[str]) -> bool:
    """Whether the words that follow a verb after `between` can be what it gives."""
    flags, grammar = event.flags, reader.cues.grammar
    if event.pronoun is not None and not flags:
        return False
    aside = event.pronoun is not None and event.group and reader.low[event.group - 1] == "," and between[:1] == [","]
    if aside and flags & INCISE:
        return True  # « Or, a-t-il poursuivi, le temps n'est plus « … » »
    that = next((i for i, word in enumerate(between) if word in grammar.that), None)
    if that and between[that - 1] in grammar.conjunctions:
        return False  # « a dit que … proposé à X et que « … » »: the clause belongs to a verb further left
    neuter = reader.cues.pronouns
    if flags & REPORTS:
        return not (event.passive and not event.finite and len(between) > 6)
    if not flags & JUDGES and len(between) > 2 and event.group and reader.low[event.group - 1] in grammar.persons:
        return False  # "He had a word for those who think that it can be sealed: “…”"
    light = reader.cues.slight
    if not between or between[-1] == ":" or all(w == "," or w in light or neuter.get((w,), "--")[0] == "n" for w in between):
        return True
    if event.passive and event.finite is False and len(between) > 6 and not _by_whom_of(reader, event, between):
        return False
    if event.flags & GERUND and not event.finite and not flags & JUDGES and not grammar.be.isdisjoint(between):
        return False  # "groups holding most of the capital were “…”"
    if flags & PARTICIPLE and between[0] in grammar.governing and not flags & REPORTS and "noun" in grammar.compounds:
        told = says_that(reader, between) or not grammar.that.isdisjoint(between[2:4])  # "hit back on Monday that Democrats had"
        if not event.passive and not grammar.have.isdisjoint(between) and not told:
            return False  # "warnings issued in October had gone “…”"
    if event.flags & GERUND and not event.finite and any(
        w == "," and following in grammar.opening for w, following in zip(between, between[1:])
    ):
        return False  # "rejected a clause requiring their consent, since it would “…”"
    if flags & (JUDGES | THINKS) and len(between) <= JUDGED:
        return True
    return says_that(reader, between) or _as_put(reader, event)


def _by_whom_of(reader: Reader, event: Event, between: list[str]) -> bool:
    """« accusé par le porte-parole de la mission de « … » »: whether nothing but the agent and « de » stands before the words."""
    if between[-1] not in reader.cues.grammar.of or not event.flags & JUDGES or between[0] not in reader.cues.grammar.by:
        return False
    who = reader.agent(event)
    return who is not None and who.last + 1 - event.last >= len(between) - (reader.low[who.last + 1] == ",")


def _as_put(reader: Reader, event: Event) -> bool:
    """"As the historian X put it, …": an aside with a subject of its own."""
    if not event.finite or event.passive or reader.cues.grammar.clitic_subjects:
        return False
    if reader.low[event.last + 1 : event.last + 3] == ["it", "to"]:
        return event.flags & INCISE > 0  # "It is, X put it to the minister, “…”"
    who = reader.before(event.group - 1)
    return who is not None and who.first > 0 and reader.low[who.first - 1] in reader.cues.grammar.comparing and (
        reader.low[event.last + 1 : event.last + 2] == ["it"]
    )


def embedded(reader: Reader, event: Event, who: Mention, between: list[str]) -> bool:
    """Whether a verb far from the words stands in what somebody else is said to have said."""
    low, grammar = reader.low, reader.cues.grammar
    if not event.finite or event.pronoun is not None or not grammar.that.isdisjoint(between[:8]) or between[-1:] == [":"]:
        return False
    led = low[who.first] in grammar.that and who.last > who.first and between and not event.flags & JUDGES
    if led and any(e.last == who.first - 1 and e.flags & REPORTS and e.finite and not e.passive for e in reader.events):
        return True  # "complained that leaders had written it “in a room with no windows”"
    object_ = bool(between) and between[0] in reader.cues.determiners and event.flags & REPORTS and not event.flags & JUDGES
    if object_ and between[-1] == "," and low[event.at] in TELLING:
        object_ = False  # "say that X told one agent, “…”"
    if object_ and between[0] in reader.cues.pronoun_heads and len(between) > 1 and (
        between[1] in reader.cues.determiners or (between[1],) in reader.cues.pronouns
    ):
        object_ = False  # "had told her the plan was “…”"
    if _goes_in_told(reader, event, who):
        return True
    thing = bool(grammar.clitic_subjects) or not event.flags & JUDGES
    if thing and _told_by_other(reader, who) or _told_to_come(reader, event, who, bool(object_)):
        return True
    conditional = bool(reader.cues.conditional) and low[event.at].endswith(reader.cues.conditional)
    done = object_ and between[-1] in _GOING_ON  # « que Kiev soutenait le plan, mais « … » »
    past = grammar.clitic_subjects and (done or not event.flags & REPORTS) and (who.kind != "person" or who.form == "guess") and any(
        w.endswith(("ait", "aient")) and w not in grammar.have for w in low[event.group : event.last + 1]
    )  # « X a rappelé que Bakou tenait la clause pour « … » », but « qu'Y avait parlé de « … » »
    bare = not grammar.clitic_subjects and len(between) == 1 and between[0].isalpha() and between[0].endswith("s")
    bare = bare and bool(event.flags & REPORTS) and not event.flags & JUDGES and not is_adverb(between, 0, reader.cues)
    bare = bare and between[0] not in grammar.governing | grammar.comparing  # "that the Commission reads calendars “…”"
    if not bare and not conditional and not past and who.number != "0" and len(between) <= (6 if event.flags & JUDGES else 4):
        return False  # « a assuré que son pays ne répondrait « … » » tells what is said to be coming
    k = who.first - 1
    while k >= 0 and (low[k] in grammar.that or low[k] in reader.cues.determiners):
        k -= 1
    return any(
        (e.last == k or _to_somebody(reader, e.last + 1, k) or _tells_more(reader, e, k)) and e.last < event.group
        and e.flags & REPORTS and not e.passive and (e.finite or grammar.clitic_subjects and not event.flags & JUDGES)
        for e in reader.events
    )


def _goes_in_told(reader: Reader, event: Event, who: Mention) -> bool:
    """"X thinks the court went “…”": whether a verb that gives words only beside them tells, in an English clause that follows a
    verb of saying or thinking, what somebody did."""
    if event.flags & (REPORTS | JUDGES | THINKS) or reader.cues.grammar.clitic_subjects:
        return False
    k = who.first - 1
    while k > 0 and (reader.low[k] in reader.cues.determiners or reader.low[k] in reader.cues.grammar.that):
        k -= 1
    return any(e.last == k and e.finite and not e.passive and e.flags & (REPORTS | THINKS) for e in reader.events)


def _to_somebody(reader: Reader, first: int, last: int) -> bool:
    """« a rappelé [aux journalistes] que »: whether the few words from `first` to `last` only say to whom something is told."""
    low, grammar = reader.low, reader.cues.grammar
    if not grammar.clitic_subjects or not 0 < last - first < 5 or low[first] not in grammar.at:
        return False
    return all(w.isalpha() or w.endswith("'") for w in low[first : last + 1])


def _tells_more(reader: Reader, said: Event, k: int) -> bool:
    """« a rappelé que le port est loin [et] que son pays ne demande « … » »: whether a second French clause with « que », before
    which a conjunction stands at `k`, is told by the same verb as the first."""
    low, grammar = reader.low, reader.cues.grammar
    if not grammar.clitic_subjects or said.last >= k - 2 or low[said.last + 1] not in grammar.that:
        return False
    return (low[k] in grammar.conjunctions or low[k] == ",") and low[k + 1] in grammar.that and {":", ";"}.isdisjoint(low[said.last : k])


def _told_to_come(reader: Reader, event: Event, who: Mention, object_: bool) -> bool:
    """"said [his province] would read the text “…”", "saying that the group would consider it “…”", "said [his client] had
    disclosed the sum “…”": what somebody else would say, or tells some thing, is in the words of who tells of it."""
    low, grammar = reader.low, reader.cues.grammar
    if grammar.clitic_subjects or who.number == "0":
        return False
    if grammar.supposing.isdisjoint(low[event.group : event.at]) and not object_:
        return False
    k = who.first - 1
    while k > 0 and (low[k] in reader.cues.determiners or low[k] in grammar.that):
        k -= 1
    return any(e.last == k and e.at < event.group and e.flags & REPORTS and not e.passive for e in reader.events)


def _told_by_other(reader: Reader, who: Mention) -> bool:
    """« a demandé que [les avoirs gelés] cessent d'être « … » »: a thing in what somebody says has no words of its own."""
    low, cues = reader.low, reader.cues
    k = who.first - 1
    if k >= 0 and low[k] in cues.determiners and low[k] not in cues.grammar.that:
        k -= 1
    if k < 1 or low[k] not in cues.grammar.that or who.form != "guess" or has_views(reader, who):
        return False
    if any(w in cues.nouns or w in cues.anaphors for w in low[who.first : who.last + 1]):
        return False
    said = next((e for e in reversed(reader.events) if e.last < k), None)
    if said is None or not said.finite or said.passive:
        return False
    if said.last == k - 1 or low[k - 1] == "," == low[said.last + 1]:
        return True  # « ont fait savoir, dans une lettre, que »
    return any(e.flags & REPORTS and e.finite and not e.passive and _tells_more(reader, e, k - 1) for e in reader.events)


def says_that(reader: Reader, between: list[str]) -> bool:
    """Whether the clause with « que », "that" follows a verb at once, small adverbs apart ("shot back that")."""
    k = 0
    while k < len(between) and k < 3 and between[k] in reader.cues.grammar.adverbs:
        k += 1
    return k < len(between) and between[k] in reader.cues.grammar.that


def told_nothing_more(reader: Reader, event: Event, between: list[str]) -> bool:
    """"X, who had asked “when”, was told that it was “late”": whether others' words stand before an English passive that tells whom
    something is told, and not by whom."""
    told = reader.low[event.at] in reader.cues.grammar.addressing and says_that(reader, between)
    return told and QUOTED in reader.low[: event.group]


def disagrees(reader: Reader, event: Event, who: Mention) -> bool:
    """Whether an English verb without an ending stands, after a comma, beside one person or a thing, which it cannot have for its
    subject; or « dit », "called" in French, beside several: « Ils ont voté l'article 7, [dit] « article bouclier » »."""
    grammar = reader.cues.grammar
    if grammar.clitic_subjects and reader.low[event.at] in ("dit", "dite") and event.group == event.at and event.at:
        return reader.low[event.at - 1] == "," and who.number == "p" and who.form != "pronoun"
    bare = event.flags & INFINITIVE and not event.flags & (FINITE | PARTICIPLE) and event.group == event.at
    if not bare or not event.finite or grammar.clitic_subjects or not event.at or reader.low[event.at - 1] != ",":
        return False
    one = who.form in ("name", "role") and who.kind == "person" or who.form == "guess" and not has_views(reader, who)
    joined = who.first > 1 and reader.low[who.first - 1] in reader.cues.grammar.conjunctions
    return one and who.number == "s" and not joined and not reader.low[who.last].endswith("s")


def goes_on_past(reader: Reader, event: Event, between: list[str]) -> bool:
    """"X told a boy [who said that it was late] that “…”": whether an English verb is one of a relative with a "that" of its own,
    before another "that" right at the words, which a verb further left has."""
    low, that = reader.low, reader.cues.grammar.that
    twice = len(between) > 2 and between[0] in that and between[-1] in that and not reader.cues.grammar.clitic_subjects
    if not twice or not event.group or low[event.group - 1] not in reader.cues.grammar.persons:
        return False
    return any(e.last < event.group and e.finite and not e.passive and e.flags & REPORTS for e in reader.events)


def is_without_object(reader: Reader, event: Event, between: list[str]) -> bool:
    """"Talk likened to “…”", "Mayor accused of “…”": whether an English headline leaves out "was" before what is done to its
    subject; not "the talk that X likened to “…”"."""
    low = reader.low
    if low[event.at] not in _DONE_TO or between not in (["of"], ["to"], ["with"]) or event.group < event.at:
        return False
    start = next((k + 1 for k in range(event.at - 1, -1, -1) if low[k] in ",;:"), 0)
    return event.at - start < 5 and low[start] not in reader.cues.determiners and not _is_object_of(reader, event.at)


def _is_object_of(reader: Reader, verb: int) -> bool:
    """Whether somebody with a name or a pronoun stands right before a verb, and does what it tells."""
    m = reader.clause.who[verb - 1]
    return m is not None and m.form != "role" and m.first > 0


def reports_of(reader: Reader, event: Event, thought: Tie) -> bool:
    """"[X] pressed her, arguing to her that the premier should claim …": whether what somebody else does or thinks stands in an
    English clause with "that", which a participle of saying tells; not in "remarking that he hoped"."""
    low, grammar, who = reader.low, reader.cues.grammar, thought.who
    if not event.flags & REPORTS or not event.flags & GERUND or event.finite or event.passive or grammar.clitic_subjects:
        return False
    if who.form == "pronoun" and thought.event.finite:
        return False
    that = next((k for k in range(event.last + 1, min(event.last + _TOLD_WHOM, who.last)) if low[k] in grammar.that), 0)
    return that > 0 and {",", ";", QUOTED}.isdisjoint(low[event.last : that])


def another_tells(reader: Reader, first: int, q: int) -> bool:
    """« L'opposition crie au « scandale » : [X a] chiffré ce plan « inutile » »: whether from place `first` on, after the words that
    the verb has already, a colon leads to somebody named, of whom a French clause says more before `q` than that they would have."""
    low, who = reader.low, reader.clause.who
    k = next((k for k in range(q - 1, first, -1) if low[k] == ":"), None)
    m = who[k + 1] if k is not None and k + 1 < q and reader.cues.grammar.clitic_subjects else None
    if k is None or m is None or m.form != "name" or m.kind != "person" or QUOTED not in low[first:k]:
        return False
    return not any(word.endswith(("rait", "raient")) for word in low[m.last + 1 : q])
