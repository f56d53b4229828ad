"""Statements of all documents → those of one subject at a time, packed or not, and all the same."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from auditor import statement_store
from auditor.audit import Auditor
from auditor.core.model import Document
from auditor.discover.pipeline import parts as subjects_of
from auditor.discover.statements.value_statement import ValueStatement
from auditor.document_batch import DocumentRead
from auditor.reading import DocumentReader
from auditor.statement_store import StatementStore

READER = DocumentReader.of((), only_rules=True, discover=True)
DOCUMENTS = [
    Document(
        f"{number:02}.txt",
        f"{place} had {number % 3} parks and {number} lakes in 2019. {place} has 40 km of coast.\n\n"
        f"The plant uses {number} furnaces: 3 old ones and {number - 3} new ones.",
    )
    for number, place in enumerate(("Arlen", "Borna", "Celin") * 6, 4)
]


def store(documents: Sequence[Document] = DOCUMENTS, memory: int = 1000) -> StatementStore:
    filled = StatementStore(memory)
    for document in documents:
        read = READER.read(document)
        assert isinstance(read, DocumentRead)
        assert read.statements is not None
        filled.add(document.id, read.statements)
    return filled


def by_subject(filled: StatementStore) -> dict[str, Sequence[ValueStatement]]:
    parts = [part for some in filled.values() for part in subjects_of(some).values()]
    subjects = [{value.part for value in part} for part in parts]
    assert all(len(each) == 1 for each in subjects), "a part is about one subject, or of one kind"
    found = {part[0].part: part for part in parts}
    assert len(found) == len(parts), "and a subject has one part"
    return found


@pytest.mark.parametrize("most", [0, 7, 10_000])
@pytest.mark.parametrize("memory", [0, 2000, 10**9])
def test_parts_are_the_same_packed_or_not(
    most: int, memory: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = by_subject(store())
    assert len(expected) > 2
    monkeypatch.setattr(statement_store, "MOST_OBJECTS", most)
    filled = store(memory=memory)
    assert {subject: list(part) for subject, part in by_subject(filled).items()} == expected
    assert by_subject(filled).keys() == expected.keys(), "they can be asked for again"


@pytest.mark.parametrize("most", [0, 10_000])
def test_open_claims_stand_at_the_places_that_are_told(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statement_store, "MOST_OBJECTS", most)
    filled = store()
    places = {place for _, some in filled.informative_places() for place in some}
    assert {claim.at for claim in filled.open_claims()} == places
    assert len(places) > len(DOCUMENTS)
    own = [value for some in filled.values() for value in some if not value.pool]
    assert len(filled) == len(own)


def test_an_audit_finds_the_same_packed_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Auditor(only_rules=True).audit(DOCUMENTS).results
    assert expected.findings
    monkeypatch.setattr(statement_store, "MOST_OBJECTS", 5)
    found = Auditor(only_rules=True).audit(DOCUMENTS).results
    assert (found.findings, found.claims) == (expected.findings, expected.claims)
    assert list(found.opened) == list(expected.opened)
    assert len(found.opened) == len(list(found.opened))
