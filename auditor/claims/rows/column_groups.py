"""Rows of columns → groups of what they are about, and what is known of each group of them.

What checks ask of a group is worked out for all groups at once, when it is asked of the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from auditor.claims.rows.columns import (
    ClaimColumns,
    Column,
    Numbers,
    first_of_each,
    numbers,
    truths,
)
from auditor.claims.rows.key import Key, key_of
from auditor.language.names.name_key import name_key

Made = TypeVar("Made")
Cut = tuple[Numbers, list[int]]
"""Numbers of all groups, one group behind the other, and where those of each begin."""


class Groups:
    """Rows sorted by what they are about."""

    def __init__(
        self, columns: ClaimColumns, rows: Numbers, per: Sequence[str], among: Key | None
    ) -> None:
        self.columns = columns
        texts = [columns.keyed(key_of(name), rows) for name in per]
        stated = np.logical_and.reduce([np.ones(len(rows), np.bool_), *map(truths, texts)])
        rows, texts = rows[stated], [Column(at[stated], words) for at, words in texts]
        group, subjects = _grouped(texts, len(rows))
        if among is not None:
            kept = truths(columns.keyed(among, rows))
            rows, group = rows[kept], group[kept]
        order = np.argsort(group, kind="stable")
        self._rows, group = rows[order], group[order]
        self._starts = np.flatnonzero(np.diff(group, prepend=-1))
        self._subjects = [subjects[place] for place in group[self._starts].tolist()]
        self._group = np.repeat(np.arange(len(self._starts)), np.diff(self._bounds_of(group)))
        self._known: dict[object, Any] = {}

    def _bounds_of(self, group: Numbers) -> Numbers:
        return np.append(self._starts, len(group))

    def __iter__(self) -> Iterator[tuple[str, Numbers]]:
        bounds = [*self._starts.tolist(), len(self._rows)]
        for number, subject in enumerate(self._subjects):
            yield subject, self._rows[bounds[number] : bounds[number + 1]]

    def differing(self, key: Key) -> list[bool]:
        """Return for each group whether a key has several values, or one that is like nothing."""

        def made() -> list[bool]:
            at, words = self.columns.keyed(key, self._rows)
            other = np.diff(at, prepend=at[:1]) != 0
            other[self._starts] = False
            unlike = np.array([word is None for word in words])
            found: list[bool] = np.logical_or.reduceat(other | unlike[at], self._starts).tolist()
            return found

        return self._once(("differing", key), made)

    def ends(self, number: Key) -> list[tuple[float, float] | None]:
        """Return for each group the least and the largest of a number."""

        def made() -> list[tuple[float, float] | None]:
            known = numbers(self.columns.keyed(number, self._rows))
            least, most = (end.reduceat(known, self._starts).tolist() for end in (np.fmin, np.fmax))
            return [None if a != a else (a, b) for a, b in zip(least, most, strict=True)]

        return self._once(("ends", number), made)

    def counts(self, key: Key) -> list[int]:
        """Return for each group how many values a key has."""

        def made() -> list[int]:
            at, words = self.columns.keyed(key, self._rows)
            distinct = np.unique(self._group * len(words) + at)
            found: list[int] = np.bincount(distinct // len(words)).tolist()
            return found

        return self._once(("counts", key), made)

    def places(self) -> Cut:
        """Return the places of each group, sorted and each once."""
        return self._once("places", lambda: self._distinct(self.columns.places))

    def passages(self) -> Cut:
        """Return the passages, with the texts of their values, of each group, each once."""
        return self._once("passages", lambda: self._distinct(self.columns.passages))

    def _distinct(self, at: Numbers) -> Cut:
        size = int(at.max()) + 1
        groups, found = np.divmod(np.unique(self._group * size + at[self._rows]), size)
        return found.astype(np.int32), _bounds(groups, len(self._starts))

    def beside(self, test: Key) -> Cut:
        """Return the rows beside those of each group of which a test is true."""

        def made() -> Cut:
            beside, owners = self.columns.beside(self._rows)
            kept = truths(self.columns.kept(test))[beside]
            return beside[kept], _bounds(self._group[owners[kept]], len(self._starts))

        return self._once(("beside", test), made)

    def in_order(self, order: Key, point: Key) -> Cut:
        """Return the rows of each group, in an order."""

        def made() -> Cut:
            ordered = in_order(self.columns, self._rows, self._group, order, point)
            return ordered, [*self._starts.tolist(), len(self._rows)]

        return self._once(("order", order, point), made)

    def _once(self, name: object, make: Callable[[], Made]) -> Made:
        if name not in self._known:
            self._known[name] = make()
        made: Made = self._known[name]
        return made


def _bounds(groups: Numbers, count: int) -> list[int]:
    """Return where each of so many groups begins, and the last ends."""
    return [0, *np.cumsum(np.bincount(groups, minlength=count)).tolist()]


def in_order(
    columns: ClaimColumns, rows: Numbers, group: Numbers, order: Key, point: Key
) -> Numbers:
    """Return rows sorted by their group, then an order, then where their point is met first."""
    at, words = columns.keyed(order, rows)
    ranks = {word: rank for rank, word in enumerate(sorted(set(words)))}
    sorting = group * len(words) + np.array([ranks[word] for word in words], np.int64)[at]
    ordered = np.argsort(sorting, kind="stable")
    tied = np.diff(sorting[ordered], prepend=-1) == 0
    if not tied.any():
        return rows[ordered]
    # only rows that tie with one of their group have to know their points
    alike = np.isin(sorting, sorting[ordered[tied]])
    points = columns.keyed(point, rows[alike])
    met, _ = pd.factorize(group[alike] * len(points.words) + points.at)
    first = np.zeros(len(rows), np.int64)
    first[alike] = first_of_each(met)[met]
    return rows[np.lexsort((first, sorting))]


def _grouped(texts: Sequence[Column], count: int) -> tuple[Numbers, list[str]]:
    """Return the group of each row, in the order of their keys, and what each group is about."""
    joined = np.zeros(count, np.int64)
    for at, words in texts:
        keys = {key: place for place, key in enumerate(dict.fromkeys(map(_key, words)))}
        places = np.array([keys[_key(word)] for word in words], np.int64)
        joined, _ = pd.factorize(joined * len(keys) + places[at])
    if not len(joined):
        return joined, []
    firsts = first_of_each(joined)
    shown = list(zip(*[[words[place] for place in at[firsts]] for at, words in texts], strict=True))
    shown = shown or [()]
    ordered = sorted(range(len(shown)), key=lambda number: tuple(map(name_key, shown[number])))
    places = np.empty(len(shown), np.int64)
    places[ordered] = np.arange(len(shown))
    return places[joined], [", ".join(shown[number]) for number in ordered]


def _key(text: str | None) -> str:
    return name_key(text) if text else ""
