"""Words that the marks set off as a name, a title, a word: what stands around them says so."""

from __future__ import annotations

import re

from .clauses import QUOTED, Clause
from .cues import INFINITIVE, JUDGES, PARTICIPLE, Cues
from .shape import Shape
from .verbs import POSSESSIVE, Event

# What follows a title in a reference: a comma, a name, then a date, a page or a publisher.
_REFERENCE = re.compile(r"[,.]?\s*(?:(?:par|by)\s+[^\W\d_a-zà-ÿ]|,\s*[^\W\d_a-zà-ÿ][^,;.:]{1,40},\s*[^.;:]{0,20}\d)")


def names_something(clause: Clause, q: int, shape: Shape, cues: Cues, events: list[Event], after: str) -> bool:
    """Whether the words around the marks say that a name, a title or a word stands there, whoever speaks around it.

    `after` is the text that follows the closing mark.
    """
    low = clause.low
    grammar = cues.grammar
    before = low[q - 1] if q else ""
    if shape.count > 12 and not shape.title:
        return False
    if not cues.calling.isdisjoint(low) and _gives_a_name(clause, q, shape, cues, events):
        return True
    k = q - 1
    if k >= 0 and before in grammar.definite and k and low[k - 1] in cues.namers:
        k -= 1
    while k >= 1 and low[k] in grammar.of and low[k - 1] in cues.namers:
        k -= 1
    seen = k > 0 and low[k - 1].isalpha() and any(e.at == k and e.flags & INFINITIVE and not e.flags & PARTICIPLE for e in events)
    if k >= 0 and low[k] in cues.namers and not seen and not (low[k] in grammar.conjunctions and low[k - 1] == QUOTED):
        active = next((e for e in events if e.at == k), None)
        following = low[q + 1] if q + 1 < len(low) else "."
        apart = k and low[k - 1] == "," and following in (",", ")")
        if low[k] in grammar.so_called and apart and shape.count <= 4 and not shape.finite:
            return True  # « X, dit « le Petit », … »
        agent = q + 1 < len(low) and low[q + 1] in grammar.by and active is not None and active.passive
        if agent and active.flags & JUDGES and shape.words and shape.words[0] in grammar.indefinite:
            return False  # "called “a blank cheque” by the committee"
        spoken = low[k] in cues.verbs and active is not None and active.finite and not active.passive
        if not spoken or not _has_subject(clause, active):
            return shape.count <= 12
        if active is not None and active.finite:
            return False
    if k >= 0 and low[k] in grammar.so_called and not (low[k] in cues.verbs and k and clause.who[k - 1] is not None):
        return True
    # « l'opération « … » », "the word “…”": the noun stands right before the mark.
    if k >= 1 and low[k].isdigit():
        k -= 1
    if k >= 0 and low[k] in grammar.wording and shape.count <= 4 and not shape.finite and k and low[k - 1] in grammar.definite:
        if not any(low[e.at].startswith(cues.deeming) for e in events if 0 < k - e.last <= 4):
            return True  # « il a récusé le mot « dérapage » »
    if k >= 0 and low[k] in cues.heads and not (shape.finite and shape.lower and shape.count > 2) and shape.count <= 12:
        judged = any(e.flags & JUDGES and 0 < k - e.last <= 4 for e in events)
        if shape.lower and (judged or shape.count > 4 and "speech" in grammar.untied):
            return False
        named = low[k] in grammar.wording or low[k] in cues.complements or k and low[k - 1] in grammar.definite
        if not any(e.at == k for e in events) and (named or not shape.worded):
            return before != ":"
    if "term" in grammar.untied and not shape.lower and not shape.finite and not shape.ends and shape.count <= 4:
        if before in grammar.definite and not (k >= 1 and low[k - 1] in grammar.comparing):
            return True  # « ont évoqué la « Route médiane » »
    if shape.title and before == "," and q > 1 and low[q - 2] in cues.heads and shape.count <= 10:
        return True
    named = before == "," and low[q - 2] in grammar.naming
    named = named or before in grammar.be and any(w in grammar.naming for w in low[max(0, q - 4) : q])
    if q > 2 and named and shape.count <= 6 and not shape.finite:
        return True  # "the operation's official name is “…”", "his nickname, “the mole”"
    if before in grammar.of and q > 1 and low[q - 2] in cues.complements and not shape.finite and shape.count <= 8:
        return True
    if k >= 0 and low[k] in cues.complements and low[k] in cues.heads and shape.count <= 8 and not any(e.at < q for e in events):
        return True  # « la formule « le silence est d'or » »
    if _is_charge(clause, q, shape, cues) or _is_subject(clause, q, shape, cues, after):
        return True
    following = low[q + 1] if q + 1 < len(low) else ""
    capital = not shape.lower and not shape.finite and shape.count <= 8
    if capital and before == following == "," and any(w in cues.heads for w in low[max(0, q - 4) : q]):
        return True  # « dans ses mémoires, « Le Bruit des dépôts », que … »
    if capital and following == "," and q + 3 < len(low) and "term" in grammar.untied and not shape.ends:
        place = q + 2 + (low[q + 2] in cues.determiners)
        if place > q + 2 and low[place] in cues.heads and low[place + 1] in grammar.of:
            return True  # « À lire : « La marine qui pêche », l'enquête de X »
    if before == ":" and shape.count <= 8 and not shape.finite and not shape.lower and not cues.front.isdisjoint(low[:q]) and any(
        low[k] in cues.front and (low[k - 1] in grammar.possessive or low[k - 1] in ("la", "en")) for k in range(1, q)
    ):
        return True  # « barrait sa une d'un seul mot : « Égalité » »
    if shape.title and before == following == "," and any(w in cues.heads for w in low[max(0, q - 9) : q]):
        return True  # "a report published on Monday, “…”, had called"
    if shape.title and before in POSSESSIVE and (low[q + 1] if q + 1 < len(low) else "") not in cues.nouns:
        return True
    if shape.title and before in grammar.governing and before not in grammar.comparing and shape.count <= 7 and not shape.ends:
        if not (events and events[-1].at < q and q - events[-1].last <= 2):
            return True
    following = low[q + 1] if q + 1 < len(low) else ""
    if shape.title and following in cues.heads:
        return True
    if shape.title and q > 1 and before == following == "," and shape.count <= 8 and not shape.ends:
        incise = next((e for e in events if e.group == q + 2 and e.last + 1 < len(low)), None)
        said = incise is not None and (clause.who[incise.last + 1] is not None or clause.words[incise.last + 1][:1].isupper())
        if low[q - 2].isalpha() and not said and not any(0 < q - e.last <= 2 for e in events):
            return True  # "Her paper, “Hot Metal, Cold Shoulders”, puts the loss at …"
    if following in grammar.comparing and shape.count <= 3 and not shape.finite and before in grammar.indefinite and q > 2:
        if low[q - 2] in grammar.of and any(0 < q - e.at <= 5 and e.flags & JUDGES for e in events):
            return True  # "dismissing talk of a “summer plot” as “a thing that grows in June”"
    if following == "," and shape.count <= 4 and not shape.finite and q + 4 < len(low):
        place = q + 2 + (low[q + 2] in cues.determiners)
        if place > q + 2 and low[place] in grammar.wording and low[place + 1] not in (":", QUOTED):
            return True  # "a “parliamentary coup”, a phrase used by her allies"
    return False


