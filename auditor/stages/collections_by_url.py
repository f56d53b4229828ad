"""A piece of a collection → the documents in it, and what is told of its file.

A URL names a folder of files, read by their formats as an audit reads them, or a collection: JSON
Lines (".jsonl", ".ndjson", with ".gz" too) or Parquet, one row a document.  The columns are `text`
and, as far as they are there, `id`, `date`, `title` and `source`.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from auditor.core.model import Document, Problem
from auditor.core.results import FileFate
from auditor.files.open_file import MOST_BYTES
from auditor.files.remote import Place, PlaceError
from auditor.read.choosing.ids import File, id_of
from auditor.read.loader import fate_of
from auditor.read.untrusted.file_documents import FileRead, FileReader, PartsOf
from auditor.read.untrusted.parts import parts_of
from auditor.stages.accounted import FileTold, told_of_file
from auditor.stages.chunks import Piece

LINES = (".jsonl", ".ndjson")
COLUMNS = ".parquet"
PACKED = ".gz"
FIELDS = ("id", "text", "date", "title", "source")
ROWS = "a collection, each row a document"
MOST_UNPACKED = 16 * MOST_BYTES  # bytes of a packed file of lines
_MORE = 1 << 20  # bytes that are read behind a part, up to the end of its last line


class PieceRead(NamedTuple):
    """What a piece of a collection gave."""

    documents: Sequence[Document]
    problems: Sequence[Problem]
    told: FileTold
    may_pass: bool = False  # its place refused it, which another time it may not


def documents_in(piece: Piece, parts: PartsOf = parts_of) -> PieceRead:
    """Return the documents of a piece, and what could not be read of it; `parts` reads no texts."""
    try:
        return _documents_in(piece, Place(piece.place), parts)
    except (PlaceError, ValueError, OSError, ImportError) as error:
        message = f"cannot be read: {error}"
        problem = Problem("document", message, document=piece.below)
        fate = FileFate(id_of(piece.below), "unread", message)
        told = FileTold(fate.path, (fate,))
        return PieceRead((), (problem,), told, isinstance(error, PlaceError))


def is_collection(below: str) -> bool:
    """Whether a file holds a document in each of its rows, by its name."""
    name = below.casefold()
    return name.endswith(COLUMNS) or name.removesuffix(PACKED).endswith(LINES)


def _documents_in(piece: Piece, place: Place, parts: PartsOf) -> PieceRead:
    name = piece.below.casefold()
    if name.endswith(LINES):
        return _from_rows(piece, _lines(piece, place))
    if name.endswith(COLUMNS):
        return _from_rows(piece, _rows(place.read(piece.path)))
    if is_collection(name):
        return _from_rows(piece, enumerate(_unpacked(place.read(piece.path))))
    if piece.size > MOST_BYTES:
        raise ValueError(f"larger than {MOST_BYTES} bytes")
    file = File(Path(piece.path), id_of(piece.below), named=False)
    read = FileReader(parts).of_bytes(file, place.read(piece.path))
    return PieceRead(read.documents, read.problems, told_of_file(file, read))


def _lines(piece: Piece, place: Place) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that begin in a part of a file, each with where it begins."""
    data = place.read(piece.path, max(0, piece.start - 1), piece.stop)
    at = piece.start
    if piece.start:  # a line that begins before belongs to the part before
        cut = data.find(b"\n") + 1
        if not cut:
            return
        at, data = piece.start - 1 + cut, data[cut:]
    end = piece.stop
    while data and not data.endswith(b"\n"):
        more = place.read(piece.path, end, end + _MORE)
        if not more:
            break
        line, mark, _ = more.partition(b"\n")
        data, end = data + line + mark, end + len(more)
    for line in io.BytesIO(data):
        if at < piece.stop:
            yield at, line
        at += len(line)


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield the lines of a packed file.  Raises ValueError where it unpacks to far too much."""
    size = 0
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
        while line := file.readline(MOST_BYTES + 1):
            size += len(line)
            if len(line) > MOST_BYTES or size > MOST_UNPACKED:
                raise ValueError(f"unpacks to a line or a file of more than {MOST_BYTES} bytes")
            yield line


def _rows(data: bytes) -> Iterator[tuple[int, Mapping[str, Any]]]:
    import pyarrow.parquet

    file = pyarrow.parquet.ParquetFile(io.BytesIO(data))
    known = [name for name in FIELDS if name in file.schema_arrow.names]
    count = 0
    for batch in file.iter_batches(batch_size=1000, columns=known):
        for row in batch.to_pylist():
            yield count, row
            count += 1


def _from_rows(piece: Piece, rows: Iterable[tuple[int, bytes | Mapping[str, Any]]]) -> PieceRead:
    """Return the documents of rows; a row that is none is a problem."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for number, row in rows:
        if isinstance(row, bytes) and not row.strip():
            continue
        id = f"{piece.below}#{number}"
        try:
            documents.append(_document(id, json.loads(row) if isinstance(row, bytes) else row))
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            problems.append(Problem("document", f"cannot be read: {error}", document=id))
    file = File(Path(piece.path), id_of(piece.below), named=False)
    told = fate_of(file, FileRead(documents, problems, ROWS))
    return PieceRead(documents, problems, FileTold(file.id, (told,)))


def _document(id: str, row: Mapping[str, Any]) -> Document:
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("it has no text: a row needs a column `text`")
    date, title, source = (_told(row, name) for name in ("date", "title", "source"))
    return Document(_told(row, "id") or id, text, date=date, title=title, source=source)


def _told(row: Mapping[str, Any], name: str) -> str | None:
    told = row.get(name)
    return None if told is None or told == "" else str(told)
