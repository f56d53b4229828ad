"""Temperatures: kelvins or thousands, letters of degrees, what is below zero."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It was 4 degrees below zero.", [(-4, "°")]),
        ("It was twelve degrees below zero.", [(-12, "°")]),
        ("It fell to 10 °C below zero.", [(-10, "°C")]),
        ("It was between 10 and 15 degrees below zero.", [((-15, -10), "°")]),
        ("It was about 20 degrees below zero.", [((-21, -19), "°")]),
        ("It was over 20 degrees below zero.", [((None, -20), "°")]),
        ("It was 3 degrees above zero.", [(3, "°")]),
        ("It was 20 below zero.", [(-20, None)]),
        ("The night was cold, 20 below.", [(-20, None)]),
        ("See the 3 below.", [(3, None)]),
        ("It was 5 degrees below freezing.", []),  # −5 or 27
        ("It fell 2 percent below zero.", [(2, "%"), ((None, 0), None)]),
        ("Store it at 4C.", [(4, "°C")]),
        ("Store it below 25C.", [((None, 25), "°C")]),
        ("Roast at 425F.", [(425, "°F")]),
        ("Roast at 425 F for an hour.", [(425, "°F")]),
        ("a 350F oven", [(350, "°F")]),
        ("They cooled it from 35C to 5C.", [(35, "°C"), (5, "°C")]),
        ("between 2C and 8C", [((2, 8), "°C")]),
        ("20-25C in summer", [((20, 25), "°C")]),
        ("Seat 12C is free.", []),
        ("Flat 3F", []),
        ("(Figures 3A and 3C)", []),
        ("the 14C ages were measured by heating", []),
        ("Helium boils at 4K.", [(4, "K")]),
        ("cooled to 4.2K", [(4.2, "K")]),
        ("a 5,800K star", [(5800, "K")]),
        ("from 10K to 20K in the cryostat", [((10, 20), "K")]),
        ("It pays 30K a year.", [(30_000, None)]),
        ("The town has 30K people.", [(30_000, "people")]),
        ("| Star | Temperature |\n|---|---|\n| Vega | 10K |\n", [(10, "K")]),
        ("| Town | People |\n|---|---|\n| Vega | 10K |\n", [(10_000, None)]),
    ],
)
def test_temperatures(text: str, rows: list[tuple[object, object]]) -> None:
    assert [row[1:] for row in read_rows(text)] == rows
