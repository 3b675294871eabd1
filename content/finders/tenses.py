"""Which way a sentence points from its brief's day: back to what happened, or on to what is planned."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..languages import Language

_AGAIN = ("re-", "co-", "pre-")  # "re-elected" is a verb
_TOKEN = re.compile(  # the blanks before it, and the common case first, for speed: a plain word before a blank or a comma
    r"[ ,]*+([a-zß-öø-ÿ]++(?=[ ,;\n])|[^\W\d_]++(?:-[^\W\d_]+ed\b|['’][^\W\d_]+)?|[.!?;](?=[»”’\"')\]]{0,2}(?:\s|$))"
    r"|(?<=[^\W\d_])[.!?](?=[»”]?[\[(]?\^?[\d¹²³⁰-⁹]{1,2}[\])]?\s))"  # a note is called there
)
_BY = re.compile(r"\s(?:par|by)\s")
_SENTENCE_END = frozenset(".!?;")
_OWNS = ("'s", "’s")  # "for Friday's attack"
REACH = 240  # characters on each side
_IMPERFECT = ("ait", "aient", "èrent")  # « l’accusait »
_COMPARED = 9  # words before « que » in which its « moins » stands
_PROMISED = 8  # words before a day in which the verb that it belongs to stands
_CLOSE = 3  # words before a verb in which its auxiliary stands


class Tenses:
    """The tense words of one language. `tenses` makes it and keeps it."""

    def __init__(self, language: Language):
        rows = {name: frozenset(words) for name, words in language.table("tenses").items()}
        none: frozenset[str] = frozenset()
        self._past, self._future = rows.get("past", none), rows.get("future", none)
        self._past_ending, self._future_ending = tuple(rows.get("past_ending", ())), tuple(rows.get("future_ending", ()))
        self._not_verb, self._turns_future = rows.get("not_verb", none), rows.get("turns_future", none)
        self._next_to, self._starting, self._lasting = (rows.get(name, none) for name in ("next_to", "starting", "lasting"))
        self._turns_past, self._perfect = rows.get("turns_past", none), rows.get("perfect", none)
        self._finite = rows.get("finite", none)
        self._meant, self._days = rows.get("meant", none), rows.get("days", none)
        self._skipped = rows.get("skipped", none)
        self._opening, self._announced, self._being = (rows.get(name, none) for name in ("opening", "announced", "being"))
        self._having, self.target = rows.get("having", none), rows.get("target", none)
        self._governing, self._governed = rows.get("governing", none), rows.get("governed", none)
        self._scheduled, self._determiner = rows.get("scheduled", none), rows.get("determiner", none)
        self._present, self._progressive, self._gone = (rows.get(name, none) for name in ("present", "progressive", "gone"))
        self._intent, self._to = rows.get("intent", none), rows.get("to", none)
        self._infinitive = tuple(rows.get("infinitive", ()))
        self._off, self._of = rows.get("off", none), rows.get("of", none)
        self._phrases = _by_last(rows.get("phrases", none))
        self._nearing = _by_last(rows.get("nearing", none))
        self._articles, self._thwarting = rows.get("articles", none), rows.get("thwarting", none)
        self._reflexive, self._relative = rows.get("reflexive", none), rows.get("relative", none)
        self._proposing = rows.get("proposing", none)
        self._certain, self._staying = rows.get("certain", none), rows.get("staying", none)
        self._saying = _by_last(rows.get("told", none))
        self._particles = rows.get("particles", none)
        self._from = frozenset(language.table("dates").get("moved_from", ()))
        self._clitic, self._articled = rows.get("clitic", none), rows.get("articled", none)
        self._did = rows.get("did", none)
        self._done, self._uttered, self._due = (rows.get(name, none) for name in ("done", "uttered", "due"))
        self._compared, self._than = _by_last(rows.get("compared", none)), rows.get("than", none)
        self._comparing, self._not, self._missed = (rows.get(name, none) for name in ("comparing", "not", "missed"))
        self._we, self._our_ending = rows.get("we", none), tuple(rows.get("our_ending", ()))
        self._gerund, self._summoned = tuple(rows.get("gerund", ())), rows.get("summoned", none)
        self._been, self._owned = rows.get("been", none), "'s" in rows.get("owned", none)
        self._held, self._preposed = rows.get("held", none), rows.get("preposed", none)
        self._promising, self._promising_ending = rows.get("promising", none), tuple(rows.get("promising_ending", ()))
        self._plural = tuple(rows.get("plural", ()))
        self._nouns, self._perfected = rows.get("nouns", none), rows.get("perfected", none)
        self._abbreviations = frozenset(word.lower().rstrip(".") for word in language.lines("abbreviations"))
        self._announcing = rows.get("announcing", none)
        self._in_announcing = frozenset(word for phrase in self._announcing for word in phrase.split())
        self._sense_of = lru_cache(4096)(self._one)

    def direction(self, text: str, start: int, end: int, low: int, high: int) -> int:
        """-1 if the sentence around `start`:`end` tells of the past, 1 if of what is to come, else 0.

        It is looked at within the block `low`:`high`. The nearest verb before decides; where none stands before, the
        nearest after.
        """
        before, first, last = self._leading(text, start, low)
        owns = text.startswith(_OWNS, end, end + 2)
        led = last
        while led > first and before[led - 1] in self._days:
            led -= 1
        if sense := self._pointed(before, first, led, text, end, high):
            return sense
        if led > first and (sense := self._beside(before, first, led)):
            return -1 if not owns and led - first < 3 and self._after(text, end, high) < 0 else sense  # "By Monday, they were"
        if last - first > 2 and before[last - 1] in self._meant and not owns:
            return -1 if self._is_missed(text, end, high) else self._among(1, before, last - 2, first)
        if led > first and before[led - 1] in self._present:
            return 1  # "The vote is on Friday", « L’échéance est vendredi »
        called_off = owns or last > first and before[last - 1] in self._of
        for i in range(last - 1, first - 1, -1):
            if before[i] in self._nearing and self._ends_in(before, i, first, self._nearing):
                return -1 if self._told(text, end, high) else 1
            if before[i] in self._saying and self._ends_in(before, i, first, self._saying):
                return -1  # "Nobody would say on Friday who had signed"
            if (sense := self._sense_of(before[i])) and (sense := self._among(sense, before, i, first)):
                if before[i] in self._off and (called_off or i > first and before[i - 1] in self._perfected):
                    return 1  # "cancelled Friday's meeting", "has cancelled a trip on Friday"
                if before[i] in self._future and i == last - 1 and i > first and before[i - 1] in self._having:
                    return -1  # « ont fixé mercredi au 30 août le premier tour »
                if before[i] in self._opening and (
                    i == first and self._after(text, end, high) < 0 or _BY.match(text, end, high) and i == last - 1
                ):
                    return -1  # « Attendu mardi, le ministre n’est pas venu », « convoqué jeudi par le ministre »
                if before[i] in self._summoned and i > first and before[i - 1] in self._been:
                    return -1  # « a été convoqué lundi »
                if before[i] in self._opening and i == last - 1 and self._is_missed(text, end, high):
                    return -1  # « Le président, attendu lundi, n’est jamais arrivé »
                if before[i] in self._perfect and self._after(text, end, high) < 0:
                    return -1  # « il aurait, mardi, rencontré le général »
                if sense > 0 and (before[i] in self._intent or before[i] in self._opening) and self._is_thwarted(text, end, high):
                    return -1  # « Il devait parler mardi, mais il n’est pas venu »
                return sense
        return self._after(text, end, high, called_off) or int(self._is_billed(before, first, last))

    def _is_billed(self, words: list[str], first: int, last: int) -> bool:
        """Whether the words before a day, none of them a verb, begin with what is held on one: « Réunion d’urgence lundi »."""
        if first == last or words[first] in self._articles or words[first] in self._preposed:
            return False
        return not self._held.isdisjoint(words[first : min(last, first + _CLOSE)])

    def _pointed(self, words: list[str], first: int, last: int, text: str, end: int, high: int) -> int:
        """What the word right before a day says of it, whatever the verbs: « l’attaque de lundi », « par rapport à lundi »."""
        one = words[last - 1] if last > first else ""
        two = words[last - 2].rpartition("'")[2] if last - first > 1 else ""
        if one in self._of:
            noun = two
        else:  # "Monday's attack", "in its Monday edition"
            owns = text.startswith(_OWNS, end, end + 2)
            at = end + 2 * owns + 1
            following = self._owned and (owns or one in self._articles) and _TOKEN.match(text, at, high)
            noun = following[1].lower() if following and following.start(1) == at else ""
        if noun in self._due:
            return 1  # « L’échéance de lundi approche »
        if noun in self._done or noun in self._uttered and not self._is_promised(text, end, high):
            near = (i for i in range(first, last) if words[i] in self._nearing)
            return 0 if any(self._ends_in(words, i, first, self._nearing) for i in near) else -1
        if not one:
            return 0
        if one in self._compared and self._ends_in(words, last - 1, first, self._compared):
            return -1
        if one in self._than and not self._comparing.isdisjoint(words[max(first, last - _COMPARED) : last - 1]):
            return -1  # « quatre de moins que lundi »
        if two in self._we and one.endswith(self._our_ending) and one not in self._past:
            return 1  # « Nous votons lundi »
        if self._gerund and one.endswith(self._gerund) and (two == "en" or last - first == 1):
            return 0 if self._is_promised(text, end, high) else -1  # « En remportant lundi 16 sièges, il arrive en tête »
        return 0

    def _is_promised(self, text: str, end: int, high: int) -> bool:
        """Whether the sentence goes on, after a day that ends at `end`, with what is to come alone."""
        after = self._tokens(text[end : min(high, end + REACH)])
        stop = next((i for i, word in enumerate(after) if word in _SENTENCE_END and self._ends(after, i)), len(after))
        return any(map(self._promises, after[:stop]))

    def _is_missed(self, text: str, end: int, high: int) -> bool:
        """Whether the sentence goes on, after a day that ends at `end`, with what was not done: « n’a toujours pas commencé »."""
        after = self._tokens(text[end : min(high, end + REACH)])
        for i, word in enumerate(after[:-2]):
            if word in _SENTENCE_END and self._ends(after, i):
                break
            if word in self._not:
                verb = next((w for w in after[i + 1 : i + 5] if self._sense_of(w) < 0 and w not in self._been), "")
                passive = not self._been.isdisjoint(after[max(0, i - 1) : i + 4])
                return bool(verb) and (not passive or verb in self._missed)
        return False

    def _after(self, text: str, end: int, high: int, called_off: bool = False) -> int:
        """What the nearest verb after a day that ends at `end` says, in its sentence; 1 if what is of the day is `called_off`."""
        owns = text.startswith(_OWNS, end, end + 2)
        after = self._tokens(text[end + 2 * owns : min(high, end + REACH)])
        if after and after[0] in self._present and not owns:
            return 1  # "Friday is the deadline"
        found, away = 0, False
        for i, word in enumerate(after):
            if word in _SENTENCE_END and self._ends(after, i):
                break
            if i == 0 and (owns or word in self._of) and self._sense_of(word) in (0, 2):
                continue  # "Friday's vote was close"
            sense = self._sense_of(word)
            away = away or word in self._relative or after[0] in self._of
            if word in self._scheduled and (away or owns and not word.endswith("s")):
                continue  # "the departure on Friday of the minister leaves a hole"
            if sense and (sense := self._among(sense, after, i, 0)):
                if not called_off or sense > 0 or word in self._off:
                    return 1 if called_off and word in self._off else found or sense
                found = found or sense
        return found

    def _is_thwarted(self, text: str, end: int, high: int) -> bool:
        """Whether the sentence goes on, after a day that ends at `end`, with what came instead."""
        following = self._tokens(text[end : end + _CLOSE * 8])[:_CLOSE]
        return not self._thwarting.isdisjoint(following) and self._after(text, end, high) < 0

    def _told(self, text: str, end: int, high: int) -> bool:
        """Whether the sentence goes on, after a day that ends at `end`, in a tense of telling: « chacun comptait »."""
        after = self._tokens(text[end : min(high, end + REACH)])
        stop = next((i for i, word in enumerate(after) if word in _SENTENCE_END and self._ends(after, i)), len(after))
        return any(word in self._turns_past or word in self._finite and word in self._lasting for word in after[:stop])

    def announces(self, heading: str) -> bool:
        """Whether what stands under `heading` is to come."""
        words = self._tokens(heading[:REACH])
        return not self._in_announcing.isdisjoint(words) and not self._announcing.isdisjoint(
            [*words, *map(" ".join, zip(words, words[1:])), *map(" ".join, zip(words, words[1:], words[2:]))]
        )

    def awaits(self, text: str, start: int, low: int) -> bool:
        """Whether what stands before a day says that it is still to come: « doivent être raccordées avant le 15 décembre »."""
        words, first, last = self._leading(text, start, low)
        if last == first or self._beside(words, first, last) < 1:
            return False
        for i in range(last - 1, first - 1, -1):
            if words[i] in self._proposing:
                return True
            if (sense := self._sense_of(words[i])) and (sense := self._among(sense, words, i, first)):
                if words[i] in self._intent and words[i].endswith(self._past_ending):
                    return False  # « il devait l’être avant le 15 décembre »
                return sense > 0 and all(self._sense_of(word) >= 0 for word in words[max(first, i - _CLOSE) : i])
        return False

    def tells(self, text: str, start: int, end: int, low: int, high: int, spans: bool) -> bool:
        """Whether what stands right beside a day says that it is past: « lancée le 4 avril », « L’accord du 4 avril n’a rien
        changé »."""
        words, first, last = self._leading(text, start, low)
        while last > first and words[last - 1] in self._days:
            last -= 1
        if spans and last > first and words[last - 1] in self._from:
            last -= 1
        while last > first + 1 and words[last - 1] in self._particles and self._sense_of(words[last - 2]) < 0:
            last -= 1  # "sworn in on 20 January"
        owned = last > first and words[last - 1] in self._of
        noun = words[last - 2].rpartition("'")[2] if owned and last - first > 1 else ""
        if noun in self._done or noun in self._uttered:
            return not self._is_promised(text, end, high)  # « l’accord du 10 octobre est lettre morte »
        if last > first and not owned:
            sense = self._sense_of(words[last - 1])
            return bool(sense) and self._among(sense, words, last - 1, first) < 0
        if not owned and text[end : end + 1] != "," or any(map(self._sense_of, words[first:last])):
            return False
        after = self._tokens(text[end : min(high, end + REACH)])[: 1 if owned else _CLOSE]
        return not self._finite.isdisjoint(after)

    def promises(self, text: str, start: int, low: int) -> bool:
        """Whether the verb that a day follows says that it is still to come: « s’appliquera au 1er janvier »."""
        words, first, last = self._leading(text, start, low)
        for i in range(last - 1, max(first, last - _PROMISED) - 1, -1):
            if self._promises(words[i]):
                return True
            if words[i] in self._relative or self._sense_of(words[i]) < 0:
                return False
        return False

    def _promises(self, word: str) -> bool:
        """Whether a word is of a tense, or a verb of ending, that is said of a day to come alone."""
        clitic, apostrophe, after = word.partition("'")
        word = after if apostrophe and clitic in self._clitic else word
        if word in self._promising:
            return True
        return bool(self._promising_ending) and word.endswith(self._promising_ending) and self._sense_of(word) == 1

    def _leading(self, text: str, start: int, low: int) -> tuple[list[str], int, int]:
        """The tokens before a day, where its sentence begins among them, and where the articles right before it do."""
        words = self._tokens(text[max(low, start - REACH) : start])
        first = last = len(words)
        while first and not (words[first - 1] in _SENTENCE_END and self._ends(words, first - 1)):
            first -= 1
        while last > first and words[last - 1] in self._skipped:
            last -= 1
        return words, first, last

    @staticmethod
    @lru_cache(8)  # the same day is asked for in several ways, one after the other
    def _tokens(words: str) -> list[str]:
        return _TOKEN.findall(words.lower().replace("’", "'"))

    def _ends(self, words: list[str], i: int) -> bool:
        """Whether a sentence ends at the mark `i`: a full stop only where no abbreviation needs it."""
        if words[i] != "." or not i or words[i - 1] == ".":  # a figure ends the sentence
            return True
        return words[i - 1] not in self._abbreviations and len(words[i - 1]) > 1

    def _beside(self, words: list[str], first: int, last: int) -> int:
        """What the words right before the day say: « avant », « d’ici au », « dès »."""
        for size in (1, 2):
            phrase = " ".join(words[last - size : last]) if last - size >= first else ""
            if phrase in self._next_to:
                return -1 if self._lasted(words, first, last - size) else 1
            if phrase in self._starting:
                before = range(max(first, last - size - 2), last - size)
                return -1 if any(self._sense_of(words[i]) == -1 and self._among(-1, words, i, first) < 0 for i in before) else 1
        return 0

    def _lasted(self, words: list[str], first: int, last: int) -> bool:
        """Whether the nearest verb before `last` is one of lasting, in the past: "sat on the commission until"."""
        for i in range(last - 1, first - 1, -1):
            if i > first and words[i - 1] in self._staying:
                return True  # "stayed shut until"
            if words[i] in self._lasting:
                return self._among(self._sense_of(words[i]) or -1, words, i, first) < 0
            if (sense := self._sense_of(words[i])) and self._among(sense, words, i, first):
                return False
        return False

    @staticmethod
    def _ends_in(words: list[str], i: int, first: int, phrases: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
        """Whether one of `phrases` ends with the word `i`."""
        return any(first <= i - len(p) + 1 and tuple(words[i - len(p) + 1 : i + 1]) == p for p in phrases[words[i]])

    def _among(self, sense: int, words: list[str], i: int, first: int) -> int:
        """What a word means beside the words before it, from `first` on: `sense` is what it says alone."""
        beside = words[i - 1] if i > first else ""
        if sense == 4:
            if words[i] in self._phrases and self._ends_in(words, i, first, self._phrases):
                return 1
            if words[i] in self._progressive and beside in self._present:
                return 1  # "The two are meeting on Friday"
            sense = 2 if words[i] in self._scheduled else -1 if words[i] in self._past else 0
        if sense == 3:
            if self._aims(words, i):
                return 1
            past = words[i] in self._past or self._past_ending and words[i].endswith(self._past_ending)
            sense = 2 if words[i] in self._scheduled else -1 if past else 0
        if sense == 2:
            if words[i] in self._governing and self._governed.isdisjoint(words[i + 1 : i + 2]):
                return 0
            if not self._did.isdisjoint(words[max(first, i - 2) : i]):
                return -1  # "which did not sign on Monday"
            bare = not beside and not words[i].endswith("s")
            adjective = beside in self._finite or beside in self._past if self._reflexive else self._sense_of(beside) == -1
            return 0 if bare or adjective or beside in self._determiner else 1
        if sense == 1:
            return -1 if i > first and {beside, " ".join(words[max(i - 2, first) : i])} & self._turns_past else 1
        if not sense or beside in self._articles:  # "a 5% cut", "the accused"
            return 0
        if words[i] in self._announced and beside in self._being:
            return 1  # « le ministre est annoncé lundi »
        passive = beside in self._being and words[i] not in self._gone and not (i - 1 > first and words[i - 2] in self._reflexive)
        if passive and (words[i] in self._past or words[i].endswith(self._past_ending)):
            return 1  # « le ministre est auditionné lundi »
        for j in range(i - 1, max(i - 3, first) - 1, -1):
            if words[j] in self._turns_future:
                return 1
            if words[j] in self._perfect and not self._certain.isdisjoint(words[max(first, j - 3) : j]):
                return 1  # "expected to have crossed by Friday"
            if words[j] in self._finite or words[j] in self._perfect or words[j] in self._articles:
                break
        return -1

    def _aims(self, words: list[str], i: int) -> bool:
        """Whether what follows the word `i`, one of intent, is what is meant to be done: "vowed to resign", « veut défiler »."""
        following = words[i + 1 : i + 5]
        if self._to:
            return not self._to.isdisjoint(following[:3])
        return any(len(word) > 3 and word.endswith(self._infinitive) and word not in self._nouns for word in following)

    def _one(self, word: str) -> int:
        """What a word says alone: -1 the past, 1 what is to come, 2 the same if it is a verb, 3 if it aims at something,
        4 if it ends a phrase that says so; 0 nothing."""
        if word in self._phrases or word in self._progressive:
            return 4
        if word in self._intent:
            return 3
        if word in self._future:
            return 1
        if word in self._scheduled:
            return 2
        if word in self._past:
            return -1
        clitic, apostrophe, after = word.partition("'")
        if apostrophe and clitic in self._clitic:
            return self._one(after)  # « s’envole »
        if apostrophe and clitic in self._articled and not after.endswith((*_IMPERFECT, *self._future_ending)):
            return 0  # « l’armée », « d’été »
        if len(word) < 4 or word in self._not_verb or "-" in word and not word.startswith(_AGAIN):
            return 0  # "the high-powered committee"
        if self._future_ending and word.endswith(self._future_ending):
            return 1
        if self._plural and word.endswith(self._plural) and word[:-1] in self._past:
            return -1
        return -1 if self._past_ending and word.endswith(self._past_ending) else 0


def _by_last(phrases: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each phrase, by its last word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in (tuple(phrase.split()) for phrase in phrases):
        found[words[-1]] = (*found.get(words[-1], ()), words)
    return found


@cache
def tenses(language: Language) -> Tenses:
    """The tense words of `language`, read once."""
    return Tenses(language)
