"""A document → what it says, as a batch of bytes and back: nothing is lost on the way."""

from __future__ import annotations

import json
import zlib

import pytest

from auditor.core.model import Document, Problem
from auditor.reading import TOO_MUCH_MEMORY, DocumentRead, DocumentReader, batch_of, read_of

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
    assert back == read
    assert batch_of(back) == batch_of(read)


def test_a_document_that_is_read_finds_something_of_each_kind() -> None:
    """Else the test above would show nothing."""
    reads = [READER.read(Document("a", text)) for text in TEXTS]
    found = [read.statements for read in reads if isinstance(read, DocumentRead)]
    assert any(each and each.values for each in found)
    assert any(each and each.arithmetic for each in found)


def test_a_problem_is_a_batch_too() -> None:
    document = Document("a.txt", "x", date="soon")
    problem = READER.read(document)
    assert isinstance(problem, Problem)
    assert "'soon' is not a date" in problem.message
    assert read_of(batch_of(problem), document) == problem


@pytest.mark.parametrize(
    "batch",
    [
        b"",
        b"no zlib",
        zlib.compress(b"no json"),
        zlib.compress(b"[]"),
        zlib.compress(b"{}"),
        zlib.compress(json.dumps({"days": {"#": 1}}).encode()),
        batch_of(READER.read(Document("a", TEXTS[2])))[:-9],
    ],
)
def test_bytes_that_are_no_batch_are_refused(batch: bytes) -> None:
    with pytest.raises(ValueError, match=r"no batch|Expecting"):
        read_of(batch, Document("a", ""))


@pytest.mark.parametrize(
    ("error", "message"),
    [(MemoryError(), TOO_MUCH_MEMORY), (KeyError("x"), "could not be read: KeyError: 'x'")],
)
def test_what_goes_wrong_at_a_document_is_its_problem(
    error: Exception, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("auditor.reading.analyse", fail)
    problem = READER.read(Document("a.txt", "x"))
    assert isinstance(problem, Problem)
    assert problem.document == "a.txt"
    assert problem.message.startswith(message)


def test_the_digest_tells_readers_apart_that_read_otherwise() -> None:
    same = DocumentReader.of((), only_rules=False, discover=True)
    bare = DocumentReader.of((), only_rules=True, discover=True)
    assert same.digest == READER.digest
    assert len({READER.digest, RULES_ALONE.digest, bare.digest}) == 3
