"""The cells of a sheet → its tables, and the titles and notes around them.

Empty rows part tables; so do empty columns, where what stands beside is a table of its own.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.grids import is_number
from auditor.core.shape import SheetCells
from auditor.read.composing.composer import Composer, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST_COLUMNS = 2_000  # of one table
MOST_CELLS = 1_000_000  # of a file

Cells = dict[tuple[int, int], str]  # row and column, from 0: what is shown


class Merge(NamedTuple):
    """A merged cell: its first and last row and column."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """What a sheet shows."""

    name: str
    cells: Cells
    merges: Sequence[Merge] = ()


def account_of(hidden: Sequence[str], *, is_cut: bool) -> list[str]:
    """Return what is to be told of a file: its hidden sheets, and that it was not read whole."""
    notes = []
    if hidden:
        names = ", ".join(f"“{name}”" for name in hidden)
        notes.append(f"hidden and not read: sheet {names}")
    if is_cut:
        notes.append(f"more than {MOST_CELLS:,} cells; those after them are not read")
    return notes


def write_sheet(sheet: Sheet, composer: Composer) -> None:
    """Write the tables of a sheet in their order, each below what stands above it."""
    composer.part(f"sheet {sheet.name}")
    cells = {at: words for at, words in sheet.cells.items() if words.strip()}
    owners = _owners(sheet.merges, cells)
    taken = {*cells, *owners}
    for rows in _runs(sorted({row for row, _ in taken})):
        inside = [at for at in taken if rows[0] <= at[0] <= rows[-1]]
        for columns in _bands(inside):
            _write_block(rows, columns, cells, owners, composer)


def _owners(merges: Sequence[Merge], cells: Cells) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each place that a merged cell covers the place of its words, within bounds."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    last_row = max((row for row, _ in cells), default=0)
    last_column = max((column for _, column in cells), default=0)
    for top, left, bottom, right in merges:
        if (top, left) not in cells:
            continue
        for row in range(top, min(bottom, last_row) + 1):
            for column in range(left, min(right, last_column) + 1):
                if (row, column) != (top, left) and (row, column) not in cells:
                    found[row, column] = top, left
    return found


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Yield numbers that follow one another."""
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in group]


def _bands(inside: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return the columns of what stands side by side; an empty column in one table is left out.

    Two bands are two tables where each has more than one column.
    """
    bands = list(_runs(sorted({column for _, column in inside})))
    if len(bands) > 1 and all(len(band) > 1 for band in bands):
        return bands
    return [[column for band in bands for column in band]]


def _write_block(
    rows: Sequence[int],
    columns: Sequence[int],
    cells: Cells,
    owners: Mapping[tuple[int, int], tuple[int, int]],
    composer: Composer,
) -> None:
    """Write a table with the lines above and below it that have one cell."""
    columns = columns[:MOST_COLUMNS]
    own = [row for row in rows if any((row, column) in cells for column in columns)]
    wide = [at for at, row in enumerate(own) if _width(row, columns, cells, owners) > 1]
    first, last = (wide[0], wide[-1] + 1) if wide else (len(own), len(own))
    for row in own[:first]:
        composer.add(_line(row, columns, cells))
    if wide:
        composer.add_table(_table(own[first:last], columns, cells, owners))
    for row in own[last:]:
        composer.add(_line(row, columns, cells))


def _width(
    row: int,
    columns: Sequence[int],
    cells: Cells,
    owners: Mapping[tuple[int, int], tuple[int, int]],
) -> int:
    """Return how many cells a row has, a merged one once."""
    places = ((row, column) for column in columns)
    return len({owners.get(at, at) for at in places if at in cells or at in owners})


def _line(row: int, columns: Sequence[int], cells: Cells) -> str:
    return " ".join(cells[row, column] for column in columns if (row, column) in cells)


def _table(
    rows: Sequence[int],
    columns: Sequence[int],
    cells: Cells,
    owners: Mapping[tuple[int, int], tuple[int, int]],
) -> Table:
    row_at = {row: at for at, row in enumerate(rows)}
    column_at = {column: at for at, column in enumerate(columns)}
    merged = {
        (row_at[row], column_at[column]): (row_at[top], column_at[left])
        for (row, column), (top, left) in owners.items()
        if row in row_at and column in column_at and top in row_at and left in column_at
    }
    words = [[cells.get((row, column), "") for column in columns] for row in rows]
    return Table(
        words,
        _heads(words, merged),
        merged=merged,
        sheet=SheetCells(tuple(rows), tuple(columns)),
    )


def _heads(words: Sequence[Sequence[str]], merged: Mapping[tuple[int, int], object]) -> int:
    """Return how many rows at the top are heads: words over numbers.

    Below a head that is merged over several columns stands another one.
    """
    if len(words) < 2 or any(map(is_number, words[0])):
        return 0
    heads = 1
    while (
        heads < len(words) - 1
        and any(row == heads - 1 and (heads, column) not in merged for row, column in merged)
        and not any(map(is_number, words[heads]))
    ):
        heads += 1
    return heads
