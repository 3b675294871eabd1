"""Words that the marks set off as a name, a title, a word: what stands around them says so."""

from __future__ import annotations

from collections.abc import Callable

from .christening import NAME, after_namer, called, christened
from .clauses import QUOTED, Clause, is_adverb
from .cues import INFINITIVE, JUDGES, REPORTS, Cues
from .matter import is_matter, nicknamed
from .shape import Shape, elided, opens_with_verb
from .site import Site
from .smallwords import POSSESSIVE
from .thrown import is_thrown
from .titles import heads_a_page, is_authored, is_work
from .verbs import Event

_NEAR = 8  # words in which a verb of judgement is looked for
_PLACES = frozenset(("toponyme", "hydronyme", "patronyme", "étymologie", "racine"))  # names too, whose sense is told
_WONDERED = frozenset(("whether", "if", "when", "how", "why"))  # "asked whether “relaunch” had become a line"
_NAMED_BY = frozenset(  # a leaflet signed “Northern Brigade”, officials prefer “Drone Defence Initiative”
    "signed signé signée signés signées prefer prefers preferred préfère préfèrent préférait favour favours favoured".split()
)
_TERMS = frozenset(("term", "label", "euphemism", "terme", "vocable"))
_APPOSED = 3  # words in which an apposition comes to its noun


def names_something(clause: Clause, q: int, shape: Shape, cues: Cues, events: list[Event], after: str) -> bool:
    """Whether the words around the marks say that a name, a title or a word stands there, whoever speaks around it.

    `after` is the text that follows the closing mark.
    """
    site = Site(clause, q, shape, cues, events, after)
    if heads_a_page(site):
        return True
    if is_thrown(site.low, q, shape, cues, events):
        return False
    if site.before in site.grammar.wording and (decided := _after_noun(site)):
        return decided
    light = not site.before.isalpha() or site.before in cues.light or site.before in cues.namers or site.before in cues.grammar.labels
    if not light and opens_with_verb(shape, cues):
        return False  # « L'option « tombe d'elle-même » »
    if shape.count > NAME and not shape.title:
        return False
    for rule in _RULES:
        found = rule(site)
        if found is not None:
            return found
    return False


def _after_noun(site: Site) -> bool | None:
    """« l'opération « … » », "the word “…”": the noun stands right before the mark."""
    low, grammar, cues, shape, k = site.low, site.grammar, site.cues, site.shape, site.noun
    if k < 0:
        return None
    wording = low[k] in grammar.wording
    if wording and shape.count <= 4 and not shape.finite and k and low[k - 1] in grammar.definite:
        if not any(low[e.at].startswith(cues.deeming) for e in site.events if 0 < k - e.last <= 4):
            return True  # « il a récusé le mot « dérapage » »
    replaced = wording and low[k].endswith("s") and k > 1 and low[k - 1] in grammar.definite and low[k - 2].isalpha()
    if replaced and shape.lower and shape.count <= 3 and not (shape.addresses or shape.ends) and low[k - 2] not in grammar.that:
        if shape.words[0] in grammar.predicates or shape.words[0] in grammar.negation:
            return True  # « remplacer les mots « doivent saisir » par … »
    said = wording and low[k] not in grammar.coining  # the words “Nobody is coming”
    head = low[k] in cues.heads or k > 0 and f"{low[k - 1]} {low[k]}" in cues.heads
    if head and shape.piece and shape.count > 6 and "term" in grammar.untied:
        return None  # « reviendra dans la rue « au premier ministre pris … » »
    if head and not (shape.finite and (shape.lower or said) and shape.count > 2):
        if "noun" in grammar.compounds and k and (low[k - 1] in grammar.linking or low[k - 1] in grammar.auxiliaries):
            return None  # "urged both sides to show “restraint”"
        if shape.lower and 1 < shape.count <= 4 and low[k] in grammar.branded and not (shape.piece or shape.paired):
            return True  # « appelle à une journée « ports morts » »
        if shape.lower and (site.judged(k) or shape.count > 4 and "speech" in grammar.untied):
            return False
        if shape.lower and k and low[k - 1] in grammar.indefinite and not wording and low[k] not in grammar.naming:
            return True if elided(shape.words[0]) in grammar.of else None  # « une clause « de paix » », « un accord « mûr » »
        if shape.lower and shape.count > 1 and cues.adverb_endings and shape.words[0].endswith(cues.adverb_endings):
            return None  # "found the law “manifestly unreasonable”"
        if "noun" in grammar.compounds and shape.lower and shape.words[0] in grammar.governing and not wording:
            return None  # "of writing the bill “on a napkin”"
        if not any(e.at == k for e in site.events):
            return site.before != ":"
    return None


