"""Speech or term, where nothing names what stands between the marks: whether someone utters it."""

from __future__ import annotations

from .clauses import QUOTED, Clause
from .cues import JUDGES, Cues
from .shape import Shape, elided, opens_with_verb
from .smallwords import POSSESSIVE
from .verbs import Event


_LONG = 8  # words that no title has which a colon follows at the head of a sentence


def sets_off(clause: Clause, q: int, shape: Shape, cues: Cues, event: Event | None) -> bool:
    """Whether a short stretch under a cue is a name that the speaker uses, not what he is quoted for:
    « a déclaré que la « coalition des volontaires » passait … »."""
    low, grammar = clause.low, cues.grammar
    if shape.finite or shape.piece or shape.paired or q == 0:
        return False
    before = low[q - 1]
    if is_attribute(clause, q, shape, cues) or _qualifies(clause, q, shape, cues):
        return False
    if "term" in grammar.untied and not shape.lower and not shape.ends and shape.count <= 8:
        if before in grammar.that and q + 1 < len(low) and low[q + 1] in grammar.auxiliaries:
            return True  # « a déclaré que « Le Pont aux ânes » serait son dernier film »
    distance = q - event.last if event is not None else 0
    between = low[q - distance + 1 : q] if event is not None else []
    if between[:1] == [","] and "," in between[1:]:
        distance -= between.index(",", 1) + 1  # « pointe, dans son rapport, des « dérives » »
    if not shape.lower and not shape.ends and "term" in grammar.untied and distance > 3 and before not in (":", ","):
        return shape.count <= 10 and before not in grammar.that
    if shape.count > 4:
        return False
    definite = before in grammar.definite or before in grammar.contracted or before in grammar.demonstrative
    definite = definite and before not in grammar.that and not (before in grammar.contracted and low[q - 2] in grammar.governing)
    if definite and q >= 2 and low[q - 2] in grammar.that:
        return True
    following = low[q + 1] if q + 1 < len(low) else "."
    goes_on = following in grammar.of or following in grammar.contracted  # « la « solitude » du ministre »
    if definite and event is not None and distance == 2 and not event.flags & JUDGES and shape.count <= 3:
        if following.isalpha() and not goes_on:
            return True
    judged = event is not None and event.flags & JUDGES
    taken_up = judged and before in grammar.demonstrative  # « a balayé d'un revers de main ces « rumeurs » »
    if definite and distance > (9 if goes_on else 4) and shape.count <= 3 and not taken_up:
        return True
    if judged and (before in grammar.of or before in grammar.comparing or before in grammar.indefinite):
        return False
    if not definite and shape.words and {shape.words[0], shape.words[0].partition("'")[0] + "'"} & grammar.governing:
        return False  # « a annoncé la fermeture du poste « jusqu'à nouvel ordre » »
    if definite and goes_on or judged:
        return False
    return "term" in grammar.untied and distance > 6 and shape.count <= 3 and not any(w in grammar.that for w in between)


def is_attribute(clause: Clause, q: int, shape: Shape, cues: Cues) -> bool:
    """« un délai « définitif » », « à un dépouillement « lent et correct » »: what is said of a thing that the text speaks of
    for the first time."""
    low = clause.low
    if "term" not in cues.grammar.untied or q < 2 or not shape.lower or shape.count > 6:
        return False
    before = low[q - 1]
    if not before.isalpha() or len(before) < 4 or clause.who[q - 1] is not None or elided(shape.words[0]) in cues.grammar.of:
        return False
    named = before in cues.heads and not (shape.count == 1 and shape.words[0].endswith(cues.adjectival))
    return low[q - 2] in cues.newly and before not in cues.voices and not named


def utters(clause: Clause, q: int, shape: Shape, cues: Cues, closed: bool) -> bool:
    """Whether words that no cue introduces are an utterance by their own shape."""
    low, grammar = clause.low, cues.grammar
    before = low[q - 1] if q else ""
    if "speech" in grammar.untied:
        return _utters_by_default(clause, q, shape, cues)
    first = all(not w[0].isalnum() and w != QUOTED for w in low[:q])
    if _so_named(clause, q, cues):
        return True
    if before == ":":
        told = shape.words and shape.words[0] in grammar.indefinite and low[q - 2] in cues.held  # « Autre reproche : « un recul » »
        return shape.ends or told or shape.count >= 3 and (shape.finite or shape.parted or not closed) or shape.count >= 8
    if first and (shape.ends or not closed) and (shape.finite or shape.addresses):
        return shape.count >= 4
    if first and shape.finite and shape.count >= 5:
        return True
    if first and not shape.title and shape.count >= _LONG and low[q + 1 : q + 2] == [":"]:
        return True  # « « Merci pour la soupe et pour cette nuit d'étoiles » : le cahier du gîte en est plein »
    last = shape.text[shape.end - 1]
    if first and not shape.lower and (q == len(low) - 1 and last in ".…" or last in "!?" and low[q + 1 : q + 2] == [","]):
        return True  # a sentence of its own, full stop included; « Halte au feu ! », c'est le cri …
    if before in cues.determiners or before in grammar.governing:
        said = shape.piece and before not in grammar.definite and before not in grammar.contracted
        said = said or _predicates(clause, q, shape, cues)
        said = said or shape.paired and before in grammar.possessive  # « leur « bonne foi entière et armée » »
        return shape.finite and shape.addresses and shape.count >= 5 or said
    if shape.paired and before == "," and not shape.title and low[q - 2] != QUOTED:
        return True  # « les avoirs, « gelés mais non confisqués », … »
    if shape.piece and before or _qualifies(clause, q, shape, cues) or _predicates(clause, q, shape, cues):
        return True
    return shape.finite and (shape.count >= 8 or shape.addresses and shape.count >= 4)


