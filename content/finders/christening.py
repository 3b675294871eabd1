"""Words to which a verb of naming gives a thing's name: « baptisé « … » », "which traders call “…”", « dit « … » »."""

from __future__ import annotations

from .clauses import QUOTED, Clause, is_adverb
from .cues import INFINITIVE, JUDGES, PARTICIPLE
from .shape import elided
from .site import Site
from .smallwords import POSSESSIVE
from .verbs import Event

NAME = 12  # words that a name has at most, titles apart
_WHOM = frozenset(("which", "whom"))
_MEANT = frozenset("entend entendre entendait entendent entendez entendons".split())
_NEAR = 8  # words in which a verb of naming is looked for
_MANNER = frozenset("par à en sans".split())  # « par moquerie », « à tort », « en patois »
_HAVE = ("ont", "avaient")


def christened(site: Site) -> bool | None:
    """« a baptisé l'offensive « Vent d'est » », "have taken to calling him “Grandfather Clock”"."""
    low, cues, grammar, q = site.low, site.cues, site.grammar, site.q
    if not site.shape.bare or site.before in grammar.indefinite:
        return None
    titled = site.shape.title or site.shape.words[:1] and site.shape.words[0] in grammar.definite
    if site.before in cues.selves and titled and site.word(q - 2) in cues.calling:
        return True  # "who styles himself “the people's accountant”"
    for k in range(q - 1, max(-1, q - 1 - _NEAR), -1):
        if not low[k][0].isalnum() and low[k] not in POSSESSIVE:
            return None
        if k == q - 1 and low[k] in cues.christening:
            continue  # "Critics dubbed “…”": the rule of what names right before the words
        if low[k] in cues.christening or low[k] in cues.calling and site.shape.title and q - k <= 4:
            own = q - k == 2 and site.clause.who[q - 1] is not None and site.clause.who[q - 1].form == "pronoun"
            if (own or k == q - 1) and _by_one(site, k) or site.before in grammar.comparing and not site.shape.title:
                return None  # "She has dubbed him “Senator Weathervane”": her word for him
            return True
    return None


def _by_one(site: Site, verb: int) -> bool:
    """Whether the subject that stands right before the verb is one person."""
    event = next((e for e in site.events if e.at == verb), None)
    who = site.clause.who[event.group - 1] if event is not None and event.group else None
    return who is not None and who.kind == "person" and who.number == "s"


def _is_one(site: Site, k: int) -> bool:
    """Whether one person, body or country begins at word `k` or after its article: no "engineers"."""
    who = next((m for m in site.clause.who[k : k + 2] if m is not None), None)
    return who is not None and who.form != "pronoun" and who.number == "s"

_EVERYONE = frozenset(("everyone", "everybody"))
_SUBJECT = 6  # words of a subject before its verb


