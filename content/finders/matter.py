"""Words that the text speaks of as words: referred to, entered under, put in the place of others, voted for."""

from __future__ import annotations

from .clauses import QUOTED
from .site import Site
from .smallwords import POSSESSIVE

_SCHOLARS = ("iciens", "iciennes", "logues", "nomes", "mistes", "graphes", "guistes", "mairiens")
_WORDING = 5  # words between two stretches of which one takes the other's place
_SUBJECT = 4  # words in which the noun of a subject stands


def is_matter(site: Site) -> bool | None:
    """Whether a word or two stand between the marks as the matter of the sentence."""
    shape = site.shape
    if shape.finite and shape.count > 3 or shape.ends or shape.addresses or shape.count > 6:
        return None
    if shape.count == 1 and site.before in site.grammar.be and shape.words[0] in site.grammar.interjections:
        return None  # « Pour X, c'est « non » »
    return next((True for rule in _RULES if rule(site)), None)


def _mentioned(site: Site) -> bool:
    """"a reference to “decent work”", « toute référence à la « justice climatique » », « entendre parler de « rebelles » »."""
    grammar, q = site.grammar, site.q
    led = q - 2 if site.before in grammar.definite or site.before in grammar.indefinite else q - 1
    if site.word(led) in grammar.comparing and site.shape.bare and site.word(q - 1) == "as":
        return any(word.startswith("refer") for word in site.low[max(0, q - 8) : q])  # "continues to refer to as “the militia”"
    if site.word(led) not in grammar.of and site.word(led) not in grammar.contracted or not site.shape.bare:
        return False
    if site.word(led - 1) in grammar.mentioning:
        return not any(0 < led - e.last <= 3 and e.finite and not e.passive for e in site.events)
    spoken = led == q - 2 and site.word(led - 1) in grammar.speaking and site.shape.count < 4
    if spoken and not grammar.texts.isdisjoint(site.low[: led - 1]):
        return not any(e.at < led - 1 and site.clause.who[e.group - 1] is not None for e in site.events if e.group)
    if " ".join(site.low[max(0, led - 3) : led]) in grammar.hearing_of:
        return True
    if site.word(led) in grammar.of and site.word(led - 1) == "celui":
        return not grammar.wording.isdisjoint(site.low[:led])  # « terme préféré à celui de « zones tampons » »
    return f"{site.word(led - 2)} {site.word(led - 1)}" in grammar.hearing_of


def _entered(site: Site) -> bool:
    """"partners enter them under “secondary movement”", « enregistrés comme « mouvements secondaires » »."""
    grammar, q, shape = site.grammar, site.q, site.shape
    first = shape.words[0] if shape.words else ""
    if not shape.bare or first in grammar.definite or first in grammar.indefinite:
        return False
    if site.before in grammar.entered_as:
        if site.before == "under" and (shape.count == 1 or not shape.lower):
            return True  # "Under “snapback”, sanctions return"
        return any(site.word(k) in grammar.entering for k in range(q - 2, max(-1, q - 5), -1))
    return site.before in grammar.marked and (site.word(q - 2) in grammar.be or shape.count < 3)


def _replaced(site: Site) -> bool:
    """"“Shall” was replaced with “should”", « remplacer « devoir » par « pouvoir » », "the text reads “sea”, not “lake”"."""
    low, grammar, q = site.low, site.grammar, site.q
    if site.shape.count > 3 or not site.shape.bare and site.shape.count > 1:
        return False
    others = [k for k in range(max(0, q - 1 - _WORDING), min(len(low), q + 2 + _WORDING)) if k != q and low[k] == QUOTED]
    for other in others:
        first, second = min(q, other), max(q, other)
        if not grammar.replacing.isdisjoint(low[first + 1 : second]):
            return True
        if second - first < 4 and not grammar.replacing.isdisjoint(low[max(0, first - 2) : first]):
            return True  # "replaced “shall” with “should”"
    if site.before in grammar.choosing and site.shape.count < 3 and not grammar.texts.isdisjoint(low[:q]):
        return True  # "the communiqué avoids “occupation”"
    read = next((k for k in (q - 1, q - 2) if site.word(k) in grammar.reading), None)
    read = read if read is not None else next((k for k in others if site.word(k - 1) in grammar.reading), None)
    return bool(others) and read is not None and not grammar.texts.isdisjoint(low[: min(read, q)])


