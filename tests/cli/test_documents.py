"""The command that accounts for files, and the first line of an audit that did not read all."""

from __future__ import annotations

import json

import jsonschema
import pytest

from auditor.files.yaml_tree import Map, Scalar, Seq, YamlSource, read_tree
from tests.conftest import report, write_files

GOOD = "# Bridge\n\nUpdated at : 25.03.2016\n\nThe bridge is 212 metres long.\n"


def test_each_file_has_a_row(tmp_path, auditor_command):
    declared = "a.md: {subject: Bridge, role: reference, group: north}\n"
    files = {"a.md": GOOD, "b.txt": "\0", "c.png": b"\x89", "documents.yaml": declared}
    ran = auditor_command("documents", write_files(tmp_path, files), "--format", "json")
    rows = {row["file"]: row for row in json.loads(ran.out)}
    assert ran.status == 2
    assert {name: row["fate"] for name, row in rows.items()} == {
        "a.md": "read",
        "b.txt": "unread",
        "c.png": "left out",
        "documents.yaml": "left out",
    }
    told = {key: rows["a.md"][key] for key in ("title", "date", "subject", "role", "group")}
    assert told == {
        "title": "Bridge",
        "date": "25 March 2016",
        "subject": "Bridge",
        "role": "reference",
        "group": "north",
    }
    assert "stamp in the text" in rows["a.md"]["date_source"]


def test_what_was_not_read_is_said_first(tmp_path, auditor_command):
    files = {"docs/a.md": GOOD, "docs/b.txt": "\0", "docs/c.txt": "\0\1", "docs/d.png": "x"}
    docs = write_files(tmp_path, files) / "docs"
    ran = auditor_command("audit", docs, "--out", tmp_path / "out")
    assert ran.out.startswith("1 of 3 documents read.\n")
    page = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert "<h1>1 of 3 documents read; 0 to fix" in page
    fates = {each["path"]: each["fate"] for each in report(tmp_path / "out")["files"]}
    assert fates == {"a.md": "read", "b.txt": "unread", "c.txt": "unread", "d.png": "left out"}


def test_patterns_choose_what_is_audited(tmp_path, auditor_command):
    files = {"a.md": GOOD, "b.txt": "Words.", "old/c.md": "More words."}
    docs = write_files(tmp_path, files)
    out = tmp_path / "out"
    auditor_command("audit", docs, "--include", "*.md", "--exclude", "old/", "--out", out)
    assert [document["id"] for document in report(out)["documents"]] == ["a.md"]


def plain(tree):
    if isinstance(tree, Map):
        return {key: plain(value) for key, value in tree.entries.items()}
    if isinstance(tree, Seq):
        return [plain(item) for item in tree.items]
    return {"true": True, "": None}.get(tree.text, tree.text) if isinstance(tree, Scalar) else None


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("a.txt: 2016", True),
        ("a.txt:\n", True),
        ("a.txt: {date: 2016-03, role: reference, supersedes: [b.txt], skip: true}", True),
        ("a.txt: {titel: A}", False),
        ("a.txt: {role: master}", False),
    ],
)
def test_the_schema_takes_what_is_read(auditor_command, text, fits):
    schema = json.loads(auditor_command("documents", "--schema").out)
    tree, _ = read_tree(YamlSource("documents.yaml", text))
    assert jsonschema.Draft202012Validator(schema).is_valid(plain(tree)) is fits
