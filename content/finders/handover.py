"""Who takes an office or hands it over: « X a cédé sa place à Y », « Y succède à X », « X a nommé Y », "Y took over from X"."""

from __future__ import annotations

import re

from .cast import Cast

_AFTER = frozenset("successeur successeure remplaçant remplaçante successor replacement".split())
_BEFORE = frozenset("prédécesseur prédécesseure prédécesseuse devancier devancière predecessor".split())
_PLACE = "(?:place|relais|main|flambeau|rênes|témoin|fauteuil|siège|clés|pouvoir|présidence|direction)"
_TO = r"\b(?:à|au|aux)\b[^.;:,]{0,40}$"
_OF = r"\b(?:de|du|d'|des)\b ?[^.;:,]{0,40}$"
# What stands between the two names, the first of whom goes or comes.
_GOES = re.compile(
    rf"\b(?:cèd|céd|laiss|transm|pass|remet|remis|confi)\w*\b[^.;:]{{0,30}}\b{_PLACE}\b[^.;:]{{0,40}}{_TO}"
    r"|\b(?:est|été|sera|fut|,) (?:remplacée?|relevée?|suppléée?)\b[^.;:]{0,40}\bpar\b[^.;:,]{0,40}$"
)
_COMES = re.compile(
    rf"\bsuccéd\w*\b[^.;:]{{0,30}}{_TO}|\bsuccèd\w*\b[^.;:]{{0,30}}{_TO}"
    rf"|\b(?:prend|pris|prit|prendra|prendre)\b (?:la suite|la relève|la place|le relais|les rênes)\b[^.;:]{{0,30}}{_OF}"
    r"|(?<!été )(?<!est )(?<!sera )\brempla(?:ce|cera|cé|çait|cer)\b(?! par)[^.;:,]{0,30}$"
)
# The same in English; what stands after the second name where "whom" stands between the two.
_GOES_ENGLISH = re.compile(
    r"\b(?:was|were|is|been|be|being|,) (?:succeeded|replaced|followed)\b[^.;:]{0,40}\bby\b[^.;:,]{0,40}$"
    r"|\b(?:hand|gave|give|made|make|pass|ced|yield|step|stood|stand)\w*\b[^.;:]{0,30}\b(?:over|way|aside|down|baton|gavel|reins"
    r"|keys|place|post|chair)\b[^.;:]{0,25}\b(?:to|for|in favou?r of)\b[^.;:,]{0,40}$"
    r"|(?:'s|\bhis|\bher|\btheir) (?:\w+ )?(?:successor|replacement),? $"
)
_COMES_ENGLISH = re.compile(
    r"(?<!was )(?<!is )(?<!been )(?<!be )\b(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing))\b(?! by)[^.;:,]{0,40}$"
    r"|\b(?:took|takes|take|taking|taken) over\b[^.;:]{0,30}\bfrom\b[^.;:,]{0,40}$|(?:'s|\bhis|\bher|\btheir) predecessor,? $"
)
_WHOM = re.compile(r" (?:has |had )?(?:succeeded|replaced)\b")
# What stands before the name of who is put into office, and after it.
_MADE = re.compile(
    r"\b(?:nomm|désign|chois|élu|élire|promeu|promu|propuls|intronis|invest|adoub|install)\w*\b(?! par\b)[^.;:»«]{0,40}$"
)
_IS_MADE = re.compile(
    r"[^.;:»«]{0,40}\b(?:a été|est|vient d'être|, ) ?(?:nommée?|désignée?|choisie?|élue?|promue?|investie?|installée?)\b"
    r"|[^.;:»«]{0,40}\b(?:prend ses fonctions|a pris ses fonctions|entre en fonctions?|devient|est devenue?)\b"
)
_NEAR = 70  # characters before or after a name in which that stands


def hands_over(word: str) -> bool:
    """Whether a noun is who comes after or before somebody in an office."""
    return word in _AFTER or word in _BEFORE


def handed(text: str, cast: Cast, word: str, start: int, place: int) -> int | None:
    """The person who is `word` (« successeur », « prédécesseur ») by what is told of two people named one after the other between
    the characters `start` and `place`; None where nothing or too much is told."""
    found: set[int] = set()
    people = [n for n in cast.namings_in(start, place) if n.form == "name" and cast.people[n.person].kind == "person"]
    for first, second in zip(people, people[1:]):
        if first.person == second.person:
            continue
        # An article contracted with its preposition stands within the second: « au ministre Y ».
        between = text[max(first.end, first.outer_end) : second.start].lower().replace("’", "'")
        whom = between == ", whom " and _WHOM.match(text, second.end)
        goes = whom or _GOES.search(between) or _GOES_ENGLISH.search(between)
        comes = not goes and (_COMES.search(between) or _COMES_ENGLISH.search(between))
        pair = (first, second) if goes else (second, first) if comes else None
        if pair is not None:
            found.add(pair[1].person if word in _AFTER else pair[0].person)
    return found.pop() if len(found) == 1 else None


def put_in(text: str, cast: Cast, gender: str | None, start: int, place: int) -> int | None:
    """The only person between the characters `start` and `place` of whom it is told that they are put into an office: « X a nommé
    [Y] », « [Y] a été élue »; None where that is nobody or more than one."""
    found: set[int] = set()
    for naming in cast.namings_in(start, place):
        if naming.form != "name" or cast.people[naming.person].kind != "person" or not cast.of_gender(naming.person, gender):
            continue
        before = text[max(start, naming.outer_start - _NEAR) : naming.start].lower()
        after = text[naming.end : min(place, naming.end + _NEAR)].lower().replace("’", "'")
        if _MADE.search(before) or _IS_MADE.match(after):
            found.add(naming.person)
    return found.pop() if len(found) == 1 else None
