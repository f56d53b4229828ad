"""What the check sum finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

SUM = "check: sum, total: roads.total, parts: [roads.paved, roads.unpaved, roads.urban?]"
ROUGHLY = "check: sum, total: roads.total, parts: [roads.paved, roads.unpaved], precision: 1%"
HUNDRED = "check: sum, total: 100 %, parts: [sectors.share]"
CASES = [
    (SUM, ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 200 km"], "agreement"),
    (SUM, ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km"], "conflict"),
    (SUM, ["2024: Norland. Roads: total: 350 km | paved: 150 km | unpaved: 200 km"], "agreement"),
    (SUM, ["2024: Norland. Roads: total: 350 km paved: 150 km"], "nothing"),
    (
        SUM,
        ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km urban: 100 km"],
        "agreement",
    ),
    (
        SUM,
        ["2024: Norland. Roads: total: 350 km paved: 50 km unpaved: 200 km; may not total"],
        "unclear",
    ),
    (
        SUM,
        ["2024: Norland. Roads: total: 28,030 km paved: 25,890 km unpaved: 2,130 km"],
        "conflict",
    ),
    (
        ROUGHLY,
        ["2024: Norland. Roads: total: 28,030 km paved: 25,890 km unpaved: 2,130 km"],
        "agreement",
    ),
    (
        ROUGHLY,
        ["2024: Norland. Roads: total: 28,350 km paved: 25,890 km unpaved: 2,130 km"],
        "conflict",
    ),
    (HUNDRED, ["2024: Norland. Sectors: farms: 20 % trade: 80 %"], "agreement"),
    (HUNDRED, ["2024: Norland. Sectors: farms: 20 % trade: 60 %"], "conflict"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict


def test_copies_of_one_sum_count_once() -> None:
    wrong = "Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km"
    findings = found(SUM, f"2010: {wrong}", f"2011: {wrong}")
    assert [finding.verdict for finding in findings] == ["conflict"]
