"""Documents → what each of them says: from the cache, by several processes, or here."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Document, Problem
from auditor.reading import DocumentRead, DocumentReader, batch_of, read_of

if TYPE_CHECKING:  # loaded when first used: most audits are small, and need neither
    from auditor.scale.cache import Cache
    from auditor.scale.workers import Loss

WORTH_A_WORKER = 300_000  # characters; with fewer, a process takes longer to start than to read
LEAST_PATIENCE = 120.0  # seconds for any document; one of ordinary size takes a tenth of one
PATIENCE = 0.0005  # seconds for each further byte: a hundred times what reading takes

Progress = Callable[[int, int, str], None]
"""Called with documents done, documents in all and the name of the next one."""
Read = DocumentRead | Problem

_LOST: dict[Loss, str] = {
    "died": "could not be read: the process that read it ended, for want of memory or by a fault",
    "hung": "could not be read: it takes too long; split it",
}


class ReadingSummary(NamedTuple):
    """How documents were read: nothing of it stands in a report, for it changes from run to run."""

    documents: int = 0
    anew: int = 0  # that were read, and not known from the cache
    kept: bool = False  # an earlier audit can have kept some
    fault: str = ""  # why the cache could not be used


class Reading:
    """Reads the documents of an audit.

    Up to `jobs` processes read, `cache` is the folder that keeps what they read.
    """

    def __init__(self, reader: DocumentReader, *, jobs: int = 1, cache: Path | None = None) -> None:
        self.summary = ReadingSummary()
        self._reader = reader
        self._jobs = jobs
        self._cache = _opened(cache) if cache else None
        self._anew = 0

    def read(
        self, documents: Sequence[Document], progress: Progress | None = None
    ) -> Generator[Read, None, None]:
        """Yield what each document says, or why it could not be read, in their order."""
        keys = list(map(self._key, documents))
        known = self._cache.known(keys) if self._cache else set[bytes]()
        missing = [(d, key) for d, key in zip(documents, keys, strict=True) if key not in known]
        with closing(self._fresh(missing)) as fresh:
            for done, (document, key) in enumerate(zip(documents, keys, strict=True)):
                if progress is not None:
                    progress(done, len(documents), document.title or document.id)
                yield self._remembered(document, key) if key in known else next(fresh)
        if progress is not None:
            progress(len(documents), len(documents), "")
        fault = self._cache.close() if self._cache else ""
        kept = self._cache is not None
        self.summary = ReadingSummary(len(documents), self._anew, kept, fault)

    def _key(self, document: Document) -> bytes:
        """Return what a batch in the cache depends on; nothing without a cache."""
        if self._cache is None:
            return b""
        told = [
            document.id,
            document.title,
            document.date,
            document.date_source,
            document.source,
            sha256(document.text.encode()).hexdigest(),
            self._reader.digest,
        ]
        return sha256(self._cache.engine + json.dumps(told).encode()).digest()

    def _remembered(self, document: Document, key: bytes) -> Read:
        """Return what the cache says of a document; it is read where the cache is damaged."""
        batch = self._cache.get(key) if self._cache else None
        try:
            if batch is not None:
                return read_of(batch, document)
        except ValueError:
            pass
        self._anew += 1
        return self._reader.read(document)

    def _fresh(self, documents: Sequence[tuple[Document, bytes]]) -> Generator[Read, None, None]:
        """Read documents, given with their keys, in as many processes as are worth it."""
        self._anew += len(documents)
        size = sum(len(document.text) for document, _ in documents)
        count = min(self._jobs, size // WORTH_A_WORKER, len(documents))
        if count < 2:
            yield from (self._kept(self._reader.read(document), key) for document, key in documents)
            return
        from auditor import worker
        from auditor.scale.workers import Workers

        setup = worker.setup_of(self._reader)
        requests = (worker.request_of(document) for document, _ in documents)
        with Workers(worker.MODULE, setup, count, _patience) as workers:
            for (document, key), answer in zip(documents, workers.answers(requests), strict=True):
                yield self._answered(document, key, answer)

    def _kept(self, read: Read, key: bytes) -> Read:
        if self._cache is not None and isinstance(read, DocumentRead):
            self._cache.put(key, batch_of(read))
        return read

    def _answered(self, document: Document, key: bytes, answer: bytes | Loss) -> Read:
        """Return what a worker has read; only what was read is kept, a problem may pass."""
        if isinstance(answer, str):
            return Problem("document", _LOST[answer], document=document.id)
        read = read_of(answer, document)
        if self._cache is not None and isinstance(read, DocumentRead):
            self._cache.put(key, answer)
        return read


def _opened(folder: Path) -> Cache:
    from auditor.scale.cache import Cache

    return Cache(folder)


def _patience(request: bytes) -> float:
    """Return the seconds that a worker may take for a document."""
    return LEAST_PATIENCE + PATIENCE * len(request)
