"""What was read of chunks → files in a place, and back: the same statements as in one store."""

from __future__ import annotations

from pathlib import Path

from auditor.core.model import Document
from auditor.document_batch import DocumentRead, batch_of, parted, read_of_head
from auditor.reading import DocumentReader
from auditor.stages.claim_store import ClaimStore, Entry, Row, buckets_for
from auditor.stages.kept_statements import KeptStatements
from auditor.statement_store import PARTITIONS, StatementStore, partition_of

READER = DocumentReader.of((), only_rules=True, discover=True)
DOCUMENTS = [
    Document(f"{n:02}.txt", f"{place} has {n} parks and {n % 4} lakes. It was built in 19{n}.")
    for n, place in enumerate(("Arlen", "Borna", "Celin") * 4, 10)
]


def filled(folder: Path) -> tuple[StatementStore, KeptStatements]:
    """Return the statements of documents as one machine keeps them, and as a cluster does."""
    here, place = StatementStore(), ClaimStore(str(folder), 16)
    batches = [batch_of(READER.read(document)) for document in DOCUMENTS]
    read_all = list(zip(DOCUMENTS, batches, strict=True))
    chunks = {"b": read_all[6:], "a": read_all[:6]}  # whatever chunk comes first
    for key, read in chunks.items():
        cut = {document.id: parted(batch) for document, batch in read}
        entries = [Entry(id, batch.head, batch.others, None) for id, batch in cut.items()]
        rows = (
            Row(partition_of(subject), subject, id, packed)
            for id, batch in cut.items()
            for subject, packed in batch.compared
        )
        place.write(key, entries, rows)
    assert place.done() == {"a", "b"}
    by_id = {document.id: document for document in DOCUMENTS}
    keys: dict[int, list[str]] = {}
    kept = KeptStatements(place)
    kept.keys = keys
    for key in sorted(place.done()):
        chunk = place.chunk(key)
        for bucket in chunk.buckets:
            keys.setdefault(bucket, []).append(key)
        for entry in chunk.entries:
            read_there = read_of_head(entry.head, by_id[entry.document], entry.others)
            read_here = READER.read(by_id[entry.document])
            assert isinstance(read_there, DocumentRead)
            assert isinstance(read_here, DocumentRead)
            assert read_there.claims == read_here.claims
            assert read_there.statements is not None
            assert read_here.statements is not None
            kept.add(entry.document, read_there.statements)
            here.add(entry.document, read_here.statements)
    return here, kept


def test_statements_are_those_of_one_machine(tmp_path: Path) -> None:
    here, kept = filled(tmp_path)
    subjects = {value.subject for values in here.values() for value in values}
    assert len(subjects) > 2
    assert list(kept.about(subjects)) != []
    for subject in subjects:
        assert list(kept.about([subject])) == list(here.about([subject]))
    ids = [claim.id for claim in here.open_claims()]
    assert sorted(claim.id for claim in kept.open_claims()) == sorted(ids) != []
    assert dict(kept.informative_places()) == dict(here.informative_places())
    assert [claim.id for claim in kept.holders] == [claim.id for claim in here.holders]


def test_buckets_are_partitions_in_a_row(tmp_path: Path) -> None:
    store = ClaimStore(str(tmp_path), 16)
    buckets = [store.bucket(partition) for partition in range(PARTITIONS)]
    assert buckets == sorted(buckets)
    assert set(buckets) == set(range(16))
    assert [buckets_for(size) for size in (0, 10**8, 10**12)] == [16, 25, PARTITIONS]


def test_what_tasks_need_is_kept_row_by_row(tmp_path: Path) -> None:
    store = ClaimStore(str(tmp_path), 16)
    store.keep("told", [b"one", b"two"])
    assert list(store.kept("told")) == [b"one", b"two"]
    assert store.done() == set()
