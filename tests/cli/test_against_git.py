"""What is new since a revision of git, from the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from auditor.files.git import GitError
from auditor.files.git_revision import write_revision
from tests.conftest import Command, report, write_files

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
BRIDGE = "The Harwick bridge has {} arches.\n\nThe Elmbury tower has {} steps.\n"
DATED = '"*": 2024\n'


def git(folder: Path, *arguments: str) -> None:
    who = {f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | who, check=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents that disagree on one thing as committed, and since then on another."""
    texts = {"docs/a.txt": BRIDGE.format(42, 900), "docs/b.txt": BRIDGE.format(42, 800)}
    write_files(tmp_path, texts | {"docs/documents.yaml": DATED, "other/c.txt": "Nothing."})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    write_files(tmp_path, {"docs/b.txt": BRIDGE.format(44, 800)})
    monkeypatch.chdir(tmp_path)
    return tmp_path


AUDIT = ("audit", "docs", "--no-cache", "--fail-level", "warning", "--against-git")


def test_only_what_is_new_since_a_revision_fails(
    repository: Path, auditor_command: Command
) -> None:
    ran = auditor_command(*AUDIT, "HEAD")
    assert (ran.status, ran.err) == (1, "")
    assert "Since the last audit: 1 conflict new" in ran.out
    assert len(report(repository / "reports")["findings"]) == 2
    git(repository, "commit", "-qam", "second")
    assert auditor_command(*AUDIT, "HEAD").status == 0
    assert auditor_command(*AUDIT, "HEAD~1").status == 1


@pytest.mark.parametrize("revision", ["nosuch", "--output=x", "HEAD:docs", ""])
def test_what_is_no_revision_is_told(
    repository: Path, auditor_command: Command, revision: str
) -> None:
    ran = auditor_command(*AUDIT[:-1], f"--against-git={revision}")
    if revision:
        assert (ran.status, ran.out) == (2, "")
        assert f"--against-git: {revision} is no revision of this repository" in ran.err
    assert not (repository / "x").exists()


def test_a_folder_in_no_repository_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, auditor_command: Command
) -> None:
    write_files(tmp_path, {"docs/a.txt": "One."})
    monkeypatch.chdir(tmp_path)
    ran = auditor_command(*AUDIT, "HEAD")
    assert ran.status == 2
    assert "in no repository of git" in ran.err


@pytest.mark.usefixtures("repository")
def test_a_revision_or_an_earlier_report(auditor_command: Command) -> None:
    ran = auditor_command(*AUDIT, "HEAD", "--baseline", "reports")
    assert ran.status == 2
    assert "name one" in ran.err


def test_what_is_stored_is_written_below_the_folder_and_nothing_runs(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    mark = repository / "ran"
    write_files(repository, {".gitattributes": "*.txt filter=evil\n"})
    (repository / "docs" / "link.txt").symlink_to("/etc/hostname")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "second")
    for kind in ("smudge", "clean", "process"):
        git(repository, "config", f"filter.evil.{kind}", f"touch {mark}; cat")
    mark.unlink(missing_ok=True)
    folder = tmp_path_factory.mktemp("then")
    write_revision(repository, "HEAD", ["docs"], folder)
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    assert found == ["docs/a.txt", "docs/b.txt", "docs/documents.yaml"]
    assert not mark.exists()
    with pytest.raises(GitError):
        write_revision(repository, "nosuch", [""], folder)
