"""French noun phrases: what qualifies a noun stands after it (« ministre finlandais de la Défense »)."""

from __future__ import annotations

from ..late import Late
from . import lexicon as lx
from .french_adjectives import adjective, more_adjectives
from .lexicon import Lexicon
from .reading import Reading
from .role import FAR, SENT_BY, Role, ends_phrase, is_acronym, names_bearer, read_determiner


def french_phrase(reading: Reading, lex: Lexicon, head: int, after: int) -> Role | None:
    """The French noun phrase around word `head`, no part of which stands before word `after`."""
    flags, lower = reading.flags, reading.lower
    start = head
    while start > after and (flags[start - 1] & lx.MODIFIER or lower[start - 1] == "-"):
        start -= 1
    while start < head and lower[start] in ("désormais", "aujourd'hui", "-", "seul", "seule", "lui-même"):
        start += 1
    if start < head and lower[start] == "alors" and start and lower[start - 1] == "jusqu'":
        start += 1
    outer, determiner, gender = read_determiner(reading, start)
    if outer < start and lower[outer] == "a":  # « a élu »: no English article
        outer, determiner = start, "none"
    if determiner == "none" and start and lower[start - 1] in _AUXILIARIES and lower[head].endswith(("é", "ée", "u", "ue")):
        return None  # « n’a envoyé personne »
    if (
        determiner == "none"
        and start == head
        and lower[head] in _VERBS
        and head not in reading.spelt
        and lower[head + 1 : head + 2] not in (["de"], ["d'"], ["au"])
        and not (head + 1 < reading.size and (flags[head + 1] & lx.QUALIFIER or is_acronym(reading.words[head + 1])))
    ):
        return None  # « X juge le texte creux »
    if lower[head] in _MARRIED and determiner == "none" and reading.capital(head + 1):
        return None  # « X, épouse Y »
    if determiner == "none" and start and lower[start - 1] == "côté":
        return None  # « Côté rebelle, X »
    if determiner == "none" and start == head and lower[head] in lex.participial:
        aged = start > 3 and lower[start - 2] == "ans"  # « X, 54 ans, gardien de phare, »
        apposed = start > 1 and lower[start - 1] in _APPOSING and (aged or reading.words[start - 2][0].isupper())
        if not apposed or lower[head].endswith(_ONLY_SAID):
            return None  # « un homme condamné », but « l’accusé, X, »
    if determiner == "none" and start and flags[start - 1] & lx.OFFICE and lower[head] in _ADJECTIVAL:
        return None  # « le juge titulaire »
    if lower[head + 1 : head + 3] in _BY_TRADE:
        return None  # « avocate de formation »
    if lower[head] in _IN_CHARGE and head not in reading.spelt and determiner != "definite":
        return None
    end = _complement(reading, lex, head)
    if determiner == "none" and start > 1 and lower[start - 1] in _APPOSING and reading.words[start - 2][0].isupper():
        end = _named_after(reading, end)
    role = Role(start, end, outer, head, determiner)
    role.gender = gender
    return role


def _named_after(reading: Reading, end: int) -> int:
    """Where a role after a name ends whose body bears somebody's name: « X, chercheuse à la Fondation [Getulio Vargas], »."""
    last = end - 1
    while last and adjective(reading, last):
        last -= 1  # « président de l’Administration régionale Kativik »
    if not (reading.capital(end) and reading.words[last][0].isupper() and reading.flags[last] & (lx.THING | lx.HEAD)):
        return end
    run = end
    while reading.capital(run) or run + 1 < reading.size and reading.flags[run] & lx.PARTICLE and reading.capital(run + 1):
        run += 1
    return run if ends_phrase(reading, run) else end


_APPOSING = frozenset((",", "("))
_ONLY_SAID = ("é", "ée", "u", "ue", "iste")  # « X, exilé à Rome, »: what happened to X


