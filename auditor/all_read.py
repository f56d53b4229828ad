"""What was read of each document → what an audit keeps of all, equal parts as one object."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import DocumentClaims, Problem
from auditor.core.sharing import Sharing

if TYPE_CHECKING:
    from auditor.core.results import FileFate
    from auditor.document_batch import DocumentRead
    from auditor.partition_findings import Found
    from auditor.statement_store import Statements, StatementStore


class DocumentGroup(NamedTuple):
    """Documents that are compared with each other, and no others."""

    documents: list[DocumentClaims]
    statements: Statements | None  # None: nothing is discovered


class AllRead:
    """What is kept of all documents when they have been read.

    `new_statements` makes what keeps the statements of a group; None: nothing is discovered.
    """

    def __init__(self, new_statements: Callable[[], Statements] | None) -> None:
        self.documents: list[DocumentClaims] = []
        self.problems: list[Problem] = []
        self.files: tuple[FileFate, ...] = ()  # that others than this machine have opened
        self.skipped: Mapping[str, int] = {}
        self.sharing = Sharing()
        self._new_statements = new_statements
        self._groups: dict[str | None, DocumentGroup] = {}

    def add(self, read: DocumentRead | Problem) -> None:
        """Keep what was read of one document."""
        if isinstance(read, Problem):
            self.problems.append(read)
            return
        self.sharing.claims(read.claims.claims)
        document = read.claims.document
        group = self._group(document.group)
        self.documents.append(read.claims)
        group.documents.append(read.claims)
        if group.statements is not None and read.statements is not None:
            group.statements.add(document.id, read.statements)

    def groups(self) -> list[DocumentGroup]:
        """Return what was read of each group of documents; of none, a group without any."""
        return list(self._groups.values()) or [self._group(None)]

    def _group(self, name: str | None) -> DocumentGroup:
        if name not in self._groups:
            made = self._new_statements() if self._new_statements else None
            self._groups[name] = DocumentGroup([], made)
        return self._groups[name]

    def shared(self, compared: Iterable[Found]) -> Iterator[Found]:
        """Yield what was found, each time with the parts that it has in common with all else."""
        for found in compared:
            self.sharing.claims(found.claims.values())
            self.sharing.findings(found.findings)
            yield found


def share_of(memory: int | None, groups: int) -> int | None:
    """Return the bytes that the statements of one of several groups may take in memory."""
    from auditor.statement_store import MEMORY

    return memory if groups < 2 else (MEMORY if memory is None else memory) // groups


def new_store(memory: int | None) -> StatementStore:
    """Return where statements are kept on one machine, up to some bytes in memory."""
    from auditor.statement_store import MEMORY, StatementStore

    return StatementStore(MEMORY if memory is None else memory)