def _termed(site: Site) -> bool:
    """"The word she used was “regret”, not “apology”", « Le mot employé est « regrets » »: the subject says that it is a word."""
    low, grammar, q = site.low, site.grammar, site.q
    nouns = (k for k in range(1, min(q, _SUBJECT + 1)) if low[k] in grammar.wording)
    noun = next((k for k in nouns if not grammar.definite.isdisjoint(low[max(0, k - 2) : k])), None)
    if noun is None or not site.shape.bare or low[noun + 1] in grammar.governing:
        return False
    k = q - 1
    passed = grammar.negation | grammar.indefinite | grammar.clitics | {",", QUOTED}
    while k > 0 and low[k] in passed:
        k -= 1
    return low[k] in grammar.be


def _styled(site: Site) -> bool:
    """"General Musa “the Fox” Bello", "ex-“Pavlovsk”", "Bello, alias “the Fox”", "also called “the Horn”"."""
    grammar, clause, q, shape = site.grammar, site.clause, site.q, site.shape
    if site.before in grammar.aliases or site.before == "-" and site.word(q - 2) in grammar.aliases:
        return True
    if site.before in site.cues.namers and site.word(q - 2) in grammar.widely:
        return shape.count <= 4
    if not 0 < q < len(clause.words) - 1 or shape.count > 3:
        return False
    named = clause.words[q - 1][:1].isupper() and clause.words[q + 1][:1].isupper() and site.before.isalpha() and q > 1
    return named and (not shape.lower or shape.words[0] in grammar.definite) and not site.adjacent()


def nicknamed(site: Site) -> bool | None:
    """"colleagues still call her “the Anvil”", "a man they refer to as “Mad Dog”": what somebody is called, in capitals."""
    shape, q = site.shape, site.q
    if "noun" not in site.grammar.compounds or shape.count > 3 or shape.finite or not shape.words or shape.text[shape.end - 1] in "!?":
        return None
    words = shape.text[shape.start : shape.end].split()
    if not words[-1][:1].isupper() or shape.words[0] != "the" and not words[0][:1].isupper():
        return None
    at = q - 2 if site.before == "as" else q - 1
    m = site.clause.who[at] if at > 0 else None
    someone = site.word(at) in ("him", "her", "me", "them") or m is not None and m.form == "name" and m.kind == "person"
    someone = someone or site.before == "as" and site.word(at) == "to"
    near = range(max(0, at - 4), at + 1)
    return True if someone and any(site.low[k] in site.cues.calling or site.low[k].startswith("refer") for k in near) else None


def _meant(site: Site) -> bool:
    """"By “partners” the text means three firms"."""
    grammar, q = site.grammar, site.q
    if site.before not in grammar.by or not site.shape.bare:
        return False
    return site.word(q - 2) in grammar.meaning or not grammar.meaning.isdisjoint(site.low[q + 1 : q + 7])


def _voted(site: Site) -> bool:
    """"the ballot offered “yes” and “no”", « a voté « non » »: what one votes for, where nobody says it."""
    words = site.shape.words
    if not words or words[0] not in site.grammar.ballot or site.shape.count > 1 and words[1:2] not in (["of"], ["de"]):
        return False
    return not site.adjacent() and site.before not in (",", ":", "") and not any(e.at > site.q for e in site.events)


def _touted(site: Site) -> bool:
    """"the promised “lean-season allowance”", "the proposed “return hubs”": a thing by the name it has been given."""
    grammar, q = site.grammar, site.q
    if site.before not in grammar.touted or not site.shape.bare:
        return False
    return site.word(q - 2) in site.cues.determiners and site.word(q - 2) not in grammar.indefinite