_MARRIED = frozenset(("épouse", "veuve"))
_VERBS = frozenset(("juge", "élu", "délégué"))  # without an article as often verbs as offices
_ADJECTIVAL = frozenset(("titulaire",))
_BY_TRADE = (["de", "formation"], ["de", "métier"], ["de", "profession"])
_ASSISTING = frozenset("adjoint adjointe assistant assistante attaché attachée conseiller conseillère".split())
_IN_CHARGE = frozenset(("chargé", "chargée", "chargés", "chargées"))  # an office only with « d’affaires »
_AUXILIARIES = frozenset("a ont avait avaient aura auront est était ai avons avez ayant pas été".split())
OF = frozenset(("de", "d'", "du", "des"))
_ABOUT = frozenset(
    "rapporteur rapporteure rapporteuse expert experte spécialiste conseiller conseillère envoyé envoyée chercheur chercheuse".split()
)
_TOWARDS = frozenset(("à", "au", "aux", "auprès", "pour", "en", "près", "chargé", "chargée", "contre", "sur"))
_SENT_TO = frozenset("délégué déléguée chargé chargée adjoint adjointe conseiller conseillère attaché attachée".split())
_THEN = frozenset(  # where and when somebody speaks, and to whom
    "ouverture clôture sortie tribune issue pause antenne presse radio télévision entrée arrivée départ retour assemblée buvette barre "
    "mi-journée mi-temps fin début cantonade volée reprise foule aube assistance audience veille occasion adresse table descente "
    "caméra lecture suite hémicycle conférence réunion rencontre cérémonie tombée nuit première heure moment passage micro pupitre "
    "perchoir téléphone balcon terme lendemain public journalistes militants manifestants riverains médias caméras micros levée "
    "inauguration commémoration séance session sommet dîner déjeuner matin soir comptoir salle".split()
)
_TO_PLACES = frozenset(("à", "en", "sur", "au", "aux"))
_NATIONAL = frozenset("ministre commissaire ambassadeur ambassadrice".split())  # who may have a country and a matter
_INFINITIVES = ("er", "ir", "oir", "re")
_PAST_INFINITIVE = frozenset(("avoir", "être"))
_AFTER_INFINITIVE = frozenset(("la", "l'", "le", "les", "son", "sa", "ses", "leur", "leurs", "que", "qu'", ":", "un", "une"))
ARTICLES = frozenset(("la", "l'", "le", "les", "sa", "son", "ses", "leur", "leurs"))


