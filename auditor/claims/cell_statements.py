"""What a fact reads in one cell of a table → a statement, shown with its row."""

from __future__ import annotations

from dataclasses import replace

from auditor.claims.statement import Statement
from auditor.core.grids import heads_over
from auditor.core.model import Passage
from auditor.core.shape import Grid
from auditor.rulebook.pattern.in_place.table_matcher import CellReading


def cell_statement(reading: CellReading, grid: Grid, cell: Passage) -> Statement:
    """Return the statement of a cell; its passage, which people are shown, is the row.

    Only a date in the cell itself says when it holds: one beside it is a value of its own.
    """
    row = [each for each in grid.rows[reading.row] if each.text]
    start, end = min(each.start for each in row), max(each.end for each in row)
    passage = replace(cell, start=min(start, cell.start), end=max(end, cell.end))
    whole = (cell.start, cell.end)
    before = [cell for cell in grid.rows[reading.row][: grid.keys] if cell.text]
    heads = (*heads_over(grid, reading.column)[:-1], *before)
    return Statement(reading.match, passage, whole, timed_in=whole, heads=heads)
