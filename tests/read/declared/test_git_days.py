"""Documents dated by the last commit of their files."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from auditor.core.model import Document
from auditor.language.statement.document_date import document_date
from auditor.read.loader import collect
from tests.conftest import write_files

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
STAMPED = "Updated at : 25.03.2016\n\nThe bridge is 212 metres long."


def git(folder, *arguments, day="2020-05-06"):
    names = {f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
    days = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | names | days, check=True)


def committed(folder, files, day):
    write_files(folder, files)
    git(folder, "add", "-A", day=day)
    git(folder, "commit", "-qm", "change", day=day)


@pytest.fixture
def repository(tmp_path):
    git(tmp_path, "init", "-q")
    committed(
        tmp_path, {"docs/a.txt": "One.", "docs/b ü.txt": "Two.", "c.txt": STAMPED}, "2019-01-02"
    )
    committed(tmp_path, {"docs/a.txt": "One and more."}, "2021-03-04")
    return write_files(tmp_path, {"docs/new.txt": "Three."})


def told(document: Document) -> tuple[str, str] | None:
    dated = document_date(document)
    return dated and (document.date or "", dated.source)


def test_the_last_commit_dates_what_nothing_else_does(repository):
    write_files(repository, {"documents.yaml": "new.txt: 2016"})
    found = {d.id: told(d) for d in collect([repository], dates="git").documents}
    assert found == {
        "c.txt": ("2019-01-02", "stamp in the text: “Updated at : 25.03.2016”"),
        "docs/a.txt": ("2021-03-04", "git: its last commit"),
        "docs/b ü.txt": ("2019-01-02", "git: its last commit"),
        "docs/new.txt": ("2016", "documents.yaml"),
    }


def test_git_is_asked_only_where_that_is_wanted(repository):
    assert {told(d) for d in collect([repository / "docs"]).documents} == {None}


def test_a_file_that_no_commit_has_stays_undated(repository):
    collected = collect([repository / "docs" / "new.txt"], dates="git")
    assert (told(collected.documents[0]), collected.problems) == (None, ())


def test_without_a_repository_there_is_one_problem(tmp_path):
    (problem,) = collect(
        [write_files(tmp_path, {"a.txt": "1", "b.txt": "2"})], dates="git"
    ).problems
    assert "none of these files is in a repository" in problem.message


def test_without_git_there_is_one_problem(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    (problem,) = collect([repository], dates="git").problems
    assert "git is not installed here" in problem.message


def test_a_broken_repository_is_told(repository):
    shutil.rmtree(repository / ".git" / "objects")
    (problem,) = collect([repository], dates="git").problems
    assert "cannot tell the history" in problem.message


def test_what_a_repository_names_is_not_run(repository):
    marker = repository / "ran"
    script = repository / "script"
    script.write_text(f"#!/bin/sh\ntouch {marker}\n")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "gpg.program", "diff.external", "core.sshCommand"):
        git(repository, "config", key, str(script))
    git(repository, "config", "log.showSignature", "true")
    marker.unlink(missing_ok=True)
    assert any(d.date for d in collect([repository], dates="git").documents)
    assert not marker.exists()
