"""The antecedents that a sentence offers to a pronoun: participants that agree with it and can be its subject."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import partial

from ..document import Document
from ..span import Span
from . import lexicon as lx
from .cast import Cast, Naming, Nominal
from .clauses import Clause, Mention, capital
from .cues import Cues
from .marks import Marked, is_inside
from .sentences import Sentence
from .smallwords import POSSESSIVE
from .speaker import Speaker
from .speakers import Reader
from .texts import LONG, Texts

NAMINGS = 12  # namings of one sentence that are weighed
_VOWELS = frozenset("aàâeéèêiîoôuyhœ")
_PRONOUN = 8  # characters of the longest pronoun that stands for a body too: « celle-ci »
_REACH = 40  # characters within which « du ministre X » ends
_HEAD = 6  # words of a sentence before a subject that nobody knows
_COMPLETED = re.compile(r" (?:across|of|for|from|in|at|on|to|de|du|des|à|au|pour|en) [^,.;:]{2,50}, ")  # " across the aisle, "
_PARTY = re.compile(r", [A-Z][a-z]{3,14} ")  # ", Republican "
# " of Norway, ", " and Canada's ": between two names of a list.
_LISTED = re.compile(
    r"(?: (?:of|from|for) (?:the )?[^\W\d_][\w-]+| \([^()]{2,30}\))?,? (?:and )?(?:the )?(?:[^\W\d_][\w-]+['’]s )?"
)
FRONTED = 16  # words of a phrase that a sentence puts before its clause
_PARTICIPLE = 4  # letters that a participle at the head of a sentence has at least
_ARTICLE = 5  # characters that an article before a name takes
_MAN_OR_WOMAN = re.compile(r"(wo)?man$")
_OWNED = re.compile(r",\s+[^\W\d_a-zà-ÿ][\w-]+['’]s\s+")  # ", Qatar's "


def _turns(document: Document, marks: list[Marked]) -> dict[int, int]:
    """Block of a transcript's turn -> where the label of the turn ends."""
    found: dict[int, int] = {}
    starts = [block.start for block in document.blocks]
    for mark in marks:
        label = mark.label or mark.turn
        if label is not None:
            first = bisect_right(starts, label[0]) - 1
            for number in range(first, bisect_right(starts, mark.outer_start)):
                found[number] = label[1]
    return found


_APART = re.compile(r", (?:while |whereas |tandis qu(?:e |['’]))")


