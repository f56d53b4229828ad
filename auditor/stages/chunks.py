"""Documents, and files that only workers open → chunks of some size, each with a key of its own.

The key tells what a worker makes of a chunk: two chunks of one key give the same, so that what was
made of one is not made again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple, TypeVar

from auditor.core.model import Document
from auditor.read_all import told_of

LEAST, MOST = 50_000, 8_000_000  # bytes of a chunk
CHUNKS = 64  # of a collection of ordinary size, so that a worker that is lost loses little

Thing = TypeVar("Thing")


class Piece(NamedTuple):
    """A file, or a part of it, that a worker opens: a text, a collection in lines or in columns."""

    place: str  # the URL of the collection
    path: str  # of the file, as its place names it
    below: str  # its path below the place
    size: int
    stamp: str  # another one when the file has changed
    start: int = 0  # the bytes of a part in lines; 0 and 0: the whole file
    stop: int = 0


class Chunk(NamedTuple):
    """Some documents that are read together, those at hand or pieces to be opened."""

    key: str
    size: int  # bytes
    documents: tuple[Document, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def first(self) -> str:
        """The name of the first document or file."""
        return self.documents[0].id if self.documents else self.pieces[0].below

    @property
    def group(self) -> str | None:
        """The group of its documents."""
        return self.documents[0].group if self.documents else None


def chunks_of(documents: Sequence[Document], pieces: Sequence[Piece], engine: bytes) -> list[Chunk]:
    """Return documents, and pieces of files, in chunks; `engine` tells what reads them.

    The documents of a chunk are of one group, those that are compared with each other.
    """
    groups: dict[str | None, list[Document]] = {}
    for document in documents:
        groups.setdefault(document.group, []).append(document)
    every = sum(map(_length, documents)) + sum(map(_size, pieces))
    most = max(LEAST, min(MOST, every // CHUNKS))
    told = (some for group in groups.values() for some in _together(group, _length, most))
    opened = _together(pieces, _size, most)
    return [
        *(_of_documents(some, engine) for some in told),
        *(_of_pieces(some, engine) for some in opened),
    ]


def halves(chunk: Chunk, engine: bytes) -> list[Chunk]:
    """Return a chunk as two, none where it is a single document or piece."""
    documents, pieces = chunk.documents, chunk.pieces
    if len(documents) > 1:
        middle = len(documents) // 2
        return [_of_documents(some, engine) for some in (documents[:middle], documents[middle:])]
    if len(pieces) > 1:
        middle = len(pieces) // 2
        return [_of_pieces(some, engine) for some in (pieces[:middle], pieces[middle:])]
    return []


def _of_documents(documents: Sequence[Document], engine: bytes) -> Chunk:
    key = _key(engine, *map(told_of, documents))
    return Chunk(key, sum(map(_length, documents)), tuple(documents))


def _of_pieces(pieces: Sequence[Piece], engine: bytes) -> Chunk:
    key = _key(engine, *(repr(piece).encode() for piece in pieces))
    return Chunk(key, sum(map(_size, pieces)), pieces=tuple(pieces))


def _length(document: Document) -> int:
    return len(document.text)


def _size(piece: Piece) -> int:
    return piece.size


def _key(*parts: bytes) -> str:
    made = sha256()
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.hexdigest()[:32]


def _together(
    things: Sequence[Thing], size_of: Callable[[Thing], int], most: int
) -> Iterator[list[Thing]]:
    """Yield things in a row, as many together as have at most some size, at least one."""
    some: list[Thing] = []
    size = 0
    for thing in things:
        one = size_of(thing)
        if some and size + one > most:
            yield some
            some, size = [], 0
        some.append(thing)
        size += one
    if some:
        yield some
