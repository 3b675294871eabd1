"""Who is at an event by the grammar of its noun: who attends it, speaks to those there, or speaks « lors du sommet »."""

from __future__ import annotations

from collections.abc import Iterator

from . import lexicon as lx
from .events import Event, Words, is_year
from .places import BREAKS, PREPOSITIONS, Place, first_of_clause, joined, neither, subject
from .reading import Reading
from .smallwords import CONTRACTED, EXCEPT, OF, OF_THE, QUE, TO

# How far, in words, the verb or the preposition may stand before the noun.
_BACK = 9
_NEGATIONS = frozenset(
    "pas jamais sans refusé refuse renoncé décliné empêché not never no didn't don't doesn't won't wouldn't cannot "
    "can't couldn't declined refused unable failed without barred prevented ruled scrapped against unlikely dropped shelved".split()
)
_NOT = frozenset(
    "not never without didn't doesn't don't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't cannot can't "
    "couldn't".split()
)
_NE = frozenset(("ne", "n'"))
_PAS = frozenset("pas jamais plus point guère aucun aucune nullement".split())
_NO = frozenset(("no", "aucun", "aucune"))
_ONLY = frozenset("only merely just simply seulement uniquement".split())
_INVITED = frozenset(
    "invité invitée invités invitées convié conviée attendu attendue attendus invited expected due asked".split()
)
_DURING = frozenset("at during lors pendant durant".split())
_WELCOMES = frozenset("welcome welcomes welcomed welcoming".split())  # delegates, or an outcome
_TAKING_TO = frozenset(  # words that take the preposition of the event as their own
    "soutien appui fin opposition appel retour hostilité attachement contribution alternative obstacle oppose opposé opposée "
    "renoncé parties party sides way road approach return end contribution support alternative opposition key objected objection threat "
    "backing blessing thanks boost money funds success succès place accès access rendez-vous concours aide nod commitment frein "
    "obstacle solution answer reference invitation invited favorable défavorable préalable".split()
)
_TIMES = frozenset("minute hour day night week month year morning".split())
_TAKEN = frozenset("take took takes taking taken".split())
_PARTICLES = frozenset("over on up down off out back away issue exception aim control charge note".split())
_DONE_THERE = frozenset(
    "gave put sat took made held won drew read led kept brought got stood ran set met spoke came lost let stole cast "
    "gives puts sits takes makes holds draws leads".split()
)
_LOOMED = frozenset("dominated featured loomed figured topped overshadowed".split())  # of what is only talked about
_BETWEEN = 12  # words between commas after a party
_ASIDE = 16  # words of an apposition between a person and the verb
_PARTICIPLES = ("é", "ée", "is", "ise", "i", "u", "it", "ert")  # « X a requis », « X a brandi »
_PARTICIPIAL = (*_PARTICIPLES, "ed", "és", "ées")
_PASSIVE = frozenset("was were been be being is are été".split())
_IS = frozenset("est sont fut furent".split())
_WILL_BE = frozenset("sera seront serait seraient".split())
_REMEMBERED = frozenset("souvient souviennent souvenait souvenaient remembers remember remembered".split())
_SELF = frozenset(("s'", "se"))
_DONE = ("é", "ée", "és", "ées")
_GONE = ("arriv", "all", "entr", "mont", "rest", "retourn", "rentr", "pass", "tomb", "né", "demeur", "remont")
_TOLD_OF = 6  # words before a name in which « que » begins what is told of somebody
_HAVING = frozenset(("a", "ont", "avait", "avaient"))
_STEPS = 4  # auxiliaries between
HAD = frozenset(("had", "avait", "avaient"))
_DETERMINERS = frozenset(
    "l' la le les un une son sa ses leur leurs ce cet cette ces the a an his her its their this that".split()
)
_LASTING = frozenset(("lors", "pendant", "durant"))  # « lors de l'assemblée générale »
_TO_THE = frozenset(("au", "aux"))
_ARTICLES = frozenset("les des ces ses leurs plusieurs un une".split())
_NOUN_AFTER = frozenset("sa son leur une un cette ce its his her their".split())
_CLAUSES = frozenset("that que qu' whether if si".split())  # "told reporters that the trial was over"
_TO = frozenset("à aux devant to before inside".split())
_OTHER = (["prochain"], ["prochaine"], ["précédent"], ["précédente"], ["dernier"], ["dernière"])


