"""A document → what it says, as a batch of bytes and back: nothing is lost on the way."""

from __future__ import annotations

import json
import zlib

import pytest

from auditor.core.model import Document, Problem
from auditor.document_batch import DocumentRead, batch_of, read_of
from auditor.packed_statements import PackedStatements, packed_statements, unpacked
from auditor.reading import DocumentReader

READER = DocumentReader.of((), only_rules=False, discover=True)
RULES_ALONE = DocumentReader.of((), only_rules=False, discover=False)

TEXTS = (
    "",
    "No number here.",
    "Arlen has ratified 24 conventions. In 2019 about 3.5 million people lived there, 12 % of all.",
    "# Budget\n\n| Item | 2023 | 2024 |\n|---|---|---|\n| Roads | 10 | 20 |\n| Total | 10 | 30 |\n",
    "Population: 41,200 (2020 est.)\nArea: 25.3 km²\n\nIt was founded in 1919 – “in May”, he said.",
    "It has 24 members: 10 from Arlen, 8 from Borna and 7 from Celin. Ana Ruiz is its Director.",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("reader", [READER, RULES_ALONE], ids=["all", "rules"])
def test_a_batch_holds_all_that_was_read(reader: DocumentReader, text: str) -> None:
    document = Document("a/b.md", text, date="2024-09-05", title="Arlen")
    read = reader.read(document)
    assert isinstance(read, DocumentRead)
    back = read_of(batch_of(read), document)
    assert isinstance(back, DocumentRead)
    assert back.claims == read.claims
    assert batch_of(back) == batch_of(read)
    if read.statements is None:
        assert back.statements is None
        return
    assert isinstance(back.statements, PackedStatements)
    assert not isinstance(read.statements, PackedStatements)
    assert back.statements == packed_statements(read.statements)
    parts = [*(data for _, data in back.statements.compared), back.statements.others]
    values = [value for data in parts for value in unpacked(data) if not value.pool]
    assert sorted(values, key=lambda value: value.at) == list(read.statements.values)


def test_a_document_that_is_read_finds_something_of_each_kind() -> None:
    """Else the test above would show nothing."""
    reads = [READER.read(Document("a", text)) for text in TEXTS]
    found = [read_of(batch_of(read), Document("a", "")) for read in reads]
    packed = [each.statements for each in found if isinstance(each, DocumentRead)]
    assert any(isinstance(each, PackedStatements) and each.compared for each in packed)
    assert any(each and each.within for each in packed)


def test_a_problem_is_a_batch_too() -> None:
    document = Document("a.txt", "x", date="soon")
    problem = READER.read(document)
    assert isinstance(problem, Problem)
    assert "'soon' is not a date" in problem.message
    assert read_of(batch_of(problem), document) == problem


def batch(head: object) -> bytes:
    """Return a head as it stands in a batch, with nothing behind it."""
    packed = zlib.compress(json.dumps(head).encode())
    return b"%d\n" % len(packed) + packed


WHOLE = batch_of(READER.read(Document("a", TEXTS[2])))


@pytest.mark.parametrize(
    "batch",
    [
        b"",
        b"no zlib",
        b"7\nno zlib",
        batch([]),
        batch({}),
        batch({"sizes": [], "crc32": 0, "days": {"#": 1}}),
        WHOLE[:-9],
        WHOLE[:-9] + b"x" + WHOLE[-8:],
    ],
)
def test_bytes_that_are_no_batch_are_refused(batch: bytes) -> None:
    with pytest.raises(ValueError, match=r"no batch|Expecting|invalid literal"):
        read_of(batch, Document("a", ""))
