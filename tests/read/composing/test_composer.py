"""What is added is written as text, with its blocks, tables and parts."""

from __future__ import annotations

from auditor.core.shape import SheetCells
from auditor.read.composing.composer import Composer, Table
from auditor.read.formats import text


def test_headings_items_and_fields():
    composer = Composer()
    composer.add("Fees", "heading", level=1, label="2.")
    lead = composer.add("The fees are:")
    composer.add("5 for all", "item", label="(a)", lead=lead)
    composer.add("4 for some", "item", is_next=True)
    composer.add("   ")
    composer.add_field("Seats", " 412 ")
    composer.add_field("Rows", "8")
    read = composer.result()
    assert read.text == (
        "2. Fees\n\nThe fees are:\n\n(a) 5 for all\n- 4 for some\n\nSeats: 412\nRows: 8"
    )
    assert [(b.kind, b.label, read.text[b.start : b.end]) for b in read.blocks] == [
        ("heading", "2.", "Fees"),
        ("body", None, "The fees are:"),
        ("item", "(a)", "5 for all"),
        ("item", None, "4 for some"),
        ("field", "Seats", "Seats: 412"),
        ("field", "Rows", "Rows: 8"),
    ]
    assert read.blocks[2].lead == lead


def test_a_merged_cell_is_written_once():
    rows = [["Year", "Sum", "Sum"], ["2020", "4", "5"]]
    composer = Composer()
    composer.part("sheet A")
    composer.add_table(
        Table(
            rows, 1, caption="Lines", merged={(0, 2): (0, 1)}, sheet=SheetCells((3, 5), (0, 1, 2))
        )
    )
    read = composer.result()
    assert read.text == "Lines\n\n| Year | Sum |  |\n| 2020 | 4 | 5 |"
    (grid,) = read.grids
    assert [cell.text for cell in grid.rows[0]] == ["Year", "Sum", "Sum"]
    assert grid.rows[0][1] == grid.rows[0][2]
    assert [part.name for part in read.parts or ()] == ["sheet A"]
    assert grid.sheet == SheetCells((3, 5), (0, 1, 2))


def test_bars_and_line_ends_part_no_cell():
    composer = Composer()
    composer.add_table(Table([["a|b", "c\nd"], ["1", "2"]], 1))
    assert composer.result().text == "| a¦b | c d |\n| 1 | 2 |"


def test_a_text_that_was_read_is_moved():
    source = "Fees:\n\n- 5 for\n  all\n\n| Year | Sum |\n| ---- | --- |\n| 2020 | 4 |\n"
    read = text.read(source)
    composer = Composer()
    composer.add_table(Table([["a", "b"], ["1", "2"]], 1))
    composer.embed(read)
    moved = composer.result()
    first = len(moved.blocks) - len(read.blocks)
    for before, after in zip(read.blocks, moved.blocks[first:], strict=True):
        assert source[before.start : before.end] == moved.text[after.start : after.end]
        assert (after.kind, after.label) == (before.kind, before.label)
    for grid, other in zip(read.grids, moved.grids[1:], strict=True):
        assert [[c.text for c in row] for row in grid.rows] == [
            [moved.text[c.start : c.end] for c in row] for row in other.rows
        ]
    assert {block.cell.table for block in moved.blocks if block.cell} == set(
        range(len(moved.grids))
    )
    assert [moved.text[h.start : h.end] for h in moved.hidden] == [
        source[h.start : h.end] for h in read.hidden
    ]
