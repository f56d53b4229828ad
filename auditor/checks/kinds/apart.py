"""apart: statements that look alike are about different things and are never compared.

`value: [fact.slot, …]`.  What one of the slots reads is not joined with what another reads by the
discovery of disagreements that no rule names; with one slot, what it reads in two places is not.
The check finds nothing itself: it keeps the others from crying wolf.  `auditor rules new --from ID
--never` writes such a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from auditor.checks.check_result import CheckResult
from auditor.checks.spec import CheckSpec
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding
from auditor.rulebook.pack.options import ValueOptions
from auditor.rulebook.pack.schema import Rule

Place = tuple[str, int | None, int | None]


def check(_rule: Rule, _options: ValueOptions, _table: ClaimsTable) -> Iterator[CheckResult]:
    """Find nothing: the rule says what must not be compared."""
    return iter(())


def without_parted(
    findings: Iterable[Finding],
    rules: Iterable[Rule],
    table: ClaimsTable,
    claims: Mapping[str, Claim],
) -> list[Finding]:
    """Drop the findings that join what a rule keeps apart."""
    parted = [
        [frozenset(claim.at for claim in table.of(ref)) for ref in rule.refs]
        for rule in rules
        if rule.check == SPEC.name
    ]
    return [
        finding
        for finding in findings
        if not any(_joins({claims[c].at for c in finding.claims}, read) for read in parted)
    ]


def _joins(places: set[Place], read: list[frozenset[Place]]) -> bool:
    """Whether a finding's places were read by two of the slots, or twice by the only one."""
    met = [len(places & one) for one in read]
    return met[0] > 1 if len(met) == 1 else sum(map(bool, met)) > 1


SPEC = CheckSpec("apart", ValueOptions, check)
