"""Documents → what each says, and what disagrees among them: worked out by workers of a cluster.

This machine keeps what a report is made of.  Statements go from workers to the store and from there
to workers; texts of collections that are named by a URL are opened by workers alone.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING

from auditor.all_read import AllRead, DocumentGroup
from auditor.compare_all import LOST
from auditor.core.model import Document, Problem
from auditor.document_batch import DocumentRead, read_of_head
from auditor.files.remote import PlaceError
from auditor.partition_findings import Found, known_of, told
from auditor.read_all import LOST as LOST_DOCUMENT
from auditor.read_all import ReadingSummary
from auditor.reading import DocumentReader
from auditor.scale.dask_engine import ClusterError, DaskEngine
from auditor.scale.engine import engine_digest
from auditor.stages.accounted import FileTold, accounted
from auditor.stages.chunks import Chunk, chunks_of, halves
from auditor.stages.claim_store import ClaimStore, Entry, buckets_for
from auditor.stages.cluster import Cluster, store_place
from auditor.stages.kept_statements import KeptStatements
from auditor.stages.listed import listed
from auditor.worker import document_of, setup_of

if TYPE_CHECKING:
    from auditor.claims.table import ClaimsTable
    from auditor.read_all import Progress
    from auditor.stages.tasks import Bucket, Job
    from auditor.statement_store import Statements

AGAIN = "{}; {} of {} parts have been read, are in {} and are not read again"
UNSEEN = (
    "{}: what the workers wrote is not seen here; name a place that all machines see with --cache,"
    " such as a shared folder or s3://…"
)
TWICE = "several documents have the id {!r}; ids have to differ"


class OnCluster:
    """The workers of a cluster; a context manager that leaves them.

    Everything raises ClusterError, which tells what to do, where the work cannot go on.
    """

    def __init__(self, reader: DocumentReader, cluster: Cluster) -> None:
        self._reader = reader
        self._cluster = cluster
        self.problems: list[Problem] = []
        self.summary = ReadingSummary()
        self._stack = ExitStack()
        with self._stack:
            self._place = self._stack.enter_context(store_place(cluster.store))
            engine = DaskEngine(cluster.address, cluster.processes)
            self._engine = self._stack.enter_context(engine)
            self._stack = self._stack.pop_all()

    def __enter__(self) -> OnCluster:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the workers; those of our own end."""
        self._stack.close()

    # -------------------------------------------------------------- reading

    def read(self, documents: Sequence[Document], progress: Progress | None) -> AllRead:
        """Return what was read of documents and collections, in the order of their ids.

        Raises ClusterError.
        """
        self._listing = listed(self._cluster.collections)
        pieces, problems = self._listing.pieces, self._listing.problems
        if not documents and not pieces and not any(problem.fatal for problem in problems):
            nothing = f"{', '.join(self._cluster.collections)}: no document to audit here"
            problems.append(Problem("usage", nothing))
        size = sum(len(each.text) for each in documents) + sum(each.size for each in pieces)
        self._job = self._job_of(size)
        self._store = ClaimStore(self._place, self._job.buckets)
        chunks = chunks_of(sorted(documents, key=attrgetter("id")), pieces, self._kind())
        self._say(size)
        try:
            read, lost = self._chunks_read(chunks, progress)
        except PlaceError as error:
            raise ClusterError(str(error)) from error
        try:
            problems += lost
            return self._all_read({each.id: each for each in documents}, read)
        except PlaceError as error:
            raise ClusterError(UNSEEN.format(error)) from error

    def _job_of(self, size: int) -> Job:
        """Return what every task is given, and equip the workers for it."""
        from auditor.stages.tasks import Job, Programs

        job = Job(setup_of(self._reader), engine_digest(), self._place, buckets_for(size))
        self._engine.equip(Programs(job))
        return job

    def _kind(self) -> bytes:
        """Return what the content of the store depends on beside the documents."""
        told = (self._job.engine, self._reader.digest, self._job.buckets)
        return sha256(repr(told).encode()).digest()

    def _say(self, size: int) -> None:
        if self._cluster.tell is not None:
            workers, page = self._engine.workers(), self._engine.dashboard
            seen = f"; its own page: {page}" if page else ""
            self._cluster.tell(f"{workers} workers, {size / 1e6:,.1f} MB{seen}")

    def _chunks_read(
        self, chunks: Sequence[Chunk], progress: Progress | None
    ) -> tuple[list[Chunk], list[Problem]]:
        """Read the chunks that are not in the store; return all that are, and what was lost."""
        from auditor.stages.tasks import read_chunk

        known = self._store.done()
        read = [chunk for chunk in chunks if chunk.key in known]
        waiting = deque(chunk for chunk in chunks if chunk.key not in known)
        problems: list[Problem] = []
        stand = _Stand(_size(chunks), _size(waiting))
        tell = progress or _tell_nobody
        try:
            for chunk, done in self._engine.results(partial(read_chunk, self._job), waiting):
                if done is None:
                    problems += self._again(chunk, waiting)
                    continue
                read.append(chunk._replace(key=done.key))
                stand.add(chunk.size, done.documents)
                tell(stand.done, stand.every, stand.told(self._engine.workers()))
        except ClusterError as error:
            raise self._told(error, len(read), len(chunks)) from error
        self.summary, self._parts = ReadingSummary(anew=stand.documents), len(chunks)
        return read, problems

    def _told(self, error: ClusterError, read: int, every: int) -> ClusterError:
        """Return an error with what is left of the work, where it is kept."""
        if self._cluster.store is None:
            return error
        return ClusterError(AGAIN.format(error, read, every, self._place))

    def _again(self, chunk: Chunk, waiting: deque[Chunk]) -> list[Problem]:
        """Let the halves of a chunk wait that its workers died with; one document is given up."""
        parts = halves(chunk, self._kind())
        waiting.extend(parts)
        return [] if parts else [Problem("document", LOST_DOCUMENT["died"], chunk.first)]

    def _all_read(self, at_hand: Mapping[str, Document], chunks: Iterable[Chunk]) -> AllRead:
        """Return what lies in the store of all chunks, and what could not be read besides."""
        keys: dict[str | None, dict[int, list[str]]] = {}
        files: list[FileTold] = []
        entries = self._entries(chunks, keys, files)
        read = [(entry.document, _read_of(entry, at_hand)) for entry in entries]
        told = accounted(files, self._listing, _problems(read))
        read = self._kept(read, told.dropped)
        self.summary = self.summary._replace(documents=len(read), kept=bool(self._cluster.store))
        kept = partial(KeptStatements, self._store) if self._reader.discover else None
        found = AllRead(kept)
        found.files, found.skipped = told.files, told.skipped
        for _, each in sorted(read, key=lambda one: one[0]):
            found.add(each)
        for group in found.groups():
            _give_keys(group, keys)
        return found

    def _kept(
        self, read: Iterable[tuple[str, DocumentRead | Problem]], dropped: Container[str]
    ) -> list[tuple[str, DocumentRead | Problem]]:
        """Return what was read but for what is dropped, and what could not be listed."""
        kept = [(name, each) for name, each in read if name not in dropped]
        _refuse_twice(id for id, each in kept if isinstance(each, DocumentRead))
        return [*kept, *((problem.document or "", problem) for problem in self._listing.problems)]

    def _entries(
        self,
        chunks: Iterable[Chunk],
        keys: dict[str | None, dict[int, list[str]]],
        files: list[FileTold],
    ) -> Iterator[Entry]:
        """Yield what was read of each document; note in which buckets chunks have statements.

        `keys` are for each group and bucket those of the chunks, `files` what is told of files.
        """
        for chunk in chunks:
            read = self._store.chunk(chunk.key)
            for bucket in read.buckets:
                keys.setdefault(chunk.group, {}).setdefault(bucket, []).append(chunk.key)
            keys.setdefault(chunk.group, {})
            files += read.files
            yield from read.entries

    # -------------------------------------------------------------- comparing

    def compared(self, statements: Statements, table: ClaimsTable) -> Iterator[Found]:
        """Yield what disagrees among statements; `table` knows their documents.

        Raises ClusterError.
        """
        assert isinstance(statements, KeptStatements)
        try:
            answers = self._answers(statements.keys, table)
        except ClusterError as error:
            raise self._told(error, self._parts, self._parts) from error
        except PlaceError as error:
            raise ClusterError(str(error)) from error
        for number in sorted(answers):
            for answer in answers[number]:
                if isinstance(answer, bytes):
                    yield told(answer)
                else:
                    self.problems.append(Problem("usage", LOST))

    def _answers(
        self, keys: Mapping[int, Sequence[str]], table: ClaimsTable
    ) -> dict[int, Sequence[bytes | str]]:
        """Return for each bucket the answers on its partitions."""
        from auditor.stages.tasks import Bucket, compare_bucket

        known = list(known_of(table))
        name = sha256(b"".join(known)).hexdigest()[:32]
        self._store.keep(name, known)
        waiting: deque[Bucket] = deque(
            Bucket(number, tuple(some), name) for number, some in sorted(keys.items())
        )
        function = partial(compare_bucket, self._job)
        return {
            bucket.number: ("died",) if answers is None else answers
            for bucket, answers in self._engine.results(function, waiting)
        }


