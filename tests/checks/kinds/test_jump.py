"""What the check jump finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

JUMP = "check: jump, value: airports.number, per: document.subject"
CASES = [
    (JUMP, ["2012: Norland. Airports: 61 (2009) 212 (2010) 68 (2011)"], "remark"),
    (JUMP, ["2012: Norland. Airports: 61 (2009) 72 (2010) 68 (2011)"], "nothing"),
    (JUMP, ["2012: Norland. Airports: 61 (2009) 212 (2010) 220 (2011)"], "nothing"),
    (JUMP, ["2012: Norland. Airports: 61 (2009) 700 (2010)"], "remark"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict
