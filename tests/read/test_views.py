"""Passages and tables as people look at them: a document in, kinds, labels, words and places out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Document

ROW = "table 1, row Salaries, column"
VIEWS = [
    (
        Document("a.md", "# Costs\n\nIt was *agreed*. It is old.\n\n2. the rent\n\nRent: 12\n"),
        [
            ("heading", None, "Costs", "line 1, column 3"),
            ("body", None, "It was agreed. It is old.", "line 3, column 1; Costs"),
            ("item", "2", "the rent", "line 5, column 4; Costs"),
            ("field", "Rent", "Rent: 12", "line 7, column 1; Costs"),
        ],
    ),
    (
        Document("a.md", "| Item | 2024 |\n|---|---|\n| Salaries | 1,200 |\n"),
        [
            ("cell", None, "Item", "line 1, column 3; table 1, row Item, column Item"),
            ("cell", None, "2024", "line 1, column 10; table 1, row Item, column 2024"),
            ("cell", None, "Salaries", f"line 3, column 3; {ROW} Item"),
            ("cell", None, "1,200", f"line 3, column 14; {ROW} 2024"),
        ],
    ),
    (
        Document("a", "The old mill\n\nIt was\nagreed.\n\n4.1. The Tenant pays.\n\nPage 3\n"),
        [
            ("heading", None, "The old mill", "line 1, column 1"),
            ("body", None, "It was", "line 3, column 1; The old mill"),
            ("body", None, "agreed.", "line 4, column 1; The old mill"),
            ("item", "4.1", "The Tenant pays.", "line 6, column 6; The old mill"),
            ("page-number", None, "Page 3", "line 8, column 1; The old mill"),
        ],
    ),
]


@pytest.mark.parametrize(("document", "expected"), VIEWS)
def test_passages(document: Document, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert [(p.kind, p.label, p.text, p.place) for p in document.passages] == expected


TABLES = [
    Document("a.md", "| Item | 2024 |\n|---|---|\n| Rent | 1 |\n"),
    Document("a.html", "<table><tr><th>Item<th>2024<tr><td>Rent<td>1</table>"),
    Document("a", "Item | 2024\nRent | 1\n"),
    Document("a.txt", "Item    2024\nRent       1\n"),
]


@pytest.mark.parametrize("document", TABLES, ids=range(len(TABLES)))
def test_tables(document: Document) -> None:
    (table,) = document.tables
    assert [[cell.text for cell in row] for row in table.rows] == [["Item", "2024"], ["Rent", "1"]]


@given(st.sampled_from(("a", "a.md", "a.html")), st.text("aB1. \n#|*_[](<p>)", max_size=120))
def test_passages_stand_in_the_text(name: str, text: str) -> None:
    document = Document(name, text)
    end = 0
    for passage in document.passages:
        assert end <= passage.start <= passage.end <= len(document.text)
        end = passage.end
