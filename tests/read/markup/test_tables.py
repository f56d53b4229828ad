"""Tables of Markdown and of the HTML inside are grids with heads, keys, captions and notes."""

from __future__ import annotations

import pytest

from auditor.core.shape import CellPlace
from auditor.read.formats.markdown import read
from tests.read.markup.reading import kinds, plain, rows

COSTS = (
    "| Item | 2023 | *2024* |\n|:--|--:|:-:|\n| Pipes | 1,700 | 1,800 |\n| Total | **3,400** |\n"
)


def test_a_table():
    assert rows(COSTS) == [
        [["Item", "2023", "2024"], ["Pipes", "1,700", "1,800"], ["Total", "3,400", ""]]
    ]
    grid = read(COSTS).grids[0]
    assert (grid.heads, grid.keys, grid.caption, grid.notes, grid.blocks) == (1, 1, None, (), ())


def test_cells_are_passages_with_their_places():
    found = read(COSTS)
    cells = [(plain(COSTS, found, b.start, b.end), b.cell) for b in found.blocks]
    assert cells[2:6] == [
        ("2024", CellPlace(0, 0, 2)),
        ("Pipes", CellPlace(0, 1, 0)),
        ("1,700", CellPlace(0, 1, 1)),
        ("1,800", CellPlace(0, 1, 2)),
    ]
    assert cells[-1] == ("3,400", CellPlace(0, 2, 1))
    assert {block.kind for block in found.blocks} == {"cell"}


