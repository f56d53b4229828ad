"""The claims table: one row a claim, looked up by slot and grouped by what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.claims.document_titles import titles_of
from auditor.claims.rows.listed import ListedRows
from auditor.claims.rows.rows import Rows
from auditor.core.model import Claim, DocumentClaims, DocumentDate
from auditor.rulebook.pack.fields import Ref


@dataclass(frozen=True)
class ClaimsTable:
    """All claims of an audit, with what checks need to know about their documents.

    Grouped here without pandas, which takes longer to load than most audits take; who asks for
    `Audit.claims` gets the same rows as a DataFrame.
    """

    claims: Sequence[Claim]
    dated: Mapping[str, DocumentDate | None]  # document id: when it speaks
    titles: Mapping[str, str]
    sources: Mapping[str, str | None]  # who publishes a document: copies of one source are one

    @cached_property
    def rows(self) -> Rows:
        """All claims, in document order."""
        return ListedRows(self.claims, self.beside)

    def of(self, *references: Ref) -> Rows:
        """Return the claims of some slots, those of each slot in document order."""
        read = [
            self.claims[i]
            for ref in references
            for i in self._by_slot.get((ref.fact, ref.slot), ())
        ]
        return ListedRows(read, self.beside)

    def some(self, claims: Sequence[Claim]) -> Rows:
        """Return claims of the table as rows."""
        return claims if isinstance(claims, Rows) else ListedRows(claims, self.beside)

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of the statement of a claim, in the order of its slots."""
        return self._statements[claim.statement]

    @cached_property
    def _by_slot(self) -> dict[tuple[str, str], list[int]]:
        rows: dict[tuple[str, str], list[int]] = defaultdict(list)
        for row, claim in enumerate(self.claims):
            rows[claim.fact, claim.slot].append(row)
        return rows

    @cached_property
    def _statements(self) -> dict[str, list[Claim]]:
        gathered: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            gathered[claim.statement].append(claim)
        return gathered


def table_of(documents: Sequence[DocumentClaims]) -> ClaimsTable:
    """Gather the claims of all documents."""
    return ClaimsTable(
        claims=[claim for document in documents for claim in document.claims],
        dated={u.document.id: u.dated for u in documents},
        titles=dict(zip((u.document.id for u in documents), titles_of(documents), strict=True)),
        sources={u.document.id: u.document.source for u in documents},
    )
