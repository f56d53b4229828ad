"""Numbers of a table → the same, those in brackets that fill a cell of accounts below zero.

In a column of one kind, such as errors or shares, brackets are no sign.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

from auditor.core.grids import YEAR, Row, body
from auditor.core.model import Mention
from auditor.core.shape import Grid, GridCell
from auditor.language.numbers import quantities as values

_FIGURE = r"[^\w()]{0,2}[A-Z]{0,3}[^\w()]{0,2}[0-9][0-9.,]{0,24} ?[%A-Za-z]{0,3}"
_BRACKETED = re.compile(rf"\((?=[^()]*[0-9][0-9.,]){_FIGURE}\)\Z")
_LIKELY = re.compile(r"\([^()\n0-9]{0,6}[0-9][0-9.,][^()\n]{0,30}\)[ *_]*(?:[|\t\n]|  |\Z)")
_PLAIN = re.compile(rf"{_FIGURE}\Z")


def with_negative_brackets(
    text: str, mentions: list[Mention], grids: Sequence[Grid]
) -> list[Mention]:
    """Return the numbers of a text, those in brackets of accounts in its tables with a minus."""
    if not grids or not _LIKELY.search(text):
        return mentions
    changed = mentions[:]
    for cell in _negative_cells(grids):
        at = bisect_left(changed, cell.start, key=itemgetter(0))
        fits = at < len(changed) and changed[at].end <= cell.end
        if fits and changed[at].value.low is not None and changed[at].start == cell.start + 1:
            changed[at] = _negative(text, cell, changed[at])
    return changed


def _negative(text: str, cell: GridCell, mention: Mention) -> Mention:
    value = values.negative(mention.value)
    return mention._replace(
        start=cell.start, end=cell.end, text=text[cell.start : cell.end], value=value
    )


def _negative_cells(grids: Sequence[Grid]) -> Iterator[GridCell]:
    """Yield the cells in brackets that stand for numbers below zero."""
    for grid in grids:
        rows = [row for _, row in body(grid)]
        columns = list(zip(*rows, strict=True))[1:]
        for at, column in enumerate(columns, 1):
            bracketed = [
                cell
                for cell, row in zip(column, rows, strict=True)
                if row[0].text and _BRACKETED.match(cell.text)
            ]
            if bracketed and (any(map(_is_bare, column)) or _stands_for_year(grid, rows, at)):
                yield from bracketed


def _is_bare(cell: GridCell) -> bool:
    return bool(_PLAIN.match(cell.text))


def _stands_for_year(grid: Grid, rows: Sequence[Row], at: int) -> bool:
    """Return whether the one row of a table tells a figure for each year, not all in brackets."""
    if len(rows) != 1 or not grid.heads or not any(map(_is_bare, rows[0][1:])):
        return False
    years = grid.rows[grid.heads - 1][1:]
    return at <= len(years) and all(YEAR.match(year.text) for year in years)
