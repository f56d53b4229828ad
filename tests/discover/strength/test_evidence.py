"""Two statements that disagree → the figures that speak for an error."""

from __future__ import annotations

import pytest

from auditor.discover.strength.evidence import Group, evidence_of
from auditor.discover.strength.model import FIGURES
from tests.discover.strength.samples import statements_of

BRIDGE = "The Harwick bridge has {} arches."
FIGURES_OF = [
    # (the texts of two documents, a figure, its value)
    ((BRIDGE.format(42), BRIDGE.format(44)), "copy", 1.0),
    ((BRIDGE.format(42), "The Harwick bridge has 44 high arches."), "copy", 0.0),
    ((BRIDGE.format(50), BRIDGE.format(100)), "difference", 0.5),
    ((BRIDGE.format(42), BRIDGE.format(44)), "no_numbers", 1.0),
    (
        ("Arlen had 42 parks and 9 lakes.", "Arlen had 44 parks and 9 lakes."),
        "shared_numbers",
        0.25,
    ),
]


@pytest.mark.parametrize(("texts", "name", "value"), FIGURES_OF)
def test_figures(texts, name, value):
    a, b = (statements_of(text, f"{n}.txt")[0] for n, text in enumerate(texts))
    assert evidence_of(a, b, Group([a, b])).figures[name] == value


def test_values_are_of_one_time():
    """A series of years is no crowd."""
    members = [
        statements_of(BRIDGE.format(n), f"{number}.txt", date)[0]
        for number, (n, date) in enumerate(
            [(42, "2024"), (44, "2024"), (42, "2024"), (42, "2024"), (47, "2024"), (51, "2001")]
        )
    ]
    figures = evidence_of(members[0], members[1], Group(members)).figures
    assert figures["values"] == 0.25  # three values


def test_all_figures_but_those_of_the_collection_are_known():
    a, b = (statements_of(BRIDGE.format(n), f"{n}.txt")[0] for n in (42, 44))
    known = evidence_of(a, b, Group([a, b])).figures
    assert set(known) == set(FIGURES) - {"support"}
