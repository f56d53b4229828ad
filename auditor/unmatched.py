"""What discovery has read in all documents → the findings that no rule names, with their claims.

Discovery aligns what documents say; the checks judge it like any other claims.  Only what no rule
has found already, and no rule keeps apart, is a finding.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from auditor.checks.findings import findings_of, rank
from auditor.checks.kinds.apart import without_parted
from auditor.checks.packs import shipped_rules
from auditor.claims.table import ClaimsTable
from auditor.core.lazy_claims import LazyClaims
from auditor.core.model import OPEN, Claim, DocumentClaims, Finding, Level
from auditor.discover.alignment.filled_documents import FilledDocuments
from auditor.discover.copied.findings import copied_findings, not_joined
from auditor.discover.findings import REPORTED_OF_ROLES, discovered, is_strong, unknown
from auditor.discover.office_holders import role_rules, united
from auditor.discover.statements.open_claims import marked_unmatched
from auditor.discover.states.pairing import RULE as STATES
from auditor.discover.states.pairing import opposed_states
from auditor.discover.strength.weighing import key_of, weighed
from auditor.discover.told_elsewhere import told_elsewhere
from auditor.named_findings import named_findings
from auditor.partition_findings import Found
from auditor.rulebook.pack.schema import Rule
from auditor.statement_store import Place, Statements

WEAK: Level = "info"  # of what is shown although it is unlikely to be an error


@dataclass(frozen=True)
class Unmatched:
    """What no rule names."""

    findings: tuple[Finding, ...]
    claims: tuple[Claim, ...]  # that these findings alone rest on
    rest: Sequence[Claim]  # of all other values that no fact has read
    notes: tuple[str, ...] = ()  # on what is not shown
    hidden: int = 0  # findings that are less likely to be errors than the limit
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of findings by their ids, those of rules too, the claims that tell their values elsewhere."""


def unmatched(
    read: Statements,
    rules: Mapping[str, Rule],
    known: Sequence[Finding],
    table: ClaimsTable,
    compared: Iterable[Found],
    documents: Sequence[DocumentClaims] = (),
    *,
    show_weak: bool = False,
) -> Unmatched:
    """Return what no rule names; `known` is what rules have found in the claims of `table`.

    `compared` is what disagrees among the statements, `documents` are all that were read.  What a
    fact has read is no unmatched claim; a holder of a role is, where no fact reads it.  What is
    unlikely to be an error is counted, and is there, with the level `info`, where `show_weak`.
    """
    ruled = {claim.id: claim for claim in table.claims}
    named, holders = _parted(read.holders)
    of_roles, role_claims = _of_roles(holders, rules, table)
    role_claims |= {claim.id: claim for claim in named}
    values = _of_values(compared)
    within = [finding for finding, _ in read.within]
    of_within = {claim.id: claim for _, claims in read.within for claim in claims}
    # of one value the claim that says most
    by_id = of_within | values.claims | role_claims | ruled
    found = unknown(of_roles, known, by_id)
    found += unknown(named_findings(named, table), (*known, *found), by_id)
    of_values = unknown((*within, *values.findings), (*known, *found), by_id)
    states = opposed_states(read.states)
    by_id |= {claim.id: claim for claim in states}
    of_values += unknown(_of_states(states, table, by_id), (*known, *found), by_id)
    forms = FilledDocuments(documents)
    kept = weighed(forms.without(of_values, by_id), values.evidence, values.support)
    found += kept.shown
    copies, copied = _copies(read, documents, table)
    by_id |= copied
    found += not_joined(copies, (*known, *found), by_id)
    found += _as_weak(kept.weak) if show_weak else ()
    found = forms.without(found, by_id)
    findings = without_parted(found, rules.values(), table, by_id)
    also = told_elsewhere(sorted((*known, *findings), key=rank), by_id, read)
    made = _made(findings, also, by_id, ruled)
    rest = _rest(read, holders, (*table.claims, *made))
    hidden = 0 if show_weak else len(kept.weak)
    notes = tuple(kept.notes)
    return Unmatched(tuple(findings), tuple(made), rest, notes, hidden, _ids(also))


