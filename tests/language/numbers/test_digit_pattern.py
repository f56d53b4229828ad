"""Digits with the words behind them that are part of the number: scales, halves, millions."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows

SCALES = [
    ("It has 5 hundred thousand voters.", [("5 hundred thousand", 500_000, "voters")]),
    ("It cost 2.5 lakh crore rupees.", [("2.5 lakh crore rupees", 2.5e12, "INR")]),
    ("It costs Rs 3 lakh crore.", [("Rs 3 lakh crore", 3e12, "INR")]),
    ("It costs Rs 5 crore 20 lakh.", [("Rs 5 crore 20 lakh", 52_000_000, "INR")]),
    ("It owes 2 thousand million dollars.", [("2 thousand million dollars", 2e9, "USD")]),
    ("It owes $3 thousand million.", [("$3 thousand million", 3e9, "USD")]),
    ("4.5 thousand crore", [("4.5 thousand crore", 4.5e10, None)]),
    ("2 to 3 hundred thousand", [("2 to 3 hundred thousand", (200_000, 300_000), None)]),
    ("It drew 3 and a half million visitors.", [("3 and a half million", 3_500_000, "visitors")]),
    ("It took 5 and a half years.", [("5 and a half years", 5.5, "year")]),
    ("It ran 2 and a quarter miles.", [("2 and a quarter miles", 2.25, "mi")]),
    ("It ran 4 and three quarters hours.", [("4 and three quarters hours", 4.75, "h")]),
    ("6 and one-half percent", [("6 and one-half percent", 6.5, "%")]),
    ("a 2-and-a-half-year plan", [("2-and-a-half-year", 2.5, "year")]),
    ("It has 2 million and a half dollars.", [("2 million and a half dollars", 2.5e6, "USD")]),
    ("It has 7 billion and a half.", [("7 billion and a half", 7.5e9, None)]),
    ("It seats 3 hundred and forty.", [("3 hundred and forty", 340, None)]),
    ("It seats 2 thousand and fifty people.", [("2 thousand and fifty", 2050, "people")]),
    ("It seats 2 thousand five hundred people.", [("2 thousand five hundred", 2500, "people")]),
    ("3 and three-quarter million", [("3 and three-quarter million", 3_750_000, None)]),
    ("5 and 2 million", [("5", 5, None), ("2 million", 2_000_000, None)]),
    ("5 dozen eggs", [("5 dozen", 60, "eggs")]),
]

MILLIONS = [
    ("The firm sold 2.5m copies.", [("2.5m", 2_500_000, "copies")]),
    ("It made 20m tonnes.", [("20m tonnes", 20_000_000, "t")]),
    ("It made 15 m tonnes.", [("15 m tonnes", 15_000_000, "t")]),
    ("It has 5m hectares.", [("5m hectares", 5_000_000, "ha")]),
    ("5m barrels a day", [("5m barrels a day", 5_000_000, "bbl/day")]),
    ("4m sq km", [("4m sq km", 4_000_000, "km²")]),
    ("40m kWh of power", [("40m kWh", 40_000_000, "kWh")]),
    ("10m cubic metres", [("10m cubic metres", 10_000_000, "m³")]),
    ("66m years", [("66m years", 66_000_000, "year")]),
    ("15m t of coal", [("15m t", 15_000_000, "t")]),
    ("2m head of cattle", [("2m", 2_000_000, None)]),
    ("5m euros", [("5m euros", 5_000_000, "EUR")]),
    ("30m new users", [("30m", 30_000_000, "users")]),
    ("5m electric cars", [("5m", 5_000_000, "cars")]),
    ("10m–20m euros", [("10m–20m euros", (1e7, 2e7), "EUR")]),
    ("2m-3m units", [("2m-3m", (2e6, 3e6), "units")]),
    ("2m to 3m tonnes", [("2m to 3m tonnes", (2e6, 3e6), "t")]),
    ("from 3 to 5m dollars", [("3 to 5m dollars", (3e6, 5e6), "USD")]),
    # metres, or one knows not which
    ("a 5m tall tree", [("5m", 5, "m")]),
    ("a 10m high wall", [("10m", 10, "m")]),
    ("a 1.5m long board", [("1.5m", 1.5, "m")]),
    ("5m by 3m", [("5m", 5, "m"), ("3m", 3, "m")]),
    ("5m of cable", [("5m", 5, "m")]),
    ("a 3m drop", [("3m", 3, "m")]),
    ("1.2m widgets were sold", []),
]


@pytest.mark.parametrize(("text", "rows"), [*SCALES, *MILLIONS])
def test_words_that_are_part_of_a_number(text: str, rows: list[tuple[object, ...]]) -> None:
    assert read_rows(text) == rows
