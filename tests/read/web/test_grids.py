"""Tables of pages are grids: spans, heads, keys, captions, notes and rows that head others."""

from __future__ import annotations

import pytest

from auditor.read.formats.html import read

SALARIES = """
<table><caption>Costs in EUR</caption>
<thead><tr><th rowspan=2>Item</th><th colspan=2>Year</th></tr><tr><th>2023</th><th>2024</th></tr></thead>
<tbody><tr><th colspan=3>Study A</th></tr>
<tr><th>Salaries</th><td>10</td><td>12</td></tr>
<tr><th>Rent</th><td colspan=2>5</td></tr></tbody>
<tfoot><tr><td colspan=3>As of May.</td></tr></tfoot></table>
"""


def rows(grid):
    return [[cell.text for cell in row] for row in grid.rows]


def test_a_table_is_a_grid():
    page = read(SALARIES)
    (grid,) = page.grids
    assert rows(grid) == [
        ["Item", "Year", "Year"],
        ["Item", "2023", "2024"],
        ["Study A", "Study A", "Study A"],
        ["Salaries", "10", "12"],
        ["Rent", "5", "5"],
        ["As of May.", "As of May.", "As of May."],
    ]
    assert (grid.heads, grid.keys, grid.blocks) == (2, 1, (2,))
    assert page.text[slice(*grid.caption)] == "Costs in EUR"
    assert [page.text[slice(*note)] for note in grid.notes] == ["As of May."]
    assert page.text.splitlines() == [
        "Costs in EUR",
        "",
        "| Item | Year |  |",
        "|  | 2023 | 2024 |",
        "| Study A |  |  |",
        "| Salaries | 10 | 12 |",
        "| Rent | 5 |  |",
        "| As of May. |  |  |",
    ]


def test_cells_are_blocks_with_their_places():
    page = read(SALARIES)
    cells = [(page.text[b.start : b.end], b.cell) for b in page.blocks if b.kind == "cell"]
    assert cells[:3] == [("Item", (0, 0, 0)), ("Year", (0, 0, 1)), ("2023", (0, 1, 1))]
    for row in page.grids[0].rows:
        for cell in row:
            assert page.text[cell.start : cell.end] == cell.text


@pytest.mark.parametrize(
    ("rows_of", "shape"),
    [
        ("<tr><th>A<th>B<tr><td>x<td>1", (1, 1)),
        ("<tr><th>A<td>x<tr><th>B<td>1", (0, 1)),
        ("<tr><th>A<th>B<th>C<tr><th>x<th>y<td>1", (1, 2)),
        ("<tr><td>A<td>B<tr><td>x<td>1", (0, 1)),
        ("<thead><tr><td>A<td>B<tbody><tr><td>x<td>1", (1, 1)),
        ("<tr><th>A<th>B<tr><th>x<th>y", (1, 1)),
        ("<tr><th colspan=2>Facts<tr><th>Area<td>12", (0, 1)),
    ],
)
def test_heads_and_keys(rows_of, shape):
    (grid,) = read(f"<table>{rows_of}</table>").grids
    assert (grid.heads, grid.keys) == shape


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>One<td>row</table>",
        "<table><tr><td>One<tr><td>column</table>",
        "<table role=presentation><tr><th>a<td>b<tr><th>c<td>d</table>",
        "<table><tr><td>" + "A long text stands here. " * 60 + "<td>b<tr><td>c<td>d</table>",
        "<table><tr><td><h2>News</h2><td>b<tr><td>c<td>d</table>",
        "<table></table>",
    ],
)
def test_what_only_lays_out_the_page_is_no_table(table):
    assert read(table).grids == ()


def test_a_table_inside_a_layout_is_read():
    page = read(
        "<table><tr><td><h1>Report</h1><table><tr><th>Year<th>Sum<tr><td>2020<td>4</table>"
        "<tr><td>foot</table>"
    )
    assert [rows(grid) for grid in page.grids] == [[["Year", "Sum"], ["2020", "4"]]]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("1 | 2", "1 ¦ 2"),
        ("16<br>17", "16 17"),
        ("<p>one</p><p>two</p>", "one two"),
        ("<ul><li>one<li>two</ul>", "one two"),
        ("  a <b>b</b>\n c ", "a b c"),
    ],
)
def test_a_cell_is_one_line(cell, text):
    page = read(f"<table><tr><th>A<th>B<tr><td>x<td>{cell}</table>")
    assert page.grids[0].rows[1][1].text == text
    assert f"| x | {text} |" in page.text


def test_text_inside_a_cell_is_kept_however_it_is_laid_out():
    inner = "<table><tr><td>Flag<td>Arms<tr><td>red<td>a lion</table>"
    page = read(f"<table><caption>Facts<tr><th>Area<td>12<tr><td colspan=2>{inner}</table>")
    assert rows(page.grids[0])[1] == ["Flag Arms red a lion"] * 2


def test_text_between_cells_stands_above_the_table():
    page = read("<table>See below.<tr><th>Area<td>12<tr><th>Seat<td>Bern</table>")
    assert page.text == "See below.\n\n| Area | 12 |\n| Seat | Bern |"


def test_empty_rows_are_none():
    page = read("<table><tr><th>A<th>B<tr><td> <td><b> </b><tr><td>x<td>1</table>")
    assert rows(page.grids[0]) == [["A", "B"], ["x", "1"]]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "1e3", "999999999999", "٣"])
def test_a_span_that_is_no_number_in_reason_counts_little(span):
    (grid,) = read(f'<table><tr><th colspan="{span}">A<th>B<tr><td>x<td>1</table>').grids
    assert len(grid.rows[0]) <= 4


def test_spans_that_cover_too_much_are_one_place():
    many = "<tr>" + "<td colspan=1000 rowspan=60000>x</td>" * 3
    (grid,) = read(f"<table><tr><th>a<th>b{many * 100}</table>").grids
    assert sum(map(len, grid.rows)) < 20_000


def test_rows_of_labels_and_values_are_fields():
    page = read(
        "<h1>Norland</h1><table><tr><th colspan=2>Facts<tr><th>Area<td>12 km²"
        "<tr><th>Population<td>41,200<tr><th>Motto<td></table>"
    )
    fields = [(b.label, page.text[b.start : b.end]) for b in page.blocks if b.kind == "field"]
    assert fields == [("Area", "Area | 12 km²"), ("Population", "Population | 41,200")]
    assert len(page.grids[0].rows) == 4
