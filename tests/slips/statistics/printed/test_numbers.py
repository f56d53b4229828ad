"""A printed number is read as it is printed, and no text is a fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.slips.statistics.printed.numbers import NUMBER, normalised, number_at
from auditor.slips.statistics.printed.terms import terms_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0,05", 0.05),
        ("1,200", 1200),
        ("4,933,210", 4_933_210),
        ("4,933,210.5", 4_933_210.5),
        ("-2.31", -2.31),
        ("1.5e-3", 0.0015),
    ],
)
def test_the_value_of_a_printed_number(text, value):
    printed = number_at(text, 0)
    assert printed is not None
    assert printed.value == pytest.approx(value)


def test_a_power_that_no_measurement_has_is_no_number():
    assert number_at("1e999", 0) is None


@given(st.from_regex(NUMBER, fullmatch=True), st.integers(-999, 999))
def test_every_printed_number_can_be_read(digits, power):
    number_at(digits, 0)
    number_at(f"{digits}e{power}", 0)


@given(st.text(st.sampled_from("0123456789.,-−eE =<p×^ "), max_size=30))
def test_no_text_behind_a_name_is_a_fault(text):
    read = normalised(f"p = {text} and F(1, 20) = {text}")
    terms_in(read, 0, len(read))
