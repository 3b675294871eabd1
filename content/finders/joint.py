"""Speakers that are several and share one verb: « la France, l'Allemagne et l'Italie ont dit », "the ministers of A, B and C said".

A tie reads the phrase beside its verb; here it is widened to the whole list, where each member of it can only be one.
"""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital, is_adverb
from .lexicon import DEMONYM, OFFICE
from .smallwords import AND, OF, POSSESSIVE
from .speakers import Reader
from .verbs import Event

_LONGEST = 9  # words of a member


def joint(reader: Reader, who: Mention, event: Event | None) -> Mention | None:
    """Those who speak together, of whom `who` is a part: two joined by "and", or a list; None where it is all, or where that is in
    doubt. Without an event, a preposition gives them: "according to [France and Germany], …"."""
    two = _both(reader, who, event) if event is not None else None
    return _listed(reader, two or who, event) or two


def of_several(reader: Reader, event: Event) -> Mention | None:
    """« [Les présidents du Ghana et du Togo] ont promis »: a list of complements, all of one noun, right before a verb."""
    low, who = reader.low, reader.clause.who
    if not reader.cues.grammar.clitic_subjects or not event.finite or event.passive or not low[event.group].endswith("nt"):
        return None
    last = k = event.group - 1
    several = False
    while k > 2:
        m = who[k]
        start = m.first if m is not None else k
        while start > 1 and low[start] not in OF and (low[start - 1] in OF or low[start - 1] in reader.cues.determiners):
            start -= 1
        if m is None or m.form not in ("name", "nominal") or m.kind == "person" or low[start] not in OF:
            break
        if low[start - 1] not in (",", *AND):
            return None
        several, k = several or low[start - 1] in AND, start - 2
    head = who[k] if k >= 0 else None
    headed = several and head is not None and head.form == "nominal" and head.kind == "person" and head.number == "p"
    return _whole(reader, head, head.first, last) if headed and k < last else None


def _listed(reader: Reader, who: Mention, event: Event | None) -> Mention | None:
    """The list of those who speak, of which `who` is a part."""
    if who.form == "pronoun" or who.number not in "sp" or not 0 <= who.first <= who.last < len(reader.low):
        return None
    if not reader.clause.holds(who):
        return None
    if event is None:
        led = who.first - (who.first > 0 and reader.low[who.first - 1] in reader.cues.determiners)
        if not led or reader.low[led - 1] not in reader.cues.grammar.governing:
            return None
        last = _to_the_right(reader, who, len(reader.low))
        return _whole(reader, who, who.first, last) if last > who.last and reader.low[last + 1 : last + 2] == [","] else None
    if reader.cues.grammar.clitic_subjects and not reader.low[event.group].endswith("nt"):
        return None
    if who.first > event.last:
        last = _to_the_right(reader, who, len(reader.low))
        beside = who.first - (who.first > 0 and reader.low[who.first - 1] in reader.cues.determiners) <= event.last + 1
        ends = last > who.last and beside and _ends_list(reader, last + 1)
        return _whole(reader, who, who.first, last) if ends else None
    first, last = who.first, who.last
    beside = _to_the_right(reader, who, event.group)
    apart = reader.low[beside + 1 : beside + 2] == [","] and reader.low[event.group - 1] == ","
    if last < beside and (beside + 1 == event.group or apart):
        last = beside
    if last + 1 != event.group and not apart or not event.finite:
        return None
    first = _to_the_left(reader, first, last)
    return _whole(reader, who, first, last) if (first, last) != (who.first, who.last) else None


def _ends_list(reader: Reader, k: int) -> bool:
    """Whether a list after its verb can end before place `k`: at a mark, a preposition or a day, and not before a verb."""
    low, grammar = reader.low, reader.cues.grammar
    return k >= len(low) or not low[k][0].isalnum() or low[k] in grammar.governing or low[k] in grammar.times


def _whole(reader: Reader, who: Mention, first: int, last: int) -> Mention:
    """The phrase from place `first` to `last`, of several."""
    c = reader.clause
    bare = first + (reader.low[first] in reader.cues.determiners)
    start = who.bare if first == who.first else c.starts[bare]
    return Mention(first, last, c.starts[first], c.ends[last], start, c.ends[last], None, "guess", None, "p")


