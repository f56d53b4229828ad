"""Which entry of which documents.yaml is about a document."""

from __future__ import annotations

import pytest

from auditor.read.loader import collect
from tests.conftest import write_files
from tests.read.collected import declared


def test_documents_yaml_declares_date_title_and_source(tmp_path):
    text = "a.txt: {date: 2016-03-25, title: T, source: S, why: the stamp}"
    document = declared(tmp_path, text).documents[0]
    assert (document.date, document.title, document.source) == ("2016-03-25", "T", "S")
    assert document.date_source == "documents.yaml: the stamp"


@pytest.mark.parametrize(
    ("key", "applies_to"),
    [
        ("a.txt", ["a.txt", "sub/a.txt"]),
        ("sub/a.txt", ["sub/a.txt"]),
        ("./sub/a.txt", ["sub/a.txt"]),
        ('"sub/*"', ["sub/a.txt", "sub/b.txt"]),
        ('"*"', ["a.txt", "sub/a.txt", "sub/b.txt"]),
        ("b.*", ["sub/b.txt"]),
    ],
)
def test_keys_name_paths_file_names_and_patterns(tmp_path, key, applies_to):
    collected = declared(
        tmp_path, f"{key}: 2016", {"a.txt": "1", "sub/a.txt": "2", "sub/b.txt": "3"}
    )
    assert [d.id for d in collected.documents if d.date == "2016"] == applies_to
    assert collected.problems == ()


def test_an_exact_key_goes_before_a_pattern_and_a_nearer_file_before_a_farther(tmp_path):
    write_files(tmp_path, {"sub/documents.yaml": "b.txt: {date: 2018}"})
    text = '"*": {date: 2015, source: S, why: all}\nb.txt: {date: 2016}\na.txt: {date: 2017}'
    collected = declared(
        tmp_path, text, {"a.txt": "1", "b.txt": "2", "sub/b.txt": "3", "sub/c.txt": "4"}
    )
    dates = {d.id: (d.date, d.source, d.date_source) for d in collected.documents}
    assert dates == {
        "a.txt": ("2017", "S", "documents.yaml"),
        "b.txt": ("2016", "S", "documents.yaml"),
        "sub/b.txt": ("2018", "S", "documents.yaml"),
        "sub/c.txt": ("2015", "S", "documents.yaml: all"),
    }


def test_a_given_file_takes_the_place_of_the_one_beside_the_documents(tmp_path):
    write_files(
        tmp_path,
        {
            "docs/a.txt": "1",
            "docs/documents.yaml": "a.txt: {title: T}",
            "dates.yaml": "a.txt: 2016",
        },
    )
    document = collect([tmp_path / "docs"], tmp_path / "dates.yaml").documents[0]
    assert (document.date, document.date_source) == ("2016", "dates.yaml")
    assert document.title == "1" or document.title == "a"


def test_a_single_file_has_what_is_declared_beside_it(tmp_path):
    write_files(
        tmp_path,
        {"a.txt": "1", "b.txt": "2", "documents.yaml": "a.txt: 2016\nb.txt: 2017\ngone.txt: 2018"},
    )
    collected = collect([tmp_path / "a.txt"])
    assert [(d.id, d.date) for d in collected.documents] == [("a.txt", "2016")]
    assert collected.problems == ()
