"""Days, periods and numbers in words."""

from __future__ import annotations

import pytest

from auditor.report.shared.format import iso, number, period
from tests.report_samples import day


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("2016-03-25", "2016-03-25", "25 March 2016"),
        ("2016-03-01", "2016-03-31", "March 2016"),
        ("2016-02-01", "2016-02-29", "February 2016"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        ("2016-03-01", "2016-04-30", "1 March 2016 to 30 April 2016"),
        ("2016-03-05", None, "from 5 March 2016 on"),
        (None, "2016-03-05", "up to 5 March 2016"),
        (None, None, "an unknown day"),
    ],
)
def test_periods_in_words(low: str | None, high: str | None, words: str) -> None:
    days = [day(text) if text else None for text in (low, high)]
    assert period(*days) == words


def test_days_before_the_year_one() -> None:
    assert (iso(0), period(0, 0)) == ("0000-12-31", "31 December 1 BC")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234567, "1,234,567"), (5.7, "5.7"), (-12, "−12"), (float("inf"), "∞"), (0.1 + 0.2, "0.3")],
)
def test_numbers_in_words(value: float, text: str) -> None:
    assert number(value) == text
