"""Arithmetic of one passage → a finding and the claims of its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from auditor.claims.ids import digest, finding_id
from auditor.core.model import Claim, Document, Finding
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.statements.open_claims import unmatched_claim
from auditor.discover.statements.value_context import ValueInContext
from auditor.discover.suggested_rule import arithmetic_rule

CHECK = "discover"
Origin = Callable[[int, int], tuple[int, int]]
"""Where a span of the text as it was read stands in the document."""


def finding_of(
    worked: ArithmeticResult,
    document: Document,
    items: Iterable[ValueInContext],
    subject: str,
    origin: Origin,
) -> tuple[Finding, list[Claim]]:
    """Return the finding on some figures that work out, or do not, and their claims."""
    claims = [
        unmatched_claim(
            document,
            item,
            origin(item.mention.start, item.mention.end),
            origin(*item.passage),
            "",
        )
        for item in items
    ]
    finding = Finding(
        id=finding_id(CHECK, claims),
        rule=f"{CHECK}-{worked.kind}",
        check=CHECK,
        verdict=worked.verdict,
        level="error",
        subject=subject or None,
        message=f"{subject}: {worked.why}" if subject else worked.why,
        why=worked.why,
        claims=tuple(claim.id for claim in claims),
        group=digest(CHECK, worked.kind, worked.why),
        suggestion=arithmetic_rule(worked.kind, claims),
    )
    return finding, claims
