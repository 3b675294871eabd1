"""What speaks for a person in a name, and what against: its titles, what stands before and after it.

No list of names decides: a run of capitals is a person when something in the sentence treats it as one (a title, a role, a
verb that only someone can be the subject of, « selon »), and is not when it stands where a place or a thing does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon as lx
from .aliases import ALIAS
from .lexicon import Lexicon
from .name_signs import after_quote, body_after, in_turn, is_of, is_seat, is_seated, is_someone, is_thing, published
from .reading import Reading
from .smallwords import ARTICLES, BE, BY, OF_OR_FROM
from .strangers import acts_as_someone

if TYPE_CHECKING:
    from .name import Name

# How much a sign weighs. A name is believed from ENOUGH upwards.
ENOUGH = 3
ROLE = 5
_TITLED = 5
_SUBJECT = 3
_SINGLE_SUBJECT = 2
_GIVEN = 3
SOURCE = 2
_RELATIVE = 2
_NEUTRAL = 1
_QUOTED = 6  # words of a stretch between marks that a name may be
_PLACED = -3
THING = -6
# How far, in words, an aside between a name and its verb may reach.
_ASIDE = 14
_PARTICIPLES = ("é", "ée", "i", "ie", "u", "ue", "is", "it")
_OPENING = frozenset("«“‘\"'(:—–-•[;")
_SOURCES = frozenset(("selon", "d'après", "chez"))
_SAID = frozenset("said says say claimed claims argued argues insisted insists believes believed thinks reported hopes".split())
_ASKING = frozenset("told tells telling texted emailed".split())
_TOPICAL = frozenset(("on", "to"))  # whom these lead to does not do what is told after: "those who spoke to Semafor said"
_LEADING = lx.OFFICE | lx.TITLE | lx.NOBLE | lx.DEMONYM | lx.PEOPLE | lx.FUNCTION | lx.HUMAN  # capitals that lead to a name
_LISTING = frozenset((",", ":", "et", "and", "(", ";"))
_PERSONS = frozenset("homme femme man woman".split())
_PEOPLES = ("ians", "landers")
_ROMAN = frozenset("II III IV VI VII VIII IX XI XII XIII".split())
_BANKS = ("bank", "banque")
_TOLD = frozenset((",", ":"))  # after the country that somebody speaks for
_FROM = frozenset(("from", "depuis"))
_WHO = frozenset(("qui", "dont", "who", "whose", "whom", "lequel", "laquelle"))
_NEUTRALS = frozenset(
    (
        "avec entre et contre pour envers par with between and against by for from than or ou about alongside "
        "de d' of parmi notamment comme sans malgré dont including"
    ).split()
)
_THE = frozenset(("la", "l'", "les", "the"))
_TELLING = _WHO | OF_OR_FROM | {",", "("}  # what begins after a name and tells of somebody
_WHOSE = frozenset(  # what is a person's, or of a person's
    "voix bouche plume intermédiaire entremise nom voice pen parti clan entourage proches partisans fidèles soutiens party allies "
    "supporters".split()
)
_OWED = frozenset("micro parole face grâce confié remis attribué opposé thanks".split())
_HEARD = frozenset("heard hears hear hearing borrowed quoting received testimony evidence briefing word".split())  # from X
_FOLLOWED = frozenset(
    "pris répondu répond répondait rallié ralliée reproche reprochent reproché parlé attaque attaqué hostile fidèle "
    "imputé demande demandé successeur succède succédé succéder succédait hommage pouvoir procuration tribute successor".split()
)
_ONE = frozenset(("a", "an", "un", "une"))
_ONE_OR_THE = frozenset(("a", "an", "un", "une", "the", "le", "la", "l'"))
_LED = frozenset(
    "présidé présidée présidés présidées dirigé dirigée dirigés dirigées mené menée fondé fondée animé animée incarné incarnée "
    "coprésidé coprésidée chaired led headed founded run written penned authored".split()
)
_MEANWHILE = frozenset(
    "now also then later still again once recently reportedly publicly privately repeatedly himself herself".split()
)
KIN = frozenset(
    "frère sœur soeur mari épouse époux femme fils fille père mère veuve veuf cousin cousine neveu nièce oncle beau-frère "
    "brother sister husband wife son daughter father mother widow widower cousin nephew niece uncle aunt partner fiancé".split()
)
_DATELINED = ("—", "–", "-")
_COMPASS = frozenset(
    "nord sud est ouest centre north south east west northeast northwest southeast southwest center outskirts banlieue".split()
)


def _is_quoted(reading: Reading, start: int, end: int, quoted: dict[int, int]) -> bool:
    """Whether the words `start`:`end` are all that stands between marks, and begin with a capital."""
    sentence = reading.sentence
    whole = quoted.get(sentence.starts[start]) == sentence.end_of(end - 1)
    return whole and end - start <= _QUOTED and start in reading.capitals


def weigh(name: Name, reading: Reading, lex: Lexicon, quoted: dict[int, int]) -> None:
    """Add up what stands for a person and against one. `quoted`: where short stretches between marks begin, and end."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    several = len(name.key) > 1
    weight, before = _origin(name, reading, lex, several)
    b = lower[before] if before >= 0 else ""
    if not several and not name.titles and before >= 0 and words[before][0].isupper() and not flags[before] & _LEADING:
        weight += _PLACED  # « les pêcheurs du Tonlé [Sap] »
    if not several and lower[name.start][1:2] == "-":
        weight += 2 * THING  # "Rep. X, R-Texas"
    if not several and not name.titles and lower[name.start].endswith(_PEOPLES):
        weight += THING  # "Tasmanians go to the polls"
    if not several and not name.titles and _names_place(lower[name.start], lex):
        weight += 2 * THING
    if several and name.end - name.start == 2 and not name.titles and not flags[name.start] & lx.GIVEN:
        led = before >= 0 and flags[before] & (lx.OFFICE | lx.TITLE | lx.NOBLE)  # « le roi Abdal III »
        weight += 2 * THING if not led and words[name.end - 1] in _ROMAN else 0  # "Coreper II"
    name.initial = before < 0 or b in _OPENING or not b[0].isalnum() and b not in (",", ".", ")", "&", "/", "'s")
    parted = name.end
    if name.capitals and name.start == 0 and lower[parted : parted + 1] == ["("]:
        parted += 3  # PHOENIX (AP) -
    if name.capitals and name.start == 0 and parted < size and lower[parted] in _DATELINED:
        weight += 2 * THING  # "IQUIQUE — Chile's president, X"
    if b == "(" and lower[name.end + 1 : name.end + 2] and lower[name.end + 1] in _DATELINED and words[0].isupper():
        weight += 2 * THING  # "ISTANBUL, Nov 4 (Marmara Wire) -"
    if name.titles or name.noble:
        weight += _TITLED
        if before >= 0 and (flags[before] & lx.OBJECT and _ranked(name, reading, lex) or _is_ship(name, reading, lex)):
            weight += 2 * THING  # « la frégate Amiral Duperré », "the Admiral Kuznetsov"
    if b in HULLS and words[before].isupper():
        weight += 3 * THING  # "HMS Queen Elizabeth"
    if flags[name.start] & lx.GIVEN and several and not flags[name.end - 1] & lx.THING:
        weight += _GIVEN
    weight += _following(name, reading, lex, several, before)
    if before >= 0:
        weight += _preceding(name, reading, lex, several, before)
    if (
        quoted
        and (_is_quoted(reading, name.start, name.end, quoted) or _is_quoted(reading, name.outer, name.end, quoted))
        or not several
        and lower[name.start].startswith(("saint-", "sainte-", "st-"))
    ):
        weight += THING
    if several and _PLACED <= weight < ENOUGH and not name.capitals:
        weight += acts_as_someone(name, before, reading, lex)
    name.weight = weight


