"""What `auditor claims` prints."""

from __future__ import annotations

import csv
import io
import json

from tests.cli.disagreeing import NEW, OLD


def claims(auditor_command, folder, *arguments):
    return auditor_command(
        *("claims", folder / "docs", "--only-rules", "--rules", folder / "pack.yaml"), *arguments
    )


def test_claims_as_a_table_are_not_cut(disagreeing, auditor_command):
    ran = claims(auditor_command, disagreeing)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].split()[:3] == ["document", "place", "fact"]
    assert [line.split()[0] for line in lines[1:]] == ["new.txt", "old.txt"]
    assert "laboratories" in lines[1]
    assert "The Institute" in lines[1]


def test_claims_for_programs(disagreeing, auditor_command):
    as_json = json.loads(claims(auditor_command, disagreeing, "--format", "json").out)
    assert [(c["document"], c["value_low"]) for c in as_json] == [("new.txt", 25), ("old.txt", 24)]
    written = claims(auditor_command, disagreeing, "--format", "csv").out
    as_csv = list(csv.DictReader(io.StringIO(written)))
    assert [row["value_text"] for row in as_csv] == ["25", "24"]
    assert set(as_csv[0]) == set(as_json[0])


def test_mentions(disagreeing, auditor_command):
    ran = claims(auditor_command, disagreeing, "--mentions", "--format", "json")
    counts = [(m["document"], m["text"]) for m in json.loads(ran.out) if m["kind"] == "count"]
    assert counts == [("new.txt", "25"), ("old.txt", "24")]
    for mention in json.loads(ran.out):
        text = {"new.txt": NEW, "old.txt": OLD}[mention["document"]]
        assert text[mention["start"] : mention["end"]] == mention["text"]


def test_claims_of_what_cannot_be_read(tmp_path, auditor_command):
    ran = auditor_command("claims", tmp_path / "gone")
    assert ran.status == 2
    assert "no such file or folder" in ran.err
