"""Two passages or two files are compared from the command line."""

from __future__ import annotations

import json

import pytest

from tests.conftest import write_files

OLD, NEW = (
    "Kazakhstan has ratified 24 ILO Conventions.",
    "Kazakhstan has ratified 25 ILO Conventions.",
)


@pytest.mark.parametrize(
    ("other", "verdict", "status"), [(NEW, "conflict", 1), (OLD, "agreement", 0)]
)
def test_two_passages_or_files_are_compared(tmp_path, auditor_command, other, verdict, status):
    files = write_files(tmp_path, {"a.txt": OLD, "b.txt": other})
    for sides in ((OLD, other), (files / "a.txt", files / "b.txt"), (OLD, files / "b.txt")):
        ran = auditor_command("compare", *sides)
        assert (ran.status, ran.out.splitlines()[0], ran.err) == (status, verdict, "")
    found = json.loads(auditor_command("compare", OLD, other, "--format", "json").out)
    assert (found["verdict"], found["findings"][0]["verdict"]) == (verdict, verdict)


def test_what_cannot_be_compared_is_told(tmp_path, auditor_command):
    write_files(tmp_path, {"a.txt": OLD, "bad.txt": b"\0"})
    for other, message in (
        (tmp_path / "gone.txt", "no such file"),
        (tmp_path, "name a file"),
        (tmp_path / "bad.txt", "binary file"),
    ):
        ran = auditor_command("compare", tmp_path / "a.txt", other)
        assert (ran.status, ran.out) == (2, "")
        assert message in ran.err
