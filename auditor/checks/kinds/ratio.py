"""ratio: a share told beside its part and its whole is their ratio: "103 of 122 (84 %)".

`part`, `whole` and `share` are slots of one statement.  A share in per cent is compared with a
hundred times the ratio; every figure may be off by half its last digit.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.checks.check_result import CheckResult
from auditor.checks.spec import CheckSpec
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.relations import doubt_of
from auditor.core.model import Claim
from auditor.core.values import (
    bounds_overlap,
    in_base,
    number_text,
    quotient_bounds,
    reckoning_bounds,
)
from auditor.rulebook.pack.fields import Reference
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pack.schema import Rule

RATIO_DIGITS = 4  # that a ratio shows


class RatioOptions(CheckOptions):
    """Three slots of one fact: a part, its whole and the share that it is."""

    part: Reference
    whole: Reference
    share: Reference


def check(_rule: Rule, options: RatioOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield a verdict on every statement with a part, a whole and the share."""
    for share in table.of(options.share):
        by_slot = {claim.slot: claim for claim in table.beside(share)}
        part, whole = by_slot.get(options.part.slot), by_slot.get(options.whole.slot)
        if part is not None and whole is not None:
            result = judged(part, whole, share)
            if result is not None:
                yield result


def judged(part: Claim, whole: Claim, share: Claim) -> CheckResult | None:
    """Judge one share; None where there is nothing to divide, or a figure is in doubt."""
    a, b = in_base(part.value), in_base(whole.value)
    if doubt_of(a, b, share.value) is not None:
        return None
    if a.dimension != b.dimension or (a.dimension == "money" and a.unit != b.unit):
        return None
    factor = 100.0 if share.value.kind == "percent" else 1.0
    ratio = quotient_bounds(reckoning_bounds(a), reckoning_bounds(b), factor)
    if ratio is None:
        return None
    claims = (part, whole, share)
    head = f"{share.subject}: " if share.subject else ""
    quotient = f"{part.text} of {whole.text} is {_ratio_text(ratio, factor)}"
    if bounds_overlap(ratio, reckoning_bounds(share.value)):
        message = f"{head}{part.text} of {whole.text} is {share.text}"
        return CheckResult(
            "agreement",
            claims,
            f"{quotient}, as stated.",
            share,
            share,
            share.subject,
            message=message,
        )
    why = f"{quotient}, but the share is given as {share.text}."
    return CheckResult("conflict", claims, why, share, share, share.subject, message=f"{head}{why}")


def _ratio_text(ratio: tuple[float, float], factor: float) -> str:
    middle = (ratio[0] + ratio[1]) / 2
    number = number_text(middle, RATIO_DIGITS)
    return f"{number} %" if factor == 100.0 else number


SPEC = CheckSpec("ratio", RatioOptions, check)
