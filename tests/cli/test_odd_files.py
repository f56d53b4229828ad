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


SETTINGS = {
    "docs/documents.yaml": ("a.txt: 2016", "2099", "documents.yaml"),
    "docs/waivers.yaml": ("[]", "- {rule: '*', reason: Private}", "waivers.yaml"),
    "packs/p.yaml": ("facts: {}", "facts: {private-fact: 'has {n:count} rooms'}", "p.yaml"),
}
"""Settings that are found in a folder, what a private file elsewhere says, and the name told."""


@pytest.mark.parametrize("turned", ["pipe", "link"])
@pytest.mark.parametrize("name", SETTINGS)
def test_a_settings_file_that_turns_after_it_was_found(
    tmp_path, monkeypatch, auditor_command, name, turned
):
    kept, private, told = SETTINGS[name]
    monkeypatch.chdir(write_files(tmp_path, {"docs/a.txt": "It has 24 rooms.", name: kept}))
    write_files(tmp_path, {"elsewhere/private.yaml": private, "packs/q.yaml": "facts: {}"})
    real = os.open

    def turning(path, flags, *rest, **more):
        if os.fsdecode(path).endswith(name) and not flags & os.O_CREAT:
            Path(name).unlink()
            if turned == "pipe":
                os.mkfifo(name)
            else:
                Path(name).symlink_to(tmp_path / "elsewhere" / "private.yaml")
        return real(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", turning)
    ran = auditor_command("audit", "docs", "--out", "out", "--rules", "packs")
    assert ran.status == 2
    (error,) = [line for line in ran.err.splitlines() if line.startswith("error: ")]
    assert told in error
    assert "no regular file" in error or "symbolic link" in error
    written = Path("out/report.json").read_text("utf-8")
    assert "2099" not in written
    assert "private" not in written.casefold()


@pytest.mark.parametrize("inside", [True, False])
def test_a_pack_in_a_folder_that_is_a_link(tmp_path, monkeypatch, auditor_command, inside):
    target = "packs/sub/other.yaml" if inside else "elsewhere/other.yaml"
    write_files(tmp_path, {"docs/a.txt": "It has 24 rooms.", target: "facts: {}", "packs/.k": ""})
    monkeypatch.chdir(tmp_path)
    Path("packs/p.yaml").symlink_to(tmp_path / target)
    ran = auditor_command("audit", "docs", "--out", "out", "--rules", "packs")
    assert ran.status == (0 if inside else 2)
    assert ("packs/p.yaml" in ran.err and "leads out of its folder" in ran.err) != inside
