"""URLs → pieces, and pieces → documents: each line once, wherever a part begins."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from auditor.core.model import Document
from auditor.stages import collections_by_url
from auditor.stages import listed as listing_module
from auditor.stages.collections_by_url import documents_in
from auditor.stages.listed import listed

ROWS = [
    {"id": f"{n}.txt", "text": f"Arlen has {n} parks." + " More." * (n % 7), "date": f"20{n:02}"}
    for n in range(10, 40)
]
DOCUMENTS = [Document(row["id"], row["text"], row["date"]) for row in ROWS]


def read(*urls: str) -> tuple[list[Document], list[tuple[str | None, str]]]:
    listing = listed(urls)
    documents: list[Document] = []
    problems = list(listing.problems)
    for piece in listing.pieces:
        gave = documents_in(piece)
        documents += gave.documents
        problems += gave.problems
    return documents, [(problem.document, problem.message) for problem in problems]


@pytest.mark.parametrize("most", [1, 7, 50, 61, 100, 1000, 10**6])
@pytest.mark.parametrize("more", [3, 10**6])
@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
def test_each_line_is_read_once(tmp_path, monkeypatch, most, more, ending):
    monkeypatch.setattr(listing_module, "MOST", most)
    monkeypatch.setattr(collections_by_url, "_MORE", more)
    text = "\n".join(map(json.dumps, ROWS[:12])) + ending
    (tmp_path / "many.jsonl").write_text(text, "utf-8")
    assert read(f"file://{tmp_path}/many.jsonl") == (DOCUMENTS[:12], [])


def test_columns_and_packed_lines(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(ROWS), tmp_path / "many.parquet")
    lines = "\n".join(map(json.dumps, ROWS)).encode()
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(lines))
    assert read(f"file://{tmp_path}/many.parquet") == (DOCUMENTS, [])
    assert read(f"file://{tmp_path}/packed.jsonl.gz") == (DOCUMENTS, [])


def test_a_folder_is_read_by_its_formats(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "page.md").write_text("# Arlen\n\nIt has 3 parks.\n", "utf-8")
    (tmp_path / ".hidden.txt").write_text("no", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    documents, problems = read(f"file://{tmp_path}")
    assert [(d.id, d.title) for d in documents] == [("below/page.md", "Arlen")]
    assert problems == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{not json", "Expecting property name"),
        ('{"id": "a"}', "no text"),
        ('"text"', "attribute"),
        ('{"text": 5}', "no text"),
        ("[" * 100_000, "recursion"),
    ],
)
def test_a_row_that_is_no_document_costs_itself(tmp_path, line, why):
    text = "\n".join([json.dumps(ROWS[0]), line, json.dumps(ROWS[1])])
    (tmp_path / "many.jsonl").write_text(text, "utf-8")
    documents, [(place, message)] = read(f"file://{tmp_path}/many.jsonl")
    assert documents == DOCUMENTS[:2]
    assert place == f"many.jsonl#{len(json.dumps(ROWS[0])) + 1}"
    assert why in message


@pytest.mark.parametrize("url", ["file:///no/such/place", "nowhere://bucket/a"])
def test_a_place_that_refuses_is_a_problem(url: str) -> None:
    documents, [(place, message)] = read(url)
    assert (documents, place) == ([], url)
    assert message.endswith("check the address, and that you may read it")


def test_a_file_that_unpacks_to_too_much_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.setattr(collections_by_url, "MOST_UNPACKED", 1000)
    lines = "\n".join(map(json.dumps, ROWS)).encode()
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(lines))
    documents, [(place, message)] = read(f"file://{tmp_path}/packed.jsonl.gz")
    assert (documents, place) == ([], "packed.jsonl.gz")
    assert "unpacks to" in message
