"""What discovery reads in all documents, of which the statements lie in a store of claims."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from auditor.core.model import Claim
from auditor.discover.pipeline import DocumentStatements, open_claim
from auditor.discover.statements.value_statement import ValueStatement
from auditor.packed_statements import PackedStatements, unpacked
from auditor.stages.claim_store import ClaimStore, Row
from auditor.statement_store import Statements, partition_of


class KeptStatements(Statements):
    """What is said of documents beside the statements that are compared, which stay in the store.

    `keys` are for each bucket those of the chunks that have rows in it.
    """

    def __init__(self, store: ClaimStore) -> None:
        super().__init__()
        self._store = store
        self.keys: Mapping[int, Sequence[str]] = {}
        self._others: list[bytes] = []

    def add(self, document: str, statements: DocumentStatements | PackedStatements) -> None:
        """Take what was read in a document, named by its id; its statements are in the store."""
        assert isinstance(statements, PackedStatements)
        super().add(document, statements)
        self._others.append(statements.others)

    def about(self, subjects: Collection[str]) -> Iterator[ValueStatement]:
        """Yield what can disagree about some subjects, each value once."""
        buckets = {self._store.bucket(partition_of(subject)) for subject in subjects}
        for bucket in sorted(buckets):
            for row in self._rows(bucket, subjects):
                values = unpacked(row.packed)
                yield from (each for each in values if each.subject in subjects and not each.pool)

    def open_claims(self) -> Iterator[Claim]:
        """Yield the claims of all values that tell something."""
        for packed in self._every():
            yield from (
                open_claim(value)
                for value in unpacked(packed)
                if value.is_informative and not value.pool
            )

    def _every(self) -> Iterator[bytes]:
        for bucket in sorted(self.keys):
            yield from (row.packed for row in self._rows(bucket))
        yield from self._others

    def _rows(self, bucket: int, subjects: Collection[str] | None = None) -> Iterator[Row]:
        """Yield the rows of a bucket of the documents that are here: a chunk may have others."""
        for row in self._store.rows(bucket, self.keys.get(bucket, ()), subjects):
            if row.document in self.figures:
                yield row

    def put_away(self) -> None:
        """Give nothing back: the statements are in the store."""
