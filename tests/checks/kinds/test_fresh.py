"""What the check fresh finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

FRESH = "check: fresh, value: airports.number, per: document.subject"
CASES = [
    (FRESH, ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 61 (2010)"], "remark"),
    (
        FRESH,
        ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 61 (2009)"],
        "nothing",
    ),
    (
        FRESH,
        ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 62 (2010)"],
        "nothing",
    ),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict
