"""Documents → what each says, and what disagrees among them: worked out by this machine alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.all_read import AllRead, new_store, share_of
from auditor.compare_all import compare_all
from auditor.core.model import Document, Problem
from auditor.crew import Crew
from auditor.read_all import Progress, Reading, ReadingSummary
from auditor.reading import DocumentReader

if TYPE_CHECKING:
    from auditor.claims.table import ClaimsTable
    from auditor.partition_findings import Found
    from auditor.scale.cache import Cache
    from auditor.statement_store import Statements


class OneMachine:
    """This process, with up to `jobs` others; a context manager that ends them.

    `cache` is the folder of what is kept for the next audit; what discovery has read is held up to
    `memory` bytes, and beyond in a file that goes with the process.
    """

    def __init__(
        self, reader: DocumentReader, jobs: int, cache: str | Path | None, memory: int | None
    ) -> None:
        self._reader = reader
        self._memory = memory
        self._stack = ExitStack()
        self._cache = self._stack.enter_context(_opened(cache))
        self._crew = self._stack.enter_context(Crew(reader, jobs))
        self._reading = Reading(reader, self._crew, self._cache)

    def __enter__(self) -> OneMachine:
        """Return itself; no process is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, and write what is kept."""
        self._stack.close()

    def read(self, documents: Sequence[Document], progress: Progress | None) -> AllRead:
        """Return what was read of documents, in the order of their ids.

        So what is found does not depend on the order they came in.
        """
        groups = len({document.group for document in documents})
        memory = share_of(self._memory, groups)
        read = AllRead((lambda: new_store(memory)) if self._reader.discover else None)
        for entry in self._reading.read(sorted(documents, key=attrgetter("id")), progress):
            read.add(entry)
        return read

    def compared(self, statements: Statements, table: ClaimsTable) -> Iterator[Found]:
        """Yield what disagrees among statements; `table` knows their documents."""
        from auditor.statement_store import StatementStore

        assert isinstance(statements, StatementStore)
        return compare_all(statements, table, self._crew, self._cache)

    @property
    def problems(self) -> Sequence[Problem]:
        """What went wrong beside what was read."""
        return self._crew.problems

    @property
    def summary(self) -> ReadingSummary:
        """How the documents were read."""
        return self._reading.summary


def _opened(cache: str | Path | None) -> AbstractContextManager[Cache | None]:
    if not cache:
        return nullcontext()
    from auditor.scale.cache import Cache

    return Cache(Path(cache))
