"""What the check jump finds, in small texts: statements, dates and the verdict."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.jump import SPEC, JumpOptions, ratio
from auditor.checks.series import steps
from auditor.core.model import Value
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, found, gravest, table

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


SERIES = JumpOptions(value=(Ref("f", "n"),))
EDGES = [
    # out of line with both neighbours, which are alike
    (["100 people", "250 people", "100 people"], 1),
    (["100 people", "249 people", "100 people"], 0),
    (["250 people", "100 people", "250 people"], 1),
    (["100 people", "250 people", "101 people"], 0),
    (["100 people", "500 people", "199 people"], 1),
    (["100 people", "500 people", "200 people"], 0),
    # ten times the one before
    (["100 people", "1,000 people"], 1),
    (["100 people", "999 people"], 0),
    (["1,000 people", "100 people"], 1),
    (["100 people", "5,000 people", "110 people"], 1),  # told once
    (["100 people", "5,000 people", "110 people", "2,000 people"], 2),
    (["0 people", "1,000 people"], 0),
    (["-1 people", "1,000 people"], 0),
    (["$100", "1,000 euros"], 0),
    (["$100", "$1,000"], 1),
    (["1 km", "20,000 m"], 1),
    (["100 people", "1,000 km"], 0),
    (["at most 100 people", "1,000 people"], 1),
]


@pytest.mark.parametrize(("texts", "count"), EDGES)
def test_what_is_out_of_line(texts: list[str], count: int) -> None:
    claims = [claim(text, f"20{10 + n}-05-04") for n, text in enumerate(texts)]
    rule = Rule(name="r", check="jump", per=("subject",), options=SERIES)
    assert len(list(SPEC.run(rule, SERIES, table(*claims)))) == count


def test_a_rule_may_ask_for_another_factor() -> None:
    options = JumpOptions(value=(Ref("f", "n"),), factor=5)
    claims = [claim("100 people", "2010-05-04"), claim("500 people", "2011-05-04")]
    rule = Rule(name="r", check="jump", per=("subject",), options=options)
    (result,) = SPEC.run(rule, options, table(*claims))
    assert result.why.endswith("a factor of 5.")
    assert result.claims == tuple(claims)


def test_amounts_in_prices_of_two_years_are_not_compared() -> None:
    a, b = (Value("money", n, n, unit="USD", dimension="money", basis=y) for n, y in BASES)
    steps_of_two = steps([claim("a", "2010-05-04", value=a), claim("b", value=b)], ())
    assert ratio(*steps_of_two) is None


BASES = [(100.0, "2012 prices"), (2000.0, "2013 prices")]
