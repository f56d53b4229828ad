"""What the check agree finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from tests.checks.samples import found, gravest

AGREE = "check: agree, value: airports.number, per: document.subject"
NEVER = "check: agree, value: founded.day, per: [document.subject, 'origin?'], changes: never"
BASIS = "check: agree, value: income.value, per: document.subject"
LABELS = "check: agree, value: labelled.value, per: [document.subject, label]"
CASES = [
    (
        AGREE,
        ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 62 (2009)"],
        "revision",
    ),
    (
        AGREE,
        ["2010: Norland. Airports: 6 (2009)", "2011: Norland. Airports: 900 (2009)"],
        "conflict",
    ),
    (
        AGREE,
        ["2010: Norland. Airports: 61 (2009)", "2010: Norland. Airports: 62 (2009)"],
        "conflict",
    ),
    (
        AGREE,
        ["2010: Norland. Airports: 61 (2009)", "2011: Sudland. Airports: 62 (2009)"],
        "nothing",
    ),
    (NEVER, ["1992: N. Independence: 1 May 1918", "1994: N. Independence: 1 May 1993"], "nothing"),
    (
        NEVER,
        ["1992: Norland. Independence: 1 May 1918", "1994: Norland. Independence: 2 May 1918"],
        "conflict",
    ),
    (
        NEVER,
        [
            "1992: Norland. Independence: 28 October 1918 (from Austro-Hungarian Empire)",
            "1994: Norland. Independence: 1 January 1993 (from Czechoslovakia)",
        ],
        "nothing",
    ),
    (
        NEVER,
        [
            "1992: Norland. Independence: 24 August 1991; 1 December 1991 by vote",
            "1994: Norland. Independence: 1 December 1991",
        ],
        "agreement",
    ),
    (
        BASIS,
        [
            "2012: Norland. Income: $1,100 (2012 est.) note: data are in 2012 dollars",
            "2014: Norland. Income: $1,300 (2012 est.) note: data are in 2013 dollars",
        ],
        "unclear",
    ),
    (
        BASIS,
        [
            "2012: Norland. Income: $1,100 (2012 est.) note: data are in 2012 dollars",
            "2014: Norland. Income: $1,300 (2012 est.) note: data are in 2012 dollars",
        ],
        "revision",
    ),
    (LABELS, ["2010: Norland. Coast: 31 km", "2010: Norland. Coast: 35 km"], "conflict"),
    (LABELS, ["2010: Norland. Coast: 31 km", "2010: Norland. Border: 35 km"], "nothing"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict


def test_a_series_of_changes_is_one_finding() -> None:
    """Thirty-six editions give one finding, not one for each two of them."""
    texts = [f"{year}: Norland. Airports: {year - 1900} ({year})" for year in range(1990, 2026)]
    findings = found(AGREE, *texts)
    assert [finding.verdict for finding in findings] == ["change"]
    assert len(findings[0].claims) == 36
