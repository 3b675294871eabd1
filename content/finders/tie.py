"""A tie: who is tied to marked words, by which cue."""

from __future__ import annotations

from .clauses import Mention, capital, is_adverb
from .cues import REPORTS
from .record import Record
from .smallwords import POSSESSIVE
from .speakers import Reader
from .verbs import Event

_ONE = frozenset(("un", "une", "one"))
_SENT = frozenset("sent written addressed penned drafted posted".split())
_NO_NOUNS = frozenset("far few seen heard overheard".split())  # that open a sentence and are not known by an ending
_OBJECTS = frozenset("him them us me it".split())
COMMA_LIKE = frozenset(",–—-")


class Tie(Record):
    """`who` speaks, the characters of the cue, its verb. `loose`: the words may be a name that the speaker uses.
    `incise`: the cue stands after the words. `open`: a cue without a speaker of its own; one may be carried over."""

    __slots__ = ("who", "cue", "event", "loose", "incise", "open")

    def __init__(
        self, who: Mention | None, cue: tuple[int, int] | None, event: Event | None = None, loose: bool = False,
        incise: bool = False, open: bool = False,
    ):  # fmt: skip
        self.who, self.cue, self.event = who, cue, event
        self.loose, self.incise, self.open = loose, incise, open


NO_TIE = Tie(None, None)


def cue_span(reader: Reader, event: Event) -> tuple[int, int]:
    c = reader.clause
    if event.pronoun is not None and event.pronoun == event.at:
        verb = c.low[event.at].rpartition("-")[0].removesuffix("-t")
        return c.starts[event.at], c.starts[event.at] + len(verb)
    return c.starts[event.at], c.ends[event.at]


def has_views(reader: Reader, who: Mention) -> bool:
    """Whether a phrase is a person or body: a known one, a name, or a noun of the list."""
    if who.form != "guess":
        return True
    words = reader.low[who.first : who.last + 1]
    determiners, governing = reader.cues.determiners, reader.cues.grammar.governing
    head = next((w for w in words if w not in determiners and w not in governing), "")
    if head not in reader.cues.voices and "noun" in reader.cues.grammar.compounds:
        first = words.index(head) if head else 0
        end = next((k for k in range(first, len(words)) if words[k] in governing), len(words))
        head = words[end - 1] if end else ""
    named = who.first + 1  # a sentence begins with a capital anyway
    if who.first and who.start == who.bare and "noun" in reader.cues.grammar.compounds:
        named = who.first
    return reader.cues.speaks(head) or any(capital(w) for w in reader.clause.words[named : who.last + 1])


def can_speak(reader: Reader, who: Mention, event: Event | None) -> bool:
    """Whether a phrase that the cast does not have can be a speaker at all: a person, a body, a paper or a document, never a
    thing; any noun with its article right beside the verb of which it is the subject is believed."""
    cues, low, words = reader.cues, reader.low, reader.clause.words
    if who.form == "guess" and who.last == who.first + 1 and low[who.last] in cues.grammar.ordinals:
        return low[who.first] not in cues.grammar.definite  # "The second, her brother, spoke of “rain”": nobody knows which
    if who.form != "guess" or not cues.agents:
        return True
    if low[who.last] in _OBJECTS and not cues.grammar.clitic_subjects:
        return False  # "X's odd advice earned him": a clause that was read for a phrase
    if any(low[k] in _ONE and low[k + 1] in cues.grammar.of for k in range(who.first, min(who.first + 2, who.last))):
        return True  # « l'un de ces comptes », "one of these accounts"
    inner = [k for k in range(who.first, who.last + 1) if low[k] not in cues.determiners and low[k] not in cues.grammar.governing]
    if not inner:
        return False
    head = inner[0]
    if not head and low[0] in cues.grammar.aims:
        return False  # « Manière de dire que « … » »
    if any(capital(words[k]) for k in inner[1:]) or capital(words[head]) and (head or not cues.opens(low[head])):
        return True
    if any(cues.speaks(low[k]) or low[k] in cues.grammar.documents for k in inner[:3]):
        return True
    if low[who.first] not in cues.determiners or low[head] in cues.nouns:
        return False
    beside = event is not None and event.finite and not event.passive and (who.first > event.last or who.last + 1 == event.group)
    if beside and cues.conditional and not event.flags & REPORTS and low[event.at].endswith(cues.conditional):
        beside = False  # « Le statu quo ferait de l'île « un entrepôt » »
    return beside or low[head].endswith(cues.agents) and low[head] not in cues.heads


