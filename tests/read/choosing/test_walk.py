"""Which files of a folder are documents, and their ids."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from auditor.read.choosing.walk import walk
from auditor.read.loader import collect
from tests.conftest import write_files
from tests.read.collected import ids


def test_a_folder_is_read_in_the_order_of_ids(tmp_path):
    write_files(tmp_path, {"b.txt": "B", "a.md": "A", "sub/c.text": "C", "A.txt": "capital"})
    collected = collect([tmp_path])
    assert ids(collected) == ["A.txt", "a.md", "b.txt", "sub/c.text"]
    assert collected.problems == ()
    first = collected.documents[0]
    assert (first.text, first.sha256) == ("capital", hashlib.sha256(b"capital").hexdigest())


def test_what_tells_the_audit_is_no_document_and_other_kinds_are_counted(tmp_path):
    write_files(
        tmp_path,
        {
            "a.txt": "A",
            "documents.yaml": "a.txt: 2016",
            "waivers.yaml": "[]",
            "auditor.yaml": "{}",
            "pack.yaml": "names: {}",
            "other.yaml": "color: red",
            "picture.PNG": b"\x89PNG",
            "script.py": "print()",
            "data.unknown": b"\0\1",
            "notes.unknown": "words",
        },
    )
    write_files(tmp_path, {".auditor/cache.txt": "C"})
    (tmp_path / ".hidden.txt").write_text("H")
    collected = collect([tmp_path])
    assert ids(collected) == ["a.txt", "notes.unknown"]
    assert collected.skipped == {".png": 1, ".py": 1, ".unknown": 1, ".yaml": 1}
    assert collected.problems == ()


def test_links_are_not_followed(tmp_path):
    write_files(tmp_path, {"out/secret.txt": "secret", "docs/a.txt": "A"})
    docs = tmp_path / "docs"
    (docs / "link.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (docs / "folder").symlink_to(tmp_path / "out")
    (docs / "circle").symlink_to(docs)
    collected = collect([docs])
    assert ids(collected) == ["a.txt"]
    assert collected.skipped == {"link": 3}


def test_the_output_folder_is_not_read(tmp_path):
    write_files(tmp_path, {"a.txt": "A", "reports/index.html": "<p>", "reports/note.txt": "N"})
    assert ids(collect([tmp_path], out=tmp_path / "reports")) == ["a.txt"]


def test_writing_into_the_audited_folder_leaves_its_documents(tmp_path):
    write_files(
        tmp_path,
        {
            "a.txt": "A",
            "index.html": "<p>",
            "report.json": "{}",
            "report.md": "# R",
            "claims.csv": "x",
        },
    )
    collected = collect([tmp_path], out=tmp_path)
    assert (ids(collected), collected.problems) == (["a.txt"], ())


def test_files_of_several_folders_have_ids_of_their_own(tmp_path):
    write_files(tmp_path, {"one/a.txt": "1", "two/a.txt": "2", "two/b.txt": "3"})
    both = [tmp_path / "one", tmp_path / "two"]
    assert ids(collect(both)) == ["b.txt", "one/a.txt", "two/a.txt"]
    assert ids(collect(both[::-1])) == ids(collect(both))


def test_a_file_reached_twice_is_read_once(tmp_path):
    write_files(tmp_path, {"sub/a.txt": "1"})
    paths = [tmp_path, tmp_path / "sub" / "a.txt", tmp_path / "sub"]
    assert ids(collect(paths)) == ["sub/a.txt"]


def test_a_deep_folder_is_read(tmp_path):
    folder = tmp_path
    for _ in range(100):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("deep")
    assert ids(collect([tmp_path])) == ["d/" * 100 + "a.txt"]


def test_a_misnamed_file_is_told(tmp_path):
    (problem,) = collect(
        [write_files(tmp_path, {"a.txt": "A", "documents.yml": "a.txt: 2016"})]
    ).problems
    assert (problem.message, problem.fatal) == (
        "documents.yml: not read; name it documents.yaml",
        False,
    )


def test_a_device_or_a_pipe_is_no_file_of_the_audit(tmp_path):
    docs = write_files(tmp_path, {"a.txt": "A"})
    os.mkfifo(docs / "pipe.yaml")
    os.mkfifo(docs / "documents.yaml")
    for declarations in (None, Path("/dev/zero"), docs / "pipe.yaml"):
        collected = collect([docs], declarations)
        (problem,) = collected.problems
        assert (problem.kind, ids(collected)) == ("documents-file", ["a.txt"])
        assert problem.message.endswith("cannot be read: it is no regular file")


@pytest.mark.parametrize("named", [True, False])
def test_declarations_that_a_link_leads_to_outside_are_not_read(tmp_path, named):
    write_files(tmp_path, {"secret": "root: secret\n- word", "docs/a.txt": "A"})
    (tmp_path / "docs" / "documents.yaml").symlink_to(tmp_path / "secret")
    collected = collect([tmp_path / "docs" / "a.txt" if named else tmp_path / "docs"])
    (problem,) = collected.problems
    assert (ids(collected), problem.fatal) == (["a.txt"], False)
    assert "a link that leads out of its folder; it is not followed" in problem.message
    assert "secret" not in problem.message


def test_declarations_may_be_linked_within_the_folder(tmp_path):
    write_files(tmp_path, {"dates.yaml": "a.txt: 2016", "a.txt": "A"})
    (tmp_path / "documents.yaml").symlink_to(tmp_path / "dates.yaml")
    assert [d.date for d in collect([tmp_path]).documents] == ["2016"]


@pytest.mark.skipif(sys.platform == "darwin", reason="its disks keep one of the two names")
def test_names_that_are_one_as_ids_are_numbered(tmp_path):
    composed, decomposed = "caf\u00e9.txt", "cafe\u0301.txt"
    docs = write_files(tmp_path / "docs", {composed: "1", decomposed: "2", f"{composed}~2": "3"})
    found = {file.id: file.path.name for file in walk([docs]).files}
    assert found == {
        composed: composed,
        f"{composed}~2": f"{composed}~2",
        f"{composed}~3": decomposed,
    }
    assert found == {file.id: file.path.name for file in walk([docs, docs / decomposed]).files}


@pytest.mark.skipif(sys.platform == "darwin", reason="its disks keep one of the two names")
def test_names_that_are_one_in_two_folders_are_told_apart_by_them(tmp_path):
    composed, decomposed = "caf\u00e9.txt", "cafe\u0301.txt"
    names = {f"a/{composed}": "1", f"a/{decomposed}": "2", f"b/{composed}": "3"}
    write_files(tmp_path, names)
    found = {file.id for file in walk([tmp_path / "a", tmp_path / "b"]).files}
    assert found == {f"a/{composed}", f"a/{composed}~2", f"b/{composed}"}
