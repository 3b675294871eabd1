"""Cues: the verbs, nouns and prepositions that tie words to the one whose words they are."""

from __future__ import annotations

from ..languages import Language
from . import lexicon as lx
from .lexicon import lexicon

# What the words of the lexicon can be that can speak: people, bodies, peoples, countries and their seats.
_SPEAKS = lx.OFFICE | lx.TITLE | lx.HEAD | lx.BODY | lx.HOUSE | lx.SEAT | lx.COUNTRY | lx.DEMONYM | lx.PEOPLE

# What a verb of the lists does, and which form of it a word is; a word can be several.
REPORTS, INCISE, JUDGES, THINKS = 1, 2, 4, 128
FINITE, PARTICIPLE, GERUND, INFINITIVE = 8, 16, 32, 64

_LISTS = (("cue_verbs", REPORTS), ("cue_incises", INCISE), ("cue_judgements", JUDGES), ("cue_thoughts", THINKS))


_PLAIN = str.maketrans("àâçéèêëîïôùûü", "aaceeeeiiouuu")
# Rows of cue_descriptions.txt that are no nouns: what words do in a phrase.
_KINDS = frozenset(
    "small siding serving anyone former outgoing elect side made seat maker heading led received leading firm delegate placed vacant "
    "posted counterpart court elaborating calling epicene coming heir partisan political by".split()
)


def descriptions(language: Language) -> dict[str, list[str]]:
    """The nouns that people are called by -> the roles for which each may stand (`*`: any)."""
    rows = language.table("cue_descriptions").items()
    return {noun: roles for noun, roles in rows if noun not in _KINDS and not noun.startswith(("of ", "aged ", "does "))}