def _complement(reading: Reading, lex: Lexicon, head: int) -> int:
    """The end of the role whose office is word `head`: adjectives, then « de … », « à la … », « pour … »."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    linked = flags[head] & lx.OFFICE and lower[head].rpartition("-")[2] in lex.linked
    limit = min(size, head + 1 + FAR)
    i = _past_office(reading, lex, head, limit)
    national = False
    while i < limit:
        word = lower[i]
        if word == "pour" and i > head + 2 and reading.capital(i - 1) and flags[i - 1] & lx.THING:
            # « président du Parti pour l’unité et le renouveau »
            j = _noun(reading, lex, i, limit)
            if j < limit and j > i and lower[j] == "et" and j + 2 < size and lower[j + 1] in ARTICLES:
                j = more_adjectives(reading, j + 3, limit)
            if j == i:
                break
            i = j
        elif (
            words[i].isupper()
            and words[i].isalpha()
            and 1 < len(words[i]) < 7
            and i - head <= 2
            and not (i in reading.units and reading.units[i][1].flag & (lx.COUNTRY | lx.SEAT))
            and not flags[i] & lx.TITLE
        ):
            i += 1  # « sénateur LR du Rhône »
        elif i == head + 1 and (sector := _sector(reading, i)):
            i = sector
        elif adjective(reading, i) and lower[i + 1 : i + 2] == ["par"] and word.endswith(("é", "ée", "és", "ées")):
            break  # « facilitateur | désigné par l’Union »
        elif adjective(reading, i):
            national |= bool(flags[i] & lx.DEMONYM)
            i += 1
        elif word in ("par", "en") and i + 1 < size and lower[i + 1] in _STATES:
            i += 2
        elif word in OF or word in _TOWARDS and _goes_on(reading, head, i, bool(linked), national):
            j = _noun(reading, lex, i, limit)
            if j == i:
                break
            i = j
        elif word in _MISSION and i + 1 < limit and reading.capital(i - 1) and _lone(reading, i + 1):
            i += 2  # « directeur général de Justice sans escale, »
        elif lower[i : i + 3] == _RETIRED or lower[i : i + 2] == _RULING:
            i += len(_RETIRED if lower[i + 1] == "la" else _RULING)
        elif word == "," and i > head + 2 and (j := _further_matter(reading, lex, i, limit) or _small_matters(reading, i, limit)):
            i = j  # « ministre de l’Agriculture, de la Pêche et de la Forêt »
        elif word == "avec" and lower[i - 1] == "relations" and (j := _noun(reading, lex, i, limit)) > i:
            i = j  # « ministre des Relations avec le Parlement »
        elif word == "et" and i + 2 < limit and i > head + 2 and _joins(reading, i):
            j = _noun(reading, lex, i + 1, limit)
            if j == i + 1:
                break
            i = j
        else:
            break
    return i


def _past_office(reading: Reading, lex: Lexicon, head: int, limit: int) -> int:
    """The word after an office and what belongs to it: « président-directeur », « le maire (PS) », « ministre responsable »."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = reading.past(head)
    if i + 1 < size and lower[i] == "-" and flags[i + 1] & lx.OFFICE:  # président - directeur
        i += 2
    second = i < limit and flags[i] & lx.OFFICE and not flags[i] & lx.TITLE and words[i][0].islower()
    if second and lower[i + 1 : i + 2] in ([","], [")"]):
        i += 1  # « le ministre coordinateur, X, »
    if i + 3 < limit and words[i] == "(" and words[i + 2] == ")" and flags[head] & lx.OFFICE and (
        lower[i + 3] in OF or lower[i + 3] in _TO_PLACES
    ):
        end = _noun(reading, lex, i + 3, limit)
        i = end if end > i + 3 else i  # « le maire (PS) de Rennes »
    if lower[i : i + 1] == ["responsable"] and lower[i + 1 : i + 2] and lower[i + 1] in OF and flags[head] & lx.OFFICE:
        i += 1  # « ministre responsable de l’Habitation »
    return i


def _goes_on(reading: Reading, head: int, i: int, linked: bool, national: bool) -> bool:
    """Whether an office takes the preposition at `i` that is not « de »: « ministre à la Mer »; but not « député belge en
    visite », « a dit le ministre à la sénatrice »."""
    lower, flags = reading.lower, reading.flags
    office, word = lower[head], lower[i]
    if not linked and not (word in _IN_CHARGE and flags[head] & lx.OFFICE) or word == "sur" and office not in _ABOUT:
        return False
    noun = i + 1 + (i + 1 < reading.size and lower[i + 1] in ARTICLES)
    if word in _TO_PLACES and noun < reading.size and flags[noun] & lx.OFFICE and office not in _ASSISTING:
        return False
    if word in ("à", "au", "aux") and lower[noun : noun + 1] != [] and lower[noun] in _THEN and lower[i - 1] not in _SENT_TO:
        return reading.capital(noun)  # « martelait le ministre | à l’ouverture »
    return not (national and word in _TO_PLACES and office not in _NATIONAL)


def _sector(reading: Reading, i: int) -> int:
    """Where a part of the world ends that says what part of a body someone leads: « la directrice [Europe] du FMI »; else 0."""
    end, unit = reading.units.get(i, (0, None))
    if unit is None or not unit.flag & (lx.PLACE | lx.COUNTRY | lx.CAPITALISED) or end >= reading.size:
        return 0
    return end if reading.lower[end] in OF else 0


def _joins(reading: Reading, i: int) -> bool:
    """Whether « et » at `i` joins two portfolios: « de l’Europe et des Affaires étrangères »."""
    k = i + 1
    if reading.lower[k] not in OF and reading.lower[k] not in ("à", "au", "aux"):
        return False
    k += 1
    if k < reading.size and reading.lower[k] in ARTICLES:
        k += 1
    previous = i - 1
    while previous > 0 and adjective(reading, previous):
        previous -= 1
    return reading.capital(k) and reading.words[previous][0].isupper() and not reading.flags[k] & lx.COUNTRY


