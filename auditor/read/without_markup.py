"""A document → the same without what is only layout in its text: what language is recognised in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.plain_text import PlainText
from auditor.core.shape import Block, Grid, GridCell, ReadText
from auditor.read.passages import passages
from auditor.read.shapes import shape_of

if TYPE_CHECKING:
    from auditor.core.model import Document, Passage


class Plain(NamedTuple):
    """A document whose text is without what is only layout, and the map to its own text."""

    document: Document
    text: PlainText | None  # None: the two texts are one
    shape: ReadText  # of the document without layout
    read: ReadText  # the document as read

    def passages(self) -> tuple[Passage, ...]:
        """Return the passages of the document without layout."""
        return tuple(passages(self.shape.text, self.shape.blocks))

    def as_read(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document's own text for one of the text without layout."""
        return (start, end) if self.text is None else self.text.span(start, end)


def without_markup(document: Document) -> Plain:
    """Return a document without what is only layout in its text."""
    read = shape_of(document)
    if not read.hidden:
        return Plain(document, None, read, read)
    plain = PlainText(read.text, read.hidden)
    blocks = tuple(block for each in read.blocks if (block := _in_plain(each, plain)))
    grids = tuple(_grid_in_plain(grid, plain) for grid in read.grids)
    shape = ReadText(plain.text, blocks, grids, metadata=read.metadata)
    return Plain(replace(document, text=plain.text, shape=shape), plain, shape, read)


def _in_plain(block: Block, plain: PlainText) -> Block | None:
    """Return a block with its offsets in the plain text, None where nothing of it is left."""
    start, end = plain.plain(block.start), plain.plain(block.end)
    lead = block.lead and (plain.plain(block.lead[0]), plain.plain(block.lead[1]))
    return block._replace(start=start, end=end, lead=lead) if start < end else None


def _grid_in_plain(grid: Grid, plain: PlainText) -> Grid:
    """Return a grid with its offsets in the plain text."""
    rows = tuple(tuple(_cell_in_plain(cell, plain) for cell in row) for row in grid.rows)
    caption, lead = (span and _span_in_plain(span, plain) for span in (grid.caption, grid.lead))
    notes = tuple(_span_in_plain(note, plain) for note in grid.notes)
    return replace(grid, rows=rows, caption=caption, lead=lead, notes=notes)


def _cell_in_plain(cell: GridCell, plain: PlainText) -> GridCell:
    start = plain.plain(cell.start)
    return GridCell(start, plain.plain(cell.end) if cell.text else start, cell.text)


def _span_in_plain(span: tuple[int, int], plain: PlainText) -> tuple[int, int]:
    return plain.plain(span[0]), plain.plain(span[1])
