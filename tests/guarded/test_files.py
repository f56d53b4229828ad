"""Files that die, hang or are too large while they are read: one message each, the rest is read."""

from __future__ import annotations

import pytest

from auditor.guarded import files, worker
from auditor.guarded.files import collect
from auditor.guarded.worker import answer_to, parts_in, request_of
from auditor.read.decoded import UndecodableError
from auditor.read.file_types import FORMATS
from auditor.read.loader import collect as collect_here
from auditor.read.untrusted.parts import parts_of
from tests.read.archives import word_file

MILL = word_file("<w:p><w:r><w:t>The mill has 24 rooms.</w:t></w:r></w:p>")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mill.docx").write_bytes(MILL)
    (tmp_path / "barn.txt").write_text("The barn has 3 doors.", "utf-8")
    return tmp_path


def told(got):
    return [(document.id, document.text) for document in got.documents], [
        (problem.document, problem.message) for problem in got.problems
    ]


def test_what_another_program_reads_is_what_this_one_would(folder):
    assert collect([folder]).documents == collect_here([folder]).documents


def test_a_file_that_ends_the_program_is_one_problem(folder, monkeypatch):
    monkeypatch.setattr(worker, "MODULE", "tests.guarded.dying_worker")
    documents, problems = told(collect([folder]))
    assert documents == [("barn.txt", "The barn has 3 doors.")]
    assert problems == [("mill.docx", f"cannot be read: {files.LOST['died']}")]


def test_a_file_that_takes_too_long_is_one_problem(folder, monkeypatch):
    monkeypatch.setattr(worker, "MODULE", "tests.guarded.sleeping_worker")
    monkeypatch.setattr(files, "PATIENCE", 3.0)
    documents, problems = told(collect([folder]))
    assert documents == [("barn.txt", "The barn has 3 doors.")]
    assert problems == [("mill.docx", f"cannot be read: {files.LOST['hung']}")]


def test_a_file_that_needs_too_much_memory_is_one_problem(folder, monkeypatch):
    monkeypatch.setattr(worker, "MODULE", "tests.guarded.greedy_worker")
    documents, problems = told(collect([folder]))
    assert documents == [("barn.txt", "The barn has 3 doors.")]
    assert problems == [("mill.docx", f"cannot be read: {worker.TOO_MUCH_MEMORY}")]


def test_texts_start_no_program(folder, monkeypatch):
    monkeypatch.setattr(worker, "MODULE", "tests.guarded.no_such_module")
    (folder / "mill.docx").unlink()
    assert told(collect([folder]))[0] == [("barn.txt", "The barn has 3 doors.")]


def test_without_a_program_files_are_read_here(folder, monkeypatch):
    monkeypatch.setattr(worker, "MODULE", "tests.guarded.no_such_module")
    assert [id for id, _ in told(collect([folder]))[0]] == ["barn.txt", "mill.docx"]


def test_the_answer_tells_what_a_file_holds():
    assert parts_in(answer_to(request_of("docx", MILL))) == parts_of(FORMATS["docx"], MILL)


ERRORS = [
    (UndecodableError("it is encrypted"), "it is encrypted"),
    (MemoryError(), worker.TOO_MUCH_MEMORY),
    (KeyError("rId3"), "its reader failed at it (KeyError: 'rId3')"),
]


@pytest.mark.parametrize(("error", "reason"), ERRORS)
def test_the_answer_tells_why_a_file_cannot_be_read(error, reason, monkeypatch):
    def fail(*_):
        raise error

    monkeypatch.setattr(worker, "parts_of", fail)
    with pytest.raises(UndecodableError) as caught:
        parts_in(answer_to(request_of("docx", MILL)))
    assert str(caught.value).startswith(reason)


def test_a_longer_file_may_take_longer():
    assert files._patience(b"a" * 1_000_000) > files._patience(b"") == files.PATIENCE