_HE = frozenset(("le", "un"))
_PLACES = ("-d'", "-sur-", "-sous-", "-lès-", "-en-")  # inside the names of French places
_HAVING = frozenset("a ont avait avaient aura auront".split())
_STYLED = frozenset("sir dame lord queen king prince princess".split())
_SHIPS = frozenset("admiral captain marshal general commodore colonel commander cardinal academician professor".split())
_OF_BUILDINGS = frozenset("date datent datait abrite abritait culmine mesure relie reliait".split())  # what is said of no one
HULLS = frozenset(
    "hms hmas hmcs hmnzs uss usns usns uscgc rms mv ms mt ss rv ins rfa fgs tcg hnlms hdms hswms roks rss kri pns brp lng".split()
)


def _origin(name: Name, reading: Reading, lex: Lexicon, several: bool) -> tuple[int, int]:
    """What a word of origin, a country or kin before a name adds, and the place of the word before all that (the ’s of
    "Germany’s X" itself); the name is given its country and begins with that word."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    before, weight = name.outer - 1, 0
    b = lower[before] if before >= 0 else ""
    free = before not in reading.covered or before > 0 and lower[before - 1] in _HE  # « le Suisse X », of la Suisse
    if before >= 0 and flags[before] & (lx.DEMONYM | lx.PEOPLE) and words[before][0].isupper() and free:
        # « le Kényan Josphat M. », "Kenyan Josphat M."
        a_paper = not several and lex.head_last and before > 0 and lower[before - 1] == "the"  # "the Irish Ledger says"
        a_paper = a_paper and name.end < size and lower[name.end].isalpha()
        weight += _TITLED if several else _PLACED if a_paper else _NEUTRAL
        name.country = lex.demonyms.get(b, (None, None))[0] or None
        name.gender = name.gender or lex.demonyms.get(b, (None, None))[1]
        name.outer = before - 1 if before and lower[before - 1] in ARTICLES else before
        before = name.outer - 1
    elif several and before == 0 and b in ("by", "par"):
        weight += SOURCE if name.end >= reading.size or lower[name.end] == "." else 0  # "By Iris Calloway."
    elif several and before > 0 and words[before][0].islower() and flags[before] & lx.DEMONYM and not flags[before] & lx.FUNCTION:
        if lex.head_first and not flags[before - 1] & (lx.OBJECT | lx.HEAD | lx.THING | lx.OFFICE):
            weight += _SUBJECT  # « le général-major néerlandais Ruud V. »
            name.country = lex.demonyms.get(b, (None, None))[0] or None
            if before > 1 and lower[before - 2] in ARTICLES and name.outer == name.start:
                name.outer = before - 2
                before = name.outer - 1
    elif (
        several
        and before > 1
        and lex.head_last
        and flags[before] & lx.MODIFIER
        and flags[before - 1] & lx.DEMONYM
        and lower[before - 2] in ARTICLES
        and words[before][0].islower()
    ):
        weight += _SUBJECT  # "the Austrian conservative Lukas Mandler"
        name.country = lex.demonyms.get(lower[before - 1], (None, None))[0] or None
        name.outer = before - 2
        before = name.outer - 1
    elif several and before > 0 and b == "," and flags[before - 1] & lx.DEMONYM and words[before - 1][0].islower():
        # « ses homologues rwandais, Straton H., et congolais, Fulgence T. »; but « ministre de la Langue française, X »
        weight += _SUBJECT
        if lower[before - 2] != "langue":
            name.country = lex.demonyms.get(lower[before - 1], (None, None))[0] or None
    elif several and before > 0 and b == "," and before - 1 in reading.covered and in_turn(reading, before - 1, name.end):
        # « ses homologues de la Barbade, X, et de Sainte-Lucie, Y »
        weight += _SUBJECT
        name.country = str(reading.units[reading.covered[before - 1]][1].value)
    elif several and before > 0 and b == "," and lower[before - 1] in KIN:
        weight += _SUBJECT  # « son frère, X »
    elif several and b == "'s" and before > 0 and before - 1 in reading.covered:
        # « Germany’s Jan Allmen »
        unit = reading.units.get(reading.covered[before - 1])
        if unit and unit[1].flag & lx.COUNTRY:
            weight += _SUBJECT
            name.country = str(unit[1].value)
            name.outer = reading.covered[before - 1]
        elif unit and unit[1].flag & lx.BODY and not flags[name.end - 1] & (lx.THING | lx.HEAD | lx.OBJECT):
            weight += _SUBJECT  # "Labor's Dorje Wangchuk"
    elif several and b == "(" and lower[name.end : name.end + 1] == [")"] and before - 1 in reading.covered:
        unit = reading.units.get(reading.covered[before - 1])
        if unit and unit[1].flag & lx.COUNTRY:  # « le Chili (Mme X) »
            weight += _NEUTRAL
            name.country = str(unit[1].value)
    elif before > 1 and b in _TOLD and before - 1 in reading.covered and not name.country:
        # "Present were, for Germany, Dr A. S.; for France, Ms C. M."
        k = reading.covered[before - 1]
        if (
            k
            and reading.units[k][1].flag & lx.COUNTRY
            and lower[k - 1] in ("for", "pour")
            and (k < 2 or not lower[k - 2][0].isalnum() or lower[k - 2] == "present")
        ):
            name.country = str(reading.units[k][1].value)
    return weight, before


_IS = frozenset(("is", "was", "turned"))
_AGED = (["and"], [","], ["."], ["years"])


def _following(name: Name, reading: Reading, lex: Lexicon, several: bool, before: int) -> int:
    """What stands after a name adds: a verb of people, « qui », an age, a body; `before` is the place of the word before it."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    b, weight = lower[before] if before >= 0 else "", 0
    k = name.end
    if several and k < size and flags[k] & lx.AFTER_NAME:
        k += 1  # « Priya Ramanathan KC argued »
    n = lower[k] if k < size else ""
    second = lower[k + 1] if k + 1 < size else ""
    apposed = n == "," and k + 1 < size and b == "," and flags[k + 1] & (lx.HUMAN | lx.AUXILIARY)
    if apposed:  # « the envoy, X, warned »
        k += 1
    elif n == "(" or n == "," and several:  # « X (PUR) a dit », « X, maigre et pâle, a dit »
        close = ")" if n == "(" else ","
        k = next((j + 1 for j in range(k + 2, min(size, k + _ASIDE)) if lower[j] == close), k)
        if n == "(" and several and k + 1 < size and lower[k] == "," and lower[k + 1] in _WHO:
            weight += _RELATIVE  # « X (RN, Var), qui … »
    steps = 0
    if k < size and lower[k] in _MEANWHILE:  # "Ouyang now believes"
        k += 1
    while k < size and steps < 4 and flags[k] & lx.AUXILIARY and not words[k][0].isupper():
        k += 1
        steps += 1
    if k < size and flags[k] & lx.HUMAN and words[k][0].islower() and not (lex.head_last and lower[k].endswith("ing")):
        # « les partisans de Renouveau ont refusé »
        inside = not name.titles and (b in OF_OR_FROM or b in _TOPICAL or not several and b in _NEUTRALS)
        undergone = steps and lower[k - 1] in BE and lower[k] in lex.by_things  # "Ellis Park was closed"
        weight += 0 if undergone else _NEUTRAL if inside else _SUBJECT if several else _SINGLE_SUBJECT
    elif steps and several and k < size and lex.head_first and words[k][0].islower() and words[k].endswith(_PARTICIPLES):
        weight += _NEUTRAL
    at = name.end + (n == ",")
    if several and lower[at : at + 1] != [] and lower[at] in _IS and lower[at + 2 : at + 3] in _AGED:
        weight += _SUBJECT if len(lower[at + 1]) == 2 and lower[at + 1].isdigit() else 0  # "X is 96 and lost a brother"
    if not several and n.isdigit():
        weight += 2 * THING  # "General Licence 141 expires"
    if not several and not name.titles and lower[name.start].endswith(_BANKS):
        weight += THING  # Afreximbank
    if not name.titles and (b == "&" or n == "&"):
        weight += 2 * THING  # Johnson & Mather
    if not several and before == 0 and b in _FROM and n == ",":
        weight += _PLACED  # "From Batumi, the former minister issued one line"
    if n in _TELLING:
        weight += _told_after(name, reading, several, n, second, b)
    if not several and n == "'s" and not name.titles and any(f & lx.HEAD for f in flags[name.end + 1 : name.end + 4]):
        weight += _PLACED  # "told Holyrood's transport committee"
    if name.end < size and flags[name.end] & lx.OBJECT and lex.head_last and not name.titles:
        weight += 2 * THING if flags[name.end] & lx.THING else THING  # Charles de Gaulle airport
    return weight


