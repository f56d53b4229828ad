"""What the check ratio finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

RATIO = "check: ratio, part: share.part, whole: share.whole, share: share.share"
CASES = [
    (RATIO, ["2024: 103 of 122 members (84 %) voted."], "agreement"),
    (RATIO, ["2024: 103 of 122 members (94 %) voted."], "conflict"),
    (RATIO, ["2024: 1 of 3 members (33.3 %) voted."], "agreement"),
    (RATIO, ["2024: 1 of 3 members (33.4 %) voted."], "conflict"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict
