"""What a French tie settles at last about whoever it gives: nobody, a name in apposition, whose letter a paper prints."""

from __future__ import annotations

from .clauses import QUOTED, Mention, capital
from .speakers import Reader
from .tie import Tie, has_views

_ALSO = frozenset(("même", "seul", "seule"))  # « Même La Vigie parle de … »
# Nouns for what somebody says, whose words are nobody's but theirs.
_SPOKEN = frozenset(
    "propos mots phrase phrases formule déclarations sortie saillie boutade tirade réplique pique confidence aveu".split()
)
_FLOOR = frozenset(("parole", "micro"))
_FELLOW = frozenset("confrère consœur concurrent concurrente rival rivale".split())


def settled(reader: Reader, found: Tie, q: int) -> Tie:
    """The tie with whom its words mean; without anybody where they say that nobody has the words."""
    who, low = found.who, reader.low
    if who is None or not reader.cues.grammar.clitic_subjects:
        return found
    if found.loose and (of_other := _of_relative(reader, found, q)) is not None:
        return found._replace(who=of_other)
    first = who.first - (who.first > 0 and low[who.first - 1] in reader.cues.determiners)
    if first and (low[first - 1] == "ni" or low[first - 1] == "comme" and _joins(reader, who, first - 1)):
        return Tie(None, found.cue, found.event)  # « Ni X ni Y n'ont parlé de … », « X comme Y ont … »
    if who.form == "guess" and low[who.first] in _ALSO and who.first < who.last:
        return found._replace(who=_from(reader, who, who.first + 1))
    other = _fellow(reader, who) or _given_the_floor(reader, q) or _printed(reader, found, q) or _whose_words(reader, who)
    return found if other is None else found._replace(who=other)


def _joins(reader: Reader, who: Mention, k: int) -> bool:
    """Whether a « comme » at `k` joins two subjects of one verb in the plural."""
    before = reader.clause.who[k - 1] if k else None
    verb = reader.low[who.last + 1] if who.last + 1 < len(reader.low) else ""
    return before is not None and before.last == k - 1 and verb.endswith("nt")


def _from(reader: Reader, who: Mention, first: int) -> Mention:
    """The same phrase from the word `first` on."""
    c, bare = reader.clause, first + (reader.low[first] in reader.cues.determiners)
    return who._replace(first=first, start=c.starts[first], bare=c.starts[min(bare, who.last)])


def _fellow(reader: Reader, who: Mention) -> Mention | None:
    """« Son confrère de Brest, [La Vigie], parle de … »: the paper whose name stands between commas after such a noun."""
    low, words = reader.low, reader.clause.words
    k = who.last + 2
    if _FELLOW.isdisjoint(low[who.first : who.last + 1]) or low[k - 1 : k] != [","] or k + 1 >= len(low):
        return None
    if not capital(words[k]) and not capital(words[k + 1]):
        return None
    named = reader.phrase_from(k + (low[k] in reader.cues.determiners and not capital(words[k])))
    closed = named is not None and low[named.last + 1 : named.last + 2] == [","]
    return named if closed and named.form == "guess" else None


def _given_the_floor(reader: Reader, q: int) -> Mention | None:
    """« Le maire donne la parole à [X] : « … » », « Le journal tend son micro à [X] : »: who is made to speak before a colon."""
    low = reader.low
    m = reader.clause.who[q - 2] if q > 4 and low[q - 1] == ":" else None
    if m is None or m.last != q - 2 or m.form == "pronoun":
        return None
    led = low[m.first] in ("au", "aux") or low[m.first - 1] in ("à", "au", "aux")
    return m if led and not _FLOOR.isdisjoint(low[max(0, m.first - 3) : m.first]) else None


def _printed(reader: Reader, found: Tie, q: int) -> Mention | None:
    """« La Vigie publie une lettre ouverte [du maire X] : « … » », « un entretien avec [X] : »: whose text a verb of printing passes
    on."""
    low, cues, event = reader.low, reader.cues, found.event
    if q < 5 or low[q - 1] != ":" or event is None or event.last > q - 4 or low[event.at] not in cues.grammar.printing:
        return None
    m = reader.clause.who[q - 2]
    if m is None or m.last != q - 2 or m.form == "pronoun" or m.first <= event.last + 1 or not has_views(reader, m):
        return None
    led = low[m.first - 1] in cues.grammar.of or low[m.first - 1] == "avec" or low[m.first] in cues.grammar.contracted
    nouns = low[event.last + 1 : m.first]
    return m if led and any(w in cues.nouns or w in cues.grammar.documents for w in nouns) else None


def _whose_words(reader: Reader, who: Mention) -> Mention | None:
    """« Les propos [de X], « nous partons », ont choqué »: who is named in a phrase for what they say."""
    low, grammar = reader.low, reader.cues.grammar
    noun = who.first + (low[who.first] in reader.cues.determiners)
    if who.form != "guess" or noun + 2 > who.last or low[noun] not in _SPOKEN:
        return None
    if low[noun + 1] not in grammar.of:
        return None
    m = reader.clause.who[noun + 2] or reader.clause.who[noun + 1]
    if m is None and capital(reader.clause.words[noun + 2]):
        return _from(reader, who, noun + 2)
    return reader.named_beside(m) if m is not None and m.form != "pronoun" else None


def within_told(reader: Reader, found: Tie, source: Tie) -> bool:
    """« X a affirmé que, [selon Y], le texte était « … » »: whether a preposition gives a source in what a French verb tells."""
    low, that = reader.low, reader.cues.grammar.that
    at = next((k for k in range(1, source.who.first) if reader.clause.starts[k] == source.cue[0]), 0) if source.cue else 0
    if not at or found.event is None or found.event.last > at or not reader.cues.grammar.clitic_subjects:
        return False
    return low[at - 1] in that or low[at - 1] == "," and low[at - 2] in that and found.event.last >= at - 4


def _of_relative(reader: Reader, found: Tie, q: int) -> Mention | None:
    """« X a interrogé [le Sénat], qui n'a « aucun avis » »: whom a relative tells of that ends with the words, where a verb before
    it only may have them."""
    low, event, that = reader.low, found.event, reader.cues.grammar.that
    if event is None or found.incise or event.last + 2 >= q:
        return None
    k = next((k for k in range(q - 2, event.last + 1, -1) if low[k] == "qui" and low[k - 1] == ","), 0)
    if not k or not {",", ";", ":", QUOTED}.isdisjoint(low[k:q]) or not that.isdisjoint(low[event.last : k]):
        return None
    who = reader.named_beside(reader.before(k - 2))
    stands = who is not None and who.form != "pronoun" and who.number == "s" and who.first > event.last and has_views(reader, who)
    return who if stands else None
