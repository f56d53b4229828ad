"""Results and which claims are asked for → results with these alone, and counts of all the rest.

What a record leaves out is counted in it, so that a report made from it tells no less was read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.files.output_formats import output_format
from auditor.report.shared.index import Index

if TYPE_CHECKING:
    from auditor.core.model import Claim
    from auditor.core.results import HeldClaims, Results


def for_format(results: Results, name: str, asked: HeldClaims | None) -> Results:
    """Return what the format `name` is given: with the claims that are asked for, or its own.

    Formats that record no table of claims are given the results as they are.
    """
    usual = output_format(name).claims
    return holding(results, asked or usual) if usual else results


def holding(results: Results, wanted: HeldClaims) -> Results:
    """Return results with the claims that are wanted, of those that they hold."""
    if wanted == "all":
        return results
    index = Index(results)
    claims = tuple(results.claims if wanted == "read" else _rested_on(index))
    held = results.held if results.held == "findings" else wanted
    return replace(results, claims=claims, opened=(), held=held, counts=index.counts)


def _rested_on(index: Index) -> list[Claim]:
    """Return the claims of findings, and of an inferred one those that it was worked out from."""
    named = [claim for finding in index.findings for claim in index.claims_of(finding)]
    rested = {claim.id for claim in named}
    rested |= {o.id for claim in named if claim.inferred for o in index.statement_of(claim)}
    return [claim for claim in index.results.claims if claim.id in rested]
