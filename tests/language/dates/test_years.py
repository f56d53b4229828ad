"""Dates that are led by a year."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one

ONE_DATE = [
    ("on 2012-10-01T14:04:00Z", "2012-10-01", "2012-10-01"),
    ("on 2012/10/01", "2012/10/01", "2012-10-01"),
    ("founded in 1919.", "1919", "1919"),
    ("3.2 billion (2010 est.)", "2010", "2010"),
    ("the 2016 report", "2016", "2016"),
    ("its 2006 highs", "2006", "2006"),
    ("in 2010 dollars", "2010", "2010"),
    ("2003: Invasion", "2003", "2003"),
    ("in the 1990s", "the 1990s", "199X"),
    ("in 2021-Q3", "2021-Q3", "2021-35"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_date_led_by_a_year(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)
