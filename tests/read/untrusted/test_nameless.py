"""Standard input: bytes without a name in, the format that their content tells out."""

from __future__ import annotations

import io
import sys

import pytest

from auditor.files import open_file
from auditor.read.loader import collect
from auditor.read.untrusted.nameless import name_of
from tests.read.archives import word_file, zipped

FORMATS = [
    (b"The mill has 24 rooms.\nIt has 3 doors.\n", "stdin.text"),
    (b"", "stdin.text"),
    (b"# Mill\n\nIt has 24 rooms.\n", "stdin.markdown"),
    (b"---\ntitle: Mill\n---\nIt has 24 rooms.\n", "stdin.markdown"),
    (b"| a | b |\n|---|---|\n| 1 | 2 |\n", "stdin.markdown"),
    (b"<!doctype html><p>It has 24 rooms.", "stdin.html"),
    (b'{"rooms": 24}', "stdin.json"),
    (b'{"rooms": 24}\n{"rooms": 25}\n', "stdin.json"),
    (b"[24 rooms] are here.", "stdin.text"),
    (b"mill,rooms\nNorth,24\nSouth,12\n", "stdin.csv"),
    (b"mill;rooms\nNorth;24\nSouth;12\n", "stdin.csv"),
    (b"North, 24\n", "stdin.text"),
    (b"From: a@b.example\nSubject: Mill\n\nIt has 24 rooms.\n", "stdin.eml"),
    (b"Mill: North\nRooms: 24\n\nIt has 3 doors.\n", "stdin.text"),
    (b"%PDF-1.4\n", "stdin.pdf"),
    (word_file("<w:p/>"), "stdin.docx"),
    (zipped({"a.txt": "It has 24 rooms."}), "stdin.zip"),
    ("It has 24 rooms.\n".encode("utf-16"), "stdin.text"),
    (b"\x89PNG\r\n\x1a\n\0\0", "stdin.text"),
]


@pytest.mark.parametrize(("data", "name"), FORMATS)
def test_the_content_tells_the_format(data, name):
    assert name_of(data) == name


@pytest.fixture
def given(monkeypatch):
    def give(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return collect(["-"])

    return give


def test_it_is_a_document_without_a_file(given):
    (document,) = given(b"# The mill\n\nIt has 24 rooms.\n").documents
    assert (document.id, document.title, document.path) == ("stdin.markdown", "The mill", None)


def test_it_is_read_beside_files(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("It has 24 rooms.", "utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It has 25 rooms.")))
    got = collect(["-", tmp_path])
    assert sorted(document.id for document in got.documents) == ["a.txt", "stdin.text"]


def test_what_cannot_be_read_of_it_is_told(given, monkeypatch):
    assert "it is a picture (PNG)" in given(b"\x89PNG\r\n\x1a\n\0\0").problems[0].message
    monkeypatch.setattr(open_file.standard_input, "__defaults__", (10,))
    assert "larger than 10 bytes" in given(b"It has 24 rooms.").problems[0].message