def attendance(reading: Reading, places: list[Place], words: Words, event: Event) -> Iterator[tuple[int, str, bool]]:
    """(entry, attending or absent, whether a verb says so) for those whom the nouns of events in a sentence put there; where
    none says so, they are who speaks or acts « lors du sommet »."""
    lower, flags = reading.lower, reading.flags
    sitting = event.kind == "sitting" and event.on_floor(reading.sentence.start)
    if event.kind == "sitting" and not sitting:
        return  # « À Tegucigalpa, le président a suivi l’audience à la télévision »
    for i in reading.keys:
        if not flags[i] & lx.EVENT or _other(lower, i, event) or any(p.outer <= i < p.end for p in places):
            continue  # "a fellow at the Danube Forum"
        if lower[i] in words.legislators and not sitting or lower[i] in _CROWDS and not event.kind:
            continue  # "told lawmakers": on any day, in a house that the text does not tell of
        at = far = during = False
        verb = 0  # of a subject that a comma parts from it: "X, the envoy, gave a talk at the forum"
        for k in range(i - 1, max(-1, i - _BACK), -1):
            word = lower[k]
            if word in BREAKS or word == "," or word in _CLAUSES and _NE.isdisjoint(lower[max(0, k - 4) : k]):
                closes = at and word == "," and lower[k + 1] in _HAVING  # « Le patron, X, a annoncé au sommet »
                at, verb = closes, k + 1 if during and word == "," else 0
                break
            if word in words.other and i - k < 4:
                at = False
                break
            if word in _TAKEN and lower[k + 1] in _PARTICLES:
                break  # "wants to take over the board"
            if word in words.verbs and not (word in _WELCOMES and lower[i] not in words.audience):
                if lower[k - 1] in _NOUN_AFTER:
                    at = False  # « a annulé sa venue au sommet »
                    break
                before = lower[max(0, k - 5) : k]
                passive = word.endswith("ed") and lower[k - 1] in _PASSIVE  # "was represented at the summit"
                if not passive and _INVITED.isdisjoint(before):
                    # "Briefing the Security Council, the envoy X warned …"
                    group = subject(reading, places, k) or (first_of_clause(reading, places, 0, i + 1) if k == 0 else [])
                    absent = _away(lower, k) or neither(reading, group, k)
                    if absent and word in _SPOKEN:
                        break  # « X n’est pas intervenue en séance » was there
                    group = [p for p in group if not left_out(lower, p)]
                    yield from ((p.entry, "absent" if absent else "attending", True) for p in group)
                at = False
                break
            if k and word in _TO and not words.away.isdisjoint(lower[max(0, k - 2) : k]):
                at = False  # "wrote to the meeting", « une lettre lue aux délégations »
                break
            if word in words.at and (lower[i] not in words.audience or word in _TO or word in _LASTING):
                if word == "before" and lower[k - 1].rstrip("s") in _TIMES:
                    break  # "resigned a day before the talks"
                if lower[k - 1] in _TAKING_TO and (word in _TO | TO or word in CONTRACTED):
                    break  # « a exprimé son soutien au sommet », "congratulated the parties to the talks"
                # not « à boycotter le congrès », "to open the talks"
                at = word not in TO or k + 1 == i or lower[k + 1] in _DETERMINERS or reading.capital(k + 1)
                during = word in _DURING or word == "devant"
            if flags[k] & lx.HUMAN and at:
                break
            if flags[k] & lx.OFFICE and at and reading.capital(i) and lower[k + 1] in words.at:
                at = False  # "a visiting fellow at the Danube Forum"
                break
        else:
            far = i >= _BACK
        if verb and event.kind:
            yield from ((p.entry, "attending", False) for p in places if p.person and _does(reading, p, i, words, verb))
        if at and (
            event.kind or HAD.isdisjoint(lower)
        ):  # "At the hearing on 4 June he had wondered": not what the text tells of
            # « a lancé à ses homologues le chancelier X »: the subject may stand right after
            yield from (
                (p.entry, "attending", False)
                for p in places
                if p.person and not far and (p.outer == i + 1 or speaks(reading, p))
                or event.kind and during and _does(reading, p, i, words)
                or event.kind and not far and not p.person and _announces(reading, p, i)
            )
            if event.kind and not far and lower[0] in _DURING and i < _BACK:  # "At the talks, Turkey asked for a pause"
                yield from ((p.entry, "attending", False) for p in places if _takes_part(reading, p, i))


