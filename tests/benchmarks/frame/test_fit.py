"""The weights of what differs between two passages are fitted on what labels tell."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.likelihood import FIGURES
from auditor.discover.strength.model import probability
from tests.benchmarks.frame.fit import Example, examples, fitted, text_of

LABELLED = [
    ("The hall seats 40 people.", "The hall seats 90 people.", "contradict", [(0.0, True)]),
    ("The hall seats 40 people.", "The hall seats 90 people.", "neutral", [(0.0, False)]),
    ("The hall is open on Mondays.", "The hall is closed on Mondays.", "contradict", [(1.0, True)]),
    ("The hall seats 40 people.", "The hall seats 40 people.", "consistent", []),
]


@pytest.mark.parametrize(("a", "b", "label", "expected"), LABELLED)
def test_an_example_is_what_differs(a, b, label, expected):
    found = examples({"text_a": a, "text_b": b, "label": label})
    assert [(one.figures.get("words", 0.0), one.right) for one in found] == expected


def test_what_is_fitted_tells_right_from_wrong():
    found = [
        Example({"constant": 1.0, "covered": float(right)}, right)
        for right in (True, False)
        for _ in range(30)
    ]
    fit = fitted(found, [1.0] * len(found))
    assert probability(found[0].figures, fit) > 0.7 > 0.3 > probability(found[-1].figures, fit)
    assert [line.split()[0] for line in text_of(fit, 60).splitlines()[2:]] == list(FIGURES)