class Cues:
    """The cue lists of one language, inflected and ready to look up. All words are lower case, with `'`."""

    def __init__(self, language: Language):
        rows = language.table("grammar")
        self.grammar = Grammar(rows)
        self.verbs: dict[str, int] = {}
        endings = _endings(language)
        for name, flag in _LISTS:
            for verb in language.lines(name):
                base = verb.removeprefix("se ").removeprefix("s'")
                for form, tag in _inflected(base, endings):
                    self.verbs[form] = self.verbs.get(form, 0) | flag | tag
        self._add_unaccented()
        self._read_phrases(language, endings)
        self.eventful = frozenset(
            set(self.verbs) - self.grammar.adverbs | set(self.phrases) | set(self.verbs_after) | set(self.making_of)
        )
        self.conditional = tuple(self.grammar.conditional)
        self.infinitives = tuple(self.grammar.infinitives)
        self.adverb_endings, self.openers = tuple(self.grammar.adverb_endings), tuple(self.grammar.openers)
        self.described = frozenset(descriptions(language))
        self.agents = tuple(self.grammar.agents)
        self.participles, self.agreeing = tuple(self.grammar.participles), tuple(self.grammar.agreeing)
        lex = lexicon(language)
        self.flags = lex.flags
        self.pasts, self.pasts_or_participles = lex.pasts, lex.pasts_or_participles
        self.deeming = tuple(self.grammar.deeming)
        self.verbal, self.adjectival = tuple(self.grammar.verbal), tuple(self.grammar.adjectival)
        self.fronted = language.words("openers")
        self.finite = frozenset(word for word, flags in self.verbs.items() if flags & FINITE)
        self.nouns = language.words("cue_nouns")
        self.held = self.nouns | self.grammar.verdicts if self.grammar.clitic_subjects else self.nouns
        self.selves = language.words("cue_selves")
        rows = language.table("cue_calling")
        self.calling, self.christening = (_all_forms(rows.get(name, ()), endings) for name in ("calls", "names"))
        self.making = _all_forms(language.lines("term_makers"), endings)
        rows = language.table("cue_headlines")
        self.headlines, self.papers = (_all_forms(rows.get(name, ()), endings) for name in ("always", "paper"))
        self.pages = frozenset(rows.get("pages", ()))
        self.page_ends = frozenset(words.rpartition(" ")[2] for words in self.pages if " " in words)
        self.paper_names = frozenset(rows.get("names", ()))
        self.banners = language.words("cue_banners")
        self.titles = frozenset(title.lower().rstrip(".") for title in language.table("titles"))
        self.voices = language.words("cue_voices")
        self.trials = language.words("cue_trials")
        self.charges = language.words("cue_charges")
        self.signatures: dict[str, list[tuple[str, ...]]] = {}
        for line in language.lines("cue_signatures"):
            words = tuple(line.split())
            self.signatures.setdefault(words[0], []).append(words)
        for group in self.signatures.values():
            group.sort(key=len, reverse=True)
        self.calling_of, self.led = (frozenset(language.table("cue_descriptions").get(name, ())) for name in ("calling", "led"))
        self.firms = frozenset(language.table("cue_descriptions").get("firm", ()))
        self.authors = frozenset(language.table("cue_descriptions").get("maker", ()))
        self.sides = frozenset(language.table("cue_descriptions").get("siding", ()))
        self.mouths: dict[str, list[list[str]]] = {}
        for line in language.lines("cue_mouths"):
            words = line.split()
            self.mouths.setdefault(words[0], []).append(words)
        self.heads = language.words("term_heads")
        self.letters = frozenset(word.lower() for word in language.words("after_name"))
        self.complements = language.words("term_complements")
        self.namers = language.words("term_verbs")
        self.pronouns = {tuple(k.split()): tuple(v[0].split()) for k, v in language.table("pronouns").items() if v}
        self.owners = {word: (values[0] if values else None) for word, values in language.table("cue_owners").items()}
        self.pointers = {word: (values[0] if values else None) for word, values in language.table("cue_pointers").items()}
        self.referring = frozenset(w for w, values in language.table("cue_pointers").items() if "back" in values)
        self.aged = frozenset(("jeune", "vieil", "vieille"))
        self.told_by = {w: values[2] for w, values in language.table("cue_pointers").items() if len(values) > 2}
        rows = language.table("cue_anaphors")
        self.generic = frozenset(rows.get("any", ()))
        self.anaphors = {word: kind for kind, words in rows.items() if kind in ("body", "paper", "own") for word in words}
        led = "takes up "
        self.taking_up = {word.removeprefix(led): frozenset(words) for word, words in rows.items() if word.startswith(led)}
        self.sorts = frozenset(rows.get("sorts", ()))
        self.reaching, self.telling_of = frozenset(rows.get("reaching", ())), tuple(rows.get("telling", ()))
        self.alike: dict[str, frozenset[str]] = {}
        for words in (words for kind, words in rows.items() if kind.startswith("alike")):
            self.alike.update({word: self.alike.get(word, frozenset()).union(words) for word in words})
        # first word -> the pronoun that it is alone, those that it makes with a second word
        self.pronoun_heads: dict[str, tuple[tuple[str, ...] | None, dict[str, tuple[str, ...]]]] = {}
        for words, form in self.pronouns.items():
            alone, pairs = self.pronoun_heads.get(words[0], (None, {}))
            if len(words) == 2:
                pairs[words[1]] = form
            self.pronoun_heads[words[0]] = (form if len(words) == 1 else alone, pairs)
        self._read_prepositions(language)
        self._join_small_words()
        self.cued = self.eventful.union(self.pronoun_heads)  # what of a clause is a verb of the lists or a pronoun

    def _add_unaccented(self) -> None:
        """Verbs of saying as many type them, « ont declare », « m'a repondu »; not those in -s, which may be nouns."""
        for form, flags in [*self.verbs.items()]:
            if flags & REPORTS and len(form) > 4 and not form.isascii() and form[-1] != "s":
                self.verbs.setdefault(form.translate(_PLAIN), flags)

    def _read_phrases(self, language: Language, endings: dict[str, list[tuple[str, int]]]) -> None:
        """The cues that are a verb with another word: « mettre en garde », « s'en tenir », « faire de … « … » »."""
        self.phrases: dict[str, list[tuple[list[str], dict[str, int]]]] = {}  # last word -> [(words between, verb forms)]
        self.verbs_after: dict[str, list[tuple[list[str], int]]] = {}  # verb -> [(words before it, flags)]
        self.making_of: dict[str, int] = {}  # verb form -> flags, where « de » tells of what something is made
        for phrase in language.lines("cue_phrases"):
            verb, *between, noun = phrase.split()
            if noun.startswith("="):  # the verb stands last
                for form, tag in _inflected(noun[1:], endings):
                    self.verbs_after.setdefault(form, []).append(([verb, *between], THINKS | tag))
                continue
            forms: dict[str, int] = {}
            for form, tag in _inflected(verb, endings):
                forms[form] = forms.get(form, 0) | JUDGES | tag
            if noun == "+":  # « faire du vote « une fête » »
                self.making_of.update(forms)
                continue
            self.phrases.setdefault(noun, []).append((between, forms))

    def _read_prepositions(self, language: Language) -> None:
        """The prepositions that give a source, by their first word; those of a view apart."""
        # First word -> second (or nothing) -> words, how many are the preposition's: a word after + begins the speaker's phrase.
        self.prepositions: dict[str, dict[str, list[tuple[list[str], int]]]] = {}
        # First word -> second -> words, with a possessive (@) or an object pronoun (~).
        self.views: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for line in language.lines("cue_prepositions"):
            if "@" in line or "~" in line:
                words = tuple(line.split())
                self.views.setdefault(words[0], {}).setdefault(words[1], []).append(words)
                continue
            words = tuple(line.replace("+", "").split())
            size = sum(not word.startswith("+") for word in line.split())
            second = words[1] if len(words) > 1 else ""
            self.prepositions.setdefault(words[0], {}).setdefault(second, []).append((list(words), size))
        for seconds in self.prepositions.values():
            for group in seconds.values():
                group.sort(key=lambda entry: len(entry[0]), reverse=True)
        self.leading = frozenset((*self.prepositions, *self.views))

    def _join_small_words(self) -> None:
        """Sets of small words that do several things."""
        self.determiners = (
            self.grammar.definite | self.grammar.indefinite | self.grammar.possessive | self.grammar.demonstrative
        )
        self.objects = self.grammar.clitics & self.grammar.definite
        newly = self.grammar.indefinite | self.grammar.light | self.grammar.governing
        self.newly = newly - self.grammar.contracted - frozenset(("des",))  # what stands before a thing first told of
        grammar = self.grammar  # small words that begin no verb phrase: « même la pluie », « sous les pavés »
        self.light = grammar.governing | grammar.adverbs | grammar.conjunctions | grammar.subordinators | grammar.light
        self.light |= self.determiners
        self.attributive = (grammar.comparing | grammar.of) - grammar.at
        self.slight = grammar.clitics | grammar.adverbs
        self.helping = grammar.auxiliaries - grammar.governing
        self.written_on = self.banners | grammar.bearing
        self.joining = grammar.conjunctions | grammar.relatives | grammar.that
        self.after_pair = grammar.governing - grammar.of | self.joining  # what no noun of « ce dernier », « le même » is
        self.placing = (grammar.times | grammar.governing) - self.determiners

    def speaks(self, word: str) -> bool:
        """Whether a noun or adjective is of those that speak: of people, bodies and papers."""
        return any(
            w in self.voices or w in self.pointers or w in self.described or w in self.grammar.circles
            or w in self.anaphors or w in self.paper_names or self.flags.get(w, 0) & _SPEAKS
            for w in (word, word.removesuffix("s"))
        )

    def ends_in_body(self, words: list[str]) -> bool:
        """Whether a phrase is a noun that takes up a body, or ends in one of two words: "the bank", "the China coast guard"."""
        return " ".join(words[-2:]).lower() in self.anaphors

    def opens(self, word: str) -> bool:
        """Whether a small word may stand with a capital at the head of a sentence."""
        grammar = self.grammar
        return bool(self.flags.get(word, 0) & lx.FUNCTION) or word in grammar.adverbs or word in grammar.subordinators

    def follows_subject(self, word: str) -> bool:
        """Whether `word` can stand right after a subject."""
        grammar = self.grammar
        return word in grammar.auxiliaries or word in grammar.clitics or word in self.verbs or word in grammar.adverbs

    def flags_at(self, low: list[str], i: int) -> int:
        """The flags of a verb that reports or judges only after certain words, 0 elsewhere: « s'en tient à »."""
        end = i - 1 if i and low[i - 1] in self.grammar.be else i
        for before, flags in self.verbs_after.get(low[i], ()):
            if end >= len(before) and low[end - len(before) : end] == before:
                return flags
        return 0

    def said(self, words: str) -> bool:
        """Whether words begin with a verb of the lists, or a phrase of verb and noun: « pris note », "taken note"."""
        low = words.lower().replace("’", "'").split()[:4]
        if not low:
            return False
        return low[0] in self.verbs or any(w in self.phrases and self.phrase_at(low, i) for i, w in enumerate(low))

    def phrase_at(self, low: list[str], i: int) -> tuple[int, int] | None:
        """(place of the verb, its flags) of the phrase of verb and noun that ends at `i`: « mis en garde »."""
        for between, forms in self.phrases.get(low[i], ()):
            verb = i - len(between) - 1
            if between[:1] == ["*"]:
                verb = self._parted(low, i, between[1:], forms)
                if verb is not None:
                    return verb, forms[low[verb]]
                continue
            if verb >= 0 and low[verb] in forms and low[verb + 1 : i] == between:
                return verb, forms[low[verb]]
        return None

    def _parted(self, low: list[str], i: int, rest: list[str], forms: dict[str, int]) -> int | None:
        """Place of the verb of « met les partis en garde », « tient ce seuil pour « … » », which ends at `i`."""
        if low[i] in self.grammar.governing and low[i + 1 : i + 2] != ["\0"] or low[i - len(rest) : i] != rest:
            return None
        for k in range(i - len(rest) - 2, max(-1, i - len(rest) - 8), -1):
            if low[k] in forms:
                return k
            if not low[k][0].isalpha() or low[k] in self.grammar.that:
                return None
        return None

    def preposition_at(self, low: list[str], i: int) -> int:
        """How many words the cue preposition at `i` has, 0 if there is none."""
        seconds = self.prepositions.get(low[i])
        if seconds is None:
            return 0
        for words, size in seconds.get(low[i + 1], ()) if i + 1 < len(low) else ():
            if low[i : i + len(words)] == words:
                return size
        return 1 if "" in seconds else 0

    def mouth_at(self, low: list[str], i: int) -> int:
        """How many words the phrase at `i` has after which whoever speaks for a body is named, 0 if there is none."""
        for words in self.mouths.get(low[i], ()) if i < len(low) else ():
            if low[i : i + len(words)] == words:
                return len(words)
        return 0

    def view_at(self, low: list[str], i: int) -> tuple[int, int] | None:
        """(place of the possessive, words) of « à ses yeux », « à l'entendre », "in her view" at `i`, else None."""
        seconds = self.views.get(low[i])
        if seconds is None or i + 1 == len(low):
            return None
        second = low[i + 1]
        second = "@" if second in self.grammar.possessive else "~" if second in self.objects else second
        for words in seconds.get(second, ()):
            sign = "@" if "@" in words else "~"
            stands = self.grammar.possessive if sign == "@" else self.objects
            here = low[i : i + len(words)]
            owner = words.index(sign)
            if len(here) == len(words) and here[owner] in stands:
                if all(word == sign or word == there for word, there in zip(words, here)):
                    return i + owner, len(words)
        return None


