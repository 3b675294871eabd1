"""Fit the weights by which pronouns are settled (content/finders/salience_weights.py): `python -m bench.salience GOLD…`.

GOLD is a folder of whole briefs (NAME.txt, .md or .html beside NAME.gold.json) in any language. Asked is each pronoun of the
singular that a marked text's speaker hangs on: whom of those the text has brought in the gold means. The weights are those of a
conditional logit (McFadden 1974) with a penalty on their squares. Fit on briefs whose errors nobody has looked at: where the
rules were mended on a text, it says too well of them.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from content.finders.clauses import Mention
from content.finders.salience import ENOUGH, Salience
from content.finders.speaker import Speaker
from content.load import analyse, read

from .finders import files, folded, speaker_right

PENALTY = 1.0  # on half the sum of squares of the weights
RARE = 4  # times that a sign must be met
STEPS, RATE = 400, 0.05  # of Adam (Kingma & Ba 2015)
FOLDS = 6  # parts, by brief, each weighed by what the others tell


class Case(NamedTuple):
    """One pronoun: the signs of each who can be meant, who of them is right, and what the rules say (-1: nobody of them)."""

    brief: str
    signs: list[list[str]]
    right: list[bool]
    ruled: int


def cases(path: Path) -> Iterator[Case]:
    """The pronouns of one brief whose gold names a speaker, as its rules see them."""
    asked: dict[int, tuple[dict[int | str, list[str]], Speaker, list[str]]] = {}

    def record(self: Salience, who: Mention, index: int, ruled: Speaker) -> Speaker:
        names = [person.name for person in self.cast.people]
        asked[who.start] = (self.signs(who, index, ruled), ruled, names)
        return ruled

    settled, Salience.settled = Salience.settled, record
    try:
        brief = analyse(read(path))
    finally:
        Salience.settled = settled
    gold = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))
    spoken = [q for q in gold["quotes"] if q["kind"] == "speech" and q["speaker"] and not q.get("optional")]
    left = {"".join(folded(q["text"])): q for q in spoken}
    for quote in brief.quotes:
        wanted = left.get("".join(folded(brief.text[quote.start : quote.end])))
        if wanted is None or quote.speaker_span is None or quote.speaker_span.start not in asked:
            continue
        signs, ruled, names = asked[quote.speaker_span.start]
        right = [speaker_right(wanted, names[key] if isinstance(key, int) else key) for key in signs]
        place = next((i for i, key in enumerate(signs) if key in (ruled.person, ruled.name)), -1)
        if signs:
            yield Case(path.stem, list(signs.values()), right, place)


def odds(case: Case, weights: dict[str, float]) -> list[float]:
    """How likely each of a case is meant; together 1."""
    told = [sum(weights.get(sign, 0.0) for sign in signs) for signs in case.signs]
    grown = [math.exp(weight - max(told)) for weight in told]
    return [part / sum(grown) for part in grown]


def fit(known: list[Case]) -> dict[str, float]:
    """The weights that make the right ones of `known` likeliest."""
    met = Counter(sign for case in known for signs in case.signs for sign in signs)
    weights = dict.fromkeys(sorted(sign for sign, times in met.items() if times >= RARE), 0.0)
    mean, spread = dict.fromkeys(weights, 0.0), dict.fromkeys(weights, 0.0)
    known = [case for case in known if any(case.right)]
    for step in range(1, STEPS + 1):
        slope = {sign: -PENALTY * weight for sign, weight in weights.items()}
        for case in known:
            likely = odds(case, weights)
            whole = sum(p for p, right in zip(likely, case.right) if right)
            for signs, p, right in zip(case.signs, likely, case.right):
                off = (p / whole if right else 0.0) - p
                for sign in signs:
                    if sign in slope:
                        slope[sign] += off
        for sign, rise in slope.items():
            mean[sign] = 0.9 * mean[sign] + 0.1 * rise
            spread[sign] = 0.99 * spread[sign] + 0.01 * rise * rise
            weights[sign] += RATE * mean[sign] / (1 - 0.9**step) / (math.sqrt(spread[sign] / (1 - 0.99**step)) + 1e-8)
    return weights


def held(known: list[Case]) -> tuple[int, int, int, int]:
    """Of `known`, each weighed by weights that its brief had no part in: right and wrong by the rules, and as settled."""
    briefs = sorted({case.brief for case in known})
    ruled, given, ruled_right, right = 0, 0, 0, 0
    for fold in range(FOLDS):
        out = set(briefs[fold::FOLDS])
        weights = fit([case for case in known if case.brief not in out])
        for case in known:
            if case.brief not in out:
                continue
            likely = odds(case, weights)
            best = max(range(len(likely)), key=likely.__getitem__)
            ruled += case.ruled >= 0
            ruled_right += case.ruled >= 0 and case.right[case.ruled]
            given += likely[best] >= ENOUGH
            right += likely[best] >= ENOUGH and case.right[best]
    return ruled_right, ruled - ruled_right, right, given - right


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.salience", description=__doc__.partition("\n")[0])
    parser.add_argument("gold", nargs="+", type=Path, help="a folder of briefs with gold files beside them")
    options = parser.parse_args(arguments)
    known = [case for path in options.gold for brief in files(path)[1] for case in cases(brief)]
    if not known:
        print("no pronoun of a gold speaker there", file=sys.stderr)
        return 1
    for sign, weight in sorted(fit(known).items(), key=lambda pair: -pair[1]):
        print(f'    "{sign}": {weight:.2f},')
    before, worse, after, bad = held(known)
    print(f"# {len(known)} pronouns; the rules: {before} right, {worse} wrong; settled: {after} right, {bad} wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main())
