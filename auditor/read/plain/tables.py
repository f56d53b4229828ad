"""Lines of a plain text that are rows of tables → the tables, their grids and captions.

Bars, tabs or aligned gaps part the cells of a row.  Tables that only bars or tabs part are told by
the number of their cells, others by their columns (`columns.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import Block, CellPlace, GridCell
from auditor.read.grids import grid_of
from auditor.read.plain.columns import MOST_ABOVE, RULE, Row, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.shape import Grid
    from auditor.read.plain.lines import Line

FEWEST = 2  # rows of a table
LONGEST_CAPTION = 160  # characters of a line above a table
_MOST_HEADS = 3  # rows above a line that parts heads from the rows below
_REACH = (MOST_ABOVE + 1) * (LONGEST_CAPTION + 2)
_MOST_TABS = 100  # of empty cells at the end of a row
_ENDS = (".", "!", "?")  # of a sentence, which is no caption
_EMPHASIS = " \t*_\u00a0"


@dataclass(slots=True)
class PlainTable:
    """A table that is being read: the spans of the cells of its rows."""

    number: int
    caption: tuple[int, int] | None
    rows: list[Row] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)  # rows that a line of signs stands before
    is_marked: bool = False  # bars or tabs part its cells: the columns are known

    def add(
        self, rows: Sequence[Row], rules: Sequence[int], *, is_marked: bool = False
    ) -> Iterator[Block]:
        """Add rows, with `rules` before some of them, and yield their cells as passages.

        The column of a passage is the number of its cell in its row.
        """
        self.is_marked = is_marked
        first = len(self.rows)
        self.rules += [first + rule for rule in rules]
        self.rows += rows
        for number, row in enumerate(rows, first):
            for at, (start, end) in enumerate(row.cells):
                if start < end:
                    yield Block(start, end, "cell", cell=CellPlace(self.number, number, at))

    def columns(self) -> list[list[int]]:
        """Return for each cell of each row the column that it stands in."""
        if self.is_marked:
            return [list(range(len(row.cells))) for row in self.rows]
        return columns_of(self.rows)

    def grid(self, text: str, columns: Sequence[Sequence[int]]) -> Grid:
        """Return the grid, of which the columns of all cells are known."""
        width = 1 + max(
            (
                column
                for row, own in zip(self.rows, columns, strict=True)
                for (start, end), column in zip(row.cells, own, strict=True)
                if start < end
            ),
            default=0,
        )
        rows = [
            _filled(text, row.cells, own, width)
            for row, own in zip(self.rows, columns, strict=True)
        ]
        above = next((rule for rule in self.rules if rule > 0), 0)
        marked = range(above) if above <= min(_MOST_HEADS, len(rows) // 2) else range(0)
        grid = grid_of(rows, marked, is_flat=True)
        if self.caption is not None and text[slice(*self.caption)].rstrip().endswith(_ENDS):
            return replace(grid, lead=self.caption)
        return replace(grid, caption=self.caption)


def in_columns(
    text: str, blocks: Sequence[Block], tables: Sequence[PlainTable]
) -> tuple[list[Block], list[Grid]]:
    """Return blocks with the cells in their columns, and the grids of the tables."""
    columns = [table.columns() for table in tables]
    grids = [table.grid(text, own) for table, own in zip(tables, columns, strict=True)]
    placed = []
    for block in blocks:
        cell = block.cell
        if cell is not None:
            column = columns[cell.table][cell.row][cell.column]
            block = block._replace(cell=cell._replace(column=column))
        placed.append(block)
    return placed, grids


def rows_in(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are not only signs."""
    return [line for line in lines if not RULE.fullmatch(line.text)]


