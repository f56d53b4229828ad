"""Files are read as documents, or told with a reason."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auditor
from auditor.read.loader import collect
from tests.conftest import write_files
from tests.read.collected import ids


def test_read_gives_a_document_or_a_list(tmp_path):
    write_files(tmp_path, {"a.txt": "A", "b.txt": "B", "documents.yaml": "a.txt: 2016"})
    assert [d.id for d in auditor.read(tmp_path)] == ["a.txt", "b.txt"]
    assert auditor.read(tmp_path / "a.txt") == auditor.read(str(tmp_path))[0]


def test_read_raises_for_what_cannot_be_read(tmp_path):
    write_files(tmp_path, {"a.txt": b"\0"})
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        auditor.read(tmp_path / "gone.txt")
    with pytest.raises(ValueError, match=r"a\.txt: cannot be read: it is a binary file"):
        auditor.read(tmp_path)


@given(st.text(max_size=80) | st.text(" \n:-{}[]'\"*&!#a.t1x", max_size=60))
def test_any_declarations_are_read_or_told(text):
    with tempfile.TemporaryDirectory() as folder:
        write_files(Path(folder), {"documents.yaml": text, "a.txt": "A"})
        collected = collect([folder])
    assert ids(collected) == ["a.txt"]
    assert all(problem.message.startswith("documents.yaml") for problem in collected.problems)
