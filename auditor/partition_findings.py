"""The statements about some subjects → what disagrees among them: a stage that needs no others.

It can be worked out in another process: all that goes there and comes back is bytes.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.checks.findings import findings_of
from auditor.claims.table import ClaimsTable
from auditor.core.columns import columns_of, records_of
from auditor.core.model import Claim, DocumentDate, Finding
from auditor.discover.alignment.pool import gathered
from auditor.discover.comparable_claims import comparable_claims
from auditor.discover.findings import DISAGREEMENTS, REPORTED, discovered
from auditor.discover.pipeline import RULES, parts
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.strength.evidence import Evidence, Group, evidence_of
from auditor.discover.strength.shapes import BY_WORDING
from auditor.discover.strength.support import Support, support_of_record
from auditor.discover.strength.weighing import key_of
from auditor.discover.suggested_rule import pair_of
from auditor.packed_statements import unpacked
from auditor.statement_store import Partition

TOGETHER = 10_000  # documents of which is told at a time


@dataclass
class Found:
    """What disagrees among some statements, however likely it is to be an error."""

    findings: list[Finding] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)  # that findings rest on, by id
    evidence: dict[str, Evidence] = field(default_factory=dict)  # by the key of a finding
    support: Support = field(default_factory=Support)

    def add(self, other: Found) -> None:
        """Add what was found in another part of the collection."""
        self.findings += other.findings
        self.keep(other.claims)
        self.know(other.evidence)
        self.support.add(other.support)

    def keep(self, claims: Mapping[str, Claim]) -> None:
        """Add claims; of one that is told of two things it is that of its own subject."""
        for id, claim in claims.items():
            known = self.claims.get(id)
            if known is None or _by_subject(claim) < _by_subject(known):
                self.claims[id] = claim

    def know(self, evidence: Mapping[str, Evidence]) -> None:
        """Add what speaks for findings; that a subject brings two values together says most."""
        for key, one in evidence.items():
            known = self.evidence.get(key)
            if known is None or known.shape.by == BY_WORDING:
                self.evidence[key] = one

    def is_by_wording(self, finding: Finding) -> bool:
        """Whether only their words bring the values of a finding together."""
        return self.evidence[key_of(finding)].shape.by == BY_WORDING


def _by_subject(claim: Claim) -> tuple[bool, str]:
    about = claim.slots.get("about", "")
    return not about.startswith(claim.subject or about), about


def findings_in(values: Iterable[ValueStatement], table: ClaimsTable) -> Found:
    """Return what disagrees among statements; `table` knows their documents."""
    found = Found()
    for statements in parts(values).values():
        _about_one_subject(statements, table, found)
    return found


def _about_one_subject(
    statements: Sequence[ValueStatement], table: ClaimsTable, found: Found
) -> None:
    """Add what disagrees among statements about one subject to what was found."""
    groups = gathered(statements)
    found.support.count(statements, groups)
    claims = {claim.id: claim for claim in comparable_claims(statements, groups)}
    if not claims:
        return
    findings = findings_of(RULES, replace(table, claims=list(claims.values())))
    reported = DISAGREEMENTS if statements[0].pool else REPORTED
    kept = list(discovered(findings, claims, reported))
    found.findings += kept
    used = dict.fromkeys(claim for finding in kept for claim in finding.claims)
    found.keep({claim: claims[claim] for claim in used})
    found.know(_evidence(kept, claims, groups))


def _evidence(
    findings: Iterable[Finding],
    claims: Mapping[str, Claim],
    groups: Sequence[Sequence[ValueStatement]],
) -> dict[str, Evidence]:
    """Return what speaks for each finding, from the two statements that disagree in it."""
    places = {member.at: (member, number) for number, some in enumerate(groups) for member in some}
    known: dict[int, Group] = {}
    found: dict[str, Evidence] = {}
    for finding in findings:
        a, b = pair_of([claims[claim] for claim in finding.claims])
        (one, number), (other, _) = places[_at(a)], places[_at(b)]
        group = known.get(number) or known.setdefault(number, Group(groups[number]))
        found[key_of(finding)] = evidence_of(one, other, group)
    return found


def _at(claim: Claim) -> tuple[str, int, int]:
    """Return the place of a claim whose value is written somewhere, as all of discovery are."""
    return claim.document, claim.start or 0, claim.end or 0


# ------------------------------------------------------------------ in another process


@dataclass(frozen=True)
class _Known:
    """What comparing needs to know of a document."""

    id: str
    dated: DocumentDate | None
    title: str
    source: str | None
    superseded: tuple[str, ...]


def asked(partition: Partition, table: ClaimsTable) -> bytes:
    """Return the message that asks for what disagrees in a partition."""
    known = columns_of(_Known, _known(table, sorted(partition.documents)))
    head = json.dumps({"documents": known, "sizes": list(map(len, partition.packed))})
    return head.encode() + b"\n" + b"".join(partition.packed)


def known_of(table: ClaimsTable) -> Iterator[bytes]:
    """Yield what comparing needs to know of all documents of a table, some at a time."""
    ids = sorted(table.dated)
    for first in range(0, len(ids), TOGETHER):
        some = _known(table, ids[first : first + TOGETHER])
        yield zlib.compress(json.dumps(columns_of(_Known, some)).encode(), 1)


def known_to(ids: Collection[str], known: Iterable[bytes]) -> ClaimsTable:
    """Return a table that knows some documents, of what `known_of` told of all."""
    told: list[_Known] = []
    for some in known:
        every = records_of(_Known, json.loads(zlib.decompress(some)))
        told += (each for each in every if each.id in ids)
    return _table(told)


def _known(table: ClaimsTable, ids: Sequence[str]) -> list[_Known]:
    return [
        _Known(
            id,
            table.dated[id],
            table.titles[id],
            table.sources[id],
            tuple(sorted(table.superseded.get(id, ()))),
        )
        for id in ids
    ]


def answered(message: bytes) -> bytes:
    """Return the answer to such a message."""
    head, _, body = message.partition(b"\n")
    told = json.loads(head)
    values: list[ValueStatement] = []
    start = 0
    for size in told["sizes"]:
        values += unpacked(body[start : start + size])
        start += size
    found = findings_in(values, _table(records_of(_Known, told["documents"])))
    record = {
        "findings": columns_of(Finding, found.findings),
        "claims": columns_of(Claim, list(found.claims.values())),
        "evidence": columns_of(Evidence, list(found.evidence.values())),
        "of": list(found.evidence),
        "support": found.support.record(),
    }
    return zlib.compress(json.dumps(record, ensure_ascii=False).encode(), 1)


def told(answer: bytes) -> Found:
    """Return what an answer tells.  Raises ValueError for bytes that are no answer."""
    try:
        found: dict[str, Any] = json.loads(zlib.decompress(answer))
        claims = records_of(Claim, found["claims"])
        evidence = records_of(Evidence, found["evidence"])
        return Found(
            records_of(Finding, found["findings"]),
            {claim.id: claim for claim in claims},
            dict(zip(found["of"], evidence, strict=True)),
            support_of_record(found["support"]),
        )
    except (zlib.error, AttributeError, LookupError, TypeError) as error:
        raise ValueError(f"no answer: {error}") from error


def _table(known: Sequence[_Known]) -> ClaimsTable:
    return ClaimsTable(
        claims=[],
        dated={each.id: each.dated for each in known},
        titles={each.id: each.title for each in known},
        sources={each.id: each.source for each in known},
        superseded={each.id: frozenset(each.superseded) for each in known if each.superseded},
    )
