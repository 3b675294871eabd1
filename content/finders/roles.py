"""Roles: « le nouveau Premier ministre canadien », "Deputy Secretary of the Russian Security Council".

A role is a noun phrase around an office. Each language has its own order of words: French puts what qualifies the
office after it, English mostly before it. Both are read left to right from the office with bounded steps.
"""

from __future__ import annotations

from . import lexicon as lx
from .lexicon import Lexicon
from .reading import Reading

# The longest complement read, in words, and the farthest back an English role begins before its office.
_FAR = 16
_BACK = 8

_DEFINITE = {"le": "m", "la": "f", "l'": None, "les": None, "du": "m", "au": "m", "aux": None, "the": None}
_INDEFINITE = {"un": "m", "une": "f", "des": None, "a": None, "an": None, "one": None, "another": None, "d'": None, "de": None}
_POSSESSIVE = frozenset(("son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma", "his", "her", "its", "their", "our", "my"))
_DEMONSTRATIVE = frozenset(("ce", "cet", "cette", "ces", "this", "that", "these", "those"))
_FORMER = frozenset(("ancien", "ancienne", "anciens", "anciennes", "ex", "former", "feu", "late", "alors", "then"))
_EPHEMERAL = frozenset(("nouveau", "nouvel", "nouvelle", "actuel", "actuelle", "futur", "future", "jeune", "new", "current", "incoming",
                        "outgoing", "incumbent", "newly", "longtime", "veteran", "puissant", "puissante", "influent", "influente", "sortant", "sortante"))
# Words that tell one office from the next: the prime minister is not the minister.
_RANKS = frozenset(("premier", "première", "vice-premier", "vice-première", "prime", "first", "deputy", "vice", "délégué", "déléguée", "adjoint", "adjointe", "shadow", "assistant"))
_ADJECTIVES = ("ais", "aise", "ien", "ienne", "éen", "éenne", "ain", "aine", "ois", "oise", "al", "ale", "aux", "ales", "ier", "ière", "iers", "ières", "el", "elle", "els",
               "elles", "if", "ive", "ifs", "ives", "iste", "istes", "ique", "iques", "aire", "aires", "eur", "eure", "ié", "iée")


class Role:
    """One role in a sentence; places are indices of its words. `start`:`end` leave out the article at `outer`."""

    __slots__ = ("start", "end", "outer", "head", "determiner", "office", "gender", "number", "country", "body", "owner",
                 "title", "words", "ranks", "former", "person", "name_inside")

    def __init__(self, start: int, end: int, outer: int, head: int, determiner: str):
        self.start, self.end, self.outer, self.head = start, end, outer, head
        self.determiner = determiner  # definite, indefinite, possessive, demonstrative, none
        self.office = ""
        self.gender: str | None = None
        self.number = "s"
        self.country: str | None = None
        self.body: tuple[int, int] | None = None
        self.owner: str | None = None  # the country of « Russia's foreign minister »
        self.title = ""  # what tells the office, without country: « ministre de la défense »
        self.words: frozenset[str] = frozenset()
        self.ranks: frozenset[str] = frozenset()
        self.former = False
        self.person: int | None = None  # index of the entry it belongs to
        self.name_inside = -1  # where a person's name may begin inside the complement


def find_roles(reading: Reading, lex: Lexicon) -> list[Role]:
    """The roles of a sentence, in order, without overlap."""
    roles = []
    after = 0
    flags = reading.flags
    for i in reading.keys:
        if i < after or not flags[i] & lx.OFFICE:
            continue
        role = phrase(reading, lex, i, after)
        if role:
            _describe(role, reading, lex)
            roles.append(role)
            after = role.end
    return roles


