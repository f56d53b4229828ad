"""Claims → columns: for each field what it holds, each value once, and for each claim which it has.

What is worked out of a field is worked out once for each value (`keyed`); which rows share it, are
chosen by it or stand in its order is told by arrays of numbers alone.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple, overload

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from auditor.claims.rows.key import Key
from auditor.core.model import Claim

Numbers = NDArray[Any]
"""An array of whole numbers: rows of a table, or places in a list of words."""

MOST = 2**62  # that a number made of several may reach
BY_IDENTITY = frozenset(("value", "holds", "slots"))  # fields that take long to compare


class Column(NamedTuple):
    """The words of a field, or what is made of them, and for each row the place of its word."""

    at: Numbers
    words: Sequence[Any]


class ClaimColumns(Sequence[Claim]):
    """Claims of which each field is a column; `claim` gives that of a row."""

    @abstractmethod
    def column(self, field: str) -> Column:
        """Return the column of a field."""

    @abstractmethod
    def claim(self, row: int) -> Claim:
        """Return the claim of a row."""

    @abstractmethod
    def row_of(self, claim: Claim) -> int:
        """Return the row of a claim of these columns, and of no others."""

    @abstractmethod
    def ids(self, rows: Numbers) -> tuple[str, ...]:
        """Return the ids of some rows."""

    @overload
    def __getitem__(self, place: int) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...

    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        rows = range(len(self))[place]
        return self.claim(rows) if isinstance(rows, int) else [self.claim(row) for row in rows]

    @cached_property
    def every(self) -> Numbers:
        """The numbers of all rows."""
        return np.arange(len(self), dtype=np.int32)

    def of_slot(self, fact: str, slot: str) -> Numbers:
        """Return the rows of a slot of a fact, in order."""
        first, last = self._bounds_by_slot.get((fact, slot), (0, 0))
        return self._by_slot.rows[first:last]

    @cached_property
    def _by_slot(self) -> _Sorted:
        facts, slots = self.column("fact"), self.column("slot")
        return _sorted(np.int64(len(slots.words)) * facts.at + slots.at)

    @cached_property
    def _bounds_by_slot(self) -> dict[tuple[str, str], tuple[int, int]]:
        facts, slots = self.column("fact"), self.column("slot")
        found = {}
        for first, last in zip(self._by_slot.starts, self._by_slot.ends, strict=True):
            row = self._by_slot.rows[first]
            found[facts.words[facts.at[row]], slots.words[slots.at[row]]] = (int(first), int(last))
        return found

    def of_statement(self, row: int) -> Numbers:
        """Return the rows of the statement of a row, in order."""
        statement = self.column("statement").at[row]
        first, last = self._by_statement.starts[statement], self._by_statement.ends[statement]
        return self._by_statement.rows[first:last]

    @cached_property
    def _by_statement(self) -> _Sorted:
        return _sorted(self.column("statement").at)

    @cached_property
    def places(self) -> Numbers:
        """A number for each row that rows of the very same place and text share."""
        fields = [self.column(field) for field in ("document", "start", "end", "text")]
        return pd.factorize(_joined(fields, self.every))[0].astype(np.int32)

    @cached_property
    def passages(self) -> Numbers:
        """A number for each row, shared by rows with one passage and text of the value."""
        joined = _joined([self.column("passage"), self.column("text")], self.every)
        return pd.factorize(joined)[0].astype(np.int32)

    def passage_texts(self, passages: Numbers) -> set[tuple[str, str]]:
        """Return passages by their numbers, each with the text of the value."""
        rows = self._row_of_passage[passages].tolist()
        (passage, passages_), (text, texts) = self.column("passage"), self.column("text")
        return {(passages_[passage[row]], texts[text[row]]) for row in rows}

    @cached_property
    def _row_of_passage(self) -> Numbers:
        return first_of_each(self.passages).astype(np.int32)

    @cached_property
    def copies(self) -> Numbers:
        """A number for each row, shared by rows that say the same of one thing in equal words."""
        fields = [self.column(name) for name in ("subject", "slot", "value", "text", "inferred")]
        return pd.factorize(_joined(fields, self.every))[0].astype(np.int32)

    def beside(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """Return the rows of the statements of some rows, and for each which of these it is of."""
        statements = self.column("statement").at[rows]
        starts, ends = self._by_statement.starts[statements], self._by_statement.ends[statements]
        counts = ends - starts
        owners = np.repeat(np.arange(len(rows)), counts)
        within = np.arange(len(owners)) - np.repeat(np.cumsum(counts) - counts, counts)
        return self._by_statement.rows[starts[owners] + within], owners

    def keyed(self, key: Key, rows: Numbers) -> Column:
        """Return what a key makes of some rows; equal results share a word."""
        fields = [self.column(field) for field in key.fields]
        at, _ = pd.factorize(_joined(fields, rows))
        firsts = rows[first_of_each(at)]
        read = [[field.words[place] for place in field.at[firsts]] for field in fields]
        made = list(map(key.of, *read))
        words = dict.fromkeys(made)
        places = {word: place for place, word in enumerate(words)}
        if len(words) == len(made):
            return Column(at, made)
        return Column(np.array([places[word] for word in made], np.int64)[at], list(words))

    def kept(self, key: Key) -> Column:
        """Return what a key makes of all rows; kept for the next time."""
        if key not in self._kept:
            at, words = self.keyed(key, self.every)
            self._kept[key] = Column(at.astype(np.int32), words)
        return self._kept[key]

    @cached_property
    def _kept(self) -> dict[Key, Column]:
        return {}


class _Sorted(NamedTuple):
    """Rows sorted by a number: all rows, and where those of each number begin and end."""

    rows: Numbers
    starts: Numbers
    ends: Numbers


def _sorted(numbers: Numbers) -> _Sorted:
    rows = np.argsort(numbers, kind="stable").astype(np.int32)
    ends = np.flatnonzero(np.diff(numbers[rows], append=-1)) + 1
    return _Sorted(rows, np.concatenate(([0], ends[:-1])) if len(ends) else ends, ends)


def _joined(columns: Sequence[Column], rows: Numbers) -> Numbers:
    """Return one number for each row that rows share which have the same words."""
    joined = columns[0].at[rows].astype(np.int64)
    count = len(columns[0].words)
    for column in columns[1:]:
        if count * len(column.words) > MOST:
            joined, distinct = pd.factorize(joined)
            count = len(distinct)
        count *= len(column.words)
        joined = joined * len(column.words) + column.at[rows]
    return joined


def first_of_each(at: Numbers) -> Numbers:
    """Return where each number of an array stands first; they count up from 0 as they are met."""
    return np.flatnonzero(np.diff(np.maximum.accumulate(at), prepend=-1))


def truths(column: Column) -> NDArray[np.bool_]:
    """Return for each row whether its word is true."""
    return np.fromiter(map(bool, column.words), np.bool_, len(column.words))[column.at]


def numbers(column: Column) -> NDArray[np.float64]:
    """Return the number of each row, NaN where it has none."""
    known = [np.nan if word is None else word for word in column.words]
    return np.array(known, np.float64)[column.at]


class ListedColumns(ClaimColumns):
    """Columns of claims that are there; each is made when it is asked for."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._columns: dict[str, Column] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def column(self, field: str) -> Column:
        if field not in self._columns:
            values = list(map(attrgetter(field), self._claims))
            identity = field in BY_IDENTITY
            self._columns[field] = _coded(values, id) if identity else _coded(values, None)
        return self._columns[field]

    def claim(self, row: int) -> Claim:
        return self._claims[row]

    def row_of(self, claim: Claim) -> int:
        return self._rows[id(claim)]

    def ids(self, rows: Numbers) -> tuple[str, ...]:
        return tuple([self._claims[row].id for row in rows.tolist()])

    @cached_property
    def _rows(self) -> dict[int, int]:
        return {id(claim): row for row, claim in enumerate(self._claims)}


def _coded(values: list[Any], key: Callable[[Any], Any] | None) -> Column:
    """Return values as a column; those are one word that are equal, or whose keys are."""
    keys = values if key is None else list(map(key, values))
    words = dict(zip(reversed(keys), reversed(values), strict=True))
    places = {word: place for place, word in enumerate(words)}
    at = np.fromiter(map(places.__getitem__, keys), np.int32, len(keys))
    return Column(at, list(words.values()))
