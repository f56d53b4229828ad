"""Claims → findings: each check takes a rule and the claims table and yields drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from auditor.checks.draft import CheckResult
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
from auditor.claims.table import ClaimsTable
from auditor.rulebook.pack.schema import Rule

Check = Callable[[Rule, ClaimsTable], Iterator[CheckResult]]

CHECKS: dict[str, Check] = {
    "agree": agree.check,
    "anachronism": anachronism.check,
    "apart": apart.check,
    "fresh": fresh.check,
    "jump": jump.check,
    "overlap": overlap.check,
    "range": range.check,
    "ratio": ratio.check,
    "spelling": spelling.check,
    "sum": sum.check,
    "unit": unit.check,
}
"""Every kind of comparison that a rule can name."""
