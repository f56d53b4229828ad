"""Dates counted from another day; the document speaks on Thursday, 5 September 2024."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one

ONE_DATE = [
    ("Last year, the Code", "Last year", "2023"),
    ("three years ago", "three years ago", "2021"),
    ("yesterday", "yesterday", "2024-09-04"),
    ("last month", "last month", "2024-08"),
    ("next year", "next year", "2025"),
    ("over the past two decades", "the past two decades", "[2000..2019]"),
    ("earlier this year", "earlier this year", "[2024-01-01..2024-09-05]"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_date_counted_from_another_day(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)
