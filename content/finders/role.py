"""A role as a noun phrase of one sentence, and what every language's phrases share."""

from __future__ import annotations

from . import lexicon as lx
from .reading import Reading

# The longest complement read after an office, in words.
FAR = 16
# Who speaks for the one who sent them, whose own name may follow: « l'envoyé personnel du secrétaire général X ».
SENT_BY = frozenset("envoyé envoyée représentant représentante émissaire personnel personnelle spécial spéciale adjoint".split())
DEFINITE = {"le": "m", "la": "f", "l'": None, "les": None, "du": "m", "au": "m", "aux": None, "the": None}
_INDEFINITE = {"un": "m", "une": "f", "des": None, "a": None, "an": None, "one": None, "another": None, "d'": None, "de": None}
_POSSESSIVE = frozenset(
    ("son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma", "his", "her", "its", "their", "our", "my")
)
_DEMONSTRATIVE = frozenset(("ce", "cet", "cette", "ces", "this", "that", "these", "those"))


# Nouns of both genders before which « son » tells a man, and « sa » a woman; not so « son numéro deux », « son bras droit ».
_EPICENE = frozenset("ministre porte-parole secrétaire commissaire collègue juge vice-ministre compatriote partenaire".split())


class Role:
    """One role in a sentence; places are indices of its words. `start`:`end` leave out the article at `outer`."""

    __slots__ = (
        "start",
        "end",
        "outer",
        "head",
        "determiner",
        "office",
        "gender",
        "number",
        "country",
        "body",
        "owner",
        "title",
        "words",
        "ranks",
        "former",
        "person",
        "said",
    )

    def __init__(self, start: int, end: int, outer: int, head: int, determiner: str):
        self.start, self.end, self.outer, self.head = start, end, outer, head
        self.determiner = determiner  # definite, indefinite, possessive, demonstrative, none
        self.office = ""
        self.gender: str | None = None
        self.number = "s"
        self.country: str | None = None
        self.body: tuple[int, int] | None = None
        self.owner: str | None = None  # the country of « Russia's foreign minister »
        self.title = ""  # what tells the office, without country: « ministre de la défense »
        self.words: frozenset[str] = frozenset()
        self.ranks: frozenset[str] = frozenset()
        self.former = False
        self.person: int | None = None  # index of the entry it belongs to
        self.said: str | None = None  # its words, where the sentence has them in the plural


def read_determiner(reading: Reading, at: int) -> tuple[int, str, str | None]:
    """Where the phrase beginning at `at` begins with its article, what that is, and its gender."""
    if at == 0:
        return at, "none", None
    word = reading.lower[at - 1]
    if word in DEFINITE:
        return at - 1, "definite", DEFINITE[word]
    if word in _POSSESSIVE:
        return at - 1, "possessive", _owned_gender(word, reading.lower[at])
    if word in ("'s", "’s") or word in ("'", "’") and at > 1 and reading.lower[at - 2].endswith("s"):
        return at - 1, "possessive", None
    if word in _DEMONSTRATIVE:
        return at - 1, "demonstrative", None
    if word in _INDEFINITE:
        return (at if word in ("d'", "de") else at - 1), "indefinite", _INDEFINITE[word]
    return at, "none", None


def _owned_gender(possessive: str, noun: str) -> str | None:
    """The gender that a French possessive tells of its noun: « sa porte-parole »; « son » stands before any vowel too."""
    if possessive in ("sa", "ma"):
        return "f"
    return "m" if possessive in ("son", "mon") and noun in _EPICENE else None


RELATIONS = frozenset("ally rival friend opponent challenger protégé mentor critic colleague partner".split())


def only_relates(role: Role) -> bool:
    """Whether a role is one noun that tells what somebody is to another, whatever else they are: "[rival] X", "her [ally] X"."""
    return role.office in RELATIONS and role.end - role.start == 1


def is_acronym(word: str) -> bool:
    """Whether an office is known by its letters, and needs no article: "POTUS"."""
    return word.isupper() and 1 < len(word) < 6


def ends_phrase(reading: Reading, i: int) -> bool:
    return i >= reading.size or not reading.words[i][0].isalpha()


def names_bearer(reading: Reading, i: int) -> bool:
    """« la conseillère du ministre | Karim Idir »: whether somebody's name stands at word `i`, right after another's office."""
    if not reading.capital(i) or i in reading.units or not reading.words[i][1:].islower():
        return False
    return bool(reading.flags[i] & lx.GIVEN) or reading.capital(i + 1) and not reading.flags[i] & ~lx.GIVEN
