"""What a rule keeps apart is no finding of others."""

from __future__ import annotations

import pytest

from auditor.checks.kinds.apart import SPEC, without_parted
from auditor.core.model import Finding
from auditor.rulebook.pack.fields import Ref
from auditor.rulebook.pack.options import ValueOptions
from auditor.rulebook.pack.schema import Rule
from tests.checks.samples import claim, table

A = claim("25 people", slot="n")
B = claim("26 people", slot="n", document="b.txt")
C = claim("27 people", slot="m", start=40, end=49)
TABLE = table(A, B, C)


def rule(*slots: str, check: str = "apart") -> Rule:
    return Rule(
        name="r", check=check, options=ValueOptions(value=tuple(Ref("f", s) for s in slots))
    )


def finding(*claims) -> Finding:
    ids = tuple(claim.id for claim in claims)
    return Finding("x", "r", "agree", "conflict", "error", None, "", "", ids, "")


CASES = [
    (rule("n"), (A, B), []),  # one slot: what it reads in two places
    (rule("n"), (A,), ["x"]),
    (rule("n"), (A, C), ["x"]),
    (rule("n", "m"), (A, C), []),  # two slots: what one reads with what the other reads
    (rule("n", "m"), (A, B), ["x"]),
    (rule("n", "m"), (C,), ["x"]),
    (rule("n", check="fresh"), (A, B), ["x"]),
]


@pytest.mark.parametrize(("parting", "claims", "kept"), CASES)
def test_what_a_rule_keeps_apart(parting, claims, kept):
    by_id = {claim.id: claim for claim in (A, B, C)}
    found = without_parted([finding(*claims)], [parting], TABLE, by_id)
    assert [f.id for f in found] == kept


def test_the_check_itself_finds_nothing():
    parting = rule("n")
    assert list(SPEC.run(parting, parting.options, TABLE)) == []
