"""A text as read → the same with its offsets and tables counted on from another text before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.core.shape import Block, Grid, GridCell, ReadText

Span = tuple[int, int]


def shifted(read: ReadText, by: int, tables: int) -> ReadText:
    """Return what was read as it stands behind `by` characters and a number of tables."""
    return replace(
        read,
        blocks=tuple(_block(block, by, tables) for block in read.blocks),
        grids=tuple(_grid(grid, by) for grid in read.grids),
        hidden=tuple(h._replace(start=h.start + by, end=h.end + by) for h in read.hidden),
        parts=read.parts and tuple(part._replace(start=part.start + by) for part in read.parts),
    )


def _block(block: Block, by: int, tables: int) -> Block:
    cell = block.cell and block.cell._replace(table=block.cell.table + tables)
    lead = block.lead and _span(block.lead, by)
    return block._replace(start=block.start + by, end=block.end + by, cell=cell, lead=lead)


def _grid(grid: Grid, by: int) -> Grid:
    return replace(
        grid,
        rows=tuple(tuple(_cell(cell, by) for cell in row) for row in grid.rows),
        caption=grid.caption and _span(grid.caption, by),
        notes=tuple(_span(note, by) for note in grid.notes),
        lead=grid.lead and _span(grid.lead, by),
    )


def _cell(cell: GridCell, by: int) -> GridCell:
    return cell._replace(start=cell.start + by, end=cell.end + by)


def _span(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
