"""The figures of two documents → how many both tell alike in the same words, or otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from auditor.discover.copied.figures import ROW

REMEMBERED = 256  # documents, and pairs of them


class Support(NamedTuple):
    """What two documents tell in the same words."""

    alike: int  # figures
    otherwise: int
    figures: int  # of the document with fewer of them
    exchanged: Mapping[tuple[int, int], int]  # two values: how often one stands for the other


class Supports:
    """Counts what two documents tell alike, as far as it is asked for."""

    def __init__(self, figures: Mapping[str, Sequence[int]]) -> None:
        self._figures = figures
        self._told = lru_cache(maxsize=REMEMBERED)(self._told_in)
        self.of = lru_cache(maxsize=REMEMBERED)(self._of)
        self.forms = lru_cache(maxsize=REMEMBERED)(self._forms_in)

    def _forms_in(self, document: str) -> frozenset[int]:
        """Return the places of a document in words that give it several values: a form."""
        numbers = self._figures[document]
        values: dict[int, set[int]] = {}
        for row in range(0, len(numbers), ROW):
            for key in numbers[row + 2 : row + ROW]:
                values.setdefault(key, set()).add(numbers[row + 1])
        forms = {key for key, told in values.items() if key and len(told) > 1}
        return frozenset(
            numbers[row]
            for row in range(0, len(numbers), ROW)
            if not forms.isdisjoint(numbers[row + 2 : row + ROW])
        )

    def _told_in(self, document: str) -> dict[int, set[int]]:
        """Return the values of a document by the words right beside them."""
        numbers = self._figures[document]
        found: dict[int, set[int]] = {}
        for row in range(0, len(numbers), ROW):
            if numbers[row + ROW - 1]:
                found.setdefault(numbers[row + ROW - 1], set()).add(numbers[row + 1])
        return found

    def _of(self, one: str, other: str) -> Support:
        left, right = self._told(one), self._told(other)
        both = [key for key in left if key in right]
        apart = [key for key in both if left[key].isdisjoint(right[key])]
        exchanged = Counter(
            (min(left[key]), min(right[key]))
            for key in apart
            if len(left[key]) == len(right[key]) == 1
        )
        fewer = min(len(left), len(right))
        return Support(len(both) - len(apart), len(apart), fewer, exchanged)