@dataclass
class _Stand:
    """How far reading is, in bytes."""

    every: int
    left: int
    documents: int = 0  # that were read anew

    @property
    def done(self) -> int:
        """The bytes that need not be read any more."""
        return self.every - self.left

    def add(self, size: int, documents: int) -> None:
        """Count a chunk that was read."""
        self.left = max(0, self.left - size)
        self.documents += documents

    def told(self, workers: int) -> str:
        """Return how it stands, in words."""
        return f"{self.documents:,} documents, {self.done / 1e6:,.1f} MB, {workers} workers"


def _size(chunks: Iterable[Chunk]) -> int:
    return sum(chunk.size for chunk in chunks)


def _tell_nobody(_done: int, _every: int, _told: str) -> None:
    """Tell nobody how far an audit is."""


def _give_keys(group: DocumentGroup, keys: Mapping[str | None, Mapping[int, list[str]]]) -> None:
    """Tell the statements of a group in which files of the store they lie."""
    if isinstance(group.statements, KeptStatements) and group.documents:
        group.statements.keys = keys[group.documents[0].document.group]


def _problems(read: Iterable[tuple[str, DocumentRead | Problem]]) -> Iterator[Problem]:
    return (each for _, each in read if isinstance(each, Problem))


def _refuse_twice(ids: Iterable[str]) -> None:
    twice = next((id for id, times in Counter(ids).items() if times > 1), None)
    if twice is not None:
        raise ClusterError(TWICE.format(twice))


def _read_of(entry: Entry, at_hand: Mapping[str, Document]) -> DocumentRead | Problem:
    """Return what was read of a document, which is at hand or lies beside."""
    if entry.told is not None:
        return read_of_head(entry.head, document_of(entry.told), entry.others)
    document = at_hand.get(entry.document) or Document(entry.document, "")
    return read_of_head(entry.head, document, entry.others)
