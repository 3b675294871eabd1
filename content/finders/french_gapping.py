"""French clauses in which the verb is not said again: « A dénonce « a », B, « b » », « A plaide pour « a » et B pour « b » »,
« Pour A, c'est « a », pour B « b » »."""

from __future__ import annotations

from bisect import bisect_left

from .clauses import QUOTED, Mention
from .phrases import REACH
from .speakers import Reader
from .tie import Tie, has_views
from .verbs import Event

_FAR = 14  # words between the marked stretches of two such clauses
_ALIKE = frozenset(("comme", "unisson", "instar", "image"))  # « à l'unisson de X »
_ONE = frozenset(("un", "une", "l'"))
_ARTICLES = frozenset("un une le la l' les".split())
_APPOSED = 6  # words between the commas after a name


def elided_tie(reader: Reader, q: int) -> Tie | None:
    """Whose the words at `q` are where the clause that they end has a subject, or says in whose view it is, and no verb."""
    low, grammar = reader.low, reader.cues.grammar
    if low[q - 1] == "(" and low[q + 1 : q + 2] == [")"]:
        return _in_brackets(reader, q)
    p = max((k for k in reader.clause.quotes if q - _FAR <= k < q - 1), default=-1)
    number = bisect_left(reader.places, p)
    event = reader.events[number - 1] if number and p >= 0 else None
    if event is not None and event.passive and low[p + 1] in grammar.by and low[q + 1 : q + 2] == ["par"]:
        who = reader.named_beside(reader.phrase_from(q + 2))  # « Jugé « a » par A, « b » par B, le plan … »
        return Tie(who, None, event) if who is not None and has_views(reader, who) else None
    opens = p + 1
    while opens < q and (low[opens] in (",", ";") or opens > p and low[opens] == "et"):
        opens += 1
    if p < 0 or opens in (p + 1, q) or ":" in low[opens:q]:
        return None
    if number < len(reader.places) and reader.places[number] < q:
        return None
    size = reader.cues.preposition_at(low, opens) or int(low[opens] in grammar.view)
    who = reader.named_beside(reader.phrase_from(opens + size))
    other = low[opens] in _ONE and low[opens + 1] == "autre" and not size
    who = reader.clause.pronoun(opens, None, "x")._replace(last=opens + 1, end=reader.clause.ends[opens + 1]) if other else who
    if who is None or who.last >= q or not other and (who.form == "pronoun" or who.number in "01x" or not has_views(reader, who)):
        return None  # « un élu parle de « a », [un autre] de « b » »
    rest = _past_apposition(low[who.last + 1 : q])
    if size:
        again = not rest and low[opens] in low[max(0, p - _FAR) : p]
        c = reader.clause
        return Tie(who, (c.starts[opens], c.ends[opens + size - 1]), None) if again else None
    if event is None or p - event.last > REACH or who.first > opens + 1 or low[who.first] in grammar.contracted:
        return None
    if rest:
        led = _led_by(rest)
        alike = rest == low[p - len(rest) : p] or bool(led) and led == _led_by(low[event.last + 1 : p])[-len(led) :]
    elif not other and low[event.last + 1] in grammar.indefinite and p > event.last + 2 and low[opens - 1] == "et" and qualified(
        reader, who, event, q
    ):
        return None  # « dénonce un texte « bâclé » et [un ministre] « dépassé » »: one more of what the verb is about
    else:
        alike = low[p - 1] != ":" and _kind(reader, p) == _kind(reader, q)
    return Tie(who, None, event) if alike and event.finite and not _has_object(reader, event.last + 1, p) else None


def _in_brackets(reader: Reader, q: int) -> Tie | None:
    """« [A] (« a ») et [B] (« b ») s'opposent », « à l'unisson de [B] (« b ») »: who stands before words in brackets, if no verb
    makes them what it says them of."""
    low = reader.low
    who = reader.clause.who[q - 2] or reader.phrase_to(q - 2)
    if who is None or who.form == "pronoun" or not has_views(reader, who):
        return None
    opens = who.first
    while opens > 0 and low[opens - 1] in reader.cues.determiners:
        opens -= 1
    k = opens - (low[who.first] not in reader.cues.grammar.contracted)
    view = k > 0 and low[k] in reader.cues.grammar.of and low[k - 1] in reader.cues.held  # « La crainte de A (« a ») »
    led = opens > 1 and low[opens - 1] == "et" and low[opens - 2] == ")"
    return Tie(who, None, None) if not opens or led or view or low[k - 1] in _ALIKE else None


def leads_on(reader: Reader, who: Mention) -> bool:
    """« selon [X] « b » », « pour [X], maire de Pau, « b » »: whether somebody and what they are stand right before other words."""
    low = reader.low
    q = next((k for k in range(who.last + 1, min(len(low), who.last + _APPOSED + 3)) if low[k] == QUOTED), 0)
    return q > 0 and not _past_apposition(low[who.last + 1 : q])


def _led_by(words: list[str]) -> list[str]:
    """What leads up to words, without articles and elisions: « d'une » is « d' »."""
    return [{"d'": "de", "du": "de", "des": "de", "qu'": "que"}.get(word, word) for word in words if word not in _ARTICLES]


def _past_apposition(rest: list[str]) -> list[str]:
    """What follows a subject in a clause without a verb, past its comma and what stands between commas or brackets after it."""
    if rest[:1] == ["("] and ")" in rest[:_APPOSED]:
        rest = rest[rest.index(")") + 1 :]
    if rest[:1] != [","]:
        return rest
    return rest[rest.index(",", 1) + 1 :] if "," in rest[1 : _APPOSED + 1] else rest[1:]


def _kind(reader: Reader, q: int) -> str:
    """Of what kind the first word between the marks at `q` is: an article, an infinitive or another."""
    sentence, cues = reader.clause.sentence, reader.cues
    at = bisect_left(sentence.starts, reader.clause.starts[q])
    first = next((w for w in sentence.lower[at : at + 3] if w[0].isalnum()), "")
    return "article" if first in cues.determiners else "infinitive" if first.endswith(cues.infinitives) else ""


def qualified(reader: Reader, who: Mention, event: Event, q: int) -> bool:
    """« fustige « un recul », [un ministre] « dépassé » »: whether somebody told of for the first time has no verb of their own
    before words unlike those that the verb has, which say what they are."""
    if reader.low[who.first] not in reader.cues.grammar.indefinite:
        return False
    p = next((k for k in range(event.last, q) if reader.low[k] == QUOTED), q)
    return not _kind(reader, q) or _kind(reader, p) != _kind(reader, q)


def _has_object(reader: Reader, start: int, p: int) -> bool:
    """« accuse X de « a » et Y de « b » »: whether the verb before `start` has somebody for its object, as the clause after may."""
    mentions: list[Mention] = [m for m in reader.clause.mentions if start <= m.first < p]
    return any(m.form != "pronoun" and m.first <= start + 1 and not reader.governed(m) for m in mentions)
