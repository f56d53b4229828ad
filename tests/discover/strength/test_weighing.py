"""Findings with their evidence → what is shown, what is weak, and the notes on shapes."""

from __future__ import annotations

import pytest

from auditor.core.model import Finding
from auditor.discover.strength.evidence import Evidence
from auditor.discover.strength.model import (
    FIGURES,
    LIMIT,
    figures,
    probability,
    raised_by,
    strength,
    weights,
)
from auditor.discover.strength.shapes import Shape
from auditor.discover.strength.support import Support
from auditor.discover.strength.weighing import key_of, weighed

CELLS = Shape("cell", "cell", "across", "heads")
FINDING = Finding("f", "discover", "discover", "conflict", "warning", None, "", "", ("a", "b"), "g")


def of_tables(agreeing: int, differing: int) -> Support:
    """Return counts of pairs of cells, each in two documents of their own."""
    support = Support()
    for number in range(agreeing + differing):
        pair = (CELLS, f"{number}a", f"{number}b")
        support.pairs[pair] = (int(number < agreeing), 1)
        support.drawn[CELLS, "count", number] += 1
    support.statements["cell"] += 2 * len(support.pairs)
    return support


def evidence(**known: float) -> dict[str, Evidence]:
    return {key_of(FINDING): Evidence(CELLS, ("a", "b"), {"constant": 1.0} | known)}


def test_a_shape_that_names_no_fact_is_told_in_a_note() -> None:
    found = weighed([FINDING], evidence(), of_tables(2, 48))
    assert (found.shown, len(found.weak)) == ([], 1)
    assert found.notes == [
        "cells of tables of two documents, by one head of a row: 50 pairs, 96% differ:"
        " not one fact told twice; not shown."
    ]


def test_what_agrees_mostly_can_be_shown() -> None:
    found = weighed([FINDING], evidence(copy=1.0, no_numbers=1.0), of_tables(48, 2))
    assert [one.strength >= LIMIT for one in found.shown] == [True]
    assert (found.weak, found.notes) == ([], [])


RAISED = [  # pairs of a shape that agree, those that differ, and whether it raises its pairs
    (48, 2, True),
    (28, 1, False),  # too few documents
    (25, 25, True),  # far above chance all the same
    (0, 50, False),
]


@pytest.mark.parametrize(("agreeing", "differing", "raises"), RAISED)
def test_a_shape_that_mostly_tells_one_fact_twice_raises_its_pairs(agreeing, differing, raises):
    (counts,) = of_tables(agreeing, differing).shapes().values()
    assert (raised_by(counts) > 0) == raises
    known = evidence(values=0.3)[key_of(FINDING)]
    assert (strength(known, Support(), counts) > strength(known, Support())) == raises
    assert raised_by(None) == 0.0


def test_what_is_unlikely_to_be_an_error_is_weak() -> None:
    found = weighed([FINDING], evidence(items=1.0, values=1.0, difference=1.0), Support())
    assert (found.shown, [one.strength < LIMIT for one in found.weak]) == ([], [True])


def test_what_has_no_evidence_is_shown_as_it_is() -> None:
    assert weighed([FINDING], {}, of_tables(2, 48)).shown == [FINDING]


def test_each_figure_has_a_weight() -> None:
    assert tuple(weights()) == FIGURES
    known = figures(evidence()[key_of(FINDING)], Support())
    assert 0.0 < probability(known, weights()) < 1.0