def _beside_noun(site: Site) -> bool | None:
    """« le titre de « … », "his nickname, “the mole”", « la célèbre formule « le silence est d'or » »."""
    low, grammar, cues, shape, k = site.low, site.grammar, site.cues, site.shape, site.noun
    if k < 0:
        return None
    if shape.title and site.before == "," and site.word(site.q - 2) in cues.heads and shape.count <= 10:
        return True
    named = site.before == "," and (site.word(site.q - 2) in grammar.naming or site.word(site.q - 2) in _TERMS)
    if site.before == site.following == "," and site.word(site.q - 2) in grammar.wording and low[0] in grammar.definite:
        named = site.q < _NEAR  # "The Commission's own phrase, “frontloading”, is …"
    named = named or site.before in grammar.be and any(w in grammar.naming for w in low[max(0, site.q - 4) : site.q])
    if named and site.q > 2 and shape.count <= 6 and not (shape.finite or shape.piece):
        return True  # "the operation's official name is “…”", "his nickname, “the mole”"
    if site.before in grammar.of and site.word(site.q - 2) in cues.complements and not shape.finite and shape.count <= 8:
        return None if any(low[e.at].startswith(cues.deeming) for e in site.events if e.last < site.q) else True
    if low[k] not in cues.complements or low[k] not in cues.heads or shape.count > 8 or site.before == ":" and shape.ends:
        return None
    said_of = any(e.at < site.q and e.at != k - 1 for e in site.events)
    return None if said_of else True


def _charged(site: Site) -> bool | None:
    """« condamné pour « abus de biens sociaux » », "charged with “…”": an offence as the law names it."""
    shape, q = site.shape, site.q
    if q < 2 or site.before not in site.grammar.charged or shape.finite or shape.addresses or shape.ends or shape.count > 8:
        return None
    tried = next((k for k in range(q - 2, max(-1, q - 13), -1) if site.low[k] in site.cues.trials), None)
    return None if tried is None or any(tried < e.at < q for e in site.events) else True


def _is_subject(site: Site) -> bool | None:
    """“Never again” has become the motto …: a word at the head of a sentence, with a verb of its own right after it."""
    low, grammar, shape, q = site.low, site.grammar, site.shape, site.q
    if shape.finite or shape.ends or shape.count > 4 or not site.after.startswith(" ") or q + 2 >= len(low):
        return None
    if shape.text[shape.end - 1] == ",":
        return None  # “We'll write our own,” was all the senator would say
    if any(w[0].isalnum() for w in low[:q]) and not (site.before in _WONDERED and shape.lower and shape.count < 3):
        return None
    if low[q + 1] not in grammar.auxiliaries or low[q + 1] in grammar.linking:
        return True if _is_topic(site) else None
    if low[q + 1] not in grammar.be:
        return True
    said = any(w in site.cues.nouns or w in grammar.relatives or w in grammar.manner for w in low[q + 2 : q + 8])
    return None if said else True


def _is_topic(site: Site) -> bool:
    """“Democracy stew” came last: words that are spoken of, and by nobody."""
    word, grammar = site.following, site.grammar
    if "speech" not in grammar.untied or site.shape.count < 2 or site.shape.piece or site.shape.addresses:
        return False
    if not word.isalpha() or site.clause.words[site.q + 1][0].isupper() or is_adverb(site.low, site.q + 1, site.cues):
        return False
    cues = site.cues
    light = word in grammar.governing or word in grammar.subordinators or word in cues.joining or word in cues.determiners
    return not light and site.clause.who[site.q + 1] is None and not any(e.at > site.q for e in site.events)


def _proper(site: Site) -> bool | None:
    """« ont évoqué la « Route médiane » », "the RSF-backed “Government of Peace and Unity”": capitals after an article."""
    shape, grammar, cues, q = site.shape, site.grammar, site.cues, site.q
    if shape.lower or shape.count > 8 or shape.text[shape.end - 1] in "!?…" or shape.finite and not shape.title:
        return None
    if site.before in cues.determiners or site.before in grammar.contracted:
        if "term" in grammar.untied and site.before not in grammar.indefinite and not shape.addresses:
            return True
        return True if shape.title else None
    led = site.before.isalpha() or site.before.rpartition("-")[2].isalpha()
    light = site.before in grammar.governing or site.before in cues.joining or site.before in grammar.be
    if not shape.title or not led or light or any(e.last == q - 1 for e in site.events):
        return None
    k = q - 1
    while k > q - 4 and _is_plain(site, k):
        k -= 1
    return True if k < q - 1 and (site.word(k) in cues.determiners or site.word(k) in POSSESSIVE) else None


