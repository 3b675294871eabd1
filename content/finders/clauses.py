"""A sentence as the finder of speakers reads it: each marked stretch one word, and who is named at which word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress
from operator import attrgetter

from .cast import Cast, Naming
from .cues import FINITE, PARTICIPLE, REPORTS, Cues
from .marks import Marked
from .record import Record
from .sentences import Sentence

QUOTED = "\0"  # the word that stands for a marked stretch
BREAKS = frozenset(";:") | {QUOTED}  # what no phrase goes over

_PLACE = attrgetter("start")
_ELIDED = frozenset("c d j l m n s t qu jusqu lorsqu puisqu".split())


def is_adverb(low: list[str], i: int, cues: Cues) -> bool:
    """Adverbs of the list, and those that their ending tells where no article makes them nouns (« le gouvernement »)."""
    word = low[i]
    if word in cues.grammar.adverbs:
        return True
    if len(word) < 6 or not word.endswith(cues.adverb_endings) or cues.speaks(word):
        return False  # "the captain's family said"
    before = low[i - 1] if i else ""
    return not (before in cues.determiners or before in cues.grammar.governing or before in cues.grammar.contracted)


def capital(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


class Mention(Record):
    """Words that stand for someone: `first`..`last` are places in Clause.low, `start`:`end` characters (the whole phrase).

    `person` is an index of Cast.people or None. `form`: name, role (of a person named elsewhere), nominal (never named),
    pronoun, guess (a phrase read here, that the cast does not have). `bare`:`end` are the words without article.
    """

    __slots__ = ("first", "last", "start", "end", "bare", "bare_end", "person", "form", "gender", "number", "kind")

    def __init__(
        self, first: int, last: int, start: int, end: int, bare: int, bare_end: int, person: int | None, form: str,
        gender: str | None = None, number: str = "s", kind: str = "person",
    ):  # fmt: skip
        self.first, self.last = first, last
        self.start, self.end = start, end
        self.bare, self.bare_end = bare, bare_end
        self.person, self.form, self.kind = person, form, kind
        self.gender, self.number = gender, number

    def article(self, text: str) -> str:
        """The small words before the noun of a phrase: « le », "her", « l' »."""
        return text[self.start : self.bare].strip().lower().replace("’", "'")

    def owner(self, text: str) -> str:
        """The last word of those whose somebody an English phrase is: "canberra" for "Canberra's delegate"; "" where there is none."""
        before = self.article(text).removesuffix("s")
        return before[:-1].split()[-1] if before.endswith("'") and len(before) > 1 else ""

    def noun_words(self, text: str) -> list[str]:
        """The other words of a phrase, elisions parted: « envoyé de l Union » for « l'envoyé de l'Union »."""
        return text[self.bare : self.bare_end].replace("’", " ").replace("'", " ").split()


