"""How many processes an audit may use → those processes, started when the work is worth it."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from auditor.core.model import Problem
from auditor.reading import DocumentReader

if TYPE_CHECKING:  # loaded when first used: most audits are small, and need none
    from auditor.scale.workers import Workers

WORTH_A_WORKER = 300_000  # characters; with fewer, a process takes longer to start than to read
LEAST_PATIENCE = 120.0  # seconds for any request; a document of ordinary size takes a tenth of one
PATIENCE = 0.0005  # seconds for each further byte: a hundred times what reading takes


class Crew:
    """Processes that read and compare; a context manager that ends them."""

    def __init__(self, reader: DocumentReader, jobs: int = 1) -> None:
        self.problems: list[Problem] = []
        self._reader = reader
        self._jobs = jobs
        self.started: Workers | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Crew:
        """Return itself; no process is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes."""
        self._stack.close()

    def workers(self, characters: int) -> Workers | None:
        """Return processes for texts of some length; None where one process is quicker."""
        count = min(self._jobs, characters // WORTH_A_WORKER)
        if self.started is None and count > 1:
            from auditor import worker
            from auditor.scale.workers import Workers

            setup = worker.setup_of(self._reader)
            workers = Workers(worker.MODULE, setup, count, patience)
            self.started = self._stack.enter_context(workers)
        return self.started


def patience(request: bytes) -> float:
    """Return the seconds that a worker may take for a request."""
    return LEAST_PATIENCE + PATIENCE * len(request)
