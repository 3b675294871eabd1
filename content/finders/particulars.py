"""What a sentence tells of a person beside the name: role, country, organisation."""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import Lexicon
from .name import Name
from .organisations import Party
from .register import Entry
from .role import Role
from .scenes import Scene
from .smallwords import AND, ARTICLES, BY, OF_BARE

_WHOSE = frozenset(("whose", "dont"))
_NATIONAL = frozenset(("minister", "ministre", "ambassador", "ambassadeur"))
_ALSO_STATES = frozenset(("GE",))  # countries of one name with a state of a federation
_FOR = (["pour"], ["for"])
_GOES_ON = ([], [","], [";"], ["."], [")"], ["et"], ["and"], ["ainsi"])
_ENDED = ([], ["."], [";"])
_ASIDE = 10  # words between a side and who is on it
_SIDES = frozenset("side delegation team côté partie délégation équipe".split())
_LEADS = frozenset("led headed chaired represented menée conduite dirigée représentée emmenée".split())
_THERE = frozenset((",", ":", "sat", "was", "were", "is", "stood", "there", "came", "siégeait", "étaient", "était"))
_OF_BODY = frozenset(("of", "from", "at", "de", "du", "des", "d'"))


def take_role(scene: Scene, entry: Entry, role: Role) -> None:
    """Give a person the role that a sentence gives, with the country and the body that its words name."""
    entry.role = role
    entry.role_text = role.said or scene.said(role.start, role.end)
    entry.country = role.country or entry.country
    if role.body and entry.organisation is None:
        entry.organisation = scene.said(*role.body)
    if role.determiner == "possessive" and role.outer > 1 and scene.reading.lower[role.outer] == "'s":
        # "the Russian foreign ministry’s spokeswoman, X"
        body = next((p for p in scene.parties if p.end == role.outer and p.kind == "organisation"), None)
        if body is not None and entry.organisation is None and body.listed:
            entry.organisation = scene.said(body.start, body.end)
            entry.country = entry.country or body.code
    if entry.country is None and role.determiner == "possessive" and role.owner is None and entry.organisation is None:
        owner = _owner(scene, role)
        if owner:
            entry.country = owner
            entry.inferred.append("country")
        elif scene.previous is not None:
            entry.home = _opening(scene.previous)
    if entry.organisation is None and role.determiner == "possessive" and (firm := scene.reading.firm(role.outer)):
        entry.organisation = scene.said(role.outer, firm)  # "Shell's country chair, X"
    if entry.organisation is None and entry.country is None and scene.reading.lower[role.outer] == "its":
        entry.organisation = _owning(scene, role)
    if entry.country is None and role.outer > 1 and scene.reading.lower[role.outer - 1] in _WHOSE:
        # « l’Argentine, dont le ministre, X, … »
        first = scene.reading.covered.get(role.outer - 3 if scene.reading.lower[role.outer - 2] == "," else role.outer - 2)
        unit = scene.reading.units.get(first) if first is not None else None
        if unit and unit[1].flag & lx.COUNTRY:
            entry.country = str(unit[1].value)


def _body_at(scene: Scene, k: int) -> Party | None:
    """The body that is named at word `k`."""
    return next((p for p in scene.parties if p.start == k and p.kind == "organisation" and p.listed), None)


def _owning(scene: Scene, role: Role) -> str | None:
    """The body that "its" before a role means, the last of its clause or the only one of the sentence before: "The Treasury was
    represented by [its] deputy", "Ofwat said no. [Its] chair, X, agreed"."""
    told = scene if role.outer else scene.previous
    if told is None:
        return None
    last = role.outer or told.reading.size
    bodies = [p for p in told.parties if p.end <= last]
    if not bodies or bodies[-1].kind != "organisation" or not bodies[-1].listed:
        return None
    if not role.outer and len(bodies) > 1:
        return None
    body = bodies[-1]
    if body.start > 1 and told.reading.lower[body.start - 1] in AND and told.reading.capital(body.start - 2):
        return None  # the Justice and Livelihood Party
    return None if ";" in told.reading.lower[body.end : last] else told.said(body.start, body.end)


def _opening(scene: Scene) -> str | None:
    """The country with which a sentence begins: « La Russie a contesté le texte. Son délégué, X, … »."""
    unit = scene.reading.units.get(0) or scene.reading.lower[0] in ARTICLES and scene.reading.units.get(1)
    return str(unit[1].value) if unit and unit[1].flag & (lx.COUNTRY | lx.SEAT) else None


def _owner(scene: Scene, role: Role) -> str | None:
    """The country that « son », "its" before a role means: the one its clause began with."""
    lower = scene.reading.lower
    hung = None  # a country that only says of what: « La France, membre au titre de La Réunion, … son ambassadeur »
    for k in range(role.outer - 1, max(-1, role.outer - 30), -1):
        if lower[k] in (";", "."):
            break
        unit = scene.reading.units.get(k)
        if unit and unit[1].flag & (lx.BODY | lx.HOUSE) or scene.reading.flags[k] & lx.HEAD:
            break
        if unit and unit[1].flag & (lx.COUNTRY | lx.SEAT) and not any(r.start <= k < r.end for r in scene.roles):
            if k and scene.reading.flags[k - 1] & lx.PLACING:
                continue  # « en déplacement à Oslo, était représenté par son adjointe »
            if k and lower[k - 1] in OF_BARE:
                hung = hung or str(unit[1].value)
                continue
            return str(unit[1].value)
    return hung


