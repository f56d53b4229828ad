"""The statements about some subjects → what disagrees among them: a stage that needs no others.

It can be worked out in another process: all that goes there and comes back is bytes.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from auditor.checks.findings import findings_of
from auditor.claims.table import ClaimsTable
from auditor.core.columns import columns_of, records_of
from auditor.core.model import Claim, DocumentDate, Finding
from auditor.discover.comparable_claims import comparable_claims
from auditor.discover.findings import discovered
from auditor.discover.pipeline import RULES, parts
from auditor.discover.statements.value_statement import ValueStatement
from auditor.packed_statements import unpacked
from auditor.statement_store import Partition

Found = tuple[list[Finding], dict[str, Claim]]
"""Findings, and the claims that they may rest on by id."""


def findings_in(values: Iterable[ValueStatement], table: ClaimsTable) -> Found:
    """Return what disagrees among statements; `table` knows their documents."""
    findings: list[Finding] = []
    by_id: dict[str, Claim] = {}
    for statements in parts(values).values():
        found, compared = _about_one_subject(statements, table)
        findings += found
        by_id |= compared
    return findings, by_id


def _about_one_subject(statements: Sequence[ValueStatement], table: ClaimsTable) -> Found:
    claims = {claim.id: claim for claim in comparable_claims(statements)}
    if not claims:
        return [], {}
    findings = findings_of(RULES, replace(table, claims=list(claims.values())))
    found = list(discovered(findings, claims))
    used = dict.fromkeys(claim for finding in found for claim in finding.claims)
    return found, {claim: claims[claim] for claim in used}


# ------------------------------------------------------------------ in another process


@dataclass(frozen=True)
class _Known:
    """What comparing needs to know of a document."""

    id: str
    dated: DocumentDate | None
    title: str
    source: str | None


def asked(partition: Partition, table: ClaimsTable) -> bytes:
    """Return the message that asks for what disagrees in a partition."""
    known = [
        _Known(id, table.dated[id], table.titles[id], table.sources[id])
        for id in sorted(partition.documents)
    ]
    head = json.dumps(
        {"documents": columns_of(_Known, known), "sizes": list(map(len, partition.packed))}
    )
    return head.encode() + b"\n" + b"".join(partition.packed)


def answered(message: bytes) -> bytes:
    """Return the answer to such a message."""
    head, _, body = message.partition(b"\n")
    told = json.loads(head)
    values: list[ValueStatement] = []
    start = 0
    for size in told["sizes"]:
        values += unpacked(body[start : start + size])
        start += size
    findings, by_id = findings_in(values, _table(records_of(_Known, told["documents"])))
    found = {
        "findings": columns_of(Finding, findings),
        "claims": columns_of(Claim, list(by_id.values())),
    }
    return zlib.compress(json.dumps(found, ensure_ascii=False).encode(), 1)


def told(answer: bytes) -> Found:
    """Return what an answer tells.  Raises ValueError for bytes that are no answer."""
    try:
        found: dict[str, Any] = json.loads(zlib.decompress(answer))
        claims = records_of(Claim, found["claims"])
        return records_of(Finding, found["findings"]), {claim.id: claim for claim in claims}
    except (zlib.error, AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no answer: {error}") from error


def _table(known: Sequence[_Known]) -> ClaimsTable:
    return ClaimsTable(
        claims=[],
        dated={each.id: each.dated for each in known},
        titles={each.id: each.title for each in known},
        sources={each.id: each.source for each in known},
    )
