"""Bodies in a sentence: countries, capitals and palaces that stand for governments, ministries, parties, acronyms."""

from __future__ import annotations

from operator import attrgetter

from . import lexicon as lx
from .english_complements import DAYS
from .lexicon import Lexicon
from .named_bodies import LANDS, ends_before_verb, named_bodies
from .reading import Reading
from .role import Role
from .roles import phrase
from .smallwords import OF


class Party:
    """A body or country in a sentence; places are indices of its words, `outer` with the article.

    `kind` is organisation or country. `name` is the words it is known by, `listed` whether it may be a participant
    (a capital stands for a government, but the country is not named).
    """

    __slots__ = (
        "start",
        "end",
        "outer",
        "kind",
        "name",
        "code",
        "head",
        "gender",
        "number",
        "definite",
        "listed",
        "silent",
        "land",
    )

    def __init__(self, start: int, end: int, outer: int, kind: str, name: str, code: str | None, listed: bool):
        self.start, self.end, self.outer = start, end, outer
        self.kind, self.name, self.code, self.listed = kind, name, code, listed
        self.head = ""
        self.gender: str | None = None
        self.number = "s"
        self.definite = True
        self.silent = False  # whether it may take part, but speaks for nobody
        self.land: Party | None = None  # the country that a government or a delegation stands for where it takes part


_START = attrgetter("start")
_LISTED = lx.COUNTRY | lx.SEAT | lx.HOUSE | lx.BODY
_ARTICLES = {"le": "m", "la": "f", "l'": None, "les": None, "du": "m", "au": "m", "aux": None, "des": None, "the": None}


# Who speaks for a country or a body that takes part: "the [representative] of China".
DELEGATES = frozenset("representative delegate observer représentant délégué observateur".split())


def find_parties(
    reading: Reading, roles: list[Role], taken: set[int], likely: set[int], lex: Lexicon, text: str
) -> list[Party]:
    """The bodies and countries of a sentence, in order, that belong to no role and no name (whose words are `taken`, or `likely`
    to be)."""
    sentence = reading.sentence
    flags = reading.flags
    found: list[Party] = []
    inside = taken
    for role in roles:
        # « les représentants de l’Inde et du Mexique »: of several, the countries are participants
        told = role.person is None and (role.number == "p" or role.office in DELEGATES)
        inside.update(range(role.outer, role.head + 1 if told else role.end))
    held = {role.outer: role.end for role in roles if role.person is None} if lex.head_last else {}
    for role in roles if lex.head_first else ():  # « la Fédération [des ouvriers du transport] »
        if role.person is None and role.number == "p" and reading.lower[role.outer] == "des":
            held[role.outer] = role.end
    after = 0
    for i in reading.keys if reading.signs & lx.HEAD else ():
        if i < after or i in inside or not flags[i] & lx.HEAD:
            continue
        party = _body(reading, lex, i, after, inside, held, text)
        if party:
            found.append(party)
            inside.update(range(party.start, party.end))
            after = party.end
    for i, (end, unit) in reading.units.items():
        if i in inside or not unit.flag & _LISTED:
            continue
        if lex.head_last and unit.flag & lx.COUNTRY and i and reading.lower[i - 1] in _COMPASS and reading.capital(i - 1):
            continue  # "South Australia"
        first = _ends_a_name(reading, i, inside) if lex.head_last and unit.flag & lx.COUNTRY else i
        if first < i:
            name = text[sentence.starts[first] : sentence.end_of(end - 1)]
            found.append(Party(first, end, first, "organisation", name, None, True))
            inside.update(range(first, end))
            continue
        last = _goes_on(reading, i, end) if unit.flag & (lx.COUNTRY | lx.SEAT) else end
        if last > end:
            party = Party(i, last, i, "organisation", text[sentence.starts[i] : sentence.end_of(last - 1)], None, True)
            party.silent = True
            party.listed = reading.lower[last - 1] not in LANDS  # the Jordan Valley
            found.append(party)
            inside.update(range(i, last))
            continue
        if lex.head_last and unit.flag & lx.BODY and end in reading.units and not reading.words[end - 1].isupper():
            last, branch = reading.units[end]  # "Transparency International Kenya"
            end = last if branch.flag & lx.COUNTRY else end
        outer = i - 1 if i and reading.lower[i - 1] in _ARTICLES else i
        if unit.flag & lx.COUNTRY and i > 1:
            outer = _style(reading, i, outer)
        kind = "country" if unit.flag & (lx.COUNTRY | lx.SEAT) else "organisation"
        words = text[sentence.starts[i] : sentence.end_of(end - 1)]
        party = Party(i, end, outer, kind, words, str(unit.value) if kind == "country" else None, not unit.flag & lx.SEAT)
        party.head = reading.lower[end - 1 if lex.head_last else i]
        if outer < i:
            party.gender = _ARTICLES.get(reading.lower[outer])
            party.number = "p" if reading.lower[outer] in ("les", "des", "aux") else "s"
        found.append(party)
        inside.update(range(i, end))
    for i in reading.capitals:
        word = reading.words[i]
        if (
            word.isupper()
            and 2 <= len(word) <= 7
            and i not in inside
            and i not in reading.covered
            and word.replace("-", "").isalnum()
            and not _shouted(reading, i)
            and not (i == 0 and len(word) > 4 and reading.lower[1:2] in _DATELINE)
            and not flags[i] & (lx.TITLE | lx.OFFICE | lx.DEMONYM | lx.HEAD)
            and not (flags[i] & lx.AFTER_NAME and reading.lower[i - 1] not in _ARTICLES)
        ):
            first = i
            while lex.head_last and first and flags[first - 1] & (lx.DEMONYM | lx.PEOPLE):
                first -= 1  # "the Hungarian LMP"
            outer = first - 1 if first and reading.lower[first - 1] in _ARTICLES else first
            party = Party(i, i + 1, outer, "organisation", word, None, True)
            party.head = reading.lower[i]
            party.gender = _ARTICLES.get(reading.lower[outer]) if outer < first else None
            found.append(party)
    if reading.signs & lx.STANDING and reading.capitals:
        for first, end, outer in named_bodies(reading, inside | likely, lex.head_first):
            party = Party(first, end, outer, "organisation", text[sentence.starts[first] : sentence.end_of(end - 1)], None, True)
            party.silent = True
            found.append(party)
    if len(found) > 1:
        found.sort(key=_START)
        for one, name in zip(found, found[1:]):
            apposed = name.outer == one.end + 1 and reading.lower[one.end] == ","
            apposed = apposed and reading.lower[name.end : name.end + 1] in _CLOSED
            if apposed and one.definite and reading.words[one.end - 1].islower() and name.listed:
                one.listed = False  # "the Turkish pipeline company, BOTAŞ,"
    return found


