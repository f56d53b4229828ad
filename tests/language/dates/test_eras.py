"""Years with an era, an apostrophe or FY."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one

ONE_DATE = [
    ("the '90s", "the '90s", "199X"),
    ("in FY2019", "FY2019", "2019"),
    ("in the 9th century BC", "the 9th century BC", "[-0899..-0800]"),
    ("in 44 BC", "44 BC", "-0043"),
    ("in AD 79", "AD 79", "0079"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_year_of_an_era(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)
