"""The packs that ship: they load, every rule is shown to fire and to keep quiet, as said."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.examples import Outcome, outcome, untested
from auditor.rulebook.pack.shipped import shipped

AUDITORS = {name: Auditor([name], only_rules=True) for name in sorted(shipped())}
EXAMPLES = [
    pytest.param(auditor, rule, example, id=f"{pack}-{rule.name}-{example.line}")
    for pack, auditor in AUDITORS.items()
    for rule in auditor.book.rules.values()
    for example in rule.examples
]


def test_packs_ship():
    assert {"general", "ilo"} <= set(AUDITORS)


@pytest.mark.parametrize("pack", AUDITORS)
def test_a_pack_loads_without_problems(pack):
    assert AUDITORS[pack].problems == ()
    assert AUDITORS[pack].book.rules


@pytest.mark.parametrize("pack", AUDITORS)
def test_every_rule_has_an_example_that_fires_and_one_that_does_not(pack):
    assert [f"{rule.name}: {missing}" for rule, missing in untested(AUDITORS[pack])] == []


@pytest.mark.parametrize(("auditor", "rule", "example"), EXAMPLES)
def test_example(auditor, rule, example):
    told: Outcome = outcome(auditor, rule, example)
    assert told.passed, f"expected {example.verdict}, got {told.verdict}: {told.found}"


def test_a_rule_without_examples_is_told(tmp_path):
    pack = tmp_path / "pack.yaml"
    pack.write_text(
        """
facts:
  airports:
    - "{place} has {number:count} airports"
rules:
  airports-agree:
    check: agree
    value: airports.number
    per: place
"""
    )
    auditor = Auditor([pack], only_rules=True)
    missing = [what for _, what in untested(auditor)]
    assert len(missing) == 2
    assert "fires" in missing[0]
    assert "quiet" in missing[1]
