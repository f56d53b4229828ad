"""Statements → what disagrees: the same here, from processes and from the cache."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from auditor import compare_all as comparing
from auditor import crew as crew_module
from auditor import statement_store
from auditor.audit import Auditor
from auditor.claims.table import ClaimsTable, table_of
from auditor.compare_all import LOST, compare_all
from auditor.core.model import Document
from auditor.crew import Crew
from auditor.document_batch import DocumentRead
from auditor.partition_findings import answered, asked, findings_in, told
from auditor.reading import DocumentReader
from auditor.scale import workers
from auditor.scale.cache import Cache
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
    monkeypatch.setattr(comparing, "WORTH_COMPARING", 1)


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
    assert any(found.findings for found in here)


def test_few_statements_are_compared_here() -> None:
    with Crew(READER, 4) as crew:
        assert crew.workers(1000) is None
        store, table = filled()
        found = list(compare_all(store, table, crew))
        assert crew.started is None
    assert found == [findings_in(values, table) for values in store.values()]


def test_what_was_found_before_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, table = filled()
    expected = [findings_in(values, table) for values in store.values()]
    asked_for: list[bytes] = []

    def counted(message: bytes) -> bytes:
        asked_for.append(message)
        return answered(message)

    monkeypatch.setattr("auditor.partition_findings.answered", counted)

    def found() -> tuple[list[object], int]:
        asked_for.clear()
        with Cache(tmp_path / "c") as cache, Crew(READER) as crew:
            return list(compare_all(store, table, crew, cache)), len(asked_for)

    assert found() == (expected, len(expected))
    assert found() == (expected, 0)
    with monkeypatch.context() as patched:
        patched.setattr("auditor.scale.cache.Cache.get", lambda *_: b"damaged")
        assert found() == (expected, len(expected))
    assert found() == (expected, 0), "what was damaged is replaced"
    table = replace(table, titles=table.titles | {DOCUMENTS[0].id: "Another"})
    assert found()[0] == [findings_in(values, table) for values in store.values()]
    assert 0 < len(asked_for) < len(expected)


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