_OF_A_CONTINENT = frozenset("pan latin inter north south central".split())  # the Pan American Health Organization
_CLOSED = ([","], ["."], [])
_UNDER = frozenset(("sous", "under"))
_OF = (["du"], ["de"], ["d'"], ["des"])
_COMMON = frozenset(("société", "entreprise", "compagnie", "association", "ONG"))  # before the name of a body, no part of it
# How far the acronym in brackets may stand that ends the full name of a body.
_FAR = 7


_STYLES = frozenset(
    "state kingdom republic sultanate emirate principality commonwealth federation état royaume république sultanat émirat "
    "principauté fédération".split()
)
STANDING_FOR = frozenset("government delegation gouvernement délégation".split())  # for the country that they are of
_SITES = frozenset(("palais",))  # where bodies meet, and which stand for them only where a list says so
_COMPASS = frozenset("north south east west northern southern eastern western".split())  # of a part of a country
_NO_NAME = (
    lx.FUNCTION | lx.TITLE | lx.OFFICE | lx.MODIFIER | lx.DEMONYM | lx.PEOPLE | lx.HUMAN | lx.AUXILIARY | lx.GIVEN | lx.PLACING
)


def _ends_a_name(reading: Reading, i: int, inside: set[int]) -> int:
    """Where the name of a body begins that ends with the country at word `i`: "said [Oxfam] America"; `i` where none does."""
    first = i
    while first and reading.capital(first - 1) and reading.words[first - 1].isalpha() and first - 1 not in inside:
        if reading.flags[first - 1] & _NO_NAME or first - 1 in reading.covered or reading.lower[first - 1] in DAYS:
            break
        first -= 1
    return first if first or i > 1 else i  # any word has a capital at the head of a sentence


def _goes_on(reading: Reading, i: int, end: int) -> int:
    """Where the name of a paper or a body ends that begins with the country or capital at word `i`: « selon [Nairobi Star] »."""
    last = end
    while last < reading.size and reading.capital(last) and reading.words[last].isalpha() and last not in reading.covered:
        if reading.flags[last] & _NO_NAME & ~lx.MODIFIER or reading.lower[last] in DAYS or reading.words[last].isupper():
            return end
        last += 1
    placed = i > 0 and reading.flags[i - 1] & lx.PLACING  # "in Nairobi Okello said"
    return end if placed and not any(f & lx.THING for f in reading.flags[end:last]) else last


