"""`audit` with what earlier audits kept, and `cache clear`."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.scale.cache import FILE
from tests.conftest import Command, write_files

DOCS = {
    "docs/a.txt": "The Institute has 24 laboratories.",
    "docs/b.txt": "The Institute has 25 laboratories.",
}


@pytest.fixture
def folder(auditor_command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder; `auditor_command` has named another cache, which counts no more."""
    assert auditor_command
    monkeypatch.chdir(write_files(tmp_path, DOCS))
    monkeypatch.delenv("AUDITOR_CACHE")
    return tmp_path


def test_the_summary_says_how_many_documents_were_read_anew(
    folder: Path, auditor_command: Command
) -> None:
    assert "2 of 2 documents read anew" in auditor_command("audit", "docs").out
    assert "0 of 2 documents read anew" in auditor_command("audit", "docs").out
    write_files(folder, {"docs/b.txt": "The Institute has 26 laboratories."})
    ran = auditor_command("audit", "docs")
    assert "1 of 2 documents read anew" in ran.out
    assert (folder / ".auditor" / FILE).exists()


def test_without_a_cache_nothing_is_kept(folder: Path, auditor_command: Command) -> None:
    for _ in range(2):
        assert "read anew" not in auditor_command("audit", "docs", "--no-cache").out
    assert not (folder / ".auditor").exists()


def test_a_cache_has_a_place_of_its_own(folder: Path, auditor_command: Command) -> None:
    auditor_command("audit", "docs", "--cache", "kept")
    assert (folder / "kept" / FILE).exists()
    assert not (folder / ".auditor").exists()


@pytest.mark.usefixtures("folder")
def test_clearing_has_the_documents_read_anew(auditor_command: Command) -> None:
    auditor_command("audit", "docs")
    assert auditor_command("cache", "clear").out == ".auditor: cleared\n"
    assert "2 of 2 documents read anew" in auditor_command("audit", "docs").out
    auditor_command("cache", "clear")
    assert auditor_command("cache", "clear").out == ".auditor: nothing is kept here\n"


def test_a_cache_that_cannot_be_used_is_a_note(folder: Path, auditor_command: Command) -> None:
    write_files(folder, {"taken": ""})
    ran = auditor_command("audit", "docs", "--cache", "taken")
    assert ran.status == 0
    assert "note: taken: the cache is not used: it is no folder" in ran.err
    assert "2 documents" in ran.out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("wrong", ["0", "-1", "many"])
def test_a_number_of_processes_is_at_least_one(wrong: str, auditor_command: Command) -> None:
    assert auditor_command("audit", "docs", "--jobs", wrong).status == 2
