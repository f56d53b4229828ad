"""Numbers as written: steps, hedges, bounds, differences and how they are shown."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from auditor.core.model import Value
from auditor.core.values import (
    as_difference,
    bounds_overlap,
    exactly,
    hedged,
    in_base,
    is_plain,
    number_of,
    number_text,
    quotient_bounds,
    reckoning_bounds,
    relative_difference,
    rounding_bounds,
    spanned,
    step_of,
    uncounted_zeros,
    unhedged,
)
from tests.core.samples import KM2, SQ_MI, money, number, percent, person, plain

STEPS = [  # text, step, and the place of the last written digit where that is another
    ("25 people", 1, None),
    ("100 people", 1, None),  # counts below 1,000 are exact
    ("990 people", 1, None),
    ("1,000 people", 100, 1),  # from 1,000 on zeros count until the number has two digits
    ("1,010 people", 10, 1),
    ("1,200 people", 100, 1),
    ("1,187 people", 1, None),
    ("5,000 people", 100, 1),
    ("5,100 people", 100, 1),
    ("50,000 people", 1000, 1),
    ("5 million people", 1e6, None),  # no zero is written
    ("50 million people", 1e6, None),
    ("500 million people", 1e7, 1e6),
    ("2.4 million people", 1e5, None),
    ("2.40 million people", 1e4, None),  # after a point zeros are digits
    ("9 km", 1, None),
    ("40 km", 1, None),
    ("100 km", 10, 1),
    ("141 km", 1, None),
    ("1,410 km", 10, 1),
    ("100.0 km", 0.1, None),
    ("0 km", 1, None),
    ("$50", 1, None),
    ("$500", 10, 1),
    ("$1.20", 0.01, None),
    ("$71.1 billion", 1e8, None),
    ("$5 million", 1e6, None),
    ("$500 million", 1e7, 1e6),
    ("50 %", 1, None),  # of percentages zeros are digits
    ("100 %", 1, None),
    ("1,000 %", 1, None),
    ("5.70 %", 0.01, None),
]


@pytest.mark.parametrize(("text", "step", "last"), STEPS)
def test_the_place_of_the_last_digit(text, step, last):
    value = number(text)
    assert value.step == pytest.approx(step)
    assert exactly(value).step == pytest.approx(step if last is None else last)
    assert exactly(value).zeros == 0


@pytest.mark.parametrize(
    ("digits", "kind", "magnitude", "step", "zeros"),
    [
        ("-5000", "quantity", 1, 100, 2),
        ("+5000", "quantity", 1, 100, 2),
        ("−5000", "quantity", 1, 100, 2),
        ("007", "count", 1, 1, 0),
        ("00100", "quantity", 1, 10, 1),
        ("0", "count", 1, 1, 0),
        ("999", "ordinal", 1, 1, 0),
        ("1000", "ordinal", 1, 100, 2),
        ("10", "number", 100, 100, 0),  # 10 hundred: 1,000, and two digits
        ("100", "number", 9, 9, 0),  # 900
        ("100", "number", 10, 100, 1),  # 1,000
        ("1" + "0" * 400, "count", 1, 1e300, 300),
    ],
)
def test_steps_of_digits(digits, kind, magnitude, step, zeros):
    assert step_of(digits, kind, magnitude) == pytest.approx(step)
    assert uncounted_zeros(digits, kind, magnitude) == zeros


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


HEDGES = [
    ("about 20 km", 19, 21),  # 5 %
    ("about 9 km", 8.5, 9.5),  # half a step, which is more
    ("about 10 km", 9.5, 10.5),
    ("about 11 km", 10.45, 11.55),
    ("about -20 °C", -21, -19),
    ("nearly 40 %", 36, 40),
    ("more than 20 km", 20, None),
    ("up to 20 km", None, 20),
    ("between 10 and 20 km", 10, 20),
]


@pytest.mark.parametrize(("text", "low", "high"), HEDGES)
def test_the_width_of_a_hedge(text, low, high):
    value = number(text)
    assert (value.low, value.high) == pytest.approx((low, high))


def test_a_hedge_without_a_number_only_marks():
    assert hedged(Value("number"), "about") == Value("number", hedge="about")
    half = hedged(plain("5"), "at least")
    assert hedged(half, "about") == replace(half, hedge="about")


def test_a_range_has_the_coarser_step():
    assert spanned(number("10 km"), number("20.5 km")).step == 1
    assert spanned(number("10.5 km"), number("20 km")).step == 1


UNHEDGED = [
    ("about 20 km", 20),
    ("nearly 40 km", 40),
    ("more than 20 km", 20),
    ("at least 20 km", 20),
    ("up to 20 km", 20),
    ("less than 20 km", 20),
    ("20 km", 20),
]


@pytest.mark.parametrize(("text", "figure"), UNHEDGED)
def test_the_number_that_stands_in_the_text(text, figure):
    bare = unhedged(number(text))
    assert (bare.low, bare.high) == pytest.approx((figure, figure))
    assert (bare.low_open, bare.high_open, bare.hedge) == (False, False, None)


def test_a_range_stands_in_the_text_as_it_is():
    between = number("between 10 and 20 km")
    assert unhedged(between) == between
    within_one = Value("quantity", 9.0, 11.0, hedge="plus-minus")
    assert unhedged(within_one) == Value("quantity", 10.0, 10.0)
    nothing = Value("number")
    assert unhedged(nothing) == nothing


BASES = [
    ("12 km²", 12e6, 1e6),
    ("5 km", 5000, 1000),
    ("50 °C", 50, 1),
    ("122 °F", 50, 5 / 9),
]


@pytest.mark.parametrize(("text", "base", "step"), BASES)
def test_a_number_in_its_base_unit(text, base, step):
    value = in_base(number(text))
    assert (value.low, value.step) == pytest.approx((base, step))
    assert (value.scale, value.shift) == (1.0, 0.0)


def test_a_number_in_its_base_unit_already_stays():
    assert in_base(plain("5", unit="people")).unit == "people"
    open_end = in_base(number("more than 5 km"))
    assert (open_end.low, open_end.high) == (5000, None)


def test_a_difference_converts_without_an_offset():
    celsius, fahrenheit = (as_difference(number(text)) for text in ("1 °C", "1.8 °F"))
    assert in_base(celsius).low == pytest.approx(in_base(fahrenheit).low)


RECKONED = [  # inside one reckoning written zeros are digits, outside they may be roundings
    ("1,200 people", (1200, 1200), (1150, 1250)),
    ("1.2 million people", (1.15e6, 1.25e6), (1.15e6, 1.25e6)),
    ("100 km", (99.5, 100.5), (95, 105)),
    ("5 million people", (4.5e6, 5.5e6), (4.5e6, 5.5e6)),
]


@pytest.mark.parametrize(("text", "reckoned", "rounded"), RECKONED)
def test_figures_of_one_reckoning(text, reckoned, rounded):
    assert reckoning_bounds(number(text)) == pytest.approx(reckoned)
    assert rounding_bounds(number(text)) == pytest.approx(rounded)


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        (percent("84"), (83.5, 84.5)),
        (percent("84.0"), (83.95, 84.05)),
        (plain("103"), (103, 103)),  # whole counts are exact
        (plain("2.4", "count", 1e6), (2.35e6, 2.45e6)),
        (plain("0.5", "number"), (0.45, 0.55)),
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
    ("value", "end"),
    [
        (plain("5"), 5),
        (hedged(plain("5"), "at most"), 5),
        (hedged(plain("5"), "nearly"), 4.5),
        (Value("number"), None),
    ],
)
def test_the_number_of_a_value(value, end):
    assert number_of(value) == end


@pytest.mark.parametrize(
    ("figure", "digits", "text"),
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
def test_numbers_are_shown_as_people_read_them(figure, digits, text):
    assert number_text(figure, digits) == text


NOISE = [  # what conversions between units leave: a billionth part of the larger figure
    ((1, 2), (2 + 1.5e-9, 3), True),
    ((1, 2), (2 + 4e-9, 3), False),
    ((2, 2), (2, 2), True),
    ((-5, 0), (0, 0), True),
    ((0, 0), (-5, 0), True),
    ((0, 0), (0, 0), True),
]


@pytest.mark.parametrize(("a", "b", "overlap"), NOISE)
def test_the_noise_of_floats_parts_nothing(a, b, overlap):
    assert bounds_overlap(a, b) is overlap
    assert bounds_overlap(b, a) is overlap


def test_a_ratio_of_small_figures():
    assert quotient_bounds((1, 1), (0.5, 1)) == (1, 2)
    assert quotient_bounds((1, 1), (1, 1)) == (1, 1)


POINTS = [
    (plain("5"), True),
    (hedged(plain("5"), "at least"), False),
    (hedged(plain("5"), "at most"), False),
    (hedged(plain("5"), "nearly"), False),
    (Value("number"), False),
]


@pytest.mark.parametrize(("value", "point"), POINTS)
def test_a_plain_number_is_one_point(value, point):
    assert is_plain(value) is point


def test_half_lines_stay_half_open_under_any_hedge():
    at_most = hedged(plain("5"), "at most")
    assert hedged(at_most, "about") == replace(at_most, hedge="about")
    below = replace(plain("5"), low=None, hedge="about")
    assert unhedged(below).low == 5
    above = replace(plain("5"), high=None, hedge="about")
    assert unhedged(above).high == 5


def test_a_scale_without_a_step_of_its_own_may_have_an_offset():
    kelvin = Value("quantity", 300.0, 300.0, unit="K", dimension="temperature", shift=-273.15)
    assert in_base(kelvin).low == pytest.approx(26.85)


DIFFERENCES = [
    (person("Five"), plain("5")),
    (plain("5"), replace(person("Five"), low=6.0, high=6.0)),
    (replace(person("Five"), low=6.0, high=6.0), plain("5")),
]


@pytest.mark.parametrize(("a", "b"), DIFFERENCES)
def test_names_have_no_difference(a, b):
    assert relative_difference(a, b) is None


def test_figures_of_two_dimensions_are_compared_as_written():
    assert relative_difference(number("1 km"), number("2 people")) == 0.5


def test_the_defaults():
    assert step_of("5", "quantity") == 1
    assert uncounted_zeros("500", "count") == 0
    assert number_text(1 / 3) == "0.3333333333"
    assert number_text(123456.78901234) == "123,456.789"