def _style(reading: Reading, i: int, outer: int) -> int:
    """Where a country at word `i` begins with its style: "[the State of] Qatar", « [le Royaume du] Maroc »; `outer` without."""
    lower = reading.lower
    k = i - 1 - (lower[i - 1] == "the")
    if lower[k] not in OF or k < 1 or lower[k - 1] not in _STYLES or not reading.capital(k - 1):
        return outer
    k -= 1
    while k and reading.capital(k - 1) and reading.words[k - 1].isalpha() and lower[k - 1] not in _ARTICLES:
        k -= 1  # "the Islamic Republic of"
    return k - 1 if k and lower[k - 1] in _ARTICLES else k


def _acronymed(reading: Reading, end: int) -> int:
    """Where a body ends whose acronym follows: « le Haut-Commissariat des Nations unies pour les réfugiés (HCR) »."""
    words, flags, size = reading.words, reading.flags, reading.size
    for k in range(end, min(size - 2, end + _FAR)):
        if words[k] == "(":
            acronym = words[k + 1]
            return k if acronym.isupper() and 1 < len(acronym) < 9 and words[k + 2] == ")" else end
        if not words[k][0].isalpha() or flags[k] & (lx.HUMAN | lx.AUXILIARY | lx.TITLE) and reading.lower[k] not in _ARTICLES:
            return end
    return end


_DATELINE = ([","], ["("], ["—"], ["–"], ["-"], ["/"])  # « SALTA (Argentine) – », "GENEVA, 4 May"


def _shouted(reading: Reading, i: int) -> bool:
    """Whether the words beside a word in capitals are in capitals too: a heading, no acronym."""
    beside = reading.words[max(0, i - 1) : i] + reading.words[i + 1 : i + 2]
    return any(w.isupper() and len(w) > 1 and w[-1] not in "'’" for w in beside)  # but « L’UDC »


_WITHIN = frozenset(("of", "for", "on"))  # before what an English name goes on with
_LONGEST = 12  # words of a name after its noun
_KNOWN = lx.THING | lx.CAPITALISED


def _whole(reading: Reading, head: int, inside: set[int], held: dict[int, int]) -> int:
    """Where an English name ends that goes on after its noun: "the Association of Miners and Smelters", "the Office of the High
    Commissioner for Human Rights"; the place after `head` where it does not. `held` are the offices that nobody bears here."""
    lower, words, flags = reading.lower, reading.words, reading.flags
    end = head + 1
    while end < min(reading.size - 1, head + _LONGEST):
        link = lower[end]
        if link not in _WITHIN and not (link in ("and", "&") and end > head + 1):
            break
        k = end + 1 + (lower[end + 1] == "the" and link in _WITHIN)
        if link == "of" and lower[head] == "office" and k - 1 in held:
            end = held[k - 1]
            continue
        first = k
        while k < reading.size and reading.capital(k) and lower[k] not in DAYS and not flags[k] & lx.TITLE:
            k += 1
        if k > first and not inside.isdisjoint(range(first, k)) and (not _plural(words[k - 1]) or flags[first] & lx.GIVEN):
            break  # somebody's name
        unit = reading.units.get(first)
        placed = unit is not None and unit[1].flag & lx.UNIT > 0
        if k == first or placed and link != "of":
            break
        if link in ("and", "&") and not (flags[k - 1] & _KNOWN or _plural(words[k - 1])):
            break  # "the Ministry of Finance and Northvale"
        end = k
    return end


def _whole_to(reading: Reading, start: int) -> int:
    """Where a name with "to" in it begins, of which `start` is what follows that: "the [Right to] Stand Coalition"."""
    k = start - 1
    while k and reading.capital(k - 1) and reading.lower[k - 1] != "the" and k - 1 not in reading.covered and not reading.flags[k - 1] & (lx.OFFICE | lx.TITLE):
        k -= 1
    return k if k < start - 1 and k and reading.lower[k - 1] == "the" else start


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


_SIDES = frozenset(("opposition", "coalition", "majority", "minority"))  # before the name of a body, what it is besides


