"""Words that « on » says: those of the circle, the side or the document where somebody unnamed says them.

« Côté direction, on parle d'un « revers » », « « … », assure-t-on dans l'entourage du ministre », « « … », lit-on dans le
communiqué ».
"""

from __future__ import annotations

from .clauses import Mention
from .speakers import Reader
from .tie import Tie

_ASIDE = 3  # words between the verb and where it is said: « fait-on savoir mardi au cabinet »
_SIZE = 9  # words of a phrase of that kind


def circle_tie(reader: Reader, q: int) -> Tie | None:
    """« Dans l'entourage du ministre, on se veut serein : « … » »: those in whose place somebody unnamed speaks."""
    low = reader.low
    if not reader.cues.grammar.clitic_subjects or "on" not in low[2:q]:
        return None
    first = next((k + 1 for k in range(q - 2, max(0, q - _SIZE - 6), -1) if low[k] in (";", ":")), 0)
    if "on" not in low[first + 2 : min(q, first + _SIZE + 4)]:
        return None
    beside = low[first] in ("du", "au") and low[first + 1] in ("côté", "sein")
    start = first + 2 if beside else first + (low[first] == "côté")
    who = _within(reader, start, q)
    if who is None or low[who.last + 1 : who.last + 2] not in ([","], ["on"]):
        return _where(reader, q)
    return Tie(who, None, None) if "on" in low[who.last + 1 : min(q, who.last + 4)] else None


def _where(reader: Reader, q: int) -> Tie | None:
    """« du côté français, où l'on redoute « … » », « chez les pêcheurs, où l'on craint « … » »: those whose side says it."""
    low = reader.low
    k = next((k for k in range(q - 1, max(4, q - _SIZE), -1) if low[k - 1 : k + 1] == ["l'", "on"]), 0)
    if k < 6 or low[k - 3 : k - 1] != [",", "où"]:
        return None
    place = next((j for j in range(k - 4, max(0, k - 12), -1) if low[j] == "côté" or low[j] == "chez"), None)
    if place is None:
        return None
    start = place + 1
    if low[place] == "côté" and low[start] not in reader.cues.grammar.of:
        who = reader.stretched_to(place, k - 4)  # « du côté français »
    else:
        m = reader.clause.who[start] or reader.clause.who[start + 1]
        who = m if m is not None and m.first <= start + 1 else reader.phrase_from(start + (low[start] in reader.cues.grammar.of))
    return Tie(who, None, None) if who is not None and who.form != "pronoun" else None


def told_in(reader: Reader, i: int) -> Mention | None:
    """The circle or document that stands within a few words of the place `i`, after « assure-t-on »."""
    low, grammar = reader.low, reader.cues.grammar
    for k in range(i, min(i + _ASIDE, len(low) - 1)):
        if low[k] in grammar.governing:
            start = k + 2 if low[k : k + 2] == ["du", "côté"] else k
            m = reader.clause.who[k + 1]
            if m is not None and m.kind == "country" and low[m.last + 1 : m.last + 2] and low[m.last + 1] in grammar.of:
                start = m.last + 1  # « dit-on à Paris de source diplomatique »
            return _within(reader, start, len(low))
        if not low[k].isalpha() and not low[k].isdigit():
            return None
    return None


def _within(reader: Reader, start: int, stop: int) -> Mention | None:
    """Who is said to be where the preposition at `start` leads: a circle, a side, a source, a document."""
    low, cues, grammar = reader.low, reader.cues, reader.cues.grammar
    if start + 1 >= stop:
        return None
    opening = low[start]
    m = reader.clause.who[start]
    if opening in grammar.of and low[start + 1] not in ("source", "sources") and (not start or low[start - 1] == ";"):
        return None
    if opening not in grammar.governing and opening != "côté":
        return None
    first = start + 1
    if low[first] in grammar.indefinite and low[first + 1] not in grammar.documents and low[first + 1] not in cues.nouns:
        return None  # « confie-t-on dans une délégation », but « lit-on dans un communiqué »
    if low[first] in grammar.possessive and (low[first + 1] in grammar.documents or low[first + 1] in cues.nouns):
        return reader.owner_at(first)  # « lit-on dans sa lettre »
    who = m if m is not None and m.first == start else reader.phrase_from(first)
    if who is None or who.form == "pronoun":
        return None
    if reader.is_circle(first):
        if low[who.last + 1 : who.last + 2] and low[who.last + 1] in grammar.of:
            comma = next((j for j in range(who.last + 2, min(stop, who.last + _SIZE)) if low[j] in (",", ".")), None)
            who = reader.stretch(who, comma - 1) if comma is not None else who
        return who
    beside = opening == "côté" or start > 0 and low[start - 1] == "côté"
    if who.kind != "person":
        small = cues.determiners | grammar.contracted
        head = next((w for w in reader.clause.words[who.first : who.last + 1] if w.lower() not in small), "")
        # « au ministère des Transports », but not « à Paris », « à l'Élysée »: where somebody speaks is not who does
        told = head.islower() or opening == "chez" or len(head) > 2 and head.isupper()  # « à la CGT », « chez Carbona »
        body = who.kind == "organisation" and (told or cues.anaphors.get(head.lower()) == "body")
        return who if beside or body else None
    inner = [w for w in low[who.first : who.last + 1] if w not in cues.determiners and w not in grammar.governing][:1]
    articled = low[first] in cues.determiners or opening in grammar.contracted or low[first] in ("source", "sources")
    people = opening == "chez" and inner and (cues.speaks(inner[0]) or who.start == who.bare and reader.clause.words[first].istitle())
    voice = inner and (inner[0] in cues.voices or inner[0] in cues.anaphors or inner[0] in grammar.documents)
    said = people or articled and voice
    return who if who.form == "guess" and (said or beside) else None