class Antecedents(Texts):
    """Weighs who is named in a sentence; what stands in marked words and the label of a turn are no antecedents."""

    def __init__(self, document: Document, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast):
        self.document, self.cues, self.sentences, self.cast = document, cues, sentences, cast
        self.text = document.text
        self.turns = _turns(document, marks)
        self._label_ends = frozenset(self.turns.values())
        # A function of its own: who is handed a method holds on to all that the memory holds, and it to them.
        self._quoted = partial(is_inside, [m.outer_start for m in marks], [m.outer_end for m in marks])

    def _among(self, index: int, end: int, who: Mention, hangs: bool = True) -> Speaker | None:
        """The participant of a sentence, before `end`, that a pronoun can mean: the first that hangs on no preposition, else
        the subject where it is nobody known, else the only one that hangs (aside, if nobody named), where `hangs` lets it."""
        start = self.sentences[index].start
        hanging: list[Speaker] = []
        unnamed: Speaker | None = None  # an English role that the text leaves unnamed
        stranger: Speaker | None = None  # « un journaliste »: gives way to whoever is named after
        bodies: list[Speaker] = []
        owners: list[Speaker] = []
        human = who.end - who.start > _PRONOUN  # « l'intéressé »: no body is called so
        here: list[tuple[int, Naming | None, Nominal | None]] = [
            (n.outer_start, n, None) for n in self.cast.namings_in(start, end)[:NAMINGS]
        ]
        here += [(n.outer_start, None, n) for n in self.cast.nominals_in(start, end)[:NAMINGS]]
        here.sort(key=lambda entry: entry[0])
        front = self._past_front(index, here)
        for at, (place, naming, nominal) in enumerate(here):
            if self._quoted((naming or nominal).start) or naming is not None and self._labels(naming):
                continue
            if nominal is not None and self.text[place - 1 : place] == "(":
                continue  # « la sénatrice X (UC) … ce qu'elle appelle »
            if nominal is not None and place == start and self.text[nominal.end : nominal.end + 3].strip()[:1] == ":":
                continue  # « UE : la représentante de la Commission a pris note. Elle … »
            if naming is not None:
                person = self.cast.people[naming.person]
                speaker = Speaker(person.name, None, None, naming.person)
                if not self._fits(speaker, who):
                    continue
                of_kind = (person.kind == "person") != (who.gender == "n")
            else:
                speaker = self._of_gender(self._nominal(nominal, index), nominal, who)
                of_kind = (nominal.kind == "person") != (who.gender == "n")
                of_kind = of_kind or nominal.kind == "organisation" and "term" in self.cues.grammar.untied and not human
                agrees = who.gender in ("n", None) or self._gender_told(nominal) in (None, who.gender)
                country = nominal.kind == "country" and (nominal.gender is None or not self.cues.grammar.clitic_subjects)
                country = country and not (who.gender == "n" and place == start and self._acts_next(index, nominal.end))
                country = country and self.sentences[index].lower[0] not in self.cues.grammar.topics  # « Quant à Oslo, elle »
                several = self.text[max(start, nominal.start - 12) : nominal.start].lower().split()[-1:]
                several = several and several[0] in self.cues.grammar.plural
                if nominal.number != "s" or several or country or not agrees:
                    continue
                apposed = self._follows_comma(place, start) and not self._fronted(start, place)
                if not nominal.definite and (apposed or place == start == nominal.start):
                    continue  # in apposition to a name, or « Chef de file de la motion, il … »
            named = naming or nominal
            owns = self.text[named.end : named.end + 2] in ("'s", "’s")  # "The minister's envoy, X, … She"
            if owns and of_kind and (naming is not None or nominal.definite):
                owners.append(speaker)
            elif place >= front and not self._hangs(place, start) and not self._between(here, at, start):
                named = self._named_after(nominal, here, at) if of_kind and nominal is not None else None
                if named is not None and self._fits(named, who):
                    return named
                if of_kind and nominal is not None and not nominal.definite and self._amid(place, start):
                    continue  # "asked to name one ally who agreed, she …"
                if of_kind and nominal is not None and not nominal.definite:
                    stranger = stranger or speaker
                elif of_kind and nominal is not None and nominal.kind == "organisation" and self._led_by(nominal, here, at, who):
                    return self._led_by(nominal, here, at, who)
                elif of_kind and nominal is not None and nominal.kind == "organisation" and (heard := self._heard(here, at, who)):
                    return heard
                elif of_kind:
                    if self._coupled(here, at, who):
                        return Speaker(None, None)
                    if speaker.name is None and nominal is not None and nominal.definite:
                        return speaker  # "The rebel commander spoke. He …": somebody named, nobody knows who
                    # In English "he", "she" are seldom a role that the text leaves unnamed: anyone named before goes before it.
                    if speaker.person is not None or who.gender not in ("m", "f") or self.cues.grammar.clitic_subjects:
                        return speaker
                    unnamed = unnamed or speaker._replace(aside=True)
                elif "speech" not in self.cues.grammar.untied or who.gender == "n" and (nominal or person).kind != "person":
                    bodies.append(speaker)  # "he", "she" is never a body
            elif of_kind and speaker not in hanging and (naming is not None or " " in (speaker.name or "")):
                hanging.append(speaker)
        if stranger is None:
            stranger = self._phrase(index, end, who)
        if stranger is not None:
            return stranger
        named = [s for s in hanging if s.person is not None] or hanging
        if unnamed is not None and not (len(named) == 1 and named[0].person is not None and hangs):
            return unnamed
        if len(named) == 1 and hangs:
            return named[0]._replace(aside=named[0].person is None)
        if hanging or not hangs:
            return None
        return owners[0] if len(set(owners)) == 1 else bodies[0] if len(bodies) == 1 else None

    def _set_against(self, index: int, who: Mention) -> Speaker | None:
        """"X was against, while [Y] was coy. “…,” he said.": of whom the last clause of a sentence tells, set against the one before."""
        sentence = self.sentences[index]
        apart = _APART.search(self.text, sentence.start, sentence.end) if who.gender in ("m", "f") else None
        namings = self.cast.namings_in(apart.end(), sentence.end) if apart is not None else []
        if not namings or namings[0].form != "name" or namings[0].outer_start != apart.end():
            return None
        found = Speaker(self.cast.people[namings[0].person].name, None, None, namings[0].person)
        genders = self.cast.genders
        before = {genders[n.person] for n in self.cast.namings_in(sentence.start, apart.start())}
        before |= {self.cues.pronouns.get((word,), "-")[0] for word in self.text[sentence.start : apart.start()].lower().split()}
        if len({n.person for n in namings}) > 1 or not self._fits(found, who):
            return None
        told = genders[namings[0].person] == who.gender or who.gender not in before
        return found if told else Speaker(None, None)  # "Ann said she …, while Don was coy. “…,” she said": either, by the rules

    def _past_front(self, index: int, here: list[tuple[int, Naming | None, Nominal | None]]) -> int:
        """« Après avoir reçu Y, [X] s'est exprimé. Il … »: where the clause begins with its subject, after the phrase that
        leads up to it; 0 where none does."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        first = sentence.lower[0]
        if first not in grammar.governing and first not in grammar.subordinators and not (
            len(first) > _PARTICIPLE and first.endswith(self.cues.openers)
        ):
            return 0
        comma = next((k for k in range(1, min(len(sentence.lower) - 1, FRONTED)) if sentence.lower[k] == ","), None)
        start = sentence.starts[comma + 1] if comma is not None else 0
        opens = any(start <= place <= start + _ARTICLE for place, naming, nominal in here if naming is not None or nominal)
        return start if start and opens else 0

    def _led_by(self, nominal: Nominal, here: list, at: int, who: Mention) -> Speaker | None:
        """« Le gouvernement minoritaire du Premier ministre, X, est tombé. « … », avait-il lancé »: the one whose body it is."""
        naming = here[at + 1][1] if at + 1 < len(here) else None
        if naming is None or who.gender not in ("m", "f") or not self.text[nominal.start].islower():
            return None
        between = self.text[nominal.end : naming.start].lower().replace("’", "'").split()
        opens = between and (between[0] in self.cues.grammar.of or len(between) > 1 and between[1] in self.cues.grammar.of)
        opens = opens or len(between) < 9 and not self.cues.led.isdisjoint(between)  # « La mission était conduite par X. Elle … »
        person = self.cast.people[naming.person]
        found = Speaker(person.name, None, None, naming.person)
        return found if opens and person.kind == "person" and self._fits(found, who) else None

    def _heard(self, here: list, at: int, who: Mention) -> Speaker | None:
        """« La commission a entendu X. « … », a-t-elle lancé »: the one whom a body has heard or received."""
        naming = here[at + 1][1] if at + 1 < len(here) else None
        if naming is None or self.cast.people[naming.person].kind != "person":
            return None
        between = self.text[here[at][2].end : naming.start].lower().split()
        found = Speaker(self.cast.people[naming.person].name, None, None, naming.person)
        heard = not self.cues.grammar.hearing.isdisjoint(between) and len(between) < 9
        return found if heard and self._fits(found, who) else None

    def _coupled(self, here: list, at: int, who: Mention) -> bool:
        """« X et son prédécesseur Y ont déjeuné. Il … »: whether the next one, joined by « et », may be meant as well."""
        conjunctions = self.cues.grammar.conjunctions
        if not self.cues.grammar.clitic_subjects:
            return self._is_of_several(here, at, who)
        if at + 1 >= len(here):
            return False
        entry, following = here[at][1] or here[at][2], here[at + 1][1]
        between = self.text[entry.end : here[at + 1][0]].split()
        words = self.cues.determiners | conjunctions
        if following is None or not between or len(between) > 2:
            return False
        if between[0] not in conjunctions or not words.issuperset(between):
            return False
        other = Speaker(self.cast.people[following.person].name, None, None, following.person)
        return self.cast.people[following.person].kind == "person" and self._fits(other, who)

    def _is_of_several(self, here: list, at: int, who: Mention) -> bool:
        """"Norway's X, Russia's Y and Canada's Z met. She …": whether one of those named with the one at `at` in an English list is
        certainly of that gender too."""
        first = here[at][1]
        if first is None or who.gender not in ("m", "f"):
            return False
        end = first.end
        for naming in (naming for _, naming, _ in here[at + 1 :] if naming is not None):
            if self.cast.people[naming.person].kind != "person" or not _LISTED.fullmatch(self.text, end, naming.start):
                return False
            if self.cast.genders[naming.person] == who.gender and naming.person != first.person:
                return True
            end = naming.end
        return False

    def _named_after(self, nominal: Nominal, here: list, at: int) -> Speaker | None:
        """The one whose name stands right after a role: « The mediator, Qatar's X, »."""
        last = nominal.end
        if nominal.kind == "person" and at + 2 < len(here) and self.text[last : here[at + 1][0]] == " ":
            at, last = at + 1, (here[at + 1][1] or here[at + 1][2]).end  # « Le patron de l'agence | Frontex, le Letton X »
        naming = here[at + 1][1] if nominal.kind == "person" and at + 1 < len(here) else None
        naming = naming or (here[at + 2][1] if nominal.kind == "person" and at + 2 < len(here) else None)
        if naming is None or self.cast.people[naming.person].kind != "person":
            return None
        between = self.text[last : naming.outer_start]
        beside = between.strip() == "," or _PARTY.fullmatch(between) or _OWNED.fullmatch(between) or _COMPLETED.fullmatch(between)
        return Speaker(self.cast.people[naming.person].name, None, None, naming.person) if beside else None

    def _phrase(self, index: int, end: int, who: Mention) -> Speaker | None:
        """The subject of a sentence before `end` that is no participant, where it is a phrase for a person or a body:
        « [l'ancien colonel] a répondu », « [le Conseil de paix et de sécurité de l'Union africaine] »."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        human = not self.cues.voices.isdisjoint(sentence.lower) or not self.cues.anaphors.keys().isdisjoint(sentence.lower)
        titled = grammar.clitic_subjects and not self.cues.titles.isdisjoint(sentence.lower[:3])  # « Le colonel nigérien a … »
        human = human or bool(titled)
        native = who.gender in ("m", "f") and not self.cues.calling_of.isdisjoint(sentence.lower[:5])
        abroad = who.gender in ("m", "f") and self._opens_with_native(sentence)
        human = human or native or abroad  # "The Texas Republican shrugged: the bill, he said, …"
        text = who.gender == "n" and "noun" in grammar.compounds and not self.cues.nouns.isdisjoint(sentence.lower)
        # « [L'Unsa] a rejeté une offre qu'elle juge « … » »: a body by its name, in the pronoun's own sentence
        own = grammar.clitic_subjects and sentence.start < who.start < sentence.end and who.gender in ("m", "f")
        firm = who.gender == "n" and "noun" in grammar.compounds and len(sentence.words) > 3
        led = firm and sentence.lower[0] in grammar.definite  # "[The Southern Star] is milder. It …"
        firm = firm and all(map(capital, sentence.words[led : led + 2])) and sentence.lower[led] not in self.cues.determiners
        if not (human or text or own or firm) and sentence.lower[0] not in grammar.topics or len(sentence.lower) > LONG:
            return None
        reader = Reader(Clause(sentence, [], self.cast, self.cues), self.cues)
        limit = bisect_left(sentence.starts, end)
        if reader.low[0] in grammar.topics and limit > 3:  # « Quant à la Folha, elle … »
            m = reader.phrase_from(2 if reader.low[1] in grammar.governing else 1)
            if m is not None and m.form == "guess" and m.last < limit and (grammar.clitic_subjects or who.gender == "n"):
                return Speaker(self.text[m.bare : m.bare_end], None)
        m = reader.main(limit)
        if text and m is not None and m.form == "guess" and not m.first and m.start < m.bare:
            noun = next((k for k in range(m.last, m.first, -1) if reader.low[k] in self.cues.nouns), 0)
            if noun and noun < m.last and not reader.low[noun].endswith("s"):
                return Speaker(self.text[m.bare : reader.clause.ends[noun]], None)  # "[The ruling] runs to 94 pages. It …"
        if m is None or m.form != "guess" or m.number != "s":
            return None
        if m.start == m.bare:
            words = reader.clause.words[m.first : m.last + 1]
            named = who.gender == "n" and not grammar.clitic_subjects and capital(words[0]) and capital(words[1 % len(words)])
            named = named and len(words) > 1  # "Abroad, [Die Woche of Hamburg] is puzzled. In Germany, it notes …"
            return Speaker(self.text[m.bare : m.bare_end], None) if named else None
        noun = reader.low[m.first + 1] if m.first < m.last else ""
        if grammar.clitic_subjects and noun in grammar.documents and who.start == sentence.end + 1 and not m.first:
            agrees = reader.low[m.first] in (grammar.feminine if who.gender == "f" else grammar.masculine)
            return self._read(m, index) if agrees else None  # « Le rapport est sévère. Il pointe « … » »
        words = [w for w in reader.low[m.first : m.last + 1] if w not in self.cues.determiners]
        if "noun" in grammar.compounds:
            words = words[: next((k for k, w in enumerate(words) if w in grammar.governing), len(words))]
            owned, words = not POSSESSIVE.isdisjoint(words), words[-1:]
            named = any(capital(w) and w.lower() in words for w in reader.clause.words[m.first + 1 : m.last + 1])
            if who.gender in ("m", "f") and named and self.cues.calling_of.isdisjoint(words) and not (abroad and m.last == 1):
                return None  # the Coast Guard is not "she", but "the Arizonan" is
            if who.gender in ("m", "f") and owned:
                if not self.cues.flags.get(words[0] if words else "", 0) & lx.OFFICE:
                    return None  # "Smith's caucus will supply “…”, he said"
        bodies = self.cues.anaphors.keys() if "term" in grammar.untied or who.gender == "n" else frozenset()
        people = frozenset() if who.gender == "n" else self.cues.voices
        agrees = not who.gender or reader.low[m.first] not in (grammar.feminine if who.gender == "m" else grammar.masculine)
        fits = abroad and m.last == 1 or native and any(w in self.cues.calling_of for w in words)
        fits = fits or titled and words[:1] and words[0] in self.cues.titles
        fits = fits or any(w in people or w in bodies or text and w in self.cues.nouns for w in words[:2])  # "The ruling … It"
        stop = next((k for k in range(m.first + 1, m.last + 1) if own and reader.low[k] in grammar.governing), m.last + 1)
        fits = fits or (own or who.gender == "n") and any(capital(w) for w in reader.clause.words[m.first + 1 : stop])
        found = self._read(m, index) if agrees and fits else None
        return found if found is None or found.person is None or self._fits(found, who) else None

    def _opens_with_native(self, sentence: Sentence) -> bool:
        """Whether an English sentence begins with the name of a people that one person may be called by: "[The Norwegian] shrugged"."""
        told = "noun" in self.cues.grammar.compounds and len(sentence.words) > 2 and sentence.lower[0] in self.cues.grammar.definite
        return told and sentence.words[1][0].isupper() and bool(self.cues.flags.get(sentence.lower[1], 0) & lx.DEMONYM)

    def _fits(self, speaker: Speaker, who: Mention) -> bool:
        if speaker.name is None or speaker.number == "p":
            return False
        if speaker.person is None:
            words = speaker.name.split()
            if who.gender in ("m", "f") and len(words) > 1 and capital(words[-1]) and self.cues.speaks(words[-1].lower()):
                return False  # the Coast Guard is nobody's "she"
            if self.cues.grammar.clitic_subjects and words[0].islower() and words[0].endswith(("s", "x")):
                return False  # « les trois confédérations »
            if None not in (who.gender, self._gender_of(speaker.span)) and self._gender_of(speaker.span) != who.gender:
                return False  # « Le parquet … . Elle … »
            if who.gender == "f" and words[0] == "Le" or who.gender == "m" and words[0] == "La":
                return False  # « Le Courrier … elle »
            governing = self.cues.grammar.governing
            head = next((words[k - 1] for k, w in enumerate(words) if k and w in governing), words[-1]).lower()
            if head in self.cues.anaphors and who.gender in ("m", "f") and "noun" in self.cues.grammar.compounds:
                return False  # "the Federal Court of Audit … she"
            told = _MAN_OR_WOMAN.search(head)
            if told is not None and who.gender in ("m", "f") and (told[1] == "wo") != (who.gender == "f"):
                return False  # "A spokesman for … . She …"
            if who.gender == "n" and "noun" in self.cues.grammar.compounds and speaker.span is not None and any(
                n.kind == "person" and n.number == "s" for n in self.cast.nominals_in(speaker.span.start, speaker.span.end)
            ):
                return False  # "the ranking member … it"
            human = len(words) > 1 or not self.cues.voices.isdisjoint(word.lower() for word in words)
            return human or who.gender == "n" or "speech" not in self.cues.grammar.untied
        person = self.cast.people[speaker.person]
        if who.gender == "n":
            return person.kind != "person"
        gender = self.cast.genders[speaker.person]
        if person.kind != "person":
            return "speech" not in self.cues.grammar.untied and gender in (None, who.gender)
        return gender is None or who.gender is None or gender == who.gender

    def _gender_told(self, nominal: Nominal) -> str | None:
        """The gender of a phrase, by its article where its noun has none: « [sa] collègue »; « son » stands before both."""
        if nominal.gender is not None or not self.cues.grammar.clitic_subjects:
            return nominal.gender
        article = self.text[nominal.outer_start : nominal.start].strip().lower()
        if article in self.cues.grammar.possessive and self.text[nominal.start].lower() in _VOWELS:
            return None
        return "f" if article in self.cues.grammar.feminine else "m" if article in self.cues.grammar.masculine else None

    def _gender_of(self, span: Span | None) -> str | None:
        """The gender of a body or role that is named nowhere, by the cast or the article that stands before it."""
        if span is None or not self.cues.grammar.clitic_subjects:
            return None
        nominal = next(iter(self.cast.nominals_in(span.start, span.end)), None)
        if nominal is not None and nominal.gender is not None:
            return nominal.gender
        article = self.text[span.start : span.end].split(" ", 1)[0].lower()
        before = self.text[max(0, span.start - 4) : span.start].split()[-1:]  # « selon les termes [du] | communiqué »
        article = before[0] if before and before[0] in self.cues.grammar.contracted else article
        return "f" if article in self.cues.grammar.feminine else "m" if article in self.cues.grammar.masculine else None

    def _read(self, m: Mention, index: int) -> Speaker:
        """Whom a phrase means that the cast does not have: its words (Referents knows more)."""
        return Speaker(self.text[m.bare : m.bare_end], None)

    def _nominal(self, nominal: Nominal, index: int) -> Speaker:
        """Whom a role without a name stands for: the person it means, else its words (Referents knows more)."""
        end = nominal.end
        for naming in self.cast.namings_in(end, end + _REACH)[:1]:  # « la conseillère | du ministre X »
            led = self.text[end : naming.start].lower().replace("’", "' ").split()[:1]
            if nominal.kind == "person" and led and (led[0] in self.cues.grammar.of or led[0] in self.cues.grammar.contracted):
                end = naming.end if naming.outer_start <= end + 4 else end
        return Speaker(self._whose_it_is(nominal.start) + self.text[nominal.start : end], None)

    def _of_gender(self, speaker: Speaker, nominal: Nominal, who: Mention) -> Speaker:
        """The same speaker, or the only bearer of an office of several who has the gender of the pronoun (Bodies knows more)."""
        return speaker

    def _amid(self, place: int, start: int) -> bool:
        """Whether a place of an English sentence is too far from its head for the subject."""
        return not self.cues.grammar.clitic_subjects and len(self.text[start:place].split()) > _HEAD

    def _labels(self, naming: Naming) -> bool:
        """Whether a name only labels a turn: whoever speaks there does not speak of themselves as « elle »."""
        return naming.end in self._label_ends

    def _fronted(self, start: int, place: int) -> bool:
        """« À Tanguiéta, [un chef de village] a … »: whether only a phrase of preposition or time stands before a place."""
        before = self.text[start:place].lower().replace("’", "' ").split(None, 1)
        if not before or self.text.count(",", start, place) != 1:
            return False
        opens = before[0] in self.cues.grammar.governing or before[0] in self.cues.grammar.times
        opens = opens or before[0][-1] == "," and bool(self.cues.grammar.clitic_subjects)  # « Absent, [le Mali] a … »
        return opens and not any(self.cast.people[n.person].kind == "person" for n in self.cast.namings_in(start, place))

    def _follows_comma(self, place: int, start: int) -> bool:
        before = self.text[max(start, place - 12) : place].lower().split()
        while before and before[-1] in self.cues.determiners:
            before.pop()
        return bool(before) and before[-1].endswith(",")

    def _hangs(self, place: int, start: int) -> bool:
        opening = self.text[place : place + 8].lower().replace("’", "'").split(None, 1)
        before = self.text[max(start, place - 24) : place].lower().replace("’", "'").split()
        if opening and opening[0] in self.cues.grammar.contracted:
            return before[-1:] == [] or before[-1] not in self.cues.grammar.topics  # « Quant au Kremlin, il … »
        while before and (before[-1] in self.cues.determiners or before[-1].isdigit()) and before[-1] not in self.cues.grammar.of:
            before.pop()
        if len(before) > 1 and before[-2] in self.cues.grammar.topics:
            return False
        return bool(before) and (before[-1] in self.cues.grammar.governing or before[-1].endswith(("'s",)))
