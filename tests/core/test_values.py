"""Numbers as written: steps, hedges, bounds, differences and how they are shown."""

from __future__ import annotations

from math import inf

import pytest

from auditor.core.model import Value
from auditor.core.values import (
    bounds_overlap,
    hedged,
    number_of,
    number_text,
    quotient_bounds,
    relative_difference,
    rounding_bounds,
    step_of,
)
from tests.core.samples import KM2, SQ_MI, money, percent, person, plain


@pytest.mark.parametrize(
    ("digits", "kind", "magnitude", "step"),
    [
        ("25", "count", 1, 1),
        ("200", "count", 1, 1),  # counts below 1,000 are exact
        ("1200", "count", 1, 100),
        ("1187", "count", 1, 1),
        ("70", "count", 1e6, 1e7),  # "70 million"
        ("2.4", "count", 1e6, 1e5),
        ("40", "quantity", 1, 10),
        ("50", "money", 1, 10),
        ("50", "percent", 1, 1),  # of percentages trailing zeros are digits
        ("5.70", "percent", 1, 0.01),
        ("1.20", "money", 1, 0.01),
        ("71.1", "money", 1e9, 1e8),
        ("0", "quantity", 1, 1),
    ],
)
def test_step_is_the_place_of_the_last_written_digit(digits, kind, magnitude, step):
    assert step_of(digits, kind, magnitude) == pytest.approx(step)


@pytest.mark.parametrize(
    ("hedge", "low", "high", "low_open", "high_open"),
    [
        ("about", 1140, 1260, False, False),
        ("nearly", 1080, 1200, False, False),
        ("more than", 1200, None, True, False),
        ("at least", 1200, None, False, False),
        ("less than", None, 1200, False, True),
        ("at most", None, 1200, False, False),
        ("est.", 1200, 1200, False, False),
    ],
)
def test_hedges_widen(hedge, low, high, low_open, high_open):
    value = hedged(plain("1200"), hedge)
    assert (value.low, value.high) == (low, high)
    assert (value.low_open, value.high_open) == (low_open, high_open)
    assert value.hedge == hedge


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        (percent("84"), (83.5, 84.5)),
        (percent("84.0"), (83.95, 84.05)),
        (plain("103"), (103, 103)),  # whole counts are exact
        (plain("2.4", "count", 1e6), (2.35e6, 2.45e6)),
        (plain("0.5", "number"), (0.5, 0.5)),
        (Value("count", 5, 5, step=1.5), (4.25, 5.75)),
        (money("7"), (6.5, 7.5)),
        (hedged(plain("5"), "more than"), (5, inf)),
        (hedged(plain("5"), "at most"), (-inf, 5)),
    ],
)
def test_rounding_leaves_half_a_step_open(value, bounds):
    assert rounding_bounds(value) == pytest.approx(bounds)


@pytest.mark.parametrize(
    ("a", "b", "overlap"),
    [
        ((1, 2), (2, 3), True),
        ((1, 2), (2.0000000001, 3), True),  # the noise of floats
        ((1, 2), (2.001, 3), False),
        ((2, 3), (1, 2), True),
        ((2.001, 3), (1, 2), False),
        ((1, inf), (5, 6), True),
        ((-inf, 4), (5, 6), False),
    ],
)
def test_bounds_overlap(a, b, overlap):
    assert bounds_overlap(a, b) is overlap


@pytest.mark.parametrize(
    ("part", "whole", "quotient"),
    [
        ((1, 2), (4, 5), (20, 50)),
        ((0, 0), (4, 4), (0, 0)),
        ((-1, 2), (4, 5), None),
        ((1, 2), (0, 5), None),
    ],
)
def test_quotient_bounds(part, whole, quotient):
    assert quotient_bounds(part, whole, 100) == quotient


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [
        (plain("5"), plain("5"), 0),
        (plain("5"), plain("10"), 0.5),
        (plain("-5", "quantity"), plain("10", "quantity"), 1.5),
        (plain("0"), plain("0"), 0),
        (hedged(plain("20"), "at most"), plain("10"), 0.5),  # of a half-line its end counts
        (plain("1", "quantity", **KM2), plain("1", "quantity", **SQ_MI), 1.589988 / 2.589988),
        (plain("5"), person("Five"), None),
        (person("Five"), plain("5"), None),
        (Value("number"), plain("5"), None),
        (plain("5"), Value("number"), None),
    ],
)
def test_relative_difference(a, b, share):
    found = relative_difference(a, b)
    assert found == (None if share is None else pytest.approx(share, abs=1e-6))


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (plain("5"), 5),
        (hedged(plain("5"), "at most"), 5),
        (hedged(plain("5"), "nearly"), 4.5),
        (Value("number"), None),
    ],
)
def test_the_number_of_a_value(value, number):
    assert number_of(value) == number


@pytest.mark.parametrize(
    ("number", "digits", "text"),
    [
        (12, 10, "12"),
        (84.42622951, 4, "84.43"),
        (84.42622951, 10, "84.42622951"),
        (9999, 10, "9999"),
        (10000, 10, "10,000"),
        (10000.5, 4, "10,000.5"),
        (-28030, 4, "-28,030"),
        (0.1 + 0.2, 10, "0.3"),
    ],
)
def test_numbers_are_shown_as_people_read_them(number, digits, text):
    assert number_text(number, digits) == text
