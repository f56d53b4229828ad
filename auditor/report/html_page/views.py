"""Items and how one is shown → a sequence of views, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, overload

View = TypeVar("View")


class Views(Sequence[View]):
    """Views that are made when they are asked for, so that a long list is never there whole."""

    def __init__(self, items: Sequence[Any], made: Callable[[Any], View]) -> None:
        self.items = items
        self._made = made

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, place: int) -> View: ...
    @overload
    def __getitem__(self, place: slice) -> Views[View]: ...
    def __getitem__(self, place: int | slice) -> View | Views[View]:
        found = self.items[place]
        return Views(found, self._made) if isinstance(place, slice) else self._made(found)
