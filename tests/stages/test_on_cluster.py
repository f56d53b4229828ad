"""Audits on a real scheduler with two workers over TCP: the same bytes, whatever happens."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.audit import Audit, Auditor
from auditor.core.model import Document
from auditor.read.loader import collect
from auditor.scale.dask_engine import ClusterError
from auditor.stages import chunks
from auditor.stages.cluster import Cluster
from auditor.stages.on_cluster import OnCluster
from tests.conftest import write_files
from tests.read.archives import word_file
from tests.stages.poisoned.sitecustomize import POISON
from tests.stages.processes import Processes, processes, worker_pids

pytestmark = pytest.mark.slow

DOCUMENTS = [
    Document(
        f"{number:02}.txt",
        f"{place} has {number} parks and {number % 4} lakes. {place} was founded in 19{number:02}.",
        date=f"20{number % 20:02}",
    )
    for number, place in enumerate(("Arlen", "Borna", "Celin") * 16, 10)
]


@pytest.fixture(autouse=True)
def _chunks_are_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "LEAST", 400)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return report(Auditor().audit(DOCUMENTS), tmp_path_factory.mktemp("alone"))


def report(audit: Audit, folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in audit.write(folder))


def at_part(number: int, act: Callable[[], object]) -> Callable[[int, int, str], None]:
    """Return what is told of progress and acts when so many parts have been read."""
    seen: list[int] = []

    def progress(done: int, every: int, told: str) -> None:
        assert 0 < done <= every
        assert "documents" in told
        seen.append(done)
        if len(seen) == number:
            act()

    return progress


def test_a_killed_worker_loses_nothing(scheduler: Processes, alone: bytes, tmp_path: Path) -> None:
    def kill() -> None:
        os.kill(worker_pids(scheduler.address)[0], signal.SIGKILL)

    told: list[str] = []
    cluster = Cluster(scheduler.address, tell=told.append)
    audit = Auditor().audit(DOCUMENTS, cluster=cluster, progress=at_part(2, kill))
    assert report(audit, tmp_path) == alone
    assert any("workers" in each and "http://" in each for each in told)


def test_a_document_that_ends_its_reader_costs_itself(scheduler: Processes) -> None:
    poison = Document("poison.txt", POISON)
    audit = Auditor().audit([*DOCUMENTS, poison], cluster=Cluster(scheduler.address))
    assert [problem.document for problem in audit.results.problems] == ["poison.txt"]
    assert len(audit.results.documents) == len(DOCUMENTS)


def test_collections_are_read_by_workers(
    scheduler: Processes, alone: bytes, tmp_path: Path
) -> None:
    lines = [json.dumps({"id": d.id, "text": d.text, "date": d.date}) for d in DOCUMENTS]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    urls = (f"file://{tmp_path}/many.jsonl", f"file://{tmp_path}/refused", "nowhere://bucket")
    audit = Auditor().audit([], cluster=Cluster(scheduler.address, collections=urls))
    problems = audit.results.problems
    assert [problem.document for problem in problems] == sorted(urls[1:])
    (file,) = files = audit.results.files
    assert (file.path, file.fate) == ("many.jsonl", "read")
    kept = Auditor().audit(DOCUMENTS, problems=problems, files=files)
    assert report(audit, tmp_path / "a") == report(kept, tmp_path / "b") != alone


def test_a_scheduler_that_goes_away_ends_the_run_and_the_next_goes_on(
    scheduler: Processes, alone: bytes, tmp_path: Path
) -> None:
    store = str(tmp_path / "store")
    with processes(tmp_path, workers=1) as first:
        cluster = Cluster(first.address, store=store)
        with pytest.raises(ClusterError, match=r"gone away.*are not read again"):
            Auditor().audit(DOCUMENTS, cluster=cluster, progress=at_part(6, first.kill_scheduler))
    audit = Auditor().audit(DOCUMENTS, cluster=Cluster(scheduler.address, store=store))
    assert audit.reading is not None
    assert audit.reading.anew < len(DOCUMENTS) * 0.75
    assert report(audit, tmp_path / "out") == alone


def test_a_part_whose_workers_die_is_tried_again_piece_by_piece(
    scheduler: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = DOCUMENTS[20]

    def results(engine, function, tasks):  # as Dask does where no worker outlives a task
        for task, done in whole(engine, function, tasks):
            yield task, None if lost in getattr(task, "documents", ()) else done

    from auditor.scale.dask_engine import DaskEngine

    whole = DaskEngine.results
    monkeypatch.setattr(DaskEngine, "results", results)
    audit = Auditor().audit(DOCUMENTS, cluster=Cluster(scheduler.address))
    assert [problem.document for problem in audit.results.problems] == [lost.id]
    assert len(audit.results.documents) == len(DOCUMENTS) - 1


def test_each_content_of_a_place_is_read_once(scheduler: Processes, tmp_path: Path) -> None:
    mill = "The mill has {} rooms. It was built in 1904."
    write_files(
        tmp_path / "docs",
        {
            "a/mill.txt": mill.format(24),
            "b/mill.txt": mill.format(24),
            "b/other.txt": mill.format(25),
            "b/mill.docx": word_file(f"<w:p><w:r><w:t>{mill.format(26)}</w:t></w:r></w:p>"),
            "b/broken.docx": b"PK no Word file",
            "picture.png": b"PNG",
            "old.doc": b"no",
            ".hidden/more.txt": "Nothing.",
        },
    )
    (tmp_path / "docs" / "link.txt").symlink_to(tmp_path / "docs" / "a" / "mill.txt")
    url = f"file://{tmp_path}/docs"
    audit = Auditor().audit([], cluster=Cluster(scheduler.address, collections=(url,)))
    here = collect([tmp_path / "docs"])
    problems, skipped, files = here.problems, here.skipped, here.files
    kept = Auditor().audit(here.documents, problems=problems, skipped=skipped, files=files)
    assert audit.results.files == files
    assert len(audit.results.documents) == 3
    assert report(audit, tmp_path / "a") == report(kept, tmp_path / "b")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "elsewhere://x"])
def test_a_scheduler_that_is_not_there(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.scale.dask_engine.PATIENCE", 1)
    with pytest.raises(ClusterError, match=rf"{address}: the scheduler cannot be reached"):
        OnCluster(Auditor()._reader, Cluster(address))
