"""Of whom a phrase of standing speaks: whoever it names after it, the list it leads in, the one it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from .attendance import HAD, speaks
from .events import Event, Words
from .lexicon import AUXILIARY, HUMAN, OFFICE
from .places import BREAKS, PREPOSITIONS, RELATIVE, Place, adjacent, joined
from .reading import Reading
from .smallwords import AND, BY, EXCEPT, NOBODY, OF, OF_THE, THE
from .standing_phrases import ADVERBS, Phrase

# Before a member of a list; any other preposition makes it a place or an aside.
_LISTED = frozenset(
    (
        ", ; : et and dont notamment que de d' du des le la les l' the par by of from with avec were was "
        "including y compris - – — ( both entre était étaient from outre"
    ).split()
)
_HOSTS = frozenset("hôte hôtesse hôtes host hostess hosts maison lieux".split())
_PARTS = frozenset((",", ";", "et", "and"))
_FROM = frozenset("from about by par sur".split())
_DENYING = (["non"], ["pas"], ["not"])
_OF = frozenset("of for de d' about".split())
_TOO = frozenset("également aussi too likewise".split())
_ONE = frozenset("a an the its their un une son sa leur".split())
OWNED = frozenset("its their son sa leur ses leurs".split())
_OWNED_BY = 4  # words of « son auxiliaire , » before a name
_OBJECT = 16  # words between a verb and the one it is said to
_TRAIL = 14  # words between a phrase of standing and the comma before « tout comme … »
_INTO = frozenset("à en au aux to in into at the la le".split())
_GONE = 8  # words from a verb of travel to the place
_AFTER = frozenset((";", ".", ",", "(", "and", "et"))
_CLEFT = ["c'", "est"]
_TURNS = frozenset("mais but while whereas tandis alors quand though although".split())  # what begins to speak of another
# What is received from somebody who is not there.
_SENT_BY = frozenset(
    "appel appels lettre message messages courrier soutien appui réponse demande note coup télégramme rapport plainte feu "
    "assurance assurances garanties félicitations condoléances".split()
)
_WERE = frozenset("were was are is".split())
_BEGUN = 3  # words of a sentence before a phrase whose subject stands after it: « Y étaient aussi … »
_SENT = 5  # words from a verb of sending to the office of the one sent


def sent_for(reading: Reading, places: list[Place], words: Words) -> list[tuple[int, str]]:
    """« Pour la Suède, la ministre X a … », « Pour la Suède était venue X », « Pour l’Irlande, c’est l’ambassadeur qui a … »."""
    lower = reading.lower
    after = places[0].end + 1
    if lower[after - 1 : after] != [","]:
        verb = after - 1 < reading.size and reading.flags[after - 1] & (HUMAN | AUXILIARY)
        came = verb or lower[after - 1 : after] and lower[after - 1] in words.verbs
        envoys = [p for p in places[1:2] if came and p.person and p.outer - after < _SENT]
        return [(places[0].entry, "represented"), (envoys[0].entry, "attending")] if envoys else []
    reach = range(after, min(reading.size - 1, after + _TRAIL))
    cleft = next((k + 2 for k in reach if lower[k : k + 2] == _CLEFT), after)
    envoy = next((p for p in places[1:] if p.person and p.outer == cleft), None)
    if cleft > after and "qui" in lower[cleft:] or envoy is not None and speaks(reading, envoy):
        return [(places[0].entry, "represented")] + ([(envoy.entry, "attending")] if envoy is not None else [])
    return []


def stands_near(reading: Reading, end: int, place: Place) -> bool:
    """Whether a person stands so near after word `end` that a verb there can be said of them: at most one comma, right before
    the name (« a accueilli à Genève les chefs de la diplomatie arménienne et azerbaïdjanaise, X et Y »), no other verb."""
    gap = reading.lower[end : place.outer]
    if len(gap) > _OBJECT or not BREAKS.isdisjoint(gap) or "," in gap[:-1] or gap[-1:] and gap[-1] in _FROM:
        return False  # "received a letter from the President"
    if not _SENT_BY.isdisjoint(gap) and (gap[-1] in OF or reading.lower[place.outer] in OF_THE):
        return False  # « a reçu un appel du roi X »
    return len(gap) <= 8 or not any(f & HUMAN for f in reading.flags[end : place.outer])


def arrives(reading: Reading, end: int, told: Event) -> bool:
    """Whether a verb of travel that ends before word `end` leads to where the event is: "flew to Doha on Tuesday"."""
    lower = reading.lower
    if not HAD.isdisjoint(lower[max(0, end - 4) : end]):
        return False
    for k in range(end + 1, min(reading.size, end + _GONE)):
        if lower[k] == "," or lower[k] in BREAKS:
            return False
        if reading.words[k][0].isupper() and lower[k - 1] in _INTO:
            return lower[k] in told.home
    return False


def _led_in(reading: Reading, places: list[Place], start: int, end: int) -> int:
    """Where the colon stands after which those are named of whom a phrase says so: « trois États manquaient : A, B et C »; 0
    where there is none, or the phrase is said of someone named."""
    lower = reading.lower
    if any(p.outer < start for p in places):
        return 0
    for k in range(end, min(reading.size, end + _TRAIL)):
        if lower[k] == ":":
            return k + 1
        if lower[k] in (";", ",") or reading.flags[k] & HUMAN and lower[k - 1] != "to":
            return 0
    return 0


def inverted(reading: Reading, places: list[Place], start: int, end: int, starts: list[int]) -> list[Place]:
    """The subjects of a phrase that stand after it: « N’avaient pas fait le déplacement X et Y », "Dialling in were X and Y";
    or after a colon."""
    colon = _led_in(reading, places, start, end)
    if colon:
        return listed(reading, places, colon, starts)
    lower = reading.lower
    if start > _BEGUN or lower[end - 1] in PREPOSITIONS and not _WERE.intersection(lower[end : end + 1]):
        return []
    while end < reading.size and (lower[end] in ADVERBS or lower[end] in _WERE):
        end += 1
    return listed(reading, places, end, starts) if any(p.outer == end for p in places) else []


def unplaced(places: list[Place], k: int) -> bool:
    return not any(p.outer <= k < p.end for p in places)


def sends(reading: Reading, end: int) -> bool:
    """Whether someone by office alone is sent right after word `end`: « avait dépêché son consul général »."""
    lower, flags = reading.lower, reading.flags
    for k in range(end, min(reading.size, end + _SENT)):
        if lower[k] in PREPOSITIONS and k > end or lower[k] == "," or lower[k] in BREAKS:
            return False
        if flags[k] & OFFICE:
            return k > end
    return False


def agents(reading: Reading, places: list[Place], end: int, phrase: Phrase) -> list[Place]:
    """The first participant after word `end`, with nothing but its own phrase between."""
    for index, place in enumerate(places):
        if place.start >= end:
            gap = reading.lower[end : place.outer]
            if gap and gap[0] in AND:
                return []  # "brought together the host and X"
            # « l’hôte du sommet, le président X »
            hosts = not _HOSTS.isdisjoint(reading.lower[max(0, end - 4) : end])
            owned = len(gap) <= _OWNED_BY and not OWNED.isdisjoint(gap[:1])  # « remplacé par son auxiliaire, Mgr X »
            office = phrase.standing == "host" and place.person and gap[:1] and gap[0] in THE
            office = office and any(f & OFFICE for f in reading.flags[end : place.outer])
            apposed = (hosts and len(gap) <= 6 or owned or office) and gap[-1:] == [","] and "," not in gap[:-1]
            if not apposed and len(gap) > 2 or any(w in BREAKS or w == "," and not apposed for w in gap):
                return []
            if any(w.endswith("ing") or f & HUMAN for w, f in zip(gap, reading.flags[end : place.outer])):
                return []  # "opened question period by asking the prime minister"
            if phrase.rest[-1:] == ("de",) and phrase.standing == "host" and len(phrase.rest) == 1 and not place.person:
                return []
            last = k = index
            while k + 1 < len(places) and adjacent(reading, places[k], places[k + 1]):
                k += 1
                if reading.lower[places[k].end : places[k].end + 1] in (["par"], ["by"]):
                    break
                gap = reading.lower[places[k - 1].end : places[k].outer]
                if places[k].person != places[index].person and gap[0] == ",":
                    break  # « au nom de la Celac, et la ministre X »
                if AND.intersection(gap):
                    last = k  # « à l’invitation de la France, de l’Inde et du Kenya »: up to the last « et »
                elif places[k].person or places[k - 1].person:
                    break
            return places[index : last + 1]
    return []


def elliptic(reading: Reading, places: list[Place], end: int) -> list[tuple[int, str]]:
    """« … et le Togo par sa ministre, Afi M. », « ; l’Angola et le Burundi, par leurs ambassadeurs »: the verb left out."""
    lower = reading.lower
    found = []
    after = [p for p in places if p.start >= end]
    first = 0  # of the list that ends at `index`
    for index, place in enumerate(after):
        if index and (after[index - 1].person or not adjacent(reading, after[index - 1], place)):
            first = index
        k = place.end + (lower[place.end : place.end + 1] == [","])
        if place.person and lower[place.outer - 1] in BY and _left_out(reading, place.outer - 1, end):
            found.append((place.entry, "attending"))  # « ; la Commission, par le directeur X », « celle du M23 par Y »
        by = not place.person and k < reading.size and lower[k] in BY
        if by and lower[after[first].outer - 1] in (",", "et", "and", ";"):
            found.extend((p.entry, "represented") for p in after[first : index + 1] if not p.person)
            if index + 1 < len(after) and after[index + 1].outer - k <= 2:
                found.append((after[index + 1].entry, "attending"))
    return found


def _left_out(reading: Reading, by: int, end: int) -> bool:
    """Whether the « par » at word `by` stands in a clause without a verb of its own, parted from what ends at word `end`."""
    for k in range(by - 1, max(end, by - _TRAIL), -1):
        if reading.lower[k] in _PARTS:
            return True
        if reading.flags[k] & HUMAN or reading.lower[k].endswith(("ed", "é", "ée", "és", "ées")):
            return False
    return False


def sent_too(reading: Reading, places: list[Place], index: int) -> list[tuple[int, str]]:
    """« Le Tchad avait dépêché son ministre, X, et la Centrafrique sa ministre, Y »: the verb left out after the first."""
    lower = reading.lower
    found = []
    for before, envoy in zip(places[index:], places[index + 1 :]):
        if (
            not envoy.person
            or lower[envoy.outer] not in OWNED
            or any(f & HUMAN for f in reading.flags[before.end : envoy.outer])
        ):
            continue
        if before.person and not _PARTS.isdisjoint(lower[before.end : envoy.outer]):
            found.append((envoy.entry, "attending"))  # « et les libéraux flamands leur trésorier, Y »
        elif not before.person and _follows(lower, before, envoy) and lower[before.outer - 1] in _PARTS:
            found += [(before.entry, "represented"), (envoy.entry, "attending")]
    return found


def sent_alike(reading: Reading, places: list[Place], end: int) -> Iterator[tuple[int, str]]:
    """« …; le Monténégro, un secrétaire d’État », ", Denmark a state secretary and Iceland nobody": the verb, and the name, left
    out."""
    lower, size = reading.lower, reading.size
    for place in places:
        at = place.end + (lower[place.end : place.end + 1] == [","])
        if place.person or place.start < end or at + 1 >= size or lower[place.outer - 1] not in _PARTS:
            continue
        if lower[at] in NOBODY:
            yield place.entry, "absent"
        elif lower[at] in _ONE and sends(reading, at):
            yield place.entry, "represented"


def _follows(lower: list[str], before: Place, envoy: Place) -> bool:
    """Whether nothing stands between two places but the comma of a verb left out: « ; la Corée, son ambassadrice »."""
    return envoy.outer - before.end == (lower[before.end] == ",")


def envoys(reading: Reading, places: list[Place], end: int) -> list[Place]:
    """The people right after word `end`, with no more than a comma between: "made do with an ambassador, X"."""
    index = next((i for i, p in enumerate(places) if p.person and p.start >= end), None)
    if index is None or places[index].outer > end + 1 or places[index].outer > end and reading.lower[end] != ",":
        return []
    return [p for p in joined(reading, places, index) if p.person and p.start >= end]


def likewise(reading: Reading, places: list[Place], end: int, words: Words) -> list[Place]:
    """Those of whom the same is said after a comma: « …, tout comme la France et la Chine », ", as did Norway"."""
    lower = reading.lower
    for k in range(end, min(end + _TRAIL, reading.size - 2)):
        if lower[k] in BREAKS or lower[k] == ".":
            break
        if lower[k] in AND and (too := next((p for p in places if p.start > k and p.outer == k + 1), None)):
            after = lower[too.end : too.end + 2]
            if after and after[0] in _TOO and (len(after) == 1 or not after[1][0].isalnum()):
                return [too]  # « …, et l’Ouganda également »
        if lower[k] == "," and lower[k + 1] in words.openers:
            for size in (3, 2, 1):
                if " ".join(lower[k + 1 : k + 1 + size]).replace("' ", "'") in words.likewise:
                    at = k + 1 + size
                    index = next((i for i, p in enumerate(places) if p.start >= at), None)
                    if index is not None and places[index].outer - at <= 1:
                        return [p for p in joined(reading, places, index) if p.start >= at]
                    break
    return []


def ends_before(group: list[Place], place: Place) -> int:
    """Where the one before `place` in a group ends; the place itself for the first."""
    return next((p.end for p in reversed(group) if p.end <= place.outer), place.outer)


def listed(reading: Reading, places: list[Place], end: int, starts: list[int]) -> list[Place]:
    """All participants after word `end` up to the end of the clause or the next phrase of standing."""
    lower = reading.lower
    itemised = lower[end : end + 1] == [":"]  # « Membres présents : … ; … »
    # what is said in a clause on one of them ends no list: « manquaient le Venezuela, qui n’avait pas été convié, et … »
    stop = next((s for s in starts if s >= end + 2 and RELATIVE.isdisjoint(lower[max(end, s - 4) : s])), reading.size)
    group = []
    for place in places:
        if place.start < end:
            continue
        if place.start >= stop:
            break
        gap = lower[(group[-1].end if group else end) : place.outer]
        if ";" in gap and not itemised and not {"for", "pour"} & set(gap) and not _item(reading, place):
            break
        # "; and X, who stood in for her minister"
        aside = stop < reading.size and not RELATIVE.isdisjoint(lower[stop - 2 : stop])
        if ";" in gap and stop < reading.size and ";" not in lower[place.end : stop] and not aside:
            break  # « ; la Libye, pourtant conviée, n’a pas envoyé de délégation »: of which something else is said
        if "." in gap or len(gap) > 30 or not _TURNS.isdisjoint(gap) or not EXCEPT.isdisjoint(gap):
            break
        acts = place.end < reading.size and reading.flags[place.end] & (HUMAN | AUXILIARY)
        if group and acts and end <= _BEGUN and lower[place.outer - 1] == ",":
            break  # « Soutenu par l’Espagne, le Grec X a obtenu six mois »
        if lower[place.end : place.end + 1] in _DENYING:
            continue  # « …, la CGT non »
        if len(gap) > 2 and place.person and AND.isdisjoint(gap) and (gap[-1] in _OF or lower[place.outer] == "du"):
            continue  # "gathered for the funeral of X"
        # « Ont pris part aux travaux la France … »
        whereto = 1 < len(gap) <= 6 and gap[0] in ("à", "au", "aux") and "," not in gap
        opening = not group and (whereto or len(gap) <= 2 and not any(w in PREPOSITIONS for w in gap))
        if place.outer and lower[place.outer - 1] not in _LISTED and not place.person and not opening:
            continue
        if (
            not place.person
            and place.outer
            and lower[place.outer - 1] in ("de", "du", "des", "d'", "of", "from", "by", "par")
            and place.outer - 1 >= end
        ):
            continue
        group.append(place)
    return group


def also_gave(reading: Reading, places: list[Place], start: int) -> Iterator[Place]:
    """Who gave besides, the verb left out, than those of the verb at word `start`: « …, le Qatar 500 millions et la Suisse 20 »."""
    for place in places:
        apart = reading.lower[place.outer - 1 : place.outer]
        if place.outer > start and not place.person and apart[0] in _PARTS and place.end < reading.size:
            if reading.words[place.end][0].isdigit():
                yield place


def _item(reading: Reading, place: Place) -> bool:
    """Whether a place after a semicolon is one more of a list, and no subject of its own: nothing but a mark follows."""
    lower = reading.lower
    k = place.outer - 1
    while k > 0 and lower[k] in ("and", "et", "the", "le", "la", "l'", "les"):
        k -= 1
    if lower[k] not in (";", ","):
        return False
    for k in range(place.end, reading.size):
        if lower[k] in _AFTER:
            return True
        if reading.flags[k] & (HUMAN | AUXILIARY):
            return False
    return True
