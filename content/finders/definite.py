"""Whom a definite phrase of one person stands for: « le ministre », "his host", « son auteure », each step in its own order.

Every step asks one question of a phrase and gives a person or None; the first that gives one is the answer. The questions of the
other modules: Posts, who holds the one office of that name; Course, who is spoken of right here; Descriptions, whom the text
calls so; Anew, who an English noun means that the text has used of nobody; Bearers, which of all named before agrees best;
Natives, who is from there; Beside, who the sentences next to it tell of.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ..document import Document
from ..languages import Language
from ..span import Span
from .ages import Ages
from .antecedents import LONG
from .beside import Beside
from .cast import Cast
from .clauses import Clause, Mention
from .cues import Cues
from .marks import Marked
from .natives import Natives
from .partisans import Partisans
from .portraits import Portraits
from .sentences import Sentence
from .speaker import Speaker
from .speakers import Reader
from .wordforms import STEM, folded

_FORESEEN = 4000  # characters at the head of a text in which a role may stand before anyone bears it
_HOMES = 2  # sentences that are looked back over for the country that a possessive stands for
_ROLELESS = 1500  # characters back in which somebody named without a role is looked for
_NEW = 50  # characters before a name in which "successor has been named as" stands
_MET = re.compile(
    r"(?:\b(?:été|est) reçue?s?\b[^.;:]{0,30}\bpar|\bentretenue?s?\b[^.;:]{0,30}\bavec|\bEntretien\b[^.;:]{0,30}\bavec"
    r"|\b(?:ai|avons) (?:rencontré|reçu|vu|revu)\b[^.;:,]{0,25})\s(?:l[ea]s?\s|l['’])?\S{0,3}$"
)  # « J'ai été reçu par le … », « Je me suis entretenu avec … »
_MADE = 140  # characters before or after a name in which a text is said to be its bearer's
_TEXTS = ("texte", "proposition", "projet", "amendement", "rapport", "motion", "résolution")
_WHOSE_TEXT = (
    r"\b(?:TEXT)s?\b(?: d(?:e |['’])[a-zà-ÿ]+)? (?:d(?:e |['’])(?:la |l['’])?|du )(?:[A-Z][a-z]*\.? |[a-zà-ÿ-]+ ){0,4}[*_]*$"
    r"|\b(?:TEXT)s?\b[^.;:]{0,80}\b(?:déposée?|signée?|rédigée?|présentée?|écrite?|portée?|défendue?)s?\b[^.;:]{0,40}"
    r"\bpar (?:[A-Z][a-z]*\.? |l['’]|[a-zà-ÿ-]+ ){0,6}[*_]*$"
)
_MAKES_TEXT = r"[^.;:]{0,50}\b(?:a|avait) (?:déposé|rédigé|signé|présenté|écrit)\b[^.;:]{0,30}\b(?:TEXT)\b"
_NAMED = re.compile(
    r"(?:succeeded by|replaced by|named as|successor(?:,| is| was| will be)?|in favour of|handed over to) (?:[\w’' -]+ )?[*_]*$"
)
_TAKES = re.compile(
    r"[*_]*(?:, [^,.;]{2,40},)? (?:(?:was|has been|is) (?:named|appointed|chosen|elected|sworn|promoted|picked)|succeeds|replaces"
    r"|takes over|took over|takes office)\b"
)
_TO_WHOM = ("auquel ", "à qui ", "dont ", "que ", "qu'", "contre lequel ", "contre qui ")  # « X, auquel le ministre reproche »
_LABELLED = 40  # characters that the name of a country has at most where it is a heading
_LABEL = re.compile(r"[-–—•*\s]{0,4}(?:\d{1,2}[.)]\s)?([^\W\d_][^\W\d_’'. -]*(?:[ ’'-][^\W\d_]+){0,4})(?:\s(?=[–—:]))?([.:–—])\s")


class Definite(Beside):
    """Gives the person that a definite phrase of one person stands for."""

    def __init__(
        self, document: Document, language: Language, cues: Cues, sentences: list[Sentence], marks: list[Marked], cast: Cast
    ):
        super().__init__(document, language, cues, sentences, marks, cast)
        self.natives = Natives(document.text, cast, self.posts, self.descriptions, self.course)
        self.ages = Ages(document.text, cast, language, self.course) if cues.grammar.feminine else None
        self.partisans = Partisans(document.text, cast, self.posts, self.descriptions, self.course)
        self.portraits = self.anew and Portraits(
            document.text, cast, cues, self.posts, self.descriptions, self.course, self.anew
        )
        self._earlier: dict[tuple[int, str], bool] = {}
        self.block_starts = [block.start for block in document.blocks]

    def _known(self, person: int, span: Span, aside: bool = False) -> Speaker:
        """The speaker that a person is whom words without a name stand for."""
        return Speaker(self.cast.people[person].name, span, "role", person, aside=aside)

    def _definite_person(self, who: Mention, index: int, span: Span) -> Speaker | None:
        """Whom a definite phrase stands for, or None."""
        words = self.text[who.bare : who.bare_end]
        holder = self._holder(who, index, words)
        if holder is not None and self._present(holder, index) and not self._stood_before(holder, words):
            return self._known(holder, span)
        grammar = self.cues.grammar
        if who.article(self.text) in grammar.possessive and words in grammar.kinswomen | grammar.kinsmen:
            return None  # "His wife disagrees.": nobody named, where no role says so
        turn = self.sentences[index].block in self.turns
        ours = who.article(self.text) in self.cues.grammar.speakers  # « notre hôte »
        hers = self.anew is not None and words in self.posts.hosts and who.article(self.text) in ("his", "her")
        aside = not ours and (hers or self.descriptions.is_other(who))
        owner = self._owner_of(who, index) if aside else None
        bearer = self._other(who, index, words, owner) if aside else self._told_here(who, index, words, ours)
        told = ours or bearer is not None or aside and owner is None  # « le visiteur », of nobody knows whom
        if bearer is None and not aside and self.cues.grammar.feminine:
            bearer = self.bearers.worded_so(who, words.lower())
        if not told and not turn and bearer is None:
            bearer = self._called_so(who, index, owner, aside)
        if not aside and bearer is not None and self.portraits is not None and self.portraits.speaks_against(bearer, who):
            return None
        if bearer is not None and self.cues.grammar.feminine and not (aside or ours or turn):
            bearer = self.bearers.better_known(bearer, who, index, self.last)
        if bearer is not None and not self._is_elsewhere(bearer, who):
            return self._known(bearer, span, aside)
        if not aside:
            bearer = self._weighed(who, index)
        if bearer is None and not turn:
            bearer = self.natives.person(who, index, self.last, self._home_of(who, index))
        return self._known(bearer, span) if bearer is not None else None

    def _of_one(self, who: Mention) -> bool:
        """Whether an English phrase is of one, by an article or by the country whose somebody they are: "Kenya's president"."""
        return who.number == "s" and (self._definite(who) or self.posts.told_country(who.owner(self.text)) is not None)

    def _brought_in_anew(self, words: str, who: Mention, index: int) -> bool:
        """"X, a nurse, left. A nurse from Lima came in. [The nurse] said": whether the words are somebody's who is not named."""
        return self.anew is not None and " " not in words and self.anew.told_before(words.lower(), index, who.start)

    def _is_elsewhere(self, person: int, who: Mention) -> bool:
        """"[Canberra]'s delegate": whether the country or capital whose somebody an English phrase is is not a person's own."""
        owner = who.owner(self.text) if self.anew is not None else ""
        code = self.posts.told_country(owner) if owner else None
        return code is not None and self.cast.home(person) not in (None, code)

    def _holder(self, who: Mention, index: int, words: str) -> int | None:
        """The holder of the one office that a phrase names, at home or in the country that is spoken of."""
        gender = who.gender or self.descriptions.gender(who, words.split(" ", 1)[0].lower())
        holder = self.posts.holder(words, gender, None, who.start)
        if holder is None:
            home = self._spoken_of(index) or self._home_of(who, index)
            holder = self.posts.holder(words, gender, home, who.start) if home else None
        if holder is None and self.cues.grammar.feminine and not self.posts.host and self.posts.receives(words):
            sole = self.topic.sole(who.start)  # « l'hôte du sommet », where the text tells of nobody else
            holder = sole if sole is not None and self.cast.of_gender(sole, gender) else None
        if self.anew is not None and words.startswith(("new ", "visiting ")):
            other = self.succeeding(who) if words[0] == "n" else self._visiting(words.partition(" ")[2], who.start)
            holder = holder if other is None else other
        if holder is None and self.anew is not None and self.text[who.start : who.bare].rstrip().endswith(("'s", "’s")):
            owner = self.text[who.start : who.bare].rstrip()[:-2].lower().removeprefix("the ")
            generic = self.cues.anaphors.get(owner) == "body" or owner in self.cues.sides
            holder = self.posts.holder(words if generic else f"{owner} {words}", who.gender, None, who.start)
        if holder is not None and self.descriptions.is_other(who) and holder == self._owner_of(who, index):
            holder = None  # « Le souverain a plaidé …, tandis que son hôte … »
        if holder is not None and self._first(holder) > who.start and self.sentences[index].block not in self.turns:
            # Somebody in course goes before one who is only named further on.
            here = self.descriptions.meant(who, index, self.last)
            holder = holder if here is None else here
        return holder

    def _visiting(self, office: str, place: int) -> int | None:
        """"the visiting minister": the only bearer of an office named before `place` who does not receive."""
        plain = {w[:STEM] for w in folded(office)}
        bearers = [p for p in self.course.named_before(place) if plain <= {w[:STEM] for w in self.posts.words_of(p)}]
        guests = [p for p in bearers if p not in self.posts.host]
        return guests[0] if len(guests) == 1 else None

    def succeeding(self, who: Mention) -> int | None:
        """"His successor was named as X. … the new secretary said": the only one of whom the text before says it is new."""
        place = who.start
        if "new" not in self.text[max(0, place - 5) : who.bare_end].split():
            return None
        found = {
            n.person for n in self.cast.namings_in(max(0, place - _ROLELESS), place)
            if self.cast.people[n.person].kind == "person" and self._first(n.person) == n.start
            and (_NAMED.search(self.text[max(0, n.outer_start - _NEW) : n.outer_start]) or _TAKES.match(self.text, n.end))
        }
        return found.pop() if len(found) == 1 else None

    def _told_here(self, who: Mention, index: int, words: str, ours: bool) -> int | None:
        """The one of the paragraph who has no role yet, « notre hôte », the maker of what is spoken of."""
        bearer = self._roleless(who, index)
        if bearer is not None:
            return bearer
        before = self._same_block(index) if ours and words.lower() in self.descriptions.nouns else None
        if before is not None and before.person is not None:
            alike = self.cast.genders[before.person] in (None, self.descriptions.gender_of(who))
            bearer = before.person if alike and self.cast.people[before.person].kind == "person" else None
        if ours and bearer is None and (words.lower().startswith("interlocut") or not self.posts.hosts.isdisjoint(folded(words))):
            bearer = self._met(who)
        plain = " " not in words and self.anew is None or not self.posts.hosts.isdisjoint(folded(words))  # not "our note-taker"
        if ours and bearer is None and plain:
            bearer = self.course.alone(who, who.gender, index, self.last)
        if bearer is None and self._made_by(who, words):
            bearer = self.course.alone(who, self.descriptions.gender_of(who), index, self.last)
        return self._maker_of(who, words) if bearer is None and words.partition(" ")[0].lower() in self.course.makers else bearer

    def _maker_of(self, who: Mention, words: str) -> int | None:
        """« La proposition de loi de [X] », « le texte déposé mardi par [X] », « [X] a présenté un rapport … L'auteure du texte »:
        the only one of whom a French text says that a text of that name is theirs."""
        nouns = [w for w in words.lower().split()[1:] if w in _TEXTS or w in self.cues.grammar.documents]
        if not nouns or not self.cues.grammar.feminine:
            return None
        text = "|".join({*nouns, *_TEXTS} if nouns[0] in _TEXTS else nouns)
        whose = re.compile(_WHOSE_TEXT.replace("TEXT", text))
        makes = re.compile(_MAKES_TEXT.replace("TEXT", text))
        gender = self.descriptions.gender_of(who)
        found = {
            n.person for n in self.cast.namings_in(max(0, who.start - _FORESEEN), who.start)
            if self.cast.people[n.person].kind == "person" and n.form == "name" and self.cast.of_gender(n.person, gender)
            and (whose.search(self.text[max(0, n.start - _MADE) : n.start]) or makes.match(self.text, n.end, n.end + _MADE))
        }
        return found.pop() if len(found) == 1 else None

    def _met(self, who: Mention) -> int | None:
        """« J'ai été reçu par [X]. … Mon interlocuteur », « Je me suis entretenu avec [X]. … Mon hôte »: the only one of whom a
        French text says that its writer met them."""
        if not self.cues.grammar.feminine:
            return None
        found = {
            n.person for n in self.cast.namings_in(max(0, who.start - _FORESEEN), who.start)
            if self.cast.people[n.person].kind == "person" and self._first(n.person) == n.start
            and _MET.search(self.text[max(0, n.outer_start - _NEW) : n.outer_start + 3])
        }
        return found.pop() if len(found) == 1 else None

    def _other(self, who: Mention, index: int, words: str, owner: int | None) -> int | None:
        """« son hôte », "her counterpart": the other of two, of whom `owner` is one."""
        gender = self.descriptions.gender_of(who)
        bearer = self.course.other(who, gender, owner, index, self.last)
        if bearer is None and self.descriptions.is_counterpart(words):
            bearer = self.course.counterpart(owner, gender, who.start, words)
        return bearer if bearer is not None and self._is_of_there(bearer, words) else None  # "her counterpart from France"

    def _called_so(self, who: Mention, index: int, owner: int | None, aside: bool) -> int | None:
        """The one whom the text calls so, or who is in course where an English noun is new."""
        bearer = self.descriptions.meant(who, index, self.last) if not self._takes_up_unnamed(who, index) else None
        bearer = None if bearer == owner else bearer
        if bearer is None and self.anew is not None and not aside and who.article(self.text) not in self.cues.grammar.possessive:
            bearer = self.anew.person(who, index, self.last)
        return bearer

    def _weighed(self, who: Mention, index: int) -> int | None:
        """The one of all named before who agrees best with a French phrase, else whom the sentence before names."""
        bearer = None
        if self.cues.grammar.feminine and self.sentences[index].block not in self.turns:
            bearer = self.bearers.bearer(who, index, self.last)
            bearer = self.partisans.person(who, index, self.last) if bearer is None else bearer
        return self._just_named(who, index) if bearer is None and self.anew is not None else bearer

    def _owner_of(self, who: Mention, index: int) -> int | None:
        """Whose rival, host or interlocutor a phrase tells of: the subject of its sentence, else who spoke in the one before."""
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        limit = bisect_left(self.sentences[index].starts, who.start)
        subject = reader.main(limit) if limit else None
        if subject is not None and self._quoted(subject.start):
            subject = None  # “We are close,” her host said
        if subject is not None and subject.end <= who.start:
            return self.speaker(subject, index).person
        owner = self._of_one_gender(who, index)
        if owner is not None:
            return owner
        before = self._same_block(index)
        if before is None and index and not limit and not self.cues.grammar.clitic_subjects:
            before = self.last.get(index - 1)  # “…,” X said. | His opposite number …
        if before is not None or not index or self.sentences[index - 1].block != self.sentences[index].block:
            return before.person if before is not None else None
        previous = Reader(Clause(self.sentences[index - 1], [], self.cast, self.cues), self.cues)
        subject = previous.main(len(previous.low))
        return subject.person if subject is not None else None

    def _of_one_gender(self, who: Mention, index: int) -> int | None:
        """"her host": the only one in course who is certainly of the gender that an English possessive tells."""
        form = self.cues.pronouns.get((who.article(self.text),)) if not self.cues.grammar.clitic_subjects else None
        gender = form[0] if form is not None else {"his": "m"}.get(who.article(self.text))
        if self.cues.grammar.clitic_subjects or gender not in ("m", "f"):
            return None
        alike = [p for p in self.course.people(index, who.start, self.last, far=True) if self.cast.genders[p] == gender]
        return alike[0] if len(alike) == 1 else None

    def _spoken_of(self, index: int) -> str | None:
        """The country (ISO 3166) whose name labels a paragraph or heads it: "Armenia. On Thursday, the foreign minister …"."""
        labelled = self._labelled(index)
        if labelled is not None:
            return labelled
        number = self.sentences[index].block
        heading = self.document.blocks[number - 1] if number else None
        if heading is None or heading.kind != "heading" or heading.end - heading.start > _LABELLED:
            return None
        return self.posts.named_country(self.text[heading.start : heading.end].strip())

    def _labelled(self, index: int, ends: str = ".:–—") -> str | None:
        """The country (ISO 3166) whose name, and a mark of `ends` after it, labels the paragraph of a sentence: "Armenia. On
        Thursday", « – France : soutien »."""
        block = self.document.blocks[self.sentences[index].block]
        label = _LABEL.match(self.text, block.start, block.end)
        return self.posts.named_country(label[1]) if label is not None and label[2] in ends else None

    def _home_of(self, who: Mention, index: int) -> str | None:
        """"Bhutan wants a panel. [Its] minister …": the country (ISO 3166) that is the subject of the sentence before, or of the
        one before that where it has another subject that is no country."""
        if who.article(self.text) not in self.posts.own or not index:
            return None
        semicolon = self.text.rfind(";", self.sentences[index].start, who.start)
        if semicolon > 0 and self.cues.grammar.feminine and len(self.text[semicolon:who.start].split()) < 4:
            here = [n for n in self.cast.nominals_in(self.sentences[index].start, semicolon) if n.kind == "country"]
            codes = {self.posts.governed(self.text[n.start : n.end]) for n in here}  # « … aux Palaos ; son président … »
            return codes.pop() if len(codes) == 1 else None
        for previous in self.sentences[index - 1 : max(0, index - 1 - _HOMES) or None : -1]:
            if previous.block != self.sentences[index].block or len(previous.lower) > LONG:
                return None
            reader = Reader(Clause(previous, [], self.cast, self.cues), self.cues)
            m = reader.main(len(reader.low))
            if m is not None and m.kind == "country":
                return self.posts.governed(self.text[m.bare : m.bare_end])
            if m is not None and m.form in ("name", "role", "pronoun"):
                return None
        return None

    def _roleless(self, who: Mention, index: int) -> int | None:
        """The only person named before in the block, where nothing says what they are: « … de X. « … », a dit le ministre »."""
        start = max(self.document.blocks[self.sentences[index].block].start, who.start - _ROLELESS)
        namings = [n for n in self.cast.namings_in(start, who.start) if not self._quoted(n.start)]
        people = {n.person for n in namings if self.cast.people[n.person].kind == "person"}
        people = {p for p in people if self.cast.of_gender(p, who.gender)}
        if len(people) != 1 or self.sentences[index].block in self.turns or self.descriptions.of_court(who):
            return None
        person = people.pop()
        if self.cues.grammar.clitic_subjects and namings[-1].start > self.sentences[index].start:
            return None  # « Quand X dénonce « un recul », la préfète répond « rien » »
        plain = not self.posts.known(person)
        named = any(word[:1].isupper() for word in self.text[who.bare : who.bare_end].split()[1:])
        if named and not (plain and self._brought_in(person, index)):
            return None  # « la cheffe de file des Verts »: somebody known by more than the office
        rivals = [
            n for n in self.cast.nominals_in(start, who.start - 1)
            if n.kind == "person" and n.number == "s" and (n.gender is None or n.gender == who.gender)
        ]
        return person if plain and not rivals and who.gender and self.cast.genders[person] == who.gender else None

    def _brought_in(self, person: int, index: int) -> bool:
        """« [X] voit les choses autrement. Pour la présidente du Comité Y, … »: whether the French sentence before begins with
        the first name of somebody, and the text has named them nowhere before."""
        if not index or not self.cues.grammar.clitic_subjects:
            return False
        first, previous = self.cast.first_named.get(person), self.sentences[index - 1]
        if first is None or self.sentences[index].block != previous.block or first.start < previous.start:
            return False
        fronted = self.text[previous.start : first.outer_start]  # « À l'issue des débats, [X] s'est voulu rassurant. »
        led = fronted.endswith(", ") and fronted.count(",") == 1 and previous.lower[0] in self.cues.grammar.governing
        return first.outer_start == previous.start or led and not self.cast.namings_in(previous.start, first.outer_start)

    def _stands_against(self, person: int, who: Mention, index: int) -> bool:
        """« X a refusé la main tendue par le ministre », « X, auquel le ministre reproche … », « Là où X voit une crise, le ministre
        … »: whether somebody is named before a phrase in a clause that makes it somebody else."""
        sentence, grammar = self.sentences[index], self.cues.grammar
        if not grammar.clitic_subjects:
            return False
        last = next((n for n in reversed(self.cast.namings_in(sentence.start, who.start)) if n.person == person), None)
        if last is None or last.form != "name" or self._quoted(last.start):
            return False
        between = self.text[last.end : who.start].lower().replace("’", "'").split()
        between = between[1:] if between[:1] == [","] else between
        opens = len(between) < 4 and f"{' '.join(between)} ".startswith(_TO_WHOM)
        if opens or sentence.lower[:2] in (["là", "où"], ["tandis", "que"], ["alors", "que"]):
            return True
        clause = any(w in grammar.that or w.startswith(("qu'", "lorsqu'", "puisqu'")) for w in between)
        return not clause and not any(w[-1] in ".,:;»" for w in between)

    def _made_by(self, who: Mention, words: str) -> bool:
        """« L'amendement de X … Son auteure … »: whether a phrase is the one who made what is spoken of."""
        owned = who.article(self.text) in self.cues.grammar.possessive
        return owned and words.lower() in self.course.makers

    def _is_of_there(self, person: int, words: str) -> bool:
        """Whether a person is from the country that a phrase names, if it names one."""
        named = {self.posts.told_country(word) for word in words.lower().split()} - {None}
        return not named or self.cast.people[person].country in named

    def _present(self, person: int, index: int) -> bool:
        """Whether a bare role may mean the person: in a transcript only one named in this turn or one of the two before."""
        block = self.sentences[index].block
        if block not in self.turns:
            return True
        near = self.document.blocks[max(0, block - 2)].start
        namings = self.cast.namings_in(near, self.sentences[index].end)
        return any(n.person == person and n.form == "name" for n in namings)

    def _stood_before(self, person: int, words: str) -> bool:
        """Whether a one-word role stood in a paragraph before the person was first named: then somebody else bears it too
        ("the president asks … President X of Moldova replies …; the president said")."""
        if " " in words:
            return False
        if (person, words) not in self._earlier:
            self._earlier[person, words] = self._earlier_role(person, words)
        return self._earlier[person, words]

    def _earlier_role(self, person: int, words: str) -> bool:
        first = self._first(person)
        if words.lower() not in self.text[: min(first, _FORESEEN)].lower():
            return False
        articles = "|".join(map(re.escape, sorted(self.cues.grammar.definite)))
        pattern = re.compile(rf"(?<![\w-])(?:{articles})\s?{re.escape(words)}(?= [a-zà-ÿ]|[,.])", re.IGNORECASE)
        found = pattern.search(self.text, 0, min(first, _FORESEEN))
        block = bisect_right(self.block_starts, found.start()) - 1 if found else -1
        if not found or self.document.blocks[block].kind not in ("paragraph", "item"):
            return False
        return block < bisect_right(self.block_starts, first) - 1

    def _same_block(self, index: int) -> Speaker | None:
        """Who spoke last in the sentence before, of the same block."""
        if not index or self.sentences[index - 1].block != self.sentences[index].block:
            return None
        return self.last.get(index - 1)
