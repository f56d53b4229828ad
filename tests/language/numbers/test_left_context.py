"""Signs before numbers: a dash with blanks around it, and brackets behind a currency."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows

ROWS = [
    ("It had a change of - 4.5 % then.", [("- 4.5 %", -4.5, "%")]),
    ("The change was – 0.8 percent.", [("– 0.8 percent", -0.8, "%")]),
    ("It was at − 5 °C.", [("− 5 °C", -5, "°C")]),
    ("a balance of - 12 million euros", [("- 12 million euros", -12_000_000, "EUR")]),
    ("a result of - $5 million", [("- $5 million", -5_000_000, "USD")]),
    ("Change: - 3.5 %", [("- 3.5 %", -3.5, "%")]),
    ("| Change | - 3.5 % |", [("- 3.5 %", -3.5, "%")]),
    ("from - 5 to - 3 %", [("- 5 to - 3 %", (-5, -3), "%")]),
    # dashes that part words, bullets and ranges
    ("It grew - 3.5 % in all - and fell.", [("3.5 %", 3.5, "%")]),
    ("The firm was – 12 years on – sold.", [("12 years", 12, "year")]),
    ("- 3.5 % growth", [("3.5 %", 3.5, "%")]),
    ("the range 5 - 10 %", [("5 - 10 %", (5, 10), "%")]),
    # brackets behind the sign of a currency
    ("a net result of $(3.1) billion", [("$(3.1) billion", -3_100_000_000, "USD")]),
    ("It made €(450) million.", [("€(450) million", -450_000_000, "EUR")]),
    ("It made £(12.3)m.", [("£(12.3)m", -12_300_000, "GBP")]),
    ("It made US$ (7) million.", [("US$ (7) million", -7_000_000, "USD")]),
    ("It made EUR (12) million.", [("EUR (12) million", -12_000_000, "EUR")]),
    ("The GDP (12) rose.", [("12", 12, None)]),
    ("It made $(1,250).", [("$(1,250)", -1250, "USD")]),
    ("It cost some money ($1,250).", [("$1,250", 1250, "USD")]),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_signs_before_numbers(text: str, rows: list[tuple[object, ...]]) -> None:
    assert read_rows(text) == rows