def _body(
    reading: Reading, lex: Lexicon, head: int, after: int, inside: set[int], held: dict[int, int], text: str
) -> Party | None:
    """The body whose common noun is word `head`: « le ministère nigérien des Affaires étrangères », "Irish government"."""
    sentence = reading.sentence
    flags, words = reading.flags, reading.words
    known = reading.covered.get(head)
    begins = known is not None and reading.units[known][1].flag == lx.CAPITALISED  # « la Banque européenne d’investissement »
    if lex.head_last and known == head and reading.lower[head + 1 : head + 2] == ["of"]:
        begins = begins or reading.capital(head + 2)  # "the Congress of Trade Unions"
    if known is not None and not begins or not _UNDER.isdisjoint(reading.lower[max(0, head - 2) : head]):
        return None  # « sous la présidence de la Zambie »
    if lex.head_last and reading.lower[head] in _SIDES and words[head].islower() and reading.capital(head + 1):
        return None  # "the opposition Liberal Party", "the campaign group Clean Wake"
    np = phrase(reading, lex, head, after)
    if np is None or begins and np.end == head + 1:
        return None
    start, end = np.start, np.end
    crossed = inside.intersection(range(start, end))
    within = lex.head_first and next((k for k in range(head + 1, min(end, head + 4)) if k in held), 0)
    if within and crossed.issubset(range(within, held[within])):
        end = max(end, held[within])
    elif crossed:
        start, end = (head, head + 1) if lex.head_first else (start, head + 1)
        if not inside.isdisjoint(range(start, end)):
            return None
    if lex.head_last and words[head][0].isupper() and (whole := _whole(reading, head, inside, held)) > end:
        end = whole
    if lex.head_last and words[head][0].isupper() and start < head and reading.lower[start - 1] == "to":
        start = _whole_to(reading, start)
        np.outer = min(np.outer, start - 1)
    if lex.head_last and words[head][0].isupper() and start < head and end == head + 1 and (branch := reading.units.get(end)):
        if branch[1].flag & lx.COUNTRY and words[start][0].isupper() and reading.lower[branch[0] : branch[0] + 1] != ["'s"]:
            end = branch[0]  # "Local Government New Zealand"
    capital = marked = False
    for k in range(start, end):
        capital = capital or words[k][0].isupper()
        marked = marked or flags[k] & (lx.DEMONYM | lx.PEOPLE) > 0
    if not (capital or marked or np.determiner in ("definite", "possessive", "indefinite", "demonstrative")):
        return None
    if (
        lex.head_last
        and start == head
        and end == head + 1
        and not words[head][0].isupper()
        and np.determiner not in ("definite", "possessive")
    ):
        return None
    if (
        lex.head_first
        and head < end < reading.size
        and (end == head + 1 or reading.words[end - 1].islower() and reading.lower[head] in _COMMON)
        and reading.capital(end)
        and not flags[end] & lx.FUNCTION
        and end not in inside
    ):
        # « la Fondation Gaia », « l’ONG Amazon Watch », « la compagnie aérienne Air Sud »
        named = end
        while end < reading.size and reading.capital(end) and end not in inside:
            end += 1
        if reading.lower[end : end + 1] in _OF and reading.capital(end + 1) and end == head + 2 and end + 1 not in inside:
            end += 2  # « l’association Femmes du Fezzan »
        end = ends_before_verb(reading, end, inside)  # « le collectif Frontière habitée »
        capital = True
        if reading.words[head] in _COMMON:
            start = named  # « la société Nordik Marine »
    if capital and lex.head_first and (words[head][0].isupper() or words[end - 1][0].isupper()) and head and end not in inside:
        end = ends_before_verb(reading, end, inside)
    if capital:
        end = _acronymed(reading, end)
    proper = (capital or marked) and (end - start > 1 or start > head) and reading.lower[head] not in _SITES
    party = Party(
        start,
        end,
        np.outer,
        "organisation",
        text[sentence.starts[start] : sentence.end_of(end - 1)],
        None,
        proper and np.determiner != "indefinite",
    )
    for k in range(start, end):
        if flags[k] & lx.DEMONYM and reading.lower[k] in lex.demonyms:
            if k > start and reading.lower[k - 1] in _OF_A_CONTINENT:
                break
            party.code = lex.demonyms[reading.lower[k]][0] or None
            break
        if k in reading.units and reading.units[k][1].flag & lx.COUNTRY:
            last, unit = reading.units[k]
            party.code = str(unit.value)
            if reading.lower[head] in STANDING_FOR and (lex.head_first or k < head or reading.lower[k - 1] in OF):
                name = text[sentence.starts[k] : sentence.end_of(last - 1)]
                party.land = Party(start, end, np.outer, "country", name, party.code, True)
                party.land.silent = True
            break
    party.head = reading.lower[head]
    party.gender = lex.genders.get(reading.lower[head])
    party.number = (
        "p"
        if reading.lower[np.outer] in ("les", "des", "ses", "leurs", "ces")
        or party.head in ("forces", "authorities", "autorités", "services")
        else "s"
    )
    party.definite = np.determiner in ("definite", "possessive") or np.determiner == "none" and capital
    return party
