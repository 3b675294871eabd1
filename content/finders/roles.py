"""Roles: « le nouveau Premier ministre canadien », "Deputy Secretary of the Russian Security Council".

A role is a noun phrase around an office. Each language has its own order of words, so the extent of the phrase is read by
a module of its own; what the words of the phrase say (office, gender, country, body) is read here.
"""

from __future__ import annotations

from . import lexicon as lx
from .adherents import labels_someone
from .english_phrases import english_phrase
from .french_adjectives import adjective
from .french_phrases import ARTICLES, OF, french_phrase
from .lexicon import Lexicon
from .reading import Reading
from .role import Role
from .trades import trades

_HEADS = lx.OFFICE | lx.ADHERENT
_FORMER = frozenset(("ancien", "ancienne", "anciens", "anciennes", "ex", "former", "feu", "late", "alors", "then"))
_EPHEMERAL = frozenset(
    (
        "nouveau nouvel nouvelle actuel actuelle futur future jeune new current incoming outgoing incumbent newly "
        "longtime veteran puissant puissante influent influente sortant sortante"
    ).split()
)
# Words that tell one office from the next: the prime minister is not the minister.
_RANKS = frozenset(
    (
        "premier première vice-premier vice-première prime first deputy vice lieutenant délégué déléguée adjoint adjointe shadow "
        "assistant"
    ).split()
)
_MASCULINE = dict(
    zip("première générale déléguée adjointe spéciale".split(), "premier général délégué adjoint spécial".split())
)
_PLURAL = frozenset(("les", "des", "ses", "leurs", "nos", "ces", "aux"))
_SPOKES = frozenset("spokesperson spokesman spokeswoman".split())
_AWAY = frozenset("pour auprès en à au aux chargé chargée sur for to on at with in".split())
_RUNNING = frozenset("nominee candidate contender hopeful challenger".split())  # are not yet of the house they are for
_HOUSES = frozenset("senate house assembly parliament congress legislature".split())
_BODILY = OF | {"à", "au", "aux"}


def find_roles(reading: Reading, lex: Lexicon) -> list[Role]:
    """The roles of a sentence, in order, without overlap."""
    roles: list[Role] = []
    flags, keys = reading.flags, reading.keys
    if lex.head_last and reading.capitals and "," in reading.lower and (found := [*trades(reading)]):
        for noun in found:
            flags[noun] |= lx.OFFICE
        keys = sorted([*keys, *found])
    elif not reading.signs & _HEADS:
        return roles
    after = 0
    for i in keys:
        if i < after or not flags[i] & _HEADS:
            continue
        if not flags[i] & lx.OFFICE:
            if not labels_someone(reading, lex, i):
                continue
            flags[i] |= lx.OFFICE
        if (unit := reading.units.get(i)) and unit[1].flag & lx.BODY and unit[1].rest:
            continue  # Médecins sans frontières
        role = phrase(reading, lex, i, after)
        if role:
            _describe(role, reading, lex)
            roles.append(role)
            after = role.end
    return roles


