"""A document → its passages and tables as people look at them: with their words and their places.

A place tells where a passage is in the text as read: "line 3, column 1", the headings it stands
under, and of a cell "table 2, row Salaries, column 2024".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from auditor.core.shape import DocumentPassage
from auditor.read.plain.tables import tables
from auditor.read.shapes import shape_of
from auditor.read.without_markup import without_markup

if TYPE_CHECKING:
    from auditor.core.model import Document, Passage
    from auditor.core.shape import CellPlace, Grid, ReadText
    from auditor.core.tables import Table


_LINE_END = re.compile("\n")


def passages_of(document: Document) -> tuple[DocumentPassage, ...]:
    """Return the passages of a document in order, those that state nothing too."""
    plain = without_markup(document)
    places = _Places(document, shape_of(document))
    text = plain.shape.text
    found = []
    for passage in plain.passages():
        start, end = plain.as_read(passage.start, passage.end)
        words = " ".join(text[passage.start : passage.end].split())
        place = places.of(start, passage)
        found.append(DocumentPassage(passage.kind, passage.label, words, start, end, place))
    return tuple(found)


def tables_of(document: Document) -> tuple[Grid | Table, ...]:
    """Return the tables of a document; each has `rows` of cells, each with its `text`."""
    shape = shape_of(document)
    return shape.grids or tables(shape.text)


class _Places:
    """Tells where passages of one document stand."""

    def __init__(self, document: Document, shape: ReadText) -> None:
        self._lines = [0, *(line.end() for line in _LINE_END.finditer(document.text))]
        self._shape = shape

    def of(self, start: int, passage: Passage) -> str:
        """Return the place of a passage that starts at an offset of the text as read."""
        line = bisect_right(self._lines, start)
        where = [f"line {line}, column {start - self._lines[line - 1] + 1}"]
        if passage.headings:
            where.append(" › ".join(passage.headings))
        if passage.cell is not None:
            where.append(self._of_cell(passage.cell))
        return "; ".join(where)

    def _of_cell(self, cell: CellPlace) -> str:
        """Return "table 2, row Salaries, column 2024", numbers where no words are known."""
        row, column = str(cell.row + 1), str(cell.column + 1)
        if cell.table < len(self._shape.grids):
            rows = self._shape.grids[cell.table].rows
            row = rows[cell.row][0].text or row
            heads = self._shape.grids[cell.table].heads
            column = (heads and rows[heads - 1][cell.column].text) or column
        return f"table {cell.table + 1}, row {row}, column {column}"
