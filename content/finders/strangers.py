"""Names of several words of which nothing is known: what a sentence does with them that it does with people.

Neither a title nor a list of given names helps with "Souksa Phommachan". But towns and firms are seldom the subject of a
clause without an article, nobody mourns them, and few of them bear two surnames.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..late import Late
from . import lexicon as lx
from .apposed import is_apposed
from .lexicon import Lexicon
from .name_signs import CLOSING
from .reading import Reading
from .smallwords import BY, TO

if TYPE_CHECKING:
    from .name import Name

# What one of these signs adds to a name that nothing speaks against: that of the place in the sentence is enough alone.
_PLACE = 3
_SHAPE = 2
_ASIDE = 14  # words that an aside between a name and its verb has at most
_NOUNS = 8  # words before « était X » in which an office stands
_UNKNOWN = ~(lx.GIVEN | lx.PARTICLE | lx.MULTI | lx.HUMAN | lx.SOMEONE | lx.TRANSITIVE | lx.SPELT)
_NO_VERB = lx.FUNCTION | lx.PLACING | lx.OBJECT | lx.HEAD | lx.OFFICE | lx.DEMONYM | lx.PEOPLE | lx.EVENT
_TWO_SURNAMES = Late(r"(?:Mac|Mc|O['’]|D['’])?[^\W\d_a-z][^\W\d_A-Z]+-(?:Mac|Mc|O['’]|D['’])?[^\W\d_a-z]['’]?[^\W\d_A-Z]+$")
_ROMANISED = Late(r"[A-Z][a-z]{1,5}-[a-z]{1,6}$")  # a given name after a Korean or Chinese surname
_SYLLABLES = 12  # letters of such a name, at most
_JOINED = frozenset(
    "based led born bound backed style wide era type like run made owned held funded built linked trained".split()
)
_OF_CLAN = ("mc", "o'", "o’")
_KIN_PARTICLES = frozenset("van von bin ibn ben bint ould mint ap ó ní nic uí der den ter af av zu".split())
_ARTICLES = frozenset(("the", "a", "an", "le", "la", "l'", "les", "un", "une"))
_OF = frozenset(("of", "from", "for", "against", "de", "d'", "contre", "pour"))
_FROM = frozenset(("of", "from"))
_ACCORDING = frozenset(("selon", "d'après", "dixit"))
_WAS = frozenset("is was est était fut reste remains became devient".split())
_BEEN = frozenset("been be été être".split())
_HEAD = 4  # words at the head of a sentence, for what is told of there
_AND = frozenset(("and", "nor", "or", "et", "ni", "ou"))
_THEIRS = frozenset("his her son sa ses".split())
_AWAY = frozenset("absent absente absentes absents missing".split())
_THEM = frozenset("them whom present eux elles présents".split())
_CLOSED = ([")"], [","], ["-"], ["/"])
_MARKS = frozenset("«»“”\"")
_STOPS = frozenset(".;:!?")
_COMPLEMENTS = 10  # words between a verb of saying and its subject at most
_TOLD_TO = frozenset(
    "à au aux auprès devant sur dans lors depuis en hier lundi mardi mercredi jeudi vendredi samedi dimanche".split()
)
_TAKES = frozenset("fallu faut faudra faudrait fallait suffi suffit suffira revient revenait reviendra appartient incombe".split())
_PARTICIPLES = ("ed", "en", "é", "ée", "és", "ées", "ie", "ue", "ite", "i", "u", "it", "is", "ise")
_ADVERBS = ("ly", "ment")


def acts_as_someone(name: Name, before: int, reading: Reading, lex: Lexicon) -> int:
    """What the place and the shape of a name of several words add for a person, where none of them is known; `before` is the
    place of the word before it, -1 where it begins the sentence."""
    words, lower, flags = reading.words, reading.lower, reading.flags
    for k in range(name.start, name.end):
        if flags[k] & _UNKNOWN and not flags[k] & lx.PARTICLE and words[k][0].isupper() and not (k == name.start and _ROMANISED.match(words[k + 1])):
            return 0  # but Park Chan-ho
    b = lower[before] if before >= 0 else ""
    if b in _ARTICLES or b in ("&", "/"):
        return 0
    if b in TO and not (before and lower[before - 1] == "according"):
        matter = before > 0 and flags[before - 1] & lx.CAPITALISED and words[before - 1][0].isupper()  # « l’Intérieur à X »
        given = matter or before > 0 and lower[before - 1] in lex.given_to
        taken = lower[0] == "il" and not _TAKES.isdisjoint(lower[1:4]) and not lower[before - 1].endswith(("er", "ir"))
        given = given or before > 0 and taken  # « Il a fallu une heure à X pour … », not « Il faut aller à X »
        return 2 * _PLACE if given else 0  # gives back what the preposition took
    said = lower[name.end : name.end + 2]
    if before < 0 and said[:1] == [":"] and not _MARKS.isdisjoint(said):
        # "Vu Thanh Liem: “…”", but "Money Quote: “…”"
        return _PLACE if name.end - name.start > 2 or not all(w.isascii() for w in words[name.start : name.end]) else _SHAPE
    return _shape(name, reading) + (_PLACE if _is_placed(name, before, b, reading, lex) else 0)


def _shape(name: Name, reading: Reading) -> int:
    """« Ama Quarshie-Lund », "Xandra van der Velde", "Sorley McEwing": surnames are made so, and little else."""
    last = reading.words[name.end - 1]
    if "-" in last and _TWO_SURNAMES.match(last):
        return _SHAPE
    if name.end - name.start == 2 and len(last) < _SYLLABLES and _ROMANISED.match(last) and last.partition("-")[2] not in _JOINED:
        return _PLACE  # Chiu Wan-ling
    inner = reading.lower[name.start + 1 : name.end - 1]
    return _SHAPE if inner and not _KIN_PARTICLES.isdisjoint(inner) or last[:2].lower() in _OF_CLAN else 0


def _is_placed(name: Name, before: int, b: str, reading: Reading, lex: Lexicon) -> bool:
    """Whether the sentence does with the name what it does with people; `b` is the word before it."""
    lower, flags, end = reading.lower, reading.flags, name.end
    n = lower[end] if end < reading.size else ""
    if n == "'s" and any(w in lex.someones for w in lower[end + 1 : end + 3]):
        return True  # "X's lawyers"
    if n == "(" and _is_party(reading, end + 1):
        return True  # "X (Labour, Tāmaki)"
    if before > 0 and b in _OF:
        return lower[before - 1] in lex.someones  # "the arrest of X", « la mort de X », "lawyers for X"
    if before > 0 and b in BY:
        done = lower[before - 1]  # "signed by X", "a motion by X"
        return done in lex.someones or done.endswith(_PARTICIPLES) and done not in lex.by_things
    if n == "," and end + 2 < reading.size and flags[end + 1] & lx.SOMEONE and lower[end + 2] not in _NAMED_AFTER:
        return True  # "X, elected by the opposition,"
    if n in _AND and lower[end + 1 : end + 2] and lower[end + 1] in _THEIRS and before < 0:
        return True  # "X and his wife left"
    if n in _AND and lower[end + 1 : end + 2] and lower[end + 1] in _ARTICLES:
        if any(f & lx.OFFICE for f in flags[end + 2 : end + 4]):
            return True  # "neither X nor the mayor"
    if n == "," and before < 0 and lower[end + 1 : end + 2] == ["qui"] and lex.by_things.isdisjoint(lower[end + 2 : end + 4]):
        return True  # « X, qui a perdu une jambe, … » at the head of a sentence
    if before >= 0 and (_leads_to_someone(before, b, reading, lex) or is_apposed(name, before, reading, lex)):
        return True
    if before > 0 and b in CLOSING and lower[before - 1] == "," and n in _FROM:
        return True  # "“We teach arithmetic,” X of the union remarked"
    if lex.head_first and before > 2 and (_says(reading, before) or _is_incise(reading, before)):
        return True  # « « … », a lancé lundi à Vienne X », « « … », tranche X »
    if before > 0 and b[0].isalnum() and (not flags[before] & lx.FUNCTION or flags[before] & lx.PLACING or b in _NO_HEAD):
        return False
    return b != "'s" and _is_subject(name, reading, lex)


def _leads_to_someone(k: int, word: str, reading: Reading, lex: Lexicon) -> bool:
    """Whether the `word` at place `k`, with what stands before it, is what names of people stand after."""
    lower, flags = reading.lower, reading.flags
    if (flags[k] & lx.SOMEONE or word in lex.fellows) and (not k or reading.words[k].islower()) or word in _ACCORDING:
        return True  # "convicted X", "his friend X", « selon X »
    if word in lex.presenting or k and lower[k - 1] in lex.presenting and flags[k] & lx.FUNCTION:
        return k < _HEAD  # "Then came X"
    if not k:
        return False
    if word == "to" and lower[k - 1] == "according" or word == "," and k < _HEAD and lower[k - 1] in _THEM:
        return True  # « Parmi eux, X »
    if not _AWAY.isdisjoint(lower[:2]) and k < 3 and (word in _WAS or word == ":"):
        return True  # "Absent was X", « Absente : X »
    return word in _WAS and _tells_of_someone(reading, k, lex)  # "the opposition's candidate was X"


def _is_incise(reading: Reading, k: int) -> bool:
    """Whether word `k` is all that stands between words in marks with their comma and a name."""
    lower, flags = reading.lower, reading.flags
    plain = reading.words[k].isalpha() and reading.words[k].islower() and not flags[k] & (lx.FUNCTION | lx.PLACING)
    return plain and lower[k - 1] == "," and lower[k - 2] in _MARKS


def _says(reading: Reading, last: int) -> bool:
    """Whether a verb of people after words in marks ends with word `last`, and with when, where and to whom something is said."""
    lower, flags = reading.lower, reading.flags
    if flags[last] & (lx.FUNCTION | lx.PLACING) or lower[last] in _NO_HEAD:
        return False
    for k in range(last - 1, max(0, last - _COMPLEMENTS), -1):
        if lower[k] in _MARKS or lower[k] in _STOPS:
            return False
        if flags[k] & lx.HUMAN and reading.words[k][0].islower():
            first = k
            while first > 1 and flags[first - 1] & lx.AUXILIARY:
                first -= 1
            told = lower[k + 1] in _TOLD_TO
            return told and first > 1 and lower[first - 1] == "," and lower[first - 2] in _MARKS
    return False


_NAMED_AFTER = frozenset(("after", "for", "pour", "d'après"))
_NO_HEAD = frozenset(
    "of de d' with avec without sans for pour contre against by par entre between des du au aux chez than like comme via "
    "près on onto from malgré sauf selon".split()
)


def _is_party(reading: Reading, k: int) -> bool:
    """Whether the brackets whose first word is `k` tell someone's party, or party and seat: "(Labour, Tāmaki)", « (PS, Var) »."""
    if k + 1 >= reading.size or not reading.words[k][0].isupper():
        return False
    unit = reading.units.get(k)
    known = bool(unit and unit[1].flag & lx.BODY or reading.flags[k] & lx.THING)
    k = unit[0] if unit else k + 1
    if reading.lower[k : k + 1] not in _CLOSED:
        return False
    return known or reading.lower[k] == "," and reading.capital(k + 1) and reading.lower[k + 2 : k + 3] == [")"]


