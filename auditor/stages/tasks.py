"""Chunks and buckets → what a worker of a cluster makes of them: the same stages as on one machine.

Each worker keeps programs of its own that read and compare (`worker.py`), as an audit on one
machine does: a document that ends or hangs its program costs that document, and no worker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from distributed import Worker as DaskWorker
from distributed import WorkerPlugin, get_worker

from auditor.core.model import Document, Problem
from auditor.crew import patience
from auditor.document_batch import PartedBatch, batch_of, parted
from auditor.guarded.files import Guard
from auditor.partition_findings import asked, known_to
from auditor.read_all import LOST
from auditor.scale.dask_engine import ClusterError
from auditor.scale.engine import engine_digest
from auditor.scale.workers import Loss, Workers
from auditor.stages.chunks import Chunk
from auditor.stages.claim_store import ClaimStore, Entry, Row
from auditor.stages.collections_by_url import PieceRead, documents_in
from auditor.statement_store import Partition, partition_of
from auditor.worker import MODULE, comparing, request_of

AGAIN = "-again"  # ends the key of a chunk that the next audit is to read again
OTHER_VERSION = "the workers run another version of auditor; install the same on all machines"
NO_PROGRAM = (
    "a worker could not start its reader: packs that are given by path have to be at the same path,"
    " with the same content, on every machine"
)


class Job(NamedTuple):
    """What every task of an audit is given."""

    setup: bytes  # the first message of the programs: with which packs they read
    engine: bytes  # what they are made of
    store: str
    buckets: int

    @property
    def name(self) -> str:
        """The name under which a worker has the programs."""
        return f"auditor-{sha256(self.engine + self.setup).hexdigest()[:16]}"


class Bucket(NamedTuple):
    """What is compared together: the rows of some chunks, and the name of what is kept beside."""

    number: int
    keys: tuple[str, ...]
    known: str  # the titles, days and sources of the documents, in the store


class ReadChunk(NamedTuple):
    """What became of a chunk."""

    documents: int
    key: str  # under which it is in the store


class Programs(WorkerPlugin):  # type: ignore[misc]  # Dask's types are not used
    """Gives a worker its programs, as many of each kind as it has threads.

    Those of one kind read documents and compare, those of the other open files that could bring a
    program down.
    """

    def __init__(self, job: Job) -> None:
        self.name = job.name
        self._setup = job.setup

    def setup(self, worker: DaskWorker) -> None:
        """Make ready for programs; they are started when they are first needed."""
        count = worker.state.nthreads
        self._stack = ExitStack()
        workers = Workers(MODULE, self._setup, count, patience)
        self.programs = self._stack.enter_context(workers)
        self.guard = Guard(self._stack, count)

    def teardown(self, worker: DaskWorker) -> None:  # noqa: ARG002  # Dask calls it so
        """End the programs."""
        self._stack.close()


def read_chunk(job: Job, chunk: Chunk) -> ReadChunk:
    """Read the documents of a chunk and write what they say into the store.

    Where a place refused a file, or a program ended at a document, the chunk is not known to the
    next audit: both may pass.  Raises ClusterError where this worker cannot, and PlaceError for the
    store.
    """
    programs = _programs(job)
    read = [documents_in(piece, programs.guard.parts) for piece in chunk.pieces]
    documents = [*chunk.documents, *chain.from_iterable(each.documents for each in read)]
    problems = chain.from_iterable(each.problems for each in read)
    entries = [_entry(problem.document or "", problem) for problem in problems]
    rows: list[Row] = []
    answers = list(programs.programs.answers(map(request_of, documents)))
    for document, answer in zip(documents, answers, strict=True):
        batch = parted(_read(document, answer))
        rows += _rows(document, batch)
        told = request_of(document)[1:] if chunk.pieces else None
        entries.append(Entry(document.id, batch.head, batch.others, told))
    may_pass = _may_pass(read, answers)
    key = f"{chunk.key}{AGAIN}" if may_pass else chunk.key
    files = [each.told for each in read]
    ClaimStore(job.store, job.buckets).write(key, entries, rows, files)
    return ReadChunk(len(documents), key)


def _rows(document: Document, batch: PartedBatch) -> Iterator[Row]:
    for subject, packed in batch.compared:
        yield Row(partition_of(subject), subject, document.id, packed)


def _may_pass(read: Iterable[PieceRead], answers: Iterable[bytes | Loss]) -> bool:
    """Whether what could not be read can be read at another time."""
    return any(each.may_pass for each in read) or any(isinstance(each, str) for each in answers)


def compare_bucket(job: Job, bucket: Bucket) -> list[bytes | Loss]:
    """Return the answers on the partitions of a bucket, in their order.

    Raises ClusterError where this worker cannot, and PlaceError for the store.
    """
    programs = _programs(job)
    store = ClaimStore(job.store, job.buckets)
    rows = store.rows(bucket.number, bucket.keys)
    table = known_to({row.document for row in rows}, store.kept(bucket.known))
    rows = [row for row in rows if row.document in table.dated]  # others were read in vain
    messages = (comparing(asked(each, table)) for each in _partitions(rows))
    return list(programs.programs.answers(messages))


def _read(document: Document, answer: bytes | Loss) -> bytes:
    if isinstance(answer, bytes):
        return answer
    if answer == "absent":
        raise ClusterError(NO_PROGRAM)
    return batch_of(Problem("document", LOST[answer], document=document.id))


def _entry(document: str, problem: Problem) -> Entry:
    return Entry(document, parted(batch_of(problem)).head, b"", None)


def _partitions(rows: Sequence[Row]) -> Iterator[Partition]:
    """Yield rows, which are in order, partition by partition."""
    by_partition: dict[int, Partition] = {}
    for row in rows:
        partition = by_partition.setdefault(row.partition, Partition(set(), []))
        partition.documents.add(row.document)
        partition.packed.append(row.packed)
    yield from by_partition.values()


def _programs(job: Job) -> Programs:
    """Return the programs of this worker.  Raises ClusterError where it cannot do such work."""
    if engine_digest() != job.engine:
        raise ClusterError(OTHER_VERSION)
    plugin = get_worker().plugins[job.name]
    assert isinstance(plugin, Programs)
    return plugin
