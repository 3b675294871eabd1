"""The lines that stand above a title and are none: who publishes a brief, in which series, of what kind it is."""

from __future__ import annotations

from functools import cache

from .. import languages
from ..late import Late

LONGEST = 100  # characters

_WORDS = 12  # of one part
_SIGN = r"(?:n[°º]|no\b\.?|nos\b\.?|numéro\b|issue\b|number\b|num\b\.?|vol\b\.?|volume\b|#)\s*\d"
_NUMBER = Late(rf"(?i)[\s,–—-]+{_SIGN}[\d/.-]*$|\s\d{{1,4}}/\d{{2,4}}$")
_ISSUE = Late(rf"(?i)(?<![^\W_]){_SIGN}")
_DATED = Late(r"(?i)\s+(?:[–—|·•-]|du|of)\s+(?:[^\W\d_]+\s+)?\d\d?\D{3,12}\d{4}$|,\s+\d\d?\D{3,12}\d{4}$")
_PARTS = Late(r"\s+[–—|·•/-]\s+|,\s+")
_WORD = Late(r"[^\W\d_][^\W_]*(?:[-'’][^\W_]+)*")
_SIGNS = ("n°", "nº", "no", "num", "issue", "vol", "#")  # what every number of an issue begins with
_SAID = frozenset(".:;?!«»“”\"…")  # no name of a body or a series has these
_AROUND = " –—-,()[]*"


@cache
def _row(name: str) -> frozenset[str]:
    """The row `name` of mastheads.txt, in all languages."""
    return frozenset(word for code in languages.codes() for word in languages.get(code).table("mastheads").get(name, ()))


@cache
def _heads(code: str) -> frozenset[str]:
    """The words of one language that name a body or a paper by their place in the line."""
    language = languages.get(code)
    return frozenset((*language.table("organisation_heads"), *language.table("mastheads").get("heads", ())))


def is_masthead(line: str) -> bool:
    """Whether `line` names a body, a series or a kind of text, and says nothing: "AFRICAN UNION COMMISSION",
    « Note de veille n° 12 », "Office of the Spokesperson"."""
    if len(line) > LONGEST:
        return False
    if _is_embargo(line):
        return True
    bare = _unnumbered(line)
    if bare[-1:].isdigit() and (date := _DATED.search(bare)) and is_kind(bare[: date.start()]):
        return True
    if any(map(str.isdigit, bare)):  # « Note n° 12 | Observatoire du canal »
        bare = " | ".join(_unnumbered(part) for part in _PARTS.split(line))
    if not _SAID.isdisjoint(bare) or any(map(str.isdigit, bare)):
        return False
    parts = [part for part in _PARTS.split(bare.strip(_AROUND)) if part]
    return bool(parts) and all(map(_names, parts))


def is_kind(line: str) -> bool:
    """Whether `line` says of what kind the text below it is, or who may have it, and no more: "PRESS RELEASE No. 041/2026",
    "LIMITED – NOT FOR ONWARD TRANSMISSION"."""
    if len(line) > LONGEST:
        return False
    parts = [_plain(part) for part in _PARTS.split(_unnumbered(line).strip(_AROUND + ":")) if part]
    return bool(parts) and _row("kinds").issuperset(parts) or _is_embargo(line)


def _is_embargo(line: str) -> bool:
    """Whether `line` says until when the text may not be used: "EMBARGOED UNTIL 06:00 GMT"."""
    return _plain(line).startswith(tuple(_row("embargo")))


def is_numbered(line: str) -> bool:
    """Whether `line` has the number of an issue: « Numéro 214 — jeudi 5 mars 2026 »."""
    return _signed(line) and bool(_ISSUE.search(line)) or _unnumbered(line) != line


def _signed(line: str) -> bool:
    """Whether `line` may have the number of an issue: asked first, since the patterns take longer to make than to use."""
    low = line.lower()
    return any(sign in low for sign in _SIGNS) and any(map(str.isdigit, line))


def _unnumbered(line: str) -> str:
    """`line` without the number of an issue at its end."""
    numbered = line.rstrip("/.-")[-1:].isdigit() and ("/" in line or _signed(line))
    return _NUMBER.sub("", line) if numbered else line


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


def _names(part: str) -> bool:
    words = _WORD.findall(part)
    if not words or len(words) > _WORDS:
        return False
    lower = list(map(_plain, words))
    return " ".join(lower) in _row("kinds") or _names_in_french(lower) or _names_in_english(words, lower)


def _names_in_french(lower: list[str]) -> bool:
    """The noun stands first, after an article at most: « La Lettre du Danube », « Direction de la communication »."""
    first = lower[1] if lower[0] in ("le", "la", "les") and len(lower) > 1 else lower[0]
    return first.rpartition("'")[2] in _heads("fr") and _row("saying").isdisjoint(lower)


def _names_in_english(words: list[str], lower: list[str]) -> bool:
    """The noun stands last, or before "of": "Foreign Affairs Committee", "Office of the Spokesperson"; all in capitals."""
    small = _row("small")
    named = next((i for i, word in enumerate(lower) if i and word in small), len(lower))
    if lower[named - 1] not in _heads("en") or not all(w[0].isupper() for w, plain in zip(words, lower) if plain not in small):
        return False
    ending = tuple(_row("plural_ending"))
    return all(not word.endswith("s") or word in _row("plural") or word.endswith(ending) for word in lower[: named - 1])
