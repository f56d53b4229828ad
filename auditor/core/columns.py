"""Frozen records of one type → columns of plain values, one list for each field, and back.

Columns hold only what JSON can: numbers, texts, lists, mappings with texts as keys, and None.  They
go through pipes and files, and reading them makes no object but of the types that the caller names.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, Protocol, TypeVar

Columns = dict[str, Any]
"""How many records there are, under COUNT, and for each field its packed values."""

COUNT = "#"
_ALL = "all"  # the one value of a column in which all are the same
_WORDS = "words"  # the texts of a column in which many are the same, each once
_PLACES = "at"  # for each record which of them it has
_THERE = "there"  # for each record whether it has a part that may be None
_PARTS = "parts"  # the columns of the parts that are there
Record = TypeVar("Record")
Maker = Callable[[Any], Any]


def columns_of(kind: type[Record], records: Sequence[Record]) -> Columns:
    """Return the columns of records of one dataclass or named tuple."""
    columns: Columns = {COUNT: len(records)}
    fields: tuple[_Field, ...] = _fields(kind)  # type: ignore[arg-type]  # classes are hashable
    for field in fields:
        columns[field.name] = field.shape.encode(list(map(attrgetter(field.name), records)))
    return columns


def records_of(kind: type[Record], columns: Columns) -> list[Record]:
    """Return the records of which columns were made.

    Raises KeyError, TypeError or ValueError for what is no columns of such records.
    """
    count = columns[COUNT]
    values = [
        shape.decode(columns[name], count)
        for name, shape in _fields(kind)  # type: ignore[arg-type]
    ]
    if any(len(column) != count for column in values):
        raise ValueError(f"columns of other lengths than {count}")
    return [kind(*row) for row in zip(*values, strict=True)]


class _Shape(Protocol):
    """How the values of one field become a column, and are made again from it."""

    def encode(self, values: list[Any]) -> Any: ...

    def decode(self, column: Any, count: int, /) -> list[Any]: ...


class _Field(NamedTuple):
    name: str
    shape: _Shape


class _Plain(NamedTuple):
    """Values that JSON has, or nearly; `make` makes a tuple or set of a list."""

    make: Maker | None
    is_set: bool = False
    is_text: bool = False

    def encode(self, values: list[Any]) -> Any:
        if self.is_set:  # in an order of their own: that of a set changes from run to run
            values = list(map(sorted, values))
        first = values[0] if values else None
        if all(value == first and type(value) is type(first) for value in values):
            return {_ALL: first}
        return _as_words(values) if self.is_text else values

    def decode(self, column: Any, count: int, /) -> list[Any]:
        if isinstance(column, dict) and _ALL in column:
            return self._made([column[_ALL]]) * count
        if isinstance(column, dict):
            words = column[_WORDS]
            return [words[place] for place in column[_PLACES]]
        return self._made(column)

    def _made(self, values: list[Any]) -> list[Any]:
        if self.make is None:
            return list(values)
        return [None if value is None else self.make(value) for value in values]


def _as_words(values: list[Any]) -> Any:
    """Return texts with each written once, where that is shorter: passages can be long."""
    places = {word: place for place, word in enumerate(dict.fromkeys(values))}
    if 2 * len(places) > len(values):
        return values
    return {_WORDS: list(places), _PLACES: [places[value] for value in values]}


class _Nested(NamedTuple):
    """Records in records, as columns of their own."""

    kind: Any

    def encode(self, values: list[Any]) -> Any:
        return columns_of(self.kind, values)

    def decode(self, column: Any, _count: int, /) -> list[Any]:
        return records_of(self.kind, column)


class _Optional(NamedTuple):
    """Records in records that may be None."""

    kind: Any

    def encode(self, values: list[Any]) -> Any:
        there = [value is not None for value in values]
        parts = [value for value in values if value is not None]
        return {_THERE: _Plain(None).encode(there), _PARTS: columns_of(self.kind, parts)}

    def decode(self, column: Any, count: int, /) -> list[Any]:
        parts = iter(records_of(self.kind, column[_PARTS]))
        return [next(parts) if one else None for one in _Plain(None).decode(column[_THERE], count)]


@cache
def _fields(kind: Any) -> tuple[_Field, ...]:
    """Return the fields of a dataclass or named tuple, in the order of its arguments."""
    hints = typing.get_type_hints(kind)
    is_data = dataclasses.is_dataclass(kind)
    names = [field.name for field in dataclasses.fields(kind)] if is_data else hints
    return tuple(_Field(name, _shape(hints[name])) for name in names)


def _shape(hint: Any) -> _Shape:
    bare, optional = _without_none(hint)
    if dataclasses.is_dataclass(bare) or hasattr(bare, "_fields"):
        return _Optional(bare) if optional else _Nested(bare)
    return _Plain(_maker(bare), typing.get_origin(bare) is frozenset, bare is str)


def _without_none(hint: Any) -> tuple[Any, bool]:
    """Return the type of an optional part, and whether it is one."""
    if isinstance(hint, types.UnionType):
        others = [one for one in typing.get_args(hint) if one is not type(None)]
        if len(others) == 1:
            return others[0], True
    return hint, False


def _maker(hint: Any) -> Maker | None:
    """Return what makes a value of a type from that of JSON, None where they are the same."""
    if hasattr(hint, "_fields"):
        return lambda values: hint(*values)
    origin = typing.get_origin(hint)
    if origin is frozenset:
        return frozenset
    if origin is not tuple:
        return None
    inner = _maker(typing.get_args(hint)[0])
    return tuple if inner is None else lambda values: tuple(map(inner, values))
