"""Numbers are shown as spreadsheets show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.sheet.number_formats import BUILT_IN, general, shown


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (1599.99, "General", "1599.99"),
        (1599.99, "#,##0.00", "1,599.99"),
        (2042, "#,##0.0", "2,042.0"),
        (0.617, "0.0%", "61.7%"),
        (-0.055, "0.0%", "-5.5%"),
        (0.0875, "0.00%", "8.75%"),
        (1.8, r"0.0\%", "1.8%"),
        (12.75, '0.00" km²"', "12.75 km²"),
        (2400000, "#,##0,", "2,400"),
        (-2310, r"#,##0;\(#,##0\)", "(2,310)"),
        (0, '0;-0;"none"', "none"),
        (1599.99, "$#,##0.00", "$1,599.99"),
        (5, "[$€-407]#,##0", "€5"),
        (5, "[Red]0.0_)", "5.0"),
        (7, "000", "007"),
        (0.5, "#.##", "0.5"),
        (2.5, "0", "3"),
        (28.67, '0.00"°"', "28.67°"),
        (12345, "0.00E+00", "1.23E+4"),
        (45437, "dd.mm.yyyy", "2024-05-25"),
        (45352, "mmm yyyy", "March 2024"),
        (45437, "d mmm", "25 May"),
        (45437.5, "yyyy-mm-dd hh:mm", "2024-05-25 12:00"),
        (0.71875, "hh:mm", "17:15"),
        (0.2604166667, "h:mm AM/PM", "06:15"),
        (1.5, "[h]:mm", "36:00"),
        (0.0017361, "mm:ss", "00:02:30"),
        (-1, "yyyy-mm-dd", "-1"),
        (24, "@", "24"),
        (0.1 + 0.2, "General", "0.3"),
        (1e15, "General", "1000000000000000"),
        (1e-7, "General", "0.0000001"),
    ],
)
def test_a_number_in_a_format(number, code, text):
    assert shown(number, code) == text


def test_days_of_the_other_calendar():
    assert shown(0, "yyyy-mm-dd", is_1904=True) == "1904-01-01"


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(sorted(BUILT_IN.values())))
def test_every_number_is_shown_in_every_format(number, code):
    assert shown(number, code)


@given(st.floats(-1e300, 1e300), st.text(max_size=30))
def test_any_text_may_be_a_format(number, code):
    shown(number, code)


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_keep_their_digits(number):
    assert general(float(number)) == str(number)