def phrase(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    """The noun phrase around word `head`, no part of which stands before word `after`."""
    return french_phrase(reading, lex, head, after) if lex.head_first else english_phrase(reading, lex, head, after)


def _describe(role: Role, reading: Reading, lex: Lexicon) -> None:
    """Fill in what the words of `role` say: office, gender, number, country, body."""
    flags = reading.flags
    office = _hold(role, reading, lex)
    title = _read_title(role, reading, lex, office)
    if role.owner:
        role.country = role.country or role.owner
    role.title = " ".join(title).replace("' ", "'")
    if role.title.endswith(" de la république"):
        role.title = role.title[: -len(" de la république")]
    role.title = lex.synonyms.get(role.title, role.title)
    words = role.title.replace("'", "' ").split()
    role.words = frozenset([w for w in words if not lex.flags.get(w, 0) & lx.FUNCTION or w == "premier"])
    role.ranks = role.words & _RANKS
    named = _body(role, reading, lex)
    if role.body is None or named and named[0] <= role.body[0] and role.body[1] <= named[1]:
        role.body = named
    elif lex.head_last:
        first = role.body[0]
        while first > role.start and flags[first - 1] & lx.DEMONYM:
            first -= 1
        role.body = (first, role.body[1])
    if role.body and role.office in _RUNNING and reading.lower[role.body[1] - 1] in _HOUSES:
        role.body = None  # "Senate nominee"


def _hold(role: Role, reading: Reading, lex: Lexicon) -> str:
    """Give a role its office, gender and number; the office without what stands before its hyphen (ex-minister)."""
    lower = reading.lower
    word = lower[role.head]
    office = reading.spelt[role.head][1] if role.head in reading.spelt else lex.offices.get(word)
    if office is None:
        first, _, last = word.partition("-")
        office = lex.offices.get(last) or lex.offices.get(first) or lx.Office(word, None, "s")
        prefix = first if last in lex.offices else ""
    else:
        prefix = ""
    role.office = lex.synonyms.get(office.key, office.key) if role.head in reading.spelt else office.key
    role.office = role.office if not prefix or prefix in ("ex", "then") else f"{prefix}-{office.key}"
    role.former = prefix == "ex" or not _FORMER.isdisjoint(lower[role.start : role.head])
    la = role.gender == "f" and lex.head_first and lower[role.outer] in ("la", "une")  # « la chef », « la maître d'œuvre »
    role.gender = "f" if la else office.gender or role.gender
    if office.key == _feminine(lex, office.key):
        role.gender = (
            _gender_of_words(reading, role) or role.gender if role.determiner != "definite" or not role.gender else role.gender
        )
    role.number = office.number
    if lower[role.outer] in _PLURAL:
        role.number = "p"
        if role.outer and lower[role.outer] == "des" and lower[role.outer - 1] in ("un", "une"):  # « l’un des avocats »
            role.outer -= 2 if role.outer > 1 and lower[role.outer - 2] == "l'" else 1
            role.start, role.number = role.outer, "s"
            role.determiner = "definite" if lower[role.outer] == "l'" else "indefinite"
    return office.key


def _read_title(role: Role, reading: Reading, lex: Lexicon, office: str) -> list[str]:
    """The words of a role that say what it is; its country and a body with a name are taken from among them."""
    lower, flags = reading.lower, reading.flags
    title = []
    i = role.start
    away = False  # past « pour », « for », « auprès »: a country there is not the person's own
    while i < role.end:
        w = lower[i]
        if i > role.head and w in _AWAY and lower[i : i + 2] != ["en", "chef"]:
            away = True
            spoken = role.start == role.head and office in _SPOKES  # but "the UN spokesman for Somalia"
            if w == "for" and i == role.head + 1 and (spoken or office in ("minister", "secretary")):
                away = False
        if i in reading.units and reading.units[i][1].flag & lx.UNIT:
            end, unit = reading.units[i]
            at = i - 2 if i > 1 and lower[i - 1] == "of" and lex.head_last else i - 1
            inner = at >= 0 and reading.words[at][0].isupper() and at not in reading.units
            inner = inner and (lex.head_first or at == i - 2 and i < role.head and flags[at] & (lx.HEAD | lx.THING))
            if unit.flag & lx.COUNTRY and not inner:  # but « l’Alliance Fleuve Congo »
                if not away and role.country is None:
                    role.country = str(unit.value)
                    while title and title[-1] in ("de", "d'", "du", "des", "of", "la", "l'", "the", "le", "les"):
                        title.pop()
                elif away:
                    title.extend(lower[i:end])
                i = end
                continue
            affairs = lex.head_last and lower[i - 1] == "for" and end < role.end and reading.words[end][0].islower()
            if unit.flag & (lx.BODY | lx.HOUSE) and role.body is None and not (away and i > role.head) and not affairs:
                role.body = (i, end)
            title.extend(lower[i:end])
            i = end
            continue
        if lex.head_last and i + 1 < role.head and lower[i] in lex.demonyms and lower[i + 1] in lex.demonyms:
            i += 2  # "the Greek Cypriot leader" is of a community, of two countries or none
            continue
        if lower[i - 1] == "langue" and i > role.head:
            title.append(w)  # « ministre de la Langue française »
        elif flags[i] & lx.DEMONYM and not flags[i] & lx.FUNCTION or flags[i] & lx.DEMONYM and reading.words[i][0].isupper():
            if role.country is None and not (away and i > role.head):
                role.country = lex.demonyms.get(w, (None, None))[0] or _unit_code(reading, lex, i)
        elif i < role.head and w.startswith("ex-") and w[3:] in lex.demonyms:
            role.country = role.country or lex.demonyms[w[3:]][0]
        elif i == role.head:
            title.append(role.office)
            i = reading.past(i)
            continue
        elif w in _RANKS or w not in _EPHEMERAL and w not in _FORMER and w != "-":
            title.append(_MASCULINE.get(w, w))
        i += 1
    return title


def _unit_code(reading: Reading, lex: Lexicon, i: int) -> str | None:
    for k in (i, i - 1, i - 2):
        if k >= 0:
            for unit in lex.units.get(reading.lower[k], ()):
                if unit.flag & lx.DEMONYM and tuple(reading.lower[k + 1 : k + 1 + len(unit.rest)]) == unit.rest:
                    return str(unit.value)
    return None


def _feminine(lex: Lexicon, key: str) -> str | None:
    office = lex.offices.get(key)
    return key if office and office.gender in ("f", None) else None


_FEMININES = frozenset("ancienne nouvelle première future actuelle haute principale puissante influente seule".split())
_MASCULINES = frozenset("ancien nouveau nouvel premier futur actuel haut principal puissant influent seul".split())
_FEMININE_ENDS = tuple("ée ienne éenne aine aise oise ale elle ive ane ante rice euse ise ine ette".split())
_MASCULINE_ENDS = ("é", "ien", "éen", "ain", "ais", "ois", "al", "el", "if", "an", "ant")


def _gender_of_words(reading: Reading, role: Role) -> str | None:
    """The gender that adjectives show: « ministre déléguée », « ancienne ministre », « ministre norvégienne »."""
    lower = reading.lower
    for i in range(role.start, min(role.end, role.head + 3, reading.size)):
        w = lower[i]
        if i == role.head or reading.words[i][0].isupper() and i > role.head:
            continue
        if w in _FEMININES:
            return "f"
        if w in _MASCULINES:
            return "m"
        if i > role.head and adjective(reading, i):
            if w.endswith(_FEMININE_ENDS):
                return "f"
            if w.endswith(_MASCULINE_ENDS):
                return "m"
    return None


# Offices whose complement is a portfolio or a country, not the body a person speaks for.
_STATE = frozenset(
    (
        "ministre",
        "minister",
        "premier ministre",
        "roi",
        "king",
        "reine",
        "queen",
        "sénateur",
        "senator",
        "maire",
        "mayor",
        "député",
        "vice-ministre",
    )
)


_COUNTRIES = frozenset("union république royaume republic kingdom state commonwealth fédération federation".split())
# Offices of places and matters, whatever stands before or after them.
_OF_PLACES = frozenset(
    "prosecutor mayor bishop archbishop judge magistrate sheriff coroner imam rabbi champion confidant procureur commissaire".split()
)
# Nouns for bodies at which people work.
_SEATS = frozenset("université institut école centre observatoire fondation faculté hôpital laboratoire académie".split())
# Nouns for a part of the body that is named after them.
_PARTS = frozenset("diplomatie mission délégation bureau représentation antenne équipe section".split())
_CHARGED = frozenset(("pour", "sur", "chargé", "chargée", "en", "à", "au", "aux"))  # after a body, what someone does there
# Offices of bodies, and of no town or region.
_LEADERS = frozenset(
    "président vice-président directeur secrétaire porte-parole fondateur cofondateur coordinateur responsable délégué".split()
)


def _body(role: Role, reading: Reading, lex: Lexicon) -> tuple[int, int] | None:
    """The organisation that the words of a role name, as word indices; None for ministers and heads of state."""
    if role.office in _STATE:
        return None
    named = _body_after_office(role, reading) if lex.head_first else _english_body(role, reading)
    if named is None or reading.lower[named[0]] not in _COUNTRIES or named[1] - 1 not in reading.covered:
        return named
    return None if reading.units[reading.covered[named[1] - 1]][1].flag & lx.COUNTRY else named  # « l’Union des Comores »


def _body_after_office(role: Role, reading: Reading) -> tuple[int, int] | None:
    """« la présidente [de Médecins des Hautes Terres] », « économiste à [l’université de Sfax] »."""
    lower, flags, words = reading.lower, reading.flags, reading.words
    i = reading.past(role.head)
    while i < role.end and lower[i] not in _BODILY:
        i += 1
    preposition = lower[i] if i < role.end else ""
    i += 1
    if i < role.end and lower[i] in ARTICLES:
        i += 1
    if i >= role.end:
        return None
    if preposition not in OF and lower[i] in _SEATS and _names_body(reading, i, role.end):
        return (i, role.end)  # « économiste à l’université de Sfax »
    if role.office in _OF_PLACES and preposition not in OF and not (i in reading.units and reading.units[i][1].flag & lx.BODY):
        return None  # « la commissaire aux Services financiers »
    if preposition not in OF and (not words[i][0].isupper() or flags[i] & lx.CAPITALISED and role.end == i + 1):
        return None  # « secrétaire à l’Énergie »
    if lower[i] == "république" and i + 1 == role.end:
        return None
    unit = reading.units.get(i)
    if lower[i] in _PARTS:  # « la cheffe de la diplomatie de l’Union européenne », « le chef de mission du FMI »
        unit = next((reading.units[k] for k in range(i + 1, role.end) if k in reading.units), None)
        i = reading.covered.get(unit[0] - 1, i) if unit and unit[1].flag & lx.BODY else i
    if unit and unit[1].flag & lx.BODY and unit[0] < role.end and lower[unit[0]] in _CHARGED:
        return (i, unit[0])
    if role.office in _LEADERS and preposition in ("de", "d'") and reading.capital(i) and i not in reading.units:
        common = lx.GIVEN | lx.TITLE | lx.PLACE | lx.PARTICLE | (lx.CAPITALISED if role.end == i + 1 else 0)
        if lower[i - 1] not in ARTICLES and not flags[i] & common:
            return (i, role.end)  # « la présidente de Médecins des Hautes Terres »
    named = words[i][0].isupper()
    if words[i] == "Conseil" and role.end == i + 1:
        return None  # the council of ministers
    if role.office in _LEADERS and lower[i - 1] == "du" and named and role.end == i + 1 and not flags[i] & ~lx.MULTI:
        return (i, role.end)  # « délégué général du Leem »
    if role.office in _LEADERS and lower[i - 1] == "des" and named and lower[i + 1 : i + 2] == ["de"] and not flags[i]:
        return (i, role.end)  # « directeur des Chemins de fer autrichiens »
    known = named and flags[i] & (lx.THING | lx.HEAD) or flags[i] & lx.HEAD and _names_body(reading, i, role.end)
    if known or words[i].isupper() and words[i].isalpha() and len(words[i]) > 1:
        return (i, role.end)
    return None


# Who speaks for a body, and who runs one.
_SPEAK_FOR = _SPOKES | frozenset("counsel lobbyist analyst economist manager campaigner".split())
_RUN = frozenset(("chief executive", "founder", "co-founder", "general secretary", "managing director", "analyst", "economist"))


def _english_body(role: Role, reading: Reading) -> tuple[int, int] | None:
    """The body after "of the" or "at the", else in capitals before the office: "[NATO] Assistant Secretary General"."""
    lower, flags, words = reading.lower, reading.flags, reading.words
    i = reading.past(role.head)
    at = next((k + 1 for k in range(i, role.end - 1) if lower[k] == "at"), 0)
    at += bool(at) and lower[at] == "the"
    if at and at < role.end and words[at][0].isupper():
        return (at, role.end)  # "professor of public policy at the University of Glasgow"
    if i < role.end and lower[i] in ("of", "for", "at", "to", "with"):
        preposition = lower[i]
        i += 1
        if i < role.end and lower[i] in ("the", "a", "an"):
            i += 1
        elif i < role.end and words[i].islower() and not flags[i] & lx.HEAD:  # "vice president of policy for the Farm Bureau"
            further = next((k + 1 for k in range(i + 1, role.end - 2) if lower[k] in ("for", "of") and lower[k + 1] == "the"), 0)
            i = further + 1 if further and words[further + 1][0].isupper() else i
        capitals = [k for k in range(i, role.end) if words[k][0].isupper()]
        if capitals and all(reading.covered.get(k) is not None and reading.flags[k] & lx.COUNTRY for k in capitals):
            return None
        if len(capitals) == 1 and role.end == i + 1 and flags[i] & lx.MODIFIER and not flags[i] & lx.HEAD:
            return None  # "Deputy Secretary of Energy"
        if preposition == "for" and words[role.end - 1][0].islower():
            return None  # "state secretary for EU affairs"
        if (end := reading.firm(i)) and not reading.capital(end):
            return (i, end)  # "chief executive of Thames Water"
        wanted = lx.HEAD | (lx.THING if preposition == "of" or role.office in _SPEAK_FOR else 0)
        if role.office in _RUN and len(capitals) > 1 and i in capitals and not flags[i] & ~(lx.MULTI | lx.STANDING):
            return (i, role.end)  # "founder of Windrush Against Sewage"
        if (
            capitals
            and (any(flags[k] & wanted for k in range(i, role.end)) or words[i].isupper() and len(words[i]) > 1)
            and lower[i] != "state"
        ):
            office = role.end - 2  # "head of the UN aid office [in Somalia]"
            return (i, office if office > i and lower[office] == "in" and words[office - 1][0].islower() else role.end)
        return None
    return _body_before_office(role, reading)


def _body_before_office(role: Role, reading: Reading) -> tuple[int, int] | None:
    """"[UN] Humanitarian Coordinator": the words in capitals before an English office, where they name a body."""
    lower, flags, words = reading.lower, reading.flags, reading.words
    before = [k for k in range(role.start, role.head) if words[k][0].isupper()]
    if not before:
        return None
    a, b = before[0], before[-1] + 1
    if b - a > 3 and words[b - 2] == "(":
        b -= 2  # "[World Food Programme] (WFP) director"
    if reading.firm(a):
        return (a, reading.firm(a))
    while a < b and flags[a] & lx.MODIFIER and not flags[a] & lx.THING and not (a + 2 == b and flags[a + 1] & lx.HEAD):
        a += 1  # but the Foreign Ministry is no Ministry
    known = reading.units.get(a)
    if (
        known
        and known[1].flag & lx.BODY
        and all(flags[k] & lx.MODIFIER and not flags[k] & lx.HEAD for k in range(known[0], b))
    ):
        b = known[0]  # "UN Humanitarian Coordinator"
    while b > a + 1 and lower[b - 1] in _RANKS:  # "NATO Assistant Secretary General"
        b -= 1
    if words[b - 1] == "Cabinet" and b == role.head:
        return None  # Kenya's "Environment Cabinet Secretary"
    inner = [
        k
        for k in range(a, b)
        if not flags[k] & (lx.DEMONYM | lx.COUNTRY | lx.MODIFIER) or flags[k] & lx.HEAD and lower[k] != "state"
    ]
    if (
        inner
        and b > a
        and (
            any(flags[k] & (lx.THING | lx.HEAD) for k in inner)
            or words[a].isupper()
            and len(words[a]) > 1
            and not flags[a] & lx.DEMONYM
        )
    ):
        return (a, b)
    if (
        len(inner) == 1
        and role.office not in _OF_PLACES
        and not flags[inner[0]] & (lx.MODIFIER | lx.OFFICE | lx.COUNTRY | lx.SEAT | lx.PLACE | lx.PEOPLE | lx.DEMONYM)
        and words[role.head][0].islower()
        and words[inner[0]].rpartition("-")[2][:1].isupper()  # no "Wharton-trained economist"
    ):
        return (inner[0], inner[0] + 1)
    return None


def _names_body(reading: Reading, i: int, end: int) -> bool:
    """Whether a small common noun (« commission des Finances », « groupe socialiste ») names a body: a capital follows."""
    return any(reading.words[k][0].isupper() for k in range(i + 1, end))