def _told_after(name: Name, reading: Reading, several: bool, n: str, second: str, b: str) -> int:
    """What a relative, an apposition, an age or whose somebody is adds that begins after a name with the words `n` and `second`;
    `b` is the word before the name."""
    words, lower, flags, size = reading.words, reading.lower, reading.flags, reading.size
    weight = 0
    body = range(name.end + 1, min(size, name.end + 5))
    if (n == "," or n in _WHO) and is_seat(reading, name.start - 1):
        return 2 * THING
    if n == "," == b and not name.titles and is_seated(reading, name.start - 1):
        return 2 * THING
    if several and n in ("of", "from") and any(flags[j] & lx.THING and words[j][0].isupper() for j in body):
        weight += _SUBJECT  # "Losalini Qalo of the University of the South Pacific"
    if n in _WHO or n == "," and second in _WHO:
        if not _OF_BUILDINGS.isdisjoint(lower[name.end + 1 : name.end + 3 + (n == ",")]):
            weight += THING  # « le pont Samson, qui date de 1983 »
        elif several and is_someone(reading, name.end + (n == ",")):
            weight += _SUBJECT
        elif several or name.titles or b not in OF_OR_FROM:  # « le Conseil tribal de Mamuitun, qui … »
            weight += _RELATIVE
    if several and n == "(" and (unit := reading.units.get(name.end + 1)) and unit[1].flag & lx.COUNTRY:
        weight += _SUBJECT  # « Mme Xu Lanying (Chine) »
    elif several and n == "(" and b in _LISTING and is_of(reading, name):
        weight += _SUBJECT  # « Ove Lindgren (FAO), … »
    if several and n in OF_OR_FROM and (unit := reading.units.get(name.end + 2 if second in _THE else name.end + 1)):
        weight += SOURCE if unit[1].flag & lx.COUNTRY else 0  # "Ama Boateng of Ghana"
    if several and n == "," and name.end + 3 < size and second in OF_OR_FROM and body_after(reading, name.end + 2):
        weight += _SUBJECT  # « Jocelyne Adélaïde, de la CGTM »
    if several and n == "," and second in ALIAS:
        weight += _SUBJECT
    if several and n == "," and not _PERSONS.isdisjoint(lower[name.end + 1 : name.end + 5]):
        weight += _SUBJECT  # « X, le troisième homme, tient une position médiane »
    if n == "," and second in _ONE_OR_THE:
        if is_thing(reading, name.end + 2):
            weight += 2 * THING  # "Sir Galahad, the Navy’s newest landing ship"
        elif several and second in _ONE:
            weight += _NEUTRAL  # "X, a former customs officer"
    aged = n in ("(", ",") and name.end + 2 < size and lower[name.end + 2] in ("ans", ",", ")")
    if aged and len(second) == 2 and second.isdigit():
        weight += _SUBJECT if several else _TITLED
    return weight


