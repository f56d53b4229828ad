"""The documents that benchmarks audit: cut, copied and written from a folder of data."""

from __future__ import annotations

from auditor.core.model import Document
from auditor.read.loader import collect
from tests.benchmarks import documents


def test_editions_are_dated_and_titled(data):
    first = documents.factbook(data)[0]
    assert (first.id, first.date, first.title) == ("2001/es", "2001", "Eastfold")


def test_the_sentences_of_a_page_are_one_document_and_stand_there_once(data):
    assert [(page.id, page.text) for page in documents.pages(data)] == [
        ("Mill", "The mill opened in 1901.\n\nIt has 3 floors."),
        ("Quay", "The quay is 40 m long."),
    ]


def test_pieces_have_a_size_and_are_the_same_each_time(data):
    pieces = documents.cut(data, 30, 50)
    assert len({piece.id for piece in pieces}) == 30
    assert all(0 < len(piece.text) <= 50 for piece in pieces)
    assert len({piece.text for piece in pieces}) > 5
    assert pieces == documents.cut(data, 30, 50)


def test_copies_have_other_names_and_earlier_years():
    document = Document("a", "Eastfold had 24 ports in 2001.", "2001", "Eastfold")
    same, first, second = documents.copies([document], 3)
    assert same == document
    assert (first.date, second.date) == ("2000", "1999")
    assert first.text == f"{first.title} had 24 ports in 2000."
    assert len({same.title, first.title, second.title}) == 3
    assert len({same.id, first.id, second.id}) == 3


def test_files_are_read_as_the_documents_that_were_written(data, tmp_path):
    made = documents.factbook(data)
    size = documents.written(made, tmp_path / "files")
    collected = collect([tmp_path / "files"])
    assert not collected.problems
    read = [(d.id, d.text.strip(), d.date, d.title) for d in collected.documents]
    assert read == sorted((f"{d.id}.txt", d.text.strip(), d.date, d.title) for d in made)
    assert size == sum(len(document.text) for document in made)
