"""Claims → findings: each check takes a rule and the claims table and yields verdicts on claims.

A check is one module in `kinds` with its `SPEC`, and one line in each of the two lists here.
"""

from __future__ import annotations

from typing import Any

from auditor.checks.kinds import (
    agree,
    anachronism,
    apart,
    fresh,
    jump,
    overlap,
    range,
    ratio,
    spelling,
    sum,
    unit,
)
from auditor.checks.spec import CheckSpec
from auditor.rulebook.pack.options import Checks

CHECKS: dict[str, CheckSpec[Any]] = {
    module.SPEC.name: module.SPEC
    for module in (
        agree,
        anachronism,
        apart,
        fresh,
        jump,
        overlap,
        range,
        ratio,
        spelling,
        sum,
        unit,
    )
}
"""Every kind of comparison that a rule can name."""

OPTIONS: Checks = {name: spec.options for name, spec in CHECKS.items()}
"""The options that each check takes, for the reader of packs."""