def _further_matter(reading: Reading, lex: Lexicon, i: int, limit: int) -> int:
    """The end of one more matter of a ministry after the comma at word `i`, where « et de … » goes on with the last; else 0."""
    lower = reading.lower
    if i + 3 >= limit or lower[i + 1] not in OF or not reading.capital(i - 1) and not adjective(reading, i - 1):
        return 0
    first = i + 2 + (lower[i + 2] in ARTICLES)
    if not reading.capital(first) or (reading.flags[first] | reading.flags[i - 1]) & (lx.COUNTRY | lx.SEAT):
        return 0  # « les ministres de la Bolivie, du Pérou et de l’Équateur »
    j = _noun(reading, lex, i + 1, limit)
    return j if j > i + 1 and j + 1 < limit and lower[j] in ("et", ",") and lower[j + 1] in OF else 0


def _small_matters(reading: Reading, i: int, limit: int) -> int:
    """The end of the matters of a body after the comma at word `i`: « la culture, [des médias et du sport], »; else 0."""
    lower, k = reading.lower, i
    while k + 3 < limit and lower[k] in (",", "et") and lower[k + 1] in OF:
        noun = k + 2 + (lower[k + 2] in ARTICLES)
        f = reading.flags[noun]
        if not lower[noun].isalpha() or not reading.words[noun].islower() or f & (lx.FUNCTION | lx.OFFICE | lx.AUXILIARY):
            return 0
        if lower[k] == "et":
            return noun + 1 if ends_phrase(reading, noun + 1) else 0
        k = noun + 1
    return 0


