"""Pipes, devices and endless files in place of files: one message at once, and status 2."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from auditor.files import open_file
from auditor.read.loader import collect
from auditor.report.record import reader
from tests.conftest import write_files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")

COMMANDS = [
    ("audit", "docs", "--out", "out", "--baseline", "ODD"),
    ("audit", "docs", "--out", "out", "--waivers", "ODD"),
    ("audit", "docs", "--out", "out", "--documents", "ODD"),
    ("report", "ODD"),
    ("diff", "ODD", "ODD"),
    ("waive", "c1", "--because", "r", "--waivers", "ODD"),
    ("waive", "c1", "--because", "r", "--report", "ODD"),
    ("rules", "new", "--from", "c1", "--report", "ODD"),
]


@pytest.mark.parametrize("odd", ["pipe", "/dev/zero", "link", "big.json"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_one_message_and_no_wait(tmp_path, monkeypatch, auditor_command, command, odd):
    monkeypatch.chdir(write_files(tmp_path, {"docs/a.txt": "The Institute has 24 laboratories."}))
    os.mkfifo("pipe")
    Path("link").symlink_to("/dev/zero")
    with Path("big.json").open("wb") as file:
        file.truncate(max(open_file.MOST_BYTES, reader.MOST_BYTES) + 1)
    ran = auditor_command(*(odd if word == "ODD" else word for word in command))
    assert ran.status == 2
    errors = [line for line in ran.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert Path(odd).name in errors[0]
    assert "no regular file" in errors[0] or "larger than" in errors[0]
    assert "bug in auditor" not in ran.err


@pytest.mark.parametrize("turned", ["pipe", "link"])
def test_a_document_that_turns_after_it_was_listed(tmp_path, monkeypatch, turned):
    docs = write_files(tmp_path / "docs", {"a.txt": "Good.", "b.txt": "Good."})
    write_files(tmp_path, {"private.txt": "Private."})
    from auditor.read import loader

    real = loader.walk

    def walked(*arguments):
        found = real(*arguments)
        (docs / "b.txt").unlink()
        if turned == "pipe":
            os.mkfifo(docs / "b.txt")
        else:
            (docs / "b.txt").symlink_to(tmp_path / "private.txt")
        return found

    monkeypatch.setattr(loader, "walk", walked)
    collected = collect([docs])
    assert [document.text for document in collected.documents] == ["Good."]
    assert [problem.document for problem in collected.problems] == ["b.txt"]
