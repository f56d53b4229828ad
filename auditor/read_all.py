"""Documents → what each of them says: from the cache, by several processes, or here."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Document, Problem
from auditor.core.shape_record import as_record
from auditor.crew import Crew
from auditor.document_batch import DocumentRead, batch_of, read_of
from auditor.reading import DocumentReader

if TYPE_CHECKING:  # loaded when first used: most audits are small, and need neither
    from auditor.scale.cache import Cache
    from auditor.scale.workers import Loss

Progress = Callable[[int, int, str], None]
"""Called with documents done, documents in all and the name of the next one."""
Read = DocumentRead | Problem

LOST = {
    "died": "could not be read: the process that read it ended, for want of memory or by a fault",
    "hung": "could not be read: it takes too long; split it",
}


def told_of(document: Document, *more: str) -> bytes:
    """Return what that which is read of a document depends on, as far as the document tells it."""
    told = [
        document.id,
        document.title,
        document.date,
        document.date_source,
        document.source,
        document.subject,
        sha256(document.text.encode()).hexdigest(),
        *([as_record(document.shape)] if document.shape else []),
        *more,
    ]
    return json.dumps(told).encode()


class ReadingSummary(NamedTuple):
    """How documents were read: nothing of it stands in a report, for it changes from run to run."""

    documents: int = 0
    anew: int = 0  # that were read, and not known from the cache
    kept: bool = False  # an earlier audit can have kept some
    fault: str = ""  # why the cache could not be used


class Reading:
    """Reads the documents of an audit.

    The processes of a crew read, `cache` keeps what they read.
    """

    def __init__(self, reader: DocumentReader, crew: Crew, cache: Cache | None = None) -> None:
        self._reader = reader
        self._crew = crew
        self._cache = cache
        self._anew = 0
        self._documents = 0

    def read(
        self, documents: Sequence[Document], progress: Progress | None = None
    ) -> Generator[Read, None, None]:
        """Yield what each document says, or why it could not be read, in their order."""
        self._documents = len(documents)
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

    @property
    def summary(self) -> ReadingSummary:
        """How the documents were read."""
        fault = self._cache.fault if self._cache else ""
        return ReadingSummary(self._documents, self._anew, self._cache is not None, fault)

    def _key(self, document: Document) -> bytes:
        """Return what a batch in the cache depends on; nothing without a cache."""
        if self._cache is None:
            return b""
        return sha256(self._cache.engine + told_of(document, self._reader.digest)).digest()

    def _remembered(self, document: Document, key: bytes) -> Read:
        """Return what the cache says of a document; it is read where the cache is damaged."""
        batch = self._cache.get(key) if self._cache else None
        try:
            if batch is not None:
                return read_of(batch, document)
        except ValueError:
            pass
        self._anew += 1
        return self._kept(self._reader.read(document), key)

    def _fresh(self, documents: Sequence[tuple[Document, bytes]]) -> Generator[Read, None, None]:
        """Read documents, given with their keys, in as many processes as are worth it."""
        self._anew += len(documents)
        workers = self._crew.workers(sum(len(document.text) for document, _ in documents))
        if workers is None:
            yield from (self._kept(self._reader.read(document), key) for document, key in documents)
            return
        from auditor import worker

        requests = (worker.request_of(document) for document, _ in documents)
        for (document, key), answer in zip(documents, workers.answers(requests), strict=True):
            yield self._answered(document, key, answer)

    def _kept(self, read: Read, key: bytes) -> Read:
        """Keep what was read, and return it as the cache would: with packed statements."""
        if self._cache is None or not isinstance(read, DocumentRead):
            return read
        batch = batch_of(read)
        self._cache.put(key, batch)
        return read_of(batch, read.claims.document)

    def _answered(self, document: Document, key: bytes, answer: bytes | Loss) -> Read:
        """Return what a worker has read; only what was read is kept, a problem may pass."""
        if answer == "absent":
            return self._kept(self._reader.read(document), key)
        if isinstance(answer, str):
            return Problem("document", LOST[answer], document=document.id)
        read = read_of(answer, document)
        if self._cache is not None and isinstance(read, DocumentRead):
            self._cache.put(key, answer)
        return read