def _noun(reading: Reading, lex: Lexicon, at: int, limit: int) -> int:
    """The end of the prepositional phrase at `at`, or `at` when there is none to read."""
    lower, flags, words, size = reading.lower, reading.flags, reading.words, reading.size
    i = at + 1
    if lower[at] in ("auprès", "près", "chargé", "chargée"):
        if i < size and lower[i] in OF:
            i += 1
        elif lower[at] in ("chargé", "chargée") or i >= size or lower[i] != "de":
            return at
    article = lower[i - 1] in ("du", "des", "au", "aux")
    if lower[0] == "et" and at < 6 and i < size and lower[at] in ("de", "d'") and lower[i].endswith(_INFINITIVES):
        return at  # « Et le ministre de conclure : »
    if i < size and (lower[i] in ARTICLES or lower[at] == "d'" and lower[i] in ("un", "une")):
        i += 1
        article = True
    if i >= limit or i >= size:
        return at
    if lower[i] in _SOME and lower[i + 1 : i + 2] == ["des"] and lower[at] in OF:  # « avocat de l'un des suspects »
        end = _noun(reading, lex, i + 1, limit)
        return end if end > i + 1 else at
    if lower[i] in _NUMBERS and i + 1 < limit and words[i + 1][0].islower():  # « mère de trois enfants »
        i += 1
    before_noun = lower[i] in _PRENOMINAL or lower[i].endswith("ième") or _ORDINAL.match(lower[i])
    if before_noun and i + 1 < limit and words[i + 1][0].isalpha():  # « des petits États insulaires »
        i += 1
    if lower[i] in _FIRST and i + 1 < limit and flags[i + 1] & lx.OFFICE:  # « auprès du Premier ministre »
        return _complement(reading, lex, i + 1)
    if i in reading.units and reading.units[i][1].flag & (lx.UNIT | lx.CAPITALISED) and not _opens_body(reading, i):
        end, unit = reading.units[i]
        if unit.flag & lx.CAPITALISED and lower[at] == "en":
            return at
        if end < size and reading.capital(end) and flags[end] & lx.THING:  # Banque mondiale Afrique, OTAN Parlement
            end += 1
        end = _joined(reading, end)
        return more_adjectives(reading, end, limit)
    if flags[i] & lx.TITLE and words[i][0].isupper():  # « avocat de M. Augustave »
        i += 1
        while i < limit and reading.capital(i):
            i += 1
        return i
    if words[i][0].isupper():
        if lower[at] == "à" and not article and i not in reading.units and (flags[i] & lx.GIVEN or reading.capital(i + 1)):
            return at  # « a dit le ministre à Sofia Keller »
        return _capitalised_noun(reading, i, article, limit)
    if (
        not words[i][0].isalpha()
        or flags[i] & (lx.FUNCTION | lx.AUXILIARY)
        and not flags[i] & lx.HEAD
        and lower[i] not in ("file", "état")
    ):
        return at
    if lower[at] in ("en", "à", "sur") and not article or lower[at] in _TO_PLACES and lower[i] in _OCCASIONS:
        return at
    if not article and lower[i].endswith(_INFINITIVES) and i + 1 < size:
        if lower[i + 1] in _AFTER_INFINITIVE or lower[i] in _PAST_INFINITIVE:
            return at  # « Et le commissaire d'enfoncer le clou », « accusé par l'opposition d'avoir menti »
    if flags[i] & lx.OFFICE and (article or lower[at] != "de"):  # « conseiller du président français »
        end = _complement(reading, lex, i) if limit - i > 2 else i + 1
        return at if names_bearer(reading, end) and lower[at] != "des" and lower[at - 1] not in SENT_BY else end
    naming = flags[i] & lx.OBJECT and article  # « le président de groupe X » has no group of that name
    i = more_adjectives(reading, i + 1, limit)
    if lower[i - 1] in ("extrême", "ultra") and lower[i : i + 1] and lower[i] in ("droite", "gauche"):
        return more_adjectives(reading, i + 1, limit)  # « du parti d'extrême droite »
    naming = naming and not (flags[i - 1] & lx.ADHERENT and reading.capital(i) or names_bearer(reading, i) and flags[i] & lx.GIVEN)
    if i < limit and flags[i] & (lx.PLACE | lx.CAPITALISED) and reading.capital(i):
        end = reading.units[i][0] if i in reading.units else i + 1
        if ends_phrase(reading, end):
            return end  # « la cheffe du bureau Balkans, », « pour le dialogue Belgrade-Pristina »
    article = lower[i : i + 1] and lower[i] in ARTICLES and reading.capital(i + 1)  # « le groupe Les Écologistes »
    if naming and i < limit and reading.capital(i) and (article or not flags[i] & lx.FUNCTION):
        # « la compagnie minière Oro Verde », « le cabinet Great Lakes »; a person's name may follow at once.
        run = i
        while run < limit and reading.capital(run):
            run = _joined(reading, run + 1)
            if reading.capital(run + 1) and words[run].isalpha() and not flags[run] and len(words[run]) <= _SMALL:
                run += 1  # « la coordinatrice du collectif Amani ya Kivu, »
        plain = run < limit and words[run].isalpha() and not flags[run] & (lx.FUNCTION | lx.HUMAN | lx.AUXILIARY | lx.OFFICE)
        if plain and ends_phrase(reading, run + 1):
            return run + 1  # « présidente de l’association Ciel ouvert, »
        return run if run - i <= 2 or ends_phrase(reading, run) else run - 2
    return i


