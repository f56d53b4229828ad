"""A document and the packs → what the document says, or why it could not be read."""

from __future__ import annotations

import pytest

from auditor.core.model import Document, Problem
from auditor.reading import TOO_MUCH_MEMORY, DocumentReader

READER = DocumentReader.of((), only_rules=False, discover=True)
RULES_ALONE = DocumentReader.of((), only_rules=False, discover=False)


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
