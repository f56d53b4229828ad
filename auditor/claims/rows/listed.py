"""Rows of the claims table as a list of claims: for tables that are small, without pandas."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, overload

from auditor.claims.rows.key import Key, key_of
from auditor.claims.rows.rows import Rows, required
from auditor.core.model import Claim
from auditor.language.names.name_key import name_key


class ListedSource:
    """Claims that are looked up by their slots and statements."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims

    @property
    def every(self) -> Rows:
        return self.some(self._claims)

    def of(self, slots: Iterable[tuple[str, str]]) -> Rows:
        return self.some([self._claims[i] for slot in slots for i in self._by_slot.get(slot, ())])

    def some(self, claims: Sequence[Claim]) -> Rows:
        return ListedRows(claims, self.beside)

    def sharing(self, places: Sequence[frozenset[object]]) -> Sequence[bool]:
        times = Counter(chain.from_iterable(places))
        return [any(times[place] > 1 for place in some) for some in places]

    def beside(self, claim: Claim) -> Sequence[Claim]:
        return self._statements[claim.statement]

    @cached_property
    def _by_slot(self) -> dict[tuple[str, str], list[int]]:
        rows: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row, claim in enumerate(self._claims):
            rows[claim.fact, claim.slot].append(row)
        return rows

    @cached_property
    def _statements(self) -> dict[str, list[Claim]]:
        gathered: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            gathered[claim.statement].append(claim)
        return gathered


Beside = Callable[[Claim], Sequence[Claim]]
"""What gives the claims of the statement of a claim."""


class ListedRows(Rows):
    """Claims, each of which is looked at."""

    def __init__(self, claims: Sequence[Claim], beside: Beside) -> None:
        self._claims = claims
        self._beside = beside

    def __len__(self) -> int:
        return len(self._claims)

    @overload
    def __getitem__(self, place: int) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...

    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        return self._claims[place]

    def __iter__(self) -> Iterator[Claim]:
        return iter(self._claims)

    def read(self, place: int, key: Key) -> Any:
        return key.reader()(self._claims[place])

    def where(self, test: Key) -> Rows:
        return self._rows(list(filter(test.reader(), self._claims))) if self._claims else self

    def where_more(self, number: Key, than: Key) -> Rows:
        one, other = number.reader(), than.reader()
        numbers = ((claim, one(claim), other(claim)) for claim in self._claims)
        return self._rows(
            [claim for claim, a, b in numbers if a is not None and b is not None and a > b]
        )

    def groups(self, per: Sequence[str], among: Key | None = None) -> Iterator[tuple[str, Rows]]:
        if not self._claims:
            return
        readers = [key_of(name).reader() for name in required(per)]
        grouped: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
        shown: dict[tuple[str, ...], str] = {}
        for claim in self._claims:
            texts = [read(claim) for read in readers]
            if all(texts):
                key = tuple(map(name_key, texts))
                grouped[key].append(claim)
                shown.setdefault(key, ", ".join(texts))
        for key in sorted(grouped):
            rows = self._rows(grouped[key])
            kept = rows if among is None else rows.where(among)
            if kept:
                yield shown[key], kept

    def differs(self, key: Key) -> bool:
        read = key.reader()
        values = map(read, self._claims)
        first = next(values, None)
        return first is None or any(value != first for value in values)

    def ends(self, number: Key) -> tuple[float, float] | None:
        known = [value for value in map(number.reader(), self._claims) if value is not None]
        return (min(known), max(known)) if known else None

    def count(self, key: Key) -> int:
        return len(set(map(key.reader(), self._claims)))

    def in_order(self, order: Key, point: Key) -> Rows:
        sorting, met = order.reader(), point.reader()
        first: dict[object, int] = {}
        numbers = [first.setdefault(met(claim), place) for place, claim in enumerate(self._claims)]
        ordered = sorted(
            range(len(self._claims)), key=lambda i: (sorting(self._claims[i]), numbers[i])
        )
        return self._rows([self._claims[i] for i in ordered])

    def beside(self, test: Key) -> Rows:
        passes = test.reader()
        return self._rows([c for claim in self._claims for c in self._beside(claim) if passes(c)])

    def statements(
        self, slots: Sequence[str], *, once: bool = False
    ) -> Iterator[tuple[Hashable, Rows]]:
        met: set[str] = set()
        for claim in self._claims:
            if not once or claim.statement not in met:
                met.add(claim.statement)
                beside = self._beside(claim)
                parts = [other for slot in slots for other in beside if other.slot == slot]
                yield None, self._rows([claim, *parts])

    def joined(self, others: Iterable[Rows]) -> Rows:
        return self._rows([*self._claims, *(claim for rows in others for claim in rows)])

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple([claim.id for claim in self._claims])

    @property
    def passages(self) -> set[tuple[str, str]]:
        return {(claim.passage, claim.text) for claim in self._claims}

    @property
    def places(self) -> frozenset[tuple[object, ...]]:
        return frozenset([(c.document, c.start, c.end, c.text) for c in self._claims])

    def _rows(self, claims: Sequence[Claim]) -> ListedRows:
        return ListedRows(claims, self._beside)