_RULING, _RETIRED = ["au", "pouvoir"], ["à", "la", "retraite"]
_STATES = frozenset("intérim retraite chef exercice titre résidence exil fuite disgrâce détention".split())
_PRENOMINAL = frozenset(
    "petits petites grands grandes jeunes autres nouveaux nouvelles hauts hautes vieux petite grand grande nouvelle nouveau "
    "nouvel vieille longue bonne bon belle ancien ancienne anciens anciennes actuel actuelle futur future".split()
)
_ORDINAL = Late(r"\d+(?:e|er|re|ère|ème|de|nde?)$")
_OCCASIONS = frozenset("sortie issue fin veille suite tribune micro antenne télévision radio demande manœuvre barre hâte".split())
_NUMBERS = frozenset("deux trois quatre cinq six sept huit neuf dix onze douze".split())
_SOME = _NUMBERS | frozenset("un une plusieurs certains certaines".split())
_NAMED = frozenset(("radio", "télé", "ong", "canal"))  # a body's own name goes on right after it
_FIRST = frozenset(("premier", "première"))
_MEANS = frozenset("ressources transports approvisionnements".split())
_SMALL = 3  # letters of a small word within a name of another language
_OF_OR_FOR = frozenset(("d'", "de", "des", "pour", "sur"))
_MISSION = frozenset(("sans", "pour", "contre"))
_BEFORE_NOUN = frozenset("grand grande grands grandes haut haute nouveau nouvelle petit petite vieux vieille".split())


def _opens_body(reading: Reading, i: int) -> bool:
    """Whether word `i` is the common noun of a body whose own name follows: « l’Alliance Fleuve Congo »."""
    return bool(reading.units[i][1].flag & lx.CAPITALISED and reading.flags[i] & (lx.THING | lx.HEAD) and reading.capital(i + 1))


def _spells(acronym: str, words: list[str]) -> bool:
    """Whether an acronym has the first letters of `words`."""
    return len(acronym) > 1 and acronym == "".join(w[0] for w in words)


def _joined(reading: Reading, end: int) -> int:
    """Where a name ends that goes on after a stroke: « l’AFC/M23 », « le groupe S&D »."""
    while end + 1 < reading.size and reading.words[end] in ("/", "&") and reading.words[end + 1][0].isupper():
        end += 2
    return end


def _lone(reading: Reading, i: int) -> bool:
    """Whether word `i` has no capital and ends the phrase."""
    return not reading.capital(i) and ends_phrase(reading, i + 1)


def _capitalised_noun(reading: Reading, i: int, article: bool, limit: int) -> int:
    """The end of a noun phrase that begins with the capital at `i`, before the name of a person that may follow it."""
    flags, size = reading.flags, reading.size
    if reading.lower[i] in _NAMED and reading.capital(i + 1) and not flags[i + 1] & lx.FUNCTION:
        end = i + 2  # « journaliste de Radio Équinoxe », « porte-parole de l’ONG Eau Vive »
        if reading.lower[i] == "ong" and reading.capital(end) and not reading.capital(end + 1):
            end += 1
        return more_adjectives(reading, end, limit)
    if reading.lower[i] in _BEFORE_NOUN and i not in reading.units and reading.capital(i + 1):
        i += 1  # « président du Grand Port de Marseille »
    run = i
    known = -1
    while run < size and run < limit and reading.words[run][0].isupper():
        if run in reading.units:
            known = reading.units[run][0] - 1
            run = reading.units[run][0]
            continue
        if (
            flags[run] & (lx.THING | lx.CAPITALISED | lx.HEAD)
            or reading.words[run].isupper()
            and len(reading.words[run]) > 1
            and not (run > i and flags[run] == 0 and len(reading.words[run]) > 5)
        ):
            known = run
        run += 1
    if run + 1 < size and reading.lower[run] == "(" and _spells(reading.words[run + 1], reading.words[i:run]):
        end = run  # « l’Alliance Fleuve Congo (AFC) »
    elif known >= 0:
        end = _joined(reading, known + 1)
        own = known == i and run == i + 2 and run < size and flags[i] & (lx.THING | lx.HEAD) and not flags[i + 1] & lx.GIVEN
        if own and reading.lower[run] in _OF_OR_FOR:
            end = run  # « chercheur au Centre Ovidius d’études pontiques »
    elif article:
        end = i + 1
    elif reading.lower[i] in _MEANS and reading.lower[run : run + 1] == ["en"] and ends_phrase(reading, run + 2):
        return run + 2  # « ministre des Ressources en eau, »
    elif run - i >= 3:
        end = run if flags[i] & lx.GIVEN else i + 1  # « bras droit de Loïk Le Floch-Prigent »
    else:
        end = run
    return more_adjectives(reading, end, limit)
