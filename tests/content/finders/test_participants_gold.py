"""Participants, note calls and moments on passages of our own: the figures that are reached, as floors.

What the signs in the passages mean is said at the top of each file.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from content.load import analyse, read_bytes
from content.model import Brief

GOLD = Path(__file__).parents[2] / "gold"
KINDS = {"c:": "country", "o:": "organisation"}
UNASKED = ("note", "byline", "title")  # blocks whose dates are another matter
_ARTICLE = re.compile(r"^(?:le|la|les|l|du|the|on)\s")
_CALLS = re.compile(r"(?:\[[\d, –-]*|[\d¹²³⁴⁵⁶⁷⁸⁹⁰\[\]]+)$")

# people F1, role, country, standing, note calls F1, moments F1, dates (all of 100)
FLOORS = {"fr": (99, 97, 99, 97, 95, 99, 99), "en": (99, 99, 99, 99, 99, 99, 99)}


class Passage(NamedTuple):
    """A passage, and what is in it: rows of names, roles, countries, standings; of number and words; of words and day."""

    name: str
    text: str
    people: list[list[str]]
    calls: list[list[str]]
    moments: list[list[str]]


def passages(code: str) -> list[Passage]:
    """The passages of one language."""
    found = []
    for part in re.split(r"^@ ", (GOLD / f"participants_{code}.txt").read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, _, rest = part.partition("\n")
        rows: dict[str, list[list[str]]] = {">": [], "#": [], "=": [], "": []}
        for line in rest.split("\n"):
            sign = line[:1] if line[1:2] == " " and line[:1] in rows else ""
            words = line[2:] if sign else line
            rows[sign].append(
                [w.strip() for w in words.split("|")]
                if sign == ">"
                else words.split(" ", 1)
                if sign == "#"
                else [w.strip() for w in words.split("=>")]
            )
        found.append(Passage(name, "\n".join(line[0] for line in rows[""]).strip(), rows[">"], rows["#"], rows["="]))
    return found


def folded(words: str | None) -> str:
    """Words without case, accents and marks."""
    plain = unicodedata.normalize("NFD", (words or "").replace("’", "'"))
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)).casefold()))


def accepted(words: str) -> list[str]:
    """The answers that are right, folded; nothing for `-`."""
    return ["" if word == "-" else folded(word) for word in words.split(",")]


def score(passage: Passage, code: str, c: Counter) -> None:
    """Count what is right in one passage; additive."""
    document = read_bytes(passage.text.encode(), "passage.txt")
    document.language = code
    brief = analyse(document)
    if passage.people:
        _people(passage, brief, c)
    got = [
        (str(note.number), folded(_CALLS.sub("", brief.text[max(0, call.start - 60) : call.start])))
        for note in brief.notes
        for call in note.calls
    ]
    c["calls found"] += len(got)
    c["calls asked"] += len(passage.calls)
    for number, words in passage.calls:
        ends = tuple(" ".join(folded(w).split()[-2:]) for w in words.split(","))
        hit = next((g for g in got if g[0] == number and g[1].endswith(ends)), None)
        if hit:
            got.remove(hit)
            c["calls"] += 1
    if passage.moments:
        _moments(passage, brief, c)


def _people(passage: Passage, brief: Brief, c: Counter) -> None:
    left = list(brief.people)
    for names, roles, countries, standings in passage.people:
        kind = KINDS.get(names[:2], "person")
        names = names.removeprefix(names[:2]) if kind != "person" else names
        optional = names.startswith("?")
        found = next((p for p in left if p.kind == kind and folded(p.name) in accepted(names.lstrip("?"))), None)
        if found:
            left.remove(found)
        elif optional:
            continue
        c["people asked"] += 1
        if not found:
            continue
        c["people"] += 1
        c["people found"] += 1
        c["roles asked"] += kind == "person"
        c["roles"] += kind == "person" and folded(found.role) in accepted(roles)
        c["countries"] += (found.country or "-") in countries.split(",")
        c["standings"] += found.standing in standings.split(",")
    c["people found"] += len(left)


def _moments(passage: Passage, brief: Brief, c: Counter) -> None:
    def bare(words: str) -> str:
        return _ARTICLE.sub("", folded(words))

    asked = [b for b in brief.blocks if b.kind not in UNASKED]
    left = [m for m in brief.moments if any(b.start <= m.start < b.end for b in asked)]
    for words, day in passage.moments:
        c["moments asked"] += 1
        found = next((m for m in left if bare(brief.text[m.start : m.end]) == bare(words)), None)
        if found:
            left.remove(found)
            c["moments"] += 1
            c["moments found"] += 1
            c["dates"] += (found.date or "-") == day
    dateline = str(brief.date)
    c["moments found"] += sum(bool(m.date) and m.date != dateline for m in left)


def f1(c: Counter, name: str) -> float:
    """Harmonic mean of precision and recall, of 100."""
    return 200 * c[name] / (c[f"{name} found"] + c[f"{name} asked"])


@pytest.mark.parametrize("code", ["fr", "en"])
def test_what_is_reached_on_our_own_passages_is_kept(code):
    c: Counter = Counter()
    for passage in passages(code):
        score(passage, code, c)
    reached = (
        f1(c, "people"),
        100 * c["roles"] / c["roles asked"],
        100 * c["countries"] / c["people"],
        100 * c["standings"] / c["people"],
        f1(c, "calls"),
        f1(c, "moments"),
        100 * c["dates"] / c["moments"],
    )
    assert len(passages(code)) > 50 and all(a >= b for a, b in zip(reached, FLOORS[code], strict=True)), reached
