"""Two passages about one thing → one verdict with the findings it rests on: `Auditor.compare`.

The facts of the rulebook, the facts of roles and discovery judge the same analysis of each passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from auditor.checks.findings import findings_of, told_briefly
from auditor.checks.packs import shipped_rules
from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.extractor import Extractor
from auditor.claims.frames.comparison import shared
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.model import Claim, DocumentClaims, Finding
from auditor.discover.named.reader import named_claims
from auditor.discover.office_holders import role_reader, role_rules
from auditor.discover.pairwise.compare import Comparison, compare, united
from auditor.named_findings import named_findings
from auditor.report.record.writer import claim_record, finding_record
from auditor.rulebook.pack.schema import Rule

ONE_TIME = "the time of the passages compared"


def comparison(
    a: DocumentAnalysis, b: DocumentAnalysis, extractor: Extractor, rules: dict[str, Rule]
) -> Comparison:
    """Return what rules, roles and discovery say of two passages; their ids must differ."""
    pair = (a, b)
    ruled = [
        _ruled(pair, extractor, tuple(rules.values())),
        _ruled(pair, role_reader(), role_rules(rules, shipped_rules, one_subject=True)),
        _named(pair, extractor),
    ]
    return united(compare(a, b), ruled)


def comparison_record(found: Comparison, passages: Sequence[DocumentAnalysis]) -> dict[str, Any]:
    """Return a comparison as plain data, each finding with its claims under "evidence".

    `passages` are those that were compared; offsets are those of their texts as read.
    """
    read = {passage.original.id: passage for passage in passages}
    claims = {claim.id: claim_record(claim, read.get(claim.document)) for claim in found.claims}
    findings = [
        finding_record(told_briefly(f)) | {"evidence": [claims[claim] for claim in f.claims]}
        for f in found.findings
    ]
    return {"verdict": found.verdict, "findings": findings}


def _ruled(
    pair: Iterable[DocumentAnalysis], extractor: Extractor, rules: Sequence[Rule]
) -> tuple[list[Finding], Sequence[Claim]]:
    """Return what rules find in a few documents, and the claims."""
    table = _table([extractor.document_claims(analysis) for analysis in pair])
    return findings_of(rules, table), table.claims


def _named(
    pair: Iterable[DocumentAnalysis], extractor: Extractor
) -> tuple[list[Finding], Sequence[Claim]]:
    """Return what a few documents tell with other names, and the claims."""
    table = _table(
        [
            replace(extractor.document_claims(analysis), claims=tuple(named_claims(analysis)))
            for analysis in pair
        ]
    )
    return named_findings(table.claims, table, one_subject=True), table.claims


def _table(documents: Sequence[DocumentClaims]) -> ClaimsTable:
    """Return the claims of a few documents; undated ones speak on one unknown day."""
    if all(document.dated is None for document in documents):
        documents = list(map(_at_one_time, documents))
    return table_of(_with_shared_frames(documents))


def _with_shared_frames(documents: Sequence[DocumentClaims]) -> list[DocumentClaims]:
    """Return documents whose claims keep what both tell: what one does not say is the same."""
    every = [[part for claim in document.claims for part in claim.frame] for document in documents]
    if not any(every):
        return list(documents)
    kept = []
    for number, document in enumerate(documents):
        others = tuple(chain.from_iterable(every[:number] + every[number + 1 :]))
        claims = [replace(claim, frame=shared(claim.frame, others)) for claim in document.claims]
        kept.append(replace(document, claims=tuple(claims)))
    return kept


def _at_one_time(document: DocumentClaims) -> DocumentClaims:
    """Return an undated document as speaking on the same unknown day as others."""
    claims = (
        replace(claim, holds=replace(claim.holds, anchor=ONE_TIME)) if claim.holds else claim
        for claim in document.claims
    )
    return replace(document, claims=tuple(claims))
