"""range: a value lies within bounds.

`low` and `high` are numbers with their unit ("0 %", "9,000 m"); either may be missing.  A figure
conflicts when no rounding or hedge of it reaches the bounds, and is unclear where it may be another
figure; what is not comparable is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.check_result import CheckResult
from auditor.checks.plain_claims import AFFIRMED
from auditor.checks.spec import CheckSpec
from auditor.claims.rows.key import Key
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import doubt_of
from auditor.core.model import Claim, Value, Verdict
from auditor.core.values import in_base
from auditor.rulebook.pack.fields import Constant, Number
from auditor.rulebook.pack.options import ValueOptions
from auditor.rulebook.pack.schema import Rule


class RangeOptions(ValueOptions):
    """The slots and their bounds, numbers with their unit."""

    low: Number | None = None
    high: Number | None = None


def check(_rule: Rule, options: RangeOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a conflict for every claim that lies beyond a bound."""
    missed = Key(lambda value: beyond(options, value), ("value",))
    for claim in table.of(*options.value).where(missed).where(AFFIRMED):
        yield _result(claim, beyond(options, claim.value) or "")


def _result(claim: Claim, why: str) -> CheckResult:
    message = f"{claim.subject or claim.fact}: {claim.text}; {why}"
    doubt = doubt_of(claim.value)
    verdict: Verdict = "conflict" if doubt is None else "unclear"
    reason = f"{why}." if doubt is None else f"{why}, but {doubt}."
    return CheckResult(verdict, (claim,), reason, claim, claim, claim.subject, message=message)


def beyond(options: RangeOptions, value: Value) -> str | None:
    """Say which bound a value misses, or None."""
    for bound, below in ((options.low, True), (options.high, False)):
        if bound is not None and _misses(value, bound, below):
            side = "less" if below else "more"
            return f"this is never {side} than {bound.text}"
    return None


def _misses(value: Value, bound: Constant, below: bool) -> bool:
    comparable = value.dimension == bound.value.dimension and (
        value.dimension != "money" or value.unit == bound.value.unit
    )
    if not comparable:
        return False
    figure, limit = in_base(value), in_base(bound.value)
    slack = figure.step / 2 + 1e-9 * abs(limit.low or 0)
    if below:
        return figure.high is not None and figure.high + slack < (limit.low or 0)
    return figure.low is not None and figure.low - slack > (limit.high or 0)


SPEC = CheckSpec("range", RangeOptions, check)