def called(site: Site) -> bool | None:
    """« Ils appellent « bief » la portion … », « le plan, que ses détracteurs nomment « a » », "a group that calls itself “A”":
    what people in general call a thing is its name, not their words."""
    low, grammar, clause, q = site.low, site.grammar, site.clause, site.q
    if site.shape.count > 6 or site.shape.finite:
        return None
    event = next((e for e in reversed(site.events) if e.last < q and low[e.at] in site.cues.calling), None)
    if event is None:
        return None
    if low[event.group - 1 : event.group] == ["on"] and event.finite and site.shape.bare and QUOTED not in low[event.last : q]:
        return True  # « on appelle cela, à Bruxelles, un « trilogue » »
    place = _past_manner(site, event.last + 1)
    if q - place > 2:
        return None
    if _by_all(site, event):
        return True
    if site.shape.bare and not _EVERYONE.isdisjoint(subject := low[max(0, event.group - _SUBJECT) : event.group]) and "," not in subject:
        return True  # "the scheme that everyone in town calls “the pit”"
    if event.passive and not event.finite and place > event.last + 1 and low[place - 1] not in grammar.governing:
        return True if site.shape.bare and place == q and site.following not in grammar.by else None
    what = low[event.group - 1] if event.group else ""
    if event.passive and site.shape.bare and site.following not in grammar.by and (what in grammar.demonstrative or what == "it"):
        return True  # "in Brussels this is called a “trilogue”"
    if not grammar.reflexive.isdisjoint(low[max(0, event.at - 2) : event.at]) and site.shape.bare:
        return True  # « se fait appeler « Brigade du Nord » »
    between = [low[k] for k in range(place, q) if low[k] in site.cues.selves or not is_adverb(low, k, site.cues)]
    if len(between) > 1:
        return None
    if between and (between[0] in grammar.reflexive or between[0] in site.cues.selves):
        if site.shape.title or site.shape.words[0] in grammar.definite:
            return True
    if not event.finite or event.passive or site.shape.count > 5 or between and between[0] not in grammar.comparing:
        return None
    if site.following in site.cues.determiners and grammar.clitic_subjects:
        return True
    k = event.group - 1
    general = k >= 0 and (low[k].endswith("s") or clause.who[k] is not None and clause.who[k].number == "p")
    french = bool(grammar.clitic_subjects) and site.shape.bare
    if event.at and low[event.at - 1] in ("l'", "les") and low[event.at].endswith(("ait", "aient")) and site.shape.bare:
        if place == q and site.cues.determiners.isdisjoint(site.shape.words[:1]):
            return True  # « ma tante, qui l'appelait « tarte du pauvre » »: what one always called a thing
    noun = french and elided(site.shape.words[0]) not in site.cues.determiners
    if grammar.clitic_subjects and not grammar.indefinite.isdisjoint(site.shape.words[:1]):
        return None  # « une loi que les syndicats appellent « une trahison » »
    if not general and not french or not noun and k >= 0 and clause.who[k] is not None and clause.who[k].form == "name":
        return None
    while k >= 0 and k > event.group - 5 and low[k] not in grammar.relatives:
        k -= 1
    relative = k > 0 and low[k] in grammar.relatives and low[k - 1] not in ("ce", "what") and low[k] in grammar.that | _WHOM
    return True if relative else None


def _past_manner(site: Site, k: int) -> int:
    """The place after the adverbs and the bare nouns that tell how or in what tongue a thing is called: « par moquerie »,
    « à tort », « en patois »."""
    low, cues = site.low, site.cues
    while k < site.q:
        if is_adverb(low, k, cues) and low[k] not in _MANNER:
            k += 1
        elif low[k] in cues.grammar.comparatives and k + 1 < site.q and is_adverb(low, k + 1, cues):
            k += 2  # « plus tard »
        elif low[k] in _MANNER and k + 1 < site.q and low[k + 1].isalpha() and low[k + 1] not in cues.light:
            k += 2
        else:
            break
    return k


def _by_all(site: Site, event: Event) -> bool:
    """« Les diplomates appellent cela l'« ambiguïté constructive » », "Traders call them “ghost ships”": what many say today."""
    low, grammar, shape, k = site.low, site.grammar, site.shape, event.group - 1
    if not shape.bare or not event.finite or event.passive or k < 0:
        return False
    today = low[event.at].endswith(("call", "ent"))
    if not today and low[event.group] not in _HAVE and not low[event.at].endswith("ont"):
        return False
    if site.clause.who[k] is not None and site.clause.who[k].form == "name" or not low[k].endswith(("s", "x")):
        return False
    if site.before in grammar.definite:
        return True
    if not today:
        return False
    first = shape.words[0]
    return shape.count > 1 and first not in grammar.indefinite and not first.endswith(site.cues.adverb_endings)


