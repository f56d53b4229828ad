"""Claims → findings: each check takes a rule and the claims table and yields verdicts on claims.

A check is one module in `kinds`, whose `SPEC` says what it takes, and one line here.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from auditor.checks.spec import CheckSpec
from auditor.rulebook.pack.options import Checks

KINDS = (
    "agree",
    "anachronism",
    "apart",
    "fresh",
    "jump",
    "overlap",
    "range",
    "ratio",
    "spelling",
    "sum",
    "unit",
)
"""The modules in `kinds`, one for each comparison that a rule can name."""


def _spec(kind: str) -> CheckSpec[Any]:
    spec: CheckSpec[Any] = import_module(f"{__name__}.kinds.{kind}").SPEC
    return spec


CHECKS = {kind: _spec(kind) for kind in KINDS}

OPTIONS: Checks = {name: spec.options for name, spec in CHECKS.items()}
"""The options that each check takes, for the reader of packs."""
