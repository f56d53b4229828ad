"""Archives of documents: the files of a ZIP in, documents with places inside it out."""

from __future__ import annotations

from zipfile import ZipFile

import pytest

from auditor.read.loader import collect
from auditor.read.untrusted import archives
from auditor.read.untrusted.archives import packed_files
from tests.read.archives import word_file, zipped

MILL = "The mill has 24 rooms."
WORD = word_file(f"<w:p><w:r><w:t>{MILL}</w:t></w:r></w:p>")


def read(tmp_path, parts, name="papers.zip"):
    (tmp_path / name).write_bytes(zipped(parts))
    got = collect([tmp_path / name])
    return [document.id for document in got.documents], [
        (problem.document, problem.message) for problem in got.problems
    ]


def test_its_documents_are_read_as_what_they_are(tmp_path):
    parts = {"b/mill.docx": WORD, "a.txt": MILL, "c.md": f"# Mill\n\n{MILL}", "d.png": b"\x89PNG"}
    assert read(tmp_path, parts) == (
        ["papers.zip/a.txt", "papers.zip/b/mill.docx", "papers.zip/c.md"],
        [],
    )


def test_each_has_its_text_and_the_file_of_the_archive(tmp_path):
    (tmp_path / "papers.zip").write_bytes(zipped({"b/mill.docx": WORD}))
    (document,) = collect([tmp_path]).documents
    assert (document.text.strip(), document.path) == (MILL, str(tmp_path / "papers.zip"))


def test_what_cannot_be_read_in_it_is_told_by_its_place(tmp_path):
    documents, problems = read(tmp_path, {"a.txt": MILL, "b.docx": WORD[:200], "c.doc": b"abc"})
    assert documents == ["papers.zip/a.txt"]
    assert [(id, "damaged" in text, ".doc files" in text) for id, text in problems] == [
        ("papers.zip/b.docx", True, False),
        ("papers.zip/c.doc", False, True),
    ]


NAMES = [
    ("../../out.txt", "out.txt"),
    ("/etc/out.txt", "etc/out.txt"),
    ("a\\b.txt", "a/b.txt"),
    (".hidden.txt", None),
    ("__MACOSX/a.txt", None),
    ("documents.yaml", None),
    ("more.zip", None),
    ("a.exe", None),
    ("README", "README"),
]


@pytest.mark.parametrize(("name", "path"), NAMES)
def test_paths_inside_it(name, path):
    found = [str(file.path) for file in packed_files(zipped({name: MILL}))]
    assert found == ([] if path is None else [path])


def test_an_archive_without_documents_is_told_only_where_it_was_named(tmp_path):
    parts = {"a.exe": b"MZ", "inner.zip": zipped({"a.txt": MILL})}
    assert read(tmp_path, parts)[1] == [
        (
            "papers.zip",
            "cannot be read: there is no document in it; unpack it, or leave it out",
        )
    ]
    (tmp_path / "mill.txt").write_text(MILL, "utf-8")
    assert collect([tmp_path]).problems == ()


def test_bounds(tmp_path, monkeypatch):
    bomb = {"a.txt": "A" * 30_000_000}
    assert "packed too tightly" in read(tmp_path, bomb)[1][0][1]
    monkeypatch.setattr(archives, "MOST_FILES", 1)
    assert "more than 1 files" in read(tmp_path, {"a.txt": MILL, "b.txt": MILL})[1][0][1]
    monkeypatch.setattr(archives, "MOST_BYTES", 10)
    assert read(tmp_path, {"a.txt": MILL})[1] == [
        ("papers.zip/a.txt", "cannot be read: larger than 10 bytes; split it")
    ]


def test_an_encrypted_file_is_told(tmp_path):
    data = bytearray(zipped({"a.txt": MILL}))
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + flags] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    with ZipFile(tmp_path / "a.zip") as file:
        assert file.infolist()[0].flag_bits & 1
    assert "it is encrypted" in collect([tmp_path / "a.zip"]).problems[0].message
