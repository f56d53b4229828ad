"""What the check sum finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.sum import SPEC, SumOptions
from auditor.rulebook.pack.fields import Constant, Ref
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table
from tests.core.samples import number

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
    (
        SUM,
        ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km urban: 1,0000 km"],
        "nothing",
    ),
    (HUNDRED, ["2024: Norland. Sectors: farms: 20 % trade: 60 % mines: 2,0000 %"], "nothing"),
    (HUNDRED, ["2024: Norland. Sectors: farms: 20 % trade: 60 % of 1,200 firms"], "conflict"),
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


OPTIONS = SumOptions(total=Ref("f", "t"), parts=(Ref("f", "p"), Ref("f", "q", optional=True)))


def verdicts(total: str, *parts: str, options: SumOptions = OPTIONS, **more) -> list[str]:
    """Return the verdicts on a statement; a part that may be missing ends in "?"."""
    claims = [claim(total, slot="t", statement="s", **more)] if total else []
    claims += [
        claim(part.rstrip("?"), slot="q" if part.endswith("?") else "p", statement="s", start=n)
        for n, part in enumerate(parts)
    ]
    rule = Rule(name="r", check="sum", options=options)
    return [result.verdict for result in SPEC.run(rule, options, table(*claims))]


SUMS = [
    ("25 people", ["8 people", "4 people", "13 people"], ["agreement"]),
    ("26 people", ["8 people", "4 people", "13 people"], ["conflict"]),
    ("1,200 people", ["700 people", "500 people"], ["agreement"]),
    ("1,200 people", ["700 people", "501 people"], ["conflict"]),  # written zeros are digits
    ("2.4 million people", ["1.2 million people", "1.3 million people"], ["agreement"]),
    ("2.4 million people", ["1.2 million people", "1.36 million people"], ["conflict"]),
    ("141 km", ["140 km", "1.3 km"], ["agreement"]),
    ("141 km", ["140 km", "2.0 km"], ["agreement"]),  # 140.5 - 1.05, and 1.5
    ("141 km", ["140 km", "2.2 km"], ["conflict"]),
    ("141 km", ["140 km", "2,200 m"], []),  # another unit
    ("5 euros", ["3 euros", "2 dollars"], []),
    ("5 people", ["3 people", "over 1 people"], []),
    ("3,500 euros", ["1,500 euros", "1,900 euros"], ["conflict"]),
    ("3,500 euros", ["1.500 euros", "1,900 euros"], []),  # a point that may group or not
    ("3.500 euros", ["1,500 euros", "1,900 euros"], []),
    ("over 5 people", ["3 people", "2 people"], ["agreement"]),
    ("9 people", ["3 people", "6 people?"], ["agreement"]),
    ("3 people", ["3 people", "6 people?"], ["agreement"]),  # it need not count
    ("8 people", ["3 people", "6 people?"], ["unclear"]),
    ("8 people", ["6 people?"], []),
    ("", ["3 people", "6 people"], []),
]


@pytest.mark.parametrize(("total", "parts", "expected"), SUMS)
def test_a_total_and_its_parts(total: str, parts: list[str], expected: list[str]) -> None:
    assert verdicts(total, *parts) == expected


MISSES = [
    ({"precision": "10%"}, "100 people", ["110 people"], ["agreement"]),
    ({"precision": "10%"}, "100 people", ["111 people"], ["conflict"]),
    ({"precision": "10%"}, "100 people", ["90 people"], ["agreement"]),
    ({"precision": "10%"}, "100 people", ["89 people"], ["conflict"]),
    ({"precision": "exact"}, "100 people", ["101 people"], ["conflict"]),
    ({"tolerance": 2}, "100 people", ["102 people"], ["agreement"]),
    ({"tolerance": 2}, "100 people", ["103 people"], ["conflict"]),
]


@pytest.mark.parametrize(("more", "total", "parts", "expected"), MISSES)
def test_a_rule_may_let_the_parts_miss(more, total, parts, expected) -> None:
    options = SumOptions(total=Ref("f", "t"), parts=(Ref("f", "p"),), **more)
    assert verdicts(total, *parts, options=options) == expected


def test_a_text_may_say_that_its_parts_do_not_add_up() -> None:
    assert verdicts("9 people", "3 people", passage="9: 3; may not add up") == ["unclear"]
    assert verdicts("9 people", "3 people", passage="9: 3 due to rounding") == ["unclear"]
    assert verdicts("9 people", "9 people", passage="9: 9; may not add up") == ["agreement"]


def test_what_was_worked_out_is_not_added_again() -> None:
    assert verdicts("9 people", "3 people", inferred=True) == []


def test_a_total_that_is_always_the_same_stands_in_the_rule() -> None:
    options = SumOptions(total=Constant("100 %", number("100 %")), parts=(Ref("f", "p"),))
    assert verdicts("", "40 %", "60 %", options=options) == ["agreement"]
    assert verdicts("", "40 %", "61 %", options=options) == ["agreement"]  # half a step each
    assert verdicts("", "40 %", "62 %", options=options) == ["conflict"]


def test_a_total_of_which_no_part_need_stand() -> None:
    options = SumOptions(total=Ref("f", "t"), parts=(Ref("f", "q", optional=True),))
    assert verdicts("9 people", options=options) == []
    assert verdicts("9 people", "3 people?", options=options) == ["conflict"]
