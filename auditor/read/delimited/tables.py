"""The records of a text of cells → its tables, and the lines above and below them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.core.grids import is_number
from auditor.core.shape import Block, CellPlace, Grid, GridCell, Hidden
from auditor.read.grids import grid_of, with_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.read.delimited.records import Record

MOST_CELLS = 100_000
MOST_COLUMNS = 2_000


@dataclass(slots=True)
class Layout:
    """The blocks and tables of a text of cells, in order."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    has_quoted_lines: bool = False  # outside of tables: cells of a single column
    left_out: int | None = None  # the offset from which nothing is read

    def read(self, records: Iterable[Record]) -> None:
        """Read all records; those of several cells that follow one another are a table."""
        rows: list[Record] = []
        cells = 0
        for record in records:
            cells += len(record)
            if cells > MOST_CELLS or len(record) > MOST_COLUMNS:
                self.left_out = record[0].start
                break
            if len([each for each in record if each.end > each.start]) > 1 or (record and rows):
                rows.append(record)
                continue
            self._table(rows)
            rows = []
            self._line(record)
        self._table(rows)

    def _line(self, record: Record) -> None:
        """Add a line above or below a table: a title, a note or a cell of a single column."""
        for each in record:
            if each.end > each.start:
                self.blocks.append(Block(each.start, each.end, "body"))
            if each.is_quoted:
                self.has_quoted_lines = True
                self.hidden += _doubled(self.text[each.start : each.end], each.start)

    def _table(self, records: Sequence[Record]) -> None:
        if not records:
            return
        width = max(map(len, records))
        rows = [self._row(number, record, width) for number, record in enumerate(records)]
        marked = () if any(is_number(cell.text) for cell in rows[0]) or len(rows) == 1 else (0,)
        grid = grid_of(rows, marked)
        first = next(at for at, each in enumerate(self.blocks) if each.start >= rows[0][0].start)
        self.blocks[first:] = with_labels(grid, self.blocks[first:])
        self.grids.append(grid)

    def _row(self, number: int, record: Record, width: int) -> tuple[GridCell, ...]:
        found = []
        for column, (start, end, is_quoted) in enumerate(record):
            raw = self.text[start:end]
            if is_quoted and '"' in raw:
                self.hidden += _doubled(raw, start)
                raw = raw.replace('""', '"')
            words = " ".join(raw.split())
            found.append(GridCell(start, end, words))
            if words:
                place = CellPlace(len(self.grids), number, column)
                self.blocks.append(Block(start, end, "cell", cell=place))
        end = found[-1].end if found else 0
        return (*found, *(GridCell(end, end, "") for _ in range(width - len(found))))


def _doubled(raw: str, start: int) -> list[Hidden]:
    """Return the second of each two quotation marks that stand for one."""
    found, at = [], raw.find('""')
    while at >= 0:
        found.append(Hidden(start + at, start + at + 1))
        at = raw.find('""', at + 2)
    return found
