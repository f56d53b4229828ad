"""Ranges: unit, scale and hedge that their ends share."""

from __future__ import annotations

import pytest

from auditor.language.numbers.recognizer import read_numbers
from tests.language.numbers.read_text import one, read_rows


def test_a_change_is_two_values_and_no_range() -> None:
    assert read_rows("it rose from 5 to 7 %") == [("5", 5, "%"), ("7 %", 7, "%")]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "hedge"),
    [
        ("about 10–20 people", 10, 20, "people", "about between"),
        ("between about 10 and 20", 10, 20, None, "about between"),
        ("nearly 10 to 20", 10, 20, None, "nearly between"),
        ("more than 10 to 20 km", 10, None, "km", "more than"),
        ("up to 10–20 %", None, 20, "%", "at most"),
        ("at least 3-4 goals", 3, None, "goals", "at least"),
        ("over 2 to 3 years", 2, 3, "year", "between"),
        ("2–3 million", 2_000_000, 3_000_000, None, "between"),
        ("from 800 to 1,200 million", 800_000_000, 1_200_000_000, None, "between"),
        ("two to three hundred", 200, 300, None, "between"),
        ("500 to 2 million", 500, 2_000_000, None, "between"),
        ("2 million to 3 million", 2_000_000, 3_000_000, None, "between"),
        ("5 to 10m", 5, 10, "m", "between"),
        ("$1-2 million", 1_000_000, 2_000_000, "USD", "between"),
        ("$5 to $10 million", 5_000_000, 10_000_000, "USD", "between"),
        ("between $4 and 10 million", 4_000_000, 10_000_000, "USD", "between"),
        ("£5-10m", 5_000_000, 10_000_000, "GBP", "between"),
    ],
)
def test_ranges_share_unit_scale_and_hedge(
    text: str, low: float | None, high: float | None, unit: str | None, hedge: str
) -> None:
    value = one(text).value
    assert (value.low, value.high, value.unit, value.hedge) == (low, high, unit, hedge)


@pytest.mark.parametrize(
    "text", ["$100 to 20 people", "rose from $5 to 10 million", "$4 and 10 million", "€5 to 10 km"]
)
def test_two_numbers_that_are_no_range(text: str) -> None:
    assert len(read_numbers(text)) == 2
