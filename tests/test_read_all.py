"""Documents → what each says: the same from the cache, from several processes and from this one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from auditor import compare_all, crew, statement_store
from auditor.audit import Auditor
from auditor.core.model import Document, Problem
from auditor.crew import Crew
from auditor.document_batch import batch_of
from auditor.read_all import Read, Reading
from auditor.reading import DocumentReader
from auditor.scale import workers
from auditor.scale.cache import FILE, Cache
from tests.conftest import report

READER = DocumentReader.of((), only_rules=False, discover=True)
DOCUMENTS = [
    Document(
        f"{number:02}.txt",
        f"The city of Arlen had {12 + number % 2} parks in {2000 + number // 2}.",
    )
    for number in range(12)
]


def read(
    documents: Sequence[Document] = DOCUMENTS, *, jobs: int = 1, cache: Path | None = None
) -> tuple[list[bytes], int]:
    """Return what was read, and of how many documents anew."""
    with opened(cache) as kept, Crew(READER, jobs) as crew:
        reading = Reading(READER, crew, kept)
        return list(map(comparable, reading.read(documents))), reading.summary.anew


def opened(cache: Path | None) -> AbstractContextManager[Cache | None]:
    return Cache(cache) if cache else nullcontext()


def comparable(read: Read) -> bytes:
    """Return what was read in one form, be its statements packed or not."""
    return batch_of(read)


@pytest.fixture
def small_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few sentences be worth a process."""
    monkeypatch.setattr(crew, "WORTH_A_WORKER", 1)


@pytest.mark.usefixtures("small_is_worth_it")
def test_several_processes_read_the_same() -> None:
    assert read(jobs=3) == read()


def test_for_few_documents_no_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "Workers", None)
    assert read(jobs=8) == read()


@pytest.mark.usefixtures("small_is_worth_it")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_known_is_not_read_again(jobs: int, tmp_path: Path) -> None:
    expected, _ = read()
    assert read(cache=tmp_path / "c", jobs=jobs) == (expected, 12)
    assert read(cache=tmp_path / "c", jobs=jobs) == (expected, 0)


CHANGES: tuple[dict[str, str], ...] = (
    {"text": "Other words."},
    {"id": "other.txt"},
    {"title": "Another"},
    {"date": "2020"},
    {"source": "Another"},
    {"date_source": "somebody"},
)


@pytest.mark.parametrize("change", CHANGES, ids=[next(iter(change)) for change in CHANGES])
def test_what_is_told_of_a_document_counts(change: dict[str, str], tmp_path: Path) -> None:
    read(cache=tmp_path / "c")
    changed = replace(DOCUMENTS[0], **change)  # type: ignore[arg-type]
    documents = [changed, *DOCUMENTS[1:]]
    assert read(documents, cache=tmp_path / "c") == (read(documents)[0], 1)


def test_other_packs_and_another_program_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(cache=tmp_path / "c")
    other = DocumentReader.of((), only_rules=True, discover=True)
    with Cache(tmp_path / "c") as kept:
        bare = Reading(other, Crew(other), kept)
        assert len(list(bare.read(DOCUMENTS))) == bare.summary.anew == 12
    monkeypatch.setattr("auditor.scale.cache.engine_digest", lambda: b"another version")
    assert read(cache=tmp_path / "c")[1] == 12


def test_a_damaged_entry_is_read_anew_and_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(cache=tmp_path / "c")
    with monkeypatch.context() as patched:
        patched.setattr("auditor.scale.cache.Cache.get", lambda *_: b"damaged")
        assert read(cache=tmp_path / "c") == (read()[0], 12)
    assert read(cache=tmp_path / "c") == (read()[0], 0)


def test_what_was_read_before_an_end_is_kept(tmp_path: Path) -> None:
    with Cache(tmp_path / "c") as kept:
        reading = Reading(READER, Crew(READER), kept).read(DOCUMENTS)
        assert [comparable(next(reading)) for _ in range(5)] == read()[0][:5]
    assert read(cache=tmp_path / "c") == (read()[0], 7)


def test_a_cache_that_cannot_be_used_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("a file")
    with Cache(tmp_path / "c") as kept:
        reading = Reading(READER, Crew(READER), kept)
        assert list(map(comparable, reading.read(DOCUMENTS))) == read()[0]
    assert "no folder" in reading.summary.fault


class Losing:
    """Workers that lose every other request."""

    def __init__(self, *_: object) -> None: ...

    def __enter__(self) -> Losing:
        return self

    def __exit__(self, *_: object) -> None: ...

    def answers(self, requests: Iterator[bytes]) -> Iterator[bytes | str]:
        losses = ("died", "hung")
        for number, _ in enumerate(requests):
            yield (
                losses[number % 4 // 2] if number % 2 else batch_of(READER.read(DOCUMENTS[number]))
            )


@pytest.mark.usefixtures("small_is_worth_it")
def test_a_document_whose_process_is_lost_is_a_problem_and_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "Workers", Losing)
    with Cache(tmp_path / "c") as kept, Crew(READER, 2) as crew:
        found = list(Reading(READER, crew, kept).read(DOCUMENTS))
    problems = {each.document: each.message for each in found if isinstance(each, Problem)}
    assert list(problems) == [document.id for document in DOCUMENTS[1::2]]
    assert "ended" in problems["01.txt"]
    assert "too long" in problems["03.txt"]
    monkeypatch.undo()
    assert read(cache=tmp_path / "c") == (read()[0], 6)


# ------------------------------------------------------------------ the whole audit


def reports(documents: Sequence[Document], out: Path, **options: object) -> dict[str, bytes]:
    audit = Auditor().audit(documents, **options)  # type: ignore[arg-type]
    return {path.name: path.read_bytes() for path in audit.write(out, "json,html,csv")}


@pytest.mark.usefixtures("small_is_worth_it")
@pytest.mark.parametrize("most", [3, 10_000])
def test_the_same_bytes_with_any_number_of_processes_order_and_cache(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With three objects at most, statements are compared by the processes too."""
    monkeypatch.setattr(statement_store, "MOST_OBJECTS", most)
    monkeypatch.setattr(compare_all, "WORTH_COMPARING", most)
    expected = reports(DOCUMENTS, tmp_path / "a")
    assert report(tmp_path / "a")["findings"]
    cache = tmp_path / "c"
    assert reports(DOCUMENTS[::-1], tmp_path / "b") == expected
    assert reports(DOCUMENTS, tmp_path / "b", jobs=3, cache=cache) == expected
    assert reports(DOCUMENTS[5:] + DOCUMENTS[:5], tmp_path / "b", jobs=2, cache=cache) == expected
    (cache / FILE).write_bytes(b"damaged")
    assert reports(DOCUMENTS, tmp_path / "b", cache=cache) == expected
    shutil.rmtree(cache)
