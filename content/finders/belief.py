"""Which names are people: what speaks for a name anywhere in the text counts for it everywhere."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .lexicon import Lexicon
from .name import Name
from .smallwords import AND
from .weights import ENOUGH

if TYPE_CHECKING:
    from .scenes import Scene

# A surname that is never given in full needs this much.
_ENOUGH_ALONE = 2
_BETWEEN = ([","], ["and"], ["et"], [",", "and"])
_PARTS = frozenset((";", ":"))


def _level(scene: Scene) -> None:
    """In a list parted by semicolons, what begins an item as people do in most of the others is a person too."""
    lower = scene.reading.lower
    items = [
        name
        for name in scene.names
        if len(name.key) > 1
        and name.outer
        and (lower[name.outer - 1] in _PARTS or name.outer > 1 and lower[name.outer - 1] in AND and lower[name.outer - 2] == ";")
    ]
    believed = sum(name.weight >= ENOUGH for name in items)
    if believed > 1 and 2 * believed >= len(items):
        for name in items:
            if 0 <= name.weight < ENOUGH:
                name.weight = ENOUGH


def _join(scene: Scene) -> None:
    """In a list parted by commas that ends with "and", what stands among people is a person too: "[A], [B] and [C]"."""
    lower, run = scene.reading.lower, []
    for name in scene.names:
        if run and lower[run[-1].end : name.outer] not in _BETWEEN:
            run = []
        if not name.key:
            run = []
            continue
        run.append(name)
        if len(run) > 2 and lower[name.outer - 1] in AND:
            if sum(one.weight >= ENOUGH for one in run) > 1:
                for one in run:
                    one.weight = ENOUGH if len(one.key) > 1 and 0 <= one.weight < ENOUGH else one.weight
            run = []


class Belief:
    """The names of a text, each weighed over all its sentences."""

    def __init__(self, scenes: list[Scene], lex: Lexicon):
        self.lex = lex
        weights: dict[tuple[str, ...], int] = {}
        best: dict[tuple[str, ...], int] = {}
        inner: set[tuple[str, ...]] = set()
        counts: dict[tuple[str, ...], int] = {}
        for scene in scenes:
            if scene.heading or not scene.names:
                continue
            for one, other in zip(scene.names, scene.names[1:]):
                if (
                    one.end + 1 == other.outer
                    and scene.reading.lower[one.end] in ("et", "and")
                    and len(one.key) > 1
                    and len(other.key) > 1
                ):
                    # « Smith Augustave et Louis Gillot »: one of the two is enough.
                    if max(one.weight, other.weight) >= ENOUGH and min(one.weight, other.weight) >= 0:
                        one.weight, other.weight = max(one.weight, ENOUGH), max(other.weight, ENOUGH)
            if len(scene.names) > 2:
                _join(scene)
            if len(scene.names) > 1 and scene.text.find(";", scene.start, scene.end) >= 0:
                _level(scene)
            for name in scene.names:
                key = name.key
                if key:
                    weights[key] = weights.get(key, 0) + name.weight
                    best[key] = max(best.get(key, -9), name.weight)
                    counts[key] = counts.get(key, 0) + 1
                    if not name.initial:
                        inner.add(key)
        # A surname that stands for someone elsewhere speaks for the full name: « Mme Restrepo » for Ximena Restrepo Ulloa.
        alone = {key[0] for key, weight in best.items() if len(key) == 1 and weight >= _ENOUGH_ALONE}
        # So does one that is only called again: towns and firms are not by their last word.
        again = {key[0] for key in inner if len(key) == 1 and best[key] >= 0}
        for key, weight in weights.items():
            if len(key) > 1 and 0 <= weight < ENOUGH:
                if key[-1] in alone or key[-1] in again or len(key) > 2 and key[1] in alone:
                    weights[key] = best[key] = ENOUGH
        self.weights, self.best, self.inner, self.counts = weights, best, inner, counts
        self._scenes = scenes

    def full(self, name: Name) -> bool:
        """Whether the whole text makes a person of a name of several words."""
        return self.weights.get(name.key, 0) >= ENOUGH and self.best.get(name.key, 0) >= 2

    def alone(self, name: Name) -> bool:
        """Whether a single word that is no part of a full name is a person all the same."""
        key = name.key
        if self.weights.get(key, 0) < _ENOUGH_ALONE or self.best.get(key, 0) < _ENOUGH_ALONE:
            return False
        if self.best[key] >= ENOUGH + 1:  # a title or a role
            return True
        if name.capitals and len(key[0]) < 7:
            return False
        if key in self.inner:
            return True
        return self.counts[key] > 1 and not (self.lex.head_last and (key[0].endswith("s") or key[0] in self._small))

    @cached_property
    def _small(self) -> set[str]:
        """The words that the text has with a small letter: "Pool was led in" opens a text that "told pool" something."""
        return set().union(*(filter(str.islower, scene.reading.words) for scene in self._scenes))
