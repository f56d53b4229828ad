"""Collections → pairs of values that disagree, as discovery forms them, before any limit.

Beside each stands what the model knows of it, in the same way as an audit works it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from auditor.claims.table import ClaimsTable, table_of
from auditor.core.model import Claim, Document, DocumentClaims, Finding
from auditor.discover.findings import DISAGREEMENTS
from auditor.discover.strength.evidence import Evidence
from auditor.discover.strength.support import Support
from auditor.discover.strength.weighing import key_of
from auditor.discover.suggested_rule import pair_of
from auditor.document_batch import DocumentRead
from auditor.partition_findings import findings_in
from auditor.read.loader import collect
from auditor.reading import DocumentReader
from auditor.statement_store import StatementStore
from tests.benchmarks.documents import factbook, pages
from tests.benchmarks.gallery.altered import altered_twins
from tests.benchmarks.gallery.shown import NOT_DOCUMENTS, collections

EVERY_FACTBOOK = 8  # every so manieth country: with all its editions


@dataclass(frozen=True)
class Candidate:
    """Two values that disagree."""

    collection: str
    finding: Finding
    claims: tuple[Claim, Claim]
    evidence: Evidence


@dataclass(frozen=True)
class Read:
    """What discovery has read in a collection, and found without any limit."""

    documents: dict[str, DocumentClaims]
    candidates: list[Candidate]
    support: Support
    twins: list[Evidence]  # of statements that agree, one of two altered


def texts(data: Path) -> Iterator[tuple[str, list[Document]]]:
    """Yield the name and the documents of each collection that candidates are drawn from."""
    for folder in collections(data):
        yield folder.name, [d for d in collect([folder]).documents if d.id != NOT_DOCUMENTS]
    editions = factbook(data / "data")
    countries = sorted({str(document.title) for document in editions})[::EVERY_FACTBOOK]
    yield "factbook", [document for document in editions if document.title in countries]
    yield "vitaminc", pages(data / "data")


def candidates(name: str, documents: Iterable[Document]) -> Read:
    """Return the pairs that discovery forms in a collection."""
    reader = DocumentReader.of((), only_rules=False, discover=True)
    store = StatementStore()
    read: dict[str, DocumentClaims] = {}
    for document in sorted(documents, key=lambda one: one.id):
        found = reader.read(document)
        if isinstance(found, DocumentRead) and found.statements is not None:
            store.add(document.id, found.statements)
            read[document.id] = replace(found.claims, claims=())
    return _paired(name, store, read, table_of(list(read.values())))


def _paired(
    name: str, store: StatementStore, read: dict[str, DocumentClaims], table: ClaimsTable
) -> Read:
    found, support, twins = [], Support(), []
    for statements in store.values():
        twins += altered_twins(statements)
        part = findings_in(statements, table)
        support.add(part.support)
        for finding in part.findings:
            if finding.verdict in DISAGREEMENTS:
                pair = pair_of([part.claims[claim] for claim in finding.claims])
                found.append(Candidate(name, finding, pair, part.evidence[key_of(finding)]))
    return Read(read, found, support, twins)
