"""What looks like a rate: "a second alarm", "a minute of rest"."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("After 5 minutes a second bell rang.", (5, "min")),
        ("After 10 km an hour of rest is due.", (10, "km")),
        ("After 3 hours a minute of silence was kept.", (3, "h")),
        ("It cost $5 a second time.", (5, "USD")),
        ("He left 5 days a week later.", (5, "day")),
        ("They ran 20 km a day.", (20, "km/day")),
        ("20 km a day of walking", (20, "km/day")),
        ("It pumps 10 litres a minute.", (10, "L/min")),
        ("It pumps 10 litres a second when full.", (10, "L/s")),
        ("It costs 5 dollars a week.", (5, "USD/week")),
    ],
)
def test_rates(text: str, row: tuple[object, object]) -> None:
    assert read_rows(text)[0][1:] == row


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("It rose 3 percent to 9 percent.", [(3, "%"), (9, "%")]),
        ("It fell by $2 to $8.", [(2, "USD"), (8, "USD")]),
        ("It grew 4 km to 12 km.", [(4, "km"), (12, "km")]),
        ("It rose 2 to 6 percent.", [((2, 6), "%")]),
        ("It is 3 percent to 9 percent.", [((3, 9), "%")]),
        ("It rose 5 p.c. in May.", [(5, "%")]),
        ("It rose 5 %-points.", [(5, "pp")]),
        ("It rose 5 pct pts.", [(5, "pp")]),
        ("It rose a quarter of a percentage point.", [(0.25, "pp")]),
    ],
)
def test_percentages_and_points(text: str, rows: list[tuple[object, object]]) -> None:
    assert [row[1:] for row in read_rows(text)] == rows