_GRAMMAR = """
    apart definite indefinite possessive demonstrative governing of at by auxiliaries be have reflexive clitics adverbs
    subordinators conjunctions relatives that comparing times speakers finite negation so_called contracted untied
    clitic_subjects view linking homographs participles adverb_endings compounds extending lone dating insisting heard openers
    holders parting comparatives verbal addressed topics masculine feminine bidden agreeing charged either coming whose
    resuming manner light naming answering infinitives conditional impersonal uttering inverting quoting wording deeming
    opening circles digesting piecing pairing coining known deemed branded meaning adjectival causing expletive beats origins
    persons per asides coming_to obliging accompanying listing agents documents plural seeming spans inscribing questioned
    shouting heard_over supposing relaying whosoever bearing quantifying set_out counting replying addressing willing wills aims
    past_infinitive asking going running given verdicts leaving making telling lending hearing beside sprung receiving mentioning hearing_of
    entering entered_as replacing touted aliases widely ballot texts reading marked predicates choosing classed speaking prompting
    whereabouts perceiving blaming presenting singling thus withheld particles disputing
    kinsmen kinswomen ordinals labels replaced_by designating sayings
    rendered_as rendering printing performing whiles curt interjections
""".split()


class Grammar:
    """The small words of one language by what they do: a set for each name of _GRAMMAR."""

    __slots__ = tuple(_GRAMMAR)  # looked up by the thousand for each page: nothing is looked up faster

    def __init__(self, rows: dict[str, list[str]]):
        for name in _GRAMMAR:
            setattr(self, name, frozenset(rows.get(name, ())))


