"""Documents, claims and findings → flat tables: records with nested keys joined, `value_low`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.core.kinship.frame import FRAME_KINDS
from auditor.report.record.writer import (
    claim_record,
    document_record,
    finding_record,
)
from auditor.report.shared.frame_words import frame_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.model import Claim, DocumentClaims, Finding

Row = dict[str, Any]

DOCUMENTS = (
    "id",
    "title",
    "source",
    "date_low",
    "date_high",
    "date_source",
    "sha256",
    "characters",
    "mentions",
    "mentions_claimed",
)
CLAIMS = (
    "id",
    "document",
    "fact",
    "slot",
    "subject",
    "said",
    "value_text",
    "value_kind",
    "value_low",
    "value_high",
    "value_low_open",
    "value_high_open",
    "value_step",
    "value_unit",
    "value_hedge",
    "value_edtf",
    "value_name",
    "value_inferred",
    "holds_low",
    "holds_high",
    "holds_kind",
    "holds_source",
    "said_by",
    "modality",
    "polarity",
    "frame",
    *(f"frame_{kind}" for kind in FRAME_KINDS),
    "frame_source",
    "place",
    "passage",
    "start",
    "end",
    "passage_start",
    "passage_end",
    "statement",
    "slots",
    "remarks",
    "resolved",
)
FINDINGS = (
    "id",
    "verdict",
    "level",
    "rule",
    "check",
    "subject",
    "message",
    "why",
    "claims",
    "group",
    "strength",
    "waived",
)
PROBLEMS = ("kind", "document", "rule", "message", "fatal")


def document_rows(documents: Iterable[DocumentClaims]) -> list[Row]:
    """Return one flat row for each document."""
    return [_flat(document_record(content), DOCUMENTS) for content in documents]


def claim_rows(claims: Iterable[Claim], documents: Iterable[DocumentClaims]) -> list[Row]:
    """Return one flat row for each claim; of an open claim with the words around its value.

    `documents` are what the documents of the claims say.
    """
    contents = {content.document.id: content for content in documents}
    return [
        _flat(record | {"said": record["slots"].get("said")} | frame_cells(claim), CLAIMS)
        for claim in claims
        for record in (claim_record(claim, contents.get(claim.document)),)
    ]


def finding_rows(findings: Iterable[Finding]) -> list[Row]:
    """Return one flat row for each finding."""
    return [_flat(finding_record(finding), FINDINGS) for finding in findings]


def _flat(record: Row, columns: Sequence[str]) -> Row:
    """Return a record with the keys of nested ones joined: `value` and `low` give `value_low`."""
    flat: Row = {}
    for key, value in record.items():
        flat[key] = value
        if isinstance(value, dict) and key in ("value", "holds", "date"):
            flat |= {f"{key}_{inner}": content for inner, content in value.items()}
    return {column: flat.get(column) for column in columns}
