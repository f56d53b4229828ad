"""Two numbers that are one: larger and smaller units with a comma, or with the smaller left out."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows

ROWS = [
    ("The baby weighed 6 pounds, 4 ounces.", [("6 pounds, 4 ounces", 6.25, "lb")]),
    ("The baby weighed 6 lbs., 4 oz.", [("6 lbs., 4 oz.", 6.25, "lb")]),
    ("8lb 4oz", [("8lb 4oz", 8.25, "lb")]),
    ("It is 6 feet, 3 inches tall.", [("6 feet, 3 inches", 6.25, "ft")]),
    ("It took 2 hours, 30 minutes.", [("2 hours, 30 minutes", 2.5, "h")]),
    ("a term of 2 years, 6 months", [("2 years, 6 months", 2.5, "year")]),
    ("He weighs 10 stone, 7 pounds.", [("10 stone, 7 pounds", 10.5, "stone")]),
    ("He is 6 foot 3.", [("6 foot 3", 6.25, "ft")]),
    ("He is six foot three and quick.", [("six foot three", 6.25, "ft")]),
    ("a six-foot-three guard", [("six-foot-three", 6.25, "ft")]),
    ("a 6-foot-3 guard", [("6-foot-3", 6.25, "ft")]),
    ("a 6-foot-3-inch guard", [("6-foot-3-inch", 6.25, "ft")]),
    ("She is 5ft 6.", [("5ft 6", 5.5, "ft")]),
    ("He is 6 feet 3 tall.", [("6 feet 3", 6.25, "ft")]),
    ("a tilt of 23 degrees, 30 minutes.", [("23 degrees, 30 minutes", 23.5, "°")]),
    ("5 degrees, 30 minutes on", [("5 degrees", 5, "°"), ("30 minutes", 30, "min")]),
    ("He is six feet three.", [("six feet three", 6.25, "ft")]),
    ("He weighs 10 stone 7.", [("10 stone 7", 10.5, "stone")]),
    ("He weighs 11st 7.", [("11st 7", 11.5, "stone")]),
    ("a tilt of 23 degrees 30 minutes", [("23 degrees 30 minutes", 23.5, "°")]),
    # two numbers
    ("6 foot 3 people", [("6 foot", 6, "ft"), ("3", 3, "people")]),
    ("six feet three of them saw", [("six feet", 6, "ft"), ("three", 3, None)]),
    ("a 6-foot, 200-pound man", [("6-foot", 6, "ft"), ("200-pound", 200, "lb")]),
    ("10 km, 500 m and 200 m", [("10 km", 10, "km"), ("500 m", 500, "m"), ("200 m", 200, "m")]),
    ("2 hours, 90 minutes", [("2 hours", 2, "h"), ("90 minutes", 90, "min")]),
    (
        "2 hours, 30 minutes or 15 minutes",
        [("2 hours", 2, "h"), ("30 minutes", 30, "min"), ("15 minutes", 15, "min")],
    ),
    ("10 degrees in 5 minutes", [("10 degrees", 10, "°"), ("5 minutes", 5, "min")]),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_larger_and_smaller_units(text: str, rows: list[tuple[object, ...]]) -> None:
    found = read_rows(text)
    assert [(row[0], row[2]) for row in found] == [(row[0], row[2]) for row in rows]
    assert [row[1] for row in found] == [pytest.approx(row[1]) for row in rows]
