"""Batches of claims → columns that take the place of the claims: for more than fit in memory.

A claim in columns takes a fifth of the memory of one that is an object.  The claims of a document
come in one batch and are not kept; a row is made a claim again when it is asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cached_property
from operator import attrgetter
from typing import Any, overload

import numpy as np

from auditor.claims.rows.columns import ClaimColumns, Column, Numbers
from auditor.core.model import Claim, Value

FIELDS = tuple(field.name for field in fields(Claim))
ALL_DIFFER = frozenset(("id", "statement"))  # fields that no two documents have in common


def packed(batches: Iterable[Sequence[Claim]]) -> ClaimColumns:
    """Return the claims of documents, one batch each, as columns."""
    packers = {name: _Texts() if name in ALL_DIFFER else _Words(name) for name in FIELDS}
    for batch in batches:
        for name, values in zip(FIELDS, zip(*map(_fields, batch), strict=True), strict=False):
            packers[name].add(values)
    return PackedColumns({name: packer.column() for name, packer in packers.items()})


class _Words:
    """Packs a field of which many claims have the same values."""

    def __init__(self, name: str) -> None:
        self._key = _KEYS.get(name)
        self._places: dict[Any, int] = {}
        self._words: list[Any] = []
        self._at = array("I")

    def add(self, values: Sequence[Any]) -> None:
        keys = values if self._key is None else map(self._key, values)
        for key, value in zip(keys, values, strict=True):
            place = self._places.setdefault(key, len(self._words))
            if place == len(self._words):
                self._words.append(value)
            self._at.append(place)

    def column(self) -> Column:
        return Column(_small(self._at), self._words)


def _value_key(value: Value) -> object:
    """Return what values share that are the same to the type of their numbers: 24 is not 24.0."""
    return value, type(value.low), type(value.high), type(value.step)


_KEYS: dict[str, Callable[[Any], object]] = {
    "value": _value_key,
    "slots": lambda slots: tuple(slots.items()),
}


class _Texts:
    """Packs texts of which each stands in one batch only."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._ends = array("Q", [0])
        self._at = array("I")

    def add(self, values: Sequence[str]) -> None:
        places = {value: place for place, value in enumerate(dict.fromkeys(values), len(self))}
        self._texts.append("".join(places))
        for text in places:
            self._ends.append(self._ends[-1] + len(text))
        self._at.extend(map(places.__getitem__, values))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def column(self) -> Column:
        return Column(_small(self._at), PackedTexts("".join(self._texts), self._ends))


class PackedTexts(Sequence[str]):
    """Texts one behind the other, cut where each is asked for."""

    def __init__(self, texts: str, ends: array[int]) -> None:
        self._texts = texts
        self._ends = ends

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return self.some(range(len(self))[place])
        return self._texts[self._ends[place] : self._ends[place + 1]]

    def some(self, places: Iterable[int]) -> list[str]:
        """Return some of the texts."""
        texts, ends = self._texts, self._ends
        return [texts[ends[place] : ends[place + 1]] for place in places]


def _small(numbers: array[int]) -> Numbers:
    """Return numbers as an array of the smallest type that holds them."""
    made = np.frombuffer(numbers, np.uint32) if numbers else np.zeros(0, np.uint32)
    return made.astype(np.min_scalar_type(int(made.max(initial=0))))


class PackedClaim(Claim):
    """A claim that was made of a row, and knows which; it equals the claim that was packed."""

    __slots__ = ("row",)
    row: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Claim) and _fields(self) == _fields(other)

    __hash__ = Claim.__hash__


_fields = attrgetter(*FIELDS)
_set_row = PackedClaim.__dict__["row"].__set__  # as `quick_init` does: claims are frozen


class PackedColumns(ClaimColumns):
    """Columns of which claims are made."""

    def __init__(self, columns: dict[str, Column]) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns["id"].at)

    def column(self, field: str) -> Column:
        return self._columns[field]

    def claim(self, row: int) -> Claim:
        row = int(row)
        made = PackedClaim(*[words[at[row]] for at, words in self._in_order])
        _set_row(made, row)
        return made

    @cached_property
    def _in_order(self) -> list[tuple[memoryview, Sequence[Any]]]:
        # a view gives plain numbers, in a third of the time that an array takes for one
        columns = (self._columns[name] for name in FIELDS)
        return [(at.data, words) for at, words in columns]

    def row_of(self, claim: Claim) -> int:
        """Return the row of a claim that was made here; raises TypeError for any other."""
        if not isinstance(claim, PackedClaim):
            raise TypeError("a claim of other columns")
        return claim.row

    def ids(self, rows: Numbers) -> tuple[str, ...]:
        at, words = self._columns["id"]
        assert isinstance(words, PackedTexts)
        return tuple(words.some(at[rows].tolist()))