def _is_charge(clause: Clause, q: int, shape: Shape, cues: Cues) -> bool:
    """« condamné pour « abus de biens sociaux » », "charged with “…”": an offence as the law names it."""
    low = clause.low
    if q < 2 or low[q - 1] not in cues.grammar.charged or shape.finite or shape.addresses or shape.ends or shape.count > 8:
        return False
    return any(w in cues.trials for w in low[max(0, q - 12) : q - 1])


def _is_subject(clause: Clause, q: int, shape: Shape, cues: Cues, after: str) -> bool:
    """“Never again” has become the motto …: a word at the head of a sentence, with a verb of its own right after it."""
    low, grammar = clause.low, cues.grammar
    if shape.finite or shape.ends or shape.count > 4 or not after.startswith(" ") or q + 2 >= len(low):
        return False
    if any(w[0].isalnum() for w in low[:q]) or low[q + 1] not in grammar.auxiliaries or low[q + 1] in grammar.linking:
        return False
    if low[q + 1] not in grammar.be:
        return True
    return not any(w in cues.nouns or w in grammar.relatives or w in grammar.manner for w in low[q + 2 : q + 6])


def _gives_a_name(clause: Clause, q: int, shape: Shape, cues: Cues, events: list[Event]) -> bool:
    """« Ils appellent « bief » la portion … », « le plan, que ses détracteurs nomment « a » », "a group that calls itself “A”":
    what people in general call a thing is its name, not their words."""
    low, grammar = clause.low, cues.grammar
    event = next((e for e in reversed(events) if e.last < q and low[e.at] in cues.calling), None)
    if event is None or q - event.last > 2 or shape.count > 5 or shape.finite or not event.finite or event.passive:
        return False
    between = low[event.last + 1 : q]
    if between and (between[0] in grammar.reflexive or between[0] in cues.selves) and shape.title:
        return True
    if between and between[0] not in grammar.comparing:
        return False
    following = low[q + 1] if q + 1 < len(low) else "."
    if following in cues.determiners and grammar.clitic_subjects:
        return True
    k = event.group - 1
    plural = k >= 0 and (low[k].endswith("s") or clause.who[k] is not None and clause.who[k].number == "p")
    if not plural or clause.who[k] is not None and clause.who[k].form == "name":
        return False
    while k >= 0 and k > event.group - 5 and low[k] not in grammar.relatives:
        k -= 1
    return k > 0 and low[k] in grammar.relatives and low[k - 1] not in ("ce", "what") and low[k] in grammar.that | {"which"}


def _has_subject(clause: Clause, event: Event) -> bool:
    k = event.group - 1
    if event.pronoun is not None:
        return True
    if k >= 0 and (clause.who[k] is not None or clause.low[k] in (",", ")", QUOTED)) or event.group < event.at:
        return True
    return any(w in ("that", "which") for w in clause.low[max(0, k - 5) : k])  # "a remark that his office later called “…”"


def is_headline(shape: Shape, cues: Cues, verb: str, speaker: str) -> bool:
    """« « La chute », titre Le Courrier », "The Clarion prefers “Drowned”": what a paper sets over its page is a title.

    `verb` is the word of the cue, `speaker` the words for who speaks.
    """
    if shape.lower or shape.finite or shape.count > 8:
        return False
    if verb in cues.headlines:
        return True
    if verb not in cues.papers or shape.count > 4 or shape.ends:
        return False
    words = speaker.replace("’", " ").replace("'", " ").split()
    return any(w[0].isupper() and w.lower() in cues.paper_names for w in words)


def is_reference(clause: Clause, q: int, shape: Shape, after: str) -> bool:
    """Whether a title of a reference stands there: « Titre », Le Quotidien, 13 septembre."""
    return shape.count <= 25 and bool(_REFERENCE.match(after))
