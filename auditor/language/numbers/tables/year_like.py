"""Tables → the cells whose four digits are numbers, though they look like years.

In a column of numbers that can be no years, 2100 beside 4732, nobody means a year by 2100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.core.grids import body
from auditor.core.model import Mention
from auditor.core.shape import Grid, GridCell

_YEAR = re.compile(r"1[0-9]{3}|2[01][0-9]{2}")
_NO_YEAR = re.compile(r"[3-9][0-9]{3}|2[2-9][0-9]{2}|[1-9][0-9]{4,8}|[1-9][0-9]{0,2}(?:,[0-9]{3})+")


def year_like(grids: Sequence[Grid]) -> frozenset[tuple[int, int]]:
    """Return the spans of the cells of tables that are numbers, though they look like years."""
    return frozenset(span for grid in grids for span in _spans(grid))


def without_year_like(dates: list[Mention], grids: Sequence[Grid]) -> list[Mention]:
    """Return the dates of a text without those that are numbers of a column of its tables."""
    spans = year_like(grids) if dates else frozenset()
    return [date for date in dates if (date.start, date.end) not in spans] if spans else dates


def _spans(grid: Grid) -> Iterator[tuple[int, int]]:
    rows = [row for _, row in body(grid)]
    for column in list(zip(*rows, strict=True))[grid.keys :]:
        if any(_is(_NO_YEAR, cell) for cell in column):
            yield from ((cell.start, cell.end) for cell in column if _is(_YEAR, cell))


def _is(pattern: re.Pattern[str], cell: GridCell) -> bool:
    return pattern.fullmatch(cell.text) is not None
