"""What the check range finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.range import SPEC, RangeOptions, beyond
from auditor.rulebook.pack.fields import Constant, Ref
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table
from tests.core.samples import number

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


BOUNDS = RangeOptions(
    value=(Ref("f", "n"),),
    low=Constant("1 km", number("1 km")),
    high=Constant("10 km", number("10 km")),
)
EDGES = [
    ("1 km", []),
    ("10 km", []),
    ("0.5 km", ["conflict"]),
    ("0.95 km", ["conflict"]),
    ("1,000 m", []),
    ("949 m", ["conflict"]),
    ("10.04 km", ["conflict"]),
    ("10,020 m", ["conflict"]),
    ("10,005 m", ["conflict"]),
    ("11 km", ["conflict"]),
    ("about 11 km", []),  # 10.45 to 11.55, and half a step
    ("about 12 km", ["conflict"]),
    ("about 10.4 km", []),  # 9.88 to 10.92
    ("over 9 km", []),
    ("over 11 km", ["conflict"]),
    ("at most 0.5 km", ["conflict"]),
    ("at most 2 km", []),
    ("$5", []),
    ("5 hours", []),
]


@pytest.mark.parametrize(("text", "verdicts"), EDGES)
def test_no_rounding_or_hedge_reaches_the_bounds(text: str, verdicts: list[str]) -> None:
    rule = Rule(name="r", check="range", options=BOUNDS)
    results = SPEC.run(rule, BOUNDS, table(claim(text)))
    assert [result.verdict for result in results] == verdicts


def test_half_a_step_reaches_a_bound() -> None:
    options = RangeOptions(value=(Ref("f", "n"),), high=Constant("10.5 km", number("10.5 km")))
    assert beyond(options, number("11 km")) is None  # 10.5 to 11.5
    assert beyond(options, number("12 km")) == "this is never more than 10.5 km"
    options = RangeOptions(value=(Ref("f", "n"),), low=Constant("10.5 km", number("10.5 km")))
    assert beyond(options, number("10 km")) is None  # 9.5 to 10.5
    assert beyond(options, number("9 km")) == "this is never less than 10.5 km"


MONEY = [("$9", True), ("9 euros", False)]


@pytest.mark.parametrize(("text", "misses"), MONEY)
def test_money_of_another_currency_is_left_alone(text: str, misses: bool) -> None:
    options = RangeOptions(value=(Ref("f", "n"),), high=Constant("$5", number("$5")))
    assert (beyond(options, number(text)) is not None) is misses


def test_a_denial_states_no_value() -> None:
    rule = Rule(name="r", check="range", options=BOUNDS)
    denied = claim("11 km", polarity="negated")
    assert list(SPEC.run(rule, BOUNDS, table(denied))) == []


def test_a_figure_in_doubt_is_unclear() -> None:
    options = RangeOptions(value=(Ref("f", "n"),), high=Constant("$500", number("$500")))
    rule = Rule(name="r", check="range", options=options)
    (result,) = SPEC.run(rule, options, table(claim("$1.250")))
    assert result.verdict == "unclear"
    assert "its point may group thousands" in result.why
