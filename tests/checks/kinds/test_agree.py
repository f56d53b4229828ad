"""What the check agree finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.checks.kinds.agree import SPEC
from auditor.core.model import Claim
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import AgreeOptions
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table

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


OPTIONS = AgreeOptions(value=(Ref("f", "n"),))
NEVER_CHANGES = AgreeOptions(value=(Ref("f", "n"),), changes="never")
Y2010, Y2011 = "2010-01-01/2010-12-31", "2011-01-01/2011-12-31"


def verdicts(*claims: Claim, options: AgreeOptions = OPTIONS, per: str = "subject") -> list[str]:
    rule = Rule(name="r", check="agree", per=(per,), options=options)
    return [result.verdict for result in SPEC.run(rule, options, table(*claims))]


def no(text: str, time: str = Y2010) -> Claim:
    return claim(text, time, "b.txt", polarity="negated")


DENIALS = [
    (claim("25 people"), no("25 people"), OPTIONS, ["conflict"]),
    (claim("25 people"), no("26 people"), OPTIONS, []),  # a denial states no value
    (claim("1,200 people"), no("1,187 people"), OPTIONS, []),
    (claim("25 people"), no("25 people", Y2011), OPTIONS, []),
    (claim("25 people"), no("25 people", Y2011), NEVER_CHANGES, ["conflict"]),
    (claim("25 people"), no("25 people", "?"), OPTIONS, ["unclear"]),
    (claim("25 people"), no("25 people", "?"), NEVER_CHANGES, ["conflict"]),
    (no("25 people"), no("25 people", Y2011), OPTIONS, []),
    (
        claim("25 people", "2010-12-31"),
        no("25 people", "2011-01-01"),
        AgreeOptions(value=(Ref("f", "n"),), same_time=1),
        ["conflict"],
    ),
    (claim("25 people", modality="planned"), no("25 people"), OPTIONS, []),
    (claim("25 people", modality="planned"), claim("26 people"), OPTIONS, []),
    (claim("25 people", modality="conditional"), claim("26 people"), OPTIONS, []),
    (claim("25 people", modality="questioned"), claim("26 people"), OPTIONS, []),
]


@pytest.mark.parametrize(("one", "other", "options", "expected"), DENIALS)
def test_denials_and_plans(one, other, options, expected) -> None:
    assert verdicts(one, other, options=options) == expected


def test_a_denial_is_told_with_its_times() -> None:
    rule = Rule(name="r", check="agree", per=("subject",), options=OPTIONS)
    reasons = [
        (no("25 people"), "“A” says it, “B” denies it, at the same time."),
        (no("25 people", "?"), "“A” says it, “B” denies it: the first in 2010 (its own words), "),
    ]
    for denied, reason in reasons:
        (result,) = SPEC.run(rule, OPTIONS, table(claim("25 people"), denied))
        assert result.why.startswith(reason)
    (result,) = SPEC.run(rule, NEVER_CHANGES, table(claim("25 people"), no("25 people", Y2011)))
    assert result.why == "“A” says it, “B” denies it; this never changes."


def test_denials_about_other_things_are_none() -> None:
    a = claim("25 people", slots={"ward": "N", "c": "X"})
    b = replace(no("25 people"), slots={"ward": "S", "c": "X"})
    rule = Rule(name="r", check="agree", per=("c", "ward?"), options=OPTIONS)
    assert list(SPEC.run(rule, OPTIONS, table(a, b))) == []


SAME = [
    ((claim("25 people"), claim("25 people", document="b.txt")), "2 documents say the same"),
    ((claim("25 people"), claim("25 people", start=40)), "“A” says the same 2 times."),
]


@pytest.mark.parametrize(("claims", "reason"), SAME)
def test_agreement_is_not_verification(claims, reason) -> None:
    rule = Rule(name="r", check="agree", per=("subject",), options=OPTIONS)
    (result,) = SPEC.run(rule, OPTIONS, table(*claims))
    assert (result.verdict, result.why.startswith(reason)) == ("agreement", True)


def test_a_word_on_one_side_is_worth_a_remark() -> None:
    every = claim("25 people", remarks=("all",))
    assert verdicts(every, claim("25 people", document="b.txt")) == ["agreement", "remark"]
    assert verdicts(every, replace(every, id="x", document="b.txt")) == ["agreement"]
    assert verdicts(claim("25 people")) == []


REMARKS = [
    (claim("25 people", document="b.txt"), "Only “A” says “all”."),
    (claim("25 people", start=40), "“A” says “all” in one place and not in another."),
]


@pytest.mark.parametrize(("other", "remark"), REMARKS)
def test_a_remark_says_where_the_word_stands(other, remark) -> None:
    rule = Rule(name="r", check="agree", per=("subject",), options=OPTIONS)
    every = claim("25 people", remarks=("all",))
    *_, result = SPEC.run(rule, OPTIONS, table(every, other))
    assert (result.why, result.word) == (remark, "all")
