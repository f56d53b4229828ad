"""Pairs of numbers that make one that is not understood: neither is read."""

from __future__ import annotations

import pytest

from auditor.language.numbers.combined.unread_pairs import without_unread_pairs
from auditor.language.numbers.recognizer import read_numbers
from tests.language.numbers.read_text import read_rows

NOTHING = [
    # a dash or a minus
    "girls aged 7 -14 were asked",
    "a fall of 5 -9 % was seen",
    "between 3 -8 %",
    "It was 4 -7 °C.",
    "pages 12 -30",
    "an error of 2 -6 percent",
    "ages 6 -11",
    "growth of 1 -2%",
    # scales that do not fit
    "It has 3 hundred twenty thousand francs.",
    "We saw 4 hundred sixty thousand birds.",
    "7 million and 300 thousand people live there",
    "2 billion and 50 million people",
    "4 thousand and 2 hundred people",
    "1 million and 500 thousand voted",
    "2,34 56 789 people",
    "about 4,5 67 890",
]

AS_BEFORE = [
    ("3 hundred and 2 hundred", [("3 hundred", 300, None), ("2 hundred", 200, None)]),
    ("7 million and 12 people", [("7 million", 7e6, "people"), ("12", 12, "people")]),
    ("2 thousand 3 hundred", [("2 thousand 3 hundred", 2300, None)]),
    ("3 lakh 40 thousand rupees", [("3 lakh 40 thousand rupees", 340_000, "INR")]),
    ("aged 18 -65 years", [("18 -65 years", (18, 65), "year")]),
    ("the data 4 -7 9", [("4", 4, None), ("-7", -7, None), ("9", 9, None)]),
    ("It fell from 9 -5 then", [("9", 9, None), ("-5", -5, None)]),
    ("3 hours, 10 minutes, 4 seconds", [
        ("3 hours, 10 minutes, 4 seconds", pytest.approx(3 + 10 / 60 + 4 / 3600), "h")]),
    ("two days, six hours", [("two days, six hours", 2.25, "day")]),
    ("1 day, 12 hours, 30 minutes", [
        ("1 day, 12 hours, 30 minutes", pytest.approx(1.5 + 30 / 1440), "day")]),
    ("open 5 days, 12 hours a day", [("5 days", 5, "day"), ("12 hours a day", 12, "h/day")]),
    ("one thousand six hundred million", [
        ("one thousand six hundred million", 1_600_000_000, None)]),
    ("two thousand five hundred million euros", [
        ("two thousand five hundred million euros", 2_500_000_000, "EUR")]),
    ("one thousand and two million", [
        ("one thousand", 1000, None), ("two million", 2_000_000, None)]),
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_two_numbers_that_are_not_understood_together_are_not_read(text: str) -> None:
    assert read_rows(text) == []


@pytest.mark.parametrize(("text", "rows"), AS_BEFORE)
def test_two_numbers_that_are_understood_are_read(text: str, rows: list[object]) -> None:
    assert read_rows(text) == rows


def test_a_run_of_plain_numbers_stays() -> None:
    found = read_numbers("2 and 3")
    assert without_unread_pairs("2 and 3", found) == found