def _is_plain(site: Site, k: int) -> bool:
    """Whether an adjective or a common noun stands at `k`."""
    word = site.word(k)
    if not word.replace("-", "").isalpha() or word in site.cues.light:
        return False
    return site.clause.words[k].rpartition("-")[2][0].islower()


def _titled(site: Site) -> bool | None:
    """« dans ses mémoires, « Le Bruit des dépôts », que … », "a report published on Monday, “…”, had called"."""
    shape, grammar, cues, low, q = site.shape, site.grammar, site.cues, site.low, site.q
    parted = site.before == site.following == ","
    capital = not shape.lower and not shape.finite and shape.count <= 8
    if capital and parted and any(w in cues.heads for w in low[max(0, q - 4) : q]):
        return True
    if capital and site.before == "," and not shape.ends and _is_a_work(site):
        return True
    if not shape.title:
        return None
    if parted and any(w in cues.heads for w in low[max(0, q - 9) : q]):
        return True
    if site.before in POSSESSIVE and site.following not in cues.nouns:
        return True
    if site.before in _NAMED_BY and not shape.ends:
        return True
    stopped = shape.ends and (shape.finite or not cues.grammar.inverting or shape.text[shape.end - 1] != ".")  # “Front Row.”
    if site.before in grammar.governing and site.before not in grammar.comparing and shape.count <= 7 and not stopped:
        if not (site.events and site.events[-1].at < q and q - site.events[-1].last <= 2):
            return True
    if site.following in cues.heads:
        return True
    if parted and q > 1 and shape.count <= 8 and not shape.ends:
        incise = next((e for e in site.events if e.group == q + 2 and e.last + 1 < len(low)), None)
        who = site.clause.who[incise.last + 1] if incise is not None else None
        said = who is not None or incise is not None and site.clause.words[incise.last + 1][:1].isupper()
        if low[q - 2].isalpha() and not said and not site.adjacent():
            return True  # "Her paper, “Hot Metal, Cold Shoulders”, puts the loss at …"
    return None


def _is_a_work(site: Site) -> bool:
    """« a publié un livre, « Le temps de la parole » », "signed a study, “Why the lights went out”": whether a noun for a work, and
    not for what somebody says, stands before the comma, with its article and at most one word after it."""
    for k in (site.q - 2, site.q - 3):
        word = site.word(k)
        if word in site.cues.heads and word not in site.cues.nouns:
            article = site.word(k - 1) if site.word(k - 1) in site.cues.determiners else site.word(k - 2)
            return article in site.grammar.indefinite or article in site.grammar.possessive
    return False


def _spoken_of(site: Site) -> bool | None:
    """« Là où l'on disait « petites lignes » », « on parle d'« emprunt » », « n'écrit plus « a » »: the words are the matter."""
    grammar, low, q = site.grammar, site.low, site.q
    if not grammar.clitic_subjects or not (site.shape.bare or site.shape.count == 1) or not site.shape.lower:
        return None
    event = next((e for e in reversed(site.events) if e.last < q), None)
    if event is None or event.passive or not event.flags & (REPORTS | JUDGES):
        return None
    if not event.finite:
        bidden = event.flags & INFINITIVE and event.last == q - 1 and low[event.group - 1 : event.group] in ([], [";"], [":"])
        return True if bidden else None  # « Bannir « évacuation » ; écrire « départ facilité » »
    between = low[event.last + 1 : q]
    while between and (between[0] in grammar.clitics or is_adverb(low, q - len(between), site.cues)):
        between = between[1:]
    if between and between not in (["de"], ["d'"], ["que"]):
        return None
    if event.group and low[event.group - 1] == "on":
        return True if event.at - event.group < 2 else None  # « on lui a répondu « consensus » »
    denied = not grammar.negation.isdisjoint(low[max(0, event.group - 1) : event.at])
    return True if denied and event.flags & REPORTS and between != ["de"] else None