def _stands_first(site: Site) -> bool:
    """"The “swing states” decide": the subject of the sentence."""
    grammar, q = site.grammar, site.q
    if q != 1 or site.before not in grammar.definite or not site.shape.bare or "speech" not in grammar.untied:
        return False
    return site.following.isalpha() and any(e.at == 2 and e.finite for e in site.events)


def _classed(site: Site) -> bool:
    """"The country has “observer” status", "its “community vigil” program"."""
    shape, grammar, cues = site.shape, site.grammar, site.cues
    if not shape.bare or shape.count > 3:
        return False
    if site.following in grammar.classed:
        return shape.count < 3
    led = site.before in grammar.possessive or site.before in POSSESSIVE
    if not led or shape.count < 2 or site.following not in cues.heads:
        return False
    return not shape.words[0].endswith(cues.adverb_endings or ("\0",))


def _proper_first(site: Site) -> bool:
    """"the “Dörtyol option”": a name with the noun that it qualifies."""
    shape, grammar = site.shape, site.grammar
    if shape.lower or not 1 < shape.count <= 4 or "speech" not in grammar.untied or not shape.bare:
        return False
    return site.before in grammar.definite and shape.words[0] not in site.cues.light and not site.adjacent()


def _lettered(site: Site) -> bool:
    """"The letter “k” is rare": a letter."""
    return site.shape.count == 1 and len(site.shape.words[0]) == 1 and site.shape.words[0].isalpha()


def _worded(site: Site) -> bool:
    """« Le mot wolof « teranga » », "the Latin phrase “sine die”": a noun for words, and its adjective."""
    grammar, q = site.grammar, site.q
    noun, beside = (q - 2, q - 1) if grammar.clitic_subjects else (q - 1, q - 2)
    if q < 3 or not site.shape.bare or site.word(q - 3) not in grammar.definite or not site.word(beside).isalpha():
        return False
    if not any(site.word(noun) in names for names in (grammar.wording, grammar.naming, grammar.labels, grammar.coining)):
        return False
    light = site.word(beside) in site.cues.light or site.word(beside) in grammar.be or site.word(beside) in site.cues.finite
    return not light and not any(e.at in (noun, beside) for e in site.events) and not site.judged(noun)


def _labelled(site: Site) -> bool:
    """« Le label « fait maison » est accordé par le préfet »: words in use, whose first looks like a verb."""
    grammar, q, coined = site.grammar, site.q, site.before in site.grammar.coining or site.before in site.grammar.labels
    return coined and site.shape.count < 4 and site.word(q - 2) in grammar.definite and not site.judged(q - 1)


def _by_scholars(site: Site) -> bool:
    """« Les physiciens parlent de matière « noire » lorsque … »: whether those who know tell, in general, when a word is used."""
    low = site.low
    return low[0] == "les" and low[1].endswith(_SCHOLARS) and site.word(2) in ("parlent", "disent", "emploient", "utilisent")


def _said_for(site: Site) -> bool:
    """« on dit « panosse » pour la serpillière », « parlent de « Fernweh » pour désigner cette envie », "rendered as “X”": a word
    that stands for another, or is said to."""
    grammar, q, shape = site.grammar, site.q, site.shape
    if not shape.bare or shape.count > 2:
        return False
    if site.following in grammar.replaced_by and site.word(q + 2) in grammar.designating:
        return True
    if site.following in grammar.opening and shape.count < 3 and grammar.clitic_subjects and _by_scholars(site):
        return True
    if site.before in grammar.sayings and site.following in grammar.replaced_by:
        return site.word(q + 2) in site.cues.determiners and shape.count == 1
    return site.before in grammar.rendered_as and any(site.word(k) in grammar.rendering for k in range(q - 2, max(-1, q - 6), -1))


_RULES = (
    _lettered, _worded, _labelled, _said_for, _mentioned, _entered, _replaced, _termed, _styled, _meant, _voted, _touted, _stands_first,
    _classed, _proper_first,
)  # fmt: skip
