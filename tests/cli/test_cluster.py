"""`audit --cluster`: where an audit runs, and one message where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command, report, write_files
from tests.stages.processes import Processes

DOCS = {f"{n}.txt": f"The Harwick bridge has {40 + n // 3} arches." for n in range(4)}


def test_a_url_needs_a_cluster(tmp_path: Path, auditor_command: Command) -> None:
    url = f"file://{tmp_path}"
    ran = auditor_command("audit", url, "--out", tmp_path / "out")
    assert ran.status == 2
    assert f"error: {url}: a URL is read with --cluster" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_scheduler_that_is_not_there_is_told_in_one_line(
    tmp_path: Path, auditor_command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.scale.dask_engine.PATIENCE", 1)
    folder = write_files(tmp_path / "docs", DOCS)
    ran = auditor_command("audit", folder, "--cluster", "tcp://127.0.0.1:9", "--no-cache")
    assert ran.status == 2
    assert ran.err.startswith(
        "error: --cluster: tcp://127.0.0.1:9: the scheduler cannot be reached"
    )
    assert ran.err.count("\n") == 1


@pytest.mark.slow
def test_a_url_is_read_by_workers(
    tmp_path: Path, auditor_command: Command, scheduler: Processes
) -> None:
    folder = write_files(tmp_path / "docs", DOCS)
    auditor_command("audit", folder, "--out", tmp_path / "one", "--no-cache")
    more = ("--cluster", scheduler.address, "--cache", tmp_path / "kept")
    ran = auditor_command("audit", f"file://{folder}", "--out", tmp_path / "other", *more)
    assert "2 workers" in ran.err
    assert report(tmp_path / "one") == report(tmp_path / "other")
    again = auditor_command("audit", f"file://{folder}", "--out", tmp_path / "other", *more)
    assert "0 of 2 documents read anew" in again.out


@pytest.mark.slow
def test_workers_of_its_own(tmp_path: Path, auditor_command: Command) -> None:
    folder = write_files(tmp_path / "docs", DOCS)
    auditor_command("audit", folder, "--out", tmp_path / "one", "--no-cache")
    more = ("--cluster", "local", "--jobs", "1", "--no-cache")
    ran = auditor_command("audit", folder, "--out", tmp_path / "other", *more)
    assert "1 workers" in ran.err
    assert report(tmp_path / "one") == report(tmp_path / "other")