def _announces(reading: Reading, place: Place, i: int) -> bool:
    """« Le Kenya a annoncé au sommet un accord »: whether a party is the subject of a French verb right before the event at `i`."""
    lower, k = reading.lower, place.end
    acts = place.end < i and lower[k] in _HAVING and lower[k + 1].endswith(_PARTICIPLES)
    return acts and not (place.outer and lower[place.outer - 1] in PREPOSITIONS) and _NE.isdisjoint(lower[k - 1 : k + 2])


def left_out(lower: list[str], place: Place) -> bool:
    """Whether a place is the one that is left out of those who come: « Tous, sauf X, sont venus », "Everyone except X came"."""
    before = lower[max(0, place.outer - 2) : place.outer]
    return not EXCEPT.isdisjoint(before) and "," not in before[1:]


def _does(reading: Reading, place: Place, i: int, words: Words, verb: int = 0) -> bool:
    """Whether somebody does something at the event at word `i`, whatever the verb: "X gave a paper at the talks". `verb`: where
    its words begin, if that is asked for."""
    if place.end > i or reading.lower[i] in words.audience or place.outer and reading.lower[place.outer - 1] in PREPOSITIONS | EXCEPT:
        return False
    k, steps = place.end, 0
    if reading.lower[k] == "," and reading.words[k + 1].islower() and reading.lower[k + 1] in _DONE_THERE:
        k += 1  # "The president, X, gave …"
    else:
        k, steps = _verb(reading, place)
    if not place.end <= k < i or verb and k - steps != verb or _is_told_of(reading, place, k, steps):
        return False
    word = reading.lower[k]
    done = word in _DONE_THERE or word.endswith("ed") or steps and (word in words.at or word == "be")
    done = done or bool(steps) and word.endswith(_PARTICIPLES) and not _HAVING.isdisjoint(reading.lower[k - steps : k])
    return bool(done) and reading.words[k].islower() and not denied(reading.lower, k)


def _away(lower: list[str], k: int) -> bool:
    """Whether the verb at `k` is denied in its clause: "took no part", « refuse d'assister »; not « n'a assisté qu'au dîner »."""
    low = max(0, k - 5)
    low = next((j + 1 for j in range(k - 1, low - 1, -1) if lower[j] == ","), low)
    before = lower[low:k]
    if not _NEGATIONS.isdisjoint(before) or not _NO.isdisjoint(lower[k - 1 : k + 2]):
        return True
    return not _NE.isdisjoint(before) and QUE.isdisjoint(lower[k + 1 : k + 3])


def denied(lower: list[str], start: int) -> bool:
    """Whether the verb at `start` is denied: "does not attend", « ne participent pas »; "not only attended" says more."""
    low = max(0, start - 4)
    for k in range(start - 1, low - 1, -1):
        if lower[k] == "," or lower[k] in BREAKS:
            return False
        if lower[k] in _NOT:
            return lower[k + 1] not in _ONLY
        if lower[k] in _NE:
            if any(lower[j] in _PAS and lower[j + 1] != "seulement" for j in range(k + 1, start)):
                return True  # « n’avaient pas fait le déplacement »
            said = lower[start + 1 : start + 4]
            return any(word in _PAS and after != "seulement" for word, after in zip(said[:2], [*said[1:], ""]))
    return False


def _other(lower: list[str], i: int, event: Event) -> bool:
    """Whether what stands beside the noun makes it another event: « le sommet de 2022 », « la prochaine réunion », « son audition
    du 5 novembre 2024 »."""
    low = max(0, i - 3)
    if any(map(str.isdigit, lower[low : i + _DATED])):
        if any(map(is_year, lower[low : i + 3])) or any(map(event.is_another, lower[i + 3 : i + _DATED])):
            return True
    return lower[i + 1 : i + 2] in _OTHER or event.tells_of_long_past(lower, low, i + 5)


