"""Documents and pieces of files → chunks, and the halves of one that was lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.core.model import Document
from auditor.stages import chunks
from auditor.stages.chunks import Piece, chunks_of, halves

DOCUMENTS = [Document(f"{n}.txt", "word " * n) for n in range(1, 9)]
PIECES = [Piece("s3://a", f"a/{n}", str(n), 30, "now") for n in range(5)]


@pytest.fixture(autouse=True)
def _chunks_are_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "LEAST", 60)


def test_every_document_and_piece_is_in_one_chunk() -> None:
    made = chunks_of(DOCUMENTS, PIECES, b"engine")
    assert [document for chunk in made for document in chunk.documents] == DOCUMENTS
    assert [piece for chunk in made for piece in chunk.pieces] == PIECES
    assert all(chunk.size <= 60 for chunk in made)
    assert len({chunk.key for chunk in made}) == len(made) > 5


def test_a_chunk_is_of_one_group() -> None:
    groups = [replace(document, group="ab"[n % 2]) for n, document in enumerate(DOCUMENTS)]
    made = chunks_of(groups, [], b"")
    assert [chunk.group for chunk in made] == sorted(chunk.group or "" for chunk in made)
    assert all({d.group for d in chunk.documents} == {chunk.group} for chunk in made)


def test_a_document_longer_than_a_chunk_is_one() -> None:
    long = Document("long.txt", "x" * 100)
    assert [len(chunk.documents) for chunk in chunks_of([long, *DOCUMENTS[:2]], [], b"")] == [1, 2]


def test_a_key_tells_what_is_read_and_what_reads_it() -> None:
    (one,) = chunks_of(DOCUMENTS[:2], [], b"engine")
    (same,) = chunks_of(DOCUMENTS[:2], [], b"engine")
    (newer,) = chunks_of(DOCUMENTS[:2], [], b"newer")
    (dated,) = chunks_of([replace(DOCUMENTS[0], date="2001"), DOCUMENTS[1]], [], b"engine")
    (piece,) = chunks_of([], PIECES[:1], b"engine")
    (written,) = chunks_of([], [PIECES[0]._replace(stamp="later")], b"engine")
    assert one.key == same.key
    assert len({one.key, newer.key, dated.key, piece.key, written.key}) == 5


def test_halves_are_halved_down_to_one_document() -> None:
    (whole,) = chunks_of(DOCUMENTS[:3], [], b"")
    single, pair = halves(whole, b"")
    assert (single.documents, pair.documents) == ((DOCUMENTS[0],), tuple(DOCUMENTS[1:3]))
    assert halves(single, b"") == []
    (pieces,) = chunks_of([], PIECES[:2], b"")
    assert [half.pieces for half in halves(pieces, b"")] == [(PIECES[0],), (PIECES[1],)]
    assert halves(pieces, b"")[0].first == "0"
