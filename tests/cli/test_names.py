"""`auditor names suggest`: names that may be the same thing are told, never merged."""

from __future__ import annotations

import json

from tests.conftest import write_files

TEXT = """Guy Rider met Guy Ryder of the World Health Organization.
The World Health Organisation said so."""


def test_similar_names_are_suggested(auditor_command, tmp_path):
    write_files(tmp_path, {"a.txt": TEXT})
    ran = auditor_command("names", "suggest", str(tmp_path), "--format", "json")
    assert ran.status == 0
    pairs = {(row["a"], row["b"]) for row in json.loads(ran.out)}
    assert pairs == {
        ("Guy Rider", "Guy Ryder"),
        ("World Health Organisation", "World Health Organization"),
    }


def test_numbers_tell_names_apart(auditor_command, tmp_path):
    write_files(tmp_path, {"a.txt": "They ratified Convention No. 87 and Convention No. 98."})
    ran = auditor_command("names", "suggest", str(tmp_path), "--format", "json")
    assert json.loads(ran.out) == []
