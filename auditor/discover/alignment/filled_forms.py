"""Labelled lines of one pool → whether two of them are of one form that is filled for two things.

"Birth rate: 12" under "Norland" and "Birth rate: 34" under "Central Norland" tell of two places.
Two documents with other titles may yet tell of one thing ("Guide", "Handbook"), so it takes a label
that stands under many titles, or two documents that share labels and agree on few of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache

from auditor.discover.statements.pooled import name_of_label
from auditor.discover.statements.value_statement import ValueStatement

TITLES = 5  # other titles of the documents that have a label: that of a form
TITLES_OF_NAMES = 3  # where both documents are titled by names, other ones
LABELS = 4  # of one kind of value that two documents share
AGREEING = 4  # of so many shared labels less than one agrees in a form that is filled twice
REMEMBERED = 1 << 10  # pairs of documents

Words = frozenset[str]


class FilledForms:
    """The labels of one pool, with the titles that they stand under and their values."""

    def __init__(self, statements: Iterable[ValueStatement]) -> None:
        self._titles: dict[str, set[Words]] = defaultdict(set)
        self._values: dict[str, dict[str, Hashable]] = defaultdict(dict)
        for one in statements:
            if one.label:
                label = name_of_label(one)
                self._titles[label].add(one.titled.of_kind())
                self._values[one.document][label] = _value(one)
        self._are_filled_otherwise = lru_cache(maxsize=REMEMBERED)(self._filled_otherwise)

    def part(self, a: ValueStatement, b: ValueStatement) -> bool:
        """Whether two statements are lines of one form that is filled for two things."""
        if not (a.label and b.label) or a.document == b.document:
            return False
        one, other = a.titled.of_kind(), b.titled.of_kind()
        if not one or not other or one == other:
            return False
        least = TITLES if _share_names(a, b) else TITLES_OF_NAMES
        titles = self._titles[name_of_label(a)]
        return len(titles) >= least or self._are_filled_otherwise(a.document, b.document)

    def _filled_otherwise(self, one: str, other: str) -> bool:
        return are_filled_otherwise(self._values[one], self._values[other], LABELS)


def are_filled_otherwise(
    left: Mapping[str, Hashable], right: Mapping[str, Hashable], least: int
) -> bool:
    """Whether two fillings, values by labels, share so many labels and differ throughout."""
    shared = left.keys() & right.keys()
    agreeing = sum(1 for label in shared if left[label] == right[label])
    return len(shared) >= least and AGREEING * agreeing < len(shared)


def _share_names(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two titles can be about one name: they share one, or one of them has none."""
    one, other = a.titled.names, b.titled.names
    return not (one and other) or not one.isdisjoint(other)


def _value(statement: ValueStatement) -> Hashable:
    value = statement.context.value
    return value.low, value.high, value.unit, value.edtf
