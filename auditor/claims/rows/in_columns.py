"""Rows of the claims table as rows of columns: for tables that are large.

Groups are cut and screened all at once, when the first of them is looked at.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, overload

import numpy as np

from auditor.claims.rows.column_groups import Cut, Groups, in_order
from auditor.claims.rows.columns import (
    ClaimColumns,
    ListedColumns,
    Numbers,
    numbers,
    truths,
)
from auditor.claims.rows.key import Key
from auditor.claims.rows.rows import Rows, required
from auditor.core.model import Claim


class ColumnSource:
    """Columns that are looked up by their slots and statements."""

    def __init__(self, columns: ClaimColumns) -> None:
        self._columns = columns

    @classmethod
    def of_claims(cls, claims: Sequence[Claim]) -> ColumnSource:
        """Return claims as columns, where they are none yet."""
        return cls(claims if isinstance(claims, ClaimColumns) else ListedColumns(claims))

    @property
    def every(self) -> Rows:
        return ColumnRows(self._columns, self._columns.every)

    def of(self, slots: Iterable[tuple[str, str]]) -> Rows:
        rows = [self._columns.of_slot(*slot) for slot in slots]
        return ColumnRows(self._columns, np.concatenate([self._columns.every[:0], *rows]))

    def some(self, claims: Sequence[Claim]) -> Rows:
        rows = np.array([self._columns.row_of(claim) for claim in claims], np.int32)
        return ColumnRows(self._columns, rows)

    def sharing(self, places: Sequence[bytes]) -> Sequence[bool]:
        every = np.frombuffer(b"".join(places), np.int32)
        many = np.bincount(every)[every] > 1
        starts = np.cumsum([0, *(len(some) // every.itemsize for some in places[:-1])])
        found: list[bool] = np.logical_or.reduceat(many, starts).tolist()
        return found

    def beside(self, claim: Claim) -> Sequence[Claim]:
        return list(
            map(self._columns.claim, self._columns.of_statement(self._columns.row_of(claim)))
        )


class ColumnRows(Rows):
    """Rows of columns by their numbers; claims are made of them one by one."""

    def __init__(self, columns: ClaimColumns, rows: Numbers) -> None:
        self._columns = columns
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...

    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(place, slice):
            return ColumnRows(self._columns, self._rows[place])
        return self._columns.claim(self._rows[place])

    def __iter__(self) -> Iterator[Claim]:
        return map(self._columns.claim, self._rows)

    def read(self, place: int, key: Key) -> Any:
        row = self._rows[place]
        columns = map(self._columns.column, key.fields)
        return key.of(*[words[at[row]] for at, words in columns])

    def where(self, test: Key) -> Rows:
        return self._of(self._rows[truths(self._columns.keyed(test, self._rows))])

    def where_more(self, number: Key, than: Key) -> Rows:
        one, other = (numbers(self._columns.keyed(key, self._rows)) for key in (number, than))
        return self._of(self._rows[one > other])

    def groups(self, per: Sequence[str], among: Key | None = None) -> Iterator[tuple[str, Rows]]:
        if not len(self):
            return
        groups = Groups(self._columns, self._rows, required(per), among)
        for number, (subject, rows) in enumerate(groups):
            yield subject, _Group(groups, number, rows)

    def differs(self, key: Key) -> bool:
        at, words = self._columns.kept(key)
        found = set(at[self._rows].tolist())
        return len(found) != 1 or words[found.pop()] is None

    def ends(self, number: Key) -> tuple[float, float] | None:
        known = numbers(self._columns.keyed(number, self._rows))
        known = known[~np.isnan(known)]
        return (float(known.min()), float(known.max())) if len(known) else None

    def count(self, key: Key) -> int:
        return len(set(self._columns.kept(key).at[self._rows].tolist()))

    def in_order(self, order: Key, point: Key) -> Rows:
        within = np.zeros(len(self), np.int64)
        return self._of(in_order(self._columns, self._rows, within, order, point))

    def beside(self, test: Key) -> Rows:
        beside, _ = self._columns.beside(self._rows)
        return self._of(beside[truths(self._columns.kept(test))[beside]])

    def statements(
        self, slots: Sequence[str], *, once: bool = False
    ) -> Iterator[tuple[Hashable, Rows]]:
        rows = self._rows
        if once:
            _, firsts = np.unique(self._columns.column("statement").at[rows], return_index=True)
            rows = rows[np.sort(firsts)]
        beside, owners = self._columns.beside(rows)
        at, words = self._columns.column("slot")
        places = {slot: place for place, slot in enumerate(slots)}
        place = np.array([places.get(word, -1) for word in words], np.int64)[at[beside]]
        wanted = place >= 0
        beside, owners, place = beside[wanted], owners[wanted], place[wanted]
        # each row first, as in front of the first slot, then those beside it
        every, of = np.concatenate((rows, beside)), np.concatenate((np.arange(len(rows)), owners))
        order = np.lexsort((np.concatenate((np.full(len(rows), -1), place)), of))
        every, copies = every[order], self._columns.copies[every[order]]
        bounds = [0, *np.cumsum(np.bincount(of, minlength=len(rows))).tolist()]
        for first, last in pairwise(bounds):
            yield copies[first:last].tobytes(), self._of(every[first:last])

    def joined(self, others: Iterable[Rows]) -> Rows:
        every = [self, *(rows for rows in others if isinstance(rows, ColumnRows))]
        return self._of(np.concatenate([rows._rows for rows in every]))

    @property
    def ids(self) -> tuple[str, ...]:
        return self._columns.ids(self._rows)

    @property
    def passages(self) -> set[tuple[str, str]]:
        return self._columns.passage_texts(np.unique(self._columns.passages[self._rows]))

    @property
    def places(self) -> bytes:
        return array("i", sorted(set(self._columns.places[self._rows].tolist()))).tobytes()

    def _of(self, rows: Numbers) -> ColumnRows:
        return ColumnRows(self._columns, rows)


class _InGroup(ColumnRows):
    """The rows of one group; what is asked of it is worked out for all groups at once."""

    def __init__(self, groups: Groups, number: int, rows: Numbers) -> None:
        super().__init__(groups.columns, rows)
        self._groups = groups
        self._number = number

    def differs(self, key: Key) -> bool:
        return self._groups.differing(key)[self._number]

    def ends(self, number: Key) -> tuple[float, float] | None:
        return self._groups.ends(number)[self._number]

    def count(self, key: Key) -> int:
        return self._groups.counts(key)[self._number]

    @property
    def passages(self) -> set[tuple[str, str]]:
        return self._columns.passage_texts(self._cut(self._groups.passages()))

    @property
    def places(self) -> bytes:
        return self._cut(self._groups.places()).tobytes()

    def _cut(self, cut: Cut) -> Numbers:
        found, bounds = cut
        return found[bounds[self._number] : bounds[self._number + 1]]


class _Group(_InGroup):
    """All rows of one group in the order of the table."""

    def in_order(self, order: Key, point: Key) -> Rows:
        return _InGroup(self._groups, self._number, self._cut(self._groups.in_order(order, point)))

    def beside(self, test: Key) -> Rows:
        return self._of(self._cut(self._groups.beside(test)))
