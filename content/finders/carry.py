"""What is carried over: who goes on speaking in the next sentence or point."""

from __future__ import annotations

from ..span import Span
from .clauses import QUOTED, Clause, capital
from .cues import FINITE, INFINITIVE, REPORTS
from .marks import Marked
from .sentences import Sentence
from .smallwords import POSSESSIVE
from .speaker import Speaker
from .speakers import Reader
from .tie import Tie
from .uncued import Uncued

_LEADING = 9  # words that may lead on to words that somebody goes on saying
_ANNOUNCING = 16  # words that may lead up to a colon without telling of anybody
# What many say, or nobody knows who.
_CROWD = frozenset(
    "cri cris slogan slogans clameur clameurs huées rumeur rumeurs murmure chant chants refrain voix sifflets".split()
)
_EARNS = frozenset(("vaut", "valu", "valut", "vaudra", "valait"))
# How a sentence begins that is only the rest of the one before.
_TRAILING = (
    ("avant", "de"), ("avant", "d'"), ("et", "de"), ("et", "d'"), ("tout", "en"), ("non", "sans"), ("quitte", "à"),
    ("sans", "pour"), ("histoire", "de"), ("manière", "de"), ("façon", "de"), ("puis", "de"), ("jusqu'", "à"), ("au", "point"), ("au", "risque"),
)  # fmt: skip
PEOPLE = ("paragraph", "item", "quotation")


