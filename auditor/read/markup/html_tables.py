"""The cells of an HTML table in their order → a grid; merged cells stand wherever they reach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.shape import CellPlace, GridCell
from auditor.read.grids import grid_of
from auditor.read.markup.draft import Draft
from auditor.read.markup.tags import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.shape import Grid

_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_MOST = 200  # rows or columns that one cell covers; a larger number is a mistake
_MOST_CELLS = 100_000  # of a table, those that are covered included


class HtmlTable:
    """A table that is being read row by row."""

    def __init__(self) -> None:
        self._rows: list[dict[int, GridCell]] = []
        self._below: dict[
            int, tuple[GridCell, int]
        ] = {}  # column → cell, rows that it still covers
        self._own: list[tuple[int, int, GridCell]] = []  # row, column and cell, as written
        self._heads: list[bool] = []
        self._keyed = 0  # rows that begin with a head
        self._cells = 0
        self._column = 0

    def begin_row(self) -> None:
        """Begin a row; cells from above that reach into it are there already."""
        self._rows.append({column: cell for column, (cell, _) in self._below.items()})
        self._below = {
            column: (cell, left - 1) for column, (cell, left) in self._below.items() if left > 1
        }
        self._heads.append(True)
        self._column = 0

    def add(self, tag: str, cell: GridCell) -> None:
        """Add the next cell of the row; `tag` is the one that opens it."""
        if not self._rows:
            self.begin_row()
        row = self._rows[-1]
        spans = {name.lower(): min(int(count), _MOST) for name, count in _SPAN.findall(tag)}
        while self._column in row:
            self._column += 1
        column = self._column
        self._own.append((len(self._rows) - 1, column, cell))
        for each in range(column, column + max(1, spans.get("col", 1))):
            self._cells += max(1, spans.get("row", 1))
            if each > column and self._cells > _MOST_CELLS:
                break
            row[each] = cell
            if spans.get("row", 1) > 1:
                self._below[each] = (cell, spans["row"] - 1)
        is_head = name_of(tag) == "th"
        self._keyed += is_head and column == 0
        self._heads[-1] &= is_head

    def finished(self, number: int) -> tuple[Grid | None, list[Draft]]:
        """Return the grid and the passages of its cells; of one row or column there is no grid."""
        numbers = [at for at, row in enumerate(self._rows) if row]
        width = max((max(self._rows[at]) + 1 for at in numbers), default=0)
        is_grid = len(numbers) > 1 and 1 < width <= _MOST_CELLS // len(numbers)
        drafts = list(self._drafts(number, numbers if is_grid else []))
        if not is_grid:
            return None, drafts
        marked = {line for line, at in enumerate(numbers) if self._heads[at]}
        keys = int(2 * (self._keyed - len(marked)) > len(numbers) - len(marked))
        return grid_of(self._full(numbers, width), marked, keys), drafts

    def _drafts(self, table: int, numbers: list[int]) -> Iterator[Draft]:
        """Yield the passages of the cells; of a table without rows they are paragraphs."""
        lines = {at: line for line, at in enumerate(numbers)}
        for at, column, (start, end, text) in self._own:
            if text and not lines:
                yield Draft(start, end, "body", text)
            elif text:
                yield Draft(start, end, "cell", text, cell=CellPlace(table, lines[at], column))

    def _full(self, numbers: list[int], width: int) -> list[tuple[GridCell, ...]]:
        """Return the rows as wide as the table, with empty cells where none was written."""
        end = max(cell.end for _, _, cell in self._own)
        empty = GridCell(end, end, "")
        return [tuple(self._rows[at].get(each, empty) for each in range(width)) for at in numbers]
