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


READ = [
    # a word and digits
    ("It takes nine-to-12 months.", [("nine-to-12 months", (9, 12), "month")]),
    ("It takes seven–to–10 days.", [("seven–to–10 days", (7, 10), "day")]),
    ("a nine- to 12-month course", [("nine- to 12-month", (9, 12), "month")]),
    ("a 10- to 12-week trial", [("10- to 12-week", (10, 12), "week")]),
    ("a two- to three-year plan", [("two- to three-year", (2, 3), "year")]),
    ("between six- and 12-month terms", [("six- and 12-month", (6, 12), "month")]),
    ("a 3-to-5-year plan", [("3-to-5-year", (3, 5), "year")]),
    ("shifts of six-to-12-hours", [("six-to-12-hours", (6, 12), "h")]),
    ("It takes two-15 days.", [("two-15 days", (2, 15), "day")]),
    ("It lasts five–10 years.", [("five–10 years", (5, 10), "year")]),
    ("for three - 12 months", [("three - 12 months", (3, 12), "month")]),
    ("a five-to-10% cut", [("five-to-10%", (5, 10), "%")]),
    ("eight-10 people came", [("eight-10", (8, 10), "people")]),
    ("a 10-to-1 ratio", [("10", 10, None)]),
    ("a nine-12 rule applies", []),
    ("G20-2 and F-16", []),
    # units and scales at both ends
    ("It needs $2m-4m.", [("$2m-4m", (2_000_000, 4_000_000), "USD")]),
    ("It needs £2m–£4m.", [("£2m–£4m", (2_000_000, 4_000_000), "GBP")]),
    ("It needs $2bn-3bn.", [("$2bn-3bn", (2e9, 3e9), "USD")]),
    ("It needs $3k–5k.", [("$3k–5k", (3000, 5000), "USD")]),
    ("USD 3m-5m", [("USD 3m-5m", (3_000_000, 5_000_000), "USD")]),
    ("$3 million-5 million", [("$3 million-5 million", (3_000_000, 5_000_000), "USD")]),
    ("15°C-18°C", [("15°C-18°C", (15, 18), "°C")]),
    ("60°F–70°F", [("60°F–70°F", (60, 70), "°F")]),
    ("15° to 20°C", [("15° to 20°C", (15, 20), "°C")]),
    ("between 15° and 20 °C", [("15° and 20 °C", (15, 20), "°C")]),
    ("100ms-200ms", [("100ms-200ms", (100, 200), "ms")]),
    ("20km/h–30km/h", [("20km/h–30km/h", (20, 30), "km/h")]),
    ("12V-24V", [("12V-24V", (12, 24), "V")]),
    ("5lb-10lb", [("5lb-10lb", (5, 10), "lb")]),
    ("10m-20m deep", [("10m-20m", (10, 20), "m")]),
    ("2m to 3m people", [("2m to 3m", (2_000_000, 3_000_000), "people")]),
    ("1.5m-2m users", [("1.5m-2m", (1_500_000, 2_000_000), "users")]),
    ("3k-5k people", [("3k-5k", (3000, 5000), "people")]),
    # a dash that touches the second end is no minus where nothing falls below zero
    ("an 18 -55mm lens", [("18 -55mm", (18, 55), "mm")]),
    ("a 24 –70 mm zoom", [("24 –70 mm", (24, 70), "mm")]),
    ("aged 18 -65 years", [("18 -65 years", (18, 65), "year")]),
    ("5 -10 people came", [("5 -10", (5, 10), "people")]),
    ("it was 5 -10 degrees", []),
    ("it was 10 -5 km", [("10", 10, None), ("-5 km", -5, "km")]),
]


@pytest.mark.parametrize(("text", "rows"), READ)
def test_how_ranges_are_written(text: str, rows: list[tuple[object, ...]]) -> None:
    assert read_rows(text) == rows
