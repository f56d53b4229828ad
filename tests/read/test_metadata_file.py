"""The entries of a documents.yaml: dates, patterns, null."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.read.collected import declared


@pytest.mark.parametrize("date", ["2016", "2016-03", "2016-03-25", "2016-03/2016-05", "'2016'"])
def test_dates_as_they_may_be_written(tmp_path, date):
    assert declared(tmp_path, f"a.txt: {date}").documents[0].date == date.strip("'")


CLOSER = ['"*": 2015', '"annual/*": 2016', '"annual/b*": 2017']


@pytest.mark.parametrize("order", list(permutations(CLOSER)))
def test_the_closer_pattern_goes_first_whatever_the_order(tmp_path, order):
    files = {"a.txt": "1", "annual/a.txt": "2", "annual/b.txt": "3"}
    collected = declared(tmp_path, "\n".join(order), files)
    assert [document.date for document in collected.documents] == ["2015", "2016", "2017"]


@pytest.mark.parametrize("nothing", ["null", "~", ""])
def test_null_declares_nothing(tmp_path, nothing):
    keys = ", ".join(f"{key}: {nothing}" for key in ("date", "title", "source", "why"))
    for text in (
        f"a.txt: {{{keys}}}",
        f"a.txt: {nothing}",
        f"a.txt: {{date: 2016, why: {nothing}}}",
    ):
        collected = declared(tmp_path, text)
        (document,) = collected.documents
        assert collected.problems == ()
        assert (document.source, document.title) == (None, "a")
        assert document.date_source in (None, "documents.yaml")


@pytest.mark.parametrize("key", ["/etc/passwd", "'C:\\\\a.txt'"])
def test_an_absolute_path_names_no_document(tmp_path, key):
    (problem,) = declared(tmp_path, f"{key}: 2016").problems
    assert "is an absolute path; a key is a path below" in problem.message


@pytest.mark.parametrize("key", ["a" * 300, f"{'a/' * 400}{'b' * 200}", "a\\0b"])
def test_a_key_that_can_be_no_name_names_no_document(tmp_path, key):
    collected = declared(tmp_path, f'"{key}": 2016\na.txt: 2017')
    (problem,) = collected.problems
    assert "there is no such file" in problem.message
    assert collected.documents[0].date == "2017"
