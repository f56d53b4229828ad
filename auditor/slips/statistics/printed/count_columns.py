"""A table and the text it stands in → its columns of counts with their percentages: "27 (32.1)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.core.grids import body, heads_over
from auditor.core.shape import Grid, GridCell
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import whole
from auditor.slips.statistics.printed.numbers import Printed, number_at
from auditor.slips.statistics.printed.terms import head_names

_BOTH = re.compile(
    r"(?P<part>[0-9][0-9,]{0,8}) ?[(\[] ?(?P<share>[0-9]{1,3}(?:\.[0-9]+)?) ?%?[)\]]\Z"
)
_COUNT = re.compile(r"(?P<part>[0-9][0-9,]{0,8})\Z")
_SIZE = re.compile(r"\b[nN] ?= ?(?P<size>[0-9][0-9,]{0,8})")
_MEANS = re.compile(whole(entries("mean-heads")), re.IGNORECASE)


class CountCell(NamedTuple):
    """A count and a percentage of one row of a column."""

    part: int
    share: Printed
    start: int
    end: int


class CountColumn(NamedTuple):
    """The counts of a column, and the size of its group where its head tells it."""

    cells: tuple[CountCell, ...]
    size: int | None


def count_columns(text: str, grid: Grid) -> Iterator[CountColumn]:
    """Yield the columns of counts whose percentages have one number of digits.

    `text` is normalised; rows of means are left out, and what is no percentage.
    """
    for column in range(grid.keys, len(grid.rows[0])):
        heads = [cell.text for cell in heads_over(grid, column)]
        found = [cell for cell in _cells(text, grid, column) if cell.share.value <= 100]
        if found and len({cell.share.step for cell in found}) == 1:
            size = _SIZE.search(" ".join(heads))
            yield CountColumn(tuple(found), _whole(size["size"]) if size else None)


def _cells(text: str, grid: Grid, column: int) -> Iterator[CountCell]:
    is_apart = _has_shares_beside(grid, column)
    for _, row in body(grid):
        if column < len(row) and not _MEANS.search(row[0].text):
            cell = _apart(text, row, column) if is_apart else _together(text, row[column])
            if cell is not None:
                yield cell


def _together(text: str, cell: GridCell) -> CountCell | None:
    match = _BOTH.match(text[cell.start : cell.end].strip())
    share = match and number_at(text, cell.start + match.start("share"))
    return (
        CountCell(_whole(match["part"]), share, cell.start, cell.end) if match and share else None
    )


def _apart(text: str, row: Sequence[GridCell], column: int) -> CountCell | None:
    """Return the count of a cell with the percentage in the cell behind it."""
    cell, beside = row[column], row[column + 1]
    match = _COUNT.match(text[cell.start : cell.end].strip())
    share = number_at(text, beside.start) if beside.text else None
    if not match or not share or share.end > beside.end:
        return None
    return CountCell(_whole(match["part"]), share, cell.start, beside.end)


def _has_shares_beside(grid: Grid, column: int) -> bool:
    """Whether a column of counts has one of percentages behind it: "n", "%"."""
    if column + 1 >= len(grid.rows[0]):
        return False
    heads = (heads_over(grid, at)[-1:] for at in (column, column + 1))
    return [head_names(cell.text) for over in heads for cell in over] == [["n"], ["%"]]


def _whole(digits: str) -> int:
    return int(digits.replace(",", ""))
