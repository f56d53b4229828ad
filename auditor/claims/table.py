"""The claims table: one row a claim, looked up by slot and grouped by what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from auditor.claims.document_titles import titles_by_id
from auditor.claims.rows.key import Key
from auditor.claims.rows.listed import ListedSource
from auditor.claims.rows.rows import Rows, RowSource
from auditor.claims.superseded import superseded_by
from auditor.core.model import Claim, DocumentClaims, DocumentDate
from auditor.rulebook.pack.fields import Ref

MANY = 20_000
"""Claims from which on a table is compared in columns: loading pandas takes as long as comparing
half of them one by one."""


@dataclass(frozen=True)
class ClaimsTable:
    """All claims of an audit, with what checks need to know about their documents.

    Fewer than MANY are looked at one by one, without pandas; more are compared as columns, and both
    ways find the same.  Who asks for `Audit.claims` gets the same rows as a DataFrame.
    """

    claims: Sequence[Claim]
    dated: Mapping[str, DocumentDate | None]  # document id: when it speaks
    titles: Mapping[str, str]
    sources: Mapping[str, str | None]  # who publishes a document: copies of one source are one
    superseded: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For documents that take the place of others the ids of those."""

    @cached_property
    def _source(self) -> RowSource:
        if len(self.claims) < MANY:
            return ListedSource(self.claims)
        from auditor.claims.rows.in_columns import ColumnSource

        return ColumnSource.of_claims(self.claims)

    @cached_property
    def by_title(self) -> Key:
        """The title of the document of a claim."""
        return Key(self.titles.__getitem__, ("document",))

    @property
    def rows(self) -> Rows:
        """All claims, in document order."""
        return self._source.every

    def of(self, *references: Ref) -> Rows:
        """Return the claims of some slots, those of each slot in document order."""
        return self._source.of([(reference.fact, reference.slot) for reference in references])

    def some(self, claims: Sequence[Claim]) -> Rows:
        """Return claims of the table as rows."""
        return claims if isinstance(claims, Rows) else self._source.some(claims)

    def sharing(self, places: Sequence[Any]) -> Sequence[bool]:
        """Return which of the places of some rows have one that others have too."""
        return self._source.sharing(places)

    def beside(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of the statement of a claim, in the order of its slots."""
        return self._source.beside(claim)


def table_of(
    documents: Sequence[DocumentClaims], titles: Mapping[str, str] | None = None
) -> ClaimsTable:
    """Gather the claims of all documents; `titles` are by their ids, where they are known."""
    return ClaimsTable(
        claims=[claim for document in documents for claim in document.claims],
        dated={u.document.id: u.dated for u in documents},
        titles=titles_by_id(documents) if titles is None else titles,
        sources={u.document.id: u.document.source for u in documents},
        superseded=superseded_by(u.document for u in documents),
    )
