"""Standings: of whom a phrase says that they are host, attending, represented, supporting or absent."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from ..model import Standing
from .attendance import HAD, attendance, denied, left_out, retrospective, speaks
from .events import Event, Words
from .lexicon import BODY, COUNTRY, EVENT, OFFICE, SEAT, STANDING
from .places import RELATIVE, Place, first_of_clause, joined, neither, subject
from .reading import Reading
from .smallwords import BE, BY, EXCEPT, NOBODY
from .standing_doubts import body_before, credited, dated, hedged, is_party, of_another, runs, told_of_others, withheld
from .standing_phrases import ADVERBS, APART, YET, Phrase, Phrases, match, outermost
from .standing_places import (
    OWNED,
    agents,
    also_gave,
    arrives,
    elliptic,
    ends_before,
    envoys,
    inverted,
    likewise,
    listed,
    sends,
    sent_alike,
    sent_for,
    sent_too,
    stands_near,
    unplaced,
)

# From the strongest to the weakest: where several hold, the first does.
RANK = {standing: rank for rank, standing in enumerate(get_args(Standing))}
_THAT = (["que"], ["qu'"])  # « a soutenu que » is to say so
_MET = ("attending", "host")
_WAS_DUE = frozenset(("devait", "devaient"))
_AWAY = ("represented", "absent")
_WITH = frozenset(("avec", "with"))
_FOR = frozenset(  # « Au nom de la Suède, la ministre X a … »
    (
        "pour", "for", "speaking for", "speaking on behalf of", "on behalf of", "au nom de", "au nom", "parlant pour",
        "s' exprimant pour",
    )
)  # fmt: skip
_OPENING_FOR = frozenset(words.split()[0] for words in _FOR)
_HELD = frozenset("with thanks to has have had enjoys won given".split())
_DECIDED = frozenset("decision move news plan deal agreement text announcement ruling measure result outcome bill".split())
_STOOD_FOR = ["represented"]
_DID_NOT = ["did", "not"]
_THEIRS = frozenset("seat chair place delegation minister envoy representative president leader ambassador".split())
_THROUGH = frozenset(("par", "through"))
_VOICES = frozenset("la l' its their".split())
_SELF = frozenset(("se", "s'"))
_SITTING_IN = frozenset("sat stood filled sitting standing filling deputising deputised deputized".split())  # for a minister
_BEING = frozenset(("being", "étant"))
_WAS_TO = (["was", "to"], ["were", "to"])
_HEADS = ("présid", "coprésid", "dirig", "chair", "co-chair", "head", "lead")  # verbs said of bodies as of their meetings
_HE = frozenset("il elle ils elles he she they".split())
_ONCE = frozenset("once formerly previously autrefois jadis naguère".split())
_GUESTS = frozenset("invité invitée invités invitées convié conviée conviés attendu attendue attendus invited".split())
_STANDING_IN = ("représentai", "suppléai", "remplaçai")  # what somebody does for another, who stands after it
_SUMS = ("million", "milliard", "billion")
_LEFT = frozenset(
    "quitté quittent quittaient claqué boycotté boycottaient boudé absents manquaient déserté left boycotted absent missing".split()
)
_THE = (["le"], ["la"], ["l'"], ["les"], ["the"], ["son"], ["sa"])
_ONE_WHO = frozenset("le la les son sa un une leur du".split())
_FORMERLY = frozenset("ancien ancienne anciens ex former erstwhile".split())
# Words in which what a country has, or backs, for long is told of: "hosts a large refugee population".
_KEPT = {"host": 7, "supporting": 3}
# More phrases of standing than this in one sentence are a list gone wild.
_HITS = 40
_JUDGED, _JUDGING = frozenset("a an “ \"".split()), 5  # what somebody calls a thing, so many words after it


def find_standings(
    reading: Reading,
    places: list[Place],
    known: Phrases,
    words: Words,
    told: Event,
    near: bool,
    marked: Callable[[int], bool],
    last: str | None,
) -> list[tuple[int, str]]:
    """(entry, standing) for each that a sentence gives. `places` are its participants, in order.

    `told` is the event that the brief tells of, `near` whether the sentence or the one before names one, `marked` whether a
    character stands between quotation marks: what somebody says is not told. `last`: what the sentence before said last.
    """
    if not places:
        return []
    event = told.kind
    size = reading.size
    owners = [p for p in places if not p.person and p.end < size and reading.lower[p.end] == "'s"]
    if owners:  # « Germany’s Jan Allmen left the room »
        places = [p for p in places if p not in owners]
    starts_at = reading.sentence.starts
    places = [p for p in places if p.person or not marked(starts_at[p.start])]  # “We are not OPEC”
    there = list(attendance(reading, places, words, told)) if reading.signs & EVENT else []
    found = [(entry, standing) for entry, standing, _ in there]
    lower = reading.lower
    hits = []
    if reading.signs & STANDING:
        flags = reading.flags
        following = [*lower[1:], "", ""]
        for i in reading.keys:
            if flags[i] & STANDING:
                opening, second = known[lower[i]], following[i]
                goes_on = second in opening.nexts and (second in ADVERBS or opening.after(second, following[i + 1]))
                if (goes_on or opening.loose and opening.may_go_on(lower, i)) and not marked(starts_at[i]):
                    hits += match(reading, i, opening, bool(event) or near)
    opens = event and lower[0] in _OPENING_FOR and places and 0 < places[0].outer < 5 and not places[0].person
    if not (there or hits or opens) or retrospective(reading, told):
        return []
    if opens and _speaks_for(reading, places[0]):
        found += sent_for(reading, places, words)
    if not hits:
        return found
    hits = outermost([hit for hit in hits if hit[0] == 0 or hit[2].place != "opening"])[:_HITS]
    if not hits:
        return found
    telling = _Telling(reading, places, owners, words, told, hits, found)
    for start, end, phrase in hits:
        if not _ONCE.isdisjoint(lower[max(0, start - 2) : end + 1]):
            continue  # "who once chaired the Forum"
        if phrase.standing in _MET and of_another(reading, start, end, told):
            continue
        group = telling.group(start, end, phrase)
        if group is not None:
            telling.tell(start, end, phrase, group, last)
    if any(lower[start] in _WAS_DUE for start, _, _ in hits):  # « devait participer au sommet, mais a renoncé »
        stayed = {entry for entry, standing in found if standing == "absent"}
        found[:] = [f for f in found if f[0] not in stayed or f[1] != "attending"]
    away = {entry for entry, standing in found[len(there) :] if standing in _AWAY} if there else ()
    if away:  # "declined an invitation to the summit", "was represented at the talks"
        found = [f for f, (entry, _, sure) in zip(found, there) if sure or entry not in away] + found[len(there) :]
    # « Pour l’Irlande, c’est l’ambassadeur qui a pris la parole », "was present at the level of ambassador": he was, for a
    # country that was not there itself.
    sent = [(entry, "attending") for entry, standing in found if entry < 0 and standing == "represented"] if found else []
    return [told for told in found if told not in sent] if sent else found


def _speaks_for(reading: Reading, place: Place) -> bool:
    """Whether a sentence begins with words that bring in who speaks for a place: any party for « Pour … », else a country."""
    words = " ".join(reading.lower[: place.outer])
    unit = reading.units.get(place.start)
    return words in _FOR and (words in ("pour", "for") or unit is not None and bool(unit[1].flag & COUNTRY))


class _Telling:
    """What the phrases of standing of one sentence say of its places; `hits` are (start, end, phrase), `found` is added to."""

    __slots__ = ("reading", "places", "owners", "words", "told", "found", "starts", "labels", "said", "verbs")

    def __init__(
        self,
        reading: Reading,
        places: list[Place],
        owners: list[Place],
        words: Words,
        told: Event,
        hits: list[tuple[int, int, Phrase]],
        found: list[tuple[int, str]],
    ):
        self.reading, self.places, self.owners, self.words, self.told, self.found = reading, places, owners, words, told, found
        # « …, et, par visioconférence, Mme X » is still of the list.
        self.starts = sorted({start for start, _, phrase in hits if phrase.place != "around"})
        self.said = {(start, phrase.standing): start for start, _, phrase in hits if phrase.place in ("subject", "body")}
        self.verbs = list(self.said.values())
        self.labels = [start for start, _, phrase in hits if phrase.place in ("label", "list")]

    def group(self, start: int, end: int, phrase: Phrase) -> list[Place] | None:
        """The places of whom the phrase at words `start`:`end` tells; None where it says nothing."""
        reading, places = self.reading, self.places
        lower = reading.lower
        if phrase.standing == "absent" and start and (lower[start] in _BEING or lower[start - 1] in _BEING):
            at = next((i for i, p in enumerate(places) if p.end in (start - 1, start)), -1)  # « la ministre Y étant retenue »
            return [places[at]] if at >= 0 else []
        if phrase.place in ("subject", "body", "around") and (k := credited(lower, start)):
            at = next((i for i, p in enumerate(places) if p.end == k), -1)
            return joined(reading, places, at) if at >= 0 else []
        if phrase.place in ("subject", "body"):
            return self._subjects(start, end, phrase)
        if phrase.place == "neither":  # "Neither Iran nor Oman has been invited"
            group = subject(reading, places, start, self.verbs)
            return group if len(group) > 1 and neither(reading, group, start) else None
        if phrase.place == "relative":  # "the mission, which Norway and Chile finance"
            group = subject(reading, places, start, self.verbs)
            opens = group[0].outer - (lower[group[0].outer] not in RELATIVE) if group else 0  # "that Prime Minister X called"
            called = phrase.standing != "host" or opens and reading.flags[opens - 1] & EVENT  # "the strike that the union called"
            return group if called and opens >= 0 and lower[opens] in RELATIVE else None
        if phrase.place == "agent":
            return self._agents(start, end, phrase)
        if phrase.place == "receiver":
            return self._receivers(start, end, phrase)
        if phrase.place == "opening":
            group = listed(reading, places, end, self.starts)
        elif phrase.place == "aside":  # « Mme X, excusée, avait … »
            between = start and lower[start - 1] == "," and lower[end : end + 1] == [","]
            group = subject(reading, places, start) if between else []
        elif phrase.place == "beside":
            # "with Norway’s adviser, Ann B., presiding"
            apart = lower[start].endswith("ing") or lower[start] in NOBODY or lower[start] == "in" and "with" in lower[:start]
            before = start - (start > 0 and lower[start - 1] == "," and apart)
            if before and lower[before - 1] == ")":  # "with Tama Lund (Labour, Otago) in the chair"
                before = next((k for k in range(before - 2, max(0, before - APART), -1) if lower[k] == "("), before)
            index = next((i for i, p in enumerate(places) if p.end == before), None)
            group = [] if index is None else [p for p in joined(reading, places, index) if p.end <= start]
        elif phrase.place == "owner":
            group = [p for p in places + self.owners if 0 <= start - p.end <= 4 and lower[p.end] == "'s"]
            if phrase.standing == "supporting" and not phrase.rest:  # "with Norway's support", not "to seek Norway's support"
                group = [p for p in group if lower[p.outer - 1] in _HELD]
        elif phrase.place == "arriving":
            there = arrives(reading, end, self.told)
            group = subject(reading, places, start) if there else []
            if there and not group and not start:
                group = first_of_clause(reading, places, start, end)  # « Arrivé lundi à Oslo, X a plaidé »
        elif phrase.place == "around":
            group = subject(reading, places, start, self.verbs) or first_of_clause(reading, places, start, end)
        elif phrase.place == "object":
            met = any(reading.flags[k] & EVENT for k in range(max(0, start - 4), start))
            direct = met and any(p.outer == end for p in places)
            group = listed(reading, places, end, self.starts) if direct else []
        elif phrase.place == "list" and (start, phrase.standing) in self.said and subject(reading, places, start, self.verbs):
            return None  # « La Norvège et le Danemark étaient présents, … »
        else:
            itemised = lower[end : end + 1] == [":"]  # « Présents : …, au fauteuil ; … »
            group = listed(reading, places, end, self.labels if itemised else self.starts)
        return group

    def _subjects(self, start: int, end: int, phrase: Phrase) -> list[Place] | None:
        """Of whom a verb is said: « X a présidé »."""
        reading, places = self.reading, self.places
        lower = reading.lower
        group = [] if dated(reading, start, end, self.told) else subject(reading, places, start, self.verbs)
        heads = end == start + 1 and self.told.kind != "sitting" and lower[start].startswith(_HEADS)
        if phrase.standing == "host" and heads and runs(reading, end, self.words):
            group = []
        if group and told_of_others(reading, group, start):
            return None
        if phrase.place == "body":
            group = [p for p in group if not p.person]
        if lower[start:end] == _STOOD_FOR and not is_party(reading, end):
            group = []  # "represented the strikers"
        if group and phrase.standing == "absent" and lower[start] in BE and "whose" in lower[group[-1].end : start]:
            if lower[start - 1] not in _THEIRS:
                group = []  # "whose office was not consulted"; but "whose seat was empty"
        if lower[start] == "called" and phrase.standing == "host" and not _JUDGED.isdisjoint(lower[end : end + _JUDGING]):
            group = []  # "called the talks in Oslo a farce"
        if start and start - 1 in reading.units and reading.units[start - 1][1].flag & SEAT and unplaced(places, start - 1):
            group = []  # "since Brussels opened proceedings"
        awaited = lower[start - 1] != "," and not _GUESTS.isdisjoint(lower[max(0, start - 2) : start])
        if phrase.standing == "attending" and awaited:
            group = []  # « attendu comme observateur », "invited to attend"
        if (
            lower[start - 1] in BE
            and lower[start].endswith("ed")
            or phrase.auxiliary
            and lower[start - 1] == "été"
            or phrase.standing == "host"
            and lower[start - 1] in _SELF
        ):
            group = []  # "the contract had been signed", « la commission se réunira »
        if phrase.standing in _KEPT and not self.words.kept.isdisjoint(lower[end : end + _KEPT[phrase.standing]]):
            # "hosts a large refugee population", "backs the rebels", « a convoqué l’ambassadeur »
            group = [p for p in group if p.person and not lower[start].startswith("convoqu")]
        if phrase.standing == "host" and phrase.event and end == start + 1:
            # « a réuni 31 % des voix »
            alone = end == self.reading.size or not lower[end][0].isalnum()  # "Norway presided."
            group = [p for p in group if (p.person or alone) and not "".join(lower[end : end + 1])[:1].isdigit()]
        if not group and phrase.standing in ("attending", "absent") and not lower[start].startswith(_STANDING_IN):
            group = inverted(reading, places, start, end, self.starts)
        return group

    def _agents(self, start: int, end: int, phrase: Phrase) -> list[Place]:
        """By or with whom something was done: « réunis par X », « présidé avec X »."""
        reading, places = self.reading, self.places
        lower = reading.lower
        group = agents(reading, places, end, phrase)
        if lower[start:end] == _STOOD_FOR and (not group or group[0].person or group[0].start > end + 1 or not self.told.kind):
            return []
        if lower[start].startswith(_STANDING_IN[:1]) and end - start < 3 and group and group[0].person:
            return []  # « Me X représentait Y »
        if lower[start] == "remplaçant" and lower[start - 1] in _ONE_WHO:
            return []  # « Le remplaçant de X sera nommé en juin »
        if any(map(self.told.is_another, lower[start + 1 : end])):
            return []  # « L’accord signé en 2019 par X »
        if phrase.standing == "absent" and end == start + 1:  # « une réunion, sans la Chine »; not « sans la Chine, … »
            met = any(reading.flags[k] & EVENT for k in range(max(0, start - APART), start))
            return group if met and group and lower[group[-1].end : group[-1].end + 1] != [","] else []
        if phrase.standing == "attending" and end > start + 1 and lower[start] in _THROUGH and lower[start + 1] in _VOICES:
            # « Moscou, par la voix de X, … » is at the table; « le ministère, par la voix de son porte-parole, … » need not be
            sent = any(at < start and unit.flag & (COUNTRY | SEAT | BODY) for at, (_, unit) in reading.units.items())
            group = group if sent else []
        if lower[end - 1] in _WITH:
            # « Lors d’une conférence de presse avec son homologue X, la ministre Y a … »
            if group:
                group = group + [p for p in places if p.outer > group[-1].end and speaks(reading, p)][:1]
            if phrase.standing == "attending":
                group = group + [p for p in subject(reading, places, start) if p.person and p not in group]
        passive = phrase.standing == "host" and lower[end - 1] in BY
        if passive and self.told.kind != "sitting" and body_before(reading, start, self.words):
            k = group[-1].end + 1 if group else 0
            group = group if k and not self.words.sat.isdisjoint(lower[k : k + 1]) else []  # "the League, chaired by X, met"
        if passive and lower[start] == "welcomed" and not _DECIDED.isdisjoint(lower[max(0, start - 4) : start]):
            group = []  # "the decision was welcomed by Norway"
        return group

    def _receivers(self, start: int, end: int, phrase: Phrase) -> list[Place]:
        """Who received somebody that stands after the phrase, and is found attending: « X a reçu Y »."""
        reading, places = self.reading, self.places
        lower, size = reading.lower, reading.size
        after = next((p for p in places if p.person and p.start >= end), None)
        close = after is not None and stands_near(reading, end, after)
        group = subject(reading, places, start) if close else []
        whose = end < size and lower[end] in OWNED and phrase.standing == "represented"
        # « Il a également reçu Mme X », "The Ambassador hosted X"
        whose = whose or not _HE.isdisjoint(lower[max(0, start - 4) : start])
        whose = whose or any(f & OFFICE for f in reading.flags[max(0, start - 2) : start])
        whose = whose or not self.words.house.isdisjoint(lower[max(0, start - APART) : start])  # « La commission a reçu X »
        if close and (group or whose or phrase.auxiliary == "+" and phrase.standing == "represented"):
            self.found.extend(
                (p.entry, "attending") for p in joined(reading, places, places.index(after)) if p.start >= end and p.person
            )
            if phrase.standing == "represented":
                self.found.extend(sent_too(reading, places, places.index(after)))
        elif phrase.standing == "represented" and sends(reading, end):
            group = subject(reading, places, start)
        elif phrase.standing == "host" and phrase.auxiliary and lower[end : end + 1] in _THE and sends(reading, end):
            group = [p for p in subject(reading, places, start) if p.person]  # « X a reçu l’ambassadeur »
        return group

    def tell(self, start: int, end: int, phrase: Phrase, group: list[Place], last: str | None) -> None:
        """Add what the phrase says of the places of `group` to what is found."""
        reading, places = self.reading, self.places
        lower = reading.lower
        if group and phrase.rest[:1] == ("présence",) or phrase.rest[:2] == ("the", "presence"):
            group = group + [p for p in subject(reading, places, start) if p.person]  # « X a inauguré le port en présence de Y »
        if not HAD.isdisjoint(lower[max(0, start - 2) : start]):
            # « L’ancien négociateur X, qui avait conduit les pourparlers d’Almaty »
            group = [p for p in group if not (p.person and _FORMERLY.intersection(lower[p.outer : p.end]))]
        standing = phrase.standing
        if standing == "attending" and not EXCEPT.isdisjoint(lower[:start]):
            group = [p for p in group if p.outer > start or not left_out(lower, p)]  # "Everyone except Chad came"
        if standing in _MET and lower[start - 1] == "have" and lower[start - 3 : start - 1] in _WAS_TO:
            standing = "absent"  # "who was to have opened the meeting"
        if standing == "absent" and lower[start:end] == _DID_NOT and (self.found[-1][1] if self.found else last) == "supporting":
            return  # "France backed the plan. Chad did not."
        if standing == "same":
            standing = self.found[-1][1] if self.found else last  # « La Suède en a fait autant »
            if not standing:
                return
        if standing == "absent" and phrase.place in ("list", "agent") and not EXCEPT.isdisjoint(lower[start:end]):
            if not _LEFT.isdisjoint(lower[:start]):
                standing = "attending"  # « Les ministres ont quitté la séance, à l’exception de X »
        if standing == "represented" and phrase.place == "subject" and neither(reading, group, start):
            standing = "absent"  # « Ni le Mali ni le Niger n’ont envoyé de ministre »
        spoken = standing == "represented" and phrase.place == "agent" and self.told.kind == "sitting"
        if spoken and (lower[start] not in _SITTING_IN or not any(p.person for p in group)):
            standing = "attending"  # « Au nom de la Grèce, Mme L. a annoncé … »
        elif standing == "supporting" and (
            lower[end : end + 1] in _THAT or withheld(lower, start) or hedged(lower, start, self.words)
        ):
            return
        elif standing == "supporting" and self.told.kind == "sitting" and all(p.person for p in group):
            return  # who backs a bill in the house that sits is of it
        elif standing in _MET and phrase.place == "subject" and (neither(reading, group, start) or denied(lower, start)):
            if not YET.isdisjoint(lower[max(0, start - 2) : start]):
                return
            standing = "absent" if standing == "attending" else "mentioned"
        if standing == "represented" and phrase.place in ("list", "label"):
            # "Represented: Germany, by its ambassador, Dr X": who represents is there
            present = [p for p in group if p.person and BY.intersection(lower[ends_before(group, p) : p.outer])]
            self.found.extend((p.entry, "attending") for p in present)
            group = [p for p in group if p not in present]
        if standing == "absent" and self.labels and phrase.place in ("subject", "around") and len(group) == 1:
            # "Present were … representing the minister, X, who was detained in …"
            self.found[:] = [f for f in self.found if f != (group[0].entry, "attending")]
        self.found.extend((place.entry, standing) for place in group)
        if standing == "represented" and phrase.place == "subject" and not any(p.person for p in group):
            # "Scotland is sending its finance secretary, Ann B."
            self.found.extend((place.entry, "attending") for place in envoys(reading, places, end))
        if group and standing == "represented" and phrase.place in ("subject", "receiver"):
            self.found.extend(sent_alike(reading, places, end))
        if group and phrase.place == "subject":
            self.found.extend((place.entry, standing) for place in likewise(reading, places, end, self.words))
        if group and standing == "supporting" and lower[end - 1].startswith(_SUMS):
            self.found.extend((place.entry, standing) for place in also_gave(reading, places, start))
        if phrase.standing == "attending" and phrase.place == "agent":
            self.found.extend(elliptic(reading, places, end))
