"""Pairs of statements → how often those of a shape agree, and how often by chance.

What is told twice mostly agrees.  Of each shape are counted, by pair of documents, the pairs that
could have disagreed; and what values stand in it, one for each thing, from which follows how often
the values of two things agree.  Counts of parts of a collection add up to those of the whole.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

from auditor.core.kinship.relations import relate
from auditor.core.model import Value
from auditor.core.timing import when
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.strength.shapes import Part, Shape, part_of, shape_of

AGREEING = frozenset(("equal", "compatible"))
BUCKETS = 4096  # into which values are parted: two of them share one that seldom by accident
FEWEST = 8  # pairs of documents below which nothing is concluded from those that agree
ERRORS = 0.05  # share of all statements that can be wrong; where more differ, it is no error
NOISE = 1.645  # standard errors by which agreement must exceed chance
MARGIN = 0.1  # share by which it must exceed chance in any case

DocumentPair = tuple[Shape, str, str]


class ShapeCounts(NamedTuple):
    """What was counted of one shape; shares are 0 to 1."""

    documents: int  # pairs of documents, or documents with pairs within
    agreeing: float  # share of pairs that agree, the mean over pairs of documents
    chance: float  # share of pairs of values of two things that agree
    pairs: int
    differing: int  # pairs that differ
    statements: int  # in passages of these kinds

    @property
    def is_seldom(self) -> bool:
        """Whether pairs that differ are few beside all statements.

        What is not said twice cannot agree, and a small part of all may be wrong.
        """
        return self.differing <= ERRORS * self.statements

    @property
    def names_no_fact(self) -> bool:
        """Whether values brought together this way agree no more often than by chance.

        Few pairs say nothing.
        """
        if self.documents < FEWEST or self.is_seldom:
            return False
        spread = self.agreeing * (1 - self.agreeing) + self.chance * (1 - self.chance)
        noise = NOISE * math.sqrt(spread / self.documents)
        return self.agreeing <= self.chance + max(MARGIN, noise)


@dataclass(frozen=True)
class Support:
    """What was counted in a part of a collection, or in all of it."""

    pairs: dict[DocumentPair, tuple[int, int]] = field(default_factory=dict)  # agreeing, all
    drawn: Counter[tuple[Shape, str, int]] = field(default_factory=Counter)  # by kind, bucket
    statements: Counter[Part] = field(default_factory=Counter)

    def count(
        self, statements: Iterable[ValueStatement], groups: Iterable[Sequence[ValueStatement]]
    ) -> None:
        """Count statements and the groups that were made of them, each about one thing."""
        self.statements.update(map(part_of, statements))
        for group in groups:
            shapes: set[Shape] = set()
            for a, b in pairwise(group):
                shape = self._count_pair(a, b)
                if shape is not None and shape not in shapes:
                    shapes.add(shape)  # one value of each thing: chance is of two things
                    self._count_value(shape, a.context.value)

    def _count_pair(self, a: ValueStatement, b: ValueStatement) -> Shape | None:
        """Count two statements about one thing and return their shape, None if not comparable.

        They can disagree where their times can be the same and their values be compared.
        """
        one, other = a.context, b.context
        relation = relate(one.value, other.value).kind
        if relation == "incomparable" or when(one.holds, other.holds) == "different":
            return None
        shape = shape_of(a, b)
        first, second = sorted((a.document, b.document))
        key = (shape, first, second)
        agree, every = self.pairs.get(key, (0, 0))
        self.pairs[key] = agree + (relation in AGREEING), every + 1
        return shape

    def _count_value(self, shape: Shape, value: Value) -> None:
        bucket = crc32(f"{value.low} {value.high} {value.unit}".encode()) % BUCKETS
        self.drawn[shape, value.dimension or value.kind, bucket] += 1

    def add(self, other: Support) -> None:
        """Add what was counted in another part of the collection."""
        for key, (agree, every) in other.pairs.items():
            known = self.pairs.get(key, (0, 0))
            self.pairs[key] = known[0] + agree, known[1] + every
        self.drawn.update(other.drawn)
        self.statements.update(other.statements)

    def shapes(self) -> dict[Shape, ShapeCounts]:
        """Return what was counted of each shape."""
        shares: dict[Shape, list[tuple[int, int]]] = {}
        for (shape, *_), counts in self.pairs.items():
            shares.setdefault(shape, []).append(counts)
        chances = self._chances()
        return {
            shape: self._counts(shape, counts, chances.get(shape, 0.0))
            for shape, counts in sorted(shares.items())
        }

    def _counts(
        self, shape: Shape, counts: Sequence[tuple[int, int]], chance: float
    ) -> ShapeCounts:
        pairs = sum(every for _, every in counts)
        return ShapeCounts(
            documents=len(counts),
            agreeing=sum(agree / every for agree, every in sorted(counts)) / len(counts),
            chance=chance,
            pairs=pairs,
            differing=pairs - sum(agree for agree, _ in counts),
            statements=sum(self.statements[part] for part in {shape.first, shape.second}),
        )

    def _chances(self) -> dict[Shape, float]:
        """Return for each shape how often two values of one kind that stand in it are equal."""
        by_kind: dict[tuple[Shape, str], list[int]] = {}
        for (shape, kind, _), count in self.drawn.items():
            by_kind.setdefault((shape, kind), []).append(count)
        equal: Counter[Shape] = Counter()
        every: Counter[Shape] = Counter()
        for (shape, _), counts in by_kind.items():
            equal[shape] += sum(count * (count - 1) for count in counts)
            every[shape] += sum(counts) * (sum(counts) - 1)
        return {shape: equal[shape] / count for shape, count in every.items() if count}

    def record(self) -> dict[str, Any]:
        """Return the counts as plain data, of which `support_of_record` makes them again."""
        return {
            "pairs": [[*key[0], *key[1:], *counts] for key, counts in self.pairs.items()],
            "drawn": [[*key[0], *key[1:], count] for key, count in self.drawn.items()],
            "statements": dict(self.statements),
        }


def support_of_record(record: dict[str, Any]) -> Support:
    """Return the counts that a record holds.  Raises LookupError, TypeError or ValueError."""
    return Support(
        {_key(row): (row[-2], row[-1]) for row in record["pairs"]},
        Counter({_key(row): row[-1] for row in record["drawn"]}),
        Counter(record["statements"]),
    )


def _key(row: Sequence[Any]) -> tuple[Shape, Any, Any]:
    """Return the key of a row of counts: a shape and two more."""
    size = len(Shape._fields)
    return Shape(*row[:size]), row[size], row[size + 1]
