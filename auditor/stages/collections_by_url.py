"""URLs of collections → the pieces that workers read, and a piece → the documents in it.

A URL names a folder of files, read by their formats as an audit reads them, or a collection: JSON
Lines (".jsonl", ".ndjson", with ".gz" too) or Parquet, one row a document.  The columns are `text`
and, as far as they are there, `id`, `date`, `title` and `source`.
"""

from __future__ import annotations

import gzip
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from auditor.core.model import Document, Problem
from auditor.files.open_file import MOST_BYTES
from auditor.files.remote import Place, PlacedFile, PlaceError
from auditor.read.choosing.ids import File
from auditor.read.file_types import kind_of
from auditor.read.loader import read_bytes
from auditor.stages.chunks import MOST, Piece

LINES = (".jsonl", ".ndjson")
COLUMNS = ".parquet"
PACKED = ".gz"
FIELDS = ("id", "text", "date", "title", "source")
MOST_UNPACKED = 16 * MOST_BYTES  # bytes of a packed file of lines
_MORE = 1 << 20  # bytes that are read behind a part, up to the end of its last line


def pieces_of(urls: Sequence[str]) -> tuple[list[Piece], list[Problem]]:
    """Return the pieces of all collections; one that cannot be listed is a problem."""
    pieces: list[Piece] = []
    problems: list[Problem] = []
    for url in urls:
        try:
            place = Place(url)
            for file in place.files():
                pieces += _parts(url, file)
        except PlaceError as error:
            message = f"{error}; check the address, and that you may read it"
            problems.append(Problem("document", message, document=url))
    return pieces, problems


def documents_in(piece: Piece) -> tuple[list[Document], list[Problem]]:
    """Return the documents of a piece, and what could not be read of it."""
    try:
        return _documents_in(piece, Place(piece.place))
    except (PlaceError, ValueError, OSError, ImportError) as error:
        problem = Problem("document", f"cannot be read: {error}", document=piece.below)
        return [], [problem]


def _parts(url: str, file: PlacedFile) -> Iterator[Piece]:
    """Yield a file in parts that can be read each by itself."""
    name = file.below.casefold()
    whole = Piece(url, file.path, file.below, file.size, file.stamp)
    if name.endswith(LINES):
        for start in range(0, file.size, MOST):
            stop = min(start + MOST, file.size)
            yield whole._replace(start=start, stop=stop, size=stop - start)
    elif _is_collection(name) or _is_document(file.below):
        yield whole


def _is_document(below: str) -> bool:
    parts = PurePosixPath(below)
    hidden = any(part.startswith(".") for part in parts.parts)
    return not hidden and kind_of(Path(parts.name)) in ("document", "unreadable", "unknown")


def _is_collection(name: str) -> bool:
    return name.endswith(COLUMNS) or name.removesuffix(PACKED).endswith(LINES)


def _documents_in(piece: Piece, place: Place) -> tuple[list[Document], list[Problem]]:
    name = piece.below.casefold()
    if name.endswith(LINES):
        return _from_rows(piece, _lines(piece, place))
    if name.endswith(COLUMNS):
        return _from_rows(piece, _rows(place.read(piece.path)))
    if _is_collection(name):
        return _from_rows(piece, enumerate(_unpacked(place.read(piece.path))))
    if piece.size > MOST_BYTES:
        raise ValueError(f"larger than {MOST_BYTES} bytes")
    id = unicodedata.normalize("NFC", piece.below)
    read = read_bytes(File(Path(piece.path), id, named=False), place.read(piece.path))
    return list(read.documents), list(read.problems)


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


def _from_rows(
    piece: Piece, rows: Iterable[tuple[int, bytes | Mapping[str, Any]]]
) -> tuple[list[Document], list[Problem]]:
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
    return documents, problems


def _document(id: str, row: Mapping[str, Any]) -> Document:
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("it has no text: a row needs a column `text`")
    date, title, source = (_told(row, name) for name in ("date", "title", "source"))
    return Document(_told(row, "id") or id, text, date=date, title=title, source=source)


def _told(row: Mapping[str, Any], name: str) -> str | None:
    told = row.get(name)
    return None if told is None or told == "" else str(told)
