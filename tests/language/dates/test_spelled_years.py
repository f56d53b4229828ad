"""Years and decades in words."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one
from tests.language.told import told

YEARS = [
    ("In nineteen eighty-four it closed.", "nineteen eighty-four", "1984"),
    ("In nineteen fourteen the war began.", "nineteen fourteen", "1914"),
    ("In nineteen oh five it closed.", "nineteen oh five", "1905"),
    ("in nineteen hundred and five it closed", "nineteen hundred and five", "1905"),
    ("in seventeen seventy-six, they said", "seventeen seventy-six", "1776"),
    ("in nineteen ninety-six prices fell", "nineteen ninety-six", "1996"),
    ("In twenty nineteen it rose.", "twenty nineteen", "2019"),
    ("in twenty-nineteen it rose", "twenty-nineteen", "2019"),
    ("In twenty twenty-one it rose.", "twenty twenty-one", "2021"),
    ("since two thousand and nine it fell", "two thousand and nine", "2009"),
    ("until two thousand nine it fell", "two thousand nine", "2009"),
    ("the year two thousand was wet", "the year two thousand", "2000"),
    ("The year nineteen sixty was wet.", "The year nineteen sixty", "1960"),
    ("Nineteen ninety-six was a wet year.", "Nineteen ninety-six", "1996"),
    ("from nineteen ten to nineteen twelve", "nineteen ten to nineteen twelve", "1910/1912"),
    ("the nineteen eleven census", "nineteen eleven", "1911"),
    (
        "from nineteen ninety to two thousand and five",
        "nineteen ninety to two thousand and five",
        "1990/2005",
    ),
    ("in the nineteen thirties it grew", "the nineteen thirties", "193X"),
    ("the summer of nineteen sixty-nine", "the summer of nineteen sixty-nine", "1969-22"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), YEARS)
def test_a_year_in_words(text: str, phrase: str, days: str) -> None:
    check_one(text, phrase, days)


COUNTED = [
    ("Nineteen people came.", ["Nineteen"]),
    ("In nineteen twelve men died.", ["nineteen", "twelve"]),
    ("In two thousand homes there was none.", ["two thousand"]),
    ("In two thousand and twelve homes there was none.", ["two thousand and twelve"]),
    ("By nineteen sixty votes were in.", ["nineteen", "sixty"]),
    ("In twenty twenty-minute sets they ran.", ["twenty", "twenty-minute"]),
    ("one in two thousand.", ["one", "two thousand"]),
    ("In twenty years it grew.", ["twenty years"]),
    ("He paid nineteen fifty for it.", []),
    ("Published nineteen ninety-nine.", []),
]


@pytest.mark.parametrize(("text", "numbers"), COUNTED)
def test_numbers_in_words_that_count_are_no_years(text: str, numbers: list[str]) -> None:
    assert told(text) == numbers