ROWS = {
    "without bars at the ends": ("a | b\n--|--\n1 | 2\n", [["a", "b"], ["1", "2"]]),
    "bars that are none": ("| a \\| b | `c\\|d` |\n|--|--|\n| 1 | 2 |\n", [["a | b", "c|d"], ["1", "2"]]),
    "more cells than heads": ("|a|b|\n|-|-|\n|1|2|3|\n", [["a", "b"], ["1", "2"]]),
    "empty cells": ("|a||c|\n|-|-|-|\n||2||\n", [["a", "", "c"], ["", "2", ""]]),
    "line breaks and marks": ("|a<br>b|**c**[^1]|\n|-|-|\n|5<sup>*</sup>|[d](e)|\n\n[^1]: f\n", [["a b", "c"], ["5", "d"]]),
    "in a quotation": ("> |a|b|\n> |-|-|\n> |1|2|\n", [["a", "b"], ["1", "2"]]),
    "in a list": ("- |a|b|\n  |-|-|\n  |1|2|\n", [["a", "b"], ["1", "2"]]),
    "HTML": (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>\n<tr><td>1</td><td>2 &lt; <b>3</b></td></tr></table>\n",
        [["a", "b"], ["1", "2 < 3"]],
    ),
    "HTML without ends": ("<table>\n<tr><th>a<th>b\n<tr><td>1<td>2\n</table>\n", [["a", "b"], ["1", "2"]]),
    "HTML with blank lines": (
        "<div>\n<table>\n<tr>\n\n    <th>a</th><th>b</th>\n\n</tr>\n<tr><td>1</td>\n\n<td>2</td></tr>\n</table>\n\nText.\n",
        [["a", "b"], ["1", "2"]],
    ),
    "merged cells": (
        "<table><tr><th rowspan=2>a<th colspan='2'>b</tr><tr><th>c<th>d</tr><tr><td>1<td>2<td>3</tr></table>\n",
        [["a", "b", "b"], ["a", "c", "d"], ["1", "2", "3"]],
    ),
    "HTML in a quotation": ("> <table><tr><th>a<th>b\n> <tr><td>1<td>2\n> 3</table>\n", [["a", "b"], ["1", "2 3"]]),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_rows(name: str):
    text, expected = ROWS[name]
    assert rows(text) == [expected]


def test_a_table_that_only_lays_out_is_its_passages():
    text = "<table><tr><td>One.</td><td>Two.</td></tr></table>\n"
    assert read(text).grids == ()
    assert kinds(text) == [("body", "One."), ("body", "Two.")]


HEADS = [
    ("|a|b|\n|-|-|\n||(n)|\n|c|1|\n", 2, 1, ()),
    ("|a|b|\n|-|-|\n||5|\n|c|1|\n", 1, 1, ()),
    ("|#|a|b|\n|-|-|-|\n|1|c|5|\n|2|d|6|\n", 1, 2, ()),
    ("|#|a|b|\n|-|-|-|\n|1|c|5|\n|3|d|6|\n", 1, 1, ()),
    ("|a|b|\n|-|-|\n|Study A||\n|c|1|\n|Study B||\n|d|2|\n", 1, 1, (1, 3)),
    ("<table><tr><th>a<th>b<tr><th>c<th>d<tr><td>1<td>2</table>\n", 2, 1, ()),
    ("|a|b|\n|-|-|\n|c||\n|d||\n|e|1|\n", 1, 1, ()),
    ("|a|b|\n|-|-|\n|c|1|\n|d||\n|e||\n|f|2|\n|g|3|\n", 1, 1, (3,)),
    ("<table><tr><td>a<td>b<tr><td>1<td>2</table>\n", 0, 1, ()),
    ("||||\n|-|-|-|\n|Mill|Rooms|Keys|\n|Over|3|5|\n|Tarn|4|6|\n", 2, 1, ()),
    ("|||\n|-|-|\n|Owner|Ann|\n|Rooms|3|\n", 1, 1, ()),
    ("<table><tr><td><td colspan=2>a<tr><th>b<th>1<th>2<tr><td>c<td>3<td>4</table>\n", 2, 1, ()),
]


@pytest.mark.parametrize(("text", "heads", "keys", "blocks"), HEADS)
def test_heads_and_keys(text: str, heads: int, keys: int, blocks: tuple[int, ...]):
    grid = read(text).grids[0]
    assert (grid.heads, grid.keys, grid.blocks) == (heads, keys, blocks)


TABLE = "|a|b|\n|-|-|\n|1|2|\n"
CAPTIONS = [
    (f"Table 2: Costs\n\n{TABLE}", "Table 2: Costs", "caption"),
    (f"*Costs by year, € thousand*\n\n{TABLE}", "Costs by year, € thousand", "caption"),
    (f"We spent this:\n\n{TABLE}", "We spent this:", "body"),
    (f"We spent much.\n\n{TABLE}", None, None),
    (f"All of them are in euros\n\n{TABLE}", None, None),
    (f"**Example:** 5 nodes\n\n{TABLE}", "Example: 5 nodes", "field"),
    (f"# Costs\n\n{TABLE}", "Costs", "heading"),
    (f"## 2.1 Costs\n\n{TABLE}", "Costs", "heading"),
    (f"###### Costs of pipes.\n\n{TABLE}", "Costs of pipes.", "caption"),
    (f"Figure 1: Costs\n\n{TABLE}", None, None),
    (f"{TABLE}\nTable 2: Costs\n", "Table 2: Costs", "caption"),
    (f"{TABLE}\nMore text.\n", None, None),
]


@pytest.mark.parametrize(("text", "caption", "kind"), CAPTIONS)
def test_captions(text: str, caption: str | None, kind: str | None):
    found = read(text)
    span = found.grids[0].caption
    assert (span and plain(text, found, *span)) == caption
    if span:
        assert next(b.kind for b in found.blocks if (b.start, b.end) == span) == kind


def test_notes():
    text = (
        f"{TABLE}\nNote: in thousands.\n\n\\* Estimated.\n\na Adjusted.\n\n"
        "Note that it is old.\n\n*p* < 0.05.\n\nRooms of †Hexley.\n\nA term.\n"
    )
    found = read(text)
    notes = [plain(text, found, *span) for span in found.grids[0].notes]
    assert notes == [
        *["Note: in thousands.", "* Estimated.", "a Adjusted."],
        *["Note that it is old.", "p < 0.05.", "Rooms of †Hexley."],
    ]
    assert [b.kind for b in found.blocks[-3:]] == ["footnote", "footnote", "body"]


def test_tables_are_counted():
    text = f"{TABLE}\n\n<table><tr><th>c<th>d<tr><td>3<td>4</table>\n\n{TABLE}"
    found = read(text)
    assert len(found.grids) == 3
    assert [b.cell.table for b in found.blocks if b.cell] == [0] * 4 + [1] * 4 + [2] * 4
