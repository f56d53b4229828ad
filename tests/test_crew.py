"""Processes that compare: the same findings as here, and a lost one is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from auditor import crew as crew_module
from auditor import statement_store
from auditor.audit import Auditor
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.model import Document
from auditor.crew import LOST, Crew
from auditor.partition_findings import answered, asked, findings_in, told
from auditor.reading import DocumentRead, DocumentReader
from auditor.scale import workers
from auditor.statement_store import StatementStore

READER = DocumentReader.of((), only_rules=True, discover=True)
DOCUMENTS = [
    Document(f"{n:02}.txt", f"{place} has {n} parks and {n % 4} lakes.", date=f"20{n:02}")
    for n, place in enumerate(("Arlen", "Borna", "Celin") * 6, 4)
]


@pytest.fixture(autouse=True)
def _few_are_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statement_store, "MOST_OBJECTS", 4)


@pytest.fixture
def _few_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew_module, "WORTH_A_WORKER", 1)
    monkeypatch.setattr(crew_module, "WORTH_COMPARING", 1)


def filled() -> tuple[StatementStore, ClaimsTable]:
    store, claims = StatementStore(), []
    for document in DOCUMENTS:
        read = READER.read(document)
        assert isinstance(read, DocumentRead)
        assert read.statements is not None
        store.add(document.id, read.statements)
        claims.append(read.claims)
    return store, table_of(claims)


def test_an_answer_tells_what_is_found_here() -> None:
    store, table = filled()
    there = [told(answered(asked(partition, table))) for partition in store.partitions()]
    here = [findings_in(values, table) for values in store.values()]
    assert there == here
    assert any(findings for findings, _ in here)


def test_few_statements_are_compared_here() -> None:
    with Crew(READER, 4) as crew:
        assert crew.workers(1000) is None
        assert crew.compare(*filled()) is None


class Losing:
    """Workers that lose all requests to compare."""

    def __init__(self, *_: object) -> None: ...

    def __enter__(self) -> Losing:
        return self

    def __exit__(self, *_: object) -> None: ...

    def answers(self, requests: Iterator[bytes]) -> Iterator[bytes | str]:
        from auditor.worker import _answer

        for request in requests:
            yield "hung" if request[:1] == b"c" else _answer(READER, request[:1], request[1:])


@pytest.mark.usefixtures("_few_are_worth_it")
def test_what_could_not_be_compared_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "Workers", Losing)
    results = Auditor(only_rules=True).audit(DOCUMENTS, jobs=2).results
    assert {problem.message for problem in results.problems} == {LOST}
    assert all(problem.fatal for problem in results.problems)
    assert len(results.documents) == len(DOCUMENTS)


class Absent(Losing):
    """Workers of which none can be started."""

    def answers(self, requests: Iterator[bytes]) -> Iterator[bytes | str]:
        return ("absent" for _ in requests)


@pytest.mark.usefixtures("_few_are_worth_it")
def test_without_processes_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Auditor(only_rules=True).audit(DOCUMENTS).results
    monkeypatch.setattr(workers, "Workers", Absent)
    found = Auditor(only_rules=True).audit(DOCUMENTS, jobs=2).results
    assert (found.findings, found.problems) == (expected.findings, expected.problems)
    assert found.findings
