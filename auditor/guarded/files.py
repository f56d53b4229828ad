"""Paths → their documents; a file that could bring the program down is read by another program.

That one may take some time and memory for a file (`worker`).  Where it dies or takes too long, the
file is a problem, and the others are read.
"""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock
from typing import TYPE_CHECKING, Literal

from auditor.read import loader
from auditor.read.choosing.selection import EVERYTHING
from auditor.read.decoded import UndecodableError
from auditor.read.untrusted.parts import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from auditor.read.choosing.selection import Selection
    from auditor.read.decoded import FilePart
    from auditor.read.file_types import DocumentFormat
    from auditor.scale.workers import Workers

PATIENCE = 30.0  # seconds for any file, a hundred times what one of a few pages takes
FOR_A_BYTE = 2e-5  # seconds more for each: ten times what the slowest format takes
LOST = {
    "died": "the program that read it ended, by a fault in the file or for want of memory; save it "
    "again in the program that made it, or convert it to text",
    "hung": "it takes too long to be read; split it, or convert it to text",
}


def collect(
    paths: Sequence[str | Path],
    documents_file: str | Path | None = None,
    out: str | Path | None = None,
    selection: Selection = EVERYTHING,
    dates: Literal["git"] | None = None,
) -> loader.Collected:
    """Return what `loader.collect` returns, however bad the files are."""
    with ExitStack() as stack:
        parts = Guard(stack).parts
        return loader.collect(paths, documents_file, out, selection, dates, parts)


class Guard:
    """Has files read by some programs, which are started when they are first needed.

    The stack ends them.  Several threads may ask at once.
    """

    def __init__(self, stack: ExitStack, count: int = 1) -> None:
        self._stack = stack
        self._count = count
        self._workers: Workers | None = None
        self._lock = Lock()

    def parts(self, format: DocumentFormat, data: bytes) -> list[FilePart]:
        """Return what a file holds.  Raises UndecodableError where it cannot be read."""
        if not format.is_risky:
            return parts_of(format, data)
        from auditor.guarded import worker

        answer = next(self._started().answers([worker.request_of(format.name, data)]))
        if answer == "absent":
            return parts_of(format, data)
        if isinstance(answer, str):
            raise UndecodableError(LOST[answer])
        return worker.parts_in(answer)

    def _started(self) -> Workers:
        with self._lock:
            if self._workers is None:
                from auditor.guarded import worker
                from auditor.scale.workers import Workers

                workers = Workers(worker.MODULE, b"", self._count, _patience)
                self._workers = self._stack.enter_context(workers)
            return self._workers


def _patience(request: bytes) -> float:
    """Return the seconds that a file may take."""
    return PATIENCE + FOR_A_BYTE * len(request)
