"""Digits with blanks: one number in irregular groups, several numbers, or nothing certain."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows

ROWS = [
    # groups by commas and blanks at once are one number
    ("The town had 2,345 678 voters.", [("2,345 678", 2_345_678, "voters")]),
    ("It counted 1,234 567,890 stars.", [("1,234 567,890", 1_234_567_890, "stars")]),
    ("It cost 3 456,789.50 dollars.", [("3 456,789.50 dollars", 3_456_789.5, "USD")]),
    ("The dam cost $4,500 000.", [("$4,500 000", 4_500_000, "USD")]),
    ("The bridge cost 1,812 400.", [("1,812 400", 1_812_400, None)]),
    # a comma before the last three digits may be a decimal one
    ("The city has 12 345,678 people.", []),
    ("It holds 5 201,004 tonnes.", []),
    # as in India, with blanks: only where it is money or counts something
    ("A farm costs Rs 23 45 678 there.", [("Rs 23 45 678", 2_345_678, "INR")]),
    ("They paid ₹1 23 45 678 for it.", [("₹1 23 45 678", 12_345_678, "INR")]),
    ("They spent 45 67 890 rupees.", [("45 67 890 rupees", 4_567_890, "INR")]),
    ("In all 15 20 345 voters came.", [("15 20 345", 1_520_345, "voters")]),
    ("The draw gave 12 34 567 this time.", []),
    ("drawn: 12 34 567.", [("12", 12, None), ("34", 34, None), ("567", 567, None)]),
    # rows of numbers are understood only where no group is irregular
    ("of rows: 1,234 567 2,345 678", []),
    ("It holds 1 234 567 books.", [("1 234 567", 1_234_567, "books")]),
    ("males of 15-49 815,055; fit", [("15-49", (15, 49), None), ("815,055", 815_055, None)]),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_digits_with_blanks(text: str, rows: list[tuple[object, ...]]) -> None:
    assert read_rows(text) == rows
