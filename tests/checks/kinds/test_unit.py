"""What the check unit finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

TWICE = "check: unit, value: [heat.first, heat.again]"
UNIT = "check: unit, value: length.long, unit: km"
CASES = [
    (TWICE, ["2024: It runs at a temperature up to 50 °C (122 °F)."], "agreement"),
    (TWICE, ["2024: It runs at a temperature up to 50 °C (112 °F)."], "conflict"),
    (TWICE, ["2024: It took a temperature up to 10 °C (50 °F)."], "agreement"),
    (TWICE, ["2024: a rise of temperature up to 10 °C (18 °F)"], "conflict"),
    (UNIT, ["2024: Elm Road is 5 miles long."], "nothing"),
    (UNIT, ["2024: Elm Road is 5 hours long."], "conflict"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict
