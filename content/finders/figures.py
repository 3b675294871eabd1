"""Bare figures that a paste left of raised calls: « américaines 1, », « limitées 2. », homework in pencil’.1

Precision comes first. A figure counts as a call only as part of a whole: the calls follow each other from 1 on, in number with
the sources, each in a place where a call can stand and a figure of the text cannot.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..document import Document
from ..languages import Language
from ..span import HEADINGS
from .windows import body


class Figure(NamedTuple):
    """A figure that may be a call: how well it fits there (0 to 1), and how it hangs on the word before."""

    start: int
    end: int
    number: int
    fit: float
    tie: str  # attached, narrow (a no-break space), spaced
    word: str  # the word before, where it tells: lower case
    place: int  # where the figures of its place begin


# A figure, or several at one place: 1,2 or 1, 2 or 1 2 or 1-3.
_FIGURES = re.compile(r"[0-9](?<!\d[0-9])\d{0,2}(?:(?:,\s?|\s|[-–])\d{1,2}(?!\d)){0,6}(?!\d)")
_FIGURE = re.compile(r"\d+")
_WORDS_BACK = re.compile(r"\.?([\w°º§'’-]+)(?:[.\s]{1,2}([\w°º§'’-]+))?")  # read from the figure back, as one way leads there
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_NAMED = re.compile(r"[^\W\d_]\d{1,2}$")  # G7, E3
_DAY = re.compile(r"(?:3[01]|[12]?\d)(?:er|st|nd|rd|th)?")
_MEASURED = frozenset("m km dm cm mm hm ha ft mi in yd co mp pm no nt hz px".split())  # km2, mp3: what takes a figure of its own
_NARROW = "\u00a0\u202f"
_CLOSING = ".,;:!?…»”’\"')"
_SENTENCE_END = ".!?…"
_GAP = 3  # calls that may be missing in a row
_MISSING = 0.5  # what each costs
_ENOUGH = 0.55  # mean fit of a series
_MIXED = 0.7  # mean fit of a series that hangs on its words in both ways
_SURE = 0.85  # fit of a call that repeats an earlier one
_LEAST = 0.3  # fit of a candidate
_LOOKED = 48  # characters before a figure that are looked at
_BODY = frozenset(("paragraph", "item", "quotation")) | HEADINGS


def find_figures(
    document: Document, numbers: list[int], skipped: frozenset[int], language: Language
) -> list[tuple[int, int, int]]:
    """(start, end, number) of the bare figures that call the sources `numbers`, in order of place; nothing where in doubt."""
    wanted = sorted(set(numbers))
    ranks = {number: rank for rank, number in enumerate(wanted, 1)}
    fits = _Fits(document.text, language)
    candidates: list[Figure] = []
    for kind, low, high, start, end in body(document, skipped):
        if kind not in _BODY:
            continue
        for match in _FIGURES.finditer(document.text, start, end):
            found = fits.figures(match, ranks, low, high)
            if kind not in HEADINGS or found and found[0].tie == "attached":  # « Jour 2 » heads a part
                candidates.extend(found)
    candidates = _without_names(candidates)
    # A paste leaves its calls all tied to their words, or all with a blank between.
    rows = [[f for f in candidates if (f.tie == "attached") is tied] for tied in (True, False)]
    held = [(row, series) for row in rows if _holds(series := _series(row, ranks), len(wanted))]
    if all(rows) and not any(len(series) == len(wanted) for _, series in held):  # or some of each: then nothing may be missing
        series = _series(candidates, ranks)
        if len(series) == len(wanted) and sum(figure.fit for figure in series) > _MIXED * len(series):
            held = [(candidates, series)]
    if not held:
        return []
    row, series = max(held, key=lambda one: sum(figure.fit for figure in one[1]))
    return sorted((f.start, f.end, f.number) for f in (*series, *_repeats(row, series), *_strays(row, series, wanted)))


def _without_names(candidates: list[Figure]) -> list[Figure]:
    """Candidates but those whose word takes figures at several places: « scénario 1 », « scénario 2 »."""
    seen: dict[str, set[int]] = {}
    for figure in candidates:
        if figure.word:
            seen.setdefault(figure.word, set()).add(figure.place)
    return [figure for figure in candidates if len(seen.get(figure.word, ())) < 2]


def _series(candidates: list[Figure], ranks: dict[int, int]) -> list[Figure]:
    """The best-fitting row of first calls, in order of place and number."""
    # For each rank reached: the fit of the best row that ends there, and the row as (figure, row before).
    best: dict[int, tuple[float, tuple | None]] = {0: (0.0, None)}
    for figure in candidates:
        rank = ranks[figure.number]
        rows = [
            (best[before][0] + figure.fit - _MISSING * (rank - before - 1), best[before][1])
            for before in range(max(rank - 1 - _GAP, 0), rank)
            if before in best
        ]
        if rows:
            fit, row = max(rows, key=lambda one: one[0])
            if rank not in best or fit > best[rank][0] + 1e-9:
                best[rank] = (fit, (figure, row))
    _, row = max(best.values(), key=lambda one: one[0])
    series = []
    while row:
        series.append(row[0])
        row = row[1]
    return series[::-1]


def _holds(series: list[Figure], wanted: int) -> bool:
    """Whether the row is a row of calls: the places fit, and all sources are called, or nearly all in an unmistakable way."""
    if not series or sum(figure.fit for figure in series) / len(series) < _ENOUGH:
        return False
    missing = wanted - len(series)
    tied = all(figure.tie != "spaced" for figure in series)
    return not missing or len(series) > 1 and (missing <= 0.4 * wanted if tied else wanted > 4 and missing == 1)


def _repeats(candidates: list[Figure], series: list[Figure]) -> list[Figure]:
    """Further calls of a source that the row has already called, tied to their words as the row is."""
    ties = [figure.tie for figure in series]
    usual = max(set(ties), key=ties.count)
    chosen = set(series)
    first = {figure.number: figure.start for figure in series}
    alike = [figure for figure in candidates if figure.fit >= _SURE and figure.tie == usual and figure not in chosen]
    return [figure for figure in alike if first.get(figure.number, figure.start) < figure.start]


def _strays(candidates: list[Figure], series: list[Figure], wanted: list[int]) -> list[Figure]:
    """Calls out of the order of the numbers: of a source that the row leaves out, where only one figure can call it."""
    ties = [figure.tie for figure in series]
    usual = max(set(ties), key=ties.count)
    found = []
    for number in set(wanted).difference(figure.number for figure in series):
        alike = [figure for figure in candidates if figure.number == number and figure.tie == usual]
        if len(alike) == 1 and alike[0].fit >= _SURE:
            found.append(alike[0])
    return found


class _Fits:
    """How well a figure fits as a call in its place."""

    def __init__(self, text: str, language: Language):
        self._text = text
        self._owners = language.words("before_number")
        self._counting = language.words("before_figure")
        self._months = frozenset(name.lower() for name in language.table("months"))
        self._follow = language.words("after_call")
        dates = language.table("dates")
        self._joints = frozenset((*dates.get("and", ()), *dates.get("to", ())))

    def figures(self, match: re.Match, ranks: dict[int, int], low: int, high: int) -> list[Figure]:
        """What `match`, in the block `low`:`high`, may be a call of: nothing where it is surely none."""
        figures = match.group()
        if figures.isdecimal() and int(figures) not in ranks:  # one alone, as most are
            return []
        start, end = match.span()
        text = self._text
        if start <= low or text[start] == "0" or text[start - 1].isdigit():
            return []
        ones = list(_FIGURE.finditer(text, start, end))
        if len(ones) > 1 and int(ones[-2][0]) >= int(ones[-1][0]) and text[ones[-1].start() - 1].isspace():
            ones = ones[-1:]  # the last one alone, after a figure of the text
            start = ones[0].start()
        numbers = [int(one[0]) for one in ones]
        if any(n not in ranks for n in numbers) or any(a >= b for a, b in zip(numbers, numbers[1:])):
            return []
        joints = {text[one.end() : following.start()] for one, following in zip(ones, ones[1:])}
        if any(joint.isspace() for joint in joints) and numbers[-1] - numbers[0] >= len(numbers):
            return []  # figures of the text
        before, after = text[start - 1], text[end] if end < high else ""
        if self._goes_on(end, high, after):
            return []
        if before.isspace():
            at = start - 1
            while at > low and text[at - 1].isspace():
                at -= 1
            tie = "narrow" if before in _NARROW else "spaced"
            fit, word = self._apart(low, at, end, high)
            if "," in joints or joints and "," not in figures and after and after not in _CLOSING and fit < _SURE / 2:
                fit = 0.0  # 1,2 is rather a decimal, and 1-2 a score
        else:
            tie = "attached"
            fit, word = self._attached(low, start, after)
        if fit < _LEAST:
            return []
        found = [Figure(*one.span(), n, fit, tie, word, start) for one, n in zip(ones, numbers)]
        for one, following in zip(found, found[1:]):
            if text[one.end] in "-–":  # 5-7 calls 6 too
                between = range(one.number + 1, following.number)
                found.extend(Figure(one.end, following.start, n, fit, tie, word, start) for n in between if n in ranks)
        return sorted(found)

    def _goes_on(self, end: int, high: int, after: str) -> bool:
        """Whether the figure is only part of one: 9.3, 1,4 %, 30-day, 6:15, 5G."""
        following = self._text[end + 1] if end + 1 < high else ""
        if after and (after.isalnum() or after in "%°€$£¥/_=+*^~#@&("):
            return True
        if after in ".,:" and following.isdigit() or after in "-–‑" and following.isalnum():
            return True
        return after.isspace() and following in tuple("%‰°€$£¥+=/×")

    def _words_before(self, low: int, end: int) -> tuple[str, str, str]:
        """The two words that end at `end`, lower case, and the last one as it stands."""
        match = _WORDS_BACK.match(self._text[max(low, end - _LOOKED) : end][::-1])
        if not match:
            return "", "", ""
        one = match[1][::-1].replace("’", "'")
        elided = one.rpartition("'")[2] or one
        return (match[2] or "")[::-1].lower(), elided.lower(), elided

    def _takes_number(self, two: str, one: str) -> bool:
        return one in self._owners or f"{one}." in self._owners or f"{two} {one}" in self._owners

    def _dates(self, two: str, one: str) -> bool:
        """Whether the two words are a day and its month, which no other figure belongs to."""
        return one in self._months and _DAY.fullmatch(two) is not None

    def _attached(self, low: int, start: int, after: str) -> tuple[float, str]:
        text = self._text
        before = text[start - 1]
        two, one, written = self._words_before(low, start)
        if before.isalpha():
            if self._dates(two, one):
                return 0.9, ""
            if len(written) < 2 or written.isupper() or not written.replace("-", "").isalpha() or self._takes_number(two, one):
                return 0.0, ""
            if len(written) < 4:
                return (0.6 if written.islower() and written not in _MEASURED else 0.0), ""
            return (0.9 if written.islower() else 0.7), ""
        if before not in _CLOSING:
            return 0.0, ""
        if before == "." and (not after or after.isspace()) or before == "," and not after:
            figure = text[max(low, start - 6) : start - 1]
            if _YEAR.search(figure) or _NAMED.search(figure):
                return 0.8, ""
        if before in ".,:'’" and (text[start - 2 : start - 1].isdigit() or before in "'’:" and not _ends(after)):
            return 0.0, ""
        if before == "." and (self._takes_number(two, one) or len(one) == 1):
            return 0.0, ""
        return 1.0, ""

    def _apart(self, low: int, at: int, end: int, high: int) -> tuple[float, str]:
        """The fit of a figure with a blank before it; the words before end at `at`."""
        text = self._text
        before = text[at - 1]
        after = text[end] if end < high else ""
        following = _WORD_AFTER.match(text, end + 1, min(high, end + 40)) if after.isspace() else None
        if before in _SENTENCE_END:
            if not after:
                return 0.8, ""
            return (0.5, "") if following and following[0][0].isupper() and before != "…" else (0.0, "")
        if not (before.isalpha() or before in '»”’")%€'):
            year = before.isdigit() and _YEAR.search(text[max(low, at - 5) : at])
            goes_on = after in tuple(".,;!?)") or following and following[0] in self._follow
            counted = before.isdigit() and after and after in ".,;!?)"  # « de 9 à 12 4. »
            return (0.5, "") if year and goes_on else (0.4, "") if counted else (0.0, "")
        two, one, written = self._words_before(low, at) if before.isalpha() else ("", "", "")
        if one in self._counting and not self._dates(two, one) or self._takes_number(two, one):
            return 0.0, ""
        if following and following[0] in self._joints and text[following.end() + 1 : following.end() + 2].isdigit():
            return 0.0, ""  # « les bureaux 1 à 14 », candidates 2 and 3
        if not after or after in ".,;!?)»”…":
            fit = 0.95
        elif after == ":" or after.isspace() and text[end + 1 : end + 2] in tuple(":;!?»–—"):
            fit = 0.7
        elif following and following[0] in self._follow:
            fit = 0.6
        elif following and following[0][0].isupper():
            fit = 0.3
        else:
            fit = 0.35 if after.isspace() and text[end + 1 : end + 2] in tuple("(«“") else 0.0
        if written[:1].isupper() and one not in self._months:
            fit *= 0.4 if len(written) < 3 or written.isupper() and len(written) < 4 else 0.65
        return fit, one


def _ends(after: str) -> bool:
    """Whether nothing of a word or figure follows."""
    return not after or after.isspace() or after in _CLOSING