_CACHE: dict[str, Cues] = {}


def cues_of(language: Language) -> Cues:
    """The cues of `language`, made once."""
    key = str(language.folder)
    if key not in _CACHE:
        _CACHE[key] = Cues(language)
    return _CACHE[key]


def _endings(language: Language) -> dict[str, list[tuple[str, int]]]:
    """Rows of verb_endings: ending of the base form -> [(ending that takes its place, form)]."""
    found = {}
    for line in language.lines("verb_endings"):
        base, _, forms = line.partition("=")
        groups = [group.split() for group in forms.split("/")]
        tags = (FINITE, PARTICIPLE, GERUND)
        found[base.strip()] = [(ending, tag) for group, tag in zip(groups, tags) for ending in group]
    return found


def _inflected(verb: str, endings: dict[str, list[tuple[str, int]]]) -> list[tuple[str, int]]:
    """(form, its tag) for every form of `verb`; only the first word of a phrase is inflected."""
    for start in range(len(verb)):
        row = endings.get(verb[start:])
        if row is not None:
            return [(verb, INFINITIVE), *((verb[:start] + ending, tag) for ending, tag in row)]
    return [(verb, INFINITIVE), *((verb + ending, tag) for ending, tag in endings.get("*", ()))]


def _all_forms(verbs, endings: dict[str, list[tuple[str, int]]]) -> frozenset[str]:
    """Every form of `verbs`."""
    return frozenset(form for verb in verbs for form, _ in _inflected(verb, endings))
