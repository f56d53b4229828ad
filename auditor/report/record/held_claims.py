"""Results and which claims are asked for → results with these alone, and counts of all the rest.

What a record leaves out is counted in it, so that a report made from it tells no less was read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.core.shortened import shortened
from auditor.files.output_formats import output_format
from auditor.report.shared.evidence import parted_by
from auditor.report.shared.index import Index
from auditor.report.shared.passage_excerpt import MOST

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from auditor.core.model import Claim, Finding
    from auditor.core.results import HeldClaims, Results, RuleSummary

MOST_ALIKE = 5  # claims of a finding by which one document says one thing


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
    counted = replace(results, opened=(), counts=index.counts)
    if results.held == "findings" or wanted == "read":
        return replace(counted, held=results.held if results.held == "findings" else wanted)
    findings = tuple(_shortened(finding, index) for finding in results.findings)
    return replace(
        counted,
        held=wanted,
        findings=findings,
        claims=tuple(_rested_on(findings, index)),
        rules=tuple(_shown_rules(index)),
    )


def _shortened(finding: Finding, index: Index) -> Finding:
    """Return a finding with few of the claims by which one document says the same many times."""
    claims = index.claims_of(finding)
    if parted_by(finding, claims) == "document":  # figures that are added up, alike or not
        return finding
    alike: Counter[Hashable] = Counter()
    kept = []
    for claim in claims:
        said = _what_is_said(claim)
        alike[said] += 1
        if alike[said] <= MOST_ALIKE:
            kept.append(claim.id)
    left_out = finding.left_out + len(claims) - len(kept)
    return replace(finding, claims=tuple(kept), left_out=left_out)


def _what_is_said(claim: Claim) -> Hashable:
    kind = (claim.document, claim.fact, claim.slot, claim.subject)
    return *kind, claim.value, claim.holds, claim.said_by, claim.modality, claim.polarity


def _rested_on(findings: Sequence[Finding], index: Index) -> list[Claim]:
    """Return the claims of findings, and of an inferred one those that it was worked out from."""
    named = [claim for finding in findings for claim in index.claims_of(finding)]
    rested = {claim.id for claim in named}
    rested |= {o.id for claim in named if claim.inferred for o in index.statement_of(claim)}
    return [_briefly(claim) for claim in index.results.claims if claim.id in rested]


def _briefly(claim: Claim) -> Claim:
    """Return a claim whose subject is no whole heading of any length."""
    if claim.subject is None or len(claim.subject) <= MOST:
        return claim
    return replace(claim, subject=shortened(claim.subject, MOST))


def _shown_rules(index: Index) -> Iterator[RuleSummary]:
    """Yield the rules, as they are written only those that found something."""
    found = {finding.rule for finding in index.findings}
    for rule in index.results.rules:
        yield rule if rule.name in found else replace(rule, yaml="")
