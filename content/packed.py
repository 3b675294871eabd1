"""Many small rows of numbers in little room: 4 bytes a number, where a tuple of Python's takes 40."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TypeVar, overload

T = TypeVar("T")


class Packed(Sequence[T]):
    """`rows` of `size` numbers each (of 32 bits), which `make` turns into what they stand for when they are looked at."""

    def __init__(self, rows: Iterable[tuple[int, ...]], size: int, make: Callable[..., T]) -> None:
        self._numbers = array("i", chain.from_iterable(rows))
        self._size, self._make = size, make

    def column(self, number: int) -> Sequence[int]:
        """The numbers that stand at this place in all rows."""
        return self._numbers[number :: self._size]

    def __len__(self) -> int:
        return len(self._numbers) // self._size

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> list[T]: ...

    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        place = range(len(self))[at] * self._size  # IndexError beyond the ends
        return self._make(*self._numbers[place : place + self._size])