class Memory(Uncued):
    """What the sentences read so far leave for those that follow."""

    def spoke(self, index: int, speaker: Speaker | None) -> None:
        """Remember the last speaker of a sentence."""
        if speaker is not None and speaker.span is not None and not speaker.aside:
            self.last[index] = speaker

    def resumed(self, tied: Tie, index: int) -> Speaker | None:
        """« a poursuivi la cheffe de file des Verts »: whoever goes on is the one who spoke just before, by another name."""
        who, event = tied.who, tied.event
        if who.form not in ("nominal", "guess") or who.kind != "person" or event is None or not tied.incise:
            return None
        cue = self.text[tied.cue[0] : tied.cue[1]].lower()
        article = who.article(self.text)
        before = self._same_block(index)
        again = self.text[tied.cue[1] : tied.cue[1] + 8].split()[:1] == ["encore"]  # « écrit encore l'économiste »
        if not again and cue not in self.cues.grammar.resuming or article not in self.cues.grammar.definite or before is None:
            return None
        if before.person is None or self.cast.people[before.person].kind != "person" or who.number != "s":
            return None
        gender = self.cast.genders[before.person]
        span = Span(who.start, who.end)
        return Speaker(before.name, span, "role", before.person) if None in (gender, who.gender) or gender == who.gender else None

    def carried(self, clause: Clause, q: int, mark: Marked, index: int, found: list) -> Speaker | None:
        """The speaker that words without a tie of their own take over, or None."""
        sentence = self.sentences[index]
        # Another stretch of the same sentence has a speaker: « une « a » et une « b » ».
        earlier = [n for place, n in clause.quotes.items() if place < q and found[n] is not None and found[n].speech]
        last = max((place for place in clause.quotes if place < q), default=q)
        if earlier and self._another(clause, last, q):
            parted = ";" in clause.low[last:q] and "speech" in self.cues.grammar.untied
            return parted and self._subject_of_others(clause, q, index) or self._only_named(clause, q)
        if earlier:
            return found[earlier[-1]].speaker or self._only_named(clause, q)
        if self.banner(clause, q):
            return None
        after = clause.low[clause.past_calls(q) : self._sentence_end(clause, q, mark)]
        bare = not any(w[0].isalnum() for words in (clause.low[:q], after) for w in words if w != QUOTED)
        bare = bare or self.elliptic(clause, q)
        block = self.document.blocks[sentence.block]
        topic = clause.low[0] in self.cues.grammar.digesting and clause.low[q - 1] == ":"
        if block.kind == "item" and (topic or bare and sentence.start - block.start < 3):
            listed = self._listed(clause, index) or self.digested(index)
            if listed is not None:
                return listed
        if not bare:
            told = self._trails(clause, q, index) or self._subject_of_others(clause, q, index)
            told = told or self._listed(clause, index) if block.kind == "item" else told
            told = told or self._unowned(clause, q, index) or self._told_on(clause, q, index)
            told = told or self._tells_on(clause, q, index)
            return told if told is not None and told.name is not None else self._only_named(clause, q) or told
        if not self.cues.grammar.clitic_subjects and index:
            if self.is_answered(mark):
                return self.asker(index)
            if self.answers(mark):
                return self.answerer(index)
        if self._interviewed is not None and sentence.start == clause.starts[0] == mark.outer_start:
            return self._interviewed
        beat = self._beat(index) if not self.cues.grammar.clitic_subjects else None
        if beat is not None:
            return beat
        credited = self._credited(index)
        if index == 0 or credited is not None:
            return credited or self._followed(index)
        if self.asked_last(index):
            return self.replier(index)
        asked, index = index, self._past_beats(index)
        if asked > index and self.names_somebody(index, asked):
            return None  # « … ?, a demandé X. Silence de la ministre. « … » »
        previous = self.sentences[index - 1] if index else None
        if previous is not None and previous.block == sentence.block:
            speaker = self.last.get(index - 1) or self.lead(index - 1) or self._sole(asked, mark.outer_start)
            speaker = speaker or self._stranger(index - 1)
            if speaker is not None and self._turns_to_another(previous, speaker):
                return None
            return speaker._replace(reason="sentence") if speaker else None
        if previous is None or asked > index:  # a paragraph that begins with a question
            sole = self._sole(asked, mark.outer_start)
            if previous is None or sole is not None:
                return sole
        blocks = self.document.blocks
        ends_with_colon = previous.lower and (
            previous.lower[-1] == ":" or self.cues.grammar.clitic_subjects and previous.lower[-1] in self.cues.grammar.governing
        )  # « X a mis en garde contre | « … » »
        if ends_with_colon:
            return self._announced(index - 1) or self._on_topic(index - 1)
        here, before = blocks[sentence.block], blocks[previous.block]
        following = self._followed(index)
        if here.kind not in PEOPLE or before.kind not in PEOPLE or sentence.block - previous.block != 1:
            return following
        if here.kind == "quotation" and before.kind == "paragraph" and following is None:
            below = self._named_under(sentence.block)
            if below is not None:
                return below if below.name is not None else None
            said = self.last.get(index - 1)  # words set off below the paragraph of whoever spoke last in it
            return said._replace(reason="point") if said is not None else None
        if here.kind != before.kind:
            return following
        if here.kind == "item":
            speaker = self._last_of_block(index - 1)
            if following is None and any(map(str.isalpha, self.text[mark.outer_end : here.end])):
                # • « … » L'ambassadeur a suggéré …: the point tells by itself whose words these are, or nothing does.
                told = {n.person for n in self.cast.namings_in(mark.outer_end, here.end)}
                if speaker is None or told != {speaker.person}:
                    return None
        else:
            speaker = self.last.get(index - 1) or self._only_lead(index - 1)
        if following is not None and (speaker is None or speaker.person != following.person):
            return following if speaker is None else None
        if here.kind != "item":
            speaker = speaker or self._sole(asked, mark.outer_start)
        return self._named(speaker, clause.starts[0])._replace(reason="point") if speaker else None

    def elliptic(self, clause: Clause, q: int) -> bool:
        """« Puis, après un silence : « … » », « Avant d'ajouter : », « Je cite : », « « … » : la formule a fait le tour »: words
        that only lead on to what somebody goes on saying."""
        low, grammar = clause.low, self.cues.grammar
        if "term" not in grammar.untied:
            return False
        if not q and low[1:2] == [":"] and len(low) > 3 and low[2] in self.cues.determiners and low[3] in self.cues.nouns:
            told = len(low) > 4 and (low[4] in grammar.of or low[4] in grammar.be)
            return not told and not any(m.form == "name" and m.kind == "person" for m in clause.mentions)
        if not 0 < q <= _LEADING or low[q - 1] != ":" or any(m.form == "name" for m in clause.mentions if m.last < q):
            return False
        if low[:q] in (["je", "cite", ":"], ["nous", "citons", ":"]):
            return True
        if any(w in grammar.auxiliaries or w in grammar.negation for w in low[:q]) or low[0] in grammar.possessive:
            return False
        finite = any(self.cues.verbs.get(w, 0) & FINITE and not self.cues.verbs.get(w, 0) & INFINITIVE for w in low[:q])
        opens = low[0] in grammar.conjunctions or low[0] in grammar.governing or low[0] in grammar.adverbs
        opens = opens and low[0] not in grammar.digesting
        people = (m for m in clause.mentions if m.kind == "person" and m.last < q)
        return opens and not finite and all(m.number == "p" and self._hangs(m.start, clause.starts[0]) for m in people)

    def _trails(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """« … », a dit X. « [Avant de préciser que] « … » », « [Quitte à] « … » »: who spoke in the sentence before, of which
        French words without a subject are only the rest."""
        low, grammar = clause.low, self.cues.grammar
        if not any(low[: len(words)] == list(words) for words in _TRAILING) or "term" not in grammar.untied:
            return None
        said = self.last.get(index - 1) if index and self.sentences[index - 1].block == self.sentences[index].block else None
        verb = next((k for k in range(1, min(q, _LEADING)) if self.cues.verbs.get(low[k])), 0)
        if said is None or any(clause.who[k] is not None for k in range(verb or min(q, _LEADING))):
            return None
        return said._replace(reason="sentence") if verb or q < 4 else None

    def _past_beats(self, index: int) -> int:
        """The sentence after the last one that is more than « On insiste. », « Silence. » between two answers."""
        back = index
        while back > 1 and index - back < 2:
            low = self.sentences[back - 1].lower
            words = [w for w in low if w[0].isalpha() and w not in self.cues.determiners]
            beat = 0 < len(words) <= 3 and words[0] in self.cues.grammar.beats
            beat = beat or 0 < len(words) <= 6 and words[0] in self.cues.grammar.beats - frozenset(("on",)) or low[-1:] == ["?"]
            if not beat or self.sentences[back - 1].block != self.sentences[index].block:
                break
            back -= 1
        return back

    def _turns_to_another(self, sentence: Sentence, speaker: Speaker) -> bool:
        """« Le ministre l'a invitée ; elle hésite. « … » »: whether a sentence ends with a clause about one of another gender."""
        low = sentence.lower
        k = next((k + 1 for k in range(len(low) - 2, 0, -1) if low[k] == ";"), len(low))
        form = self.cues.pronouns.get((low[k],)) if k < len(low) else None
        gender = self.cast.genders[speaker.person] if speaker.person is not None else None
        return form is not None and form[0] in ("m", "f") and gender in ("m", "f") and form[0] != gender

    def _unowned(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """« D'où ce mot, resté fameux : « … » », « Sur les prix : « … » »: a noun for words or a topic and a colon, nobody's
        there: whoever spoke, or is what is spoken of, in the sentence before, else whom the text is about."""
        low, cues = clause.low, self.cues
        if low[q - 1] != ":":
            return None
        start = max((k + 1 for k in range(q - 1) if low[k] in (";", QUOTED)), default=0)
        named = any(w[:1].isupper() for w in clause.words[start + 1 : q - 1])
        if q - start > _ANNOUNCING or not self._leads_up(low[start : q - 1], named, index):
            return None
        cried = low[start] in cues.grammar.indefinite and not _CROWD.isdisjoint(low[start + 1 : start + 3])
        if cried or not _EARNS.isdisjoint(low[start:q]) and "lui" in low[start:q]:
            return None  # « Un cri a fusé : « … » », « Ce qui lui vaut cette réponse : « … » »
        people = (m for m in clause.mentions if m.kind == "person" and m.form != "pronoun" and m.first >= start and m.last < q)
        topic = low[start] in cues.grammar.topics
        if not topic and any(not self._hangs(m.start, clause.starts[0]) for m in people):
            return None
        previous = self.sentences[index - 1] if index else None
        speaker = None
        if previous is not None and previous.block == self.sentences[index].block:
            speaker = self.last.get(index - 1) or self.lead(index - 1)
        speaker = speaker or self._sole(index, clause.starts[q])
        return speaker._replace(reason="sentence") if speaker else None

    def _told_on(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """« X a démenti. Il n'y aura « ni vente ni concession ». », « X dit que 4 % sont fouillés. Tout fouiller supposerait
        de « … » »: what a sentence without anybody tells in an impersonal or conditional clause, after one that X says."""
        low, cues = clause.low, self.cues
        if not cues.conditional or not index or self.sentences[index - 1].block != self.sentences[index].block:
            return None
        said = self.last.get(index - 1) or self._told_by(index - 1)
        if said is None or said.person is None or self.cast.people[said.person].kind != "person":
            return None
        if any(m.form != "pronoun" and m.kind == "person" for m in clause.mentions):
            return None
        impersonal = low[0] == "il" and clause.who[0] is not None and clause.who[0].number == "0"
        supposed = any(w.endswith(cues.conditional) and len(w) > 5 for w in low[:q]) and low[0] not in cues.grammar.subordinators
        return said._replace(reason="sentence") if impersonal or supposed else None

    def _tells_on(self, clause: Clause, q: int, index: int) -> Speaker | None:
        """"X replied that … . Any cuts would be voluntary, “in ascending order”": whom the sentence before is about, where an
        English one goes on with what they say; not where it tells of words that stand somewhere, or of somebody else's."""
        low, cues = clause.low, self.cues
        if cues.grammar.clitic_subjects or not index or self.sentences[index - 1].block != self.sentences[index].block:
            return None
        if low[q - 1] == ":" or self.sentences[index - 1].lower[-1] == "?" or "?" in low[:q]:
            return None
        if not cues.nouns.isdisjoint(low[:q]) or not cues.written_on.isdisjoint(low[:q]):
            return None
        reader = Reader(clause, cues)
        if any(event.finite and event.flags & REPORTS for event in reader.events):
            return None
        lead, who = self.lead(index - 1), reader.main(q)
        if lead is None or lead.person is None or who is not None and who.form == "name" and who.person != lead.person:
            return None
        return lead._replace(reason="sentence")

    def _only_named(self, clause: Clause, q: int) -> Speaker | None:
        """The only one whom a sentence names before words that nothing ties to anybody: of 48 in briefs at first sight, 40 said
        them. Not one who owns something there, or by, to or with whom something is done."""
        people = {m.person for m in clause.mentions if m.kind == "person" and m.form in ("name", "role") and m.last < q}
        named = next((m for m in clause.mentions if m.form == "name" and m.kind == "person" and m.last < q), None)
        if named is None or len(people) != 1:
            return None
        low, grammar = clause.low, self.cues.grammar
        if low[q - 1] in grammar.be or low[q - 1] in grammar.comparing or low[q - 1] in grammar.indefinite:
            return None  # « La démission de X est « un abandon » »: what somebody else says of them
        if not grammar.bidden.isdisjoint(low[named.last : q]):
            return None  # "X is asked to report “…”"
        k = named.first - 1
        while k > 0 and low[k] in self.cues.determiners:
            k -= 1
        led = k >= 0 and (low[k] in grammar.by or low[k] in grammar.at or low[k] in grammar.beside)
        if led or low[named.last + 1] in POSSESSIVE:
            return None
        return Speaker(self.cast.people[named.person].name, Span(named.start, named.end), "alone", named.person)

    def _told_by(self, index: int) -> Speaker | None:
        """The person who reports something in a sentence without marks: « X indique que … »."""
        reader = Reader(Clause(self.sentences[index], [], self.cast, self.cues), self.cues)
        event = next((e for e in reader.events if e.finite and not e.passive and e.flags & REPORTS), None)
        who = reader.subject(event) if event is not None else None
        return self.speaker(who, index) if who is not None and who.form == "name" else None

    def _leads_up(self, words: list[str], named: bool, index: int) -> bool:
        """Whether words before a colon hold a noun for words, name a topic, or go on telling: « Et d'ajouter : »."""
        cues, grammar = self.cues, self.cues.grammar
        asked = bool(words) and (words[0] in grammar.questioned or words[0] in grammar.topics)
        if not grammar.clitic_subjects and not asked and not (grammar.be | grammar.have).isdisjoint(words):
            return False  # "a note had been left for the nurses: “…”"
        if any(w in cues.nouns or w in cues.heads and w in cues.complements for w in words):
            return True
        if not words:
            return False
        if words[0] in grammar.digesting or words[0] in grammar.questioned:
            return True
        if words[0] in grammar.topics and words[1:2] == ["for"]:
            return True  # "As for the others: “…”"
        if words[0] in grammar.conjunctions and len(words) > 2 and words[1] in grammar.of:
            return bool(cues.verbs.get(words[2], 0) & INFINITIVE)
        if not grammar.finite.isdisjoint(words) or not cues.finite.isdisjoint(words):
            return False
        item = self.document.blocks[self.sentences[index].block].kind == "item"
        if words[-1] in grammar.adverbs or words[-1] in grammar.conjunctions:
            return not named  # « Onze secondes, donc, puis : »
        plain = len(words) < 4 and not named and not cues.speaks(words[0]) and not cues.determiners.intersection(words[:1])
        return item and len(words) < 8 or plain and all(w.isalpha() and w not in cues.heads for w in words)

    def _named(self, speaker: Speaker, place: int) -> Speaker:
        """The same speaker, the words being the last name before `place` where a pronoun was all there was."""
        words = self.text[speaker.span.start : speaker.span.end].lower() if speaker.span else ""
        if speaker.person is None or (words,) not in self.cues.pronouns:
            return speaker
        near = self.cast.namings_in(max(0, place - 4000), place)
        namings = [n for n in near if n.person == speaker.person and n.form == "name"]
        return speaker._replace(span=Span(namings[-1].outer_start, namings[-1].end)) if namings else speaker

    def _another(self, clause: Clause, last: int, q: int) -> bool:
        """Whether someone else comes in between two stretches: « a parlé d'un « a », et Madrid n'exclut pas « b » »."""
        if ";" in clause.low[last:q] and any(
            w[:1].isupper() or w in self.cues.determiners for w in clause.words[last + 1 : q - 1]
        ):
            return True
        k = next((k for k in range(last + 1, q) if clause.low[k] in self.cues.grammar.conjunctions), None)
        who = clause.who[k + 1] if k is not None and k + 1 < q else None
        return who is not None and who.form in ("name", "nominal") and who.last + 1 < q

    def _sentence_end(self, clause: Clause, q: int, mark: Marked) -> int:
        """The place after words that end a sentence, where the cut left it joined to the next: “No.” | He left."""
        ends = self.text[mark.end - 1] in ".!?…" and q + 1 < len(clause.low) and clause.words[q + 1][:1].isupper()
        return q + 1 if ends else len(clause.low)

    def _last_of_block(self, index: int) -> Speaker | None:
        block = self.sentences[index].block
        first = index
        while first > 0 and self.sentences[first - 1].block == block and index - first < 8:
            first -= 1
        for i in range(index, first - 1, -1):
            if i in self.last:
                return self.last[i]
        for i in range(index, first - 1, -1):
            speaker = self.lead(i)
            if speaker is not None:
                return speaker
        return None

    # ---- what points at speech without a speaker

    def banner(self, clause: Clause, q: int) -> bool:
        """« Sur une banderole, on pouvait lire : « … » »: words that nobody in particular says."""
        low, banners, grammar = clause.low, self.cues.banners, self.cues.grammar
        if q > 3 and low[q - 1] in grammar.wording and low[q - 2] in grammar.definite and low[q - 3] in grammar.bearing:
            return True  # "a leaflet carried the line “…”"
        verbs = grammar.supposing | grammar.coming_to | grammar.linking | grammar.negation  # "would sign “…”"
        here = [k for k in range(max(0, q - 14), q) if low[k] in banners and low[max(0, k - 1)] not in verbs]
        here = [k for k in here if not (k and capital(clause.words[k]))]  # but The Wall Street Journal
        ended = tuple(grammar.participles)  # "painted a different picture"
        return any(not (low[k].endswith(ended) and low[k + 1] in grammar.indefinite) for k in here)

    def bare_point(self, clause: Clause, shape, index: int) -> bool:
        """A point or sentence that is nothing but words between marks: said by whoever spoke last, or leads up to it, or whom the
        next sentence names."""
        listed = self.document.blocks[self.sentences[index].block].kind == "item" and bool(self.cues.grammar.clitic_subjects)
        if any(w[0].isalnum() for w in clause.low if w != QUOTED):
            if listed and clause.low[0] in self.cues.grammar.digesting and clause.low[max(clause.quotes) - 1] == ":":
                return self._listed(clause, index) is not None  # « Sur l'école : « un choc » »
            return self.elliptic(clause, max(clause.quotes)) and shape.ends and not shape.lower and self._goes_on(index)
        if shape.finite and shape.count >= 4:
            return True
        if not shape.ends or shape.lower:
            return False
        return self._goes_on(index) or listed and self._listed(clause, index) is not None or self._credited(index) is not None

    def _goes_on(self, index: int) -> bool:
        """Whether someone spoke, or is what is spoken of, in the sentence before, of the same block."""
        index = self._past_beats(index)
        if not index or self.sentences[index - 1].block != self.sentences[index].block:
            return False
        return index - 1 in self.last or self.lead(index - 1) is not None