def rules_in(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the rows that a line of signs stands before."""
    rules = []
    rows = 0
    for line in lines:
        if RULE.fullmatch(line.text):
            rules.append(rows)
        else:
            rows += 1
    return rules


def _filled(
    text: str, cells: Sequence[tuple[int, int]], columns: Sequence[int], width: int
) -> tuple[GridCell, ...]:
    """Return a row as wide as its table, with empty cells where it has none."""
    end = cells[-1][1]
    row = [GridCell(end, end, "")] * width
    for (start, stop), column in zip(cells, columns, strict=True):
        if start < stop:
            row[column] = GridCell(start, stop, " ".join(text[start:stop].split()))
    return tuple(row)


def caption_above(text: str, start: int, floor: int) -> tuple[int, int] | None:
    """Return the span of the short lines right above a table, one blank line between at most.

    It does not reach above the offset `floor`.
    """
    begin = text.rfind("\n", 0, start) + 1
    low = max(floor, begin - _REACH)
    lines = text[low:begin].split("\n")[:-1]
    if low > floor:
        del lines[:1]  # it may be cut
    at, end = begin, None
    if lines and not lines[-1].strip():
        at -= len(lines.pop()) + 1
    for line in reversed(lines[-MOST_ABOVE:]):
        if not 0 < len(line.strip()) <= LONGEST_CAPTION:
            break
        at -= len(line) + 1
        end = at + len(line) if end is None else end
    return None if end is None else (at, end)


# ------------------------------------------------------------------ rows that bars or tabs part


class Run(NamedTuple):
    """Some lines of a text: rows of one number of cells, or none where they are no table."""

    lines: list[Line]
    rows: list[Row]
    rules: list[int]  # rows that a line of signs stands before

    def add(self, line: Line, row: Row | None) -> None:
        """Add a line, which is a row, or stands before one where there are rows already."""
        self.lines.append(line)
        if row is not None:
            self.rows.append(row)
        elif self.rows:
            self.rules.append(len(self.rows))


def marked_runs(text: str, chunk: Sequence[Line]) -> list[Run]:
    """Return the lines of a chunk, those together that are the rows of a table."""
    if not any("|" in line.text or "\t" in line.text for line in chunk):
        return [Run(list(chunk), [], [])]
    runs: list[Run] = []
    width = 0
    for line in chunk:
        is_rule = RULE.fullmatch(line.text) is not None
        row = None if is_rule else _marked_row(text, line)
        before, width = width, width if is_rule else _count(row)
        if width != before or not runs:
            runs.append(Run([], [], []))
        runs[-1].add(line, row)
    return _joined(text, runs)


def _count(row: Row | None) -> int:
    return 0 if row is None else len(row.cells)


def _joined(text: str, runs: Sequence[Run]) -> list[Run]:
    """Return the runs that are no tables as lines, those of neighbours together."""
    found: list[Run] = []
    for run in runs:
        if _is_table(text, run):
            found.append(run)
        elif found and not found[-1].rows:
            found[-1].lines.extend(run.lines)
        else:
            found.append(Run(run.lines, [], []))
    return found


def _is_table(text: str, run: Run) -> bool:
    """Whether rows of one width are a table: "Debt: 4 million (2013) | 5 million" is a field."""
    firsts = [text[slice(*row.cells[0])] for row in run.rows]
    return len(firsts) >= FEWEST and not any(": " in each or each.endswith(":") for each in firsts)


def _marked_row(text: str, line: Line) -> Row | None:
    """Return the cells that bars or tabs part, None where there are fewer than two."""
    if "|" in line.text:
        cells = list(_parted(line.text, line.start, "|"))
        cells = cells[line.text.startswith("|") : len(cells) - line.text.endswith("|")]
    elif "\t" in line.text and "  " not in line.text:
        lead = text[line.start - line.indent : line.start]
        start = line.start - (len(lead) if lead.strip("\t") == "" else 0)
        tail = len(text[line.end : line.end + _MOST_TABS]) - len(
            text[line.end : line.end + _MOST_TABS].lstrip("\t")
        )
        cells = list(_parted(text[start : line.end + tail], start, "\t"))
    else:
        return None
    return Row(cells, [], frozenset()) if len(cells) > 1 else None


def _parted(line: str, at: int, mark: str) -> Iterator[tuple[int, int]]:
    for piece in line.split(mark):
        bare = piece.strip(_EMPHASIS)
        start = at + len(piece) - len(piece.lstrip(_EMPHASIS)) if bare else at
        yield start, start + len(bare)
        at += len(piece) + 1
