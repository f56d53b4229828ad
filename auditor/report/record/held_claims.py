"""Results and which claims are asked for → results with these alone, and counts of all the rest.

What a record leaves out is counted in it, so that a report made from it tells no less was read.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.core.shortened import shortened
from auditor.files.output_formats import output_format
from auditor.report.record.record_size import is_in_proportion
from auditor.report.shared.evidence import parted_by
from auditor.report.shared.index import Index
from auditor.report.shared.passage_excerpt import MOST

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from auditor.core.model import Claim, Finding
    from auditor.core.results import HeldClaims, Results, RuleSummary

MOST_ALIKE = 5  # claims of a finding by which one document says one thing
MOST_OF_A_VALUE = (16, 8, 4, 2)
"""Claims of a finding that have one value, tried in turn where report.json would be too long."""
LEAST_FIGURES = 8  # of one document that are kept of those that are added up


def for_format(results: Results, name: str, asked: HeldClaims | None) -> Results:
    """Return what the format `name` is given: with the claims that are asked for, or its own.

    The page is given the results as they are.
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
    counted = replace(counted, held=wanted, rules=tuple(_shown_rules(index)))
    return _of_findings(counted, index)


def _of_findings(results: Results, index: Index) -> Results:
    """Return results with the claims of their findings, in proportion to what was audited."""
    findings = [_shortened(f, index, _said_in_document, MOST_ALIKE) for f in results.findings]
    held = _resting_on(findings, results, index)
    for most in MOST_OF_A_VALUE:
        if is_in_proportion(held):
            break
        fewer = [replace(_shortened(f, index, _value, most), also=()) for f in findings]
        held = _resting_on(fewer, results, index)
    return held


def _resting_on(findings: Sequence[Finding], results: Results, index: Index) -> Results:
    claims = tuple(_rested_on(findings, index))
    return replace(results, findings=tuple(findings), claims=claims)


def _shortened(
    finding: Finding, index: Index, alike: Callable[[Claim, bool], Hashable], most: int
) -> Finding:
    """Return a finding with at most so many claims that are alike: the first ones and the last."""
    if len(finding.claims) <= most and index.has_all(finding.claims):
        return finding
    claims = index.claims_of(finding)
    together = parted_by(finding, claims) == "document"
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for claim in claims:
        groups[alike(claim, together)].append(claim.id)
    least = max(most, LEAST_FIGURES) if together else most
    kept = {id for group in groups.values() for id in _ends(group, least)}
    names = tuple(claim.id for claim in claims if claim.id in kept)
    return replace(finding, claims=names, left_out=finding.left_out + len(claims) - len(names))


def _ends(names: Sequence[str], most: int) -> Sequence[str]:
    """Return at most so many names, half from the beginning and half from the end."""
    last = most // 2
    return names if len(names) <= most else [*names[: most - last], *names[-last:]]


def _said_in_document(claim: Claim, together: bool) -> Hashable:
    """Return what claims share that say the same; figures that are added up are each needed."""
    said = (claim.document, claim.holds, claim.said_by, claim.modality, claim.polarity)
    return claim.id if together else (*said, _value(claim, together))


def _value(claim: Claim, together: bool) -> Hashable:
    """Return what claims share of which some can stand for all; of figures the document."""
    value = (claim.fact, claim.slot, claim.subject, claim.value)
    return claim.document if together else value


def _rested_on(findings: Sequence[Finding], index: Index) -> list[Claim]:
    """Return the claims of findings, and of an inferred one those that it was worked out from."""
    claims = index.results.claims
    rested = {claim for finding in findings for claim in (*finding.claims, *finding.also)}
    inferred = [claim for claim in claims if claim.inferred and claim.id in rested]
    rested |= {other.id for claim in inferred for other in index.statement_of(claim)}
    return [_briefly(claim) for claim in claims if claim.id in rested]


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
