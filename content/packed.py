"""Many small rows of numbers in little room: 4 bytes a number, where a tuple of Python's takes 40."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from itertools import chain
from typing import Any, TypeVar, overload

T = TypeVar("T")


class Packed(Sequence[T]):
    """`rows` of `size` numbers each (of 32 bits), which `make` turns into what they stand for when they are looked at."""

    def __init__(self, rows: Iterable[Iterable[int]], size: int, make: Callable[..., T]) -> None:
        self._numbers = array("i")
        self._size, self._make = size, make
        self._rows = range(0)
        self.extend(rows)

    def extend(self, rows: Iterable[Iterable[int]]) -> None:
        """Add these at the end."""
        self._numbers.extend(chain.from_iterable(rows))
        self._rows = range(len(self._numbers) // self._size)

    def part(self, first: int, last: int) -> Packed[T]:
        """The rows from `first` up to `last`: the same numbers, not a copy of them."""
        part = copy(self)
        part._rows = self._rows[first:last]
        return part

    def column(self, number: int) -> Sequence[int]:
        """The numbers that stand at this place in all rows."""
        return self._numbers[self._rows.start * self._size + number : self._rows.stop * self._size : self._size]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> list[T]: ...

    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        place = self._rows[at] * self._size  # IndexError beyond the ends
        return self._made(self._numbers[place : place + self._size])

    def _made(self, numbers: Sequence[int]) -> T:
        return self._make(*numbers)

    def __eq__(self, other: object) -> bool:
        """As tuples are equal: by what stands in them."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return NotImplemented if not isinstance(other, Sequence) else False
        return all(one == two for one, two in zip(self, other))

    __hash__: Any = None
