"""What was read of each document → what an audit keeps of all, equal parts as one object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from auditor.core.model import DocumentClaims, Problem
from auditor.core.sharing import Sharing

if TYPE_CHECKING:
    from auditor.document_batch import DocumentRead
    from auditor.partition_findings import Found
    from auditor.statement_store import Statements, StatementStore


class AllRead:
    """What is kept of all documents when they have been read."""

    def __init__(self, statements: Statements | None) -> None:
        self.documents: list[DocumentClaims] = []
        self.problems: list[Problem] = []
        self.statements = statements  # None: nothing is discovered
        self.sharing = Sharing()

    def add(self, read: DocumentRead | Problem) -> None:
        """Keep what was read of one document."""
        if isinstance(read, Problem):
            self.problems.append(read)
            return
        self.sharing.claims(read.claims.claims)
        self.documents.append(read.claims)
        if self.statements is not None and read.statements is not None:
            self.statements.add(read.claims.document.id, read.statements)

    def shared(self, compared: Iterable[Found]) -> Iterator[Found]:
        """Yield what was found, each time with the parts that it has in common with all else."""
        for found in compared:
            self.sharing.claims(found.claims.values())
            self.sharing.findings(found.findings)
            yield found


def new_store(memory: int | None) -> StatementStore:
    """Return where statements are kept on one machine, up to some bytes in memory."""
    from auditor.statement_store import MEMORY, StatementStore

    return StatementStore(MEMORY if memory is None else memory)