def _to_the_right(reader: Reader, who: Mention, stop: int) -> int:
    """Where a list that goes on after `who` (", B and C", « et de B ») ends before `stop`; the last place of `who` where none
    does."""
    low, k = reader.low, who.last + 1
    begun, named = who.last, who.form == "name" and who.kind == "person"
    while k + 1 < stop and (low[k] == "," or low[k] in AND):
        final = low[k] in AND or low[k + 1] in AND
        first = k + 1 + (low[k] == "," and final)
        last = _member_end(reader, first, stop)
        of_the_same = named and "," in low[who.first : k + 1] and (reader.clause.who[last] or who).form != "name"
        if last < first or of_the_same:
            return begun  # "said X, a colonel and a senator"
        if final:
            return last
        k = last + 1
    return begun


def _member_end(reader: Reader, first: int, stop: int) -> int:
    """The last place of a member that begins at `first`: a country, a body, « de B », an adjective of a people; -1 where none
    does."""
    low, who = reader.low, reader.clause.who
    k = first
    while k < stop and (low[k] in OF or low[k] in reader.cues.determiners):
        if who[k] is not None:
            break
        k += 1
    if k >= stop:
        return -1
    m = who[k]
    if m is not None:
        return m.last if m.form in ("name", "nominal") and m.last < stop else -1
    if low[k].isalpha() and reader.cues.speaks(low[k]) and not any(e.at == k for e in reader.events):
        return k
    return k if reader.cues.grammar.clitic_subjects and _of_a_people(reader, k) and k == first else -1


def _of_a_people(reader: Reader, k: int) -> bool:
    """« les ministres français et [allemand] »."""
    return bool(reader.cues.flags.get(reader.low[k], 0) & DEMONYM)


def _to_the_left(reader: Reader, first: int, last: int) -> int:
    """Where the list begins whose last member, or last members, stand from place `first` to `last`."""
    low, determiners = reader.low, reader.cues.determiners
    joined = not AND.isdisjoint(low[first : last + 1])
    apposed = joined and low[last + 1 : last + 2] == [","]
    k = first - 1
    while k > 0 and low[k] in determiners:
        k -= 1
    found = first
    while k > 0 and (low[k] == "," and joined or low[k] in AND and not joined):
        joined = True
        if _splits_name(reader, k):
            while k > 1 and capital(reader.clause.words[k - 1]) and reader.clause.who[k - 1] is None:
                k -= 1
            return k + (low[k] in determiners)  # "the newspaper The [Globe and Mail] said"
        k -= low[k] in AND and low[k - 1] == ","
        begins = _member_start(reader, k - 1)
        if begins is None or apposed and (reader.clause.who[k - 1] is None or reader.clause.who[k - 1].kind != "country"):
            break  # "Both leaders, [X and Y], said"
        found, k = begins, begins - 1
    opens = found == 0 or low[found - 1] in BREAKS or low[found - 1] == "," or low[found - 1] in reader.cues.grammar.that
    return found if opens else first


def _splits_name(reader: Reader, k: int) -> bool:
    """Whether an "and" at place `k` can only stand within one name that nobody knows: a lone word on its right, "The" on its left."""
    low, words, who = reader.low, reader.clause.words, reader.clause.who
    if low[k] not in AND or k < 3 or not capital(words[k + 1]) or who[k + 1] is not None or who[k - 1] is not None:
        return False
    return capital(words[k - 1]) and capital(words[k - 2]) and low[k - 2] in reader.cues.determiners


def _member_start(reader: Reader, last: int) -> int | None:
    """The first place of the member of a list that ends at place `last`; None where no such member ends there."""
    low, words, cues, grammar = reader.low, reader.clause.words, reader.cues, reader.cues.grammar
    if last < 0:
        return None
    first = last
    while first > 0 and last - first < _LONGEST and low[first - 1] != "," and low[first - 1] not in BREAKS:
        if low[first - 1] in grammar.that or low[first - 1] in AND:
            break
        first -= 1
    if last - first >= _LONGEST:
        return None
    noun = first
    while noun < last and low[noun] in cues.determiners:
        noun += 1
    for k in range(noun, last + 1):
        m = reader.clause.who[k]
        if m is not None and m.form in ("name", "nominal"):
            continue
        if m is not None or low[k] in OF and k > noun or low[k] in POSSESSIVE:
            if m is not None and m.form == "pronoun":
                return None
            continue
        if low[k] in grammar.governing or low[k] in grammar.relatives or low[k] in grammar.auxiliaries or low[k] in grammar.times:
            return None
        if not low[k][0].isalpha() or is_adverb(low, k, cues) or any(e.at == k or e.group == k for e in reader.events):
            return None
        if not capital(words[k]) and not cues.speaks(low[k]) and low[k] not in cues.determiners:
            return None
    head = reader.clause.who[noun]
    return first if head is not None or cues.speaks(low[noun]) or noun and capital(words[noun]) else None