def affiliate(scene: Scene, entry: Entry, start: int, end: int) -> None:
    """« Nathalie Ferrandi (LFI, Bouches-du-Rhône) », « (Sénégal) »: a party or a country in brackets."""
    reading = scene.reading
    unit = reading.units.get(start)
    if unit and unit[1].flag & lx.COUNTRY:
        if unit[0] == end or not reading.words[unit[0]].isdigit():  # but « (France 24) »
            entry.country = entry.country or str(unit[1].value)
    elif reading.flags[start] & (lx.THING | lx.HEAD) and reading.words[start][0].isupper():
        comma = next((k for k in range(start, end) if reading.lower[k] == ","), end)
        if reading.lower[start + 1 : start + 2] == ["/"]:
            return  # « (Centre/GR) »: a party and where its member is from
        entry.organisation = scene.said(start, comma)
    elif reading.firm(start) == end:
        entry.organisation = scene.said(start, end)
    elif reading.words[start][1:2] != "-" and (body := _body_at(scene, start + (reading.lower[start] == "the"))) is not None:
        entry.organisation = scene.said(body.start, body.end)  # but (R-N. Mar. I.)
    elif reading.words[start].isupper() and 1 < len(reading.words[start]) <= 7 and reading.words[start].isalpha():
        entry.organisation = reading.words[start]


def _sided(scene: Scene, first: int, lex: Lexicon) -> str | None:
    """"On the Norwegian side sat | X", « côté norvégien, | X », « la partie norvégienne était menée par | X »: the country (ISO 3166)
    of the side on which whoever is named at word `first` is."""
    lower, flags = scene.reading.lower, scene.reading.flags
    for k in range(first - 1, max(0, first - _ASIDE), -1):
        at = k + 1 if lex.head_first else k - 1
        if lower[k] not in _SIDES or at >= first or not flags[at] & lx.DEMONYM:
            continue
        between = lower[max(k, at) + 1 : first]
        beside = lower[k] == "side" and "on" in lower[max(0, k - 4) : k] or lower[k] == "côté"
        led = not BY.isdisjoint(between[-1:]) and not _LEADS.isdisjoint(between)
        if led or beside and _THERE.issuperset(between):
            return lex.demonyms[lower[at]][0]
        return None
    return None


def _set_after(scene: Scene, k: int) -> str | None:
    """The body at word `k` after a role and its comma, where nothing else follows: "X, chairman, [Thames Water]; Y, …"."""
    k += scene.reading.lower[k : k + 1] == ["the"]
    body = _body_at(scene, k)
    end = body.end if body is not None else scene.reading.firm(k)
    return scene.said(k, end) if end and scene.reading.lower[end : end + 1] in _ENDED else None


def belongs(scene: Scene, entry: Entry, name: Name, lex: Lexicon) -> None:
    """ "Losalini Qalo of the University of the South Pacific", « Jean Dupont, de l’Institut des mers »: a body after the name,
    or the side on which somebody is."""
    lower, at = scene.reading.lower, name.end
    role = name.role
    if entry.organisation is None and role is not None and role.start > at and lower[role.end : role.end + 1] == [","]:
        entry.organisation = _set_after(scene, role.end + 1)
    if entry.country is None and len(entry.mentions) == 1 and not _SIDES.isdisjoint(lower):
        entry.country = _sided(scene, name.outer if name.role is None else min(name.outer, name.role.outer), lex)
        entry.inferred += ["country"] if entry.country else []
    if lower[at : at + 1] == [","]:
        at += 1
    sent = lower[at : at + 1] in _FOR
    if not sent and not _OF_BODY.issuperset(lower[at : at + 1] or " "):
        return
    if lower[at] == "at" and entry.role_text is not None:
        return  # "hosted Foreign Minister X at the Department of State"
    for party in scene.parties:
        if party.outer >= at and party.start - at <= 2:
            if sent and (party.kind != "country" or lower[party.end : party.end + 1] not in _GOES_ON):
                return  # « X, pour la France, Y, pour l’Italie »; but « a remercié X pour la France libre »
            role = entry.role
            # « le roi Harald VI de Norvège », "President X of Georgia"; but "Senator X of Georgia" is of the other one
            national = role is not None and (role.office in lex.royal or role.title in lex.highest or role.office in _NATIONAL)
            if (
                party.kind == "country"
                and party.listed
                and (national or entry.role_text is None or party.code not in _ALSO_STATES)
            ):
                entry.country = entry.country or party.code
            elif party.kind == "organisation" and party.listed and entry.organisation is None:
                entry.organisation = scene.said(party.start, party.end)
            return
