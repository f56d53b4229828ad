"""What the check unit finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.checks.kinds.unit import SPEC, UnitOptions
from auditor.core.model import Claim, Value
from auditor.rulebook.pack.fields import Constant, Ref
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table
from tests.core.samples import number

TWICE = "check: unit, value: [heat.first, heat.again]"
UNIT = "check: unit, value: length.long, unit: km"
CASES = [
    (TWICE, ["2024: It runs at a temperature up to 50 °C (122 °F)."], "agreement"),
    (TWICE, ["2024: It runs at a temperature up to 50 °C (112 °F)."], "conflict"),
    (TWICE, ["2024: It took a temperature up to 10 °C (50 °F)."], "agreement"),
    (TWICE, ["2024: a rise of temperature up to 10 °C (18 °F)"], "agreement"),
    (UNIT, ["2024: Elm Road is 5 miles long."], "nothing"),
    (UNIT, ["2024: Elm Road is 5 hours long."], "conflict"),
]


@pytest.mark.parametrize(("rule", "texts", "verdict"), CASES)
def test_verdicts(rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(rule, *texts)) == verdict


def verdicts(options: UnitOptions, *claims: Claim) -> list[str]:
    rule = Rule(name="r", check="unit", options=options)
    return [result.verdict for result in SPEC.run(rule, options, table(*claims))]


PAIRS = [
    ("50 °C", "122 °F", "agreement"),
    ("50 °C", "121 °F", "agreement"),  # 49.2 to 49.7 meets 49.5 to 50.5
    ("50 °C", "120 °F", "agreement"),  # a rounding to tens
    ("50 °C", "125 °F", "conflict"),
    ("up to 50 °C", "122 °F", "agreement"),  # the hedge covers both
    ("about 50 °C", "112 °F", "conflict"),
    ("1,000 km", "620 miles", "agreement"),
    ("1,000 km", "600 miles", "agreement"),
    ("1,000 km", "500 miles", "conflict"),
    ("50 °C", "50 °C", None),  # one unit
    ("50 °C", "50 km", None),
    ("50 people", "50 °C", None),
]


@pytest.mark.parametrize(("first", "second", "verdict"), PAIRS)
def test_one_quantity_in_two_units(first: str, second: str, verdict: str | None) -> None:
    options = UnitOptions(value=(Ref("f", "n"), Ref("f", "m")))
    claims = claim(first, statement="s"), claim(second, slot="m", statement="s")
    assert verdicts(options, *claims) == ([] if verdict is None else [verdict])


DIFFERENCES = [
    ("It rose by 2 °C (3.6 °F).", "agreement"),
    ("It rose by 2 °C (4.8 °F).", "conflict"),
    ("It rose by 2 °C (35.6 °F).", "agreement"),
    ("It is 20 °C (36 °F) there.", "conflict"),
    ("Warming must stay below 2 °C (3.6 °F).", "agreement"),
    ("Warming must stay below 2 °C (4.6 °F).", "conflict"),
    ("The sea cooled 15 °C (27 °F).", "agreement"),
    ("The sea cooled to 15 °C (27 °F).", "conflict"),
]


@pytest.mark.parametrize(("passage", "verdict"), DIFFERENCES)
def test_a_difference_has_no_zero_of_a_scale(passage: str, verdict: str) -> None:
    second = passage[passage.index("(") + 1 : passage.index(")")]
    start = next(at for at, sign in enumerate(passage) if sign.isdigit())
    first = passage[start : passage.index(" (")]
    more = {"passage": passage, "statement": "s", "start": start}
    claims = claim(first, **more), claim(second, slot="m", **more)
    options = UnitOptions(value=(Ref("f", "n"), Ref("f", "m")))
    assert verdicts(options, *claims) == [verdict]
    shifted = [replace(c, passage_start=10, start=start + 10) for c in claims]
    assert verdicts(options, *shifted) == [verdict]


def test_what_was_worked_out_stands_in_no_text() -> None:
    options = UnitOptions(value=(Ref("f", "n"), Ref("f", "m")))
    claims = (
        claim("2 °C", statement="s", start=None, passage="by 2 °C (3.6 °F)"),
        claim("3.6 °F", slot="m", statement="s"),
    )
    assert verdicts(options, *claims) == ["conflict"]


KINDS = [("5 miles", []), ("5 hours", ["conflict"]), ("5 people", ["conflict"])]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_the_kind_of_unit_that_a_value_must_have(text: str, expected: list[str]) -> None:
    options = UnitOptions(value=(Ref("f", "n"),), unit=Constant("km", number("1 km")))
    assert verdicts(options, claim(text)) == expected
    name = claim("Ana", value=Value("person", name="Ana"))
    assert verdicts(options, name) == []


def test_one_slot_alone_is_not_compared() -> None:
    assert verdicts(UnitOptions(value=(Ref("f", "n"),)), claim("5 km")) == []