def _writer(reader: Reader, who: Mention) -> Mention | None:
    """"a letter to Y from [X]", "a note by [X] for the cabinet", "a letter sent by [X] to Y": the one who is named after "from" or
    "by" in a phrase for words, whatever else it says of them."""
    low, grammar = reader.low, reader.cues.grammar
    noun = next((k for k in range(who.first, who.last) if low[k] in reader.cues.nouns), who.last)
    for k in range(noun + 1, who.last):
        opens = k == noun + 1 or low[noun + 1] in grammar.at or low[k - 1] in _SENT and k == noun + 2
        m = reader.clause.who[k + 1] if opens and low[k] in ("from", "by") else None
        if m is not None and m.form == "name" and m.kind == "person" and k + 1 <= m.first + 1:
            whole = m.last >= who.last or low[m.last + 1] == "," or low[m.last + 1] in grammar.governing
            return m if whole else None
    return None


def author_of(reader: Reader, who: Mention) -> Mention | None:
    """"[Ms X]'s note answered that …", "a tweet by [X] said", "a letter from [X], the mayor, said": the one who is named beside a
    noun for words that a phrase is."""
    low, clause, grammar = reader.low, reader.clause, reader.cues.grammar
    by = next((k for k in range(who.first + 1, who.last) if low[k] in grammar.by or low[k] in grammar.holders), 0)
    if by and not grammar.clitic_subjects and (writer := _writer(reader, who)) is not None:
        return writer
    if by and low[by - 1] in reader.cues.nouns:
        m = clause.who[by + 1]
        whole = m is not None and (m.last == who.last or m.last < who.last and low[m.last + 1] == ",")
        return m if whole and m.form == "name" and m.kind == "person" else None
    if low[who.last] not in reader.cues.nouns or POSSESSIVE.isdisjoint(low[who.first : who.last]):
        return None
    owner = next(k for k in range(who.last, who.first, -1) if low[k] in POSSESSIVE) - 1
    m = clause.who[owner]
    plain = who.last - owner < 5 and reader.cues.grammar.governing.isdisjoint(low[owner + 2 : who.last])
    return m if plain and m is not None and m.form == "name" and m.kind == "person" and m.last == owner else None


def is_nobody(reader: Reader, who: Mention) -> bool:
    """Whether a phrase is of nobody, or no phrase: "[nobody in the cabinet] called it “…”", "[Far] from calling it “…”"."""
    low = reader.low[who.first : who.last + 1]
    none = low[0] in ("nobody", "none") or low[:2] == ["no", "one"]
    return who.form == "guess" and not reader.cues.grammar.clitic_subjects and (
        none or who.first == who.last and is_no_noun(reader, who.first)
    )


def is_left_out(reader: Reader, who: Mention, event: Event) -> bool:
    """"Turns down offer, [scorns] “…”": whether the second line of an English headline begins with its verb, so that what was read
    for the subject is no noun: a comma alone parts a subject from no verb."""
    low, at = reader.low, event.group
    if reader.cues.grammar.clitic_subjects or who.form != "guess" or who.first or at < 2 or not event.finite:
        return False
    plain = low[0].endswith("s") and low[0] not in reader.cues.voices and low[0] not in reader.cues.determiners
    return plain and low[at - 1] == "," and low[:at].count(",") == 1 and not reader.cues.speaks(low[0])


def ranked(reader: Reader, who: Mention) -> Mention | None:
    """"said union spokesman [Fire Captain X]": the one named, by rank and name, right after an English role without an article."""
    if who.form != "nominal" or who.kind != "person" or who.start < who.bare or reader.cues.grammar.clitic_subjects:
        return None
    k = who.last + 1
    if k + 1 >= len(reader.low) or not capital(reader.clause.words[k]):
        return None
    m = reader.clause.who[k] or reader.clause.who[k + 1]
    return m if m is not None and m.form == "name" and m.kind == "person" and k <= m.first <= k + 1 else None


def is_no_noun(reader: Reader, k: int) -> bool:
    """"[Far] from calling it “…”", "The draft that X, as chair, [circulated] hails it": whether a word that was read for a phrase
    is an English participle or adverb."""
    word, cues = reader.low[k], reader.cues
    if cues.grammar.clitic_subjects or k and capital(reader.clause.words[k]) or cues.speaks(word):
        return False
    return word in _NO_NOUNS or is_adverb(reader.low, k, cues) or word.endswith(("ed", "ing")) and word not in cues.nouns