def _preceding(name: Name, reading: Reading, lex: Lexicon, several: bool, before: int) -> int:
    """What the word at the place `before` adds to the name after it: a verb, a preposition, a thing."""
    words, lower, flags = reading.words, reading.lower, reading.flags
    b, f, weight = lower[before], flags[before], 0
    n = lower[name.end] if name.end < reading.size else ""
    if b in _SOURCES or b == "to" and before and lower[before - 1] == "according":
        weight += SOURCE if several else _NEUTRAL
    elif f & lx.HUMAN and words[before][0].islower() and not (f & lx.TRANSITIVE and not name.titles):
        unsaid = b in _SAID and not after_quote(reading, before)  # "he said Belmarsh was full"
        unsaid = unsaid or b in _ASKING and not name.titles  # "told Marmara Wire": a paper as often as somebody
        weight += _NEUTRAL if several and b in _ASKING else _SUBJECT if several else 0 if unsaid else _SINGLE_SUBJECT
    elif several and b in BY and before > 0 and lower[before - 1] in _LED:
        weight += _SUBJECT  # « la Ligue, présidée par X »
    elif several and f & lx.SOMEONE and words[before][0].islower():
        weight += SOURCE  # "convicted X"
    elif b in _NEUTRALS and several:
        weight += _NEUTRAL
    elif several and flags[before] & lx.PLACE and published(reading, before):
        weight += _SUBJECT
    if f & lx.FUNCTION and not f & lx.PARTICLE and len(b) > 2 and words[before].istitle() and before and reading.capital(before - 1):
        weight += 2 * THING  # "Surfers Against Effluent"
    if b in ARTICLES and name.outer == name.start and not name.country:
        weight += _PLACED - (1 if lex.head_last else 0)
    elif f & lx.PLACING and not name.titles and n != "'s":
        said = before > 0 and flags[before - 1] & lx.HUMAN
        owed = several and before > 0 and lower[before - 1] in _OWED
        followed = several and before > 0 and lower[before - 1] in (_HEARD if b == "from" else _FOLLOWED)
        weight += _SUBJECT if followed else SOURCE if owed else 0 if said and b in ("à", "at") else _PLACED
    elif not several and b in OF_OR_FROM and before > 0 and words[before - 1][0].isupper() and not flags[before - 1] & lx.OFFICE:
        weight += _PLACED  # "Bishop Desmond Okello of Gulu added"
    elif several and b in OF_OR_FROM and before > 0 and lower[before - 1] in _WHOSE:
        weight += SOURCE  # « par la voix de X », « le parti de X »
    elif b in ("de", "d'", "of") and before > 0 and (lower[before - 1] in _COMPASS or flags[before - 1] & lx.OBJECT):
        if not (several and lower[before - 1] in lex.owned):
            weight += _PLACED
    elif f & lx.OBJECT and words[before][0].islower() and not name.titles and not _is_verbal(lower, before):
        generic = before > 1 and lower[before - 1] in ("de", "d'") and flags[before - 2] & lx.OFFICE
        weight += 0 if generic else THING  # « le président de groupe X »
    return weight