def retrospective(reading: Reading, event: Event) -> bool:
    """Whether a sentence begins with the year of another event: « Lors du sommet d’Erevan, en mai 2025, … », "In 2019 he …",
    "In March he had …", "Last year …"."""
    lower = reading.lower
    if not _REMEMBERED.isdisjoint(lower):
        return True  # « se souvient d’un dîner avec X »
    if lower[0] in _IN and lower[1:2] and not HAD.isdisjoint(lower[2:_PLUPERFECT]) and lower[1] not in event.home:
        # "In March he had attended"
        return not reading.flags[1] & (lx.SEAT | lx.PLACE | lx.COUNTRY) and BREAKS.isdisjoint(lower[:_PLUPERFECT])
    if event.tells_of_long_past(lower, 0, _BEGUN):
        return True  # "A year ago he chaired the session"
    opening = lower[:_OPENING]
    if not any(map(str.isdigit, opening)):
        return False
    for k, word in enumerate(opening):
        if event.is_another(word):
            told = k < 2 or any(f & lx.EVENT for f in reading.flags[:k]) and lower[0] in _AT
            return told and BREAKS.isdisjoint(lower[:k])
    return False


_SPOKEN = frozenset(  # verbs of those who speak there: who did not may yet have been there
    "intervenir intervenu intervenue intervenait tell told tells address addressed brief briefed remind reminded".split()
)
_CROWDS = frozenset("crowd marchers protesters demonstrators foule manifestants".split())  # met on any day too
_SAID = frozenset((",", "»", "”", '"'))  # words in marks, or a comma after them
_AT = frozenset("à au aux lors pendant durant en après depuis at during in after since".split())
_IN = frozenset(("in", "en"))
_PLUPERFECT = 7  # words in which the verb of a sentence on another event stands
_DATED = 9  # words in which the date of an event ends that is told after it: « du mardi 5 novembre 2024 »
_BEGUN = 4  # words of a time that a sentence begins with
_OPENING = 14  # the same where a sentence begins with the event


def speakers(reading: Reading, places: list[Place]) -> list[Place]:
    """The people of a sentence who are the subject of a verb that only someone can be the subject of, alone or together."""
    found = []
    for index, place in enumerate(places):
        if place.person and speaks(reading, place):
            found += [p for p in joined(reading, places, index) if p.person and p.start <= place.start]
    return found


def acts_after_brackets(reading: Reading, place: Place) -> bool:
    """Whether a verb in the past stands after the brackets that follow a name: "X (Norway) circulated a paper"."""
    k, _ = _verb(reading, place)
    return k < reading.size and k > place.end and reading.words[k].islower() and reading.lower[k].endswith("ed")


def _takes_part(reading: Reading, place: Place, i: int) -> bool:
    """Whether a party is what a sentence that begins with the event at word `i` is about: "At the talks in Riga, Chad asked for
    a pause"; but "Chad dominated the agenda"."""
    if place.person or place.outer <= i or not acts(reading, place):
        return False
    if not _LOOMED.isdisjoint(reading.lower[place.end : place.end + 2]):
        return False
    return place.outer == i + 1 or reading.lower[place.outer - 1] == "," and reading.lower[i : place.outer].count(",") == 1


def acts(reading: Reading, place: Place) -> bool:
    """Whether a party is the subject of a verb: "The Russian Federation rejected the charge"."""
    if place.outer and reading.lower[place.outer - 1] in PREPOSITIONS:
        return False
    k = place.end
    if reading.lower[k : k + 1] == [","]:
        k = next((j + 1 for j in range(k + 1, min(reading.size, k + _BETWEEN)) if reading.lower[j] == ","), k)
    word = reading.words[k] if k < reading.size else ""
    return word.islower() and word.endswith("ed") or speaks(reading, place)


