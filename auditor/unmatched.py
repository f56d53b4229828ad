"""What discovery has read in all documents → the findings that no rule names, with their claims.

Discovery aligns what documents say; the checks judge it like any other claims.  Only what no rule
has found already, and no rule keeps apart, is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.checks.findings import findings_of
from auditor.checks.kinds.apart import without_parted
from auditor.checks.packs import shipped_rules
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding
from auditor.discover.findings import REPORTED_OF_ROLES, discovered, unknown
from auditor.discover.office_holders import role_rules
from auditor.discover.pipeline import RULES, Discovery, DocumentStatements, discover
from auditor.discover.statements.open_claims import marked_unmatched
from auditor.rulebook.pack.schema import Rule


@dataclass(frozen=True)
class Unmatched:
    """What no rule names."""

    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]  # that these findings alone rest on
    rest: tuple[Claim, ...]  # of all other values that no fact has read


def unmatched(
    documents: Sequence[DocumentStatements],
    rules: Mapping[str, Rule],
    known: Sequence[Finding],
    table: ClaimsTable,
) -> Unmatched:
    """Return what no rule names; `known` is what rules have found in the claims of `table`.

    What a fact has read is no unmatched claim; a holder of a role is, where no fact reads it.
    """
    found = discover(documents)
    read = (*found.arithmetic, *found.unmatched, *found.claims, *found.holders, *table.claims)
    by_id = {claim.id: claim for claim in read}  # of one value the claim that says most
    findings = without_parted(
        _findings(found, rules, known, table, by_id), rules.values(), table, by_id
    )
    made = _new_claims(findings, table, by_id)
    shown = {claim.at for claim in (*table.claims, *made)}
    rest = {claim.at: claim for claim in (*found.unmatched, *found.holders)}
    return Unmatched(
        findings=tuple(findings),
        claims=tuple(made),
        rest=tuple(marked_unmatched(claim) for at, claim in rest.items() if at not in shown),
    )


def _new_claims(
    findings: Sequence[Finding], table: ClaimsTable, by_id: Mapping[str, Claim]
) -> list[Claim]:
    """Return the claims of findings that no fact has read, in the order of the findings."""
    used = dict.fromkeys(claim for finding in findings for claim in finding.claims)
    ruled = {claim.id for claim in table.claims}
    return [marked_unmatched(by_id[claim]) for claim in used if claim not in ruled]


def _findings(
    found: Discovery,
    rules: Mapping[str, Rule],
    known: Sequence[Finding],
    table: ClaimsTable,
    by_id: Mapping[str, Claim],
) -> list[Finding]:
    """Return what discovery finds in addition to `known`: of roles first, then of values."""
    of_roles = findings_of(
        role_rules(rules, shipped_rules, one_subject=False), replace(table, claims=found.holders)
    )
    findings = unknown(discovered(of_roles, by_id, REPORTED_OF_ROLES), known, by_id)
    of_values = findings_of(RULES, replace(table, claims=found.claims))
    other = (*found.findings, *discovered(of_values, by_id))
    return findings + unknown(other, (*known, *findings), by_id)