def phrase(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    """The noun phrase around word `head`, no part of which stands before word `after`."""
    return _french(reading, lex, head, after) if lex.code == "fr" else _english(reading, lex, head, after)


def _determiner(reading: Reading, at: int) -> tuple[int, str, str | None]:
    """Where the phrase beginning at `at` begins with its article, what that is, and its gender."""
    if at == 0:
        return at, "none", None
    word = reading.lower[at - 1]
    if word in _DEFINITE:
        return at - 1, "definite", _DEFINITE[word]
    if word in _POSSESSIVE:
        return at - 1, "possessive", None
    if word in ("'s", "’s"):
        return at - 1, "possessive", None
    if word in _DEMONSTRATIVE:
        return at - 1, "demonstrative", None
    if word in _INDEFINITE:
        return (at if word in ("d'", "de") else at - 1), "indefinite", _INDEFINITE[word]
    return at, "none", None


# --------------------------------------------------------------------------------------------------------- French


def _french(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    flags, lower = reading.flags, reading.lower
    start = head
    while start > after and (flags[start - 1] & lx.MODIFIER or lower[start - 1] == "-"):
        start -= 1
    while start < head and lower[start] in ("désormais", "aujourd'hui", "-", "seul", "seule", "lui-même"):
        start += 1
    outer, determiner, gender = _determiner(reading, start)
    if determiner == "none" and start and lower[start - 1] in _AUXILIARIES and lower[head].endswith(("é", "ée", "u", "ue")):
        return None  # « n’a envoyé personne »
    end = _french_complement(reading, lex, head)
    role = Role(start, end, outer, head, determiner)
    role.gender = gender
    return role


def _adjective(reading: Reading, i: int) -> bool:
    """Whether word `i` is an adjective that goes on a French noun phrase."""
    if i >= reading.size:
        return False
    f, word = reading.flags[i], reading.lower[i]
    if reading.words[i][0].isupper():
        return False
    if f & (lx.QUALIFIER | lx.DEMONYM | lx.PEOPLE):
        return True
    return not f & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE) and len(word) > 4 and word.endswith(_ADJECTIVES)


_AUXILIARIES = frozenset("a ont avait avaient aura auront est était ai avons avez ayant pas été".split())
_OF = frozenset(("de", "d'", "du", "des"))
_ABOUT = frozenset("rapporteur rapporteure expert experte spécialiste conseiller conseillère envoyé envoyée chercheur chercheuse".split())
_BODILY = frozenset(("de", "d'", "du", "des", "à", "au", "aux"))
_TOWARDS = frozenset(("à", "au", "aux", "auprès", "pour", "en", "près", "chargé", "chargée", "contre", "sur"))
_ARTICLES = frozenset(("la", "l'", "le", "les", "sa", "son", "ses", "leur", "leurs"))


def _french_complement(reading: Reading, lex: Lexicon, head: int) -> int:
    """The end of the role whose office is word `head`: adjectives, then « de … », « à la … », « pour … »."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    linked = flags[head] & lx.OFFICE and lower[head].rpartition("-")[2] in lex.linked
    limit = min(size, head + 1 + _FAR)
    i = head + 1
    national = False
    if i + 1 < size and lower[i] == "-" and flags[i + 1] & lx.OFFICE:  # président - directeur
        i += 2
    while i < limit:
        word = lower[i]
        if word == "pour" and i > head + 2 and reading.capital(i - 1) and flags[i - 1] & lx.THING:
            # « président du Parti pour l’unité et le renouveau »
            j = _french_noun(reading, lex, i, limit)
            if j < limit and j > i and lower[j] == "et" and j + 2 < size and lower[j + 1] in _ARTICLES:
                j = _more_adjectives(reading, j + 3, limit)
            if j == i:
                break
            i = j
        elif words[i].isupper() and words[i].isalpha() and 1 < len(words[i]) < 7 and i - head <= 2 and i not in reading.units and not flags[i] & lx.TITLE:
            i += 1  # « sénateur LR du Rhône »
        elif _adjective(reading, i):
            national |= bool(flags[i] & lx.DEMONYM)
            i += 1
        elif word in ("par", "en") and i + 1 < size and lower[i + 1] in ("intérim", "chef", "exercice", "titre", "résidence"):
            i += 2
        elif word in _OF or linked and word in _TOWARDS and not (word == "sur" and lower[head] not in _ABOUT) and not (national and word in ("à", "en", "sur", "au", "aux") and lower[head] not in ("ministre", "commissaire", "ambassadeur", "ambassadrice")):
            j = _french_noun(reading, lex, i, limit)
            if j == i:
                break
            i = j
        elif word == "et" and i + 2 < limit and i > head + 2 and _joins(reading, i):
            j = _french_noun(reading, lex, i + 1, limit)
            if j == i + 1:
                break
            i = j
        else:
            break
    return i


def _joins(reading: Reading, i: int) -> bool:
    """Whether « et » at `i` joins two portfolios: « de l’Europe et des Affaires étrangères »."""
    k = i + 1
    if reading.lower[k] not in _OF and reading.lower[k] not in ("à", "au", "aux"):
        return False
    k += 1
    if k < reading.size and reading.lower[k] in _ARTICLES:
        k += 1
    previous = i - 1
    while previous > 0 and _adjective(reading, previous):
        previous -= 1
    return reading.capital(k) and reading.words[previous][0].isupper() and not reading.flags[k] & lx.COUNTRY


def _french_noun(reading: Reading, lex: Lexicon, at: int, limit: int) -> int:
    """The end of the prepositional phrase at `at`, or `at` when there is none to read."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = at + 1
    if lower[at] in ("auprès", "près", "chargé", "chargée"):
        if i < size and lower[i] in _OF:
            i += 1
        elif lower[at] in ("chargé", "chargée") or i >= size or lower[i] != "de":
            return at
    article = lower[i - 1] in ("du", "des", "au", "aux")
    if i < size and lower[i] in _ARTICLES:
        i += 1
        article = True
    if i >= limit or i >= size:
        return at
    if i in reading.units and reading.units[i][1].flag & (lx.UNIT | lx.CAPITALISED):
        end, unit = reading.units[i]
        if unit.flag & lx.CAPITALISED and lower[at] == "en":
            return at
        if end < size and reading.capital(end) and flags[end] & lx.THING:  # Banque mondiale Afrique, OTAN Parlement
            end += 1
        return _more_adjectives(reading, end, limit)
    if flags[i] & lx.TITLE and words[i][0].isupper():  # « avocat de M. Augustave »
        i += 1
        while i < limit and reading.capital(i):
            i += 1
        return i
    if words[i][0].isupper():
        return _capitalised_noun(reading, i, article, limit)
    if not words[i][0].isalpha() or flags[i] & (lx.FUNCTION | lx.AUXILIARY) and not flags[i] & lx.HEAD and lower[i] not in ("file", "état"):
        return at
    if lower[at] in ("en", "à", "sur") and not article:
        return at
    if flags[i] & lx.OFFICE and (article or lower[at] != "de"):  # « conseiller du président français »
        return _french_complement(reading, lex, i) if limit - i > 2 else i + 1
    naming = flags[i] & lx.OBJECT
    i = _more_adjectives(reading, i + 1, limit)
    if naming and i < limit and reading.capital(i) and not flags[i] & lx.FUNCTION:
        # « la compagnie minière Oro Verde », « le cabinet Great Lakes »; a person's name may follow at once.
        run = i
        while run < limit and reading.capital(run):
            run += 1
        return run if run - i <= 2 or _ends_phrase(reading, run) else run - 2
    return i


def _more_adjectives(reading: Reading, i: int, limit: int) -> int:
    while i < limit and _adjective(reading, i):
        i += 1
    return i


def _capitalised_noun(reading: Reading, i: int, article: bool, limit: int) -> int:
    """The end of a noun phrase that begins with the capital at `i`, before the name of a person that may follow it."""
    flags, size = reading.flags, reading.size
    run = i
    known = -1
    while run < size and run < limit and reading.words[run][0].isupper():
        if run in reading.units:
            known = reading.units[run][0] - 1
            run = reading.units[run][0]
            continue
        if flags[run] & (lx.THING | lx.CAPITALISED | lx.HEAD) or reading.words[run].isupper() and len(reading.words[run]) > 1 and not (run > i and flags[run] == 0 and len(reading.words[run]) > 5):
            known = run
        run += 1
    if known >= 0:
        end = known + 1
    elif article:
        end = i + 1 if run - i != 2 or not _ends_phrase(reading, run) else run
        if run - i == 2 and _ends_phrase(reading, run):
            end = i + 1
    elif run - i >= 3:
        end = i + 1
    else:
        end = run
    return _more_adjectives(reading, end, limit)


def _ends_phrase(reading: Reading, i: int) -> bool:
    return i >= reading.size or not reading.words[i][0].isalpha()


# -------------------------------------------------------------------------------------------------------- English

_BEFORE = lx.MODIFIER | lx.DEMONYM | lx.PEOPLE
_PREPOSITIONS = frozenset(("of", "for", "to", "at", "on", "with", "in"))
_TO = frozenset(("ambassador", "envoy", "adviser", "advisor", "representative", "aide", "candidate", "delegate", "counsel", "secretary", "spokesperson"))
_AT = frozenset(("economist", "analyst", "fellow", "director", "professor", "researcher", "expert", "scholar", "lecturer", "historian", "scientist", "strategist", "editor"))
_ON = frozenset(("rapporteur", "envoy", "commissioner", "adviser", "advisor", "expert", "analyst", "representative", "spokesperson", "specialist", "coordinator"))
_IN = frozenset(("ambassador", "analyst", "economist", "correspondent", "mp", "diplomat", "coordinator", "fellow"))
# In lower case these are as often verbs or other nouns: they make a role only with what makes one.
_DOUBTFUL = frozenset(("head", "chair", "chief", "deputy", "general", "source", "fellow", "speaker", "whip", "counsel", "executive", "lead", "leader", "justice", "officer", "doctor", "heads", "chairs"))


def _english(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    flags, lower, words = reading.flags, reading.lower, reading.words
    # Several offices in a row, « Deputy Trade Minister »: the last is the head.
    k = head + 1
    while k < reading.size and k < head + 5 and flags[k] & (lx.OFFICE | _BEFORE) and not flags[k] & (lx.FUNCTION | lx.QUALIFIER):
        if flags[k] & lx.OFFICE:
            head = k
        k += 1
    if head + 2 < reading.size and lower[head + 1] == "'s" and lower[head + 2] == "office":
        return None  # "the Prime Minister's Office spokesperson": the office is the spokesperson's body
    start = head
    low = max(after, head - _BACK)
    while start > low:
        k = start - 1
        f, word = flags[k], words[k]
        if f & _BEFORE or f & lx.OFFICE and not f & lx.TITLE or f & lx.HEAD and not f & lx.FUNCTION:
            start = k
        elif word[0].isupper() and len(word) > 1 and not f & (lx.FUNCTION | lx.TITLE) and lower[k] not in _DAYS:
            start = k
        elif lower[k] == "and" and k > low and (flags[k - 1] & _BEFORE or words[k - 1][0].isupper()) and flags[k + 1] & _BEFORE and not flags[k - 1] & lx.DEMONYM and start == k + 1 and k - 1 > low and flags[k - 2] & _BEFORE | (lower[k - 2] in _DEFINITE):
            start = k
        elif word in ("'s", "’s") and lower[start] in ("office",) and k > low and words[k - 1][0].isupper():
            start = k - 1
        elif word in ("&", "-") and k > low and words[k - 1][0].isupper():
            start = k
        else:
            break
    # « told Kenyan Foreign Minister »: a sentence's first word may have its capital from its place alone.
    while start < head and flags[start] & lx.FUNCTION and not flags[start] & _BEFORE or start < head and lower[start] in ("and", "&", "-"):
        start += 1
    end = _english_complement(reading, lex, head)
    word = lower[head]
    outer, determiner, _ = _determiner(reading, start)
    if word in _DOUBTFUL and words[head][0].islower() and start == head and end == head + 1 and determiner in ("none", "definite"):
        return None
    if word in ("head", "chair", "heads", "chairs", "leads") and determiner == "none" and lower[head + 1 : head + 2] != ["of"] and start == head:
        return None
    role = Role(start, end, outer, head, determiner)
    if determiner == "possessive" and lower[start - 1] == "'s":
        _own(role, reading, lex)
    return role


def _own(role: Role, reading: Reading, lex: Lexicon) -> None:
    """Read the owner before an 's: « Russia's foreign minister », "the Iranian Supreme Leader's adviser"."""
    k = role.start - 2
    first = k
    while first >= 0 and first > k - 6 and reading.words[first][0].isupper() and not reading.flags[first] & lx.FUNCTION:
        unit = reading.units.get(first)
        if unit and unit[1].flag & (lx.COUNTRY | lx.SEAT):
            role.owner = role.owner or str(unit[1].value)
        elif reading.flags[first] & lx.DEMONYM and first not in reading.covered:
            role.owner = role.owner or lex.demonyms.get(reading.lower[first], (None,))[0]
        first -= 1
    if role.owner is None and first == k:
        return
    role.outer = first + 1
    if role.outer and reading.lower[role.outer - 1] in _DEFINITE:
        role.outer -= 1


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)


def _english_complement(reading: Reading, lex: Lexicon, head: int) -> int:
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    office = lower[head]
    limit = min(size, head + 1 + _FAR)
    i = head + 1
    while i < size and flags[i] & lx.QUALIFIER and words[i][0].islower() or i < size and lower[i] in ("elect", "designate") or i + 1 < size and lower[i] == "-" and lower[i + 1] in ("elect", "designate"):
        i += 1
    if i < size and lower[i] == "general" and office in ("secretary", "director", "attorney", "solicitor", "governor", "consul", "auditor", "prosecutor", "inspector"):
        i += 1
    first = True
    while i + 1 < limit:
        word = lower[i]
        fits = word == "of" or word == "from" and office in ("counterpart", "representative", "delegate") or word == "for" and words[i + 1] not in ("a", "an") or not first and word == "on"
        fits = fits or word == "to" and office in _TO or word == "at" and office in _AT or word == "on" and office in _ON or word == "in" and office in _IN and first
        fits = fits or word == "with" and office in ("commentator", "analyst", "researcher", "fellow", "economist", "expert", "scholar", "blogger", "specialist") and first
        if word == "and" and not first and reading.capital(i + 1) and words[i - 1][0].isupper() and flags[i + 1] & (lx.MODIFIER | lx.CAPITALISED | lx.THING) and not flags[i + 1] & (lx.OFFICE | lx.UNIT | lx.TITLE):
            fits = True
        if not fits:
            break
        j = _english_noun(reading, lex, i, limit)
        if j == i:
            break
        i = j
        first = False
    return i


def _english_noun(reading: Reading, lex: Lexicon, at: int, limit: int) -> int:
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = at + 1
    if lower[i] in ("the", "a", "an", "its", "his", "her", "their"):
        i += 1
    if i >= size:
        return at
    if lower[at] == "with" and lower[i] in ("ties", "links", "expertise", "experience") and i + 1 < size:
        return _english_noun(reading, lex, i + 1, limit) if lower[i + 1] in ("to", "in", "with") else i + 1
    last = at
    known = -1
    capitals = 0
    while i < limit:
        if i in reading.units and reading.units[i][1].flag & lx.UNIT:
            i = reading.units[i][0]
            known = last = i
            capitals += 1
            continue
        f, word = flags[i], words[i]
        if word[0].isupper():
            if f & lx.TITLE and i > at + 1 and not f & lx.MODIFIER:
                break
            i += 1
            last = i
            capitals += 1
            if f & (lx.THING | lx.CAPITALISED | lx.HEAD | lx.MODIFIER | lx.PEOPLE | lx.DEMONYM | lx.OFFICE) or word.isupper() and word.isalpha() and len(word) > 1:
                known = i
        elif word in ("'s", "’s") and last == i:
            i += 1
        elif f & (lx.DEMONYM | lx.PEOPLE | lx.MODIFIER | lx.HEAD) and not f & lx.FUNCTION:
            i += 1
            last = i
            known = i
        elif word == "think" and i + 1 < size and lower[i + 1] == "tank":
            i += 2
            known = last = i
        elif f & lx.FUNCTION or f & (lx.HUMAN | lx.AUXILIARY) or not word[0].isalpha() or word.endswith(("ed", "ing")) and word not in ("housing", "banking", "united", "planning", "engineering", "shipping", "mining"):
            break
        elif capitals:  # « of Finance said »
            break
        else:
            i += 1
            last = i
            known = i
            if i < size and words[i][0].isupper():
                break
        run = i
        while run < limit and reading.capital(run) and last == i and words[i - 1][0].islower() and flags[i - 1] & (lx.OBJECT | lx.HEAD):
            run += 1
        if run > i and _ends_phrase(reading, run):  # « the think tank Confluence Horizon, »
            return run
    if 0 <= known < last and not (last - known == 1 and _ends_phrase(reading, last)):
        # Unknown capitals after the last word that belongs to a body: a person's name.
        last = known
    return last


# ------------------------------------------------------------------------------------------------------- meaning


def _describe(role: Role, reading: Reading, lex: Lexicon) -> None:
    """Fill in what the words of `role` say: office, gender, number, country, body."""
    lower, flags = reading.lower, reading.flags
    word = lower[role.head]
    office = lex.offices.get(word)
    if office is None:
        first, _, last = word.partition("-")
        office = lex.offices.get(last) or lex.offices.get(first) or lx.Office(word, None, "s")
        prefix = first if last in lex.offices else ""
    else:
        prefix = ""
    role.office = office.key if not prefix or prefix in ("ex", "then") else f"{prefix}-{office.key}"
    role.former = prefix == "ex" or any(w in _FORMER for w in lower[role.start : role.head])
    role.gender = office.gender or role.gender
    if office.key == _feminine(lex, office.key):
        role.gender = _gender_of_words(reading, role) or role.gender if role.determiner != "definite" or not role.gender else role.gender
    role.number = office.number
    if reading.lower[role.outer] in ("les", "des", "ses", "leurs", "nos", "ces", "aux"):
        role.number = "p"
    title = []
    i = role.start
    away = False  # past « pour », « for », « auprès »: a country there is not the person's own
    while i < role.end:
        w = lower[i]
        if i > role.head and w in ("pour", "auprès", "en", "à", "au", "aux", "chargé", "chargée", "sur", "for", "to", "on", "at", "with", "in"):
            away = True
            if w in ("for",) and i == role.head + 1 and office.key in ("minister", "secretary"):
                away = False
        if i in reading.units and reading.units[i][1].flag & lx.UNIT:
            end, unit = reading.units[i]
            if unit.flag & lx.COUNTRY:
                if not away and role.country is None:
                    role.country = str(unit.value)
                    while title and title[-1] in ("de", "d'", "du", "des", "of", "la", "l'", "the", "le", "les"):
                        title.pop()
                elif away:
                    title.extend(lower[i:end])
                i = end
                continue
            if unit.flag & (lx.BODY | lx.HOUSE) and role.body is None and not (away and i > role.head):
                role.body = (i, end)
            title.extend(lower[i:end])
            i = end
            continue
        if flags[i] & lx.DEMONYM and not flags[i] & lx.FUNCTION or flags[i] & lx.DEMONYM and reading.words[i][0].isupper():
            if role.country is None and not (away and i > role.head):
                role.country = lex.demonyms.get(w, (None, None))[0] or _unit_code(reading, lex, i)
        elif i == role.head:
            title.append(role.office)
        elif w in _RANKS or w not in _EPHEMERAL and w not in _FORMER and w != "-":
            title.append({"première": "premier", "générale": "général", "déléguée": "délégué", "adjointe": "adjoint", "spéciale": "spécial"}.get(w, w))
        i += 1
    if role.owner:
        role.country = role.country or role.owner
    role.title = " ".join(title).replace("' ", "'")
    if role.title.endswith(" de la république"):
        role.title = role.title[: -len(" de la république")]
    role.title = lex.synonyms.get(role.title, role.title)
    role.words = frozenset(w for w in role.title.replace("'", "' ").split() if not lex.flags.get(w, 0) & lx.FUNCTION or w == "premier")
    role.ranks = role.words & _RANKS
    named = _body(role, reading, lex)
    if role.body is None or named and named[0] <= role.body[0] and role.body[1] <= named[1]:
        role.body = named
    elif lex.code == "en":
        first = role.body[0]
        while first > role.start and flags[first - 1] & lx.DEMONYM:
            first -= 1
        role.body = (first, role.body[1])


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


def _gender_of_words(reading: Reading, role: Role) -> str | None:
    """The gender that adjectives show: « ministre déléguée », « ancienne ministre », « ministre norvégienne »."""
    lower = reading.lower
    for i in range(role.start, min(role.end, role.head + 3)):
        w = lower[i]
        if i == role.head or reading.words[i][0].isupper() and i > role.head:
            continue
        if w in ("ancienne", "nouvelle", "première", "future", "actuelle", "haute", "principale", "puissante", "influente", "seule"):
            return "f"
        if w in ("ancien", "nouveau", "nouvel", "premier", "futur", "actuel", "haut", "principal", "puissant", "influent", "seul"):
            return "m"
        if i > role.head and _adjective(reading, i):
            if w.endswith(("ée", "ienne", "éenne", "aine", "aise", "oise", "ale", "elle", "ive", "ane", "ante", "rice", "euse", "ise", "ine", "ique"[:0] or "ette")):
                return "f"
            if w.endswith(("é", "ien", "éen", "ain", "ais", "ois", "al", "el", "if", "an", "ant")):
                return "m"
    return None


# Offices whose complement is a portfolio or a country, not the body a person speaks for.
_STATE = frozenset(("ministre", "minister", "premier ministre", "roi", "king", "reine", "queen", "sénateur", "senator", "maire", "mayor", "député", "vice-ministre"))


def _body(role: Role, reading: Reading, lex: Lexicon) -> tuple[int, int] | None:
    """The organisation that the words of a role name, as word indices; None for ministers and heads of state."""
    if role.office in _STATE:
        return None
    lower, flags, words = reading.lower, reading.flags, reading.words
    if lex.code == "fr":
        i = role.head + 1
        while i < role.end and lower[i] not in _BODILY:
            i += 1
        preposition = lower[i] if i < role.end else ""
        i += 1
        if i < role.end and lower[i] in _ARTICLES:
            i += 1
        if i >= role.end:
            return None
        if preposition not in _OF and not words[i][0].isupper():
            return None
        if lower[i] == "république" and i + 1 == role.end:
            return None
        unit = reading.units.get(i)
        if unit and unit[1].flag & lx.BODY and unit[0] < role.end and lower[unit[0]] == "pour":
            return (i, unit[0])
        known = flags[i] & (lx.THING | lx.HEAD) and (words[i][0].isupper() or _names_body(reading, i, role.end))
        if known or words[i].isupper() and words[i].isalpha() and len(words[i]) > 1:
            return (i, role.end)
        return None
    # English: capitals before the office, or after « of the ».
    i = role.head + 1
    if i < role.end and lower[i] in ("of", "for", "at", "to"):
        preposition = lower[i]
        i += 1
        if i < role.end and lower[i] in ("the", "a", "an"):
            i += 1
        capitals = [k for k in range(i, role.end) if words[k][0].isupper()]
        if capitals and all(reading.covered.get(k) is not None and reading.flags[k] & lx.COUNTRY for k in capitals):
            return None
        if capitals and preposition == "at":
            return (i, role.end)
        wanted = lx.THING | lx.HEAD if preposition == "of" else lx.HEAD
        if capitals and (any(flags[k] & wanted for k in range(i, role.end)) or words[i].isupper() and len(words[i]) > 1) and lower[i] != "state":
            return (i, role.end)
        return None
    before = [k for k in range(role.start, role.head) if words[k][0].isupper()]
    if before:
        a, b = before[0], before[-1] + 1
        while a < b and flags[a] & lx.MODIFIER and not flags[a] & lx.THING:
            a += 1
        inner = [k for k in range(a, b) if not flags[k] & (lx.DEMONYM | lx.COUNTRY | lx.MODIFIER) or flags[k] & lx.HEAD and lower[k] != "state"]
        if inner and b > a and (any(flags[k] & (lx.THING | lx.HEAD) for k in inner) or words[a].isupper() and len(words[a]) > 1 and not flags[a] & lx.DEMONYM):
            return (a, b)
        if len(inner) == 1 and not flags[inner[0]] & (lx.MODIFIER | lx.OFFICE | lx.COUNTRY | lx.SEAT | lx.PLACE | lx.PEOPLE | lx.DEMONYM) and words[role.head][0].islower():
            return (inner[0], inner[0] + 1)
    return None


def _names_body(reading: Reading, i: int, end: int) -> bool:
    """Whether a small common noun (« commission des Finances », « groupe socialiste ») names a body: a capital follows."""
    return any(reading.words[k][0].isupper() for k in range(i + 1, end))