def speaks(reading: Reading, place: Place) -> bool:
    """Whether a verb of people stands with `place`: « X, ministre de Y, a dit », « , a dit X »."""
    lower, flags, size = reading.lower, reading.flags, reading.size
    k = place.outer - 1
    if k >= 0 and flags[k] & lx.HUMAN and reading.words[k][0].islower() and not flags[k] & (lx.TRANSITIVE | lx.SOMEONE):
        if not _has_subject(reading, k, place):
            return True
    if k > 0 and lower[k] == "," and flags[k - 1] & lx.HUMAN:
        return True
    if k > 1 and flags[k] & lx.HUMAN and flags[k - 1] & lx.AUXILIARY and lower[k - 2] in _SAID:
        return True  # « …, a lancé X aux délégués »
    owned = place.outer and (lower[place.outer - 1] in OF or lower[place.outer] in OF_THE)
    k, steps = _verb(reading, place)
    if owned and k - steps == place.end:
        return False  # « L’avocat de X a plaidé »
    if _is_told_of(reading, place, k, steps):
        return False
    if k >= size or not reading.words[k][0].islower():
        return False
    if flags[k] & lx.HUMAN:
        return True
    return steps > 0 and lower[k].endswith(_PARTICIPLES) and not _HAVING.isdisjoint(lower[k - steps : k])


def _has_subject(reading: Reading, k: int, place: Place) -> bool:
    """« les experts ont critiqué X », « ont demandé au ministre X »: whether a French verb at `k` right before a person has its
    subject before it, or speaks to them."""
    lower, flags = reading.lower, reading.flags
    if lower[place.outer] in _TO_THE:
        return True
    b = k - 1
    while b > 0 and flags[b] & lx.AUXILIARY:
        b -= 1
    noun = b > 0 and reading.words[b].isalpha() and reading.words[b].islower()
    return noun and any(lower[j] in _ARTICLES and lower[j - 1] not in PREPOSITIONS for j in range(max(1, b - 2), b))


def is_told_of(reading: Reading, place: Place) -> bool:
    """Whether a sentence tells what was done to a person, or what they had done before: « X est nommé directeur », « a rappelé que
    son prédécesseur, X, avait promis un audit »."""
    return _is_told_of(reading, place, *_verb(reading, place))


def _is_told_of(reading: Reading, place: Place, k: int, steps: int) -> bool:
    lower = reading.lower
    if not steps or k >= reading.size:
        return False
    auxiliaries = lower[k - steps : k]
    if not _PASSIVE.isdisjoint(auxiliaries) and lower[k].endswith(_PARTICIPIAL):
        return True  # "was not called", « a été convoqué »
    if lower[k - 1] in _IS and lower[k - 2] not in _SELF and lower[k].endswith(_DONE):
        return not lower[k].startswith(_GONE)  # « est nommé »; but « est intervenu », « s’est inquiété », « est arrivé »
    if lower[k - 1] in _WILL_BE and lower[k].endswith(_PARTICIPIAL):
        return True  # « sera entendu le 18 mars »
    return auxiliaries[0] in HAD and not _CLAUSES.isdisjoint(lower[max(0, place.start - _TOLD_OF) : place.outer + 1])


def _verb(reading: Reading, place: Place) -> tuple[int, int]:
    """The word after the auxiliaries that go on after a person and what is said of them between commas or in brackets, and how
    many auxiliaries there are."""
    lower, flags, size = reading.lower, reading.flags, reading.size
    k = place.end
    if k + 1 < size and lower[k] == "," and flags[k + 1] & (lx.HUMAN | lx.AUXILIARY):
        k += 1  # « la présidente, X, a repris »
    elif k < size and lower[k] in (",", "("):
        close = ")" if lower[k] == "(" else ","
        k = next((j + 1 for j in range(k + 1, min(size, k + _ASIDE)) if lower[j] == close), size)
        if k < size and lower[k] == ",":
            k = next((j + 1 for j in range(k + 1, min(size, k + _ASIDE)) if lower[j] == ","), size)
    steps = 0
    while k < size and steps < _STEPS and (flags[k] & lx.AUXILIARY or steps and lower[k] == "été"):
        k += 1
        steps += 1
    return k, steps
