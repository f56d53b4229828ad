"""The registry of checks: what is in the folder is in the table, with its manual and its test."""

from __future__ import annotations

from pathlib import Path

import pytest

import auditor.checks.kinds
from auditor.checks import CHECKS, OPTIONS
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pack.schema import PLANNED_CHECKS, RULE_KEYS

KINDS = Path(auditor.checks.kinds.__file__ or "").parent
NAMES = sorted(path.stem for path in KINDS.glob("*.py") if path.stem != "__init__")


def test_every_module_is_in_the_table() -> None:
    assert sorted(CHECKS) == NAMES
    assert {name: spec.options for name, spec in CHECKS.items()} == OPTIONS


@pytest.mark.parametrize("name", NAMES)
def test_a_check_is_named_for_its_module_and_has_a_test(name: str) -> None:
    spec = CHECKS[name]
    assert spec.name == name
    assert spec.run.__module__ == f"auditor.checks.kinds.{name}"
    assert spec.manual.startswith(f"{name}: ")
    assert (Path(__file__).parent / "kinds" / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_the_keys_of_a_check_are_its_own(name: str) -> None:
    spec = CHECKS[name]
    assert spec.required <= spec.keys
    assert not spec.keys & RULE_KEYS
    assert issubclass(spec.options, CheckOptions)


def test_what_is_planned_is_not_built() -> None:
    assert not PLANNED_CHECKS & CHECKS.keys()
