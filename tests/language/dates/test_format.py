"""Days as people write them."""

from __future__ import annotations

import pytest

from auditor.calendar import edtf
from auditor.language.dates.format import day_in_words, days_in_words


@pytest.mark.parametrize(
    ("edtf_text", "words"),
    [
        ("9999", "9999"),
        ("9999-12", "December 9999"),
        ("9999-12-31", "31 December 9999"),
        ("9998/9999", "9998 to 9999"),
        ("Y10000", "10000"),
        ("-0043-03-15", "15 March 44 BC"),
        ("2016-03-25/2016-03-26", "25 March 2016 to 26 March 2016"),
        ("2016-03/..", "from 1 March 2016 on"),
        ("../2016", "up to 31 December 2016"),
    ],
)
def test_every_year_has_words(edtf_text: str, words: str) -> None:
    assert days_in_words(*edtf.parse_days(edtf_text)) == words


def test_a_day_that_is_unknown() -> None:
    assert day_in_words(None) == "an unknown day"
    assert days_in_words(None, None) == "an unknown day"
