"""Claims that are many and seldom asked for: counted at once, made when the first one is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import overload

from auditor.core.model import Claim


class LazyClaims(Sequence[Claim]):
    """A sequence of `count` claims; `make` makes them all."""

    def __init__(self, count: int, make: Callable[[], Iterable[Claim]]) -> None:
        self._count = count
        self._make = make

    @cached_property
    def _made(self) -> tuple[Claim, ...]:
        return tuple(self._make())

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Claim, ...]: ...

    def __getitem__(self, place: int | slice) -> Claim | tuple[Claim, ...]:
        return self._made[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as a list has none
