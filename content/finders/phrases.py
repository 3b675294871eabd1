"""The phrases of a clause that can stand for a speaker: from where they begin, to where they end."""

from __future__ import annotations

from .clauses import BREAKS, QUOTED, Mention, capital, is_adverb
from .cues import FINITE, INFINITIVE, PARTICIPLE
from .french_subjects import FrenchSubjects
from .lexicon import DEMONYM
from .nobody import Nobody
from .smallwords import POSSESSIVE

REACH = 60  # words that a look-back or look-ahead may cross
PHRASE = 14  # words that a phrase read without the cast may have
DASHES = frozenset("–—-")


class Phrases(FrenchSubjects, Nobody):
    """Phrases read without the cast; those that own something lend their name to its owner."""

    def _owner(self, m: Mention, compounds: bool = False) -> Mention:
        """`m`, or where it only owns the one that speaks, the whole phrase: "[[Smith]'s office]"."""
        if m.form == "pronoun" or m.last + 2 >= len(self.low):
            return m
        if m.form == "name" and "," in self.low[m.first : m.last] and self.clause.ends[m.last] > m.bare_end:
            return m  # "[Ann Orr, a field worker for the Lind] campaign said"
        proper = self._proper(m)
        if proper is not None or m.form == "nominal" and m.kind == "organisation" and self.cues.grammar.clitic_subjects:
            return proper or self._completed(m)
        owns = self.low[m.last + 1] in POSSESSIVE
        compound = compounds and "noun" in self.cues.grammar.compounds and (m.form == "name" or m.kind != "person")
        compound = compound and self.low[m.last + 1].isalpha()
        if not owns and not (compound and not capital(self.clause.words[m.last + 1])):
            return m
        k = m.last + 1 + owns
        last = None
        while k < len(self.low) and k < m.last + 9:
            inner = self.clause.who[k]
            if inner is not None and inner.form == "name" and inner.kind == "person":
                return inner._replace(start=m.start, first=m.first)
            if inner is not None and inner.kind == "organisation" and owns and inner.first == k:
                last = inner.last  # "Kenya's [Ministry of Lands]"
                break
            word = self.low[k]
            if not word[0].isalnum() or word in self.cues.grammar.auxiliaries or word in self.cues.grammar.governing:
                break
            if word in self.cues.verbs and not capital(self.clause.words[k]) and any(e.at == k for e in self.events):
                break
            grammar = self.cues.grammar
            if word in grammar.conjunctions or word in grammar.relatives or word in grammar.times:
                break
            if word in self.cues.determiners or is_adverb(self.low, k, self.cues) or word in self.cues.verbs and not owns:
                break
            following = self.low[k + 1] if k + 1 < len(self.low) else ""
            if self._ended(k) and (following in self.cues.determiners or following in grammar.that or not owns):
                break  # "[Lena Voss] resigned on Friday"
            last = k
            k += 1
        if last is None:
            return m
        c = self.clause
        return Mention(m.first, last, m.start, c.ends[last], m.bare, c.ends[last], None, "guess", None, "s")

    def _completed(self, m: Mention) -> Mention:
        """« [le cabinet du ministre] », « [le groupe parlementaire socialiste] », « [la coalition au pouvoir] »: a body told by
        one word, with whose it is."""
        k, low, grammar = m.last + 1, self.low, self.cues.grammar
        if self.clause.ends[m.last] - m.bare != len(low[m.last]) or not low[k].isalpha() and low[k] not in grammar.of:
            return m
        if low[k : k + 2] == ["au", "pouvoir"]:
            return self._stretched(m, k + 1)
        of = self.clause.who[k] or (self.clause.who[k + 1] if low[k] in grammar.of else None)
        if of is None or of.form != "nominal" or of.kind == "country" or of.first > k + 1:
            return m
        beside = low[k] in grammar.of or of.start == of.bare
        return self._stretched(m, of.last) if beside else m

    def _proper(self, m: Mention) -> Mention | None:
        """« l'ONG [Amnesty International] », "the newspaper [Le Soir]": the name that stands right after a noun for a body."""
        words, k = self.clause.words, m.last + 1
        if m.form == "name" or m.kind == "country" or not capital(words[k]) or self.low[m.last] not in self.cues.anaphors:
            return None
        named = self.clause.who[k]
        if named is not None:
            return named._replace(first=m.first, start=m.start) if named.kind == "organisation" else None
        found = self._named_from(k)
        return found and found._replace(first=m.first, start=m.start)

    def _named_from(self, k: int) -> Mention | None:
        """The phrase of the words with capitals from place `k` on."""
        words, last = self.clause.words, k
        while last + 1 < len(words) and capital(words[last + 1]) and self.clause.who[last + 1] is None:
            last += 1
        return self._guess(k, last)

    def _is_past(self, i: int, k: int) -> bool:
        """Whether the English word at `k`, in a phrase that begins at `i`, is its verb: no participle and no noun."""
        low, grammar = self.low, self.cues.grammar
        if capital(self.clause.words[k]) or k + 1 >= len(low):
            return False
        if low[k] in self.cues.pasts:
            return True
        irregular = low[k] in self.cues.pasts_or_participles
        if not irregular and not self._ended(k):
            return False
        following = self.clause.who[k + 1]
        if low[k + 1] in self.cues.determiners or low[k + 1] in grammar.that or following is not None and following.form == "pronoun":
            return True
        if i and low[i - 1][0].isalnum() or any(event.at < k for event in self.events):
            return False
        for n in range(k + 1, min(len(low), k + REACH)):  # "[The captain] slept in silence, noting …"
            if low[n] == ",":
                return True
            if not low[n][0].isalnum() or low[n] in self.cues.helping or low[n] in self.cues.pasts or self._ended(n):
                return False
            if low[n] in self.cues.pasts_or_participles or low[n] in grammar.relatives or self._finite_at(n):
                return False
        return False

    def _is_verb_before(self, i: int, k: int) -> bool:
        """Whether the last word of a phrase from place `i` to the article at `k` is a verb: « [le capitaine] garde l'offre »."""
        low, cues = self.low, self.cues
        at, following = k - 1, low[k + 1] if k + 1 < len(low) else ""
        if at < i + 2 or low[i] not in cues.determiners or low[at - 1] in cues.placing or low[at - 1] in cues.determiners:
            return False
        clitic = following in cues.helping or cues.verbs.get(following, 0) & FINITE  # « le capitaine français l'a dit »
        return low[at].isalpha() and not capital(self.clause.words[at]) and not clitic

    def _ended(self, k: int) -> bool:
        """Whether the word at `k` has the ending of a past participle, and no capital."""
        return self.low[k].endswith(self.cues.participles) and not capital(self.clause.words[k])

    def _stretched(self, m: Mention, last: int) -> Mention:
        """A nominal with its complements up to place `last`, the person of a name left alone."""
        if m.form == "nominal":
            end = self.clause.ends[last]
            return m._replace(last=last, end=end, bare_end=end)
        return m

    def phrase_to(self, j: int, head: int | None = None) -> Mention | None:
        """A phrase that ends at place `j`, read from its article or first capital on."""
        low, words, cues, grammar = self.low, self.clause.words, self.cues, self.cues.grammar
        first = None
        cut = cues.participles
        while head is None and j > 0 and low[j] in grammar.governing and not capital(words[j]):
            j -= 1
        while head is None and j > 0 and low[j].endswith(cut) and low[j - 1].isalpha() and not capital(words[j]):
            j -= 1  # "a poll released [Monday] found"
        k = j if head is None else head
        steps = 0
        while k >= 0 and steps < PHRASE:
            word = low[k]
            if word in cues.determiners:
                first = k
                if 0 < k < j and capital(words[k]) and capital(words[k - 1]) and capital(words[k + 1]):
                    k -= 1  # Armande Le Guellec
                    steps += 1
                    continue
                if k and low[k - 1] in grammar.opening:
                    break  # "three days after [an inquiry] found"
                if word in grammar.of and k > 1 and capital(words[k - 1]) and low[k - 1].isalpha():
                    k -= 1  # « La Voix des Flandres »
                    steps += 1
                    continue
                if k and low[k - 1] in grammar.governing and k > 1:
                    k -= 1
                    steps += 1
                    continue
                if word in grammar.of and word in grammar.contracted and k > 1 and self._is_bare_noun(k - 1):
                    k -= 1  # « [l'hôte des travaux] a dit »
                    steps += 1
                    continue
                break
            if word in POSSESSIVE and k and k < j:
                first = k - 1
                k -= 1
                steps += 1
                continue
            if word in grammar.conjunctions and 1 < k < j and capital(words[k - 1]) and capital(words[k + 1]):
                if low[k - 2] in grammar.governing:
                    k -= 1  # "the Conference on Civil and Human Rights"
                    steps += 1
                    continue
            if word == QUOTED or not (word[0].isalnum()) or word in grammar.conjunctions or word in grammar.relatives:
                break
            if word not in grammar.governing and not capital(words[k]) and word in grammar.auxiliaries:
                break
            if not grammar.clitic_subjects and self.clause.who[k] is not None and self.clause.who[k].form == "pronoun":
                break  # "He came to power [promising “…”]"
            if word not in grammar.governing and first is None and k != j and word in grammar.subordinators:
                break
            verb = k < j and word in cues.finite and not capital(words[k]) and self._finite_at(k)
            if verb and not self._set_out(k) and not self._is_led_noun(k):
                break
            if capital(words[k]) or (k == 0 or low[k - 1] in BREAKS or low[k - 1] in ",") or word.endswith("s"):
                first = k
            k -= 1
            steps += 1
        if first is None:
            return None
        if grammar.clitic_subjects:  # « [un haut responsable] cité par TSA »
            by = next((i for i in range(first + 1, j) if low[i] in grammar.by and cues.verbs.get(low[i - 1], 0) & PARTICIPLE), 0)
            j = by - 2 if by > first + 2 else j
        while first <= j and low[first] in cues.placing:
            first += 1
        if first > j:
            return None
        return self._guess(first, j)

    def _is_bare_noun(self, k: int) -> bool:
        """Whether the word at place `k` stands right after an article and is nobody known and no verb."""
        m = self.clause.who[k]
        plain = self.low[k].isalpha() and not self._finite_at(k) and (m is None or m.form == "nominal")
        led = self.low[k - 1] in self.cues.determiners  # « l'inspection [générale] des finances »
        if not led and k > 1 and self.low[k - 2] in self.cues.determiners:
            led = self.low[k - 1].isalpha() and not self._finite_at(k - 1)
        return plain and led and self.low[k] not in self.cues.grammar.times

    def phrase_from(self, i: int) -> Mention | None:
        """A phrase that begins at place `i`: article, words, and complements in of."""
        low, words, cues, grammar, who = self.low, self.clause.words, self.cues, self.cues.grammar, self.clause.who
        if i >= len(low):
            return None
        if who[i] is not None:
            m = who[i]
            return None if m.form == "pronoun" and m.number == "0" else self._owner(m)
        if low[i] in cues.determiners and (led := self._led(i)) is not None:
            return self._owner(led)._replace(start=self.clause.starts[i])
        k, last, content = i, i - 1, 0
        while k < len(low) and k < i + PHRASE:
            word = low[k]
            if who[k] is not None and content:
                m = who[k]
                if m.form == "name" and m.first == k and low[k] in grammar.contracted and self.is_circle(i):
                    last = next((j for j in range(k, m.last) if low[j] == ","), m.last + 1) - 1
                    break  # « [l'entourage du ministre de l'Intérieur], X, parle de »
                if m.form == "name" and m.first == k and low[k] in grammar.contracted and low[i] in cues.determiners:
                    last = m.last  # « [Un proche du président X] confirme »
                    break
                beside = m.first == k and low[k - 1] not in grammar.governing and low[k - 1] not in grammar.definite
                if m.form == "name" and m.kind == "person" and beside:
                    return m._replace(start=self.clause.starts[i], first=i)
                if m.form == "pronoun":
                    break
                described = beside and m.form == "nominal" and content < 3 and low[i] in cues.determiners
                described = described and not self._finite_at(k - 1)
                if low[k - 1] in grammar.of or low[k - 1] in cues.determiners or capital(words[k]) or described:
                    last = m.last
                    k = m.last + 1
                    if described and m.number == "s" and k < len(low) and low[k] not in grammar.of:
                        break
                    continue
                break
            if word in POSSESSIVE and content and k + 1 < len(low):
                k += 1
                continue
            if content and word in cues.selves:
                break  # "[The general] himself"
            if content == 1 and last == k - 1 and last - i < 2 and grammar.clitic_subjects and capital(words[last]) and not capital(words[k]):
                if cues.flags.get(low[last], 0) & DEMONYM and word not in grammar.of and word not in grammar.extending:
                    break  # « [Le Suédois] repart »
            if word == "." and content and k + 1 < len(low) and capital(words[k - 1]) and capital(words[k + 1]):
                k += 1  # the stop of an abbreviation: Rep. X
                continue
            if word == QUOTED or not word[0].isalnum():
                break
            if content and word in grammar.times and self._ended(k - 1):
                last = k  # "an affidavit unsealed Friday"
                break
            if word in grammar.relatives or word in grammar.conjunctions or word in grammar.opening and grammar.clitic_subjects:
                break
            if word in grammar.times and content and not capital(words[k]):
                break
            if word in grammar.times and k > i and low[k - 1] in grammar.definite and capital(words[k - 1]) and capital(words[k]):
                content += 1  # « selon Le Soir »
                last = k
                k += 1
                continue
            if content and self._is_made_known(k):
                break  # « selon [une note de la DGSI] consultée par Le Monde »
            if content and self._is_past(i, k):
                break  # "the campaign of X released a statement", "[the captain] kept it"
            if word in grammar.clitics and word not in cues.determiners and low[k - 1] not in grammar.extending:
                if word in grammar.comparatives and k > i and low[k - 1] in grammar.definite:
                    k += 1  # « la plus jeune »
                    continue
                break
            if word in grammar.of and content:
                following = low[k + 1] if k + 1 < len(low) else ""
                infinitive = self.cues.verbs.get(following, 0) & INFINITIVE and grammar.clitic_subjects
                kin = low[k - 1] in grammar.kinswomen or low[k - 1] in grammar.kinsmen
                if kin and following in cues.determiners and following not in grammar.definite:
                    last = k + 1
                    break  # "[The mother of three] said"
                if infinitive or following in grammar.past_infinitive:
                    break  # « Et le commissaire d'enfoncer le clou », « accusé par l'opposition d'avoir trahi »
                k += 1
                continue
            if word in cues.determiners:
                if content and capital(words[k]) and low[k - 1] in cues.anaphors and k + 1 < len(low) and capital(words[k + 1]):
                    named = self._named_from(k)  # « le quotidien [Le Relais] »
                    return named and named._replace(first=i, start=self.clause.starts[i])
                if content and capital(words[k]) and capital(words[k - 1]) and k + 1 < len(low) and capital(words[k + 1]):
                    k += 1  # Armande Le Guellec
                    continue
                if not content and word in grammar.indefinite and k + 1 < len(low) and low[k + 1] in grammar.of:
                    content += 1  # "one of them"
                    last = k
                    k += 1
                    continue
                if content and low[k - 1] not in grammar.of:
                    last -= self._is_verb_before(i, k)
                    break
                k += 1
                continue
            if word in grammar.governing and content and low[k - 1] in grammar.extending:
                k += 1
                continue
            if content and self._goes_on_in_name(i, k):
                k += 1 + (low[k + 1] in grammar.definite)
                continue
            verb = word in grammar.auxiliaries or content and any(e.at == k or e.group == k for e in self.events)
            if word in grammar.governing or verb and not capital(words[k]):
                break
            content += 1
            last = k
            k += 1
        if not content:
            return None
        return self._guess(i, last)

    def _led(self, i: int) -> Mention | None:
        """« les [ministres] », « les deux [chefs d'État] »: who is known right after the article at `i`, or a number after it."""
        low, who, grammar = self.low, self.clause.who, self.cues.grammar
        m = who[i + 1] if i + 1 < len(low) else None
        if m is not None and m.form != "pronoun" and low[m.last] not in grammar.extending:
            return m
        counted = low[i] in grammar.definite and i + 2 < len(low) and low[i + 1] in grammar.plural & grammar.indefinite
        m = who[i + 2] if counted and grammar.clitic_subjects else None
        return m if m is not None and m.form == "nominal" else None

    def _finite_at(self, k: int) -> bool:
        """Whether a verb of the lists stands at `k`."""
        return any(e.at == k for e in self.events)

    def _guess(self, first: int, last: int) -> Mention | None:
        c, cues = self.clause, self.cues
        bare, named = first, False
        while bare < last and self.low[bare] in cues.determiners and not named:
            if bare > first and self.low[bare] in cues.grammar.of:
                break  # « l'un des négociateurs »
            named = bool(bare) and c.words[bare - 1] not in DASHES and capital(c.words[bare]) and capital(c.words[bare + 1])
            # « pour Le Matin »: the name's article
            bare += not named
        if bare < last and self.low[bare] in cues.grammar.of:
            bare = first  # "one of them"
        elif self.low[bare] in cues.determiners and not named or not c.words[bare][0].isalnum() or self.low[bare].isdigit():
            return None
        several = self.low[first] in cues.grammar.plural or self.low[first] in ("these", "those", "some", "several", "both")
        number = "p" if several else "s"
        if "noun" in cues.grammar.compounds and self._is_plural(first, bare, last):
            number = "p"  # "manufacturers", "61 percent of manufacturers", "her critics"
        return Mention(first, last, c.starts[first], c.ends[last], c.starts[bare], c.ends[last], None, "guess", None, number)

    def stretch(self, m: Mention, last: int) -> Mention:
        """A phrase up to place `last`, with what the cast has parted from it."""
        c = self.clause
        bare = m.bare
        if self.low[m.first] in self.cues.grammar.contracted:
            bare = c.starts[m.first + 1] if m.first < m.last else bare
        return m._replace(last=last, end=c.ends[last], bare=bare, bare_end=c.ends[last], form="guess", person=None)

    def _is_plural(self, first: int, bare: int, last: int) -> bool:
        """Whether the noun of an English phrase has the ending of a plural."""
        grammar = self.cues.grammar
        if bare > first:
            led = self.low[first]
            if led not in grammar.definite and led not in grammar.possessive and led not in grammar.that:
                return False
            last = next((k - 1 for k in range(bare + 1, last + 1) if self.low[k] in grammar.governing), last)
        word = self.clause.words[last]
        if word.endswith(("people", "men", "children")):
            return True
        return word[-1:] == "s" and not capital(word) and (bare == first or word[-2:] not in ("ss", "us", "is", "ws"))

    def stretched_to(self, first: int, last: int) -> Mention | None:
        """The phrase of the words from place `first` to `last`."""
        return self._guess(first, last)

    def _set_out(self, k: int) -> bool:
        """"[A notice] posted in [the market] accuses", "[an official] quoted by [Reuters] said": a participle that tells of the
        noun before it."""
        grammar, low = self.cues.grammar, self.low
        if low[k + 1] in grammar.by and k and low[k - 1].isalpha():
            return low[k - 1] not in grammar.auxiliaries and not is_adverb(low, k - 1, self.cues)
        return low[k] in grammar.set_out and low[k + 1] in grammar.at and k > 1 and low[k - 2] in self.cues.determiners

    def is_circle(self, i: int) -> bool:
        """Whether those around somebody stand at place `i`: « l'entourage de », "aides to"; who follows is not who speaks."""
        k = i + (self.low[i] in self.cues.determiners)
        return k + 1 < len(self.low) and self.low[k] in self.cues.grammar.circles and (
            self.low[k + 1] in self.cues.grammar.governing
        )
