"""What the check fresh finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.fresh import SPEC
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import SeriesOptions
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table

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


OPTIONS = SeriesOptions(value=(Ref("f", "n"),))
RUNS = [
    (["61 people@2009-05-04", "61 people@2010-05-04"], [2]),
    (["61 people@2009-05-04", "61 people@2010-05-04", "61 people@2011-05-04"], [3]),
    (["61 people@2009-05-04", "62 people@2010-05-04", "61 people@2011-05-04"], []),
    (
        [
            *("61 people@2009-05-04", "61 people@2010-05-04", "7 people@2011-05-04"),
            *("8 people@2012-05-04", "8 people@2013-05-04"),
        ],
        [2, 2],
    ),
    (["61 people@2009-05-04/2010-05-04", "61 people@2010-05-04/2011-05-04"], []),  # one day shared
    (["61 people@2009-05-04/2010-05-03", "61 people@2010-05-04/2011-05-04"], [2]),
    (["1,200 people@2009-05-04", "1,187 people@2010-05-04"], []),
]


@pytest.mark.parametrize(("texts", "lengths"), RUNS)
def test_runs_of_one_figure(texts: list[str], lengths: list[int]) -> None:
    claims = [claim(*text.split("@")) for text in texts]
    rule = Rule(name="r", check="fresh", per=("subject",), options=OPTIONS)
    results = SPEC.run(rule, OPTIONS, table(*claims))
    assert [len(result.claims) for result in results] == lengths


def test_only_times_in_words_count() -> None:
    claims = [claim("61 people", f"20{n}-05-04", own_words=False) for n in (10, 11)]
    rule = Rule(name="r", check="fresh", per=("subject",), options=OPTIONS)
    assert list(SPEC.run(rule, OPTIONS, table(*claims))) == []
