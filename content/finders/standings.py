"""Standings: of whom a phrase says that they are host, attending, represented, supporting or absent; and who is quoted."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Person, Quote
from .attendance import attendance, denied, retrospective, speaks
from .cast import Cast
from .events import Event, Words, is_year
from .lexicon import AUXILIARY, EVENT, HEAD, HUMAN, OFFICE, SEAT, STANDING
from .places import BREAKS, BUT, PREPOSITIONS, RELATIVE, Place, adjacent, first_of_clause, joined, neither, subject
from .reading import Reading
from .standing_phrases import ADVERBS, APART, Phrase, Phrases, match, outermost

# From the strongest to the weakest: where several hold, the first does.
_ORDER = ("host", "attending", "represented", "supporting", "absent", "quoted", "mentioned")
RANK = {standing: rank for rank, standing in enumerate(_ORDER)}


# Before a member of a list; any other preposition makes it a place or an aside.
_LISTED = frozenset(
    (
        ", ; : et and dont notamment que de d' du des le la les l' the par by of from with avec were was "
        "including y compris - – — ( both entre était étaient from outre"
    ).split()
)
_HOSTS = frozenset("hôte hôtesse hôtes host hostess hosts".split())
_DENIED = frozenset("n' ne pas sans retiré perdu refusé not never no without withdrew withdrawn lost refused didn't".split())
_ARTICLES = frozenset(("le", "la", "l'", "les", "the", "a"))
_AND = frozenset(("et", "and"))
_PARTS = frozenset((",", ";", "et", "and"))
_FROM = frozenset("from about by par sur".split())
_WITH = frozenset(("avec", "with"))
_FOR = frozenset(("pour", "for"))
_BEEN = frozenset("been was were is are be being".split())
_SELF = frozenset(("se", "s'"))
_DENYING = (["non"], ["pas"], ["not"])
_HEADS = ("présid", "coprésid", "dirig", "chair", "co-chair", "head", "lead")  # verbs said of bodies as of their meetings
_HE = frozenset("il elle ils elles he she they".split())
_OF = frozenset("of for de d' about".split())
_TOO = frozenset("également aussi too likewise".split())
_OWNED = frozenset("its their son sa leur ses leurs".split())
BY = frozenset(("by", "par"))
_OBJECT = 16  # words between a verb and the one it is said to
_TRAIL = 14  # words between a phrase of standing and the comma before « tout comme … »
_ONCE = frozenset("once formerly previously autrefois jadis naguère".split())
_HAD = frozenset(("had", "avait", "avaient"))
_INTO = frozenset("à en au aux to in into at the la le".split())
_GONE = 8  # words from a verb of travel to the place
_GUESTS = frozenset("invité invitée invités invitées convié conviée conviés attendu attendue attendus invited".split())
_SINCE = frozenset(("since", "depuis"))
_CLEFT = ["c'", "est"]
_SENT = 5  # words from a verb of sending to the office of the one sent
# More phrases of standing than this in one sentence are a list gone wild.
_HITS = 40


def find_standings(
    reading: Reading,
    places: list[Place],
    known: Phrases,
    words: Words,
    told: Event,
    near: bool,
    marked: Callable[[int], bool],
    before: str | None,
) -> list[tuple[int, str]]:
    """(entry, standing) for each that a sentence gives. `places` are its participants, in order.

    `told` is the event that the brief tells of, `near` whether the sentence or the one before names one, `marked` whether a
    character stands between quotation marks: what somebody says is not told. `before`: what the sentence before said last.
    """
    if not places or retrospective(reading, told):
        return []
    event = told.kind
    size = reading.size
    owners: list[Place] = []
    if "'s" in reading.lower:
        owners = [p for p in places if not p.person and p.end < size and reading.lower[p.end] == "'s"]
    if owners:  # « Germany’s Jan Allmen left the room »
        places = [p for p in places if p not in owners]
    found = list(attendance(reading, places, words, told)) if reading.signs & EVENT else []
    lower = reading.lower
    hits = []
    if reading.signs & STANDING:
        flags, starts_at = reading.flags, reading.sentence.starts
        for i in reading.keys:
            if flags[i] & STANDING:
                opening = known[lower[i]]
                second = lower[i + 1] if i + 1 < size else ""
                if (opening.loose or second in opening or second in ADVERBS) and not marked(starts_at[i]):
                    hits += match(reading, i, opening, bool(event) or near)
    if event and lower[0] in _FOR and places and places[0].outer == 1 and not places[0].person:
        found += _sent_for(reading, places, words)
    if not hits:
        return found
    hits = outermost(hits)[:_HITS]
    # « …, et, par visioconférence, Mme X » is still of the list.
    starts = sorted({start for start, _, phrase in hits if phrase.place != "around"})
    labels = [start for start, _, phrase in hits if phrase.place in ("label", "list")]
    for start, end, phrase in hits:
        if not _ONCE.isdisjoint(lower[max(0, start - 2) : end + 1]):
            continue  # "who once chaired the Forum"
        if phrase.place in ("subject", "body"):
            group = [] if _dated(reading, end) else subject(reading, places, start)
            heads = lower[start].startswith(_HEADS)
            if phrase.standing == "host" and event != "sitting" and end == start + 1 and heads and _runs(reading, end):
                group = []
            if phrase.place == "body":
                group = [p for p in group if not p.person]
            if start and start - 1 in reading.units and reading.units[start - 1][1].flag & SEAT and _unplaced(places, start - 1):
                group = []  # "since Brussels opened proceedings"
            if phrase.standing == "attending" and not _GUESTS.isdisjoint(lower[max(0, start - 2) : start]):
                group = []  # « attendu comme observateur », "invited to attend"
            if (
                lower[start - 1] in _BEEN
                and lower[start].endswith("ed")
                or phrase.standing == "host"
                and lower[start - 1] in _SELF
            ):
                group = []  # "the contract had been signed", « la commission se réunira »
            if phrase.standing == "host" and phrase.event and end == start + 1:
                group = [p for p in group if p.person and not lower[end : end + 1][0][0].isdigit()]  # « a réuni 31 % des voix »
            if not group and phrase.standing in ("attending", "absent") and (colon := _led_in(reading, places, start, end)):
                group = _list(reading, places, colon, [])
        elif phrase.place == "opening":
            group = _list(reading, places, end, starts) if start == 0 else []
        elif phrase.place == "aside":  # « Mme X, excusée, avait … »
            between = start and lower[start - 1] == "," and lower[end : end + 1] == [","]
            group = subject(reading, places, start) if between else []
        elif phrase.place == "beside":
            index = next((i for i, p in enumerate(places) if p.end == start), None)
            group = [] if index is None else [p for p in joined(reading, places, index) if p.end <= start]
        elif phrase.place == "owner":
            group = [p for p in places + owners if 0 <= start - p.end <= 4 and lower[p.end] == "'s"]
        elif phrase.place == "agent":
            group = _agent(reading, places, end, phrase)
            if group and lower[end - 1] in _WITH:  # « Lors d’une conférence de presse avec son homologue X, la ministre Y a … »
                group = group + [p for p in places if p.outer > group[-1].end and speaks(reading, p)][:1]
            if phrase.standing == "host" and event != "sitting" and lower[end - 1] in BY and _body_before(reading, start, words):
                group = []
        elif phrase.place == "receiver":
            after = next((p for p in places if p.person and p.start >= end), None)
            close = after is not None and _near(reading, end, after)
            group = subject(reading, places, start) if close else []
            whose = end < size and lower[end] in _OWNED and phrase.standing == "represented"
            # « Il a également reçu Mme X », "The Ambassador hosted X"
            whose = whose or not _HE.isdisjoint(lower[max(0, start - 4) : start])
            whose = whose or any(f & OFFICE for f in reading.flags[max(0, start - 2) : start])
            whose = whose or not words.house.isdisjoint(lower[max(0, start - APART) : start])  # « La commission a reçu X »
            if close and (group or whose or phrase.auxiliary == "+" and phrase.standing == "represented"):
                found.extend(
                    (p.entry, "attending") for p in joined(reading, places, places.index(after)) if p.start >= end and p.person
                )
                if phrase.standing == "represented":
                    found.extend(_sent_too(reading, places, places.index(after)))
            elif phrase.standing == "represented" and _sends(reading, end):
                group = subject(reading, places, start)
        elif phrase.place == "arriving":
            group = subject(reading, places, start) if _arrives(reading, end, told) else []
        elif phrase.place == "around":
            group = subject(reading, places, start) or first_of_clause(reading, places, start, end)
        elif phrase.place == "object":
            met = any(reading.flags[k] & EVENT for k in range(max(0, start - 4), start))
            direct = met and any(p.outer == end for p in places)
            group = _list(reading, places, end, starts) if direct else []
        else:
            itemised = lower[end : end + 1] == [":"]  # « Présents : …, au fauteuil ; … »
            group = _list(reading, places, end, labels if itemised else starts)
        if group and phrase.rest[:1] == ("présence",) or phrase.rest[:2] == ("the", "presence"):
            group = group + [p for p in subject(reading, places, start) if p.person]  # « X a inauguré le port en présence de Y »
        standing = phrase.standing
        if standing == "same":
            standing = found[-1][1] if found else before  # « La Suède en a fait autant »
            if not standing:
                continue
        if standing == "represented" and phrase.place == "agent" and event == "sitting":
            standing = "attending"  # « Au nom de la Grèce, Mme L. a annoncé … »
        elif standing == "supporting" and (_denied(lower, start) or event == "sitting" and all(p.person for p in group)):
            continue  # who backs a bill in the house that sits is of it
        elif (
            standing in ("attending", "host") and phrase.place == "subject" and (neither(reading, group, start) or denied(lower, start))
        ):
            standing = "absent" if standing == "attending" else "mentioned"
        if standing == "represented" and phrase.place in ("list", "label"):
            # "Represented: Germany, by its ambassador, Dr X": who represents is there
            present = [p for p in group if p.person and BY.intersection(lower[_previous(group, p) : p.outer])]
            found.extend((p.entry, "attending") for p in present)
            group = [p for p in group if p not in present]
        found.extend((place.entry, standing) for place in group)
        if group and phrase.place == "subject" and standing == "represented":
            found.extend((place.entry, "attending") for place in _envoys(reading, places, end))
        if group and phrase.place == "subject":
            found.extend((place.entry, standing) for place in _likewise(reading, places, end, words))
        if phrase.standing == "attending" and phrase.place == "agent":
            found.extend(_elliptic(reading, places, end))
    return found


def _sent_for(reading: Reading, places: list[Place], words: Words) -> list[tuple[int, str]]:
    """« Pour la Suède, la ministre X a … », « Pour la Suède était venue Mme X », « Pour l’Irlande, c’est l’ambassadeur qui a … »."""
    lower = reading.lower
    after = places[0].end + 1
    if lower[after - 1 : after] != [","]:
        came = reading.flags[after - 1 : after] and (reading.flags[after - 1] & (HUMAN | AUXILIARY) or lower[after - 1] in words.verbs)
        envoys = [p for p in places[1:2] if came and p.person and p.outer - after < _SENT]
        return [(places[0].entry, "represented"), (envoys[0].entry, "attending")] if envoys else []
    cleft = next((k + 2 for k in range(after, min(reading.size - 1, after + _TRAIL)) if lower[k : k + 2] == _CLEFT), after)
    envoy = next((p for p in places[1:] if p.person and p.outer == cleft), None)
    if cleft > after and "qui" in lower[cleft:] or envoy is not None and speaks(reading, envoy):
        return [(places[0].entry, "represented")] + ([(envoy.entry, "attending")] if envoy is not None else [])
    return []


def _near(reading: Reading, end: int, place: Place) -> bool:
    """Whether a person stands so near after word `end` that a verb there can be said of them: at most one comma, right before
    the name (« a accueilli à Genève les chefs de la diplomatie arménienne et azerbaïdjanaise, X et Y »), no other verb."""
    gap = reading.lower[end : place.outer]
    if len(gap) > _OBJECT or not BREAKS.isdisjoint(gap) or "," in gap[:-1] or gap[-1:] and gap[-1] in _FROM:
        return False  # "received a letter from the President"
    return len(gap) <= 8 or not any(f & HUMAN for f in reading.flags[end : place.outer])


def _arrives(reading: Reading, end: int, told: Event) -> bool:
    """Whether a verb of travel that ends before word `end` leads to where the event is: "flew to Doha on Tuesday"."""
    lower = reading.lower
    if not _HAD.isdisjoint(lower[max(0, end - 4) : end]):
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
        if lower[k] in (";", ",") or reading.flags[k] & HUMAN:
            return 0
    return 0


def _unplaced(places: list[Place], k: int) -> bool:
    return not any(p.outer <= k < p.end for p in places)


def _sends(reading: Reading, end: int) -> bool:
    """Whether someone by office alone is sent right after word `end`: « avait dépêché son consul général »."""
    lower, flags = reading.lower, reading.flags
    for k in range(end, min(reading.size, end + _SENT)):
        if lower[k] in PREPOSITIONS and k > end or lower[k] == "," or lower[k] in BREAKS:
            return False
        if flags[k] & OFFICE:
            return k > end
    return False


def _dated(reading: Reading, end: int) -> bool:
    """Whether a year right after a phrase puts it in another event: "took part in the 2022 negotiations"; a whole date
    does not."""
    return any(
        is_year(w) and not (k > 1 and reading.lower[k - 2].isdigit()) and reading.lower[k - 1] not in _SINCE
        for k, w in enumerate(reading.lower[end : end + 4], end)
    )


def _runs(reading: Reading, k: int) -> bool:
    """Whether what stands at word `k` is a body, no event: « préside la fédération »."""
    k += k < reading.size and reading.lower[k] in _ARTICLES
    return k < reading.size and bool(reading.flags[k] & HEAD) and not reading.flags[k] & EVENT


def _body_before(reading: Reading, start: int, words: Words) -> bool:
    """Whether what stands before word `start` is a body that does not meet: « la Ligue, présidée par X »."""
    around = range(max(0, start - APART), start)
    if any(reading.flags[k] & EVENT or reading.lower[k] in words.house for k in around):
        return False
    return any(reading.flags[k] & HEAD for k in around)


def _denied(lower: list[str], start: int) -> bool:
    """Whether a negation stands before a phrase, with no comma or « mais » between: « sans apporter son soutien »."""
    for k in range(start - 1, max(-1, start - 7), -1):
        if lower[k] == "," or lower[k] in BUT:
            return False
        if lower[k] in _DENIED:
            return True
    return False


def _agent(reading: Reading, places: list[Place], end: int, phrase: Phrase) -> list[Place]:
    """The first participant after word `end`, with nothing but its own phrase between."""
    for index, place in enumerate(places):
        if place.start >= end:
            gap = reading.lower[end : place.outer]
            # « l’hôte du sommet, le président X »
            apposed = reading.lower[end - 1] in _HOSTS and len(gap) <= 6 and gap[-1:] == [","] and "," not in gap[:-1]
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
                if _AND.intersection(gap):
                    last = k  # « à l’invitation de la France, de l’Inde et du Kenya »: up to the last « et »
                elif places[k].person or places[k - 1].person:
                    break
            return places[index : last + 1]
    return []


def _elliptic(reading: Reading, places: list[Place], end: int) -> list[tuple[int, str]]:
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


def _sent_too(reading: Reading, places: list[Place], index: int) -> list[tuple[int, str]]:
    """« Le Tchad avait dépêché son ministre, X, et la Centrafrique sa ministre, Y »: the verb left out after the first."""
    lower = reading.lower
    found = []
    for before, envoy in zip(places[index:], places[index + 1 :]):
        if (
            not envoy.person
            or lower[envoy.outer] not in _OWNED
            or any(f & HUMAN for f in reading.flags[before.end : envoy.outer])
        ):
            continue
        if before.person and not _PARTS.isdisjoint(lower[before.end : envoy.outer]):
            found.append((envoy.entry, "attending"))  # « et les libéraux flamands leur trésorier, Y »
        elif not before.person and _follows(lower, before, envoy) and lower[before.outer - 1] in _PARTS:
            found += [(before.entry, "represented"), (envoy.entry, "attending")]
    return found


def _follows(lower: list[str], before: Place, envoy: Place) -> bool:
    """Whether nothing stands between two places but the comma of a verb left out: « ; la Corée, son ambassadrice »."""
    return envoy.outer - before.end == (lower[before.end] == ",")


def _envoys(reading: Reading, places: list[Place], end: int) -> list[Place]:
    """The people right after word `end`, with no more than a comma between: "made do with an ambassador, X"."""
    index = next((i for i, p in enumerate(places) if p.person and p.start >= end), None)
    if index is None or places[index].outer > end + 1 or places[index].outer > end and reading.lower[end] != ",":
        return []
    return [p for p in joined(reading, places, index) if p.person and p.start >= end]


def _likewise(reading: Reading, places: list[Place], end: int, words: Words) -> list[Place]:
    """Those of whom the same is said after a comma: « …, tout comme la France et la Chine », ", as did Norway"."""
    lower = reading.lower
    for k in range(end, min(end + _TRAIL, reading.size - 2)):
        if lower[k] in BREAKS or lower[k] == ".":
            break
        if lower[k] in _AND and (too := next((p for p in places if p.start > k and p.outer == k + 1), None)):
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


def _previous(group: list[Place], place: Place) -> int:
    """Where the one before `place` in a group ends; the place itself for the first."""
    return next((p.end for p in reversed(group) if p.end <= place.outer), place.outer)


def _list(reading: Reading, places: list[Place], end: int, starts: list[int]) -> list[Place]:
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
        if "." in gap or len(gap) > 30:
            break
        if lower[place.end : place.end + 1] in _DENYING:
            continue  # « …, la CGT non »
        if len(gap) > 2 and place.person and _AND.isdisjoint(gap) and (gap[-1] in _OF or lower[place.outer] == "du"):
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


def _item(reading: Reading, place: Place) -> bool:
    """Whether a place after a semicolon is one more of a list, and no subject of its own: nothing but a mark follows."""
    lower = reading.lower
    k = place.outer - 1
    while k > 0 and lower[k] in ("and", "et", "the", "le", "la", "l'", "les"):
        k -= 1
    return lower[k] in (";", ",") and (place.end >= reading.size or lower[place.end] in (";", ".", ",", "(", "and", "et"))


def quoted(cast: Cast, quotes: tuple[Quote, ...]) -> tuple[Person, ...]:
    """The people, those merely mentioned but with words of their own now standing as quoted: or as attending, where the
    words were said at the sitting that the brief tells of."""
    standings: dict[str, str] = {}
    for q in quotes:
        if q.kind == "speech" and q.speaker and standings.get(q.speaker) != "attending":
            heard = cast.event is not None and cast.event.on_floor(q.start)
            standings[q.speaker] = "attending" if heard else "quoted"
    return tuple([_standing(p, standings[p.name]) if p.name in standings else p for p in cast.people])


def _standing(person: Person, standing: str) -> Person:
    """`person`, with a standing that is more than to be merely mentioned."""
    if person.standing != "mentioned" or person.kind != "person" and standing != "quoted":
        return person
    return Person.found(**{**person.__dict__, "standing": standing})