def _tells_of_someone(reading: Reading, last: int, lex: Lexicon) -> bool:
    """Whether one of the words before word `last` is an office, or tells of people."""
    for k in range(max(0, last - _NOUNS), last):
        if reading.flags[k] & lx.OFFICE or reading.lower[k] in lex.someones or reading.lower[k] in _THEM:
            return True
    return False


def _is_subject(name: Name, reading: Reading, lex: Lexicon) -> bool:
    """Whether the verb of the clause that the name begins stands after it, past an aside, and is none of places or things."""
    lower, size, k = reading.lower, reading.size, name.end
    if k < size and lower[k] in ("of", "de", "d'"):
        k += 1 + (lower[k + 1 : k + 2] == ["the"])
        while k < size and reading.words[k][0].isupper():
            k += 1
    if k < size and lower[k] in (",", "("):
        close = "," if lower[k] == "," else ")"
        if lower[k] == "," and k + 1 < size and lower[k + 1] in _ARTICLES and _calls_a_thing(reading, k + 1):
            return False
        ends = (j + 1 for j in range(k + 2, min(size, k + _ASIDE)) if lower[j] == close or lower[j] in _MARKS)
        k = next(ends, size)
    while k < size and (lower[k].endswith(_ADVERBS) or lower[k] in lex.before_verb):
        k += 1
    if k >= size or not reading.words[k][0].islower() or lower[k] in lex.by_things:
        return False
    word = lower[k]
    following = lower[k + 1] if k + 1 < size else ""
    if word in lex.finite:
        if word not in _WAS and following not in _BEEN:
            return True
        done = any(w in lex.by_things for w in lower[k + 1 : k + 4])
        return not done and not (following in _ARTICLES and _calls_a_thing(reading, k + 1))
    if reading.flags[k] & _NO_VERB:
        return False
    if lex.head_first:
        return word.isalpha() and not word.endswith(("s", "x", "r", "nt")) or word.endswith("ent")
    if word.endswith("ed"):
        return following not in ("by", "with")
    if word == "lives":
        return True
    return word.endswith("s") and not word.endswith(("ss", "us")) and following in lex.objects


def _calls_a_thing(reading: Reading, k: int) -> bool:
    """Whether the words from word `k` on call a thing what stands before them: "a town of 3,000"."""
    for j in range(k, min(reading.size, k + 5)):
        f = reading.flags[j]
        if f & lx.OFFICE or f & (lx.FUNCTION | lx.PLACING) and j > k or not reading.words[j][0].isalpha():
            return False
        if f & (lx.OBJECT | lx.HEAD) and reading.words[j][0].islower():
            return True
    return False