def _copies(
    read: Statements, documents: Sequence[DocumentClaims], table: ClaimsTable
) -> tuple[list[Finding], dict[str, Claim]]:
    """Return where other figures stand in the same words, with the claims by their ids."""
    found = list(copied_findings(read.figures, documents, table.titles))
    claims = {claim.id: claim for _, made in found for claim in made}
    return [finding for finding, _ in found], claims


def _parted(claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Return the claims with names for values, and those of offices and foundings."""
    parted: tuple[list[Claim], list[Claim]] = ([], [])
    for claim in claims:
        parted[claim.fact != OPEN].append(claim)
    return parted[0], united(parted[1])


def _made(
    findings: Iterable[Finding],
    also: Mapping[str, Sequence[Claim]],
    by_id: Mapping[str, Claim],
    ruled: Collection[str],
) -> list[Claim]:
    """Return the claims of findings, and of `also`, that no rule has read."""
    elsewhere = {claim.id: claim for told in also.values() for claim in told}
    used = dict.fromkeys(claim for finding in findings for claim in finding.claims)
    known = {**elsewhere, **by_id}
    ids = dict.fromkeys((*used, *elsewhere))
    return [marked_unmatched(known[claim]) for claim in ids if claim not in ruled]


def _ids(told: Mapping[str, Sequence[Claim]]) -> dict[str, tuple[str, ...]]:
    return {finding: tuple(claim.id for claim in claims) for finding, claims in told.items()}


def _as_weak(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (replace(finding, level=WEAK) for finding in findings)


def _of_roles(
    holders: list[Claim], rules: Mapping[str, Rule], table: ClaimsTable
) -> tuple[list[Finding], dict[str, Claim]]:
    """Return what discovery finds of offices and foundings."""
    of_roles = role_rules(rules, shipped_rules, one_subject=False)
    by_id = {claim.id: claim for claim in holders} | {c.id: c for c in table.claims}
    findings = findings_of(of_roles, replace(table, claims=holders))
    return list(filter(is_strong, discovered(findings, by_id, REPORTED_OF_ROLES))), by_id


def _of_states(
    states: list[Claim], table: ClaimsTable, by_id: Mapping[str, Claim]
) -> Iterator[Finding]:
    """Return where states of one thing exclude each other."""
    return discovered(findings_of((STATES,), replace(table, claims=states)), by_id)


def _of_values(compared: Iterable[Found]) -> Found:
    """Return all that disagrees among statements, the gravest first, and what was counted."""
    every = Found()
    for found in compared:
        every.add(found)
    findings = {key_of(finding): finding for finding in every.findings}.values()
    of_subjects = [finding for finding in findings if not every.is_by_wording(finding)]
    of_words = filter(every.is_by_wording, findings)
    every.findings = [*of_subjects, *unknown(of_words, of_subjects, every.claims)]
    every.findings.sort(key=lambda finding: (rank(finding), key_of(finding)))
    return every


# ------------------------------------------------------------------ all other values


def _rest(read: Statements, holders: Sequence[Claim], claims: Sequence[Claim]) -> LazyClaims:
    """Return the claims of values that stand elsewhere than some claims: they are many.

    The places of the claims are not kept, which would take a tenth of what the claims take.
    """
    shown = _places(claims)
    of_roles = _places(holders) - shown
    count = len(of_roles)
    for _, places in read.informative_places():
        count += len(places - shown - of_roles)

    def made() -> Iterator[Claim]:
        shown = _places(claims)
        rest = {claim.at: claim for claim in (*read.open_claims(), *holders)}
        kept = [marked_unmatched(claim) for at, claim in rest.items() if at not in shown]
        return iter(sorted(kept, key=lambda claim: (claim.document, claim.start or 0, claim.id)))

    return LazyClaims(count, made)


def _places(claims: Iterable[Claim]) -> set[Place]:
    return {claim.at for claim in claims}
