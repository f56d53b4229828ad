"""CSV and TSV are tables, with the lines above and below them."""

from __future__ import annotations

import pytest

import auditor
from auditor.read.delimited import tables
from auditor.read.formats.csv import read

FERRY = """Quarterly report of the ferry company

Quarter,Passengers,Cars
Q1 2024,51200,7300
Q2 2024,63950,8110

Figures are unaudited.
"""


def shown(text: str) -> list[tuple[str, str]]:
    got = read(text)
    return [(block.kind, text[block.start : block.end]) for block in got.blocks]


def test_a_title_a_table_and_a_note():
    assert shown(FERRY)[:5] == [
        ("body", "Quarterly report of the ferry company"),
        ("cell", "Quarter"),
        ("cell", "Passengers"),
        ("cell", "Cars"),
        ("cell", "Q1 2024"),
    ]
    assert shown(FERRY)[-1] == ("body", "Figures are unaudited.")
    (grid,) = read(FERRY).grids
    assert (grid.heads, grid.keys, len(grid.rows)) == (1, 1, 3)
    assert [cell.text for cell in grid.rows[2]] == ["Q2 2024", "63950", "8110"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a;b\n1,5;x\n2,5;y\n", [["a", "b"], ["1,5", "x"], ["2,5", "y"]]),
        ("a,b,c\n1,2\n1,2,3\n", [["a", "b", "c"], ["1", "2", ""], ["1", "2", "3"]]),
        ('a,b\n"he said ""no""",1\n', [["a", "b"], ['he said "no"', "1"]]),
        ('a,b\n"two\nlines",1\n', [["a", "b"], ["two lines", "1"]]),
    ],
)
def test_rows_have_one_width(text, rows):
    (grid,) = read(text).grids
    assert [[cell.text for cell in row] for row in grid.rows] == rows


def test_rows_without_a_head_are_labels_and_values():
    text = "Seats,412\nSchools,24\n"
    assert shown(text) == [("field", "Seats,412"), ("field", "Schools,24")]


def test_two_tables_parted_by_an_empty_line():
    assert len(read("a,b\n1,2\n\nc,d\n3,4\n").grids) == 2


def test_a_text_without_cells_is_plain_text():
    assert shown("It has 24 members.\n") == [("body", "It has 24 members.")]


def test_what_is_too_large_is_told(monkeypatch):
    monkeypatch.setattr(tables, "MOST_CELLS", 4)
    got = read("a,b\n1,2\n3,4\n5,6\n")
    assert [len(grid.rows) for grid in got.grids] == [2]
    assert got.text == "a,b\n1,2\n"
    assert got.notes == (
        "too large to be read as one table: line 3 and what follows are not read; split it",
    )


def test_a_quotation_mark_that_is_never_closed_is_told():
    got = read('a,b\n1,2\n3,"four\n5,6\n')
    assert got.notes == ("the quotation mark in line 3 is never closed",)
    assert read('a,b\n1,2\n3,"four\n5",6\n').notes == ()


def test_a_cell_is_placed_by_line_row_and_column():
    document = auditor.Document("staff.csv", "Department,Employees\nWater,21\n")
    cell = document.passages[-1]
    assert (cell.text, cell.place) == (
        "21",
        "line 2, column 7; table 1, row Water, column Employees",
    )


def test_rows_of_two_files_are_compared(tmp_path):
    (tmp_path / "a.csv").write_text("Department,Employees\nWater,21\nRoads,12\n", "utf-8")
    (tmp_path / "b.tsv").write_text("Department\tEmployees\nWater\t21\nRoads\t14\n", "utf-8")
    results = auditor.Auditor().audit(auditor.read(tmp_path)).results
    assert {claim.text for claim in results.opened} >= {"21", "12", "14"}


ONE_COLUMN = """note
"The ferry carries 300 people, and 40 cars."
The pier is 120 m long.
"The captain said ""no"" twice."
"""


def test_a_single_column_of_texts_is_read_without_its_marks():
    assert shown(ONE_COLUMN) == [
        ("body", "note"),
        ("body", "The ferry carries 300 people, and 40 cars."),
        ("body", "The pier is 120 m long."),
        ("body", 'The captain said ""no"" twice.'),
    ]
    (hidden,) = read(ONE_COLUMN).hidden[:1]
    assert ONE_COLUMN[hidden.start : hidden.end] == '"'