class Clause:
    """One sentence. `low` (lower case), `words`, `starts`, `ends` are parallel; `quotes` maps the places of the marked
    stretches to their index in the document; `cued` are the places of verbs of the lists and of pronouns; `who` gives for each
    place the Mention that covers it, or None."""

    __slots__ = ("sentence", "low", "words", "starts", "ends", "quotes", "cued", "mentions", "who")

    def __init__(self, sentence: Sentence, inside: list[tuple[int, Marked]], cast: Cast, cues: Cues):
        self.sentence = sentence
        self.quotes: dict[int, int] = {}
        if inside:
            self._mask(sentence, inside)
        else:
            self.low, self.words, self.starts, self.ends = sentence.lower, sentence.words, sentence.starts, sentence.ends
        if self.words and self.words[0] == "A" and self.low[0] in cues.grammar.have:
            self.low = ["à", *self.low[1:]]  # « A ses yeux, … »: capitals without their accents
        self.cued = [*compress(range(len(self.low)), map(cues.cued.__contains__, self.low))]
        self.who: list[Mention | None] = [None] * len(self.low)
        self.mentions: list[Mention] = []
        self._cast(cast, cues)
        self._pronouns(cues)

    def _mask(self, sentence: Sentence, inside: list[tuple[int, Marked]]) -> None:
        low: list[str] = []
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        of_low, of_words, of_starts, of_ends = sentence.lower, sentence.words, sentence.starts, sentence.ends
        i = 0
        for number, mark in inside:
            at = bisect_left(of_starts, mark.outer_start, i)
            low += of_low[i:at]
            words += of_words[i:at]
            starts += of_starts[i:at]
            ends += of_ends[i:at]
            if at > 1 and low[-1:] == ["'"] and low[-2:-1] and low[-2] in _ELIDED and ends[-2] == starts[-1]:
                # qu'« … »: the article that stands against the mark
                low[-2:], words[-2:] = [low[-2] + "'"], [words[-2] + "'"]
                ends[-2:] = [ends[-1]]
                starts.pop()
            self.quotes[len(low)] = number
            low.append(QUOTED)
            words.append(QUOTED)
            starts.append(mark.outer_start)
            ends.append(mark.outer_end)
            i = bisect_left(of_starts, mark.outer_end, at)
        if i < len(of_low):
            low += of_low[i:]
            words += of_words[i:]
            starts += of_starts[i:]
            ends += of_ends[i:]
        self.low, self.words, self.starts, self.ends = low, words, starts, ends

    def holds(self, m: Mention) -> bool:
        """Whether a mention is one of this sentence, and not of the next."""
        return self.sentence.start <= m.start < self.sentence.end

    def past_calls(self, q: int) -> int:
        """The place after the stretch at `q` and the calls of notes that stand against it: « … »[^2], “…”1, “…”(3)."""
        low, p = self.low, q + 1
        while q >= 0 and p < len(low) and self.starts[p] == self.ends[p - 1] and p < q + 9:
            bracket = low[p] == "(" and low[p + 2 : p + 3] == [")"] and low[p + 1].isdigit()
            if bracket:
                p += 3
            elif low[p] in "[^]¹²³" or low[p].isdigit():
                p += 1
            else:
                break
        return p

    def pronoun(self, i: int, gender: str | None, number: str) -> Mention:
        """The word at place `i` as a pronoun that the cast does not have: « [lui] paraît », « à [ses] yeux »."""
        start, end = self.starts[i], self.ends[i]
        return Mention(i, i, start, end, start, end, None, "pronoun", gender, number)

    def _cast(self, cast: Cast, cues: Cues) -> None:
        """The cast's namings and nominals that stand outside the marked stretches."""
        if not self.low:
            return
        here = [*cast.namings_in(self.starts[0], self.ends[-1]), *cast.nominals_in(self.starts[0], self.ends[-1])]
        if not here:
            return
        here.sort(key=_PLACE)
        i, n = 0, len(self.low)
        for entry in here:
            if type(entry) is Naming:
                outer_start, outer_end = entry.outer_start, max(entry.outer_end, entry.end)
                person, form = entry.person, "role" if entry.form == "role" else "name"
                gender, kind = cast.genders[person], cast.people[person].kind
                number = "s"
            else:
                outer_start, outer_end = entry.outer_start, entry.end
                person, form, gender, kind, number = None, "nominal", entry.gender, entry.kind, entry.number
            i = bisect_right(self.ends, outer_start, 0 if self.mentions and outer_start < self.mentions[-1].start else i)
            if i >= n:
                break
            if self.low[i] == QUOTED and self.ends[i] > entry.start:
                continue  # named inside the marks
            first = i
            last = first
            while last + 1 < n and self.starts[last + 1] < outer_end and self.low[last + 1] != QUOTED:
                last += 1
            if form == "nominal" and last == first + 1 and self._is_clitic_verb(first, last, cues):
                continue
            if form == "name":
                last += self._is_shortened(last) or self._has_letters(last, cues)
                self._uncover(first, last, entry.start)
            covered = self.who[first]
            if covered is not None and covered.first == first and covered.form == "name" and "," not in self.low[first:last]:
                self.mentions.remove(covered)  # « l'adjoint de X Y », "Trump adviser X": the phrase is the one named last
                self.who[first : covered.last + 1] = [None] * (covered.last + 1 - first)
            if self.who[first] is not None:
                while first < last and self.starts[first] < entry.start:
                    first += 1  # an outer phrase that runs into the one before
            if self.who[first] is not None:
                continue
            mention = Mention(
                first, last, outer_start, self.ends[last], entry.start, entry.end, person, form, gender, number, kind
            )
            if form == "nominal" and kind == "person" and entry.definite and number == "s":
                mention = self._named(mention, cues)
                last = mention.last
            self.mentions.append(mention)
            self.who[first : last + 1] = [mention] * (last + 1 - first)

    def _is_shortened(self, last: int) -> bool:
        """Whether the stop of a name's abbreviation follows it within a sentence: "Ivo Kran Jr. said"."""
        low, words = self.low, self.words
        stops = last + 2 < len(low) and low[last + 1] == "." and self.starts[last + 1] == self.ends[last]
        return stops and len(low[last]) < 4 and (words[last + 2][0].islower() or low[last + 2] in (",", ")"))

    def _has_letters(self, last: int, cues: Cues) -> bool:
        """Whether letters that are no part of a name stand right after it: "Priya Ramanathan [KC] said"."""
        low = self.low
        return last + 1 < len(low) and low[last + 1] in cues.letters and not self.words[last + 1].islower()

    def _uncover(self, first: int, last: int, name: int) -> None:
        """Take back the roles that only lead up to a name: « son conseiller, [le professeur] X »."""
        while self.mentions and self.mentions[-1].form == "nominal" and self.mentions[-1].end <= name:
            inner = self.mentions[-1]
            if not first < inner.first or inner.last > last or inner.kind != "person":
                return
            self.mentions.pop()
            self.who[inner.first : inner.last + 1] = [None] * (inner.last + 1 - inner.first)

    def _named(self, m: Mention, cues: Cues) -> Mention:
        """"The rival [Herald], in an editorial, sees …": the name right after a common noun, that nobody in the cast bears."""
        last = m.last
        while last + 1 < len(self.low) and self.words[last + 1][:1].isupper() and self.low[last + 1] not in cues.grammar.times:
            last += 1
        if last == m.last or self.words[m.last][:1].isupper() or not cues.grammar.compounds:
            return m
        return m._replace(
            last=last, end=self.ends[last], bare=self.starts[m.last + 1], bare_end=self.ends[last], form="guess", gender=None
        )

    def _is_clitic_verb(self, first: int, last: int, cues: Cues) -> bool:
        """« Bakou la juge « tardive » »: what looks like a noun is a verb and its pronoun."""
        if not first or last + 1 >= len(self.low) or self.low[last + 1] != QUOTED:
            return False
        before = self.low[first - 1]
        if self.who[first - 1] is None and before not in cues.grammar.conjunctions and before not in cues.grammar.insisting:
            subject = before in cues.grammar.clitic_subjects or before == "qui"  # « on le juge « tardif » », « la gauche le juge … »
            if not subject and not (before.isalpha() and first > 1 and self.low[first - 2] in cues.determiners):
                return False
        return self.low[first] in cues.grammar.clitics and self.low[last] in cues.grammar.homographs

    def _impersonal(self, i: int, cues: Cues) -> bool:
        """« il était 4 h 12 », « il faut », « il s'agit »: nobody is meant."""
        low = self.low
        i += i < len(low) and low[i] in cues.grammar.negation  # « il n'y a pas »
        if i + 1 < len(low) and low[i] in cues.grammar.be and low[i + 1].isdigit():
            return True
        following = low[i] + low[i + 1] if low[i : i + 1] == ["s'"] and i + 1 < len(low) else low[i] if i < len(low) else ""
        if following.startswith("s'agi") or following.startswith("s'en faut"):
            return True
        y = following == "y"
        if y and low[i + 1 : i + 2] and low[i + 1] in cues.grammar.have:
            return not cues.verbs.get(low[i + 2] if i + 2 < len(low) else "", 0) & PARTICIPLE  # but « il y a promis »
        said = low[i + y + 1 : i + y + 3]  # « il (y) est précisé que », « il y est question de »
        if len(said) == 2 and low[i + y] in cues.grammar.be and (cues.verbs.get(said[0], 0) & REPORTS or said[0] == "question"):
            return said[0] == "question" or said[1] in cues.grammar.that or said[1] == QUOTED
        if y:
            return False
        return following in cues.grammar.expletive and following not in ("reste", "restait", "appartient", "existe", "existait")

    def _pronouns(self, cues: Cues) -> None:
        low, who = self.low, self.who
        heads, grammar = cues.pronoun_heads, cues.grammar
        for i in self.cued:
            if who[i] is not None or low[i] not in heads:
                continue
            word = low[i]
            alone, pairs = heads[word]
            pair = pairs.get(low[i + 1]) if pairs and i + 1 < len(low) else None
            for size, form in ((2, pair), (1, alone)):
                if form is None:
                    continue
                following = low[i + size] if i + size < len(low) else "."
                article = size == 2 or form[1] in "0x" or word in grammar.possessive or word in grammar.indefinite
                if size == 2 and form[1] in "lfos" and following in cues.after_pair:
                    article = False  # « a dit ce dernier à la radio », « le même qui déclarait »
                if article and following.replace("-", "").isalpha() and not cues.follows_subject(following):
                    if word != "on" or following not in grammar.either:
                        continue  # but « on nous répond »
                if article and following in cues.nouns and not cues.verbs.get(following, 0) & (FINITE | PARTICIPLE):
                    continue  # « le premier magistrat », "one adviser"
                gender = form[0] if form[0] != "-" else None
                if form[0] == "m" and form[1] == "s" and word == "il" and self._impersonal(i + 1, cues):
                    form = ("-", "0")
                last = i + size - 1
                start, end = self.starts[i], self.ends[last]
                who[i : last + 1] = [Mention(i, last, start, end, start, end, None, "pronoun", gender, form[1])] * size
                break
