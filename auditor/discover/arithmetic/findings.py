"""A result of arithmetic → a finding and the claims of its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from auditor.claims.ids import digest, finding_id
from auditor.core.model import Claim, Document, Finding, Level
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.discover.arithmetic.suggested_rule import arithmetic_rule
from auditor.discover.statements.open_claims import source_of, unmatched_claim
from auditor.discover.statements.value_context import ValueInContext

CHECK = "discover"
LEVEL: Level = "error"
Origin = Callable[[int, int], tuple[int, int]]
"""Gives the span of the document that a span of the text as it was read comes from."""


def finding_of(
    result: ArithmeticResult,
    document: Document,
    contexts: Iterable[ValueInContext],
    subject: str,
    origin: Origin,
) -> tuple[Finding, list[Claim]]:
    """Return the finding on some figures that work out, or do not, and their claims."""
    claims = []
    for context in contexts:
        span, passage = origin(context.mention.start, context.mention.end), origin(*context.passage)
        source = source_of(document, span, passage)
        claims.append(unmatched_claim(source, context, span, passage, ""))
    finding = Finding(
        id=finding_id(CHECK, claims),
        rule=f"{CHECK}-{result.kind}",
        check=CHECK,
        verdict=result.verdict,
        level=LEVEL,
        subject=subject or None,
        message=f"{subject}: {result.why}" if subject else result.why,
        why=result.why,
        claims=tuple(claim.id for claim in claims),
        group=digest(CHECK, result.kind, result.why),
        suggestion=arithmetic_rule(result.kind, claims),
    )
    return finding, claims