def _made(site: Site) -> bool | None:
    """« la création d'une « zone tampon » », "agreed to set up a “deconfliction cell”"."""
    if not site.shape.bare or site.shape.count > 5 or site.before not in site.grammar.indefinite:
        return None
    place = next((k for k in range(site.q - 2, max(-1, site.q - 5), -1) if site.low[k] in site.cues.making), None)
    if place is None or any(e.finite and e.flags & JUDGES and 0 < place - e.last <= _NEAR for e in site.events):
        return None  # « accuse X d'avoir créé un « cabinet noir » »
    return True


def _listed(site: Site) -> bool | None:
    """« Trois scénarios : « glissement », « rupture » et « statu quo » »: what a noun of naming announces."""
    noun = site.word(site.q - 2)
    announced = site.before == ":" and (noun in site.cues.heads or noun in site.grammar.coining) and noun not in site.cues.nouns
    return True if announced and site.shape.bare and site.shape.lower and site.shape.count <= 3 else None


def _apposed(site: Site) -> bool | None:
    """"a “parliamentary coup”, a phrase used by her allies", “Who Owns the Fog?”, a report by …"""
    shape, low, grammar, cues = site.shape, site.low, site.grammar, site.cues
    inside = shape.text[shape.end - 1] == ","
    if site.following != "," and not inside or shape.piece or shape.finite and shape.lower or shape.count > 8:
        return None
    place = site.q + 1 + (site.following == ",")
    if site.word(place) in grammar.coining and shape.count <= 5 and site.word(place + 1).isalpha():
        if any(e.finite and not e.passive and e.flags & JUDGES and 0 < site.q - e.last < 4 for e in site.events):
            return None  # « a jugé le calendrier « irréaliste », mot que sa collègue a repris »
        return True  # « les « menaces hybrides », notion que le texte ne définit pas »
    if site.word(place) not in grammar.indefinite and site.word(place) not in grammar.definite:
        return None
    for k in range(place + 1, min(len(low), place + 1 + _APPOSED)):
        if low[k] in grammar.coining and shape.count <= 5:
            return True if site.word(k + 1) not in (":", QUOTED) else None
        if not shape.lower and low[k] in cues.heads and site.word(k + 1) != ":":
            told = (e for e in site.events if e.finite and k < e.group <= k + _NEAR)  # “…,” the rights group Amnesty X said
            return None if any("," not in low[k : e.group] and (e.flags & REPORTS or e.group == k + 1) for e in told) else True
        if not low[k].isalpha():
            return None
    return None


def _defined(site: Site) -> bool | None:
    """"What does “managed retreat” mean?", « « frugal » signifie … »: a word whose sense is told."""
    grammar, shape, q, low = site.grammar, site.shape, site.q, site.low
    done = shape.lower and shape.count <= 6 and not shape.addresses and shape.words[0].endswith(site.cues.infinitives or ("\0",))
    if site.following in grammar.meaning and (shape.bare or done):
        return True  # « « prendre un ris » signifie réduire la voilure »
    means = q - 1 - (site.before == "littéralement")
    before = low[max(0, means - _NEAR) : means] if site.word(means) in grammar.meaning else ()
    told = any(w in grammar.wording or w in grammar.naming or w in grammar.coining or w in _PLACES for w in before)
    return True if told or site.before in site.grammar.meaning and site.low[1:2] in (["verbe"], ["verb"]) else None


def _contrasted(site: Site) -> bool | None:
    """"dismissing talk of a “summer plot” as “a thing that grows in June”", "an interim arrangement, or “mini-deal”"."""
    shape, low, grammar, q = site.shape, site.low, site.grammar, site.q
    if shape.count > 3 or shape.finite:
        return None
    if site.before in grammar.conjunctions and site.word(q - 2) == "," and site.word(q - 3).isalpha() and site.shape.bare:
        return True if site.before in ("or", "ou") else None
    if site.following in grammar.comparing and site.before in grammar.definite and site.word(q + 2) == QUOTED and site.shape.bare:
        return True  # "described the “Baku spirit” as “mostly tea”"
    if site.following in grammar.comparing and site.before in grammar.indefinite and q > 2 and low[q - 2] in grammar.of:
        return True if any(0 < q - e.at <= 5 and e.flags & JUDGES for e in site.events) else None
    return None


# The first that has an opinion decides.
_RULES: tuple[Callable[[Site], bool | None], ...] = (
    is_matter,
    is_work,
    is_authored,
    nicknamed,
    called,
    christened,
    after_namer,
    _after_noun,
    _beside_noun,
    _charged,
    _is_subject,
    _proper,
    _titled,
    _spoken_of,
    _made,
    _listed,
    _apposed,
    _defined,
    _contrasted,
)
