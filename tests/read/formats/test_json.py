"""JSON is documents, tables and labelled values."""

from __future__ import annotations

import json

import pytest

import auditor
from auditor.read.decoded import UndecodableError
from auditor.read.formats.json import read_file


def parts(value: object) -> list[tuple[str, str]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return [(part.key, part.read.text) for part in read_file(data)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"length_km": 84}, [("", "length_km: 84")]),
        (
            {"river": {"name": "Lind", "length_km": 84.50}},
            [("", "river, name: Lind\nriver, length_km: 84.5")],
        ),
        ({"open": True, "fee": None}, [("", "open: yes")]),
        ({"sites": ["Hexley", "Tarn"]}, [("", "sites: Hexley\nsites: Tarn")]),
        (
            [{"site": "Hexley", "2023": 4.4}, {"site": "Tarn", "2023": 4.8}],
            [("", "| site | 2023 |\n| Hexley | 4.4 |\n| Tarn | 4.8 |")],
        ),
        ({"text": "It has 24 members."}, [("", "It has 24 members.")]),
        (
            b'{"id": "a", "text": "One."}\n\n{"text": "Two."}\n',
            [("a", "One."), ("2", "Two.")],
        ),
        (b'{"a": 1}\n{"b": 2}\n', [("", "a: 1\nb: 2")]),
        (b"1.50", [("", "1.50")]),
        ({}, [("", "")]),
    ],
)
def test_what_json_is_read_as(value, expected):
    assert parts(value) == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"a": 1', "line 1, column 8"),
        (b"[" * 100_000, "nested too deep"),
        (b"", "no JSON"),
    ],
)
def test_what_is_no_json_is_told(data, message):
    with pytest.raises(UndecodableError, match=message):
        list(read_file(data))


def test_documents_of_one_file_have_their_titles_and_dates(tmp_path):
    line = {"id": "m1", "title": "Minutes", "date": "2024-03-12", "text": "It has 24 members."}
    (tmp_path / "all.jsonl").write_text(json.dumps(line) + "\n" + json.dumps(line | {"id": "m2"}))
    first, second = auditor.read(tmp_path)
    assert (first.id, second.id) == ("all.jsonl#m1", "all.jsonl#m2")
    assert (first.title, first.date, first.date_source) == ("Minutes", "2024-03-12", "key date")
    assert first.passages[0].place == "record m1"


def test_a_value_is_placed_by_its_path(tmp_path):
    path = tmp_path / "project.json"
    path.write_text(json.dumps({"river": {"length_km": 84}, "updated": "2024-03-25"}))
    document = auditor.read(path)
    assert [(p.label, p.place) for p in document.passages] == [
        ("river, length_km", "river.length_km"),
        ("updated", "updated"),
    ]
    assert (document.date, document.date_source) == ("2024-03-25", "key updated")


def test_lines_that_are_no_json_are_told():
    (part,) = read_file(b'{"a": 24}\n{"a": \n{"a": 25}\n')
    assert part.read.notes == ("no JSON and not read: line 2; correct it",)
    assert "25" in part.read.text
