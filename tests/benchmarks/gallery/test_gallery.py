"""The area, the distance and the weights of the benchmark, on examples made by hand."""

from __future__ import annotations

import pytest

from auditor.discover.strength.model import FIGURES, probability
from tests.benchmarks.gallery.examples import Example
from tests.benchmarks.gallery.fit import fitted, text_of
from tests.benchmarks.gallery.ranking import area, distance

AREAS = [
    ([(0.9, True), (0.1, False)], 1.0),
    ([(0.1, True), (0.9, False)], 0.0),
    ([(0.5, True), (0.5, False)], 0.5),
    ([(0.9, True), (0.3, True), (0.5, False)], 0.5),
]


@pytest.mark.parametrize(("scored", "expected"), AREAS)
def test_area(scored, expected):
    assert area(scored) == expected


def test_distance() -> None:
    scored = [(0.2, False), (0.2, False), (0.8, True), (0.8, False)]
    assert distance(scored, 2) == pytest.approx((0.2 + 0.3) / 2)


def test_what_is_fitted_tells_right_from_wrong() -> None:
    found = [
        Example("one", {"constant": 1.0, "copy": float(right)}, right, True)
        for right in (True, False)
        for _ in range(30)
    ]
    fit = fitted(found)
    assert probability(found[0].figures, fit) > 0.7 > 0.3 > probability(found[-1].figures, fit)
    assert [line.split()[0] for line in text_of(fit, 60).splitlines()[2:]] == list(FIGURES)
