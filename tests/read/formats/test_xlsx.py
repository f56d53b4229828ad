"""A workbook is the cells of its sheets as they are shown, in tables with their titles."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

import auditor
from auditor.read.decoded import UndecodableError
from auditor.read.formats.xlsx import read_file
from tests.read.archives import shown, whole, zipped


def saved(book: Workbook) -> bytes:
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def budget() -> Workbook:
    book = Workbook()
    sheet = book.active
    sheet.title = "Budget"
    for row in (
        ["Budget 2024 of the museum"],
        [],
        ["", "2023", "2024", ""],
        ["", "Actual", "Plan", "Share"],
        ["Salaries", 1200.5, 1260, 0.617],
        ["Rent", 740, 782, 0.383],
        [],
        ["Unaudited."],
    ):
        sheet.append(row)
    for cell in ("D5", "D6"):
        sheet[cell].number_format = "0.0%"
    for cell in ("B5", "C5", "B6", "C6"):
        sheet[cell].number_format = "#,##0.0"
    sheet.merge_cells("C3:D3")
    return book


def test_a_table_with_its_title_and_note():
    read = whole(read_file(saved(budget())))
    assert shown(read)[0] == ("body", "Budget 2024 of the museum")
    assert shown(read)[-1] == ("body", "Unaudited.")
    (grid,) = read.grids
    assert [[cell.text for cell in row] for row in grid.rows] == [
        ["", "2023", "2024", "2024"],
        ["", "Actual", "Plan", "Share"],
        ["Salaries", "1,200.5", "1,260.0", "61.7%"],
        ["Rent", "740.0", "782.0", "38.3%"],
    ]
    assert grid.heads == 2


def test_cells_are_placed_by_sheet_and_name(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(saved(budget()))
    document = auditor.read(tmp_path / "a.xlsx")
    places = {passage.text: passage.place for passage in document.passages}
    assert places["61.7%"] == "sheet Budget, D5, row Salaries, column Share"
    assert places["Unaudited."] == "sheet Budget"


def test_two_tables_on_one_sheet():
    book = Workbook()
    for row in (["Site", "Loss"], ["Elm", 5], [], ["Site", "Gain"], ["Elm", 7], ["Fir", 9]):
        book.active.append(row)
    assert [len(grid.rows) for grid in whole(read_file(saved(book))).grids] == [2, 3]


def test_hidden_sheets_are_told():
    book = budget()
    book.create_sheet("Draft")["A1"] = "Secret 99"
    book["Draft"].sheet_state = "hidden"
    read = whole(read_file(saved(book)))
    assert "99" not in read.text
    assert read.notes == ("hidden and not read: sheet “Draft”",)


def test_a_cell_far_away_is_read_as_quickly():
    book = Workbook()
    book.active["A1"] = "It has 212 boats."
    book.active["XFD1048576"] = 4
    assert "212" in whole(read_file(saved(book))).text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (saved(budget())[:200], "damaged"),
        (zipped({"other.xml": "<a/>"}), "no Excel file"),
        (zipped({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DTD"),
    ],
)
def test_what_is_no_workbook_is_told(data, message):
    with pytest.raises(UndecodableError, match=message):
        list(read_file(data))
