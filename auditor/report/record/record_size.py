"""Results → whether their report.json is in proportion to the texts and to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.shared.passage_excerpt import MOST

if TYPE_CHECKING:
    from auditor.core.results import Results

TEXT, DOCUMENT, FINDING = 2, 5000, 3000
"""Bytes that report.json may have for each byte of text, document and finding: its contract."""

# Bytes of a record without its own words, as measured on the Factbook and on the seeds.
CLAIM_RECORD = 920
FINDING_RECORD = 330
DOCUMENT_RECORD = 500
MENTION_RECORD = 6
RULE_RECORD = 170
CLAIM_NAME = 16  # in the list of a finding


def is_in_proportion(results: Results) -> bool:
    """Whether the report.json of some results is about as short as its contract has it.

    The sizes of records are taken from their parts: to write them all would take twice the time.
    """
    texts = sum(len(each.document.text.encode("utf-8", "replace")) for each in results.documents)
    allowed = DOCUMENT * len(results.documents) + FINDING * len(results.findings)
    return texts + _records(results) <= TEXT * texts + allowed


def _records(results: Results) -> int:
    """Return about how many bytes all records have, without the texts of the documents."""
    claims = sum(
        CLAIM_RECORD + min(len(claim.passage), MOST) + len(claim.place) for claim in results.claims
    )
    findings = sum(
        FINDING_RECORD
        + len(finding.message)
        + len(finding.why)
        + len(finding.suggestion or "")
        + CLAIM_NAME * (len(finding.claims) + len(finding.also))
        for finding in results.findings
    )
    rules = sum(RULE_RECORD + len(rule.yaml) for rule in results.rules)
    mentions = MENTION_RECORD * sum(each.mentions for each in results.documents)
    return claims + findings + rules + mentions + DOCUMENT_RECORD * len(results.documents)