def _both(reader: Reader, m: Mention, event: Event) -> Mention | None:
    """« [la députée X et le sénateur Y] dénoncent », « …, ont dit [X et Y] »: both, where the verb is of several and one of
    them was read."""
    low, who, cues = reader.low, reader.clause.who, reader.cues
    english = not cues.grammar.clitic_subjects
    if m.number != "s" or m.form == "pronoun" or not english and not low[event.group].endswith("nt"):
        return None
    joining = "and" if english else "et"
    first, second = m, m
    if m.first > event.last:
        k = m.last + 1
        if low[k : k + 1] != [joining]:
            return None
        k += 1 + (k + 1 < len(low) and low[k + 1] in cues.determiners)
        second = who[k] if k < len(low) else None
    else:
        k = m.first - 1
        k -= k > 0 and low[k] in cues.determiners
        if english and k > 3 and low[k - 1 : k + 1] == [",", joining] and _leads_both(reader, who[k - 2], m, event):
            return who[k - 2]._replace(last=m.last, end=m.end, bare_end=m.bare_end, form="guess", person=None, gender=None, number="p")
        k -= k > 2 and low[k] == joining and low[k - 1] == "," and not english  # « la ministre, X, et [le syndicat Y] »
        first = who[k - 1] if k > 0 and joining in low[k : k + 2] else None
        apposed = english and "," in low[m.first : m.last] and who[m.last] is not None  # "the leaders, [X and Y], said"
        if first is None and (apposed or not english) and low[m.last + 1 : m.last + 2] == [joining]:
            m = who[m.last] if apposed else m
            first, k = m, m.last + 2  # « [FO] et la CGT, réunies, ont parlé »
            second = who[k] or (who[k + 1] if low[k] in cues.determiners else None)
            second = second if second is not None and second.last < event.group else None
    if first is None or second is None or first is second or "pronoun" in (first.form, second.form):
        return None
    if english and not _are_named_together(reader, first, second, event):
        return None
    whole = {"last": second.last, "end": second.end, "bare_end": second.bare_end}
    if english and first.form == second.form == "nominal" and first.kind == second.kind == "person" and first.start < first.bare:
        if second.number == "s" and second.start == second.bare:
            return first._replace(**whole)  # "[the Ohio governor and candidate] said": one, who is both
    return first._replace(**whole, form="guess", person=None, gender=None, number="p")


def _leads_both(reader: Reader, first: Mention | None, second: Mention, event: Event) -> bool:
    """"The mayor, [X, and her deputy, Y], said": whether the first of two with their roles opens the clause."""
    low = reader.low
    if first is None or first.form != "name" or second.form != "name" or low[second.last + 1 : event.group] != [","]:
        return False
    apposed = "," in low[first.first : first.last] and "," in low[second.first : second.last]
    return apposed and (not first.first or not low[first.first - 1].isalpha())


def _are_named_together(reader: Reader, first: Mention, second: Mention, event: Event) -> bool:
    """Whether two names joined by "and" are the subject of one English verb, and not the end of one clause and the head of the
    next ("rejected the offer of X and Y called it"): the first opens the clause, or the second ends it."""
    low, grammar, k = reader.low, reader.cues.grammar, first.first
    alike = (first.form == "nominal" and first.kind == "person") == (second.form == "nominal" and second.kind == "person")
    if not alike or "," in low[first.first : second.last + 1] or "p" in (first.number, second.number):
        return False  # not "Vice President and minister X"
    if first.first > event.last:
        after = low[second.last + 1 : second.last + 2]
        return not after or not after[0].isalpha() or after[0] in grammar.governing
    if event.group > second.last + 2 and low[second.last + 1] == "," and low[event.group - 1] in grammar.persons:
        return False  # "performers like X, Y and Z, who said"
    if k and reader.cues.flags.get(low[k - 1].removesuffix("s"), 0) & OFFICE and low[k - 1].endswith("s"):
        while k and low[k - 1].isalpha() and low[k - 1] not in reader.cues.light and low[k - 1] not in reader.cues.verbs:
            k -= 1  # "foreign ministers X and Y"
    while k > 0 and (low[k - 1] in reader.cues.determiners or low[k - 1] == "both") and low[k - 1] not in grammar.that:
        k -= 1
    opens = not k or low[k - 1] in (",", ":", ";", QUOTED) or low[k - 1] in grammar.that
    return opens and second.last < event.group and QUOTED not in low[first.first : event.at]