def after_namer(site: Site) -> bool | None:
    """« intitulé « Cadre de Nairobi » », « la hauteur dite « des Antennes » », "known as the “oil clause”"."""
    low, grammar, cues, clause, shape, q = site.low, site.grammar, site.cues, site.clause, site.shape, site.q
    k = q - 1
    if site.before in grammar.by and site.word(q - 2) in _MEANT and not shape.finite:
        return True  # « ce que l'on entend par « zone d'accès » »
    if k > 0 and site.before in grammar.definite and low[k - 1] in cues.namers:
        k -= 1
    while k >= 1 and low[k] in grammar.of and low[k - 1] in cues.namers and "term" in grammar.untied:
        k -= 1
    if k < 0:
        return None
    active = next((e for e in site.events if e.at == k), None) if low[k] in cues.namers else None
    bare = active is not None and active.flags & INFINITIVE and not active.flags & PARTICIPLE  # « croit voir « un accord » »
    joined = low[k] in grammar.conjunctions and low[k - 1] == QUOTED or bare and k > 0 and low[k - 1].isalpha()
    if low[k] in cues.namers and not joined:
        apart = k and low[k - 1] == "," and site.following in (",", ")")
        if low[k] in grammar.so_called and shape.lower and shape.words[:1] and _says_that_it_does(site):
            return False
        if low[k] in grammar.so_called and apart and shape.count <= 4 and not shape.finite:
            return True  # « X, dit « le Petit », … »
        if low[k] in grammar.so_called and shape.lower and shape.words[:1] and _completes_a_name(site):
            return True
        agent = site.following in grammar.by and active is not None and (active.passive or low[k - 1 : k] == [","])
        if agent and active.flags & JUDGES and shape.words and shape.words[0] in grammar.indefinite:
            return False  # "called “a blank cheque” by the committee"
        if agent and active.flags & JUDGES and shape.lower and low[k] not in cues.christening and _is_one(site, q + 2):
            return False  # "called “dead” by the minister"
        parted = k > 0 and "," in low[max(0, k - 3) : k] and low[k] in cues.christening
        if site.shape.bare and (agent and shape.title or parted):
            return True  # "the drill, dubbed “Iron Tide” by its planners"
        article = shape.words[:1] and shape.words[0] in grammar.indefinite and shape.words[0] not in grammar.contracted
        if article and shape.lower and low[k] in cues.verbs:
            return None  # "what the host called “a treaty of neighbours”"
        spoken = low[k] in cues.verbs and active is not None and active.finite and not active.passive
        if not spoken or not _has_subject(clause, active):
            return shape.count <= NAME and not (shape.finite and shape.lower and shape.addresses)
        if active.finite:
            return False
    if low[k] in grammar.so_called and not (low[k] in cues.verbs and k and clause.who[k - 1] is not None):
        return True
    led = q - 2 if site.before in grammar.definite else q - 1
    if site.word(led) in grammar.comparing and site.shape.bare:
        known = next((j for j in range(led - 1, max(-1, q - 1 - _NEAR), -1) if low[j] in grammar.known), None)
        if known is not None and all(w[0].isalnum() for w in low[known:q]):
            return True  # "known in Brussels as “the biscuit tin”"
        if led == q - 2 and grammar.deemed and site.following in grammar.of:
            return _deemed(site, led)
    return None


def _deemed(site: Site, k: int) -> bool | None:
    """« considéré par plusieurs historiens comme le « père » de la spéléologie »: a title that many give; not what one person
    or body thinks of another."""
    low, grammar = site.low, site.grammar
    verb = next((j for j in range(k - 1, max(-1, site.q - 1 - _NEAR), -1) if low[j] in grammar.deemed), None)
    if verb is None or not all(w[0].isalnum() for w in low[verb:k]):
        return None
    by = next((j for j in range(verb + 1, k) if low[j] in grammar.by), None)
    if by is None:
        return True
    many = low[by + 1] in grammar.plural or low[by + 1] == "beaucoup"
    return True if many and not any(m.form == "name" for m in site.clause.who[by:k] if m is not None) else None


def _says_that_it_does(site: Site) -> bool:
    """« X dit « prendre acte » », « dit « regretter » »: an infinitive is what somebody says that they do."""
    first = elided(site.shape.words[0])
    return first.isalpha() and len(first) > 4 and first.endswith(site.cues.infinitives) if site.cues.infinitives else False


def _completes_a_name(site: Site) -> bool:
    """« le groupe dit « des amis du voisinage » a diffusé … »: the complement of a noun, whose verb is still to come."""
    first = elided(site.shape.words[0])
    of = first in site.grammar.of or first in site.grammar.contracted
    verbal = site.following in site.grammar.auxiliaries or site.following in site.grammar.reflexive
    return of and (verbal or site.following in ("(", ","))


def _has_subject(clause: Clause, event: Event) -> bool:
    k = event.group - 1
    if event.pronoun is not None:
        return True
    if k >= 0 and (clause.who[k] is not None or clause.low[k] in (",", ")", QUOTED)) or event.group < event.at:
        return True
    # "a remark that his office later called “…”", "what the host called “…”"
    return any(w in ("that", "which", "what") for w in clause.low[max(0, k - 5) : k])
