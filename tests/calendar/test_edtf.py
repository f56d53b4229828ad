"""Partial dates as ISO 8601 and EDTF text, and the days that they cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.calendar import edtf

EDTF = [
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-09", "2024-09-01", "2024-09-30"),
    ("2024-09-05", "2024-09-05", "2024-09-05"),
    ("2024-09-05T12:30:00Z", "2024-09-05", "2024-09-05"),
    ("2015/2016", "2015-01-01", "2016-12-31"),
    ("2016-03/..", "2016-03-01", None),
    ("../2016", None, "2016-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("-0043", "-0043-01-01", "-0043-12-31"),
    ("2021-35", "2021-07-01", "2021-09-30"),
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2004-06?", "2004-06-01", "2004-06-30"),
    ("[2012-10..2012-11]", "2012-10-01", "2012-11-30"),
    ("9999", "9999-01-01", "9999-12-31"),
    ("Y10000-01", "Y10000-01-01", "Y10000-01-31"),
]


@pytest.mark.parametrize(("text", "low", "high"), EDTF)
def test_edtf(text: str, low: str | None, high: str | None) -> None:
    found = edtf.parse_days(text)
    assert (edtf.iso(found[0]), edtf.iso(found[1])) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last year",
        "2024-13",
        "2023-02-29",
        "2024-9-5",
        "5.9.2024",
        "2016/2015",
        "X" * 999,
        "10000",
        "99999-01-01",
    ],
)
def test_what_is_no_edtf_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        edtf.parse_days(text)


@given(st.integers(-800_000, 900_000))
def test_every_day_is_written_as_it_is_read(day: int) -> None:
    assert edtf.parse_days(edtf.iso(day) or "") == (day, day)
    assert edtf.to_day(*edtf.from_day(day)) == day


@given(st.integers(-800_000, 900_000), st.integers(0, 5000))
def test_every_period_is_written_as_it_is_read(low: int, days: int) -> None:
    assert edtf.parse_days(edtf.format_days(low, low + days)) == (low, low + days)
