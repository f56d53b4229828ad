"""Numbers in words: runs of number words and the numbers in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.numbers.recognizer import read_numbers
from auditor.language.numbers.spelled.parser import parse_words
from tests.language.numbers.read_text import one

SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twenty-four", 24),
        ("Three hundred and thirty one", 331),
        ("two hundred and two thousand", 202_000),
        ("two and a half million", 2_500_000),
        ("one million and a half", 1_500_000),
        ("half a million", 500_000),
        ("three quarters of a million", 750_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred and two", 102),
        ("five point seven", 5.7),
        ("nought point nought three", 0.03),
        ("minus five point five", -5.5),
        ("two thirds", 2 / 3),
        ("twenty-three fifths", 4.6),
        ("three crore twelve lakh", 31_200_000),
        ("two thousand million", 2_000_000_000),
        ("a hundred and twenty thousand million", 120_000_000_000),
        ("a million million", 10**12),
        ("ten lakh crore", 10**13),
        ("one point five lakh crore", 1_500_000_000_000),
        ("one and a half lakh crore", 1_500_000_000_000),
        ("three score and ten", 70),
        ("fourscore and seven", 87),
        ("threescore and ten", 70),
        ("three million, two hundred & forty", 3_000_240),
    ],
)
def test_words(text: str, number: float) -> None:
    mention = one(text)
    assert mention.text == text
    assert mention.value.low == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("two and three", [2, 3]),
        ("two, three and five", [2, 3, 5]),
        ("four and twenty-one", [4, 21]),
        ("two thousand and five million", [2000, 5_000_000]),
        ("The two score points.", [2]),
        ("test scores of three and ten", [3, 10]),
    ],
)
def test_lists_of_words_are_several_numbers(text: str, numbers: list[int]) -> None:
    assert [mention.value.low for mention in read_numbers(text)] == numbers


@given(st.integers(1, 999_999))
def test_spoken_numbers_come_back(number: int) -> None:
    spoken = parse_words(spell(number))
    assert [item.number.value for item in spoken] == [number]


def spell(number: int) -> str:
    """Return a whole number below a million in words."""
    small = SMALL.split()
    if number >= 1000:
        rest = number % 1000
        return f"{spell(number // 1000)} thousand" + (f" {spell(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{small[number // 100]} hundred" + (f" and {spell(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{small[number % 10]}" if number % 10 else "")
    return small[number]
