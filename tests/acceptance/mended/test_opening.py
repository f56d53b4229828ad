"""Nothing that is no regular file is waited for: cases beside `tests/cli/test_odd_files.py`."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from tests.acceptance.mended.commands import OLD, auditor, errors
from tests.conftest import report, write_files

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pipes and sockets of POSIX"),
]


@pytest.fixture
def folder(tmp_path):
    write_files(tmp_path, {"docs/a.txt": OLD})
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


@pytest.mark.parametrize(
    "command",
    [
        "audit pipe --out out",
        "claims pipe",
        "claims pipe --mentions",
        "audit docs --out out --rules pipe",
        "audit docs --out out --rules docs/pipe.yaml",
        "compare pipe docs/a.txt",
        "rules test pipe",
        "rules test --on pipe",
        "config docs --rules pipe",
    ],
)
def test_a_pipe_that_is_named_is_not_waited_for(folder, command):
    os.mkfifo(folder / "docs" / "pipe.yaml")
    ran = auditor(folder, *command.split())
    assert ran.status == 2
    assert any("pipe" in line for line in errors(ran)), ran.err


@pytest.mark.parametrize(
    "name", ["documents.yaml", "waivers.yaml", "p.yaml", "report.json", "a.md"]
)
def test_a_pipe_in_the_folder_is_not_waited_for(folder, name):
    os.mkfifo(folder / "docs" / name)
    assert auditor(folder, "audit", "docs", "--out", "out").status in (0, 2)
    assert [document["id"] for document in report(folder / "out")["documents"]] == ["a.txt"]


def test_a_report_folder_whose_report_is_a_pipe(folder):
    (folder / "out").mkdir()
    os.mkfifo(folder / "out" / "report.json")
    for command in (["report", "out"], ["diff", "out", "out"]):
        ran = auditor(folder, *command)
        assert ran.status == 2
        assert len(errors(ran)) == 1


def test_a_socket_among_the_documents(folder, monkeypatch):
    monkeypatch.chdir(folder / "docs")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.txt")
        assert auditor(folder, "audit", "docs", "--out", "out").status == 0
    made = report(folder / "out")
    assert made["skipped"] == {"special file": 1}


def test_a_sparse_file_of_a_terabyte_is_not_read(folder):
    with Path(folder / "docs" / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)
    ran = auditor(folder, "audit", "docs", "--out", "out")
    assert ran.status == 2
    assert "larger than" in errors(ran)[0]
    assert len(report(folder / "out")["documents"]) == 1
