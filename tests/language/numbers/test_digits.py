"""Numbers in digits and the number style of a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.numbers.number_style import DEFAULT, NumberStyle, detect_style
from tests.language.numbers.read_text import one, read_rows

COMMA = NumberStyle(",", certain=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,674,200", 1_674_200),
        ("1.234.567", 1_234_567),
        ("1 414 021 100", 1_414_021_100),
        ("40\u202f000", 40_000),
        ("40'000", 40_000),
        ("12,34,567", 1_234_567),
        ("1,674,200.5", 1_674_200.5),
        ("1.111,11", 1111.11),
        ("4.800", 4.8),
        ("1,3", 1.3),
        (".08", 0.08),
        ("-5.41", -5.41),
        ("−28", -28),
        ("minus 1,200", -1200),
        ("2.4 million", 2_400_000),
        ("1.2bn", 1_200_000_000),
        ("3k", 3000),
        ("25 lakh", 2_500_000),
        ("1/4", 0.25),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("⅔", 2 / 3),
        ("1.3 × 10^6", 1_300_000),
        ("1e10", 10**10),
        ("3 hundred and 21", 321),
        ("forty-five (45)", 45),
    ],
)
def test_digits(text: str, number: float) -> None:
    assert one(text).value.low == pytest.approx(number, rel=1e-12)


@pytest.mark.parametrize("text", ["2.4 million", "71.1 billion", "0.9 trillion", "8.10 million"])
def test_whole_numbers_are_whole(text: str) -> None:
    assert isinstance(one(text).value.low, int)


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("It cost 3,5 Mio., later 1.234,50 and 7,25.", COMMA),
        ("It was 3.5, then 1,234.50 and 7.25; see 1,3.", NumberStyle(".", certain=True)),
        ("There were 1,234 and 5,678.", DEFAULT),
    ],
)
def test_the_document_tells_its_decimal_sign(text: str, style: NumberStyle) -> None:
    assert detect_style(text) == style


def test_the_decimal_sign_decides_what_is_ambiguous() -> None:
    assert [row[1] for row in read_rows("1.234 and 1,234")] == [1.234, 1234]
    assert [row[1] for row in read_rows("1.234 and 1,234", COMMA)] == [1234, 1.234]


@given(st.integers(0, 10**15 - 1))
def test_grouping_does_not_change_a_number(number: int) -> None:
    for text in (str(number), f"{number:,}", f"{number:,}".replace(",", "\u00a0")):
        assert one(text).value.low == number


MIXED_FRACTIONS = [
    ("Rates stand at 5-1/4 percent.", [("5-1/4 percent", 5.25, "%")]),
    ("They fell to 3-3/4%.", [("3-3/4%", 3.75, "%")]),
    ("It is 2-1/2 inches wide.", [("2-1/2 inches", 2.5, "in")]),
    ("a 2-1/2-inch pipe", [("2-1/2-inch", 2.5, "in")]),
    ("a 1-3/4-ton truck", [("1-3/4-ton", 1.75, "ton")]),
    ('The board is 3-5/8" thick.', [('3-5/8"', 3.625, "in")]),
    ("an 11-3/16-inch ruler", [("11-3/16-inch", 11.1875, "in")]),
    ("2-½ cups of flour", [("2-½ cups", 2.5, "cup")]),
    ("It lasted 1–1/2 hours.", [("1–1/2 hours", 1.5, "h")]),
    ("It cost $2-1/2 million.", [("$2-1/2 million", 2_500_000, "USD")]),
    ("5-1/4 million people", [("5-1/4 million", 5_250_000, "people")]),
    ("3-1/2 to 3-3/4 percent", [("3-1/2 to 3-3/4 percent", (3.5, 3.75), "%")]),
    ("from 4-1/4 to 5 percent", [("4-1/4 to 5 percent", (4.25, 5), "%")]),
    ("between 4-3/4 and 5-1/2 percent", [("4-3/4 and 5-1/2 percent", (4.75, 5.5), "%")]),
    ("| 4-3/4 | 5-1/4 |", [("4-3/4", 4.75, None), ("5-1/4", 5.25, None)]),
    ("bolts of 1/4-1/2 inch", [("1/4-1/2 inch", (0.25, 0.5), "in")]),
    ("1/4 to 1/2 percent", [("1/4 to 1/2 percent", (0.25, 0.5), "%")]),
    ("5 and 1/2 percent", [("5 and 1/2 percent", 5.5, "%")]),
    ("between 1/4 and 1/2 percent", [("1/4 and 1/2 percent", (0.25, 0.5), "%")]),
    ("a 10 3/8-inch bolt", [("10 3/8-inch", 10.375, "in")]),
    # what is not understood
    ("The case 2016-3/4 is open.", []),
    ("He had 5-6/10 votes.", []),
    ("It opens 10-11/12 times.", []),
    ("It took 3-4/5 days.", []),
    ("It is 2 5/4 inches wide.", []),
]


@pytest.mark.parametrize(("text", "rows"), MIXED_FRACTIONS)
def test_mixed_fractions(text: str, rows: list[tuple[object, ...]]) -> None:
    assert read_rows(text) == rows
