"""The parts of a long text as rows of numbers: a tenth of the memory, and in one piece from process to process.

Each is made when it is looked at. Who goes through all of them asks the functions below, which make none.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from .document import Call, Emphasis, Entry
from .packed import Packed
from .span import Block, Span

_NONE = -1  # stands for a number or a place where there is none


class Form(NamedTuple):
    """How parts are packed: `make` makes one of its `fields`, and these hold

    number: one of 0 or more, or None. span: a Span, or None. value: what many share, or None. A form: one such part, or
    None. A list of a form: several.
    """

    make: Callable[..., Any]
    fields: dict[str, Any]


def _found(name: str, /, **values: Any) -> Any:
    """A part of the model, as finders make it."""
    from . import model  # late: heavy, and what is drawn while nothing has been found does without

    made = getattr(model, name)
    return getattr(made, "found", made)(**values)  # a Mention is a tuple, never checked


_PLACE = {"start": "number", "end": "number"}
SPANS = Form(Span, _PLACE)
BLOCKS = Form(Block, {**_PLACE, "kind": "value", "level": "number", "marker": "span", "language": "value"})
CALLS = Form(Call, {**_PLACE, "label": "value"})
ENTRIES = Form(Entry, {**_PLACE, "label": "value"})
EMPHASES = Form(Emphasis, {**_PLACE, "kind": "value", "target": "value"})
MENTIONS = Form(partial(_found, "Mention"), {**_PLACE, "inferred": "value"})
MOMENTS = Form(partial(_found, "Moment"), {**_PLACE, "date": "value", "weekday_conflict": "value", "inferred": "value"})
SOURCES = Form(partial(_found, "Source"), {**_PLACE, "publisher": "span", "title": "span", "date": "value", "address": "value"})
NOTES = Form(partial(_found, "Note"), {"calls": [SPANS], "source": SOURCES, "number": "value", "same_as": "value"})
QUOTES = Form(
    partial(_found, "Quote"),
    {
        "outer": "span", **_PLACE, "kind": "value", "speaker": "value", "speaker_span": "span", "cue": "span",
        "attribution": "value", "reason": "value", "continues": "number", "corrected": "value",
    },
)  # fmt: skip
PEOPLE = Form(
    partial(_found, "Person"),
    {
        "mentions": [MENTIONS], "name": "value", "kind": "value", "role": "value", "country": "value", "organisation": "value",
        "standing": "value", "inferred": "value", "corrected": "value",
    },
)  # fmt: skip


class Table(Packed[Any]):
    """Parts of one form. The values that they share stand once."""

    def __init__(self, form: Form, parts: Iterable[Any] = ()) -> None:
        self.form = form
        self._values: list[Any] = [None]
        self._known: dict[Hashable, int] = {None: 0}  # the number of each of them
        self._inner: dict[str, Table] = {}
        self._places: dict[str, int] = {}  # of each field, its first column
        size = 0
        for name, kind in form.fields.items():
            self._places[name] = size
            size += 2 if kind == "span" or isinstance(kind, list) else 1
            if not isinstance(kind, str):
                self._inner[name] = Table(kind[0] if isinstance(kind, list) else kind)
        super().__init__((), size, form.make)
        self.add(parts)

    def add(self, parts: Iterable[Any]) -> None:
        """Add these at the end."""
        self.extend(map(self._row, parts))

    def put(self, at: int, part: Any) -> None:
        """Have this one in the place of another."""
        self._numbers[at * self._size : (at + 1) * self._size] = array("i", self._row(part))

    def _row(self, part: Any) -> list[int]:
        row: list[int] = []
        for name, kind in self.form.fields.items():
            held = getattr(part, name)
            if kind == "value":
                row.append(self._number(held))
            elif kind == "number":
                row.append(_NONE if held is None else held)
            elif kind == "span":
                row += held or (_NONE, _NONE)
            else:
                inner, first = self._inner[name], len(self._inner[name])
                if isinstance(kind, list):
                    inner.add(held)
                    row += first, len(inner)
                else:
                    inner.add(() if held is None else (held,))
                    row.append(_NONE if held is None else first)
        return row

    def _number(self, value: Hashable) -> int:
        number = self._known.get(value)
        if number is None:
            number = self._known[value] = len(self._values)
            self._values.append(value)
        return number

    def _made(self, numbers: Sequence[int]) -> Any:
        part: dict[str, Any] = {}
        for name, kind in self.form.fields.items():
            place = self._places[name]
            number = numbers[place]
            if kind == "value":
                part[name] = self._values[number]
            elif kind == "number":
                part[name] = None if number == _NONE else number
            elif kind == "span":
                part[name] = None if number == _NONE else Span(number, numbers[place + 1])
            elif isinstance(kind, list):
                part[name] = self._inner[name].part(number, numbers[place + 1])
            else:
                part[name] = None if number == _NONE else self._inner[name][number]
        return self.form.make(**part)

    def field(self, name: str) -> Iterator[Any]:
        """What this field, of the kind value, number or span, holds in each part."""
        kind, numbers = self.form.fields[name], self.column(self._places[name])
        if kind == "value":
            return map(self._values.__getitem__, numbers)
        if kind == "number":
            return (None if number == _NONE else number for number in numbers)
        return (None if start == _NONE else Span(start, end) for start, end in zip(numbers, self.column(self._places[name] + 1)))

    def several(self, name: str) -> Iterator[tuple[int, int, int]]:
        """The number of a part, and start and end of one of the several that this field of it holds; for all of them."""
        inner, place = self._inner[name], self._places[name]
        starts, ends = inner.column(0), inner.column(1)
        for number, (first, last) in enumerate(zip(self.column(place), self.column(place + 1))):
            for at in range(first, last):
                yield number, starts[at], ends[at]

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs to look at the parts, not to add any."""
        return {**self.__dict__, "_known": {}}


def field(parts: Sequence[Any], name: str) -> Iterator[Any]:
    """What the field `name`, of the kind value, number or span, holds in each of `parts`."""
    return parts.field(name) if isinstance(parts, Table) else (getattr(part, name) for part in parts)


def several(parts: Sequence[Any], name: str) -> Iterator[tuple[int, int, int]]:
    """The number of a part, and start and end of one of the several that the field `name` of it holds; for all of them."""
    if isinstance(parts, Table):
        return parts.several(name)
    return ((number, each.start, each.end) for number, part in enumerate(parts) for each in getattr(part, name))


def replaced(parts: Sequence[Any], changes: dict[int, Any]) -> Sequence[Any]:
    """`parts` with others in the place of those of these numbers; packed as they were."""
    if not changes:
        return parts
    each = (changes.get(number, part) for number, part in enumerate(parts))
    return Table(parts.form, each) if isinstance(parts, Table) else tuple(each)
