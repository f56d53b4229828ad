"""What workers read of chunks → Parquet files in a place that all of them see, and back.

Below `claims/bucket=…/` lie the statements that are compared, one file for each chunk and bucket: a
bucket is some of the partitions into which the hash of their key parts them.  Below `read/` lies
one file for each chunk, with what is said of each document besides.  It is written last: where it
is there, all of its chunk is.
"""

from __future__ import annotations

import io
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import astuple
from typing import Any, NamedTuple

from auditor.files.remote import Place
from auditor.stages.accounted import FileTold, file_of_record
from auditor.statement_store import PARTITIONS

FEWEST_BUCKETS = 16
BUCKET_BYTES = 4_000_000  # of texts whose statements make a bucket of ordinary size
_TOLD = b"auditor.told"  # in the head of a file of `read/`: what is told of its chunk
_END = ".parquet"


class Row(NamedTuple):
    """The packed statements of a document about one subject."""

    partition: int
    subject: str
    document: str
    packed: bytes


class Entry(NamedTuple):
    """What was read of a document beside the statements that are compared."""

    document: str
    head: bytes  # as `document_batch.read_of_head` reads it
    others: bytes  # packed statements that are compared with none
    told: bytes | None  # the document itself, where only workers open it


def buckets_for(size: int) -> int:
    """Return how many buckets the statements of so many bytes of texts are kept in."""
    return max(FEWEST_BUCKETS, min(PARTITIONS, size // BUCKET_BYTES))


class Chunked(NamedTuple):
    """What was read of a chunk."""

    entries: list[Entry]
    buckets: list[int]  # in which it has rows
    files: list[FileTold]


class ClaimStore:
    """The files of a place.  Everything raises PlaceError where it cannot be read or written."""

    def __init__(self, url: str, buckets: int) -> None:
        self.url = url
        self._place = Place(url)
        self._buckets = buckets

    def done(self) -> set[str]:
        """Return the keys of the chunks that are there."""
        return {name.removesuffix(_END) for name in self._place.names("read")}

    def write(
        self,
        key: str,
        entries: Sequence[Entry],
        rows: Iterable[Row],
        files: Sequence[FileTold] = (),
    ) -> None:
        """Write what was read of a chunk."""
        parted: dict[int, list[Row]] = defaultdict(list)
        for row in rows:
            parted[self.bucket(row.partition)].append(row)
        for bucket, some in parted.items():
            self._place.write(_claims(bucket, key), _packed(Row, some))
        told = json.dumps({"buckets": [*parted], "files": files}, default=astuple)
        self._place.write(_read(key), _packed(Entry, entries, {_TOLD: told}))

    def bucket(self, partition: int) -> int:
        """Return the bucket of a partition; their order is that of the partitions."""
        return partition * self._buckets // PARTITIONS

    def chunk(self, key: str) -> Chunked:
        """Return what was read of a chunk."""
        table = _table(self._place.read(self._place.at(_read(key))))
        told = json.loads((table.schema.metadata or {})[_TOLD])
        entries = [Entry(**row) for row in table.to_pylist()]
        return Chunked(entries, told["buckets"], [file_of_record(each) for each in told["files"]])

    def rows(
        self, bucket: int, keys: Iterable[str], subjects: Collection[str] | None = None
    ) -> list[Row]:
        """Return the rows of a bucket that chunks have, or those about some subjects.

        They are in the order of their documents, whatever chunk these are in.
        """
        found: list[Row] = []
        for key in keys:
            for row in _table(self._place.read(self._place.at(_claims(bucket, key)))).to_pylist():
                if subjects is None or row["subject"] in subjects:
                    found.append(Row(**row))
        return sorted(found, key=lambda row: (row.partition, row.document))

    def keep(self, name: str, tables: Iterable[bytes]) -> None:
        """Keep some bytes that tasks need, a row each, under a name."""
        rows = [_Told(number, data) for number, data in enumerate(tables)]
        self._place.write(f"told/{name}{_END}", _packed(_Told, rows))

    def kept(self, name: str) -> Iterator[bytes]:
        """Yield what was kept under a name, row by row."""
        import pyarrow.parquet

        data = self._place.read(self._place.at(f"told/{name}{_END}"))
        for batch in pyarrow.parquet.ParquetFile(io.BytesIO(data)).iter_batches(batch_size=1):
            yield from batch.column("data").to_pylist()


class _Told(NamedTuple):
    number: int
    data: bytes


def _claims(bucket: int, key: str) -> str:
    return f"claims/bucket={bucket:04}/{key}{_END}"


def _read(key: str) -> str:
    return f"read/{key}{_END}"


def _packed(
    kind: type[NamedTuple], rows: Sequence[Any], metadata: dict[bytes, str] | None = None
) -> bytes:
    """Return rows as the bytes of a Parquet file; what is packed is not packed again."""
    import pyarrow
    import pyarrow.parquet

    types = {int: pyarrow.int32(), str: pyarrow.string()}
    kinds = {"partition": int, "number": int, "subject": str, "document": str}
    schema = pyarrow.schema(
        [(name, types.get(kinds.get(name, bytes), pyarrow.binary())) for name in kind._fields],
        metadata=metadata,
    )
    columns = list(zip(*rows, strict=True)) or [()] * len(kind._fields)
    arrays = [
        pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)
    ]
    sink = io.BytesIO()
    table = pyarrow.Table.from_arrays(arrays, schema=schema)
    pyarrow.parquet.write_table(table, sink, compression="none", use_dictionary=False)
    return sink.getvalue()


def _table(data: bytes) -> Any:
    import pyarrow.parquet

    return pyarrow.parquet.read_table(io.BytesIO(data))