def _names_place(word: str, lex: Lexicon) -> bool:
    """Val-d'Oise, Chalon-sur-Saône, « le corridor Baltique-Adriatique »: whether one word with hyphens is the name of a place."""
    parts = word.split("-")
    return len(parts) > 1 and (any(joint in word for joint in _PLACES) or all(part in lex.units for part in parts))


def _is_verbal(lower: list[str], before: int) -> bool:
    """« Avaient pris place X et Y », « a cité X »: a noun that makes a verb with the word before it is no thing called X."""
    if before and lower[before].endswith("é") and lower[before - 1] in _HAVING:
        return True
    return lower[before] == "place" and before > 0 and lower[before - 1].startswith(("pri", "pren", "prî"))


def _ranked(name: Name, reading: Reading, lex: Lexicon) -> bool:
    """Whether the title is a rank with a capital, as the names of ships and streets have it."""
    ranked = bool(name.titles) and (name.titles[0] in lex.small_titles or name.titles[0] in _STYLED or name.titles[0] in _SHIPS)
    return ranked and reading.words[name.outer][0].isupper()


def _is_ship(name: Name, reading: Reading, lex: Lexicon) -> bool:
    """Whether an English article stands right before a rank with a capital: nobody is called "the Admiral Kuznetsov"."""
    first = name.outer
    the = lex.head_last and first > 0 and reading.words[first - 1] in ("the", "The") and reading.words[first][0].isupper()
    return the and bool(name.titles) and (name.titles[0] in _SHIPS or name.titles[0] in _STYLED)
