"""Bad usage and unreadable files: one message each, and what could be done is done."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import report, write_files

GOOD = "The Institute has 24 laboratories."


USAGE = [
    (("audit",), r"Missing argument"),
    (("audit", "docs", "--format", "html,htm"), r"'htm' is none of .*html"),
    (("audit", "docs", "--format", ""), r"'' is none of .*html"),
    (("audit", "docs", "--fail-on", "anything"), r"'anything' is not one of .*'never'"),
    (("audit", "docs", "--today", "tomorrow"), r"'tomorrow' is not a day; write it as 20"),
    (("audit", "docs", "--out", "docs/good.txt"), r"docs/good\.txt is a file; name a folder"),
    (("audit", "docs", "--nothing"), r"No such option"),
    (("claims", "docs", "--format", "xml"), r"'xml' is not one of .*'json'"),
    (("audti", "docs"), r"No such command"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE, ids=lambda value: " ".join(value))
def test_bad_usage_is_told_and_nothing_is_done(
    arguments, message, tmp_path, monkeypatch, auditor_command
):
    monkeypatch.chdir(write_files(tmp_path, {"docs/good.txt": GOOD}))
    ran = auditor_command(*arguments)
    assert ran.status == 2
    assert re.search(message, " ".join(ran.err.split())), ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "reports").exists()


def test_an_old_encoding_is_read_and_noted(tmp_path, auditor_command):
    text = "Das Institut in Zürich führt 24 Labore."
    docs = write_files(tmp_path / "docs", {"a.txt": text.encode("cp1252")})
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 0
    assert (
        ran.err
        == "note: a.txt: not UTF-8, read as cp1252; if letters look wrong, save it as UTF-8\n"
    )
    assert report(tmp_path / "out")["documents"][0]["characters"] == len(text)


def test_errors_and_notes_stand_side_by_side(tmp_path, auditor_command):
    files = {"good.txt": GOOD, "bad.txt": b"\0", "documents.yaml": "nothing*: 2016\ngood.txt: 201"}
    docs = write_files(tmp_path / "docs", files)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 2
    heads = [line for line in ran.err.splitlines() if not line.startswith(" ")]
    assert [line.split(":")[:2] for line in heads] == [
        ["error", " bad.txt"],
        ["error", " documents.yaml"],
        ["note", " documents.yaml"],
    ]
    assert len(report(tmp_path / "out")["problems"]) == 3


def test_an_unreadable_file_is_told(tmp_path, monkeypatch, auditor_command):
    docs = write_files(tmp_path / "docs", {"good.txt": GOOD, "bad.txt": GOOD})
    real = os.open

    def refuse(path, *rest):
        if Path(path).name == "bad.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 2
    assert (
        ran.err == "error: bad.txt: cannot be read: Permission denied; check that you may read it\n"
    )


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_told(tmp_path, auditor_command):
    docs = write_files(tmp_path / "docs", {"good.txt": GOOD, "shut/a.txt": GOOD})
    (docs / "shut").chmod(0)
    try:
        ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    finally:
        (docs / "shut").chmod(0o700)
    assert ran.status == 2
    assert "error: shut: this folder cannot be read: Permission denied" in ran.err


def test_an_output_folder_that_cannot_be_written_is_told(tmp_path, auditor_command):
    docs = write_files(tmp_path, {"docs/good.txt": GOOD, "file": ""}) / "docs"
    ran = auditor_command("audit", docs, "--out", tmp_path / "file" / "out")
    assert ran.status == 2
    assert re.search(r"^error: .*cannot be written: Not a directory; .*--out", ran.err)


def test_a_bug_gives_one_message_and_debug_the_traceback(tmp_path, monkeypatch, auditor_command):
    docs = write_files(tmp_path / "docs", {"good.txt": GOOD})

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("gone wrong")

    monkeypatch.setattr("auditor.audit.Auditor.audit", fail)
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.status == 2
    first, second = ran.err.splitlines()
    assert first == "error: this is a bug in auditor: RuntimeError: gone wrong"
    assert second.startswith("to see where, run: auditor --debug audit ")
    with pytest.raises(RuntimeError, match="gone wrong"):
        auditor_command("--debug", "audit", docs, "--out", tmp_path / "out")


def test_a_reader_that_stops_early_is_no_error(tmp_path):
    docs = write_files(tmp_path / "docs", {"a.txt": "In 2016 it had 24 staff. " * 5000})
    command = [sys.executable, "-m", "auditor", "claims", "--mentions", "--format", "csv", docs]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert (process.returncode, errors) == (0, b"")
