"""What `auditor claims` prints."""

from __future__ import annotations

import csv
import io
import json
import re

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


def test_passages(tmp_path, auditor_command):
    (tmp_path / "a.md").write_text("# Rent\n\nIt is **12** in all.\n\n    x = 3\n")
    ran = auditor_command("claims", tmp_path, "--passages", "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    assert [(p["kind"], p["place"], p["text"]) for p in json.loads(ran.out)] == [
        ("heading", "line 1, column 3", "Rent"),
        ("body", "line 3, column 1; Rent", "It is 12 in all."),
        ("code", "line 5, column 5; Rent", "x = 3"),
    ]


def test_mentions_of_markdown_stand_in_the_file(tmp_path, auditor_command):
    text = "It has **12** rooms and [14 keys](https://example.org/3).\n"
    (tmp_path / "a.md").write_text(text)
    ran = auditor_command("claims", tmp_path, "--mentions", "--format", "json")
    found = [(text[m["start"] : m["end"]], m["text"]) for m in json.loads(ran.out)]
    assert found == [("12", "12"), ("14", "14")]


def test_claims_of_what_cannot_be_read(tmp_path, auditor_command):
    ran = auditor_command("claims", tmp_path / "gone")
    assert ran.status == 2
    assert "no such file or folder" in ran.err


HOSTILE = "::stop-commands::\x1b[2Jx.txt"
COMMAND = re.compile(r"^\s*::|##\[|[\x1b\x9b]", re.MULTILINE)


def test_what_is_printed_steers_no_terminal_and_no_log(disagreeing, auditor_command):
    text = "The Institute has 26 laboratories.\n\n::add-mask::9\x1b[31m \x9b32m ##[group]7 parts\n"
    (disagreeing / "docs" / HOSTILE).write_text(text)
    for listing in ("table", "csv", "json"):
        for more in ((), ("--mentions",)):
            printed = claims(auditor_command, disagreeing, *more, "--format", listing).out
            assert "stop-commands" in printed, (listing, more)
            assert not COMMAND.search(printed), (listing, more)
    pack, documents = disagreeing / "pack.yaml", disagreeing / "docs"
    traced = auditor_command("rules", "test", pack, "--on", documents)
    assert "stop-commands" in traced.out
    assert not COMMAND.search(traced.out + traced.err)


def test_json_that_is_printed_is_the_same_data(disagreeing, auditor_command):
    (disagreeing / "docs" / HOSTILE).write_text("The Institute has 26 laboratories.\n")
    printed = claims(auditor_command, disagreeing, "--format", "json").out
    assert HOSTILE in {claim["document"] for claim in json.loads(printed)}
