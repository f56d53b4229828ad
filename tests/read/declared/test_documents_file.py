"""The entries of a documents.yaml: dates, patterns, null."""

from __future__ import annotations

import re
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


KEYS = [
    ("a.txt: {subject: Oak School}", "subject", "Oak School"),
    ("a.txt: {role: reference}", "role", "reference"),
    ("a.txt: {language: pt-BR}", "language", "pt-BR"),
    ("a.txt: {group: north}", "group", "north"),
    ("a.txt: {supersedes: b.txt}", "supersedes", ("b.txt",)),
    ("a.txt: {supersedes: sub/b.txt}", "supersedes", ("sub/b.txt",)),
    ("a.txt: {supersedes: [./b.txt, c.txt]}", "supersedes", ("b.txt", "c.txt")),
    ('"{subject}.txt": {group: north}', "subject", "a"),
    ('"{subject}.txt": {subject: Oak}', "subject", "Oak"),
]


@pytest.mark.parametrize(("text", "field", "value"), KEYS)
def test_what_a_key_declares(tmp_path, text, field, value):
    files = {"a.txt": "1", "b.txt": "2", "c.txt": "3", "sub/b.txt": "4"}
    collected = declared(tmp_path, text, files)
    wrong = [problem for problem in collected.problems if problem.kind != "note"]
    assert (getattr(collected.documents[0], field), wrong) == (value, [])


@pytest.mark.parametrize(
    ("text", "date", "source"),
    [
        ('"*/{date}.txt": {}', "2019-04-01", "documents.yaml: the file's name"),
        ('"*/{date}.txt": {why: the filing plan}', "2019-04-01", "documents.yaml: the file's name"),
        ('"*/{date}.txt": {date: 2018, why: the letter}', "2018", "documents.yaml: the letter"),
        ('"m/2019*.txt": 2017\n"*/{date}.txt":', "2017", "documents.yaml"),
    ],
)
def test_a_name_dates_a_document_where_nothing_closer_does(tmp_path, text, date, source):
    (document,) = declared(tmp_path, text, {"m/2019-04-01.txt": "words"}).documents
    assert (document.date, document.date_source) == (date, source)


@pytest.mark.parametrize("truth", ["true", "yes", "True"])
def test_what_is_to_be_skipped_is_not_read(tmp_path, truth):
    files = {"a.txt": "1", "drafts/a.txt": "2", "drafts/b.txt": "3"}
    text = f'"drafts/*": {{skip: {truth}}}\ndrafts/b.txt: {{skip: false}}'
    collected = declared(tmp_path, text, files)
    assert [document.id for document in collected.documents] == ["a.txt", "drafts/b.txt"]
    assert collected.problems == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a.txt: {rol: reference}", "documents.yaml:1: unknown key 'rol'.*did you mean 'role'"),
        ("a.txt:\n  role: referense", "documents.yaml:2: 'referense' is no role.*'reference'"),
        ("a.txt: {skip: perhaps}", "documents.yaml:1: 'skip' should be true or false"),
        ("a.txt: {language: German}", "documents.yaml:1: 'German' is no code of a language"),
        ("a.txt: {group: [a, b]}", "documents.yaml:1: 'group' should be one text"),
        ("a.txt: {supersedes: {a: b}}", "documents.yaml:1: 'supersedes' should be one text"),
        ("a.txt: {supersedes: gone.txt}", "documents.yaml:1: 'gone.txt': there is no such file"),
        ('"{dat}.txt": {}', "documents.yaml:1: .*unknown part '{dat}'.*did you mean 'date'"),
    ],
)
def test_a_mistake_is_told_once_with_its_line(tmp_path, text, message):
    (problem,) = declared(tmp_path, text).problems
    assert re.match(message, problem.message)