def _qualifies(clause: Clause, q: int, shape: Shape, cues: Cues) -> bool:
    """« ne veut pas « servir de plante verte » », « en argent « vraiment nouveau » »: words that take up those before them,
    where no name could stand."""
    low, grammar = clause.low, cues.grammar
    before = low[q - 1] if q else ""
    if "term" not in grammar.untied or not shape.lower or not before.isalpha():
        return False
    first = shape.words[0]
    if before in grammar.auxiliaries and q > 1 and low[q - 2] in grammar.reflexive:
        return True  # « qui se veut « la candidate des digues » »
    if before in grammar.auxiliaries or before in grammar.clitics and before not in cues.determiners:
        return shape.count > 1 and first.endswith(cues.infinitives)
    light = before in cues.determiners or before in grammar.governing or before in grammar.be or before in cues.heads
    if light or before in cues.verbs or clause.who[q - 1] is not None:
        return False
    return shape.count > 1 and first.endswith(cues.adverb_endings)


def _predicates(clause: Clause, q: int, shape: Shape, cues: Cues) -> bool:
    """« Le plan « n'a pas de jambes » », « convenus de « travailler ensemble » »: what is said of the noun before."""
    before = clause.low[q - 1] if q else ""
    if not shape.lower or shape.count < 2 or not before.isalpha() and before not in ("d'",):
        return False
    first = shape.words[0]
    if before in cues.grammar.linking:
        return first.endswith(cues.infinitives) and not first.endswith("ier") and len(first) > 4
    return before not in cues.light and opens_with_verb(shape, cues)


def _so_named(clause: Clause, q: int, cues: Cues) -> bool:
    """« ce qu'il nomme « la géographie des gens » »: one person's own name for a thing."""
    low, grammar = clause.low, cues.grammar
    verb = q - 2 if q and low[q - 1] in cues.determiners else q - 1
    if verb < 3 or low[verb] not in cues.calling:
        return False
    led = next((k for k in range(verb - 2, max(-1, verb - 6), -1) if low[k] in grammar.that and low[k - 1] == "ce"), None)
    return led is not None and "on" not in low[led:verb] and not low[verb].endswith("ent")


def _utters_by_default(clause: Clause, q: int, shape: Shape, cues: Cues) -> bool:
    """In English nearly all that stands between marks is somebody's words; what is not is short and sits in a noun phrase."""
    low, grammar = clause.low, cues.grammar
    before = low[q - 1] if q else ""
    stopped = shape.ends and shape.text[shape.end - 1] == "." and before.isalnum()  # "a clip of “Front Row.”": the sentence's stop
    if stopped and shape.title and not shape.finite and 1 < shape.count <= 6:
        return False
    if shape.finite or shape.ends or shape.count > 4 or shape.addresses:
        return True
    following = low[q + 1] if q + 1 < len(low) else "."
    if shape.title and shape.count <= 6:
        return False
    if not q or shape.piece and not following.isalpha() or before in grammar.be:
        return True
    if before in grammar.definite and shape.count <= 3:
        return False  # The “troika” – Norway, Kenya and the Netherlands – met.
    if before in POSSESSIVE and shape.count <= 3 and following.isalpha() and following not in cues.nouns:
        return False  # The regulator’s “traffic light” system
    if before in grammar.indefinite and shape.lower and any(cues.verbs.get(w, 0) & JUDGES for w in low[max(0, q - 5) : q - 1]):
        return True  # The broadcaster calls the war a “border operation”.
    word = before.isalpha() or before.rpartition("-")[2].isalpha()
    further = low[q - 2] if q > 1 else ""
    led = further in cues.determiners or further in grammar.governing or further in grammar.conjunctions or further in POSSESSIVE
    adjective = word and (led or not further) and before not in grammar.governing and before not in cues.verbs
    noun_phrase = before in cues.determiners or adjective  # through regional “people's companies”
    return not (noun_phrase and shape.count <= 3 and (following[0].isalnum() or following == "."))
