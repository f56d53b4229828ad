"""Pairs of statements → how often they agree, by pair of documents, and how often by chance."""

from __future__ import annotations

import json

import pytest

from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.strength.shapes import Shape
from auditor.discover.strength.support import ShapeCounts, Support, support_of_record
from tests.discover.strength.samples import statements_of

SHAPE = Shape("sentence", "sentence", "across", "name")
NAMES = ("Arlen", "Borna", "Celin", "Dorum", "Elpin", "Fargo")


def group(name: str, *values: int) -> list[ValueStatement]:
    """Return a sentence of one wording in as many documents as there are values."""
    return [
        statements_of(f"The {name} bridge has {value} arches.", f"{number}.txt")[0]
        for number, value in enumerate(values)
    ]


def counted(*groups: list[ValueStatement]) -> Support:
    support = Support()
    support.count([one for some in groups for one in some], groups)
    return support


def test_pairs_are_counted_by_documents() -> None:
    counts = counted(group("Harwick", 42, 42, 44)).shapes()[SHAPE]
    assert counts == ShapeCounts(
        documents=2, agreeing=0.5, chance=0.0, pairs=2, differing=1, statements=3
    )


def test_one_pair_of_documents_decides_nothing() -> None:
    """Two files that differ throughout count once."""
    two = [group(name, 10 + at, 60 + at) for at, name in enumerate(NAMES)]
    more = group("Harwick", 42, 42, 42, 42, 42)
    counts = counted(*two, more).shapes()[SHAPE]
    assert (counts.documents, counts.pairs, counts.differing) == (4, 10, 6)
    assert counts.agreeing == pytest.approx((1 / 7 + 3) / 4)


def test_chance_is_of_two_things() -> None:
    """One value counts for each thing; equal values of two things are chance."""
    alike = counted(*(group(name, 8, 8, 8) for name in NAMES)).shapes()[SHAPE]
    other = counted(*(group(name, at, at, at) for at, name in enumerate(NAMES, 8)))
    assert (alike.agreeing, alike.chance) == (1.0, 1.0)
    assert other.shapes()[SHAPE].chance == 0.0


def test_counts_of_parts_add_up() -> None:
    groups = [group(name, at, at, at + 1) for at, name in enumerate(NAMES, 8)]
    whole, parts = counted(*groups), Support()
    for some in groups:
        parts.add(counted(some))
    assert parts.shapes() == whole.shapes()


def test_a_record_is_read_again() -> None:
    support = counted(group("Harwick", 42, 42, 44))
    assert support_of_record(json.loads(json.dumps(support.record()))) == support


COUNTS = ShapeCounts(20, 0.1, 0.08, 40, 36, 100)
NO_FACT = [
    # (what is counted otherwise, whether the shape names no fact)
    ({}, True),
    ({"agreeing": 0.6}, False),
    ({"agreeing": 0.6, "chance": 0.6}, True),
    ({"documents": 7}, False),
    ({"statements": 1000}, False),  # few of all differ: what is not said twice cannot agree
]


@pytest.mark.parametrize(("changes", "names_no_fact"), NO_FACT)
def test_what_names_no_fact(changes, names_no_fact):
    assert COUNTS._replace(**changes).names_no_fact is names_no_fact
