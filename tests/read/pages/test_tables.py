"""Lines of a table on a page → its cells: heads of several lines, and rows that head others."""

from __future__ import annotations

import pypdfium2

from auditor.read.pages.lines import pieces_of, rows_of
from auditor.read.pages.tables import cells_of
from auditor.read.pages.words import words_of
from tests.read.pages.made import Line, pdf


def cells(page: list[Line]) -> list[list[str]]:
    words = words_of(pypdfium2.PdfDocument(pdf(page))[0]).words
    return cells_of(rows_of(pieces_of(words)))


NUMBERS = [
    Line(72, 212, "64"),
    Line(220, 212, "1"),
    Line(72, 232, "256"),
    Line(220, 232, "64"),
]


def test_a_head_of_several_lines_has_one_column():
    heads = [Line(72, 180, "size of keys in"), Line(120, 191, "bytes"), Line(220, 191, "clients")]
    assert cells([*heads, *NUMBERS]) == [
        ["size of keys in bytes", "clients"],
        ["64", "1"],
        ["256", "64"],
    ]


def test_a_head_beside_its_cells_that_no_line_reaches_is_a_column():
    heads = [Line(72, 191, "size"), Line(150, 191, "unit"), Line(220, 191, "clients")]
    assert cells([*heads, *NUMBERS])[0] == ["size", "unit", "clients"]


def test_a_row_that_heads_others_is_no_line_of_the_head():
    heads = [
        Line(150, 169, "Boats"),
        Line(220, 169, "Quays"),
        Line(72, 180, "Port"),
        Line(150, 180, "(all)"),
        Line(220, 180, "(open)"),
        Line(72, 196, "Inland"),
    ]
    rows = [Line(72, 212, "North"), Line(150, 212, "4"), Line(220, 212, "1")]
    assert cells([*heads, *rows]) == [
        ["Port", "Boats (all)", "Quays (open)"],
        ["Inland", "", ""],
        ["North", "4", "1"],
    ]
