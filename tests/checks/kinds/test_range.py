"""What the check range finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

RANGE = "check: range, value: length.long, low: 1 m, high: 10 km"
CASES = [
    (RANGE, ["2024: Elm Road is 9.9 km long."], "nothing"),
    (RANGE, ["2024: Elm Road is 11 km long."], "conflict"),
    (RANGE, ["2024: Elm Road is 5 hours long."], "nothing"),
    (RANGE, ["2024: Elm Road is 0.4 m long."], "conflict"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict
