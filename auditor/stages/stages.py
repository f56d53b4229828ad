"""Documents → what each says, and what disagrees among them: what an audit asks, wherever it runs.

Reading looks at one document, comparing at one partition of the statements; all else is made of
their results.  So both can be done by this process, by several, or by other machines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from auditor.all_read import AllRead
    from auditor.claims.table import ClaimsTable
    from auditor.core.model import Document, Problem
    from auditor.partition_findings import Found
    from auditor.read_all import Progress, ReadingSummary
    from auditor.statement_store import Statements


class Stages(AbstractContextManager["Stages"], Protocol):
    """Where the two stages run that take the time of an audit."""

    def read(self, documents: Sequence[Document], progress: Progress | None) -> AllRead:
        """Return what was read of documents, in the order of their ids."""

    def compared(self, statements: Statements, table: ClaimsTable) -> Iterator[Found]:
        """Yield what disagrees among statements; `table` knows their documents."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What went wrong beside what was read."""

    @property
    def summary(self) -> ReadingSummary:
        """How the documents were read."""
